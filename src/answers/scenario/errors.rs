//! The wording of E0501 to E0505.

use super::super::Fault;
use crate::{
    diagnostics::{Diagnostic, codes, suggest},
    expr::{TypedExpr, print::print_typed},
    model::{Answer, AnswerEntry, AnswerKind, FieldType, ParamType},
    source::Span,
};

/// How many names are listed before „and so on“.
const MOST_NAMES: usize = 8;

pub(super) fn unknown_answer<'a>(
    path: &str,
    given: &AnswerEntry,
    names: impl Iterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let message = format!("`{path}` is not a question of this form");
    Diagnostic::new(codes::SCENARIO_PATH, given.span, message)
        .label("nothing of this name here")
        .did_you_mean(&given.name, names)
}

pub(super) fn unknown_param<'a>(
    given: &AnswerEntry,
    names: impl Iterator<Item = &'a str>,
) -> Diagnostic {
    let message = format!("`{}` is not a param of this form", given.name);
    Diagnostic::new(codes::SCENARIO_PATH, given.span, message)
        .label("nothing of this name in `params`")
        .did_you_mean(&given.name, names)
}

pub(super) fn unknown_expected(path: &str, span: Span, names: &[&str]) -> Diagnostic {
    let message = format!("`{path}` is not a question, group, repeat or page of this form");
    Diagnostic::new(codes::SCENARIO_PATH, span, message)
        .label("nothing of this name")
        .did_you_mean(path, names.iter().copied())
}

pub(super) fn unfit(answer: &Answer, path: Option<&str>, wanted: &str) -> Diagnostic {
    let what = written(answer);
    let message = match path {
        Some(path) => format!("{what} does not fit `{path}`"),
        None => format!("{what} does not fit here"),
    };
    Diagnostic::new(codes::SCENARIO_VALUE, answer.span, message).label(format!("expected {wanted}"))
}

/// Proposes the code that was probably meant.
pub(super) fn with_closest(
    diagnostic: Diagnostic,
    answer: &Answer,
    options: &[(&str, &str)],
) -> Diagnostic {
    let AnswerKind::Text(written) = &answer.kind else {
        return diagnostic;
    };
    let span = diagnostic.span;
    let by_label = options.iter().find(|(_, label)| label == written);
    if let Some((code, _)) = by_label {
        return diagnostic
            .label("this is the option's text")
            .help(format!("write its code: `\"{code}\"`"))
            .fix(span, format!("\"{code}\""));
    }
    let codes = options.iter().map(|(code, _)| *code);
    match suggest::closest(written, codes) {
        Some(code) => diagnostic
            .help(format!("did you mean `\"{code}\"`?"))
            .fix(span, format!("\"{code}\"")),
        None => diagnostic,
    }
}

/// An answer as it was written, as far as it is short.
fn written(answer: &Answer) -> String {
    match &answer.kind {
        AnswerKind::Text(text) if text.chars().count() <= 40 => format!("`\"{text}\"`"),
        AnswerKind::Text(_) => "this text".to_owned(),
        AnswerKind::Number(number) => format!("`{number}`"),
        AnswerKind::Boolean(value) => format!("`{value}`"),
        AnswerKind::List(_) => "a list".to_owned(),
        AnswerKind::Record(_) => "a group".to_owned(),
    }
}

/// What a question of this type takes.
pub(super) fn wanted(ty: &FieldType) -> String {
    let options = |codes: Vec<&str>| {
        let shown: Vec<String> = codes
            .iter()
            .take(MOST_NAMES)
            .map(|code| format!("`\"{code}\"`"))
            .collect();
        let more = if codes.len() > MOST_NAMES {
            ", …"
        } else {
            ""
        };
        format!("{}{more}", shown.join(", "))
    };
    match ty {
        FieldType::Text { .. } | FieldType::Multiline { .. } => "a text in quotes".to_owned(),
        FieldType::Integer { .. } => "a whole number".to_owned(),
        FieldType::Number { scale, .. } => format!("a number with at most {scale} decimals"),
        FieldType::Money { .. } => "an amount such as `12.50`".to_owned(),
        FieldType::Date { .. } => "a date such as `\"2026-03-01\"`".to_owned(),
        FieldType::PartialDate => {
            "a date such as `\"1985-03-27\"`, `\"1985-03\"` or `\"1985\"`".to_owned()
        }
        FieldType::Time => "a time such as `\"14:30\"`".to_owned(),
        FieldType::YesNo => "`true` or `false`".to_owned(),
        FieldType::Confirm => "`true`".to_owned(),
        FieldType::Choice { options: list } => {
            format!(
                "one of {}",
                options(list.iter().map(|it| it.code.as_str()).collect())
            )
        }
        FieldType::Choices { options: list } => {
            format!(
                "a list of {}",
                options(list.iter().map(|it| it.code.as_str()).collect())
            )
        }
        FieldType::Code { codelist } => format!("a code of the codelist `{codelist}`"),
        FieldType::File { .. } => "the name of a file such as `\"nachweis.pdf\"`".to_owned(),
        FieldType::Email => "an e-mail address".to_owned(),
        FieldType::Phone => "a phone number".to_owned(),
        FieldType::Iban => "an IBAN with valid check digits".to_owned(),
        FieldType::PostalCode => "five digits in quotes".to_owned(),
        FieldType::TaxId => "a tax id: 11 digits with a valid check digit, in quotes".to_owned(),
        FieldType::Url => "a web address that begins with `https://`".to_owned(),
    }
}

