//! A payload for documentation and tests: the first scenario, completed where it leaves something
//! out, or else the least that a payload needs.

use jiff::{ToSpan as _, civil::Date};
use serde_json::{Map, Value as Json, json};

use super::{
    sample_values::{candidates, from_answer, from_param, to_json},
    shape::{self, Node},
};
use crate::{
    expr::{Record, Scope, TypedExpr, Value, eval},
    model::{Answer, AnswerKind, Expectation, Form, Need, Parent},
};

/// The day of scenarios that name none.
const USUAL_DAY: Date = Date::constant(2026, 1, 1);

/// A payload of the form.
pub(crate) fn sample(form: &Form) -> Json {
    payload(form, &mut |_| 0)
}

/// A payload of the form. `choose` picks one of so many possibilities where several are right; the
/// first is the usual one.
pub(crate) fn payload(form: &Form, choose: &mut dyn FnMut(usize) -> usize) -> Json {
    let scenario = form.scenarios.iter().find(|it| {
        let mut expectations = it.expectations.iter();
        !expectations.any(|it| matches!(it, Expectation::Failing(..)))
    });
    let today = scenario.and_then(|it| it.today.parse().ok());
    let mut draft = Draft {
        form,
        today: today.unwrap_or(USUAL_DAY),
        params: form
            .params
            .iter()
            .map(|param| (param.name.clone(), from_param(param)))
            .collect(),
        root: Record::new(),
        open: Vec::new(),
        choose,
    };
    if let Some(scenario) = scenario {
        for (name, value) in entries(&scenario.params) {
            if let Some(param) = form.params.iter().find(|it| it.name == name) {
                draft
                    .params
                    .insert(name.to_owned(), from_answer(&param.expr_ty, value));
            }
        }
        draft.root = given(form, Parent::Form, &scenario.given);
    }
    draft.compute();
    draft.complete(Parent::Form, &[], None);
    draft.payload()
}

/// A step from a record to something in it.
#[derive(Debug, Clone)]
enum Step {
    Member(String),
    Entry(usize),
}

struct Draft<'a> {
    form: &'a Form,
    today: Date,
    params: Record,
    /// Answers and computed values.
    root: Record,
    open: Vec<String>,
    choose: &'a mut dyn FnMut(usize) -> usize,
}

