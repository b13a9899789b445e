//! Findings as JSON, one object a line.

use serde::Serialize;

use super::{located, severity_word};
use crate::{
    diagnostics::{Diagnostic, Fix},
    source::SourceMap,
};

/// A finding in the JSON format. Lines and columns count from 1, columns in characters.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row<'a> {
    code: &'a str,
    severity: &'a str,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: &'a str,
    help: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<FixRow<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<RelatedRow<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FixRow<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    replacement: &'a str,
}

#[derive(Serialize)]
struct RelatedRow<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    message: &'a str,
}

/// A finding as one line of JSON.
pub fn json(diagnostic: &Diagnostic, sources: &SourceMap) -> String {
    let place = located(diagnostic, sources);
    let row = Row {
        code: diagnostic.code.as_str(),
        severity: severity_word(diagnostic.severity),
        file: place.path,
        line: place.start.line,
        column: place.start.column,
        end_line: place.end.line,
        end_column: place.end.column,
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
        fix: diagnostic.fix.as_ref().map(|fix| fix_row(fix, sources)),
        related: diagnostic
            .secondary
            .iter()
            .map(|label| {
                let (file, start, _) = super::locate(sources, label.span);
                RelatedRow {
                    file,
                    line: start.line,
                    column: start.column,
                    message: &label.text,
                }
            })
            .collect(),
    };
    serde_json::to_string(&row).expect("rows hold only texts and numbers")
}

fn fix_row<'a>(fix: &'a Fix, sources: &'a SourceMap) -> FixRow<'a> {
    let (file, start, end) = super::locate(sources, fix.span);
    FixRow {
        file,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        replacement: &fix.replacement,
    }
}
