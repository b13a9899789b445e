//! Conditions, options and checks that no answers can reach, pass or complete.

use super::{constant_condition::is_constant, never_true::contradictions};
use crate::{
    analysis::{
        facts::conditions,
        ways::{Cause, Fault, FaultKind, Solver, Turn},
    },
    diagnostics::{Diagnostic, Diagnostics, codes},
    model::Form,
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
            out.push(with_causes(said(form, &fault), &fault));
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
