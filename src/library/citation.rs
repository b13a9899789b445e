//! A citation of federal law in its parts: `§ 3 Abs. 2 Nr. 1 WoGG`, `§§ 14 bis 18 WoGG`,
//! `Art. 6 GG`, several in one text.

use serde::Serialize;

/// What a citation says of one law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CitedLaw {
    /// The law as written: `SGB IX`.
    pub law: String,
    /// The norms, in order; none when the law is cited as a whole.
    pub norms: Vec<Norm>,
}

/// A section or an article, and what is cited in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Norm {
    /// Whether it is an article.
    pub article: bool,
    /// Its number: `13a`.
    pub number: String,
    /// The last number of `§§ 14 bis 18`.
    pub until: Option<String>,
    /// What is cited in it, outermost first.
    pub within: Vec<Part>,
}

/// A part of a norm: `Abs. 2`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Which kind of part.
    pub kind: PartKind,
    /// Its number or letter.
    pub number: String,
}

/// Kinds of parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PartKind {
    /// `Abs.`
    Absatz,
    /// `Satz`
    Satz,
    /// `Halbsatz`
    Halbsatz,
    /// `Nr.`
    Nummer,
    /// `Buchst.`
    Buchstabe,
    /// `Alt.`
    Alternative,
}

/// Words before a part's number.
const PARTS: &[(PartKind, &[&str])] = &[
    (PartKind::Absatz, &["Abs.", "Absatz", "Absätze"]),
    (PartKind::Satz, &["Satz", "Sätze", "S."]),
    (PartKind::Halbsatz, &["Halbsatz", "Halbs.", "Hs."]),
    (PartKind::Nummer, &["Nr.", "Nrn.", "Nummer", "Nummern"]),
    (PartKind::Buchstabe, &["Buchst.", "Buchstabe", "lit."]),
    (PartKind::Alternative, &["Alt.", "Alternative", "Var."]),
];

/// Words between numbers and between citations.
const JOINTS: &[&str] = &[
    "und",
    "oder",
    "sowie",
    "i.",
    "V.",
    "m.",
    "i.V.m.",
    "in",
    "Verbindung",
    "mit",
];

/// Reads a citation. Empty when it does not begin with a section or an article, or names no law.
pub(super) fn parse(text: &str) -> Vec<CitedLaw> {
    let spaced = text.replace("§", " § ").replace("§  §", "§§");
    let mut reader = Reader::default();
    for word in spaced.split_whitespace() {
        let bare = word.trim_end_matches([',', ';']);
        if !reader.word(bare) {
            return Vec::new();
        }
        if word.len() > bare.len() {
            reader.next = Next::More;
        }
    }
    reader.finish()
}

/// What a number that comes next belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Next {
    /// Nothing: the law's name begins, or has begun.
    #[default]
    Law,
    /// A section or an article.
    Norm,
    /// A part of the last norm.
    Part(PartKind),
    /// One more of what came last.
    More,
    /// The end of a range.
    Until,
}

#[derive(Debug, Default)]
struct Reader {
    done: Vec<CitedLaw>,
    norms: Vec<Norm>,
    law: Vec<String>,
    article: bool,
    next: Next,
    /// What the last number was.
    last: Option<Level>,
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Level {
    /// Sections or articles.
    Norm,
    /// Parts of the last norm.
    Part(PartKind),
}

impl Reader {
    /// Takes a word; says whether the text can still be a citation.
    fn word(&mut self, word: &str) -> bool {
        if let Some(article) = sign(word) {
            self.close();
            self.article = article;
            self.next = Next::Norm;
            self.last = None;
            return true;
        }
        if self.norms.is_empty() && self.next != Next::Norm {
            return false;
        }
        if self.law.is_empty() {
            let kind = PARTS.iter().find(|(_, words)| words.contains(&word));
            if let Some((kind, _)) = kind {
                self.next = Next::Part(*kind);
                return !self.norms.is_empty();
            }
            if matches!(word, "f." | "ff.") {
                return true;
            }
            if word == "bis" {
                self.next = Next::Until;
                return true;
            }
            if JOINTS.contains(&word) && !self.norms.is_empty() {
                self.next = Next::More;
                return true;
            }
            if is_number(word) || self.expects_letter(word) {
                return self.number(word);
            }
        }
        self.next = Next::Law;
        self.law.push(word.to_owned());
        true
    }

    /// Letters are numbers behind `Buchst.` only; `a` may begin no law.
    fn expects_letter(&self, word: &str) -> bool {
        let is_letter = word.len() <= 2 && word.chars().all(|c| c.is_ascii_lowercase());
        let of_letters = Some(Level::Part(PartKind::Buchstabe));
        let further = matches!(self.next, Next::More | Next::Until) && self.last == of_letters;
        is_letter && (further || self.next == Next::Part(PartKind::Buchstabe))
    }

