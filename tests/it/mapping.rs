//! Mappings of real services: seeded defects are found with both places, payloads are what the target
//! takes, the same answers give the same bytes.

use std::{fs, path::Path};

use antragswerk::{
    analysis::ways::{Answer, Solver},
    answers,
    diagnostics::Diagnostic,
    mapping,
    pipeline::{self, Checked, Connection},
    source::Source,
};

use crate::support::{PROJECT, mapping::context};

/// A service of the repository.
fn service(id: &str) -> Checked {
    let specs = PROJECT.specs();
    let ending = format!("/{id}.antrag");
    let path = specs
        .iter()
        .find(|it| it.to_string_lossy().ends_with(&ending));
    PROJECT.check_file(path.unwrap())
}

/// A mapping with texts exchanged in it, each of which must be there.
fn changed(checked: &Checked, target: &str, changes: &[(&str, &str)]) -> Connection {
    let targets = PROJECT.targets(checked);
    let (_, path) = targets.iter().find(|(it, _)| it == target).unwrap();
    let mut text = fs::read_to_string(path).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replace(from, to);
    }
    let profile = format!("forms/fachverfahren/{target}.yaml");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    pipeline::connect(
        checked,
        Source {
            text: fs::read_to_string(root.join(&profile)).unwrap(),
            path: profile,
        },
        Source {
            path: PROJECT.shown(path),
            text,
        },
    )
}

/// The files in which the places of a finding lie.
fn files(connection: &Connection, finding: &Diagnostic) -> Vec<String> {
    let spans = finding.secondary.iter().map(|it| it.span);
    let files = std::iter::once(finding.span).chain(spans);
    let mut files: Vec<String> = files
        .map(|it| connection.sources.get(it.source).path.clone())
        .map(|it| it.rsplit('.').next().unwrap_or_default().to_owned())
        .collect();
    files.sort();
    files.dedup();
    files
}

/// What is seeded, the code that is wanted, and the texts exchanged for it.
type Seed = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

#[test]
fn seeded_defects_are_found_with_both_places() {
    let checked = service("hundehaltung");
    let seeds: &[Seed] = &[
        (
            "needed field missing",
            "E0704",
            &[("Ort = anschrift.ort\n", "")],
        ),
        (
            "text too long",
            "E0706",
            &[("halter.vornamen shorten to 50", "halter.vornamen")],
        ),
        (
            "wrong list",
            "E0708",
            &[("tier_geschlecht recode geschlecht", "tier_geschlecht")],
        ),
        (
            "partial table",
            "E0709",
            &[("  \"entlaufen\" -> \"3\"\n", "")],
        ),
        (
            "too many entries",
            "E0711",
            &[(
                "keep selbst",
                "add row {\n  Hundename = \"-\"\n}\nkeep selbst",
            )],
        ),
        (
            "date format",
            "E0712",
            &[("Wurfdatum = geboren", "Wurfdatum = gehalten_seit")],
        ),
        (
            "answer lost",
            "W0713",
            &[("keep umzug_am, wegzug_anschrift", "keep umzug_am")],
        ),
    ];
    for (name, code, changes) in seeds {
        let connection = changed(&checked, "hundesteuer_csv", changes);
        let finding = connection
            .diagnostics
            .iter()
            .find(|it| it.code.as_str() == *code);
        let Some(finding) = finding else {
            panic!("{name}: found are {:?}", connection.diagnostics);
        };
        let files = files(&connection, finding);
        assert!(
            files.contains(&"mapping".to_owned()) && files.len() > 1,
            "{name}: places in {files:?}"
        );
    }
}

/// A payload, or why there is none.
type Mapped = Result<Vec<u8>, Vec<mapping::Refusal>>;

/// The payloads of the scenarios of a service that come to a complete application.
fn payloads(id: &str, target: &str) -> Vec<(String, Mapped)> {
    let checked = service(id);
    let connection = changed(&checked, target, &[]);
    assert!(
        connection.diagnostics.is_empty(),
        "{:?}",
        connection.diagnostics
    );
    let text = &connection.sources.get(connection.mapping).text;
    let profile = connection.profile.as_ref().unwrap();
    let form = &checked.form;
    let mut found = Vec::new();
    for scenario in &form.scenarios {
        let report = answers::scenario::run(form, scenario);
        if report.outcome.is_complete() {
            let (outcome, params) = (&report.outcome, &report.params);
            let run = || mapping::run(form, profile, text, outcome, params, &context());
            assert_eq!(run(), run());
            found.push((scenario.title.clone(), run()));
        }
    }
    assert!(!found.is_empty());
    found
}

