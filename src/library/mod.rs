//! What specs share: Bausteine, codelists, the OZG catalogue and the index of laws.
//!
//! Everything comes in as text (the driver reads the files) and is checked like a spec.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a reader of written values names the kinds that fit"
)]

mod catalogue;
mod citation;
mod codelist;
mod law_day;
mod laws;
mod translations;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

pub use catalogue::{Catalogue, CatalogueLeika, CatalogueService, Themenfeld, ThemenfeldLage};
pub use citation::{CitedLaw, Norm, Part, PartKind};
pub use law_day::{LawDay, day_of, parse_day};
pub use laws::{CheckedLaw, LawIndex, Verdict};

use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    i18n::po,
    model::{Codelist, Language},
    source::{SourceMap, Span, stem},
    syntax::{
        self,
        ast::{Document, Node, NodeKind, Text},
    },
};

/// A shared, versioned group of questions.
#[derive(Debug, Clone)]
pub struct Baustein {
    /// Name by which specs use it.
    pub name: String,
    /// Human name.
    pub title: String,
    /// Version.
    pub version: String,
    /// FIM group id, where one exists.
    pub fim: Option<String>,
    /// What an authority needs its answers for, unless its fields or the service say it.
    pub purpose: Option<Text>,
    /// The norms because of which it is asked, unless its fields or the service say it.
    pub legal: Vec<Text>,
    /// The tree.
    pub document: Document,
    /// Its front matter, for diagnostics about it as a whole.
    pub span: Span,
}

/// Everything specs share.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// By name.
    pub bausteine: BTreeMap<String, Baustein>,
    /// By name.
    pub codelists: BTreeMap<String, Arc<Codelist>>,
    /// The OZG services; empty without one.
    pub catalogue: Catalogue,
    /// Sections of laws; empty without an index.
    pub laws: LawIndex,
    /// The day whose law is compiled.
    pub law_day: LawDay,
    /// The language of Bausteine and codelists, when it is not German.
    pub language: Option<Language>,
    /// Bausteine and codelists in other languages.
    pub translations: BTreeMap<Language, TranslatedLibrary>,
}

/// Bausteine and codelists in another language. Without catalogue and laws: those are about the
/// service, not about words.
#[derive(Debug, Clone, Default)]
pub struct TranslatedLibrary {
    /// All of them; in German where there is no translation.
    pub library: Library,
    /// Names of the Bausteine that have a PO file.
    pub bausteine: BTreeSet<String>,
    /// Names of the codelists that have one. The others keep their German names on purpose.
    pub lists: BTreeSet<String>,
    /// What stayed in German.
    pub left: BTreeSet<String>,
}

/// Which part of the library a file belongs to, by its path below `forms/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LibraryPart {
    /// `bausteine/*.antrag`
    Baustein,
    /// `codelisten/*.yaml`
    Codelist,
    /// `katalog/katalog.json`
    Catalogue,
    /// `katalog/themenfelder.json`
    Themenfelder,
    /// `katalog/gesetze.json`
    Laws,
    /// `project.yaml`
    Project,
    /// `bausteine/*.LANGUAGE.po`
    BausteinTranslation(Language),
    /// `codelisten/*.LANGUAGE.po`
    CodelistTranslation(Language),
}

