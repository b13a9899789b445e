//! Reading the answers of a payload, strictly: each value exactly as the contract writes it.

use serde_json::{Map, Value as Json};

use super::{
    Fault, FaultKind, Upload, characters,
    members::{self, Member},
    messages,
    path::{entry, join},
    rules,
    rules::Reading,
};
use crate::{
    expr::{Record, Value, json},
    model::{Field, FieldType, Form, Group, Repeat},
};

/// Reads `angaben` into the answers given, see [`super::evaluate`], with what is not written as the
/// contract says. A faulty value is left out.
pub fn read(form: &Form, answers: &Json) -> (Record, Vec<Fault>) {
    let mut reader = Reader {
        form,
        faults: Vec::new(),
    };
    let record = if let Json::Object(members) = answers {
        reader.record(&members::of_form(form), members, "")
    } else {
        let message = "Hier steht ein Objekt mit den Angaben.";
        reader.fault("angaben", FaultKind::Type, message);
        Record::new()
    };
    (record, reader.faults)
}

struct Reader<'a> {
    form: &'a Form,
    faults: Vec<Fault>,
}

impl<'a> Reader<'a> {
    fn record(
        &mut self,
        known: &[(&str, Member<'a>)],
        members: &Map<String, Json>,
        at: &str,
    ) -> Record {
        let mut record = Record::new();
        for (name, json) in members {
            let path = join(at, name);
            let value = match members::find(known, name) {
                Some(Member::Field(field)) => self.field(field, json, &path),
                Some(Member::Group(group)) => self.group(group, json, &path),
                Some(Member::Repeat(repeat)) => self.repeat(repeat, json, &path),
                None => {
                    let message = "Diese Angabe gehört nicht zum Antrag.";
                    self.fault(&path, FaultKind::Unknown, message);
                    None
                }
            };
            if let Some(value) = value {
                record.insert(name.clone(), value);
            }
        }
        record
    }

    fn group(&mut self, group: &'a Group, json: &Json, path: &str) -> Option<Value> {
        let Some(members) = json.as_object().filter(|it| !it.is_empty()) else {
            let message = "Hier steht ein Objekt mit mindestens einer Angabe.";
            self.fault(path, FaultKind::Type, message);
            return None;
        };
        let known = members::of_items(self.form, &group.items);
        Some(Value::Record(self.record(&known, members, path)))
    }

    fn repeat(&mut self, repeat: &'a Repeat, json: &Json, path: &str) -> Option<Value> {
        let Some(entries) = json.as_array().filter(|it| !it.is_empty()) else {
            let message = "Hier steht eine Liste mit mindestens einem Eintrag.";
            self.fault(path, FaultKind::Type, message);
            return None;
        };
        let known = members::of_items(self.form, &repeat.items);
        let mut records = Vec::new();
        for (index, json) in entries.iter().enumerate() {
            let path = entry(path, index);
            let record = if let Json::Object(members) = json {
                self.record(&known, members, &path)
            } else {
                let message = "Hier steht ein Objekt mit den Angaben des Eintrags.";
                self.fault(&path, FaultKind::Type, message);
                Record::new()
            };
            records.push(Value::Record(record));
        }
        Some(Value::List(records))
    }

    fn field(&mut self, field: &Field, json: &Json, path: &str) -> Option<Value> {
        let value = exact(self.form, field, json);
        if value.is_none() {
            let message = messages::behind_label(&field.label, &messages::format(field));
            self.fault(path, FaultKind::Type, &message);
        }
        value
    }

    fn fault(&mut self, path: &str, kind: FaultKind, message: &str) {
        self.faults.push(Fault::new(path, kind, message));
    }
}

/// The value of a question that JSON holds, if it is written as the payload writes it.
fn exact(form: &Form, field: &Field, json: &Json) -> Option<Value> {
    let given = match &field.ty {
        FieldType::Integer { .. } | FieldType::Number { .. } | FieldType::Money { .. } => {
            let Json::Number(number) = json else {
                return None;
            };
            Value::Number(json::decimal_of(number)?)
        }
        FieldType::YesNo | FieldType::Confirm => Value::Boolean(json.as_bool()?),
        FieldType::Choices { .. } => {
            let codes = json.as_array()?.iter().map(|code| code.as_str());
            let codes: Option<Vec<&str>> = codes.collect();
            let texts = codes?.into_iter().map(|code| Value::Text(code.to_owned()));
            Value::List(texts.collect())
        }
        FieldType::File { .. } => {
            let uploads: Option<Vec<Upload>> = json.as_array()?.iter().map(upload).collect();
            Upload::given(&uploads?)
        }
        FieldType::Text { .. }
        | FieldType::Multiline { .. }
        | FieldType::Date { .. }
        | FieldType::PartialDate
        | FieldType::Time
        | FieldType::Choice { .. }
        | FieldType::Code { .. }
        | FieldType::Email
        | FieldType::Phone
        | FieldType::Iban
        | FieldType::PostalCode
        | FieldType::TaxId
        | FieldType::Url => Value::Text(json.as_str()?.to_owned()),
    };
    // What is read must be what was written: nothing to trim, to compose, to reorder.
    let same = match rules::read(form, field, &given, None) {
        Reading::Answer(Value::Number(number)) => Value::Number(number) == given,
        Reading::Answer(answer) => json::to_json(&answer) == *json,
        Reading::Files(uploads) => Upload::given(&uploads) == given,
        Reading::Empty | Reading::Unreadable(_) => false,
    };
    same.then_some(given)
}

fn upload(json: &Json) -> Option<Upload> {
    let members = json.as_object().filter(|it| it.len() == 3)?;
    let name = members.get("name")?.as_str()?;
    Some(Upload {
        name: (characters::clean(name) == name).then(|| name.to_owned())?,
        media_type: members.get("type")?.as_str()?.to_owned(),
        size: members.get("size")?.as_u64()?,
    })
}
