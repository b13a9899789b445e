//! Texts: composed, trimmed, of bounded length, in letters that registers can take.

use super::{
    super::{access, characters, messages},
    Reading,
};
use crate::{expr::Value, model::Field};

pub(super) fn read(field: &Field, given: &Value) -> Reading {
    match typed(given) {
        Some(text) => Reading::Answer(Value::Text(text)),
        None => Reading::Unreadable(messages::format(field)),
    }
}

/// The text as it is submitted; `None` when something else than text was given.
pub(super) fn typed(given: &Value) -> Option<String> {
    access::text(given).map(characters::clean)
}

pub(super) fn limit(
    field: &Field,
    answer: &Value,
    min: u32,
    max: u32,
    lines: bool,
) -> Option<String> {
    let text = access::text(answer)?;
    let length = text.chars().count();
    let allowed = |bound: u32| usize::try_from(bound).unwrap_or(usize::MAX);
    if let Some(letter) = characters::refused(text, lines) {
        return Some(messages::character(field, letter));
    }
    if length > allowed(max) {
        return Some(messages::too_long(field, max));
    }
    (length < allowed(min)).then(|| messages::too_short(field, min))
}
