//! Params: what each authority sets or keeps.

use super::{
    matching::{Matching, Pair},
    report::{Change, Effects, Kind},
    wording::{legal, param_text},
};
use crate::model::Param;

/// What changed in the params.
pub(super) fn changes(matching: &Matching<'_>) -> Vec<Change> {
    let mut changes: Vec<Change> = matching.params.both.iter().flat_map(both).collect();
    for param in &matching.params.removed {
        let change = Effects::none()
            .breaks_overlay("an overlay that sets it sets nothing")
            .change(Kind::ParamRemoved, &param.name, &param.label);
        changes.push(change.was(value(param)));
    }
    for param in &matching.params.added {
        let effects = if param.default.is_some() {
            Effects::none().keeps_overlay("it has a value of its own")
        } else {
            Effects::none().breaks_overlay("every authority must set it")
        };
        let change = effects.change(Kind::ParamAdded, &param.name, &param.label);
        changes.push(change.is(value(param)));
    }
    changes
}

fn both(pair: &Pair<'_, Param>) -> Vec<Change> {
    let (old, new) = (pair.old, pair.new);
    let change = |effects: Effects, kind| effects.change(kind, &old.name, &old.label);
    let mut changes = Vec::new();
    if let Some(ground) = pair.ground {
        let effects = Effects::none().breaks_overlay("an overlay sets it by its old name");
        let change = change(effects, Kind::ParamRenamed).with_both(&old.name, &new.name);
        changes.push(change.because(ground.reason()));
    }
    let (before, after) = (old.expr_ty.name(), new.expr_ty.name());
    if before != after {
        let effects = Effects::none().breaks_overlay("an overlay sets a value of the old type");
        changes.push(change(effects, Kind::ParamTypeChanged).with_both(before, after));
    }
    let (before, after) = (value(old), value(new));
    if before != after {
        let effects = if new.default.is_none() {
            Effects::none().breaks_overlay("every authority must set it now")
        } else {
            Effects::none()
                .keeps_fachverfahren("name and type of computed values stay; amounts change")
                .keeps_overlay("an overlay that sets it keeps its own value")
        };
        changes.push(change(effects, Kind::ParamValueChanged).with_both(before, after));
    }
    if (&old.label, &old.hint) != (&new.label, &new.hint) {
        let text = |it: &Param| match &it.hint {
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

fn value(param: &Param) -> String {
    match &param.default {
        Some(value) => param_text(param.ty, value),
        None => "to be set".to_owned(),
    }
}
