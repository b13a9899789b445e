//! Front matter to facts.

use jiff::civil::Date;

use super::errors;
use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes, suggest},
    library::{CatalogueService, Library},
    model::{Audience, Authority, Citation, CitationScope, Language, Meta, Param, Status, Trust},
    source::Span,
    syntax::ast::{FrontMatter, Node, NodeKind, Text},
};

/// Every key with whether it is needed.
pub(super) const KEYS: &[(&str, bool)] = &[
    ("ozg", false),
    ("candidate", false),
    ("title", true),
    ("summary", true),
    ("leika", true),
    ("lage", true),
    ("audience", true),
    ("authority", true),
    ("trust", true),
    ("legal", true),
    ("params", false),
    ("costs", false),
    ("deadline", false),
    ("duration", false),
    ("procedure", false),
    ("open_points", false),
    ("languages", false),
    ("status", true),
    ("version", false),
];

/// Reads the front matter as it is law on this day. Missing or faulty values get a stand-in and a diagnostic.
pub(super) fn lower(
    front: &FrontMatter,
    library: &Library,
    day: Date,
    out: &mut Diagnostics,
) -> (Meta, Vec<Param>) {
    let mut reader = Reader { front, out };
    // Without any front matter the parser has said so; listing each key would bury it.
    if !front.entries.is_empty() {
        reader.unknown_keys();
        reader.missing_keys();
    }
    let ozg = reader.ozg();
    let candidate = reader.text("candidate");
    let lage = reader.text("lage").unwrap_or_default();
    let leika = reader.texts("leika");
    let service = reader.service(ozg, candidate.as_deref(), library);
    let themenfeld = reader.lage(&lage, service, library);
    reader.leika(&leika, service);
    let params = reader.params(day);
    let meta = Meta {
        ozg,
        candidate,
        title: reader.text("title").unwrap_or_default(),
        summary: reader.text("summary").unwrap_or_default(),
        leika: leika.into_iter().map(|key| key.value).collect(),
        lage,
        themenfeld: themenfeld.0,
        themenfeld_slug: themenfeld.1,
        audience: reader.words("audience", Audience::ALL),
        authority: reader
            .word("authority", Authority::ALL)
            .unwrap_or(Authority::Gemeinde),
        trust: reader.word("trust", Trust::ALL).unwrap_or(Trust::Niedrig),
        legal: reader.legal(),
        costs: reader.text("costs"),
        deadline: reader.text("deadline"),
        duration: reader.text("duration"),
        procedure: reader
            .texts("procedure")
            .into_iter()
            .map(|it| it.value)
            .collect(),
        open_points: reader
            .texts("open_points")
            .into_iter()
            .map(|it| it.value)
            .collect(),
        languages: reader.languages(),
        status: reader
            .word("status", Status::ALL)
            .unwrap_or(Status::Entwurf),
        version: reader.version(),
    };
    (meta, params)
}

/// A citation of a field: `land: …`, `local: …`, `eu: …`, or federal law.
pub(super) fn citation(text: &Text) -> Citation {
    let prefixed = CitationScope::ALL.iter().find_map(|(scope, word)| {
        let rest = text.value.strip_prefix(word)?.strip_prefix(':')?;
        Some((*scope, rest.trim().to_owned()))
    });
    let (scope, text_value) = prefixed.unwrap_or_else(|| (CitationScope::Bund, text.value.clone()));
    Citation {
        scope,
        text: text_value,
        url: None,
        span: text.span,
    }
}

pub(super) struct Reader<'a, 'o> {
    front: &'a FrontMatter,
    pub(super) out: &'o mut Diagnostics,
}

