//! A page without questions cannot be answered; notes belong on the page they explain.

use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    library::Library,
    model::{Form, Item},
};

pub(super) fn check(form: &Form, _: &Library, out: &mut Diagnostics) {
    for page in &form.pages {
        let mut asks = false;
        form.walk(&page.items, &mut |item| {
            asks |= matches!(item, Item::Field(_) | Item::Compute(_));
        });
        if !asks {
            out.push(
                Diagnostic::new(
                    codes::EMPTY_PAGE,
                    page.span,
                    format!("page `{}` asks and shows nothing", page.name),
                )
                .label("no field, no computed value")
                .help("move its notes to the page they explain, and remove it"),
            );
        }
    }
}
