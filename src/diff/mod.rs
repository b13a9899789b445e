//! Two versions of a form, compared in the terms of the domain.
//!
//! `matching` finds what of the old form is what of the new one; a file for each noun (questions,
//! options, pages, params …) says what changed, and what that means for three readers: saved drafts,
//! the Fachverfahren that reads payloads by the old schema, and a municipality's overlay.
//! `migration` brings saved drafts along.

mod checks;
mod codelists;
mod computes;
mod facts;
mod matching;
mod migration;
mod options;
mod outline;
mod pages;
mod params;
mod questions;
mod records;
pub mod render;
mod report;
mod types;
mod wording;

pub use migration::{
    Accept, Carry, Fate, ListMove, MIGRATION_VERSION, Migrated, Migration, Refusal, Reshape, Row,
    Shape, Told, migrate,
};
pub use report::{
    Breaking, Change, Comparison, DIFF_VERSION, Diff, Effect, Kind, Service, Version,
};

use matching::{Matching, Records};

use crate::model::Form;

/// What changed between two versions of a service, and what brings its drafts along.
pub fn diff(old: &Form, new: &Form) -> Diff {
    let records = Records::of(old, new);
    let matching = Matching::of(old, new, &records);
    let mut changes = facts::changes(old, new);
    changes.extend(params::changes(&matching));
    changes.extend(codelists::changes(&matching));
    changes.extend(pages::changes(&matching));
    changes.extend(records::changes(&matching));
    changes.extend(questions::changes(&matching));
    changes.extend(computes::changes(&matching));
    let place = |form: &Form, title: &str| form.pages.iter().position(|it| it.title == title);
    // Facts first, then the pages in walking order, then pages that are gone.
    changes.sort_by_key(|change| match &change.page {
        None => (0, 0),
        Some(title) => match place(new, title) {
            Some(at) => (1, at),
            None => (2, place(old, title).unwrap_or_default()),
        },
    });
    Diff {
        service: new.id.clone(),
        title: new.meta.title.clone(),
        old: migration::version(old),
        new: migration::version(new),
        changes_count: changes.len(),
        breaking: Breaking::of(&changes),
        changes,
        migration: migration::plan(&matching),
    }
}

/// Several services compared, by id.
pub fn compare(old: &[&Form], new: &[&Form]) -> Comparison {
    let only = |these: &[&Form], those: &[&Form]| {
        let alone = these
            .iter()
            .filter(|form| !those.iter().any(|other| other.id == form.id));
        let services = alone.map(|form| Service {
            id: form.id.clone(),
            title: form.meta.title.clone(),
        });
        services.collect()
    };
    let both = new.iter().filter_map(|form| {
        let before = old.iter().find(|it| it.id == form.id)?;
        Some(diff(before, form))
    });
    Comparison {
        diff: DIFF_VERSION,
        added: only(new, old),
        removed: only(old, new),
        services: both.collect(),
    }
}

/// Two forms compared as one service, whatever their ids are.
pub fn compare_pair(old: &Form, new: &Form) -> Comparison {
    Comparison {
        diff: DIFF_VERSION,
        added: Vec::new(),
        removed: Vec::new(),
        services: vec![diff(old, new)],
    }
}

impl Comparison {
    /// Breaking changes of all services. A service that is gone breaks each reader once.
    pub fn breaking(&self) -> Breaking {
        let gone = self.removed.len();
        let sum = |count: fn(&Breaking) -> usize| {
            let each = self.services.iter().map(|it| count(&it.breaking));
            gone + each.sum::<usize>()
        };
        Breaking {
            draft: sum(|it| it.draft),
            fachverfahren: sum(|it| it.fachverfahren),
            overlay: sum(|it| it.overlay),
        }
    }
}
