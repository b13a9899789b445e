//! Expressions: the author's words, evenly spaced, and where a long one may be broken.

use super::super::width;
use crate::syntax::ast::ExprText;

/// The canonical text of an expression: the author's words and brackets, evenly spaced.
///
/// Not `expr::print`: brackets that change nothing, as in `a or (b and c)`, are there for the
/// reader. This is the one place to change if that is to be decided otherwise.
pub(in crate::fmt) fn canonical(expr: &ExprText) -> String {
    if has_comment(&expr.text) {
        let lines: Vec<&str> = expr.text.trim().lines().map(str::trim_end).collect();
        return lines.join("\n");
    }
    spaced(&expr.text)
}

/// Operators that stand between spaces, long ones first.
const OPERATORS: &[&str] = &["<=", ">=", "!=", "=", "<", ">", "+", "*", "/"];

/// Splits a text into quoted parts and the rest, in order.
fn segments(text: &str) -> Vec<(bool, &str)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('"') {
        let (before, quoted) = rest.split_at(open);
        let mut escaped = false;
        let close = quoted.char_indices().skip(1).find(|(_, c)| {
            let closes = *c == '"' && !escaped;
            escaped = *c == '\\' && !escaped;
            closes
        });
        let end = close.map_or(quoted.len(), |(at, _)| at + 1);
        let (quoted, after) = quoted.split_at(end);
        found.push((false, before));
        found.push((true, quoted));
        rest = after;
    }
    found.push((false, rest));
    found
}

fn has_comment(text: &str) -> bool {
    let segments = segments(text);
    segments
        .iter()
        .any(|(quoted, part)| !quoted && (part.contains("//") || part.contains("/*")))
}

/// One space where there is white space and around operators, none inside brackets and before
/// commas, one behind them. A minus keeps its spacing: it may be a sign.
fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for (quoted, part) in segments(text) {
        if quoted {
            push_gap(&mut out, gap);
            out.push_str(part);
            gap = false;
            continue;
        }
        let mut rest = part;
        while let Some(character) = rest.chars().next() {
            let operator = OPERATORS.iter().find(|it| rest.starts_with(**it));
            let length = operator.map_or(character.len_utf8(), |it| it.len());
            let (token, after) = rest.split_at(length);
            rest = after;
            if character.is_whitespace() {
                gap = true;
                continue;
            }
            if !matches!(character, ')' | ']' | ',') {
                push_gap(&mut out, gap || operator.is_some());
            }
            out.push_str(token);
            gap = character == ',' || operator.is_some();
        }
    }
    out
}

fn push_gap(out: &mut String, gap: bool) {
    if gap && !out.is_empty() && !out.ends_with(['(', '[']) {
        out.push(' ');
    }
}

/// The lines of an expression that does not fit on one: it is broken before `or`, or before `and`
/// when it has no `or`, and once more where a part is wider than `room`.
pub(super) fn pieces(text: &str, room: usize) -> Vec<String> {
    let joints = joints(text);
    let at = |wanted: &str| -> Vec<usize> {
        let found = joints.iter().filter(|(_, word)| *word == wanted);
        found.map(|(at, _)| *at).collect()
    };
    let (ors, ands) = (at("or"), at("and"));
    let cuts = if ors.is_empty() { ands.clone() } else { ors };
    let mut pieces = cut(text, 0, text.len(), &cuts);
    if pieces.iter().any(|(start, end)| {
        let piece = text.get(*start..*end).unwrap_or_default();
        width(piece.trim()) > room
    }) {
        pieces = pieces
            .into_iter()
            .flat_map(|(start, end)| cut(text, start, end, &ands))
            .collect();
    }
    pieces
        .into_iter()
        .map(|(start, end)| text.get(start..end).unwrap_or_default().trim().to_owned())
        .collect()
}

fn cut(text: &str, start: usize, end: usize, cuts: &[usize]) -> Vec<(usize, usize)> {
    debug_assert!(end <= text.len());
    let mut pieces = Vec::new();
    let mut from = start;
    for at in cuts.iter().copied().filter(|at| *at > start && *at < end) {
        pieces.push((from, at));
        from = at;
    }
    pieces.push((from, end));
    pieces
}

/// Where `and` and `or` join whole conditions, outside brackets. None where the expression chooses
/// or loops: its parts belong together.
fn joints(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut depth = 0_usize;
    let mut betweens = 0_usize;
    let mut previous = "";
    let mut at = 0;
    for (quoted, part) in segments(text) {
        if !quoted {
            let mut rest = part;
            while let Some(character) = rest.chars().next() {
                let length = word_length(rest).max(character.len_utf8());
                let (word, after) = rest.split_at(length);
                let place = at + part.len() - rest.len();
                rest = after;
                match word {
                    "(" | "[" => depth += 1,
                    ")" | "]" => depth = depth.saturating_sub(1),
                    _ if depth > 0 => {}
                    "if" | "for" | "some" | "every" => return Vec::new(),
                    "between" => betweens += 1,
                    "and" if betweens > 0 => betweens -= 1,
                    "and" if previous == "years" => {}
                    "and" | "or" => found.push((place, word)),
                    _ => {}
                }
                if !character.is_whitespace() {
                    previous = word;
                }
            }
        }
        at += part.len();
    }
    found
}

fn word_length(text: &str) -> usize {
    text.find(|c: char| !(c == '_' || unicode_ident::is_xid_continue(c)))
        .unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_even() {
        assert_eq!(
            spaced(" a  in [ \"x\\\" \",\"b,c\" ]\n and not( x )"),
            "a in [\"x\\\" \", \"b,c\"] and not(x)"
        );
    }

    #[test]
    fn operators_stand_between_spaces() {
        assert_eq!(
            spaced("a>=1 and b!=-2 or c=\"=\" and d-1<e*(f/2)"),
            "a >= 1 and b != -2 or c = \"=\" and d-1 < e * (f / 2)"
        );
    }

    #[test]
    fn conditions_break_where_they_are_joined() {
        let text = "x between 1 and 2 or (a or b) and years and months duration(a, b).years > 3";
        assert_eq!(
            pieces(text, 100),
            [
                "x between 1 and 2",
                "or (a or b) and years and months duration(a, b).years > 3"
            ]
        );
        assert_eq!(
            pieces(text, 20),
            [
                "x between 1 and 2",
                "or (a or b)",
                "and years and months duration(a, b).years > 3"
            ]
        );
        assert_eq!(pieces("if a and b then c else d", 5).len(), 1);
    }

    #[test]
    fn comments_are_seen_outside_texts() {
        assert!(has_comment("f(a, // why\n b)"));
        assert!(!has_comment("a = \"https://example.org\""));
    }
}
