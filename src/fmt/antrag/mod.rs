//! A document as `.antrag`.

mod attributes;
mod blocks;
mod expr;
mod fields;
mod out;
mod scenario;
mod text;

use crate::syntax::ast::{Document, Item};

use super::front;
use out::Out;

pub(super) use expr::canonical;
pub(super) use fields::type_ref;
pub(super) use text::is_bare_code;

/// The whole text.
pub(super) fn print(document: &Document) -> String {
    let mut out = Out::new();
    out.raw("---\n");
    out.raw(&front::text(&document.front));
    out.raw("---\n");
    let mut previous = None;
    let mut blank = false;
    for item in &document.items {
        if let Item::Comment(comment) = item {
            if comment.is_blank() {
                blank = true;
                continue;
            }
            // A second comment behind the same line gets a line of its own.
            if comment.trailing && previous.is_some() && !out.is_after_comment() {
                out.comment(comment);
                continue;
            }
        }
        if needs_blank(previous, item).unwrap_or(blank) {
            out.blank();
        }
        blocks::item(&mut out, item);
        previous = Some(item);
        blank = false;
    }
    out.finish()
}

/// Whether an empty line stands between two items of the top level; `None` where that is up to the
/// author.
pub(super) fn needs_blank(previous: Option<&Item>, item: &Item) -> Option<bool> {
    match previous {
        None => Some(true),
        Some(previous) if stands_apart(previous) => Some(true),
        Some(Item::Comment(_)) => None,
        Some(_) => stands_apart(item).then_some(true),
    }
}

fn stands_apart(item: &Item) -> bool {
    match item {
        Item::Page(_) | Item::Compute(_) | Item::Scenario(_) | Item::Dated(_) => true,
        Item::Comment(_)
        | Item::Group(_)
        | Item::Repeat(_)
        | Item::When(_)
        | Item::Use(_)
        | Item::Note(_)
        | Item::Field(_)
        | Item::Adapt(_) => false,
    }
}
