//! The schema accepts what the evaluator accepts: random payloads that fulfil every condition pass,
//! and fail once something needed is taken out or something hidden is put in.

use serde_json::{Value as Json, json};

use super::payload as payload_schema;
use crate::{
    emit::{demo, sample, testing::*},
    expr::{Ty, typed::BinaryOp},
    model::{FieldType, Form, Need},
};

/// Conditions of every kind in every place.
fn conditions() -> Form {
    let number_ty = || Ty::Number(crate::expr::NumberTy::INTEGER);
    let at_least = |of, least| binary(BinaryOp::GreaterOrEqual, of, number(least));
    FormBuilder::new("bedingungen")
        .page("eins", |page| {
            page.field("art", choice(&["a", "b", "c"])).need = Need::Optional;
            page.field("ja", FieldType::YesNo);
            page.field("anzahl", FieldType::Integer { min: 0, max: 9 })
                .need = Need::Optional;
            page.when(equals("art", "a"), |block| {
                block.field("nur_a", text());
                block.when(yes("ja"), |inner| {
                    inner.field("nur_a_und_ja", text());
                });
                block.field("vielleicht", text()).need = Need::Optional;
            });
            page.field("ausser_b", text()).need = Need::OptionalWhen(Box::new(equals("art", "b")));
            page.group_when("gruppe", Some(yes("ja")), |group| {
                group.field("fest", text());
                group.when(at_least(var("anzahl", number_ty()), 2), |block| {
                    block.field("viele", text());
                });
                group.group("innen", |inner| {
                    inner.when(equals("art", "c"), |block| {
                        block.field("c", text());
                    });
                });
            });
            let konto = page.group("konto", |group| {
                group.field("iban", FieldType::Iban);
                group.when(yes("ja"), |block| {
                    block.field("inhaber", text());
                });
                group.group("bank", |inner| {
                    inner.field("name", text());
                });
            });
            konto.optional = true;
            page.when(yes("berechnet_viele"), |block| {
                block.field("begruendung", text());
            });
            let field = page.field("geprueft", FieldType::Integer { min: 0, max: 9 });
            field.need = Need::Optional;
            field.checks.push(check(
                at_least(var("geprueft", number_ty()), 1),
                "Geben Sie mindestens 1 ein.",
            ));
        })
        .page_when("zwei", Some(equals("art", "a")), |page| {
            page.repeat("liste", (1, 3), |entry| {
                entry.field("name", text());
                entry.field("gefaehrlich", FieldType::YesNo).need = Need::Optional;
                entry.when(row_var("gefaehrlich", Ty::Boolean), |block| {
                    block.field("test", file());
                    block.when(yes("ja"), |inner| {
                        inner.field("beides", text());
                    });
                    block.when(yes("berechnet_viele"), |inner| {
                        inner.field("ungewiss", text());
                    });
                });
                entry.when(yes("ja"), |block| {
                    block.field("aus_dem_formular", text());
                });
                entry.group("tier", |group| {
                    group.when(row_var("gefaehrlich", Ty::Boolean), |block| {
                        block.field("rasse", text());
                    });
                });
                entry.field("frei", text()).need =
                    Need::OptionalWhen(Box::new(row_var("gefaehrlich", Ty::Boolean)));
                entry.field("empfohlen", text()).need = Need::Recommended;
            });
        })
        .compute(
            "berechnet_viele",
            Ty::Boolean,
            at_least(var("anzahl", number_ty()), 2),
        )
        .build()
}

fn validator(form: &Form) -> jsonschema::Validator {
    let payload = payload_schema(form, "#/$defs/");
    let mut document = payload.schema;
    document.insert("$defs".to_owned(), Json::Object(payload.definitions));
    jsonschema::validator_for(&Json::Object(document)).expect("a valid schema")
}

/// Payloads for every seed; the numbers are a linear congruence, the same on every run.
fn random_payloads(form: &Form, count: u64) -> impl Iterator<Item = Json> {
    (0..count).map(move |seed| {
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        let mut choose = |among: usize| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap_or(0) % among.max(1)
        };
        sample::payload(form, &mut choose)
    })
}

#[test]
fn what_the_evaluator_accepts_passes() {
    for form in [conditions(), demo::every_type()] {
        let validator = validator(&form);
        for payload in random_payloads(&form, 400) {
            let faults: Vec<String> = validator
                .iter_errors(&payload)
                .map(|it| format!("{}: {it}", it.instance_path()))
                .collect();
            assert_eq!(faults, Vec::<String>::new(), "{payload:#}");
        }
    }
}

/// Places that must be there when they are in a payload, given what the schema can express.
const NEEDED: &[&str] = &[
    "/ja",
    "/nur_a",
    "/nur_a_und_ja",
    "/gruppe",
    "/gruppe/fest",
    "/gruppe/viele",
    "/gruppe/innen/c",
    "/konto/iban",
    "/konto/inhaber",
    "/konto/bank/name",
    "/liste",
    "/liste/0/name",
    "/liste/0/test",
    "/liste/0/beides",
    "/liste/0/aus_dem_formular",
    "/liste/0/tier/rasse",
];

/// Places that must not be there when they are not, and the record they belong to.
const HIDDEN: &[(&str, &str)] = &[
    ("", "nur_a"),
    ("", "nur_a_und_ja"),
    ("", "vielleicht"),
    ("/gruppe", "viele"),
    ("/gruppe", "innen"),
    ("/konto", "inhaber"),
    ("/liste/0", "test"),
    ("/liste/0", "beides"),
    ("/liste/0", "aus_dem_formular"),
    ("/liste/0", "tier"),
];

#[test]
fn what_is_missing_or_hidden_does_not_pass() {
    let form = conditions();
    let validator = validator(&form);
    let mut tried = std::collections::BTreeSet::new();
    for payload in random_payloads(&form, 400) {
        for place in NEEDED {
            let (parent, name) = place.rsplit_once('/').expect("a pointer");
            let mut without = payload.clone();
            let record = without["angaben"].pointer_mut(parent);
            let removed = record
                .and_then(Json::as_object_mut)
                .and_then(|it| it.shift_remove(name));
            if removed.is_some() {
                tried.insert((*place, "missing"));
                assert!(
                    !validator.is_valid(&without),
                    "{place} is needed in {payload:#}"
                );
            }
        }
        for (parent, name) in HIDDEN {
            // What is optional may simply be open.
            let shown = *name == "vielleicht" && payload["angaben"]["art"] == json!("a");
            let mut with = payload.clone();
            let record = with["angaben"].pointer_mut(parent);
            let Some(record) = record.and_then(Json::as_object_mut) else {
                continue;
            };
            if shown || record.contains_key(*name) {
                continue;
            }
            let value = match *name {
                "test" => json!([{ "name": "a.pdf", "type": "application/pdf", "size": 1 }]),
                "innen" => json!({ "c": "Muster" }),
                "tier" => json!({ "rasse": "Muster" }),
                _ => json!("Muster"),
            };
            record.insert((*name).to_owned(), value);
            tried.insert((*name, "hidden"));
            assert!(
                !validator.is_valid(&with),
                "{parent}/{name} is hidden in {payload:#}"
            );
        }
    }
    assert_eq!(tried.len(), NEEDED.len() + HIDDEN.len(), "{tried:?}");
}
