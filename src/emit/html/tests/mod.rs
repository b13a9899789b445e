//! The pages keep the promises that no browser would complain about.

mod languages;
mod lists;
mod offline;
mod sample;
mod statement;

use std::collections::BTreeSet;

use regex::Regex;

use super::Html;
use crate::{
    analysis::Sound,
    emit::{EmitContext, Emitter, OutputFile, SiteLinks},
    model::Need,
};

fn emitted(sound: &Sound) -> Vec<OutputFile> {
    Html.emit(sound, &EmitContext::default()).0
}

fn page(sound: &Sound) -> String {
    text(&emitted(sound)[0])
}

/// The page without a script.
fn plain(sound: &Sound) -> String {
    text(&emitted(sound)[2])
}

fn text(file: &OutputFile) -> String {
    String::from_utf8(file.content.clone()).unwrap()
}

/// The values of an attribute, in order of occurrence.
fn values(html: &str, attribute: &str) -> Vec<String> {
    let pattern = Regex::new(&format!(r#"[ ]{attribute}="([^"]*)""#)).unwrap();
    pattern
        .captures_iter(html)
        .map(|found| found[1].to_owned())
        .collect()
}

#[test]
fn ids_are_unique() {
    for html in [page(&sample::sound()), plain(&sample::sound())] {
        let ids = values(&html, "id");
        let distinct: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(ids.len(), distinct.len());
        assert!(ids.len() > 40, "{}", ids.len());
    }
}

#[test]
fn every_reference_leads_somewhere() {
    for html in [page(&sample::sound()), plain(&sample::sound())] {
        references_lead_somewhere(&html);
    }
}

fn references_lead_somewhere(html: &str) {
    let ids: BTreeSet<String> = values(html, "id").into_iter().collect();
    for attribute in ["for", "aria-describedby", "aria-labelledby"] {
        for value in values(html, attribute) {
            for id in value.split(' ') {
                assert!(ids.contains(id), "{attribute} of `{id}` leads nowhere");
            }
        }
    }
    let anchors = values(html, "href");
    for anchor in anchors.iter().filter_map(|it| it.strip_prefix('#')) {
        assert!(ids.contains(anchor), "link to `{anchor}` leads nowhere");
    }
}

#[test]
fn entries_beyond_two_more_than_are_needed_do_not_stand_on_empty_paper() {
    let mut sound = sample::sound();
    sound.form.repeats[0].max = 9;
    let html = plain(&sound);
    assert_eq!(html.matches(" data-entry").count(), 4);
    assert_eq!(html.matches(" data-entry data-spare").count(), 1);
    assert!(html.contains(r#"id="hunde-3" data-entry data-spare"#));
}

#[test]
fn every_control_has_a_name_of_its_path() {
    let names = values(&plain(&sample::sound()), "name");
    for name in [
        "halter.vornamen",
        "halter.geburtsdatum.jahr",
        "hunde[0].rufname",
        "hunde[1].geboren.tag",
        "hunde[1].wesenstest",
        "vertretung.name",
        "_leistung",
        "_version",
    ] {
        assert!(names.iter().any(|it| it == name), "no control `{name}`");
    }
}

#[test]
fn texts_are_written_out_and_escaped() {
    let mut sound = sample::sound();
    let hostile = r#"<script>alert("1")</script> & 'mehr' {{ id }}"#;
    hostile.clone_into(&mut sound.form.fields[0].label);
    hostile.clone_into(&mut sound.form.meta.title);
    hostile.clone_into(&mut sound.form.pages[0].title);
    sound.form.meta.title.push_str("\n*/ throw 1");
    let html = page(&sound);
    assert!(!html.contains("<script>alert"));
    assert!(html.contains("&lt;script&gt;alert"));
    let script = text(&emitted(&sound)[1]);
    assert!(script.lines().next().unwrap().starts_with("// <script>"));
    assert!(!script.lines().any(|line| line.starts_with("*/")));
    let untouched = page(&sample::sound());
    assert!(!untouched.contains("{{") && !untouched.contains("{%"));
}

#[test]
fn pages_have_no_inline_script_style_or_handler() {
    let html = page(&sample::sound());
    assert!(!html.contains("<style"));
    assert!(!html.contains(" style="));
    assert!(!Regex::new(r" on[a-z]+=").unwrap().is_match(&html));
    assert!(!html.contains("<script>"));
    assert_eq!(
        html.matches("<script ").count(),
        values(&html, "integrity").len() - 1
    );
}

#[test]
fn only_questions_that_are_always_asked_claim_to_be_required() {
    let html = page(&sample::sound());
    let tag = |id: &str| {
        let pattern = Regex::new(&format!(r#"<[^>]* id="{id}"[^>]*>"#)).unwrap();
        pattern.find(&html).unwrap().as_str().to_owned()
    };
    assert!(tag("halter-vornamen").contains("aria-required"));
    assert!(!tag("halter-doktorgrad").contains("aria-required"));
    assert!(!tag("hunde-0-rufname").contains("aria-required"));
    assert!(!tag("vertretung-name").contains("aria-required"));
}

#[test]
fn a_draft_says_so_and_an_approved_service_does_not() {
    let mut sound = sample::sound();
    assert!(page(&sound).contains("noch nicht von einer Behörde freigegeben"));
    assert!(!page(&sound).contains("Offizielle Website"));
    sound.form.meta.status = crate::model::Status::Freigegeben;
    assert!(!page(&sound).contains("noch nicht von einer Behörde freigegeben"));
}

#[test]
fn footer_links_lead_where_the_authority_says_or_are_left_out() {
    let sound = sample::sound();
    assert!(!page(&sound).contains("Impressum"));
    let context = EmitContext {
        links: SiteLinks {
            imprint: Some("https://stadt.example/impressum".to_owned()),
            ..SiteLinks::default()
        },
        ..EmitContext::default()
    };
    let html = text(&Html.emit(&sound, &context).0[0]);
    assert!(html.contains(r#"href="https://stadt.example/impressum">Impressum"#));
}

#[test]
fn the_authority_sets_params() {
    let sound = sample::sound();
    let script = |context: &EmitContext| text(&Html.emit(&sound, context).0[1]);
    let mut context = EmitContext::default();
    assert!(script(&context).contains("\"steuersatz\": 9650n"));
    let rate = serde_json::json!("120.00");
    context.params.insert("steuersatz".to_owned(), rate);
    assert!(script(&context).contains("\"steuersatz\": 12000n"));
}

#[test]
fn need_is_marked_on_what_may_stay_empty() {
    let mut sound = sample::sound();
    sound.form.fields[0].need = Need::Optional;
    let html = page(&sound);
    let optional = r#"Vornamen</span> <span class="kern-label__optional">- Optional"#;
    let recommended = r#"Doktorgrad</span> <span class="kern-label__optional">- empfohlen"#;
    assert!(html.contains(optional));
    assert!(html.contains(recommended));
}

#[test]
fn the_same_form_gives_the_same_bytes() {
    let sound = sample::sound();
    assert_eq!(emitted(&sound), emitted(&sound));
    let context = EmitContext::default();
    assert_eq!(
        Html.shared(&[&sound], &context),
        Html.shared(&[&sound], &context)
    );
}

#[test]
fn the_index_links_every_service_and_its_assets() {
    let sound = sample::sound();
    let files = Html.shared(&[&sound], &EmitContext::default());
    let index = text(&files[0]);
    assert!(index.contains(r#"href="hundehaltung/html/index.html""#));
    let paths: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    for path in values(&index, "href").iter().chain(&values(&index, "src")) {
        if path.starts_with("assets/") {
            assert!(paths.contains(path.as_str()), "{path} is missing");
        }
    }
}

/// Writes the sample, to be looked at in a browser and walked by `tests/browser`, to the folder that
/// `HTML_DEMO` names.
#[test]
#[ignore = "writes to /tmp/html-demo"]
#[expect(
    clippy::disallowed_methods,
    reason = "this is where the demo leaves the library"
)]
fn write_demo() {
    let sound = languages::sound();
    let context = EmitContext {
        authority: "Gemeinde Musterhausen".to_owned(),
        links: SiteLinks {
            imprint: Some("https://www.example.org/impressum".to_owned()),
            privacy: Some("https://www.example.org/datenschutz".to_owned()),
            accessibility: Some("https://www.example.org/barrierefreiheit".to_owned()),
            report_barrier: Some("https://www.example.org/barriere".to_owned()),
        },
        ..EmitContext::default()
    };
    let service = Html.emit(&sound, &context).0.into_iter().map(|mut file| {
        file.path = format!("{}/html/{}", sound.form.id, file.path);
        file
    });
    let shared = Html.shared(&[&sound], &context);
    let folder = std::env::var("HTML_DEMO").unwrap_or_else(|_| "/tmp/html-demo".to_owned());
    for file in service.chain(shared) {
        let path = std::path::Path::new(&folder).join(&file.path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, file.content).unwrap();
    }
}
