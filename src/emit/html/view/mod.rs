//! From the model to final strings: what the templates print, and nothing they would have to decide.

mod amounts;
mod contact;
mod documents;
mod field;
mod hints;
mod index;
mod items;
mod legal;
mod names;
mod privacy;
mod reasons;
mod rows;
mod site;
mod speech;
mod start;

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    Assets, Calculation, Functions, PLAIN,
    assets::{Asset, Spoken},
    texts::Words,
    worker,
};
use crate::{
    analysis::Sound,
    emit::EmitContext,
    model::{Compute, Form, Status},
};
use contact::ContactView;
pub(super) use index::Index;
use items::{Condition, Item, Items};
use legal::Legal;
pub(super) use names::Names;
use reasons::Reasons;
use rows::Rows;
pub(super) use site::Site;
pub(super) use speech::Speech;
use speech::Way;
use start::Start;

/// The page of one service.
#[derive(Serialize)]
pub(super) struct Wizard<'a> {
    site: Site,
    /// What every page says.
    t: &'static Words,
    /// Texts that stand on this page in German although it is in another language.
    german: BTreeMap<&'a str, bool>,
    /// The page in each language, when there are several.
    ways: Vec<Way>,
    spoken: &'static Spoken,
    assets: &'static Assets,
    script: &'a Asset,
    /// How computed values come out.
    steps: Option<&'a Asset>,
    /// Long codelists.
    lists: &'a [Asset],
    /// Whether this is the page without a script, on which everything is printed.
    plain: bool,
    /// The name of that page.
    plain_page: &'static str,
    id: String,
    title: String,
    summary: String,
    version: String,
    /// Where the form posts to.
    action: String,
    /// Whether the page sends encrypted only.
    encrypted: bool,
    /// The service worker's address.
    worker: String,
    /// Present while no authority has approved the spec.
    draft: Option<Draft>,
    start: Start,
    /// Where the authority is reached, when its profile says so.
    contact: Option<ContactView<'a>>,
    pages: Vec<Page>,
    /// Computed values on the review page.
    results: Vec<ComputedValue>,
}

/// The banner of a spec in progress.
#[derive(Serialize)]
struct Draft {
    open_points: Vec<String>,
}

/// A step.
#[derive(Serialize)]
pub(super) struct Page {
    id: String,
    title: String,
    condition: Option<Condition>,
    items: Vec<Item>,
    /// Why its questions are asked.
    reasons: Option<Reasons>,
}

/// A value the form works out.
#[derive(Serialize)]
pub(super) struct ComputedValue {
    name: String,
    id: String,
    label: String,
    hint: Option<String>,
    legal: Option<Legal>,
    /// The page can tell how it comes out.
    steps: bool,
}

impl ComputedValue {
    fn new(compute: &Compute, id: String) -> Self {
        Self {
            name: compute.name.clone(),
            id,
            label: compute.label.clone(),
            hint: compute.hint.clone(),
            legal: compute.legal.as_ref().map(Legal::new),
            steps: false,
        }
    }
}

impl<'a> Wizard<'a> {
    /// The page of a service in one language, whose steps are already made.
    pub(super) fn new(
        (sound, form, speech): (&Sound, &Form, &Speech<'a>),
        context: &'a EmitContext,
        assets: &'static Assets,
        (script, steps, lists): (&'a Asset, Option<&'a Asset>, &'a [Asset]),
        calculation: &Calculation,
        pages: Vec<Page>,
    ) -> Self {
        let meta = &form.meta;
        let action = speech.address(context.form_action.as_deref().unwrap_or("absenden"));
        let draft = (meta.status == Status::Entwurf).then(|| Draft {
            open_points: meta.open_points.clone(),
        });
        Self {
            site: Site::of_service(meta, context, &action, speech),
            t: speech.words,
            german: speech.left(),
            ways: speech.ways(sound),
            spoken: assets.spoken(speech.language),
            assets,
            script,
            steps,
            lists,
            plain: false,
            plain_page: PLAIN,
            id: form.id.clone(),
            title: meta.title.clone(),
            summary: meta.summary.clone(),
            version: meta.version.clone(),
            action,
            encrypted: context.encrypt_for.is_some(),
            worker: speech.address(worker::NAME),
            draft,
            start: Start::new((form, sound.facts.ways.as_ref()), speech, context),
            contact: ContactView::of(&context.contact),
            pages,
            results: results(form, calculation),
        }
    }

    /// The page of the same service without a script.
    pub(super) fn plain(self, pages: Vec<Page>) -> Self {
        Self {
            plain: true,
            pages,
            ..self
        }
    }
}

/// The steps of a form. With `functions`, of the page with a script: conditions become functions on the
/// way, one entry of a list is the pattern for all. Without, of the page that says everything in words.
pub(super) fn pages(
    form: &Form,
    speech: &Speech<'_>,
    mut functions: Option<&mut Functions>,
) -> Vec<Page> {
    let names = Names::of(form);
    let rows = Rows::of(form, speech, functions.is_none());
    form.pages
        .iter()
        .map(|page| Page {
            id: format!("seite--{}", page.name),
            title: page.title.clone(),
            condition: page.when.as_ref().map(|when| {
                let id = format!("seite--{}--wenn", page.name);
                Condition::new(when, (speech, names), id, functions.as_deref_mut())
            }),
            items: Items::new((form, &rows), speech, functions.as_deref_mut(), &page.name)
                .all(&page.items),
            reasons: Reasons::of_page(form, &page.items),
        })
        .collect()
}

fn results(form: &Form, calculation: &Calculation) -> Vec<ComputedValue> {
    form.computes
        .iter()
        .filter(|compute| !compute.internal)
        .map(|compute| ComputedValue {
            steps: calculation.tells(&compute.name),
            ..ComputedValue::new(compute, format!("wz--ergebnis-{}", compute.name))
        })
        .collect()
}
