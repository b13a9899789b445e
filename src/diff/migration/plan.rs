//! The data for two forms.

use std::collections::BTreeMap;

use super::{
    Carry, Fate, ListMove, Loss, MIGRATION_VERSION, Migration, Reshape, Row,
    carry::{carried, option_fate},
};
use crate::{
    diff::{
        matching::{Matching, around},
        report::Version,
        wording::same_words,
    },
    model::{Field, FieldType, Form, fingerprint},
};

/// What brings drafts of the old form to the new one.
pub(in crate::diff) fn plan(matching: &Matching<'_>) -> Migration {
    let rows = matching.old.fields.iter().map(|field| {
        let mut both = matching.fields.both.iter();
        let fate = match both.find(|it| it.old.path == field.path) {
            Some(pair) => match carry(matching, field, pair.new) {
                Ok(carry) => Fate::Carry(Box::new(carry)),
                Err(loss) => dropped(loss),
            },
            None => dropped(Loss::Gone),
        };
        Row {
            from: field.path.clone(),
            label: field.label.clone(),
            fate,
        }
    });
    let lists = matching.records.both.iter().filter(|it| it.old.is_list);
    let lists = lists.map(|it| ListMove {
        from: it.old.path.to_owned(),
        to: it.new.path.to_owned(),
        label: it.old.called.to_owned(),
        max: most_entries(matching.new, it.new.path),
    });
    Migration {
        migration: MIGRATION_VERSION,
        service: matching.new.id.clone(),
        from: version(matching.old),
        to: version(matching.new),
        refuse: is_other_service(matching.old, matching.new)
            .then(|| "Dieser Entwurf gehört zu einem anderen Antrag.".to_owned()),
        lists: lists.collect(),
        answers: rows.collect(),
    }
}

/// A form's version and fingerprint.
pub(in crate::diff) fn version(form: &Form) -> Version {
    Version {
        version: form.meta.version.clone(),
        fingerprint: fingerprint(form),
    }
}

/// Whether a spec stands for another service now: no key and no number in common, whatever its id.
pub(in crate::diff) fn is_other_service(old: &Form, new: &Form) -> bool {
    let (old, new) = (&old.meta, &new.meta);
    let shares_key = old.leika.iter().any(|key| new.leika.contains(key));
    let shares_number = old.ozg == new.ozg && old.candidate == new.candidate;
    !shares_key && !shares_number
}

fn most_entries(form: &Form, path: &str) -> u32 {
    let list = form.repeats.iter().find(|it| it.path == path);
    list.map_or(u32::MAX, |it| it.max)
}

fn dropped(loss: Loss) -> Fate {
    Fate::Drop {
        drop: loss.german().to_owned(),
    }
}

fn carry(matching: &Matching<'_>, old: &Field, new: &Field) -> Result<Carry, Loss> {
    if is_other_question(old, new) {
        return Err(Loss::OtherQuestion);
    }
    let fit = carried((matching.old, &old.ty), (matching.new, &new.ty))?;
    if old.unit != new.unit {
        return Err(Loss::OtherUnit);
    }
    let reworded = !same_words(&old.label, &new.label);
    if reworded && matches!(new.ty, FieldType::YesNo) {
        return Err(Loss::OtherWords);
    }
    let mut accept = fit.accept;
    let mut codes_that_go_on = None;
    let mut recode = BTreeMap::new();
    if let Some(codes) = kept_options((matching.old, &old.ty), (matching.new, &new.ty)) {
        codes_that_go_on = codes
            .some_lost
            .then(|| codes.kept.keys().cloned().collect());
        recode = codes.kept;
        recode.retain(|before, after| before != after);
        if fit.reshape.is_none() && has_alone_trouble(&old.ty, &new.ty) {
            // An option that stands alone now was perhaps combined before.
            accept.max_count = Some(1);
        }
    }
    let fits = |reshape| fit.reshape == Some(reshape);
    let otherwise = if fits(Reshape::Single) {
        "Es ist jetzt nur noch eine Antwort möglich, oder die gewählte gibt es nicht mehr."
    } else if codes_that_go_on.is_some() {
        "Eine gewählte Antwort gibt es so nicht mehr."
    } else {
        "Die Antwort passt nicht mehr zu dem, was jetzt zulässig ist."
    };
    Ok(Carry {
        to: new.path.clone(),
        codes: codes_that_go_on,
        recode,
        reshape: fit.reshape,
        accept,
        otherwise: otherwise.to_owned(),
        review: review(matching, old, new, reworded),
    })
}

