//! The document as YAML: the front matter's keys and, last, `body`.
use super::{ast::Document, front_matter};
use crate::{diagnostics::Diagnostics, source::SourceId};

/// Reads a `.antrag.yaml` document.
pub(super) fn parse(id: SourceId, text: &str, out: &mut Diagnostics) -> Document {
    Document {
        front: front_matter::from_yaml(id, text, 0..text.len(), out),
        items: Vec::new(),
    }
}
