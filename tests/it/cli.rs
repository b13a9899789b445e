//! The program as a whole: exit codes, formats, new specs, builds that end early.

use std::{collections::BTreeSet, fs};

use serde_json::Value;

use crate::support::{FRONT_MATTER, project::TestProject};

/// A spec without a finding.
fn good() -> String {
    format!(
        "{FRONT_MATTER}page hund \"Ihr Hund\" {{\n  rufname: text(60) \"Name\"\n}}\n\n\
         scenario \"Ein Hund\" {{\n  given {{ rufname: \"Bella\" }}\n}}\n"
    )
}

/// A spec with a warning: nobody tries it.
fn doubtful() -> String {
    format!("{FRONT_MATTER}page hund \"Ihr Hund\" {{\n  rufname: text(60) \"Name\"\n}}\n")
}

/// A spec with two errors, one of which can be repaired for certain.
fn bad() -> String {
    format!(
        "{FRONT_MATTER}page hund \"Ihr Hund\" {{\n  rufname: txt(60) \"Name\"\n  rufname: text \"100 %\"\n}}\n"
    )
}

fn rows(text: &str) -> Vec<Value> {
    let lines = text.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn keys(value: &Value) -> Vec<&str> {
    let object = value.as_object().unwrap();
    object.keys().map(String::as_str).collect()
}

#[test]
fn exit_codes() {
    let project = TestProject::new();
    project.write("forms/x/gut.antrag", good());
    assert_eq!(project.run(&["check"]).code, Some(0));
    assert_eq!(project.run(&["check", "gut"]).code, Some(0));
    assert_eq!(project.run(&["check", "--deny-warnings"]).code, Some(0));
    project.write("forms/x/zweifelhaft.antrag", doubtful());
    assert_eq!(project.run(&["check"]).code, Some(0));
    assert_eq!(project.run(&["check", "--deny-warnings"]).code, Some(1));
    project.write("forms/x/schlecht.antrag", bad());
    assert_eq!(project.run(&["check"]).code, Some(1));
    assert_eq!(project.run(&["check", "gut"]).code, Some(0));
    assert_eq!(project.run(&["check", "forms/x"]).code, Some(1));
    for wrong in [
        vec!["chekc"],
        vec!["check", "--formt", "json"],
        vec!["check", "--format", "xml"],
        vec!["check", "gibtesnicht"],
        vec!["build", "--emit", "gibtesnicht"],
        vec!["explain", "E9999"],
        vec!["new", "Großbuchstaben"],
        vec!["dump", "forms/x"],
    ] {
        let run = project.run(&wrong);
        assert_eq!(run.code, Some(2), "{wrong:?}: {}", run.err);
        assert!(!run.err.is_empty(), "{wrong:?} says nothing");
    }
    assert_eq!(project.run(&["--version"]).code, Some(0));
    assert_eq!(project.run(&["explain", "e0202"]).code, Some(0));
}

#[test]
fn findings_go_to_standard_error_for_people_and_to_standard_output_for_programs() {
    let project = TestProject::new();
    project.write("forms/x/schlecht.antrag", bad());
    let human = project.run(&["check"]);
    assert!(human.out.is_empty());
    assert!(
        human.err.contains("error[E0301]: unknown type `txt`"),
        "{}",
        human.err
    );
    assert!(human.err.contains("2 errors, 0 warnings"), "{}", human.err);
    for format in ["json", "github", "sarif"] {
        let run = project.run(&["check", "--format", format]);
        assert!(run.err.is_empty(), "{format}: {}", run.err);
        assert!(!run.out.is_empty(), "{format}");
    }
}

#[test]
fn json_has_exactly_its_keys() {
    let project = TestProject::new();
    project.write("forms/x/schlecht.antrag", bad());
    let rows = rows(&project.run(&["check", "--format", "json"]).out);
    let usual = [
        "code",
        "severity",
        "file",
        "line",
        "column",
        "endLine",
        "endColumn",
        "message",
        "help",
    ];
    let [unknown, twice] = rows.as_slice() else {
        panic!("{rows:#?}");
    };
    assert_eq!(keys(unknown), [&usual[..], &["fix"]].concat());
    assert_eq!(keys(twice), [&usual[..], &["related"]].concat());
    assert_eq!(
        keys(&unknown["fix"]),
        [
            "file",
            "line",
            "column",
            "endLine",
            "endColumn",
            "replacement"
        ]
    );
    assert_eq!(
        keys(&twice["related"][0]),
        ["file", "line", "column", "message"]
    );
    assert_eq!(unknown["code"], "E0301");
    assert_eq!(unknown["severity"], "error");
    assert_eq!(unknown["file"], "forms/x/schlecht.antrag");
    assert_eq!(
        (unknown["line"].as_u64(), unknown["column"].as_u64()),
        (Some(16), Some(12))
    );
    assert_eq!(
        (unknown["endLine"].as_u64(), unknown["endColumn"].as_u64()),
        (Some(16), Some(15))
    );
    assert_eq!(unknown["fix"]["replacement"], "text");
}

#[test]
fn columns_count_characters_for_people_and_utf16_units_in_sarif() {
    let project = TestProject::new();
    let text =
        format!("{FRONT_MATTER}page a \"A\" {{\n  /* 🐕ä */ x\n  b: text \"🐕ä\" optonal\n}}\n");
    project.write("forms/x/hund.antrag", text);
    let rows = rows(&project.run(&["check", "--format", "json"]).out);
    let last = rows.last().unwrap();
    assert_eq!(
        (last["line"].as_u64(), last["column"].as_u64()),
        (Some(17), Some(16))
    );
    let sarif: Value =
        serde_json::from_str(&project.run(&["check", "--format", "sarif"]).out).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let region = &results.last().unwrap()["locations"][0]["physicalLocation"]["region"];
    assert_eq!(region["startColumn"].as_u64(), Some(17));
}

#[test]
fn github_commands_are_escaped() {
    let project = TestProject::new();
    let text = format!(
        "{FRONT_MATTER}page a \"A\" {{\n  b: choice \"B\" {{ \"50%\" \"Halb\" }}\n  when b = \"60%\" {{\n    c: text \"C\"\n  }}\n}}\n"
    );
    project.write("forms/x/a,b.antrag", text);
    let run = project.run(&["check", "--format", "github"]);
    let lines: Vec<&str> = run.out.lines().collect();
    assert_eq!(
        lines,
        [
            "::error file=forms/x/a%2Cb.antrag,line=17,col=12,endLine=17,endColumn=17,title=E0205::\
             \"60%25\" is not an option of `b`%0Ahelp: did you mean `\"50%25\"`?"
        ]
    );
}

#[test]
fn sarif_is_complete() {
    let project = TestProject::new();
    project.write("forms/x/schlecht.antrag", bad());
    project.write("forms/x/zwei teile.antrag", doubtful());
    let run = project.run(&["check", "--format", "sarif"]);
    let log: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(keys(&log), ["$schema", "version", "runs"]);
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "utf16CodeUnits");
    let driver = &run["tool"]["driver"];
    assert_eq!(driver["name"], "antrag");
    let rules: BTreeSet<&str> = driver["rules"]
        .as_array()
        .unwrap()
        .iter()
        .map(|rule| {
            assert!(rule["shortDescription"]["text"].as_str().is_some());
            rule["id"].as_str().unwrap()
        })
        .collect();
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 3);
    for result in results {
        assert!(rules.contains(result["ruleId"].as_str().unwrap()));
        assert!(["error", "warning"].contains(&result["level"].as_str().unwrap()));
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        let place = &result["locations"][0]["physicalLocation"];
        let uri = place["artifactLocation"]["uri"].as_str().unwrap();
        assert!(uri.starts_with("forms/x/") && !uri.contains(' '), "{uri}");
        let at = |key: &str| place["region"][key].as_u64().unwrap();
        assert!(at("startLine") >= 1 && at("startColumn") >= 1);
        assert!((at("endLine"), at("endColumn")) >= (at("startLine"), at("startColumn")));
    }
    let mut fixes = results.iter().filter_map(|it| it["fixes"][0].as_object());
    let change = fixes.next().unwrap()["artifactChanges"][0].clone();
    assert_eq!(change["replacements"][0]["insertedContent"]["text"], "text");
}

