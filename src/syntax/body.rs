//! The body of a spec: pest pairs to syntax tree. pest stops here.

use pest::{Parser as _, iterators::Pair};

use super::ast::{Comment, ExprText, Item, Text};
use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    expr,
    source::{SourceId, Span, Spanned},
};

/// The generated parser. `Rule` does not leave this module's folder.
mod grammar {
    #![allow(missing_docs, reason = "pest generates the rules")]

    #[derive(pest_derive::Parser)]
    #[grammar = "syntax/form.pest"]
    pub(crate) struct Grammar;
}

pub(super) use grammar::{Grammar, Rule};

/// Reads `text[start..]`, the text of a whole source, as the body of a spec.
pub fn parse_body(id: SourceId, text: &str, start: usize, out: &mut Diagnostics) -> Vec<Item> {
    let body = text.get(start..).unwrap_or_default();
    match Grammar::parse(Rule::body, body) {
        Ok(mut pairs) => {
            let mut builder = Builder {
                id,
                text,
                base: start,
                out,
                reported_unclosed: false,
                depth: 0,
                in_scenario: false,
                unclosed: None,
                owed: 0,
                more: Vec::new(),
            };
            let items = pairs
                .next()
                .map(|body| builder.items(body.into_inner()))
                .unwrap_or_default();
            builder.finish();
            items
        }
        Err(error) => {
            // The grammar accepts every text; only its stack bound can end it early.
            let at = match error.location {
                pest::error::InputLocation::Pos(at) | pest::error::InputLocation::Span((at, _)) => {
                    start + at
                }
            };
            out.push(
                Diagnostic::new(
                    codes::TOO_DEEP,
                    Span::new(id, at, at),
                    "body is nested too deeply to be read",
                )
                .help("give blocks and expressions names of their own"),
            );
            Vec::new()
        }
    }
}

/// Walks the pairs of one body.
pub(super) struct Builder<'a, 'o> {
    pub(super) id: SourceId,
    /// The whole source.
    pub(super) text: &'a str,
    /// Where the body begins in it.
    pub(super) base: usize,
    pub(super) out: &'o mut Diagnostics,
    /// One missing brace is one message, however many blocks it leaves open.
    pub(super) reported_unclosed: bool,
    /// That message, and the page or scenario that showed it. A `}` too many behind it says that
    /// the brace was not missing: the page stands in the block.
    pub(super) unclosed: Option<(Diagnostic, Option<Span>)>,
    /// How many more `}` stand further down than where the blocks seemed to end.
    pub(super) owed: usize,
    /// Whether a scenario is being read.
    pub(super) in_scenario: bool,
    /// What stands for the further lines of a statement that could not be read.
    pub(super) more: Vec<Item>,
    /// How many blocks are open around what is read.
    pub(super) depth: usize,
}

