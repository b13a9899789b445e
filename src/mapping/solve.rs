//! Questions to the analysis: is there a way through the form on which this is so?
//!
//! Each condition becomes a page behind the others, without questions, or a question in an entry: it
//! is met exactly where the condition is true, and `analysis::ways` says whether that can be.

use super::{
    bind::Mapping,
    exprs::{fails, fewer_than, in_some_entry, with_context},
};
use crate::{
    analysis::ways::{Answer, Goal, Solver},
    expr::{Base, TypedExpr},
    model::{Field, FieldId, Form, Item, Need, Page, PageId, RepeatId, When, both},
};

/// Conditions to ask about.
pub(super) struct Questions {
    /// What holds on every way that is looked at.
    only: Vec<TypedExpr>,
    conditions: Vec<(TypedExpr, Option<RepeatId>)>,
}

impl Questions {
    /// Questions about the ways on which a mapping makes a payload.
    pub(super) fn about(mapping: &Mapping<'_>) -> Self {
        Self {
            only: mapping
                .only
                .iter()
                .map(|(it, _)| with_context(it))
                .collect(),
            conditions: Vec::new(),
        }
    }

    /// Takes a condition over the whole form, or over an entry of a repeat group: then it is asked
    /// whether it is true in some entry. Gives its place among the answers.
    pub(super) fn ask(&mut self, condition: TypedExpr, row: Option<RepeatId>) -> usize {
        let only = self.only.iter().cloned();
        let condition = only.fold(condition, TypedExpr::and);
        self.conditions.push((condition, row));
        self.conditions.len() - 1
    }

    /// The answers, in the order of the questions.
    pub(super) fn answers(self, form: &Form) -> Vec<Answer> {
        if self.conditions.is_empty() {
            return Vec::new();
        }
        let mut extended = form.clone();
        let goals: Vec<Goal> = self
            .conditions
            .into_iter()
            .map(|(condition, row)| match row {
                Some(id) => in_entry(&mut extended, form, condition, id),
                None => page(&mut extended, condition),
            })
            .collect();
        let mut solver = Solver::new(&extended);
        goals.into_iter().map(|it| solver.solve(&[it])).collect()
    }
}

fn page(form: &mut Form, condition: TypedExpr) -> Goal {
    let at = form.pages.len();
    form.pages.push(Page {
        name: format!("frage_{at}"),
        title: String::new(),
        span: condition.span,
        when: Some(condition),
        items: Vec::new(),
    });
    Goal::Page(PageId::from_index(at))
}

/// A condition of an entry. What looks at no entry is asked of the form; what stands behind the list
/// is not there yet while the list is filled, so such a condition is asked of the finished list.
fn in_entry(extended: &mut Form, form: &Form, condition: TypedExpr, id: RepeatId) -> Goal {
    let references = condition.references();
    let looks_at_entry = references.iter().any(|(path, _)| path.base == Base::Row);
    if !looks_at_entry {
        let begun = fails(&fewer_than(form, id, 1, condition.span));
        return page(extended, begun.and(condition));
    }
    let is_of_entry = |it: &Field| it.repeat == Some(id);
    let first = form.fields.iter().position(is_of_entry);
    let above = |path: &str| {
        let position = form.fields.iter().position(|it| it.path == path);
        position.is_some_and(|at| first.is_some_and(|first| at < first))
    };
    let settled = references.iter().all(|(path, _)| match path.base {
        Base::Row | Base::Param => true,
        Base::Form => above(&path.segments.join(".")),
    });
    let pattern = form.fields.iter().find(|it| is_of_entry(it));
    let Some(pattern) = pattern.filter(|_| settled) else {
        return page(extended, in_some_entry(&condition, id, form));
    };
    let at = extended.fields.len();
    let name = format!("frage_{at}");
    let repeat = form.repeat(id);
    extended.fields.push(Field {
        path: format!("{}.{name}", repeat.path),
        name,
        parent: crate::model::Parent::Repeat(id),
        need: Need::Optional,
        visible_when: both(repeat.visible_when.as_ref(), Some(&condition)),
        checks: Vec::new(),
        default: None,
        ..pattern.clone()
    });
    if let Some(repeat) = extended.repeats.get_mut(id.index()) {
        repeat.items.push(Item::When(When {
            condition,
            items: vec![Item::Field(FieldId::from_index(at))],
        }));
    }
    Goal::Field(FieldId::from_index(at))
}
