//! Expression to typed expression.
//!
//! Everything that can be wrong with an expression is found here, once, so that no back end ever
//! meets it: at run time the only surprise left is an unanswered field. Null needs no type of its
//! own, every value may be null; the literal `null` agrees with every operand.

mod calls;
mod names;
mod numbers;
mod operators;
mod unify;

use crate::{
    diagnostics::{Diagnostic, Diagnostics},
    source::{Span, Spanned},
};

use super::{
    ast::{Expr, ExprKind},
    env::{Env, VarPath},
    errors::{self, Part},
    print,
    ty::Ty,
    typed::{TypedExpr, TypedKind},
};

/// Types an expression. Faulty parts become `TypedKind::Error` of type `Ty::Unknown`.
pub fn check(expr: &Expr, env: &Env) -> (TypedExpr, Diagnostics) {
    let mut checker = Checker::new(env);
    let typed = checker.expr(expr);
    (typed, checker.out)
}

/// Like [`check`], and the result must be a condition (yes/no).
pub fn check_condition(expr: &Expr, env: &Env) -> (TypedExpr, Diagnostics) {
    let mut checker = Checker::new(env);
    let typed = checker.condition(expr);
    if typed.ty == Ty::Null {
        checker.report(errors::not_a_condition(&part(&typed, expr)));
    }
    (typed, checker.out)
}

/// Like [`check`], where a value of a known type is wanted: texts become codes of a wanted choice.
pub fn check_as(expr: &Expr, wanted: &Ty, env: &Env) -> (TypedExpr, Diagnostics) {
    let mut checker = Checker::new(env);
    let mut typed = checker.expr(expr);
    checker.adopt_type(&mut typed, wanted, &print::print(expr));
    (typed, checker.out)
}

/// A name that an expression brings with it.
enum Frame {
    /// A loop variable.
    Local {
        name: String,
        ty: Ty,
        origin: Option<VarPath>,
        declared: Span,
    },
    /// The entry a filter looks at, called `item`.
    Entry { ty: Ty, origin: Option<VarPath> },
}

struct Checker<'a> {
    env: &'a Env,
    frames: Vec<Frame>,
    out: Diagnostics,
}

impl<'a> Checker<'a> {
    fn new(env: &'a Env) -> Self {
        Self {
            env,
            frames: Vec::new(),
            out: Diagnostics::new(),
        }
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.out.push(diagnostic);
    }

    fn expr(&mut self, expr: &Expr) -> TypedExpr {
        let span = expr.span;
        match &expr.kind {
            ExprKind::Error => faulty(span),
            ExprKind::Null | ExprKind::Boolean(_) | ExprKind::Number(_) | ExprKind::Text(_) => {
                literal(&expr.kind, span)
            }
            ExprKind::List(items) => self.list(items, span),
            ExprKind::Name(name) => self.name(name, span),
            ExprKind::Member(of, name) => self.member(of, name, span),
            ExprKind::Filter(of, condition) => self.filter(of, condition, span),
            ExprKind::Negate(of) => self.negate(of, span),
            ExprKind::Binary(op, left, right) => self.binary(*op, left, right, span),
            ExprKind::Between(value, low, high) => {
                self.range([value, low, high], (true, true), span)
            }
            ExprKind::InRange {
                value,
                low,
                low_closed,
                high,
                high_closed,
            } => self.interval([value, low, high], (*low_closed, *high_closed), span),
            ExprKind::In(value, list) => self.membership(value, list, span),
            ExprKind::If(condition, yes, no) => self.conditional(condition, yes, no, span),
            ExprKind::Quantified {
                every,
                variable,
                list,
                condition,
            } => self.quantified(*every, variable, [list, condition], span),
            ExprKind::For {
                variable,
                list,
                body,
            } => self.iteration(variable, list, body, span),
            ExprKind::Call(function, arguments) => self.call(function.value, arguments, span),
        }
    }

    fn quantified(
        &mut self,
        every: bool,
        variable: &Spanned<String>,
        [list, condition]: [&Expr; 2],
        span: Span,
    ) -> TypedExpr {
        let list = self.listed(list, "a loop");
        self.enter_loop(&variable.value, variable.span, &list);
        let condition = self.condition(condition);
        self.frames.pop();
        let kind = TypedKind::Quantified {
            every,
            variable: variable.value.clone(),
            list: Box::new(list),
            condition: Box::new(condition),
        };
        typed(kind, Ty::Boolean, span)
    }

