//! Reading and writing files. Nothing else in the library does.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the module that touches the disk"
)]

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    diagnostics::{Diagnostic, codes},
    source::Span,
    syntax::MAX_BYTES,
};

/// Most bytes read of one file: the machine-written catalogue is the largest.
const MOST_BYTES: u64 = 8 * 1024 * 1024;

/// Why a file could not be read as text.
#[derive(Debug)]
pub enum ReadFault {
    /// The system says no.
    Io(io::Error),
    /// It is not UTF-8: byte offset, and the line it is on.
    NotUtf8(usize, usize),
    /// It is far too large: bytes.
    TooLarge(u64),
}

impl ReadFault {
    /// The fault as a diagnostic about the file as a whole.
    pub fn diagnostic(&self, span: Span) -> Diagnostic {
        match self {
            ReadFault::Io(error) => {
                let reason = if error.kind() == io::ErrorKind::NotFound {
                    "there is no such file".to_owned()
                } else {
                    error.to_string()
                };
                Diagnostic::new(
                    codes::UNREADABLE,
                    span,
                    format!("file cannot be read: {reason}"),
                )
                .help("check the path and its permissions")
            }
            ReadFault::NotUtf8(at, line) => Diagnostic::new(
                codes::NOT_TEXT,
                span,
                format!("file is not UTF-8 text: byte {at}, on line {line}, is none"),
            )
            .help("save it as UTF-8; `iconv -f WINDOWS-1252 -t UTF-8` converts old files"),
            ReadFault::TooLarge(bytes) => Diagnostic::new(
                codes::TOO_LARGE,
                span,
                format!(
                    "file has {} KiB, more than the {} KiB of a spec",
                    bytes.div_ceil(1024),
                    MAX_BYTES / 1024
                ),
            )
            .help("split the service, or move long lists into a codelist"),
        }
    }
}

/// A file as text, refused before it is read when it is far too large.
pub fn read_text(path: &Path) -> Result<String, ReadFault> {
    let size = fs::metadata(path).map_err(ReadFault::Io)?.len();
    if size > MOST_BYTES {
        return Err(ReadFault::TooLarge(size));
    }
    let bytes = fs::read(path).map_err(ReadFault::Io)?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let before = error.as_bytes().iter().take(at);
        ReadFault::NotUtf8(at, before.filter(|byte| **byte == b'\n').count() + 1)
    })
}

/// A file's bytes, `None` when there are more than so many.
pub(super) fn read_small(path: &Path, most: usize) -> io::Result<Option<Vec<u8>>> {
    let size = fs::metadata(path)?.len();
    if usize::try_from(size).map_or(true, |size| size > most) {
        return Ok(None);
    }
    fs::read(path).map(Some)
}

/// A file's bytes.
pub(super) fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    fs::read(path)
}

/// Whether there is nothing at a path, or a folder with nothing in it.
pub(super) fn is_absent_or_empty(path: &Path) -> bool {
    match fs::read_dir(path) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

/// Files below a folder with one of these endings, in order of their paths. Links to folders are
/// not followed.
pub(super) fn files_below(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    collect(folder, &mut found);
    found.retain(|path| {
        let name = path
            .file_name()
            .map(|it| it.to_string_lossy())
            .unwrap_or_default();
        endings.is_empty() || endings.iter().any(|ending| name.ends_with(ending))
    });
    found.sort();
    found
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        match entry.file_type() {
            _ if hidden => {}
            Ok(kind) if kind.is_dir() => collect(&entry.path(), found),
            Ok(_) => found.push(entry.path()),
            Err(_) => {}
        }
    }
}

/// Writes a file whole: to a temporary name beside it, then moved into place.
pub fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let temporary = beside(path, ".neu");
    fs::write(&temporary, bytes)?;
    fs::rename(&temporary, path)
}

/// The path beside another whose name ends so.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(ending);
    path.with_file_name(name)
}

/// Creates a new tree beside `target` and puts it in its place, after [`take_up`]. An interruption
/// leaves the old tree whole: at `target`, or for one instant at the backup path, from where
/// [`take_up`] restores it.
pub(super) fn replace_tree(
    target: &Path,
    fill: impl FnOnce(&Path) -> io::Result<()>,
) -> io::Result<()> {
    let (new, old) = (beside(target, ".neu"), beside(target, ".alt"));
    remove_tree(&new)?;
    fs::create_dir_all(&new)?;
    fill(&new)?;
    if target.exists() {
        fs::rename(target, &old)?;
    }
    fs::rename(&new, target)?;
    remove_tree(&old)
}

/// Takes up what an interrupted [`replace_tree`] left at the backup path: the old tree goes back to
/// its place, unless the new one stands there.
pub(super) fn take_up(target: &Path) -> io::Result<()> {
    let old = beside(target, ".alt");
    if old.exists() && !target.exists() {
        return fs::rename(old, target);
    }
    remove_tree(&old)
}

fn remove_tree(path: &Path) -> io::Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Makes the folder of a file.
pub(super) fn make_folder_of(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(folder) => fs::create_dir_all(folder),
        None => Ok(()),
    }
}

/// Writes a file in a tree that nobody reads yet.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::write(path, bytes)
}

/// Shares an unchanged file between the old tree and the new one, or copies it where the file
/// system has no links.
pub(super) fn share(from: &Path, to: &Path) -> io::Result<()> {
    fs::hard_link(from, to).or_else(|_| fs::copy(from, to).map(|_| ()))
}
