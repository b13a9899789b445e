//! One named test per spec and per case.
//!
//! `forms/`: every spec is without a finding, of the lint too. `tests/cases/<feature>/good/`: no finding, and the
//! form as it was understood. `tests/cases/<feature>/bad/`: the findings as people see them. The
//! snapshots lie beside the cases; `INSTA_UPDATE=always cargo test --test corpus` writes them.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests may panic and read files"
)]

mod support;

use std::{
    fs,
    path::{Path, PathBuf},
};

use antragswerk::{
    diagnostics::{Diagnostics, render},
    pipeline::{self, Checked},
};
use libtest_mimic::{Arguments, Failed, Trial};

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut trials = Vec::new();
    for path in support::PROJECT.specs() {
        trials.push(trial(root, path, spec));
    }
    for path in files_below(&root.join("tests/cases")) {
        let run = match path
            .parent()
            .and_then(Path::file_name)
            .and_then(|it| it.to_str())
        {
            Some("good") => good,
            Some("bad") => bad,
            _ => misplaced,
        };
        trials.push(trial(root, path, run));
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit();
}

/// A file: its path as shown, and its text.
struct File {
    path: PathBuf,
    name: String,
    text: String,
}

fn trial(root: &Path, path: PathBuf, run: fn(&File) -> Result<(), String>) -> Trial {
    let name = path.strip_prefix(root).unwrap_or(&path);
    let name = name.to_string_lossy().replace('\\', "/");
    Trial::test(name.clone(), move || {
        let text = fs::read_to_string(&path)?;
        run(&File { path, name, text }).map_err(Failed::from)
    })
}

fn spec(file: &File) -> Result<(), String> {
    let mut checked = support::PROJECT.check_text(&file.name, file.text.clone());
    let found = pipeline::lint(&checked);
    checked.diagnostics.extend(found);
    for connection in support::PROJECT.connections(&checked) {
        if let Some(finding) = connection.diagnostics.iter().next() {
            let text = render::human(finding, &connection.sources, false);
            return Err(format!("a mapping has findings:\n{text}"));
        }
    }
    if checked.diagnostics.is_empty() {
        return Ok(());
    }
    Err(format!("has findings:\n{}", support::rendered(&checked)))
}

/// Cases of the lint are linted, all others only checked.
fn checked(file: &File) -> Checked {
    if file.name.starts_with("tests/cases/lint/") {
        support::linted(&file.name, &file.text)
    } else {
        support::checked(&file.name, &file.text)
    }
}

fn good(file: &File) -> Result<(), String> {
    if is_mapping(file) {
        let example = support::mapping::example(&file.text);
        if !example.codes().is_empty() {
            return Err(format!("has findings:\n{}", example.rendered()));
        }
        let mapped = example.mapped(&example.some_answers());
        snapshot(file, &mapped.unwrap_or_else(|it| format!("refused\n{it}")));
        return Ok(());
    }
    let checked = checked(file);
    if !checked.diagnostics.is_empty() {
        return Err(format!("has findings:\n{}", support::rendered(&checked)));
    }
    snapshot(file, &support::dumped(&checked));
    Ok(())
}

fn is_mapping(file: &File) -> bool {
    file.name.ends_with(".mapping")
}

fn bad(file: &File) -> Result<(), String> {
    if is_mapping(file) {
        let example = support::mapping::example(&file.text);
        styled(&example.connection.diagnostics)?;
        snapshot(file, &example.rendered());
        return Ok(());
    }
    let checked = checked(file);
    styled(&checked.diagnostics)?;
    snapshot(file, &support::rendered(&checked));
    Ok(())
}

fn styled(diagnostics: &Diagnostics) -> Result<(), String> {
    if diagnostics.is_empty() {
        return Err("has no finding".to_owned());
    }
    for finding in diagnostics {
        style(&finding.message)?;
        let more = finding.label.iter().chain(&finding.help);
        for text in more.chain(finding.secondary.iter().map(|it| &it.text)) {
            if text.trim() != text || text.ends_with('.') || text.is_empty() {
                return Err(format!("not in the style of messages: {text:?}"));
            }
        }
    }
    Ok(())
}

/// A title stands alone in a log: small first letter, no final stop, one line.
fn style(title: &str) -> Result<(), String> {
    let first = title.chars().next().unwrap_or_default();
    let names = ["YAML ", "Baustein ", "LeiKa "];
    let begins = !first.is_uppercase() || names.iter().any(|it| title.starts_with(it));
    // A refused answer is told in the words the applicant reads.
    let ends = !title.ends_with('.') || title.contains("refused: ");
    if begins && ends && !title.contains('\n') {
        return Ok(());
    }
    Err(format!("not in the style of titles: {title:?}"))
}

fn misplaced(file: &File) -> Result<(), String> {
    Err(format!("{} lies neither in good/ nor in bad/", file.name))
}

fn snapshot(file: &File, text: &str) {
    let folder = file.path.parent().unwrap();
    let stem = file.path.file_name().unwrap().to_string_lossy();
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_input_file(&file.name);
    settings.bind(|| insta::assert_snapshot!(stem.as_ref(), text));
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.to_string_lossy().ends_with(".antrag")
                || path.to_string_lossy().ends_with(".antrag.yaml")
                || path.to_string_lossy().ends_with(".mapping")
            {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
