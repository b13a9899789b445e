//! How a value came out: what decided it, and nothing else.

use super::support::{answers, sound};
use crate::expr::{Scope, Step, eval::empty_record, json, temporal, trace};

/// The steps as an indented text.
fn traced(text: &str, given: &str) -> String {
    let (expr, form) = (sound(text), answers(given));
    let scope = Scope {
        form: &form,
        row: None,
        params: empty_record(),
        today: temporal::parse_date("2026-03-01").unwrap(),
    };
    let mut lines = Vec::new();
    write(&trace(&expr, &scope), 0, &mut lines);
    lines.join("\n")
}

fn write(step: &Step<'_>, depth: usize, lines: &mut Vec<String>) {
    let entry = step.entry.map_or(String::new(), |at| format!("{at}: "));
    let value = json::to_json(&step.value);
    lines.push(format!(
        "{}{entry}{} = {value}",
        "  ".repeat(depth),
        step.text()
    ));
    for part in &step.because {
        write(part, depth + 1, lines);
    }
}

#[test]
fn only_the_deciding_operand_is_a_reason() {
    let given = r#"{"zusammen": true, "alter": 17, "eigentum": false}"#;
    assert_eq!(
        traced("zusammen or alter > 17", given),
        "zusammen or alter > 17 = true\n  zusammen = true"
    );
    assert_eq!(
        traced("zusammen and alter > 17 and eigentum", given),
        "zusammen and alter > 17 and eigentum = false\n  alter > 17 = false\n    alter = 17\n  eigentum = false"
    );
    assert_eq!(
        traced("plz = \"1\" or alter > a", given),
        "plz = \"1\" or alter > a = null\n  alter > a = null\n    alter = 17\n    a = null"
    );
}

#[test]
fn the_branch_that_was_taken_is_a_reason() {
    assert_eq!(
        traced("if zusammen then 0 else a * 2", r#"{"a": 4}"#),
        "if zusammen then 0 else a * 2 = 8\n  zusammen = null\n  a * 2 = 8\n    a = 4"
    );
}

#[test]
fn the_first_deciding_entry_is_a_reason() {
    let given = r#"{"kinder": [{"alter": 9}, {"alter": 5}, {"alter": 3}]}"#;
    assert_eq!(
        traced("some k in kinder satisfies k.alter < 6", given),
        "some k in kinder satisfies k.alter < 6 = true\n  2: k.alter < 6 = true\n    k.alter = 5"
    );
    assert_eq!(
        traced("count(kinder[item.alter < 6]) = 2", given)
            .lines()
            .filter(|line| line.contains(": item"))
            .count(),
        3
    );
}

#[test]
fn a_rounded_quotient_names_both_its_numbers() {
    assert_eq!(
        traced(
            "round half up(einkommen / a, 2)",
            r#"{"einkommen": 100, "a": 3}"#
        ),
        "round half up(einkommen / a, 2) = 33.33\n  einkommen = 100\n  a = 3"
    );
}

#[test]
fn answers_are_named_once() {
    let (expr, form) = (
        sound("a > 1 and a < 5 and b = a"),
        answers(r#"{"a": 2, "b": 2}"#),
    );
    let scope = Scope {
        form: &form,
        row: None,
        params: empty_record(),
        today: temporal::parse_date("2026-03-01").unwrap(),
    };
    let step = trace(&expr, &scope);
    let names: Vec<String> = step.answers().iter().map(|it| it.text()).collect();
    assert_eq!(names, ["a", "b"]);
}
