//! Numbers, sizes and lists as German readers write them.

use crate::{expr::Decimal, model::FileKind};

/// `9.999.999,99`; decimals that are all zero are left out.
pub(super) fn number(value: Decimal) -> String {
    let text = value.to_string();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.as_str()),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut grouped = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    if fraction.bytes().any(|digit| digit != b'0') {
        grouped.push(',');
        grouped.push_str(fraction);
    }
    grouped
}

/// `10 MB`, `1,5 MB`, `500 KB`.
pub(super) fn size(bytes: u64) -> String {
    const KB: u64 = 1024;
    const MB: u64 = KB * KB;
    if bytes >= MB {
        let tenths = (bytes % MB) * 10 / MB;
        let whole = bytes / MB;
        return match tenths {
            0 => format!("{whole} MB"),
            tenths => format!("{whole},{tenths} MB"),
        };
    }
    format!("{} KB", bytes.div_ceil(KB))
}

/// `.pdf, .jpg oder .png`.
pub(super) fn endings(kinds: &[FileKind]) -> String {
    let all: Vec<&str> = kinds
        .iter()
        .filter_map(|kind| kind.endings().first().copied())
        .collect();
    match all.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [rest @ .., last] => format!("{} oder {last}", rest.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_sizes_read_as_people_write_them() {
        let said = |text: &str| number(Decimal::parse(text).expect("a decimal"));
        assert_eq!(said("9999999.99"), "9.999.999,99");
        assert_eq!(said("-1000"), "-1.000");
        assert_eq!(said("5000.00"), "5.000");
        assert_eq!(said("0.5"), "0,5");
        assert_eq!(size(10 * 1024 * 1024), "10 MB");
        assert_eq!(size(1024 * 1024 * 3 / 2), "1,5 MB");
        assert_eq!(size(1), "1 KB");
        assert_eq!(endings(&[FileKind::Pdf, FileKind::Jpg]), ".pdf oder .jpg");
    }
}
