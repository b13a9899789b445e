//! Paths of answers: the dotted path of a question, with the number of its entry in a repeat group.

/// The path of a member of a record.
pub(super) fn join(record: &str, name: &str) -> String {
    if record.is_empty() {
        name.to_owned()
    } else {
        format!("{record}.{name}")
    }
}

/// The path of an entry of a list.
pub(super) fn entry(list: &str, index: usize) -> String {
    format!("{list}[{index}]")
}

/// The path without numbers of entries: the identity of the question.
pub fn without_entries(path: &str) -> String {
    let mut plain = String::with_capacity(path.len());
    let mut inside = false;
    for letter in path.chars() {
        match letter {
            '[' => inside = true,
            ']' => inside = false,
            _ if !inside => plain.push(letter),
            _ => {}
        }
    }
    plain
}

/// Takes the number of an entry out of a path: `hunde[0].chip` is (`hunde.chip`, `(hunde, 0)`).
/// `None` when brackets stand anywhere else, twice, or hold no plain number.
pub(super) fn split_entry(path: &str) -> Option<(String, Option<(&str, usize)>)> {
    let Some((list, rest)) = path.split_once('[') else {
        return (!path.contains(']')).then(|| (path.to_owned(), None));
    };
    let (digits, below) = rest.split_once(']')?;
    let plain = digits == "0" || !digits.starts_with('0');
    let number = digits.len() <= 6 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let follows = below.is_empty() || below.starts_with('.');
    if list.is_empty() || !plain || !number || !follows || below.contains(['[', ']']) {
        return None;
    }
    let index = digits.parse().ok()?;
    Some((format!("{list}{below}"), Some((list, index))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_taken_out_of_paths() {
        assert_eq!(without_entries("hunde[12].tier.chip"), "hunde.tier.chip");
        let split = |path| split_entry(path);
        assert_eq!(split("a.b"), Some(("a.b".to_owned(), None)));
        assert_eq!(
            split("hunde[12].chip"),
            Some(("hunde.chip".to_owned(), Some(("hunde", 12))))
        );
        for odd in [
            "a]b",
            "[0].a",
            "a[].b",
            "a[x].b",
            "a[0]b",
            "a[0].b[1]",
            "a[01].b",
            "a[9999999].b",
        ] {
            assert_eq!(split(odd), None, "{odd}");
        }
    }
}
