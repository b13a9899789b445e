//! Findings of all specs, written in one of the formats.

use super::args::Format;
use super::out;
use crate::{
    diagnostics::{Diagnostic, Severity, render},
    driver::Project,
    pipeline::{Checked, Connection},
    source::{SourceMap, Span},
};

/// Most findings shown for one file in the human format.
const MOST: usize = 50;

/// How many findings there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) errors: usize,
    pub(super) warnings: usize,
}

impl std::fmt::Display for Counts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (errors, warnings) = (self.errors, self.warnings);
        write!(
            f,
            "{}, {}",
            counted(errors, "error"),
            counted(warnings, "warning")
        )
    }
}

/// `1 spec`, `2 specs`.
pub(super) fn counted(count: usize, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}

/// Where something was written: `forms/x/a.antrag:12:5`.
pub(super) fn place(checked: &Checked, span: Span) -> String {
    let at = checked.sources.locate(span.source, span.range().start);
    let path = &checked.sources.get(span.source).path;
    format!("{path}:{}:{}", at.line, at.column)
}

/// Prints the findings; those of the library once, before those of the specs, those of their mappings last.
pub(super) fn print(
    project: &Project,
    checked: &[Checked],
    connected: &[Connection],
    format: Format,
    color: bool,
) -> Counts {
    let library = project.diagnostics.iter().map(|it| (it, &project.sources));
    let specs = checked.iter().flat_map(|one| {
        // A fault in a Baustein is the same for each spec that uses it.
        let own = one.diagnostics.iter();
        own.map(move |it| (it, &one.sources))
    });
    let mut all: Vec<(&Diagnostic, &SourceMap)> = Vec::new();
    let targets = connected.iter().flat_map(|one| {
        let own = one.diagnostics.iter();
        own.map(move |it| (it, &one.sources))
    });
    for (diagnostic, sources) in library.chain(specs).chain(targets) {
        let in_library = (diagnostic.span.source.0 as usize) < project.sources.len();
        if !in_library || !all.iter().any(|(other, _)| *other == diagnostic) {
            all.push((diagnostic, sources));
        }
    }
    write(all, format, color)
}

/// Writes findings, each with the sources its places lie in.
pub(super) fn write(all: Vec<(&Diagnostic, &SourceMap)>, format: Format, color: bool) -> Counts {
    let mut counts = Counts::default();
    for (diagnostic, _) in &all {
        match diagnostic.severity {
            Severity::Error => counts.errors += 1,
            Severity::Warning => counts.warnings += 1,
        }
    }
    match format {
        Format::Human => print_human(&all, color),
        Format::Json => {
            for (it, sources) in &all {
                out::line(&render::json(it, sources));
            }
        }
        Format::Github => {
            for (it, sources) in &all {
                out::line(&render::github(it, sources));
            }
        }
        Format::Sarif => out::line(&render::sarif(all)),
    }
    counts
}

fn print_human(all: &[(&Diagnostic, &SourceMap)], color: bool) {
    let mut shown = std::collections::BTreeMap::new();
    for (diagnostic, sources) in all {
        let path = sources.get(diagnostic.span.source).path.as_str();
        let count: &mut usize = shown.entry(path).or_default();
        *count += 1;
        if *count <= MOST {
            out::note(&format!("{}\n", render::human(diagnostic, sources, color)));
        }
    }
    for (path, count) in shown.into_iter().filter(|(_, count)| *count > MOST) {
        out::note(&format!("{path}: {} more not shown", count - MOST));
    }
}
