//! Long codelists: in a file that services share, and printed where there is no script.

use std::collections::BTreeSet;

use super::{super::Html, emitted, languages, page, plain, sample, values};
use crate::{
    analysis::Sound,
    emit::{EmitContext, Emitter},
    model::{Codelist, Form},
};

fn lists(sound: &Sound) -> BTreeSet<String> {
    let files = Html.shared(&[sound], &EmitContext::default()).into_iter();
    files
        .map(|file| file.path)
        .filter(|path| path.starts_with("assets/liste-"))
        .collect()
}

fn codelist(form: &mut Form) -> &mut Codelist {
    std::sync::Arc::make_mut(form.codelists.get_mut("staat").unwrap())
}

#[test]
fn a_long_codelist_stands_in_a_file_and_on_the_page_without_a_script() {
    let sound = sample::sound();
    let walked = page(&sound);
    let row = "<option value=\"121\">albanisch</option>";
    assert!(walked.contains("data-list=\"staat\"") && !walked.contains(row));
    let printed = plain(&sound);
    assert!(!printed.contains("data-list") && printed.contains(row));
    let loaded: BTreeSet<String> = values(&walked, "src").into_iter().collect();
    assert_eq!(lists(&sound).len(), 1);
    for path in lists(&sound) {
        assert!(loaded.contains(&format!("../../{path}")), "{path}");
    }
}

#[test]
fn a_short_codelist_stands_in_the_page() {
    let mut sound = sample::sound();
    let mut rows = (*codelist(&mut sound.form).rows).clone();
    rows.options.truncate(25);
    codelist(&mut sound.form).rows = rows.into();
    assert!(lists(&sound).is_empty());
    let walked = page(&sound);
    assert!(walked.contains("<option value=\"121\">albanisch</option>"));
    assert!(!walked.contains("data-list"));
}

#[test]
fn rows_left_in_german_are_marked_on_pages_in_other_languages() {
    let mut sound = languages::sound();
    let list = |sound: &Sound| {
        let files = Html.shared(&[sound], &EmitContext::default());
        let found = files.iter().find(|it| it.path.contains("liste-staat-en-"));
        super::text(found.unwrap())
    };
    assert!(list(&sound).contains("[\"121\",\"albanisch\"]"));
    sound.translations[0].left.insert("albanisch".to_owned());
    assert!(list(&sound).contains("[\"121\",\"albanisch\",\"de\"]"));
}

#[test]
fn a_page_without_a_script_has_none_and_is_where_browsers_without_go() {
    let files = emitted(&sample::sound());
    assert_eq!(files[2].path, "ohne-skript.html");
    let printed = super::text(&files[2]);
    for part in [
        "<script",
        "<template",
        "data-when",
        "data-wizard",
        " hidden",
    ] {
        assert!(!printed.contains(part), "{part}");
    }
    let walked = super::text(&files[0]);
    assert!(walked.contains(
        "<noscript><meta http-equiv=\"refresh\" content=\"0; url=ohne-skript.html\"></noscript>"
    ));
    assert!(walked.contains("href=\"ohne-skript.html\">Ohne JavaScript ausfüllen"));
}
