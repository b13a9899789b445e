//! Texts as YAML: plain where no reader can take them for something else, else in quotes.

use std::fmt::Write as _;

/// A text; `flow` inside brackets.
pub(super) fn scalar(text: &str, flow: bool) -> String {
    if is_plain(text, flow) {
        return text.to_owned();
    }
    let is_line = !text.chars().any(needs_escape);
    if is_line && !text.contains(['"', '\\']) {
        format!("\"{text}\"")
    } else if is_line && !text.contains('\'') {
        format!("'{text}'")
    } else {
        escaped(text)
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            _ if needs_escape(character) => {
                // Writing to a text cannot fail.
                let _ = write!(out, "\\U{:08X}", u32::from(character));
            }
            _ => out.push(character),
        }
    }
    out.push('"');
    out
}

/// Line breaks, what YAML does not print, and marks that are lost on the way.
fn needs_escape(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}'
        )
}

fn is_plain(text: &str, flow: bool) -> bool {
    let Some(first) = text.chars().next() else {
        return false;
    };
    let starts_well = first.is_alphabetic() || matches!(first, '§' | '„' | '»' | '(' | '_' | '/');
    let ends_well = !text.ends_with([' ', ':']);
    let is_marked = text.contains(": ") || text.contains(" #");
    let is_flow = flow && text.contains([',', '[', ']', '{', '}', ':', '#']);
    let is_odd = text.chars().any(needs_escape) || is_reserved(text);
    starts_well && ends_well && !is_marked && !is_flow && !is_odd
}

/// Words that some version of YAML reads as no text.
fn is_reserved(text: &str) -> bool {
    const WORDS: &[&str] = &["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_texts() {
        let shown = |text: &str| scalar(text, false);
        assert_eq!(shown("Wer hält den Hund?"), "Wer hält den Hund?");
        assert_eq!(shown("text(2..60)"), "text(2..60)");
        assert_eq!(shown("wo = \"inland\""), "wo = \"inland\"");
        assert_eq!(shown("\"a\" = wo"), "'\"a\" = wo'");
        for text in [
            "",
            "12",
            "007",
            "true",
            "Nein:",
            "- a",
            "2026-03-01",
            "~",
            "yes",
            "N",
        ] {
            assert_eq!(shown(text), format!("\"{text}\""));
        }
        assert_eq!(shown("a: 'b' \"c\""), "\"a: 'b' \\\"c\\\"\"");
        assert_eq!(shown("a\nb\u{85}"), "\"a\\nb\\U00000085\"");
        assert_eq!(scalar("a, b", true), "\"a, b\"");
    }
}
