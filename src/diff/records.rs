//! Groups and repeat groups.

use super::{
    checks,
    matching::{Matching, RecordOf, around},
    report::{Change, Effects, Kind},
    wording::changed_condition,
};
use crate::model::{Form, Group, Repeat};

/// What changed in groups and repeat groups, each with the title of its page.
pub(super) fn changes(matching: &Matching<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    for pair in &matching.records.both {
        let mut of_this = Vec::new();
        if let Some(ground) = pair.ground {
            let change = Effects::none()
                .keeps_draft("saved answers go to the new name")
                .breaks_fachverfahren("its answers come under another path")
                .breaks_overlay("an overlay may name it by its old path")
                .change(Kind::RecordRenamed, pair.old.path, pair.old.called);
            let change = change.with_both(pair.old.path, pair.new.path);
            of_this.push(change.because(ground.reason()));
        }
        if pair.old.is_list {
            if let (Some(old), Some(new)) = (
                repeat(matching.old, pair.old.path),
                repeat(matching.new, pair.new.path),
            ) {
                of_this.extend(lists(matching, old, new));
            }
        } else if let (Some(old), Some(new)) = (
            group(matching.old, pair.old.path),
            group(matching.new, pair.new.path),
        ) {
            of_this.extend(groups(matching, old, new));
        }
        let page = page_of(matching.new, pair.new);
        for change in &mut of_this {
            change.page.clone_from(&page);
        }
        changes.extend(of_this);
    }
    for record in outermost(&matching.records.removed) {
        let mut change = Effects::none()
            .breaks_draft("its saved answers are dropped")
            .breaks_fachverfahren("its answers no longer come")
            .breaks_overlay("an overlay may name it")
            .change(Kind::RecordRemoved, record.path, record.called);
        change.page = page_of(matching.old, record);
        change.old = Some(questions_below(matching.old, record.path));
        changes.push(change);
    }
    for record in outermost(&matching.records.added) {
        let mut change = Effects::none()
            .keeps_draft("its questions are asked when the draft is taken up")
            .breaks_fachverfahren("the old schema knows no such answers and rejects them")
            .change(Kind::RecordAdded, record.path, record.called);
        change.page = page_of(matching.new, record);
        change.new = Some(questions_below(matching.new, record.path));
        changes.push(change);
    }
    changes
}

/// A group in a group that comes or goes as a whole is not told again.
fn outermost<'a>(records: &[&'a RecordOf<'a>]) -> impl Iterator<Item = &'a RecordOf<'a>> {
    records.iter().copied().filter(|record| {
        let outer = around(record.path);
        !records.iter().any(|it| it.path == outer)
    })
}

/// The questions of a group that comes or goes as a whole; they are not told one by one.
fn questions_below(form: &Form, path: &str) -> String {
    let below = format!("{path}.");
    let fields = form.fields.iter().filter(|it| it.path.starts_with(&below));
    let labels: Vec<String> = fields.map(|it| format!("„{}“", it.label)).collect();
    labels.join(", ")
}

fn group<'a>(form: &'a Form, path: &str) -> Option<&'a Group> {
    form.groups.iter().find(|it| it.path == path)
}

fn repeat<'a>(form: &'a Form, path: &str) -> Option<&'a Repeat> {
    form.repeats.iter().find(|it| it.path == path)
}

fn page_of(form: &Form, record: &RecordOf<'_>) -> Option<String> {
    let page = group(form, record.path)
        .map(|it| it.page)
        .or_else(|| repeat(form, record.path).map(|it| it.page))?;
    Some(form.page(page).title.clone())
}

