//! What the accessibility statement says, one file of keys per language, as for [`super::super::texts`].

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::model::Language;

/// The words of one language. Parts in braces are filled in by `texts::fill`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StatementWords {
    /// Title.
    pub(super) title: String,
    /// Box at the top.
    pub(super) draft: String,
    /// In that box.
    pub(super) draft_text: String,
    /// Which page it is about; `{service}`, `{authority}`.
    pub(super) scope: String,
    /// The law.
    pub(super) law: String,
    /// Link to the authority's own statement.
    pub(super) of_authority: String,
    /// Link back.
    pub(super) back: String,
    /// Heading.
    pub(super) conformity: String,
    /// Nobody knows yet.
    pub(super) conformity_text: String,
    /// Heading.
    pub(super) barriers: String,
    /// No automatic finding.
    pub(super) no_findings: String,
    /// Before the list of findings.
    pub(super) findings: String,
    /// Nothing is known about this version.
    pub(super) findings_unknown: String,
    /// Heading.
    pub(super) tested: String,
    /// What was tested; `{pages}`, `{states}`, `{tools}`.
    pub(super) tested_text: String,
    /// Never tested.
    pub(super) untested: String,
    /// Another version was tested.
    pub(super) stale: String,
    /// Check.
    pub(super) check_axe: String,
    /// Check.
    pub(super) check_dark: String,
    /// Check.
    pub(super) check_reflow: String,
    /// Check.
    pub(super) check_forced_colours: String,
    /// Check.
    pub(super) check_focus: String,
    /// Check.
    pub(super) check_motion: String,
    /// Check.
    pub(super) check_keyboard: String,
    /// Check.
    pub(super) check_plain: String,
    /// Heading.
    pub(super) not_tested: String,
    /// Before the list.
    pub(super) not_tested_text: String,
    /// Not tested.
    pub(super) not_screen_readers: String,
    /// Not tested.
    pub(super) not_people: String,
    /// Not tested.
    pub(super) not_speech: String,
    /// Not tested.
    pub(super) not_words: String,
    /// Not tested.
    pub(super) not_devices: String,
    /// Heading.
    pub(super) made: String,
    /// When and how; `{day}`.
    pub(super) made_text: String,
    /// Heading.
    pub(super) feedback: String,
    /// Before the link.
    pub(super) feedback_text: String,
    /// Link.
    pub(super) feedback_link: String,
    /// The authority has not said where.
    pub(super) feedback_missing: String,
    /// Heading.
    pub(super) enforcement: String,
    /// At federal authorities.
    pub(super) enforcement_federal: String,
    /// Link.
    pub(super) enforcement_link: String,
    /// At all others.
    pub(super) enforcement_state: String,
}

static GERMAN: LazyLock<StatementWords> = LazyLock::new(|| read(include_str!("de.json")));
static ENGLISH: LazyLock<StatementWords> = LazyLock::new(|| read(include_str!("en.json")));
static SIMPLE: LazyLock<StatementWords> = LazyLock::new(|| read(include_str!("de-simple.json")));

fn read(json: &str) -> StatementWords {
    serde_json::from_str(json).expect("a language has every key once and no other")
}

impl StatementWords {
    /// The words of a language; German without one.
    pub(super) fn of(language: Option<Language>) -> &'static Self {
        match language {
            None => &GERMAN,
            Some(Language::English) => &ENGLISH,
            Some(Language::Simple) => &SIMPLE,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn texts(language: Option<Language>) -> BTreeMap<String, String> {
        let json = serde_json::to_value(StatementWords::of(language)).unwrap();
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn every_language_says_everything_with_the_same_parts() {
        let parts = |text: &str| {
            let mut names: Vec<String> = text
                .split('{')
                .skip(1)
                .filter_map(|it| it.split_once('}'))
                .map(|it| it.0.to_owned())
                .collect();
            names.sort();
            names
        };
        let german = texts(None);
        for language in [Language::English, Language::Simple] {
            for (key, text) in texts(Some(language)) {
                assert!(!text.trim().is_empty(), "{language:?} {key}");
                assert_eq!(
                    Some(parts(&text)),
                    german.get(&key).map(|it| parts(it)),
                    "{key}"
                );
            }
        }
    }
}
