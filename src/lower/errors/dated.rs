//! Dated law: values with first days, blocks with first and last days.

use jiff::civil::Date;

use crate::diagnostics::Diagnostic;
use crate::diagnostics::codes;
use crate::diagnostics::suggest;
use crate::library::parse_day;
use crate::source::Span;
use crate::syntax::ast::Node;
use crate::syntax::ast::NodeKind;

pub(in crate::lower) fn no_dated_value(name: &str, span: Span) -> Diagnostic {
    let message = format!("param `{name}` has an empty list of values");
    Diagnostic::new(codes::DATED_VALUE, span, message)
        .help("write its values with their first days, or remove `default`")
}

pub(in crate::lower) fn dated_value_shape(name: &str, span: Span) -> Diagnostic {
    let message = format!("dated value of param `{name}` has no `value`");
    Diagnostic::new(codes::DATED_VALUE, span, message)
        .help("write `{ from: 2026-07-01, value: 31.00 }`")
}

pub(in crate::lower) fn first_day_missing(name: &str, span: Span) -> Diagnostic {
    let message = format!("value of param `{name}` has no first day");
    Diagnostic::new(codes::DATED_VALUE, span, message)
        .label("only the first value may do without `from`")
        .help("write `{ from: 2026-07-01, value: … }`")
}

/// The day is not written as one, or the calendar does not have it.
pub(in crate::lower) fn no_first_day(name: &str, node: &Node) -> Diagnostic {
    let message = format!("first day of a value of param `{name}` is no day");
    let diagnostic = Diagnostic::new(codes::DATED_VALUE, node.span, message);
    let written = match &node.kind {
        NodeKind::Text(text) | NodeKind::Number(text) => text.as_str(),
        _ => "",
    };
    let german = suggest::german_day(written);
    if let Some(day) = german.and_then(|day| parse_day(&day)) {
        return diagnostic
            .help(format!("write `{day}`"))
            .fix(node.span, day.to_string());
    }
    diagnostic.help("write a day of the calendar, `2026-07-01`")
}

pub(in crate::lower) fn dated_order(name: &str, span: Span, before: Span) -> Diagnostic {
    let message = format!("values of param `{name}` are not in the order of time");
    Diagnostic::new(codes::DATED_ORDER, span, message)
        .label("not later than the one before")
        .also(before, "the value before begins here")
        .help("order the values by their first days; each day begins one value")
}

pub(in crate::lower) fn no_value_on(name: &str, param: Span, day: Date, first: Date) -> Diagnostic {
    let message = format!("param `{name}` has no value on {day}");
    Diagnostic::new(codes::NO_VALUE_ON_DAY, param, message)
        .label(format!("its first value holds from {first}"))
        .help("compile a later day, or write the value before; a first value may do without `from`")
}

pub(in crate::lower) fn scenario_before_law(span: Span, day: Date, begin: Date) -> Diagnostic {
    let message = format!("scenario runs on {day}, when a param has no value yet");
    Diagnostic::new(codes::NO_VALUE_ON_DAY, span, message)
        .label(format!("the law of this spec begins on {begin}"))
        .help("let it run `on` a later day, or write the value before")
}

pub(in crate::lower) fn never_in_force(span: Span, first: Date, last: Date) -> Diagnostic {
    Diagnostic::new(
        codes::NEVER_IN_FORCE,
        span,
        "dated block is never in force",
    )
    .label(format!("begins on {first}, ends on {last}"))
    .help("`from` is its first day, `until` its last; a block inside another keeps within its days")
}

pub(in crate::lower) fn too_many_changes(span: Span, changes: usize, most: usize) -> Diagnostic {
    let message = format!("law of this spec changes on {changes} days, more than {most}");
    Diagnostic::new(codes::TOO_MANY_CHANGES, span, message)
        .help("remove what is not in force any more: the history of a spec keeps it")
}
