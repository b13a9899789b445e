//! Scenarios: records on one line where they fit, else one entry a line.

use super::{
    out::{Lines, Out, Part},
    text::{quoted, word},
};
use crate::syntax::ast::{Comment, Entry, Scenario, ScenarioItem, Value, ValueKind};

/// A scenario.
pub(super) fn scenario(out: &mut Out, scenario: &Scenario) {
    let mut head = format!("scenario {}", quoted(&scenario.title.value));
    if let Some(day) = &scenario.on {
        head = format!("{head} on {}", day.value);
    }
    out.line(&format!("{head} {{"));
    out.deeper(|out| {
        let mut lines = Lines::default();
        for item in &scenario.items {
            match item {
                ScenarioItem::Comment(it) => lines.comment(out, it),
                ScenarioItem::Given(value) => {
                    lines.next(out);
                    given(out, value);
                }
                ScenarioItem::Params(value) => {
                    lines.next(out);
                    labelled(out, "params ", value);
                }
                ScenarioItem::Expect(condition) => {
                    lines.next(out);
                    out.statement(&[Part::expr("expect", condition)], "");
                }
                ScenarioItem::ExpectPaths(verb, paths) => {
                    lines.next(out);
                    let paths: Vec<&str> = paths.iter().map(|it| it.value.as_str()).collect();
                    out.line(&format!("expect {} {}", verb.word(), paths.join(", ")));
                }
            }
        }
    });
    out.line("}");
}

/// Given answers are always one a line: they are what a scenario is about.
fn given(out: &mut Out, value: &Value) {
    match &value.kind {
        ValueKind::Record(entries) if !entries.is_empty() => {
            out.line("given {");
            record(out, entries);
            out.line("}");
        }
        ValueKind::Record(_)
        | ValueKind::Text(_)
        | ValueKind::Number(_)
        | ValueKind::Boolean(_)
        | ValueKind::List(_) => labelled(out, "given ", value),
    }
}

/// A value behind its label, on one line if it fits.
fn labelled(out: &mut Out, label: &str, value: &Value) {
    let line = inline(value).map(|text| format!("{label}{text}"));
    if let Some(line) = line.as_ref().filter(|line| out.fits(line)) {
        return out.line(line);
    }
    match &value.kind {
        ValueKind::Record(entries) => {
            out.line(&format!("{label}{{"));
            record(out, entries);
            out.line("}");
        }
        ValueKind::List(values) => {
            out.line(&format!("{label}["));
            list(out, values, &value.comments);
            out.line("]");
        }
        ValueKind::Text(_) | ValueKind::Number(_) | ValueKind::Boolean(_) => {
            out.line(&line.unwrap_or_default());
        }
    }
}

fn record(out: &mut Out, entries: &[Entry]) {
    out.deeper(|out| {
        let mut lines = Lines::default();
        for entry in entries {
            match entry {
                Entry::Comment(comment) => lines.comment(out, comment),
                Entry::Pair(name, value) => {
                    lines.next(out);
                    labelled(out, &format!("{}: ", word(&name.value)), value);
                }
            }
        }
    });
}

fn list(out: &mut Out, values: &[Value], comments: &[(usize, Comment)]) {
    out.deeper(|out| {
        let mut comments = comments.iter().peekable();
        for (at, value) in values.iter().enumerate() {
            while let Some((_, comment)) = comments.next_if(|(before, _)| *before <= at) {
                out.comment(comment);
            }
            labelled(out, "", value);
        }
        for (_, comment) in comments {
            out.comment(comment);
        }
    });
}

/// A value on one line; nothing when it holds comments.
fn inline(value: &Value) -> Option<String> {
    match &value.kind {
        ValueKind::Text(text) => Some(quoted(text)),
        ValueKind::Number(number) => Some(number.to_string()),
        ValueKind::Boolean(value) => Some(value.to_string()),
        ValueKind::List(_) if !value.comments.is_empty() => None,
        ValueKind::List(values) => {
            let texts: Option<Vec<String>> = values.iter().map(inline).collect();
            let texts = texts?.join(", ");
            let holds_records = values
                .iter()
                .any(|it| matches!(it.kind, ValueKind::Record(_)));
            Some(if holds_records {
                format!("[ {texts} ]")
            } else {
                format!("[{texts}]")
            })
        }
        ValueKind::Record(entries) if entries.is_empty() => Some("{}".to_owned()),
        ValueKind::Record(entries) => {
            let texts: Option<Vec<String>> = entries
                .iter()
                .map(|entry| match entry {
                    Entry::Comment(_) => None,
                    Entry::Pair(name, value) => {
                        Some(format!("{}: {}", word(&name.value), inline(value)?))
                    }
                })
                .collect();
            Some(format!("{{ {} }}", texts?.join(", ")))
        }
    }
}
