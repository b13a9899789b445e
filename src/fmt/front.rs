//! The front matter: kept as written, except for white space at ends.

use crate::{
    diagnostics::Diagnostics,
    source::SourceId,
    syntax::{
        ast::{FrontMatter, NodeKind},
        yaml,
    },
};

/// The lines of the YAML without white space at their ends, where that says the same.
pub(super) fn text(front: &FrontMatter) -> String {
    let mut text = String::with_capacity(front.raw.len());
    for line in front.raw.trim_end().lines() {
        text.push_str(line.trim_end());
        text.push('\n');
    }
    if says_the_same(&text, front) {
        return text;
    }
    // A space at the end of a line in a block of text is part of the text.
    let mut text = front.raw.clone();
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

fn says_the_same(text: &str, front: &FrontMatter) -> bool {
    let mut ignored = Diagnostics::new();
    let node = yaml::parse(SourceId::default(), text, 0..text.len(), &mut ignored);
    match node.map(|node| node.kind) {
        Some(NodeKind::Map(entries)) => entries == front.entries,
        None => front.entries.is_empty(),
        Some(
            NodeKind::Null
            | NodeKind::Boolean(_)
            | NodeKind::Number(_)
            | NodeKind::Text(_)
            | NodeKind::List(_),
        ) => false,
    }
}
