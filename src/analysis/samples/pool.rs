//! Valid sets that are known, and what each visits.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde_json::Value as Json;

use super::Set;
use crate::{
    answers::{Outcome, coverage::Coverage, without_entries},
    model::Form,
};

/// A valid set.
#[derive(Debug, Clone)]
pub(super) struct Seed {
    pub(super) set: Set,
    /// What comes of it.
    pub(super) outcome: Outcome,
    /// The paths of its answers.
    pub(super) paths: Vec<String>,
    /// The spots it visits, as indices in [`Coverage::spots`].
    pub(super) visits: BTreeSet<usize>,
}

/// Valid sets.
#[derive(Debug)]
pub(super) struct Pool<'f> {
    pub(super) form: &'f Form,
    pub(super) coverage: Coverage<'f>,
    pub(super) seeds: Vec<Seed>,
    /// What they visit together.
    pub(super) visited: BTreeSet<usize>,
}

impl<'f> Pool<'f> {
    /// No sets of a form.
    pub(super) fn of(form: &'f Form) -> Self {
        Self {
            form,
            coverage: Coverage::of(form),
            seeds: Vec::new(),
            visited: BTreeSet::new(),
        }
    }

    /// What is known about a set, its answers in asking order; `None` unless a receiver accepts it.
    pub(super) fn seed(&self, set: Set) -> Option<Seed> {
        if !set.is_valid(self.form) {
            return None;
        }
        let (outcome, observed) = set.observe(self.form);
        let set = Set::of(self.form, &outcome, set.params);
        Some(Seed {
            paths: set.paths(),
            visits: self.coverage.visits(&outcome, &observed),
            outcome,
            set,
        })
    }

    /// Adds a set.
    pub(super) fn add(&mut self, seed: Seed) {
        self.visited.extend(&seed.visits);
        self.seeds.push(seed);
    }

    /// An accepted answer to the question at a path, in any entry, and the day it was accepted on.
    pub(super) fn value(&self, path: &str) -> Option<(&Json, Date)> {
        self.values(path).next()
    }

    /// The accepted answers to the question at a path.
    pub(super) fn values(&self, path: &str) -> impl Iterator<Item = (&Json, Date)> {
        self.seeds.iter().flat_map(move |seed| {
            let places = seed
                .paths
                .iter()
                .filter(move |it| without_entries(it) == path);
            places.filter_map(|at| Some((seed.set.get(at)?, seed.set.today)))
        })
    }

    /// Makes a set the first to be changed.
    pub(super) fn prefer(&mut self, set: &Set) {
        if let Some(seed) = self.seed(set.clone()) {
            self.seeds.insert(0, seed);
        }
    }
}
