//! Special categories of personal data, told from words: a list to be checked, not a finding.
//!
//! Looked at are the words of label, name and options; help texts name too much else. What is about
//! animals is left out. A form may ask for such data in words that are not on the list.

use serde::Serialize;

use crate::{analysis::lint::sentences::words, model::Field};

/// Kinds of data that Art. 9 and 10 DSGVO protect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Health.
    Health,
    /// Religion or belief.
    Religion,
    /// Ethnic origin.
    Origin,
    /// Political opinion.
    Politics,
    /// Trade union membership.
    Union,
    /// Genetic or biometric data.
    Biometric,
    /// Sex life.
    Sexuality,
    /// Criminal convictions (Art. 10).
    Crime,
}

impl Category {
    /// The category in the words of the DSGVO, with its article.
    pub fn german(self) -> &'static str {
        match self {
            Category::Health => "Gesundheitsdaten (Art. 9 DSGVO)",
            Category::Religion => "Religion oder Weltanschauung (Art. 9 DSGVO)",
            Category::Origin => "ethnische Herkunft (Art. 9 DSGVO)",
            Category::Politics => "politische Meinung (Art. 9 DSGVO)",
            Category::Union => "Gewerkschaft (Art. 9 DSGVO)",
            Category::Biometric => "genetische oder biometrische Daten (Art. 9 DSGVO)",
            Category::Sexuality => "Sexualleben (Art. 9 DSGVO)",
            Category::Crime => "Strafsachen (Art. 10 DSGVO)",
        }
    }
}

/// Beginnings of words that show a category, in small letters.
const STEMS: &[(&str, Category)] = &[
    ("behinder", Category::Health),
    ("schwerbehinder", Category::Health),
    ("merkzeichen", Category::Health),
    ("gesundheit", Category::Health),
    ("krankheit", Category::Health),
    ("erkrank", Category::Health),
    ("diagnose", Category::Health),
    ("befund", Category::Health),
    ("augenbefund", Category::Health),
    ("hörtest", Category::Health),
    ("pflegegrad", Category::Health),
    ("pflegebedürftig", Category::Health),
    ("schwanger", Category::Health),
    ("arzt", Category::Health),
    ("ärzt", Category::Health),
    ("augenärzt", Category::Health),
    ("klinik", Category::Health),
    ("therapie", Category::Health),
    ("reha", Category::Health),
    ("gdb", Category::Health),
    ("religion", Category::Religion),
    ("konfession", Category::Religion),
    ("weltanschau", Category::Religion),
    ("ethnisch", Category::Origin),
    ("hautfarbe", Category::Origin),
    ("politisch", Category::Politics),
    ("gewerkschaft", Category::Union),
    ("biometrisch", Category::Biometric),
    ("fingerabdr", Category::Biometric),
    ("genetisch", Category::Biometric),
    ("sexuell", Category::Sexuality),
    ("haft", Category::Crime),
    ("strafe", Category::Crime),
    ("strafbar", Category::Crime),
    ("straftat", Category::Crime),
    ("vorstrafe", Category::Crime),
    ("verurteil", Category::Crime),
    ("führungszeugnis", Category::Crime),
];

/// Words that begin like one of the list and mean something else.
const OTHERS: &[&str] = &["haftung", "haftet", "hafte", "haftpflicht"];

/// Beginnings of words that show that an animal is meant.
const ANIMALS: &[&str] = &["hund", "tier"];

/// The category a question's words show.
pub(super) fn category(field: &Field) -> Option<Category> {
    let options = field.ty.options().iter().map(|it| it.label.as_str());
    let texts = [field.label.as_str(), field.name.as_str()];
    let small: Vec<String> = texts
        .into_iter()
        .chain(options)
        .flat_map(|text| words(text).into_iter().map(|(_, word)| word.to_lowercase()))
        .collect();
    let begins = |word: &String, stem: &str| word.starts_with(stem);
    if small
        .iter()
        .any(|word| ANIMALS.iter().any(|it| begins(word, it)))
    {
        return None;
    }
    STEMS
        .iter()
        .find(|(stem, _)| {
            small
                .iter()
                .any(|word| begins(word, stem) && !OTHERS.contains(&word.as_str()))
        })
        .map(|(_, category)| *category)
}