impl Draft<'_> {
    /// Answers what must be answered and is not yet.
    fn complete(&mut self, parent: Parent, at: &[Step], row: Option<&[Step]>) {
        for member in shape::members(self.form, parent) {
            let place = below(at, Step::Member(member.node.name().to_owned()));
            if !member
                .node
                .visible_when()
                .is_none_or(|it| self.holds(it, row))
            {
                continue;
            }
            let present = lookup(&self.root, &place).is_some();
            match member.node {
                Node::Field(field) if !present => {
                    let needed = match &field.need {
                        Need::Required => true,
                        Need::OptionalWhen(condition) => {
                            !self.holds(condition, row) || self.chooses()
                        }
                        Need::Optional | Need::Recommended => self.chooses(),
                    };
                    if !needed && field.need == Need::Recommended {
                        self.open.push(dotted(&place));
                    }
                    if needed {
                        self.answer(field, &place, row);
                    }
                }
                Node::Field(_) => {}
                Node::Group(id, group) => {
                    if present || !group.optional || self.chooses() {
                        self.complete(Parent::Group(id), &place, row);
                    }
                }
                Node::Repeat(id, repeat) => {
                    let rows = match lookup(&self.root, &place) {
                        Some(Value::List(rows)) => rows.len(),
                        _ => 0,
                    };
                    let least = usize::try_from(repeat.min).unwrap_or(0);
                    let more = (self.choose)(3).min(usize::try_from(repeat.max).unwrap_or(0));
                    for index in 0..rows.max(least).max(more) {
                        let entry = below(&place, Step::Entry(index));
                        self.complete(Parent::Repeat(id), &entry, Some(&entry));
                    }
                }
            }
        }
    }

    /// The first candidate that no check rejects, or the first of all.
    fn answer(&mut self, field: &crate::model::Field, place: &[Step], row: Option<&[Step]>) {
        let mut values = candidates(self.form, field, self.days());
        if !values.is_empty() {
            let first = (self.choose)(values.len());
            let shift = first % values.len();
            values.rotate_left(shift);
        }
        let fits = values.iter().position(|value| {
            store(&mut self.root, place, value.clone());
            self.compute();
            !field
                .checks
                .iter()
                .any(|it| self.value(&it.condition, row).is_false())
        });
        if !values.is_empty() {
            store(&mut self.root, place, values.swap_remove(fits.unwrap_or(0)));
            self.compute();
        }
    }

    /// Whether to do what need not be done.
    fn chooses(&mut self) -> bool {
        (self.choose)(2) == 1
    }

    fn days(&self) -> Vec<Date> {
        let at = |years: i32, days: i32| self.today.saturating_add(years.years().days(days));
        vec![
            at(0, 0),
            at(0, 30),
            at(-1, 0),
            at(-30, -40),
            at(1, 0),
            at(0, -10),
            at(5, 0),
        ]
    }

    fn holds(&self, condition: &TypedExpr, row: Option<&[Step]>) -> bool {
        self.value(condition, row).is_true()
    }

    fn value(&self, expr: &TypedExpr, row: Option<&[Step]>) -> Value {
        let empty = Record::new();
        let row = row.map(|at| match lookup(&self.root, at) {
            Some(Value::Record(record)) => record,
            _ => &empty,
        });
        eval(
            expr,
            &Scope {
                form: &self.root,
                row,
                params: &self.params,
                today: self.today,
            },
        )
    }

    /// Computed values may need each other in any order, so this runs until nothing changes.
    fn compute(&mut self) {
        for _ in &self.form.computes {
            let mut changed = false;
            for compute in &self.form.computes {
                let value = self.value(&compute.expr, None);
                changed |= self.root.get(&compute.name) != Some(&value);
                self.root.insert(compute.name.clone(), value);
            }
            if !changed {
                break;
            }
        }
    }

    fn payload(self) -> Json {
        let form = self.form;
        let mut payload = json!({
            "leistung": form.id,
            "version": form.meta.version,
            "stand": self.today.to_string(),
            "angaben": record(form, Parent::Form, &self.root),
        });
        let computed: Map<String, Json> = form
            .computes
            .iter()
            .filter_map(|it| Some((it.name.clone(), to_json(None, self.root.get(&it.name)?)?)))
            .collect();
        if let Json::Object(members) = &mut payload {
            if !computed.is_empty() {
                members.insert("berechnet".to_owned(), Json::Object(computed));
            }
            if !self.open.is_empty() {
                members.insert("offen".to_owned(), json!(self.open));
            }
        }
        payload
    }
}

/// A scenario's answers as values.
fn given(form: &Form, parent: Parent, answer: &Answer) -> Record {
    let mut record = Record::new();
    for member in shape::members(form, parent) {
        let mut entries = entries(answer);
        let Some((name, value)) = entries.find(|(name, _)| *name == member.node.name()) else {
            continue;
        };
        let value = match member.node {
            Node::Field(field) => from_answer(&field.expr_ty, value),
            Node::Group(id, _) => Value::Record(given(form, Parent::Group(id), value)),
            Node::Repeat(id, _) => match &value.kind {
                AnswerKind::List(items) => {
                    let rows = items.iter().map(|it| given(form, Parent::Repeat(id), it));
                    Value::List(rows.map(Value::Record).collect())
                }
                AnswerKind::Text(_)
                | AnswerKind::Number(_)
                | AnswerKind::Boolean(_)
                | AnswerKind::Record(_) => Value::Null,
            },
        };
        if !value.is_null() {
            record.insert(name.to_owned(), value);
        }
    }
    record
}

fn entries(answer: &Answer) -> impl Iterator<Item = (&str, &Answer)> {
    let entries = match &answer.kind {
        AnswerKind::Record(entries) => entries.as_slice(),
        AnswerKind::Text(_)
        | AnswerKind::Number(_)
        | AnswerKind::Boolean(_)
        | AnswerKind::List(_) => &[],
    };
    entries.iter().map(|it| (it.name.as_str(), &it.value))
}

