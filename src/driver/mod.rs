//! The only module that touches the outside world: finds specs, runs the pipeline in parallel,
//! writes what came out.

mod build;
mod fs;
mod output;
mod outside;
mod profile;
mod revision;
mod samples;

use std::path::{Path, PathBuf};

use rayon::prelude::*;

pub use build::{Build, BuildOptions, audit_results, build};
pub use fs::{ReadFault, read_text, write_file};
pub use output::{Difference, Manifest, Written};
pub use outside::{OutsideEmitter, find as find_emitter};
pub use revision::Revision;
pub use samples::{sample, write_samples};

use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    library::{Library, LibraryPart},
    model::Language,
    pipeline::{self, Checked},
    source::{Source, SourceMap, Span, stem},
};

/// The folders of the library in `forms/`.
const LIBRARY_FOLDERS: [&str; 3] = ["bausteine", "codelisten", "katalog"];

/// How the names of specs and Bausteine end.
const SPEC_ENDINGS: &[&str] = &[".antrag", ".antrag.yaml"];

/// A folder with `forms/`: the library in it and the specs.
#[derive(Debug)]
pub struct Project {
    /// The folder that holds `forms/`.
    pub root: PathBuf,
    /// Bausteine, codelists, catalogue, laws.
    pub library: Library,
    /// The library's sources.
    pub sources: SourceMap,
    /// What is wrong with the library.
    pub diagnostics: Diagnostics,
}

impl Project {
    /// Reads the library of the project that holds `start`: the nearest folder upwards with a
    /// `forms` folder, or `start` itself without one.
    pub fn open(start: &Path) -> Self {
        let root = start
            .ancestors()
            .find(|folder| folder.join("forms").is_dir())
            .unwrap_or(start)
            .to_path_buf();
        let forms = root.join("forms");
        let folders = LIBRARY_FOLDERS.iter();
        let paths = folders.flat_map(|folder| fs::files_below(&forms.join(folder), &[]));
        let project = forms.join("project.yaml");
        let paths = paths.chain(project.is_file().then_some(project));
        let files = paths.filter_map(|path| {
            let name = shown(&root, &path);
            Some((library_part(&name)?, name, read_text(&path)))
        });
        Self::of(root.clone(), files.collect())
    }

    /// A project of these library files, some of which could perhaps not be read.
    fn of(root: PathBuf, found: Vec<(LibraryPart, String, Result<String, ReadFault>)>) -> Self {
        let mut files = Vec::new();
        let mut unreadable = Vec::new();
        for (part, name, text) in found {
            match text {
                Ok(text) => files.push((part, name, text)),
                Err(fault) => unreadable.push((name, fault)),
            }
        }
        let mut sources = SourceMap::default();
        let (library, mut diagnostics) = Library::load(files, &mut sources);
        for (path, fault) in unreadable {
            let id = sources.add(path, String::new());
            diagnostics.push(fault.diagnostic(Span::new(id, 0, 0)));
        }
        Self {
            root,
            library,
            sources,
            diagnostics,
        }
    }

    /// The paths of all specs, in order.
    pub fn specs(&self) -> Vec<PathBuf> {
        self.specs_below(&self.root.join("forms"))
    }

    /// The paths of the specs below a folder, in order; the folder may lie outside the project.
    pub fn specs_below(&self, folder: &Path) -> Vec<PathBuf> {
        let forms = self.root.join("forms");
        let library = LIBRARY_FOLDERS.map(|name| forms.join(name));
        let all = fs::files_below(folder, SPEC_ENDINGS);
        all.into_iter()
            .filter(|path| !library.iter().any(|folder| path.starts_with(folder)))
            .collect()
    }

    /// The paths of all Bausteine, in order.
    pub fn bausteine(&self) -> Vec<PathBuf> {
        fs::files_below(&self.root.join("forms/bausteine"), SPEC_ENDINGS)
    }

    /// A path as shown: relative to the project where it lies in it, with forward slashes.
    pub fn shown(&self, path: &Path) -> String {
        shown(&self.root, path)
    }

    /// Checks the specs at these paths, in parallel; the results keep the order.
    pub fn check(&self, paths: &[PathBuf]) -> Vec<Checked> {
        let mut checked: Vec<Checked> =
            paths.par_iter().map(|path| self.check_file(path)).collect();
        report_duplicates(&mut checked);
        checked
    }

