//! Times of day.

use std::sync::LazyLock;

use regex::Regex;

use super::{
    super::{access, characters, messages},
    Reading,
};
use crate::{expr::Value, model::Field};

pub(super) fn read(field: &Field, given: &Value) -> Reading {
    match access::text(given).and_then(|text| tolerant(&characters::clean(text))) {
        Some(time) => Reading::Answer(Value::Text(time)),
        None => Reading::Unreadable(messages::format(field)),
    }
}

/// `9:05`, `09:05`, `09.05`, each with ` Uhr` or without, `9 Uhr`, `9 Uhr 05`, as `09:05`.
fn tolerant(text: &str) -> Option<String> {
    // White space as JavaScript has it, see `characters::is_space`.
    static TIME: LazyLock<Regex> = LazyLock::new(|| {
        let space = r"[\s\x{feff}--\x{85}]*";
        let minutes = "([0-9]{2})";
        let pattern = format!(
            "(?i)^([0-9]{{1,2}})(?:[:.]{minutes}(?:{space}uhr)?|{space}uhr(?:{space}{minutes})?)$"
        );
        Regex::new(&pattern).expect("the pattern is well formed")
    });
    let found = TIME.captures(text)?;
    let number = |at: usize| found.get(at).map(|it| it.as_str().parse::<u8>());
    let hours = number(1)?.ok().filter(|it| *it <= 23)?;
    let minutes = number(2).or_else(|| number(3)).unwrap_or(Ok(0));
    let minutes = minutes.ok().filter(|it| *it <= 59)?;
    Some(format!("{hours:02}:{minutes:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        let table = [
            ("9:05", Some("09:05")),
            ("09:05", Some("09:05")),
            ("14.30", Some("14:30")),
            ("14:30 Uhr", Some("14:30")),
            ("9 Uhr", Some("09:00")),
            ("9 uhr 05", Some("09:05")),
            ("9 Uhr 5", None),
            ("9", None),
            ("24:00", None),
            ("12:60", None),
            ("12:5", None),
            ("12", None),
            ("12:30:00", None),
            ("+1:30", None),
        ];
        for (text, wanted) in table {
            assert_eq!(tolerant(text).as_deref(), wanted, "{text}");
        }
    }
}
