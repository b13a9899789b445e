//! Kinds of change, one case each: what is said, and what becomes of drafts.
//!
//! `tests/diff/*.antrag-diff` holds the old text, a line `=====` and the new text; the snapshots lie
//! beside them.

use std::{collections::BTreeSet, fmt::Write as _, fs, path::Path, sync::Arc};

use antragswerk::{
    diff::{self, Diff, Fate, Kind, render},
    model::Form,
};
use serde_json::Value as Json;

use crate::support::{FRONT_MATTER, checked, project::TestProject, spec_of};

/// The form of an example; it has no errors.
fn form(case: &str, text: &str) -> Form {
    let checked = checked("forms/x/hund.antrag", &spec_of(text));
    let errors = checked.diagnostics.has_errors();
    assert!(!errors, "{case}: {:#?}", checked.diagnostics);
    checked.form
}

fn cases() -> Vec<(String, Form, Form)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diff");
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let Some(name) = path
            .file_name()
            .and_then(|it| it.to_str()?.strip_suffix(".antrag-diff"))
        else {
            continue;
        };
        let text = fs::read_to_string(&path).unwrap();
        let (old, new) = text.split_once("=====\n").unwrap();
        found.push((name.to_owned(), form(name, old), form(name, new)));
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

/// A comparison with all its reasons, and what becomes of each answer.
fn told(diff: &Diff) -> String {
    let mut text = String::new();
    for change in &diff.changes {
        let words = change.kind.words();
        let arrow = match (&change.old, &change.new) {
            (None, None) => String::new(),
            (old, new) => format!(
                ": {} → {}",
                old.as_deref().unwrap_or("nothing"),
                new.as_deref().unwrap_or("nothing")
            ),
        };
        writeln!(
            text,
            "{words} `{}` „{}“{arrow}",
            change.subject, change.label
        )
        .unwrap();
        for line in [&change.page, &change.ground].into_iter().flatten() {
            writeln!(text, "  ({line})").unwrap();
        }
        for (reader, effect) in [
            ("draft", &change.draft),
            ("fachverfahren", &change.fachverfahren),
            ("overlay", &change.overlay),
        ] {
            let verdict = if effect.breaking { "breaks" } else { "keeps" };
            writeln!(text, "  {verdict} {reader}: {}", effect.reason).unwrap();
        }
    }
    if let Some(reason) = &diff.migration.refuse {
        writeln!(text, "drafts are refused: {reason}").unwrap();
        return text;
    }
    if diff.old.fingerprint == diff.new.fingerprint {
        writeln!(text, "drafts are used as they are").unwrap();
        return text;
    }
    for row in &diff.migration.answers {
        let mut json = serde_json::to_value(row).unwrap();
        let members = json.as_object_mut().unwrap();
        members.shift_remove("label");
        // What is said of answers that do not pass, where every answer does.
        let every = |accept: &Json| accept.as_object().unwrap().keys().eq(["is"]);
        if let Fate::Carry(_) = &row.fate
            && every(&members["accept"])
            && !members.contains_key("codes")
            && members.get("as") != Some(&Json::from("single"))
        {
            members.shift_remove("otherwise");
        }
        writeln!(text, "{json}").unwrap();
    }
    text
}

#[test]
fn each_kind_of_change_is_told_with_what_it_means() {
    let mut seen = BTreeSet::new();
    let cases = cases();
    for (name, old, new) in &cases {
        let diff = diff::diff(old, new);
        seen.extend(diff.changes.iter().map(|it| it.kind));
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("../diff");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!(name.as_str(), told(&diff)));
    }
    seen.extend(codelist_changes().changes.iter().map(|it| it.kind));
    let missing: Vec<&Kind> = Kind::ALL.iter().filter(|it| !seen.contains(it)).collect();
    assert_eq!(missing, Vec::<&Kind>::new(), "kinds without a case");
    println!("{} cases, {} kinds of change", cases.len(), seen.len());
}

/// Two versions with a fact, two pages, changes that break something and one that does not, and two
/// answers that are lost or perhaps lost.
#[test]
fn people_read_it_in_a_terminal_and_in_a_pull_request() {
    let before = form(
        "before",
        "costs: Kostenfrei.
---
page hund \"Ihr Hund\" {
  rufname: text(60) \"Name des Hundes\"
  marke: integer \"Nummer der *alten* Marke\"
}
page halter \"Sie\" {
  anrede: text \"Anrede\" hint \"Wie | dürfen wir Sie anreden?\"
}
",
    );
    let after = form(
        "after",
        "costs: Die Marke kostet 5 Euro.
---
page hund \"Ihr Hund\" {
  rufname: text(40) \"Name des Hundes\"
}
page halter \"Sie\" {
  anrede: text \"Anrede\" hint \"Frau, Herr oder nichts\"
}
",
    );
    let other = form(
        "other",
        "leika: [\"99110007000000\"]
ozg: 10157
---
page hund \"Ihr Hund\" {
  rufname: text(40) \"Name des Hundes\"
}
",
    );
    let named = |form: &Form, id: &str| Form {
        id: id.to_owned(),
        ..form.clone()
    };
    let same = named(&before, "katze");
    let compared = diff::compare(
        &[&before, &same, &named(&before, "alt"), &named(&before, "x")],
        &[&after, &same, &named(&after, "neu"), &named(&other, "x")],
    );
    insta::assert_snapshot!("for_a_terminal", render::human(&compared));
    insta::assert_snapshot!("for_a_pull_request", render::markdown(&compared));
}

