//! Dates as people type them into the three inputs of a page, or whole into one of them.
//!
//! `runtime/dates.js` of the wizard reads the same; `tests/reading.json` holds the two against each other.

use jiff::civil::Date;

use super::super::characters;

/// The names of each month, German first.
const MONTHS: [&str; 12] = [
    "januar jänner january",
    "februar feber february",
    "märz maerz mrz march",
    "april",
    "mai may",
    "juni june",
    "juli july",
    "august",
    "september",
    "oktober october",
    "november",
    "dezember december",
];

/// Letters of a month's name that are enough.
const LEAST_LETTERS: usize = 3;

/// Day, month or year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Nothing stands there.
    Absent,
    /// It is no number, or not of as many digits as it should be.
    Odd,
    Number(i16),
}

impl Part {
    fn of(text: &str, read: impl FnOnce(&str) -> Option<i16>) -> Self {
        match text {
            "" => Self::Absent,
            text => read(text).map_or(Self::Odd, Self::Number),
        }
    }
}

/// Day, month and year from the texts of the three inputs. `today` is what `heute` means; two digits mean the latest
/// year that lies at most `ahead` years after it. Without `today` neither is read. `None` when it is no date at all.
pub(super) fn read(texts: [&str; 3], today: Option<Date>, ahead: i16) -> Option<[Part; 3]> {
    let [day, month, year] = spread(&texts.map(characters::clean), today)?;
    let latest = today.map(|it| it.year().saturating_add(ahead));
    Some([
        Part::of(&day, number),
        Part::of(&month, |text| number(text).or_else(|| named(text))),
        Part::of(&year, |text| year_of(text, latest)),
    ])
}

/// Day, month and year as texts, whichever inputs they stand in.
fn spread(texts: &[String; 3], today: Option<Date>) -> Option<[String; 3]> {
    let separates = |it: char| characters::is_space(it) || matches!(it, '.' | '/' | '-');
    let parts = texts.each_ref().map(|text| {
        let tokens = text.split(separates).filter(|token| !token.is_empty());
        tokens.collect::<Vec<&str>>()
    });
    let plain = |tokens: &Vec<&str>| match tokens.as_slice() {
        [] => true,
        [token] => !is_whole(token),
        _ => false,
    };
    if parts.iter().all(plain) {
        return Some(parts.map(|tokens| tokens.concat()));
    }
    let inputs = parts.iter().filter(|tokens| !tokens.is_empty()).count();
    let mut tokens = parts.concat();
    // The year stands first in ISO 8601.
    if tokens
        .first()
        .is_some_and(|it| it.len() == 4 && is_digits(it))
    {
        tokens.reverse();
    }
    let owned = |day: &str, month: &str, year: &str| {
        Some([day.to_owned(), month.to_owned(), year.to_owned()])
    };
    match tokens.as_slice() {
        [one] if is_digits(one) => owned(one.get(..2)?, one.get(2..4)?, one.get(4..)?),
        [_] => {
            let today = today?;
            owned(
                &today.day().to_string(),
                &today.month().to_string(),
                &today.year().to_string(),
            )
        }
        [month, year] if inputs == 1 && year.len() == 4 && is_digits(year) => {
            owned("", month, year)
        }
        [day, month] if inputs == 1 => owned(day, month, ""),
        [day, month, year] => owned(day, month, year),
        _ => None,
    }
}

/// `heute`, `01031985`, `010385`.
fn is_whole(token: &str) -> bool {
    let word = token.to_lowercase();
    word == "heute" || word == "today" || (is_digits(token) && matches!(token.len(), 6 | 8))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn number(text: &str) -> Option<i16> {
    (is_digits(text) && text.len() <= 2)
        .then(|| text.parse().ok())
        .flatten()
}

fn named(text: &str) -> Option<i16> {
    let word = text.to_lowercase();
    if word.chars().count() < LEAST_LETTERS {
        return None;
    }
    let begins = |names: &&str| names.split(' ').any(|name| name.starts_with(&word));
    let at = MONTHS.iter().position(begins)?;
    i16::try_from(at + 1).ok()
}

fn year_of(text: &str, latest: Option<i16>) -> Option<i16> {
    let year = text.parse::<i16>().ok().filter(|_| is_digits(text))?;
    match text.len() {
        4 => Some(year),
        2 => latest.map(|latest| latest - (latest - year).rem_euclid(100)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_by_their_first_letters() {
        for (text, wanted) in [
            ("Mär", Some(3)),
            ("MRZ", Some(3)),
            ("mai", Some(5)),
            ("Sept", Some(9)),
            ("Ju", None),
            ("Juno", None),
            ("Oct", Some(10)),
        ] {
            assert_eq!(named(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_day_and_a_month_of_four_letters_lack_the_year() {
        assert_eq!(
            read(["27. Juni", "", ""], None, 0),
            Some([Part::Number(27), Part::Number(6), Part::Absent])
        );
    }

    #[test]
    fn two_digits_mean_the_latest_year_that_may_be_meant() {
        assert_eq!(year_of("85", Some(2026)), Some(1985));
        assert_eq!(year_of("26", Some(2026)), Some(2026));
        assert_eq!(year_of("27", Some(2026)), Some(1927));
        assert_eq!(year_of("27", Some(2125)), Some(2027));
        assert_eq!(year_of("27", None), None);
    }
}
