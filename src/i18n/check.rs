//! What is missing, stale or superfluous in a PO file.

use std::collections::BTreeSet;

use super::{errors, po::Po, texts::SourceText};
use crate::{diagnostics::Diagnostics, model::Language, source::Span};

/// How far a translation is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Texts that can be shown in the language.
    pub translated: usize,
    /// Texts without any translation.
    pub missing: usize,
    /// Texts whose translation was made for other words.
    pub stale: usize,
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.translated += other.translated;
        self.missing += other.missing;
        self.stale += other.stale;
    }
}

/// Counts without telling.
pub fn tally(texts: &[SourceText], po: &Po) -> Tally {
    let mut tally = Tally::default();
    for (_, verdict) in verdicts(texts, po) {
        match verdict {
            Verdict::Good => tally.translated += 1,
            Verdict::Missing(_) => tally.missing += 1,
            Verdict::Stale(_) => tally.stale += 1,
        }
    }
    tally
}

/// Reports every text without a good translation, and every entry without a text. `file` is the whole
/// of the PO file.
pub fn check(texts: &[SourceText], po: &Po, language: Language, file: Span, out: &mut Diagnostics) {
    let mut told = BTreeSet::new();
    for (text, verdict) in verdicts(texts, po) {
        match verdict {
            Verdict::Good => {}
            Verdict::Missing(entry) => {
                out.push(errors::missing(text, entry, file, language));
            }
            Verdict::Stale(entry) => {
                told.insert(entry);
                out.push(errors::stale(text, entry, language));
            }
        }
    }
    let known = known(texts);
    for entry in po.entries.iter().filter(|it| !it.obsolete) {
        let wanted = known.contains(&(entry.context.as_str(), entry.source.as_str()));
        if !wanted && !told.contains(&entry.span) {
            out.push(errors::superfluous(entry.span, &entry.context));
        }
    }
}

enum Verdict {
    Good,
    /// The place of the empty entry, if there is one.
    Missing(Option<Span>),
    /// The place of the translation that was made for other words.
    Stale(Span),
}

fn verdicts<'a>(
    texts: &'a [SourceText],
    po: &'a Po,
) -> impl Iterator<Item = (&'a SourceText, Verdict)> {
    let current = po.current();
    let known = known(texts);
    texts.iter().map(move |text| {
        let entry = current.get(&(text.context.as_str(), text.value.as_str()));
        let verdict = match entry {
            Some(entry) if entry.is_good() => Verdict::Good,
            Some(entry) if entry.fuzzy => Verdict::Stale(entry.span),
            Some(entry) => Verdict::Missing(Some(entry.span)),
            None => {
                // Same place, other words, and those words are nowhere in the source any more.
                let from = (text.context.as_str(), "");
                let here = current.range(from..);
                let mut here = here.take_while(|((context, _), _)| *context == text.context);
                let changed = here.find(|(key, entry)| entry.is_good() && !known.contains(*key));
                match changed {
                    Some((_, entry)) => Verdict::Stale(entry.span),
                    None => Verdict::Missing(None),
                }
            }
        };
        (text, verdict)
    })
}

fn known(texts: &[SourceText]) -> BTreeSet<(&str, &str)> {
    let keys = texts.iter();
    keys.map(|it| (it.context.as_str(), it.value.as_str()))
        .collect()
}