#[test]
fn a_new_spec_passes() {
    let project = TestProject::new();
    for (id, arguments) in [
        ("leer", vec![]),
        ("hund", vec!["--ozg", "10160"]),
        ("gewerbe", vec!["--ozg", "10294"]),
    ] {
        let run = project.run(&[&["new", id][..], &arguments].concat());
        assert_eq!(run.code, Some(0), "{}", run.err);
        let path = run.out.trim();
        assert!(fs::metadata(project.path(path)).is_ok(), "{path}");
        let run = project.run(&["check", id, "--format", "json"]);
        assert_eq!(run.code, Some(0), "{id}: {}", run.out);
        let again = project.run(&[&["new", id][..], &arguments].concat());
        assert_eq!(again.code, Some(1), "{}", again.err);
    }
}

#[test]
fn faults_of_the_library_are_told_once() {
    let project = TestProject::new();
    project.write("forms/x/eins.antrag", good());
    project.write("forms/x/zwei.antrag", good());
    project.write(
        "forms/codelisten/kaputt.yaml",
        "codelist: kaputt\ntitle: Kaputt\nurn: urn:x\nsource: S\nlicence: L\nrows:\n  - [1, \"A\"]\n",
    );
    let rows = rows(&project.run(&["check", "--format", "json"]).out);
    let found: Vec<String> = rows
        .iter()
        .map(|row| format!("{} {} {}", row["code"], row["line"], row["message"]))
        .collect();
    assert_eq!(
        found,
        [
            "\"E0316\" 1 \"a codelist needs `version` as a text\"",
            "\"E0316\" 7 \"a code without quotes\"",
        ]
    );
}

