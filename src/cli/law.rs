//! `antrag law`: every citation with its parts, what the index of laws says, and where to read it.

use serde::Serialize;
use serde_json::{Value as Json, json};

use super::{
    OK,
    args::{LawArgs, LawFormat},
    out, project_as_of, report, selected,
};
use crate::{
    library::{CheckedLaw, LawIndex, Verdict},
    model::{CitationScope, Form, PlacedCitation},
    pipeline::Checked,
};

pub(super) fn run(args: &LawArgs) -> u8 {
    let project = project_as_of(args.law);
    let paths = match selected(&project, &args.specs) {
        Ok(paths) => paths,
        Err(unknown) => return super::unknown_names(&unknown),
    };
    let index = &project.library.laws;
    let mut counts = Counts::default();
    for checked in project.check(&paths) {
        for placed in &checked.form.citations {
            let found = look_up(index, placed);
            counts.add(&found);
            match args.format {
                LawFormat::Human => human(&checked, placed, &found),
                LawFormat::Json => {
                    out::line(&row(&checked, placed, &found, &index.state).to_string());
                }
            }
        }
    }
    if args.format == LawFormat::Human {
        out::note(&format!(
            "{}, law index of {}: {} found, {} wrong, {} not checkable",
            report::counted(counts.all, "citation"),
            index.state,
            counts.found,
            counts.wrong,
            counts.not_checkable,
        ));
    }
    OK
}

/// What is known about a citation.
enum LookUp {
    /// The index was asked, law by law.
    Asked(Vec<CheckedLaw>),
    /// It cannot be read as a citation.
    Unread,
    /// It is no federal law, so the index does not have it.
    Other,
}

/// How many citations there are, and what the index of laws says of them.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(super) struct Counts {
    /// All of them.
    pub(super) all: usize,
    /// Those the index has.
    pub(super) found: usize,
    /// Those that are wrong by the index, or cannot be read.
    pub(super) wrong: usize,
    /// Those it knows nothing of: no federal law, or a law it lacks.
    pub(super) not_checkable: usize,
}

impl Counts {
    /// The citations of a form.
    pub(super) fn of(form: &Form, index: &LawIndex) -> Self {
        let mut counts = Self::default();
        for placed in &form.citations {
            counts.add(&look_up(index, placed));
        }
        counts
    }

    fn add(&mut self, found: &LookUp) {
        self.all += 1;
        match found.word() {
            "found" => self.found += 1,
            "not checkable" => self.not_checkable += 1,
            _ => self.wrong += 1,
        }
    }
}

fn look_up(index: &LawIndex, placed: &PlacedCitation) -> LookUp {
    let citation = &placed.citation;
    if citation.scope != CitationScope::Bund {
        return LookUp::Other;
    }
    index
        .check(&citation.text)
        .map_or(LookUp::Unread, LookUp::Asked)
}

impl LookUp {
    /// `found`, `wrong`, `not checkable`: the worst of its laws.
    fn word(&self) -> &'static str {
        let laws = match self {
            LookUp::Asked(laws) => laws,
            LookUp::Unread => return "wrong",
            LookUp::Other => return "not checkable",
        };
        let words = || laws.iter().map(|law| word(&law.verdict));
        ["wrong", "not checkable"]
            .into_iter()
            .find(|worst| words().any(|word| word == *worst))
            .unwrap_or("found")
    }

    /// Why it is not simply found.
    fn reason(&self) -> Option<String> {
        let laws = match self {
            LookUp::Asked(laws) => laws,
            LookUp::Unread => return Some("not written like a citation".to_owned()),
            LookUp::Other => return Some("no federal law".to_owned()),
        };
        let reasons: Vec<String> = laws.iter().filter_map(reason).collect();
        (!reasons.is_empty()).then(|| reasons.join("; "))
    }
}

fn word(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Found => "found",
        Verdict::NoSections | Verdict::UnknownLaw { near: None, .. } => "not checkable",
        Verdict::NoSuchSection { .. }
        | Verdict::Repealed { .. }
        | Verdict::UnknownLaw { near: Some(_), .. } => "wrong",
    }
}

fn reason(law: &CheckedLaw) -> Option<String> {
    let name = &law.cited.law;
    Some(match &law.verdict {
        Verdict::Found => return None,
        Verdict::NoSuchSection { section, .. } => format!("`{name}` has no section {section}"),
        Verdict::Repealed { section, .. } => format!("section {section} of `{name}` is repealed"),
        Verdict::UnknownLaw { near: None, .. } => format!("the index has no `{name}`"),
        Verdict::UnknownLaw {
            near: Some(near), ..
        } => format!("no law is called `{name}`; perhaps `{near}`"),
        Verdict::NoSections => format!("the index has no sections of `{name}`"),
    })
}

fn human(checked: &Checked, placed: &PlacedCitation, found: &LookUp) {
    let citation = &placed.citation;
    let at = report::place(checked, citation.span);
    let reason = found.reason().map(|it| format!(" ({it})"));
    let url = citation.url.as_ref().map(|url| format!("\n    {url}"));
    out::line(&format!(
        "{at}: {}: {}: {}{}{}",
        placed.by,
        citation.text,
        found.word(),
        reason.unwrap_or_default(),
        url.unwrap_or_default(),
    ));
}

fn row(checked: &Checked, placed: &PlacedCitation, found: &LookUp, state: &str) -> Json {
    let citation = &placed.citation;
    let span = citation.span;
    let at = checked.sources.locate(span.source, span.range().start);
    let laws = match found {
        LookUp::Asked(laws) => laws.as_slice(),
        LookUp::Unread | LookUp::Other => &[],
    };
    let laws = laws.iter().map(|law| {
        json!({
            "law": law.cited.law,
            "norms": law.cited.norms,
            "verdict": word(&law.verdict),
            "reason": reason(law),
            "url": law.url,
        })
    });
    json!({
        "id": checked.id,
        "by": placed.by.to_string(),
        "file": checked.sources.get(span.source).path,
        "line": at.line,
        "column": at.column,
        "scope": citation.scope.word(),
        "text": citation.text,
        "verdict": found.word(),
        "reason": found.reason(),
        "laws": laws.collect::<Json>(),
        "url": citation.url,
        "index": state,
    })
}
