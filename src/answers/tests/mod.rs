//! Forms by hand, answers as JSON, outcomes as text.

mod build;
mod coverage;
mod decoding;
mod evaluating;
mod judging;
mod reading;
mod scenarios;
mod types;

use std::fmt::Write;

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use super::{Fault, FaultKind, Outcome, defaults, evaluate};
use crate::{
    expr::{Decimal, Record, Value},
    model::{Form, Need},
};
use build::{Build, choice, file, integer, money, money_ty, text};

const TODAY: Date = Date::constant(2026, 3, 1);

/// Answers as a page gives them: JSON with typed texts, uploads as `{ name, type, size }`.
fn given(json: &Json) -> Record {
    super::access::record(&value(json))
        .expect("answers are an object")
        .clone()
}

fn value(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Boolean(*value),
        Json::Number(number) => Value::Number(Decimal::parse(&number.to_string()).expect("plain")),
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(items) => Value::List(items.iter().map(value).collect()),
        Json::Object(members) => Value::Record(
            members
                .iter()
                .map(|(name, json)| (name.clone(), value(json)))
                .collect(),
        ),
    }
}

fn outcome(form: &Form, answers: &Json) -> Outcome {
    evaluate(form, &given(answers), &defaults(form), TODAY)
}

/// The answers that count.
fn answers(form: &Form, outcome: &Outcome) -> Json {
    outcome.payload(form)["angaben"].clone()
}

/// Faults a line each: `hunde[0].chip: check 0`.
fn lines(faults: &[Fault]) -> String {
    faults.iter().fold(String::new(), |mut text, fault| {
        let kind = match fault.kind {
            FaultKind::Missing => "missing".to_owned(),
            FaultKind::Type => "type".to_owned(),
            FaultKind::Limit => "limit".to_owned(),
            FaultKind::Check(index) => format!("check {index}"),
            FaultKind::Hidden => "hidden".to_owned(),
            FaultKind::Unknown => "unknown".to_owned(),
            FaultKind::Payload => "payload".to_owned(),
        };
        assert!(!fault.message.is_empty(), "{fault:?}");
        writeln!(text, "{}: {kind}", fault.path).expect("a text takes everything");
        text
    })
}

/// A form with one of everything that matters: groups, a repeat group, blocks, computed values.
fn dogs() -> Form {
    Build::new()
        .param("satz", Some(json!(96.00)))
        .page("wer", |page| {
            page.field("art", choice(&["person", "firma"]));
            page.group("halter", false, |group| {
                group.field("name", text());
                group.field("titel", text()).need = Need::Recommended;
                group.when("art = \"firma\"", |block| {
                    block.field("register", text());
                });
            });
            page.group("konto", true, |group| {
                group.field("inhaber", text());
                group.field("staat", build::code()).default = Some("000".to_owned());
            });
        })
        .page_if("hunde_seite", "art = \"person\"", |page| {
            page.repeat("hunde", (1, 3), |row| {
                row.field("rufname", text());
                row.field("chip", text()).need = Need::Optional;
                row.check(
                    "matches(chip, \"^[0-9]{15}$\")",
                    "Die Nummer hat 15 Ziffern.",
                );
                row.field("gefaehrlich", crate::model::FieldType::YesNo);
                row.when("gefaehrlich", |block| {
                    block.field("test", file());
                });
            });
            page.compute("steuer", money_ty(), "count(hunde) * satz");
            page.when("steuer > 100", |block| {
                block.field("raten", integer());
            });
        })
        .page("schluss", |page| {
            page.field("spende", money()).need = Need::Optional;
            page.field("richtig", crate::model::FieldType::Confirm);
        })
        .done()
}

fn complete() -> Json {
    json!({
        "art": "person",
        "halter": { "name": "Ada" },
        "hunde": [
            { "rufname": "Bella", "gefaehrlich": false },
            { "rufname": "Rex", "gefaehrlich": true,
              "test": [{ "name": "test.pdf", "type": "application/pdf", "size": 12345 }] },
        ],
        "raten": 2,
        "richtig": true,
    })
}
