//! Computed values.

use super::{
    matching::{Matching, Pair},
    report::{Change, Effects, Kind},
    wording::{changed_condition, clause, legal, same_condition},
};
use crate::model::{Compute, Form};

/// What changed in the computed values.
pub(super) fn changes(matching: &Matching<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    for pair in &matching.computes.both {
        let page = page_of(matching.new, pair.new);
        for mut change in both(matching, pair) {
            change.page.clone_from(&page);
            changes.push(change);
        }
    }
    for compute in &matching.computes.removed {
        let mut change = Effects::none()
            .breaks_fachverfahren("the value no longer comes")
            .breaks_overlay("an overlay may name it")
            .change(Kind::ComputeRemoved, &compute.name, &compute.label)
            .was(clause(matching.old, (&compute.expr, None)));
        change.page = page_of(matching.old, compute);
        changes.push(change);
    }
    for compute in &matching.computes.added {
        let mut change = Effects::none()
            .breaks_fachverfahren("the old schema knows no such value and rejects it")
            .change(Kind::ComputeAdded, &compute.name, &compute.label)
            .is(clause(matching.new, (&compute.expr, None)));
        change.page = page_of(matching.new, compute);
        changes.push(change);
    }
    changes
}

fn page_of(form: &Form, compute: &Compute) -> Option<String> {
    compute.page.map(|page| form.page(page).title.clone())
}

fn both(matching: &Matching<'_>, pair: &Pair<'_, Compute>) -> Vec<Change> {
    let (old, new) = (pair.old, pair.new);
    let change = |effects: Effects, kind| effects.change(kind, &old.name, &old.label);
    let mut changes = Vec::new();
    if let Some(ground) = pair.ground {
        let effects = Effects::none()
            .breaks_fachverfahren("it comes under another name")
            .breaks_overlay("an overlay may name it by its old name");
        let change = change(effects, Kind::ComputeRenamed).with_both(&old.name, &new.name);
        changes.push(change.because(ground.reason()));
    }
    if old.ty != new.ty {
        let effects = Effects::none().breaks_fachverfahren("the value is written in another way");
        changes.push(change(effects, Kind::ComputeType).with_both(old.ty.name(), new.ty.name()));
    }
    if !same_condition(matching, (&old.expr, None), (&new.expr, None)) {
        let effects = Effects::none()
            .keeps_draft("it is worked out anew")
            .keeps_fachverfahren("name and type stay; the value follows the new rule");
        changes.push(change(effects, Kind::ComputeChanged).with_both(
            clause(matching.old, (&old.expr, None)),
            clause(matching.new, (&new.expr, None)),
        ));
    }
    let shown = changed_condition(
        matching,
        old.visible_when.as_ref().map(|it| (it, None)),
        new.visible_when.as_ref().map(|it| (it, None)),
    );
    let place = |form: &Form, it: &Compute| {
        let page = page_of(form, it).unwrap_or_else(|| "review page".to_owned());
        if it.internal {
            "internal".to_owned()
        } else {
            page
        }
    };
    let (before, after) = (place(matching.old, old), place(matching.new, new));
    let same_page = match (old.page, new.page) {
        (Some(a), Some(b)) => matching.same_page(matching.old.page(a), matching.new.page(b)),
        (a, b) => a.is_none() && b.is_none(),
    };
    if !same_page || old.internal != new.internal {
        let change = change(Effects::none(), Kind::ComputeCondition);
        changes.push(change.with_both(before, after));
    } else if let Some((before, after)) = shown {
        let change = change(Effects::none(), Kind::ComputeCondition);
        changes.push(change.with_both(before, after));
    }
    if (&old.label, &old.hint) != (&new.label, &new.hint) {
        let text = |it: &Compute| match &it.hint {
            Some(hint) => format!("{} ({hint})", it.label),
            None => it.label.clone(),
        };
        let change = change(Effects::none(), Kind::TextChanged);
        changes.push(change.with_both(text(old), text(new)));
    }
    changes.extend(legal(
        old.legal.as_ref(),
        new.legal.as_ref(),
        (&old.name, &old.label),
    ));
    changes
}