impl<'a> Reader<'a, '_> {
    pub(super) fn node(&self, key: &str) -> Option<&'a Node> {
        let entry = self
            .front
            .entries
            .iter()
            .find(|(name, _)| name.value == key);
        entry
            .map(|(_, node)| node)
            .filter(|node| node.kind != NodeKind::Null)
    }

    fn unknown_keys(&mut self) {
        let known = || KEYS.iter().map(|(key, _)| *key);
        for (key, _) in &self.front.entries {
            // `body` ends the front matter of the YAML form.
            if key.value != "body" && !known().any(|name| name == key.value) {
                let message = format!("unknown key `{}` in the front matter", key.value);
                self.out.push(
                    Diagnostic::new(codes::UNKNOWN_KEY, key.span, message)
                        .label("no such key")
                        .did_you_mean(&key.value, known()),
                );
            }
        }
    }

    fn missing_keys(&mut self) {
        let end = self.front.span.end as usize;
        let place = Span::new(self.front.span.source, end, end);
        let mut missing: Vec<&str> = KEYS
            .iter()
            .filter(|(key, needed)| *needed && self.node(key).is_none())
            .map(|(key, _)| *key)
            .collect();
        if self.node("ozg").is_none() && self.node("candidate").is_none() {
            missing.insert(0, "ozg");
        }
        // A misspelt key is reported as such; saying that it is missing too would be twice.
        let written: Vec<&str> = self
            .front
            .entries
            .iter()
            .map(|(key, _)| key.value.as_str())
            .collect();
        missing.retain(|key| {
            suggest::closest(key, written.iter().copied())
                .is_none_or(|near| KEYS.iter().any(|(known, _)| *known == near))
        });
        if !missing.is_empty() {
            self.out.push(errors::missing_keys(place, &missing));
        }
    }

    fn text(&mut self, key: &str) -> Option<String> {
        let node = self.node(key)?;
        match &node.kind {
            NodeKind::Text(text) if !text.trim().is_empty() => Some(text.clone()),
            NodeKind::Number(text) if key != "title" => Some(text.clone()),
            _ => {
                self.out.push(errors::key_not_text(key, node.span));
                None
            }
        }
    }

    /// A text or a list of texts.
    fn texts(&mut self, key: &str) -> Vec<Text> {
        let Some(node) = self.node(key) else {
            return Vec::new();
        };
        let items = match &node.kind {
            NodeKind::List(items) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        let mut texts = Vec::new();
        for item in items {
            match &item.kind {
                NodeKind::Text(text) => texts.push(Text::new(text.clone(), item.span)),
                NodeKind::Number(text) if key == "leika" => {
                    self.out.push(errors::leika_without_quotes(text, item.span));
                }
                _ => self.out.push(errors::key_not_text(key, item.span)),
            }
        }
        texts
    }

    fn word<T: Copy>(&mut self, key: &str, all: &[(T, &'static str)]) -> Option<T> {
        let node = self.node(key)?;
        self.one_word(key, node, all)
    }

    fn words<T: Copy>(&mut self, key: &str, all: &[(T, &'static str)]) -> Vec<T> {
        let Some(node) = self.node(key) else {
            return Vec::new();
        };
        let items = match &node.kind {
            NodeKind::List(items) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        items
            .iter()
            .filter_map(|item| self.one_word(key, item, all))
            .collect()
    }

    /// Each once, in their order.
    fn languages(&mut self) -> Vec<Language> {
        let mut found: Vec<Language> = Vec::new();
        for language in self.words("languages", Language::ALL) {
            if !found.contains(&language) {
                found.push(language);
            }
        }
        found
    }

    fn one_word<T: Copy>(
        &mut self,
        key: &str,
        node: &Node,
        all: &[(T, &'static str)],
    ) -> Option<T> {
        let written = match &node.kind {
            NodeKind::Text(text) => text.as_str(),
            _ => "",
        };
        let found = all
            .iter()
            .find(|(_, word)| *word == written)
            .map(|(value, _)| *value);
        if found.is_none() {
            let words: Vec<&str> = all.iter().map(|(_, word)| *word).collect();
            self.out
                .push(errors::not_a_word(key, written, node.span, &words));
        }
        found
    }

    fn ozg(&mut self) -> Option<u32> {
        let node = self.node("ozg")?;
        match &node.kind {
            NodeKind::Number(text) if text.parse::<u32>().is_ok() => text.parse().ok(),
            _ => {
                let written = match &node.kind {
                    NodeKind::Text(text) => text.as_str(),
                    _ => "",
                };
                self.out.push(errors::ozg_not_number(written, node.span));
                None
            }
        }
    }

    /// The catalogue's entry.
    fn service<'l>(
        &mut self,
        ozg: Option<u32>,
        candidate: Option<&str>,
        library: &'l Library,
    ) -> Option<&'l CatalogueService> {
        let catalogue = &library.catalogue;
        if catalogue.is_empty() {
            return None;
        }
        if let Some(number) = ozg {
            let found = catalogue.service(number);
            if let (None, Some(node)) = (found, self.node("ozg")) {
                self.out.push(errors::unknown_ozg(number, node.span));
            }
            return found;
        }
        let key = candidate?;
        let found = catalogue.candidate(key);
        if let (None, Some(node)) = (found, self.node("candidate")) {
            self.out.push(errors::unknown_candidate(key, node.span));
        }
        found
    }

    /// Themenfeld and its folder name.
    fn lage(
        &mut self,
        lage: &str,
        service: Option<&CatalogueService>,
        library: &Library,
    ) -> (String, String) {
        let catalogue = &library.catalogue;
        let Some(node) = self.node("lage").filter(|_| !catalogue.is_empty()) else {
            return (String::new(), String::new());
        };
        let Some(themenfeld) = catalogue.themenfeld_of(lage) else {
            self.out
                .push(errors::unknown_lage(lage, node.span, catalogue.lagen()));
            return (String::new(), String::new());
        };
        if let Some(service) = service.filter(|service| service.lage != lage) {
            self.out.push(errors::other_lage(lage, node.span, service));
        }
        (themenfeld.themenfeld.clone(), themenfeld.slug.clone())
    }

    fn leika(&mut self, keys: &[Text], service: Option<&CatalogueService>) {
        for key in keys {
            let good = key.value.len() == 14 && key.value.bytes().all(|b| b.is_ascii_digit());
            if !good {
                self.out.push(errors::leika_malformed(key));
                continue;
            }
            let Some(service) = service else { continue };
            let known: Vec<&str> = service
                .leika
                .iter()
                .filter_map(|it| it.key.as_deref())
                .collect();
            if !known.contains(&key.value.as_str()) {
                self.out
                    .push(errors::leika_of_other_service(key, service, &known));
            }
        }
    }

    fn legal(&mut self) -> Vec<Citation> {
        let Some(node) = self.node("legal") else {
            return Vec::new();
        };
        let NodeKind::List(items) = &node.kind else {
            self.out.push(errors::legal_not_list(node.span));
            return Vec::new();
        };
        let mut citations = Vec::new();
        for item in items {
            match &item.kind {
                NodeKind::Text(text) => {
                    citations.push(citation(&Text::new(text.clone(), item.span)));
                }
                NodeKind::Map(entries) => {
                    for (key, value) in entries {
                        let scope = CitationScope::ALL
                            .iter()
                            .find(|(_, word)| *word == key.value);
                        match (scope, &value.kind) {
                            (Some((scope, _)), NodeKind::Text(text)) => citations.push(Citation {
                                scope: *scope,
                                text: text.clone(),
                                url: None,
                                span: value.span,
                            }),
                            (None, _) => self.out.push(errors::citation_scope(key)),
                            _ => self.out.push(errors::key_not_text("legal", value.span)),
                        }
                    }
                }
                _ => self.out.push(errors::key_not_text("legal", item.span)),
            }
        }
        citations
    }

    fn version(&mut self) -> String {
        let version = self.text("version").unwrap_or_else(|| "1.0.0".to_owned());
        let parts: Vec<&str> = version.split('.').collect();
        let good = parts.len() == 3
            && parts
                .iter()
                .all(|it| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit()));
        if let (false, Some(node)) = (good, self.node("version")) {
            self.out
                .push(errors::version_malformed(&version, node.span));
        }
        version
    }
}
