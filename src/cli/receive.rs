//! `antrag decode` and `antrag judge`: what a receiver does with an application.

use std::io::Read as _;

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use super::{
    FAILED, OK, USAGE, args::ReceiveArgs, one_spec, out, params, project_as_of, test::faults,
};
use crate::{
    answers::{self, FormValue},
    driver::Project,
    expr::Record,
    pipeline::Checked,
};

/// Most bytes read from standard input.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// Raw fields of a posted form to payload and faults.
pub(super) fn decode(args: &ReceiveArgs) -> u8 {
    with_form(args, |checked, input, today, params| {
        let form = &checked.form;
        let Some(pairs) = pairs(input) else {
            out::note("antrag: standard input needs a list of pairs: `[[\"name\", \"value\"], …]`");
            return FAILED;
        };
        let (record, mut found) = answers::decode(form, &pairs);
        let outcome = answers::evaluate(form, &record, params, today);
        // What could not be read is a fault already; that it is missing then would be the same twice.
        let unread: Vec<String> = found.iter().map(|it| it.path.clone()).collect();
        found.extend(
            outcome
                .faults
                .iter()
                .filter(|it| !unread.contains(&it.path))
                .cloned(),
        );
        print(&json!({ "payload": outcome.payload(form), "faults": faults(&found) }));
        if found.is_empty() { OK } else { FAILED }
    })
}

/// A payload to faults.
pub(super) fn judge(args: &ReceiveArgs) -> u8 {
    with_form(args, |checked, input, today, params| {
        let form = &checked.form;
        let Ok(payload) = serde_json::from_str::<Json>(input) else {
            out::note("antrag: standard input needs a payload as JSON");
            return FAILED;
        };
        let day = args.today.as_ref().map(|_| today);
        let found = answers::judge(form, &payload, params, day);
        print(&json!({ "faults": faults(&found) }));
        if found.is_empty() { OK } else { FAILED }
    })
}

fn print(value: &Json) {
    out::line(&serde_json::to_string_pretty(value).expect("a JSON value is serialisable"));
}

fn with_form(args: &ReceiveArgs, run: impl FnOnce(&Checked, &str, Date, &Record) -> u8) -> u8 {
    let project: Project = project_as_of(args.law);
    let path = &match one_spec(&project, &args.spec) {
        Ok(path) => path,
        Err(code) => return code,
    };
    let checked = project.check_file(path);
    if checked.diagnostics.has_errors() {
        out::note(&format!(
            "antrag: {} has errors; see `antrag check`",
            checked.id
        ));
        return FAILED;
    }
    let today = match args.today.as_deref().map(str::parse::<Date>) {
        Some(Ok(today)) => today,
        Some(Err(_)) => {
            out::note("antrag: `--today` needs a day like 2026-03-01");
            return USAGE;
        }
        None => jiff::civil::date(2026, 1, 1),
    };
    let mut input = String::new();
    if std::io::stdin()
        .lock()
        .take(MOST_BYTES)
        .read_to_string(&mut input)
        .is_err()
    {
        out::note("antrag: standard input is not UTF-8 text");
        return FAILED;
    }
    let Some((_, params)) = params::read(args.params.as_deref(), &checked.form) else {
        return FAILED;
    };
    run(&checked, &input, today, &params)
}

fn pairs(input: &str) -> Option<Vec<(String, FormValue)>> {
    let rows: Vec<(String, Json)> = serde_json::from_str(input).ok()?;
    rows.into_iter()
        .map(|(name, value)| {
            let text = |key: &str| value.get(key).and_then(Json::as_str);
            let value = if let Some(text) = value.as_str() {
                FormValue::Text(text.to_owned())
            } else {
                FormValue::File {
                    name: text("name")?.to_owned(),
                    media_type: text("type").unwrap_or_default().to_owned(),
                    size: value.get("size").and_then(Json::as_u64)?,
                }
            };
            Some((name, value))
        })
        .collect()
}
