//! Answer sets with one fault each, and the fault that a receiver must find.
//!
//! Each starts from a valid set and changes one thing; answers that nobody asks for any more are
//! dropped with it. Only what comes to exactly the one fault is kept.

mod values;

use serde_json::{Map, Value as Json, json};

use super::{Set, pool::Pool};
use crate::{
    answers::{self, Fault, FaultKind, Outcome, without_entries},
    model::{Form, Need},
};

/// A payload with one fault.
#[derive(Debug, Clone, PartialEq)]
pub struct Invalid {
    /// What is wrong with what: `hunde.chip.check-0`.
    pub name: String,
    /// The payload.
    pub payload: Json,
    /// The authority's values and the day it is meant for.
    pub set: Set,
    /// The fault.
    pub fault: Fault,
}

/// A fault that was not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmade {
    /// What was to be wrong with what.
    pub name: String,
    /// Why there is no set for it.
    pub why: &'static str,
}

/// Valid sets that are changed for one fault.
const MOST_TRIES: usize = 12;

const NOT_ASKED: &str = "no valid set answers it";
const NOT_ALONE: &str = "in the valid sets tried it brings other faults with it, or is no fault";
const NOT_FAILED: &str = "no set was found in which only this check fails";

/// Sets with one fault each, from valid ones; and the faults for which there is none.
///
/// `refused` are sets that fail a check, and perhaps more.
pub(super) fn invalid(
    form: &Form,
    known: &Pool<'_>,
    refused: &[Set],
) -> (Vec<Invalid>, Vec<Unmade>) {
    let mut maker = Maker {
        form,
        known,
        made: Vec::new(),
        unmade: Vec::new(),
    };
    maker.fields();
    maker.repeats();
    maker.checks(refused);
    maker.payloads();
    (maker.made, maker.unmade)
}

struct Maker<'a> {
    form: &'a Form,
    known: &'a Pool<'a>,
    made: Vec<Invalid>,
    unmade: Vec<Unmade>,
}