/// A codelist of which a row was added, one removed and one renamed.
fn codelist_changes() -> Diff {
    let text = "page p \"Land\" {\n  land: codelist bundesland \"Bundesland\"\n}\n";
    let old = form("codelist", text);
    let mut new = old.clone();
    let list = Arc::make_mut(new.codelists.get_mut("bundesland").unwrap());
    "neu".clone_into(&mut list.version);
    let rows = Arc::make_mut(&mut list.rows);
    rows.options.remove(0);
    "Freistaat".clone_into(&mut rows.options[0].1);
    rows.options.push(("99".to_owned(), "Ausland".to_owned()));
    diff::diff(&old, &new)
}

#[test]
fn codelists_are_told_by_their_rows() {
    let diff = codelist_changes();
    let kinds: Vec<Kind> = diff.changes.iter().map(|it| it.kind).collect();
    let wanted = [
        Kind::CodelistVersion,
        Kind::CodesRemoved,
        Kind::CodesRelabelled,
        Kind::CodesAdded,
    ];
    assert_eq!(kinds, wanted);
    let Fate::Carry(carry) = &diff.migration.answers[0].fate else {
        panic!("the question goes on");
    };
    assert_eq!(carry.codes.as_ref().map(Vec::len), Some(14));
}

#[test]
fn a_form_is_the_same_as_itself() {
    for checked in crate::support::PROJECT.check(&crate::support::PROJECT.specs()) {
        let diff = diff::diff(&checked.form, &checked.form);
        assert_eq!(diff.changes_count, 0, "{}", checked.id);
        assert_eq!(diff.old.fingerprint, diff.new.fingerprint, "{}", checked.id);
    }
}

#[test]
fn a_fingerprint_is_stable_and_about_answers_only() {
    let print = |text: &str| antragswerk::model::fingerprint(&form("fingerprint", text));
    let one =
        print("page a \"Hund\" {\n  name: text(60) \"Name\"\n  alter: integer \"Alter\"\n}\n");
    assert_eq!(one, "3e4c4dffb2c1ba95f37815014ae24444");
    let same = "page b \"Tier\" {\n  alter: integer \"Alter\" optional\n  name: text(60) \"Name\" hint \"Rufname\"\n}\n";
    assert_eq!(one, print(same));
    for other in [
        "page a \"Hund\" {\n  name: text(61) \"Name\"\n  alter: integer \"Alter\"\n}\n",
        "page a \"Hund\" {\n  name: text(60) \"Rufname\"\n  alter: integer \"Alter\"\n}\n",
        "page a \"Hund\" {\n  name: text(60) \"Name\"\n  alter: integer \"Alter\" unit \"Jahre\"\n}\n",
    ] {
        assert_ne!(one, print(other), "{other}");
    }
}

/// A project with two versions of a spec, and a repository around it.
fn two_versions() -> TestProject {
    let project = TestProject::new();
    let spec = |option: &str| {
        format!(
            "{FRONT_MATTER}page hund \"Ihr Hund\" {{\n  art: choice \"Art\" {{\n    a \"Dackel\"\n    {option}\n  }}\n}}\n"
        )
    };
    project.write("forms/x/hund.antrag", spec("b \"Pudel\""));
    project.write("neu/hund.antrag", spec("b \"Boxer\""));
    project
}