/// Whether a FIM id says that something else is asked.
pub(in crate::diff) fn is_other_question(old: &Field, new: &Field) -> bool {
    old.fim.is_some() && new.fim.is_some() && old.fim != new.fim
}

fn review(matching: &Matching<'_>, old: &Field, new: &Field, reworded: bool) -> Option<String> {
    let heading_changed = matching
        .record_pair(&old.path, &new.path)
        .is_some_and(|it| !same_words(it.old.called, it.new.called));
    let elsewhere = matching
        .new_path(around(&old.path))
        .is_some_and(|it| it != around(&new.path));
    let other_page = old.path != new.path
        && !matching.same_page(matching.old.page(old.page), matching.new.page(new.page));
    let words = if reworded {
        "Die Frage ist neu formuliert. Prüfen Sie bitte, ob Ihre Antwort noch stimmt."
    } else if heading_changed {
        "Der Abschnitt heißt jetzt anders. Prüfen Sie bitte, ob Ihre Antwort noch stimmt."
    } else if elsewhere || other_page {
        "Die Frage steht jetzt an anderer Stelle. Prüfen Sie bitte, ob Ihre Antwort noch stimmt."
    } else {
        return None;
    };
    Some(words.to_owned())
}

/// Whether options that could be combined exclude each other now.
fn has_alone_trouble(old: &FieldType, new: &FieldType) -> bool {
    let (FieldType::Choices { options: before }, FieldType::Choices { options: after }) =
        (old, new)
    else {
        return false;
    };
    before.iter().any(|option| {
        let target = option_fate(option, before, after).goes_on();
        target.is_some_and(|it| it.alone && !option.alone)
    })
}

/// The codes that go on.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::diff) struct KeptCodes {
    /// Old code to new code.
    pub(in crate::diff) kept: BTreeMap<String, String>,
    /// Whether some do not go on.
    pub(in crate::diff) some_lost: bool,
}

/// The codes of a choice or codelist that mean in the new form what they meant in the old one.
pub(in crate::diff) fn kept_options(
    (old_form, old): (&Form, &FieldType),
    (new_form, new): (&Form, &FieldType),
) -> Option<KeptCodes> {
    let mut kept = BTreeMap::new();
    let all = if let (FieldType::Code { codelist: before }, FieldType::Code { codelist: after }) =
        (old, new)
    {
        let (before, after) = (
            old_form.codelists.get(before)?,
            new_form.codelists.get(after)?,
        );
        let now: BTreeMap<&str, &str> = after
            .rows
            .options
            .iter()
            .map(|(code, name)| (code.as_str(), name.as_str()))
            .collect();
        let rows = &before.rows.options;
        let same = rows.iter().filter(|(code, name)| {
            now.get(code.as_str())
                .is_some_and(|it| same_words(it, name))
        });
        kept.extend(same.map(|(code, _)| (code.clone(), code.clone())));
        rows.len()
    } else {
        let (before, after) = (old.options(), new.options());
        if before.is_empty() || after.is_empty() {
            return None;
        }
        for option in before {
            if let Some(other) = option_fate(option, before, after).goes_on() {
                kept.insert(option.code.clone(), other.code.clone());
            }
        }
        before.len()
    };
    Some(KeptCodes {
        some_lost: kept.len() < all,
        kept,
    })
}
