//! The canonical text of a document, and the way between `.antrag` and `.antrag.yaml`.
//!
//! Both texts are printed from the tree. They keep every word, every comment and the order of
//! everything; only white space, the place of short attributes and line breaks are decided here.

mod antrag;
mod front;
mod yaml;

use crate::{
    source::Source,
    syntax::{self, Parsed},
};

/// Longest line, in characters, where there is a choice.
const WIDTH: usize = 100;

/// The canonical text of a source, in the form its path names; `None` when it has syntax errors.
pub fn format(source: &Source, parsed: &Parsed) -> Option<String> {
    if syntax::is_yaml(&source.path) {
        to_yaml(parsed)
    } else {
        to_antrag(parsed)
    }
}

/// The document as `.antrag`; `None` when it has syntax errors.
pub fn to_antrag(parsed: &Parsed) -> Option<String> {
    (!parsed.diagnostics.has_errors()).then(|| antrag::print(&parsed.document))
}

/// The document as `.antrag.yaml`; `None` when it has syntax errors or front matter that cannot
/// stand beside a `body`.
pub fn to_yaml(parsed: &Parsed) -> Option<String> {
    (!parsed.diagnostics.has_errors())
        .then(|| yaml::print(&parsed.document))
        .flatten()
}

/// Characters of a line, as editors count them.
fn width(text: &str) -> usize {
    text.chars().count()
}