/// What is answered in a record, in asking order.
fn record(form: &Form, parent: Parent, values: &Record) -> Map<String, Json> {
    let mut members = Map::new();
    for member in shape::members(form, parent) {
        let name = member.node.name();
        let json = match (member.node, values.get(name)) {
            (Node::Field(field), Some(value)) => to_json(Some(field), value),
            (Node::Group(id, _), Some(Value::Record(inner))) => {
                Some(Json::Object(record(form, Parent::Group(id), inner)))
            }
            (Node::Repeat(id, _), Some(Value::List(rows))) => {
                let mut entries = Vec::new();
                for row in rows {
                    if let Value::Record(inner) = row {
                        entries.push(record(form, Parent::Repeat(id), inner).into());
                    }
                }
                Some(Json::Array(entries))
            }
            _ => None,
        };
        let is_empty = match &json {
            None => true,
            Some(Json::Object(inner)) => inner.is_empty(),
            Some(Json::Array(rows)) => rows.is_empty(),
            Some(_) => false,
        };
        members.extend(json.filter(|_| !is_empty).map(|it| (name.to_owned(), it)));
    }
    members
}

fn below(at: &[Step], step: Step) -> Vec<Step> {
    at.iter().cloned().chain([step]).collect()
}

fn dotted(place: &[Step]) -> String {
    let mut path = String::new();
    for step in place {
        match step {
            Step::Member(name) if path.is_empty() => path.push_str(name),
            Step::Member(name) => path = format!("{path}.{name}"),
            Step::Entry(index) => path = format!("{path}[{index}]"),
        }
    }
    path
}

fn lookup<'r>(root: &'r Record, place: &[Step]) -> Option<&'r Value> {
    let (first, rest) = place.split_first()?;
    let Step::Member(name) = first else {
        return None;
    };
    rest.iter()
        .try_fold(root.get(name)?, |value, step| match (step, value) {
            (Step::Member(name), Value::Record(record)) => record.get(name),
            (Step::Entry(index), Value::List(rows)) => rows.get(*index),
            _ => None,
        })
}

/// Puts a value in its place and makes the records and entries on the way.
fn store(root: &mut Record, place: &[Step], value: Value) {
    let Some((Step::Member(name), rest)) = place.split_first() else {
        return;
    };
    store_in(root.entry(name.clone()).or_insert(Value::Null), rest, value);
}

fn store_in(target: &mut Value, place: &[Step], value: Value) {
    let Some((first, rest)) = place.split_first() else {
        *target = value;
        return;
    };
    match first {
        Step::Member(name) => {
            if !matches!(target, Value::Record(_)) {
                *target = Value::Record(Record::new());
            }
            if let Value::Record(record) = target {
                store_in(
                    record.entry(name.clone()).or_insert(Value::Null),
                    rest,
                    value,
                );
            }
        }
        Step::Entry(index) => {
            if !matches!(target, Value::List(_)) {
                *target = Value::List(Vec::new());
            }
            if let Value::List(rows) = target {
                while rows.len() <= *index {
                    rows.push(Value::Record(Record::new()));
                }
                if let Some(row) = rows.get_mut(*index) {
                    store_in(row, rest, value);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emit::{demo, testing::scenario};

    #[test]
    fn the_first_scenario_is_the_sample() {
        let mut form = demo::every_type();
        let given = json!({
            "halter": { "vornamen": " Ada ", "doktorgrad": "Dr.", "staat": "121" },
            "geburt": "1985-03",
            "seit": "2025-12-01",
            "hunde": [{ "rufname": "Rex", "groesse": 60.5, "gefaehrlich": true, "wesenstest": "test.jpg" }],
            "anzahl": 3,
            "merkmale": ["b", "a"],
            "konto": "de89 3704 0044 0532 0130 00",
        });
        form.scenarios
            .push(scenario(&given, &json!({ "steuer": 100.5 })));
        let sample = sample(&form);
        let answers = &sample["angaben"];
        assert_eq!(sample["stand"], "2026-03-01");
        assert_eq!(
            answers["halter"],
            json!({ "vornamen": "Ada", "doktorgrad": "Dr.", "staat": "121" })
        );
        assert_eq!(answers["geburt"], "1985-03");
        assert_eq!(
            answers["hunde"],
            json!([{
                "rufname": "Rex", "groesse": 60.5, "gefaehrlich": true,
                "wesenstest": [{ "name": "test.jpg", "type": "image/jpeg", "size": 12345 }],
            }])
        );
        assert_eq!(
            answers["merkmale"],
            json!(["a", "b"]),
            "in the order of the options"
        );
        assert_eq!(answers["konto"], "DE89370400440532013000");
        assert_eq!(answers["plz"], "10115", "what is missing is filled in");
        assert_eq!(
            sample["berechnet"],
            json!({ "jahressteuer": 100.5, "viele": true })
        );
        assert_eq!(sample.get("offen"), None);
    }
}
