//! `antrag build`: every emitter over every sound form.

use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
};

use rayon::prelude::*;

use super::{
    OutsideEmitter, Project,
    output::{self, Difference, Written},
};
use crate::{
    analysis::Sound,
    diagnostics::Diagnostics,
    emit::{self, AuditResults, EmitContext, Emitter, OutputFile},
    pipeline::Checked,
};

/// Where the results of the audit lie.
const AUDIT: &str = "forms/pruefung/audit.json";

/// What to build.
#[derive(Debug, Clone)]
pub struct BuildOptions {
    /// Folder to write to.
    pub out: PathBuf,
    /// Names of the built-in emitters to run; all when `None`.
    pub emitters: Option<Vec<String>>,
    /// Emitters on the PATH to run as well.
    pub outside: Vec<OutsideEmitter>,
    /// Compare with what is there instead of writing.
    pub locked: bool,
    /// What emitters know besides the form.
    pub context: EmitContext,
}

/// What came of it.
#[derive(Debug)]
pub enum Build {
    /// Written.
    Written(Written),
    /// `--locked`: nothing differs.
    Same(usize),
    /// `--locked`: these files differ.
    Differs(Vec<Difference>),
    /// A spec has errors, or an emitter could not express something; nothing was written.
    Refused,
}

/// Builds the checked specs. Emitters' findings are added to each spec's.
pub fn build(
    project: &Project,
    checked: &mut [Checked],
    options: &BuildOptions,
) -> io::Result<Build> {
    let broken = |it: &Diagnostics| it.has_errors();
    if broken(&project.diagnostics) || checked.iter().any(|it| broken(&it.diagnostics)) {
        return Ok(Build::Refused);
    }
    let sounds: Vec<Sound> = checked.iter().filter_map(Checked::sound).collect();
    let emitters: Vec<&dyn Emitter> = emit::ALL
        .iter()
        .copied()
        .filter(|it| {
            let named = options.emitters.as_ref();
            named.is_none_or(|names| names.iter().any(|name| name == it.name()))
        })
        .collect();
    let outputs: Vec<Emitted> = sounds
        .par_iter()
        .map(|sound| emit_one(sound, &emitters, options))
        .collect();
    let mut files = BTreeMap::new();
    for (one, (outputs, diagnostics)) in checked.iter_mut().zip(outputs) {
        one.diagnostics.extend(diagnostics);
        files.extend(outputs);
    }
    if checked.iter().any(|it| broken(&it.diagnostics)) {
        return Ok(Build::Refused);
    }
    let all: Vec<&Sound> = sounds.iter().collect();
    for emitter in &emitters {
        let shared = emitter.shared(&all, &options.context);
        files.extend(shared.into_iter().map(|file| (file.path, file.content)));
    }
    let manifest = output::manifest(&files, project.library.law_day.day().to_string());
    if options.locked {
        let differences = output::compare(&options.out, &files, &manifest);
        return Ok(if differences.is_empty() {
            Build::Same(files.len())
        } else {
            Build::Differs(differences)
        });
    }
    confined(&files)?;
    output::write(&options.out, &files, &manifest).map(Build::Written)
}

/// What automatic tests found, from `forms/pruefung/audit.json`; nothing without that file.
pub fn audit_results(project: &Project) -> io::Result<AuditResults> {
    let path = project.root.join(AUDIT);
    if !path.is_file() {
        return Ok(AuditResults::default());
    }
    let text = String::from_utf8(super::fs::read_bytes(&path)?).map_err(io::Error::other)?;
    AuditResults::read(&text).map_err(|fault| io::Error::other(format!("`{AUDIT}`: {fault}")))
}

/// The files of a service by path in the output folder, and what its emitters found.
type Emitted = (Vec<(String, Vec<u8>)>, Diagnostics);

fn emit_one(sound: &Sound, emitters: &[&dyn Emitter], options: &BuildOptions) -> Emitted {
    let mut files = Vec::new();
    let mut diagnostics = Diagnostics::new();
    let mut place = |name: &str, (outputs, found): (Vec<OutputFile>, Diagnostics)| {
        diagnostics.extend(found);
        files.extend(outputs.into_iter().map(|OutputFile { path, content }| {
            (format!("{}/{name}/{path}", sound.form.id), content)
        }));
    };
    for emitter in emitters {
        place(emitter.name(), emitter.emit(sound, &options.context));
    }
    for emitter in &options.outside {
        place(&emitter.name, emitter.emit(sound, &options.context));
    }
    (files, diagnostics)
}

/// Emitters name relative paths; whatever they say, nothing is written outside the output folder.
fn confined(files: &BTreeMap<String, Vec<u8>>) -> io::Result<()> {
    let outside = files.keys().find(|path| {
        let steps = Path::new(path).components();
        steps
            .into_iter()
            .any(|step| !matches!(step, std::path::Component::Normal(_)))
            || path.contains('\\')
    });
    match outside {
        Some(path) => Err(io::Error::other(format!(
            "`{path}` leads out of the output folder"
        ))),
        None => Ok(()),
    }
}
