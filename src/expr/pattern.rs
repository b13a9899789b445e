//! The portable regular expressions: the same text works in Rust, JavaScript and JSON Schema.
//!
//! Literals, `.`, classes, groups, `|`, `? * + {n,m}`, `^` and `$`. No flags, no look-around, no
//! back-references, no lazy quantifiers, no `\d`: programs differ over what a digit is.

use std::{
    collections::BTreeMap,
    iter::Peekable,
    str::CharIndices,
    sync::{LazyLock, RwLock},
};

/// Why a pattern is refused: a phrase for the diagnostic, and where in the pattern (bytes).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatternError {
    /// What is wrong.
    pub message: String,
    /// What to write instead, if there is something.
    pub help: Option<String>,
    /// Byte offset in the pattern.
    pub offset: usize,
}

/// Checks that a pattern is in the portable set.
pub fn check_pattern(pattern: &str) -> Result<(), PatternError> {
    let mut checker = Checker {
        letters: pattern.char_indices().peekable(),
        length: pattern.len(),
    };
    checker.alternatives(0)?;
    if let Some((at, _)) = checker.letters.next() {
        return Err(error(
            "`)` without `(`",
            Some("write `\\)` for the character"),
            at,
        ));
    }
    match compile(pattern) {
        Some(_) => Ok(()),
        None => Err(error("it is too large", Some("use smaller repetitions"), 0)),
    }
}

/// The pattern with `.` spelt out, as JavaScript means it; for engines whose `.` differs.
pub fn spelt_out(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len());
    let mut letters = pattern.chars();
    let mut in_class = false;
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => {
                out.push('\\');
                out.extend(letters.next());
                continue;
            }
            '[' => in_class = true,
            ']' => in_class = false,
            '.' if !in_class => {
                out.push_str("[^\\n\\r\\u2028\\u2029]");
                continue;
            }
            _ => {}
        }
        out.push(letter);
    }
    out
}

/// The pattern for Rust; `None` for one that is not portable.
pub(super) fn compile(pattern: &str) -> Option<regex::Regex> {
    regex::Regex::new(&spelt_out(pattern)).ok()
}

/// Whether a text matches; `None` for a pattern that is not portable.
///
/// A pattern is compiled once: every row and every evaluation asks with the same few.
pub(super) fn is_match(pattern: &str, text: &str) -> Option<bool> {
    static COMPILED: LazyLock<RwLock<BTreeMap<String, Option<regex::Regex>>>> =
        LazyLock::new(RwLock::default);
    let matching = |found: &Option<regex::Regex>| found.as_ref().map(|it| it.is_match(text));
    if let Ok(compiled) = COMPILED.read()
        && let Some(found) = compiled.get(pattern)
    {
        return matching(found);
    }
    let fresh = compile(pattern);
    let result = matching(&fresh);
    if let Ok(mut compiled) = COMPILED.write() {
        if compiled.len() >= MOST_COMPILED {
            compiled.clear();
        }
        compiled.insert(pattern.to_owned(), fresh);
    }
    result
}

/// How many compiled patterns are kept: more than the forms of one run have.
const MOST_COMPILED: usize = 1024;

/// A text as a pattern that matches only it.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if SPECIAL.contains(letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// Characters with a meaning; `\` before one takes it away.
const SPECIAL: &str = "^$\\.*+?()[]{}|/";

/// How deep groups may be nested.
const MAX_NESTING: usize = 32;

struct Checker<'a> {
    letters: Peekable<CharIndices<'a>>,
    length: usize,
}

