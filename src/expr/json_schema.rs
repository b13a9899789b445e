//! Expression to a pair of JSON Schemas.
//!
//! JSON Schema knows accepted and refused, the language true, false and null. So each condition
//! yields two schemas: T(e) accepts exactly the data for which e is true, F(e) those for which it is
//! false; null satisfies neither, and `not` swaps the two. The data are a submitted record: what is
//! unanswered or hidden is absent, never `null`, and an absent list is an empty list.

use serde_json::{Value as Json, json};

use super::{
    builtins::Builtin,
    decimal::Decimal,
    env::Base,
    json::number_to_json,
    pattern,
    schema_parts::{Place, all_of, any_of, flip, not, number_of},
    ty::Ty,
    typed::{BinaryOp, TypedExpr, TypedKind},
};

/// `accepts_true` holds for exactly the data where the condition is true, `accepts_false` where it
/// is false; null satisfies neither.
#[derive(Debug, Clone, PartialEq)]
pub struct SchemaPair {
    /// T(e).
    pub accepts_true: Json,
    /// F(e).
    pub accepts_false: Json,
}

/// The pair for a condition over `Base::Form` (schema applies to the form object) or, when the
/// condition looks up only `Base::Row`, over the row object. `None` when JSON Schema cannot say it.
pub fn json_schema(expr: &TypedExpr) -> Option<SchemaPair> {
    let bases: Vec<Base> = expr
        .references()
        .into_iter()
        .map(|(path, _)| path.base)
        .collect();
    let root = match bases.first() {
        None => Root::Base(Base::Form),
        Some(base) => Root::Base(*base),
    };
    if bases.contains(&Base::Param) {
        return None;
    }
    pair(expr, &root)
}

/// What a schema applies to.
pub(super) enum Root<'a> {
    /// The form object or the row object.
    Base(Base),
    /// One entry of a list, known under this name.
    Entry(&'a str),
}

impl SchemaPair {
    fn swapped(self) -> Self {
        Self {
            accepts_true: self.accepts_false,
            accepts_false: self.accepts_true,
        }
    }

    /// For what is never null: false wherever it is not true.
    fn total(accepts_true: Json) -> Self {
        Self {
            accepts_false: not(accepts_true.clone()),
            accepts_true,
        }
    }
}

fn pair(expr: &TypedExpr, root: &Root<'_>) -> Option<SchemaPair> {
    match &expr.kind {
        TypedKind::Boolean(value) => Some(SchemaPair {
            accepts_true: json!(value),
            accepts_false: json!(!value),
        }),
        TypedKind::Null => Some(SchemaPair {
            accepts_true: json!(false),
            accepts_false: json!(false),
        }),
        TypedKind::Var(_) | TypedKind::Local(_) | TypedKind::Member(..)
            if expr.ty == Ty::Boolean =>
        {
            let place = Place::of(expr, root)?;
            Some(SchemaPair {
                accepts_true: place.holds(json!({ "const": true })),
                accepts_false: place.holds(json!({ "const": false })),
            })
        }
        TypedKind::Binary(BinaryOp::And, left, right) => {
            let (left, right) = (pair(left, root)?, pair(right, root)?);
            Some(SchemaPair {
                accepts_true: all_of(left.accepts_true, right.accepts_true),
                accepts_false: any_of(left.accepts_false, right.accepts_false),
            })
        }
        TypedKind::Binary(BinaryOp::Or, left, right) => {
            let (left, right) = (pair(left, root)?, pair(right, root)?);
            Some(SchemaPair {
                accepts_true: any_of(left.accepts_true, right.accepts_true),
                accepts_false: all_of(left.accepts_false, right.accepts_false),
            })
        }
        TypedKind::Binary(op, left, right) => comparison(*op, left, right, root),
        TypedKind::Range {
            value,
            low,
            low_closed,
            high,
            high_closed,
        } => {
            let place = Place::of(value, root)?;
            let low_bound = bound(
                if *low_closed {
                    BinaryOp::GreaterOrEqual
                } else {
                    BinaryOp::Greater
                },
                number_of(low)?,
            );
            let high_bound = bound(
                if *high_closed {
                    BinaryOp::LessOrEqual
                } else {
                    BinaryOp::Less
                },
                number_of(high)?,
            );
            let within = all_of(low_bound, high_bound);
            Some(SchemaPair {
                accepts_true: place.holds(within.clone()),
                accepts_false: place.holds(not(within)),
            })
        }
        TypedKind::In(value, list) => {
            let TypedKind::List(items) = &list.kind else {
                return None;
            };
            one_of(value, items, root)
        }
        TypedKind::If(condition, yes, no) => {
            let condition = pair(condition, root)?.accepts_true;
            let (yes, no) = (pair(yes, root)?, pair(no, root)?);
            let choose = |yes: Json, no: Json| json!({ "if": condition, "then": yes, "else": no });
            Some(SchemaPair {
                accepts_true: choose(yes.accepts_true, no.accepts_true),
                accepts_false: choose(yes.accepts_false, no.accepts_false),
            })
        }
        TypedKind::Quantified {
            every,
            variable,
            list,
            condition,
        } => {
            let place = Place::of(list, root)?;
            let each = pair(condition, &Root::Entry(variable))?;
            Some(if *every {
                SchemaPair {
                    accepts_true: not(place.holds(json!({ "contains": not(each.accepts_true) }))),
                    accepts_false: place.holds(json!({ "contains": each.accepts_false })),
                }
            } else {
                SchemaPair {
                    accepts_true: place.holds(json!({ "contains": each.accepts_true })),
                    accepts_false: not(place.holds(json!({ "contains": not(each.accepts_false) }))),
                }
            })
        }
        TypedKind::Call(function, arguments) => call(*function, arguments, root),
        TypedKind::Error
        | TypedKind::Number(_)
        | TypedKind::Text(_)
        | TypedKind::Date(_)
        | TypedKind::Duration(_)
        | TypedKind::List(_)
        | TypedKind::Var(_)
        | TypedKind::Local(_)
        | TypedKind::Member(..)
        | TypedKind::Filter(..)
        | TypedKind::Negate(_)
        | TypedKind::For { .. } => None,
    }
}

