//! Conditions, options and checks that no answers can reach, pass or complete.

use super::{constant_condition::is_constant, never_true::contradictions};
use crate::{
    analysis::{
        facts::conditions,
        ways::{Cause, Fault, FaultKind, Solver, Turn},
    },
    diagnostics::{Diagnostic, Diagnostics, codes},
    expr::TypedExpr,
    model::{Field, Form, Item, Need},
    source::Span,
};

pub(in crate::analysis) fn check(form: &Form, solver: &mut Solver<'_>, out: &mut Diagnostics) {
    // What can be seen from a condition alone has been said.
    let told: Vec<_> = conditions(form)
        .into_iter()
        .filter(|it| is_constant(it) || !contradictions(it).is_empty())
        .map(|it| it.span)
        .collect();
    for fault in solver.faults() {
        if !told.contains(&fault.span) {
            let finding = with_causes(said(form, &fault), &fault);
            out.push(with_unasked(form, finding, &fault));
        }
    }
}

fn said(form: &Form, fault: &Fault) -> Diagnostic {
    match &fault.kind {
        FaultKind::NeverTrue => Diagnostic::new(
            codes::NEVER_TRUE,
            fault.span,
            "condition can never be true here",
        )
        .label("never true where this stands")
        .help("change the condition, or remove it with what it holds"),
        FaultKind::OnlyRefused => Diagnostic::new(
            codes::ONLY_REFUSED,
            fault.span,
            "condition is true only with answers that are refused",
        )
        .label("never true in an application that can be sent")
        .help("change the condition or the check, or remove the condition with what it holds"),
        FaultKind::AlwaysTrue => Diagnostic::new(
            codes::ALWAYS_TRUE,
            fault.span,
            "condition is always true here",
        )
        .label("decides nothing where this stands")
        .help("remove the condition and keep what it holds"),
        FaultKind::OptionRefused(id, code) => {
            let path = &form.field(*id).path;
            Diagnostic::new(
                codes::OPTION_REFUSED,
                fault.span,
                format!("option `{code}` of `{path}` can never be chosen"),
            )
            .label("has an option that is always refused")
            .help("remove the option, or change what refuses it")
        }
        FaultKind::NoCompletion => Diagnostic::new(
            codes::NO_COMPLETION,
            fault.span,
            "no answers complete the form",
        )
        .label("cannot be met together with the rest")
        .help("change one of the checks, or make a question optional"),
        FaultKind::CheckFails => {
            Diagnostic::new(codes::CHECK_FAILS, fault.span, "check refuses every answer")
                .label("no answer passes")
                .help("compare the check with the limits of the question")
        }
        FaultKind::CheckIdle => {
            Diagnostic::new(codes::CHECK_IDLE, fault.span, "check can never fail")
                .label("true for every answer")
                .help("remove the check, or write the limit it was meant to set")
        }
        FaultKind::DeadEnd(turn) => dead_end(form, fault, turn),
    }
}

fn dead_end(form: &Form, fault: &Fault, turn: &Turn) -> Diagnostic {
    let finding = match turn {
        Turn::Option(id, code) => {
            let field = form.field(*id);
            let message = format!("option `{code}` of `{}` leads to a dead end", field.path);
            Diagnostic::new(codes::DEAD_END, fault.span, message)
                .also(field.span, format!("who chooses `{code}` here"))
        }
        Turn::Condition(span) => {
            let message = "what this condition shows leads to a dead end";
            Diagnostic::new(codes::DEAD_END, fault.span, message).also(*span, "who comes this way")
        }
    };
    finding
        .label("cannot be met by who comes this way")
        .help("let them pass, or refuse the answer that leads here where it is given")
}

/// Most causes that are shown beside a finding.
const MOST_CAUSES: usize = 4;

fn with_causes(mut finding: Diagnostic, fault: &Fault) -> Diagnostic {
    for cause in fault.causes.iter().take(MOST_CAUSES) {
        let span = cause.span();
        let shown = finding.secondary.iter().any(|it| it.span == span);
        if span == finding.span || shown {
            continue;
        }
        let text = match cause {
            Cause::Condition(_) => "this condition holds there",
            Cause::Check(_) => "this check must pass",
            Cause::Needed(_) => "this must be answered",
            Cause::Entries(_) => "this needs entries",
        };
        finding = finding.also(span, text);
    }
    finding
}

/// Names a required question that nobody is asked because of the condition.
fn with_unasked(form: &Form, finding: Diagnostic, fault: &Fault) -> Diagnostic {
    if !matches!(fault.kind, FaultKind::NeverTrue | FaultKind::OnlyRefused) {
        return finding;
    }
    let unasked = required_under(form, fault.span);
    let Some(first) = unasked.first() else {
        return finding;
    };
    let text = match unasked.len() {
        1 => format!("`{}` is required, and nobody is asked", first.path),
        count => format!(
            "`{}` and {} more are required, and nobody is asked",
            first.path,
            count - 1
        ),
    };
    finding.also(first.span, text)
}

/// The required questions that stand below the condition at a place.
fn required_under<'f>(form: &'f Form, condition: Span) -> Vec<&'f Field> {
    let mut found = Vec::new();
    let is_it = |when: Option<&TypedExpr>| when.is_some_and(|it| it.span == condition);
    let mut note = |items: &'f [Item]| {
        form.walk(items, &mut |item| {
            if let Item::Field(id) = item {
                let field = form.field(*id);
                if field.need == Need::Required {
                    found.push(field);
                }
            }
        });
    };
    for page in &form.pages {
        if is_it(page.when.as_ref()) {
            note(&page.items);
        }
        form.walk(&page.items, &mut |item| match item {
            Item::When(when) if is_it(Some(&when.condition)) => note(&when.items),
            Item::Group(id) if is_it(form.group(*id).when.as_ref()) => {
                note(&form.group(*id).items);
            }
            Item::Repeat(id) if is_it(form.repeat(*id).when.as_ref()) => {
                note(&form.repeat(*id).items);
            }
            _ => {}
        });
    }
    found
}
