//! Printing that survives a reader who stops listening: `antrag … | head` is no fault.

use std::io::Write as _;

/// A line on standard output.
pub(super) fn line(text: &str) {
    // A closed pipe means that nobody wants more; there is nobody to tell.
    let _ = writeln!(std::io::stdout().lock(), "{text}");
}

/// A line on standard error.
pub(super) fn note(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// A text on standard output, as it is.
pub(super) fn text(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}
