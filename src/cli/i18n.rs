//! `antrag i18n`

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use serde_json::json;

use super::{
    FAILED, OK, USAGE,
    args::{CheckArgs, ExtractArgs, Format, I18nArgs, I18nCommand, StatsArgs, StatsFormat},
    fmt, out, print_findings, project, project_as_of, report, selected,
};
use crate::{
    diagnostics::{Diagnostics, codes},
    driver::{self, Project},
    i18n::{self, Po, SourceText, Tally, po},
    model::Language,
    pipeline::Checked,
    source::{SourceId, SourceMap, Span, stem},
};

pub(super) fn run(args: &I18nArgs) -> u8 {
    match &args.command {
        I18nCommand::Extract(args) => extract(args),
        I18nCommand::Check(args) => check(args),
        I18nCommand::Stats(args) => stats(args),
    }
}

/// What a PO file is made from: a spec, a Baustein or a codelist.
struct Part {
    path: PathBuf,
    texts: Vec<SourceText>,
    is_list: bool,
}

impl Part {
    fn of_spec(path: &Path, checked: &Checked) -> Self {
        Self {
            path: path.to_path_buf(),
            texts: i18n::of_document(&checked.document),
            is_list: false,
        }
    }

    /// `paths` are those of all Bausteine.
    fn of_baustein(project: &Project, paths: &[PathBuf], name: &str) -> Option<Self> {
        let baustein = project.library.bausteine.get(name)?;
        Some(Self {
            path: paths.iter().find(|path| name_of(path) == name)?.clone(),
            texts: i18n::of_document(&baustein.document),
            is_list: false,
        })
    }

    fn of_codelist(project: &Project, name: &str) -> Option<Self> {
        let list = project.library.codelists.get(name)?;
        let whole = Span::new(SourceId::default(), 0, 0);
        Some(Self {
            path: project
                .root
                .join("forms/codelisten")
                .join(format!("{name}.yaml")),
            texts: i18n::of_codelist(list, whole),
            is_list: true,
        })
    }
}

/// What a file is known by.
fn name_of(path: &Path) -> String {
    stem(&path.file_name().unwrap_or_default().to_string_lossy()).to_owned()
}

/// A PO file; an empty one when there is none. `None` when it cannot be read: why was printed.
fn read(project: &Project, path: &Path) -> Option<Po> {
    if !path.is_file() {
        return Some(Po::default());
    }
    let mut sources = SourceMap::default();
    let mut found = Diagnostics::new();
    let read = read_into(&mut sources, project, path, &mut found);
    fmt::print(&found, &sources);
    let (_, po) = read.filter(|_| !found.has_errors())?;
    Some(po)
}

/// A PO file that becomes one of these sources, and the place of all of it. `None` when the file cannot be read; what
/// is wrong with it is among the findings.
fn read_into(
    sources: &mut SourceMap,
    project: &Project,
    path: &Path,
    found: &mut Diagnostics,
) -> Option<(Span, Po)> {
    let (text, fault) = match driver::read_text(path) {
        Ok(text) => (text, None),
        Err(fault) => (String::new(), Some(fault)),
    };
    let id = sources.add(project.shown(path), text);
    let whole = Span::new(id, 0, 0);
    if let Some(fault) = fault {
        found.push(fault.diagnostic(whole));
        return None;
    }
    Some((whole, po::read(id, &sources.get(id).text, found)))
}

/// The Bausteine and codelists that a spec uses. `paths` are those of all Bausteine.
fn parts_of(project: &Project, paths: &[PathBuf], checked: &Checked) -> Vec<Part> {
    let form = &checked.form;
    let used = form.groups.iter().filter_map(|it| it.baustein.as_deref());
    let names: BTreeSet<&str> = used.collect();
    let bausteine = names
        .iter()
        .filter_map(|name| Part::of_baustein(project, paths, name));
    let lists = form.codelists.keys();
    let lists = lists.filter_map(|name| Part::of_codelist(project, name));
    bausteine.chain(lists).collect()
}

fn extract(args: &ExtractArgs) -> u8 {
    let project = project();
    let paths = match selected(&project, &args.specs) {
        Ok(paths) => paths,
        Err(unknown) => return super::unknown_names(&unknown),
    };
    let lists = &project.library.codelists;
    if let Some(unknown) = args.codelists.iter().find(|it| !lists.contains_key(*it)) {
        out::note(&format!("antrag: there is no codelist `{unknown}`"));
        return USAGE;
    }
    let bausteine = project.bausteine();
    // Each file once, however many specs use the Baustein.
    let mut wanted: BTreeMap<PathBuf, (Part, BTreeSet<Language>)> = BTreeMap::new();
    let mut want = |part: Part, languages: BTreeSet<Language>| {
        let slot = wanted.entry(part.path.clone());
        slot.or_insert((part, BTreeSet::new())).1.extend(languages);
    };
    for (path, checked) in paths.iter().zip(project.check(&paths)) {
        let mut languages: BTreeSet<Language> = args.languages.iter().copied().collect();
        if languages.is_empty() {
            languages.extend(&checked.form.meta.languages);
            languages.extend(existing(path));
        }
        for part in parts_of(&project, &bausteine, &checked) {
            let mut languages = languages.clone();
            if part.is_list {
                let present = existing(&part.path);
                let named = args.codelists.contains(&name_of(&part.path));
                languages.retain(|it| named || present.contains(it));
            }
            want(part, languages);
        }
        want(Part::of_spec(path, &checked), languages);
    }
    let (mut files, mut changed, mut failed) = (0, 0, false);
    for (part, languages) in wanted.into_values() {
        for language in languages {
            files += 1;
            match write(&project, &part, language) {
                Some(true) => changed += 1,
                Some(false) => {}
                None => failed = true,
            }
        }
    }
    if files == 0 {
        out::note(
            "antrag: no spec declares a language; add `languages: [en]` or give `--language en`",
        );
    }
    out::note(&format!(
        "{}, {changed} changed",
        report::counted(files, "file")
    ));
    if failed { FAILED } else { OK }
}

