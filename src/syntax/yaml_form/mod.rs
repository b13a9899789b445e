//! The document as YAML: the front matter's keys and, last, `body`, the list of items as data.
//!
//! Read from nodes that know their places, so that every mistake is reported where it stands and
//! all of them in one run.

mod attributes;
mod inline;
mod items;
mod keys;
mod scenario;

use super::{
    ast::{Document, FrontMatter, Item, Node, NodeKind, Text},
    yaml,
};
use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    source::{SourceId, Span},
};

/// Reads a `.antrag.yaml` document.
pub(super) fn parse(id: SourceId, text: &str, out: &mut Diagnostics) -> Document {
    let start = after_marker(text);
    let before = out.len();
    let entries = match yaml::parse(id, text, start..text.len(), out) {
        Some(Node {
            kind: NodeKind::Map(entries),
            ..
        }) => entries,
        // What is wrong with the YAML is reported.
        None if out.len() > before => return super::empty(),
        _ => {
            let end = text.find('\n').unwrap_or(text.len());
            out.push(
                Diagnostic::new(
                    codes::INVALID_YAML,
                    Span::new(id, 0, end),
                    "document is not a list of keys",
                )
                .help("write the facts as `key: value`, one a line, and last `body:`"),
            );
            return super::empty();
        }
    };
    let Some(at) = entries.iter().position(|(key, _)| key.value == "body") else {
        out.push(
            Diagnostic::new(
                codes::MISSING_KEY,
                Span::new(id, text.trim_end().len(), text.trim_end().len()),
                "`body` is missing",
            )
            .help("write `body:` behind the facts, and the list of items below it"),
        );
        let span = Span::new(id, start, text.len());
        return Document {
            front: front(text, span, entries),
            items: Vec::new(),
        };
    };
    let mut reader = Reader { id, text, out };
    let items = reader.body(&entries, at);
    let line = entries.get(at).map_or(start, |(key, _)| {
        let before = text.get(..key.span.start as usize).unwrap_or_default();
        before.rfind('\n').map_or(0, |line| line + 1).max(start)
    });
    let span = Span::new(id, start, line);
    let entries = entries
        .into_iter()
        .filter(|(key, _)| key.value != "body")
        .collect();
    Document {
        front: front(text, span, entries),
        items,
    }
}

fn front(text: &str, span: Span, entries: Vec<(Text, Node)>) -> FrontMatter {
    FrontMatter {
        entries,
        raw: text.get(span.range()).unwrap_or_default().to_owned(),
        span,
    }
}

/// Where the document begins: behind a byte order mark and a `---`.
fn after_marker(text: &str) -> usize {
    let start = text.len() - text.trim_start_matches('\u{FEFF}').len();
    let rest = text.get(start..).unwrap_or_default();
    let blank = rest.len() - rest.trim_start().len();
    let line = rest.get(blank..).unwrap_or_default();
    let line = line.split_inclusive('\n').next().unwrap_or_default();
    if line.trim_end() == "---" {
        start + blank + line.len()
    } else {
        start
    }
}

/// Walks the nodes of one document.
struct Reader<'a, 'o> {
    id: SourceId,
    text: &'a str,
    out: &'o mut Diagnostics,
}

impl Reader<'_, '_> {
    /// The items below `body`, which is the entry at `at`.
    fn body(&mut self, entries: &[(Text, Node)], at: usize) -> Vec<Item> {
        let Some(((key, body), after)) = entries.get(at..).and_then(<[_]>::split_first) else {
            return Vec::new();
        };
        for (other, _) in after.iter().filter(|(other, _)| other.value != "body") {
            self.out.push(
                Diagnostic::new(
                    codes::INVALID_VALUE,
                    other.span,
                    format!("`{}` stands behind `body`", other.value),
                )
                .also(key.span, "the body begins here")
                .help("write the facts first and `body` last"),
            );
        }
        let before = self.text.get(..key.span.start as usize).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        if !line.trim_start_matches('\u{FEFF}').trim().is_empty() {
            self.out.push(
                Diagnostic::new(
                    codes::INVALID_VALUE,
                    key.span,
                    "`body` does not begin its line",
                )
                .help("write the keys of the document one below the other, without `{ }`"),
            );
        }
        self.comments(key, body);
        self.items(body)
    }

    /// Reports YAML comments in the body: they belong to no item, so they would be lost.
    fn comments(&mut self, key: &Text, body: &Node) {
        let mut spans = Vec::new();
        scalars(body, &mut spans);
        spans.push(Span::new(self.id, self.text.len(), self.text.len()));
        let mut at = key.span.end as usize;
        for span in spans {
            let gap = self
                .text
                .get(at..(span.start as usize).max(at))
                .unwrap_or_default();
            let mut offset = at;
            for line in gap.split_inclusive('\n') {
                if let Some((before, comment)) = line.split_once('#') {
                    let start = offset + before.len();
                    let end = start + 1 + comment.trim_end().len();
                    self.out.push(
                        Diagnostic::new(
                            codes::INVALID_VALUE,
                            Span::new(self.id, start, end),
                            "YAML comment in `body`",
                        )
                        .label("would be lost when the document is converted")
                        .help("write it as an item: `- comment: …`"),
                    );
                }
                offset += line.len();
            }
            at = at.max(span.end as usize);
        }
    }
}

/// The places of all keys and plain values, in order.
fn scalars(node: &Node, into: &mut Vec<Span>) {
    match &node.kind {
        NodeKind::List(items) => items.iter().for_each(|item| scalars(item, into)),
        NodeKind::Map(entries) => {
            for (key, value) in entries {
                into.push(key.span);
                scalars(value, into);
            }
        }
        NodeKind::Null | NodeKind::Boolean(_) | NodeKind::Number(_) | NodeKind::Text(_) => {
            into.push(node.span);
        }
    }
}
