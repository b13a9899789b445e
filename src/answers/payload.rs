//! The payload: what is submitted, in asking order.

use serde_json::{Map, Value as Json};

use super::{Outcome, path};
use crate::{
    expr::{Record, Value, json},
    model::{Form, Item, RepeatId},
};

/// Writes the payload of an outcome.
pub(super) fn write(form: &Form, outcome: &Outcome) -> Json {
    let mut payload = Map::new();
    payload.insert("leistung".to_owned(), form.id.clone().into());
    payload.insert("version".to_owned(), form.meta.version.clone().into());
    payload.insert("stand".to_owned(), outcome.today.to_string().into());
    let answers = answers(form, &outcome.record, outcome);
    payload.insert("angaben".to_owned(), Json::Object(answers));
    if !form.computes.is_empty() {
        let computed = computed(form, &outcome.computed);
        payload.insert("berechnet".to_owned(), Json::Object(computed));
    }
    if !outcome.open.is_empty() {
        payload.insert("offen".to_owned(), outcome.open.clone().into());
    }
    Json::Object(payload)
}

/// Computed values in the order in which they are declared.
pub(super) fn computed(form: &Form, computed: &Record) -> Map<String, Json> {
    let values = form.computes.iter().filter_map(|compute| {
        let value = computed.get(&compute.name)?;
        Some((compute.name.clone(), json::to_json(value)))
    });
    values.collect()
}

/// The answers in asking order.
pub(super) fn answers(form: &Form, record: &Record, outcome: &Outcome) -> Map<String, Json> {
    let mut members = Map::new();
    let writer = Writer { form, outcome };
    for page in &form.pages {
        writer.items(&page.items, record, "", &mut members);
    }
    members
}

struct Writer<'a> {
    form: &'a Form,
    outcome: &'a Outcome,
}

impl Writer<'_> {
    fn items(&self, items: &[Item], record: &Record, at: &str, out: &mut Map<String, Json>) {
        for item in items {
            match item {
                Item::Field(id) => {
                    let name = &self.form.field(*id).name;
                    if let Some(value) = record.get(name) {
                        let path = path::join(at, name);
                        out.insert(name.clone(), self.answer(value, &path));
                    }
                }
                Item::Group(id) => {
                    let group = self.form.group(*id);
                    if let Some(Value::Record(inner)) = record.get(&group.name) {
                        let mut members = Map::new();
                        let path = path::join(at, &group.name);
                        self.items(&group.items, inner, &path, &mut members);
                        if !members.is_empty() {
                            out.insert(group.name.clone(), Json::Object(members));
                        }
                    }
                }
                Item::Repeat(id) => self.entries(*id, record, at, out),
                Item::When(when) => self.items(&when.items, record, at, out),
                Item::Note(_) | Item::Compute(_) => {}
            }
        }
    }

    fn entries(&self, id: RepeatId, record: &Record, at: &str, out: &mut Map<String, Json>) {
        let repeat = self.form.repeat(id);
        let Some(Value::List(entries)) = record.get(&repeat.name) else {
            return;
        };
        let list = path::join(at, &repeat.name);
        let written = entries.iter().enumerate().map(|(index, entry)| {
            let mut members = Map::new();
            if let Value::Record(entry) = entry {
                let path = path::entry(&list, index);
                self.items(&repeat.items, entry, &path, &mut members);
            }
            Json::Object(members)
        });
        out.insert(repeat.name.clone(), written.collect());
    }

    fn answer(&self, value: &Value, path: &str) -> Json {
        match self.outcome.uploads.get(path) {
            Some(uploads) => uploads.iter().map(upload).collect(),
            None => json::to_json(value),
        }
    }
}

fn upload(upload: &super::Upload) -> Json {
    serde_json::json!({
        "name": upload.name,
        "type": upload.media_type,
        "size": upload.size,
    })
}
