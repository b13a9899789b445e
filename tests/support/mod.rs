//! One helper for each boundary: text in, what people see out.
#![allow(dead_code, reason = "each test binary uses its part")]

pub(crate) mod mapping;
pub(crate) mod project;

use std::{path::Path, sync::LazyLock};

use antragswerk::{
    diagnostics::{Code, Diagnostic, codes, render},
    driver::Project,
    model::print,
    pipeline::{self, Checked},
};

/// The repository as a project.
pub(crate) static PROJECT: LazyLock<Project> =
    LazyLock::new(|| Project::open(Path::new(env!("CARGO_MANIFEST_DIR"))));

/// Front matter that says nothing of its own, for cases about the body.
pub(crate) const FRONT_MATTER: &str = "---
ozg: 10160
title: Hund anmelden
summary: Wer einen Hund hält, meldet ihn bei der Gemeinde zur Hundesteuer an.
leika: [\"99102013002000\"]
lage: Tierhaltung
audience: [buerger]
authority: gemeinde
trust: niedrig
legal:
  - local: Hundesteuersatzung § 8
status: entwurf
---

";

/// Checks a text as if it lay at this path.
pub(crate) fn checked(path: &str, text: &str) -> Checked {
    let mut checked = PROJECT.check_text(path, text.to_owned());
    // A case shows one thing. Only one that has scenarios is asked for all of them.
    if checked.form.scenarios.is_empty() {
        let kept = checked.diagnostics.into_iter();
        checked.diagnostics = kept.filter(|it| it.code != codes::NO_SCENARIO).collect();
    }
    checked
}

/// Checks and lints a text as if it lay at this path.
pub(crate) fn linted(path: &str, text: &str) -> Checked {
    let mut checked = checked(path, text);
    let found = pipeline::lint(&checked);
    checked.diagnostics.extend(found);
    checked.diagnostics.sort();
    checked
}

/// A whole spec: itself, or items of a page, or pages; before a line `---` stand keys of the front
/// matter in place of the usual ones.
pub(crate) fn spec_of(example: &str) -> String {
    if example.trim_start().starts_with("---") {
        return example.to_owned();
    }
    if let Some((keys, body)) = example.split_once("---\n") {
        let is_key =
            |line: &str, key: &str| line.strip_prefix(key).is_some_and(|it| it.starts_with(':'));
        let named = |line: &str| {
            let mut written = keys.lines().filter_map(|it| it.split_once(':'));
            written.any(|(key, _)| is_key(line, key))
        };
        let mut kept = String::new();
        let mut dropping = false;
        for line in FRONT_MATTER.trim_end().trim_end_matches("---").lines() {
            dropping = if line.starts_with(' ') {
                dropping
            } else {
                named(line)
            };
            if !dropping {
                kept.push_str(line);
                kept.push('\n');
            }
        }
        let body = if body.trim().is_empty() {
            "page hund \"Ihr Hund\" {\n  rufname: text(60) \"Name des Hundes\"\n}\n"
        } else {
            body
        };
        return format!("{kept}{keys}---\n\n{body}");
    }
    let begins = |words: &[&str]| {
        example.lines().any(|line| {
            words.iter().any(|word| {
                line.strip_prefix(word)
                    .is_some_and(|it| it.starts_with(' '))
            })
        })
    };
    if begins(&["page", "compute", "scenario"]) {
        format!("{FRONT_MATTER}{example}")
    } else {
        format!("{FRONT_MATTER}page seite \"Seite\" {{\n{example}}}\n")
    }
}

/// The findings as people see them in a terminal without colours.
pub(crate) fn rendered(checked: &Checked) -> String {
    let findings: Vec<String> = checked
        .diagnostics
        .iter()
        .map(|it| {
            let text = render::human(it, &checked.sources, false);
            let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
            lines.join("\n")
        })
        .collect();
    findings.join("\n\n")
}

/// The codes of the findings, in order.
pub(crate) fn codes_of(checked: &Checked) -> Vec<Code> {
    checked.diagnostics.iter().map(|it| it.code).collect()
}

/// The meant form, as `antrag dump` shows it, in every period of its law and then in its other languages.
pub(crate) fn dumped(checked: &Checked) -> String {
    let law = checked.law().into_iter().map(print::print);
    let others = checked.translations.iter();
    let others = others.map(|it| {
        format!(
            "language {}\n{}",
            it.language.word(),
            print::print(&it.form)
        )
    });
    law.chain(others).collect::<Vec<_>>().join("\n")
}

/// The text after a finding's fix.
pub(crate) fn fixed(checked: &Checked, diagnostic: &Diagnostic) -> Option<String> {
    let fix = diagnostic.fix.as_ref()?;
    let mut text = checked.sources.get(fix.span.source).text.clone();
    text.replace_range(fix.span.range(), &fix.replacement);
    Some(text)
}
