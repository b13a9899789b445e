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

pub(super) fn limit(answer: &Value, min: u32, max: u32, lines: bool) -> Option<String> {
    let text = access::text(answer)?;
    let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    if length > max {
        return Some(messages::too_long(max, length));
    }
    if length < min {
        return Some(messages::too_short(min));
    }
    characters::refused(text, lines).map(messages::character)
}
