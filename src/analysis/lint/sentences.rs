//! German text in words and sentences, as far as the lint needs it.

use std::ops::Range;

/// Ends of abbreviations whose full stop ends no sentence. Longer ones (`z. B.`) are single letters.
const ABBREVIATIONS: &[&str] = &[
    "abs", "nr", "art", "bzw", "ggf", "usw", "ca", "dr", "prof", "str", "tel", "max", "mind",
    "inkl", "zzgl", "evtl", "vgl", "sog", "gem", "lt", "buchst", "ziff", "st", "co",
];

/// The words of a text with their places: runs of letters and digits, with hyphens inside.
pub(in crate::analysis) fn words(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, character) in text.char_indices() {
        let inside = character.is_alphanumeric() || (character == '-' && start.is_some());
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                push(text, from..at, &mut found);
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        push(text, from..text.len(), &mut found);
    }
    found
}

fn push<'a>(text: &'a str, range: Range<usize>, found: &mut Vec<(Range<usize>, &'a str)>) {
    let word = text.get(range.clone()).unwrap_or_default();
    let trimmed = word.trim_end_matches('-');
    found.push((range.start..range.start + trimmed.len(), trimmed));
}

/// The sentences of a text with their places. A full stop behind an abbreviation, a single letter or
/// a number ends none, nor does one that a small letter follows.
pub(super) fn sentences(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, character) in text.char_indices() {
        let rest = text.get(at + character.len_utf8()..).unwrap_or_default();
        let ends = match character {
            '\n' => true,
            '!' | '?' => rest.starts_with([' ', '\n']),
            '.' => ends_sentence(text.get(start..at).unwrap_or_default(), rest),
            _ => false,
        };
        if ends {
            let end = at + character.len_utf8();
            push_sentence(text, start..end, &mut found);
            start = end;
        }
    }
    push_sentence(text, start..text.len(), &mut found);
    found
}

fn push_sentence<'a>(text: &'a str, range: Range<usize>, found: &mut Vec<(Range<usize>, &'a str)>) {
    let whole = text.get(range.clone()).unwrap_or_default();
    let lead = whole.len() - whole.trim_start().len();
    let sentence = whole.trim();
    if !sentence.is_empty() {
        let from = range.start + lead;
        found.push((from..from + sentence.len(), sentence));
    }
}

fn ends_sentence(before: &str, rest: &str) -> bool {
    let Some(next) = rest.strip_prefix(' ') else {
        return false;
    };
    let begins_new = next
        .chars()
        .next()
        .is_some_and(|it| it.is_uppercase() || matches!(it, '„' | '('));
    // What closes in front of the stop leaves no abbreviation behind.
    if before.ends_with([')', '“', '"']) {
        return begins_new;
    }
    let last = before
        .rsplit(|it: char| !it.is_alphanumeric())
        .next()
        .unwrap_or_default();
    let is_short = last.chars().count() < 2 || last.chars().all(|it| it.is_ascii_digit());
    begins_new && !is_short && !ABBREVIATIONS.contains(&last.to_lowercase().as_str())
}

/// A text for comparison: its words in small letters, with one space between.
pub(super) fn normalised(text: &str) -> String {
    let words: Vec<String> = words(text)
        .into_iter()
        .map(|(_, word)| word.to_lowercase())
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|(_, it)| it).collect()
    }

    #[test]
    fn abbreviations_and_dates_end_no_sentence() {
        assert_eq!(
            of("Nach § 3 Abs. 2 Nr. 1 gilt das. Zum Beispiel am 1. März, z. B. Montag."),
            [
                "Nach § 3 Abs. 2 Nr. 1 gilt das.",
                "Zum Beispiel am 1. März, z. B. Montag."
            ]
        );
        assert_eq!(of("Gilt (§ 3 Abs. 2). Das reicht.").len(), 2);
        assert_eq!(of("Wirklich? Ja! Gut"), ["Wirklich?", "Ja!", "Gut"]);
        assert_eq!(of("Eins\nZwei."), ["Eins", "Zwei."]);
        assert_eq!(of(""), Vec::<&str>::new());
    }

    #[test]
    fn words_keep_their_hyphens_and_places() {
        let found = words("Haupt- oder EU-Recht, 3 Tage");
        let only: Vec<&str> = found.iter().map(|(_, word)| *word).collect();
        assert_eq!(only, ["Haupt", "oder", "EU-Recht", "3", "Tage"]);
        assert_eq!(found.last().map(|(range, _)| range.clone()), Some(24..28));
        assert_eq!(normalised("Wo wohnen Sie?"), "wo wohnen sie");
    }
}
