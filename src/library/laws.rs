//! Which sections a law has, to check citations. Source: `forms/katalog/README.md`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

/// The index. What it does not know is "not checkable here", not wrong.
#[derive(Debug, Clone, Default)]
pub struct LawIndex {
    /// State of the texts: `2022-03`.
    pub state: String,
    laws: Vec<Law>,
    by_name: BTreeMap<String, usize>,
}

#[derive(Debug, Clone)]
struct Law {
    title: String,
    sections: BTreeSet<String>,
}

/// What the index says about a citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CitationVerdict {
    /// The law has every section named.
    Found,
    /// The law is known and lacks this section.
    NoSuchSection {
        /// The section.
        section: String,
        /// Title of the law.
        law: String,
    },
    /// The law, or the form of the citation, is not known here.
    NotCheckable,
}

#[derive(Deserialize)]
struct File {
    header: Header,
    laws: BTreeMap<String, Row>,
}

#[derive(Deserialize)]
struct Header {
    state: String,
}

#[derive(Deserialize)]
struct Row {
    title: String,
    #[serde(default)]
    sections: Vec<String>,
    #[serde(default)]
    aliases: Vec<String>,
}

impl LawIndex {
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let file: File = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let mut index = Self {
            state: file.header.state,
            ..Self::default()
        };
        for (name, row) in file.laws {
            let at = index.laws.len();
            for key in row.aliases.into_iter().chain([name]) {
                index.by_name.insert(key, at);
            }
            let sections = row.sections.into_iter().collect();
            index.laws.push(Law {
                title: row.title,
                sections,
            });
        }
        Ok(index)
    }

    /// Checks `§ 22 Abs. 1 Satz 2 WoGG`, `§§ 1 bis 3 UhVorschG`, `Art. 6 GG`, `Art. 105 Abs. 2a GG`.
    pub fn check(&self, citation: &str) -> CitationVerdict {
        let Some(rest) = ["§§", "§", "Artikel", "Art."]
            .iter()
            .find_map(|sign| citation.trim().strip_prefix(sign))
        else {
            return CitationVerdict::NotCheckable;
        };
        let words: Vec<&str> = rest.split_whitespace().collect();
        // The abbreviation is the longest known run of words at the end.
        let Some((law, numbers)) = (1..words.len()).find_map(|at| {
            let (numbers, name) = words.split_at_checked(at)?;
            let law = self
                .by_name
                .get(&name.join(" "))
                .and_then(|at| self.laws.get(*at))?;
            Some((law, numbers))
        }) else {
            return CitationVerdict::NotCheckable;
        };
        if law.sections.is_empty() {
            return CitationVerdict::NotCheckable;
        }
        for section in sections(numbers) {
            if !law.sections.contains(&section) {
                return CitationVerdict::NoSuchSection {
                    section,
                    law: law.title.clone(),
                };
            }
        }
        CitationVerdict::Found
    }
}

/// The section numbers of a citation: what stands first, and behind `,`, `und`, `bis`, `oder`;
/// numbers behind `Abs.`, `Satz`, `Nr.` are not sections.
fn sections(words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let mut expect_section = true;
    for word in words {
        let bare = word.trim_end_matches(',');
        let is_number = bare.starts_with(|c: char| c.is_ascii_digit());
        if is_number && expect_section {
            found.push(bare.to_owned());
            expect_section = word.ends_with(',');
            continue;
        }
        match bare {
            "bis" | "und" | "oder" | "§" | "§§" => expect_section = !below_section(words),
            _ if !is_number => expect_section = false,
            _ => {}
        }
    }
    found
}

/// Whether the citation goes below the section, so that later numbers are ambiguous.
fn below_section(words: &[&str]) -> bool {
    words.iter().any(|word| {
        matches!(
            word.trim_end_matches(','),
            "Abs." | "Absatz" | "Satz" | "Nr." | "Nummer" | "Buchst." | "Halbsatz" | "S."
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index() -> LawIndex {
        let text = r#"{ "header": { "state": "2022-03" }, "laws": {
            "WoGG": { "title": "Wohngeldgesetz", "sections": ["1", "2", "3", "22"], "aliases": [] },
            "SGB IX": { "title": "Neuntes Buch", "sections": ["152"], "aliases": ["SGB 9"] } } }"#;
        LawIndex::parse(text).unwrap()
    }

    #[test]
    fn finds_sections_and_says_what_is_missing() {
        let index = index();
        let missing = |section: &str| CitationVerdict::NoSuchSection {
            section: section.to_owned(),
            law: "Wohngeldgesetz".to_owned(),
        };
        assert_eq!(index.check("§ 22 Abs. 1 WoGG"), CitationVerdict::Found);
        assert_eq!(index.check("§§ 1 bis 3 WoGG"), CitationVerdict::Found);
        assert_eq!(index.check("§§ 1, 2 und 99 WoGG"), missing("99"));
        assert_eq!(index.check("§ 23 WoGG"), missing("23"));
        assert_eq!(
            index.check("§ 152 Abs. 1 Satz 2 SGB IX"),
            CitationVerdict::Found
        );
        assert_eq!(index.check("§ 1 FoGG"), CitationVerdict::NotCheckable);
        assert_eq!(
            index.check("Hundesteuersatzung"),
            CitationVerdict::NotCheckable
        );
    }
}
