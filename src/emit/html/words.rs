//! Sizes, numbers and lists as readers of a language write them.

use super::texts::Words;
use crate::model::FileKind;

/// `PDF, JPG oder PNG`.
pub(super) fn file_kinds(kinds: &[FileKind], words: &Words) -> String {
    let names: Vec<String> = kinds
        .iter()
        .filter_map(|kind| FileKind::ALL.iter().find(|(it, _)| it == kind))
        .map(|(_, name)| name.to_uppercase())
        .collect();
    list(&names, &words.or)
}

/// `a, b und c`.
pub(super) fn list(items: &[String], last: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [rest @ .., end] => format!("{} {last} {end}", rest.join(", ")),
    }
}

/// `10 MB`, `500 KB`.
pub(super) fn size(bytes: u64, words: &Words) -> String {
    const KB: u64 = 1024;
    const MB: u64 = KB * KB;
    if bytes >= MB && bytes.is_multiple_of(MB) {
        format!("{} MB", bytes / MB)
    } else if bytes >= MB {
        let mark = &words.locale_decimal;
        format!("{}{mark}{} MB", bytes / MB, bytes % MB * 10 / MB)
    } else {
        format!("{} KB", bytes.div_ceil(KB))
    }
}

/// `1.000`.
pub(super) fn grouped(number: u128, words: &Words) -> String {
    let digits = number.to_string();
    let head = digits.len() % 3;
    let mut parts = Vec::new();
    if head > 0 {
        parts.push(digits.get(..head).unwrap_or_default());
    }
    let mut at = head;
    while at < digits.len() {
        parts.push(digits.get(at..at + 3).unwrap_or_default());
        at += 3;
    }
    parts.join(&words.locale_thousands)
}

/// `1.234,50 Euro`; `-0,50 Euro`.
pub(super) fn money(cents: i128, words: &Words) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let whole = grouped(cents.unsigned_abs() / 100, words);
    let rest = cents.unsigned_abs() % 100;
    format!(
        "{sign}{whole}{}{rest:02} {}",
        words.locale_decimal, words.euro
    )
}

/// A day given in ISO form: `01.03.2026`, `1 March 2026`.
pub(super) fn day(iso: &str, words: &Words) -> Option<String> {
    let day: jiff::civil::Date = iso.parse().ok()?;
    Some(day.strftime(&words.date_format).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    #[test]
    fn sizes_and_numbers_read_as_people_write_them() {
        let german = Words::of(None);
        let english = Words::of(Some(Language::English));
        assert_eq!(size(10 * 1024 * 1024, german), "10 MB");
        assert_eq!(size(1024 * 1024 * 3 / 2, german), "1,5 MB");
        assert_eq!(size(1024 * 1024 * 3 / 2, english), "1.5 MB");
        assert_eq!(size(500 * 1024, german), "500 KB");
        assert_eq!(money(-50, german), "-0,50 Euro");
        assert_eq!(money(123_456, english), "1,234.56 euros");
        assert_eq!(day("2026-03-01", german).unwrap(), "01.03.2026");
        assert_eq!(day("2026-03-01", english).unwrap(), "1 March 2026");
        assert_eq!(grouped(60, german), "60");
        assert_eq!(grouped(2000, german), "2.000");
        assert_eq!(grouped(123_456, english), "123,456");
    }

    #[test]
    fn kinds_are_listed_with_a_last_word() {
        let german = Words::of(None);
        let kinds = [FileKind::Pdf, FileKind::Jpg, FileKind::Png];
        assert_eq!(file_kinds(&kinds, german), "PDF, JPG oder PNG");
        assert_eq!(file_kinds(&[FileKind::Pdf], german), "PDF");
    }
}