#[test]
fn bausteine_that_use_each_other() {
    let project = TestProject::new();
    let baustein = |name: &str, other: &str| {
        format!("---\nbaustein: {name}\nversion: 1.0.0\ntitle: T\n---\n\nuse {other}\n")
    };
    project.write("forms/bausteine/a.antrag", baustein("a", "b"));
    project.write("forms/bausteine/b.antrag", baustein("b", "a"));
    project.write(
        "forms/x/spec.antrag",
        format!("{FRONT_MATTER}page p \"P\" {{\n  use a\n}}\n"),
    );
    let rows = rows(&project.run(&["check", "--format", "json"]).out);
    assert_eq!(rows.len(), 1, "{rows:#?}");
    assert_eq!(rows[0]["code"], "E0310");
    assert_eq!(rows[0]["message"], "Baustein uses itself: a → b → a");
    assert_eq!(rows[0]["file"], "forms/bausteine/b.antrag");
}

#[test]
fn two_specs_with_one_id() {
    let project = TestProject::new();
    project.write("forms/x/hund.antrag", good());
    project.write("forms/y/hund.antrag", good());
    let rows = rows(&project.run(&["check", "--format", "json"]).out);
    assert_eq!(rows.len(), 1, "{rows:#?}");
    assert_eq!(rows[0]["code"], "E0324");
    assert_eq!(rows[0]["file"], "forms/y/hund.antrag");
}

#[test]
fn a_build_that_is_refused_writes_nothing() {
    let project = TestProject::new();
    project.write("forms/x/gut.antrag", good());
    assert_eq!(
        project.run(&["build", "--emit", "json-schema"]).code,
        Some(0)
    );
    let manifest = project.path("generated/manifest.json");
    let before = fs::read(&manifest).unwrap();
    project.write("forms/x/schlecht.antrag", bad());
    let run = project.run(&["build", "--emit", "json-schema"]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("nothing was written"), "{}", run.err);
    assert_eq!(fs::read(&manifest).unwrap(), before);
    fs::remove_dir_all(project.path("generated")).unwrap();
    assert_eq!(
        project.run(&["build", "--emit", "json-schema"]).code,
        Some(1)
    );
    assert!(!project.path("generated").exists());
}