/// The payloads of all scenarios as text, or why there is none.
fn texts(id: &str, target: &str) -> String {
    let payloads = payloads(id, target).into_iter();
    let texts = payloads.map(|(name, payload)| {
        let text = match payload {
            Ok(bytes) => letters(bytes),
            Err(refusals) => format!("refused: {refusals:?}\n"),
        };
        format!("# {name}\n{text}\n")
    });
    texts.collect()
}

/// Bytes of UTF-8 or ISO 8859-1 as text, with plain line ends.
fn letters(bytes: Vec<u8>) -> String {
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(latin) => latin.into_bytes().into_iter().map(char::from).collect(),
    };
    text.replace("\r\n", "\n")
}

#[test]
fn dog_tax_is_a_line_for_each_dog() {
    insta::assert_snapshot!(texts("hundehaltung", "hundesteuer_csv"));
}

#[test]
fn what_does_not_fit_is_refused_with_its_field() {
    let checked = service("hundehaltung");
    let connection = changed(&checked, "hundesteuer_csv", &[]);
    let Answer::Reached(witness) = Solver::new(&checked.form).solve(&[]) else {
        panic!("the form can be completed");
    };
    let outcome = witness.outcome(&checked.form);
    let text = &connection.sources.get(connection.mapping).text;
    let refused = mapping::run(
        &checked.form,
        connection.profile.as_ref().unwrap(),
        text,
        &outcome,
        &witness.params,
        &mapping::Context::default(),
    );
    let refusals = refused.unwrap_err();
    let paths: Vec<&str> = refusals.iter().map(|it| it.path.as_str()).collect();
    assert!(paths.contains(&"row.AGS"), "{refusals:?}");
}

#[test]
fn registration_is_json_keyed_by_fim() {
    insta::assert_snapshot!(texts("wohnsitzmeldung", "meldewesen_fim_json"));
}

#[test]
fn trade_registration_is_xgewerbeanzeige() {
    insta::assert_snapshot!(texts("gewerbeanmeldung", "xgewerbeanzeige_2_2"));
}

/// Nationality stays in the list of the statistical offices, the state of an address does not.
#[test]
fn the_two_lists_of_states_are_not_confused() {
    let checked = service("gewerbeanmeldung");
    let confused = [(
        "anschrift.nationSchluessel = \"276\"",
        "anschrift.nationSchluessel = geburt.geburtsstaat",
    )];
    let connection = changed(&checked, "xgewerbeanzeige_2_2", &confused);
    let found: Vec<&str> = connection
        .diagnostics
        .iter()
        .map(|it| it.code.as_str())
        .collect();
    assert!(found.contains(&"E0708"), "{found:?}");
}

/// Every element that is written stands at its place in the valid message 2.2.
#[test]
fn xgewerbeanzeige_has_the_places_of_the_sample() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data/fim/xoev/xgewerbeanzeige_samples/xgwa2.2-valid.xml");
    let Ok(sample) = fs::read_to_string(sample) else {
        return; // the samples lie beside the repository, not in it
    };
    let known = places(&sample);
    let mut written = 0;
    for (_, payload) in payloads("gewerbeanmeldung", "xgewerbeanzeige_2_2") {
        let Ok(bytes) = payload else {
            continue;
        };
        written += 1;
        for place in places(&letters(bytes)) {
            assert!(known.contains(&place), "{place}");
        }
    }
    assert!(written > 0);
}

/// The paths of all elements.
fn places(xml: &str) -> std::collections::BTreeSet<String> {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut path: Vec<String> = Vec::new();
    let mut found = std::collections::BTreeSet::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                path.push(String::from_utf8(start.name().as_ref().to_vec()).unwrap());
                found.insert(path.join("/"));
            }
            Event::End(_) => {
                path.pop();
            }
            Event::Empty(empty) => {
                let name = String::from_utf8(empty.name().as_ref().to_vec()).unwrap();
                found.insert(format!("{}/{name}", path.join("/")));
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}
