//! Values, names, calls, brackets, and what may hang on them.

use crate::source::{Span, Spanned};

use super::{
    super::{
        ast::{Expr, ExprKind},
        builtins::Builtin,
        decimal::Decimal,
        lex::Token,
        syntax_errors as errors,
    },
    Node, Parser, is_symbol, words,
};

impl Parser<'_> {
    /// A value with its `.members` and `[filters]`.
    pub(super) fn postfix(&mut self) -> Node {
        let start = self.current.start;
        let mut node = self.primary();
        while !self.failed {
            if self.take(".") {
                node = self.member(node, start);
            } else if self.at("[") {
                node = self.filter(node, start);
            } else {
                break;
            }
        }
        if !self.failed {
            self.refuse_unit();
        }
        node
    }

    fn member(&mut self, of: Node, start: usize) -> Node {
        let Some(word) = self.word() else {
            self.fail_expected("a name");
            return of;
        };
        let name = Spanned::new(word.to_owned(), self.here());
        self.advance();
        let depth = of.depth;
        self.node(ExprKind::Member(Box::new(of.expr), name), start, depth)
    }

    fn filter(&mut self, of: Node, start: usize) -> Node {
        let opened = self.here();
        self.advance();
        let condition = self.bracketed(false);
        self.close("[", "]", opened);
        let depth = of.depth.max(condition.depth);
        let kind = ExprKind::Filter(Box::new(of.expr), Box::new(condition.expr));
        self.node(kind, start, depth)
    }

    /// `5 %`, `5 €`.
    fn refuse_unit(&mut self) {
        let span = self.here();
        match self.current.token {
            Token::Symbol("%") => {
                self.slip(errors::percent(span));
                self.advance();
            }
            Token::Stray('€') => {
                self.slip(errors::currency('€', span));
                self.advance();
            }
            _ => {}
        }
    }

    fn primary(&mut self) -> Node {
        let start = self.current.start;
        match self.current.token.clone() {
            Token::Number(number) => self.number(number, start),
            Token::Text(text) => {
                self.advance();
                self.node(ExprKind::Text(text), start, 0)
            }
            Token::Date(iso) => {
                let (place, span) = (self.span(start, start), self.here());
                self.advance();
                let argument = Expr {
                    kind: ExprKind::Text(iso),
                    span,
                };
                self.node(
                    ExprKind::Call(Spanned::new(Builtin::Date, place), vec![argument]),
                    start,
                    1,
                )
            }
            Token::Word => self.named(start),
            Token::Symbol(symbol) => self.symbol(symbol, start),
            Token::Stray(_) | Token::End => self.missing_value(),
        }
    }

    /// A number, or one with a decimal comma.
    fn number(&mut self, number: Decimal, start: usize) -> Node {
        let whole = self.written(&self.current);
        let (comma, after) = (self.current.end, self.current.end + 1);
        self.advance();
        let behind = self.lexer.slice(after, self.lexer.limit);
        let decimals = behind.bytes().take_while(u8::is_ascii_digit).count();
        if self.at(",") && self.current.start == comma && decimals > 0 && !self.comma_separates {
            self.advance();
            self.advance();
            let span = self.span_from(start);
            let fixed = format!(
                "{}.{}",
                whole.replace('.', ""),
                behind.get(..decimals).unwrap_or_default()
            );
            let value = Decimal::parse(&fixed).unwrap_or(number);
            self.slip(errors::decimal_comma(&fixed, span));
            return self.node(ExprKind::Number(value), start, 0);
        }
        self.node(ExprKind::Number(number), start, 0)
    }

    fn symbol(&mut self, symbol: &str, start: usize) -> Node {
        match symbol {
            "(" => {
                let opened = self.here();
                self.advance();
                let inner = self.bracketed(false);
                self.close("(", ")", opened);
                inner
            }
            "[" => {
                let opened = self.here();
                self.advance();
                let (items, depth) = self.items("]");
                self.close("[", "]", opened);
                self.node(ExprKind::List(items), start, depth)
            }
            "@" => self.at_literal(start),
            "." if matches!(self.peek().token, Token::Number(_)) => {
                let digits = self.written(&self.peek());
                let span = self.span(start, self.peek().end);
                self.slip(errors::leading_point(digits, span));
                self.advance();
                self.primary()
            }
            "<" | "<=" | ">" | ">=" | "=" => {
                self.refuse("a unary test", "name what is compared: `x < 5`");
                self.nothing()
            }
            "?" => {
                self.refuse("`?`", "name the value");
                self.nothing()
            }
            "{" if self.whole => {
                self.refuse(
                    "a context literal `{ … }`",
                    "values with members come from groups",
                );
                self.nothing()
            }
            _ => self.missing_value(),
        }
    }

    /// `@"2026-01-31"`, `@"P18Y"`.
    fn at_literal(&mut self, start: usize) -> Node {
        self.advance();
        let span = self.here();
        let Token::Text(text) = self.current.token.clone() else {
            self.fail_expected("a date or duration in quotes");
            return self.nothing();
        };
        self.advance();
        let is_duration = text.trim_start_matches('-').starts_with('P');
        let function = if is_duration {
            Builtin::Duration
        } else {
            Builtin::Date
        };
        let argument = Expr {
            kind: ExprKind::Text(text),
            span,
        };
        let function = Spanned::new(function, self.span(start, start + 1));
        self.node(ExprKind::Call(function, vec![argument]), start, 1)
    }

    /// A constant, a call or a name.
    fn named(&mut self, start: usize) -> Node {
        let word = self.word().unwrap_or_default();
        for (keyword, kind) in [
            ("true", ExprKind::Boolean(true)),
            ("false", ExprKind::Boolean(false)),
            ("null", ExprKind::Null),
        ] {
            if self.take_keyword(keyword) {
                return self.node(kind, start, 0);
            }
        }
        if let Some((function, end)) = self.spaced_function()
            && is_symbol(&self.lexer.next(end), "(")
        {
            return self.spaced_call(function, end, start);
        }
        let place = self.here();
        if is_symbol(&self.peek(), "(")
            && (word.eq_ignore_ascii_case("not") || !words::is_reserved(word))
        {
            return self.call(word, place, start);
        }
        if let Some(called) = self.unsupported_call() {
            return called;
        }
        if ["if", "for", "some", "every"]
            .iter()
            .any(|it| self.at_statement(it))
        {
            let inner = self.expression();
            if !self.failed {
                let written = self.text_of(inner.expr.span);
                self.slip(errors::needs_parentheses(
                    word,
                    written,
                    place,
                    inner.expr.span,
                ));
            }
            return inner;
        }
        if word == "function" {
            self.refuse(
                "a function definition",
                "name the value with `compute … internal`",
            );
            return self.nothing();
        }
        if words::is_reserved(word) {
            if self.last.end > self.start {
                return self.missing_value();
            }
            self.fail(errors::reserved_word(word, place));
            return self.nothing();
        }
        self.advance();
        self.node(ExprKind::Name(word.to_owned()), start, 0)
    }

    fn spaced_call(&mut self, function: Builtin, end: usize, start: usize) -> Node {
        let place = self.span(start, end);
        let written = self
            .text_of(place)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        if written != function.name() {
            self.slip(errors::keyword_case(&written, function.name(), place));
        }
        for _ in function.name().split(' ') {
            self.advance();
        }
        self.arguments(Some(function), place, start)
    }

    fn call(&mut self, word: &str, place: Span, start: usize) -> Node {
        let name = if word.eq_ignore_ascii_case("not") {
            "not"
        } else {
            word
        };
        let function = Builtin::ALL.iter().copied().find(|it| it.name() == name);
        if function.is_none() {
            self.slip(match errors::unsupported_function(word) {
                Some(help) => errors::unsupported(&format!("the function `{word}`"), help, place),
                None => errors::unknown_function(word, place),
            });
        } else if name != word {
            self.slip(errors::keyword_case(word, name, place));
        }
        self.advance();
        self.arguments(function, place, start)
    }

    /// A FEEL function with a spaced name that we leave out: `upper case(x)`.
    fn unsupported_call(&mut self) -> Option<Node> {
        let start = self.current.start;
        let mut name = self.word()?.to_owned();
        let mut end = self.current.end;
        for _ in 0..3 {
            let next = self.lexer.next(end);
            if is_symbol(&next, "(") {
                let help = errors::unsupported_function(&name)?;
                let place = self.span(start, end);
                self.slip(errors::unsupported(
                    &format!("the function `{name}`"),
                    help,
                    place,
                ));
                while self.current.start < end {
                    self.advance();
                }
                return Some(self.arguments(None, place, start));
            }
            if next.token != Token::Word {
                return None;
            }
            name = format!("{name} {}", self.written(&next));
            end = next.end;
        }
        None
    }

    /// `(a, b)`; a call of an unknown function stands for a part that could not be read.
    fn arguments(&mut self, function: Option<Builtin>, place: Span, start: usize) -> Node {
        let opened = self.here();
        self.advance();
        let (items, depth) = self.items(")");
        self.close("(", ")", opened);
        match function {
            Some(function) => self.node(
                ExprKind::Call(Spanned::new(function, place), items),
                start,
                depth,
            ),
            None => self.node(ExprKind::Error, start, depth),
        }
    }

    /// Expressions with commas between, up to the closing bracket.
    fn items(&mut self, closing: &str) -> (Vec<Expr>, usize) {
        let (mut items, mut depth) = (Vec::new(), 0);
        if self.at(closing) {
            return (items, depth);
        }
        loop {
            let item = self.bracketed(true);
            depth = depth.max(item.depth);
            if self.at(":") && !self.failed {
                self.refuse("a named argument", "give the arguments in their order");
                items.push(self.nothing().expr);
                return (items, depth);
            }
            items.push(item.expr);
            if self.failed || !self.take(",") {
                return (items, depth);
            }
        }
    }

    fn bracketed(&mut self, comma_separates: bool) -> Node {
        let outer = std::mem::replace(&mut self.comma_separates, comma_separates);
        let node = self.expression();
        self.comma_separates = outer;
        node
    }

    fn missing_value(&mut self) -> Node {
        let behind = (self.last.end > self.start)
            .then(|| self.text_of(self.span(self.last.start, self.last.end)))
            .filter(|text| !text.is_empty());
        let found = Some(self.written(&self.current)).filter(|text| !text.is_empty());
        let span = self.here();
        self.fail(errors::missing_value(behind, found, span));
        self.nothing()
    }
}
