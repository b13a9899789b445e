//! Expressions in which every node has a type.

use schemars::JsonSchema;
use serde::Serialize;

use crate::source::Span;

use super::{builtins::Builtin, decimal::Decimal, env::VarPath, ty::Ty};

/// A checked expression.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TypedExpr {
    /// What it is.
    pub kind: TypedKind,
    /// What it yields.
    pub ty: Ty,
    /// Where it was written.
    #[serde(skip)]
    pub span: Span,
    /// For values that are looked up: the static path of what is looked up, through members, loop
    /// variables and filters (`h.gefaehrlich` in `some h in hunde …` is `Form hunde.gefaehrlich`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<VarPath>,
}

/// The kinds of checked expressions.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TypedKind {
    /// Stands for a faulty part; never occurs in a sound form.
    Error,
    /// `null`.
    Null,
    /// `true`, `false`.
    Boolean(bool),
    /// A number; the type's scale is the literal's.
    Number(Decimal),
    /// A text, or the code of an option when the type is a choice.
    Text(String),
    /// A date, as ISO text.
    Date(String),
    /// A duration: months or days, as the type says.
    Duration(i64),
    /// `["a", "b"]`.
    List(Vec<TypedExpr>),
    /// A value looked up.
    Var(VarPath),
    /// A loop variable, or `item` in a filter.
    Local(String),
    /// `record.member`, `list.member` (each row's), `date.year` and the like.
    Member(Box<TypedExpr>, String),
    /// `list[condition]`; the row is the local `item`.
    Filter(Box<TypedExpr>, Box<TypedExpr>),
    /// `-x`.
    Negate(Box<TypedExpr>),
    /// `a + b`, `a and b`, `a < b`.
    Binary(BinaryOp, Box<TypedExpr>, Box<TypedExpr>),
    /// `x between a and b`, `x in [a..b)`.
    Range {
        /// What is tested.
        value: Box<TypedExpr>,
        /// Lower end.
        low: Box<TypedExpr>,
        /// Whether the lower end counts.
        low_closed: bool,
        /// Upper end.
        high: Box<TypedExpr>,
        /// Whether the upper end counts.
        high_closed: bool,
    },
    /// `x in list`.
    In(Box<TypedExpr>, Box<TypedExpr>),
    /// `if c then a else b`.
    If(Box<TypedExpr>, Box<TypedExpr>, Box<TypedExpr>),
    /// `some x in list satisfies c` (`every` when `every` is set).
    Quantified {
        /// `every` instead of `some`.
        every: bool,
        /// The loop variable.
        variable: String,
        /// The list.
        list: Box<TypedExpr>,
        /// The condition.
        condition: Box<TypedExpr>,
    },
    /// `for x in list return e`.
    For {
        /// The loop variable.
        variable: String,
        /// The list.
        list: Box<TypedExpr>,
        /// What each row yields.
        body: Box<TypedExpr>,
    },
    /// A built-in function.
    Call(Builtin, Vec<TypedExpr>),
}

/// Operators with two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BinaryOp {
    /// `or`
    Or,
    /// `and`
    And,
    /// `=`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
}

impl BinaryOp {
    /// The operator as written.
    pub fn symbol(self) -> &'static str {
        match self {
            BinaryOp::Or => "or",
            BinaryOp::And => "and",
            BinaryOp::Equal => "=",
            BinaryOp::NotEqual => "!=",
            BinaryOp::Less => "<",
            BinaryOp::LessOrEqual => "<=",
            BinaryOp::Greater => ">",
            BinaryOp::GreaterOrEqual => ">=",
            BinaryOp::Add => "+",
            BinaryOp::Subtract => "-",
            BinaryOp::Multiply => "*",
            BinaryOp::Divide => "/",
        }
    }
}

impl TypedExpr {
    /// `a and b`, for conditions that are made from several.
    #[must_use]
    pub fn and(self, other: TypedExpr) -> TypedExpr {
        let span = self.span;
        let kind = TypedKind::Binary(BinaryOp::And, Box::new(self), Box::new(other));
        TypedExpr {
            kind,
            ty: Ty::Boolean,
            span,
            origin: None,
        }
    }

    /// The sub-expressions, left to right.
    pub fn children(&self) -> Vec<&TypedExpr> {
        match &self.kind {
            TypedKind::Error
            | TypedKind::Null
            | TypedKind::Boolean(_)
            | TypedKind::Number(_)
            | TypedKind::Text(_)
            | TypedKind::Date(_)
            | TypedKind::Duration(_)
            | TypedKind::Var(_)
            | TypedKind::Local(_) => Vec::new(),
            TypedKind::List(items) | TypedKind::Call(_, items) => items.iter().collect(),
            TypedKind::Member(of, _) | TypedKind::Negate(of) => vec![of],
            TypedKind::Filter(a, b) | TypedKind::Binary(_, a, b) | TypedKind::In(a, b) => {
                vec![a, b]
            }
            TypedKind::Range {
                value, low, high, ..
            } => vec![value, low, high],
            TypedKind::If(a, b, c) => vec![a, b, c],
            TypedKind::Quantified {
                list,
                condition: inner,
                ..
            }
            | TypedKind::For {
                list, body: inner, ..
            } => vec![list, inner],
        }
    }

    /// Every looked-up value with its longest static path, in order of occurrence.
    pub fn references(&self) -> Vec<(&VarPath, Span)> {
        let mut found = Vec::new();
        self.collect_references(&mut found);
        found
    }

    fn collect_references<'a>(&'a self, found: &mut Vec<(&'a VarPath, Span)>) {
        if let Some(path) = &self.origin {
            found.push((path, self.span));
            // A member's path contains its record's; a filter's condition looks up more.
            if let TypedKind::Filter(_, condition) = &self.kind {
                condition.collect_references(found);
            }
            let mut of = self;
            while let TypedKind::Member(inner, _) = &of.kind {
                of = inner;
                if let TypedKind::Filter(_, condition) = &of.kind {
                    condition.collect_references(found);
                }
            }
            return;
        }
        for child in self.children() {
            child.collect_references(found);
        }
    }

    /// Whether the value depends on the day.
    pub fn uses_today(&self) -> bool {
        matches!(self.kind, TypedKind::Call(Builtin::Today, _))
            || self.children().iter().any(|child| child.uses_today())
    }
}
