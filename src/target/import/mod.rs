//! Drafts of profiles from what makers give out: a JSON Schema, the first line of a CSV file, an XSD.
//!
//! A draft has what the source says, and names what it says besides. Product, maker, evidence and
//! transports are for people to write.

mod csv;
mod json_schema;
mod xml;
mod xsd;

use serde::Serialize;

/// A draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The profile as YAML.
    pub yaml: String,
    /// What the source says and the profile does not.
    pub left_out: Vec<String>,
}

/// What is imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// JSON Schema.
    JsonSchema,
    /// A CSV file; its first line counts.
    Csv,
    /// XML Schema.
    Xsd,
}

/// Deepest nesting of groups that is followed.
const MAX_DEPTH: usize = 24;
/// Most fields of a draft.
const MAX_FIELDS: usize = 5_000;

/// Drafts the profile `name` from a text; the fault when it cannot be read. Of an XSD, `root` names
/// the element to begin with; without, it is the first.
pub fn import(kind: Kind, name: &str, text: &str, root: Option<&str>) -> Result<Draft, String> {
    let mut notes = Notes::default();
    let (format, fields) = match kind {
        Kind::JsonSchema => json_schema::fields(text, &mut notes)?,
        Kind::Csv => csv::fields(text, &mut notes)?,
        Kind::Xsd => xsd::fields(text, root, &mut notes)?,
    };
    let file = File {
        target: name,
        title: name,
        product: "?",
        maker: "?",
        domain: "?",
        evidence: "?",
        transports: &[],
        format,
        fields,
    };
    let yaml = serde_saphyr::to_string(&file).map_err(|it| it.to_string())?;
    Ok(Draft {
        yaml,
        left_out: notes.list,
    })
}

/// What is left out, each thing once.
#[derive(Default)]
struct Notes {
    list: Vec<String>,
    fields: usize,
}

impl Notes {
    fn note(&mut self, text: String) {
        if !self.list.contains(&text) {
            self.list.push(text);
        }
    }

    /// Counts a field; says whether there are too many.
    fn is_full(&mut self) -> bool {
        self.fields += 1;
        if self.fields > MAX_FIELDS {
            self.note(format!("fields beyond the first {MAX_FIELDS}"));
        }
        self.fields > MAX_FIELDS
    }
}

#[derive(Serialize)]
struct File<'a> {
    target: &'a str,
    title: &'a str,
    product: &'a str,
    maker: &'a str,
    domain: &'a str,
    evidence: &'a str,
    transports: &'a [String],
    format: Format,
    fields: Vec<Field>,
}

#[derive(Debug, Default, Serialize)]
struct Format {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    root: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    namespace: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    prefix: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    delimiter: Option<String>,
}

#[derive(Debug, Default, Clone, Serialize)]
struct Field {
    name: String,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    ty: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    occurs: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scale: Option<u8>,
    #[serde(rename = "const", skip_serializing_if = "Option::is_none")]
    constant: Option<String>,
    #[serde(skip_serializing_if = "indexmap::IndexMap::is_empty")]
    codes: indexmap::IndexMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fields: Option<Vec<Field>>,
}

/// How often, where it is not exactly once.
fn occurs(min: u64, max: Option<u64>) -> Option<String> {
    match (min, max) {
        (1, Some(1)) => None,
        (min, Some(max)) => Some(format!("{min}..{max}")),
        (min, None) => Some(format!("{min}..*")),
    }
}

#[cfg(test)]
mod tests;
