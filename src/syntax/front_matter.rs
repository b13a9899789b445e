//! The YAML on top of a spec, in the coordinates of the whole file.

use super::{
    ast::{FrontMatter, NodeKind},
    yaml,
};
use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    source::{SourceId, Span},
};

/// Where the front matter's YAML lies and where the body begins; `None` without delimiters.
pub fn split(text: &str) -> Option<(std::ops::Range<usize>, usize)> {
    let mut at = text
        .strip_prefix('\u{FEFF}')
        .map_or(0, |_| '\u{FEFF}'.len_utf8());
    let mut yaml_start = None;
    for line in text.get(at..)?.split_inclusive('\n') {
        let end = at + line.len();
        match (line.trim_end(), yaml_start) {
            ("---", Some(start)) => return Some((start..at, end)),
            ("---", None) => yaml_start = Some(end),
            ("", None) => {}
            (_, None) => return None,
            (_, Some(_)) => {}
        }
        at = end;
    }
    None
}

/// Where a front matter that is not closed lies and where the body probably begins: with the first
/// line that can only be one of the body.
fn unclosed(text: &str) -> Option<(std::ops::Range<usize>, usize)> {
    let bare = text.trim_start_matches('\u{FEFF}');
    let opened = bare.trim_start().strip_prefix("---")?;
    let start = text.len() - opened.len();
    let words = [
        "page ",
        "use ",
        "compute ",
        "scenario ",
        "group ",
        "repeat ",
        "note ",
        "when ",
        "//",
    ];
    let mut at = start;
    for line in opened.split_inclusive('\n') {
        if words.iter().any(|word| line.starts_with(word)) {
            break;
        }
        at += line.len();
    }
    Some((start..at, at))
}

/// Reads the front matter; also says where the body begins.
pub(super) fn parse(
    id: SourceId,
    text: &str,
    out: &mut Diagnostics,
) -> Option<(FrontMatter, usize)> {
    let Some((range, body)) = split(text) else {
        let unclosed = unclosed(text);
        let first_line = text.find('\n').unwrap_or(text.len());
        let (message, help) = if unclosed.is_some() {
            (
                "front matter is not closed",
                "close it with a line that holds only `---`",
            )
        } else {
            (
                "front matter is missing",
                "begin the file with `---`, the facts as YAML, and `---`",
            )
        };
        out.push(
            Diagnostic::new(
                codes::NO_FRONT_MATTER,
                Span::new(id, 0, first_line),
                message,
            )
            .help(help),
        );
        let (range, body) = unclosed?;
        return Some((from_yaml(id, text, range, out), body));
    };
    Some((from_yaml(id, text, range, out), body))
}

/// Reads a range of the source as the front matter's mapping.
pub(super) fn from_yaml(
    id: SourceId,
    text: &str,
    range: std::ops::Range<usize>,
    out: &mut Diagnostics,
) -> FrontMatter {
    let span = Span::new(id, range.start, range.end);
    let raw = text.get(range.clone()).unwrap_or_default().to_owned();
    let entries = match yaml::parse(id, text, range, out).map(|node| (node.kind, node.span)) {
        Some((NodeKind::Map(entries), _)) => entries,
        None => Vec::new(),
        Some((_, place)) => {
            out.push(
                Diagnostic::new(
                    codes::INVALID_YAML,
                    place,
                    "front matter is not a list of keys",
                )
                .help("write `key: value`, one a line"),
            );
            Vec::new()
        }
    };
    FrontMatter { entries, raw, span }
}
