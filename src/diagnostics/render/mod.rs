//! Findings as text for one reader each.

mod github;
mod human;
mod json;
mod sarif;

pub use github::github;
pub use human::human;
pub use json::json;
pub use sarif::sarif;

use super::{Diagnostic, Severity};
use crate::source::{LineColumn, SourceMap, Span};

/// A finding with its lines and columns, for the machine-readable formats.
struct Located<'a> {
    diagnostic: &'a Diagnostic,
    path: &'a str,
    start: LineColumn,
    end: LineColumn,
}

fn locate(sources: &SourceMap, span: Span) -> (&str, LineColumn, LineColumn) {
    let at = |offset: u32| sources.locate(span.source, offset as usize);
    (&sources.get(span.source).path, at(span.start), at(span.end))
}

fn located<'a>(diagnostic: &'a Diagnostic, sources: &'a SourceMap) -> Located<'a> {
    let (path, start, end) = locate(sources, diagnostic.span);
    Located {
        diagnostic,
        path,
        start,
        end,
    }
}

fn severity_word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
