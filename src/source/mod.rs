//! Texts under compilation and places in them.
//!
//! Every span counts bytes from the start of the whole file, front matter and body alike, so a
//! place means the same to every stage and every reader.

mod line_index;
mod span;

use std::sync::Arc;

pub use line_index::{LineColumn, LineIndex};
pub use span::{SourceId, Span, Spanned};

/// A file's name and text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The path as shown in diagnostics: relative to the project, with forward slashes.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// The sources of one compilation; a [`SourceId`] is an index into it.
#[derive(Debug, Clone, Default)]
pub struct SourceMap {
    sources: Vec<Arc<Source>>,
}

impl SourceMap {
    /// Adds a source and returns the id by which spans name it.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> SourceId {
        let id = SourceId(u32::try_from(self.sources.len()).expect("fewer than 2^32 sources"));
        self.sources.push(Arc::new(Source {
            path: path.into(),
            text: text.into(),
        }));
        id
    }

    /// The source with this id.
    pub fn get(&self, id: SourceId) -> &Source {
        self.sources
            .get(id.0 as usize)
            .expect("a source id comes from this map")
    }

    /// The text a span covers; empty when the span does not fit the text.
    pub fn slice(&self, span: Span) -> &str {
        self.get(span.source)
            .text
            .get(span.range())
            .unwrap_or_default()
    }

    /// Number of sources.
    pub fn len(&self) -> usize {
        self.sources.len()
    }

    /// Whether no source was added yet.
    pub fn is_empty(&self) -> bool {
        self.sources.is_empty()
    }
}
