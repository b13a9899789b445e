//! Expression back to text, with the fewest parentheses.
//!
//! `parse(print(e))` is `e`: parentheses stand exactly where the grammar would otherwise read
//! something else.

use crate::source::{Span, Spanned};

use super::{
    ast::{Expr, ExprKind},
    builtins::Builtin,
    syntax_errors::quoted,
    ty::Ty,
    typed::{BinaryOp, TypedExpr, TypedKind},
};

/// A written expression as canonical text.
pub fn print(expr: &Expr) -> String {
    at_level(expr, Level::Whole)
}

/// A typed expression as text: what `x-feel` annotations and dumps show.
pub fn print_typed(expr: &TypedExpr) -> String {
    print(&written(expr))
}

/// How tightly an expression holds together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    /// `if`, `for`, `some`, `every`: only where a whole expression may stand.
    Whole,
    Or,
    And,
    Comparison,
    Sum,
    Product,
    Unary,
    Postfix,
}

fn level(expr: &Expr) -> Level {
    match &expr.kind {
        ExprKind::If(..) | ExprKind::Quantified { .. } | ExprKind::For { .. } => Level::Whole,
        ExprKind::Binary(op, ..) => operator_level(*op),
        ExprKind::Between(..) | ExprKind::InRange { .. } | ExprKind::In(..) => Level::Comparison,
        ExprKind::Negate(_) => Level::Unary,
        ExprKind::Number(number) if number.units < 0 => Level::Unary,
        ExprKind::Error
        | ExprKind::Null
        | ExprKind::Boolean(_)
        | ExprKind::Number(_)
        | ExprKind::Text(_)
        | ExprKind::List(_)
        | ExprKind::Name(_)
        | ExprKind::Member(..)
        | ExprKind::Filter(..)
        | ExprKind::Call(..) => Level::Postfix,
    }
}

fn operator_level(op: BinaryOp) -> Level {
    match op {
        BinaryOp::Or => Level::Or,
        BinaryOp::And => Level::And,
        BinaryOp::Equal
        | BinaryOp::NotEqual
        | BinaryOp::Less
        | BinaryOp::LessOrEqual
        | BinaryOp::Greater
        | BinaryOp::GreaterOrEqual => Level::Comparison,
        BinaryOp::Add | BinaryOp::Subtract => Level::Sum,
        BinaryOp::Multiply | BinaryOp::Divide => Level::Product,
    }
}

/// The levels of a binary operator's operands.
fn operand_levels(op: BinaryOp) -> (Level, Level) {
    match operator_level(op) {
        Level::Or => (Level::Or, Level::And),
        Level::And => (Level::And, Level::Comparison),
        Level::Comparison => (Level::Sum, Level::Sum),
        Level::Sum => (Level::Sum, Level::Product),
        Level::Whole | Level::Product | Level::Unary | Level::Postfix => {
            (Level::Product, Level::Unary)
        }
    }
}

fn at_level(expr: &Expr, needed: Level) -> String {
    let text = bare(expr);
    if level(expr) < needed {
        format!("({text})")
    } else {
        text
    }
}

fn bare(expr: &Expr) -> String {
    let whole = |expr: &Expr| at_level(expr, Level::Whole);
    let sum = |expr: &Expr| at_level(expr, Level::Sum);
    match &expr.kind {
        ExprKind::Error => "…".to_owned(),
        ExprKind::Null => "null".to_owned(),
        ExprKind::Boolean(value) => value.to_string(),
        ExprKind::Number(number) => number.to_string(),
        ExprKind::Text(text) => quoted(text),
        ExprKind::List(items) => format!("[{}]", list(items)),
        ExprKind::Name(name) => name.clone(),
        ExprKind::Member(of, name) => format!("{}.{}", at_level(of, Level::Postfix), name.value),
        ExprKind::Filter(of, condition) => {
            format!("{}[{}]", at_level(of, Level::Postfix), whole(condition))
        }
        ExprKind::Negate(of) => format!("-{}", at_level(of, Level::Unary)),
        ExprKind::Binary(op, left, right) => {
            let (left_level, right_level) = operand_levels(*op);
            let (left, right) = (at_level(left, left_level), at_level(right, right_level));
            format!("{left} {} {right}", op.symbol())
        }
        ExprKind::Between(value, low, high) => {
            format!("{} between {} and {}", sum(value), sum(low), sum(high))
        }
        ExprKind::InRange {
            value,
            low,
            low_closed,
            high,
            high_closed,
        } => {
            let (open, close) = (
                if *low_closed { '[' } else { '(' },
                if *high_closed { ']' } else { ')' },
            );
            format!("{} in {open}{}..{}{close}", sum(value), sum(low), sum(high))
        }
        ExprKind::In(value, of) => format!("{} in {}", sum(value), sum(of)),
        ExprKind::If(condition, yes, no) => {
            format!(
                "if {} then {} else {}",
                whole(condition),
                whole(yes),
                whole(no)
            )
        }
        ExprKind::Quantified {
            every,
            variable,
            list,
            condition,
        } => {
            let word = if *every { "every" } else { "some" };
            let (list, condition) = (whole(list), whole(condition));
            format!("{word} {} in {list} satisfies {condition}", variable.value)
        }
        ExprKind::For {
            variable,
            list,
            body,
        } => {
            format!(
                "for {} in {} return {}",
                variable.value,
                whole(list),
                whole(body)
            )
        }
        ExprKind::Call(function, arguments) => {
            format!("{}({})", function.value.name(), list(arguments))
        }
    }
}

