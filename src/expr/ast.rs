//! Expressions as written.

use crate::source::{Span, Spanned};

use super::{builtins::Builtin, decimal::Decimal, typed::BinaryOp};

/// An expression and its place. Equality ignores places.
#[derive(Debug, Clone)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Where it was written.
    pub span: Span,
}

impl PartialEq for Expr {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind
    }
}

/// The kinds of written expressions.
#[derive(Debug, Clone, PartialEq)]
pub enum ExprKind {
    /// Stands for a part that could not be read.
    Error,
    /// `null`.
    Null,
    /// `true`, `false`.
    Boolean(bool),
    /// `12`, `12.50`.
    Number(Decimal),
    /// `"text"`, unescaped.
    Text(String),
    /// `["a", "b"]`.
    List(Vec<Expr>),
    /// A name.
    Name(String),
    /// `a.b`.
    Member(Box<Expr>, Spanned<String>),
    /// `a[b]`.
    Filter(Box<Expr>, Box<Expr>),
    /// `-a`.
    Negate(Box<Expr>),
    /// `a + b` and the other binary operators.
    Binary(BinaryOp, Box<Expr>, Box<Expr>),
    /// `x between a and b`.
    Between(Box<Expr>, Box<Expr>, Box<Expr>),
    /// `x in [a..b)`.
    InRange {
        /// What is tested.
        value: Box<Expr>,
        /// Lower end.
        low: Box<Expr>,
        /// `[` rather than `(`.
        low_closed: bool,
        /// Upper end.
        high: Box<Expr>,
        /// `]` rather than `)`.
        high_closed: bool,
    },
    /// `x in list`.
    In(Box<Expr>, Box<Expr>),
    /// `if a then b else c`.
    If(Box<Expr>, Box<Expr>, Box<Expr>),
    /// `some x in list satisfies c`, `every …`.
    Quantified {
        /// `every` instead of `some`.
        every: bool,
        /// The loop variable.
        variable: Spanned<String>,
        /// The list.
        list: Box<Expr>,
        /// The condition.
        condition: Box<Expr>,
    },
    /// `for x in list return e`.
    For {
        /// The loop variable.
        variable: Spanned<String>,
        /// The list.
        list: Box<Expr>,
        /// What each row yields.
        body: Box<Expr>,
    },
    /// `f(a, b)`.
    Call(Spanned<Builtin>, Vec<Expr>),
}
