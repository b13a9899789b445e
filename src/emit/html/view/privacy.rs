//! What answers are needed for, as the start page tells it.

use serde::Serialize;

use crate::model::Form;

/// A purpose, and where answers are asked for it.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Purpose {
    text: String,
    /// Titles of the pages, in their order.
    pages: Vec<String>,
}

/// Every purpose of a form once, in the order of its questions.
pub(super) fn purposes(form: &Form) -> Vec<Purpose> {
    let mut found: Vec<Purpose> = Vec::new();
    for page in &form.pages {
        form.walk(&page.items, &mut |item| {
            let crate::model::Item::Field(id) = item else {
                return;
            };
            let Some(purpose) = &form.field(*id).basis.purpose else {
                return;
            };
            match found.iter_mut().find(|it| it.text == purpose.text) {
                Some(known) if known.pages.last() == Some(&page.title) => {}
                Some(known) => known.pages.push(page.title.clone()),
                None => found.push(Purpose {
                    text: purpose.text.clone(),
                    pages: vec![page.title.clone()],
                }),
            }
        });
    }
    found
}
