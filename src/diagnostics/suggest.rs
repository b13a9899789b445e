//! "Did you mean": the closest of the names that would have worked.

/// The candidate closest to what was written, if one is close enough to be meant.
///
/// Close enough is at most a third of the longer word's letters changed, swapped, added or left out
/// (at least one), or the same word in other capitals. Ties go to the first in alphabetical order.
pub fn closest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let folded = fold(written);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        // A first look, in bytes: the room is for letters of several bytes and for short words.
        if candidate.len().abs_diff(written.len()) > written.len().max(candidate.len()) / 3 + 4 {
            continue;
        }
        let other = fold(candidate);
        let distance = strsim::damerau_levenshtein(&folded, &other);
        let longer = folded.chars().count().max(other.chars().count());
        let limit = (longer / 3).max(1);
        if distance > limit || candidate == written || distance >= longer {
            continue;
        }
        if best.is_none_or(|(least, name)| (distance, candidate) < (least, name)) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, name)| name)
}

/// Lower case, with umlauts spelt out and `-` as `_`, so that a change of habit is no distance.
fn fold(word: &str) -> String {
    let lower = word.to_lowercase().replace('-', "_");
    lower
        .replace('ä', "ae")
        .replace('ö', "oe")
        .replace('ü', "ue")
        .replace('ß', "ss")
}

/// A text as a name: `Ihr Hund` → `ihr_hund`. Empty when it holds no letters.
pub fn name_for(text: &str) -> String {
    let mut name = String::new();
    for letter in fold(text).chars() {
        if letter.is_ascii_alphanumeric() {
            name.push(letter);
        } else if !name.is_empty() && !name.ends_with('_') {
            name.push('_');
        }
    }
    while name.len() > 30 {
        let end = name.trim_end_matches('_').rfind('_').unwrap_or(30);
        name.truncate(end);
    }
    let name = name.trim_end_matches('_');
    if name.starts_with(|c: char| c.is_ascii_digit()) {
        format!("n{name}")
    } else {
        name.to_owned()
    }
}

/// Bounds as they are written elsewhere, `1-10`, `1–10`, `1 bis 10`, as they are written here.
pub fn other_bounds(written: &str) -> Option<String> {
    let (low, high) = [" bis ", " to ", "...", "…", "-", "–", "—", ":"]
        .iter()
        .find_map(|sign| written.split_once(sign))?;
    let (low, high) = (low.trim(), high.trim());
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    (is_number(low) && is_number(high)).then(|| format!("{low}..{high}"))
}

/// A day as people write it, `31.12.2026` or `1.2.2026`, as it is written here: `2026-12-31`.
/// Whether the calendar has it is not looked at.
pub fn german_day(written: &str) -> Option<String> {
    let parts: Vec<&str> = written.split('.').collect();
    let [day, month, year] = parts.as_slice() else {
        return None;
    };
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    let is_day = [day, month, year].into_iter().all(|it| is_number(it))
        && (day.len() <= 2 && month.len() <= 2 && year.len() == 4);
    is_day.then(|| format!("{year}-{month:0>2}-{day:0>2}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_of_other_languages_are_read() {
        for written in ["1-10", "1 – 10", "1 bis 10", "1...10", "1:10"] {
            assert_eq!(other_bounds(written).as_deref(), Some("1..10"), "{written}");
        }
        assert_eq!(other_bounds("1..10"), None);
        assert_eq!(other_bounds("a-b"), None);
        assert_eq!(other_bounds("2026-03-01"), None);
    }

    #[test]
    fn german_days_are_read() {
        assert_eq!(german_day("31.12.2026").as_deref(), Some("2026-12-31"));
        assert_eq!(german_day("1.2.2026").as_deref(), Some("2026-02-01"));
        for written in [
            "31.12.26",
            "2026-12-31",
            "1.2",
            "1..2026",
            "a.b.2026",
            "100.1.2026",
        ] {
            assert_eq!(german_day(written), None, "{written}");
        }
    }

    #[test]
    fn finds_slips_and_no_strangers() {
        let names = ["familienstand", "geburtsdatum", "name"];
        assert_eq!(closest("famlienstand", names), Some("familienstand"));
        assert_eq!(closest("Geburtsdatum", names), Some("geburtsdatum"));
        assert_eq!(closest("nmae", names), Some("name"));
        assert_eq!(closest("postleitzahl", names), None);
        assert_eq!(closest("x", ["y"]), None);
    }

    #[test]
    fn names_are_made_from_titles() {
        assert_eq!(name_for("Ihr Hund"), "ihr_hund");
        assert_eq!(name_for("Straße & Größe?"), "strasse_groesse");
        assert_eq!(name_for("2. Kind"), "n2_kind");
        assert_eq!(
            name_for("Welche Hunde melden Sie bei uns an?"),
            "welche_hunde_melden_sie_bei"
        );
        assert_eq!(name_for("???"), "");
    }
}
