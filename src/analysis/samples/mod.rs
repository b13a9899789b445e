//! Answer sets to test with: valid by construction, and invalid in one known way.
//!
//! Each valid set is judged as a receiver would before it counts, so what is written is accepted.
//! From all that were found follow the smallest and the largest application, and a few sets that
//! visit together what all of them visit.

mod extremes;
mod index;
mod invalid;
mod near;
mod pool;
mod search;
mod set;

use std::collections::{BTreeMap, BTreeSet};

pub use invalid::{Invalid, Unmade};
pub use set::Set;

use crate::{
    answers::coverage::{Count, Coverage, Kind, Spot, What},
    model::Form,
};
use pool::{Pool, Seed};
use search::{Found, Reason};

/// The sets of a form.
#[derive(Debug)]
pub struct Samples<'f> {
    form: &'f Form,
    /// The valid ones: `minimal`, `maximal`, then `branch-01` and so on. None when no answers were
    /// found that a receiver accepts.
    pub valid: Vec<Sample>,
    /// The ones with one fault, when they were asked for.
    pub invalid: Vec<Invalid>,
    /// The faults for which there is none.
    pub unmade: Vec<Unmade>,
    coverage: Coverage<'f>,
    /// Why a spot is in no set.
    reasons: BTreeMap<usize, Reason>,
}

/// A valid set.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// Its name, without an ending.
    pub name: String,
    /// The answers.
    pub set: Set,
    visits: BTreeSet<usize>,
}

/// The sets of a form; `with_invalid` also those with one fault.
pub fn samples(form: &Form, with_invalid: bool) -> Samples<'_> {
    let Found {
        mut pool,
        refused,
        reasons,
    } = search::search(form);
    let mut samples = Samples {
        form,
        valid: chosen(&pool),
        invalid: Vec::new(),
        unmade: Vec::new(),
        coverage: Coverage::of(form),
        reasons,
    };
    if with_invalid {
        for one in &samples.valid {
            pool.prefer(&one.set);
        }
        (samples.invalid, samples.unmade) = invalid::invalid(form, &pool, &refused);
    }
    samples
}

impl<'f> Samples<'f> {
    /// What a valid set visits: pages, fields, branches, passed checks.
    pub fn spots_of(&self, sample: &Sample) -> impl Iterator<Item = &Spot<'f>> {
        let spots = self.coverage.spots().iter().enumerate();
        let visits = sample.visits.clone();
        spots
            .filter(move |(index, _)| visits.contains(index))
            .map(|(_, spot)| spot)
    }

    /// What the valid sets do not visit, and why. A check that fails is in no valid set; `invalid`
    /// has it.
    pub fn uncovered(&self) -> impl Iterator<Item = (&Spot<'f>, &str)> {
        let visited = self.visited();
        let spots = self.coverage.spots().iter().enumerate();
        spots
            .filter(move |(index, spot)| !visited.contains(index) && can_be_valid(spot))
            .map(|(index, spot)| {
                let why = match self.reasons.get(&index) {
                    Some(Reason::Never) => "no answers can lead there",
                    Some(Reason::Unknown(why)) => why,
                    None => "no answers were found for it",
                };
                (spot, why)
            })
    }

    /// How much of a kind the valid sets visit together.
    pub fn count(&self, kind: Kind) -> Count {
        let visited = self.visited();
        let spots = self.coverage.spots().iter().enumerate();
        let mut count = Count::default();
        for (index, _) in spots.filter(|(_, spot)| spot.kind() == kind && can_be_valid(spot)) {
            count.all += 1;
            count.visited += usize::from(visited.contains(&index));
        }
        count
    }

    fn visited(&self) -> BTreeSet<usize> {
        let all = self.valid.iter();
        all.flat_map(|it| it.visits.iter().copied()).collect()
    }
}

/// Whether a valid set may visit it.
fn can_be_valid(spot: &Spot<'_>) -> bool {
    !matches!(spot.what, What::Check { passes: false, .. })
}

/// The smallest and the largest set, and as few as possible that visit the rest.
fn chosen(pool: &Pool<'_>) -> Vec<Sample> {
    let named = |name: &str, seed: Seed| Sample {
        name: name.to_owned(),
        set: seed.set,
        visits: seed.visits,
    };
    let extremes = [
        extremes::smallest(pool).map(|it| named("minimal", it)),
        extremes::largest(pool).map(|it| named("maximal", it)),
    ];
    let mut valid: Vec<Sample> = extremes.into_iter().flatten().collect();
    let mut open = pool.visited.clone();
    for one in &valid {
        open.retain(|it| !one.visits.contains(it));
    }
    // Greedily: the set that visits most of what is open, the first of equals.
    while let Some(best) = pool
        .seeds
        .iter()
        .rev()
        .max_by_key(|it| it.visits.intersection(&open).count())
        .filter(|it| !it.visits.is_disjoint(&open))
    {
        open.retain(|it| !best.visits.contains(it));
        let number = valid.len() - 1;
        valid.push(named(&format!("branch-{number:02}"), best.clone()));
    }
    valid
}
