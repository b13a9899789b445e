//! Ways to reach someone: e-mail, phone, postal code, web address.

use super::{
    super::{characters, messages},
    Reading, text,
};
use crate::{expr::Value, model::Field};

pub(super) fn read_email(field: &Field, given: &Value) -> Reading {
    read(field, given, is_email)
}

/// With plain spaces and hyphens, whichever were pasted.
pub(super) fn read_phone(field: &Field, given: &Value) -> Reading {
    read_as(field, given, is_phone, |text| {
        let plain = |letter| match letter {
            '\u{2010}'..='\u{2013}' => '-',
            space if characters::is_space(space) => ' ',
            other => other,
        };
        text.chars().map(plain).collect()
    })
}

/// Without spaces and without the country before it, `D-01067`.
pub(super) fn read_postal_code(field: &Field, given: &Value) -> Reading {
    read_as(field, given, is_postal_code, |text| {
        let plain = characters::without_spaces(text);
        let country = ["D-", "d-", "DE-", "De-", "dE-", "de-"];
        let code = country.iter().find_map(|it| plain.strip_prefix(it));
        code.unwrap_or(&plain).to_owned()
    })
}

/// `www.beispiel.de` is `https://www.beispiel.de`.
pub(super) fn read_url(field: &Field, given: &Value) -> Reading {
    read_as(field, given, is_url, |text| match text.get(..4) {
        Some(start) if start.eq_ignore_ascii_case("www.") => format!("https://{text}"),
        _ => text.to_owned(),
    })
}

fn read(field: &Field, given: &Value, accept: fn(&str) -> bool) -> Reading {
    read_as(field, given, accept, str::to_owned)
}

fn read_as(
    field: &Field,
    given: &Value,
    accept: fn(&str) -> bool,
    normal: impl FnOnce(&str) -> String,
) -> Reading {
    let text = text::typed(given).map(|text| normal(&text));
    match text.filter(|text| accept(text)) {
        Some(text) => Reading::Answer(Value::Text(text)),
        None => Reading::Unreadable(messages::format(field)),
    }
}

/// `^[^\s@]+@[^\s@]+\.[^\s@]{2,}$`, at most 254 characters.
fn is_email(text: &str) -> bool {
    if text.chars().count() > 254 || text.chars().any(characters::is_space) {
        return false;
    }
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let long_ending = domain.match_indices('.').any(|(at, _)| {
        let after = domain.get(at + 1..).unwrap_or_default();
        at > 0 && after.chars().nth(1).is_some()
    });
    !local.is_empty() && !domain.contains('@') && long_ending
}

/// `^\+?[0-9 ()/.-]{5,23}$`.
fn is_phone(text: &str) -> bool {
    let rest = text.strip_prefix('+').unwrap_or(text);
    let allowed = |byte: u8| byte.is_ascii_digit() || b" ()/.-".contains(&byte);
    (5..=23).contains(&rest.len()) && rest.bytes().all(allowed)
}

/// Five digits; no place has a code that begins with 00.
fn is_postal_code(text: &str) -> bool {
    text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with("00")
}

/// `^https?://[^\s/$.?#][^\s]*$`, at most 500 characters.
fn is_url(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let Some(rest) = rest else {
        return false;
    };
    let host = rest
        .chars()
        .next()
        .is_some_and(|first| !"/$.?#".contains(first));
    host && text.chars().count() <= 500 && !text.chars().any(characters::is_space)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(accept: fn(&str) -> bool, good: &[&str], bad: &[&str]) {
        for text in good {
            assert!(accept(text), "{text}");
        }
        for text in bad {
            assert!(!accept(text), "{text}");
        }
    }

    #[test]
    fn addresses_are_told_from_slips() {
        table(
            is_email,
            &[
                "a@b.de",
                "a.b+c@sub.example.org",
                "ü@müller.de",
                "a@b.c.",
                "a@b..de",
            ],
            &[
                "a", "a@b", "@b.de", "a@.de", "a b@c.de", "a@b@c.de", "a@b.d", "a@b.",
            ],
        );
        let long = format!("{}@b.de", "a".repeat(250));
        assert!(!is_email(&long));
        table(
            is_phone,
            &["0351 1234567", "+49 (351) 12-34/56.7", "12345"],
            &[
                "1234",
                "0351x12345",
                "+49+351234",
                "123456789012345678901234",
            ],
        );
        table(
            is_postal_code,
            &["01067", "99998"],
            &["1067", "00999", "0106a", "010678"],
        );
        table(
            is_url,
            &["https://www.beispiel.de", "http://x", "https://ä.de/a?b#c"],
            &[
                "www.beispiel.de",
                "ftp://x",
                "https://",
                "https://.de",
                "https:// x",
            ],
        );
    }
}
