//! A set of answers, as a payload writes them, that can be changed answer by answer.

use jiff::civil::Date;
use serde_json::{Map, Value as Json};

use crate::{
    answers::{self, Fault, Observed, Outcome},
    expr::Record,
    model::Form,
};

/// Answers, the authority's values and the day for which they are given.
#[derive(Debug, Clone, PartialEq)]
pub struct Set {
    /// What the payload has in `angaben`.
    pub answers: Json,
    /// The authority's values.
    pub params: Record,
    /// The day of `today()`.
    pub today: Date,
}

impl Set {
    /// The answers of an outcome.
    pub(super) fn of(form: &Form, outcome: &Outcome, params: Record) -> Self {
        let mut payload = outcome.payload(form);
        let answers = payload.get_mut("angaben").map(Json::take);
        Self {
            answers: answers.unwrap_or_else(|| Json::Object(Map::new())),
            params,
            today: outcome.today,
        }
    }

    /// What comes of it.
    pub(super) fn observe<'f>(&self, form: &'f Form) -> (Outcome, Observed<'f>) {
        let (given, _) = answers::json::read(form, &self.answers);
        answers::observe(form, &given, &self.params, self.today)
    }

    /// The payload: the answers as they are, the computed values and open questions that follow.
    pub fn payload(&self, form: &Form) -> Json {
        let mut payload = self.observe(form).0.payload(form);
        if let Some(answers) = payload.get_mut("angaben") {
            answers.clone_from(&self.answers);
        }
        payload
    }

    /// What a receiver finds wrong.
    pub fn faults(&self, form: &Form) -> Vec<Fault> {
        answers::judge(form, &self.payload(form), &self.params, Some(self.today))
    }

    /// Whether a receiver accepts it.
    pub(super) fn is_valid(&self, form: &Form) -> bool {
        self.faults(form).is_empty()
    }

    /// The answer at a path such as `hunde[0].chip`.
    pub(super) fn get(&self, path: &str) -> Option<&Json> {
        self.answers.pointer(&pointer(path))
    }

    /// The same with another answer at a path. Groups on the way are made; `None` when a list or
    /// entry on the way is not there.
    pub(super) fn with(&self, path: &str, answer: Json) -> Option<Self> {
        let mut changed = self.clone();
        let mut place = &mut changed.answers;
        let pointer = pointer(path);
        let mut steps = pointer.split('/').skip(1).peekable();
        while let Some(step) = steps.next() {
            let is_list = steps.peek().is_some_and(|it| is_index(it));
            place = match place {
                Json::Object(members) => {
                    if is_list && !members.contains_key(step) {
                        return None;
                    }
                    members
                        .entry(step)
                        .or_insert_with(|| Json::Object(Map::new()))
                }
                Json::Array(entries) => entries.get_mut(step.parse::<usize>().ok()?)?,
                Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => return None,
            };
        }
        *place = answer;
        Some(changed)
    }

    /// The same without what is at a path; groups that then hold nothing go too.
    #[must_use]
    pub(super) fn without(&self, path: &str) -> Self {
        let mut changed = self.clone();
        let pointer = pointer(path);
        let steps: Vec<&str> = pointer.split('/').skip(1).collect();
        remove(&mut changed.answers, &steps);
        changed
    }

    /// The same without the answers that nobody asks for.
    #[must_use]
    pub(super) fn asked(mut self, form: &Form) -> Self {
        // Hiding an answer may hide others, a page further on each time.
        for _ in 0..=form.pages.len() {
            let hidden = self.observe(form).0.hidden_answers;
            if hidden.is_empty() {
                break;
            }
            for path in hidden.iter().rev() {
                self = self.without(path);
            }
        }
        self
    }

    /// The paths of all answers, entry by entry, in asking order; uploads and lists of codes are one
    /// answer.
    pub(super) fn paths(&self) -> Vec<String> {
        let mut found = Vec::new();
        collect(&self.answers, "", &mut found);
        found
    }
}

/// `hunde[0].chip` as a JSON pointer. Names hold no character that a pointer would escape.
fn pointer(path: &str) -> String {
    format!("/{}", path.replace(['[', '.'], "/").replace(']', ""))
}

/// Whether a step of a pointer is the number of an entry; names begin with a letter.
fn is_index(step: &str) -> bool {
    step.starts_with(|first: char| first.is_ascii_digit())
}

fn remove(place: &mut Json, steps: &[&str]) {
    let Some((first, rest)) = steps.split_first() else {
        return;
    };
    match place {
        Json::Object(members) => {
            let Some(inner) = members.get_mut(*first) else {
                return;
            };
            remove(inner, rest);
            let is_empty_group = inner.as_object().is_some_and(Map::is_empty);
            let is_empty_list = inner.as_array().is_some_and(Vec::is_empty);
            if rest.is_empty() || is_empty_group || is_empty_list {
                members.shift_remove(*first);
            }
        }
        Json::Array(entries) => {
            let Ok(index) = first.parse::<usize>() else {
                return;
            };
            if rest.is_empty() && index < entries.len() {
                entries.remove(index);
            } else if let Some(inner) = entries.get_mut(index) {
                remove(inner, rest);
            }
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {}
    }
}

fn collect(json: &Json, at: &str, found: &mut Vec<String>) {
    let is_upload = |json: &Json| json.get("size").is_some_and(Json::is_number);
    match json {
        Json::Object(members) => {
            for (name, inner) in members {
                let path = if at.is_empty() {
                    name.clone()
                } else {
                    format!("{at}.{name}")
                };
                collect(inner, &path, found);
            }
        }
        Json::Array(entries) if entries.iter().all(|it| it.is_object() && !is_upload(it)) => {
            for (index, entry) in entries.iter().enumerate() {
                collect(entry, &format!("{at}[{index}]"), found);
            }
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Array(_) => {
            found.push(at.to_owned());
        }
    }
}
