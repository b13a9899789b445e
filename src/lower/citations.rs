//! Every citation of a spec with its place: front matter, params, blocks, questions, computed values.
//!
//! Read from what was written, since a citation of a block that nothing inherits holds for nothing
//! and is a citation all the same.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{meta::citation, periods};
use crate::{
    library::Library,
    model::{Citation, CitationScope, CitedBy, Form, Param, PlacedCitation},
    source::Span,
    syntax::ast::{Attribute, AttributeKind, Document, Item, TextAttribute},
};

/// The citations in force on this day, in source order, each once; [`link`] adds where they can be read.
pub(super) fn collect(
    document: &Document,
    legal: &[Citation],
    params: &[Param],
    library: &Library,
    day: Date,
) -> Vec<PlacedCitation> {
    let mut ctx = Ctx {
        library,
        day,
        found: Vec::new(),
        seen: BTreeSet::new(),
        using: Vec::new(),
    };
    for citation in legal {
        ctx.add(CitedBy::FrontMatter, citation.clone());
    }
    for param in params {
        if let Some(citation) = &param.legal {
            ctx.add(CitedBy::Param(param.name.clone()), citation.clone());
        }
    }
    ctx.items(&document.items, "");
    ctx.found
}

/// Adds to every citation where its norm can be read.
pub fn link(form: &mut Form, library: &Library) {
    let fields = form.fields.iter_mut().flat_map(|field| {
        let held = field.basis.legal.iter_mut().map(|norm| &mut norm.citation);
        held.chain(&mut field.legal)
    });
    let params = form.params.iter_mut().filter_map(|it| it.legal.as_mut());
    let computes = form.computes.iter_mut().filter_map(|it| it.legal.as_mut());
    let placed = form.citations.iter_mut().map(|it| &mut it.citation);
    let all = form.meta.legal.iter_mut().chain(fields).chain(params);
    for citation in all.chain(computes).chain(placed) {
        if citation.scope == CitationScope::Bund {
            citation.url = library.laws.url(&citation.text);
        }
    }
}

struct Ctx<'a> {
    library: &'a Library,
    day: Date,
    found: Vec<PlacedCitation>,
    /// Where the citations found are written.
    seen: BTreeSet<Span>,
    /// The Bausteine being read, outermost first.
    using: Vec<&'a str>,
}

impl<'a> Ctx<'a> {
    fn add(&mut self, by: CitedBy, citation: Citation) {
        // A Baustein used twice has its citations once.
        if self.seen.insert(citation.span) {
            self.found.push(PlacedCitation { by, citation });
        }
    }

    fn attributes(&mut self, attributes: &[Attribute], by: &CitedBy) {
        for attribute in attributes {
            if let AttributeKind::Text(TextAttribute::Legal, text) = &attribute.kind {
                self.add(by.clone(), citation(text));
            }
        }
    }

    fn items(&mut self, items: &'a [Item], prefix: &str) {
        let path = |name: &str| format!("{prefix}{name}");
        for item in periods::in_force(items, self.day) {
            match item {
                Item::Page(it) => {
                    self.attributes(&it.attributes, &CitedBy::Page(it.name.value.clone()));
                    self.items(&it.items, prefix);
                }
                Item::Group(it) => {
                    let path = path(&it.name.value);
                    self.attributes(&it.attributes, &CitedBy::Group(path.clone()));
                    self.items(&it.items, &format!("{path}."));
                }
                Item::Repeat(it) => {
                    let path = path(&it.name.value);
                    self.attributes(&it.attributes, &CitedBy::Repeat(path.clone()));
                    self.items(&it.items, &format!("{path}."));
                }
                Item::When(it) => self.items(&it.items, prefix),
                Item::Use(it) => {
                    let path = path(&it.name.as_ref().unwrap_or(&it.baustein).value);
                    self.attributes(&it.attributes, &CitedBy::Group(path.clone()));
                    self.baustein(&it.baustein.value, &format!("{path}."));
                    self.items(it.items.as_deref().unwrap_or_default(), &format!("{path}."));
                }
                Item::Field(it) => {
                    self.attributes(&it.attributes, &CitedBy::Field(path(&it.name.value)));
                }
                Item::Compute(it) => {
                    self.attributes(&it.attributes, &CitedBy::Compute(it.name.value.clone()));
                }
                // What a dated block holds stands in its place.
                Item::Dated(_)
                | Item::Note(_)
                | Item::Comment(_)
                | Item::Scenario(_)
                | Item::Adapt(_) => {}
            }
        }
    }

    fn baustein(&mut self, name: &'a str, prefix: &str) {
        let Some(baustein) = self.library.bausteine.get(name) else {
            return;
        };
        if self.using.contains(&name) {
            return;
        }
        for text in &baustein.legal {
            self.add(CitedBy::Baustein(name.to_owned()), citation(text));
        }
        self.using.push(name);
        self.items(&baustein.document.items, prefix);
        self.using.pop();
    }
}
