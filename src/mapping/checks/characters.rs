//! Free text for targets that cannot hold every character.

use super::question;
use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    expr::typed::TypedKind,
    mapping::{
        bind::{Feed, Mapping},
        value::Values,
    },
    target::{Characters, Kind},
};

pub(super) fn check(mapping: &Mapping<'_>, out: &mut Diagnostics) {
    let mut told = mapping.characters.is_some();
    for feed in mapping.feeds() {
        let Some((set, several)) = takes(mapping, feed) else {
            continue;
        };
        let values = Values::of(mapping, feed);
        let literals = feed.parts.iter().filter_map(|it| match &it.kind {
            TypedKind::Text(text) => Some((text, it.span)),
            _ => None,
        });
        for (text, span) in literals {
            if let Some(letter) = text.chars().find(|it| !set.holds(*it)) {
                let message = format!("`{}` cannot hold the character `{letter}`", feed.name());
                out.push(
                    Diagnostic::new(codes::TARGET_CHARACTERS, span, message)
                        .also(feed.target.span, format!("takes {}", set.word()))
                        .help("write the text with other characters"),
                );
            }
        }
        let free = feed.table.is_none() && feed.parts.iter().any(|it| values.is_free_text(it));
        if free && !told && set != Characters::Unicode {
            told = true;
            let message = format!(
                "answers may have characters that `{}` cannot hold",
                feed.name()
            );
            let mut fault = Diagnostic::new(codes::TARGET_CHARACTERS, feed.span(), message)
                .also(feed.target.span, format!("takes {}", set.word()));
            if let Some((span, path)) = question(mapping, feed) {
                fault = fault.also(span, format!("`{path}` is asked here"));
            }
            out.push(fault.help(
                "say once for all fields: `characters refuse` or `characters replace \"?\"`",
            ));
        }
        let lines = feed.parts.iter().any(|it| values.has_lines(it));
        if lines && !several && feed.written.join.is_none() && feed.table.is_none() {
            let message = format!(
                "text of several lines for `{}`, which takes one",
                feed.name()
            );
            let mut fault = Diagnostic::new(codes::TARGET_CHARACTERS, feed.span(), message)
                .also(feed.target.span, "one line here");
            if let Some((span, path)) = question(mapping, feed) {
                fault = fault.also(span, format!("`{path}` is asked here"));
            }
            out.push(fault.help("say what stands between the lines: `join with \", \"`"));
        }
    }
}

/// The characters that a feed's target can hold, and whether it may have several lines.
fn takes(mapping: &Mapping<'_>, feed: &Feed<'_>) -> Option<(Characters, bool)> {
    let Kind::Text {
        characters, lines, ..
    } = &feed.target.kind
    else {
        return None;
    };
    let set = match characters {
        Characters::Unicode if mapping.profile.is_latin1() => Characters::Latin1,
        other => *other,
    };
    Some((set, *lines))
}
