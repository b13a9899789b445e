//! Fields, their types and options, and computed values.

use super::{
    super::width,
    attributes::{self, Owner},
    out::{Lines, Out, Part, one_line},
    text::quoted,
};
use crate::syntax::ast::{ChoiceOption, Compute, Field, OptionItem, TypeArgKind, TypeRef};

/// A question.
pub(super) fn field(out: &mut Out, field: &Field) {
    let mut head = format!("{}: {}", field.name.value, type_ref(&field.ty));
    if let Some(label) = &field.label {
        head = format!("{head} {}", quoted(&label.value));
    }
    let end = match &field.options {
        None => "",
        Some(options) if options.is_empty() => " {}",
        Some(_) => " {",
    };
    let layout = attributes::layout(&field.attributes, Owner::Field, |parts| {
        out.fits(&format!("{head} {}{end}", one_line(parts)))
    });
    let mut parts = vec![Part::Words(head)];
    parts.extend(layout.head);
    out.line(&(one_line(&parts) + end));
    if let Some(items) = field.options.as_deref().filter(|it| !it.is_empty()) {
        out.deeper(|out| options(out, items));
        out.line("}");
    }
    attributes::lines(out, &layout.rest);
}

/// A type as text.
pub(in crate::fmt) fn type_ref(ty: &TypeRef) -> String {
    let args: Vec<String> = ty.args.iter().map(|arg| type_arg(&arg.kind)).collect();
    match &ty.list {
        Some(list) => format!("{} {}", ty.name.value, list.value),
        None if args.is_empty() => ty.name.value.clone(),
        None => format!("{}({})", ty.name.value, args.join(", ")),
    }
}

fn type_arg(kind: &TypeArgKind) -> String {
    match kind {
        TypeArgKind::Number(number) => number.clone(),
        TypeArgKind::Range(low, high) => format!(
            "{}..{}",
            low.as_deref().unwrap_or_default(),
            high.as_deref().unwrap_or_default()
        ),
        TypeArgKind::Size(number, unit) => format!("{number} {unit}"),
        TypeArgKind::Word(word) => word.clone(),
    }
}

/// Options, one a line, with their labels below each other.
fn options(out: &mut Out, items: &[OptionItem]) {
    let codes = items.iter().filter_map(|item| match item {
        OptionItem::Option(option) => Some(width(&code(option))),
        OptionItem::Comment(_) => None,
    });
    let column = codes.max().unwrap_or(0) + 2;
    let mut lines = Lines::default();
    for item in items {
        match item {
            OptionItem::Comment(comment) => lines.comment(out, comment),
            OptionItem::Option(choice) => {
                lines.next(out);
                option(out, choice, column);
            }
        }
    }
}

/// An option; its help follows where it fits and stands below otherwise.
fn option(out: &mut Out, option: &ChoiceOption, column: usize) {
    let code = code(option);
    let gap = " ".repeat(column.saturating_sub(width(&code)));
    let mut line = format!("{code}{gap}{}", quoted(&option.label.value));
    if option.alone {
        line += " alone";
    }
    let Some(hint) = &option.hint else {
        return out.line(&line);
    };
    let hint = format!("hint {}", quoted(&hint.value));
    let whole = format!("{line} {hint}");
    if out.fits(&whole) {
        out.line(&whole);
    } else {
        out.line(&line);
        out.deeper(|out| out.line(&hint));
    }
}

fn code(option: &ChoiceOption) -> String {
    if option.quoted {
        quoted(&option.code.value)
    } else {
        option.code.value.clone()
    }
}

/// A computed value; the expression moves to lines of its own when it is long and can be broken.
pub(super) fn compute(out: &mut Out, compute: &Compute) {
    let mut head = format!("compute {}: {}", compute.name.value, type_ref(&compute.ty));
    if let Some(label) = &compute.label {
        head = format!("{head} {}", quoted(&label.value));
    }
    let expr = Part::expr("=", &compute.expr);
    let line = format!("{head} {}", one_line(std::slice::from_ref(&expr)));
    let is_broken = !out.fits(&line) && out.breaks(&expr);
    // What does not fit behind the expression stays where the author put it.
    let layout = attributes::layout(&compute.attributes, Owner::Field, |_| false);
    let whole = format!("{line} {}", one_line(&layout.head));
    let has_short = !layout.head.is_empty() && !is_broken && out.fits(&whole);
    if is_broken {
        broken(out, &head, &expr);
    } else {
        out.line(if has_short { &whole } else { &line });
    }
    if has_short {
        attributes::lines(out, &layout.rest);
    } else {
        let all: Vec<_> = compute.attributes.iter().collect();
        attributes::lines(out, &all);
    }
}

fn broken(out: &mut Out, head: &str, expr: &Part) {
    let Part::Expr(_, text) = expr else {
        return;
    };
    out.line(&format!("{head} ="));
    if out.continues(text) {
        return out.continuation(text);
    }
    for piece in out.pieces(text) {
        out.continuation(&piece);
    }
}