fn list(items: &[Expr]) -> String {
    let items: Vec<String> = items
        .iter()
        .map(|item| at_level(item, Level::Whole))
        .collect();
    items.join(", ")
}

/// The written form of a typed expression.
fn written(expr: &TypedExpr) -> Expr {
    let one = |of: &TypedExpr| Box::new(written(of));
    let many = |items: &[TypedExpr]| items.iter().map(written).collect();
    let kind = match &expr.kind {
        TypedKind::Error => ExprKind::Error,
        TypedKind::Null => ExprKind::Null,
        TypedKind::Boolean(value) => ExprKind::Boolean(*value),
        TypedKind::Number(number) => ExprKind::Number(*number),
        TypedKind::Text(text) => ExprKind::Text(text.clone()),
        TypedKind::Date(text) => constant(Builtin::Date, text.clone()),
        TypedKind::Duration(amount) => constant(
            Builtin::Duration,
            duration_text(*amount, expr.ty == Ty::Days),
        ),
        TypedKind::List(items) => ExprKind::List(many(items)),
        TypedKind::Var(path) => return path_expr(&path.segments),
        TypedKind::Local(name) => ExprKind::Name(name.clone()),
        TypedKind::Member(of, name) => {
            ExprKind::Member(one(of), Spanned::new(name.clone(), Span::default()))
        }
        TypedKind::Filter(of, condition) => ExprKind::Filter(one(of), one(condition)),
        TypedKind::Negate(of) => ExprKind::Negate(one(of)),
        TypedKind::Binary(op, left, right) => ExprKind::Binary(*op, one(left), one(right)),
        TypedKind::Range {
            value,
            low,
            low_closed,
            high,
            high_closed,
        } => ExprKind::InRange {
            value: one(value),
            low: one(low),
            low_closed: *low_closed,
            high: one(high),
            high_closed: *high_closed,
        },
        TypedKind::In(value, of) => ExprKind::In(one(value), one(of)),
        TypedKind::If(condition, yes, no) => ExprKind::If(one(condition), one(yes), one(no)),
        TypedKind::Quantified {
            every,
            variable,
            list,
            condition,
        } => ExprKind::Quantified {
            every: *every,
            variable: Spanned::new(variable.clone(), Span::default()),
            list: one(list),
            condition: one(condition),
        },
        TypedKind::For {
            variable,
            list,
            body,
        } => ExprKind::For {
            variable: Spanned::new(variable.clone(), Span::default()),
            list: one(list),
            body: one(body),
        },
        TypedKind::Call(function, arguments) => {
            ExprKind::Call(Spanned::new(*function, Span::default()), many(arguments))
        }
    };
    Expr {
        kind,
        span: expr.span,
    }
}

fn constant(function: Builtin, text: String) -> ExprKind {
    let argument = Expr {
        kind: ExprKind::Text(text),
        span: Span::default(),
    };
    ExprKind::Call(Spanned::new(function, Span::default()), vec![argument])
}

/// `halter.vornamen`.
fn path_expr(segments: &[String]) -> Expr {
    let place = Span::default();
    let at = |kind| Expr { kind, span: place };
    let mut names = segments.iter();
    let first = at(ExprKind::Name(names.next().cloned().unwrap_or_default()));
    names.fold(first, |of, name| {
        at(ExprKind::Member(
            Box::new(of),
            Spanned::new(name.clone(), place),
        ))
    })
}

/// `P18Y`, `P1Y3M`, `-P14D`.
pub(super) fn duration_text(amount: i64, days: bool) -> String {
    let sign = if amount < 0 { "-" } else { "" };
    let amount = amount.unsigned_abs();
    if days {
        return format!("{sign}P{amount}D");
    }
    match (amount / 12, amount % 12) {
        (0, months) => format!("{sign}P{months}M"),
        (years, 0) => format!("{sign}P{years}Y"),
        (years, months) => format!("{sign}P{years}Y{months}M"),
    }
}
