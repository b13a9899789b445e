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

use std::{collections::BTreeMap, sync::Arc};

pub use catalogue::{Catalogue, CatalogueLeika, CatalogueService, Themenfeld, ThemenfeldLage};
pub use citation::{CitedLaw, Norm, Part, PartKind};
pub use law_day::{LawDay, parse_day};
pub use laws::{CheckedLaw, LawIndex, Verdict};

use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    model::Codelist,
    source::{SourceMap, Span},
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
}

impl Library {
    /// Reads the library's files into `sources`. Faulty parts are left out and reported.
    pub fn load(
        files: Vec<(LibraryPart, String, String)>,
        sources: &mut SourceMap,
    ) -> (Self, Diagnostics) {
        let mut library = Self::default();
        let mut out = Diagnostics::new();
        for (part, path, text) in files {
            // The big fact files are machine-written JSON; diagnostics need no copy of them.
            let keep = matches!(
                part,
                LibraryPart::Baustein | LibraryPart::Codelist | LibraryPart::Project
            );
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
            }
        }
        (library, out)
    }

    fn add_baustein(&mut self, document: Document, stem: &str, whole: Span, out: &mut Diagnostics) {
        let text = |key: &str| {
            document
                .front
                .entries
                .iter()
                .find(|(name, _)| name.value == key)
                .and_then(|(_, node)| match &node.kind {
                    NodeKind::Text(text) | NodeKind::Number(text) => Some(text.clone()),
                    _ => None,
                })
        };
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

fn stem(path: &str) -> &str {
    let file = path.rsplit('/').next().unwrap_or(path);
    file.split('.').next().unwrap_or(file)
}

fn unreadable(span: Span, path: &str, error: &str) -> Diagnostic {
    Diagnostic::new(
        codes::INVALID_YAML,
        span,
        format!("`{path}` cannot be read: {error}"),
    )
    .help("make it again with forms/katalog/import.py")
}
