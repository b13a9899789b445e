//! `antrag catalogue --stats`: what the specs hold, counted.

use std::{collections::BTreeMap, fmt::Write as _};

use serde::Serialize;

use super::{FAILED, OK, args::CatalogueArgs, law, out};
use crate::{
    driver::Project,
    emit::literals::markdown,
    library::LawIndex,
    model::{Field, FieldType, Form, Item, Need, Parent},
};

/// What one service holds, or all together.
#[derive(Debug, Clone, Copy, Default, Serialize)]
struct Figures {
    /// Questions, each entry of a repeat group once.
    questions: usize,
    /// Those of them that stand in a Baustein.
    of_bausteine: usize,
    /// Conditions of pages, blocks and groups, and of questions that may stay empty.
    conditions: usize,
    /// Questions for documents.
    documents: usize,
    /// Scenarios.
    scenarios: usize,
    /// Citations of law and what the index says of them.
    citations: law::Counts,
    /// Questions with a FIM id.
    fim: usize,
}

/// A service with a spec.
#[derive(Debug, Serialize)]
struct Row {
    id: String,
    title: String,
    ozg: Option<u32>,
    candidate: Option<String>,
    lage: String,
    languages: usize,
    #[serde(flatten)]
    figures: Figures,
}

/// How many services of a Lage have a spec.
#[derive(Debug, Serialize)]
struct LageRow {
    themenfeld: String,
    lage: String,
    services: usize,
    specs: Vec<String>,
}

pub(super) fn run(args: &CatalogueArgs, project: &Project) -> u8 {
    let checked = project.check(&project.specs());
    let faulty = checked.iter().filter(|one| one.diagnostics.has_errors());
    let faulty: Vec<&str> = faulty.map(|one| one.id.as_str()).collect();
    if !faulty.is_empty() {
        for id in faulty {
            out::note(&format!("{id}: has errors; see `antrag check {id}`"));
        }
        return FAILED;
    }
    let mut rows: Vec<Row> = checked
        .iter()
        .map(|one| row(&one.form, &project.library.laws))
        .collect();
    rows.sort_by(|one, other| one.id.cmp(&other.id));
    let lagen = lagen(project, &rows);
    let total = total(&rows);
    if args.json {
        let all = serde_json::json!({ "services": rows, "lagen": lagen, "total": total });
        out::line(&serde_json::to_string_pretty(&all).expect("rows are serialisable"));
    } else if args.markdown {
        out::text(&page(project, &rows, &lagen, &total));
    } else {
        human(&rows, &lagen, &total);
    }
    OK
}

fn row(form: &Form, laws: &LawIndex) -> Row {
    let fields = &form.fields;
    Row {
        id: form.id.clone(),
        title: form.meta.title.clone(),
        ozg: form.meta.ozg,
        candidate: form.meta.candidate.clone(),
        lage: form.meta.lage.clone(),
        languages: 1 + form.meta.languages.len(),
        figures: Figures {
            questions: fields.len(),
            of_bausteine: fields.iter().filter(|it| in_baustein(form, it)).count(),
            conditions: conditions(form),
            documents: fields
                .iter()
                .filter(|it| matches!(it.ty, FieldType::File { .. }))
                .count(),
            scenarios: form.scenarios.len(),
            citations: law::Counts::of(form, laws),
            fim: fields.iter().filter(|it| it.fim.is_some()).count(),
        },
    }
}

/// Whether a question, or a group around it, comes from a Baustein.
fn in_baustein(form: &Form, field: &Field) -> bool {
    let mut parent = field.parent;
    loop {
        parent = match parent {
            Parent::Form => return false,
            Parent::Group(id) => {
                let group = form.group(id);
                if group.baustein.is_some() {
                    return true;
                }
                group.parent
            }
            Parent::Repeat(id) => form.repeat(id).parent,
        };
    }
}

fn conditions(form: &Form) -> usize {
    let mut count = form
        .fields
        .iter()
        .filter(|it| matches!(it.need, Need::OptionalWhen(_)))
        .count();
    for page in &form.pages {
        count += usize::from(page.when.is_some());
        form.walk(&page.items, &mut |item| {
            count += usize::from(match item {
                Item::When(_) => true,
                Item::Group(id) => form.group(*id).when.is_some(),
                Item::Repeat(id) => form.repeat(*id).when.is_some(),
                Item::Field(_) | Item::Note(_) | Item::Compute(_) => false,
            });
        });
    }
    count
}

fn total(rows: &[Row]) -> Figures {
    let mut total = Figures::default();
    for Row { figures: one, .. } in rows {
        total.questions += one.questions;
        total.of_bausteine += one.of_bausteine;
        total.conditions += one.conditions;
        total.documents += one.documents;
        total.scenarios += one.scenarios;
        total.citations.all += one.citations.all;
        total.citations.found += one.citations.found;
        total.citations.wrong += one.citations.wrong;
        total.citations.not_checkable += one.citations.not_checkable;
        total.fim += one.fim;
    }
    total
}

