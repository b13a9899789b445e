//! A document as `.antrag.yaml`: the front matter as it stands and, last, `body`.

mod attributes;
mod emit;
mod items;
mod scalar;
mod scenario;
mod tree;

use super::{antrag::needs_blank, front};
use crate::syntax::ast::{Document, Item};

/// The whole text; nothing when the front matter holds a `body` or is not a block of keys.
pub(super) fn print(document: &Document) -> Option<String> {
    let front = front::text(&document.front);
    let holds_body = document
        .front
        .entries
        .iter()
        .any(|(key, _)| key.value == "body");
    let indent = front_indent(&front)?;
    if holds_body {
        return None;
    }
    let mut text = front;
    emit::indent(&mut text, indent);
    if document.items.is_empty() {
        text.push_str("body: []\n");
        return Some(text);
    }
    text.push_str("body:\n");
    let mut previous: Option<&Item> = None;
    let mut blank = None;
    for item in &document.items {
        if is_empty_line(item) {
            blank = Some(item);
            continue;
        }
        let implied = needs_blank(previous, item) == Some(true);
        let follows = matches!(item, Item::Comment(comment) if comment.trailing);
        if let Some(blank) = blank.take().filter(|_| !implied && previous.is_some()) {
            emit::entry(&mut text, &items::item(blank), indent + 2);
        } else if implied && !follows && previous.is_some() {
            text.push('\n');
        }
        emit::entry(&mut text, &items::item(item), indent + 2);
        if !follows || previous.is_none() {
            previous = Some(item);
        }
    }
    Some(text)
}

fn is_empty_line(item: &Item) -> bool {
    matches!(item, Item::Comment(comment) if comment.is_blank())
}

/// The column of the keys; nothing when they stand in braces.
fn front_indent(front: &str) -> Option<usize> {
    let is_content = |line: &&str| !line.trim().is_empty() && !line.trim_start().starts_with('#');
    let Some(line) = front.lines().find(is_content) else {
        return Some(0);
    };
    let key = line.trim_start_matches(' ');
    (!key.starts_with('{')).then(|| line.len() - key.len())
}
