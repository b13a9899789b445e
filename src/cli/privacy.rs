//! `antrag privacy`: what is asked, why, and where it goes.

use serde_json::{Value as Json, json};

use super::{
    FAILED, OK,
    args::{Format, PrivacyArgs, PrivacyFormat},
    out, print_findings, project, selected,
};
use crate::{
    analysis::{
        Usage, UseKind,
        privacy::{self, Entry, Reason},
    },
    emit::literals::markdown,
    expr::simplify,
    model::{Citation, CitationScope, Form, Need, print::type_text, words::FormLabels},
};

/// What the lists are for, and what they are not.
const NOTE: &str = "Grundlage für das Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO), nicht das \
Verzeichnis selbst: Speicherfristen, Empfänger hinter der Behörde und Schutzmaßnahmen kennt der Spec nicht.";

/// Who gets the answers. A connector passes them on to the authority's own system.
const RECIPIENT: &str = "Behörde";

pub(super) fn run(args: &PrivacyArgs) -> u8 {
    let project = project();
    let paths = match selected(&project, &args.specs) {
        Ok(paths) => paths,
        Err(unknown) => return super::unknown_names(&unknown),
    };
    let checked = project.check(&paths);
    if checked.iter().any(|one| one.diagnostics.has_errors()) {
        print_findings(&project, &checked, Format::Human);
        return FAILED;
    }
    for (at, one) in checked.iter().enumerate() {
        let entries = privacy::register(&one.form);
        match args.format {
            PrivacyFormat::Json => out::line(&as_json(&one.form, &entries).to_string()),
            PrivacyFormat::Human => human(&one.form, &entries, at > 0),
            PrivacyFormat::Markdown => as_markdown(&one.form, &entries, at > 0),
        }
    }
    OK
}

/// What is said about one question, in German.
struct Row {
    path: String,
    label: String,
    ty: String,
    need: String,
    condition: String,
    purpose: String,
    legal: String,
    uses: String,
    category: String,
}

impl Row {
    fn of(form: &Form, entry: &Entry<'_>) -> Self {
        let field = entry.field;
        let labels = FormLabels::new(form, field.repeat);
        let need = match &field.need {
            Need::Required => "ja".to_owned(),
            Need::Optional => "nein".to_owned(),
            Need::OptionalWhen(condition) => {
                format!("außer wenn {}", labels.clause(&simplify(condition)))
            }
            Need::Recommended => "erwünscht".to_owned(),
        };
        let condition = field.visible_when.as_ref();
        let purpose = field.basis.purpose.as_ref();
        let legal: Vec<String> = field
            .basis
            .legal
            .iter()
            .map(|norm| citation(&norm.citation))
            .collect();
        let uses: Vec<String> = entry.uses.iter().map(said).collect();
        let category = entry.category;
        Row {
            path: field.path.clone(),
            label: field.label.clone(),
            ty: type_text(&field.ty),
            need,
            condition: condition.map_or("immer".to_owned(), |it| labels.clause(&simplify(it))),
            purpose: purpose.map_or(String::new(), |it| it.text.clone()),
            legal: legal.join("; "),
            uses: uses.join(", "),
            category: category.map_or(String::new(), |it| it.german().to_owned()),
        }
    }
}

fn citation(citation: &Citation) -> String {
    match citation.scope {
        CitationScope::Bund => citation.text.clone(),
        CitationScope::Land => format!("Landesrecht: {}", citation.text),
        CitationScope::Local => format!("Satzung: {}", citation.text),
        CitationScope::Eu => format!("EU-Recht: {}", citation.text),
    }
}

fn said(usage: &Usage) -> String {
    let kind = match usage.kind {
        UseKind::Condition => "Bedingung",
        UseKind::Check => "Prüfung",
        UseKind::Compute => "Rechnung",
    };
    format!("{kind} {}", usage.of)
}

