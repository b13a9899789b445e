//! What the service is: facts, legal basis, costs, procedure, open points.

use super::markdown::{Document, code, escape};
use crate::model::{Audience, Authority, Citation, CitationScope, Form, Status, Trust};

pub(super) fn write(form: &Form, out: &mut Document) {
    let meta = &form.meta;
    out.heading(1, &meta.title);
    out.paragraphs(&meta.summary);
    let catalogue = match (&meta.ozg, &meta.candidate) {
        (Some(number), _) => format!("OZG-Leistung {number}"),
        (None, Some(key)) => format!("Kandidat {}", escape(key)),
        (None, None) => "ohne Nummer".to_owned(),
    };
    let audience: Vec<&str> = meta.audience.iter().map(|it| audience(*it)).collect();
    let row = |name: &str, value: String| vec![name.to_owned(), value];
    let rows = [
        row(
            "Kennung",
            format!("{}, Version {}", code(&form.id), escape(&meta.version)),
        ),
        row("Katalog", catalogue),
        row("LeiKa", escape(&meta.leika.join(", "))),
        row(
            "Lage",
            escape(&format!("{} (Themenfeld {})", meta.lage, meta.themenfeld)),
        ),
        row("Für wen", audience.join(", ")),
        row("Zuständig", authority(meta.authority).to_owned()),
        row("Vertrauensniveau", trust(meta.trust).to_owned()),
        row("Stand", status(meta.status).to_owned()),
    ];
    out.table(&["Angabe", "Wert"], &rows);
    out.heading(2, "Rechtsgrundlagen");
    let citations: Vec<String> = meta.legal.iter().map(citation).collect();
    out.list(&citations);
    let sections = [
        ("Kosten", &meta.costs),
        ("Frist", &meta.deadline),
        ("Dauer", &meta.duration),
    ];
    for (title, text) in sections {
        if let Some(text) = text {
            out.heading(2, title);
            out.paragraphs(text);
        }
    }
    sentences("So geht es weiter", &meta.procedure, out);
    sentences("Offene Punkte", &meta.open_points, out);
}

fn sentences(title: &str, sentences: &[String], out: &mut Document) {
    if sentences.is_empty() {
        return;
    }
    out.heading(2, title);
    let items: Vec<String> = sentences.iter().map(|it| escape(it)).collect();
    out.list(&items);
}

/// A citation with whose law it is.
pub(super) fn citation(it: &Citation) -> String {
    let whose = match it.scope {
        CitationScope::Bund => "",
        CitationScope::Land => "Landesrecht: ",
        CitationScope::Local => "Satzung oder örtliches Recht: ",
        CitationScope::Eu => "Recht der EU: ",
    };
    format!("{whose}{}", escape(&it.text))
}

fn audience(it: Audience) -> &'static str {
    match it {
        Audience::Buerger => "Bürgerinnen und Bürger",
        Audience::Unternehmen => "Unternehmen",
        Audience::Verwaltung => "Verwaltung",
    }
}

fn authority(it: Authority) -> &'static str {
    match it {
        Authority::Bund => "Bund",
        Authority::Land => "Land",
        Authority::Kreis => "Kreis oder kreisfreie Stadt",
        Authority::Gemeinde => "Gemeinde",
        Authority::Kammer => "Kammer",
        Authority::Gericht => "Gericht",
        Authority::Traeger => "Träger der Sozialversicherung oder andere öffentliche Stelle",
    }
}

fn trust(it: Trust) -> &'static str {
    match it {
        Trust::Keines => "keines",
        Trust::Niedrig => "niedrig (Benutzername und Passwort)",
        Trust::Substanziell => "substanziell (zwei Faktoren, Identität geprüft)",
        Trust::Hoch => "hoch (eID)",
    }
}

fn status(it: Status) -> &'static str {
    match it {
        Status::Entwurf => "Entwurf",
        Status::FachlichGeprueft => "fachlich geprüft",
        Status::Freigegeben => "freigegeben",
    }
}