impl Maker<'_> {
    fn fields(&mut self) {
        for field in &self.form.fields {
            let path = &field.path;
            if matches!(field.need, Need::Required | Need::OptionalWhen(_)) {
                self.change(path, "missing", FaultKind::Missing, |set, at| {
                    Some(set.without(at))
                });
            }
            let usual = self.known.value(path);
            let Some((usual, today)) = usual else {
                self.unmade(path, "wrong", NOT_ASKED);
                continue;
            };
            for (what, kind, value) in values::wrong(field, usual, today) {
                self.change(path, what, kind, |set, at| set.with(at, value.clone()));
            }
            self.hidden(path, usual);
        }
    }

    /// Changes the answer at a path, in the first valid set that then has this one fault.
    fn change(
        &mut self,
        path: &str,
        what: &str,
        kind: FaultKind,
        change: impl Fn(&Set, &str) -> Option<Set>,
    ) {
        let mut tries = 0;
        for one in &self.known.seeds {
            let mut places = one.paths.iter();
            let Some(at) = places.find(|it| without_entries(it) == path) else {
                continue;
            };
            tries += 1;
            if tries > MOST_TRIES {
                break;
            }
            let changed = change(&one.set, at).map(|it| it.asked(self.form));
            if let Some(changed) = changed
                && self.keep(path, what, at, kind, &changed)
            {
                return;
            }
        }
        self.unmade(path, what, if tries > 0 { NOT_ALONE } else { NOT_ASKED });
    }

    /// Answers a question that is not asked.
    fn hidden(&mut self, path: &str, usual: &Json) {
        if self
            .form
            .field_at(path)
            .is_none_or(|it| it.visible_when.is_none())
        {
            return;
        }
        let mut tries = 0;
        for one in &self.known.seeds {
            let Some(at) = hidden_place(self.form, path, &one.outcome) else {
                continue;
            };
            tries += 1;
            if tries > MOST_TRIES {
                break;
            }
            let changed = answer_hidden(self.form, &one.set, &at, usual);
            if let Some(changed) = changed
                && self.keep(path, "hidden", &at, FaultKind::Hidden, &changed)
            {
                return;
            }
        }
        let why = if tries > 0 {
            NOT_ALONE
        } else {
            "every valid set asks it"
        };
        self.unmade(path, "hidden", why);
    }

    fn repeats(&mut self) {
        for repeat in &self.form.repeats {
            let path = &repeat.path;
            if let Some(fewer) = repeat.min.checked_sub(1) {
                let fewer = usize::try_from(fewer).unwrap_or(0);
                self.entries(path, "too-few-entries", FaultKind::Missing, |rows| {
                    rows.truncate(fewer);
                });
            }
            let most = usize::try_from(repeat.max).unwrap_or(usize::MAX);
            self.entries(path, "too-many-entries", FaultKind::Limit, |rows| {
                let last = rows.last().cloned().unwrap_or_default();
                rows.resize(most.saturating_add(1), last);
            });
        }
    }

    fn entries(
        &mut self,
        path: &str,
        what: &str,
        kind: FaultKind,
        change: impl Fn(&mut Vec<Json>),
    ) {
        let mut answered = false;
        for one in &self.known.seeds {
            let Some(rows) = one.set.get(path).and_then(Json::as_array) else {
                continue;
            };
            answered = true;
            let mut rows = rows.clone();
            change(&mut rows);
            let changed = if rows.is_empty() {
                Some(one.set.without(path))
            } else {
                one.set.with(path, Json::Array(rows))
            };
            if let Some(changed) = changed.map(|it| it.asked(self.form))
                && self.keep(path, what, path, kind, &changed)
            {
                return;
            }
        }
        self.unmade(path, what, if answered { NOT_ALONE } else { NOT_ASKED });
    }

    fn checks(&mut self, refused: &[Set]) {
        let fields = self.form.fields.iter().map(|it| (&it.path, &it.checks));
        let groups = self.form.groups.iter().map(|it| (&it.path, &it.checks));
        let repeats = self.form.repeats.iter().map(|it| (&it.path, &it.checks));
        for (path, checks) in fields.chain(groups).chain(repeats) {
            for index in 0..checks.len() {
                let what = format!("check-{index}");
                let mut sets = refused.iter();
                let made = sets.any(|set| {
                    let faults = set.faults(self.form);
                    let [one] = faults.as_slice() else {
                        return false;
                    };
                    let is_it =
                        one.kind == FaultKind::Check(index) && without_entries(&one.path) == *path;
                    let at = one.path.clone();
                    is_it && self.keep(path, &what, &at, FaultKind::Check(index), set)
                });
                if !made {
                    self.unmade(path, &what, NOT_FAILED);
                }
            }
        }
    }

    /// Payloads that say something else than their answers.
    fn payloads(&mut self) {
        let Some(one) = self.known.seeds.first() else {
            return;
        };
        let payload = one.set.payload(self.form);
        let changed = |name: &str, value: Json| {
            let mut changed = payload.clone();
            if let Json::Object(members) = &mut changed {
                members.insert(name.to_owned(), value);
            }
            changed
        };
        let without = |name: &str| {
            let mut changed = payload.clone();
            if let Json::Object(members) = &mut changed {
                members.shift_remove(name);
            }
            changed
        };
        let mut faults = vec![
            ("leistung", "other", changed("leistung", json!("andere"))),
            ("version", "other", changed("version", json!("0.0.0"))),
            ("stand", "no-day", changed("stand", json!("heute"))),
            ("leistung", "missing", without("leistung")),
            ("version", "missing", without("version")),
            ("stand", "missing", without("stand")),
            ("offen", "empty", changed("offen", json!([]))),
        ];
        let mut computed = payload.get("berechnet").and_then(Json::as_object).cloned();
        let place;
        if let Some(values) = &mut computed {
            let name = "gibt_es_nicht";
            place = format!("berechnet.{name}");
            values.insert(name.to_owned(), json!(1));
            let values = Json::Object(values.clone());
            faults.push((&place, "unknown", changed("berechnet", values)));
        }
        for (path, what, payload) in faults {
            self.keep_payload(path, what, FaultKind::Payload, path, &one.set, payload);
        }
        let stranger = changed("gibt_es_nicht", json!(1));
        let kind = FaultKind::Unknown;
        self.keep_payload(
            "gibt_es_nicht",
            "member",
            kind,
            "gibt_es_nicht",
            &one.set,
            stranger,
        );
        if let Some(set) = one.set.with("gibt_es_nicht", json!("Ada")) {
            self.keep("gibt_es_nicht", "answer", "gibt_es_nicht", kind, &set);
        }
    }

    /// Keeps a set if it has exactly this fault.
    fn keep(&mut self, path: &str, what: &str, at: &str, kind: FaultKind, set: &Set) -> bool {
        let payload = set.payload(self.form);
        self.keep_payload(path, what, kind, at, set, payload)
    }

    fn keep_payload(
        &mut self,
        path: &str,
        what: &str,
        kind: FaultKind,
        at: &str,
        set: &Set,
        payload: Json,
    ) -> bool {
        let faults = answers::judge(self.form, &payload, &set.params, None);
        let [fault] = faults.as_slice() else {
            return false;
        };
        if fault.kind != kind || fault.path != at {
            return false;
        }
        self.made.push(Invalid {
            name: format!("{path}.{what}"),
            payload,
            set: set.clone(),
            fault: fault.clone(),
        });
        true
    }

    fn unmade(&mut self, path: &str, what: &str, why: &'static str) {
        let name = format!("{path}.{what}");
        self.unmade.push(Unmade { name, why });
    }
}

/// Where a question is hidden in an outcome: in some entry, or in the first of a list without any.
fn hidden_place(form: &Form, path: &str, outcome: &Outcome) -> Option<String> {
    let mut places = outcome.places();
    let hidden = places.find(|(it, shown)| !shown && without_entries(it) == path);
    if let Some((place, _)) = hidden {
        return Some(place.to_owned());
    }
    let list = &form.repeat(form.field_at(path)?.repeat?).path;
    let below = path.strip_prefix(list.as_str())?;
    let mut places = outcome.places();
    let is_hidden = places.any(|(it, shown)| it == list && !shown);
    is_hidden.then(|| format!("{list}[0]{below}"))
}

/// The set with an answer to a question that is not asked.
fn answer_hidden(form: &Form, set: &Set, at: &str, answer: &Json) -> Option<Set> {
    if let Some(changed) = set.with(at, answer.clone()) {
        return Some(changed);
    }
    let list = &form
        .repeat(form.field_at(&without_entries(at))?.repeat?)
        .path;
    let with_entry = set.with(list, json!([Map::new()]))?;
    with_entry.with(at, answer.clone())
}
