//! The answer sets of all services: the valid ones are accepted everywhere, the invalid ones are
//! refused for the one reason they name, and every branch that can be taken is taken.

use std::{collections::BTreeSet, fs, ptr};

use antragswerk::{
    analysis::{
        samples::Samples,
        ways::{Answer, Goal, Solver},
    },
    answers::{
        self,
        coverage::{Kind, What},
    },
    driver,
    model::{FieldId, Form},
};
use serde_json::Value as Json;

use crate::{
    answers::post,
    schemas::emitted,
    support::{FRONT_MATTER, PROJECT, project::TestProject},
};

#[test]
fn samples_of_all_services_are_what_they_say() {
    let checked = PROJECT.check(&PROJECT.specs());
    let made = driver::sample(&checked, true);
    assert_eq!(made.len(), checked.len());
    let (mut valid, mut invalid, mut branches, mut all) = (0, 0, 0, 0);
    for (one, samples) in checked.iter().zip(&made) {
        let form = &one.form;
        let sound = one.sound().expect("the specs have no errors");
        let schema = emitted(&sound, "json-schema", ".schema.json");
        let validator = jsonschema::validator_for(&schema).unwrap();
        for sample in &samples.valid {
            let name = format!("{}/{}", form.id, sample.name);
            let payload = sample.set.payload(form);
            let set = &sample.set;
            let text = serde_json::to_string(&payload).unwrap();
            let reread: Json = serde_json::from_str(&text).unwrap();
            let faults = answers::judge(form, &reread, &set.params, Some(set.today));
            assert_eq!(faults, [], "{name}: {payload:#}");
            let refused: Vec<String> = validator
                .iter_errors(&payload)
                .map(|it| it.to_string())
                .collect();
            assert_eq!(refused, [""; 0], "{name}: {payload:#}");
            let mut pairs = Vec::new();
            post(form, &payload["angaben"], "", "", &mut pairs);
            let (record, faults) = answers::decode(form, &pairs);
            assert_eq!(faults, [], "{name}: {pairs:#?}");
            let outcome = answers::evaluate(form, &record, &set.params, set.today);
            assert_eq!(outcome.payload(form), payload, "{name}");
        }
        for sample in &samples.invalid {
            let set = &sample.set;
            let faults = answers::judge(form, &sample.payload, &set.params, None);
            assert_eq!(
                faults,
                std::slice::from_ref(&sample.fault),
                "{}/{}",
                form.id,
                sample.name
            );
        }
        let kinds: BTreeSet<&str> = samples
            .invalid
            .iter()
            .map(|it| it.fault.kind.name())
            .collect();
        assert!(kinds.len() >= 6, "{}: only {kinds:?}", form.id);
        nothing_reachable_is_left(form, samples);
        let count = samples.count(Kind::Branches);
        valid += samples.valid.len();
        invalid += samples.invalid.len();
        branches += count.visited;
        all += count.all;
        assert_eq!(
            samples.count(Kind::Pages).visited,
            form.pages.len(),
            "{}",
            form.id
        );
    }
    println!("{valid} valid sets visit {branches} of {all} branches; {invalid} invalid sets");
}

/// No way leads to a branch, page or question that the sets leave out.
fn nothing_reachable_is_left(form: &Form, samples: &Samples<'_>) {
    let mut solver = Solver::new(form);
    for (spot, why) in samples.uncovered() {
        let goal = match spot.what {
            What::Page(id, _) => Some(Goal::Page(id)),
            What::Branch {
                condition, holds, ..
            } => {
                let index = solver.conditions().position(|it| ptr::eq(it, condition));
                index.map(|it| Goal::Condition(it, holds))
            }
            What::Field(path) => {
                let index = form.fields.iter().position(|it| it.path == path);
                index.map(|it| Goal::Field(FieldId::from_index(it)))
            }
            What::Check { .. } => None,
        };
        let Some(goal) = goal else { continue };
        let answer = solver.solve(&[goal]);
        assert!(
            !matches!(answer, Answer::Reached(_)),
            "{}: {spot} ({why})",
            form.id
        );
    }
}

