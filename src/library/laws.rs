//! Which sections a law has, to check citations. Source: `forms/katalog/README.md`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::citation::{self, CitedLaw, Norm};

/// Where federal law is published.
const PUBLISHED: &str = "https://www.gesetze-im-internet.de";

/// The index. What it does not know is "not checkable here", not wrong.
#[derive(Debug, Clone, Default)]
pub struct LawIndex {
    /// State of the texts: `2022-03`.
    pub state: String,
    laws: Vec<Law>,
    by_name: BTreeMap<String, usize>,
    /// Names without capitals, spaces, dots and hyphens.
    by_folded: BTreeMap<String, String>,
}

#[derive(Debug, Clone)]
struct Law {
    title: String,
    sections: BTreeSet<String>,
    repealed: BTreeSet<String>,
    /// Its folder where federal law is published.
    address: String,
}

/// What the index says about a law and its norms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The law has every section named.
    Found,
    /// The law is known and lacks this section.
    NoSuchSection {
        /// The section.
        section: String,
        /// Title of the law.
        law: String,
    },
    /// The law had this section; it is repealed („weggefallen“).
    Repealed {
        /// The section.
        section: String,
        /// Title of the law.
        law: String,
    },
    /// The index has no law of this name, and so cannot say.
    UnknownLaw {
        /// A name so close that it is probably meant.
        near: Option<String>,
        /// Whether it is the same but for capitals, spaces and dots.
        same: bool,
    },
    /// The index has the law without its sections, and so cannot say.
    NoSections,
}

/// One law that a citation names, with what the index knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedLaw {
    /// What is cited.
    pub cited: CitedLaw,
    /// What the index says.
    pub verdict: Verdict,
    /// Where its first norm, or else the law, can be read.
    pub url: Option<String>,
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
    address: String,
    #[serde(default)]
    sections: Vec<String>,
    #[serde(default)]
    repealed: Vec<String>,
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
            index.by_folded.insert(folded(&name), name.clone());
            for key in row.aliases.into_iter().chain([name]) {
                index.by_name.insert(key, at);
            }
            index.laws.push(Law {
                title: row.title,
                sections: row.sections.into_iter().collect(),
                repealed: row.repealed.into_iter().collect(),
                address: row.address,
            });
        }
        Ok(index)
    }

    /// Checks a citation, law by law. `None` when it cannot be read as one: it does not begin with
    /// a section or an article, and is no name of a law.
    pub fn check(&self, citation: &str) -> Option<Vec<CheckedLaw>> {
        let cited = self.cited(citation)?.into_iter();
        let checked = cited.map(|cited| CheckedLaw {
            verdict: self.verdict(&cited),
            url: self.url_of(&cited),
            cited,
        });
        Some(checked.collect())
    }

    /// Where the first law that a citation names can be read, at the first norm cited.
    pub fn url(&self, citation: &str) -> Option<String> {
        self.cited(citation)?
            .iter()
            .find_map(|law| self.url_of(law))
    }

    /// The laws that a citation names. `None` when it cannot be read as one.
    fn cited(&self, citation: &str) -> Option<Vec<CitedLaw>> {
        let mut cited = citation::parse(citation);
        let name = citation.trim();
        if cited.is_empty() {
            self.law(name)?;
            cited.push(CitedLaw {
                law: name.to_owned(),
                norms: Vec::new(),
            });
        }
        Some(cited)
    }

    fn law(&self, name: &str) -> Option<&Law> {
        self.by_name.get(name).and_then(|at| self.laws.get(*at))
    }

    fn verdict(&self, cited: &CitedLaw) -> Verdict {
        let Some(law) = self.law(&cited.law) else {
            return self.unknown(&cited.law);
        };
        if law.sections.is_empty() && !cited.norms.is_empty() {
            return Verdict::NoSections;
        }
        let numbers = cited
            .norms
            .iter()
            .flat_map(|norm| [Some(&norm.number), norm.until.as_ref()]);
        for section in numbers.flatten() {
            let (section, law_title) = (section.clone(), law.title.clone());
            if law.repealed.contains(&section) {
                return Verdict::Repealed {
                    section,
                    law: law_title,
                };
            }
            if !law.sections.contains(&section) {
                return Verdict::NoSuchSection {
                    section,
                    law: law_title,
                };
            }
        }
        Verdict::Found
    }

    /// A law without an entry. A slip is likely only where next to nothing differs: laws newer than
    /// the index are not wrong.
    fn unknown(&self, name: &str) -> Verdict {
        let folded = folded(name);
        if let Some(near) = self.by_folded.get(&folded) {
            return Verdict::UnknownLaw {
                near: Some(near.clone()),
                same: true,
            };
        }
        let long = folded.chars().count() >= 7;
        let mut close = self
            .by_folded
            .iter()
            .filter(|(other, _)| long && strsim::damerau_levenshtein(&folded, other) == 1);
        // Two that are equally close leave open which is meant.
        let near = close.next().map(|(_, name)| name.clone());
        Verdict::UnknownLaw {
            near: near.filter(|_| close.next().is_none()),
            same: false,
        }
    }

    fn url_of(&self, cited: &CitedLaw) -> Option<String> {
        let law = self.law(&cited.law).filter(|law| !law.address.is_empty())?;
        let address = &law.address;
        Some(match cited.norms.first() {
            None => format!("{PUBLISHED}/{address}/"),
            Some(Norm {
                article: true,
                number,
                ..
            }) => format!("{PUBLISHED}/{address}/art_{number}.html"),
            Some(Norm { number, .. }) => format!("{PUBLISHED}/{address}/__{number}.html"),
        })
    }
}

