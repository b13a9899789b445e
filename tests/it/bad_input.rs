//! Files that are no specs: an error, exit code 1, no panic, bounded time and memory.
//!
//! The bounds hold in a debug build: eight seconds of processor time (`ulimit -t`, so that a busy
//! machine does not matter) and 700 MiB of address space (`ulimit -v`), most of which the program
//! and its catalogue take without any spec.

use std::fmt::Write as _;

use crate::support::{FRONT_MATTER, project::TestProject};

const SECONDS: u32 = 8;
const MEGABYTES: u32 = 700;

/// Checks bytes as a spec, and says what came out in one line each: codes with their places.
fn refused(content: impl AsRef<[u8]>) -> Vec<String> {
    refused_as("forms/x/spec.antrag", content)
}

fn refused_as(name: &str, content: impl AsRef<[u8]>) -> Vec<String> {
    let project = TestProject::new();
    project.write(name, content);
    let human = project.run_bounded(&["check", name], SECONDS, MEGABYTES);
    assert_eq!(human.code, Some(1), "{}", shortened(&human.err));
    assert!(!human.err.contains("panicked"), "{}", human.err);
    let run = project.run_bounded(&["check", name, "--format", "json"], SECONDS, MEGABYTES);
    assert_eq!(run.code, Some(1), "{}", shortened(&run.err));
    assert!(!run.err.contains("panicked"), "{}", run.err);
    let rows = run.out.lines().map(|line| {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(row["file"], name);
        format!(
            "{} {}:{}",
            row["code"].as_str().unwrap(),
            row["line"],
            row["column"]
        )
    });
    rows.collect()
}

