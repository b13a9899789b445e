//! `antrag samples`: answer sets of every sound form.

use std::{collections::BTreeMap, io, path::Path};

use rayon::prelude::*;

use super::{
    Project, fs,
    output::{self, Written},
};
use crate::{
    analysis::samples::{Samples, samples},
    pipeline::Checked,
};

/// The sets of each spec, under the law of the project's day, in parallel; the results keep the order. The specs have no errors.
pub fn sample(checked: &[Checked], with_invalid: bool) -> Vec<Samples<'_>> {
    checked
        .par_iter()
        .map(|one| samples(&one.form, with_invalid))
        .collect()
}

/// Writes the sets of the specs in place of what lies at `out`, a folder for each spec, named by its
/// id. A folder that `antrag` did not write is left alone.
pub fn write_samples(
    project: &Project,
    out: &Path,
    checked: &[Checked],
    made: &[Samples<'_>],
) -> io::Result<Written> {
    if !output::is_ours(out) && !fs::is_absent_or_empty(out) {
        let text = "it holds files that `antrag` did not write; name another folder";
        return Err(io::Error::other(text));
    }
    let mut files = BTreeMap::new();
    for (one, samples) in checked.iter().zip(made) {
        let written = samples.files(&one.sources).into_iter();
        files.extend(written.map(|(path, bytes)| (format!("{}/{path}", one.id), bytes)));
    }
    let manifest = output::manifest(&files, project.library.law_day.day().to_string());
    output::write(out, &files, &manifest)
}
