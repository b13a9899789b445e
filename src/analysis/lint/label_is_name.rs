//! A label that is the field's name: `geb_datum: date "geb_datum"`.

use super::{Subject, texts::fields};
use crate::diagnostics::{Diagnostic, Diagnostics, codes};

pub(super) fn check(subject: &Subject<'_>, out: &mut Diagnostics) {
    for field in fields(subject.document) {
        let Some(label) = &field.label else {
            continue;
        };
        // A name with an underscore is nobody's word; a single word may be both.
        if label.value.contains('_') && label.value.trim() == field.name.value {
            out.push(
                Diagnostic::new(
                    codes::LABEL_IS_NAME,
                    label.span,
                    format!("label of `{}` is its name", field.name.value),
                )
                .label("a name is for programs")
                .help("ask as you would ask a person at the counter"),
            );
        }
    }
}
