//! The same spec, written by someone with other habits.

use std::fmt::Write as _;

/// A small generator: the same seed, the same text.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number below `bound`.
    pub(crate) fn roll(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound as u64).unwrap()
    }

    fn often(&mut self, one_in: usize) -> bool {
        self.roll(one_in) == 0
    }
}

/// Words that may follow on the line above as well.
const MAY_JOIN: &[&str] = &[
    "hint", "legal", "purpose", "missing", "unit", "check", "fim", "autofill", "}",
];

/// A spec with other white space, other line breaks and more comments.
pub(crate) fn mangled(text: &str, seed: u64) -> String {
    let mut dice = Dice(seed | 1);
    let (front, body) = split(text);
    let mut out = front.to_owned();
    let lines: Vec<&str> = body.lines().collect();
    for (at, line) in lines.iter().enumerate() {
        let line = line.trim();
        let words = spread(line, &mut dice);
        out.push_str(&words);
        let next = lines.get(at + 1).map_or("", |line| line.trim());
        let first = next.split(' ').next().unwrap();
        let is_comment = line.starts_with("//");
        // Inside a statement, a comment has no place.
        let continues = next.starts_with('"') || matches!(first, "when" | "or" | "and");
        let is_whole = !continues && !line.ends_with('=');
        if !line.is_empty() && !is_comment && MAY_JOIN.contains(&first) && dice.often(3) {
            out.push_str("  ");
            continue;
        }
        if !is_comment && !line.is_empty() && is_whole && dice.often(20) {
            let _ = write!(out, " // behind line {at}, \"quoted\"");
        }
        out.push_str(if dice.often(30) { "\r\n" } else { "\n" });
        for _ in 0..dice.roll(8).saturating_sub(5) {
            out.push_str("   \n");
        }
        if is_whole && dice.often(25) {
            let _ = writeln!(out, "\t//before line {at} {{");
        }
        out.push_str(&" ".repeat(dice.roll(9)));
    }
    out
}

/// Front matter with its delimiters, and the body.
fn split(text: &str) -> (&str, &str) {
    let end = text.find("\n---\n").unwrap() + 5;
    text.split_at(end)
}

/// More space between words; braces on lines of their own.
fn spread(line: &str, dice: &mut Dice) -> String {
    if line.starts_with("//") {
        return line.to_owned();
    }
    let mut out = String::new();
    let mut in_text = false;
    let mut escaped = false;
    for (at, character) in line.char_indices() {
        if character == '"' && !escaped {
            in_text = !in_text;
        }
        escaped = character == '\\' && !escaped;
        if in_text || character != ' ' {
            out.push(character);
        } else if line.get(at..).is_some_and(|rest| rest.starts_with(" {")) && dice.often(6) {
            out.push_str("\n   ");
        } else {
            out.push_str(&" ".repeat(1 + dice.roll(12).saturating_sub(8)));
        }
    }
    out
}
