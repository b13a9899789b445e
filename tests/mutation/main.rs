//! Mutation check of the checker: every class of faults is seeded at random places into the specs
//! of `forms/`, and the share that `antrag check` reports is printed.
//!
//! A fault counts as caught when its own code is reported at the line that was changed. For classes
//! whose fault shows elsewhere (`.anywhere()`: what uses a renamed field, what a brace leaves open,
//! a scenario) it counts anywhere in the spec. Classes of which every fault can be known from the
//! text alone must reach 100 %. The others are listed with the reason why nobody can know; there the
//! share is what scenarios notice.
//!
//! `cargo test --test mutation` takes three forms for each class; `MUTATIONS=20` takes twenty
//! places in every form, `MUTATION_SEED=7` other places, `cargo test --test mutation brace` the
//! classes that are called so.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::wildcard_enum_match_arm,
    reason = "tests may panic, read files, say what they did and name the shapes they are about"
)]

mod classes;
mod dice;
mod parts;

#[path = "../support/mod.rs"]
mod support;

use std::{fmt::Write as _, fs, ops::Range};

use antragswerk::pipeline::Checked;
use libtest_mimic::{Arguments, Trial};
use rayon::prelude::*;

use classes::{CLASSES, Class, Place};
use dice::Dice;
use support::PROJECT;

/// A spec without findings, and what it was understood as.
pub(crate) struct Spec {
    pub(crate) path: String,
    pub(crate) checked: Checked,
}

impl Spec {
    /// What was written.
    pub(crate) fn text(&self) -> &str {
        &self.checked.source().text
    }
}

/// A change to a spec.
pub(crate) struct Change {
    pub(crate) at: Range<usize>,
    pub(crate) to: String,
}

/// What came of one class.
struct Tally {
    class: &'static Class,
    seeded: usize,
    missed: Vec<String>,
}

fn main() {
    let arguments = Arguments::from_args();
    let number = |name: &str| std::env::var(name).ok().and_then(|it| it.parse().ok());
    let seed: u64 = number("MUTATION_SEED").unwrap_or(1);
    let each: Option<u64> = number("MUTATIONS");
    let specs = specs();
    let tallies: Vec<Tally> = if arguments.list {
        Vec::new()
    } else {
        let wanted = |class: &Class| match &arguments.filter {
            Some(part) => class.name.contains(part.as_str()),
            None => true,
        };
        CLASSES
            .par_iter()
            .filter(|class| wanted(class))
            .map(|class| tally(class, &specs, seed, each))
            .collect()
    };
    print!("{}", table(&tallies, seed));
    let trials = CLASSES.iter().map(|class| {
        let tally = tallies.iter().find(|it| it.class.name == class.name);
        // Nothing is wrong with a class that was not asked for, or of which nobody can know.
        let tally = tally.filter(|_| class.why_not.is_none());
        let wrong = tally.and_then(|it| match it.seeded {
            0 => Some("no spec has a place for it".to_owned()),
            _ => (!it.missed.is_empty()).then(|| it.missed.join("\n")),
        });
        Trial::test(class.name, move || {
            wrong.map_or(Ok(()), |it| Err(it.into()))
        })
    });
    libtest_mimic::run(&arguments, trials.collect()).exit();
}

fn specs() -> Vec<Spec> {
    let paths = PROJECT.specs();
    let read = |path: &std::path::PathBuf| {
        let shown = PROJECT.shown(path);
        let text = fs::read_to_string(path).unwrap();
        Spec {
            checked: PROJECT.check_text(&shown, text),
            path: shown,
        }
    };
    paths.par_iter().map(read).collect()
}

/// Forms a class is seeded into when nothing else is asked for.
const FEW: usize = 3;

fn tally(class: &'static Class, specs: &[Spec], seed: u64, each: Option<u64>) -> Tally {
    let mut tally = Tally {
        class,
        seeded: 0,
        missed: Vec::new(),
    };
    let mut dice = Dice::new(seed, class.name);
    let first = dice.roll(specs.len());
    for at in 0..specs.len() {
        if each.is_none() && tally.seeded == FEW {
            break;
        }
        let spec = &specs[(first + at) % specs.len()];
        for _ in 0..each.unwrap_or(1) {
            let Some(change) = (class.seed)(spec, &mut dice) else {
                break;
            };
            tally.seeded += 1;
            if !is_caught(class, spec, &change) {
                tally.missed.push(describe(spec, &change));
            }
        }
    }
    tally
}

fn is_caught(class: &Class, spec: &Spec, change: &Change) -> bool {
    let mut text = spec.text().to_owned();
    text.replace_range(change.at.clone(), &change.to);
    let checked = PROJECT.check_text(&spec.path, text);
    let id = checked.source_id();
    let line = |at: usize| checked.sources.locate(id, at).line;
    let touched = line(change.at.start)..=line(change.at.start + change.to.len());
    checked.diagnostics.iter().any(|finding| {
        let labelled = finding.secondary.iter().map(|it| it.span);
        let mut places = labelled.chain([finding.span]).filter(|it| it.source == id);
        class.codes.contains(&finding.code.as_str())
            && places.any(|it| {
                class.place == Place::Anywhere || touched.contains(&line(it.start as usize))
            })
    })
}

/// Where a fault was seeded that nobody noticed.
fn describe(spec: &Spec, change: &Change) -> String {
    let text = spec.text();
    let line = text[..change.at.start].lines().count().max(1);
    let old = text.get(change.at.clone()).unwrap_or_default();
    format!("{}:{line}: {old:?} became {:?}", spec.path, change.to)
}

fn table(tallies: &[Tally], seed: u64) -> String {
    let mut out = format!("faults seeded at random places, MUTATION_SEED={seed}\n");
    for tally in tallies {
        let caught = tally.seeded - tally.missed.len();
        let share = (100 * caught).checked_div(tally.seeded).unwrap_or_default();
        let name = tally.class.name;
        let _ = writeln!(
            out,
            "{share:>4} %  {caught:>4} of {:<4} {name}",
            tally.seeded
        );
        if let Some(why) = tally.class.why_not {
            let _ = writeln!(out, "{:>19} cannot be decided: {why}", "");
        }
    }
    out
}
