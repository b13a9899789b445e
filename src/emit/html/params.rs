//! What the authority sets, as JavaScript literals of the kinds that compiled expressions use.

use jiff::civil::{Date, date};
use serde_json::Value as Json;

use crate::{
    emit::EmitContext,
    expr::Decimal,
    model::{Param, ParamType},
};

/// The params as members of an object literal, one a line.
pub(super) fn members(params: &[Param], context: &EmitContext) -> String {
    let lines: Vec<String> = params
        .iter()
        .map(|param| format!("    {}: {},\n", quoted(&param.name), value(param, context)))
        .collect();
    lines.concat()
}

/// The authority's value, else the spec's, as a JavaScript literal of the kind expressions use.
fn value(param: &Param, context: &EmitContext) -> String {
    set(param, context)
        .and_then(|value| literal(param.ty, value))
        .unwrap_or_else(|| "null".to_owned())
}

/// The authority's value, else the spec's.
pub(super) fn set<'a>(param: &'a Param, context: &'a EmitContext) -> Option<&'a Json> {
    context.params.get(&param.name).or(param.default.as_ref())
}

fn literal(ty: ParamType, value: &Json) -> Option<String> {
    match ty {
        ParamType::Money => number(value, 2),
        ParamType::Integer => number(value, 0),
        ParamType::Number(scale) => number(value, scale),
        ParamType::YesNo => value.as_bool().map(|it| it.to_string()),
        ParamType::Text => value.as_str().map(quoted),
        ParamType::Date => value.as_str().and_then(day_number),
    }
}

fn number(value: &Json, scale: u8) -> Option<String> {
    units(value, scale).map(|units| format!("{units}n"))
}

/// A number at a scale, in whole units.
pub(super) fn units(value: &Json, scale: u8) -> Option<i128> {
    let text = value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned);
    Some(Decimal::parse(&text)?.rescale(scale)?.units)
}

/// Days since 1970-01-01.
fn day_number(iso: &str) -> Option<String> {
    let day: Date = iso.parse().ok()?;
    let span = day.since(date(1970, 1, 1)).ok()?;
    Some(span.get_days().to_string())
}

fn quoted(text: &str) -> String {
    Json::from(text).to_string()
}
