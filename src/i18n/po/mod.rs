//! gettext PO files: what translators' tools read and write.
//!
//! The part of the format that this project writes, read with places: every entry has a context and
//! one text; plural forms are refused. Kept crates for PO know no places, and a finding needs one.

mod read;
mod write;

use std::collections::BTreeMap;

pub use read::read;
pub use write::write;

use crate::source::Span;

/// A PO file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Po {
    /// In their order, obsolete ones included; the header is not among them.
    pub entries: Vec<Entry>,
    /// Comments of translators above the header.
    pub remarks: Vec<String>,
}

/// A text and its translation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// `msgctxt`: what the text is known by.
    pub context: String,
    /// `msgid`: the German words.
    pub source: String,
    /// `msgstr`: the words in the other language; empty while there are none.
    pub translation: String,
    /// The German words that were translated, while they are others now (`#| msgid`).
    pub previous: Option<String>,
    /// The translation must be looked at again (`#, fuzzy`).
    pub fuzzy: bool,
    /// The text is gone; the translation is kept for later (`#~`).
    pub obsolete: bool,
    /// Comments of translators (`#` and a space).
    pub remarks: Vec<String>,
    /// What extraction says about it (`#.`).
    pub told: String,
    /// The file it comes from (`#:`).
    pub reference: String,
    /// From its context to the end of its translation.
    pub span: Span,
}

impl Entry {
    /// Whether there are words in the other language, good ones or not.
    pub fn is_translated(&self) -> bool {
        !self.translation.trim().is_empty()
    }

    /// Whether its translation may be shown.
    pub fn is_good(&self) -> bool {
        !self.fuzzy && !self.obsolete && self.is_translated()
    }
}

impl Po {
    /// The entries that are not obsolete, by context and source.
    pub fn current(&self) -> BTreeMap<(&str, &str), &Entry> {
        let current = self.entries.iter().filter(|it| !it.obsolete);
        current
            .map(|it| ((it.context.as_str(), it.source.as_str()), it))
            .collect()
    }
}