    fn number(&mut self, number: &str) -> bool {
        let level = match (self.next, self.last) {
            (Next::Norm, _) => Level::Norm,
            (Next::Part(kind), _) => Level::Part(kind),
            (Next::More | Next::Until, Some(last)) => last,
            // `4. BImSchV`: the number belongs to the law.
            _ => {
                self.law.push(number.to_owned());
                self.next = Next::Law;
                return !self.norms.is_empty();
            }
        };
        let is_end = self.next == Next::Until;
        self.next = Next::Law;
        self.last = Some(level);
        match (level, self.norms.last_mut()) {
            (Level::Norm, Some(norm)) if is_end => norm.until = Some(number.to_owned()),
            (Level::Norm, _) => self.norms.push(Norm {
                article: self.article,
                number: number.to_owned(),
                until: None,
                within: Vec::new(),
            }),
            (Level::Part(kind), Some(norm)) => norm.within.push(Part {
                kind,
                number: number.to_owned(),
            }),
            (Level::Part(_), None) => return false,
        }
        true
    }

    /// Ends the citation of a law, when its name was written.
    fn close(&mut self) {
        while self
            .law
            .last()
            .is_some_and(|it| JOINTS.contains(&it.as_str()))
        {
            self.law.pop();
        }
        if !self.law.is_empty() {
            self.done.push(CitedLaw {
                law: std::mem::take(&mut self.law).join(" "),
                norms: std::mem::take(&mut self.norms),
            });
        }
    }

    fn finish(mut self) -> Vec<CitedLaw> {
        self.close();
        // Sections without a law behind them leave open what they belong to.
        if self.norms.is_empty() {
            self.done
        } else {
            Vec::new()
        }
    }
}

/// Whether a sign for sections or articles begins here, and which.
fn sign(word: &str) -> Option<bool> {
    match word {
        "§" | "§§" => Some(false),
        "Art." | "Artikel" | "Artt." => Some(true),
        _ => None,
    }
}

/// `13`, `13a`, `105`.
fn is_number(word: &str) -> bool {
    let letters = word.trim_start_matches(|c: char| c.is_ascii_digit());
    letters.len() < word.len()
        && letters.len() <= 2
        && letters.chars().all(|c| c.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The parts in short: `WoGG 3 Absatz 2 Nummer 1`.
    fn read(text: &str) -> String {
        let laws = parse(text).into_iter().map(|cited| {
            let norms = cited.norms.iter().map(|norm| {
                let sign = if norm.article { " Art " } else { " " };
                let until = norm.until.as_ref().map(|it| format!("-{it}"));
                let within = norm.within.iter();
                let within = within.map(|part| format!(" {:?} {}", part.kind, part.number));
                let within: Vec<String> = within.collect();
                let number = &norm.number;
                format!(
                    "{sign}{number}{}{}",
                    until.unwrap_or_default(),
                    within.concat()
                )
            });
            format!("{}{}", cited.law, norms.collect::<Vec<_>>().concat())
        });
        laws.collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn parts_are_told_apart() {
        for (text, parts) in [
            ("§ 22 WoGG", "WoGG 22"),
            ("§22 WoGG", "WoGG 22"),
            (
                "§ 1 Abs. 2a Satz 1 Nr. 3 UhVorschG",
                "UhVorschG 1 Absatz 2a Satz 1 Nummer 3",
            ),
            (
                "§ 3 Abs. 1 Nr. 2 Buchst. a und b AO",
                "AO 3 Absatz 1 Nummer 2 Buchstabe a Buchstabe b",
            ),
            ("§§ 14 bis 18 WoGG", "WoGG 14-18"),
            ("§§ 1, 2 und 99 WoGG", "WoGG 1 2 99"),
            (
                "§ 5 Abs. 1, 2 und 4 SGB IX",
                "SGB IX 5 Absatz 1 Absatz 2 Absatz 4",
            ),
            ("§ 5 Abs. 1 und § 7 BGB", "BGB 5 Absatz 1 7"),
            ("Art. 105 Abs. 2a GG", "GG Art 105 Absatz 2a"),
            (
                "§ 60 SGB I und § 14 Abs. 1 WoGG",
                "SGB I 60; WoGG 14 Absatz 1",
            ),
            ("§ 1 BGB; Art. 6 GG", "BGB 1; GG Art 6"),
            ("§ 60 SGB I i. V. m. § 14 WoGG", "SGB I 60; WoGG 14"),
            ("§ 4 4. BImSchV", "4. BImSchV 4"),
            ("§§ 3 ff. BMG", "BMG 3"),
        ] {
            assert_eq!(read(text), parts, "{text}");
        }
    }

    #[test]
    fn what_is_no_citation_has_no_parts() {
        for text in [
            "",
            "WoGG § 22",
            "§",
            "§ 22",
            "§ WoGG 22 §",
            "Abs. 1 WoGG",
            "Hundesteuersatzung",
            "§ Abs. 1 X",
        ] {
            assert_eq!(read(text), "", "{text}");
        }
    }
}
