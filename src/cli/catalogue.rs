//! `antrag catalogue`

use std::collections::BTreeMap;

use super::out;
use super::{OK, args::CatalogueArgs, project, stats};
use crate::{
    driver::Project,
    library::{CatalogueService, Themenfeld},
};

pub(super) fn run(args: &CatalogueArgs) -> u8 {
    let project = project();
    if args.stats {
        return stats::run(args, &project);
    }
    if args.lagen {
        for themenfeld in &project.library.catalogue.themenfelder {
            out::line(&format!("{} ({})", themenfeld.themenfeld, themenfeld.slug));
            for lage in &themenfeld.lagen {
                out::line(&format!("  {} ({})", lage.lage, lage.typ));
            }
        }
        return OK;
    }
    let specs = specs_by_service(&project);
    let services = project.library.catalogue.services.iter();
    let chosen: Vec<&CatalogueService> = services
        .filter(|service| wanted(service, args, &project, &specs))
        .collect();
    if args.json {
        let rows: Vec<serde_json::Value> = chosen
            .iter()
            .map(|service| {
                let mut row = serde_json::to_value(service).expect("rows are serialisable");
                let spec = specs.get(&key(service));
                if let Some(object) = row.as_object_mut() {
                    object.insert("spec".to_owned(), serde_json::json!(spec));
                }
                row
            })
            .collect();
        out::line(&serde_json::to_string_pretty(&rows).expect("rows are serialisable"));
        return OK;
    }
    for service in &chosen {
        let spec = specs.get(&key(service)).map_or("-", String::as_str);
        out::line(&format!(
            "{:<6} {:<60} {:<24} {spec}",
            key(service),
            service.name,
            service.themenfeld
        ));
        if args.ozg.is_some() {
            print_details(service);
        }
    }
    let with_spec = chosen
        .iter()
        .filter(|service| specs.contains_key(&key(service)))
        .count();
    out::note(&format!(
        "{} services, {with_spec} with a spec",
        chosen.len()
    ));
    OK
}

fn print_details(service: &CatalogueService) {
    out::line(&format!(
        "  Lage: {}; Zielgruppe: {}; Status: {}",
        service.lage, service.zielgruppe, service.status
    ));
    out::line(&format!("  Quelle: {}", service.source));
    for leika in &service.leika {
        let key = leika.key.as_deref().unwrap_or("(nicht im LeiKa)");
        out::line(&format!("  {key:<16} {}", leika.name));
    }
    out::line(&format!("  {}", service.citations.join("; ")));
}

/// The OZG number, or the candidate's key.
fn key(service: &CatalogueService) -> String {
    match (service.id, &service.candidate) {
        (Some(id), _) => id.to_string(),
        (None, candidate) => candidate.clone().unwrap_or_default(),
    }
}

/// The id of the spec of each service that has one.
fn specs_by_service(project: &Project) -> BTreeMap<String, String> {
    let checked = project.check(&project.specs());
    let ids = checked.into_iter().filter_map(|one| {
        let meta = &one.form.meta;
        let service = meta
            .ozg
            .map(|ozg| ozg.to_string())
            .or_else(|| meta.candidate.clone())?;
        Some((service, one.id))
    });
    ids.collect()
}

fn wanted(
    service: &CatalogueService,
    args: &CatalogueArgs,
    project: &Project,
    specs: &BTreeMap<String, String>,
) -> bool {
    let contains = |text: &str, word: &str| text.to_lowercase().contains(&word.to_lowercase());
    let found = args.find.as_deref().is_none_or(|word| {
        contains(&service.name, word)
            || service.leika.iter().any(|leika| {
                contains(&leika.name, word)
                    || leika.key.as_deref().is_some_and(|k| k.contains(word))
            })
    });
    let themenfeld = args.themenfeld.as_deref().is_none_or(|name| {
        let of = project.library.catalogue.themenfeld_of(&service.lage);
        service.themenfeld == name || of.is_some_and(|it: &Themenfeld| it.slug == name)
    });
    let has_spec = specs.contains_key(&key(service));
    found
        && themenfeld
        && args.ozg.is_none_or(|number| service.id == Some(number))
        && args.lage.as_deref().is_none_or(|lage| service.lage == lage)
        && (!args.with_spec || has_spec)
        && (!args.without_spec || !has_spec)
}
