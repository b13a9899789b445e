//! Operators, from `or` to unary minus, with what people write for them elsewhere.

use crate::{diagnostics::Diagnostic, source::Spanned};

use super::{
    super::{
        ast::ExprKind, builtins::Builtin, lex::Token, syntax_errors as errors, typed::BinaryOp,
    },
    Node, Parser, is_symbol,
};

/// The level of `or`; higher levels bind tighter.
pub(super) const LOWEST: u8 = 1;
const CONJUNCTION: u8 = 2;
const COMPARISON: u8 = 3;
const SUM: u8 = 4;
const PRODUCT: u8 = 5;

/// What may stand behind a value.
#[derive(Clone, Copy, PartialEq)]
enum Infix {
    Binary(BinaryOp),
    Between,
    In,
    /// `is null`, `ist nicht null`.
    Is,
    /// `**`
    Power,
    /// `instance of`
    Instance,
    /// `name starts with "A"`.
    Function(Builtin),
}

impl Parser<'_> {
    /// Operators of this level and tighter ones.
    pub(super) fn operators(&mut self, lowest: u8) -> Node {
        let start = self.current.start;
        let mut left = self.unary();
        while !self.failed {
            let Some((infix, level)) = self.infix().filter(|(_, level)| *level >= lowest) else {
                break;
            };
            left = match infix {
                Infix::Binary(op) => self.binary(op, level, left, start),
                Infix::Between => self.between(left, start),
                Infix::In => self.membership(left, start),
                Infix::Is => self.is_null(left, start),
                Infix::Function(function) => self.function_between(function, left, start),
                Infix::Power => {
                    self.refuse("the power operator `**`", "multiply: `x * x`");
                    left
                }
                Infix::Instance => {
                    self.refuse(
                        "`instance of`",
                        "every name has one type; see its declaration",
                    );
                    left
                }
            };
            if level == COMPARISON
                && !self.failed
                && self.infix().is_some_and(|(_, next)| next == COMPARISON)
            {
                let span = self.here();
                self.fail(errors::chained_comparison(span));
            }
        }
        left
    }

    fn infix(&self) -> Option<(Infix, u8)> {
        match self.current.token {
            Token::Symbol(symbol) => symbol_operator(symbol),
            Token::Word => self.word_operator(),
            Token::Number(_) | Token::Date(_) | Token::Text(_) | Token::Stray(_) | Token::End => {
                None
            }
        }
    }

    fn word_operator(&self) -> Option<(Infix, u8)> {
        let keyword = self.keyword();
        match keyword {
            Some("or") => return Some((Infix::Binary(BinaryOp::Or), LOWEST)),
            Some("and") => return Some((Infix::Binary(BinaryOp::And), CONJUNCTION)),
            Some("between") => return Some((Infix::Between, COMPARISON)),
            Some("in") => return Some((Infix::In, COMPARISON)),
            Some("instance") => return Some((Infix::Instance, COMPARISON)),
            Some(_) => return None,
            None => {}
        }
        let word = self.word()?;
        let next = self.peek();
        if word.eq_ignore_ascii_case("is") || word.eq_ignore_ascii_case("ist") {
            let follows =
                self.begins_value(&next) || self.written(&next).eq_ignore_ascii_case("nicht");
            return follows.then_some((Infix::Is, COMPARISON));
        }
        let (function, end) = match word {
            "contains" => (Builtin::Contains, self.current.end),
            "matches" => (Builtin::Matches, self.current.end),
            _ => self.spaced_function()?,
        };
        let behind = self.lexer.next(end);
        let takes_two = matches!(
            function,
            Builtin::Contains
                | Builtin::Matches
                | Builtin::StartsWith
                | Builtin::EndsWith
                | Builtin::ListContains
        );
        (takes_two && matches!(behind.token, Token::Text(_)))
            .then_some((Infix::Function(function), COMPARISON))
    }

    fn binary(&mut self, op: BinaryOp, level: u8, left: Node, start: usize) -> Node {
        self.take_operator(op);
        let right = self.operators(level + 1);
        self.warn_of_bare_date(op, &left, &right);
        let depth = left.depth.max(right.depth);
        let kind = ExprKind::Binary(op, Box::new(left.expr), Box::new(right.expr));
        self.node(kind, start, depth)
    }

    /// Takes an operator in whatever spelling.
    fn take_operator(&mut self, op: BinaryOp) {
        let span = self.here();
        let slip: Option<Diagnostic> = match self.current.token {
            Token::Symbol("==") => Some(errors::double_equals(span)),
            Token::Symbol(symbol @ ("&&" | "||")) => {
                Some(errors::symbol_logic(symbol, op.symbol(), span))
            }
            Token::Symbol(symbol @ ("<>" | "=<" | "=>")) => {
                Some(errors::other_operator(symbol, op.symbol(), span))
            }
            _ => None,
        };
        if let Some(slip) = slip {
            self.slip(slip);
        }
        match op {
            BinaryOp::And => _ = self.take_keyword("and"),
            BinaryOp::Or => _ = self.take_keyword("or"),
            _ => {}
        }
        if matches!(self.current.token, Token::Symbol(_))
            && self.current.start == span.start as usize
        {
            self.advance();
        }
    }

    fn between(&mut self, value: Node, start: usize) -> Node {
        self.take_keyword("between");
        let low = self.operators(SUM);
        self.expect_keyword("and");
        let high = self.operators(SUM);
        let depth = value.depth.max(low.depth).max(high.depth);
        let kind = ExprKind::Between(
            Box::new(value.expr),
            Box::new(low.expr),
            Box::new(high.expr),
        );
        self.node(kind, start, depth)
    }

    /// `x in [a..b)`, `x in list`.
    fn membership(&mut self, value: Node, start: usize) -> Node {
        self.take_keyword("in");
        if self.at_interval() {
            return self.interval(value, start);
        }
        if self.at_unary_tests() {
            let help = "write the values as a list: `x in [1, 2]`, or compare: `x < 5`";
            self.refuse("a unary test", help);
            return value;
        }
        let list = self.operators(SUM);
        let depth = value.depth.max(list.depth);
        let kind = ExprKind::In(Box::new(value.expr), Box::new(list.expr));
        self.node(kind, start, depth)
    }

    fn interval(&mut self, value: Node, start: usize) -> Node {
        let opened = self.here();
        let low_closed = self.at("[");
        self.advance();
        if self.at("..") {
            let span = self.here();
            self.fail(errors::range_without_end(span));
        }
        let low = self.operators(SUM);
        if !self.take("..") {
            self.fail_expected("`..`");
        }
        if self.at("]") || self.at(")") {
            let span = self.here();
            self.fail(errors::range_without_end(span));
        }
        let high = self.operators(SUM);
        let high_closed = self.at("]");
        if self.at("[") {
            self.refuse(
                "a range that ends with `[`",
                "write `)` when the end does not count",
            );
        } else if !self.take("]") {
            self.close(if low_closed { "[" } else { "(" }, ")", opened);
        }
        let depth = value.depth.max(low.depth).max(high.depth);
        let kind = ExprKind::InRange {
            value: Box::new(value.expr),
            low: Box::new(low.expr),
            low_closed,
            high: Box::new(high.expr),
            high_closed,
        };
        self.node(kind, start, depth)
    }

    /// Whether `..` stands directly inside the bracket in hand.
    fn at_interval(&self) -> bool {
        self.inside_bracket("..")
    }

    /// `(< 5, 9)`, `(1, 2)`, `< 5`.
    fn at_unary_tests(&self) -> bool {
        let compares = |lexeme| {
            ["<", "<=", ">", ">=", "="]
                .iter()
                .any(|it| is_symbol(lexeme, it))
        };
        compares(&self.current)
            || self.at("(") && (compares(&self.peek()) || self.inside_bracket(","))
    }

    fn inside_bracket(&self, symbol: &str) -> bool {
        let mut depth = 0_usize;
        let mut lexeme = self.current.clone();
        loop {
            match lexeme.token {
                Token::Symbol("(" | "[") => depth += 1,
                Token::Symbol(")" | "]") => depth = depth.saturating_sub(1),
                Token::Symbol("{" | "}") | Token::End => return false,
                Token::Symbol(found) if depth == 1 && found == symbol => return true,
                _ => {}
            }
            if depth == 0 {
                return false;
            }
            lexeme = self.lexer.next(lexeme.end);
        }
    }

    /// `x is null`, `x is not null`: says how it is written and reads it as that.
    fn is_null(&mut self, left: Node, start: usize) -> Node {
        let from = self.current.start;
        self.advance();
        let negated = self.word().is_some_and(|word| {
            word.eq_ignore_ascii_case("not") || word.eq_ignore_ascii_case("nicht")
        });
        if negated {
            self.advance();
        }
        let op = if negated {
            BinaryOp::NotEqual
        } else {
            BinaryOp::Equal
        };
        let span = self.span_from(from);
        let written = self.text_of(span);
        self.slip(errors::is_instead_of_equals(written, op.symbol(), span));
        let right = self.operators(SUM);
        let depth = left.depth.max(right.depth);
        let kind = ExprKind::Binary(op, Box::new(left.expr), Box::new(right.expr));
        self.node(kind, start, depth)
    }

    fn function_between(&mut self, function: Builtin, left: Node, start: usize) -> Node {
        let place = self.here();
        for _ in function.name().split(' ') {
            self.advance();
        }
        let right = self.operators(SUM);
        let span = self.span_from(start);
        let (first, second) = (self.text_of(left.expr.span), self.text_of(right.expr.span));
        self.slip(errors::function_between(function, first, second, span));
        let depth = left.depth.max(right.depth);
        let arguments = vec![left.expr, right.expr];
        self.node(
            ExprKind::Call(Spanned::new(function, place), arguments),
            start,
            depth,
        )
    }

    /// `-x`, and the other ways to negate.
    fn unary(&mut self) -> Node {
        let start = self.current.start;
        if !self.enter() {
            return self.nothing();
        }
        let node = if self.take("-") {
            let operand = self.unary();
            let depth = operand.depth;
            self.node(ExprKind::Negate(Box::new(operand.expr)), start, depth)
        } else if self.at("!") {
            self.advance();
            let operand = self.unary();
            let span = self.span_from(start);
            let written = self.text_of(operand.expr.span);
            self.slip(errors::exclamation(written, span));
            self.negation(operand, start)
        } else if self.at_bare_not() {
            self.bare_not(start)
        } else {
            self.postfix()
        };
        self.nesting -= 1;
        node
    }

    fn at_bare_not(&self) -> bool {
        let Some(word) = self.word() else {
            return false;
        };
        let called = is_symbol(&self.peek(), "(");
        self.leading_keyword() == Some("not") && !(called && word.eq_ignore_ascii_case("not"))
    }

    /// `not x`, `nicht x`, `nicht(x)`.
    fn bare_not(&mut self, start: usize) -> Node {
        let word = self.word().unwrap_or_default();
        let place = self.here();
        let called = is_symbol(&self.peek(), "(");
        if !word.eq_ignore_ascii_case("not") {
            self.slip(errors::german_keyword(word, "not", place));
        }
        self.advance();
        let operand = if called {
            self.postfix()
        } else {
            self.operators(COMPARISON)
        };
        if word.eq_ignore_ascii_case("not") && !self.failed {
            let span = self.span_from(start);
            let written = self.text_of(operand.expr.span);
            self.slip(errors::bare_not(written, span));
        }
        self.negation(operand, start)
    }

    fn negation(&mut self, operand: Node, start: usize) -> Node {
        let function = Spanned::new(Builtin::Not, self.span(start, start));
        let depth = operand.depth;
        self.node(ExprKind::Call(function, vec![operand.expr]), start, depth)
    }

    /// `2026-01-31` without blanks is a subtraction; hardly anyone means it.
    fn warn_of_bare_date(&mut self, op: BinaryOp, left: &Node, right: &Node) {
        let ExprKind::Binary(BinaryOp::Subtract, ..) = left.expr.kind else {
            return;
        };
        let span = left.expr.span.to(right.expr.span);
        let written = self.text_of(span);
        let looks_like_date = written.len() == 10
            && written.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if op == BinaryOp::Subtract && looks_like_date {
            self.slip(errors::bare_date(written, span));
        }
    }
}

fn symbol_operator(symbol: &str) -> Option<(Infix, u8)> {
    let (op, level) = match symbol {
        "=" | "==" => (BinaryOp::Equal, COMPARISON),
        "!=" | "<>" => (BinaryOp::NotEqual, COMPARISON),
        "<" => (BinaryOp::Less, COMPARISON),
        "<=" | "=<" => (BinaryOp::LessOrEqual, COMPARISON),
        ">" => (BinaryOp::Greater, COMPARISON),
        ">=" | "=>" => (BinaryOp::GreaterOrEqual, COMPARISON),
        "&&" => (BinaryOp::And, CONJUNCTION),
        "||" => (BinaryOp::Or, LOWEST),
        "+" => (BinaryOp::Add, SUM),
        "-" => (BinaryOp::Subtract, SUM),
        "*" => (BinaryOp::Multiply, PRODUCT),
        "/" => (BinaryOp::Divide, PRODUCT),
        "**" => return Some((Infix::Power, PRODUCT)),
        _ => return None,
    };
    Some((Infix::Binary(op), level))
}
