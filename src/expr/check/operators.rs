//! Operators: what they work with and what they yield.

use crate::source::Span;

use super::{
    super::{
        ast::Expr,
        errors,
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
        let mut second = self.expr(right);
        self.adopt_each_other(&mut first, &mut second, left, right);
        let (one, other) = (part(&first, left), part(&second, right));
        let agrees = if matches!(op, BinaryOp::Equal | BinaryOp::NotEqual) {
            comparable(&first.ty, &second.ty)
        } else {
            for it in [&one, &other] {
                if matches!(it.ty, Ty::Text | Ty::Choice(_))
                    && (is_texty(&first.ty) && is_texty(&second.ty))
                {
                    self.report(errors::text_order(it, span));
                    return faulty(span);
                }
            }
            ordered(&first.ty, &second.ty)
        };
        if !agrees {
            self.report(match (&first.ty, &second.ty) {
                (Ty::Choice(one_list), Ty::Choice(other_list)) => {
                    errors::different_lists(&one, &other, (one_list, other_list), span)
                }
                _ => errors::not_comparable(op, &one, &other, span),
            });
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

    /// `x between a and b`, `x in [a..b)`.
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
            let (one, other) = (part(&tested, value), part(&typed_end, end));
            if is_texty(&tested.ty)
                && is_texty(&typed_end.ty)
                && (&tested.ty, &typed_end.ty) != (&Ty::Null, &Ty::Null)
            {
                self.report(errors::text_order(&one, span));
                return faulty(span);
            }
            if !ordered(&tested.ty, &typed_end.ty) {
                self.report(errors::not_comparable(
                    BinaryOp::LessOrEqual,
                    &one,
                    &other,
                    span,
                ));
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
        let (one, mut other) = (part(tested, value), part(listed, list));
        other.ty = entry.clone();
        if !comparable(&tested.ty, &entry) {
            self.report(match (&tested.ty, &entry) {
                (Ty::Choice(a), Ty::Choice(b)) => {
                    errors::different_lists(&one, &other, (a, b), span)
                }
                _ => errors::not_comparable(BinaryOp::Equal, &one, &other, span),
            });
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

fn is_texty(ty: &Ty) -> bool {
    matches!(ty, Ty::Text | Ty::Choice(_) | Ty::Null)
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
