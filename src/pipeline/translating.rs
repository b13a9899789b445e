//! A checked spec in the other languages it declares.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::{
    diagnostics::Diagnostics,
    i18n::{self, po},
    library::{Library, TranslatedLibrary},
    lower::{link, lower},
    model::{Form, Language, Translation},
    source::{SourceId, SourceMap, Span},
    syntax::ast::{Document, NodeKind},
};

/// A spec without errors and its PO files.
pub(super) struct Translating<'a> {
    pub(super) document: &'a Document,
    pub(super) form: &'a Form,
    /// The day whose law it is.
    pub(super) day: Date,
    pub(super) library: &'a Library,
    pub(super) sources: &'a SourceMap,
    pub(super) files: &'a BTreeMap<Language, SourceId>,
}

impl Translating<'_> {
    /// The form in each declared language that has a PO file.
    pub(super) fn all(&self, out: &mut Diagnostics) -> Vec<Translation> {
        let languages = &self.form.meta.languages;
        let all = languages.iter().map(|language| self.one(*language, out));
        all.collect::<Vec<_>>().into_iter().flatten().collect()
    }

    fn one(&self, language: Language, out: &mut Diagnostics) -> Option<Translation> {
        let none = TranslatedLibrary::default();
        let shared = self.library.translations.get(&language).unwrap_or(&none);
        let Some(file) = self.files.get(&language) else {
            let path = format!("{}.{}.po", self.form.id, language.word());
            out.push(i18n::missing_file(
                self.declared(language),
                "spec",
                &path,
                language,
            ));
            return None;
        };
        let mut told = Diagnostics::new();
        let po = po::read(*file, &self.sources.get(*file).text, &mut told);
        if told.has_errors() {
            out.extend(told);
            return None;
        }
        let texts = i18n::of_document(self.document);
        i18n::check(&texts, &po, language, Span::new(*file, 0, 0), out);
        self.bausteine(language, shared, out);
        let mut left = shared.left.clone();
        let document = i18n::document(self.document, &po, &mut left);
        // What is wrong was told about the German document; only words differ.
        let (mut form, _) = lower(&self.form.id, &document, &shared.library, self.day);
        let meta = &self.form.meta;
        // The library of words has no laws.
        link(&mut form, self.library);
        form.meta.themenfeld.clone_from(&meta.themenfeld);
        form.meta.themenfeld_slug.clone_from(&meta.themenfeld_slug);
        Some(Translation {
            language,
            form,
            left,
        })
    }

    /// Bausteine in use that are not translated.
    fn bausteine(&self, language: Language, shared: &TranslatedLibrary, out: &mut Diagnostics) {
        let mut used: BTreeMap<&str, Span> = BTreeMap::new();
        for group in &self.form.groups {
            if let Some(name) = group.baustein.as_deref()
                && !shared.bausteine.contains(name)
            {
                used.entry(name).or_insert(group.span);
            }
        }
        for (name, place) in used {
            let path = format!("forms/bausteine/{name}.{}.po", language.word());
            let what = format!("Baustein `{name}`");
            out.push(i18n::missing_file(place, &what, &path, language));
        }
    }

    /// Where the front matter declares the language.
    fn declared(&self, language: Language) -> Span {
        let front = &self.document.front;
        let mut entries = front.entries.iter();
        let Some((key, node)) = entries.find(|(key, _)| key.value == "languages") else {
            return front.span;
        };
        let is_it =
            |kind: &NodeKind| matches!(kind, NodeKind::Text(text) if text == language.word());
        match &node.kind {
            NodeKind::List(items) => {
                let found = items.iter().find(|it| is_it(&it.kind));
                found.map_or(key.span, |it| it.span)
            }
            NodeKind::Null
            | NodeKind::Boolean(_)
            | NodeKind::Number(_)
            | NodeKind::Text(_)
            | NodeKind::Map(_) => node.span,
        }
    }
}
