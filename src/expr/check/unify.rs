//! Types that agree, and texts that become codes.

use std::sync::Arc;

use crate::source::Span;

use super::{
    super::{
        ast::Expr,
        errors, print,
        ty::{ChoiceTy, Ty},
        typed::{TypedExpr, TypedKind},
    },
    Checker, numbers,
};

/// The type of a value that may come from either side; `None` when they do not agree. A number that
/// would need too many digits is reported by [`Checker::bounded`].
pub(super) fn unify(one: &Ty, other: &Ty) -> Option<Ty> {
    let joined = match (one, other) {
        // A list is never null, so that every back end can count and walk it.
        (Ty::Null, Ty::List(_)) | (Ty::List(_), Ty::Null) => return None,
        (Ty::Unknown | Ty::Null, ty) | (ty, Ty::Unknown | Ty::Null) => ty.clone(),
        (Ty::Number(one), Ty::Number(other)) => Ty::Number(numbers::join(*one, *other)),
        (Ty::List(one), Ty::List(other)) => Ty::List(Box::new(unify(one, other)?)),
        (one, other) if one == other => one.clone(),
        _ => return None,
    };
    Some(joined)
}

impl Checker<'_> {
    /// The same type; reports a number of too many digits.
    pub(super) fn bounded(&mut self, ty: Ty, span: Span) -> Ty {
        match ty {
            Ty::Number(number) => Ty::Number(self.within_limit(number, span)),
            other => other,
        }
    }

    /// Of two operands that meet, a choice gives its type to texts written out on the other side.
    pub(super) fn adopt_each_other(
        &mut self,
        left: &mut TypedExpr,
        right: &mut TypedExpr,
        l: &Expr,
        r: &Expr,
    ) {
        if let Some(choice) = choice_of(&left.ty) {
            self.adopt(right, &choice, &print::print(l));
        } else if let Some(choice) = choice_of(&right.ty) {
            self.adopt(left, &choice, &print::print(r));
        }
    }

    /// Texts written out become codes when a choice is wanted.
    pub(super) fn adopt_type(&mut self, expr: &mut TypedExpr, wanted: &Ty, of: &str) {
        if let Some(choice) = choice_of(wanted) {
            let name = if of.starts_with('"') {
                choice.id.clone()
            } else {
                of.to_owned()
            };
            self.adopt(expr, &choice, &name);
        }
    }

    /// Texts written out in `expr` become codes of the choice; those that are none are reported.
    pub(super) fn adopt(&mut self, expr: &mut TypedExpr, choice: &Arc<ChoiceTy>, of: &str) {
        match &mut expr.kind {
            TypedKind::Text(code) if expr.ty == Ty::Text => {
                if !choice.options.is_empty() && !choice.has(code) {
                    let diagnostic = errors::unknown_option(code, choice, of, expr.span);
                    self.out.push(diagnostic);
                    expr.kind = TypedKind::Error;
                    expr.ty = Ty::Unknown;
                    return;
                }
                expr.ty = Ty::Choice(choice.clone());
            }
            TypedKind::List(items) if matches!(&expr.ty, Ty::List(item) if matches!(**item, Ty::Text | Ty::Null)) =>
            {
                for item in items {
                    self.adopt(item, choice, of);
                }
                expr.ty = Ty::List(Box::new(Ty::Choice(choice.clone())));
            }
            TypedKind::If(_, yes, no) if matches!(expr.ty, Ty::Text) => {
                self.adopt(yes, choice, of);
                self.adopt(no, choice, of);
                if let Some(ty) = unify(&yes.ty, &no.ty) {
                    expr.ty = ty;
                }
            }
            _ => {}
        }
    }
}

/// The choice whose codes a value holds: of a choice, or of a list of them.
fn choice_of(ty: &Ty) -> Option<Arc<ChoiceTy>> {
    match ty {
        Ty::Choice(choice) => Some(choice.clone()),
        Ty::List(item) => match &**item {
            Ty::Choice(choice) => Some(choice.clone()),
            _ => None,
        },
        _ => None,
    }
}
