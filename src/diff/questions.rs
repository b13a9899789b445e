//! Questions: there, gone, renamed, moved, and everything about one that both forms have.

use super::{
    checks,
    matching::{Matching, Pair, RecordOf, around},
    migration::is_other_question,
    options,
    report::{Change, Effects, Kind},
    types,
    wording::{changed_condition, legal, need_text, same_words, type_text},
};
use crate::model::{Field, FieldType, Form, Need};

/// What changed in the questions, each with the title of its page.
pub(super) fn changes(matching: &Matching<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    for pair in &matching.fields.both {
        let page = &matching.new.page(pair.new.page).title;
        let mut of_this = both(matching, pair);
        for change in &mut of_this {
            change.page = Some(page.clone());
        }
        changes.extend(of_this);
    }
    // What comes or goes with its group is told there.
    let alone = |records: &[&RecordOf<'_>], field: &Field| {
        records.iter().all(|it| it.path != around(&field.path))
    };
    for field in &matching.fields.removed {
        if alone(&matching.records.removed, field) {
            changes.push(removed(matching.old, field));
        }
    }
    for field in &matching.fields.added {
        if alone(&matching.records.added, field) {
            changes.push(added(matching.new, field));
        }
    }
    changes
}

fn removed(form: &Form, field: &Field) -> Change {
    let mut effects = Effects::none()
        .breaks_draft("saved answers are dropped")
        .breaks_overlay("an overlay may name it");
    effects = if field.need == Need::Required {
        effects.breaks_fachverfahren("the old schema asks for it")
    } else {
        effects.keeps_fachverfahren("it could be absent before")
    };
    let change = effects.change(Kind::QuestionRemoved, &field.path, &field.label);
    change
        .on(&form.page(field.page).title)
        .was(written(form, field))
}

fn added(form: &Form, field: &Field) -> Change {
    let draft = if field.need == Need::Required {
        "it is asked when the draft is taken up"
    } else {
        "it may stay empty"
    };
    let change = Effects::none()
        .keeps_draft(draft)
        .breaks_fachverfahren("the old schema knows no such answer and rejects it")
        .change(Kind::QuestionAdded, &field.path, &field.label);
    change
        .on(&form.page(field.page).title)
        .is(written(form, field))
}

fn written(form: &Form, field: &Field) -> String {
    let need = need_text(form, &field.need, field.repeat);
    format!("{}, {need}", type_text(form, &field.ty))
}

fn both(matching: &Matching<'_>, pair: &Pair<'_, Field>) -> Vec<Change> {
    let (old, new) = (pair.old, pair.new);
    let change = |effects: Effects, kind| effects.change(kind, &old.path, &old.label);
    let mut changes = Vec::new();
    if is_other_question(old, new) {
        let effects = Effects::none()
            .breaks_draft("another FIM id is another question: saved answers are dropped")
            .breaks_fachverfahren("the answer means something else");
        let fim = |field: &Field| field.fim.clone().unwrap_or_default();
        changes.push(change(effects, Kind::QuestionReplaced).with_both(fim(old), fim(new)));
    } else if old.fim != new.fim {
        changes.push(text(old, "fim", old.fim.as_deref(), new.fim.as_deref()));
    }
    // A question whose record has another name goes with it; that is told once, of the record.
    let with_its_record = old.name == new.name
        && matching.new_path(around(&old.path)).as_deref() == Some(around(&new.path));
    if let Some(ground) = pair.ground.filter(|_| !with_its_record) {
        let effects = Effects::none()
            .keeps_draft("saved answers go to the new name")
            .breaks_fachverfahren("it comes under another path")
            .breaks_overlay("an overlay may name it by its old path");
        let change = change(effects, Kind::QuestionRenamed).with_both(&old.path, &new.path);
        changes.push(change.because(ground.reason()));
    }
    let (old_page, new_page) = (matching.old.page(old.page), matching.new.page(new.page));
    let moved = !matching.same_page(old_page, new_page);
    if moved {
        let change = change(Effects::none(), Kind::QuestionMoved);
        changes.push(change.with_both(&old_page.title, &new_page.title));
    }
    changes.extend(label(old, new));
    changes.extend(types::changes(matching, pair));
    changes.extend(options::changes(old, new));
    changes.extend(need(matching, old, new));
    changes.extend(condition(matching, old, new, moved));
    changes.extend(checks::changes(
        matching,
        (&old.path, &old.label),
        (&old.checks, old.repeat),
        (&new.checks, new.repeat),
    ));
    changes.extend(words(old, new));
    changes
}

