//! The way through the pages as a Mermaid flowchart.

use super::text::Writer;
use crate::model::{Form, words::FormLabels};

/// Pages in order; a page with a condition has an edge around it.
pub(super) fn flowchart(form: &Form) -> String {
    let mut out = Writer::new("  ");
    out.open("flowchart TD");
    out.line(r#"start(["Start"])"#);
    let mut from = vec![("start".to_owned(), None)];
    for (at, page) in form.pages.iter().enumerate() {
        let name = format!("seite{}", at + 1);
        out.line(format!("{name}[{}]", quoted(&page.title)));
        let Some(condition) = &page.when else {
            enter(&mut out, &mut from, &name);
            from.push((name, None));
            continue;
        };
        let question = format!("frage{}", at + 1);
        let clause = FormLabels::new(form, None).clause(condition);
        out.line(format!("{question}{{{}}}", quoted(&clause)));
        enter(&mut out, &mut from, &question);
        out.line(format!("{question} -->|trifft zu| {name}"));
        from.push((name, None));
        from.push((question, Some("sonst")));
    }
    out.line(r#"pruefen["Angaben prüfen"]"#);
    enter(&mut out, &mut from, "pruefen");
    out.line(r#"pruefen --> absenden(["Absenden"])"#);
    out.finish()
}

fn enter(out: &mut Writer, from: &mut Vec<(String, Option<&str>)>, to: &str) {
    for (source, label) in from.drain(..) {
        let label = label.map_or(String::new(), |it| format!("|{it}|"));
        out.line(format!("{source} -->{label} {to}"));
    }
}

/// A label in quotes; quotes and markup in it become entities.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("#quot;"),
            '#' => out.push_str("#35;"),
            '<' => out.push_str("#lt;"),
            '>' => out.push_str("#gt;"),
            '&' => out.push_str("#amp;"),
            '`' => out.push_str("#96;"),
            '\n' => out.push(' '),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}
