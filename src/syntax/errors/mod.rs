//! What is wrong with a line that could not be read. The wording of syntax diagnostics lives here.
//!
//! A bad line is read again with the rule its first word names; the parser's expectation there,
//! in words, is the message.

mod expected;
mod lines;
mod quotes;
mod slips;
mod words;

use pest::iterators::Pair;

use super::{
    ast::Item,
    body::{Builder, Rule},
};
use crate::{
    diagnostics::{Diagnostic, codes},
    source::Span,
};

pub(super) use words::meant_statement;

impl<'a> Builder<'a, '_> {
    /// Reports a statement that could not be read; gives what stands for it.
    pub(super) fn bad_statement(&mut self, pair: Pair<'a, Rule>) -> Option<Item> {
        if pair.as_rule() == Rule::stray_brace {
            let span = self.span(&pair);
            self.stray_brace(span);
            return None;
        }
        if self.out.is_full() {
            self.out.count_one();
            return None;
        }
        let head = pair.into_inner().next()?;
        let mut start = self.span(&head).start as usize;
        let indentation = self.indentation(start);
        let mut first = None;
        for (at, line) in head.as_str().split_inclusive('\n').enumerate() {
            let lead = line.len() - line.trim_start().len();
            // Lines further in continue the statement; the first one shows the fault.
            if at == 0 || lead <= indentation {
                let (place, line) = (start + lead, line.trim());
                if !self.continues_text(line, place) {
                    let diagnostic = self.describe(line, place);
                    let second = self.second_mistake(&diagnostic, line, place);
                    self.out.push(diagnostic);
                    self.out.extend(second.into_iter().collect());
                }
                let stand_in = self.stand_in(line, place);
                if at == 0 {
                    first = stand_in;
                } else {
                    self.more.extend(stand_in);
                }
            }
            start += line.len();
        }
        first
    }

    /// What is wrong with the expression of a statement whose word is wrong too.
    fn second_mistake(&self, first: &Diagnostic, line: &str, start: usize) -> Option<Diagnostic> {
        let word = leading_word(line);
        let meant = meant_statement(word, self.depth == 0)?;
        if first.code != codes::UNKNOWN_STATEMENT || meant == word {
            return None;
        }
        self.expression_fault(meant, word.len(), line, start)
    }

    /// Blanks before the first thing on a line.
    pub(in crate::syntax) fn indentation(&self, at: usize) -> usize {
        let before = self.text.get(..at).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        line.len() - line.trim_start().len()
    }

    fn place(&self, start: usize, length: usize) -> Span {
        Span::new(self.id, start, start + length)
    }
}

pub(super) fn leading_word(text: &str) -> &str {
    let end = text
        .find(|c: char| !(c.is_alphanumeric() || c == '_'))
        .unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

fn first_token(text: &str) -> &str {
    let word = leading_word(text);
    if !word.is_empty() {
        return word;
    }
    text.chars()
        .next()
        .and_then(|c| text.get(..c.len_utf8()))
        .unwrap_or_default()
}
