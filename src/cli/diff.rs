//! `antrag diff`

use std::path::Path;

use jiff::civil::Date;

use super::{
    FAILED, OK, USAGE,
    args::{AsOf, DiffArgs, DiffFormat, Format, Reader},
    out, print_findings, project_as_of, selected,
};
use crate::{
    diff::{self, Breaking, Comparison, render},
    driver::{self, Project, Revision},
    model::Form,
    pipeline::Checked,
};

pub(super) fn run(args: &DiffArgs) -> u8 {
    let new = args.new.as_ref().unwrap_or(&args.old);
    let sides = side(&args.old, new, args.from)
        .and_then(|before| Ok((before, side(new, &args.old, args.to)?)));
    let (old, new) = match sides {
        Ok(sides) => sides,
        Err(code) => return code,
    };
    let comparison = compared(&old, &new);
    if let Some(path) = &args.migration
        && let Err(code) = write_migration(&comparison, path)
    {
        return code;
    }
    match args.format {
        DiffFormat::Human => out::text(&render::human(&comparison)),
        DiffFormat::Markdown => out::text(&render::markdown(&comparison)),
        DiffFormat::Json => out::line(&json(&comparison)),
    }
    let denied = denied(&args.deny, comparison.breaking());
    for (reader, count) in &denied {
        out::note(&format!("antrag: changes that break {reader}: {count}"));
    }
    if denied.is_empty() { OK } else { FAILED }
}

/// One side of the comparison.
struct Side {
    checked: Vec<Checked>,
    /// Whether it was named as one spec, not as a folder.
    is_one: bool,
}

impl Side {
    fn forms(&self) -> Vec<&Form> {
        self.checked.iter().map(|it| &it.form).collect()
    }
}

fn compared(old: &Side, new: &Side) -> Comparison {
    let (before, after) = (old.forms(), new.forms());
    match (before.as_slice(), after.as_slice()) {
        ([before], [after]) if old.is_one && new.is_one => diff::compare_pair(before, after),
        (before, after) => diff::compare(before, after),
    }
}

/// The specs a side names, as the law of a day. Without errors only; otherwise they were printed, and
/// the exit code is the error.
fn side(name: &Path, other: &Path, day: Option<Date>) -> Result<Side, u8> {
    let project = &project_as_of(AsOf { as_of: day });
    let text = name.to_string_lossy();
    let Some(reference) = text.strip_prefix("git:") else {
        let absolute = std::path::absolute(name).unwrap_or_else(|_| name.to_path_buf());
        let paths = if absolute.is_dir() {
            project.specs_below(&absolute)
        } else {
            let paths = selected(project, &[name.to_path_buf()]);
            paths.map_err(|unknown| super::unknown_names(&unknown))?
        };
        let is_one = paths.len() == 1 && !name.is_dir();
        return sound(project, project.check(&paths), is_one);
    };
    let (revision, path) = match reference.split_once(':') {
        Some((revision, path)) => (revision, path.to_owned()),
        None => (reference, in_project(project, other)),
    };
    let then = Revision::open(&project.root, revision, day).map_err(|error| {
        out::note(&format!("antrag: revision `{revision}`: {error}"));
        FAILED
    })?;
    let checked = then.check(&path);
    if checked.is_empty() && !project.root.join(&path).is_dir() {
        out::note(&format!(
            "antrag: revision `{revision}` has no spec `{path}`"
        ));
        return Err(USAGE);
    }
    let is_one = checked.len() == 1 && !path.ends_with('/') && !project.root.join(&path).is_dir();
    sound(then.project(), checked, is_one)
}

/// What the other side names, as a path in the project or as an id.
fn in_project(project: &Project, other: &Path) -> String {
    let text = other.to_string_lossy().into_owned();
    if let Some(reference) = text.strip_prefix("git:") {
        let path = reference.split_once(':').map(|(_, path)| path.to_owned());
        return path.unwrap_or_else(|| "forms".to_owned());
    }
    if !other.exists() {
        return text;
    }
    let absolute = std::path::absolute(other).unwrap_or_else(|_| other.to_path_buf());
    project.shown(&absolute)
}

fn sound(project: &Project, checked: Vec<Checked>, is_one: bool) -> Result<Side, u8> {
    let (faulty, sound): (Vec<Checked>, Vec<Checked>) = checked
        .into_iter()
        .partition(|it| it.diagnostics.has_errors());
    if !faulty.is_empty() {
        print_findings(project, &faulty, Format::Human);
        return Err(FAILED);
    }
    Ok(Side {
        checked: sound,
        is_one,
    })
}

fn write_migration(comparison: &Comparison, path: &Path) -> Result<(), u8> {
    let [one] = comparison.services.as_slice() else {
        out::note("antrag: `--migration` needs one service on both sides");
        return Err(USAGE);
    };
    let text = json(&one.migration) + "\n";
    driver::write_file(path, text.as_bytes()).map_err(|error| {
        out::note(&format!("antrag: {}: {error}", path.display()));
        FAILED
    })
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string_pretty(value).expect("a comparison is serialisable")
}

/// The readers that must not be broken and are, with the number of changes.
fn denied(readers: &[Reader], breaking: Breaking) -> Vec<(&'static str, usize)> {
    let counts = readers.iter().map(|reader| match reader {
        Reader::Draft => ("drafts", breaking.draft),
        Reader::Fachverfahren => ("the Fachverfahren", breaking.fachverfahren),
        Reader::Overlay => ("overlays", breaking.overlay),
    });
    counts.filter(|(_, count)| *count > 0).collect()
}
