//! `antrag i18n`: files written, kept and counted.

use std::fs;

use serde_json::Value;

use crate::support::{FRONT_MATTER, project::TestProject};

fn spec(front: &str, body: &str) -> String {
    let facts = FRONT_MATTER.replace("status: entwurf\n", &format!("{front}status: entwurf\n"));
    format!(
        "{facts}page hund \"Ihr Hund\" {{\n  {body}\n}}\n\n\
         scenario \"Ein Hund\" {{\n  given {{ rufname: \"Bella\" }}\n}}\n"
    )
}

const NAME: &str = "rufname: text(60) \"Name\"";

fn stats(project: &TestProject) -> Value {
    let run = project.run(&["i18n", "stats", "--format", "json"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    serde_json::from_str(&run.out).unwrap()
}

#[test]
fn extracted_translated_changed() {
    let project = TestProject::new();
    project.write("forms/x/hund.antrag", spec("", NAME));
    let run = project.run(&["i18n", "extract", "hund"]);
    assert!(
        run.err.contains("no spec declares a language"),
        "{}",
        run.err
    );
    let run = project.run(&["i18n", "extract", "hund", "--language", "en"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let path = project.path("forms/x/hund.en.po");
    let written = fs::read_to_string(&path).unwrap();
    assert!(written.contains(
        "#: forms/x/hund.antrag\nmsgctxt \"rufname#label\"\nmsgid \"Name\"\nmsgstr \"\"\n"
    ));
    assert!(
        !written.contains("Ein Hund"),
        "scenarios are not translated"
    );

    // Not declared: `check` says nothing, `i18n check` does.
    assert_eq!(project.run(&["check", "--deny-warnings"]).code, Some(0));
    assert_eq!(project.run(&["i18n", "check"]).code, Some(0));
    let run = project.run(&["i18n", "check", "--deny-warnings"]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("W0445"), "{}", run.err);

    // Declared: both do.
    project.write("forms/x/hund.antrag", spec("languages: [en]\n", NAME));
    assert_eq!(project.run(&["check", "--deny-warnings"]).code, Some(1));
    let all = written.replace("msgstr \"\"\n\n", "msgstr \"-\"\n\n");
    let all = all
        .trim_end()
        .strip_suffix("msgstr \"\"")
        .unwrap()
        .to_owned()
        + "msgstr \"Name\"\n";
    project.write("forms/x/hund.en.po", all);
    let run = project.run(&["check", "--deny-warnings"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let done = stats(&project);
    assert_eq!(done[0]["service"], "hund");
    assert_eq!(done[0]["missing"], 0);
    assert_eq!(done[0]["declared"], true);

    // Changed: stale before extracting and after it.
    let other = "rufname: text(60) \"Rufname\"";
    project.write("forms/x/hund.antrag", spec("languages: [en]\n", other));
    assert_eq!(stats(&project)[0]["stale"], 1);
    assert_eq!(project.run(&["i18n", "extract"]).code, Some(0));
    let merged = fs::read_to_string(&path).unwrap();
    let fuzzy = "#, fuzzy\n#| msgid \"Name\"\nmsgctxt \"rufname#label\"\nmsgid \"Rufname\"\nmsgstr \"Name\"\n";
    assert!(merged.contains(fuzzy), "{merged}");
    let run = project.run(&["check"]);
    assert!(run.err.contains("W0446"), "{}", run.err);
    assert_eq!(stats(&project)[0]["stale"], 1);

    // A second run writes nothing.
    let run = project.run(&["i18n", "extract"]);
    assert!(run.err.contains("1 file, 0 changed"), "{}", run.err);
}

#[test]
fn what_cannot_be_read_is_not_written_over() {
    let project = TestProject::new();
    project.write("forms/x/hund.antrag", spec("", NAME));
    let broken = "msgctxt \"rufname#label\"\nmsgid \"Name\"\nmsgstr Name\n";
    project.write("forms/x/hund.en.po", broken);
    let run = project.run(&["i18n", "extract"]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("E0448"), "{}", run.err);
    let kept = fs::read_to_string(project.path("forms/x/hund.en.po")).unwrap();
    assert_eq!(kept, broken);
    assert_eq!(project.run(&["i18n", "check"]).code, Some(1));
    // Not declared, so the spec itself is fine.
    assert_eq!(project.run(&["check", "--deny-warnings"]).code, Some(0));
    project.write("forms/x/hund.antrag", spec("languages: [en]\n", NAME));
    project.write("forms/x/hund.en.po", [0xff, 0xfe]);
    let run = project.run(&["check"]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("E0001"), "{}", run.err);
}

#[test]
fn bausteine_come_along_and_codelists_when_named() {
    let project = TestProject::new();
    for folder in ["forms/bausteine", "forms/codelisten"] {
        for file in fs::read_dir(project.path(folder)).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|it| it == "po") {
                fs::remove_file(path).unwrap();
            }
        }
    }
    let body = "use person as halter\n  staat: codelist staat \"Staat\"";
    project.write("forms/x/hund.antrag", spec("", body));
    project.run(&["i18n", "extract", "--language", "en"]);
    assert!(project.path("forms/bausteine/person.en.po").is_file());
    assert!(!project.path("forms/codelisten/staat.en.po").is_file());
    project.run(&["i18n", "extract", "--language", "en", "--codelist", "staat"]);
    assert!(project.path("forms/codelisten/staat.en.po").is_file());
    let run = project.run(&["i18n", "extract", "--codelist", "gibtesnicht"]);
    assert_eq!(run.code, Some(2));
    let run = project.run(&["i18n", "extract", "--language", "tlh"]);
    assert_eq!(run.code, Some(2));
}

#[test]
fn a_file_beside_nothing_is_told() {
    let project = TestProject::new();
    project.write("forms/x/hund.antrag", spec("", NAME));
    project.write("forms/bausteine/gibtesnicht.en.po", "");
    let run = project.run(&["check"]);
    assert!(run.err.contains("W0447"), "{}", run.err);
    assert!(run.err.contains("gibtesnicht"), "{}", run.err);
}
