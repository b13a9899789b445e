//! `antrag test`: what each scenario does.

use serde_json::{Map, Value as Json, json};

use super::{
    FAILED, OK,
    args::{TestArgs, TestFormat},
    coverage, law_of, out, project_as_of, selected, why,
};
use crate::{
    answers::scenario,
    diagnostics::render,
    model::{Answer, AnswerKind, Expectation, Form, Scenario},
    pipeline::Checked,
};

pub(super) fn run(args: &TestArgs) -> u8 {
    let project = project_as_of(args.law);
    let paths = match selected(&project, &args.specs) {
        Ok(paths) => paths,
        Err(unknown) => return super::unknown_names(&unknown),
    };
    let checked = project.check(&paths);
    if args.coverage {
        return coverage::run(&checked, args);
    }
    let (mut passed, mut failed, mut left_out) = (0, 0, 0);
    for one in &checked {
        let all: usize = one.law().iter().map(|form| form.scenarios.len()).sum();
        let run = law_of(one, args.law).into_iter();
        left_out += all - run.map(|form| form.scenarios.len()).sum::<usize>();
        if all == 0 && one.diagnostics.has_errors() {
            out::note(&format!("{}: has errors; see `antrag check {0}`", one.id));
            failed += 1;
        }
        for form in law_of(one, args.law) {
            for scenario in &form.scenarios {
                let ok = match args.format {
                    TestFormat::Human => human(one, form, scenario, args.explain),
                    TestFormat::Json => as_json(one, form, scenario, args.explain),
                };
                if ok { passed += 1 } else { failed += 1 }
            }
        }
    }
    if args.format == TestFormat::Human {
        let rest = match left_out {
            0 => String::new(),
            count => format!(", {count} of another day's law not run"),
        };
        out::note(&format!("{passed} passed, {failed} failed{rest}"));
    }
    if failed > 0 { FAILED } else { OK }
}

fn human(checked: &Checked, form: &Form, scenario: &Scenario, explained: bool) -> bool {
    let report = scenario::run(form, scenario);
    let ok = !report.diagnostics.has_errors();
    let pages: Vec<&str> = report
        .visited
        .iter()
        .map(|id| form.page(*id).name.as_str())
        .collect();
    out::line(&format!(
        "{} {}: {} ({} of {} pages)",
        if ok { "ok    " } else { "FAILED" },
        checked.id,
        scenario.title,
        pages.len(),
        form.pages.len(),
    ));
    if explained {
        for line in why::lines(form, &report) {
            out::line(&line);
        }
    }
    for diagnostic in &report.diagnostics {
        out::note(&render::human(diagnostic, &checked.sources, false));
    }
    ok
}

/// One line: the answers as a wizard would be given them, and what comes of them.
fn as_json(checked: &Checked, form: &Form, scenario: &Scenario, explained: bool) -> bool {
    let report = scenario::run(form, scenario);
    let ok = !report.diagnostics.has_errors();
    let pages: Vec<&str> = report
        .visited
        .iter()
        .map(|id| form.page(*id).name.as_str())
        .collect();
    let fails = |it: &Expectation| matches!(it, Expectation::Failing(..));
    let mut line = json!({
        "id": checked.id,
        "title": scenario.title,
        "today": scenario.today,
        "ok": ok,
        "complete": report.outcome.is_complete(),
        "failing": scenario.expectations.iter().any(fails),
        "given": plain(&scenario.given),
        "params": plain(&scenario.params),
        "pages": pages,
        "faults": faults(&report.outcome.faults),
        "payload": report.outcome.payload(form),
    });
    if explained && let Some(members) = line.as_object_mut() {
        members.insert("why".to_owned(), why::json(form, &report));
    }
    out::line(&line.to_string());
    ok
}

/// Faults as JSON: where, which rule, and what to do.
pub(super) fn faults(faults: &[crate::answers::Fault]) -> Json {
    let rows = faults
        .iter()
        .map(|it| json!({ "path": it.path, "kind": it.kind.name(), "message": it.message }));
    Json::Array(rows.collect())
}

fn plain(answer: &Answer) -> Json {
    match &answer.kind {
        AnswerKind::Text(text) => Json::from(text.as_str()),
        AnswerKind::Number(number) => {
            serde_json::from_str(&number.to_string()).unwrap_or(Json::Null)
        }
        AnswerKind::Boolean(value) => Json::from(*value),
        AnswerKind::List(items) => items.iter().map(plain).collect(),
        AnswerKind::Record(entries) => {
            let pairs = entries.iter().map(|it| (it.name.clone(), plain(&it.value)));
            Json::Object(pairs.collect::<Map<String, Json>>())
        }
    }
}
