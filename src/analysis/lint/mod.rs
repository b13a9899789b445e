//! What a spec says to people and why it asks: wording, help, repetition, purposes.
//!
//! One file per rule, named after the fault. Rules about words read what was written, because only
//! that knows the place of each text; rules about meaning read the model. What a rule finds is a
//! warning; `exceptions` takes away what the spec excepts with a reason.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a rule names the shapes it is about"
)]

mod asked_twice;
pub mod corpus;
mod exceptions;
mod field_without_purpose;
mod jargon;
mod label_is_name;
mod long_label;
mod long_sentence;
mod missing_help;
mod negative_question;
mod no_question;
pub(in crate::analysis) mod sentences;
mod texts;
mod words;

use crate::{
    diagnostics::{Code, Diagnostics, codes},
    model::{Form, Status},
    source::{SourceId, SourceMap, Span},
    syntax::ast::Document,
};

/// What is linted.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// Its source, for places within texts and for exceptions.
    pub id: SourceId,
    /// All sources.
    pub sources: &'a SourceMap,
    /// What was written.
    pub document: &'a Document,
    /// What is meant; none for a Baustein, which is meant only in use.
    pub form: Option<&'a Form>,
}

/// A rule.
type Rule = fn(&Subject<'_>, &mut Diagnostics);

/// Every rule for one spec with its code, in the order of the codes.
const RULES: &[(Code, Rule)] = &[
    (codes::NO_PURPOSE, field_without_purpose::check),
    (codes::JARGON, jargon::check),
    (codes::LONG_SENTENCE, long_sentence::check),
    (codes::LONG_LABEL, long_label::check),
    (codes::LABEL_IS_NAME, label_is_name::check),
    (codes::NEGATIVE_QUESTION, negative_question::check),
    (codes::MISSING_HELP, missing_help::check),
    (codes::ASKED_TWICE, asked_twice::check),
    (codes::NO_QUESTION, no_question::check),
];

/// Everything the lint has to say about one spec or Baustein.
pub fn lint(subject: &Subject<'_>) -> Diagnostics {
    let mut found = Diagnostics::new();
    for (_, rule) in RULES {
        rule(subject, &mut found);
    }
    let checked: Vec<Code> = RULES.iter().map(|(code, _)| *code).collect();
    let mut kept = exceptions::apply(subject, found, &checked);
    kept.sort();
    kept
}

/// What is certain enough to be said by every check: labels that are names; and, once somebody has
/// checked the service, fields of which nobody says why they are asked. A draft may still lack that.
pub fn certain(subject: &Subject<'_>) -> Diagnostics {
    let mut found = Diagnostics::new();
    label_is_name::check(subject, &mut found);
    if subject
        .form
        .is_some_and(|it| it.meta.status != Status::Entwurf)
    {
        field_without_purpose::check(subject, &mut found);
    }
    exceptions::apply(subject, found, &[])
}

/// The place of a part of a text. `range` counts in the text as read; escapes and folded YAML lines
/// make that differ from what was written, and then the whole text is the place.
fn place_in(subject: &Subject<'_>, text: Span, part: &str, range: &std::ops::Range<usize>) -> Span {
    let written = subject.sources.slice(text);
    let lead = usize::from(written.starts_with(['"', '\'']));
    let from = range.start + lead;
    if written.get(from..from + part.len()) == Some(part) {
        let start = text.start as usize + from;
        return Span::new(text.source, start, start + part.len());
    }
    text
}
