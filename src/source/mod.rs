//! Texts under compilation and places in them.
//!
//! Every span counts bytes from the start of the whole file, front matter and body alike, so a
//! place means the same to every stage and every reader.

mod line_index;
mod span;

use std::sync::{Arc, OnceLock};

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

/// What a file is known by: its name up to the first dot. So a spec gets its id, a Baustein and a codelist its name.
/// `path` has forward slashes.
pub fn stem(path: &str) -> &str {
    let file = path.rsplit('/').next().unwrap_or(path);
    file.split('.').next().unwrap_or(file)
}

/// The sources of one compilation; a [`SourceId`] is an index into it.
#[derive(Debug, Clone, Default)]
pub struct SourceMap {
    sources: Vec<Arc<Indexed>>,
}

/// A source and, once somebody asks, where its lines begin.
#[derive(Debug)]
struct Indexed {
    source: Source,
    lines: OnceLock<LineIndex>,
}

impl SourceMap {
    /// Adds a source and returns the id by which spans name it.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> SourceId {
        let id = SourceId(u32::try_from(self.sources.len()).expect("fewer than 2^32 sources"));
        let source = Source {
            path: path.into(),
            text: text.into(),
        };
        let lines = OnceLock::new();
        self.sources.push(Arc::new(Indexed { source, lines }));
        id
    }

    /// The source with this id.
    pub fn get(&self, id: SourceId) -> &Source {
        &self.indexed(id).source
    }

    /// The line and column of a byte offset in a source.
    pub fn locate(&self, id: SourceId, offset: usize) -> LineColumn {
        let text = &self.get(id).text;
        self.lines(id).locate(text, offset)
    }

    /// Where the lines of a source begin.
    pub fn lines(&self, id: SourceId) -> &LineIndex {
        let indexed = self.indexed(id);
        indexed
            .lines
            .get_or_init(|| LineIndex::new(&indexed.source.text))
    }

    fn indexed(&self, id: SourceId) -> &Indexed {
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
