//! Form-FEEL from the command line.

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

fn antrag(arguments: &[&str], input: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_antrag"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

fn eval(emit: Option<&str>, line: &str) -> String {
    let mut arguments = vec!["eval", "--jsonl"];
    if let Some(emit) = emit {
        arguments.extend(["--emit", emit]);
    }
    antrag(&arguments, line).trim_end().to_owned()
}

#[test]
fn a_line_is_answered_with_its_value() {
    for (line, wanted) in [
        (
            r#"{"expr": "round half up(a * 0.055, 2)", "fields": {"a": "money"}, "values": {"a": 1234.56}}"#,
            r#"{"value":67.9}"#,
        ),
        (
            r#"{"expr": "999999999999999 * 999999999999999.0"}"#,
            r#"{"value":999999999999998000000000000001}"#,
        ),
        (
            r#"{"expr": "today() + duration(\"P1M\")", "today": "2026-01-31"}"#,
            r#"{"value":"2026-02-28"}"#,
        ),
        (
            r#"{"expr": "k[item.alter < 6]", "fields": {"k": "list{alter: integer, name: text}"}, "values": {"k": [{"alter": 3}, {"alter": 7}]}}"#,
            r#"{"value":[{"alter":3}]}"#,
        ),
        (
            r#"{"expr": "list contains(n, \"a\")", "fields": {"n": "choices(a|b)"}, "values": {"n": ["b"]}}"#,
            r#"{"value":false}"#,
        ),
        (
            r#"{"expr": "x = 1.5", "fields": {"x": "number(2)"}}"#,
            r#"{"value":false}"#,
        ),
        (
            r#"{"expr": "x < 1.5", "fields": {"x": "number(2)"}, "values": {"x": null}}"#,
            r#"{"value":null}"#,
        ),
    ] {
        assert_eq!(eval(None, line), wanted, "{line}");
    }
}

#[test]
fn a_faulty_line_is_answered_with_a_code_and_a_column() {
    for (line, code, column) in [
        (
            r#"{"expr": "ä && b", "fields": {"ä": "boolean", "b": "boolean"}}"#,
            "E0215",
            3,
        ),
        (
            r#"{"expr": "a = \"z\"", "fields": {"a": "choice(x|y)"}}"#,
            "E0205",
            5,
        ),
        (r#"{"expr": "a", "fields": {"a": "txt"}}"#, "INPUT", 0),
        (
            r#"{"expr": "a", "fields": {"a": "list{b: text"}}"#,
            "INPUT",
            0,
        ),
        (
            r#"{"expr": "a", "fields": {"a": "money"}, "values": {"a": "viel"}}"#,
            "INPUT",
            0,
        ),
        (r#"{"expr": "today()"}"#, "INPUT", 0),
        ("no JSON", "INPUT", 0),
        (r#"{"fields": {}}"#, "INPUT", 0),
    ] {
        let answer: serde_json::Value = serde_json::from_str(&eval(None, line)).unwrap();
        let error = answer
            .get("error")
            .unwrap_or_else(|| panic!("{line}: {answer}"));
        assert_eq!(error["code"], code, "{line}: {answer}");
        assert_eq!(error["column"], column, "{line}: {answer}");
        assert!(!error["message"].as_str().unwrap().is_empty());
    }
}

#[test]
fn compiled_forms_are_answered() {
    let line = r#"{"expr": "alter >= 18", "fields": {"alter": "integer"}}"#;
    assert_eq!(
        eval(Some("js"), line),
        r#"{"js":"(v,r,p,t)=>R.ge(R.g(v,\"alter\"),18n)"}"#
    );
    assert_eq!(
        eval(Some("json-schema"), line),
        r#"{"true":{"required":["alter"],"properties":{"alter":{"minimum":18}}},"false":{"required":["alter"],"properties":{"alter":{"exclusiveMaximum":18}}}}"#
    );
    assert_eq!(
        eval(Some("german"), line),
        r#"{"german":"„alter“ ist mindestens 18"}"#
    );
    let line = r#"{"expr": "alter >= today().year", "fields": {"alter": "integer"}}"#;
    assert!(
        eval(Some("json-schema"), line)
            .starts_with(r#"{"x-feel":"alter >= today().year","x-feel-text-de":"#)
    );
}

#[test]
fn scenarios_say_why() {
    let lines = antrag(&["test", "hundehaltung", "--explain"], "");
    for wanted in [
        "  `organisation` is not asked, only if „Wer hält den Hund?“ ist „Ein Unternehmen, ein Verein oder eine andere Organisation“\n    halter_art: \"person\"\n",
        "  `halter` is asked: „Wer hält den Hund?“ ist „Eine Person“\n",
        "  page `hunde_seite` is shown: „Worum geht es?“ ist „Einen oder mehrere Hunde anmelden“\n",
    ] {
        assert!(lines.contains(wanted), "{wanted}\n{lines}");
    }
    let json = antrag(
        &["test", "hundehaltung", "--explain", "--format", "json"],
        "",
    );
    let first: serde_json::Value = serde_json::from_str(json.lines().next().unwrap()).unwrap();
    let why = first["why"].as_array().unwrap();
    assert!(
        why.iter()
            .any(|it| it["subject"] == "asked" && it["trace"]["value"] == true)
    );
    assert!(
        why.iter()
            .any(|it| it["subject"] == "not asked" && it["trace"]["value"] == false)
    );
}

/// A spec with a body, as small as a front matter allows.
fn spec(body: &str) -> String {
    format!(
        "---\nozg: 10160\ntitle: Hund anmelden\nsummary: Wer einen Hund hält, meldet ihn an.\n\
         leika: [\"99102013002000\"]\nlage: Tierhaltung\naudience: [buerger]\nauthority: gemeinde\n\
         trust: niedrig\nlegal:\n  - local: Hundesteuersatzung § 8\nstatus: entwurf\n---\n\n{body}\n"
    )
}

/// The codes that are about conditions in a form, one negative vector each.
#[test]
fn faults_of_conditions_in_a_form_have_their_codes() {
    let project = antragswerk::driver::Project::open(&std::env::current_dir().unwrap());
    for (code, message, body) in [
        (
            "E0401",
            "`zucht`",
            "page p \"Hund\" {\n  when zucht {\n    name: text(60) \"Wie heißt der Zwinger?\"\n  }\n  zucht: yesno \"Züchten Sie?\"\n}",
        ),
        (
            "E0402",
            "brutto → netto → brutto",
            "page p \"Hund\" {\n  zahl: integer(0..9) \"Wie viele?\"\n  compute netto: integer \"Netto\" = brutto - zahl\n  compute brutto: integer \"Brutto\" = netto + zahl\n}",
        ),
        (
            "W0403",
            "does not depend on any answer",
            "page p \"Hund\" {\n  zahl: integer(0..9) \"Wie viele?\"\n  when zahl > 9 and 1 > 2 {\n    name: text(60) \"Warum so viele?\"\n  }\n}",
        ),
        (
            "W0404",
            "while `rasse` is unanswered",
            "page p \"Hund\" {\n  rasse: choice \"Welche Rasse?\" {\n    dackel \"Dackel\"\n    dogge \"Dogge\"\n  }\n  when rasse != \"dackel\" {\n    gewicht: integer(0..99) \"Wie schwer?\"\n  }\n}",
        ),
        (
            "W0405",
            "",
            "page p \"Hund\" {\n  rasse: choice \"Welche Rasse?\" {\n    dackel \"Dackel\"\n    dogge \"Dogge\"\n  }\n  when rasse = \"dackel\" and rasse = \"dogge\" {\n    gewicht: integer(0..99) \"Wie schwer?\"\n  }\n}",
        ),
    ] {
        let checked = project.check_text("forms/x/vektor.antrag", spec(body));
        let found: Vec<String> = checked
            .diagnostics
            .iter()
            .map(|it| format!("{}: {}", it.code.as_str(), it.message))
            .collect();
        let fits = |it: &String| it.starts_with(code) && it.contains(message);
        assert!(found.iter().any(fits), "{code}: {found:#?}");
    }
}
