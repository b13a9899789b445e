//! White space as browsers see it, and characters that registers cannot take.

use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::UnicodeNormalization;

/// White space of JavaScript (`trim`, `\s`), so that a page and its receiver read alike: Unicode's
/// with the byte order mark and without U+0085.
pub(super) fn is_space(letter: char) -> bool {
    (letter.is_whitespace() && letter != '\u{85}') || letter == '\u{feff}'
}

/// The text as it is submitted: composed (NFC), lines end with `\n`, no white space around it.
pub(super) fn clean(text: &str) -> String {
    let unix = text.replace("\r\n", "\n").replace('\r', "\n");
    let composed: String = unix.nfc().collect();
    composed.trim_matches(is_space).to_owned()
}

/// The text without any white space.
pub(super) fn without_spaces(text: &str) -> String {
    text.chars().filter(|letter| !is_space(*letter)).collect()
}

/// The first character that a register cannot take: control characters, pictures, characters
/// without a meaning. Close to DIN SPEC 91379, whose letters are all accepted.
pub(super) fn refused(text: &str, lines: bool) -> Option<char> {
    static REFUSED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"[\p{Cc}\p{Co}\p{Cn}\p{So}--¦©®°™№]").expect("the pattern is well formed")
    });
    REFUSED
        .find_iter(text)
        .filter_map(|found| found.as_str().chars().next())
        .find(|letter| !(lines && *letter == '\n'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_all_europe_are_accepted_and_pictures_are_not() {
        for fine in [
            "Łukasz Żółw",
            "Đặng",
            "O’Brien",
            "Ş. M\u{30c}",
            "25 °C",
            "§ 5",
            "A\u{a0}B",
            "½",
        ] {
            assert_eq!(refused(fine, false), None, "{fine}");
        }
        assert_eq!(refused("Ada 😀", false), Some('😀'));
        assert_eq!(refused("a\tb", false), Some('\t'));
        assert_eq!(refused("a\nb", false), Some('\n'));
        assert_eq!(refused("a\nb", true), None);
        assert_eq!(refused("\u{e000}", true), Some('\u{e000}'));
        assert_eq!(refused("\u{378}", true), Some('\u{378}'));
    }

    #[test]
    fn texts_are_composed_and_trimmed() {
        assert_eq!(clean(" a\u{308}\r\nb\r \u{feff}"), "ä\nb");
        assert_eq!(without_spaces(" 1\u{a0}0\t"), "10");
    }
}
