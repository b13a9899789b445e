//! A field of which nothing says what it is needed for: no purpose of its own or around it, and no
//! condition, check or computed value that uses it.

use super::Subject;
use crate::{
    analysis::usage::usages,
    diagnostics::{Diagnostic, Diagnostics, codes},
};

pub(super) fn check(subject: &Subject<'_>, out: &mut Diagnostics) {
    let Some(form) = subject.form else {
        return;
    };
    let used = usages(form);
    for field in &form.fields {
        if field.basis.purpose.is_none() && !used.contains_key(field.path.as_str()) {
            let message = format!("nothing says what `{}` is needed for", field.path);
            out.push(
                Diagnostic::new(codes::NO_PURPOSE, field.span, message)
                    .label("no purpose here or around it, and nothing uses it")
                    .help("write `purpose \"…\"` at the field or in the first lines of its page, or do not ask"),
            );
        }
    }
}
