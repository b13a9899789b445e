//! Messages that could be better, as they are. Whoever improves one changes its test.

use crate::support::{checked, spec_of};

/// Code, line, column and title of each finding.
fn found(items: &str) -> Vec<String> {
    let checked = checked("forms/x/spec.antrag", &spec_of(items));
    let findings = checked.diagnostics.iter().map(|it| {
        let at = checked
            .sources
            .locate(it.span.source, it.span.start as usize);
        format!("{} {}:{} {}", it.code, at.line, at.column, it.message)
    });
    findings.collect()
}

/// Line breaks mean nothing, so the next line's name is taken for the type that is missing.
#[test]
fn a_missing_type_takes_the_next_line() {
    assert_eq!(
        found("  a:\n  b: text \"B\"\n"),
        [
            "E0102 16:3 `a` has no label",
            "E0301 17:3 unknown type `b`",
            "E0101 17:4 `:` begins no statement"
        ]
    );
}

/// A pattern is checked as a text: the place is the whole text, not the piece in it.
#[test]
fn a_bad_pattern_is_shown_whole() {
    assert_eq!(
        found("  a: text \"A\" check matches(a, \"^[0-9]+?$\") \"B\"\n"),
        [
            "E0211 16:32 regular expression: lazy, possessive and doubled repetitions are not portable"
        ]
    );
}

/// The title says which question is shown too early, not which answers would do; a quantifier over
/// an empty list gets the same words.
#[test]
fn every_over_no_rows_is_true() {
    assert_eq!(
        found(
            "  repeat l 0..3 \"L\" {\n    x: yesno \"X\"\n  }\n  when every e in l satisfies e.x {\n    y: yesno \"Y\"\n  }\n"
        ),
        ["W0404 19:8 condition is true while `l.x` is unanswered"]
    );
}

/// Only the first of two mistakes in one statement that cannot be read is told.
#[test]
fn a_statement_that_cannot_be_read_tells_one_mistake() {
    assert_eq!(
        found("page p \"P\" {\n  a: integer \"A\"\n}\ncomputed b: money \"B\" = a * 1,5\n"),
        ["E0101 18:1 unknown statement `computed`"]
    );
}

/// A quote that is missing in the middle of a line moves the end of the text to the next quote.
#[test]
fn a_quote_missing_in_the_middle_of_a_line() {
    assert_eq!(
        found("  a: text \"Name hint \"Wie im Ausweis\"\n"),
        ["E0104 16:37 text is not closed"]
    );
}
