//! The answers of a scenario as values, by the types of the questions.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::{
        Upload, access, defaults,
        members::{self, Member},
        path::{entry, join, without_entries},
        rules,
        rules::Reading,
    },
    errors,
};
use crate::{
    diagnostics::{Diagnostic, Diagnostics},
    expr::{Record, Value, temporal::parse_date},
    model::{Answer, AnswerEntry, AnswerKind, Field, FieldType, Form, ParamType, Repeat, Scenario},
    source::Span,
};

/// What a scenario gives.
pub(super) struct Given {
    pub(super) record: Record,
    pub(super) params: Record,
    /// Where each answer, group, list and entry was written, by path.
    pub(super) spans: BTreeMap<String, Span>,
    /// Paths of answers that the page preselects and the scenario leaves alone.
    pub(super) preselected: BTreeSet<String>,
    pub(super) diagnostics: Diagnostics,
}

impl Given {
    /// Reads what a scenario gives. An answer at a path that is expected to fail may be unfit.
    pub(super) fn read(form: &Form, scenario: &Scenario, failing: &[&str]) -> Self {
        let mut reader = Reader {
            form,
            failing,
            given: Self {
                record: Record::new(),
                params: defaults(form),
                spans: BTreeMap::new(),
                preselected: BTreeSet::new(),
                diagnostics: Diagnostics::new(),
            },
        };
        let known = members::of_form(form);
        let answers = reader.entries(&scenario.given);
        let mut record = reader.record(&known, answers, "");
        reader.preselect(&known, &mut record, "");
        reader.given.record = record;
        reader.params(&scenario.params);
        reader.given
    }

    /// Where something was written: itself, or what it is in.
    pub(super) fn span(&self, path: &str, otherwise: Span) -> Span {
        let ends = path.rmatch_indices(['.', '[']).map(|(at, _)| at);
        [path.len()]
            .into_iter()
            .chain(ends)
            .filter_map(|end| path.get(..end))
            .find_map(|prefix| self.spans.get(prefix))
            .copied()
            .unwrap_or(otherwise)
    }
}

struct Reader<'a> {
    form: &'a Form,
    failing: &'a [&'a str],
    given: Given,
}

