//! Operators: what they work with and what they yield.

use crate::{diagnostics::Diagnostic, source::Span};

use super::{
    super::{
        ast::{Expr, ExprKind},
        errors::{self, Part},
        ty::Ty,
        typed::{BinaryOp, TypedExpr, TypedKind},
    },
    Checker, faulty, names, numbers, part, typed, unify,
};

impl Checker<'_> {
    pub(super) fn binary(
        &mut self,
        op: BinaryOp,
        left: &Expr,
        right: &Expr,
        span: Span,
    ) -> TypedExpr {
        match op {
            BinaryOp::Or | BinaryOp::And => {
                let left = self.condition(left);
                let right = self.condition(right);
                typed(
                    TypedKind::Binary(op, Box::new(left), Box::new(right)),
                    Ty::Boolean,
                    span,
                )
            }
            BinaryOp::Equal
            | BinaryOp::NotEqual
            | BinaryOp::Less
            | BinaryOp::LessOrEqual
            | BinaryOp::Greater
            | BinaryOp::GreaterOrEqual => self.comparison(op, left, right, span),
            BinaryOp::Add | BinaryOp::Subtract | BinaryOp::Multiply => {
                self.arithmetic(op, left, right, span)
            }
            BinaryOp::Divide => {
                self.expr(left);
                self.expr(right);
                self.report(errors::division(&division_help(left, right), span));
                faulty(span)
            }
        }
    }

    fn comparison(&mut self, op: BinaryOp, left: &Expr, right: &Expr, span: Span) -> TypedExpr {
        let mut first = self.expr(left);
        if self.bare_code(&first.ty, right) {
            return faulty(span);
        }
        let mut second = self.expr(right);
        self.adopt_each_other(&mut first, &mut second, left, right);
        let is_equality = matches!(op, BinaryOp::Equal | BinaryOp::NotEqual);
        let agrees = if is_equality {
            comparable(&first.ty, &second.ty)
        } else {
            ordered(&first.ty, &second.ty)
        };
        if !agrees {
            let (one, other) = (part(&first, left), part(&second, right));
            let diagnostic = if is_equality {
                disagreement(op, &one, &other, span)
            } else {
                disorder(op, &one, &other, span)
            };
            self.report(diagnostic);
            return faulty(span);
        }
        if let (Ty::Number(one), Ty::Number(other)) = (&first.ty, &second.ty) {
            self.comparable_digits(*one, *other, span);
        }
        typed(
            TypedKind::Binary(op, Box::new(first), Box::new(second)),
            Ty::Boolean,
            span,
        )
    }

    /// Reports `zweck = jagd`, a code without its quotes.
    fn bare_code(&mut self, compared: &Ty, written: &Expr) -> bool {
        let ExprKind::Name(name) = &written.kind else {
            return false;
        };
        let is_meant = match compared {
            Ty::Choice(choice) => choice.options.iter().any(|(code, _)| code == name),
            Ty::Text => name.starts_with(char::is_uppercase),
            _ => false,
        };
        if !is_meant || self.is_known(name) {
            return false;
        }
        self.report(errors::code_without_quotes(name, written.span));
        true
    }

    fn arithmetic(&mut self, op: BinaryOp, left: &Expr, right: &Expr, span: Span) -> TypedExpr {
        let first = self.expr(left);
        let second = self.expr(right);
        let Some(ty) = result_of(op, &first.ty, &second.ty) else {
            let (one, other) = (part(&first, left), part(&second, right));
            self.report(errors::bad_operand(op, &one, &other, span));
            return faulty(span);
        };
        let ty = self.bounded(ty, span);
        typed(
            TypedKind::Binary(op, Box::new(first), Box::new(second)),
            ty,
            span,
        )
    }

    pub(super) fn negate(&mut self, of: &Expr, span: Span) -> TypedExpr {
        let operand = self.expr(of);
        match operand.ty {
            Ty::Number(_) | Ty::Months | Ty::Days | Ty::Null | Ty::Unknown => {
                let ty = operand.ty.clone();
                typed(TypedKind::Negate(Box::new(operand)), ty, span)
            }
            _ => {
                self.report(errors::cannot_negate(&part(&operand, of), span));
                faulty(span)
            }
        }
    }

    /// `x in [a..b)`.
    pub(super) fn interval(
        &mut self,
        parts: [&Expr; 3],
        closed: (bool, bool),
        span: Span,
    ) -> TypedExpr {
        let [_, low, high] = parts;
        if let Some(end) = [low, high]
            .into_iter()
            .find(|end| end.kind == ExprKind::Null)
        {
            self.report(errors::range_without_end(end.span));
            return faulty(span);
        }
        self.range(parts, closed, span)
    }

    /// `x between a and b`, and what `x in [a..b)` shares with it.
    pub(super) fn range(
        &mut self,
        [value, low, high]: [&Expr; 3],
        closed: (bool, bool),
        span: Span,
    ) -> TypedExpr {
        let tested = self.expr(value);
        let mut ends = Vec::new();
        for end in [low, high] {
            let typed_end = self.expr(end);
            if !ordered(&tested.ty, &typed_end.ty) {
                let (one, other) = (part(&tested, value), part(&typed_end, end));
                self.report(disorder(BinaryOp::LessOrEqual, &one, &other, span));
                return faulty(span);
            }
            if let (Ty::Number(one), Ty::Number(other)) = (&tested.ty, &typed_end.ty) {
                self.comparable_digits(*one, *other, span);
            }
            ends.push(typed_end);
        }
        let (Some(high), Some(low)) = (ends.pop(), ends.pop()) else {
            return faulty(span);
        };
        let kind = TypedKind::Range {
            value: Box::new(tested),
            low: Box::new(low),
            low_closed: closed.0,
            high: Box::new(high),
            high_closed: closed.1,
        };
        typed(kind, Ty::Boolean, span)
    }

    /// `x in list`.
    pub(super) fn membership(&mut self, value: &Expr, list: &Expr, span: Span) -> TypedExpr {
        let mut tested = self.expr(value);
        let mut listed = self.listed(list, "`in`");
        self.adopt_each_other(&mut tested, &mut listed, value, list);
        if !self.entry_agrees(&tested, &listed, value, list, span) {
            return faulty(span);
        }
        typed(
            TypedKind::In(Box::new(tested), Box::new(listed)),
            Ty::Boolean,
            span,
        )
    }

    /// Whether a value can be an entry of a list; reports when not.
    pub(super) fn entry_agrees(
        &mut self,
        tested: &TypedExpr,
        listed: &TypedExpr,
        value: &Expr,
        list: &Expr,
        span: Span,
    ) -> bool {
        let entry = names::entry_of(&listed.ty);
        if !comparable(&tested.ty, &entry) {
            let (one, mut other) = (part(tested, value), part(listed, list));
            other.ty = entry;
            self.report(disagreement(BinaryOp::Equal, &one, &other, span));
            return false;
        }
        if let (Ty::Number(one), Ty::Number(other)) = (&tested.ty, &entry) {
            self.comparable_digits(*one, *other, span);
        }
        true
    }
}

