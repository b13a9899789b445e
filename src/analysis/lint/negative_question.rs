//! A yes/no question with a negation: does „Nein“ then mean yes?

use super::{Subject, place_in, sentences, texts::fields};
use crate::diagnostics::{Diagnostic, Diagnostics, codes};

/// Words that negate, in small letters.
const NEGATIONS: &[&str] = &[
    "kein",
    "keine",
    "keinem",
    "keinen",
    "keiner",
    "keines",
    "nicht",
    "nie",
    "niemals",
    "niemand",
    "niemanden",
    "nirgends",
    "weder",
];

pub(super) fn check(subject: &Subject<'_>, out: &mut Diagnostics) {
    for field in fields(subject.document) {
        let Some(label) = field
            .label
            .as_ref()
            .filter(|_| field.ty.name.value == "yesno")
        else {
            continue;
        };
        let words = sentences::words(&label.value);
        let negation = words
            .iter()
            .find(|(_, word)| NEGATIONS.contains(&word.to_lowercase().as_str()));
        if let Some((range, word)) = negation {
            let place = place_in(subject, label.span, word, range);
            out.push(
                Diagnostic::new(
                    codes::NEGATIVE_QUESTION,
                    place,
                    format!("yes/no question says „{word}“"),
                )
                .label("readers cannot tell what Ja and Nein mean")
                .help("ask for what is, and swap the answers in conditions; or use `choice` with two sentences"),
            );
        }
    }
}