fn groups(matching: &Matching<'_>, old: &Group, new: &Group) -> Vec<Change> {
    let mut changes = Vec::new();
    if old.optional != new.optional {
        let effects = if new.optional {
            Effects::none().breaks_fachverfahren("it may be absent; the old schema asks for it")
        } else {
            Effects::none()
                .keeps_draft("what is missing is asked for when the draft is taken up")
                .keeps_fachverfahren("it always comes; it could before")
                .breaks_overlay("an overlay may hide what may stay empty")
        };
        let text = |optional| if optional { "optional" } else { "required" };
        let change = effects.change(Kind::RecordNeed, &old.path, &old.called);
        changes.push(change.with_both(text(old.optional), text(new.optional)));
    }
    changes.extend(condition(matching, (&old.path, &old.called), &new.path));
    changes.extend(checks::changes(
        matching,
        (&old.path, &old.called),
        (&old.checks, old.repeat),
        (&new.checks, new.repeat),
    ));
    if old.called != new.called {
        let change = Effects::none()
            .keeps_draft("saved answers are carried over and shown for review")
            .change(
                Kind::TextChanged,
                &format!("{} title", old.path),
                &old.called,
            );
        changes.push(change.with_both(&old.called, &new.called));
    }
    changes.extend(hint(
        &old.path,
        &old.called,
        old.hint.as_deref(),
        new.hint.as_deref(),
    ));
    changes
}

fn lists(matching: &Matching<'_>, old: &Repeat, new: &Repeat) -> Vec<Change> {
    let mut changes = Vec::new();
    let text = |it: &Repeat| format!("{}..{}", it.min, it.max);
    let more = new.min < old.min || new.max > old.max;
    let fewer = new.min > old.min || new.max < old.max;
    if more || fewer {
        let mut effects = Effects::none();
        if new.max < old.max {
            effects = effects.breaks_draft(format!("entries beyond {} are dropped", new.max));
        }
        effects = if more {
            effects.breaks_fachverfahren("the old schema allows other numbers of entries")
        } else {
            effects.keeps_fachverfahren("the old schema allows these numbers of entries")
        };
        let kind = if more {
            Kind::BoundsWidened
        } else {
            Kind::BoundsNarrowed
        };
        let change = effects.change(kind, &old.path, &old.item_label);
        changes.push(change.with_both(text(old), text(new)));
    }
    changes.extend(condition(matching, (&old.path, &old.item_label), &new.path));
    changes.extend(checks::changes(
        matching,
        (&old.path, &old.item_label),
        (&old.checks, None),
        (&new.checks, None),
    ));
    let words = |it: &Repeat| {
        [
            Some(it.item_label.clone()),
            it.title.clone(),
            Some(it.add.clone()),
        ]
    };
    if words(old) != words(new) {
        let join = |it: &Repeat| {
            words(it)
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" / ")
        };
        let change = Effects::none().change(Kind::TextChanged, &old.path, &old.item_label);
        changes.push(change.with_both(join(old), join(new)));
    }
    changes.extend(hint(
        &old.path,
        &old.item_label,
        old.hint.as_deref(),
        new.hint.as_deref(),
    ));
    changes
}

fn condition(matching: &Matching<'_>, (old, label): (&str, &str), new: &str) -> Option<Change> {
    let before = matching.old_outline.own_condition(old);
    let after = matching.new_outline.own_condition(new);
    let row = |form: &Form, path: &str| group(form, path).and_then(|it| it.repeat);
    let (before, after) = changed_condition(
        matching,
        before.as_ref().map(|it| (it, row(matching.old, old))),
        after.as_ref().map(|it| (it, row(matching.new, new))),
    )?;
    let change = Effects::none()
        .keeps_draft("saved answers are carried over; they count while it is asked")
        .breaks_fachverfahren("it may be absent where it came, or come where it was absent")
        .change(Kind::RecordCondition, old, label);
    Some(change.with_both(before, after))
}

fn hint(path: &str, label: &str, old: Option<&str>, new: Option<&str>) -> Option<Change> {
    if old == new {
        return None;
    }
    let change = Effects::none().change(Kind::TextChanged, &format!("{path} hint"), label);
    Some(change.with(old.map(str::to_owned), new.map(str::to_owned)))
}
