use serde_json::{Value as Json, json};

use super::document;
use crate::{
    emit::testing::*,
    expr::Ty,
    model::{FieldType, Form, Need},
};

fn dogs() -> Form {
    FormBuilder::new("hundehaltung")
        .codelist("staat", &[("000", "Deutschland"), ("121", "Albanien")])
        .page("halter", |page| {
            page.group("halter", |group| {
                group.field("vornamen", text());
                group.field("doktorgrad", text()).need = Need::Recommended;
                group.field(
                    "staat",
                    FieldType::Code {
                        codelist: "staat".to_owned(),
                    },
                );
            });
            page.field("iban", FieldType::Iban);
            page.field("richtig", FieldType::Confirm);
            page.field("seit", FieldType::PartialDate).need = Need::Optional;
        })
        .page("hunde", |page| {
            page.repeat("hunde", (1, 2), |entry| {
                entry.field("rufname", text());
                entry.field("gefaehrlich", FieldType::YesNo);
                entry.when(row_var("gefaehrlich", Ty::Boolean), |block| {
                    block.field("wesenstest", file());
                });
            });
        })
        .compute(
            "steuer",
            Ty::Number(crate::expr::NumberTy::MONEY),
            number(96),
        )
        .build()
}

fn good() -> Json {
    json!({
        "leistung": "hundehaltung", "version": "1.0.0", "stand": "2026-03-01",
        "angaben": {
            "halter": { "vornamen": "Ada", "staat": "000" },
            "iban": "DE89370400440532013000",
            "richtig": true,
            "seit": "1985-03",
            "hunde": [
                { "rufname": "Bella", "gefaehrlich": false },
                { "rufname": "Rex", "gefaehrlich": true, "wesenstest": [
                    { "name": "test.pdf", "type": "application/pdf", "size": 12345 }
                ] },
            ],
        },
        "berechnet": { "steuer": 228.00 },
        "offen": ["halter.doktorgrad"],
    })
}

#[test]
fn the_document_is_a_valid_schema() {
    let document = document(&dogs());
    assert!(jsonschema::meta::is_valid(&document), "{document:#}");
    assert_eq!(document["$id"], "urn:antragswerk:schema:hundehaltung:1.0.0");
}

#[test]
fn good_payloads_pass_and_bad_ones_do_not() {
    let document = document(&dogs());
    let validator = jsonschema::validator_for(&document).expect("a valid schema");
    let faults = |payload: &Json| -> Vec<String> {
        validator
            .iter_errors(payload)
            .map(|it| it.to_string())
            .collect()
    };
    assert_eq!(faults(&good()), Vec::<String>::new());
    let bad: &[(&str, Json)] = &[
        ("/leistung", json!("anderes")),
        ("/version", json!("2.0.0")),
        ("/stand", json!("1.3.2026")),
        ("/angaben/halter/vornamen", json!("")),
        ("/angaben/halter/vornamen", json!("ü".repeat(61))),
        ("/angaben/halter/vornamen", Json::Null),
        ("/angaben/halter/staat", json!("999")),
        ("/angaben/halter", json!({ "vornamen": "Ada" })),
        ("/angaben/iban", json!("DE8937040044053201300")),
        ("/angaben/richtig", json!(false)),
        ("/angaben/seit", json!("1985-13")),
        ("/angaben/hunde", json!([])),
        ("/angaben/hunde/0/wesenstest", json!([])),
        (
            "/angaben/hunde/1",
            json!({ "rufname": "Rex", "gefaehrlich": true }),
        ),
        ("/angaben/hunde/1/wesenstest/0/type", json!("text/html")),
        ("/angaben/hunde/1/wesenstest/0/size", json!(10_000_001)),
        ("/berechnet/steuer", json!("228")),
        ("/offen", json!(["iban"])),
    ];
    for (at, value) in bad {
        let mut payload = good();
        let (parent, name) = at.rsplit_once('/').expect("a pointer");
        let parent = payload.pointer_mut(parent).expect("the parent exists");
        match name.parse::<usize>() {
            Ok(index) => parent[index] = value.clone(),
            Err(_) => parent[name] = value.clone(),
        }
        assert!(!faults(&payload).is_empty(), "{at} = {value} must not pass");
    }
    let mut full = good();
    full["angaben"]["halter"]["vornamen"] = json!("𝒜".repeat(60));
    assert!(faults(&full).is_empty(), "lengths count code points");
}

#[test]
fn samples_are_valid() {
    use crate::emit::{demo, sample::sample};
    for form in [dogs(), demo::every_type(), demo::obstacle_course()] {
        let document = document(&form);
        assert!(jsonschema::meta::is_valid(&document), "{document:#}");
        let validator = jsonschema::validator_for(&document).expect("a valid schema");
        let sample = sample(&form);
        let faults: Vec<String> = validator
            .iter_errors(&sample)
            .map(|it| format!("{}: {it}", it.instance_path()))
            .collect();
        assert_eq!(faults, Vec::<String>::new(), "{sample:#}");
    }
}
