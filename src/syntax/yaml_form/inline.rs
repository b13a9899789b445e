//! What the DSL writes in a word or two stands in YAML as a text: expressions, types, bounds.
//!
//! Where the text is written plainly, places inside it are exact. Where YAML escapes come between,
//! everything in it has the place of the whole text.

use std::ops::Range;

use pest::Parser as _;

use super::{Reader, keys::kind};
use crate::{
    diagnostics::{Diagnostic, Diagnostics},
    expr::{
        self,
        ast::{Expr, ExprKind},
    },
    source::{SourceId, Span, Spanned},
    syntax::{
        ast::{ExprText, Node, NodeKind, Text, TypeRef},
        body::{Builder, Grammar, Rule},
    },
};

impl Reader<'_, '_> {
    /// Where the source holds a text exactly as it is meant.
    fn exact(&self, span: Span, value: &str) -> Option<Range<usize>> {
        let written = self.text.get(span.range())?;
        let start = span.start as usize;
        if written == value {
            return Some(span.range());
        }
        let inner = written.get(1..written.len().checked_sub(1)?)?;
        let is_quoted = written.starts_with(['"', '\'']);
        (is_quoted && inner == value).then(|| start + 1..start + 1 + inner.len())
    }

    /// An expression. Numbers and `true` need no quotes.
    pub(super) fn expr(&mut self, node: &Node, key: &str) -> ExprText {
        let text = match &node.kind {
            NodeKind::Text(text) | NodeKind::Number(text) => text.clone(),
            NodeKind::Boolean(value) => value.to_string(),
            NodeKind::Null | NodeKind::List(_) | NodeKind::Map(_) => {
                self.wrong(
                    node.span,
                    format!("`{key}` is {}, not an expression", kind(node)),
                    "write the expression as a text, in quotes where it begins like YAML",
                );
                return ExprText {
                    expr: Expr {
                        kind: ExprKind::Error,
                        span: node.span,
                    },
                    text: String::new(),
                    span: node.span,
                };
            }
        };
        if let Some(range) = self.exact(node.span, &text) {
            let parsed = expr::parse::parse_all(self.id, self.text, range.clone());
            self.out.extend(parsed.diagnostics);
            return ExprText {
                expr: parsed.expr,
                text,
                span: Span::new(self.id, range.start, range.end),
            };
        }
        let mut parsed = expr::parse::parse_all(self.id, &text, 0..text.len());
        place(&mut parsed.expr, node.span);
        for diagnostic in parsed.diagnostics {
            self.out.push(Diagnostic {
                span: node.span,
                secondary: Vec::new(),
                fix: None,
                ..diagnostic
            });
        }
        ExprText {
            expr: parsed.expr,
            text,
            span: node.span,
        }
    }

    /// A type.
    pub(super) fn type_ref(&mut self, node: &Node, key: &str) -> Option<TypeRef> {
        let written = self.string(node, key)?;
        let ty = match self.exact(node.span, &written.value) {
            Some(range) => read_type(self.id, self.text, range),
            None => read_type(self.id, &written.value, 0..written.value.len())
                .map(|ty| placed(ty, node.span)),
        };
        if ty.is_none() {
            self.wrong(
                node.span,
                format!("`{}` is not a type", written.value),
                "write it as in the language: `text(2..60)`, `date(past)`, `codelist staat`",
            );
        }
        ty
    }

    /// `1..10`.
    pub(super) fn bounds(&mut self, node: &Node, key: &str) -> Option<(Text, Text)> {
        let written = self.string(node, key)?;
        let ends = written.value.split_once("..");
        let is_number = |end: &str| {
            let digits = end.strip_prefix('-').unwrap_or(end);
            !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
        };
        let Some((least, most)) = ends
            .map(|(least, most)| (least.trim(), most.trim()))
            .filter(|(least, most)| is_number(least) && is_number(most))
        else {
            self.wrong(
                node.span,
                format!("`{}` are not bounds", written.value),
                "write the fewest and the most entries: `0..10`",
            );
            return None;
        };
        let place = |end: &str| {
            let offset = end.as_ptr().addr() - written.value.as_ptr().addr();
            let range = self.exact(node.span, &written.value);
            let start = range.map(|range| range.start + offset);
            start.map_or(node.span, |start| {
                Span::new(self.id, start, start + end.len())
            })
        };
        Some((
            Spanned::new(least.to_owned(), place(least)),
            Spanned::new(most.to_owned(), place(most)),
        ))
    }
}

/// Reads `text[range]` as a type and nothing else.
fn read_type(id: SourceId, text: &str, range: Range<usize>) -> Option<TypeRef> {
    let written = text.get(range.clone())?;
    let pair = Grammar::parse(Rule::type_ref, written).ok()?.next()?;
    if pair.as_str().trim_end().len() != written.trim_end().len() {
        return None;
    }
    let mut out = Diagnostics::new();
    let mut builder = Builder {
        id,
        text,
        base: range.start,
        out: &mut out,
        reported_unclosed: false,
        depth: 0,
        in_scenario: false,
        unclosed: None,
        owed: 0,
        more: Vec::new(),
    };
    Some(builder.type_ref(pair))
}

fn placed(mut ty: TypeRef, span: Span) -> TypeRef {
    ty.name.span = span;
    ty.span = span;
    for arg in &mut ty.args {
        arg.span = span;
    }
    if let Some(list) = &mut ty.list {
        list.span = span;
    }
    ty
}

/// Gives an expression and all of its parts one place.
fn place(expr: &mut Expr, span: Span) {
    expr.span = span;
    match &mut expr.kind {
        ExprKind::Error
        | ExprKind::Null
        | ExprKind::Boolean(_)
        | ExprKind::Number(_)
        | ExprKind::Text(_)
        | ExprKind::Name(_) => {}
        ExprKind::List(items) => {
            for item in items {
                place(item, span);
            }
        }
        ExprKind::Call(function, items) => {
            function.span = span;
            for item in items {
                place(item, span);
            }
        }
        ExprKind::Member(of, name) => {
            name.span = span;
            place(of, span);
        }
        ExprKind::Negate(of) => place(of, span),
        ExprKind::Filter(a, b) | ExprKind::Binary(_, a, b) | ExprKind::In(a, b) => {
            place(a, span);
            place(b, span);
        }
        ExprKind::Between(a, b, c) | ExprKind::If(a, b, c) => {
            place(a, span);
            place(b, span);
            place(c, span);
        }
        ExprKind::InRange {
            value, low, high, ..
        } => {
            place(value, span);
            place(low, span);
            place(high, span);
        }
        ExprKind::Quantified {
            variable,
            list,
            condition: body,
            ..
        }
        | ExprKind::For {
            variable,
            list,
            body,
        } => {
            variable.span = span;
            place(list, span);
            place(body, span);
        }
    }
}
