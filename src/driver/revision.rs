//! The specs of another revision, read through `git`, each with the Bausteine and codelists of its
//! time.

use std::{
    io,
    path::{Path, PathBuf},
    process::Command,
};

use jiff::civil::Date;

use super::{LIBRARY_FOLDERS, Project, ReadFault, SPEC_ENDINGS, library_part};
use crate::{
    pipeline::{self, Checked},
    source::{Source, stem},
    syntax::MAX_BYTES,
};

/// The `forms` folder of a revision.
#[derive(Debug)]
pub struct Revision {
    project: Project,
    specs: Vec<Source>,
}

impl Revision {
    /// Reads a revision of the repository that holds the project at `root`. `day` is the day whose law
    /// is compiled; without, the day of the revision's `forms/project.yaml`.
    ///
    /// # Errors
    /// There is no `git`, no such revision, or a file in it is not UTF-8.
    pub fn open(root: &Path, revision: &str, day: Option<Date>) -> io::Result<Self> {
        if revision.is_empty() || revision.starts_with('-') {
            return Err(io::Error::other("that is no revision"));
        }
        let listed = git(
            root,
            &["ls-tree", "-r", "--name-only", "-z", revision, "forms"],
        )?;
        let (mut library, mut specs) = (Vec::new(), Vec::new());
        for path in listed.split('\0').filter(|it| !it.is_empty()) {
            let part = library_part(path);
            let in_library = LIBRARY_FOLDERS
                .iter()
                .any(|folder| path.starts_with(&format!("forms/{folder}/")));
            let is_spec = SPEC_ENDINGS.iter().any(|ending| path.ends_with(ending));
            if part.is_none() && (in_library || !is_spec) {
                continue;
            }
            let text = git(root, &["show", &format!("{revision}:./{path}")])?;
            match part {
                Some(part) => library.push((part, path.to_owned(), Ok::<_, ReadFault>(text))),
                None if text.len() <= MAX_BYTES => specs.push(Source {
                    path: path.to_owned(),
                    text,
                }),
                None => return Err(io::Error::other(format!("{path} is too large"))),
            }
        }
        let mut project = Project::of(PathBuf::from(root), library);
        project.library.law_day.chosen = day;
        Ok(Self { project, specs })
    }

    /// The project as it was then: its Bausteine and codelists.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// Checks the specs that `name` names: a path in the project, a folder or an id. Their
    /// translations are not looked at.
    pub fn check(&self, name: &str) -> Vec<Checked> {
        let folder = format!("{}/", name.trim_end_matches('/'));
        let named = self.specs.iter().filter(|source| {
            source.path == name || source.path.starts_with(&folder) || stem(&source.path) == name
        });
        named
            .map(|it| pipeline::check(it.clone(), &self.project.library, &self.project.sources))
            .collect()
    }
}

/// What `git` prints in a folder.
fn git(folder: &Path, arguments: &[&str]) -> io::Result<String> {
    let output = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(arguments)
        .output()?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let first = said.lines().next().unwrap_or("git failed");
        return Err(io::Error::other(first.to_owned()));
    }
    String::from_utf8(output.stdout).map_err(|_| io::Error::other("a file is not UTF-8 text"))
}