fn comparison(
    op: BinaryOp,
    left: &TypedExpr,
    right: &TypedExpr,
    root: &Root<'_>,
) -> Option<SchemaPair> {
    if is_constant(left) && !is_constant(right) {
        return comparison(flip(op), right, left, root);
    }
    if op == BinaryOp::NotEqual {
        return comparison(BinaryOp::Equal, left, right, root).map(SchemaPair::swapped);
    }
    if let TypedKind::Call(function @ (Builtin::Count | Builtin::StringLength), of) = &left.kind {
        return size(*function, of.first()?, op, number_of(right)?, root);
    }
    let place = Place::of(left, root)?;
    if op == BinaryOp::Equal {
        if matches!(left.ty, Ty::List(_)) {
            // Only null can be meant, and a list is never null.
            return Some(SchemaPair::total(json!(false)));
        }
        if right.kind == TypedKind::Null {
            return Some(SchemaPair::total(not(place.present())));
        }
        return Some(SchemaPair::total(
            place.holds(json!({ "const": constant(right)? })),
        ));
    }
    let number = number_of(right)?;
    Some(SchemaPair {
        accepts_true: place.holds(bound(op, number)),
        accepts_false: place.holds(bound(opposite(op)?, number)),
    })
}

/// `count(l) >= 2`, `string length(x) < 5`.
fn size(
    function: Builtin,
    of: &TypedExpr,
    op: BinaryOp,
    number: Decimal,
    root: &Root<'_>,
) -> Option<SchemaPair> {
    let place = Place::of(of, root)?;
    let limit = number.to_integer()?;
    let is_count = function == Builtin::Count;
    // Whether there are at least so many.
    let at_least = |least: i64| {
        if least <= 0 {
            return if is_count {
                json!(true)
            } else {
                place.present()
            };
        }
        let keyword = if is_count { "minItems" } else { "minLength" };
        place.holds(json!({ keyword: least }))
    };
    // An absent text has no length, so fewer characters still means that there is a text.
    let fewer = |least: i64| {
        let less = not(at_least(least));
        if is_count {
            less
        } else {
            all_of(place.present(), less)
        }
    };
    let next = limit.checked_add(1)?;
    Some(match op {
        BinaryOp::GreaterOrEqual => SchemaPair {
            accepts_true: at_least(limit),
            accepts_false: fewer(limit),
        },
        BinaryOp::Greater => SchemaPair {
            accepts_true: at_least(next),
            accepts_false: fewer(next),
        },
        BinaryOp::Less => SchemaPair {
            accepts_true: fewer(limit),
            accepts_false: at_least(limit),
        },
        BinaryOp::LessOrEqual => SchemaPair {
            accepts_true: fewer(next),
            accepts_false: at_least(next),
        },
        BinaryOp::Equal => SchemaPair::total(all_of(at_least(limit), fewer(next))),
        BinaryOp::Or
        | BinaryOp::And
        | BinaryOp::NotEqual
        | BinaryOp::Add
        | BinaryOp::Subtract
        | BinaryOp::Multiply
        | BinaryOp::Divide => return None,
    })
}

