//! Findings as one SARIF 2.1.0 log, which code hosts and editors import.

use serde_json::{Value, json};

use super::{located, severity_word};
use crate::{
    diagnostics::{Diagnostic, codes},
    source::SourceMap,
};

/// All findings as a SARIF log. Columns are UTF-16 code units.
pub fn sarif<'a>(diagnostics: impl IntoIterator<Item = (&'a Diagnostic, &'a SourceMap)>) -> String {
    let results: Vec<Value> = diagnostics
        .into_iter()
        .map(|(it, sources)| result(it, sources))
        .collect();
    let rules: Vec<Value> = codes::ALL
        .iter()
        .map(|(code, title)| json!({ "id": code.as_str(), "shortDescription": { "text": title } }))
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "antrag",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "utf16CodeUnits",
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&log).expect("a JSON value is serialisable")
}

fn result(diagnostic: &Diagnostic, sources: &SourceMap) -> Value {
    let place = located(diagnostic, sources);
    let text = match &diagnostic.help {
        Some(help) => format!("{}. {help}", diagnostic.message),
        None => diagnostic.message.clone(),
    };
    let mut result = json!({
        "ruleId": diagnostic.code.as_str(),
        "level": severity_word(diagnostic.severity),
        "message": { "text": text },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": uri(place.path) },
            "region": {
                "startLine": place.start.line,
                "startColumn": place.start.column_utf16,
                "endLine": place.end.line,
                "endColumn": place.end.column_utf16,
            },
        } }],
    });
    if let (Some(fix), Some(object)) = (&diagnostic.fix, result.as_object_mut()) {
        let (file, start, end) = super::locate(sources, fix.span);
        object.insert(
            "fixes".to_owned(),
            json!([{ "artifactChanges": [{
                "artifactLocation": { "uri": uri(file) },
                "replacements": [{
                    "deletedRegion": {
                        "startLine": start.line,
                        "startColumn": start.column_utf16,
                        "endLine": end.line,
                        "endColumn": end.column_utf16,
                    },
                    "insertedContent": { "text": fix.replacement },
                }],
            }] }]),
        );
    }
    result
}

/// A relative path as a URI reference: what is not unreserved is percent-encoded.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push('%');
            uri.extend([hex(byte >> 4), hex(byte & 15)]);
        }
    }
    uri
}

fn hex(digit: u8) -> char {
    char::from_digit(u32::from(digit), 16)
        .unwrap_or('0')
        .to_ascii_uppercase()
}