impl Checker<'_> {
    fn peek(&mut self) -> Option<char> {
        self.letters.peek().map(|(_, letter)| *letter)
    }

    fn offset(&mut self) -> usize {
        self.letters.peek().map_or(self.length, |(at, _)| *at)
    }

    fn take(&mut self, wanted: char) -> bool {
        self.letters
            .next_if(|(_, letter)| *letter == wanted)
            .is_some()
    }

    /// Up to the end or a `)` that belongs to the caller.
    fn alternatives(&mut self, nesting: usize) -> Result<(), PatternError> {
        if nesting > MAX_NESTING {
            return Err(error("groups are nested too deeply", None, self.offset()));
        }
        while let Some(letter) = self.peek() {
            if letter == ')' {
                return Ok(());
            }
            let repeatable = self.atom(nesting)?;
            self.quantifier(repeatable)?;
        }
        Ok(())
    }

    /// One piece; whether it may be repeated.
    fn atom(&mut self, nesting: usize) -> Result<bool, PatternError> {
        let Some((at, letter)) = self.letters.next() else {
            return Ok(false);
        };
        match letter {
            '^' | '$' | '|' => Ok(false),
            '(' => {
                if self.take('?') && !self.take(':') {
                    let help = "groups are `(…)` or `(?:…)`";
                    return Err(error(
                        "look-around, flags and named groups are not portable",
                        Some(help),
                        at,
                    ));
                }
                self.alternatives(nesting + 1)?;
                if !self.take(')') {
                    return Err(error(
                        "`(` is not closed",
                        Some("add `)`, or write `\\(` for the character"),
                        at,
                    ));
                }
                Ok(true)
            }
            '[' => self.class(at).map(|()| true),
            '\\' => self.escape(at, SPECIAL).map(|_| true),
            '*' | '+' | '?' => Err(error(
                &format!("`{letter}` has nothing to repeat"),
                Some(&format!("write `\\{letter}` for the character")),
                at,
            )),
            '{' | '}' | ']' => Err(error(
                &format!("`{letter}` stands alone"),
                Some(&format!("write `\\{letter}` for the character")),
                at,
            )),
            _ => Ok(true),
        }
    }

    fn quantifier(&mut self, repeatable: bool) -> Result<(), PatternError> {
        let at = self.offset();
        let found = match self.peek() {
            Some('*' | '+' | '?') => {
                self.letters.next();
                true
            }
            Some('{') => {
                self.letters.next();
                self.counts(at)?;
                true
            }
            _ => false,
        };
        if found && !repeatable {
            return Err(error("there is nothing to repeat", None, at));
        }
        if found && matches!(self.peek(), Some('?' | '+' | '*' | '{')) {
            let help = "one of `? * + {n,m}` at a time; say exactly what may stand there instead";
            return Err(error(
                "lazy, possessive and doubled repetitions are not portable",
                Some(help),
                at,
            ));
        }
        Ok(())
    }

    /// `3}`, `3,}`, `3,5}`.
    fn counts(&mut self, at: usize) -> Result<(), PatternError> {
        let least = self.count();
        let most = if self.take(',') { self.count() } else { least };
        let closed = self.take('}');
        match (least, most) {
            (Some(least), most)
                if closed
                    && least <= 1000
                    && most.is_none_or(|most| least <= most && most <= 1000) =>
            {
                Ok(())
            }
            _ => Err(error(
                "a repetition is `{n}`, `{n,}` or `{n,m}` up to 1000",
                None,
                at,
            )),
        }
    }

    fn count(&mut self) -> Option<u32> {
        let mut digits = String::new();
        while let Some((_, digit)) = self.letters.next_if(|(_, letter)| letter.is_ascii_digit()) {
            digits.push(digit);
        }
        digits.parse().ok()
    }

    /// The rest of `[…]`.
    fn class(&mut self, opened: usize) -> Result<(), PatternError> {
        self.take('^');
        let mut empty = true;
        while let Some((at, letter)) = self.letters.next() {
            if letter == ']' {
                return if empty {
                    Err(error(
                        "`[]` holds nothing",
                        Some("write `\\]` for the character"),
                        opened,
                    ))
                } else {
                    Ok(())
                };
            }
            let low = match letter {
                '\\' => self.escape(at, "^$\\.*+?()[]{}|/-")?,
                '[' => {
                    return Err(error(
                        "`[` inside a class",
                        Some("write `\\[` for the character"),
                        at,
                    ));
                }
                '-' if !empty && self.peek() != Some(']') => {
                    let help = "put it at the end of the class or write `\\-`";
                    return Err(error("`-` stands between two ranges", Some(help), at));
                }
                '&' | '~' if self.peek() == Some(letter) => {
                    return Err(error("sets inside a class are not portable", None, at));
                }
                _ => letter,
            };
            empty = false;
            self.range_end(low, at)?;
        }
        Err(error(
            "`[` is not closed",
            Some("add `]`, or write `\\[` for the character"),
            opened,
        ))
    }

    /// `-z` behind `a`, if there.
    fn range_end(&mut self, low: char, at: usize) -> Result<(), PatternError> {
        let mut ahead = self.letters.clone();
        ahead.next();
        let is_range =
            self.peek() == Some('-') && ahead.peek().is_some_and(|(_, letter)| *letter != ']');
        if !is_range {
            return Ok(());
        }
        self.letters.next();
        let high = match self.letters.next() {
            Some((at, '\\')) => self.escape(at, "^$\\.*+?()[]{}|/-")?,
            Some((at, '[')) => return Err(error("`[` inside a class", Some("write `\\[`"), at)),
            Some((_, letter)) => letter,
            None => return Ok(()),
        };
        if low > high {
            return Err(error(
                &format!("range `{low}-{high}` is the wrong way round"),
                None,
                at,
            ));
        }
        Ok(())
    }

    /// The character behind a `\`.
    fn escape(&mut self, at: usize, allowed: &str) -> Result<char, PatternError> {
        let Some((_, letter)) = self.letters.next() else {
            return Err(error(
                "`\\` at the end",
                Some("write `\\\\` for the character"),
                at,
            ));
        };
        if allowed.contains(letter) {
            return Ok(letter);
        }
        let help = match letter {
            'd' => Some("write `[0-9]`".to_owned()),
            'D' => Some("write `[^0-9]`".to_owned()),
            'w' => Some("write `[A-Za-z0-9_]`, with the letters you mean".to_owned()),
            's' => Some("write `[ ]`".to_owned()),
            'b' => Some("write what stands before and behind".to_owned()),
            'p' | 'P' => Some("write the letters you mean: `[A-Za-zÄÖÜäöüß]`".to_owned()),
            '-' => Some("write `-`".to_owned()),
            _ => None,
        };
        Err(PatternError {
            message: format!("`\\{letter}` is not portable"),
            help,
            offset: at,
        })
    }
}

fn error(message: &str, help: Option<&str>, offset: usize) -> PatternError {
    PatternError {
        message: message.to_owned(),
        help: help.map(str::to_owned),
        offset,
    }
}
