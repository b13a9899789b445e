//! Reading what a page without a script posts: control names and texts.
//!
//! Names lead to questions, texts are kept as typed; [`super::evaluate`] reads them and drops what
//! is hidden. Whatever a stranger posts ends in a record or in a fault, within bounds.

use std::collections::BTreeMap;

use super::{
    Fault, FaultKind, Upload, access, characters,
    path::{join, split_entry},
};
use crate::{
    expr::{Record, Value},
    model::{Field, FieldType, Form, RepeatId},
};

/// More pairs than any form has controls.
const MOST_PAIRS: usize = 20_000;
/// Longest text of a control, in bytes; the limits of questions lie far below.
const LONGEST_TEXT: usize = 100_000;
/// Longest name of a control that is repeated in a fault.
const LONGEST_NAME: usize = 120;

/// What a control holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormValue {
    /// A text.
    Text(String),
    /// A document; its media type follows from its name, as on the page.
    File {
        /// File name; empty when no file was chosen.
        name: String,
        /// What the browser says it is.
        media_type: String,
        /// Bytes.
        size: u64,
    },
}

/// Reads the controls of a posted page into the answers given, see [`super::evaluate`].
///
/// Entries of repeat groups in which nothing was filled in are left out and the rest renumbered.
/// Controls whose name begins with `_` are not answers; `_leistung` and `_version` must be the
/// form's when they are there.
pub fn decode(form: &Form, pairs: &[(String, FormValue)]) -> (Record, Vec<Fault>) {
    let mut decoder = Decoder {
        form,
        fields: form
            .fields
            .iter()
            .map(|it| (it.path.as_str(), it))
            .collect(),
        record: Record::new(),
        entries: BTreeMap::new(),
        faults: Vec::new(),
    };
    for (name, value) in pairs.iter().take(MOST_PAIRS) {
        decoder.pair(name, value);
    }
    if pairs.len() > MOST_PAIRS {
        decoder.fault("", FaultKind::Limit, "Die Sendung hat zu viele Felder.");
    }
    decoder.finish()
}

struct Decoder<'a> {
    form: &'a Form,
    fields: BTreeMap<&'a str, &'a Field>,
    record: Record,
    /// The entries of each repeat group by the number they were posted under.
    entries: BTreeMap<RepeatId, BTreeMap<usize, Record>>,
    faults: Vec<Fault>,
}

/// Where the content of a control goes.
struct Target<'a> {
    field: &'a Field,
    entry: Option<(RepeatId, usize)>,
    /// `tag`, `monat` or `jahr` of a date.
    part: Option<&'static str>,
}

impl<'a> Decoder<'a> {
    fn pair(&mut self, name: &str, value: &FormValue) {
        if let Some(key) = name.strip_prefix('_') {
            self.envelope(key, value);
            return;
        }
        let blank = match value {
            FormValue::Text(text) => text.chars().all(characters::is_space),
            FormValue::File { name, .. } => name.is_empty(),
        };
        let Some(target) = self.target(name) else {
            if !blank {
                self.fault(
                    name,
                    FaultKind::Unknown,
                    "Dieses Feld gehört nicht zum Antrag.",
                );
            }
            return;
        };
        if blank {
            return;
        }
        if let Some((repeat, index)) = target.entry {
            let repeat = self.form.repeat(repeat);
            if u32::try_from(index).map_or(true, |index| index >= repeat.max) {
                let message = super::messages::too_many_entries(repeat);
                self.fault(name, FaultKind::Limit, &message);
                return;
            }
        }
        match value {
            FormValue::Text(text) if text.len() > LONGEST_TEXT => {
                self.fault(name, FaultKind::Limit, "Kürzen Sie diese Angabe.");
            }
            FormValue::Text(text) => self.text(name, &target, text),
            FormValue::File {
                name: file, size, ..
            } => self.file(name, &target, file, *size),
        }
    }

    fn envelope(&mut self, key: &str, value: &FormValue) {
        let wanted = match key {
            "leistung" => &self.form.id,
            "version" => &self.form.meta.version,
            _ => return,
        };
        if *value != FormValue::Text(wanted.clone()) {
            let message = format!("Diese Sendung gehört nicht zu „{wanted}“.");
            self.fault(key, FaultKind::Payload, &message);
        }
    }

