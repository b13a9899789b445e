//! The command line: the only module that prints.

mod args;
mod build;
mod catalogue;
mod check;
mod convert;
mod coverage;
mod diff;
mod dump;
mod eval;
mod explain;
mod fmt;
mod i18n;
mod import;
mod law;
mod lint;
mod map;
mod new;
mod out;
mod params;
mod privacy;
mod receive;
mod report;
mod samples;
mod schema;
mod stats;
mod test;
mod ways;
mod why;

use std::{io::IsTerminal as _, path::PathBuf};

use clap::Parser as _;

pub use args::Cli;
use args::{AsOf, Command, Format};

use crate::{driver::Project, model::Form, pipeline::Checked, source::stem};

/// Exit code when all is well.
pub const OK: u8 = 0;
/// Exit code when there are errors in the input, or something failed.
pub const FAILED: u8 = 1;
/// Exit code for a wrong call.
pub const USAGE: u8 = 2;

/// Runs the command line and gives the exit code.
pub fn run(arguments: impl IntoIterator<Item = std::ffi::OsString>) -> u8 {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            // clap prints help and version to standard output and faults to standard error.
            let _ = error.print();
            return if error.use_stderr() { USAGE } else { OK };
        }
    };
    match cli.command {
        Command::Check(args) => check::run(&args),
        Command::Build(args) => build::run(&args),
        Command::Test(args) => test::run(&args),
        Command::Samples(args) => samples::run(&args),
        Command::Fmt(args) => fmt::run(&args),
        Command::Convert(args) => convert::run(&args),
        Command::Diff(args) => diff::run(&args),
        Command::Decode(args) => receive::decode(&args),
        Command::Judge(args) => receive::judge(&args),
        Command::Import(args) => import::run(&args),
        Command::Map(args) => map::run(&args),
        Command::Lint(args) => lint::run(&args),
        Command::Privacy(args) => privacy::run(&args),
        Command::Eval(args) => eval::run(&args),
        Command::Law(args) => law::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::New(args) => new::run(&args),
        Command::Dump(args) => dump::run(&args),
        Command::Ways(args) => ways::run(&args),
        Command::Schema(args) => schema::run(&args),
        Command::Catalogue(args) => catalogue::run(&args),
        Command::I18n(args) => i18n::run(&args),
    }
}

/// The project around the current folder.
fn project() -> Project {
    Project::open(&std::env::current_dir().unwrap_or_default())
}

/// The project around the current folder, with the law of the day asked for.
fn project_as_of(law: AsOf) -> Project {
    let mut project = project();
    project.library.law_day.chosen = law.as_of;
    project
}

/// The forms a command is about: of all periods of a spec's law, or of the day asked for.
fn law_of(checked: &Checked, law: AsOf) -> Vec<&Form> {
    match law.as_of {
        Some(_) => vec![&checked.form],
        None => checked.law(),
    }
}

/// The specs to work on: the named ones (files, folders or ids), or all.
///
/// Gives the arguments that name nothing as an error.
fn selected(project: &Project, names: &[PathBuf]) -> Result<Vec<PathBuf>, Vec<String>> {
    let all = project.specs();
    if names.is_empty() {
        return Ok(all);
    }
    let mut found = Vec::new();
    let mut unknown = Vec::new();
    for name in names {
        let is_id = |path: &PathBuf| {
            stem(&path.to_string_lossy().replace('\\', "/")) == name.to_string_lossy()
        };
        let absolute = std::path::absolute(name).unwrap_or_else(|_| name.clone());
        if absolute.is_dir() {
            found.extend(
                all.iter()
                    .filter(|path| path.starts_with(&absolute))
                    .cloned(),
            );
        } else if absolute.exists() {
            found.push(absolute);
        } else if all.iter().any(is_id) {
            found.extend(all.iter().filter(|path| is_id(path)).cloned());
        } else {
            unknown.push(name.to_string_lossy().into_owned());
        }
    }
    if unknown.is_empty() {
        Ok(found)
    } else {
        Err(unknown)
    }
}

/// The one spec that a command is about (a file or an id), or the exit code after saying what is wrong.
fn one_spec(project: &Project, name: &PathBuf) -> Result<PathBuf, u8> {
    let mut paths =
        selected(project, std::slice::from_ref(name)).map_err(|names| unknown_names(&names))?;
    match (paths.pop(), paths.is_empty()) {
        (Some(path), true) => Ok(path),
        _ => {
            out::note("antrag: name one spec");
            Err(USAGE)
        }
    }
}

/// Says which arguments name nothing.
fn unknown_names(names: &[String]) -> u8 {
    for name in names {
        out::note(&format!(
            "antrag: `{name}` is no file, no folder and no id of a spec"
        ));
    }
    USAGE
}

/// Whether to use colors: on a terminal that wants them.
fn color(format: Format) -> bool {
    format == Format::Human && std::io::stderr().is_terminal()
}

/// Prints all findings; gives the number of errors and warnings.
fn print_findings(project: &Project, checked: &[Checked], format: Format) -> report::Counts {
    report::print(project, checked, &[], format, color(format))
}