impl<'a> Reader<'a> {
    fn entries<'s>(&mut self, answer: &'s Answer) -> &'s [AnswerEntry] {
        if let AnswerKind::Record(entries) = &answer.kind {
            return entries;
        }
        self.report(errors::unfit(answer, None, "a group `{ … }`"));
        &[]
    }

    fn record(
        &mut self,
        known: &[(&str, Member<'a>)],
        entries: &[AnswerEntry],
        at: &str,
    ) -> Record {
        let mut record = Record::new();
        for given in entries {
            let path = join(at, &given.name);
            let Some(member) = members::find(known, &given.name) else {
                let names = known.iter().map(|(name, _)| *name);
                self.report(errors::unknown_answer(&path, given, names));
                continue;
            };
            self.given.spans.insert(path.clone(), given.span);
            if let Some(value) = self.member(member, &given.value, &path) {
                record.insert(given.name.clone(), value);
            }
        }
        record
    }

    fn member(&mut self, member: Member<'a>, answer: &Answer, path: &str) -> Option<Value> {
        match member {
            Member::Field(field) => self.field(field, answer, path),
            Member::Group(group) => {
                let AnswerKind::Record(entries) = &answer.kind else {
                    self.report(errors::unfit(answer, Some(path), "a group `{ … }`"));
                    return None;
                };
                let known = members::of_items(self.form, &group.items);
                Some(Value::Record(self.record(&known, entries, path)))
            }
            Member::Repeat(repeat) => self.repeat(repeat, answer, path),
        }
    }

    fn repeat(&mut self, repeat: &'a Repeat, answer: &Answer, path: &str) -> Option<Value> {
        let AnswerKind::List(rows) = &answer.kind else {
            self.report(errors::unfit(
                answer,
                Some(path),
                "a list of groups `[ { … } ]`",
            ));
            return None;
        };
        let known = members::of_items(self.form, &repeat.items);
        let mut values = Vec::new();
        for (index, row) in rows.iter().enumerate() {
            let path = entry(path, index);
            self.given.spans.insert(path.clone(), row.span);
            let AnswerKind::Record(entries) = &row.kind else {
                self.report(errors::unfit(row, Some(&path), "a group `{ … }`"));
                continue;
            };
            let mut record = self.record(&known, entries, &path);
            self.preselect(&known, &mut record, &path);
            values.push(Value::Record(record));
        }
        Some(Value::List(values))
    }

    fn field(&mut self, field: &Field, answer: &Answer, path: &str) -> Option<Value> {
        let value = value(field, answer);
        let readable = value.as_ref().is_some_and(|value| {
            let reading = rules::read(self.form, field, value, None);
            !matches!(reading, Reading::Unreadable(_))
        });
        let failing = |it: &&str| *it == path || *it == without_entries(path);
        // What is expected to fail may be anything that an applicant could type.
        let wanted = value.is_some() && self.failing.iter().any(failing);
        if !readable && !wanted {
            let diagnostic = errors::unfit(answer, Some(path), &errors::wanted(&field.ty));
            let diagnostic = errors::with_closest(diagnostic, answer, &self.options(field));
            self.report(diagnostic);
        }
        value
    }

    /// Codes and labels that an answer may be.
    fn options<'f>(&'f self, field: &'f Field) -> Vec<(&'f str, &'f str)> {
        if let FieldType::Code { codelist } = &field.ty {
            let rows = &self.form.codelist(codelist).rows.options;
            let rows = rows.iter();
            return rows.map(|(code, name)| (&**code, &**name)).collect();
        }
        let options = field.ty.options().iter();
        options.map(|it| (&*it.code, &*it.label)).collect()
    }

    /// Adds what pages preselect, also in groups that the scenario does not mention.
    fn preselect(&mut self, known: &[(&str, Member<'a>)], record: &mut Record, at: &str) {
        for (name, member) in known {
            let path = join(at, name);
            match member {
                Member::Field(field) => {
                    if let Some(default) = &field.default
                        && !self.given.spans.contains_key(&path)
                    {
                        record.insert((*name).to_owned(), Value::Text(default.clone()));
                        self.given.preselected.insert(path);
                    }
                }
                Member::Group(group) => {
                    let known = members::of_items(self.form, &group.items);
                    if let Some(inner) = access::group_record(record, &[name]) {
                        self.preselect(&known, inner, &path);
                    }
                }
                Member::Repeat(_) => {}
            }
        }
    }

    fn params(&mut self, answer: &Answer) {
        let form = self.form;
        for given in self.entries(answer) {
            let Some(param) = form.params.iter().find(|it| it.name == given.name) else {
                let names = form.params.iter().map(|it| it.name.as_str());
                self.report(errors::unknown_param(given, names));
                continue;
            };
            if let Some(value) = param_value(param.ty, &given.value) {
                self.given.params.insert(given.name.clone(), value);
            } else {
                let wanted = errors::wanted_param(param.ty);
                self.report(errors::unfit(&given.value, Some(&given.name), &wanted));
            }
        }
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.given.diagnostics.push(diagnostic);
    }
}

/// The value for a question; `None` when it is of a kind that nobody could type there.
fn value(field: &Field, answer: &Answer) -> Option<Value> {
    match (&field.ty, &answer.kind) {
        (FieldType::YesNo | FieldType::Confirm, AnswerKind::Boolean(value)) => {
            Some(Value::Boolean(*value))
        }
        (FieldType::YesNo | FieldType::Confirm, _) => None,
        (FieldType::Choices { .. }, AnswerKind::List(codes)) => {
            let texts: Option<Vec<Value>> = codes.iter().map(text).collect();
            texts.map(Value::List)
        }
        (FieldType::Choices { .. }, _) => None,
        (FieldType::File { .. }, AnswerKind::Text(name)) => Some(documents(&[name.as_str()])),
        (FieldType::File { .. }, AnswerKind::List(names)) => {
            let names: Option<Vec<&str>> = names.iter().map(written_text).collect();
            names.map(|names| documents(&names))
        }
        (FieldType::File { .. }, _) => None,
        (
            FieldType::Integer { .. } | FieldType::Number { .. } | FieldType::Money { .. },
            AnswerKind::Number(number),
        ) => Some(Value::Number(*number)),
        (_, AnswerKind::Text(_)) => text(answer),
        (_, _) => None,
    }
}

fn text(answer: &Answer) -> Option<Value> {
    written_text(answer).map(|text| Value::Text(text.to_owned()))
}

fn written_text(answer: &Answer) -> Option<&str> {
    if let AnswerKind::Text(text) = &answer.kind {
        Some(text)
    } else {
        None
    }
}

fn documents(names: &[&str]) -> Value {
    let uploads: Vec<Upload> = names.iter().map(|name| Upload::sample(name)).collect();
    Upload::given(&uploads)
}

fn param_value(ty: ParamType, answer: &Answer) -> Option<Value> {
    match (ty, &answer.kind) {
        (ParamType::Money, AnswerKind::Number(number)) => number.rescale(2).map(Value::Number),
        (ParamType::Integer, AnswerKind::Number(number)) => number.rescale(0).map(Value::Number),
        (ParamType::Number(scale), AnswerKind::Number(number)) => {
            number.rescale(scale).map(Value::Number)
        }
        (ParamType::YesNo, AnswerKind::Boolean(value)) => Some(Value::Boolean(*value)),
        (ParamType::Text, AnswerKind::Text(_)) => text(answer),
        (ParamType::Date, AnswerKind::Text(text)) => parse_date(text).map(Value::Date),
        (_, _) => None,
    }
}