fn existing(path: &Path) -> BTreeSet<Language> {
    let files = driver::po_files(path).into_iter();
    files.map(|(language, _)| language).collect()
}

/// Brings one PO file up to date; says whether it changed. `None` when that failed.
fn write(project: &Project, part: &Part, language: Language) -> Option<bool> {
    let path = driver::po_path(&part.path, language);
    let old = read(project, &path)?;
    let new = i18n::merge(&part.texts, &project.shown(&part.path), &old);
    let text = po::write(&new, language);
    if driver::read_text(&path).is_ok_and(|it| it == text) {
        return Some(false);
    }
    let shown = project.shown(&path);
    match driver::write_file(&path, text.as_bytes()) {
        Ok(()) => {
            out::note(&format!("written: {shown}"));
            Some(true)
        }
        Err(error) => {
            out::note(&format!("antrag: cannot write {shown}: {error}"));
            None
        }
    }
}

fn check(args: &CheckArgs) -> u8 {
    let project = project_as_of(args.law);
    let paths = match selected(&project, &args.specs) {
        Ok(paths) => paths,
        Err(unknown) => return super::unknown_names(&unknown),
    };
    let mut checked = project.check(&paths);
    for (path, one) in paths.iter().zip(&mut checked) {
        undeclared(&project, path, one);
        if !one.diagnostics.has_errors() {
            let found = std::mem::take(&mut one.diagnostics).into_iter();
            one.diagnostics = found.filter(|it| is_ours(it.code)).collect();
        }
    }
    let counts = print_findings(&project, &checked, args.format);
    if args.format == Format::Human {
        let specs = report::counted(checked.len(), "spec");
        out::note(&format!("{specs}: {counts}"));
    }
    let failed = counts.errors > 0 || (args.deny_warnings && counts.warnings > 0);
    if failed { FAILED } else { OK }
}

fn is_ours(code: codes::Code) -> bool {
    [
        codes::MISSING_TRANSLATION,
        codes::STALE_TRANSLATION,
        codes::SUPERFLUOUS_TRANSLATION,
        codes::BROKEN_PO,
    ]
    .contains(&code)
}

/// Findings about PO files in languages that the spec does not declare yet.
fn undeclared(project: &Project, path: &Path, checked: &mut Checked) {
    let texts = i18n::of_document(&checked.document);
    for (language, file) in driver::po_files(path) {
        if checked.form.meta.languages.contains(&language) {
            continue;
        }
        let found = &mut checked.diagnostics;
        if let Some((whole, po)) = read_into(&mut checked.sources, project, &file, found) {
            i18n::check(&texts, &po, language, whole, found);
        }
    }
}

fn stats(args: &StatsArgs) -> u8 {
    let project = project();
    let paths = match selected(&project, &args.specs) {
        Ok(paths) => paths,
        Err(unknown) => return super::unknown_names(&unknown),
    };
    let bausteine = project.bausteine();
    let mut rows = Vec::new();
    let mut failed = false;
    for (path, checked) in paths.iter().zip(project.check(&paths)) {
        let declared = &checked.form.meta.languages;
        let mut languages = existing(path);
        languages.extend(declared);
        for language in languages {
            let Some(tally) = count(&project, &bausteine, (path, &checked), language) else {
                failed = true;
                continue;
            };
            rows.push((
                checked.id.clone(),
                language,
                declared.contains(&language),
                tally,
            ));
        }
    }
    match args.format {
        StatsFormat::Json => {
            let rows: Vec<serde_json::Value> = rows
                .iter()
                .map(|(service, language, declared, tally)| {
                    json!({
                        "service": service,
                        "language": language.word(),
                        "declared": declared,
                        "translated": tally.translated,
                        "missing": tally.missing,
                        "stale": tally.stale,
                    })
                })
                .collect();
            out::line(&serde_json::Value::Array(rows).to_string());
        }
        StatsFormat::Human => {
            for (service, language, declared, tally) in &rows {
                let Tally {
                    translated,
                    missing,
                    stale,
                } = tally;
                let word = language.word();
                let note = if *declared { "" } else { " (not declared)" };
                out::line(&format!(
                    "{service} {word}: {translated} translated, {missing} missing, {stale} stale{note}"
                ));
            }
            if rows.is_empty() {
                out::note("no spec is translated");
            }
        }
    }
    if failed { FAILED } else { OK }
}

/// The texts that applicants of a service meet: its own, those of its Bausteine, and those of its
/// codelists that have a PO file.
fn count(
    project: &Project,
    bausteine: &[PathBuf],
    (path, checked): (&Path, &Checked),
    language: Language,
) -> Option<Tally> {
    let own = Part::of_spec(path, checked);
    let mut tally = Tally::default();
    for part in parts_of(project, bausteine, checked)
        .into_iter()
        .chain([own])
    {
        let file = driver::po_path(&part.path, language);
        if !part.is_list || file.is_file() {
            tally += i18n::tally(&part.texts, &read(project, &file)?);
        }
    }
    Some(tally)
}
