//! Long codelists as files that the pages of all services share.

use std::collections::BTreeSet;

use serde_json::json;

use super::{assets::Asset, view::Speech};
use crate::model::{FieldType, Form};

/// Codelists with more rows than this stand in a file of their own.
const MOST_ROWS_IN_PAGE: usize = 25;

/// Whether a codelist stands in a file of its own.
pub(super) fn is_long(rows: &[(String, String)]) -> bool {
    rows.len() > MOST_ROWS_IN_PAGE
}

/// The files of a form's long codelists, in order of their names. Rows are code and label; those that
/// have no translation say so with a third member.
pub(super) fn of(form: &Form, speech: &Speech<'_>) -> Vec<Asset> {
    let used = form.fields.iter().filter_map(|field| {
        let FieldType::Code { codelist } = &field.ty else {
            return None;
        };
        Some(codelist.as_str())
    });
    let used: BTreeSet<&str> = used.collect();
    used.into_iter()
        .map(|name| (name, &form.codelist(name).rows.options))
        .filter(|(_, rows)| is_long(rows))
        .map(|(name, rows)| file(name, rows, speech))
        .collect()
}

fn file(name: &str, rows: &[(String, String)], speech: &Speech<'_>) -> Asset {
    let rows = rows.iter().map(|(code, label)| {
        if speech.is_left(label) {
            json!([code, label, "de"])
        } else {
            json!([code, label])
        }
    });
    let lines: Vec<String> = rows.map(|row| row.to_string()).collect();
    let script = format!(
        "(globalThis.antragswerkListen ??= {{}})[{}] = [\n{}\n];\n",
        json!(name),
        lines.join(",\n")
    );
    let stem = match speech.language {
        None => format!("liste-{name}"),
        Some(language) => format!("liste-{name}-{}", language.word()),
    };
    Asset::new(&stem, "js", script)
}
