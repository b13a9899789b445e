//! Dated values of params: `default: [ { value: 26.00 }, { from: 2026-07-01, value: 31.00 } ]`.

use jiff::civil::Date;

use super::errors;
use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    library::day_of,
    source::Span,
    syntax::ast::{FrontMatter, Node, NodeKind, Text},
};

/// The keys of a dated value.
const KEYS: &[&str] = &["from", "value", "legal"];

/// A value with its first day.
#[derive(Debug)]
pub(super) struct DatedValue<'a> {
    /// Its first day; the first value may do without, and holds before the next.
    pub(super) from: Option<Date>,
    /// The value as written.
    pub(super) value: &'a Node,
    /// The norm behind it.
    pub(super) legal: Option<Text>,
    span: Span,
}

/// The dated values of a param's `default`, in the order of time; that they are written in another
/// is reported.
pub(super) fn values<'a>(
    name: &str,
    list: &'a Node,
    items: &'a [Node],
    out: &mut Diagnostics,
) -> Vec<DatedValue<'a>> {
    if items.is_empty() {
        out.push(errors::no_dated_value(name, list.span));
    }
    let mut found: Vec<DatedValue<'a>> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let Some(value) = value(name, item, at == 0, out) else {
            continue;
        };
        if let Some(before) = found.last()
            && value.from <= before.from
        {
            out.push(errors::dated_order(name, value.span, before.span));
        }
        found.push(value);
    }
    found.sort_by_key(|value| value.from);
    found
}

fn value<'a>(
    name: &str,
    item: &'a Node,
    is_first: bool,
    out: &mut Diagnostics,
) -> Option<DatedValue<'a>> {
    let NodeKind::Map(entries) = &item.kind else {
        out.push(errors::dated_value_shape(name, item.span));
        return None;
    };
    for (key, _) in entries {
        if !KEYS.contains(&key.value.as_str()) {
            let message = format!("a dated value has no key `{}`", key.value);
            out.push(
                Diagnostic::new(codes::UNKNOWN_KEY, key.span, message)
                    .did_you_mean(&key.value, KEYS.iter().copied()),
            );
        }
    }
    let get = |key: &str| {
        let entry = entries.iter().find(|(name, _)| name.value == key);
        entry.map(|(_, node)| node)
    };
    let Some(value) = get("value") else {
        out.push(errors::dated_value_shape(name, item.span));
        return None;
    };
    let written = get("from");
    let from = match written.map(|node| (day_of(node), node)) {
        Some((Some(day), _)) => Some(day),
        Some((None, node)) => {
            out.push(errors::no_first_day(name, node));
            return None;
        }
        None if is_first => None,
        None => {
            out.push(errors::first_day_missing(name, item.span));
            return None;
        }
    };
    let legal = get("legal").and_then(|node| match &node.kind {
        NodeKind::Text(text) => Some(Text::new(text.clone(), node.span)),
        _ => {
            out.push(errors::key_not_text("legal", node.span));
            None
        }
    });
    Some(DatedValue {
        from,
        value,
        legal,
        span: written.map_or(item.span, |node| node.span),
    })
}

/// The dated values of every param that has some. Nothing is reported.
pub(super) fn of_params(front: &FrontMatter) -> Vec<Vec<DatedValue<'_>>> {
    let params = front.entries.iter().find(|(key, _)| key.value == "params");
    let Some(NodeKind::Map(params)) = params.map(|(_, node)| &node.kind) else {
        return Vec::new();
    };
    let defaults = params.iter().filter_map(|(_, param)| {
        let NodeKind::Map(entries) = &param.kind else {
            return None;
        };
        let (_, default) = entries.iter().find(|(key, _)| key.value == "default")?;
        match &default.kind {
            NodeKind::List(items) => Some((default, items)),
            _ => None,
        }
    });
    defaults
        .map(|(list, items)| values("", list, items, &mut Diagnostics::new()))
        .collect()
}
