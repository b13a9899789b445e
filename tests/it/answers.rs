//! The scenarios of every spec, sent both ways: as a payload and as a page without a script.

use std::path::Path;

use antragswerk::{
    answers::{self, FormValue, scenario},
    driver::Project,
    model::{FieldType, Form},
};
use serde_json::Value as Json;

/// Calls `test` for every scenario that comes to a complete application.
fn each_complete(mut test: impl FnMut(&Form, &scenario::Report<'_>, Json)) {
    let project = Project::open(Path::new(env!("CARGO_MANIFEST_DIR")));
    let mut count = 0;
    for checked in project.check(&project.specs()) {
        let form = &checked.form;
        for scenario in &form.scenarios {
            let report = scenario::run(form, scenario);
            if report.outcome.is_complete() {
                let payload = report.outcome.payload(form);
                test(form, &report, payload);
                count += 1;
            }
        }
    }
    assert!(count > 0, "some scenarios are complete");
}

#[test]
fn payloads_of_scenarios_are_accepted() {
    each_complete(|form, report, payload| {
        let today = Some(report.outcome.today);
        let text = serde_json::to_string(&payload).unwrap();
        let reread: Json = serde_json::from_str(&text).unwrap();
        let faults = answers::judge(form, &reread, &report.params, today);
        assert_eq!(faults, [], "{}: {payload:#}", form.id);
    });
}

#[test]
fn pages_without_a_script_come_to_the_same_payload() {
    each_complete(|form, report, payload| {
        let mut pairs = Vec::new();
        post(form, &payload["angaben"], "", "", &mut pairs);
        let (record, faults) = answers::decode(form, &pairs);
        assert_eq!(faults, [], "{}: {pairs:#?}", form.id);
        let today = report.outcome.today;
        let outcome = answers::evaluate(form, &record, &report.params, today);
        assert_eq!(outcome.payload(form), payload, "{}: {pairs:#?}", form.id);
        assert_eq!(outcome.faults, []);
    });
}

/// What a browser posts for an answer: control names and what people type.
pub(crate) fn post(
    form: &Form,
    json: &Json,
    name: &str,
    path: &str,
    pairs: &mut Vec<(String, FormValue)>,
) {
    let mut text = |name: String, text: String| pairs.push((name, FormValue::Text(text)));
    let Some(field) = form.field_at(path) else {
        for (index, entry) in json.as_array().into_iter().flatten().enumerate() {
            post(form, entry, &format!("{name}[{index}]"), path, pairs);
        }
        for (member, json) in json.as_object().into_iter().flatten() {
            let below = |path: &str| match path {
                "" => member.clone(),
                path => format!("{path}.{member}"),
            };
            post(form, json, &below(name), &below(path), pairs);
        }
        return;
    };
    match (&field.ty, json) {
        (FieldType::Date { .. } | FieldType::PartialDate, Json::String(date)) => {
            let parts = ["jahr", "monat", "tag"];
            for (part, digits) in parts.into_iter().zip(date.split('-')) {
                text(format!("{name}.{part}"), format!(" {digits}"));
            }
        }
        (FieldType::File { .. }, Json::Array(files)) => {
            for file in files {
                let value = FormValue::File {
                    name: file["name"].as_str().unwrap().to_owned(),
                    media_type: "application/octet-stream".to_owned(),
                    size: file["size"].as_u64().unwrap(),
                };
                pairs.push((name.to_owned(), value));
            }
        }
        (_, Json::Array(codes)) => {
            for code in codes.iter().rev() {
                text(name.to_owned(), code.as_str().unwrap().to_owned());
            }
        }
        (_, Json::Bool(value)) => {
            let word = if *value { "ja" } else { "nein" };
            text(name.to_owned(), word.to_owned());
        }
        (_, Json::Number(number)) => {
            text(
                name.to_owned(),
                format!(" {}", number.to_string().replace('.', ",")),
            );
        }
        (_, json) => {
            let typed = json.as_str().unwrap().replace('\n', "\r\n");
            text(name.to_owned(), format!("{typed} "));
        }
    }
}
