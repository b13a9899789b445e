//! Typed expressions, built by hand.

use std::sync::Arc;

use super::{law, span};
use crate::{
    expr::{
        Base, ChoiceTy, NumberTy, Ty, TypedExpr, VarPath,
        builtins::Builtin,
        typed::{BinaryOp, TypedKind},
    },
    model::{Compute, PageId},
};

/// The tax: a count of dogs times the rate, unless there is none.
pub(super) fn tax() -> Compute {
    let count = number(
        TypedKind::Call(Builtin::Count, vec![dogs_var()]),
        NumberTy::INTEGER,
    );
    let rate = number(
        TypedKind::Var(VarPath {
            base: Base::Param,
            segments: vec!["steuersatz".to_owned()],
        }),
        NumberTy::MONEY,
    );
    let product = TypedKind::Binary(BinaryOp::Multiply, Box::new(count), Box::new(rate));
    Compute {
        name: "jahressteuer".to_owned(),
        label: "Steuer im Jahr".to_owned(),
        ty: Ty::Number(NumberTy::MONEY),
        expr: number(product, NumberTy::MONEY),
        hint: Some("Ohne Gewähr. Es gilt der Bescheid.".to_owned()),
        legal: Some(law("Hundesteuersatzung § 5")),
        internal: false,
        page: Some(PageId(3)),
        visible_when: None,
        span: span(),
    }
}

fn dogs_var() -> TypedExpr {
    let path = VarPath {
        base: Base::Form,
        segments: vec!["hunde".to_owned()],
    };
    TypedExpr {
        kind: TypedKind::Var(path.clone()),
        ty: Ty::List(Box::new(Ty::Text)),
        span: span(),
        origin: Some(path),
    }
}

fn number(kind: TypedKind, ty: NumberTy) -> TypedExpr {
    TypedExpr {
        kind,
        ty: Ty::Number(ty),
        span: span(),
        origin: None,
    }
}

fn var(base: Base, name: &str, ty: Ty) -> TypedExpr {
    let path = VarPath {
        base,
        segments: vec![name.to_owned()],
    };
    TypedExpr {
        kind: TypedKind::Var(path.clone()),
        ty,
        span: span(),
        origin: Some(path),
    }
}

/// A yes/no question as a condition.
pub(super) fn truth(base: Base, name: &str) -> TypedExpr {
    var(base, name, Ty::Boolean)
}

/// Whether a choice of the form is this one.
pub(super) fn equals(name: &str, code: &str) -> TypedExpr {
    compared(BinaryOp::Equal, Base::Form, name, code)
}

/// Whether a choice of the entry is another one.
pub(super) fn differs(name: &str, code: &str) -> TypedExpr {
    compared(BinaryOp::NotEqual, Base::Row, name, code)
}

fn compared(op: BinaryOp, base: Base, name: &str, code: &str) -> TypedExpr {
    let choice = Ty::Choice(Arc::new(ChoiceTy {
        id: name.to_owned(),
        options: vec![(code.to_owned(), format!("Option {code}"))],
    }));
    let literal = TypedExpr {
        kind: TypedKind::Text(code.to_owned()),
        ty: choice.clone(),
        span: span(),
        origin: None,
    };
    let left = Box::new(var(base, name, choice));
    TypedExpr {
        kind: TypedKind::Binary(op, left, Box::new(literal)),
        ty: Ty::Boolean,
        span: span(),
        origin: None,
    }
}
