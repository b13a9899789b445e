//! Questions side by side that a Baustein already asks.

use std::collections::{BTreeMap, BTreeSet};

use super::{Question, concept::stems};
use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    library::{Baustein, Library},
    model::Parent,
    syntax::ast::{Field, Item},
};

/// Fewest questions that a Baustein must take over.
const FEWEST: usize = 2;

pub(super) fn check(questions: &[Question<'_>], library: &Library, out: &mut Diagnostics) {
    let mut records: BTreeMap<(usize, u32, String), Vec<&Question<'_>>> = BTreeMap::new();
    for question in questions.iter().filter(|it| !it.of_baustein) {
        let key = (question.at, question.field.page.0, record(question));
        records.entry(key).or_default().push(question);
    }
    for asked in records.values() {
        for baustein in library.bausteine.values() {
            check_record(asked, baustein, out);
        }
    }
}

/// The record a question stands in, by its path.
fn record(question: &Question<'_>) -> String {
    let path = &question.field.path;
    match question.field.parent {
        Parent::Form => String::new(),
        Parent::Group(_) | Parent::Repeat(_) => path
            .rsplit_once('.')
            .map_or(String::new(), |(record, _)| record.to_owned()),
    }
}

fn check_record(asked: &[&Question<'_>], baustein: &Baustein, out: &mut Diagnostics) {
    let mut members = Vec::new();
    fields_of(&baustein.document.items, &mut members);
    let mut taken: Vec<(&Question<'_>, &Field)> = Vec::new();
    for member in members {
        let question = asked.iter().find(|question| asks(question, member));
        taken.extend(question.map(|question| (*question, member)));
    }
    let distinct: BTreeSet<&str> = taken
        .iter()
        .map(|(question, _)| question.field.path.as_str())
        .collect();
    let [(first, _), others @ ..] = taken.as_slice() else {
        return;
    };
    if distinct.len() < FEWEST {
        return;
    }
    let names: Vec<String> = taken
        .iter()
        .map(|(_, member)| format!("`{}`", member.name.value))
        .collect();
    let message = format!(
        "Baustein `{}` asks {} of the questions here",
        baustein.name,
        distinct.len()
    );
    let diagnostic = Diagnostic::new(codes::BAUSTEIN_ASKS_IT, first.span, message)
        .label(format!("`{}`", first.field.path))
        .help(format!(
            "write `use {}` for {}",
            baustein.name,
            names.join(", ")
        ));
    let diagnostic = others.iter().fold(diagnostic, |diagnostic, (question, _)| {
        diagnostic.also(question.span, format!("`{}`", question.field.path))
    });
    out.push(diagnostic);
}

/// The questions of a Baustein that are its own.
fn fields_of<'a>(items: &'a [Item], found: &mut Vec<&'a Field>) {
    for item in items {
        match item {
            Item::Field(field) => found.push(field),
            Item::When(when) => fields_of(&when.items, found),
            Item::Group(group) => fields_of(&group.items, found),
            _ => {}
        }
    }
}

/// Whether a question asks what a member of a Baustein asks: the kinds are the same, and the label
/// begins with the member's („Vornamen des Kindes“) or has the same stems.
fn asks(question: &Question<'_>, member: &Field) -> bool {
    let Some(label) = &member.label else {
        return false;
    };
    let asked = question.ty();
    let kind = asked.split(['(', ' ']).next().unwrap_or_default();
    // A date bound by today is more than one that is not.
    let is_bound = asked.starts_with("date(") && member.ty.args.is_empty();
    let same_kind = kind == member.ty.name.value && !is_bound;
    let begins = question
        .field
        .label
        .strip_prefix(label.value.as_str())
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    same_kind && (begins || question.stems == stems(&label.value))
}
