//! `antrag test --explain`: why each question is asked, and how each amount came out.

use serde_json::{Value as Json, json};

use crate::{
    answers::{self, Reason, Subject, scenario::Report},
    expr::{Step, json::to_json, simplify},
    model::{Form, words::FormLabels},
};

/// The reasons of a scenario as indented lines.
pub(super) fn lines(form: &Form, report: &Report<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for reason in answers::explain(form, &report.outcome, &report.params) {
        let path = &reason.path;
        let sentence = sentence(form, &reason);
        lines.push(match reason.subject {
            Subject::PageShown => format!("  page `{path}` is shown: {sentence}"),
            Subject::PageSkipped => format!("  page `{path}` is skipped, shown only if {sentence}"),
            Subject::Asked => format!("  `{path}` is asked: {sentence}"),
            Subject::NotAsked => format!("  `{path}` is not asked, only if {sentence}"),
            Subject::Computed => format!("  `{path}` is {}: {sentence}", shown(&reason.step)),
            Subject::ValueShown => format!("  `{path}` is shown: {sentence}"),
            Subject::ValueHidden => format!("  `{path}` is not shown, only if {sentence}"),
        });
        // The first line of the trace is the condition itself, said already.
        match reason.step.because.as_slice() {
            [] => below(&reason.step, 2, &mut lines),
            parts => parts.iter().for_each(|it| below(it, 2, &mut lines)),
        }
    }
    lines
}

fn below(step: &Step<'_>, depth: usize, lines: &mut Vec<String>) {
    let entry = step
        .entry
        .map_or(String::new(), |at| format!("entry {at}: "));
    let indent = "  ".repeat(depth);
    lines.push(format!("{indent}{entry}{}: {}", step.text(), shown(step)));
    for part in &step.because {
        below(part, depth + 1, lines);
    }
}

/// The reasons of a scenario as JSON: each with its sentence and its trace.
pub(super) fn json(form: &Form, report: &Report<'_>) -> Json {
    let reasons = answers::explain(form, &report.outcome, &report.params);
    let each = reasons.iter().map(|reason| {
        json!({
            "path": reason.path,
            "subject": match reason.subject {
                Subject::PageShown => "page shown",
                Subject::PageSkipped => "page skipped",
                Subject::Asked => "asked",
                Subject::NotAsked => "not asked",
                Subject::Computed => "computed",
                Subject::ValueShown => "value shown",
                Subject::ValueHidden => "value not shown",
            },
            "sentence": sentence(form, reason),
            "trace": trace(&reason.step),
        })
    });
    each.collect()
}

fn trace(step: &Step<'_>) -> Json {
    let because: Json = step.because.iter().map(trace).collect();
    json!({
        "expr": step.text(),
        "value": to_json(&step.value),
        "entry": step.entry,
        "because": because,
    })
}

fn sentence(form: &Form, reason: &Reason<'_>) -> String {
    FormLabels::new(form, reason.row).clause(&simplify(reason.step.expr))
}

fn shown(step: &Step<'_>) -> String {
    if step.value.is_null() {
        "unanswered".to_owned()
    } else {
        to_json(&step.value).to_string()
    }
}
