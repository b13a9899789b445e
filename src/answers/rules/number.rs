//! Numbers and amounts: exact, with comma or point, with or without dots between thousands.

use super::{
    super::{access, characters, messages},
    Reading,
};
use crate::{
    expr::{Decimal, Value},
    model::Field,
};

pub(super) fn read(field: &Field, given: &Value, scale: u8) -> Reading {
    let number = if let Value::Number(number) = given {
        number.rescale(scale)
    } else {
        access::text(given).and_then(|text| tolerant(text, scale))
    };
    match number {
        Some(number) => Reading::Answer(Value::Number(number)),
        None => Reading::Unreadable(messages::format(field)),
    }
}

pub(super) fn limit(field: &Field, answer: &Value, min: Decimal, max: Decimal) -> Option<String> {
    let Value::Number(number) = answer else {
        return None;
    };
    if *number < min {
        return Some(messages::below(field, min));
    }
    (*number > max).then(|| messages::above(field, max))
}

/// A number as people type it: `1.234,50`, `1234.5`, `1'234.50`, `48,50 €`, `EUR 48,-`. Dots are thousands when a comma
/// follows or when they stand where thousands would; zeros beyond the decimals are dropped.
fn tolerant(text: &str, scale: u8) -> Option<Decimal> {
    let bare = characters::without_spaces(text).replace(['€', '\'', '’'], "");
    let mut plain = without_currency(&bare).to_owned();
    if plain.contains(',') || has_thousands(&plain) {
        plain = plain.replace('.', "").replace(',', ".");
    }
    Decimal::parse(&plain)?.rescale(scale)
}

/// Without `EUR` or `Euro` on either side, and without the dash for no cents.
fn without_currency(text: &str) -> &str {
    let stripped = ["euro", "eur"].iter().find_map(|word| {
        let before = text.get(..word.len());
        let behind = text.len().checked_sub(word.len());
        if before.is_some_and(|it| it.eq_ignore_ascii_case(word)) {
            return text.get(word.len()..);
        }
        let behind = behind.filter(|at| {
            let tail = text.get(*at..);
            tail.is_some_and(|it| it.eq_ignore_ascii_case(word))
        });
        text.get(..behind?)
    });
    let amount = stripped.unwrap_or(text);
    [",--", ",-", ",–", ",—"]
        .iter()
        .find_map(|none| amount.strip_suffix(none))
        .unwrap_or(amount)
}

/// `1.234`, `12.345.678`: groups of three digits after one to three.
fn has_thousands(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let mut groups = digits.split('.');
    let is_group = |group: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_digit())
    };
    let first = groups.next().is_some_and(|group| is_group(group, 1..=3));
    let mut rest = groups.peekable();
    first && rest.peek().is_some() && rest.all(|group| is_group(group, 3..=3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_the_contract_says() {
        let table = [
            ("3", 0, Some("3")),
            ("3,0", 0, Some("3")),
            ("3,5", 0, None),
            ("1.000", 0, Some("1000")),
            ("1.234,50", 2, Some("1234.50")),
            ("1.234", 2, Some("1234.00")),
            ("1234.5", 2, Some("1234.50")),
            ("12.50", 2, Some("12.50")),
            ("12,500", 2, Some("12.50")),
            ("12,505", 2, None),
            (" 48,50 €", 2, Some("48.50")),
            ("1 234 567,8", 1, Some("1234567.8")),
            ("-5", 0, Some("-5")),
            ("-1.234", 0, Some("-1234")),
            ("1.23.456", 0, None),
            ("1,2,3", 2, None),
            (",5", 1, None),
            ("5,", 1, None),
            ("1e3", 0, None),
            ("+5", 0, None),
            ("fünf", 0, None),
            ("€", 2, None),
            ("EUR 1'234.50", 2, Some("1234.50")),
            ("50,- Euro", 2, Some("50.00")),
            ("50,--", 2, Some("50.00")),
            ("EURO", 2, None),
            ("٣", 0, None),
        ];
        for (text, scale, wanted) in table {
            let read = tolerant(text, scale).map(|it| it.to_string());
            assert_eq!(read.as_deref(), wanted, "{text}");
        }
    }
}