/// The Lagen in the catalogue's order.
fn lagen(project: &Project, rows: &[Row]) -> Vec<LageRow> {
    let catalogue = &project.library.catalogue;
    let mut services: BTreeMap<&str, usize> = BTreeMap::new();
    for service in &catalogue.services {
        *services.entry(service.lage.as_str()).or_default() += 1;
    }
    let all = catalogue.themenfelder.iter().flat_map(|themenfeld| {
        let lagen = themenfeld.lagen.iter();
        lagen.map(move |lage| (themenfeld.themenfeld.clone(), lage.lage.clone()))
    });
    all.map(|(themenfeld, lage)| LageRow {
        services: services.get(lage.as_str()).copied().unwrap_or_default(),
        specs: rows
            .iter()
            .filter(|row| row.lage == lage)
            .map(|row| row.id.clone())
            .collect(),
        themenfeld,
        lage,
    })
    .collect()
}

fn human(rows: &[Row], lagen: &[LageRow], total: &Figures) {
    out::line(&format!(
        "{:<28} {:>9} {:>12} {:>10} {:>9} {:>9} {:>9} {:>5}",
        "service",
        "questions",
        "in Bausteine",
        "conditions",
        "documents",
        "scenarios",
        "citations",
        "FIM"
    ));
    let line = |name: &str, it: &Figures| {
        format!(
            "{name:<28} {:>9} {:>12} {:>10} {:>9} {:>9} {:>9} {:>5}",
            it.questions,
            it.of_bausteine,
            it.conditions,
            it.documents,
            it.scenarios,
            it.citations.all,
            it.fim
        )
    };
    for row in rows {
        out::line(&line(&row.id, &row.figures));
    }
    out::line(&line("total", total));
    out::note(&summary(rows, lagen, total));
}

/// How many services, Lagen and citations.
fn summary(rows: &[Row], lagen: &[LageRow], total: &Figures) -> String {
    let citations = &total.citations;
    format!(
        "{} services; {} of {} Lagen have one, {} at least two; of {} citations {} found, {} wrong, {} not checkable",
        rows.len(),
        lagen.iter().filter(|it| !it.specs.is_empty()).count(),
        lagen.len(),
        lagen.iter().filter(|it| it.specs.len() > 1).count(),
        citations.all,
        citations.found,
        citations.wrong,
        citations.not_checkable,
    )
}

/// The page `docs/katalog.md`.
fn page(project: &Project, rows: &[Row], lagen: &[LageRow], total: &Figures) -> String {
    let mut page = String::from(
        "# The services\n\n\
         Written by `antrag catalogue --stats --markdown`; do not edit. All specs are drafts unless they say otherwise.\n\n",
    );
    // Writing to a string cannot fail.
    let _ = writeln!(page, "{}.", summary(rows, lagen, total));
    let state = &project.library.laws.state;
    let _ = writeln!(
        page,
        "\nA question of a repeat group counts once. \u{201e}In Bausteine\u{201c} are questions that other services ask with the same words. \
         Citations are looked up in the law index of {state}; what it cannot know (law of the Länder, by-laws, newer law) is not checkable. \
         \u{201e}FIM\u{201c} counts questions that carry a FIM id.\n"
    );
    page.push_str("| service | OZG | title | Lage | questions | in Bausteine | conditions | documents | scenarios | citations | not checkable | FIM | languages |\n");
    page.push_str("|---|---|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
    for row in rows {
        let number = row.ozg.map(|ozg| ozg.to_string());
        let number = number.or_else(|| row.candidate.clone()).unwrap_or_default();
        let head = format!(
            "`{}` | {number} | {} | {}",
            row.id,
            markdown(&row.title),
            markdown(&row.lage)
        );
        let _ = writeln!(
            page,
            "| {head} | {} | {} |",
            cells(&row.figures),
            row.languages
        );
    }
    let _ = writeln!(page, "| **total** | | | | {} | |", cells(total));
    page.push_str("\n## Lagen\n\n| Themenfeld | Lage | services of the catalogue | with a spec |\n|---|---|---:|---|\n");
    for it in lagen {
        let specs: Vec<String> = it.specs.iter().map(|id| format!("`{id}`")).collect();
        let (themenfeld, lage) = (&it.themenfeld, &it.lage);
        let _ = writeln!(
            page,
            "| {themenfeld} | {lage} | {} | {} |",
            it.services,
            specs.join(", ")
        );
    }
    page
}

fn cells(it: &Figures) -> String {
    let figures = [
        it.questions,
        it.of_bausteine,
        it.conditions,
        it.documents,
        it.scenarios,
        it.citations.all,
        it.citations.not_checkable,
        it.fim,
    ];
    figures.map(|it| it.to_string()).join(" | ")
}
