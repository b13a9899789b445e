//! `antrag test --coverage`: what no scenario visits.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

use super::{
    FAILED, OK,
    args::{TestArgs, TestFormat},
    law_of, out, report,
};
use crate::{
    answers::{
        coverage::{Count, Coverage, Kind, Row, Tally},
        scenario,
    },
    pipeline::Checked,
};

/// Reports each service and all together; fails when a scenario fails or too little is visited.
pub(super) fn run(checked: &[Checked], args: &TestArgs) -> u8 {
    let listed = |kind: Kind| {
        args.require.is_empty() || args.require.iter().any(|required| required.kind == kind)
    };
    let mut total: BTreeMap<Kind, Count> = Kind::ALL.map(|kind| (kind, Count::default())).into();
    let mut failed = false;
    let mut lacking = Vec::new();
    for one in checked {
        if one.diagnostics.has_errors() {
            out::note(&format!("{}: has errors; see `antrag check {0}`", one.id));
            failed = true;
        }
        let mut coverage = Tally::default();
        for form in law_of(one, args.law) {
            let mut visited = Coverage::of(form);
            for scenario in &form.scenarios {
                let run = scenario::run(form, scenario);
                visited.add(&run.outcome, &run.observed);
            }
            coverage.add(&visited);
        }
        let counts = Kind::ALL.map(|kind| (kind, coverage.count(kind)));
        for (kind, count) in counts {
            *total.entry(kind).or_default() += count;
        }
        for required in &args.require {
            let count = coverage.count(required.kind);
            if !count.reaches(required.percent) {
                lacking.push(format!(
                    "antrag: scenarios of `{}` visit {} of the {} {}, {}; at least {} % are required",
                    one.id,
                    count.visited,
                    count.all,
                    required.kind.name(),
                    percent(count),
                    required.percent,
                ));
            }
        }
        let kinds = Kind::ALL.into_iter().filter(|kind| listed(*kind));
        let missed: Vec<&Row> = kinds.flat_map(|kind| coverage.missed(kind)).collect();
        match args.format {
            TestFormat::Human => {
                out::line(&format!("{}: {}", one.id, summary(counts)));
                for row in missed {
                    out::line(&format!("  {}: {}", report::place(one, row.span), row.what));
                }
            }
            TestFormat::Json => {
                let rows = missed.iter().map(|it| row(one, it));
                let mut line = figures(counts);
                line.insert("id".to_owned(), one.id.clone().into());
                line.insert("missed".to_owned(), rows.collect());
                out::line(&Json::Object(line).to_string());
            }
        }
    }
    match args.format {
        TestFormat::Human => out::line(&format!("total: {}", summary(total))),
        TestFormat::Json => out::line(&json!({ "total": figures(total) }).to_string()),
    }
    for message in &lacking {
        out::note(message);
    }
    if failed || !lacking.is_empty() {
        FAILED
    } else {
        OK
    }
}

/// `pages 5 of 6 (83.3 %), fields 20 of 20 (100.0 %), …`.
fn summary(counts: impl IntoIterator<Item = (Kind, Count)>) -> String {
    let each = counts.into_iter().map(|(kind, count)| {
        let (visited, all) = (count.visited, count.all);
        format!("{} {visited} of {all} ({})", kind.name(), percent(count))
    });
    each.collect::<Vec<String>>().join(", ")
}

fn percent(count: Count) -> String {
    let tenths = count.per_mille();
    format!("{}.{} %", tenths / 10, tenths % 10)
}

fn figures(counts: impl IntoIterator<Item = (Kind, Count)>) -> Map<String, Json> {
    let each = counts.into_iter().map(|(kind, count)| {
        let figures = json!({ "visited": count.visited, "all": count.all });
        (kind.name().to_owned(), figures)
    });
    each.collect()
}

fn row(checked: &Checked, row: &Row) -> Json {
    let at = checked
        .sources
        .locate(row.span.source, row.span.range().start);
    json!({
        "kind": row.kind.name(),
        "what": row.what,
        "file": checked.sources.get(row.span.source).path,
        "line": at.line,
        "column": at.column,
    })
}
