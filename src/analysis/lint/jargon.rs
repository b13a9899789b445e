//! Words of offices and laws that plain words can replace.

use std::ops::Range;

use super::{
    Subject, place_in, sentences,
    texts::texts,
    words::{Entry, Form, WORDS},
};
use crate::diagnostics::{Diagnostic, Diagnostics, codes};

pub(super) fn check(subject: &Subject<'_>, out: &mut Diagnostics) {
    for written in texts(subject.document) {
        for (range, part, plain) in found(written.text) {
            let place = place_in(subject, written.span, part, &range);
            let help = if plain.is_empty() {
                "leave it out: the sentence says the same without it".to_owned()
            } else {
                format!("write „{plain}“")
            };
            out.push(
                Diagnostic::new(codes::JARGON, place, format!("„{part}“ is office German"))
                    .label("plain words say the same")
                    .help(help),
            );
        }
    }
}

/// The words and phrases of the list in a text, with what to write instead; each place once.
fn found(text: &str) -> Vec<(Range<usize>, &str, &'static str)> {
    let mut found = Vec::new();
    for (range, word) in sentences::words(text) {
        let small = word.to_lowercase();
        let met = |(form, what, _): &&Entry| match form {
            Form::Word => small == *what,
            Form::Stem => small.starts_with(what),
            Form::Phrase => false,
        };
        if let Some((_, _, plain)) = WORDS.iter().find(met) {
            found.push((range, word, *plain));
        }
    }
    // Bytes stay where they are: German capitals are as long as their small letters.
    let small = text.to_lowercase();
    if small.len() == text.len() {
        for (_, what, plain) in WORDS.iter().filter(|(form, _, _)| *form == Form::Phrase) {
            for (at, _) in small.match_indices(what) {
                let range = at..at + what.len();
                if stands_alone(&small, &range)
                    && let Some(part) = text.get(range.clone())
                {
                    found.push((range, part, *plain));
                }
            }
        }
    }
    found.sort_by_key(|(range, _, _)| range.start);
    found
}

/// Whether no letter stands before it, nor behind it.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let before = text
        .get(..range.start)
        .and_then(|it| it.chars().next_back());
    let after = text.get(range.end..).and_then(|it| it.chars().next());
    let is_apart = |it: Option<char>| it.is_none_or(|it| !it.is_alphanumeric() && it != '-');
    is_apart(before) && is_apart(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn met(text: &str) -> Vec<(&str, &str)> {
        found(text)
            .into_iter()
            .map(|(_, part, plain)| (part, plain))
            .collect()
    }

    #[test]
    fn words_meet_whole_and_stems_in_all_endings() {
        assert_eq!(met("Gemäß Satzung"), [("Gemäß", "nach")]);
        assert_eq!(
            met("Name der Antragstellerin"),
            [("Antragstellerin", "Sie")]
        );
        assert_eq!(met("Das ist o. g. Hund"), [("o. g.", "genannt")]);
        // `max.` in a file name, `entrichten` in a longer word, `sofern` behind a hyphen.
        assert_eq!(met("klimax.pdf, Untersofern, entrichtender"), []);
    }
}
