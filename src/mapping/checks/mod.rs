//! What is wrong between a form and a target, one file per fault.

mod answers;
mod characters;
mod codes;
mod entries;
mod fed;
mod kinds;
mod limits;

use super::bind::Mapping;
use crate::{diagnostics::Diagnostics, model::Form, source::Span};

/// Every check in reading order.
const ALL: &[fn(&Mapping<'_>, &mut Diagnostics)] = &[
    kinds::check,
    limits::check,
    codes::check,
    characters::check,
    entries::check,
    fed::check,
    answers::check,
];

/// Runs every check.
pub(super) fn check(mapping: &Mapping<'_>, out: &mut Diagnostics) {
    for check in ALL {
        check(mapping, out);
    }
}

/// A way on which something happens, for people: the answers that decide, a few of them.
fn way(form: &Form, witness: &crate::analysis::ways::Witness) -> String {
    let outcome = witness.outcome(form);
    let mut shown = Vec::new();
    for field in &form.fields {
        let choice = matches!(
            field.ty,
            crate::model::FieldType::Choice { .. } | crate::model::FieldType::YesNo
        );
        if !choice || field.repeat.is_some() {
            continue;
        }
        let mut record = Some(&outcome.record);
        let mut names = field.path.split('.').peekable();
        while let Some(name) = names.next() {
            let value = record.and_then(|it| it.get(name));
            match value {
                Some(crate::expr::Value::Record(inner)) => record = Some(inner),
                Some(value) if names.peek().is_none() => {
                    let json = crate::expr::json::to_json(value);
                    shown.push(format!("{} = {json}", field.path));
                }
                _ => break,
            }
        }
        if shown.len() == MOST_SHOWN {
            break;
        }
    }
    if shown.is_empty() {
        "in some complete applications".to_owned()
    } else {
        format!("for example with {}", shown.join(", "))
    }
}

/// Most answers of a way that are shown.
const MOST_SHOWN: usize = 4;

/// Where the question stands whose answer a value is.
fn question(mapping: &Mapping<'_>, feed: &super::bind::Feed<'_>) -> Option<(Span, String)> {
    let values = super::value::Values::of(mapping, feed);
    let mut parts = feed.parts.iter();
    let field = parts.find_map(|it| values.field(it))?;
    Some((field.span, field.path.clone()))
}
