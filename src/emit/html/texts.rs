//! What pages say besides the words of a spec: one file of keys per language, `texts/*.json`.
//!
//! Every key is a member of [`Words`], so a language that lacks one, or has one too many, does not
//! load, and code cannot name one that does not exist.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::model::Language;

/// The words of one language. Parts in braces are filled in by [`fill`].
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    /// Between whole number and decimals.
    pub(super) locale_decimal: String,
    /// Between thousands.
    pub(super) locale_thousands: String,
    /// A day, as `strftime` writes it.
    pub(super) date_format: String,
    /// Link past the header.
    pub(super) skip: String,
    /// Flag line; `{authority}`.
    pub(super) official: String,
    /// Names the list of languages.
    pub(super) language: String,
    /// Beside the languages; for pages without a script.
    pub(super) language_without_script: String,
    /// Before the names of design and licence.
    pub(super) design: String,
    /// The design with its licence.
    pub(super) design_name: String,
    /// Before the name of the font.
    pub(super) font: String,
    /// Link.
    pub(super) imprint: String,
    /// Link.
    pub(super) privacy: String,
    /// Link.
    pub(super) accessibility: String,
    /// Link.
    pub(super) report_barrier: String,
    /// Names the navigation.
    pub(super) overview: String,
    /// Link to the list of services.
    pub(super) all_services: String,
    /// Title of the banner of a spec in progress.
    pub(super) draft: String,
    /// Opens the list of open points.
    pub(super) draft_points: String,
    /// Label of the progress bar before the script counts.
    pub(super) first_step: String,
    /// Before a condition, at a page.
    pub(super) page_only_if: String,
    /// Before a condition, at questions.
    pub(super) fill_only_if: String,
    /// Before a condition, at words.
    pub(super) holds_only_if: String,
    /// Before a condition, at documents.
    pub(super) needed_only_if: String,
    /// Opens the reasons for questions.
    pub(super) why: String,
    /// Opens the reason for one question.
    pub(super) why_this: String,
    /// Title of the last page.
    pub(super) review: String,
    /// On the last page, without a script.
    pub(super) review_read: String,
    /// Heading of computed values.
    pub(super) calculation: String,
    /// Opens how one of them comes out.
    pub(super) calculate: String,
    /// Button.
    pub(super) send: String,
    /// Fact.
    pub(super) who: String,
    /// Fact.
    pub(super) costs: String,
    /// Fact: the amounts that the authority set.
    pub(super) amounts: String,
    /// Opens them; `{count}`.
    pub(super) amounts_all: String,
    /// Fact.
    pub(super) deadline: String,
    /// Fact.
    pub(super) duration: String,
    /// Fact.
    pub(super) filling: String,
    /// How long it takes; `{minutes}`, `{questions}`.
    pub(super) filling_text: String,
    /// `{count}`, a number or a range.
    pub(super) minutes: String,
    /// One of them.
    pub(super) one_minute: String,
    /// `{count}`, a number or a range.
    pub(super) questions: String,
    /// `{least}`, `{most}`.
    pub(super) range: String,
    /// Fact.
    pub(super) sign_in: String,
    /// Fact: the day whose law it is.
    pub(super) law_day: String,
    /// The same with the last day on which it holds; `{day}`, `{until}`.
    pub(super) law_until: String,
    /// Fact.
    pub(super) languages: String,
    /// Heading.
    pub(super) documents: String,
    /// Heading.
    pub(super) procedure: String,
    /// Opens the list of citations.
    pub(super) law: String,
    /// Heading.
    pub(super) data: String,
    /// Where answers are before they are sent.
    pub(super) data_before: String,
    /// Before the name of who gets them.
    pub(super) data_receiver: String,
    /// Opens the list of purposes.
    pub(super) data_purposes: String,
    /// Link.
    pub(super) privacy_notice: String,
    /// Heading.
    pub(super) competent: String,
    /// Before a number.
    pub(super) phone: String,
    /// Before an address.
    pub(super) email: String,
    /// Before hours.
    pub(super) opening_hours: String,
    /// On the start page, without a script.
    pub(super) fill_all: String,
    /// Link to the page that needs no script.
    pub(super) without_script: String,
    /// Button.
    pub(super) begin: String,
    /// Button.
    pub(super) open_draft: String,
    /// Before an encrypted form, without a script.
    pub(super) encrypted_only: String,
    /// Before the button of an encrypted form.
    pub(super) encrypted: String,
    /// Link to the page that makes a form on paper.
    pub(super) paper_link: String,
    /// On that page.
    pub(super) paper_hint: String,
    /// Above a form on paper.
    pub(super) paper_fill: String,
    /// Heading of the end of a form on paper.
    pub(super) paper_end: String,
    /// Before the authority to which a form on paper goes.
    pub(super) paper_hand_in: String,
    /// Below a line to write on.
    pub(super) paper_place: String,
    /// Below a line to sign on.
    pub(super) paper_sign: String,
    /// At a document, on paper: a box to tick.
    pub(super) paper_enclosed: String,
    /// Above printed answers that were not sent.
    pub(super) record_unsent: String,
    /// Behind a label.
    pub(super) optional: String,
    /// Behind a label; `{condition}`.
    pub(super) optional_if: String,
    /// Behind a label.
    pub(super) recommended: String,
    /// Below the heading of a group.
    pub(super) optional_group: String,
    /// First row of a list to open.
    pub(super) choose: String,
    /// Part of a date.
    pub(super) day: String,
    /// Part of a date.
    pub(super) month: String,
    /// Part of a date.
    pub(super) year: String,
    /// Answer.
    pub(super) yes: String,
    /// Answer.
    pub(super) no: String,
    /// Entries of a list, without a script.
    pub(super) spare: String,
    /// Behind the above.
    pub(super) spare_more: String,
    /// Title of a box.
    pub(super) info: String,
    /// Title of a box.
    pub(super) warning: String,
    /// Title of a box.
    pub(super) success: String,
    /// Behind amounts.
    pub(super) euro: String,
    /// Help; `{most}`.
    pub(super) most_characters: String,
    /// Help; `{example}`.
    pub(super) example: String,
    /// Help at dates; `{example}`.
    pub(super) example_date: String,
    /// Help.
    pub(super) partial_date: String,
    /// An amount as people type it.
    pub(super) amount_example: String,
    /// A number as people type it.
    pub(super) number_example: String,
    /// Help.
    pub(super) choices: String,
    /// Help; `{kinds}`, `{size}`.
    pub(super) one_file: String,
    /// Help; `{count}`, `{kinds}`, `{size}`, `{total}`.
    pub(super) many_files: String,
    /// Help.
    pub(super) iban: String,
    /// Help.
    pub(super) tax_id: String,
    /// Before the last of a list.
    pub(super) or: String,
    /// Before the last of a list.
    pub(super) and: String,
    /// At a document of each entry; `{entry}`.
    pub(super) per_entry: String,
    /// At a document.
    pub(super) voluntary: String,
    /// Who applies.
    pub(super) citizens: String,
    /// Who applies.
    pub(super) businesses: String,
    /// Who applies.
    pub(super) authorities: String,
    /// How to sign in.
    pub(super) trust_none: String,
    /// How to sign in.
    pub(super) trust_low: String,
    /// How to sign in.
    pub(super) trust_substantial: String,
    /// How to sign in.
    pub(super) trust_high: String,
    /// Who is competent.
    pub(super) of_bund: String,
    /// Who is competent.
    pub(super) of_land: String,
    /// Who is competent.
    pub(super) of_kreis: String,
    /// Who is competent.
    pub(super) of_gemeinde: String,
    /// Who is competent.
    pub(super) of_kammer: String,
    /// Who is competent.
    pub(super) of_gericht: String,
    /// Who is competent.
    pub(super) of_traeger: String,
}