fn accepted(content: impl AsRef<[u8]>) {
    let project = TestProject::new();
    project.write("forms/x/spec.antrag", content);
    let run = project.run(&["check"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
}

fn shortened(text: &str) -> String {
    text.chars().take(2000).collect()
}

/// A page around these items.
fn spec(items: &str) -> String {
    format!("{FRONT_MATTER}page seite \"Seite\" {{\n{items}\n}}\n")
}

#[test]
fn ten_megabytes() {
    assert_eq!(refused("a: text \"A\"\n".repeat(900_000)), ["E0002 1:1"]);
}

#[test]
fn two_megabytes() {
    let text = spec(&"  // Kommentar\n".repeat(140_000));
    assert_eq!(refused(text), ["E0002 1:1"]);
}

#[test]
fn empty() {
    assert_eq!(refused(""), ["E0105 1:1"]);
    assert_eq!(refused("\n\n   \n"), ["E0105 1:1"]);
}

#[test]
fn only_a_delimiter() {
    assert_eq!(refused("---"), ["E0105 1:1"]);
    assert_eq!(refused("---\n"), ["E0105 1:1"]);
}

#[test]
fn front_matter_not_closed() {
    let text = FRONT_MATTER.trim_end().trim_end_matches("---").to_owned();
    assert_eq!(refused(&text), ["E0105 1:1"]);
    let text = format!("{text}page a \"A\" {{\n  b: text \"B\"\n}}\n");
    assert_eq!(refused(text), ["E0105 1:1"]);
}

#[test]
fn nul_byte() {
    assert_eq!(refused(spec("  a: text \"\0\"")), ["E0001 16:12"]);
    assert_eq!(refused([0_u8; 64]), ["E0001 1:1"]);
}

#[test]
fn windows_1252() {
    let mut bytes = spec("  a: text \"Stra").into_bytes();
    bytes.extend([0xDF, b'e', b'"', b'\n']);
    assert_eq!(refused(bytes), ["E0001 1:1"]);
}

#[test]
fn braces_in_braces() {
    let text = spec(&"when true {\n".repeat(50_000));
    assert_eq!(refused(text), ["E0003 79:11"]);
    assert_eq!(refused(spec(&"{".repeat(900_000))), ["E0003 16:64"]);
}

#[test]
fn parentheses_in_parentheses() {
    let deep = |levels: usize| {
        let (open, close) = ("(".repeat(levels), ")".repeat(levels));
        spec(&format!(
            "  a: yesno \"A\"\n  when {open}a{close} {{\n    b: text \"B\"\n  }}"
        ))
    };
    assert_eq!(refused(deep(100_000)), ["E0003 17:71"]);
    assert_eq!(refused(deep(66)), ["E0003 17:71"]);
    assert_eq!(
        refused(spec("  a: integer \"A\" check (((((a > 1 \"B\"")).len(),
        1
    );
}

#[test]
fn operators_without_end() {
    let sum = " + a".repeat(100_000);
    let text = spec(&format!(
        "  a: integer \"A\"\n  when a{sum} > 1 {{\n    b: text \"B\"\n  }}"
    ));
    assert_eq!(refused(text), ["E0003 17:8"]);
    let minus = "-".repeat(200_000);
    let text = spec(&format!(
        "  a: integer \"A\"\n  when {minus}a > 1 {{\n    b: text \"B\"\n  }}"
    ));
    assert_eq!(refused(text).len(), 1);
    let not = "not ".repeat(100_000);
    let text = spec(&format!(
        "  a: yesno \"A\"\n  when {not}a {{\n    b: text \"B\"\n  }}"
    ));
    assert!(!refused(text).is_empty());
}

#[test]
fn yaml_brackets_in_brackets() {
    let text = format!("---\nozg: {}\n---\n", "[".repeat(100_000));
    assert_eq!(refused(text), ["E0003 2:70"]);
    let yaml = format!("ozg: {}\n", "[".repeat(100_000));
    let found = refused_as("forms/x/spec.antrag.yaml", yaml);
    assert!(
        found.len() == 1 && found[0].starts_with("E0106"),
        "{found:?}"
    );
    let yaml: String = (0..10_000).fold(String::new(), |mut text, level| {
        writeln!(text, "{}a:", " ".repeat(level.min(80))).unwrap();
        text
    });
    assert!(!refused_as("forms/x/spec.antrag.yaml", yaml).is_empty());
}

#[test]
fn yaml_aliases_that_explode() {
    let mut text = String::from("---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let alias = format!("*a{}", level - 1);
        writeln!(text, "a{level}: &a{level} [{}]", vec![alias; 10].join(", ")).unwrap();
    }
    text.push_str("---\npage a \"A\" {\n  b: text \"B\"\n}\n");
    assert_eq!(refused(text), ["E0106 2:9"]);
}

#[test]
fn a_hundred_thousand_bad_lines() {
    let found = refused(spec(&"  ?\n".repeat(100_000)));
    assert_eq!(
        found.len(),
        1001,
        "a thousand mistakes, and that there are more"
    );
    assert_eq!(found.last().unwrap(), "E0005 1:1");
    assert_eq!(found.first().unwrap(), "E0101 16:3");
    let found = refused("}\n".repeat(100_000));
    assert_eq!(found.len(), 1001);
}

#[test]
fn a_page_in_a_page_behind_more_mistakes_than_are_kept() {
    let page = "page a \"A\" {\n  page b \"B\" {\n    x: text \"X\"\n  }\n}\n}";
    let found = refused(format!("{FRONT_MATTER}{}{page}", "?\n".repeat(10_000)));
    assert_eq!(found.len(), 1001);
}

#[test]
fn one_long_line() {
    for item in [
        "a: foo \"A\" ",
        "} ",
        "hint \"A\" ",
        "? ",
        "a: text \"A\" optonal ",
        "\"",
        "{ ",
    ] {
        let line = item.repeat(900_000 / item.len());
        let found = refused(format!("{FRONT_MATTER}page a \"A\" {{ {line}"));
        assert!(!found.is_empty(), "{item}");
    }
}

#[test]
fn many_of_everything() {
    let hints = "hint \"A\" ".repeat(90_000);
    assert!(!refused(spec(&format!("  a: text \"A\" {hints}"))).is_empty());
    let legal = "legal \"A\" ".repeat(90_000);
    assert!(!refused(spec(&format!("  a: text \"A\" {legal}"))).is_empty());
    let options = "a \"A\"\n".repeat(90_000);
    assert!(!refused(spec(&format!("  a: choice \"A\" {{\n{options}}}"))).is_empty());
    let options: String = (0..20_000).fold(String::new(), |mut text, at| {
        writeln!(text, "a{at} \"A{at}\"").unwrap();
        text
    });
    for ty in ["choice", "choices"] {
        accepted(spec(&format!("  a: {ty} \"A\" {{\n{options}}}")));
    }
    let alone = options.replace("\"\n", "\" alone\n");
    accepted(spec(&format!("  a: choices \"A\" {{\n{alone}}}")));
    let keys: String = (0..40_000).fold(String::new(), |mut text, at| {
        writeln!(text, "k{at}: 1").unwrap();
        text
    });
    assert!(!refused(format!("---\n{keys}---\n")).is_empty());
    let same = "ozg: 1\n".repeat(40_000);
    assert!(!refused(format!("---\n{same}---\n")).is_empty());
    let names: String = (0..20_000).fold(String::new(), |mut text, at| {
        writeln!(text, "a{at}: text \"A\" check b{at} \"B\"").unwrap();
        text
    });
    assert!(!refused(spec(&names)).is_empty());
}

#[test]
fn line_ends_of_windows() {
    let text = spec("  a: text \"A\"\n    hint \"B\"\n  when a != null {\n    b: yesno \"B\"\n  }");
    accepted(text.replace('\n', "\r\n"));
    let text = spec("  a: texd \"A\"").replace('\n', "\r\n");
    assert_eq!(refused(text), ["E0301 16:6"]);
}

#[test]
fn byte_order_mark() {
    let text = spec("  a: text \"A\"");
    accepted(format!("\u{FEFF}{text}"));
}

#[test]
fn folders_and_links_that_lead_nowhere() {
    let project = TestProject::new();
    project.write("forms/x/a.antrag", spec("  a: text \"A\""));
    std::os::unix::fs::symlink("/nirgendwo", project.path("forms/x/b.antrag")).unwrap();
    let run = project.run(&["check", "--format", "json"]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(run.out.contains("E0004"), "{}", run.out);
}