impl<'a> Builder<'a, '_> {
    /// The place of a pair, without white space at its end.
    pub(super) fn span(&self, pair: &Pair<'a, Rule>) -> Span {
        let span = pair.as_span();
        let length = span.as_str().trim_end().len();
        Span::new(
            self.id,
            self.base + span.start(),
            self.base + span.start() + length,
        )
    }

    /// A pair's text as a word.
    pub(super) fn word(&self, pair: &Pair<'a, Rule>) -> Text {
        Spanned::new(pair.as_str().trim_end().to_owned(), self.span(pair))
    }

    /// A quoted text, unescaped.
    pub(super) fn string(&mut self, pair: &Pair<'a, Rule>) -> Text {
        let span = self.span(pair);
        let inner = pair.as_str().trim_matches('"');
        let inner = pair
            .as_str()
            .get(1..pair.as_str().len() - 1)
            .unwrap_or(inner);
        let mut value = String::with_capacity(inner.len());
        let mut characters = inner.char_indices();
        while let Some((at, character)) = characters.next() {
            if character != '\\' {
                value.push(character);
                continue;
            }
            match characters.next() {
                Some((_, 'n')) => value.push('\n'),
                Some((_, it @ ('"' | '\\'))) => value.push(it),
                other => {
                    let shown = other.map(|(_, it)| it).unwrap_or_default();
                    let start = span.start as usize + 1 + at;
                    let place = Span::new(self.id, start, start + 1 + shown.len_utf8());
                    self.out.push(
                        Diagnostic::new(
                            codes::ESCAPE,
                            place,
                            format!("unknown escape `\\{shown}` in a text"),
                        )
                        .help("write `\\\\` for a backslash, `\\\"` for a quote, `\\n` for a new line"),
                    );
                    value.push(shown);
                }
            }
        }
        Spanned::new(value, span)
    }

    /// An expression, read by its own parser.
    pub(super) fn expr(&mut self, pair: &Pair<'a, Rule>) -> ExprText {
        let span = self.span(pair);
        let parsed = expr::parse::parse_all(self.id, self.text, span.range());
        self.out.extend(parsed.diagnostics);
        let text = self.text.get(span.range()).unwrap_or_default().to_owned();
        ExprText {
            expr: parsed.expr,
            text,
            span,
        }
    }

    /// The items of a block, with comments, and empty lines where the author left some.
    pub(super) fn items(&mut self, pairs: impl Iterator<Item = Pair<'a, Rule>>) -> Vec<Item> {
        let mut items = Vec::new();
        let mut previous_end = None;
        // The item that a page in it cut short.
        let mut cut = None;
        for pair in pairs {
            if matches!(pair.as_rule(), Rule::EOI) {
                continue;
            }
            let span = self.span(&pair);
            if matches!(pair.as_rule(), Rule::unclosed | Rule::top_unclosed) {
                continue;
            }
            if let Some(blank) = self.blank_before(previous_end, span) {
                items.push(Item::Comment(blank));
            }
            if pair.as_rule() == Rule::comment {
                items.push(Item::Comment(self.comment(&pair)));
            } else {
                let at = items.len();
                let is_brace = pair.as_rule() == Rule::stray_brace;
                if !is_brace || cut.is_none() || self.unclosed.is_some() {
                    items.extend(self.item(pair));
                }
                items.append(&mut self.more);
                if cut.is_none() && self.is_cut_short() {
                    cut = Some(at);
                }
                if is_brace && let Some(at) = cut {
                    self.owed -= 1;
                    put_back(&mut items, at);
                    cut = cut.filter(|_| self.owed > 0);
                }
            }
            previous_end = Some(span.end as usize);
        }
        items
    }

    /// An empty line between two siblings, if there is one.
    pub(super) fn blank_before(&self, previous_end: Option<usize>, span: Span) -> Option<Comment> {
        let gap = self.text.get(previous_end?..span.start as usize)?;
        let breaks = gap.bytes().filter(|byte| *byte == b'\n').count();
        let place = Span::new(self.id, span.start as usize, span.start as usize);
        (breaks > 1).then(|| Comment {
            text: Spanned::new(String::new(), place),
            trailing: false,
        })
    }

    /// A comment; trailing when something else stands before it on its line.
    pub(super) fn comment(&self, pair: &Pair<'a, Rule>) -> Comment {
        let span = self.span(pair);
        let before = self.text.get(..span.start as usize).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        Comment {
            text: Spanned::new(comment_text(pair.as_str()), span),
            trailing: !line.trim().is_empty(),
        }
    }

    /// Reports the innermost block that a missing brace leaves open.
    pub(super) fn unclosed(&mut self, opened: Span, what: &str, unclosed: &Pair<'a, Rule>) {
        let at = self.base + unclosed.as_span().start();
        let rest = self.text.get(at..).unwrap_or_default();
        let mut ahead = unclosed.clone().into_inner();
        let is_top = ahead.any(|it| it.as_rule() == Rule::top_ahead);
        self.owed += usize::from(is_top);
        if std::mem::replace(&mut self.reported_unclosed, true) {
            return;
        }
        let end = self.text.get(..at).unwrap_or_default().trim_end().len();
        let line = rest.lines().next().unwrap_or_default();
        let head = line.split('"').next().unwrap_or_default().trim_end();
        let inner = (is_top && !head.is_empty()).then(|| Span::new(self.id, at, at + head.len()));
        self.unclosed = Some((
            Diagnostic::new(
                codes::UNCLOSED_BLOCK,
                opened,
                format!("{what} is not closed"),
            )
            .label("opened here")
            .also(
                Span::new(self.id, end, end),
                "a `}` is missing here or before",
            )
            .help("add a `}` where the block should end"),
            inner,
        ));
    }

    /// Whether a page that stands further in made the blocks around it seem open.
    fn is_cut_short(&self) -> bool {
        let inner = self.unclosed.as_ref().and_then(|(_, inner)| *inner);
        inner.is_some_and(|inner| self.indentation(inner.start as usize) > 0)
    }

    /// A `}` that closes nothing.
    pub(super) fn stray_brace(&mut self, span: Span) {
        if self.out.is_full() {
            self.unclosed = None;
            return self.out.count_one();
        }
        let Some((unclosed, Some(inner))) = self.unclosed.take() else {
            self.out.push(
                Diagnostic::new(codes::STRAY_BRACE, span, "`}` closes nothing")
                    .label("no block is open here")
                    .help("remove it, or look for a `{` that is missing above"),
            );
            return;
        };
        let what = self.text.get(inner.range()).unwrap_or_default();
        let what = what.split(' ').next().unwrap_or_default();
        self.out.push(
            Diagnostic::new(
                codes::ITEM_MISPLACED,
                inner,
                format!("a {what} inside a block"),
            )
            .also(unclosed.span, "the block")
            .help("close the block first: pages and scenarios stand at the top"),
        );
    }

    fn finish(&mut self) {
        if let Some((unclosed, _)) = self.unclosed.take() {
            self.out.push(unclosed);
        }
    }
}

/// Puts what stands behind a page or scenario that was cut short back into it.
fn put_back(items: &mut Vec<Item>, at: usize) {
    let behind = items.split_off(items.len().min(at + 1));
    let Some(Item::Page(page)) = items.get_mut(at) else {
        items.extend(behind);
        return;
    };
    let (scenarios, behind): (Vec<Item>, Vec<Item>) = behind
        .into_iter()
        .partition(|item| matches!(item, Item::Scenario(_)));
    for item in behind {
        match item {
            Item::Page(inner) => page.items.extend(inner.items),
            other => page.items.push(other),
        }
    }
    items.extend(scenarios);
}

/// What a comment says: without `//` and one space behind it, so that what is indented stays so.
/// A comment without words is a space; an empty text would be an empty line.
fn comment_text(written: &str) -> String {
    let text = written.strip_prefix("//").unwrap_or(written).trim_end();
    let text = match text.strip_prefix(' ') {
        Some(rest) if !rest.starts_with('/') => rest,
        _ => text,
    };
    if text.is_empty() { " " } else { text }.to_owned()
}
