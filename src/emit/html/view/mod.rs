//! From the model to final strings: what the templates print, and nothing they would have to decide.

mod field;
mod hints;
mod index;
mod items;
mod legal;
mod names;
mod site;
mod start;

use serde::Serialize;

use super::{Assets, Functions, assets::Asset};
use crate::{
    analysis::Sound,
    emit::EmitContext,
    model::{Compute, Form, Status},
};
pub(super) use index::Index;
use items::{Condition, Item, Items};
use legal::Legal;
use names::Names;
use site::Site;
use start::Start;

/// The page of one service.
#[derive(Serialize)]
pub(super) struct Wizard {
    site: Site,
    assets: Assets,
    script: Asset,
    id: String,
    title: String,
    summary: String,
    version: String,
    /// Where the form posts to.
    action: String,
    /// Present while no authority has approved the spec.
    draft: Option<Draft>,
    start: Start,
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
    reasons: Vec<Reason>,
}

/// Why a question is asked.
#[derive(Serialize)]
struct Reason {
    label: String,
    text: String,
}

/// A value the form works out.
#[derive(Serialize)]
pub(super) struct ComputedValue {
    name: String,
    id: String,
    label: String,
    hint: Option<String>,
    legal: Option<Legal>,
}

impl ComputedValue {
    fn new(compute: &Compute, id: String) -> Self {
        Self {
            name: compute.name.clone(),
            id,
            label: compute.label.clone(),
            hint: compute.hint.clone(),
            legal: compute.legal.as_ref().map(Legal::new),
        }
    }
}

impl Wizard {
    /// The page of a service whose steps are already made.
    pub(super) fn new(
        sound: &Sound,
        context: &EmitContext,
        assets: &Assets,
        script: &Asset,
        pages: Vec<Page>,
    ) -> Self {
        let form = &sound.form;
        let meta = &form.meta;
        let action = context.form_action.as_deref().unwrap_or("absenden");
        let draft = (meta.status == Status::Entwurf).then(|| Draft {
            open_points: meta.open_points.clone(),
        });
        Self {
            site: Site::of_service(meta, context, action),
            assets: assets.clone(),
            script: script.clone(),
            id: form.id.clone(),
            title: meta.title.clone(),
            summary: meta.summary.clone(),
            version: meta.version.clone(),
            action: action.to_owned(),
            draft,
            start: Start::new(form),
            pages,
            results: results(form),
        }
    }
}

/// The steps of a form; conditions become functions on the way.
pub(super) fn pages(form: &Form, functions: &mut Functions) -> Vec<Page> {
    let names = Names::of(form);
    form.pages
        .iter()
        .map(|page| Page {
            id: format!("seite--{}", page.name),
            title: page.title.clone(),
            condition: page.when.as_ref().map(|when| {
                let id = format!("seite--{}--wenn", page.name);
                Condition::new(when, names, id, functions)
            }),
            items: Items::new(form, functions, &page.name).all(&page.items),
            reasons: reasons(form, &page.items),
        })
        .collect()
}

fn reasons(form: &Form, items: &[crate::model::Item]) -> Vec<Reason> {
    let mut found = Vec::new();
    form.walk(items, &mut |item| {
        let crate::model::Item::Field(id) = item else {
            return;
        };
        let field = form.field(*id);
        let legal = field.legal.as_ref().map(|legal| legal.text.as_str());
        let parts: Vec<&str> = field.purpose.as_deref().into_iter().chain(legal).collect();
        if !parts.is_empty() {
            found.push(Reason {
                label: field.label.clone(),
                text: parts.join(" · "),
            });
        }
    });
    found
}

fn results(form: &Form) -> Vec<ComputedValue> {
    form.computes
        .iter()
        .filter(|compute| !compute.internal)
        .map(|compute| ComputedValue::new(compute, format!("wz--ergebnis-{}", compute.name)))
        .collect()
}