fn label(old: &Field, new: &Field) -> Option<Change> {
    if old.label == new.label {
        return None;
    }
    let effects = if same_words(&old.label, &new.label) {
        Effects::none()
    } else if matches!((&old.ty, &new.ty), (FieldType::YesNo, FieldType::YesNo)) {
        Effects::none()
            .breaks_draft("yes or no to other words may be the opposite: saved answers are dropped")
            .keeps_fachverfahren(
                "name and type stay; whether it asks the same is for people to say",
            )
    } else {
        Effects::none()
            .keeps_draft("saved answers are carried over and shown for review")
            .keeps_fachverfahren(
                "name and type stay; whether it asks the same is for people to say",
            )
    };
    let change = effects.change(
        Kind::TextChanged,
        &format!("{} label", old.path),
        &old.label,
    );
    Some(change.with_both(&old.label, &new.label))
}

fn need(matching: &Matching<'_>, old: &Field, new: &Field) -> Option<Change> {
    let before = need_text(matching.old, &old.need, old.repeat);
    let after = need_text(matching.new, &new.need, new.repeat);
    if before == after {
        return None;
    }
    let (kind, effects) = match (&old.need, &new.need) {
        (_, Need::Required) => (
            Kind::BecomesRequired,
            Effects::none()
                .keeps_draft("a missing answer is asked for when the draft is taken up")
                .keeps_fachverfahren("it always comes; it could before")
                .breaks_overlay("an overlay may hide what may stay empty"),
        ),
        (Need::Required, _) => (
            Kind::BecomesOptional,
            Effects::none().breaks_fachverfahren("the old schema asks for it"),
        ),
        (_, Need::Optional | Need::OptionalWhen(_) | Need::Recommended) => (
            Kind::BecomesOptional,
            Effects::none()
                .breaks_fachverfahren("it may be absent, or named as open, where it was not"),
        ),
    };
    let change = effects.change(kind, &old.path, &old.label);
    Some(change.with_both(before, after))
}

/// A change of a page or a record is told there; a question on another page is under other
/// conditions as a whole.
fn condition(matching: &Matching<'_>, old: &Field, new: &Field, moved: bool) -> Option<Change> {
    let (before, after) = if moved {
        (old.visible_when.clone(), new.visible_when.clone())
    } else {
        (
            matching.old_outline.own_condition(&old.path),
            matching.new_outline.own_condition(&new.path),
        )
    };
    let (before, after) = changed_condition(
        matching,
        before.as_ref().map(|it| (it, old.repeat)),
        after.as_ref().map(|it| (it, new.repeat)),
    )?;
    let change = Effects::none()
        .keeps_draft("saved answers are carried over; they count while the question is asked")
        .breaks_fachverfahren("it may be absent where it came, or come where it was absent")
        .change(Kind::QuestionCondition, &old.path, &old.label);
    Some(change.with_both(before, after))
}

fn words(old: &Field, new: &Field) -> Vec<Change> {
    let mut changes = Vec::new();
    for (what, before, after) in [
        ("hint", old.hint.clone(), new.hint.clone()),
        ("purpose", old.purpose.clone(), new.purpose.clone()),
        ("default", old.default.clone(), new.default.clone()),
        ("autofill", old.autofill.clone(), new.autofill.clone()),
    ] {
        if before != after {
            changes.push(text(old, what, before.as_deref(), after.as_deref()));
        }
    }
    // The message made from label and type changes with them.
    let same_kind = std::mem::discriminant(&old.ty) == std::mem::discriminant(&new.ty);
    if old.missing != new.missing && old.label == new.label && same_kind {
        changes.push(text(old, "missing", Some(&old.missing), Some(&new.missing)));
    }
    changes.extend(legal(
        old.legal.as_ref(),
        new.legal.as_ref(),
        (&old.path, &old.label),
    ));
    changes
}

fn text(field: &Field, what: &str, old: Option<&str>, new: Option<&str>) -> Change {
    let subject = format!("{} {what}", field.path);
    let change = Effects::none().change(Kind::TextChanged, &subject, &field.label);
    change.with(old.map(str::to_owned), new.map(str::to_owned))
}
