//! The stages in order, from a source to a sound form. Pure: text in, values out.

mod connecting;
mod periods;
mod profile;
mod translating;

use std::collections::BTreeMap;

pub use connecting::{Connection, connect};
pub use profile::{ReadProfile, logo_fault, logo_unread, read_profile};

use jiff::civil::Date;

use self::{periods::OfDay, translating::Translating};
use crate::{
    analysis::{
        Facts, Sound, analyse,
        lint::{self, Subject},
    },
    diagnostics::{Diagnostic, Diagnostics, codes},
    library::Library,
    lower::{Periods, lower},
    model::{Form, Language, Translation},
    source::{Source, SourceId, SourceMap, Span, stem},
    syntax::{self, ast::Document},
};

/// Most findings told about one file.
const MOST_FINDINGS: usize = 1000;

/// Everything known about one spec.
#[derive(Debug, Clone)]
pub struct Checked {
    /// The id: the stem of the file.
    pub id: String,
    /// The library's sources and, last, the spec.
    pub sources: SourceMap,
    /// The written form.
    pub document: Document,
    /// The meant form, as it is law on the library's day; complete only without errors.
    pub form: Form,
    /// The forms of the other periods of the spec's law, in the order of time.
    pub other_law: Vec<Form>,
    /// What follows from it; empty when there are errors.
    pub facts: Facts,
    /// The form in the other languages it declares; empty when there are errors.
    pub translations: Vec<Translation>,
    /// All findings, by place.
    pub diagnostics: Diagnostics,
}

impl Checked {
    /// The form and its facts, when nothing is an error.
    pub fn sound(&self) -> Option<Sound> {
        (!self.diagnostics.has_errors()).then(|| Sound {
            form: self.form.clone(),
            facts: self.facts.clone(),
            translations: self.translations.clone(),
        })
    }

    /// The forms of all periods of the spec's law, in the order of time.
    pub fn law(&self) -> Vec<&Form> {
        let mut forms: Vec<&Form> = self.other_law.iter().chain([&self.form]).collect();
        forms.sort_by(|one, other| one.in_force.as_of.cmp(&other.in_force.as_of));
        forms
    }

    /// The form as it is law on this day, and what is wrong with it.
    pub fn form_on(&self, day: Date, library: &Library) -> (Form, Diagnostics) {
        lower(&self.id, &self.document, library, day)
    }

    /// The spec's own source.
    pub fn source(&self) -> &Source {
        self.sources.get(self.source_id())
    }

    /// The id of the spec's own source.
    pub fn source_id(&self) -> SourceId {
        SourceId(u32::try_from(self.sources.len().saturating_sub(1)).unwrap_or_default())
    }
}

/// What the lint has to say about a spec; nothing while it has errors.
pub fn lint(checked: &Checked) -> Diagnostics {
    if checked.diagnostics.has_errors() {
        return Diagnostics::new();
    }
    lint::lint(&Subject {
        id: checked.source_id(),
        sources: &checked.sources,
        document: &checked.document,
        form: Some(&checked.form),
    })
}

/// Checks one spec against a library, in every period of its law; with a chosen day
/// ([`crate::library::LawDay`]) the findings of other periods are left out. `library_sources` are the sources the library was read from.
pub fn check(source: Source, library: &Library, library_sources: &SourceMap) -> Checked {
    check_translated(source, Vec::new(), library, library_sources)
}

/// Checks one spec and its PO files. Those of languages that the spec does not declare are work in
/// progress: nothing is said about them and nothing is made of them.
pub fn check_translated(
    source: Source,
    files: Vec<(Language, Source)>,
    library: &Library,
    library_sources: &SourceMap,
) -> Checked {
    let mut sources = library_sources.clone();
    let files: BTreeMap<Language, SourceId> = files
        .into_iter()
        .map(|(language, file)| (language, sources.add(file.path, file.text)))
        .collect();
    let id = stem(&source.path).to_owned();
    let source_id = sources.add(source.path, source.text);
    let parsed = syntax::parse(source_id, sources.get(source_id));
    let mut diagnostics = parsed.diagnostics;
    let readable = !diagnostics.has_errors();
    let day = library.law_day.day();
    let days = Periods::of(&parsed.document, library).days(day);
    let mut facts = Facts::default();
    let mut law = Vec::with_capacity(days.len());
    for one in days {
        let (form, mut found) = lower(&id, &parsed.document, library, one);
        if readable && !found.has_errors() {
            let (all, more) = analyse(&form, library);
            found.extend(more);
            found.extend(lint::certain(&Subject {
                id: source_id,
                sources: &sources,
                document: &parsed.document,
                form: Some(&form),
            }));
            if one == day {
                facts = all;
            }
        }
        law.push(OfDay {
            day: one,
            form,
            found,
        });
    }
    diagnostics.extend(periods::merge(&law, library.law_day.chosen));
    let (own, other): (Vec<OfDay>, Vec<OfDay>) = law.into_iter().partition(|it| it.day == day);
    let form = own.into_iter().map(|it| it.form).next();
    let form = form.expect("the day to compile is among the days");
    let mut translations = Vec::new();
    if !diagnostics.has_errors() {
        let spec = Translating {
            document: &parsed.document,
            form: &form,
            day,
            library,
            sources: &sources,
            files: &files,
        };
        translations = spec.all(&mut diagnostics);
    }
    diagnostics.sort();
    if let Some(all) = diagnostics.keep(MOST_FINDINGS) {
        let whole = Span::new(source_id, 0, 0);
        let message = format!("file has {all} mistakes; the first {MOST_FINDINGS} are told");
        diagnostics.push(
            Diagnostic::new(codes::TOO_MANY, whole, message)
                .help("repair them and check again; perhaps this is no spec"),
        );
    }
    Checked {
        id,
        sources,
        document: parsed.document,
        form,
        other_law: other.into_iter().map(|it| it.form).collect(),
        facts,
        translations,
        diagnostics,
    }
}

/// A stand-in for a spec that could not be read; the caller adds why.
pub fn unread(path: &str, library_sources: &SourceMap) -> Checked {
    let mut sources = library_sources.clone();
    let id = stem(path).to_owned();
    sources.add(path, String::new());
    let document = Document {
        front: syntax::ast::FrontMatter::default(),
        items: Vec::new(),
    };
    let library = Library::default();
    let (form, _) = lower(&id, &document, &library, library.law_day.day());
    Checked {
        id,
        sources,
        document,
        form,
        other_law: Vec::new(),
        facts: Facts::default(),
        translations: Vec::new(),
        diagnostics: Diagnostics::new(),
    }
}
