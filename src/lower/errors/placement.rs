//! Statements and attributes in the wrong place.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::codes;
use crate::source::Span;
use crate::syntax::ast::Attribute;
use crate::syntax::ast::AttributeKind;
use crate::syntax::ast::ExprText;
use crate::syntax::ast::TextAttribute;

pub(in crate::lower) fn misplaced(span: Span, what: &str) -> Diagnostic {
    let (message, help) = match what {
        "page" => (
            "a page inside a block",
            "close the block above first: pages stand at the top",
        ),
        "scenario" => (
            "a scenario inside a block",
            "scenarios stand at the top, below the pages",
        ),
        "dated scenario" => (
            "a scenario inside a dated block",
            "put it at the top: its day says which law it runs against",
        ),
        "change" => (
            "a change to a Baustein outside a `use`",
            "write it inside the braces of a `use`",
        ),
        _ => {
            return Diagnostic::new(
                codes::ITEM_MISPLACED,
                span,
                format!("a {what} outside a page"),
            )
            .label("no page is open here")
            .help("put it into a `page name \"Title\" { … }`");
        }
    };
    Diagnostic::new(codes::ITEM_MISPLACED, span, message).help(help)
}

pub(in crate::lower) fn attribute_misplaced(attribute: &Attribute, what: &str) -> Diagnostic {
    let name = attribute_name(attribute);
    let help = match (what, name) {
        ("field", "when") => "put the field into a `when … { … }` block",
        ("field", "unit") => "only numbers have a unit",
        (_, "internal") => "only computed values are internal",
        _ => "remove it",
    };
    let message = format!("a {what} has no `{name}`");
    Diagnostic::new(codes::ATTRIBUTE_MISPLACED, attribute.span, message).help(help)
}

pub(in crate::lower) fn optional_when_on_block(
    span: Span,
    condition: &ExprText,
    what: &str,
) -> Diagnostic {
    let message = format!("`optional when` does not belong to a {what}");
    let help = format!(
        "write `when {} optional`, or make its fields optional",
        condition.text
    );
    Diagnostic::new(codes::ATTRIBUTE_MISPLACED, span, message).help(help)
}

pub(in crate::lower) fn optional_repeat(attribute: &Attribute) -> Diagnostic {
    Diagnostic::new(
        codes::ATTRIBUTE_MISPLACED,
        attribute.span,
        "`optional` on a repeat group",
    )
    .help("remove it and let the bounds begin with 0: `0..10`")
}

pub(in crate::lower) fn optional_confirm(attribute: &Attribute) -> Diagnostic {
    Diagnostic::new(
        codes::ATTRIBUTE_MISPLACED,
        attribute.span,
        "a `confirm` that need not be confirmed",
    )
    .help("use `yesno` for a free choice")
}

/// The word of an attribute.
fn attribute_name(attribute: &Attribute) -> &'static str {
    match &attribute.kind {
        AttributeKind::Comment(_) => "//",
        AttributeKind::Optional | AttributeKind::OptionalWhen(_) => "optional",
        AttributeKind::Recommended => "recommended",
        AttributeKind::Internal => "internal",
        AttributeKind::When(_) => "when",
        AttributeKind::Check(..) => "check",
        AttributeKind::Text(word, _) => word.word(),
        AttributeKind::Fim(_) => "fim",
    }
}

/// What may occur once: need, and each word by itself. Checks and comments may repeat.
pub(in crate::lower) fn attribute_key(attribute: &Attribute) -> Option<&'static str> {
    match &attribute.kind {
        AttributeKind::Comment(_) | AttributeKind::Check(..) => None,
        AttributeKind::Recommended => Some("optional"),
        AttributeKind::Text(TextAttribute::Legal, _) => None,
        _ => Some(attribute_name(attribute)),
    }
}

pub(in crate::lower) fn duplicate_attribute(
    attribute: &Attribute,
    first: &Attribute,
) -> Diagnostic {
    let name = attribute_name(attribute);
    let other = attribute_name(first);
    let first = first.span;
    if name != other {
        return Diagnostic::new(
            codes::DUPLICATE_ATTRIBUTE,
            attribute.span,
            format!("`{name}` and `{other}` exclude each other"),
        )
        .also(first, "the other one")
        .help("keep one of the two");
    }
    Diagnostic::new(
        codes::DUPLICATE_ATTRIBUTE,
        attribute.span,
        format!("`{name}` occurs twice"),
    )
    .label("second time")
    .also(first, "first time")
    .help("keep one of the two")
}
