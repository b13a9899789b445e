//! Options of a choice.

use super::{
    migration::{OptionFate, option_fate},
    report::{Change, Effects, Kind},
    wording::option_text,
};
use crate::model::{ChoiceOption, Field};

/// What changed in the options of a choice that both forms have.
pub(super) fn changes(old: &Field, new: &Field) -> Vec<Change> {
    let (before, after) = (old.ty.options(), new.ty.options());
    if before.is_empty() || after.is_empty() {
        return Vec::new();
    }
    let change = |effects: Effects, kind| effects.change(kind, &old.path, &old.label);
    let mut changes = Vec::new();
    for option in before {
        match option_fate(option, before, after) {
            OptionFate::Kept(_) => {}
            OptionFate::Recoded(other) => {
                let effects = Effects::none()
                    .keeps_draft("the saved code is replaced by the new one")
                    .breaks_fachverfahren(format!(
                        "`{}` is written as `{}`",
                        option.code, other.code
                    ));
                let change = change(effects, Kind::OptionRenamed);
                let change = change.with_both(option_text(option), option_text(other));
                changes.push(change.because("same words"));
            }
            OptionFate::Relabelled(other) => {
                let effects = Effects::none()
                    .breaks_draft("the code may mean something else: saved answers are dropped")
                    .breaks_fachverfahren("the code may mean something else");
                let change = change(effects, Kind::OptionRelabelled);
                changes.push(change.with_both(option_text(option), option_text(other)));
            }
            OptionFate::Gone => {
                let effects = Effects::none()
                    .breaks_draft("saved answers with it are dropped")
                    .keeps_fachverfahren("the code no longer comes");
                changes.push(change(effects, Kind::OptionRemoved).was(option_text(option)));
            }
        }
    }
    for option in after {
        if !is_target(option, before, after) {
            let effects = Effects::none().breaks_fachverfahren("the old schema has no such code");
            changes.push(change(effects, Kind::OptionAdded).is(option_text(option)));
        }
    }
    changes.extend(alone(old, new));
    changes.extend(hints(old, new));
    changes
}

/// Whether an option of the new form was told with one of the old form.
fn is_target(option: &ChoiceOption, before: &[ChoiceOption], after: &[ChoiceOption]) -> bool {
    before
        .iter()
        .any(|old| match option_fate(old, before, after) {
            OptionFate::Kept(other)
            | OptionFate::Recoded(other)
            | OptionFate::Relabelled(other) => other.code == option.code,
            OptionFate::Gone => false,
        })
}

fn alone(old: &Field, new: &Field) -> Vec<Change> {
    let pairs = pairs(old, new).filter(|(before, after)| before.alone != after.alone);
    let changes = pairs.map(|(before, after)| {
        let effects = if after.alone {
            Effects::none().breaks_draft("saved answers with several options are dropped")
        } else {
            Effects::none().breaks_fachverfahren("it may come together with others")
        };
        let change = effects.change(Kind::OptionAlone, &old.path, &old.label);
        change.with_both(option_text(before), option_text(after))
    });
    changes.collect()
}

fn hints(old: &Field, new: &Field) -> Vec<Change> {
    let pairs = pairs(old, new).filter(|(before, after)| before.hint != after.hint);
    let changes = pairs.map(|(before, after)| {
        let subject = format!("{} {} hint", old.path, before.code);
        let change = Effects::none().change(Kind::TextChanged, &subject, &old.label);
        change.with(before.hint.clone(), after.hint.clone())
    });
    changes.collect()
}

/// The options that go on.
fn pairs<'a>(
    old: &'a Field,
    new: &'a Field,
) -> impl Iterator<Item = (&'a ChoiceOption, &'a ChoiceOption)> {
    let (before, after) = (old.ty.options(), new.ty.options());
    before
        .iter()
        .filter_map(move |option| Some((option, option_fate(option, before, after).goes_on()?)))
}
