//! Numbers with check digits: IBAN and tax id.

use super::{
    super::{access, characters, messages},
    Reading,
};
use crate::{expr::Value, model::Field};

pub(super) fn read_iban(field: &Field, given: &Value) -> Reading {
    read(field, given, |text| {
        let upper = text.to_uppercase();
        let text = upper.strip_prefix("IBAN").unwrap_or(&upper);
        let text = text.strip_prefix(':').unwrap_or(text).to_owned();
        is_iban(&text).then_some(text)
    })
}

pub(super) fn read_tax_id(field: &Field, given: &Value) -> Reading {
    read(field, given, |text| is_tax_id(&text).then_some(text))
}

fn read(field: &Field, given: &Value, accept: impl Fn(String) -> Option<String>) -> Reading {
    let plain = access::text(given).map(characters::without_spaces);
    match plain.and_then(accept) {
        Some(text) => Reading::Answer(Value::Text(text)),
        None => Reading::Unreadable(messages::format(field)),
    }
}

/// ISO 13616: two letters, two check digits, 11 to 30 characters; 22 in all for Germany; mod 97.
fn is_iban(text: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_uppercase();
    let digit = |byte: u8| byte.is_ascii_digit();
    let bytes = text.as_bytes();
    let [a, b, c, d, rest @ ..] = bytes else {
        return false;
    };
    let shape = letter(*a)
        && letter(*b)
        && digit(*c)
        && digit(*d)
        && (11..=30).contains(&rest.len())
        && rest.iter().all(|byte| letter(*byte) || digit(*byte));
    let german = bytes.starts_with(b"DE");
    if !shape || (german && bytes.len() != 22) {
        return false;
    }
    let moved = rest.iter().chain([a, b, c, d]);
    let remainder = moved.fold(0_u32, |remainder, byte| {
        if byte.is_ascii_digit() {
            (remainder * 10 + u32::from(byte - b'0')) % 97
        } else {
            (remainder * 100 + u32::from(byte - b'A') + 10) % 97
        }
    });
    remainder == 1
}

/// 11 digits, the first not 0, the last a check digit by ISO 7064 mod 11,10.
fn is_tax_id(text: &str) -> bool {
    let digits: Option<Vec<u32>> = text.chars().map(|letter| letter.to_digit(10)).collect();
    let Some(digits) = digits.filter(|it| it.len() == 11) else {
        return false;
    };
    let Some((check, body)) = digits.split_last() else {
        return false;
    };
    if body.first() == Some(&0) {
        return false;
    }
    let product = body.iter().fold(10, |product, digit| {
        let sum = match (digit + product) % 10 {
            0 => 10,
            sum => sum,
        };
        sum * 2 % 11
    });
    (11 - product) % 10 == *check
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_are_checked() {
        assert!(is_iban("DE89370400440532013000"));
        assert!(is_iban("GB82WEST12345698765432"));
        assert!(!is_iban("DE88370400440532013000"));
        assert!(!is_iban("DE8937040044053201300"));
        assert!(!is_iban("de89370400440532013000"));
        assert!(is_tax_id("86095742719"));
        assert!(is_tax_id("47036892816"));
        assert!(!is_tax_id("86095742718"));
        assert!(!is_tax_id("8609574271"));
        assert!(!is_tax_id("06095742719"));
    }
}
