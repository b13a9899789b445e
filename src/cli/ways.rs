//! `antrag ways`

use serde_json::{Value as Json, json};

use super::{
    FAILED, OK,
    args::{Format, WaysArgs, WaysFormat},
    one_spec, out, print_findings, project,
};
use crate::{
    analysis::ways::{Length, Solver, Verdict, Ways},
    expr::print::print_typed,
    model::Form,
    source::Span,
};

pub(super) fn run(args: &WaysArgs) -> u8 {
    let project = project();
    let path = &match one_spec(&project, &args.spec) {
        Ok(path) => path,
        Err(code) => return code,
    };
    let checked = project.check_file(path);
    if checked.diagnostics.has_errors() {
        print_findings(&project, std::slice::from_ref(&checked), Format::Human);
        return FAILED;
    }
    let ways = Ways::of(&checked.form);
    let parts = parts(&checked.form, &ways);
    let line_of = |span: &Span| {
        let place = checked.sources.locate(span.source, span.range().start);
        format!("{}:{}", checked.sources.get(span.source).path, place.line)
    };
    match args.format {
        WaysFormat::Human => human(&parts, &ways, &line_of),
        WaysFormat::Json => {
            let document = as_json(&checked.form, &parts, &ways, &line_of);
            let text = serde_json::to_string_pretty(&document);
            out::line(&text.expect("a JSON value is serialisable"));
        }
    }
    OK
}

/// A part of a form with its verdict.
struct Part<'w> {
    kind: &'static str,
    name: String,
    verdict: &'w Verdict,
}

fn parts<'w>(form: &Form, ways: &'w Ways) -> Vec<Part<'w>> {
    let solver = Solver::new(form);
    let mut parts = Vec::new();
    let mut add = |kind, name: String, verdict: &'w Verdict| {
        parts.push(Part {
            kind,
            name,
            verdict,
        });
    };
    for (page, verdict) in form.pages.iter().zip(&ways.pages) {
        add("page", page.name.clone(), verdict);
    }
    for (group, verdict) in form.groups.iter().zip(&ways.groups) {
        add("group", group.path.clone(), verdict);
    }
    for (repeat, verdict) in form.repeats.iter().zip(&ways.repeats) {
        add("repeat", repeat.path.clone(), verdict);
    }
    for (field, verdict) in form.fields.iter().zip(&ways.fields) {
        add("field", field.path.clone(), verdict);
    }
    for ((id, code), verdict) in &ways.options {
        let name = format!("{} = \"{code}\"", form.field(*id).path);
        add("option", name, verdict);
    }
    for (condition, verdict) in solver.conditions().zip(&ways.conditions) {
        add("condition", print_typed(condition), verdict);
    }
    for ((path, check), verdict) in solver.checks().zip(&ways.messages) {
        let name = format!("{path}: {}", print_typed(&check.condition));
        add("message", name, verdict);
    }
    parts
}

fn human(parts: &[Part<'_>], ways: &Ways, line_of: &dyn Fn(&Span) -> String) {
    for part in parts {
        let (kind, name) = (part.kind, &part.name);
        let verdict = match part.verdict {
            Verdict::Reachable { with, .. } => format!("reachable, witness {}", with + 1),
            Verdict::Always { with } => format!("always, witness {}", with + 1),
            Verdict::Never(places) if places.is_empty() => "never".to_owned(),
            Verdict::Never(places) => {
                let places: Vec<String> = places.iter().map(line_of).collect();
                format!("never: {}", places.join(", "))
            }
            Verdict::Unknown(why) => format!("unknown: {why}"),
        };
        out::line(&format!("{kind} `{name}`: {verdict}"));
    }
    for (name, length) in [("shortest", &ways.shortest), ("longest", &ways.longest)] {
        match length {
            Some(length) => {
                let found = if length.proven { "" } else { " found" };
                out::line(&format!(
                    "{name} way{found}: {} questions, about {} minutes",
                    length.questions, length.minutes
                ));
            }
            None => out::line(&format!("{name} way: unknown")),
        }
    }
}

fn as_json(
    form: &Form,
    parts: &[Part<'_>],
    ways: &Ways,
    line_of: &dyn Fn(&Span) -> String,
) -> Json {
    let verdict = |part: &Part<'_>| {
        let mut entry = json!({ "kind": part.kind, "name": part.name });
        let (word, rest) = match part.verdict {
            Verdict::Reachable { with, without } => {
                ("reachable", json!({ "with": with, "without": without }))
            }
            Verdict::Always { with } => ("always", json!({ "with": with })),
            Verdict::Never(places) => {
                let places: Vec<String> = places.iter().map(line_of).collect();
                ("never", json!({ "places": places }))
            }
            Verdict::Unknown(why) => ("unknown", json!({ "why": why })),
        };
        if let Json::Object(members) = &mut entry {
            members.insert("verdict".to_owned(), word.into());
            if let Json::Object(rest) = rest {
                members.extend(rest);
            }
        }
        entry
    };
    let length = |it: &Option<Length>| {
        it.as_ref().map(|it| {
            json!({ "questions": it.questions, "minutes": it.minutes, "proven": it.proven, "payload": it.witness.outcome(form).payload(form) })
        })
    };
    json!({
        "leistung": form.id,
        "parts": parts.iter().map(verdict).collect::<Json>(),
        "shortest": length(&ways.shortest),
        "longest": length(&ways.longest),
        "witnesses": ways
            .witnesses
            .iter()
            .map(|it| it.outcome(form).payload(form))
            .collect::<Json>(),
    })
}
