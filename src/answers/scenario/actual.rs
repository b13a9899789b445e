//! What an expectation that failed looked at: the values behind it, in the author's terms.

use std::collections::BTreeSet;

use super::super::Outcome;
use crate::{
    expr::{Base, Record, Scope, TypedExpr, Value, eval, print::print_typed, typed::TypedKind},
    model::Form,
};

/// More values than this do not help.
const MOST_VALUES: usize = 4;

/// The looked-up values of an expression: `` `jahressteuer` is 96.00 ``.
pub(super) fn values(
    expr: &TypedExpr,
    form: &Form,
    outcome: &Outcome,
    scope: &Scope<'_>,
) -> Vec<String> {
    let mut looked_up = Vec::new();
    collect(expr, &mut looked_up);
    let mut told = BTreeSet::new();
    looked_up
        .into_iter()
        .map(|expr| (print_typed(expr), expr))
        .filter(|(name, _)| told.insert(name.clone()))
        .take(MOST_VALUES)
        .map(|(name, expr)| {
            let value = eval(expr, scope);
            let said = if value.is_null() {
                nothing(expr, form, outcome)
            } else {
                say(&value)
            };
            format!("`{name}` {said}")
        })
        .collect()
}

/// The params that an expression needs, directly or through computed values, and that have no value.
pub(super) fn absent_params<'a>(
    form: &'a Form,
    expr: &'a TypedExpr,
    params: &Record,
) -> Vec<&'a str> {
    let mut names = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut open = vec![expr];
    while let Some(expr) = open.pop() {
        open.extend(expr.children());
        let TypedKind::Var(path) = &expr.kind else {
            continue;
        };
        let Some(name) = path.segments.first() else {
            continue;
        };
        match path.base {
            Base::Param if !params.contains_key(name) => {
                names.insert(name.as_str());
            }
            Base::Form if seen.insert(name) => {
                let compute = form.computes.iter().find(|it| it.name == *name);
                open.extend(compute.map(|it| &it.expr));
            }
            Base::Param | Base::Form | Base::Row => {}
        }
    }
    names.into_iter().collect()
}

/// The outermost names and members of names.
fn collect<'e>(expr: &'e TypedExpr, found: &mut Vec<&'e TypedExpr>) {
    if is_looked_up(expr) {
        found.push(expr);
        return;
    }
    for child in expr.children() {
        collect(child, found);
    }
}

fn is_looked_up(expr: &TypedExpr) -> bool {
    match &expr.kind {
        TypedKind::Var(_) => true,
        TypedKind::Member(of, _) => is_looked_up(of),
        TypedKind::Error
        | TypedKind::Null
        | TypedKind::Boolean(_)
        | TypedKind::Number(_)
        | TypedKind::Text(_)
        | TypedKind::Date(_)
        | TypedKind::Duration(_)
        | TypedKind::List(_)
        | TypedKind::Local(_)
        | TypedKind::Filter(..)
        | TypedKind::Negate(_)
        | TypedKind::Binary(..)
        | TypedKind::Range { .. }
        | TypedKind::In(..)
        | TypedKind::If(..)
        | TypedKind::Quantified { .. }
        | TypedKind::For { .. }
        | TypedKind::Call(..) => false,
    }
}

fn nothing(expr: &TypedExpr, form: &Form, outcome: &Outcome) -> String {
    let path = expr.origin.as_ref().map(|path| path.segments.join("."));
    let Some(path) = path.filter(|path| form.field_at(path).is_some()) else {
        return "is null".to_owned();
    };
    match outcome.hidden_by(&path) {
        Some(_) if !outcome.is_shown(&path) => "is hidden".to_owned(),
        _ => "is not answered".to_owned(),
    }
}

fn say(value: &Value) -> String {
    let is = |text: String| format!("is {text}");
    match value {
        Value::Null => "is null".to_owned(),
        Value::Boolean(value) => is(value.to_string()),
        Value::Number(number) => is(number.to_string()),
        Value::Text(text) => is(format!("\"{text}\"")),
        Value::Date(date) => is(date.to_string()),
        Value::PartialDate(date) => is(date.to_string()),
        Value::Months(months) => is(format!("{months} months")),
        Value::Days(days) => is(format!("{days} days")),
        Value::File(names) => is(names.join(", ")),
        Value::Record(_) => "is answered".to_owned(),
        Value::List(items) if items.iter().all(|it| matches!(it, Value::Text(_))) => {
            let texts: Vec<String> = items
                .iter()
                .filter_map(super::super::access::text)
                .map(|it| format!("\"{it}\""))
                .collect();
            is(format!("[{}]", texts.join(", ")))
        }
        Value::List(items) => match items.len() {
            1 => "has 1 entry".to_owned(),
            count => format!("has {count} entries"),
        },
    }
}
