//! Application wizards as static pages: a small script walks through a form page by page; for browsers
//! without scripts the same form stands in a second page, everything printed.
//!
//! `view` turns the form into final strings, `templates` lay them out, `script` writes what the
//! runtime has to know about this form, `assets` holds what all pages share.

mod assets;
mod calculation;
mod endings;
mod functions;
mod lists;
mod look;
mod params;
mod script;
mod statement;
#[cfg(test)]
mod tests;
mod texts;
mod version;
mod view;
mod words;
mod worker;

use std::{collections::BTreeMap, sync::LazyLock};

use super::{EmitContext, Emitter, OutputFile, templates::Templates};
use crate::{analysis::Sound, diagnostics::Diagnostics, model::Form};
use assets::{Asset, Assets};
use calculation::Calculation;
use functions::Functions;
use view::Speech;

/// The templates by name.
const SOURCES: &[(&str, &str)] = &[
    ("base.html.j2", include_str!("templates/base.html.j2")),
    ("wizard.html.j2", include_str!("templates/wizard.html.j2")),
    ("german.html.j2", include_str!("templates/german.html.j2")),
    ("start.html.j2", include_str!("templates/start.html.j2")),
    ("items.html.j2", include_str!("templates/items.html.j2")),
    ("options.html.j2", include_str!("templates/options.html.j2")),
    ("paper.html.j2", include_str!("templates/paper.html.j2")),
    (
        "controls.html.j2",
        include_str!("templates/controls.html.j2"),
    ),
    ("index.html.j2", include_str!("templates/index.html.j2")),
    (
        "statement.html.j2",
        include_str!("templates/statement.html.j2"),
    ),
];

static TEMPLATES: LazyLock<Templates> = LazyLock::new(|| Templates::new(SOURCES));

static ASSETS: LazyLock<Assets> = LazyLock::new(Assets::new);

/// The page for browsers without scripts.
const PLAIN: &str = "ohne-skript.html";

/// The emitter of wizards.
#[derive(Debug)]
pub struct Html;

impl Emitter for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn description(&self) -> &'static str {
        "accessible application wizard as static pages"
    }

    fn emit(&self, sound: &Sound, context: &EmitContext) -> (Vec<OutputFile>, Diagnostics) {
        let mut files = page((sound, &sound.form, &Speech::german()), context);
        for translation in &sound.translations {
            let speech = Speech::of(translation);
            files.extend(page((sound, &translation.form, &speech), context));
        }
        files.push(worker::file(sound, &files, context, &ASSETS));
        (files, Diagnostics::default())
    }

    fn shared(&self, forms: &[&Sound], context: &EmitContext) -> Vec<OutputFile> {
        let index = view::Index::new(forms, context, &ASSETS);
        let html = TEMPLATES.render("index.html.j2", &index);
        let mut files = vec![OutputFile::text("index.html", html)];
        let used = forms.iter().flat_map(|it| &it.translations);
        files.extend(ASSETS.files(&used.map(|it| it.language).collect()));
        files.extend(look::files(&context.look));
        files.extend(shared_lists(forms));
        files
    }
}

/// The long codelists of all forms in all their languages, each once.
fn shared_lists(forms: &[&Sound]) -> Vec<OutputFile> {
    let mut files = BTreeMap::new();
    for sound in forms {
        let translated = sound.translations.iter();
        let translated = translated.map(|it| (&it.form, Speech::of(it)));
        for (form, speech) in [(&sound.form, Speech::german())]
            .into_iter()
            .chain(translated)
        {
            let lists = lists::of(form, &speech);
            files.extend(lists.into_iter().map(|it| (it.name.clone(), it)));
        }
    }
    files.values().map(|it| it.file("assets/")).collect()
}

/// The pages of a service in one language, and its script.
fn page(
    (sound, form, speech): (&Sound, &Form, &Speech<'_>),
    context: &EmitContext,
) -> Vec<OutputFile> {
    let mut functions = Functions::default();
    let steps = view::pages(form, speech, Some(&mut functions));
    let script = script::service((sound, form), speech.words, context, &mut functions);
    let script = Asset::new("formular", "js", script);
    let calculation = Calculation::new(form, speech);
    let told = calculation.script(functions.told());
    let told = told.map(|it| Asset::new("rechnung", "js", it));
    let lists = lists::of(form, speech);
    let parts = (&script, told.as_ref(), lists.as_slice());
    let about = (sound, form, speech);
    let page = view::Wizard::new(about, context, &ASSETS, parts, &calculation, steps);
    let walked = TEMPLATES.render("wizard.html.j2", &page);
    let plain = page.plain(view::pages(form, speech, None));
    let plain = TEMPLATES.render("wizard.html.j2", &plain);
    let folder = speech.folder();
    let told = told.as_ref().map(|it| it.file(&folder));
    [
        OutputFile::text(format!("{folder}index.html"), walked),
        script.file(&folder),
        OutputFile::text(format!("{folder}{PLAIN}"), plain),
        statement::file((sound, form, speech), context),
    ]
    .into_iter()
    .chain(told)
    .collect()
}
