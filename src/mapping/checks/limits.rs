//! Texts that can be too long and numbers that can be too large.

use super::question;
use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    expr::Ty,
    mapping::{
        bind::{Feed, Mapping},
        value::Values,
    },
    target::Kind,
};

pub(super) fn check(mapping: &Mapping<'_>, out: &mut Diagnostics) {
    for feed in mapping.feeds() {
        if feed.written.refuse.is_some() {
            continue;
        }
        match &feed.target.kind {
            Kind::Text { max: Some(max), .. } => text(mapping, feed, *max, out),
            Kind::Number { .. } => number(mapping, feed, out),
            _ => {}
        }
    }
}

fn text(mapping: &Mapping<'_>, feed: &Feed<'_>, max: u32, out: &mut Diagnostics) {
    let name = feed.name();
    let message = match Values::of(mapping, feed).longest(feed) {
        Some(longest) if longest <= max => return,
        Some(longest) => {
            format!("text can have {longest} characters and `{name}` takes {max}")
        }
        None => format!("nothing bounds the text for `{name}`, which takes {max} characters"),
    };
    let mut fault = Diagnostic::new(codes::TEXT_TOO_LONG, feed.span(), message)
        .also(feed.target.span, format!("at most {max} characters"));
    if let Some((span, path)) = question(mapping, feed) {
        fault = fault.also(span, format!("`{path}` is asked here"));
    }
    out.push(fault.help(format!(
        "shorten it with `shorten to {max}`, refuse longer ones with `else refuse`, or let the form ask for less"
    )));
}

fn number(mapping: &Mapping<'_>, feed: &Feed<'_>, out: &mut Diagnostics) {
    let Kind::Number {
        scale, min, max, ..
    } = &feed.target.kind
    else {
        return;
    };
    let [value] = feed.parts.as_slice() else {
        return;
    };
    let Ty::Number(ty) = &value.ty else {
        return;
    };
    let name = feed.name();
    let range = Values::of(mapping, feed).range(value);
    let message = match range {
        _ if ty.scale > *scale => format!(
            "value has up to {} decimals and `{name}` takes {scale}",
            ty.scale
        ),
        Some((low, high)) if low < *min || *max < high => {
            format!("value can be from {low} to {high} and `{name}` takes {min} to {max}")
        }
        Some(_) => return,
        None => format!("nothing bounds the value for `{name}`, which takes {min} to {max}"),
    };
    let mut fault = Diagnostic::new(codes::NUMBER_TOO_LARGE, feed.span(), message)
        .also(feed.target.span, format!("{min} to {max} here"));
    if let Some((span, path)) = question(mapping, feed) {
        fault = fault.also(span, format!("`{path}` is asked here"));
    }
    let help = if ty.scale > *scale {
        format!("round it: `round half up(…, {scale})`")
    } else {
        "bound it in the form, or refuse others with `else refuse`".to_owned()
    };
    out.push(fault.help(help));
}
