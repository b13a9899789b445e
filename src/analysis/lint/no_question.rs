//! A yes/no field whose label is no question: what does „Ja“ answer?

use super::{Subject, texts::fields};
use crate::diagnostics::{Diagnostic, Diagnostics, codes};

pub(super) fn check(subject: &Subject<'_>, out: &mut Diagnostics) {
    for field in fields(subject.document) {
        let label = field.label.as_ref();
        let Some(label) = label.filter(|_| field.ty.name.value == "yesno") else {
            continue;
        };
        if !label.value.contains('?') {
            let message = format!("yes/no field `{}` asks no question", field.name.value);
            out.push(
                Diagnostic::new(codes::NO_QUESTION, label.span, message)
                    .label("nothing that Ja or Nein could answer")
                    .help("ask a question: „Haben Sie …?“; for a sentence to tick use `confirm`"),
            );
        }
    }
}
