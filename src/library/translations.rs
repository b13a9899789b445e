//! Bausteine and codelists in other languages, from the PO files beside them.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{Library, LibraryPart, TranslatedLibrary};
use crate::{
    diagnostics::Diagnostics,
    i18n::{self, Po},
    model::Language,
    source::Span,
};

/// The PO files of a library, until all of it was read.
#[derive(Default)]
pub(super) struct Translations {
    files: Vec<(LibraryPart, String, Span, Po)>,
    /// Where codelists were written, by name.
    places: BTreeMap<String, Span>,
}

impl Translations {
    /// Where the codelist `name` was written.
    pub(super) fn place(&mut self, name: &str, place: Span) {
        self.places.insert(name.to_owned(), place);
    }

    /// The PO file of the part called `stem`.
    pub(super) fn add(&mut self, part: LibraryPart, stem: &str, file: Span, po: Po) {
        self.files.push((part, stem.to_owned(), file, po));
    }

    /// The library in each language of which there is a file, and what is wrong with the files.
    pub(super) fn apply(
        self,
        german: &Library,
        out: &mut Diagnostics,
    ) -> BTreeMap<Language, TranslatedLibrary> {
        let mut translations = BTreeMap::new();
        for (language, _) in Language::ALL {
            let mut translated = TranslatedLibrary {
                library: Library {
                    bausteine: german.bausteine.clone(),
                    codelists: german.codelists.clone(),
                    language: Some(*language),
                    ..Library::default()
                },
                bausteine: BTreeSet::new(),
                lists: BTreeSet::new(),
                left: BTreeSet::new(),
            };
            for (part, name, file, po) in &self.files {
                match part {
                    LibraryPart::BausteinTranslation(it) if it == language => {
                        translated.baustein(german, *language, name, (*file, po), out);
                    }
                    LibraryPart::CodelistTranslation(it) if it == language => {
                        let place = self.places.get(name).copied();
                        translated.codelist(german, *language, name, (*file, place, po), out);
                    }
                    _ => {}
                }
            }
            translated.leave_rest();
            translations.insert(*language, translated);
        }
        translations
    }
}

impl TranslatedLibrary {
    fn baustein(
        &mut self,
        german: &Library,
        language: Language,
        name: &str,
        (file, po): (Span, &Po),
        out: &mut Diagnostics,
    ) {
        let (Some(source), Some(target)) = (
            german.bausteine.get(name),
            self.library.bausteine.get_mut(name),
        ) else {
            out.push(i18n::of_nothing(file, name));
            return;
        };
        i18n::check(
            &i18n::of_document(&source.document),
            po,
            language,
            file,
            out,
        );
        target.document = i18n::document(&source.document, po, &mut self.left);
        if let Some(title) = super::fact(&target.document, "title") {
            target.title = title;
        }
        self.bausteine.insert(name.to_owned());
    }

    fn codelist(
        &mut self,
        german: &Library,
        language: Language,
        name: &str,
        (file, place, po): (Span, Option<Span>, &Po),
        out: &mut Diagnostics,
    ) {
        let Some(source) = german.codelists.get(name) else {
            out.push(i18n::of_nothing(file, name));
            return;
        };
        let texts = i18n::of_codelist(source, place.unwrap_or(file));
        i18n::check(&texts, po, language, file, out);
        let translated = i18n::codelist(source, po, &mut self.left);
        self.library
            .codelists
            .insert(name.to_owned(), Arc::new(translated));
        self.lists.insert(name.to_owned());
    }

    /// What has no file stays in German.
    fn leave_rest(&mut self) {
        let none = Po::default();
        for (name, baustein) in &self.library.bausteine {
            if !self.bausteine.contains(name) {
                i18n::document(&baustein.document, &none, &mut self.left);
            }
        }
        for (name, list) in &self.library.codelists {
            if !self.lists.contains(name) {
                i18n::codelist(list, &none, &mut self.left);
            }
        }
    }
}
