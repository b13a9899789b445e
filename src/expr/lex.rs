//! Text to tokens, one at a time.
//!
//! A token carries its own slips (typographic quotes, `"\d"`, …); they count only once the parser
//! takes the token, so that whatever follows an expression is never complained about.

use crate::{
    diagnostics::{Diagnostic, suggest},
    source::{SourceId, Span},
};

use super::{decimal::Decimal, syntax_errors as errors};

/// What a token is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    /// `12.50`
    Number(Decimal),
    /// `"text"`, unescaped.
    Text(String),
    /// `31.12.2026`, a slip, as ISO text.
    Date(String),
    /// A name or a keyword; the text is the lexeme's.
    Word,
    /// An operator or a bracket.
    Symbol(&'static str),
    /// A character that begins no token.
    Stray(char),
    /// The end of the text.
    End,
}

/// A token and its place.
#[derive(Debug, Clone)]
pub(super) struct Lexeme {
    pub(super) token: Token,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) slips: Vec<Diagnostic>,
}

/// Longest first, so that `<=` is not read as `<`.
const SYMBOLS: &[&str] = &[
    "**", "..", "==", "!=", "<=", ">=", "<>", "=<", "=>", "&&", "||", "(", ")", "[", "]", "{", "}",
    ",", ".", ":", "?", "=", "<", ">", "+", "-", "*", "/", "@", "!", "%",
];

/// Reads tokens from a text that ends at `limit`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lexer<'a> {
    pub(super) source: SourceId,
    pub(super) text: &'a str,
    pub(super) limit: usize,
}

impl<'a> Lexer<'a> {
    /// The text between two offsets.
    pub(super) fn slice(&self, start: usize, end: usize) -> &'a str {
        self.text
            .get(start..end.min(self.limit))
            .unwrap_or_default()
    }

    fn rest(&self, at: usize) -> &'a str {
        self.slice(at, self.limit)
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.source, start, end)
    }

    /// The next token at or behind an offset.
    pub(super) fn next(&self, at: usize) -> Lexeme {
        let start = self.skip_blanks(at);
        let rest = self.rest(start);
        let Some(first) = rest.chars().next() else {
            return plain(Token::End, start, start);
        };
        if first.is_ascii_digit() {
            return self.number(start);
        }
        if is_word_start(first) {
            let length = word_length(rest);
            return plain(Token::Word, start, start + length);
        }
        if let Some(closing) = closing_quotes(first) {
            return self.quoted(start, first, closing);
        }
        for symbol in SYMBOLS {
            if rest.starts_with(symbol) {
                return plain(Token::Symbol(symbol), start, start + symbol.len());
            }
        }
        plain(Token::Stray(first), start, start + first.len_utf8())
    }

    /// Past blanks and comments.
    fn skip_blanks(&self, mut at: usize) -> usize {
        loop {
            let rest = self.rest(at);
            let blank = rest.len()
                - rest
                    .trim_start_matches([' ', '\t', '\r', '\n', '\u{a0}'])
                    .len();
            if blank > 0 {
                at += blank;
            } else if rest.starts_with("//") {
                at += rest.find('\n').unwrap_or(rest.len());
            } else if rest.starts_with("/*") {
                at += rest.find("*/").map_or(rest.len(), |length| length + 2);
            } else {
                return at;
            }
        }
    }

    fn number(&self, start: usize) -> Lexeme {
        let rest = self.rest(start);
        let whole = digits(rest);
        let mut length = whole;
        let tail = rest.get(whole..).unwrap_or_default();
        let fraction = tail.strip_prefix('.').map_or(0, digits);
        if fraction > 0 {
            length += 1 + fraction;
        }
        let mut slips = Vec::new();
        let mut written = self.slice(start, start + length).to_owned();
        if let Some(group) = dotted_group(rest).filter(|group| group.len() > length) {
            length = group.len();
            let span = self.span(start, start + length);
            slips.push(errors::dotted_number(group, span));
            if let Some(iso) = suggest::german_day(group) {
                return Lexeme {
                    token: Token::Date(iso),
                    start,
                    end: start + length,
                    slips,
                };
            }
            written = group.replace('.', "");
        }
        let after = self.rest(start + length);
        if after.chars().next().is_some_and(is_word_start) {
            let letters = word_length(after);
            length += letters;
            let span = self.span(start, start + length);
            slips.push(errors::letters_behind_number(&written, span));
        } else if fraction == 3
            && (1..=3).contains(&whole)
            && !written.starts_with('0')
            && slips.is_empty()
            && !after.starts_with(',')
        {
            slips.push(errors::looks_like_thousands(
                &written,
                self.span(start, start + length),
            ));
        }
        let number = Decimal::parse(&written).unwrap_or_else(|| {
            slips.push(errors::number_too_long(self.span(start, start + length)));
            Decimal::integer(0)
        });
        Lexeme {
            token: Token::Number(number),
            start,
            end: start + length,
            slips,
        }
    }

    /// A text in any quotes; those that are not `"` are a slip.
    fn quoted(&self, start: usize, opening: char, closing: &[char]) -> Lexeme {
        let rest = self.rest(start);
        let mut text = String::new();
        let mut slips = Vec::new();
        let mut at = opening.len_utf8();
        loop {
            let tail = rest.get(at..).unwrap_or_default();
            match tail.chars().next() {
                None | Some('\n') => {
                    slips.push(errors::unclosed_text(self.span(start, start + at), opening));
                    break;
                }
                Some(letter) if closing.contains(&letter) => {
                    at += letter.len_utf8();
                    break;
                }
                Some('\\') => {
                    let (length, letter) = escape(tail);
                    if let Some(letter) = letter {
                        text.push(letter);
                    } else {
                        let (from, to) = (start + at, start + at + length);
                        let written = self.slice(from, to);
                        slips.push(errors::unknown_escape(written, self.span(from, to)));
                        text.push_str(errors::class_meant_by(written).unwrap_or_default());
                    }
                    at += length;
                }
                Some(letter) => {
                    text.push(letter);
                    at += letter.len_utf8();
                }
            }
        }
        if opening != '"' && slips.is_empty() {
            slips.push(errors::typographic_quotes(
                &text,
                self.span(start, start + at),
            ));
        }
        Lexeme {
            token: Token::Text(text),
            start,
            end: start + at,
            slips,
        }
    }
}