static GERMAN: LazyLock<Words> = LazyLock::new(|| read(include_str!("texts/de.json")));
static ENGLISH: LazyLock<Words> = LazyLock::new(|| read(include_str!("texts/en.json")));
static SIMPLE: LazyLock<Words> = LazyLock::new(|| read(include_str!("texts/de-simple.json")));

fn read(json: &str) -> Words {
    serde_json::from_str(json).expect("a language has every key once and no other")
}

impl Words {
    /// The words of a language; German without one.
    pub(super) fn of(language: Option<Language>) -> &'static Words {
        match language {
            None => &GERMAN,
            Some(Language::English) => &ENGLISH,
            Some(Language::Simple) => &SIMPLE,
        }
    }
}

/// The text with each `{name}` replaced.
pub(super) fn fill(text: &str, parts: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('{') {
        filled.push_str(before);
        let (name, after) = behind.split_once('}').unwrap_or((behind, ""));
        let part = parts.iter().find(|(it, _)| *it == name);
        filled.push_str(part.map_or("", |(_, part)| part));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    const LANGUAGES: [Option<Language>; 3] =
        [None, Some(Language::English), Some(Language::Simple)];

    fn texts(language: Option<Language>) -> BTreeMap<String, String> {
        let json = serde_json::to_value(Words::of(language)).unwrap();
        serde_json::from_value(json).unwrap()
    }

    fn placeholders(text: &str) -> BTreeSet<&str> {
        let parts = text.split('{').skip(1);
        parts
            .filter_map(|it| it.split_once('}'))
            .map(|it| it.0)
            .collect()
    }

    #[test]
    fn every_language_says_everything_with_the_same_parts() {
        let german = texts(None);
        for language in LANGUAGES {
            for (key, text) in texts(language) {
                assert!(!text.trim().is_empty(), "{language:?} {key}");
                let wanted = german.get(&key).map(|it| placeholders(it));
                assert_eq!(Some(placeholders(&text)), wanted, "{language:?} {key}");
            }
        }
    }

    #[test]
    fn parts_are_filled_in_once() {
        let parts = [("a", "{b}"), ("b", "x")];
        assert_eq!(fill("{a} and {b}.", &parts), "{b} and x.");
    }
}
