//! Times of day.

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

/// `9:05`, `09:05`, `09.05`, each with ` Uhr` or without, as `09:05`.
fn tolerant(text: &str) -> Option<String> {
    let bare = match text.strip_suffix("Uhr") {
        Some(rest) => rest.trim_end_matches(characters::is_space),
        None => text,
    };
    let (hours, minutes) = bare.split_once([':', '.'])?;
    let number = |part: &str, most: u8| {
        let plain = part.bytes().all(|byte| byte.is_ascii_digit());
        let value = plain.then(|| part.parse::<u8>().ok()).flatten()?;
        (value <= most).then_some(value)
    };
    if !(1..=2).contains(&hours.len()) || minutes.len() != 2 {
        return None;
    }
    let hours = number(hours, 23)?;
    let minutes = number(minutes, 59)?;
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
