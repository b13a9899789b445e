//! The second pass: what is missing, outside its limits or against a check.
//!
//! It runs when every answer is settled, because a check may use everything on its page.

use super::{
    Fault, FaultKind, Observed, Outcome, access,
    computes::Surroundings,
    evaluate::Seen,
    messages,
    path::{entry, join},
    rules,
};
use crate::{
    expr::{Record, Scope, TypedExpr, Value, eval},
    model::{Check, Field, Form, Group, Item, Need, Repeat},
};

/// Adds what is wrong, and the recommended questions left open.
pub(super) fn check<'f>(
    form: &'f Form,
    values: &Record,
    with: Surroundings<'_>,
    seen: &Seen,
    outcome: &mut Outcome,
    observed: &mut Observed<'f>,
) {
    let mut require = Require {
        form,
        values,
        with,
        seen,
        outcome,
        observed,
    };
    for page in &form.pages {
        let place = Place {
            path: "",
            record: Some(values),
            row: None,
            spared: false,
        };
        require.items(&page.items, place);
    }
}

struct Require<'f, 'a, 'o> {
    form: &'f Form,
    values: &'a Record,
    with: Surroundings<'a>,
    seen: &'a Seen,
    outcome: &'o mut Outcome,
    observed: &'o mut Observed<'f>,
}

/// The record whose items are being walked.
#[derive(Clone, Copy)]
struct Place<'p> {
    path: &'p str,
    /// Its answers; `None` when there are none.
    record: Option<&'p Record>,
    /// The entry it is in.
    row: Option<&'p Record>,
    /// In an optional group that nobody has begun to fill in.
    spared: bool,
}

impl<'p> Place<'p> {
    fn answer(&self, name: &str) -> Option<&'p Value> {
        self.record.and_then(|record| record.get(name))
    }
}

impl<'f> Require<'f, '_, '_> {
    /// Walks blocks without asking for their conditions: what they hold knows whether it is shown.
    fn items(&mut self, items: &'f [Item], place: Place<'_>) {
        for item in items {
            match item {
                Item::Field(id) => self.field(self.form.field(*id), place),
                Item::Group(id) => self.group(self.form.group(*id), place),
                Item::Repeat(id) => self.repeat(self.form.repeat(*id), place),
                Item::When(when) => self.items(&when.items, place),
                Item::Note(_) | Item::Compute(_) => {}
            }
        }
    }

    fn field(&mut self, field: &'f Field, place: Place<'_>) {
        let path = join(place.path, &field.name);
        if !self.outcome.is_shown(&path) {
            return;
        }
        if let Some(message) = self.seen.unreadable.get(&path) {
            let message = behind_label(field, message);
            self.fault(&path, FaultKind::Type, message);
            return;
        }
        let needed = !place.spared && self.is_needed(field, place);
        let Some(answer) = place.answer(&field.name) else {
            if needed {
                self.fault(&path, FaultKind::Missing, messages::missing(field));
            } else if field.need == Need::Recommended && !place.spared {
                self.outcome.open.push(path);
            }
            return;
        };
        let uploads = self.outcome.uploads.get(&path);
        let uploads = uploads.map(Vec::as_slice).unwrap_or_default();
        match rules::limit(field, answer, uploads, self.with.today, needed) {
            Some(text) => {
                let message = behind_label(field, &text);
                self.fault(&path, FaultKind::Limit, message);
            }
            None => self.checks(&path, &field.checks, place),
        }
    }

    fn is_needed(&mut self, field: &'f Field, place: Place<'_>) -> bool {
        match &field.need {
            Need::Required => true,
            Need::Optional | Need::Recommended => false,
            Need::OptionalWhen(condition) => {
                let holds = self.eval(condition, place).is_true();
                self.observed.conditions.push((condition, holds));
                !holds
            }
        }
    }

    fn group(&mut self, group: &'f Group, place: Place<'_>) {
        let path = join(place.path, &group.name);
        if !self.outcome.is_shown(&path) {
            return;
        }
        let inside = Place {
            path: &path,
            record: place.answer(&group.name).and_then(access::record),
            row: place.row,
            spared: place.spared || (group.optional && !self.seen.in_group(&path)),
        };
        self.items(&group.items, inside);
        if !inside.spared {
            self.checks(&path, &group.checks, place);
        }
    }

    fn repeat(&mut self, repeat: &'f Repeat, place: Place<'_>) {
        let path = join(place.path, &repeat.name);
        if !self.outcome.is_shown(&path) {
            return;
        }
        let entries = place.answer(&repeat.name).and_then(access::list);
        let entries = entries.unwrap_or_default();
        for (index, row) in entries.iter().enumerate() {
            let path = entry(&path, index);
            let row = access::record(row);
            let inside = Place {
                path: &path,
                record: row,
                row,
                spared: false,
            };
            self.items(&repeat.items, inside);
        }
        let count = u32::try_from(entries.len()).unwrap_or(u32::MAX);
        if count < repeat.min && !place.spared {
            let message = messages::too_few_entries(repeat);
            self.fault(&path, FaultKind::Missing, message);
        } else if count > repeat.max {
            let message = messages::too_many_entries(repeat);
            self.fault(&path, FaultKind::Limit, message);
        }
        if !place.spared {
            self.checks(&path, &repeat.checks, place);
        }
    }

    /// A check fails only when it is false; it passes while it is null.
    fn checks(&mut self, path: &str, checks: &'f [Check], place: Place<'_>) {
        for (index, check) in checks.iter().enumerate() {
            let Value::Boolean(passes) = self.eval(&check.condition, place) else {
                continue;
            };
            self.observed.checks.push((check, passes));
            if !passes {
                self.fault(path, FaultKind::Check(index), check.message.clone());
            }
        }
    }

    fn eval(&self, expr: &TypedExpr, place: Place<'_>) -> Value {
        let scope = Scope {
            form: self.values,
            row: place.row,
            params: self.with.params,
            today: self.with.today,
        };
        eval(expr, &scope)
    }

    fn fault(&mut self, path: &str, kind: FaultKind, message: String) {
        self.outcome.faults.push(Fault::new(path, kind, message));
    }
}

/// A tick that is refused is one that is missing: the author's words.
fn behind_label(field: &Field, text: &str) -> String {
    if text == field.missing {
        text.to_owned()
    } else {
        messages::behind_label(&field.label, text)
    }
}
