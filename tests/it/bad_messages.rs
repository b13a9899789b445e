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

/// A quote that is missing where nothing in the text tells: the rest of the line may be the label.
#[test]
fn a_quote_missing_before_a_word_that_is_no_attribute() {
    assert_eq!(
        found("  a: text \"Name Wie im Ausweis\" hint\"\n"),
        ["E0104 16:37 text is not closed"]
    );
}
