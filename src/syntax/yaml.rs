//! YAML as a tree whose nodes know their places.
//!
//! Built from the parser's events, so that every mistake can be reported with its place, in one
//! run, and nothing is ever expanded: anchors, aliases and tags are refused. Only this file names
//! the YAML library.

use std::collections::BTreeMap;

use granit_parser::{Event, Options, Parser, ScalarStyle, ScanError, Span as YamlSpan};

use super::ast::{Node, NodeKind, Text};
use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    source::{SourceId, Span, Spanned},
};

/// Most nodes in one document.
const MAX_NODES: usize = 50_000;
/// Deepest nesting: a block of the DSL is a mapping and a list.
const MAX_DEPTH: usize = 2 * super::MAX_DEPTH + 8;

/// Reads `text[start..end]`, the text of a whole source, as one YAML document.
///
/// Duplicate keys are kept in the tree and reported. Returns `None` when nothing can be read.
pub fn parse(
    id: SourceId,
    text: &str,
    range: std::ops::Range<usize>,
    out: &mut Diagnostics,
) -> Option<Node> {
    let slice = text.get(range.clone())?;
    let parser = Parser::new_from_str_with_options(slice, Options::default());
    let mut reader = Reader {
        id,
        base: range.start,
        slice,
        parser,
        out,
        nodes: 0,
    };
    reader.document()
}

struct Reader<'a, 'o, P> {
    id: SourceId,
    base: usize,
    slice: &'a str,
    parser: P,
    out: &'o mut Diagnostics,
    nodes: usize,
}

/// A reported fault ends the reading of this document.
struct Stop;

impl<'a, P: Iterator<Item = Result<(Event<'a>, YamlSpan), ScanError>>> Reader<'a, '_, P> {
    fn document(&mut self) -> Option<Node> {
        loop {
            let (event, span) = self.next().ok()?;
            match event {
                Event::StreamStart | Event::DocumentStart(..) => {}
                Event::StreamEnd | Event::DocumentEnd => return None,
                other => {
                    let node = self.node(&other, span, 0).ok()?;
                    return self.nothing_more().ok().map(|()| node);
                }
            }
        }
    }

