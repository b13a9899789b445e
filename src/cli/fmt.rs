//! `antrag fmt`

use std::path::{Path, PathBuf};

use super::{FAILED, OK, args::FmtArgs, out, project, report, selected};
use crate::{
    diagnostics::{Diagnostics, render},
    driver,
    fmt::format,
    source::{Source, SourceMap},
    syntax,
};

/// What formatting a file would do.
enum Outcome {
    Same,
    Changed(String),
    /// It cannot be read, or has syntax errors, which were printed.
    Refused,
}

pub(super) fn run(args: &FmtArgs) -> u8 {
    let project = project();
    let mut paths = match selected(&project, &args.specs) {
        Ok(paths) => paths,
        Err(unknown) => return super::unknown_names(&unknown),
    };
    if args.specs.is_empty() {
        paths.extend(project.bausteine());
    }
    let (mut changed, mut refused) = (0, 0);
    for path in &paths {
        let name = project.shown(path);
        match format_file(path, &name) {
            Outcome::Same => {}
            Outcome::Refused => refused += 1,
            Outcome::Changed(_) if args.check => {
                out::note(&format!("not formatted: {name}"));
                changed += 1;
            }
            Outcome::Changed(text) => match driver::write_file(path, text.as_bytes()) {
                Ok(()) => {
                    out::note(&format!("formatted: {name}"));
                    changed += 1;
                }
                Err(error) => {
                    out::note(&format!("antrag: cannot write {name}: {error}"));
                    refused += 1;
                }
            },
        }
    }
    let files = report::counted(paths.len(), "file");
    let verb = if args.check {
        "would change"
    } else {
        "changed"
    };
    out::note(&format!(
        "{files}, {changed} {verb}, {refused} not formatted"
    ));
    if refused > 0 || (args.check && changed > 0) {
        FAILED
    } else {
        OK
    }
}

fn format_file(path: &Path, name: &str) -> Outcome {
    let Some((source, parsed, sources)) = read(path, name) else {
        return Outcome::Refused;
    };
    match format(&source, &parsed) {
        Some(text) if text == source.text => Outcome::Same,
        Some(text) => Outcome::Changed(text),
        None => {
            print(&parsed.diagnostics, &sources);
            Outcome::Refused
        }
    }
}

/// A document and its tree; what keeps it from being read was printed.
pub(super) fn read(path: &Path, name: &str) -> Option<(Source, syntax::Parsed, SourceMap)> {
    let mut sources = SourceMap::default();
    match driver::read_text(path) {
        Ok(text) => {
            let id = sources.add(name, text);
            let source = sources.get(id).clone();
            let parsed = syntax::parse(id, &source);
            Some((source, parsed, sources))
        }
        Err(fault) => {
            let id = sources.add(name, String::new());
            let span = crate::source::Span::new(id, 0, 0);
            print(&[fault.diagnostic(span)].into_iter().collect(), &sources);
            None
        }
    }
}

/// Prints findings of one document.
pub(super) fn print(diagnostics: &Diagnostics, sources: &SourceMap) {
    for diagnostic in diagnostics {
        out::note(&format!("{}\n", render::human(diagnostic, sources, false)));
    }
}

/// Where `path` goes when its form changes: `.antrag` to `.antrag.yaml` and back.
pub(super) fn other_form(path: &Path) -> PathBuf {
    let name = path.to_string_lossy();
    match name.strip_suffix(".yaml") {
        Some(rest) => PathBuf::from(rest),
        None => PathBuf::from(format!("{name}.yaml")),
    }
}
