//! What is asked across services: the same thing in different ways, and what a Baustein could ask.
//!
//! Questions are compared by `concept`: the stems of their label's words, without those that say
//! nothing about the thing. All of it is counting and comparing; the same specs give the same list.

mod concept;
mod covered;
mod options;
mod questions;
mod shared;
mod similarity;
mod variants;

use crate::{
    diagnostics::{Code, Diagnostics, codes},
    library::Library,
    model::Form,
    source::{SourceId, SourceMap, Span},
};
use questions::{Question, questions};

pub use similarity::{Pair, similarity};

/// The rules about all services together.
pub(super) const CODES: &[Code] = &[
    codes::ASKED_OTHERWISE,
    codes::OPTIONS_OTHERWISE,
    codes::BAUSTEIN_ASKS_IT,
    codes::COULD_BE_BAUSTEIN,
];

/// The services and their sources in one map, so that one finding can name places in several.
#[derive(Debug)]
pub struct Corpus<'a> {
    sources: SourceMap,
    services: Vec<Service<'a>>,
}

/// A service in the corpus.
#[derive(Debug, Clone, Copy)]
struct Service<'a> {
    form: &'a Form,
    /// The spec's own source in its own map.
    own: SourceId,
    /// The same in the corpus.
    here: SourceId,
}

impl<'a> Corpus<'a> {
    /// An empty corpus over the sources of the library.
    pub fn new(library_sources: &SourceMap) -> Self {
        Self {
            sources: library_sources.clone(),
            services: Vec::new(),
        }
    }

    /// Adds a service with its own source, the last of `sources`.
    pub fn add(&mut self, form: &'a Form, sources: &SourceMap) {
        let last = u32::try_from(sources.len().saturating_sub(1)).unwrap_or_default();
        let source = sources.get(SourceId(last));
        let here = self.sources.add(source.path.clone(), source.text.clone());
        self.services.push(Service {
            form,
            own: SourceId(last),
            here,
        });
    }

    /// The sources that spans of the findings lie in.
    pub fn sources(&self) -> &SourceMap {
        &self.sources
    }

    /// Everything there is to say about the services together.
    pub fn lint(&self, library: &Library) -> Diagnostics {
        let questions = questions(&self.services);
        let mut out = Diagnostics::new();
        variants::check(&questions, &mut out);
        options::check(&questions, &mut out);
        covered::check(&questions, library, &mut out);
        shared::check(&questions, &mut out);
        out
    }
}

impl Service<'_> {
    fn place(&self, span: Span) -> Span {
        if span.source == self.own {
            Span {
                source: self.here,
                ..span
            }
        } else {
            span
        }
    }
}

/// How a question is told apart in lists: `wohngeld: haushalt.geburtsdatum`.
fn named(question: &Question<'_>) -> String {
    format!("{}: {}", question.service, question.field.path)
}
