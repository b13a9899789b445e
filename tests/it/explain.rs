//! Every code has a page; its failing examples raise exactly that code, its working ones nothing.
//!
//! An example of a mapping stands in a block marked ```` ```mapping fails ```` or ```` ```mapping works ````,
//! any other in one marked ```` ```antrag fails ```` or ```` ```antrag works ````. One
//! that begins with `---` is a whole spec; keys above a line `---` stand in place of those of the
//! usual front matter; one that begins a line with `page`, `compute` or `scenario` gets all of it;
//! any other stands on a page. What no spec can show (unreadable files, faults of the library,
//! outside emitters) is marked `text`, and listed here.

use std::{collections::BTreeSet, fs, path::Path};

use antragswerk::diagnostics::{Severity, codes};

use crate::support::{checked, codes_of, linted, rendered, spec_of};

/// Codes whose fault is not in the text of a spec; each has a test of its own.
const WITHOUT_EXAMPLE: &[&str] = &[
    "E0001", "E0002", "E0003", "E0004", "E0005", "E0310", "E0316", "E0324", "E0439", "E0602",
    "E0603", "E0604", "E0605", "E0606", "W0607", "W0409", "W0430", "W0431", "W0432", "W0433",
    "W0446", "W0447", "E0448",
];

struct Example {
    fails: bool,
    /// A mapping with its form and its target, see `support::mapping`.
    is_mapping: bool,
    text: String,
}

fn page(code: &str) -> String {
    let path = Path::new("src/diagnostics/explain").join(format!("{code}.md"));
    fs::read_to_string(&path).unwrap_or_else(|_| panic!("{code} has no explain page"))
}

fn examples(page: &str) -> Vec<Example> {
    let mut found = Vec::new();
    let mut open: Option<Example> = None;
    for line in page.lines() {
        match (&mut open, line) {
            (
                None,
                "```antrag fails" | "```antrag works" | "```mapping fails" | "```mapping works",
            ) => {
                open = Some(Example {
                    fails: line.ends_with("fails"),
                    is_mapping: line.starts_with("```mapping"),
                    text: String::new(),
                });
            }
            (Some(_), "```") => found.extend(open.take()),
            (Some(example), line) => {
                example.text.push_str(line);
                example.text.push('\n');
            }
            (None, _) => {}
        }
    }
    assert!(open.is_none(), "a block is not closed");
    found
}

#[test]
fn every_code_has_a_page_with_its_title() {
    for (code, title) in codes::ALL {
        let page = page(code.as_str());
        let first = page.lines().next().unwrap_or_default();
        assert_eq!(first, format!("# {code}: {title}"));
        let lines = page.lines().filter(|line| !line.trim().is_empty());
        assert!(lines.count() <= 48, "{code}: the page is long");
    }
}

#[test]
fn every_page_belongs_to_a_code() {
    let known: BTreeSet<String> = codes::ALL
        .iter()
        .map(|(code, _)| format!("{code}.md"))
        .collect();
    for entry in fs::read_dir("src/diagnostics/explain").unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(
            known.contains(&name) || name == ".gitkeep",
            "{name} explains no code"
        );
    }
}

/// Whether the lint finds it; only then does its example meet all rules of the lint.
fn is_of_lint(code: &str) -> bool {
    ("W0420".."W0435").contains(&code)
}

#[test]
fn examples_do_what_they_say() {
    let mut wrong = Vec::new();
    for (code, _) in codes::ALL {
        let examples = examples(&page(code.as_str()));
        let excused = WITHOUT_EXAMPLE.contains(&code.as_str());
        let both = examples.iter().any(|it| it.fails) && examples.iter().any(|it| !it.fails);
        if both == excused {
            wrong.push(format!(
                "{code}: a failing and a working example are needed"
            ));
        }
        for example in examples {
            if example.is_mapping {
                wrong.extend(mapping_fault(code.as_str(), &example));
                continue;
            }
            let path = "forms/beispiel/beispiel.antrag";
            let text = spec_of(&example.text);
            let checked = if is_of_lint(code.as_str()) {
                linted(path, &text)
            } else {
                checked(path, &text)
            };
            let found = codes_of(&checked);
            let errors = checked
                .diagnostics
                .iter()
                .filter(|it| it.severity == Severity::Error);
            let as_said = if example.fails {
                found.contains(code) && errors.clone().all(|it| it.code == *code)
            } else {
                found.is_empty()
            };
            if !as_said {
                let word = if example.fails { "fails" } else { "works" };
                wrong.push(format!(
                    "{code}: an example marked `{word}` has {found:?}\n{}{}",
                    example.text,
                    rendered(&checked)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// What is wrong with an example of a mapping.
fn mapping_fault(code: &str, example: &Example) -> Option<String> {
    let read = crate::support::mapping::example(&example.text);
    let found: Vec<&str> = read.codes().iter().map(|it| it.as_str()).collect();
    let as_said = if example.fails {
        found.contains(&code) && found.iter().all(|it| *it == code || it.starts_with('W'))
    } else {
        found.is_empty()
    };
    (!as_said).then(|| {
        let word = if example.fails { "fails" } else { "works" };
        let findings = read.rendered();
        format!(
            "{code}: an example marked `{word}` has {found:?}\n{}\n{findings}",
            example.text
        )
    })
}

#[test]
fn the_program_prints_the_pages() {
    for (code, _) in codes::ALL {
        let page = page(code.as_str());
        let printed = antragswerk::diagnostics::explain::page(*code);
        assert_eq!(printed, Some(page.as_str()), "{code}: build again");
    }
}
