//! Sets close to known ones, for what the analysis is not asked or does not know: an `if` in a
//! computed value, a comparison of two answers.
//!
//! One answer that the condition looks at is changed, left out or repeated; what is then missing is
//! taken from other sets.

use std::collections::BTreeSet;

use jiff::{ToSpan as _, civil::Date};
use serde_json::{Value as Json, json};

use super::{
    Set,
    pool::{Pool, Seed},
};
use crate::{
    answers::{FaultKind, without_entries},
    expr::{Base, Decimal, TypedExpr, typed::TypedKind},
    model::{Field, FieldType, Form},
};

/// Known sets that are changed.
const MOST_STARTS: usize = 24;

/// Entries that a list is given.
const MOST_ENTRIES: usize = 6;

/// How often missing answers are filled in.
const FILLINGS: usize = 4;

/// A set that visits the spot with this index, whose expression this is.
pub(super) fn near(pool: &Pool<'_>, spot: usize, expr: &TypedExpr) -> Option<Seed> {
    let mut looks = Looks::default();
    looks.at(pool.form, expr);
    let starts = pool.seeds.iter().take(MOST_STARTS);
    let mut sets = starts.flat_map(|seed| changed(pool.form, seed, &looks));
    sets.find_map(|set| {
        let seed = pool.seed(filled(pool, set))?;
        seed.visits.contains(&spot).then_some(seed)
    })
}

/// What an expression looks at, through computed values.
#[derive(Default)]
struct Looks {
    paths: BTreeSet<String>,
    /// The names of computed values seen.
    values: BTreeSet<String>,
    numbers: Vec<Decimal>,
    dates: Vec<String>,
}

impl Looks {
    fn at(&mut self, form: &Form, expr: &TypedExpr) {
        if let TypedKind::Number(number) = &expr.kind {
            self.numbers.push(*number);
        }
        if let TypedKind::Date(date) = &expr.kind {
            self.dates.push(date.clone());
        }
        if let Some(path) = &expr.origin {
            let dotted = path.segments.join(".");
            let compute = form.computes.iter().find(|it| it.name == dotted);
            if let Some(compute) = compute.filter(|_| path.base == Base::Form) {
                if self.values.insert(dotted) {
                    self.at(form, &compute.expr);
                }
            } else if path.base != Base::Param {
                self.paths.insert(dotted);
            }
        }
        for child in expr.children() {
            self.at(form, child);
        }
    }

    /// Whether it looks at a place, by path without entries. In an entry, paths begin there.
    fn look_at(&self, plain: &str) -> bool {
        let is_end = |path: &String| {
            let rest = plain.strip_suffix(path.as_str());
            rest.is_some_and(|it| it.is_empty() || it.ends_with('.'))
        };
        self.paths.iter().any(is_end)
    }
}

/// The set with one thing changed that is looked at.
fn changed(form: &Form, seed: &Seed, looks: &Looks) -> Vec<Set> {
    let set = &seed.set;
    let mut found = Vec::new();
    for at in &seed.paths {
        let Some(field) = form.field_at(&without_entries(at)) else {
            continue;
        };
        if !looks.look_at(&field.path) {
            continue;
        }
        found.push(set.without(at));
        let values = values(field, looks, set.today).into_iter();
        found.extend(values.filter_map(|value| set.with(at, value)));
    }
    for repeat in &form.repeats {
        let Some(rows) = set.get(&repeat.path).and_then(Json::as_array) else {
            continue;
        };
        let below = format!("{}.", repeat.path);
        let is_looked_at = looks.paths.iter().any(|it| it.starts_with(&below));
        if !is_looked_at && !looks.look_at(&repeat.path) {
            continue;
        }
        let max = usize::try_from(repeat.max).unwrap_or(MOST_ENTRIES);
        found.push(set.without(&repeat.path));
        for count in (1..=MOST_ENTRIES.min(max)).filter(|it| *it != rows.len()) {
            let copies = rows.iter().cycle().take(count).cloned();
            found.extend(set.with(&repeat.path, copies.collect()));
        }
    }
    found
}

/// Answers to a question that a condition may tell apart.
fn values(field: &Field, looks: &Looks, today: Date) -> Vec<Json> {
    match &field.ty {
        FieldType::YesNo => vec![json!(true), json!(false)],
        FieldType::Choice { options } => options.iter().map(|it| json!(it.code)).collect(),
        FieldType::Choices { options } => options.iter().map(|it| json!([it.code])).collect(),
        FieldType::Integer { min, max } => {
            numbers(looks, (Decimal::integer(*min), Decimal::integer(*max)), 0)
        }
        FieldType::Number { scale, min, max } => numbers(looks, (*min, *max), *scale),
        FieldType::Money { min, max } => numbers(looks, (*min, *max), 2),
        FieldType::Date { .. } => {
            let shifts = [
                -400, -100, -60, -30, -7, -6, -5, -4, -3, -2, -1, 0, 1, 7, 30, 60, 100, 400,
            ];
            let days = shifts.map(|shift: i32| today.saturating_add(shift.days()).to_string());
            let named = looks.dates.iter().cloned();
            days.into_iter().chain(named).map(Json::from).collect()
        }
        FieldType::Text { .. }
        | FieldType::Multiline { .. }
        | FieldType::PartialDate
        | FieldType::Time
        | FieldType::Confirm
        | FieldType::Code { .. }
        | FieldType::File { .. }
        | FieldType::Email
        | FieldType::Phone
        | FieldType::Iban
        | FieldType::PostalCode
        | FieldType::TaxId
        | FieldType::Url => Vec::new(),
    }
}

/// The bounds, and the numbers named with their neighbours.
fn numbers(looks: &Looks, (min, max): (Decimal, Decimal), scale: u8) -> Vec<Json> {
    let named = looks.numbers.iter().filter_map(|it| it.rescale(scale));
    let close = named.flat_map(|it| {
        [-1, 0, 1].map(|step| Decimal {
            units: it.units.saturating_add(step),
            scale,
        })
    });
    let all = [min, max].into_iter().chain(close);
    all.filter(|it| *it >= min && *it <= max)
        .filter_map(|it| serde_json::from_str(&it.to_string()).ok())
        .collect()
}

/// The set without what nobody asks for, and with answers of other sets where one is missing.
fn filled(pool: &Pool<'_>, set: Set) -> Set {
    let form = pool.form;
    let mut set = set.asked(form);
    for _ in 0..FILLINGS {
        let missing: Vec<String> = set
            .observe(form)
            .0
            .faults
            .into_iter()
            .filter(|it| it.kind == FaultKind::Missing)
            .map(|it| it.path)
            .collect();
        if missing.is_empty() {
            break;
        }
        for path in missing {
            let lists = pool.seeds.iter().filter_map(|it| it.set.get(&path));
            let value = pool.value(&without_entries(&path)).map(|(value, _)| value);
            let value = value.or_else(|| lists.clone().next());
            set = value
                .and_then(|it| set.with(&path, it.clone()))
                .unwrap_or(set);
        }
        set = set.asked(form);
    }
    set
}
