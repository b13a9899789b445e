//! Bausteine in use.

use super::listed;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::codes;
use crate::library::Baustein;
use crate::source::Span;
use crate::syntax::ast::Text;

pub(in crate::lower) fn unknown_baustein<'a>(
    name: &Text,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let message = format!("unknown Baustein `{}`", name.value);
    let diagnostic = Diagnostic::new(codes::UNKNOWN_BAUSTEIN, name.span, message)
        .label("no file of this name in forms/bausteine")
        .did_you_mean(&name.value, known.clone());
    if diagnostic.help.is_some() {
        return diagnostic;
    }
    let all: Vec<&str> = known.collect();
    diagnostic.help(format!("there are {}", listed(&all)))
}

pub(in crate::lower) fn baustein_cycle(name: &Text, using: &[&str]) -> Diagnostic {
    let chain: Vec<&str> = using
        .iter()
        .skip_while(|it| **it != name.value)
        .copied()
        .chain([&*name.value])
        .collect();
    let message = format!("Baustein uses itself: {}", chain.join(" → "));
    Diagnostic::new(codes::BAUSTEIN_CYCLE, name.span, message)
        .help("take the shared questions out into a third Baustein")
}

pub(in crate::lower) fn unknown_member(
    name: &Text,
    baustein: &Baustein,
    names: &[String],
) -> Diagnostic {
    let message = format!("Baustein `{}` has no field `{}`", baustein.name, name.value);
    let ending = format!(".{}", name.value);
    let inner = names.iter().find(|it| it.ends_with(&ending));
    let diagnostic = Diagnostic::new(codes::UNKNOWN_MEMBER, name.span, message);
    if let Some(path) = inner {
        return diagnostic
            .help(format!("did you mean `{path}`?"))
            .fix(name.span, path);
    }
    let diagnostic = diagnostic.did_you_mean(&name.value, names.iter().map(String::as_str));
    if diagnostic.help.is_some() {
        return diagnostic;
    }
    let all: Vec<&str> = names.iter().map(String::as_str).collect();
    diagnostic.help(format!("it has {}", listed(&all)))
}

pub(in crate::lower) fn redefinition(
    name: &str,
    span: Span,
    first: Span,
    baustein: &Baustein,
) -> Diagnostic {
    let message = format!("`{name}` is a field of the Baustein `{}`", baustein.name);
    Diagnostic::new(codes::REDEFINITION, span, message)
        .label("defined again")
        .also(first, "the Baustein's field")
        .help(format!(
            "change it with `label {name} \"…\"`, or leave it out with `without {name}`"
        ))
}

pub(in crate::lower) fn nested_repeat(name: &Text) -> Diagnostic {
    let message = format!("repeat group `{}` lies inside a repeat group", name.value);
    Diagnostic::new(codes::NESTED_REPEAT, name.span, message)
        .help("make it a repeat group of its own, and ask in it which entry it belongs to")
}