/// A form without scenarios: its sets are found, not taken over.
fn spec() -> String {
    format!(
        "{FRONT_MATTER}page hund \"Ihr Hund\" {{
  anliegen: choice \"Was möchten Sie?\" {{
    an  \"Anmelden\"
    ab  \"Abmelden\"
  }}
  name: text(20) \"Name des Hundes\"
  chip: text(20) \"Nummer des Chips\" optional check matches(chip, \"^[0-9]{{15}}$\") \"Die Nummer hat 15 Ziffern.\"
}}
page ende \"Warum melden Sie ab?\" when anliegen = \"ab\" {{
  grund: text \"Grund\"
  when anliegen = \"an\" {{
    nie: text \"Nie gefragt\"
  }}
}}
"
    )
}

fn json(project: &TestProject, name: &str) -> Json {
    serde_json::from_slice(&fs::read(project.path(name)).unwrap()).unwrap()
}

/// The members of this name in a list of objects.
fn column<'j>(rows: &'j Json, name: &str) -> Vec<&'j str> {
    let rows = rows.as_array().unwrap().iter();
    rows.map(|row| row[name].as_str().unwrap()).collect()
}

#[test]
fn files_say_what_they_are_for() {
    let project = TestProject::new();
    project.write("forms/x/hund.antrag", spec());
    let run = project.run(&["samples", "--invalid", "--out", "proben"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let index = json(&project, "proben/hund/index.json");
    assert_eq!(
        column(&index["valid"], "file"),
        ["minimal.json", "maximal.json"]
    );
    let minimal = json(&project, "proben/hund/minimal.json");
    let keys: Vec<&String> = minimal["angaben"].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["anliegen", "name"]);
    let maximal = json(&project, "proben/hund/maximal.json");
    let keys: Vec<&String> = maximal["angaben"].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["anliegen", "name", "chip", "grund"]);
    assert_eq!(
        column(&index["uncovered"], "what"),
        [
            "field `nie`",
            "condition of a block on page `ende`, true: `anliegen = \"an\"`"
        ]
    );
    assert_eq!(
        column(&index["uncovered"], "why"),
        ["no answers can lead there"; 2]
    );
    let invalid = &index["invalid"];
    let rows = invalid.as_array().unwrap();
    let files = column(invalid, "file");
    for (file, kind) in [
        ("invalid/anliegen.no-option.json", "type"),
        ("invalid/name.missing.json", "missing"),
        ("invalid/name.too-long.json", "limit"),
        ("invalid/chip.check-0.json", "check"),
        ("invalid/grund.hidden.json", "hidden"),
        ("invalid/stand.no-day.json", "payload"),
        ("invalid/gibt_es_nicht.answer.json", "unknown"),
    ] {
        let at = files.iter().position(|it| *it == file);
        let at = at.unwrap_or_else(|| panic!("{file} is not among {files:?}"));
        assert_eq!(rows[at]["kind"], kind, "{file}");
        assert!(project.path(&format!("proben/hund/{file}")).is_file());
    }

    // The same input gives the same bytes.
    let again = project.run(&["samples", "hund", "--invalid", "--out", "proben"]);
    assert!(again.err.contains("(0 changed, "), "{}", again.err);
}

#[test]
fn a_folder_of_other_files_is_left_alone() {
    let project = TestProject::new();
    project.write("forms/x/hund.antrag", spec());
    project.write("wichtig/brief.txt", "nicht löschen");
    let run = project.run(&["samples", "--out", "wichtig"]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("`antrag` did not write"), "{}", run.err);
    assert!(project.path("wichtig/brief.txt").is_file());
    project.write("forms/x/kaputt.antrag", "kein Antrag");
    let run = project.run(&["samples", "--out", "proben"]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(!project.path("proben").exists());
}
