//! What a way through a form can be asked to show.

use super::{circuit::Lit, encode::Encoded, world::World};
use crate::model::{FieldId, GroupId, PageId, RepeatId};

/// Something that answers are to show; in a repeat group, in some entry.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Goal {
    /// The page is walked.
    Page(PageId),
    /// The page is skipped.
    PageSkipped(PageId),
    /// The question is asked.
    Field(FieldId),
    /// The question is asked nowhere.
    FieldHidden(FieldId),
    /// The group is shown.
    Group(GroupId),
    /// The group is shown nowhere.
    GroupHidden(GroupId),
    /// The repeat group is shown.
    Repeat(RepeatId),
    /// The repeat group is hidden.
    RepeatHidden(RepeatId),
    /// The option is chosen, alone or among others.
    Option(FieldId, String),
    /// The question is answered.
    Answered(FieldId),
    /// The condition of this number (see `Solver::conditions`) decides: it is true, or it is not,
    /// while everything around it is shown.
    Condition(usize, bool),
    /// The check of this number (see `Solver::checks`) refuses; every other rule holds, where that
    /// is possible.
    Fails(usize),
}

/// Most options of one question that are asked about one by one.
pub(super) const MOST_OPTIONS: usize = 300;

impl Goal {
    /// The statement that the goal is reached.
    pub(super) fn lit(&self, world: &mut World<'_>, encoded: &Encoded<'_>) -> Lit {
        let shown = |list: &[super::encode::Shown], at: usize| {
            list.get(at).map(|it| it.lits.clone()).unwrap_or_default()
        };
        let lits = match self {
            Goal::Page(id) => shown(&encoded.pages, id.index()),
            Goal::Field(id) => shown(&encoded.fields, id.index()),
            Goal::Group(id) => shown(&encoded.groups, id.index()),
            Goal::Repeat(id) => shown(&encoded.repeats, id.index()),
            Goal::PageSkipped(id) => return !Goal::Page(*id).lit(world, encoded),
            Goal::FieldHidden(id) => return !Goal::Field(*id).lit(world, encoded),
            Goal::GroupHidden(id) => return !Goal::Group(*id).lit(world, encoded),
            Goal::RepeatHidden(id) => return !Goal::Repeat(*id).lit(world, encoded),
            Goal::Option(id, code) => {
                let instances = world.fields.get(id.index());
                let instances = instances.map(Vec::as_slice).unwrap_or_default();
                let mut lits = Vec::new();
                for instance in instances {
                    let several = instance.options.iter().find(|(_, it)| it == code);
                    let single = instance
                        .pieces
                        .iter()
                        .find(|(_, piece)| piece.sample == crate::expr::Value::Text(code.clone()));
                    lits.extend(several.map(|(lit, _)| *lit));
                    lits.extend(single.map(|(lit, _)| *lit));
                }
                lits
            }
            Goal::Answered(id) => {
                let instances = world.fields.get(id.index());
                instances.into_iter().flatten().map(|it| !it.null).collect()
            }
            Goal::Condition(at, wanted) => {
                let Some(gate) = encoded.gates.get(*at) else {
                    return world.circuit.no();
                };
                let mut lits = Vec::new();
                for (outer, truth) in &gate.instances {
                    let decides = if *wanted { truth.yes } else { !truth.yes };
                    lits.push(world.circuit.and(&[*outer, decides]));
                }
                lits
            }
            Goal::Fails(at) => {
                let instances = encoded.checks.get(*at).map(|it| it.instances.clone());
                let mut lits = Vec::new();
                for (active, truth) in instances.unwrap_or_default() {
                    lits.push(world.circuit.and(&[active, truth.no]));
                }
                lits
            }
        };
        world.circuit.or(&lits)
    }
}
