//! The language of a page: its words, what it can say, and where the page lies.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Names;
use crate::{
    analysis::Sound,
    emit::html::texts::Words,
    expr::TypedExpr,
    model::{Language, Translation},
};

/// How one page speaks.
pub(in crate::emit::html) struct Speech<'a> {
    /// German without one.
    pub(in crate::emit::html) language: Option<Language>,
    /// What every page says.
    pub(in crate::emit::html) words: &'static Words,
    translation: Option<&'a Translation>,
}

/// The page in one language, as others lead to it.
#[derive(Serialize)]
pub(super) struct Way {
    /// The way to its folder; none for the page itself.
    folder: Option<String>,
    /// BCP 47 tag.
    tag: &'static str,
    /// What speakers call the language.
    name: &'static str,
}

impl<'a> Speech<'a> {
    /// In German.
    pub(in crate::emit::html) fn german() -> Self {
        Self {
            language: None,
            words: Words::of(None),
            translation: None,
        }
    }

    /// In the language of a translation.
    pub(in crate::emit::html) fn of(translation: &'a Translation) -> Self {
        let language = Some(translation.language);
        Self {
            language,
            words: Words::of(language),
            translation: Some(translation),
        }
    }

    /// The BCP 47 tag of the page.
    pub(in crate::emit::html) fn tag(&self) -> &'static str {
        tag(self.language)
    }

    /// The folder of the page below that of the service, with a slash at its end; none for German.
    pub(in crate::emit::html) fn folder(&self) -> String {
        folder(self.language)
    }

    /// An address as given for the German page, as seen from this one.
    pub(super) fn address(&self, address: &str) -> String {
        let absolute = address.contains("://") || address.starts_with('/');
        match self.language {
            Some(_) if !absolute => format!("../{address}"),
            _ => address.to_owned(),
        }
    }

    /// A condition as a clause. Sentences are made in German only; other pages leave them out rather
    /// than mix languages.
    pub(in crate::emit::html) fn sentence(
        &self,
        names: Names<'_>,
        condition: &TypedExpr,
    ) -> String {
        match self.language {
            None => names.sentence(condition),
            Some(_) => String::new(),
        }
    }

    /// Whether a text of the spec stands on this page in German although the page is in another language.
    pub(in crate::emit::html) fn is_left(&self, text: &str) -> bool {
        self.translation.is_some_and(|it| it.left.contains(text))
    }

    /// All such texts.
    pub(super) fn left(&self) -> BTreeMap<&'a str, bool> {
        let left: Option<&BTreeSet<String>> = self.translation.map(|it| &it.left);
        let all = left.into_iter().flatten();
        all.map(|text| (text.as_str(), true)).collect()
    }

    /// The languages of a service, German first; none when there is only one.
    pub(super) fn ways(&self, sound: &Sound) -> Vec<Way> {
        if sound.translations.is_empty() {
            return Vec::new();
        }
        let others = sound.translations.iter().map(|it| Some(it.language));
        let languages = [None].into_iter().chain(others);
        languages
            .map(|language| Way {
                folder: match (language == self.language, self.language) {
                    (true, _) => None,
                    (false, None) => Some(folder(language)),
                    (false, Some(_)) => Some(format!("../{}", folder(language))),
                },
                tag: tag(language),
                name: match language {
                    None => "Deutsch",
                    Some(Language::English) => "English",
                    Some(Language::Simple) => "Leichte Sprache",
                },
            })
            .collect()
    }
}

fn tag(language: Option<Language>) -> &'static str {
    language.map_or("de", Language::word)
}

fn folder(language: Option<Language>) -> String {
    language.map_or_else(String::new, |it| format!("{}/", it.word()))
}
