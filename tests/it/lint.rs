//! `antrag lint` and `antrag privacy`: the fourteen services, services that differ, exit codes.

use std::{collections::BTreeSet, fs};

use serde_json::Value;

use crate::support::{FRONT_MATTER, project::TestProject};

const PAGES: &str = "page halter \"Wer hält den Hund?\" {\n  purpose \"Die Steuer festsetzen\"\n";

fn spec(fields: &str) -> String {
    format!("{FRONT_MATTER}{PAGES}{fields}}}\n")
}

fn rows(text: &str) -> Vec<Value> {
    let lines = text.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn codes(text: &str) -> BTreeSet<String> {
    rows(text)
        .iter()
        .map(|row| row["code"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn findings_are_warnings() {
    let project = TestProject::new();
    project.write("forms/x/eins.antrag", spec("  a: text(9) \"Name\"\n"));
    assert_eq!(project.run(&["lint", "--deny-warnings"]).code, Some(0));
    let office = spec("  a: text(9) \"Name gemäß Ausweis\"\n");
    project.write("forms/x/eins.antrag", office);
    assert_eq!(project.run(&["lint"]).code, Some(0));
    assert_eq!(project.run(&["lint", "--deny-warnings"]).code, Some(1));
    let told = project.run(&["lint", "--format", "json"]).out;
    assert_eq!(codes(&told), BTreeSet::from(["W0421".to_owned()]));
    let broken = spec("  a: txet(9) \"Name gemäß Ausweis\"\n");
    project.write("forms/x/eins.antrag", broken);
    assert_eq!(project.run(&["lint"]).code, Some(1));
    assert_eq!(project.run(&["lint", "gibtesnicht"]).code, Some(2));
}

/// Three services that ask the same in other ways, and what a Baustein asks.
fn differing() -> TestProject {
    let project = TestProject::new();
    let common =
        "  groesse: integer(1..99) \"Größe des Hundes\"\n  alter: integer \"Alter des Hundes\"\n";
    let choice = |label: &str| {
        format!(
            "  lage: choice \"Wo liegt die Wohnung?\" {{ inland \"{label}\" ausland \"Im Ausland\" }}\n"
        )
    };
    for (name, fields) in [
        (
            "eins",
            format!(
                "{common}  seit: date(past) \"Beginn der Haltung\"\n{}",
                choice("In Deutschland")
            ),
        ),
        (
            "zwei",
            format!(
                "{common}  ab: date(future) \"Beginn der Haltung\"\n{}",
                choice("Inland")
            ),
        ),
        (
            "drei",
            format!(
                "{common}  v: text(80) \"Vornamen des Halters\"\n  f: text(80) \"Familienname des Halters\"\n"
            ),
        ),
    ] {
        project.write(&format!("forms/x/{name}.antrag"), spec(&fields));
    }
    project
}

#[test]
fn services_are_compared() {
    let project = differing();
    let told = project.run(&["lint", "--corpus", "--format", "json"]).out;
    let expected = ["W0430", "W0431", "W0432", "W0433"].map(str::to_owned);
    assert_eq!(codes(&told), BTreeSet::from(expected), "{told}");
    let again = project.run(&["lint", "--corpus", "--format", "json"]).out;
    assert_eq!(told, again);
    let human = project.run(&["lint", "--corpus"]).err;
    for said in [
        "„Beginn der Haltung“ is asked in 2 ways",
        "option `inland` is „Inland“ here and „In Deutschland“ elsewhere",
        "write `use person` for `vornamen`, `familienname`",
        "3 services ask „Alter des Hundes“, „Größe des Hundes“ together",
    ] {
        assert!(human.contains(said), "{said}\n{human}");
    }
}

#[test]
fn services_without_a_difference_are_left_alone() {
    let project = TestProject::new();
    for name in ["eins", "zwei"] {
        let fields =
            "  seit: date(past) \"Beginn der Haltung\"\n  wo: text(60) \"Ort der Haltung\"\n";
        project.write(&format!("forms/x/{name}.antrag"), spec(fields));
    }
    let told = project.run(&["lint", "--corpus", "--format", "json"]);
    assert_eq!((told.code, told.out.as_str()), (Some(0), ""));
}

#[test]
fn likeness_is_a_share_of_the_smaller() {
    let project = differing();
    let told = project
        .run(&["lint", "--similarity", "--format", "json"])
        .out;
    let pairs = rows(&told);
    let first = &pairs[0];
    assert_eq!(first["first"], "eins");
    assert_eq!(first["second"], "zwei");
    assert_eq!(first["common"], 4);
    assert_eq!(first["share"], 1.0);
    assert_eq!(pairs.len(), 3);
    assert_eq!(pairs[1]["share"], 0.5);
    let sarif = project.run(&["lint", "--similarity", "--format", "sarif"]);
    assert_eq!(sarif.code, Some(2));
}

#[test]
fn the_register_knows_purpose_use_and_special_data() {
    let project = TestProject::new();
    let text = format!(
        "{FRONT_MATTER}page a \"A\" {{\n  art: choice \"Art\" {{ eins \"Eins\" zwei \"Zwei\" }}\n  \
         when art = \"eins\" {{\n    grad: integer \"Grad der Behinderung\"\n      purpose \"Die Steuer ermäßigen\"\n      \
         legal \"§ 152 SGB IX\"\n  }}\n  x: text \"Sonstiges | Rest\" optional\n}}\n"
    );
    project.write("forms/x/eins.antrag", text);
    let told = project.run(&["privacy", "--format", "json"]).out;
    let form: Value = serde_json::from_str(&told).unwrap();
    let fields = form["fields"].as_array().unwrap();
    let of = |at: usize, key: &str| fields[at][key].clone();
    assert_eq!(of(0, "known"), "used");
    assert_eq!(of(0, "used_by"), serde_json::json!(["Bedingung a"]));
    assert_eq!(of(1, "known"), "purpose");
    assert_eq!(of(1, "category"), "health");
    assert_eq!(of(1, "purpose")["from"], "field");
    assert_eq!(of(1, "legal")[0]["citation"]["text"], "§ 152 SGB IX");
    assert_eq!(of(1, "condition"), "„Art“ ist „Eins“");
    assert_eq!(of(2, "known"), "unknown");
    assert_eq!(of(2, "category"), Value::Null);
    let markdown = project.run(&["privacy", "--format", "markdown"]).out;
    assert!(markdown.contains("Sonstiges \\| Rest"), "{markdown}");
    assert!(markdown.contains("## Ohne bekannten Zweck"), "{markdown}");
    let human = project.run(&["privacy", "eins"]).out;
    assert!(human.contains("3 Fragen; 1 mit besonderen Daten zu prüfen; 1 ohne bekannten Zweck"));
}

#[test]
fn every_baustein_says_why_it_asks() {
    let project = TestProject::new();
    let bausteine = fs::read_dir("forms/bausteine").unwrap();
    let pages = bausteine.filter_map(|entry| {
        let file = entry.unwrap().file_name().into_string().unwrap();
        // PO files lie beside them.
        let name = file.strip_suffix(".antrag")?;
        Some(format!(
            "page {name} \"Seite {name}\" {{\n  use {name}\n}}\n"
        ))
    });
    let uses: String = pages.collect();
    project.write("forms/x/alle.antrag", format!("{FRONT_MATTER}{uses}"));
    let told = project.run(&["lint", "alle", "--format", "json"]);
    assert_eq!((told.code, codes(&told.out)), (Some(0), BTreeSet::new()));
}
