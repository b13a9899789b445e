//! Small schemas the JSON Schema back end is made of.

use serde_json::{Value as Json, json};

use super::{
    decimal::Decimal,
    json_schema::Root,
    typed::{BinaryOp, TypedExpr, TypedKind},
};

/// The way from the object a schema applies to, to the value it is about.
pub(super) struct Place {
    steps: Vec<String>,
}

impl Place {
    /// The place of a looked-up value; `None` when it lies elsewhere or is worked out.
    pub(super) fn of(expr: &TypedExpr, root: &Root<'_>) -> Option<Self> {
        let mut steps = Vec::new();
        let mut at = expr;
        while let TypedKind::Member(of, name) = &at.kind {
            // Members of lists, dates and durations are worked out.
            if !matches!(of.ty, super::ty::Ty::Record(_)) {
                return None;
            }
            steps.push(name.clone());
            at = of;
        }
        match (&at.kind, root) {
            (TypedKind::Var(path), Root::Base(base)) if path.base == *base => {
                steps.extend(path.segments.iter().rev().cloned());
            }
            (TypedKind::Local(name), Root::Entry(entry)) if name == entry => {}
            _ => return None,
        }
        steps.reverse();
        Some(Self { steps })
    }

    /// That the value is there and satisfies a schema.
    pub(super) fn holds(&self, schema: Json) -> Json {
        self.steps.iter().rev().fold(schema, |inner, name| {
            if inner == json!(true) {
                json!({ "required": [name] })
            } else {
                json!({ "required": [name], "properties": { (name.as_str()): inner } })
            }
        })
    }

    /// That the value is there.
    pub(super) fn present(&self) -> Json {
        self.holds(json!(true))
    }
}

/// The opposite, without doubled `not`.
pub(super) fn not(schema: Json) -> Json {
    match schema {
        Json::Bool(value) => json!(!value),
        Json::Object(mut members) if members.len() == 1 && members.contains_key("not") => {
            members.swap_remove("not").unwrap_or_default()
        }
        other => json!({ "not": other }),
    }
}

pub(super) fn all_of(left: Json, right: Json) -> Json {
    joined("allOf", left, right, &json!(true), &json!(false))
}

pub(super) fn any_of(left: Json, right: Json) -> Json {
    joined("anyOf", left, right, &json!(false), &json!(true))
}

/// Flattens chains and drops what decides nothing.
fn joined(keyword: &str, left: Json, right: Json, neutral: &Json, decisive: &Json) -> Json {
    if left == *decisive || right == *decisive {
        return decisive.clone();
    }
    if left == *neutral {
        return right;
    }
    if right == *neutral {
        return left;
    }
    let mut parts = parts_of(keyword, left);
    parts.extend(parts_of(keyword, right));
    json!({ keyword: parts })
}

fn parts_of(keyword: &str, schema: Json) -> Vec<Json> {
    match &schema {
        Json::Object(members) if members.len() == 1 => match members.get(keyword) {
            Some(Json::Array(parts)) => parts.clone(),
            _ => vec![schema],
        },
        _ => vec![schema],
    }
}

/// The comparison seen from the other side.
pub(super) fn flip(op: BinaryOp) -> BinaryOp {
    match op {
        BinaryOp::Less => BinaryOp::Greater,
        BinaryOp::LessOrEqual => BinaryOp::GreaterOrEqual,
        BinaryOp::Greater => BinaryOp::Less,
        BinaryOp::GreaterOrEqual => BinaryOp::LessOrEqual,
        BinaryOp::Or
        | BinaryOp::And
        | BinaryOp::Equal
        | BinaryOp::NotEqual
        | BinaryOp::Add
        | BinaryOp::Subtract
        | BinaryOp::Multiply
        | BinaryOp::Divide => op,
    }
}

/// A number written out, with its sign.
pub(super) fn number_of(expr: &TypedExpr) -> Option<Decimal> {
    match &expr.kind {
        TypedKind::Number(number) => Some(*number),
        TypedKind::Negate(of) => number_of(of)?.checked_neg(),
        _ => None,
    }
}
