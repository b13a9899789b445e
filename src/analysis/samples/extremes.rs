//! The smallest and the largest application.

use std::collections::BTreeSet;

use super::{
    Set,
    pool::{Pool, Seed},
};
use crate::answers::without_entries;

/// How many of the best sets are worked on.
const MOST_STARTS: usize = 4;

/// Entries of a repeat group in the largest application, where it allows as many.
const ENTRIES: usize = 3;

/// Other accepted answers tried for one question.
const MOST_VALUES: usize = 3;

/// The set with the fewest answers that could be found: no answer and no entry of it can be left out.
pub(super) fn smallest(pool: &Pool<'_>) -> Option<Seed> {
    let mut starts: Vec<&Seed> = pool.seeds.iter().collect();
    starts.sort_by_key(|it| it.paths.len());
    let starts = starts.into_iter().take(MOST_STARTS);
    let trimmed = starts.map(|it| trimmed(pool, it.clone()));
    trimmed.min_by_key(|it| it.paths.len())
}

fn trimmed(pool: &Pool<'_>, mut seed: Seed) -> Seed {
    let mut places: Vec<String> = seed.paths.clone();
    // Groups and entries as a whole first: what is in them may be needed together.
    places.splice(0..0, containers(&seed.paths));
    for path in places.iter().rev() {
        if seed.set.get(path).is_none() {
            continue;
        }
        let fewer = seed.set.without(path).asked(pool.form);
        if let Some(fewer) = pool.seed(fewer) {
            seed = fewer;
        }
    }
    seed
}

/// The groups, lists and entries that hold answers.
fn containers(paths: &[String]) -> BTreeSet<String> {
    let prefixes = |path: &String| -> Vec<String> {
        let ends = path.match_indices(['.', '[']).map(|(at, _)| at);
        ends.filter_map(|end| path.get(..end))
            .map(str::to_owned)
            .collect()
    };
    paths.iter().flat_map(prefixes).collect()
}

/// The set that answers the most questions: everything that is asked in it is answered, unless no
/// answer to it is known or accepted there; lists have three entries where they may.
pub(super) fn largest(pool: &Pool<'_>) -> Option<Seed> {
    let mut starts: Vec<&Seed> = pool.seeds.iter().collect();
    starts.sort_by_key(|it| std::cmp::Reverse(asked(pool, it)));
    let starts = starts.into_iter().take(MOST_STARTS);
    let grown = starts.map(|it| grown(pool, it.clone()));
    grown.max_by_key(|it| (questions(it), it.paths.len()))
}

/// How many questions are asked in it, in whichever entry.
fn asked(pool: &Pool<'_>, seed: &Seed) -> usize {
    let shown = seed.outcome.places().filter(|(_, shown)| *shown);
    let plain: BTreeSet<String> = shown.map(|(path, _)| without_entries(path)).collect();
    let questions = plain.iter().filter(|it| pool.form.field_at(it).is_some());
    questions.count()
}

/// How many questions it answers, in whichever entry.
fn questions(seed: &Seed) -> usize {
    let plain: BTreeSet<String> = seed.paths.iter().map(|it| without_entries(it)).collect();
    plain.len()
}

fn grown(pool: &Pool<'_>, mut seed: Seed) -> Seed {
    for repeat in &pool.form.repeats {
        entries(pool, &repeat.path, repeat.max, &mut seed);
    }
    for group in pool.form.groups.iter().filter(|it| it.optional) {
        let donors = pool.seeds.iter().filter_map(|it| it.set.get(&group.path));
        for answers in donors.take(MOST_VALUES) {
            let more = seed.set.with(&group.path, answers.clone());
            if better(pool, &mut seed, more) {
                break;
            }
        }
    }
    // An answer may bring further questions with it, which are asked below it.
    let places = |seed: &Seed| -> Vec<String> {
        let shown = seed.outcome.places().filter(|(_, shown)| *shown);
        shown
            .map(|(path, _)| path.to_owned())
            .filter(|path| pool.form.field_at(&without_entries(path)).is_some())
            .collect()
    };
    for path in places(&seed) {
        if seed.set.get(&path).is_some() {
            continue;
        }
        let mut tried = Vec::new();
        for (value, _) in pool.values(&without_entries(&path)) {
            if tried.len() == MOST_VALUES {
                break;
            }
            if tried.contains(&value) {
                continue;
            }
            tried.push(value);
            let more = seed.set.with(&path, value.clone());
            if better(pool, &mut seed, more) {
                break;
            }
        }
    }
    seed
}

/// Gives a list up to three entries: other sets' where it has none, then copies.
fn entries(pool: &Pool<'_>, path: &str, max: u32, seed: &mut Seed) {
    if seed.set.get(path).is_none() {
        let donors = pool.seeds.iter().filter_map(|it| it.set.get(path));
        for list in donors.take(MOST_VALUES) {
            let more = seed.set.with(path, list.clone());
            if better(pool, seed, more) {
                break;
            }
        }
    }
    let most = usize::try_from(max).unwrap_or(ENTRIES).min(ENTRIES);
    loop {
        let list = seed.set.get(path).and_then(serde_json::Value::as_array);
        let Some(rows) = list.filter(|it| it.len() < most) else {
            return;
        };
        let copies = rows.iter().map(|row| {
            let mut rows = rows.clone();
            rows.push(row.clone());
            seed.set.with(path, rows.into())
        });
        let copies: Vec<Option<Set>> = copies.collect();
        if !copies.into_iter().any(|more| better(pool, seed, more)) {
            return;
        }
    }
}

/// Takes a set in place of another if it is valid and answers more.
fn better(pool: &Pool<'_>, seed: &mut Seed, more: Option<Set>) -> bool {
    let more = more.map(|it| it.asked(pool.form));
    let Some(more) = more.and_then(|it| pool.seed(it)) else {
        return false;
    };
    let grows = more.paths.len() > seed.paths.len();
    if grows {
        *seed = more;
    }
    grows
}