pub(super) fn wanted_param(ty: ParamType) -> String {
    match ty {
        ParamType::Money => "an amount such as `12.50`".to_owned(),
        ParamType::Integer => "a whole number".to_owned(),
        ParamType::Number(scale) => format!("a number with at most {scale} decimals"),
        ParamType::YesNo => "`true` or `false`".to_owned(),
        ParamType::Text => "a text in quotes".to_owned(),
        ParamType::Date => "a date such as `\"2026-03-01\"`".to_owned(),
    }
}

pub(super) fn given_but_hidden(
    path: &str,
    span: Span,
    condition: Option<&TypedExpr>,
) -> Diagnostic {
    let why = because(condition);
    let message = format!("`{path}` is answered, but is not asked{why}");
    let diagnostic = Diagnostic::new(codes::SCENARIO_HIDDEN, span, message)
        .label("hidden in this scenario")
        .help("leave it out, or change the answers above it");
    with_condition(diagnostic, condition)
}

pub(super) fn incomplete(missing: &[&str], span: Span) -> Diagnostic {
    let names: Vec<String> = missing
        .iter()
        .take(MOST_NAMES)
        .map(|path| format!("`{path}`"))
        .collect();
    let message = match missing.len() {
        1 => format!("scenario leaves {} unanswered", names.join(", ")),
        count if count > MOST_NAMES => {
            format!(
                "scenario leaves {count} required answers out: {}, …",
                names.join(", ")
            )
        }
        count => format!(
            "scenario leaves {count} required answers out: {}",
            names.join(", ")
        ),
    };
    let first = missing.first().copied().unwrap_or_default();
    let first = super::without_entries(first);
    Diagnostic::new(codes::SCENARIO_INCOMPLETE, span, message)
        .label("not a complete application")
        .help(format!(
            "answer what is missing, or write `expect failing {first}` if the scenario is about that"
        ))
}

pub(super) fn refused(fault: &Fault, span: Span, check: Option<Span>) -> Diagnostic {
    let path = &fault.path;
    let message = format!("`{path}` is refused: {}", fault.message);
    let plain = super::without_entries(path);
    let diagnostic = Diagnostic::new(codes::SCENARIO_INCOMPLETE, span, message)
        .label("the form does not accept this")
        .help(format!(
            "correct the answer, or write `expect failing {plain}` if the scenario is about that"
        ));
    match check {
        Some(check) => diagnostic.also(check, "this check is false"),
        None => diagnostic,
    }
}

pub(super) fn not_true(expr: &TypedExpr, actual: &[String]) -> Diagnostic {
    let mut message = format!("`{}` is not true", print_typed(expr));
    if !actual.is_empty() {
        message.push_str(": ");
        message.push_str(&actual.join(", "));
    }
    Diagnostic::new(codes::EXPECTATION_FAILED, expr.span, message)
        .label("expected to be true in this scenario")
}

pub(super) fn not_shown(path: &str, span: Span, condition: Option<&TypedExpr>) -> Diagnostic {
    let why = because(condition);
    let message = format!("`{path}` is not shown{why}");
    let diagnostic = Diagnostic::new(codes::EXPECTATION_FAILED, span, message)
        .label("expected to be shown in this scenario");
    with_condition(diagnostic, condition)
}

pub(super) fn not_shown_without_entries(path: &str, list: &str, span: Span) -> Diagnostic {
    let message = format!("`{path}` is not shown: `{list}` has no entries");
    Diagnostic::new(codes::EXPECTATION_FAILED, span, message)
        .label("expected to be shown in this scenario")
}

pub(super) fn not_hidden(path: &str, span: Span) -> Diagnostic {
    let message = format!("`{path}` is shown");
    Diagnostic::new(codes::EXPECTATION_FAILED, span, message)
        .label("expected to be hidden in this scenario")
}

pub(super) fn not_failing(path: &str, span: Span, why: &str) -> Diagnostic {
    let message = format!("`{path}` does not fail: {why}");
    Diagnostic::new(codes::EXPECTATION_FAILED, span, message)
        .label("expected to fail in this scenario")
}

/// Params without a value are the likely reason.
pub(super) fn with_absent_params(diagnostic: Diagnostic, params: &[&str]) -> Diagnostic {
    match params {
        [] => diagnostic,
        [one] => diagnostic.help(format!(
            "param `{one}` has no default; give it a value in `params {{ {one}: … }}`"
        )),
        several => {
            let names: Vec<String> = several.iter().map(|name| format!("`{name}`")).collect();
            diagnostic.help(format!(
                "params {} have no defaults; give them values in `params {{ … }}`",
                names.join(", ")
            ))
        }
    }
}

fn because(condition: Option<&TypedExpr>) -> String {
    condition.map_or_else(String::new, |condition| {
        format!(": `{}` is not true", print_typed(condition))
    })
}

fn with_condition(diagnostic: Diagnostic, condition: Option<&TypedExpr>) -> Diagnostic {
    match condition {
        Some(condition) => diagnostic.also(condition.span, "this is not true"),
        None => diagnostic,
    }
}