fn folded(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index() -> LawIndex {
        let text = r#"{ "header": { "state": "2022-03" }, "laws": {
            "WoGG": { "title": "Wohngeldgesetz", "address": "wogg", "sections": ["1", "2", "3", "21", "22"],
                "repealed": ["21"], "aliases": [] },
            "GG": { "title": "Grundgesetz", "address": "gg", "sections": ["6"] },
            "BAföG": { "title": "Ausbildungsförderung", "address": "baf_g", "sections": [] },
            "UhVorschG": { "title": "Unterhaltsvorschuss", "address": "uhvorschg", "sections": ["1"] },
            "SGB IX": { "title": "Neuntes Buch", "sections": ["152"], "aliases": ["SGB 9"] } } }"#;
        LawIndex::parse(text).unwrap()
    }

    fn one(citation: &str) -> CheckedLaw {
        let mut checked = index().check(citation).unwrap();
        assert_eq!(checked.len(), 1, "{citation}");
        checked.remove(0)
    }

    fn near(name: &str, same: bool) -> Verdict {
        Verdict::UnknownLaw {
            near: Some(name.to_owned()),
            same,
        }
    }

    const UNKNOWN: Verdict = Verdict::UnknownLaw {
        near: None,
        same: false,
    };

    #[test]
    fn finds_sections_and_says_what_is_missing() {
        let missing = |section: &str| Verdict::NoSuchSection {
            section: section.to_owned(),
            law: "Wohngeldgesetz".to_owned(),
        };
        assert_eq!(one("§ 22 Abs. 1 WoGG").verdict, Verdict::Found);
        assert_eq!(one("§§ 1 bis 3 WoGG").verdict, Verdict::Found);
        assert_eq!(one("§§ 1, 2 und 99 WoGG").verdict, missing("99"));
        assert_eq!(one("§§ 1 bis 98 WoGG").verdict, missing("98"));
        assert_eq!(one("§ 152 Abs. 1 Satz 2 SGB IX").verdict, Verdict::Found);
        assert_eq!(one("WoGG").verdict, Verdict::Found);
        assert_eq!(one("§ 1 FoGG").verdict, UNKNOWN);
        assert_eq!(one("§ 1 BAföG").verdict, Verdict::NoSections);
        let repealed = Verdict::Repealed {
            section: "21".to_owned(),
            law: "Wohngeldgesetz".to_owned(),
        };
        assert_eq!(one("§ 21 WoGG").verdict, repealed);
        assert_eq!(index().check("Hundesteuersatzung"), None);
        assert_eq!(index().check("WoGG § 22"), None);
    }

    #[test]
    fn several_laws_are_checked_one_by_one() {
        let checked = index().check("§ 152 SGB IX und § 99 WoGG").unwrap();
        assert_eq!(checked[0].verdict, Verdict::Found);
        assert!(matches!(checked[1].verdict, Verdict::NoSuchSection { .. }));
    }

    #[test]
    fn a_slip_in_a_name_is_told_from_a_law_that_is_not_known() {
        assert_eq!(one("§ 1 WOGG").verdict, near("WoGG", true));
        assert_eq!(one("§ 152 SGBIX").verdict, near("SGB IX", true));
        assert_eq!(one("§ 1 UhVorschuG").verdict, near("UhVorschG", false));
        assert_eq!(one("§ 1 KCanG").verdict, UNKNOWN);
    }

    #[test]
    fn norms_are_linked_where_they_are_published() {
        let url = |citation: &str| index().url(citation);
        assert_eq!(
            url("§ 22 Abs. 1 WoGG").unwrap(),
            "https://www.gesetze-im-internet.de/wogg/__22.html"
        );
        assert_eq!(
            url("Art. 6 GG").unwrap(),
            "https://www.gesetze-im-internet.de/gg/art_6.html"
        );
        assert_eq!(
            url("BAföG").unwrap(),
            "https://www.gesetze-im-internet.de/baf_g/"
        );
        assert_eq!(url("§ 152 SGB IX"), None);
    }
}