    fn iteration(
        &mut self,
        variable: &Spanned<String>,
        list: &Expr,
        body: &Expr,
        span: Span,
    ) -> TypedExpr {
        let list = self.listed(list, "a loop");
        self.enter_loop(&variable.value, variable.span, &list);
        let body = self.expr(body);
        self.frames.pop();
        let ty = Ty::List(Box::new(body.ty.clone()));
        let kind = TypedKind::For {
            variable: variable.value.clone(),
            list: Box::new(list),
            body: Box::new(body),
        };
        typed(kind, ty, span)
    }

    /// An expression that must be yes/no.
    fn condition(&mut self, expr: &Expr) -> TypedExpr {
        let condition = self.expr(expr);
        if matches!(condition.ty, Ty::Boolean | Ty::Null | Ty::Unknown) {
            return condition;
        }
        self.report(errors::not_a_condition(&part(&condition, expr)));
        faulty(expr.span)
    }

    /// An expression that must be a list.
    fn listed(&mut self, expr: &Expr, purpose: &str) -> TypedExpr {
        let list = self.expr(expr);
        if matches!(list.ty, Ty::List(_) | Ty::Unknown) {
            return list;
        }
        self.report(errors::not_a_list(&part(&list, expr), purpose));
        faulty(expr.span)
    }

    fn list(&mut self, items: &[Expr], span: Span) -> TypedExpr {
        let mut typed_items: Vec<TypedExpr> = items.iter().map(|item| self.expr(item)).collect();
        let choice = typed_items.iter().find_map(|item| match &item.ty {
            Ty::Choice(choice) => Some(choice.clone()),
            _ => None,
        });
        if let Some(choice) = choice {
            for item in &mut typed_items {
                self.adopt(item, &choice, &choice.id);
            }
        }
        let mut joined = None;
        let mut first: Option<Part> = None;
        for (item, written) in typed_items.iter().zip(items) {
            let agreed = match &joined {
                None => Some(item.ty.clone()),
                Some(before) => unify::unify(before, &item.ty),
            };
            let Some(ty) = agreed else {
                let here = part(item, written);
                let before = first.clone().unwrap_or_else(|| here.clone());
                self.report(errors::items_differ(&before, &here));
                return faulty(span);
            };
            joined = Some(ty);
            if first.as_ref().is_none_or(|it| it.ty == Ty::Null) {
                first = Some(part(item, written));
            }
        }
        let joined = joined.unwrap_or(Ty::Null);
        let joined = self.bounded(joined, span);
        typed(
            TypedKind::List(typed_items),
            Ty::List(Box::new(joined)),
            span,
        )
    }

    fn conditional(&mut self, condition: &Expr, yes: &Expr, no: &Expr, span: Span) -> TypedExpr {
        let condition = self.condition(condition);
        let mut first = self.expr(yes);
        let mut second = self.expr(no);
        self.adopt_each_other(&mut first, &mut second, yes, no);
        let ty = if let Some(ty) = unify::unify(&first.ty, &second.ty) {
            self.bounded(ty, span)
        } else {
            self.report(errors::branches_differ(
                &part(&first, yes),
                &part(&second, no),
            ));
            return faulty(span);
        };
        let kind = TypedKind::If(Box::new(condition), Box::new(first), Box::new(second));
        typed(kind, ty, span)
    }
}

/// A constant as written.
fn literal(kind: &ExprKind, span: Span) -> TypedExpr {
    match kind {
        ExprKind::Boolean(value) => typed(TypedKind::Boolean(*value), Ty::Boolean, span),
        ExprKind::Number(number) => {
            let ty = Ty::Number(numbers::literal(*number));
            typed(TypedKind::Number(*number), ty, span)
        }
        ExprKind::Text(text) => typed(TypedKind::Text(text.clone()), Ty::Text, span),
        _ => typed(TypedKind::Null, Ty::Null, span),
    }
}

/// A node without a static path.
fn typed(kind: TypedKind, ty: Ty, span: Span) -> TypedExpr {
    TypedExpr {
        kind,
        ty,
        span,
        origin: None,
    }
}

/// Stands for a part that is wrong.
fn faulty(span: Span) -> TypedExpr {
    typed(TypedKind::Error, Ty::Unknown, span)
}

/// How a message speaks of a part.
fn part(expr: &TypedExpr, written: &Expr) -> Part {
    Part {
        text: print::print(written),
        ty: expr.ty.clone(),
        span: expr.span,
    }
}