fn as_json(form: &Form, entries: &[Entry<'_>]) -> Json {
    let fields: Vec<Json> = entries
        .iter()
        .map(|entry| {
            let row = Row::of(form, entry);
            let field = entry.field;
            json!({
                "path": row.path,
                "label": row.label,
                "type": row.ty,
                "need": field.need,
                "condition": field.visible_when.as_ref().map(|_| row.condition),
                "purpose": field.basis.purpose,
                "legal": field.basis.legal,
                "sent_to": [RECIPIENT],
                "used_by": entry.uses.iter().map(said).collect::<Vec<_>>(),
                "category": entry.category,
                "known": entry.need(),
            })
        })
        .collect();
    json!({ "id": form.id, "title": form.meta.title, "note": NOTE, "fields": fields })
}

fn human(form: &Form, entries: &[Entry<'_>], is_next: bool) {
    if is_next {
        out::line("");
    }
    out::line(&format!("{}: {}", form.id, form.meta.title));
    for entry in entries {
        let row = Row::of(form, entry);
        out::line(&format!("\n{} „{}“ {}", row.path, row.label, row.ty));
        let lines = [
            ("nötig", &row.need),
            ("gefragt", &row.condition),
            ("Zweck", &row.purpose),
            ("Rechtsgrundlage", &row.legal),
            ("geht an", &RECIPIENT.to_owned()),
            ("benutzt von", &row.uses),
            ("zu prüfen", &row.category),
        ];
        for (name, text) in lines.into_iter().filter(|(_, text)| !text.is_empty()) {
            out::line(&format!("  {name}: {text}"));
        }
    }
    let (special, unknown) = counts(entries);
    out::line(&format!(
        "\n{} Fragen; {special} mit besonderen Daten zu prüfen; {unknown} ohne bekannten Zweck",
        entries.len()
    ));
    out::line(NOTE);
}

fn counts(entries: &[Entry<'_>]) -> (usize, usize) {
    let special = entries.iter().filter(|it| it.category.is_some()).count();
    let unknown = entries.iter().filter(|it| it.need() == Reason::Unknown);
    (special, unknown.count())
}

fn as_markdown(form: &Form, entries: &[Entry<'_>], is_next: bool) {
    if is_next {
        out::line("");
    }
    out::line(&format!(
        "# Datenminimierung: {}",
        markdown(&form.meta.title)
    ));
    out::line(&format!("\n{}\n", markdown(NOTE)));
    out::line(
        "| Feld | Frage | Art | nötig | gefragt | Zweck | Rechtsgrundlage | geht an | benutzt von |",
    );
    out::line("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for entry in entries {
        let row = Row::of(form, entry);
        let cells = [
            &row.path,
            &row.label,
            &row.ty,
            &row.need,
            &row.condition,
            &row.purpose,
            &row.legal,
            &RECIPIENT.to_owned(),
            &row.uses,
        ];
        let cells: Vec<String> = cells.into_iter().map(|it| markdown(it)).collect();
        out::line(&format!("| {} |", cells.join(" | ")));
    }
    list(
        "Besondere Daten, zu prüfen",
        "Nach Wörtern erkannt; die Liste kann Felder enthalten, die keine sind, und andere übersehen.",
        entries
            .iter()
            .filter_map(|it| Some((it, it.category?.german()))),
    );
    list(
        "Ohne bekannten Zweck",
        "Kein Zweck steht dabei, und keine Bedingung, Prüfung oder Rechnung benutzt die Antwort.",
        entries
            .iter()
            .filter(|it| it.need() == Reason::Unknown)
            .map(|it| (it, "")),
    );
}

fn list<'a>(title: &str, note: &str, entries: impl Iterator<Item = (&'a Entry<'a>, &'static str)>) {
    out::line(&format!("\n## {title}\n\n{note}\n"));
    let mut is_empty = true;
    for (entry, said) in entries {
        is_empty = false;
        let said = if said.is_empty() {
            String::new()
        } else {
            format!(": {said}")
        };
        let (path, label) = (markdown(&entry.field.path), markdown(&entry.field.label));
        out::line(&format!("- {path} „{label}“{said}"));
    }
    if is_empty {
        out::line("Keine.");
    }
}
