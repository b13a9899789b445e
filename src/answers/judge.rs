//! Judging a payload: is it what this form's answers come to?

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde_json::{Map, Value as Json};

use super::{Fault, FaultKind, Outcome, evaluate, json, payload};
use crate::{
    expr::{Record, json::decimal_of, temporal::parse_date},
    model::Form,
};

/// The members of a payload, and whether each must be there.
const MEMBERS: [(&str, bool); 6] = [
    ("leistung", true),
    ("version", true),
    ("stand", true),
    ("angaben", true),
    ("berechnet", false),
    ("offen", false),
];

/// Everything that is wrong with a payload: its form, its answers, values that do not follow from
/// them, answers that nobody asked for. None means that it can be accepted.
///
/// Conditions and computed values are worked out for the payload's own `stand`. With `today`, which a
/// receiver knows, `stand` must be that day.
pub fn judge(form: &Form, payload: &Json, params: &Record, today: Option<Date>) -> Vec<Fault> {
    let mut judge = Judge {
        form,
        faults: Vec::new(),
    };
    let Json::Object(members) = payload else {
        judge.fault("", "Die Nutzdaten sind ein Objekt.");
        return judge.faults;
    };
    judge.members(members);
    let stand = judge.stand(members, today);
    let none = Json::Object(Map::new());
    let answers = members.get("angaben").unwrap_or(&none);
    let (given, unread) = json::read(form, answers);
    let Some(stand) = stand else {
        judge.faults.extend(unread);
        return judge.faults;
    };
    let outcome = evaluate(form, &given, params, stand);
    judge.answers(unread, &outcome);
    judge.computed(members.get("berechnet"), &outcome);
    judge.open(members.get("offen"), &outcome);
    if judge.faults.is_empty() {
        judge.nothing_else(answers, &outcome);
    }
    judge.faults
}

struct Judge<'a> {
    form: &'a Form,
    faults: Vec<Fault>,
}

impl Judge<'_> {
    fn members(&mut self, members: &Map<String, Json>) {
        for name in members.keys() {
            if !MEMBERS.iter().any(|(known, _)| known == name) {
                let message = format!("„{name}“ gehört nicht zu den Nutzdaten.");
                self.faults
                    .push(Fault::new(name, FaultKind::Unknown, message));
            }
        }
        for (name, needed) in MEMBERS {
            if needed && !members.contains_key(name) {
                self.fault(name, &format!("„{name}“ fehlt in den Nutzdaten."));
            }
        }
        let fixed = [
            ("leistung", &self.form.id),
            ("version", &self.form.meta.version),
        ];
        for (name, wanted) in fixed {
            let other = members.get(name).filter(|it| it.as_str() != Some(wanted));
            if other.is_some() {
                self.fault(name, &format!("Hier steht „{wanted}“."));
            }
        }
    }

    fn stand(&mut self, members: &Map<String, Json>, today: Option<Date>) -> Option<Date> {
        let written = members.get("stand")?;
        let date = written.as_str().and_then(parse_date);
        match (date, today) {
            (None, _) => self.fault("stand", "Hier steht ein Tag wie „2026-03-01“."),
            (Some(date), Some(today)) if date != today => {
                self.fault("stand", &format!("Hier steht der heutige Tag, {today}."));
            }
            (Some(_), _) => {}
        }
        date
    }

    /// What could not be read is not missing as well.
    fn answers(&mut self, unread: Vec<Fault>, outcome: &Outcome) {
        let told: BTreeSet<String> = unread.iter().map(|it| it.path.clone()).collect();
        self.faults.extend(unread);
        let new = outcome.faults.iter().filter(|it| !told.contains(&it.path));
        self.faults.extend(new.cloned());
        for path in &outcome.hidden_answers {
            let message = "Diese Angabe wird hier nicht abgefragt.";
            self.faults
                .push(Fault::new(path, FaultKind::Hidden, message));
        }
    }

    fn computed(&mut self, written: Option<&Json>, outcome: &Outcome) {
        let wanted = payload::computed(self.form, &outcome.computed);
        let none = Map::new();
        let written = match written {
            None => &none,
            Some(Json::Object(members)) => members,
            Some(_) => {
                self.fault(
                    "berechnet",
                    "Hier steht ein Objekt mit den berechneten Werten.",
                );
                return;
            }
        };
        let names: BTreeSet<&String> = wanted.keys().chain(written.keys()).collect();
        for name in names {
            let path = format!("berechnet.{name}");
            match (wanted.get(name), written.get(name)) {
                (Some(wanted), Some(written)) if same(wanted, written) => {}
                (Some(wanted), _) => {
                    self.fault(&path, &format!("Aus den Angaben ergibt sich {wanted}."));
                }
                (None, _) => self.fault(&path, "Aus den Angaben ergibt sich hier kein Wert."),
            }
        }
    }

    fn open(&mut self, written: Option<&Json>, outcome: &Outcome) {
        let wanted: Vec<&str> = outcome.open.iter().map(String::as_str).collect();
        let written: Option<Vec<&str>> = match written {
            None => Some(Vec::new()),
            Some(Json::Array(paths)) if !paths.is_empty() => {
                paths.iter().map(Json::as_str).collect()
            }
            Some(_) => None,
        };
        if written != Some(wanted) {
            let message = match outcome.open.as_slice() {
                [] => "Es ist keine empfohlene Angabe offen; „offen“ entfällt.".to_owned(),
                open => format!("Offen sind: {}.", open.join(", ")),
            };
            self.fault("offen", &message);
        }
    }

    /// A last look for what none of the rules names: a group with preselected answers only.
    fn nothing_else(&mut self, written: &Json, outcome: &Outcome) {
        let wanted = payload::answers(self.form, &outcome.record, outcome);
        if !same(&Json::Object(wanted), written) {
            self.fault(
                "angaben",
                "Hier steht mehr, als abgefragt und beantwortet ist.",
            );
        }
    }

    fn fault(&mut self, path: &str, message: &str) {
        self.faults
            .push(Fault::new(path, FaultKind::Payload, message));
    }
}

/// Whether two values are equal; numbers by value (`228.00` is `228`), objects in any order.
fn same(a: &Json, b: &Json) -> bool {
    match (a, b) {
        (Json::Number(a), Json::Number(b)) => {
            a == b || decimal_of(a).is_some_and(|a| Some(a) == decimal_of(b))
        }
        (Json::Array(a), Json::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Json::Object(a), Json::Object(b)) => {
            let member =
                |(name, value): (&String, &Json)| b.get(name).is_some_and(|it| same(value, it));
            a.len() == b.len() && a.iter().all(member)
        }
        _ => a == b,
    }
}
