//! From a model to answers, and from answers to what really comes of them.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{
    encode::Encoded,
    goal::Goal,
    value::Known,
    world::{Instance, World},
};
use crate::{
    answers::{self, FaultKind, Outcome, without_entries},
    expr::{Record, TypedExpr, Value},
    model::{Form, Item, RepeatId},
};

/// Answers that show something: given as they would be typed, judged by the evaluator.
#[derive(Debug, Clone, PartialEq)]
pub struct Witness {
    /// The answers, as `answers::evaluate` takes them: groups as records, repeat groups as lists.
    pub answers: Record,
    /// The authority's values: the defaults, where they allow it.
    pub params: Record,
    /// The day of `today()`.
    pub today: Date,
}

impl Witness {
    /// What comes of it.
    pub fn outcome(&self, form: &Form) -> Outcome {
        answers::evaluate(form, &self.answers, &self.params, self.today)
    }
}

/// Reads the last model.
pub(super) fn witness(world: &World<'_>) -> Witness {
    let form = world.form;
    let mut answers = Record::new();
    for page in &form.pages {
        items(world, &page.items, None, &mut answers);
    }
    let values = world.params.iter().filter_map(|param| {
        let held = param
            .cells
            .iter()
            .find(|(lit, _)| world.circuit.holds(*lit));
        let value = match &held?.1 {
            Known::Exact(value) | Known::Span(value, _) => value.clone(),
            Known::Null | Known::Other(_) => return None,
        };
        Some((param.name.clone(), value))
    });
    Witness {
        answers,
        params: values.collect(),
        today: world.today,
    }
}

fn items(world: &World<'_>, of: &[Item], row: Option<usize>, record: &mut Record) {
    let form = world.form;
    for item in of {
        match item {
            Item::Field(id) => {
                let value = world.field(*id, row).and_then(|it| answer(world, it));
                if let Some(value) = value {
                    record.insert(form.field(*id).name.clone(), value);
                }
            }
            Item::Group(id) => {
                let mut inside = Record::new();
                items(world, &form.group(*id).items, row, &mut inside);
                if !inside.is_empty() {
                    record.insert(form.group(*id).name.clone(), Value::Record(inside));
                }
            }
            Item::Repeat(id) => {
                let rows = rows(world, *id);
                if !rows.is_empty() {
                    record.insert(form.repeat(*id).name.clone(), Value::List(rows));
                }
            }
            Item::When(when) => items(world, &when.items, row, record),
            Item::Note(_) | Item::Compute(_) => {}
        }
    }
}

fn rows(world: &World<'_>, id: RepeatId) -> Vec<Value> {
    let Some(rows) = world.repeats.get(id.index()) else {
        return Vec::new();
    };
    let present = rows.present.iter().enumerate();
    let mut found: Vec<Value> = present
        .filter(|(_, lit)| world.circuit.holds(**lit))
        .map(|(row, _)| {
            let mut record = Record::new();
            items(world, &world.form.repeat(id).items, Some(row), &mut record);
            Value::Record(record)
        })
        .collect();
    if world.circuit.holds(rows.more) {
        found.extend(found.last().cloned());
    }
    found
}

fn answer(world: &World<'_>, instance: &Instance) -> Option<Value> {
    let held = |lit| world.circuit.holds(lit);
    if !instance.options.is_empty() {
        let chosen = instance.options.iter().filter(|(lit, _)| held(*lit));
        let codes: Vec<Value> = chosen.map(|(_, code)| Value::Text(code.clone())).collect();
        return (!codes.is_empty()).then_some(Value::List(codes));
    }
    let piece = instance.pieces.iter().find(|(lit, _)| held(*lit));
    piece.map(|(_, piece)| piece.sample.clone())
}

/// What the evaluator says of a witness, ready for many questions.
pub(super) struct Replay<'a> {
    form: &'a Form,
    outcome: Outcome,
    /// Paths of what is shown, without the numbers of entries.
    shown: BTreeSet<String>,
    /// The conditions that were evaluated, each with how it came out somewhere.
    decided: BTreeSet<(*const TypedExpr, bool)>,
}

impl<'a> Replay<'a> {
    pub(super) fn of(form: &'a Form, witness: &Witness) -> Self {
        let (answers, params) = (&witness.answers, &witness.params);
        let (outcome, observed) = answers::observe(form, answers, params, witness.today);
        let places = outcome.places().filter(|(_, is_shown)| *is_shown);
        let shown = places.map(|(path, _)| without_entries(path)).collect();
        let conditions = observed.conditions.into_iter();
        let decided = conditions
            .map(|(condition, holds)| (std::ptr::from_ref(condition), holds))
            .collect();
        Self {
            form,
            outcome,
            shown,
            decided,
        }
    }

    /// Whether nothing is missing, wrong, or answered without being asked.
    pub(super) fn is_valid(&self) -> bool {
        self.outcome.is_complete() && self.outcome.hidden_answers.is_empty()
    }

    /// Whether it shows what it should.
    pub(super) fn meets(&self, encoded: &Encoded<'_>, goal: &Goal) -> bool {
        match goal {
            Goal::Page(id) => self.outcome.is_page_shown(*id),
            Goal::PageSkipped(id) => !self.outcome.is_page_shown(*id),
            Goal::Field(id) => self.is_shown(&self.form.field(*id).path),
            Goal::FieldHidden(id) => !self.is_shown(&self.form.field(*id).path),
            Goal::Group(id) => self.is_shown(&self.form.group(*id).path),
            Goal::GroupHidden(id) => !self.is_shown(&self.form.group(*id).path),
            Goal::Repeat(id) => self.is_shown(&self.form.repeat(*id).path),
            Goal::RepeatHidden(id) => !self.is_shown(&self.form.repeat(*id).path),
            Goal::Option(id, code) => {
                let code = Value::Text(code.clone());
                self.answers_at(&self.form.field(*id).path)
                    .iter()
                    .any(|it| match it {
                        Value::List(codes) => codes.contains(&code),
                        other => **other == code,
                    })
            }
            Goal::Answered(id) => !self.answers_at(&self.form.field(*id).path).is_empty(),
            Goal::Condition(at, wanted) => encoded.gates.get(*at).is_some_and(|gate| {
                let condition = std::ptr::from_ref(gate.condition);
                self.decided.contains(&(condition, *wanted))
            }),
            Goal::Fails(at) => encoded.checks.get(*at).is_some_and(|checked| {
                self.outcome.faults.iter().any(|fault| {
                    fault.kind == FaultKind::Check(checked.index)
                        && without_entries(&fault.path) == checked.path
                })
            }),
        }
    }

    fn is_shown(&self, path: &str) -> bool {
        self.shown.contains(path)
    }

    /// The answers at a path, in every entry.
    fn answers_at(&self, path: &str) -> Vec<&Value> {
        let mut found: Vec<&Value> = Vec::new();
        let mut records = vec![&self.outcome.record];
        let mut names = path.split('.').peekable();
        while let Some(name) = names.next() {
            let here: Vec<&Value> = records.iter().filter_map(|it| it.get(name)).collect();
            if names.peek().is_none() {
                found = here;
                break;
            }
            let below = here.into_iter().flat_map(|it| match it {
                Value::Record(record) => vec![record],
                Value::List(rows) => rows
                    .iter()
                    .filter_map(|row| match row {
                        Value::Record(record) => Some(record),
                        _ => None,
                    })
                    .collect(),
                _ => Vec::new(),
            });
            records = below.collect();
        }
        found
    }
}
