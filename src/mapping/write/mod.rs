//! Filled fields to the bytes of a payload, one file per format.

mod csv;
mod fixed;
mod form;
mod json;
mod xml;

use std::collections::BTreeMap;

use super::run::Node;
use crate::target::{Encoding, Format, Kind, Profile, TargetField};

/// The payload's bytes, or why they cannot be made.
pub(super) fn write(profile: &Profile, root: &BTreeMap<String, Node>) -> Result<Vec<u8>, String> {
    match &profile.format {
        Format::Json => Ok(json::write(&profile.fields, root)),
        Format::Xml { .. } => xml::write(profile, root),
        Format::Csv {
            delimiter,
            header,
            encoding,
        } => {
            let text = csv::write(columns(profile), root, *delimiter, *header)?;
            encoded(text, *encoding)
        }
        Format::Fixed { encoding } => {
            let text = fixed::write(columns(profile), root)?;
            encoded(text, *encoding)
        }
        Format::Form => Ok(form::write(&profile.fields, root)),
    }
}

/// The columns of lines.
fn columns(profile: &Profile) -> &[TargetField] {
    profile.fields.first().map_or(&[], |it| it.kind.fields())
}

/// Answers hold only characters of the encoding: their rendering saw to it. What the profile itself
/// writes, a name of a column for instance, may not.
fn encoded(text: String, encoding: Encoding) -> Result<Vec<u8>, String> {
    match encoding {
        Encoding::Utf8 => Ok(text.into_bytes()),
        Encoding::Latin1 => text
            .chars()
            .map(|it| {
                u8::try_from(u32::from(it))
                    .map_err(|_| format!("`{it}` is no character of ISO 8859-1"))
            })
            .collect(),
    }
}

/// A value as text, where the format has texts only.
fn plain(field: &TargetField, node: &Node) -> String {
    match node {
        Node::Text(text) => text.clone(),
        Node::Boolean(value) => value.to_string(),
        Node::Number(number) => {
            let text = number.to_string();
            match field.kind {
                Kind::Number { comma: true, .. } => text.replace('.', ","),
                _ => text,
            }
        }
        Node::List(entries) => {
            let texts: Vec<String> = entries.iter().map(|it| plain(field, it)).collect();
            texts.join(",")
        }
        Node::Group(_) => String::new(),
    }
}