    /// A second document is a mistake; errors behind the first node are reported.
    fn nothing_more(&mut self) -> Result<(), Stop> {
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamEnd => return Ok(()),
                Event::DocumentEnd => {}
                _ => {
                    return Err(self.stop(span, "there is a second YAML document", "remove it"));
                }
            }
        }
    }

    fn next(&mut self) -> Result<(Event<'a>, Span), Stop> {
        match self.parser.next() {
            Some(Ok((event, span))) => {
                let at = |marker: &granit_parser::Marker| marker.byte_offset().unwrap_or(0);
                let (start, end) = (at(&span.start), at(&span.end));
                Ok((
                    event,
                    Span::new(self.id, self.base + start, self.base + end),
                ))
            }
            Some(Err(error)) => {
                let at = error.marker().byte_offset().unwrap_or(self.slice.len());
                let at = self.slice.floor_char_boundary(at.min(self.slice.len()));
                let end = self.line_end(at);
                if let Some(diagnostic) = self.colon_in_text(&error, at) {
                    self.out.push(diagnostic);
                    return Err(Stop);
                }
                let span = Span::new(self.id, self.base + at, self.base + end);
                Err(self.stop(
                    span,
                    &explain(&error),
                    hint(&explain(&error), self.slice.get(at..end)),
                ))
            }
            None => Err(Stop),
        }
    }

    /// `title: Hund: anmelden`: a text that needs quotes because of its `: `.
    fn colon_in_text(&self, error: &ScanError, at: usize) -> Option<Diagnostic> {
        if !error.info().contains("mapping values are not allowed") {
            return None;
        }
        let begin = self.slice.get(..at)?.rfind('\n').map_or(0, |it| it + 1);
        let line = self.slice.get(begin..self.line_end(at))?;
        let (key, value) = line.split_once(": ")?;
        let text = value.trim();
        if !text.contains(": ")
            || text.contains(['"', '\\', '#'])
            || text.starts_with(['[', '{', '\''])
        {
            return None;
        }
        let start = self.base + begin + key.len() + 2 + (value.len() - value.trim_start().len());
        let span = Span::new(self.id, start, start + text.len());
        let message = "YAML cannot be read: a text with `: ` in it has no quotes";
        let fixed = format!("\"{text}\"");
        Some(
            Diagnostic::new(codes::INVALID_YAML, span, message)
                .help(format!("write `{fixed}`"))
                .fix(span, fixed),
        )
    }

    fn line_end(&self, at: usize) -> usize {
        let rest = self.slice.get(at..).unwrap_or_default();
        at + rest.find('\n').unwrap_or(rest.len())
    }

    fn stop(&mut self, span: Span, message: &str, help: &str) -> Stop {
        let message = format!("YAML cannot be read: {message}");
        self.out
            .push(Diagnostic::new(codes::INVALID_YAML, span, message).help(help));
        Stop
    }

    fn node(&mut self, event: &Event<'a>, span: Span, depth: usize) -> Result<Node, Stop> {
        self.nodes += 1;
        if self.nodes > MAX_NODES || depth > MAX_DEPTH {
            return Err(self.stop(span, "it is too large or too deeply nested", "split it"));
        }
        match event {
            Event::Scalar(_, _, anchor, tag)
            | Event::SequenceStart(_, anchor, tag)
            | Event::MappingStart(_, anchor, tag)
                if *anchor != 0 || tag.is_some() =>
            {
                let what = if tag.is_some() {
                    "tags (`!…`)"
                } else {
                    "anchors (`&…`)"
                };
                Err(self.stop(
                    span,
                    &format!("{what} are not allowed here"),
                    "write the value out; a text that begins with `&`, `*` or `!` needs quotes",
                ))
            }
            Event::Alias(_) => Err(self.stop(
                span,
                "aliases (`*…`) are not allowed here",
                "write the value out; a text that begins with `*` needs quotes",
            )),
            Event::Scalar(value, style, ..) => Ok(Node {
                kind: scalar(value, *style),
                span: self.trimmed(span),
            }),
            Event::SequenceStart(..) => {
                let mut items = Vec::new();
                loop {
                    let (event, inner) = self.next()?;
                    if matches!(event, Event::SequenceEnd) {
                        let span = self.trimmed(span.to(inner));
                        return Ok(Node {
                            kind: NodeKind::List(items),
                            span,
                        });
                    }
                    items.push(self.node(&event, inner, depth + 1)?);
                }
            }
            Event::MappingStart(..) => self.mapping(span, depth),
            _ => Err(self.stop(span, "a value is missing", "write a value")),
        }
    }

    fn mapping(&mut self, span: Span, depth: usize) -> Result<Node, Stop> {
        let mut entries: Vec<(Text, Node)> = Vec::new();
        let mut seen: BTreeMap<String, Span> = BTreeMap::new();
        loop {
            let (event, key_span) = self.next()?;
            let key = match event {
                Event::MappingEnd => {
                    let span = self.trimmed(span.to(key_span));
                    return Ok(Node {
                        kind: NodeKind::Map(entries),
                        span,
                    });
                }
                Event::Scalar(value, _, 0, None) => value.into_owned(),
                _ => return Err(self.stop(key_span, "a key must be a word", "write a word")),
            };
            let key = Spanned::new(key, self.trimmed(key_span));
            if let Some(first) = seen.get(&key.value) {
                self.out.push(
                    Diagnostic::new(
                        codes::DUPLICATE_KEY,
                        key.span,
                        format!("key `{}` occurs twice", key.value),
                    )
                    .label("second time")
                    .also(*first, "first time")
                    .help("keep one of the two"),
                );
            } else {
                seen.insert(key.value.clone(), key.span);
            }
            let (event, value_span) = self.next()?;
            let value = self.node(&event, value_span, depth + 1)?;
            entries.push((key, value));
        }
    }

    /// Block values end with their line break; a place to show does not.
    fn trimmed(&self, span: Span) -> Span {
        let start = span.start as usize - self.base;
        let text = self
            .slice
            .get(start..span.end as usize - self.base)
            .unwrap_or_default();
        Span::new(
            self.id,
            span.start as usize,
            self.base + start + text.trim_end().len(),
        )
    }
}

fn scalar(value: &str, style: ScalarStyle) -> NodeKind {
    if !matches!(style, ScalarStyle::Plain) {
        return NodeKind::Text(value.to_owned());
    }
    match value {
        "" | "~" | "null" => NodeKind::Null,
        "true" => NodeKind::Boolean(true),
        "false" => NodeKind::Boolean(false),
        _ if is_number(value) => NodeKind::Number(value.to_owned()),
        _ => NodeKind::Text(value.to_owned()),
    }
}

/// `12`, `-3`, `96.00`; not `1e3`, `0x1f`, `007` or `1_000`, which stay texts.
fn is_number(value: &str) -> bool {
    let digits = value.strip_prefix('-').unwrap_or(value);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let padded = whole.len() > 1 && whole.starts_with('0');
    all_digits(whole) && all_digits(fraction) && !padded
}

/// The library's phrase, without its position.
fn explain(error: &ScanError) -> String {
    let info = error.info().lines().next().unwrap_or_default().to_owned();
    if info.contains("mapping values are not allowed") {
        "a text with `: ` in it has no quotes".to_owned()
    } else if info.contains("tab") {
        "a tab stands in the indentation".to_owned()
    } else {
        info
    }
}

fn hint(message: &str, line: Option<&str>) -> &'static str {
    let line = line.unwrap_or_default();
    if message.contains("has no quotes") {
        "put the text in quotes"
    } else if line.contains('\t') || message.contains("a tab") {
        "indent with spaces, not with tabs"
    } else if line.contains(": ") || line.starts_with(':') {
        "a text that holds `: ` needs quotes; indent keys of one mapping alike"
    } else {
        "look for a missing quote, bracket or colon on this line or the one above"
    }
}
