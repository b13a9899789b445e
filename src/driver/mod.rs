//! The only module that touches the outside world: finds specs, runs the pipeline in parallel,
//! writes what came out.

mod build;
mod fs;
mod output;
mod outside;

use std::path::{Path, PathBuf};

use rayon::prelude::*;

pub use build::{Build, BuildOptions, build};
pub use fs::{ReadFault, read_text, write_file};
pub use output::{Difference, Manifest, Written};
pub use outside::{OutsideEmitter, find as find_emitter};

use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    library::{Library, LibraryPart},
    model::Language,
    pipeline::{self, Checked},
    source::{Source, SourceMap, Span},
};

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
        let mut files = Vec::new();
        let mut unreadable = Vec::new();
        let forms = root.join("forms");
        let mut add = |part: LibraryPart, path: PathBuf| match read_text(&path) {
            Ok(text) => files.push((part, shown(&root, &path), text)),
            Err(fault) => unreadable.push((shown(&root, &path), fault)),
        };
        for path in fs::files_below(&forms.join("bausteine"), &[".antrag", ".antrag.yaml"]) {
            add(LibraryPart::Baustein, path);
        }
        for path in fs::files_below(&forms.join("codelisten"), &[".yaml"]) {
            add(LibraryPart::Codelist, path);
        }
        for (language, word) in Language::ALL {
            let ending = format!(".{word}.po");
            for path in fs::files_below(&forms.join("bausteine"), &[&ending]) {
                add(LibraryPart::BausteinTranslation(*language), path);
            }
            for path in fs::files_below(&forms.join("codelisten"), &[&ending]) {
                add(LibraryPart::CodelistTranslation(*language), path);
            }
        }
        let project = forms.join("project.yaml");
        if project.is_file() {
            add(LibraryPart::Project, project);
        }
        for (part, name) in [
            (LibraryPart::Themenfelder, "themenfelder.json"),
            (LibraryPart::Catalogue, "katalog.json"),
            (LibraryPart::Laws, "gesetze.json"),
        ] {
            let path = forms.join("katalog").join(name);
            if path.is_file() {
                add(part, path);
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
        let forms = self.root.join("forms");
        let library = ["bausteine", "codelisten", "katalog"].map(|name| forms.join(name));
        let all = fs::files_below(&forms, &[".antrag", ".antrag.yaml"]);
        all.into_iter()
            .filter(|path| !library.iter().any(|folder| path.starts_with(folder)))
            .collect()
    }

    /// The paths of all Bausteine, in order.
    pub fn bausteine(&self) -> Vec<PathBuf> {
        fs::files_below(
            &self.root.join("forms/bausteine"),
            &[".antrag", ".antrag.yaml"],
        )
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

/// A path as shown: relative to the project where it lies in it, with forward slashes.
fn shown(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    path.to_string_lossy().replace('\\', "/")
}

/// The PO file beside a spec, a Baustein or a codelist.
pub fn po_path(path: &Path, language: Language) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = name.split('.').next().unwrap_or_default();
    path.with_file_name(format!("{stem}.{}.po", language.word()))
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
