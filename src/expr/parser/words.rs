//! Keywords: as they are, in capitals, and in German.

use super::{
    super::{
        builtins::Builtin,
        lex::{Lexeme, Token},
        syntax_errors as errors,
    },
    Parser,
};

/// Words that are never names, as FEEL has it.
pub(in crate::expr) const RESERVED: &[&str] = &[
    "if",
    "then",
    "else",
    "for",
    "in",
    "return",
    "some",
    "every",
    "satisfies",
    "and",
    "or",
    "not",
    "between",
    "instance",
    "of",
    "function",
    "external",
    "true",
    "false",
    "null",
];

/// What Germans write, and what it means. Words that need no context; `wenn` and `nicht` need some.
const GERMAN: &[(&str, &str)] = &[
    ("und", "and"),
    ("oder", "or"),
    ("wenn", "if"),
    ("falls", "if"),
    ("dann", "then"),
    ("sonst", "else"),
    ("nicht", "not"),
    ("zwischen", "between"),
];

/// Whether a word is one of the language's, in any capitals.
pub(super) fn is_reserved(word: &str) -> bool {
    keyword_in_any_case(word).is_some()
}

fn keyword_in_any_case(word: &str) -> Option<&'static str> {
    RESERVED
        .iter()
        .copied()
        .find(|it| it.eq_ignore_ascii_case(word))
}

fn german(word: &str) -> Option<&'static str> {
    GERMAN
        .iter()
        .find(|(it, _)| it.eq_ignore_ascii_case(word))
        .map(|(_, keyword)| *keyword)
}

impl<'a> Parser<'a> {
    /// The word in hand.
    pub(super) fn word(&self) -> Option<&'a str> {
        (self.current.token == Token::Word).then(|| self.written(&self.current))
    }

    /// The keyword the word in hand is or is meant to be, where a value has just ended. A German
    /// word that a colon follows is the name of the next field.
    pub(super) fn keyword(&self) -> Option<&'static str> {
        let word = self.word()?;
        keyword_in_any_case(word).or_else(|| {
            let keyword = german(word)?;
            (!super::is_symbol(&self.peek(), ":")).then_some(keyword)
        })
    }

    /// The keyword with which the word in hand begins an expression. A German word is only meant as
    /// one when a value follows it.
    pub(super) fn leading_keyword(&self) -> Option<&'static str> {
        let word = self.word()?;
        keyword_in_any_case(word).or_else(|| {
            let keyword = german(word)?;
            self.begins_value(&self.peek()).then_some(keyword)
        })
    }

    /// Whether a token can only begin a value: it neither continues one nor ends it.
    pub(super) fn begins_value(&self, lexeme: &Lexeme) -> bool {
        match &lexeme.token {
            Token::Number(_) | Token::Date(_) | Token::Text(_) | Token::Symbol("(" | "@") => true,
            Token::Word => {
                let word = self.written(lexeme);
                let operand = ["true", "false", "null", "not", "if", "some", "every"];
                match keyword_in_any_case(word) {
                    Some(keyword) => operand.contains(&keyword),
                    None => german(word).is_none(),
                }
            }
            Token::Symbol(_) | Token::Stray(_) | Token::End => false,
        }
    }

    pub(super) fn at_statement(&self, keyword: &str) -> bool {
        self.leading_keyword() == Some(keyword)
    }

    /// Takes the word in hand if it is, or is meant to be, this keyword.
    pub(super) fn take_keyword(&mut self, keyword: &'static str) -> bool {
        let Some(word) = self.word().filter(|_| self.keyword() == Some(keyword)) else {
            return false;
        };
        if word != keyword {
            let span = self.here();
            self.slip(if word.eq_ignore_ascii_case(keyword) {
                errors::keyword_case(word, keyword, span)
            } else {
                errors::german_keyword(word, keyword, span)
            });
        }
        self.advance();
        true
    }

    pub(super) fn expect_keyword(&mut self, keyword: &'static str) {
        if !self.take_keyword(keyword) {
            self.fail_expected(&format!("`{keyword}`"));
        }
    }

    /// The function whose name begins with the word in hand and has several words, with its end.
    pub(super) fn spaced_function(&self) -> Option<(Builtin, usize)> {
        let first = self.word()?;
        Builtin::ALL.iter().copied().find_map(|function| {
            let mut words = function.name().split(' ');
            let begins = words
                .next()
                .is_some_and(|word| word.eq_ignore_ascii_case(first));
            if !begins || !function.name().contains(' ') {
                return None;
            }
            let mut end = self.current.end;
            for word in words {
                let lexeme = self.lexer.next(end);
                if !self.written(&lexeme).eq_ignore_ascii_case(word) {
                    return None;
                }
                end = lexeme.end;
            }
            Some((function, end))
        })
    }
}
