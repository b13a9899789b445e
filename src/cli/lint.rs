//! `antrag lint`: what a spec says to people, and what several say in different ways.

use serde_json::json;

use super::{
    FAILED, OK, USAGE,
    args::{Format, LintArgs},
    color, out, print_findings, project, report, selected,
};
use crate::{
    analysis::lint::{
        self, Subject,
        corpus::{Corpus, similarity},
    },
    diagnostics::{Diagnostic, Diagnostics},
    driver::Project,
    pipeline::{self, Checked},
    source::SourceMap,
};

pub(super) fn run(args: &LintArgs) -> u8 {
    let project = project();
    let paths = match selected(&project, &args.specs) {
        Ok(paths) => paths,
        Err(unknown) => return super::unknown_names(&unknown),
    };
    let checked = project.check(&paths);
    if checked.iter().any(|one| one.diagnostics.has_errors()) {
        print_findings(&project, &checked, args.format);
        return FAILED;
    }
    let mut corpus = Corpus::new(&project.sources);
    for one in &checked {
        corpus.add(&one.form, &one.sources);
    }
    if args.similarity {
        return print_similarity(&corpus, args.format);
    }
    if args.corpus {
        let found = corpus.lint(&project.library);
        let found = found.iter().map(|it| (it, corpus.sources())).collect();
        return finish(args, found, checked.len(), "service");
    }
    let bausteine = if args.specs.is_empty() {
        of_bausteine(&project)
    } else {
        Diagnostics::new()
    };
    let of_specs: Vec<Diagnostics> = checked.iter().map(pipeline::lint).collect();
    let mut found: Vec<(&Diagnostic, &SourceMap)> = Vec::new();
    found.extend(bausteine.iter().map(|it| (it, &project.sources)));
    for (one, diagnostics) in checked.iter().zip(&of_specs) {
        for diagnostic in diagnostics {
            // What a Baustein says is told once, not for each spec that uses it.
            if !found
                .iter()
                .any(|(other, _)| is_same(other, diagnostic, one))
            {
                found.push((diagnostic, &one.sources));
            }
        }
    }
    finish(args, found, checked.len(), "spec")
}

/// Whether another spec told the same about a Baustein.
fn is_same(other: &Diagnostic, diagnostic: &Diagnostic, one: &Checked) -> bool {
    let in_library = (diagnostic.span.source.0 as usize) + 1 < one.sources.len();
    in_library && other == diagnostic
}

fn of_bausteine(project: &Project) -> Diagnostics {
    let mut found = Diagnostics::new();
    for baustein in project.library.bausteine.values() {
        found.extend(lint::lint(&Subject {
            id: baustein.span.source,
            sources: &project.sources,
            document: &baustein.document,
            form: None,
        }));
    }
    found
}

fn finish(args: &LintArgs, found: Vec<(&Diagnostic, &SourceMap)>, count: usize, noun: &str) -> u8 {
    let counts = report::write(found, args.format, color(args.format));
    if args.format == Format::Human {
        out::note(&format!("{}: {counts}", report::counted(count, noun)));
    }
    if args.deny_warnings && counts.warnings > 0 {
        FAILED
    } else {
        OK
    }
}

/// Pairs of services with the share of questions that both ask.
fn print_similarity(corpus: &Corpus<'_>, format: Format) -> u8 {
    match format {
        Format::Human => {
            for pair in similarity(corpus) {
                let percent = format!("{:.0} %", pair.share * 100.0);
                let (first, second) = (&pair.first, &pair.second);
                out::line(&format!(
                    "{percent:>5}  {first} and {second}: {} in common",
                    report::counted(pair.common, "question")
                ));
                for (one, other) in &pair.questions {
                    out::line(&format!("       {one} = {other}"));
                }
            }
        }
        Format::Json => {
            for pair in similarity(corpus) {
                let row = json!({
                    "first": pair.first,
                    "second": pair.second,
                    "common": pair.common,
                    "share": (pair.share * 1000.0).round() / 1000.0,
                    "questions": pair.questions,
                });
                out::line(&row.to_string());
            }
        }
        Format::Github | Format::Sarif => {
            out::note("antrag: `--similarity` is written as human or json");
            return USAGE;
        }
    }
    OK
}