    fn target(&self, name: &str) -> Option<Target<'a>> {
        let (path, entry) = split_entry(name)?;
        let (field, part) = match self.fields.get(path.as_str()) {
            Some(field) => (*field, None),
            None => self.date_part(&path)?,
        };
        let is_date = matches!(field.ty, FieldType::Date { .. } | FieldType::PartialDate);
        if is_date != part.is_some() {
            return None;
        }
        let entry = match (field.repeat, entry) {
            (None, None) => None,
            (Some(id), Some((list, index))) if self.form.repeat(id).path == list => {
                Some((id, index))
            }
            _ => return None,
        };
        Some(Target { field, entry, part })
    }

    fn date_part(&self, path: &str) -> Option<(&'a Field, Option<&'static str>)> {
        let (path, part) = path.rsplit_once('.')?;
        let part = ["tag", "monat", "jahr"]
            .into_iter()
            .find(|it| *it == part)?;
        let field = self.fields.get(path)?;
        Some((*field, Some(part)))
    }

    fn text(&mut self, name: &str, target: &Target<'a>, text: &str) {
        if matches!(target.field.ty, FieldType::File { .. }) {
            self.misplaced(name);
            return;
        }
        let text = Value::Text(text.to_owned());
        let placed = self
            .slot(target)
            .is_some_and(|slot| match (&target.field.ty, target.part) {
                (FieldType::Choices { options }, _) => append(slot, text, options.len()),
                (_, Some(part)) => add_part(slot, part, text),
                (_, None) => fill(slot, text),
            });
        if !placed {
            self.twice(name);
        }
    }

    fn file(&mut self, name: &str, target: &Target<'a>, file: &str, size: u64) {
        let FieldType::File { max_count, .. } = &target.field.ty else {
            self.misplaced(name);
            return;
        };
        // One too many is kept, so that the limit is said in the question's own words.
        let most = usize::try_from(*max_count)
            .unwrap_or(usize::MAX)
            .saturating_add(1);
        let upload = Upload::new(file, size).to_value();
        if let Some(slot) = self.slot(target) {
            append(slot, upload, most);
        }
    }

    /// The place of a question's answer.
    fn slot(&mut self, target: &Target<'a>) -> Option<&mut Value> {
        let (record, below) = match target.entry {
            None => (&mut self.record, target.field.path.as_str()),
            Some((id, index)) => {
                let entries = self.entries.entry(id).or_default();
                let list = &self.form.repeat(id).path;
                let below = target.field.path.strip_prefix(list.as_str())?;
                (entries.entry(index).or_default(), below.strip_prefix('.')?)
            }
        };
        let mut groups: Vec<&str> = below.split('.').collect();
        let name = groups.pop()?;
        let record = access::group_record(record, &groups)?;
        Some(record.entry(name.to_owned()).or_insert(Value::Null))
    }

    fn finish(mut self) -> (Record, Vec<Fault>) {
        for (id, entries) in std::mem::take(&mut self.entries) {
            let list = &self.form.repeat(id).path;
            let filled: Vec<Value> = entries
                .into_values()
                .filter(|record| self.is_filled(list, record))
                .map(Value::Record)
                .collect();
            let mut groups: Vec<&str> = list.split('.').collect();
            let Some(name) = groups.pop().filter(|_| !filled.is_empty()) else {
                continue;
            };
            if let Some(record) = access::group_record(&mut self.record, &groups) {
                record.insert(name.to_owned(), Value::List(filled));
            }
        }
        (self.record, self.faults)
    }

    /// Whether more was filled in than what the page preselects.
    fn is_filled(&self, path: &str, record: &Record) -> bool {
        record.iter().any(|(name, value)| {
            let path = join(path, name);
            match self.fields.get(path.as_str()) {
                Some(field) => {
                    let default = field.default.as_deref();
                    default.is_none() || access::text(value) != default
                }
                None => access::record(value).is_some_and(|it| self.is_filled(&path, it)),
            }
        })
    }

    fn twice(&mut self, name: &str) {
        self.fault(
            name,
            FaultKind::Unknown,
            "Dieses Feld ist mehrfach angegeben.",
        );
    }

    fn misplaced(&mut self, name: &str) {
        self.fault(
            name,
            FaultKind::Type,
            "Dieses Feld hat einen Inhalt anderer Art.",
        );
    }

    fn fault(&mut self, name: &str, kind: FaultKind, message: &str) {
        let name: String = name.chars().take(LONGEST_NAME).collect();
        self.faults.push(Fault::new(name, kind, message));
    }
}

/// Adds to a list; false when it has enough.
fn append(slot: &mut Value, value: Value, most: usize) -> bool {
    if slot.is_null() {
        *slot = Value::List(Vec::new());
    }
    let Value::List(items) = slot else {
        return false;
    };
    let free = items.len() < most;
    if free {
        items.push(value);
    }
    free
}

/// Adds a part of a date; false when it is there already.
fn add_part(slot: &mut Value, part: &str, text: Value) -> bool {
    if slot.is_null() {
        *slot = Value::Record(Record::new());
    }
    let Value::Record(parts) = slot else {
        return false;
    };
    let free = !parts.contains_key(part);
    if free {
        parts.insert(part.to_owned(), text);
    }
    free
}

/// Fills an empty slot; false when it is taken.
fn fill(slot: &mut Value, value: Value) -> bool {
    let free = slot.is_null();
    if free {
        *slot = value;
    }
    free
}
