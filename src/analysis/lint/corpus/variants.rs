//! The same question with another kind of answer in another service, or with other limits.

use std::collections::BTreeMap;

use super::{Question, named};
use crate::diagnostics::{Diagnostic, Diagnostics, codes};

/// Most places a finding names.
const MOST_PLACES: usize = 8;

pub(super) fn check(questions: &[Question<'_>], out: &mut Diagnostics) {
    let mut by_concept: BTreeMap<Vec<&str>, Vec<&Question<'_>>> = BTreeMap::new();
    for question in questions {
        let key: Vec<&str> = question.stems.iter().map(String::as_str).collect();
        if !key.is_empty() {
            by_concept.entry(key).or_default().push(question);
        }
    }
    for same in by_concept.values() {
        let mut ways: Vec<&Question<'_>> = Vec::new();
        for question in same {
            if ways.iter().all(|way| differs(way, question)) {
                ways.push(question);
            }
        }
        // What a service says itself is shown first.
        ways.sort_by_key(|way| way.of_baustein);
        let [first, others @ ..] = ways.as_slice() else {
            continue;
        };
        let elsewhere = others.iter().any(|it| it.at != first.at);
        let only_baustein = ways.iter().all(|it| it.of_baustein);
        if others.is_empty() || !elsewhere || only_baustein {
            continue;
        }
        out.push(finding(first, others));
    }
}

/// Whether two questions want other answers. Two choices with nothing in common are two questions.
fn differs(one: &Question<'_>, other: &Question<'_>) -> bool {
    let (a, b) = (one.field.ty.options(), other.field.ty.options());
    let are_choices = !a.is_empty() && !b.is_empty();
    let have_common = a
        .iter()
        .any(|it| b.iter().any(|option| option.code == it.code));
    one.ty() != other.ty() && (!are_choices || have_common)
}

fn finding(first: &Question<'_>, others: &[&Question<'_>]) -> Diagnostic {
    let ways = others.len() + 1;
    let kinds_differ = others.iter().any(|it| !it.same_kind(first));
    let help = if kinds_differ {
        "ask it with one kind of answer; where many ask it, in a Baustein"
    } else {
        "give it the same limits in all services; where many ask it, in a Baustein"
    };
    let message = format!("„{}“ is asked in {ways} ways", first.field.label);
    let diagnostic = Diagnostic::new(codes::ASKED_OTHERWISE, first.span, message)
        .label(format!("`{}` in {}", first.ty(), named(first)))
        .help(help);
    let places = others.iter().take(MOST_PLACES);
    places.fold(diagnostic, |diagnostic, other| {
        let said = format!("`{}` in {}", other.ty(), named(other));
        diagnostic.also(other.span, said)
    })
}
