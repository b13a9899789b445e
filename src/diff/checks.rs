//! Checks of a question, a group or a repeat group.

use super::{
    matching::Matching,
    report::{Change, Effects, Kind},
    wording::{clause, same_condition},
};
use crate::model::{Check, RepeatId};

/// The checks of a thing and the repeat group in whose entries it stands.
pub(super) type Checks<'a> = (&'a [Check], Option<RepeatId>);

/// What changed in the checks of a thing that both forms have.
pub(super) fn changes(
    matching: &Matching<'_>,
    (path, label): (&str, &str),
    (old, old_row): Checks<'_>,
    (new, new_row): Checks<'_>,
) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut free: Vec<&Check> = new.iter().collect();
    let mut left = Vec::new();
    for before in old {
        let same = |it: &&Check| {
            same_condition(
                matching,
                (&before.condition, old_row),
                (&it.condition, new_row),
            )
        };
        let Some(at) = free.iter().position(same) else {
            left.push(before);
            continue;
        };
        let after = free.remove(at);
        if after.message != before.message {
            let change = Effects::none().change(Kind::TextChanged, path, label);
            changes.push(change.with_both(&before.message, &after.message));
        }
    }
    let draft = "saved answers are carried over and checked when they are looked at again";
    let said_before = |it: &Check| clause(matching.old, (&it.condition, old_row));
    let said_after = |it: &Check| clause(matching.new, (&it.condition, new_row));
    for before in left {
        let Some(at) = free.iter().position(|it| it.message == before.message) else {
            let change = Effects::none()
                .breaks_fachverfahren("payloads may come that the old rules rejected")
                .change(Kind::CheckRemoved, path, label);
            changes.push(change.was(said_before(before)));
            continue;
        };
        let after = free.remove(at);
        let change = Effects::none()
            .keeps_draft(draft)
            .breaks_fachverfahren("payloads may come that the old rules rejected")
            .change(Kind::CheckChanged, path, label);
        changes.push(change.with_both(said_before(before), said_after(after)));
    }
    for after in free {
        let change = Effects::none()
            .keeps_draft(draft)
            .keeps_fachverfahren("fewer payloads than before, none that the old rules rejected")
            .change(Kind::CheckAdded, path, label);
        changes.push(change.is(said_after(after)));
    }
    changes
}
