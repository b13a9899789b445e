//! Numbers, sizes and lists as German readers write them.

use crate::{expr::Decimal, model::FileKind};

/// `9.999.999,99`, `48,5`; zeros at the end of the decimals are left out.
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
    let fraction = fraction.trim_end_matches('0');
    if !fraction.is_empty() {
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
        // Rounded up, so that nothing beyond a limit reads like the limit.
        let tenths = bytes.saturating_mul(10).div_ceil(MB);
        return match (tenths / 10, tenths % 10) {
            (whole, 0) => format!("{whole} MB"),
            (whole, tenths) => format!("{whole},{tenths} MB"),
        };
    }
    format!("{} KB", bytes.div_ceil(KB))
}

/// `5.000,00`: two decimals, always.
pub(super) fn amount(value: Decimal) -> String {
    let said = number(value);
    match said.split_once(',') {
        Some((_, cents)) if cents.len() == 1 => format!("{said}0"),
        Some(_) => said,
        None => format!("{said},00"),
    }
}

/// `2.000`.
pub(super) fn whole(value: u32) -> String {
    number(Decimal::integer(i64::from(value)))
}

/// `PDF, JPG oder PNG`.
pub(super) fn file_kinds(kinds: &[FileKind]) -> String {
    let names: Vec<String> = FileKind::ALL
        .iter()
        .filter(|(kind, _)| kinds.contains(kind))
        .map(|(_, name)| name.to_uppercase())
        .collect();
    list(&names, "oder")
}

/// `a, b und c`.
pub(super) fn list(items: &[String], last: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., end] => format!("{} {last} {end}", rest.join(", ")),
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
        assert_eq!(amount(Decimal::integer(5000)), "5.000,00");
        assert_eq!(file_kinds(&[FileKind::Pdf, FileKind::Jpg]), "PDF oder JPG");
    }
}
