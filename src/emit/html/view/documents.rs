//! The documents to have at hand.

use serde::Serialize;

use super::{Names, Speech};
use crate::{
    emit::html::texts::fill,
    expr::TypedExpr,
    model::{Field, FieldType, Form, Item, Need},
};

/// Something to have at hand.
#[derive(Serialize)]
pub(super) struct Document {
    label: String,
    /// `empfohlen`, `freiwillig`, `für jeden Eintrag „Hund“`.
    marks: String,
    /// When it is needed, as a sentence.
    condition: String,
}

/// The documents a form asks for, in its order.
pub(super) fn documents(form: &Form, speech: &Speech<'_>) -> Vec<Document> {
    let mut found = Vec::new();
    for page in &form.pages {
        let when = page.when.as_ref();
        collect((form, speech), &page.items, when, &mut found);
    }
    found
}

/// Each document with the innermost condition around it: it decides for those who come so far, and
/// everything around it would make a sentence that nobody reads.
fn collect(
    (form, speech): (&Form, &Speech<'_>),
    items: &[Item],
    around: Option<&TypedExpr>,
    found: &mut Vec<Document>,
) {
    let at = (form, speech);
    for item in items {
        match item {
            Item::Field(id) => {
                let field = form.field(*id);
                if matches!(field.ty, FieldType::File { .. }) {
                    found.push(document(at, field, around));
                }
            }
            Item::Group(id) => {
                let group = form.group(*id);
                collect(at, &group.items, group.when.as_ref().or(around), found);
            }
            Item::Repeat(id) => {
                let repeat = form.repeat(*id);
                collect(at, &repeat.items, repeat.when.as_ref().or(around), found);
            }
            Item::When(when) => collect(at, &when.items, Some(&when.condition), found),
            Item::Note(_) | Item::Compute(_) => {}
        }
    }
}

fn document(
    (form, speech): (&Form, &Speech<'_>),
    field: &Field,
    condition: Option<&TypedExpr>,
) -> Document {
    let say = speech.words;
    let names = Names::within(form, field.repeat);
    let mut marks = Vec::new();
    if let Some(repeat) = field.repeat {
        let entry = form.repeat(repeat).item_label.as_str();
        marks.push(fill(&say.per_entry, &[("entry", entry)]));
    }
    match field.need {
        Need::Required | Need::OptionalWhen(_) => {}
        Need::Optional => marks.push(say.voluntary.clone()),
        Need::Recommended => marks.push(say.recommended.clone()),
    }
    Document {
        label: field.label.clone(),
        marks: marks.join(", "),
        condition: condition
            .map(|it| speech.sentence(names, it))
            .unwrap_or_default(),
    }
}
