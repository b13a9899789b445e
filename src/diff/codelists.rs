//! Codelists: version and rows. A list with another URN is another list, told of its questions.

use std::collections::BTreeMap;

use super::{
    matching::Matching,
    report::{Change, Effects, Kind},
    wording::same_words,
};
use crate::model::{Codelist, FieldType};

/// Most codes named of one kind of change.
const MOST_NAMED: usize = 10;

/// What changed in the codelists that questions of both forms use, each told once.
pub(super) fn changes(matching: &Matching<'_>) -> Vec<Change> {
    let mut lists: BTreeMap<&str, (&Codelist, &Codelist)> = BTreeMap::new();
    for pair in &matching.fields.both {
        if let (FieldType::Code { codelist: before }, FieldType::Code { codelist: after }) =
            (&pair.old.ty, &pair.new.ty)
            && let (Some(before), Some(after)) = (
                matching.old.codelists.get(before),
                matching.new.codelists.get(after),
            )
            && before.urn == after.urn
        {
            lists.insert(&before.urn, (before, after));
        }
    }
    let each = lists.into_values();
    each.flat_map(|(old, new)| list(old, new)).collect()
}

fn list(old: &Codelist, new: &Codelist) -> Vec<Change> {
    let change = |effects: Effects, kind| effects.change(kind, &old.name, &old.title);
    let mut changes = Vec::new();
    if old.version != new.version {
        let change = change(Effects::none(), Kind::CodelistVersion);
        changes.push(change.with_both(&old.version, &new.version));
    }
    let (mut gone, mut renamed, mut come) = (Vec::new(), Vec::new(), Vec::new());
    for (code, name) in &old.rows.options {
        match new.rows.label(code) {
            None => gone.push(format!("{code} „{name}“")),
            Some(now) if !same_words(now, name) => {
                renamed.push((format!("{code} „{name}“"), format!("{code} „{now}“")));
            }
            Some(_) => {}
        }
    }
    for (code, name) in &new.rows.options {
        if !old.rows.has(code) {
            come.push(format!("{code} „{name}“"));
        }
    }
    if !gone.is_empty() {
        let effects = Effects::none()
            .breaks_draft("saved answers with these codes are dropped")
            .keeps_fachverfahren("these codes no longer come");
        changes.push(change(effects, Kind::CodesRemoved).was(named(&gone)));
    }
    if !renamed.is_empty() {
        let (before, after): (Vec<String>, Vec<String>) = renamed.into_iter().unzip();
        let effects = Effects::none()
            .breaks_draft("these codes may mean something else: saved answers are dropped")
            .breaks_fachverfahren("these codes may mean something else");
        let change = change(effects, Kind::CodesRelabelled);
        changes.push(change.with_both(named(&before), named(&after)));
    }
    if !come.is_empty() {
        let effects = Effects::none().breaks_fachverfahren("the old schema has no such codes");
        changes.push(change(effects, Kind::CodesAdded).is(named(&come)));
    }
    changes
}

fn named(codes: &[String]) -> String {
    let first: Vec<&str> = codes.iter().take(MOST_NAMED).map(String::as_str).collect();
    let first = first.join(", ");
    match codes.len().checked_sub(MOST_NAMED) {
        None | Some(0) => first,
        Some(more) => format!("{first} and {more} more"),
    }
}
