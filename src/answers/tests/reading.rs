//! What people type: the page and its receiver read the same, case by case (`tests/reading.json`, which
//! `tests/browser/values.test.mjs` reads too).

use serde_json::{Value as Json, json};

use super::{
    super::{FormValue, decode},
    Build, TODAY, defaults, evaluate,
};
use crate::{
    expr::Decimal,
    model::{DateBound, FieldType},
};

const CASES: &str = include_str!("../../../tests/reading.json");

fn field_type(case: &Json) -> FieldType {
    let bound = match case["bound"].as_str() {
        Some("past") => Some(DateBound::Past),
        Some("future") => Some(DateBound::Future),
        _ => None,
    };
    let million = Decimal::integer(1_000_000);
    let least = Decimal::integer(-1_000_000);
    match case["type"].as_str().expect("a case has a type") {
        "text" => FieldType::Text { min: 1, max: 60 },
        "multiline" => FieldType::Multiline { min: 1, max: 500 },
        "integer" => FieldType::Integer {
            min: -1_000_000,
            max: 1_000_000,
        },
        "number" => FieldType::Number {
            scale: 3,
            min: least,
            max: million,
        },
        "money" => FieldType::Money {
            min: least,
            max: million,
        },
        "date" => FieldType::Date { bound },
        "partial_date" => FieldType::PartialDate,
        "time" => FieldType::Time,
        "email" => FieldType::Email,
        "phone" => FieldType::Phone,
        "iban" => FieldType::Iban,
        "postal_code" => FieldType::PostalCode,
        "tax_id" => FieldType::TaxId,
        "url" => FieldType::Url,
        other => panic!("no case may have the type {other}"),
    }
}

/// The controls of a page without a script.
fn posted(given: &Json) -> Vec<(String, FormValue)> {
    let text = |it: &Json| FormValue::Text(it.as_str().expect("what is typed is text").to_owned());
    let Some(parts) = given.as_array() else {
        return vec![("x".to_owned(), text(given))];
    };
    ["x.tag", "x.monat", "x.jahr"]
        .into_iter()
        .zip(parts)
        .map(|(name, part)| (name.to_owned(), text(part)))
        .collect()
}

#[test]
fn what_is_posted_is_read_as_the_page_reads_it() {
    let file: Json = serde_json::from_str(CASES).expect("the cases are JSON");
    assert_eq!(file["today"], json!(TODAY.to_string()));
    let cases = file["cases"].as_array().expect("cases are a list");
    assert!(cases.len() > 200);
    let mut wrong = Vec::new();
    for case in cases {
        let form = Build::new()
            .page("seite", |page| {
                page.field("x", field_type(case));
            })
            .done();
        let (record, mut faults) = decode(&form, &posted(&case["given"]));
        let outcome = evaluate(&form, &record, &defaults(&form), TODAY);
        faults.extend(outcome.faults.clone());
        let read = if faults.is_empty() {
            outcome.payload(&form)["angaben"]["x"].clone()
        } else {
            Json::Null
        };
        let same = match (read.as_f64(), case["reads"].as_f64()) {
            (Some(read), Some(wanted)) => (read - wanted).abs() < 1e-9,
            _ => read == case["reads"],
        };
        if !same {
            wrong.push(format!("{case} is read as {read}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
