//! The recursive descent behind `parse`: state and statements here, operators and operands beside.

mod operands;
mod operators;
pub(super) mod words;

use std::ops::Range;

use crate::{
    diagnostics::{Diagnostic, Diagnostics},
    source::{SourceId, Span, Spanned},
};

use super::{
    ast::{Expr, ExprKind},
    lex::{Lexeme, Lexer, Token},
    parse::{MAX_DEPTH, MAX_NESTING, Parsed},
    syntax_errors as errors,
};

/// An expression and the depth of its tree.
pub(super) struct Node {
    pub(super) expr: Expr,
    depth: usize,
}

/// Reads one expression.
pub(super) struct Parser<'a> {
    lexer: Lexer<'a>,
    /// The token in hand, not taken yet.
    current: Lexeme,
    /// Where the text begins.
    start: usize,
    /// Place of the last token taken.
    last: Range<usize>,
    nesting: usize,
    /// Set by the first thing that cannot be read; silences what would follow from it.
    failed: bool,
    /// Whether the text holds nothing but the expression.
    whole: bool,
    /// Whether a comma would separate list items or arguments here.
    comma_separates: bool,
    out: Diagnostics,
}

impl<'a> Parser<'a> {
    pub(super) fn new(source: SourceId, text: &'a str, range: Range<usize>, whole: bool) -> Self {
        let lexer = Lexer {
            source,
            text,
            limit: range.end.min(text.len()),
        };
        Self {
            lexer,
            current: lexer.next(range.start),
            start: range.start,
            last: range.start..range.start,
            nesting: 0,
            failed: false,
            whole,
            comma_separates: false,
            out: Diagnostics::new(),
        }
    }

    pub(super) fn finish(self, expr: Expr) -> Parsed {
        Parsed {
            expr,
            end: self.last.end,
            diagnostics: self.out,
        }
    }

    /// Complains about what follows an expression that should be all there is.
    pub(super) fn refuse_leftover(&mut self) {
        if self.current.token != Token::End {
            let span = self.here();
            let found = self.written(&self.current).to_owned();
            self.fail(errors::leftover(&found, span));
        }
    }

    /// `if`, `for`, `some`, `every`, or operators.
    pub(super) fn expression(&mut self) -> Node {
        if !self.enter() {
            return self.nothing();
        }
        let start = self.current.start;
        let node = if self.at_statement("if") {
            self.conditional(start)
        } else if self.at_statement("for") {
            self.iteration(start)
        } else if self.at_statement("some") || self.at_statement("every") {
            self.quantified(start)
        } else {
            self.operators(operators::LOWEST)
        };
        self.nesting -= 1;
        node
    }

    fn conditional(&mut self, start: usize) -> Node {
        self.take_keyword("if");
        let condition = self.expression();
        self.expect_keyword("then");
        let yes = self.expression();
        self.expect_keyword("else");
        let no = self.expression();
        let depth = condition.depth.max(yes.depth).max(no.depth);
        let kind = ExprKind::If(
            Box::new(condition.expr),
            Box::new(yes.expr),
            Box::new(no.expr),
        );
        self.node(kind, start, depth)
    }

    fn iteration(&mut self, start: usize) -> Node {
        self.take_keyword("for");
        let (variable, list) = self.loop_head();
        self.expect_keyword("return");
        let body = self.expression();
        let depth = list.depth.max(body.depth);
        let kind = ExprKind::For {
            variable,
            list: Box::new(list.expr),
            body: Box::new(body.expr),
        };
        self.node(kind, start, depth)
    }

    fn quantified(&mut self, start: usize) -> Node {
        let every = !self.take_keyword("some");
        if every {
            self.take_keyword("every");
        }
        let (variable, list) = self.loop_head();
        self.expect_keyword("satisfies");
        let condition = self.expression();
        let depth = list.depth.max(condition.depth);
        let kind = ExprKind::Quantified {
            every,
            variable,
            list: Box::new(list.expr),
            condition: Box::new(condition.expr),
        };
        self.node(kind, start, depth)
    }

    /// `x in list`.
    fn loop_head(&mut self) -> (Spanned<String>, Node) {
        let place = self.here();
        let name = match self.word() {
            Some(word) if !words::is_reserved(word) => {
                let name = word.to_owned();
                self.advance();
                name
            }
            _ => {
                self.fail_expected("a name for each entry");
                String::new()
            }
        };
        self.expect_keyword("in");
        let mut list = self.expression();
        if self.at("..") {
            let help = "a loop goes over the entries of a list";
            self.refuse("a loop over numbers", help);
            list = self.nothing();
        } else if self.at(",") && !self.comma_separates {
            let help = "nest two loops: `some a in x satisfies some b in y satisfies …`";
            self.refuse("a loop over several lists", help);
        }
        (Spanned::new(name, place), list)
    }