    /// Checks one spec.
    pub fn check_file(&self, path: &Path) -> Checked {
        let name = shown(&self.root, path);
        match read_text(path) {
            Ok(text) => self.check_text(&name, text),
            Err(fault) => {
                let mut checked = pipeline::unread(&name, &self.sources);
                let last = u32::try_from(checked.sources.len() - 1).unwrap_or_default();
                let span = Span::new(crate::source::SourceId(last), 0, 0);
                checked.diagnostics.push(fault.diagnostic(span));
                checked
            }
        }
    }

    /// Checks a text as if it lay at this path, with the PO files that lie beside it.
    pub fn check_text(&self, path: &str, text: String) -> Checked {
        let mut files = Vec::new();
        let mut faults = Vec::new();
        let mut sources = self.sources.clone();
        for (language, file) in po_files(&self.root.join(path)) {
            let path = shown(&self.root, &file);
            match read_text(&file) {
                Ok(text) => files.push((language, Source { path, text })),
                Err(fault) => {
                    let id = sources.add(path, String::new());
                    faults.push(fault.diagnostic(Span::new(id, 0, 0)));
                }
            }
        }
        let source = Source {
            path: path.to_owned(),
            text,
        };
        let mut checked = pipeline::check_translated(source, files, &self.library, &sources);
        checked.diagnostics.extend(faults.into_iter().collect());
        checked
    }
}

/// What part of the library a file of a project is, by its path in it.
fn library_part(path: &str) -> Option<LibraryPart> {
    match path {
        "forms/project.yaml" => return Some(LibraryPart::Project),
        "forms/katalog/themenfelder.json" => return Some(LibraryPart::Themenfelder),
        "forms/katalog/katalog.json" => return Some(LibraryPart::Catalogue),
        "forms/katalog/gesetze.json" => return Some(LibraryPart::Laws),
        _ => {}
    }
    let within = |folder: &str, endings: &[&str]| {
        path.starts_with(folder) && endings.iter().any(|ending| path.ends_with(ending))
    };
    if within("forms/bausteine/", SPEC_ENDINGS) {
        Some(LibraryPart::Baustein)
    } else if within("forms/codelisten/", &[".yaml"]) {
        Some(LibraryPart::Codelist)
    } else {
        let mut languages = Language::ALL.iter();
        let (language, _) = languages.find(|(_, word)| path.ends_with(&format!(".{word}.po")))?;
        if within("forms/bausteine/", &[".po"]) {
            Some(LibraryPart::BausteinTranslation(*language))
        } else if within("forms/codelisten/", &[".po"]) {
            Some(LibraryPart::CodelistTranslation(*language))
        } else {
            None
        }
    }
}

/// A path as shown: relative to the project where it lies in it, with forward slashes.
fn shown(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    path.to_string_lossy().replace('\\', "/")
}

/// The PO file beside a spec, a Baustein or a codelist.
pub fn po_path(path: &Path, language: Language) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{}.{}.po", stem(&name), language.word()))
}

/// The PO files that lie beside a spec, a Baustein or a codelist.
pub fn po_files(path: &Path) -> Vec<(Language, PathBuf)> {
    let all = Language::ALL.iter();
    all.map(|(language, _)| (*language, po_path(path, *language)))
        .filter(|(_, file)| file.is_file())
        .collect()
}

/// Two specs with one id would write to one folder.
fn report_duplicates(checked: &mut [Checked]) {
    let mut first: std::collections::BTreeMap<String, String> = std::collections::BTreeMap::new();
    for one in checked {
        let path = one.source().path.clone();
        if let Some(other) = first.get(&one.id) {
            let last = u32::try_from(one.sources.len() - 1).unwrap_or_default();
            let span = Span::new(crate::source::SourceId(last), 0, 0);
            one.diagnostics.push(
                Diagnostic::new(
                    codes::DUPLICATE_SERVICE,
                    span,
                    format!("id `{}` is taken by {other}", one.id),
                )
                .help("rename one of the files: its stem is the id of the service"),
            );
        } else {
            first.insert(one.id.clone(), path);
        }
    }
}