#[test]
fn the_command_line_compares_files_folders_and_denies() {
    let project = two_versions();
    let run = project.run(&["diff", "hund", "neu/hund.antrag"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.contains("option relabelled `art`"), "{}", run.out);
    for (reader, code) in [("draft", 1), ("fachverfahren", 1), ("overlay", 0)] {
        let run = project.run(&["diff", "hund", "neu/hund.antrag", "--deny", reader]);
        assert_eq!(run.code, Some(code), "{reader}");
    }
    let run = project.run(&["diff", "forms", "neu", "--format", "json"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let json: Json = serde_json::from_str(&run.out).unwrap();
    let schema: Json = serde_json::from_str(&project.run(&["schema", "--of", "diff"]).out).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let faults: Vec<String> = validator
        .iter_errors(&json)
        .map(|it| it.to_string())
        .collect();
    assert_eq!(faults, Vec::<String>::new());
    let run = project.run(&["diff", "hund", "neu/hund.antrag", "--migration", "m.json"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let written: Json =
        serde_json::from_str(&fs::read_to_string(project.path("m.json")).unwrap()).unwrap();
    assert_eq!(written, json["services"][0]["migration"]);
    for wrong in [["diff", "hund", "katze"], ["diff", "katze", "hund"]] {
        assert_eq!(project.run(&wrong).code, Some(2), "{wrong:?}");
    }
}

#[test]
fn services_that_come_and_go_are_told() {
    let project = two_versions();
    project.write(
        "alt/hund.antrag",
        fs::read(project.path("forms/x/hund.antrag")).unwrap(),
    );
    project.write(
        "alt/katze.antrag",
        fs::read(project.path("forms/x/hund.antrag")).unwrap(),
    );
    project.write(
        "neu/maus.antrag",
        fs::read(project.path("neu/hund.antrag")).unwrap(),
    );
    let arguments = [
        "diff", "alt", "neu", "--format", "markdown", "--deny", "overlay",
    ];
    let run = project.run(&arguments);
    assert_eq!(run.code, Some(1), "a service is gone: {}", run.err);
    insta::assert_snapshot!(run.out);
}

/// Makes a repository of the project, with all its forms in one commit.
fn commit(project: &TestProject) {
    let steps: [&[&str]; 3] = [
        &["init", "-q"],
        &["add", "forms"],
        &["commit", "-qm", "Alt"],
    ];
    for step in steps {
        let output = std::process::Command::new("git")
            .arg("-C")
            .arg(project.path(""))
            .args(["-c", "user.name=Ada", "-c", "user.email=ada@example.org"])
            .args(step)
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
    }
}

#[test]
fn another_revision_is_read_through_git() {
    let project = two_versions();
    commit(&project);
    let new = fs::read(project.path("neu/hund.antrag")).unwrap();
    project.write("forms/x/hund.antrag", new);
    for old in ["git:HEAD", "git:HEAD:hund", "git:HEAD:forms/x/hund.antrag"] {
        let run = project.run(&["diff", old, "hund"]);
        assert_eq!(run.code, Some(0), "{}", run.err);
        assert!(run.out.contains("option relabelled `art`"), "{}", run.out);
    }
    let run = project.run(&["diff", "git:HEAD", "forms", "--deny", "draft"]);
    assert_eq!(run.code, Some(1), "{}", run.out);
    for (wrong, code) in [
        ("git:nirgends", 1),
        ("git:--help", 1),
        ("git:HEAD:katze", 2),
    ] {
        assert_eq!(
            project.run(&["diff", wrong, "hund"]).code,
            Some(code),
            "{wrong}"
        );
    }
}

#[test]
fn another_revision_has_the_bausteine_of_its_time_and_no_translations_of_today() {
    let project = TestProject::new();
    let baustein = |label: &str| {
        format!(
            "---\nbaustein: tier\nversion: 1.0.0\ntitle: Tier\nsummary: Angaben zum Tier.\n\
             source: Eigene Formulierung.\n---\n\nrufname: text(60) \"{label}\"\n"
        )
    };
    let front = FRONT_MATTER.replace("status: entwurf", "languages: [en]\nstatus: entwurf");
    let spec = format!("{front}page hund \"Ihr Hund\" {{\n  use tier\n}}\n");
    project.write("forms/bausteine/tier.antrag", baustein("Name des Tiers"));
    project.write("forms/x/hund.antrag", &spec);
    commit(&project);
    project.write("forms/bausteine/tier.antrag", baustein("Rufname des Tiers"));
    let told =
        "words changed `tier.rufname label` „Name des Tiers“: Name des Tiers → Rufname des Tiers";
    let run = project.run(&["diff", "git:HEAD", "hund"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.contains(told), "{}", run.out);
    // A file of today that cannot be read as a translation.
    project.write("forms/x/hund.en.po", "msgid \"Ihr Hund\nmsgstr");
    project.write("neu/hund.antrag", &spec);
    assert_eq!(project.run(&["check", "hund"]).code, Some(1));
    let run = project.run(&["diff", "git:HEAD:hund", "neu/hund.antrag"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.contains(told), "{}", run.out);
}

#[test]
fn two_days_of_one_spec_are_compared_as_their_law() {
    let project = TestProject::new();
    let front = FRONT_MATTER.replace(
        "status: entwurf",
        "params:\n  gebuehr:\n    type: money\n    label: Gebühr\n    default:\n      - { value: 26.00 }\n      \
         - { from: 2026-07-01, value: 31.00 }\nstatus: entwurf",
    );
    let spec = "page hund \"Ihr Hund\" {\n  zahl: integer(1..5) \"Wie viele Hunde?\"\n}\n\
                compute summe: money \"Summe\" = zahl * gebuehr\n";
    project.write("forms/x/hund.antrag", format!("{front}{spec}"));
    let days = |from: &str, to: &str| {
        let run = project.run(&["diff", "hund", "--from", from, "--to", to]);
        assert_eq!(run.code, Some(0), "{}", run.err);
        run.out
    };
    let told = days("2026-01-01", "2026-07-01");
    assert!(
        told.contains("`gebuehr` „Gebühr“: 26,00 € → 31,00 €"),
        "{told}"
    );
    assert_eq!(days("2026-01-01", "2026-06-30"), "hund: no change\n");
    assert_eq!(project.run(&["diff", "hund"]).code, Some(2));
}