fn plain(token: Token, start: usize, end: usize) -> Lexeme {
    Lexeme {
        token,
        start,
        end,
        slips: Vec::new(),
    }
}

fn is_word_start(letter: char) -> bool {
    letter == '_' || unicode_ident::is_xid_start(letter)
}

fn word_length(text: &str) -> usize {
    text.char_indices()
        .find(|(_, letter)| !unicode_ident::is_xid_continue(*letter))
        .map_or(text.len(), |(at, _)| at)
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// `1.000.000` or `31.12.2026`: digits with at least two points between.
fn dotted_group(text: &str) -> Option<&str> {
    let mut length = digits(text);
    let mut points = 0;
    while let Some(tail) = text.get(length..).and_then(|tail| tail.strip_prefix('.')) {
        let more = digits(tail);
        if more == 0 {
            break;
        }
        length += 1 + more;
        points += 1;
    }
    if points < 2 {
        return None;
    }
    text.get(..length)
}

/// What closes a text that these quotes open.
fn closing_quotes(opening: char) -> Option<&'static [char]> {
    match opening {
        '"' => Some(&['"']),
        '\'' => Some(&['\'']),
        '„' | '“' | '”' => Some(&['“', '”', '"']),
        '‚' | '‘' | '’' => Some(&['‘', '’', '\'']),
        '»' => Some(&['«']),
        '«' => Some(&['»']),
        _ => None,
    }
}

/// The length of an escape and what it stands for; `None` for one that does not exist.
fn escape(text: &str) -> (usize, Option<char>) {
    let mut letters = text.chars();
    letters.next();
    let Some(letter) = letters.next().filter(|letter| *letter != '\n') else {
        return (1, None);
    };
    match letter {
        '"' | '\\' | '\'' => (2, Some(letter)),
        'n' => (2, Some('\n')),
        't' => (2, Some('\t')),
        'r' => (2, Some('\r')),
        'u' => unicode_escape(text),
        'U' => match hex(text, 2, 6) {
            Some(code) => (8, char::from_u32(code)),
            None => (2, None),
        },
        other => (1 + other.len_utf8(), None),
    }
}

/// `\u0041`, or two that form one character beyond the basic plane.
fn unicode_escape(text: &str) -> (usize, Option<char>) {
    let Some(first) = hex(text, 2, 4) else {
        return (2, None);
    };
    if let Some(letter) = char::from_u32(first) {
        return (6, Some(letter));
    }
    let second = match text.get(6..8) {
        Some("\\u") => hex(text, 8, 4),
        _ => None,
    };
    let letter = second
        .filter(|low| (0xDC00..0xE000).contains(low) && (0xD800..0xDC00).contains(&first))
        .and_then(|low| char::from_u32(0x10000 + ((first - 0xD800) << 10) + (low - 0xDC00)));
    (if letter.is_some() { 12 } else { 6 }, letter)
}

fn hex(text: &str, at: usize, length: usize) -> Option<u32> {
    let digits = text.get(at..at + length)?;
    if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    u32::from_str_radix(digits, 16).ok()
}
