//! Choices: yes or no, a tick, one option, several options, a row of a codelist.

use super::{
    super::{access, characters, messages},
    Reading,
};
use crate::{
    expr::Value,
    model::{ChoiceOption, Field},
};

pub(super) fn read_yes_no(field: &Field, given: &Value) -> Reading {
    match truth(given) {
        Some(value) => Reading::Answer(Value::Boolean(value)),
        None => Reading::Unreadable(messages::format(field)),
    }
}

/// A sentence that is not ticked is not answered.
pub(super) fn read_confirm(field: &Field, given: &Value) -> Reading {
    match truth(given) {
        Some(true) => Reading::Answer(Value::Boolean(true)),
        Some(false) => Reading::Empty,
        None => Reading::Unreadable(messages::format(field)),
    }
}

/// `ja` and `nein` are what pages send.
fn truth(given: &Value) -> Option<bool> {
    if let Value::Boolean(value) = given {
        return Some(*value);
    }
    match access::text(given)? {
        "ja" => Some(true),
        "nein" => Some(false),
        _ => None,
    }
}

pub(super) fn read(field: &Field, given: &Value, has: impl Fn(&str) -> bool) -> Reading {
    match code(given).filter(|code| has(code)) {
        Some(code) => Reading::Answer(Value::Text(code)),
        None => Reading::Unreadable(messages::format(field)),
    }
}

/// Several options, each once, in the order of the options.
pub(super) fn read_several(field: &Field, given: &Value, options: &[ChoiceOption]) -> Reading {
    let chosen: Option<Vec<String>> = match access::list(given) {
        Some(items) => items.iter().map(code).collect(),
        None => code(given).map(|code| vec![code]),
    };
    let known = |code: &String| options.iter().any(|it| it.code == *code);
    match chosen.filter(|codes| codes.iter().all(known)) {
        Some(codes) => {
            let ordered = options.iter().filter(|it| codes.contains(&it.code));
            let values = ordered.map(|it| Value::Text(it.code.clone()));
            Reading::Answer(Value::List(values.collect()))
        }
        None => Reading::Unreadable(messages::format(field)),
    }
}

/// An option that excludes all others stands alone.
pub(super) fn limit(answer: &Value, options: &[ChoiceOption]) -> Option<String> {
    let chosen = access::list(answer)?;
    let excluding = options.iter().find(|option| {
        let is_it = |value: &Value| access::text(value) == Some(&option.code);
        option.alone && chosen.iter().any(is_it)
    })?;
    (chosen.len() > 1).then(|| messages::alone(&excluding.label))
}

fn code(given: &Value) -> Option<String> {
    let text = access::text(given)?;
    Some(text.trim_matches(characters::is_space).to_owned())
}
