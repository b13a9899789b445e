//! A service in two languages: right marks, no mixture, ways between them.

use std::collections::BTreeSet;

use super::{sample, text, values};
use crate::{
    analysis::Sound,
    emit::{EmitContext, Emitter, OutputFile, html::Html, html::texts::Words},
    model::{Language, Translation},
};

/// The sample with an English form in which its title and the first question are translated.
pub(super) fn sound() -> Sound {
    let mut sound = sample::sound();
    let mut form = sound.form.clone();
    "Register a dog".clone_into(&mut form.meta.title);
    "First names".clone_into(&mut form.fields[0].label);
    let left = sound.form.fields.iter().map(|it| it.label.clone());
    let left: BTreeSet<String> = left
        .filter(|it| *it != sound.form.fields[0].label)
        .collect();
    sound.translations.push(Translation {
        language: Language::English,
        form,
        left,
    });
    sound
}

fn files(sound: &Sound) -> Vec<OutputFile> {
    Html.emit(sound, &EmitContext::default()).0
}

fn page(sound: &Sound, path: &str) -> String {
    let all = files(sound);
    text(all.iter().find(|it| it.path == path).unwrap())
}

#[test]
fn each_page_names_its_language_and_leads_to_the_others() {
    let sound = sound();
    let german = page(&sound, "index.html");
    let english = page(&sound, "en/index.html");
    assert!(german.contains("<html lang=\"de\">") && english.contains("<html lang=\"en\">"));
    assert!(german.contains("href=\"en/index.html\" lang=\"en\" hreflang=\"en\">English</a>"));
    assert!(english.contains("href=\"../index.html\" lang=\"de\" hreflang=\"de\">Deutsch</a>"));
    assert!(english.contains("aria-current=\"page\">English"));
    let plain = page(&sound, "en/ohne-skript.html");
    assert!(plain.contains("If you change the language, your answers are lost."));
    assert!(plain.contains("href=\"../ohne-skript.html\" lang=\"de\""));
    assert!(!english.contains("your answers are lost"));
    assert!(english.contains("name=\"_sprache\" value=\"en\""));
    // The same place to send to, from one folder further down.
    assert!(german.contains("action=\"absenden\"") && english.contains("action=\"../absenden\""));
    let alone = page(&sample::sound(), "index.html");
    assert!(!alone.contains("wz-languages") && !alone.contains("_sprache"));
}

#[test]
fn what_is_left_in_german_is_marked_so() {
    let sound = sound();
    let english = page(&sound, "en/index.html");
    assert!(english.contains("<span data-label>First names</span>"));
    for field in sound.form.fields.iter().skip(1).take(3) {
        let marked = format!("<span data-label lang=\"de\">{}</span>", field.label);
        assert!(english.contains(&marked), "{}", field.label);
    }
    let german = page(&sound, "index.html");
    assert_eq!(values(&german, "lang"), ["de", "de", "en", "de", "en"]);
}

#[test]
fn an_english_page_says_nothing_of_ours_in_german() {
    let english = page(&sound(), "en/index.html");
    let words = |language| -> Vec<(String, String)> {
        let json = serde_json::to_value(Words::of(language)).unwrap();
        let members = json.as_object().unwrap().clone().into_iter();
        members
            .map(|(key, text)| (key, text.as_str().unwrap().to_owned()))
            .collect()
    };
    let english_words = words(Some(Language::English));
    for ((key, german), (_, translated)) in words(None).into_iter().zip(english_words) {
        let whole = german.split('{').next().unwrap();
        let told = whole.chars().count() > 12 && german != translated;
        assert!(!told || !english.contains(whole), "{key}: {whole}");
    }
    assert!(
        !english.contains("wz-condition"),
        "conditions exist in German only"
    );
}

#[test]
fn scripts_speak_the_language_of_their_page() {
    let sound = sound();
    let all = files(&sound);
    let script = all.iter().find(|it| it.path.starts_with("en/formular-"));
    assert!(text(script.unwrap()).contains("\"label\":\"First names\""));
    let shared = Html.shared(&[&sound], &EmitContext::default());
    let english = page(&sound, "en/index.html");
    let runtime = values(&english, "src")
        .into_iter()
        .find(|it| it.contains("antrag-en-"));
    let path = runtime.unwrap().replace("../../../", "");
    assert!(shared.iter().any(|it| it.path == path), "{path}");
    // Nobody loads what no page needs.
    let alone = Html.shared(&[&sample::sound()], &EmitContext::default());
    assert!(!alone.iter().any(|it| it.path.contains("antrag-en-")));
}
