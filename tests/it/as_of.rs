//! The law of a day: `--as-of`, the project's day, scenarios of other days.

use serde_json::Value;

use crate::support::project::TestProject;

const SPEC: &str = include_str!("../cases/dated/good/fee.antrag");

fn project() -> TestProject {
    let project = TestProject::new();
    project.write("forms/x/hund.antrag", SPEC);
    project
}

/// The model's day, the fee in force, and the last day of this law.
fn law(project: &TestProject, more: &[&str]) -> (String, String, Value) {
    let run = project.run(&[&["dump", "hund", "--format", "json"], more].concat());
    let form: Value = serde_json::from_str(&run.out).unwrap();
    (
        form["in_force"]["as_of"].as_str().unwrap().to_owned(),
        form["params"][0]["default"].to_string(),
        form["in_force"]["until"].clone(),
    )
}

#[test]
fn the_model_holds_the_law_of_the_day_asked_for() {
    let project = project();
    let (day, fee, until) = law(&project, &[]);
    assert_eq!((day.as_str(), fee.as_str()), ("2026-01-01", "96.0"));
    assert_eq!(until, "2026-06-30");
    let (_, fee, until) = law(&project, &["--as-of", "2026-07-01"]);
    assert_eq!((fee.as_str(), until), ("108.0", "2026-12-31".into()));
    let (_, fee, until) = law(&project, &["--as-of", "2031-01-01"]);
    assert_eq!((fee.as_str(), until), ("120.0", Value::Null));
}

#[test]
fn the_project_s_day_holds_without_one_asked_for() {
    let project = project();
    project.write("forms/project.yaml", "as_of: 2027-02-01\n");
    let (day, fee, _) = law(&project, &[]);
    assert_eq!((day.as_str(), fee.as_str()), ("2027-02-01", "120.0"));
    project.write("forms/project.yaml", "as_of: bald\n");
    let run = project.run(&["check"]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("forms/project.yaml:1:8"), "{}", run.err);
}

#[test]
fn every_scenario_runs_against_the_law_of_its_day() {
    let project = project();
    let run = project.run(&["test"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.err.contains("3 passed, 0 failed\n"), "{}", run.err);
    let run = project.run(&["test", "--as-of", "2026-08-01"]);
    assert!(
        run.err
            .contains("1 passed, 0 failed, 2 of another day's law not run"),
        "{}",
        run.err
    );
    assert!(run.out.contains("Nach der Erhöhung"), "{}", run.out);
}

#[test]
fn a_mistake_in_law_to_come_is_found_today() {
    let project = project();
    let broken = SPEC.replace(
        "  hunde: integer(1..10) \"Anzahl der Hunde\"\n",
        "  until 2026-12-31 {\n    hunde: integer(1..10) \"Anzahl der Hunde\"\n  }\n",
    );
    project.write("forms/x/hund.antrag", broken);
    let run = project.run(&["check"]);
    assert_eq!(run.code, Some(1));
    let told = "unknown name `hunde` (as of 2027-01-01)";
    assert_eq!(run.err.matches(told).count(), 1, "{}", run.err);
    assert_eq!(project.run(&["build", "--out", "out"]).code, Some(1));
    let today = ["--as-of", "2026-08-01"];
    assert_eq!(project.run(&["i18n", "check"]).code, Some(1));
    let run = project.run(&[&["i18n", "check"], &today[..]].concat());
    assert_eq!(run.code, Some(0), "{}", run.err);
    let run = project.run(&[&["check"], &today[..]].concat());
    assert_eq!(run.code, Some(0), "{}", run.err);
    let run = project.run(&[&["build", "--out", "out"], &today[..]].concat());
    assert_eq!(run.code, Some(0), "{}", run.err);
    let manifest = std::fs::read_to_string(project.path("out/manifest.json")).unwrap();
    let manifest: Value = serde_json::from_str(&manifest).unwrap();
    assert_eq!(manifest["as_of"], "2026-08-01");
}

#[test]
fn a_day_is_a_day() {
    let project = project();
    for wrong in ["2026-02-30", "01.07.2026", "2026-7-1", "heute"] {
        let run = project.run(&["check", "--as-of", wrong]);
        assert_eq!(run.code, Some(2), "{wrong}");
        assert!(
            run.err.contains("write a day like 2026-07-01"),
            "{}",
            run.err
        );
    }
}
