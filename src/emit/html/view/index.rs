//! The list of all services.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Site;
use crate::{
    analysis::Sound,
    emit::{
        EmitContext,
        html::{Assets, texts::Words},
    },
    model::Status,
};

/// The page that lists and finds services.
#[derive(Serialize)]
pub(in crate::emit::html) struct Index {
    site: Site,
    /// What every page says.
    t: &'static Words,
    german: BTreeMap<&'static str, bool>,
    assets: &'static Assets,
    count: usize,
    topics: Vec<Topic>,
}

/// A Themenfeld.
#[derive(Serialize)]
struct Topic {
    id: String,
    title: String,
    services: Vec<Service>,
}

#[derive(Serialize)]
struct Service {
    href: String,
    title: String,
    summary: String,
    /// Further words by which it is found.
    words: String,
    draft: bool,
}

impl Index {
    pub(in crate::emit::html) fn new(
        forms: &[&Sound],
        context: &EmitContext,
        assets: &'static Assets,
    ) -> Self {
        let mut topics: BTreeMap<&str, Topic> = BTreeMap::new();
        for sound in forms {
            let meta = &sound.form.meta;
            let topic = topics
                .entry(&meta.themenfeld_slug)
                .or_insert_with(|| Topic {
                    id: format!("thema--{}", meta.themenfeld_slug),
                    title: meta.themenfeld.clone(),
                    services: Vec::new(),
                });
            topic.services.push(service(sound));
        }
        let mut topics: Vec<Topic> = topics.into_values().collect();
        for topic in &mut topics {
            topic.services.sort_by(|a, b| a.title.cmp(&b.title));
        }
        Self {
            site: Site::of_index(context),
            t: Words::of(None),
            german: BTreeMap::new(),
            assets,
            count: forms.len(),
            topics,
        }
    }
}

fn service(sound: &Sound) -> Service {
    let form = &sound.form;
    let mut words = vec![form.id.replace('-', " "), form.meta.lage.clone()];
    words.extend(form.meta.leika.iter().cloned());
    words.extend(form.meta.ozg.map(|number| number.to_string()));
    Service {
        href: format!("{}/html/index.html", form.id),
        title: form.meta.title.clone(),
        summary: form.meta.summary.clone(),
        words: words.join(" "),
        draft: form.meta.status == Status::Entwurf,
    }
}