/// Whether `=` makes sense: scalars of the same kind, and anything an answer can lack with null.
fn comparable(one: &Ty, other: &Ty) -> bool {
    match (one, other) {
        (Ty::Unknown, _) | (_, Ty::Unknown) => true,
        (Ty::Null, ty) | (ty, Ty::Null) => !matches!(ty, Ty::Record(_)),
        (Ty::Number(_), Ty::Number(_)) => true,
        (Ty::Boolean | Ty::Text | Ty::Date | Ty::Months | Ty::Days | Ty::Choice(_), _) => {
            one == other
        }
        (Ty::Number(_) | Ty::PartialDate | Ty::File | Ty::List(_) | Ty::Record(_), _) => false,
    }
}

/// Whether `<` makes sense.
fn ordered(one: &Ty, other: &Ty) -> bool {
    let orders = |ty: &Ty| {
        matches!(
            ty,
            Ty::Number(_) | Ty::Date | Ty::Months | Ty::Days | Ty::Null | Ty::Unknown
        )
    };
    orders(one) && orders(other) && unify::unify(one, other).is_some()
}

/// Why two values cannot be equal.
fn disagreement(op: BinaryOp, one: &Part, other: &Part, span: Span) -> Diagnostic {
    match (&one.ty, &other.ty) {
        (Ty::Choice(a), Ty::Choice(b)) => errors::different_lists(one, other, (a, b), span),
        _ => errors::not_comparable(op, one, other, span),
    }
}

/// Why two values have no order.
fn disorder(op: BinaryOp, one: &Part, other: &Part, span: Span) -> Diagnostic {
    let texty = |part: &Part| matches!(part.ty, Ty::Text | Ty::Choice(_));
    match (texty(one), texty(other)) {
        (true, true) => errors::text_order(one, span),
        (true, false) if other.ty == Ty::Null => errors::text_order(one, span),
        (false, true) if one.ty == Ty::Null => errors::text_order(other, span),
        _ => errors::not_comparable(op, one, other, span),
    }
}

/// The type of a sum, difference or product; `None` when the operator does not work with these.
fn result_of(op: BinaryOp, left: &Ty, right: &Ty) -> Option<Ty> {
    let adds = op == BinaryOp::Add;
    let multiplies = op == BinaryOp::Multiply;
    let ty = match (left, right) {
        (Ty::Unknown, _) | (_, Ty::Unknown) => Ty::Unknown,
        (Ty::Null, Ty::Null) => Ty::Null,
        (Ty::Number(one), Ty::Number(other)) => Ty::Number(if multiplies {
            numbers::product(*one, *other)
        } else {
            numbers::sum(*one, *other)
        }),
        (Ty::Number(number), Ty::Null) | (Ty::Null, Ty::Number(number)) => Ty::Number(*number),
        _ if multiplies => return None,
        (Ty::Text, Ty::Text | Ty::Null) | (Ty::Null, Ty::Text) if adds => Ty::Text,
        (Ty::Date, Ty::Months | Ty::Days) => Ty::Date,
        (Ty::Months | Ty::Days, Ty::Date) if adds => Ty::Date,
        (Ty::Date | Ty::Null, Ty::Date) if !adds => Ty::Days,
        (Ty::Months, Ty::Months | Ty::Null) | (Ty::Null, Ty::Months) => Ty::Months,
        (Ty::Days, Ty::Days | Ty::Null) | (Ty::Null, Ty::Days) => Ty::Days,
        _ => return None,
    };
    Some(ty)
}

fn division_help(left: &Expr, right: &Expr) -> String {
    let (left, right) = (super::print::print(left), super::print::print(right));
    format!("say how it is rounded, as in `round half up({left} / {right}, 2)`")
}
