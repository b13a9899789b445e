//! Findings as GitHub workflow commands, which mark the lines of a pull request.

use super::{located, severity_word};
use crate::{diagnostics::Diagnostic, source::SourceMap};

/// A finding as one workflow command.
pub fn github(diagnostic: &Diagnostic, sources: &SourceMap) -> String {
    let place = located(diagnostic, sources);
    let mut message = diagnostic.message.clone();
    if let Some(help) = &diagnostic.help {
        message = format!("{message}\nhelp: {help}");
    }
    format!(
        "::{} file={},line={},col={},endLine={},endColumn={},title={}::{}",
        severity_word(place.diagnostic.severity),
        property(place.path),
        place.start.line,
        place.start.column,
        place.end.line,
        place.end.column,
        diagnostic.code,
        data(&message),
    )
}

/// Escapes the message of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes a property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
