//! `antrag new`

use super::out;
use super::{FAILED, OK, USAGE, args::NewArgs, project};
use crate::{driver, library::CatalogueService};

pub(super) fn run(args: &NewArgs) -> u8 {
    let good = args
        .id
        .chars()
        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if args.id.is_empty() || !good {
        out::note("antrag: an id is made of a-z, 0-9 and `-`: `hundehaltung`");
        return USAGE;
    }
    let project = project();
    let catalogue = &project.library.catalogue;
    let service = args.ozg.and_then(|number| catalogue.service(number));
    if let (Some(number), None) = (args.ozg, service) {
        out::note(&format!(
            "antrag: the catalogue has no OZG service {number}; see `antrag catalogue`"
        ));
        return USAGE;
    }
    let slug = service
        .and_then(|it| catalogue.themenfeld_of(&it.lage))
        .map_or("neu", |themenfeld| themenfeld.slug.as_str());
    let path = project
        .root
        .join("forms")
        .join(slug)
        .join(format!("{}.antrag", args.id));
    if path.exists() {
        out::note(&format!("antrag: {} exists already", path.display()));
        return FAILED;
    }
    match driver::write_file(&path, template(service).as_bytes()) {
        Ok(()) => {
            out::line(&path.display().to_string());
            OK
        }
        Err(error) => {
            out::note(&format!("antrag: cannot write {}: {error}", path.display()));
            FAILED
        }
    }
}

/// A spec that passes `antrag check` once its facts are true.
fn template(service: Option<&CatalogueService>) -> String {
    let ozg = service.and_then(|it| it.id).unwrap_or(10000);
    let name = service.map_or("Elterngeld", |it| it.name.as_str());
    let lage = service.map_or("Geburt", |it| it.lage.as_str());
    let key = service
        .and_then(|it| it.leika.iter().find_map(|one| one.key.as_deref()))
        .unwrap_or("99041006000000");
    let audience = match service.map(|it| it.zielgruppe.as_str()) {
        Some("unternehmen") => "unternehmen",
        Some("beide") => "buerger, unternehmen",
        _ => "buerger",
    };
    let citation = service
        .and_then(|it| {
            it.citations
                .iter()
                .find(|citation| citation.starts_with('§'))
        })
        .map_or("§ 22 VwVfG", String::as_str);
    let yaml = |text: &str| serde_json::to_string(text).unwrap_or_default();
    format!(
        r#"---
ozg: {ozg}
title: {title}
summary: Ein oder zwei Sätze, wofür der Antrag ist und wer ihn braucht.
leika: ["{key}"]
lage: {lage}
audience: [{audience}]
authority: gemeinde # bund | land | kreis | gemeinde | kammer | gericht | traeger
trust: niedrig # keines | niedrig | substanziell | hoch
legal:
  - {citation}
# params: what every authority sets or keeps
#   gebuehr: {{ type: money, default: 10.00, label: Gebühr }}
open_points:
  - Was unsicher ist und die Behörde prüfen soll.
status: entwurf
---

// Quellen:

page person_seite "Wer stellt den Antrag?" {{
  use person as antragsteller self
  use kontakt as kontakt self
}}

page erklaerung_seite "Erklärung" {{
  use erklaerung
}}

scenario "Alles ausgefüllt" on 2026-03-01 {{
  given {{
    antragsteller: {{ vornamen: "Ada", familienname: "Muster" }}
    erklaerung: {{ richtigkeit: true }}
  }}
  expect shown antragsteller
}}
"#,
        title = yaml(name),
        lage = yaml(lage),
        citation = yaml(citation),
    )
}