/// `x in ["a", "b"]`.
fn one_of(value: &TypedExpr, items: &[TypedExpr], root: &Root<'_>) -> Option<SchemaPair> {
    let place = Place::of(value, root)?;
    let mut values = Vec::new();
    let mut null_too = false;
    for item in items {
        if item.kind == TypedKind::Null {
            null_too = true;
        } else {
            values.push(constant(item)?);
        }
    }
    let listed = if values.is_empty() {
        json!(false)
    } else {
        place.holds(json!({ "enum": values }))
    };
    let accepted = if null_too {
        any_of(not(place.present()), listed)
    } else {
        listed
    };
    Some(SchemaPair::total(accepted))
}

fn call(function: Builtin, arguments: &[TypedExpr], root: &Root<'_>) -> Option<SchemaPair> {
    match (function, arguments) {
        (Builtin::Not, [of]) => pair(of, root).map(SchemaPair::swapped),
        (Builtin::ListContains, [list, value]) => {
            if value.kind == TypedKind::Null {
                return None;
            }
            if let TypedKind::List(items) = &list.kind {
                return one_of(value, items, root);
            }
            let place = Place::of(list, root)?;
            let entry = json!({ "const": constant(value)? });
            Some(SchemaPair::total(place.holds(json!({ "contains": entry }))))
        }
        (Builtin::Matches, [text, part]) => {
            patterned(text, &pattern::spelt_out(text_of(part)?), root)
        }
        (Builtin::Contains, [text, part]) => {
            patterned(text, &pattern::escape(text_of(part)?), root)
        }
        (Builtin::StartsWith, [text, part]) => {
            patterned(text, &format!("^{}", pattern::escape(text_of(part)?)), root)
        }
        (Builtin::EndsWith, [text, part]) => {
            patterned(text, &format!("{}$", pattern::escape(text_of(part)?)), root)
        }
        _ => None,
    }
}

fn patterned(text: &TypedExpr, pattern: &str, root: &Root<'_>) -> Option<SchemaPair> {
    let place = Place::of(text, root)?;
    let matching = json!({ "pattern": pattern });
    Some(SchemaPair {
        accepts_true: place.holds(matching.clone()),
        accepts_false: place.holds(not(matching)),
    })
}

fn text_of(expr: &TypedExpr) -> Option<&str> {
    match &expr.kind {
        TypedKind::Text(text) => Some(text),
        _ => None,
    }
}

fn bound(op: BinaryOp, number: Decimal) -> Json {
    let keyword = match op {
        BinaryOp::Less => "exclusiveMaximum",
        BinaryOp::LessOrEqual => "maximum",
        BinaryOp::Greater => "exclusiveMinimum",
        _ => "minimum",
    };
    json!({ keyword: number_to_json(number) })
}

/// The comparison that holds when this one does not.
fn opposite(op: BinaryOp) -> Option<BinaryOp> {
    match op {
        BinaryOp::Less => Some(BinaryOp::GreaterOrEqual),
        BinaryOp::LessOrEqual => Some(BinaryOp::Greater),
        BinaryOp::Greater => Some(BinaryOp::LessOrEqual),
        BinaryOp::GreaterOrEqual => Some(BinaryOp::Less),
        _ => None,
    }
}

fn is_constant(expr: &TypedExpr) -> bool {
    expr.kind == TypedKind::Null || constant(expr).is_some()
}

/// A value written out, as JSON.
fn constant(expr: &TypedExpr) -> Option<Json> {
    match &expr.kind {
        TypedKind::Boolean(value) => Some(json!(value)),
        TypedKind::Text(text) | TypedKind::Date(text) => Some(json!(text)),
        TypedKind::Number(_) | TypedKind::Negate(_) => number_of(expr).map(number_to_json),
        _ => None,
    }
}