impl Library {
    /// Reads the library's files into `sources`. Faulty parts are left out and reported.
    pub fn load(
        files: Vec<(LibraryPart, String, String)>,
        sources: &mut SourceMap,
    ) -> (Self, Diagnostics) {
        let mut library = Self::default();
        let mut out = Diagnostics::new();
        let mut translations = translations::Translations::default();
        for (part, path, text) in files {
            // The big fact files are machine-written JSON; diagnostics need no copy of them.
            let facts = [
                LibraryPart::Catalogue,
                LibraryPart::Themenfelder,
                LibraryPart::Laws,
            ];
            let keep = !facts.contains(&part);
            let id = sources.add(
                path.clone(),
                if keep { text.clone() } else { String::new() },
            );
            let whole = Span::new(id, 0, 0);
            match part {
                LibraryPart::Baustein => {
                    let parsed = syntax::parse(id, sources.get(id));
                    out.extend(parsed.diagnostics);
                    library.add_baustein(parsed.document, stem(&path), whole, &mut out);
                }
                LibraryPart::Codelist => {
                    if let Some(list) = codelist::parse(id, &text, stem(&path), &mut out) {
                        translations.place(&list.name, whole);
                        library.codelists.insert(list.name.clone(), Arc::new(list));
                    }
                }
                LibraryPart::Project => library.law_day = LawDay::parse(id, &text, &mut out),
                LibraryPart::Catalogue => match catalogue::services(&text) {
                    Ok(services) => library.catalogue.set_services(services),
                    Err(error) => out.push(unreadable(whole, &path, &error)),
                },
                LibraryPart::Themenfelder => match catalogue::themenfelder(&text) {
                    Ok(themenfelder) => library.catalogue.themenfelder = themenfelder,
                    Err(error) => out.push(unreadable(whole, &path, &error)),
                },
                LibraryPart::Laws => match LawIndex::parse(&text) {
                    Ok(laws) => library.laws = laws,
                    Err(error) => out.push(unreadable(whole, &path, &error)),
                },
                LibraryPart::BausteinTranslation(_) | LibraryPart::CodelistTranslation(_) => {
                    translations.add(part, stem(&path), whole, po::read(id, &text, &mut out));
                }
            }
        }
        library.translations = translations.apply(&library, &mut out);
        (library, out)
    }

    fn add_baustein(&mut self, document: Document, stem: &str, whole: Span, out: &mut Diagnostics) {
        let text = |key: &str| fact(&document, key);
        for key in ["baustein", "version", "title"] {
            if text(key).is_none() {
                out.push(
                    Diagnostic::new(
                        codes::MISSING_KEY,
                        document.front.span,
                        format!("front matter of a Baustein needs `{key}`"),
                    )
                    .help(format!("add `{key}: …`")),
                );
            }
        }
        let name = text("baustein").unwrap_or_else(|| stem.to_owned());
        if name != stem {
            out.push(
                Diagnostic::new(
                    codes::INVALID_VALUE,
                    whole,
                    format!("file `{stem}.antrag` holds the Baustein `{name}`"),
                )
                .help("name the file as the Baustein"),
            );
        }
        let baustein = Baustein {
            purpose: texts(&document, "purpose").into_iter().next(),
            legal: texts(&document, "legal"),
            title: text("title").unwrap_or_default(),
            version: text("version").unwrap_or_default(),
            fim: text("fim"),
            span: document.front.span,
            document,
            name: name.clone(),
        };
        self.bausteine.insert(name, baustein);
    }
}

/// The texts under a key of the front matter: one, or a list of them.
fn texts(document: &Document, key: &str) -> Vec<Text> {
    let entries = &document.front.entries;
    let node = entries.iter().find(|(name, _)| name.value == key);
    let items: &[Node] = match node.map(|(_, node)| node) {
        None => &[],
        Some(Node {
            kind: NodeKind::List(items),
            ..
        }) => items,
        Some(node) => std::slice::from_ref(node),
    };
    let texts = items.iter().filter_map(|item| match &item.kind {
        NodeKind::Text(text) => Some(Text::new(text.clone(), item.span)),
        _ => None,
    });
    texts.collect()
}

/// A text of the front matter.
fn fact(document: &Document, key: &str) -> Option<String> {
    let mut entries = document.front.entries.iter();
    let (_, node) = entries.find(|(name, _)| name.value == key)?;
    match &node.kind {
        NodeKind::Text(text) | NodeKind::Number(text) => Some(text.clone()),
        _ => None,
    }
}

fn unreadable(span: Span, path: &str, error: &str) -> Diagnostic {
    Diagnostic::new(
        codes::INVALID_YAML,
        span,
        format!("`{path}` cannot be read: {error}"),
    )
    .help("make it again with forms/katalog/import.py")
}