    // Tokens

    /// Takes the token in hand, with its slips.
    fn advance(&mut self) {
        let next = self.lexer.next(self.current.end);
        let taken = std::mem::replace(&mut self.current, next);
        if taken.token != Token::End {
            self.last = taken.start..taken.end;
        }
        for slip in taken.slips {
            self.out.push(slip);
        }
    }

    fn peek(&self) -> Lexeme {
        self.lexer.next(self.current.end)
    }

    fn written(&self, lexeme: &Lexeme) -> &'a str {
        self.lexer.slice(lexeme.start, lexeme.end)
    }

    fn at(&self, symbol: &str) -> bool {
        is_symbol(&self.current, symbol)
    }

    fn take(&mut self, symbol: &str) -> bool {
        let found = self.at(symbol);
        if found {
            self.advance();
        }
        found
    }

    fn here(&self) -> Span {
        self.span(self.current.start, self.current.end)
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.lexer.source, start, end)
    }

    /// From an offset to the last token taken.
    fn span_from(&self, start: usize) -> Span {
        self.span(start, self.last.end)
    }

    fn text_of(&self, span: Span) -> &'a str {
        self.lexer.slice(span.start as usize, span.end as usize)
    }

    // Nodes

    fn node(&mut self, kind: ExprKind, start: usize, depth_below: usize) -> Node {
        let span = self.span_from(start);
        if depth_below >= MAX_DEPTH {
            self.fail(errors::too_deep(span, MAX_DEPTH));
            return self.nothing();
        }
        Node {
            expr: Expr { kind, span },
            depth: depth_below + 1,
        }
    }

    /// Stands for what could not be read.
    fn nothing(&self) -> Node {
        let span = self.span(self.current.start, self.current.start);
        Node {
            expr: Expr {
                kind: ExprKind::Error,
                span,
            },
            depth: 1,
        }
    }

    fn enter(&mut self) -> bool {
        if self.nesting >= MAX_NESTING {
            let span = self.here();
            self.fail(errors::too_deep(span, MAX_NESTING));
            return false;
        }
        self.nesting += 1;
        true
    }

    // Diagnostics

    fn slip(&mut self, diagnostic: Diagnostic) {
        self.out.push(diagnostic);
    }

    fn fail(&mut self, diagnostic: Diagnostic) {
        if !self.failed {
            self.out.push(diagnostic);
        }
        self.failed = true;
    }

    /// A construct of FEEL we leave out, at the token in hand.
    fn refuse(&mut self, what: &str, help: &str) {
        let span = self.here();
        self.fail(errors::unsupported(what, help, span));
    }

    fn fail_expected(&mut self, what: &str) {
        let behind = self.text_of(self.span(self.last.start, self.last.end));
        let span = self.here();
        self.fail(errors::expected(what, &format!("`{behind}`"), span));
    }

    /// Takes the bracket that closes the one at `opened`. When what stands inside could not be read,
    /// goes on behind the bracket, so that the rest of the line makes sense to the caller.
    fn close(&mut self, opening: &str, closing: &str, opened: Span) {
        if self.take(closing) {
            return;
        }
        let span = self.here();
        self.fail(errors::unclosed(opening, closing, opened, span));
        let line = self.lexer.slice(self.current.start, self.lexer.limit);
        let line_end = self.current.start + line.find('\n').unwrap_or(line.len());
        let mut depth = 0_usize;
        let mut lexeme = self.current.clone();
        while lexeme.end <= line_end && lexeme.token != Token::End {
            match &lexeme.token {
                Token::Symbol("(" | "[") => depth += 1,
                Token::Symbol("{" | "}") => return,
                Token::Symbol(")" | "]") if depth > 0 => depth -= 1,
                Token::Symbol(symbol) if *symbol == closing => {
                    self.current = lexeme;
                    self.advance();
                    return;
                }
                _ => {}
            }
            lexeme = self.lexer.next(lexeme.end);
        }
    }
}

fn is_symbol(lexeme: &Lexeme, symbol: &str) -> bool {
    matches!(lexeme.token, Token::Symbol(it) if it == symbol)
}