#[test]
fn a_build_that_was_interrupted_is_made_good() {
    let project = TestProject::new();
    project.write("forms/x/gut.antrag", good());
    assert_eq!(
        project.run(&["build", "--emit", "json-schema"]).code,
        Some(0)
    );
    // Between the two renames: the old output lies at the backup path.
    fs::rename(project.path("generated"), project.path("generated.alt")).unwrap();
    fs::create_dir_all(project.path("generated.neu/halb")).unwrap();
    let run = project.run(&["build", "--emit", "json-schema"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(
        run.err.contains("0 changed"),
        "the old output was taken up again: {}",
        run.err
    );
    assert!(project.path("generated/manifest.json").is_file());
    assert!(!project.path("generated.alt").exists());
    assert!(!project.path("generated.neu").exists());
    assert!(!project.path("generated/halb").exists());
}

#[test]
fn coverage_says_what_no_scenario_visits_and_fails_where_it_must() {
    let project = TestProject::new();
    let pages = "page hund \"Ihr Hund\" {\n  gefaehrlich: yesno \"Ist er gefährlich?\"\n}\n\
                 page test \"Wesenstest\" when gefaehrlich {\n  nachweis: text \"Nachweis\"\n}\n";
    let scenario = "scenario \"Ein braver Hund\" {\n  given { gefaehrlich: false }\n}\n";
    let spec = format!("{FRONT_MATTER}{pages}{scenario}");
    let line = spec
        .lines()
        .position(|it| it.starts_with("page test"))
        .unwrap()
        + 1;
    project.write("forms/x/hund.antrag", &spec);
    let all = project.run(&["test", "--coverage"]);
    assert_eq!(all.code, Some(0), "{}", all.err);
    let expected = format!(
        "hund: pages 1 of 2 (50.0 %), fields 1 of 2 (50.0 %), branches 1 of 2 (50.0 %), checks 0 of 0 (100.0 %)\n  \
         forms/x/hund.antrag:{line}:6: page `test`\n  \
         forms/x/hund.antrag:{}:3: field `nachweis`\n  \
         forms/x/hund.antrag:{line}:29: condition of page `test`, true: `gefaehrlich`\n\
         total: pages 1 of 2 (50.0 %), fields 1 of 2 (50.0 %), branches 1 of 2 (50.0 %), checks 0 of 0 (100.0 %)\n",
        line + 1
    );
    assert_eq!(all.out, expected);

    let enough = project.run(&["test", "--coverage", "--require", "pages=50"]);
    assert_eq!(enough.code, Some(0), "{}", enough.err);
    let arguments = ["test", "hund", "--coverage", "--format", "json"];
    let strict = [
        &arguments[..],
        &["--require", "pages=51", "--require", "checks=100"],
    ]
    .concat();
    let lacking = project.run(&strict);
    assert_eq!(lacking.code, Some(1));
    assert_eq!(
        lacking.err,
        "antrag: scenarios of `hund` visit 1 of the 2 pages, 50.0 %; at least 51 % are required\n"
    );
    let rows = rows(&lacking.out);
    assert_eq!(
        keys(&rows[0]),
        ["pages", "fields", "branches", "checks", "id", "missed"]
    );
    let missed = rows[0]["missed"].as_array().unwrap();
    assert_eq!(missed.len(), 1, "only what is required is listed");
    assert_eq!(keys(&missed[0]), ["kind", "what", "file", "line", "column"]);
    assert_eq!(missed[0]["line"], line);
    assert_eq!(rows[1]["total"]["fields"]["all"], 2);

    for wrong in ["pages", "pages=101", "page=1", "pages=-1"] {
        let run = project.run(&["test", "--coverage", "--require", wrong]);
        assert_eq!(run.code, Some(2), "{wrong}");
    }
    assert_eq!(project.run(&["test", "--require", "pages=1"]).code, Some(2));
    project.write("forms/x/schlecht.antrag", bad());
    assert_eq!(project.run(&["test", "--coverage"]).code, Some(1));
}

#[test]
fn an_outside_emitter_that_fails_writes_nothing() {
    use std::os::unix::fs::PermissionsExt as _;
    let project = TestProject::new();
    project.write("forms/x/gut.antrag", good());
    project.write(
        "bin/antrag-emit-kaputt",
        "#!/bin/sh\necho 'keine Lust' >&2\nexit 3\n",
    );
    let program = project.path("bin/antrag-emit-kaputt");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:/usr/bin:/bin", project.path("bin").display());
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_antrag"))
        .args(["build", "--emit", "kaputt", "--format", "json"])
        .env("PATH", path)
        .current_dir(project.path(""))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let rows = rows(&String::from_utf8(output.stdout).unwrap());
    let found = rows.iter().find(|row| row["code"] == "E0602").unwrap();
    assert!(
        found["message"].as_str().unwrap().contains("kaputt"),
        "{found}"
    );
    assert!(!project.path("generated").exists());
}
