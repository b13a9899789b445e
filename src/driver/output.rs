//! The output folder: its manifest, what differs from it, and putting a new one in its place.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::Path,
};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::fs;

/// Name of the manifest in the output folder.
const MANIFEST: &str = "manifest.json";

/// What an output folder holds: each file's path and SHA-256.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Manifest {
    /// Format of this file.
    pub format: u32,
    /// The day whose law was compiled, ISO date.
    #[serde(default)]
    pub as_of: String,
    /// Path, with forward slashes, to hash in hex.
    pub files: BTreeMap<String, String>,
}

/// What a build did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    /// Files in the new output.
    pub files: usize,
    /// Of them new or changed.
    pub changed: usize,
    /// Their size in bytes.
    pub bytes: u64,
}

/// A file that is not as the build makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// The build makes other bytes.
    Changed(String),
    /// The build makes it; the folder or its manifest lacks it.
    Missing(String),
    /// The folder has it; the build does not make it.
    Superfluous(String),
    /// There is no manifest to compare with.
    NoManifest,
}

impl std::fmt::Display for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Difference::Changed(path) => write!(f, "differs: {path}"),
            Difference::Missing(path) => write!(f, "is missing: {path}"),
            Difference::Superfluous(path) => write!(f, "is not made any more: {path}"),
            Difference::NoManifest => write!(f, "is missing: {MANIFEST}"),
        }
    }
}

/// The manifest of a set of files that hold the law of a day.
pub(super) fn manifest(files: &BTreeMap<String, Vec<u8>>, as_of: String) -> Manifest {
    let hashed: Vec<(String, String)> = files
        .par_iter()
        .map(|(path, bytes)| (path.clone(), hash(bytes)))
        .collect();
    Manifest {
        format: 1,
        as_of,
        files: hashed.into_iter().collect(),
    }
}

fn hash(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    let digest = Sha256::digest(bytes);
    digest
        .iter()
        .fold(String::with_capacity(64), |mut hex, byte| {
            // Writing to a string cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

/// Compares what a build makes with a folder: its manifest, and the files that lie there.
/// The folder may hold a part of the files only, as the repository does.
pub(super) fn compare(
    target: &Path,
    files: &BTreeMap<String, Vec<u8>>,
    manifest: &Manifest,
) -> Vec<Difference> {
    let Some(old) = read_manifest(target) else {
        return vec![Difference::NoManifest];
    };
    let mut differences = Vec::new();
    for (path, hash) in &manifest.files {
        match old.files.get(path) {
            None => differences.push(Difference::Missing(path.clone())),
            Some(other) if other != hash => differences.push(Difference::Changed(path.clone())),
            Some(_) => {}
        }
    }
    let gone = old
        .files
        .keys()
        .filter(|path| !manifest.files.contains_key(*path));
    differences.extend(gone.map(|path| Difference::Superfluous(path.clone())));
    let listed: BTreeSet<String> = differences
        .iter()
        .filter_map(|it| match it {
            Difference::Changed(path) => Some(path.clone()),
            Difference::Missing(_) | Difference::Superfluous(_) | Difference::NoManifest => None,
        })
        .collect();
    for path in fs::files_below(target, &[]) {
        let name = path
            .strip_prefix(target)
            .unwrap_or(&path)
            .to_string_lossy()
            .replace('\\', "/");
        if name == MANIFEST || listed.contains(&name) {
            continue;
        }
        match files.get(&name) {
            Some(bytes) => {
                if fs::read_bytes(&path).ok().as_ref() != Some(bytes) {
                    differences.push(Difference::Changed(name));
                }
            }
            None => differences.push(Difference::Superfluous(name)),
        }
    }
    differences
}

/// Whether a folder was written by [`write`].
pub(super) fn is_ours(target: &Path) -> bool {
    read_manifest(target).is_some()
}

fn read_manifest(target: &Path) -> Option<Manifest> {
    let text = fs::read_text(&target.join(MANIFEST)).ok()?;
    serde_json::from_str(&text).ok()
}

/// Puts the files in place of what lies at `target`.
pub(super) fn write(
    target: &Path,
    files: &BTreeMap<String, Vec<u8>>,
    manifest: &Manifest,
) -> io::Result<Written> {
    fs::take_up(target)?;
    let old = read_manifest(target).unwrap_or_default();
    let unchanged = |path: &str| {
        let same = manifest
            .files
            .get(path)
            .is_some_and(|hash| old.files.get(path) == Some(hash));
        // The manifest may promise a file that is not there, or was edited by hand.
        same && fs::read_bytes(&target.join(path)).ok().as_ref() == files.get(path)
    };
    let mut written = Written {
        files: files.len(),
        ..Written::default()
    };
    let paths: Vec<(&String, &Vec<u8>)> = files.iter().collect();
    let shared: Vec<bool> = paths.par_iter().map(|(path, _)| unchanged(path)).collect();
    written.changed = shared.iter().filter(|it| !**it).count();
    written.bytes = files.values().map(|bytes| bytes.len() as u64).sum();
    fs::replace_tree(target, |folder| {
        let mut made = BTreeSet::new();
        for (path, _) in &paths {
            let file = folder.join(path);
            if made.insert(file.parent().map(Path::to_path_buf)) {
                fs::make_folder_of(&file)?;
            }
        }
        paths
            .par_iter()
            .zip(&shared)
            .try_for_each(|((path, bytes), shared)| {
                let file = folder.join(path);
                if *shared {
                    fs::share(&target.join(path), &file)
                } else {
                    fs::write_new(&file, bytes)
                }
            })?;
        let text = serde_json::to_string_pretty(manifest).map_err(io::Error::other)?;
        fs::write_new(&folder.join(MANIFEST), format!("{text}\n").as_bytes())
    })?;
    Ok(written)
}
