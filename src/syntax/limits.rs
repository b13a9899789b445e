//! Bounds on what is read at all: a spec is untrusted.

use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    source::{SourceId, Span},
};

/// Largest source in bytes. The longest real spec has under 60 kB.
pub const MAX_BYTES: usize = 1024 * 1024;

/// Deepest nesting of brackets of any kind.
pub const MAX_DEPTH: usize = 64;

/// Refuses what is too large, too deep or not text. Says whether reading may go on.
pub fn check_limits(id: SourceId, text: &str, out: &mut Diagnostics) -> bool {
    check_text(id, text, out) && check_depth(id, text, out)
}

/// Refuses what is too large or not text.
pub(super) fn check_text(id: SourceId, text: &str, out: &mut Diagnostics) -> bool {
    if text.len() > MAX_BYTES {
        let size = text.len().div_ceil(1024);
        out.push(
            Diagnostic::new(
                codes::TOO_LARGE,
                Span::new(id, 0, 0),
                format!(
                    "file has {size} KiB, more than the {} KiB of a spec",
                    MAX_BYTES / 1024
                ),
            )
            .help("split the service, or move long lists into a codelist"),
        );
        return false;
    }
    if let Some(at) = text.find('\0') {
        out.push(
            Diagnostic::new(
                codes::NOT_TEXT,
                Span::new(id, at, at + 1),
                "file holds a NUL byte, so it is not text",
            )
            .label("NUL byte")
            .help("save the file as UTF-8 text"),
        );
        return false;
    }
    true
}

/// Counts brackets outside texts and comments, line by line.
fn check_depth(id: SourceId, text: &str, out: &mut Diagnostics) -> bool {
    let mut depth = 0_usize;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let mut in_text = false;
        let mut previous = ' ';
        for (offset, character) in line.char_indices() {
            match character {
                '"' if previous != '\\' => in_text = !in_text,
                '/' if previous == '/' && !in_text => break,
                '{' | '(' | '[' if !in_text => depth += 1,
                '}' | ')' | ']' if !in_text => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > MAX_DEPTH {
                let start = at + offset;
                out.push(
                    Diagnostic::new(
                        codes::TOO_DEEP,
                        Span::new(id, start, start + 1),
                        format!("brackets are nested more than {MAX_DEPTH} levels deep"),
                    )
                    .label("one level too many")
                    .help("give blocks and expressions names of their own"),
                );
                return false;
            }
            previous = if previous == '\\' && character == '\\' {
                ' '
            } else {
                character
            };
        }
        at += line.len();
    }
    true
}
