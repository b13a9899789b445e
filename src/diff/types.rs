//! Types: wider, narrower, another.

use super::{
    matching::{Matching, Pair},
    migration::{Loss, carried, limits},
    report::{Change, Effects, Kind},
    wording::type_text,
};
use crate::model::{Field, FieldType};

/// How the answers of a new type stand to those of an old one, as payloads write them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Spread {
    /// Some come that did not.
    more: bool,
    /// Some that came do not.
    fewer: bool,
    /// They are of another kind.
    other: bool,
}

const OTHER: Spread = Spread {
    more: true,
    fewer: true,
    other: true,
};

/// What changed in the type and the unit of a question; options and rows of codelists aside.
pub(super) fn changes(matching: &Matching<'_>, pair: &Pair<'_, Field>) -> Vec<Change> {
    let (old, new) = (pair.old, pair.new);
    let before = type_text(matching.old, &old.ty);
    let after = type_text(matching.new, &new.ty);
    let mut changes = Vec::new();
    let fit = carried((matching.old, &old.ty), (matching.new, &new.ty));
    let other_list = fit == Err(Loss::OtherList);
    let spread = if other_list {
        OTHER
    } else {
        spread(&old.ty, &new.ty)
    };
    if spread.more || spread.fewer {
        let mut effects = match &fit {
            Err(Loss::Declaration) => Effects::none(),
            Err(_) => {
                Effects::none().breaks_draft("saved answers are dropped: another kind of answer")
            }
            Ok(fit) if fit.is_certain() => Effects::none(),
            Ok(_) => {
                Effects::none().breaks_draft("saved answers outside the new limits are dropped")
            }
        };
        effects = if spread.other {
            effects.breaks_fachverfahren("answers are written in another way")
        } else if spread.more {
            effects.breaks_fachverfahren("answers may come that the old schema rejects")
        } else {
            effects.keeps_fachverfahren(
                "fewer answers than before, all of which the old schema accepts",
            )
        };
        let kind = match spread {
            Spread { other: true, .. } => Kind::TypeChanged,
            Spread {
                more: true,
                fewer: false,
                ..
            } => Kind::TypeWidened,
            Spread {
                more: false,
                fewer: true,
                ..
            } => Kind::TypeNarrowed,
            Spread { .. } => Kind::TypeChanged,
        };
        let change = effects.change(kind, &old.path, &old.label);
        changes.push(change.with_both(before, after));
    }
    if old.unit != new.unit {
        let change = Effects::none()
            .breaks_draft("a number in another unit is another number: saved answers are dropped")
            .breaks_fachverfahren("the number means something else")
            .change(Kind::UnitChanged, &old.path, &old.label);
        let text = |unit: &Option<String>| unit.clone().unwrap_or_else(|| "none".to_owned());
        changes.push(change.with_both(text(&old.unit), text(&new.unit)));
    }
    changes
}

fn spread(old: &FieldType, new: &FieldType) -> Spread {
    use FieldType as T;
    let of = |more, fewer| Spread {
        more,
        fewer,
        other: false,
    };
    match (old, new) {
        (a, b) if a == b => of(false, false),
        (T::Choice { .. }, T::Choice { .. })
        | (T::Choices { .. }, T::Choices { .. })
        | (T::Code { .. }, T::Code { .. }) => of(false, false),
        (
            T::Text { min: a, max: b } | T::Multiline { min: a, max: b },
            T::Text { min, max } | T::Multiline { min, max },
        ) => {
            let (lines_before, lines_after) = (
                matches!(old, T::Multiline { .. }),
                matches!(new, T::Multiline { .. }),
            );
            of(
                min < a || max > b || (lines_after && !lines_before),
                min > a || max < b || (lines_before && !lines_after),
            )
        }
        (T::Integer { .. } | T::Number { .. }, T::Integer { .. } | T::Number { .. })
        | (T::Money { .. }, T::Money { .. }) => match (limits(old), limits(new)) {
            (Some((scale, low, high)), Some((decimals, min, max))) => of(
                decimals > scale || min < low || max > high,
                decimals < scale || min > low || max < high,
            ),
            _ => OTHER,
        },
        (T::Date { bound: before }, T::Date { bound }) => of(before.is_some(), bound.is_some()),
        (T::Date { .. }, T::PartialDate) => of(true, false),
        (T::PartialDate, T::Date { .. }) => of(false, true),
        (
            T::File {
                kinds: a,
                max_bytes: size,
                min_count: least,
                max_count: most,
            },
            T::File {
                kinds: b,
                max_bytes,
                min_count,
                max_count,
            },
        ) => of(
            b.iter().any(|it| !a.contains(it))
                || max_bytes > size
                || min_count < least
                || max_count > most,
            a.iter().any(|it| !b.contains(it))
                || max_bytes < size
                || min_count > least
                || max_count < most,
        ),
        (T::Email | T::Phone | T::Iban | T::PostalCode | T::TaxId | T::Url, T::Text { .. }) => {
            of(true, false)
        }
        (T::Text { .. }, T::Email | T::Phone | T::Iban | T::PostalCode | T::TaxId | T::Url) => {
            of(true, true)
        }
        (
            T::Text { .. }
            | T::Multiline { .. }
            | T::Integer { .. }
            | T::Number { .. }
            | T::Money { .. }
            | T::Date { .. }
            | T::PartialDate
            | T::Time
            | T::YesNo
            | T::Confirm
            | T::Choice { .. }
            | T::Choices { .. }
            | T::Code { .. }
            | T::File { .. }
            | T::Email
            | T::Phone
            | T::Iban
            | T::PostalCode
            | T::TaxId
            | T::Url,
            _,
        ) => OTHER,
    }
}
