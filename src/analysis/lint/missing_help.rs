//! An answer that must have a form of its own, without help that shows the form; an abbreviation in
//! a question, without help that explains it.

use super::{Subject, sentences, texts::fields, words::EVERYDAY};
use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    syntax::ast::{AttributeKind, Field, Text, TextAttribute},
};

pub(super) fn check(subject: &Subject<'_>, out: &mut Diagnostics) {
    for field in fields(subject.document) {
        let (Some(label), hint) = (&field.label, hint(field)) else {
            continue;
        };
        if wants_form(field) && !hint.is_some_and(|hint| shows_form(&hint.value)) {
            let message = format!(
                "help for `{}` does not show what to write",
                field.name.value
            );
            let place = hint.map_or(label.span, |hint| hint.span);
            out.push(
                Diagnostic::new(codes::MISSING_HELP, place, message)
                    .label("a `check` wants a certain form")
                    .help("add a `hint` with an example, or with how many digits or letters"),
            );
        } else if hint.is_none()
            && let Some(word) = abbreviation(&label.value)
        {
            let message = format!("„{word}“ is not explained");
            out.push(
                Diagnostic::new(codes::MISSING_HELP, label.span, message)
                    .label("an abbreviation, and no help")
                    .help("write it out, or say in a `hint` what it is and where it stands"),
            );
        }
    }
}

fn hint(field: &Field) -> Option<&Text> {
    field.attributes.iter().find_map(|it| match &it.kind {
        AttributeKind::Text(TextAttribute::Hint, text) => Some(text),
        _ => None,
    })
}

/// Whether a check compares the answer with a pattern.
fn wants_form(field: &Field) -> bool {
    field.attributes.iter().any(|it| match &it.kind {
        AttributeKind::Check(condition, _) => {
            let pattern = format!("matches({},", field.name.value);
            condition.text.replace(' ', "").contains(&pattern)
        }
        _ => false,
    })
}

/// Whether help shows a form: a digit, or a word for one.
fn shows_form(hint: &str) -> bool {
    let small = hint.to_lowercase();
    let has = |word: &str| small.contains(word);
    hint.chars().any(|it| it.is_ascii_digit())
        || has("zum beispiel")
        || has("ziffern")
        || has("buchstaben")
}

/// An abbreviation in a question that not everybody knows.
fn abbreviation(label: &str) -> Option<&str> {
    let words = sentences::words(label).into_iter().map(|(_, word)| word);
    words
        .filter(|word| word.chars().count() >= 2 && word.chars().all(char::is_uppercase))
        .find(|word| !EVERYDAY.contains(word))
}
