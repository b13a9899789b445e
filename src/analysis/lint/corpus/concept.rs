//! What a label is about: the stems of its telling words.

use std::collections::BTreeSet;

use crate::analysis::lint::sentences::words;

/// Words that say nothing about the thing asked for.
const SILENT: &[&str] = &[
    "aber", "alle", "als", "am", "an", "auf", "aus", "bei", "beim", "bis", "das", "dem", "den",
    "der", "des", "die", "dies", "diese", "diesem", "diesen", "dieser", "dieses", "durch", "ein",
    "eine", "einem", "einen", "einer", "eines", "es", "für", "haben", "hat", "ihr", "ihre",
    "ihrem", "ihren", "ihrer", "ihres", "im", "in", "ist", "mit", "möchten", "nach", "oder",
    "sich", "sie", "sind", "soll", "um", "und", "unter", "vom", "von", "vor", "war", "was",
    "welche", "welchem", "welchen", "welcher", "welches", "wenn", "wer", "werden", "wie", "wird",
    "wo", "wofür", "zu", "zum", "zur",
];

/// Endings of German words, longest first.
const ENDINGS: &[&str] = &[
    "innen", "erin", "ern", "in", "en", "er", "es", "em", "e", "n", "s",
];

/// Shortest stem that stays.
const SHORTEST: usize = 4;

/// The stems of a text's telling words.
pub(super) fn stems(text: &str) -> BTreeSet<String> {
    words(text)
        .into_iter()
        .map(|(range, word)| {
            // „Vor-“ stands for „Vorname“, not for the preposition.
            let rest = text.get(range.end..).unwrap_or_default();
            (word.to_lowercase(), rest.starts_with('-'))
        })
        .filter(|(word, is_cut)| *is_cut || !SILENT.contains(&word.as_str()))
        .map(|(word, _)| stem(&word))
        .collect()
}

/// A word without its endings: „Nachweise“ and „Nachweis“ are the same.
fn stem(word: &str) -> String {
    let mut stem = word;
    while let Some(cut) = ENDINGS.iter().find_map(|ending| {
        stem.strip_suffix(ending)
            .filter(|it| it.chars().count() >= SHORTEST)
    }) {
        stem = cut;
    }
    stem.to_owned()
}

/// How much two sets have in common: the share of what either has. Two empty ones have nothing.
pub(super) fn likeness(a: &BTreeSet<String>, b: &BTreeSet<String>) -> f64 {
    let common = a.intersection(b).count();
    let all = a.union(b).count();
    if all == 0 {
        return 0.0;
    }
    share(common, all)
}

/// `part / all`, for counts far below 2^32.
pub(super) fn share(part: usize, all: usize) -> f64 {
    let count = |it: usize| f64::from(u32::try_from(it).unwrap_or(u32::MAX));
    count(part) / count(all.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_thing_has_the_same_stems() {
        assert_eq!(
            stems("Nachweis über den Namen"),
            stems("Nachweise über Namen")
        );
        assert_eq!(stems("Wo wohnen Sie?").len(), 1);
        assert_eq!(stems("Vor- und Familienname").len(), 2);
        let (a, b) = (
            stems("Geburtsdatum des Kindes"),
            stems("Geburtsdatum der Kinder"),
        );
        assert!((likeness(&a, &b) - 1.0).abs() < f64::EPSILON);
        assert!(likeness(&a, &stems("Geburtsort")) < 0.1);
        assert!(likeness(&stems(""), &stems("")) < 0.1);
    }
}
