//! What a browser keeps, and what leaves it only encrypted.

use std::collections::BTreeMap;

use super::{super::Html, emitted, languages, sample, text, values};
use crate::{
    analysis::Sound,
    emit::{EmitContext, Emitter, PublicKey, html::assets::integrity},
};

fn encrypting() -> EmitContext {
    EmitContext {
        encrypt_for: Some(PublicKey {
            kid: "gemeinde-2026".to_owned(),
            n: "xcXF".to_owned(),
            e: "AQAB".to_owned(),
        }),
        ..EmitContext::default()
    }
}

#[test]
fn the_worker_keeps_what_the_page_loads_as_it_was_built() {
    let sound = languages::sound();
    let context = encrypting();
    let files = Html.emit(&sound, &context).0;
    let mut built: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    built.extend(files.iter().cloned().map(|it| (it.path, it.content)));
    let shared = Html.shared(&[&sound], &context).into_iter();
    built.extend(shared.map(|it| (format!("../../{}", it.path), it.content)));
    let worker = String::from_utf8(built["dienst.js"].clone()).unwrap();
    let list = worker.lines().nth(1).unwrap();
    let list = list.strip_prefix("const FILES = ").unwrap();
    let kept: Vec<(String, String)> =
        serde_json::from_str(list.strip_suffix(';').unwrap()).unwrap();
    for (path, expected) in &kept {
        assert_eq!(&integrity(&built[path]), expected, "{path}");
    }
    for (page, folder) in [("index.html", ""), ("en/index.html", "en/")] {
        let html = String::from_utf8(built[page].clone()).unwrap();
        let shown = values(&html, "href").into_iter();
        let shown = shown.filter(|it| it.contains("assets/") && !is_licence(it));
        let mut loaded = values(&html, "src");
        loaded.extend(shown);
        for needed in ["senden", "schluessel", "antrag-", ".css", ".woff2", ".svg"] {
            assert!(loaded.iter().any(|it| it.contains(needed)), "{needed}");
        }
        for path in loaded {
            // As it is called from the folder of the service.
            let path = match path.strip_prefix("../").filter(|_| !folder.is_empty()) {
                Some(path) => path.to_owned(),
                None => format!("{folder}{path}"),
            };
            assert!(kept.iter().any(|(it, _)| *it == path), "{path} is not kept");
        }
    }
}

/// Read by few, and not needed to fill in the form.
fn is_licence(path: &str) -> bool {
    let ending = std::path::Path::new(path).extension();
    ending.is_some_and(|it| it == "md" || it == "txt")
}

fn version(sound: &Sound) -> String {
    let files = emitted(sound);
    let worker = files.iter().find(|it| it.path == "dienst.js").unwrap();
    text(worker).lines().next().unwrap().to_owned()
}

#[test]
fn another_page_makes_another_version() {
    let mut sound = sample::sound();
    let before = version(&sound);
    sound.form.meta.summary.push('!');
    assert_ne!(before, version(&sound));
}

#[test]
fn with_a_key_no_form_can_post_by_itself() {
    let sound = sample::sound();
    let files = Html.emit(&sound, &encrypting()).0;
    let html = text(&files[0]);
    assert!(html.contains(r#"method="dialog""#) && !html.contains(r#"method="post""#));
    assert!(!html.contains(" action="));
    assert!(html.contains("form-action &#39;none&#39;"));
    let plain = text(&files[2]);
    assert!(plain.contains("Unverschlüsselt senden wir nichts"));
    assert!(!plain.contains(r#"method="post""#) && !plain.contains(r#"type="submit""#));
    assert!(html.contains(r#"data-part="encrypt""#));
    assert!(text(&files[1]).contains(r#""kid":"gemeinde-2026""#));
    let clear = text(&emitted(&sound)[0]);
    assert!(clear.contains(r#"method="post""#) && !clear.contains(r#"data-part="encrypt""#));
}
