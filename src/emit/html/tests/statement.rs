//! The accessibility statement says what was tested, of this version only, and claims nothing else.

use super::{languages, sample, text, values};
use crate::{
    analysis::Sound,
    emit::{AuditResults, EmitContext, Emitter, OutputFile, SiteLinks, html::Html},
    model::Authority,
};

const PATH: &str = "erklaerung-barrierefreiheit.html";

fn files(sound: &Sound, context: &EmitContext) -> Vec<OutputFile> {
    Html.emit(sound, context).0
}

fn statement(sound: &Sound, context: &EmitContext, path: &str) -> String {
    let all = files(sound, context);
    text(all.iter().find(|it| it.path == path).unwrap())
}

/// A context that knows a result of the sample, of a version of it.
fn tested(version: &str, findings: &[&str]) -> EmitContext {
    let json = serde_json::json!({
        "format": 1,
        "leistungen": { sample::sound().form.id: {
            "pruefstand": version, "stufe": "gate", "werkzeuge": { "axe-core": "4.14.1" }, "seiten": 7,
            "zustaende": { "de": { "empty": 7, "filled": 5 }, "en": { "empty": 6 } }, "verschiedene": 9,
            "pruefungen": ["axe", "by keyboard alone"], "befunde": findings,
        } },
    });
    EmitContext {
        audit: AuditResults::read(&json.to_string()).unwrap(),
        ..EmitContext::default()
    }
}

fn version(html: &str) -> String {
    let (_, behind) = html
        .split_once("antragswerk-pruefstand\" content=\"")
        .unwrap();
    behind.split('"').next().unwrap().to_owned()
}

#[test]
fn every_page_leads_to_the_statement_in_its_language() {
    let sound = languages::sound();
    let all = files(&sound, &EmitContext::default());
    for page in ["index.html", "en/index.html"] {
        let page = text(all.iter().find(|it| it.path == page).unwrap());
        assert!(values(&page, "href").iter().any(|it| it == PATH));
    }
    let english = statement(
        &sound,
        &EmitContext::default(),
        "en/erklaerung-barrierefreiheit.html",
    );
    assert!(english.contains("<html lang=\"en\">") && english.contains("Register a dog"));
    assert!(english.contains("This application has not been tested yet."));
}

#[test]
fn only_results_of_this_version_count() {
    let sound = sample::sound();
    let never = statement(&sound, &EmitContext::default(), PATH);
    assert!(never.contains("Dieser Antrag ist noch nicht geprüft."));
    let stale = statement(&sound, &tested("anders", &[]), PATH);
    assert!(stale.contains("Geprüft wurde eine andere Fassung.") && !stale.contains("axe-core"));
    let now = statement(&sound, &tested(&version(&never), &[]), PATH);
    assert!(now.contains("7 Seiten in 12 Zuständen") && now.contains("axe-core 4.14.1"));
    assert!(now.contains("allein mit der Tastatur") && !now.contains("Ohne JavaScript kommen"));
    assert!(now.contains("keine Barriere gefunden. Das heißt nicht"));
    let found = statement(&sound, &tested(&version(&never), &["axe: <b>"]), PATH);
    assert!(found.contains("axe: &lt;b&gt;") && !found.contains("keine Barriere gefunden"));
}

#[test]
fn a_check_that_found_something_is_no_claim_and_a_language_nobody_saw_is_not_tested() {
    let sound = languages::sound();
    let version = version(&statement(&sound, &EmitContext::default(), PATH));
    let english = "en/erklaerung-barrierefreiheit.html";
    let context = tested(&version, &[]);
    let claim = "Tastatur";
    assert!(statement(&sound, &context, PATH).contains(claim));
    assert!(!statement(&sound, &context, english).contains("has not been tested yet"));
    let context = tested(
        &version,
        &["by keyboard alone: „Anmelden“: Tab never reaches #plz"],
    );
    assert!(!statement(&sound, &context, PATH).contains("allein mit der Tastatur"));
    let json = serde_json::json!({
        "format": 1,
        "leistungen": { sound.form.id.as_str(): {
            "pruefstand": version, "stufe": "gate", "werkzeuge": {}, "seiten": 7,
            "zustaende": { "de": { "empty": 7 } }, "verschiedene": 7, "pruefungen": ["axe"], "befunde": [],
        } },
    });
    let context = EmitContext {
        audit: AuditResults::read(&json.to_string()).unwrap(),
        ..EmitContext::default()
    };
    assert!(statement(&sound, &context, english).contains("has not been tested yet"));
}

#[test]
fn another_spec_is_another_version_and_another_authority_is_not() {
    let sound = sample::sound();
    let here = version(&statement(&sound, &EmitContext::default(), PATH));
    let context = EmitContext {
        authority: "Stadt Beispielstadt".to_owned(),
        ..EmitContext::default()
    };
    assert_eq!(version(&statement(&sound, &context, PATH)), here);
    let mut changed = sample::sound();
    changed.form.fields[0].label.push('!');
    assert_ne!(
        version(&statement(&changed, &EmitContext::default(), PATH)),
        here
    );
}

#[test]
fn no_person_has_tested_it_and_it_says_so() {
    let mut sound = sample::sound();
    let open = statement(&sound, &EmitContext::default(), PATH);
    for words in [
        "noch kein Mensch geprüft",
        "Screenreader",
        "Menschen mit Behinderungen",
        "Entwurf",
    ] {
        assert!(open.contains(words), "{words}");
    }
    assert!(open.contains("Die Behörde muss hier eintragen, wo Barrieren gemeldet werden"));
    let context = EmitContext {
        links: SiteLinks {
            report_barrier: Some("https://stadt.example/barriere".to_owned()),
            accessibility: Some("https://stadt.example/erklaerung".to_owned()),
            ..SiteLinks::default()
        },
        ..EmitContext::default()
    };
    let told = statement(&sound, &context, PATH);
    assert!(
        told.contains("https://stadt.example/barriere")
            && told.contains("https://stadt.example/erklaerung")
    );
    assert!(!told.contains("Die Behörde muss hier eintragen, wo Barrieren gemeldet werden"));
    sound.form.meta.authority = Authority::Bund;
    assert!(statement(&sound, &context, PATH).contains("https://www.schlichtungsstelle-bgg.de"));
    sound.form.meta.authority = Authority::Gemeinde;
    let local = statement(&sound, &context, PATH);
    assert!(
        local.contains("zuständige Stelle des Landes") && !local.contains("schlichtungsstelle-bgg")
    );
}
