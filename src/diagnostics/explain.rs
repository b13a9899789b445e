//! `antrag explain CODE`: one page per code, kept as Markdown beside this file.

use super::Code;

/// The page of a code: why it happens, a form that fails, the same form repaired.
pub fn page(code: Code) -> Option<&'static str> {
    PAGES
        .iter()
        .find(|(name, _)| *name == code.as_str())
        .map(|(_, text)| *text)
}

include!(concat!(env!("OUT_DIR"), "/explain_pages.rs"));
