//! Names: twice, reserved, without words.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::codes;
use crate::source::Span;
use crate::syntax::ast::Text;

pub(in crate::lower) fn duplicate_name(name: &Text, first: Span, what: &str) -> Diagnostic {
    let message = format!("{what} `{}` is declared twice", name.value);
    Diagnostic::new(codes::DUPLICATE_NAME, name.span, message)
        .label("declared again")
        .also(first, "first declared here")
        .help("give one of them another name; a group keeps the names in it apart")
}

pub(in crate::lower) fn reserved_name(name: &Text) -> Diagnostic {
    let message = format!("`{}` is a word of the expression language", name.value);
    Diagnostic::new(codes::RESERVED_NAME, name.span, message)
        .label("cannot be a name")
        .help(format!("write `{}_`, or a longer name", name.value))
}

/// `a-z`, digits and `_`, beginning with a letter.
pub(in crate::lower) fn is_name(name: &str) -> bool {
    let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    // The parser has complained about a missing name.
    name.is_empty()
        || name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(letters)
}

pub(in crate::lower) fn invalid_name(name: &Text) -> Diagnostic {
    let message = format!("name `{}` is not made of small ASCII letters", name.value);
    let diagnostic = Diagnostic::new(codes::INVALID_NAME, name.span, message)
        .label("programs use the name; people read the label");
    match crate::diagnostics::suggest::name_for(&name.value).as_str() {
        "" => diagnostic.help("write a name of `a-z`, digits and `_`"),
        good => diagnostic.help(format!("write `{good}`, here and where it is used")),
    }
}

pub(in crate::lower) fn without_words(name: &Text, place: Span, what: &str) -> Diagnostic {
    let message = format!("`{}` has no {what}", name.value);
    let behind = match what {
        "title" => "name",
        "label" => "type",
        _ => "bounds",
    };
    Diagnostic::new(codes::SYNTAX, place, message).help(format!(
        "write it in quotes behind the {behind}: people read it, not the name"
    ))
}

pub(in crate::lower) fn unknown_path<'a>(
    path: &Text,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let message = format!("nothing has the path `{}`", path.value);
    Diagnostic::new(codes::SCENARIO_PATH, path.span, message)
        .label("no field, group, repeat group or page")
        .did_you_mean(&path.value, known)
}

pub(in crate::lower) fn no_such_day(day: &Text) -> Diagnostic {
    Diagnostic::new(
        codes::TEMPORAL_LITERAL,
        day.span,
        format!("{} does not exist", day.value),
    )
    .help("write a day of the calendar, `2026-03-01`")
}
