//! Payloads are what their answers come to, exactly.

use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::{super::judge, Build, TODAY, build, complete, defaults, dogs, lines, outcome};
use crate::model::{FieldType, Form, Need};

fn judged(form: &Form, payload: &Json) -> String {
    lines(&judge(form, payload, &defaults(form), Some(TODAY)))
}

fn good() -> (Form, Json) {
    let form = dogs();
    let payload = outcome(&form, &complete()).payload(&form);
    (form, payload)
}

#[test]
fn payloads_of_complete_outcomes_are_accepted() {
    let (form, payload) = good();
    assert_eq!(judged(&form, &payload), "");
    let text = payload
        .to_string()
        .replace("\"steuer\":192", "\"steuer\":192.00");
    let reread: Json = serde_json::from_str(&text).expect("still JSON");
    assert_eq!(judged(&form, &reread), "");
}

#[test]
fn every_departure_is_named() {
    let table: &[(&str, Json, &str)] = &[
        ("/leistung", json!("anderes"), "leistung: payload\n"),
        ("/version", json!(1), "version: payload\n"),
        ("/stand", json!("2026-02-30"), "stand: payload\n"),
        ("/stand", json!("2026-02-28"), "stand: payload\n"),
        (
            "/angaben/art",
            json!("firma"),
            "halter.register: missing\nhunde[0].rufname: hidden\nhunde[0].gefaehrlich: hidden\n\
          hunde[1].rufname: hidden\nhunde[1].gefaehrlich: hidden\nhunde[1].test: hidden\n\
          raten: hidden\nberechnet.steuer: payload\n",
        ),
        (
            "/angaben/art",
            json!("tier"),
            "art: type\nhunde[0].rufname: hidden\n\
          hunde[0].gefaehrlich: hidden\nhunde[1].rufname: hidden\nhunde[1].gefaehrlich: hidden\n\
          hunde[1].test: hidden\nraten: hidden\nberechnet.steuer: payload\n",
        ),
        ("/angaben/halter/name", json!(" Ada"), "halter.name: type\n"),
        ("/angaben/halter/name", json!(null), "halter.name: type\n"),
        ("/angaben/raten", json!("2"), "raten: type\n"),
        ("/angaben/raten", json!(2.5), "raten: type\n"),
        ("/angaben/raten", json!(1000), "raten: limit\n"),
        ("/angaben/richtig", json!(false), "richtig: type\n"),
        (
            "/angaben/hunde/0/rufname",
            json!(""),
            "hunde[0].rufname: type\n",
        ),
        (
            "/angaben/hunde/0",
            json!("Bella"),
            "hunde[0]: type\nhunde[0].rufname: missing\n\
          hunde[0].gefaehrlich: missing\n",
        ),
        (
            "/angaben/hunde/1/test/0/type",
            json!("image/png"),
            "hunde[1].test: limit\n",
        ),
        (
            "/angaben/hunde/1/test/0/size",
            json!(-1),
            "hunde[1].test: type\n",
        ),
        ("/angaben/halter/alter", json!(3), "halter.alter: unknown\n"),
        ("/angaben/konto", json!({}), "konto: type\n"),
        (
            "/angaben/konto",
            json!({ "staat": "000" }),
            "angaben: payload\n",
        ),
        (
            "/angaben/konto",
            json!({ "staat": "129" }),
            "konto.inhaber: missing\n",
        ),
        (
            "/angaben",
            json!([]),
            "angaben: type\nart: missing\nhalter.name: missing\n\
          richtig: missing\nberechnet.steuer: payload\n",
        ),
        (
            "/berechnet/steuer",
            json!(191),
            "berechnet.steuer: payload\n",
        ),
        ("/berechnet/mehr", json!(1), "berechnet.mehr: payload\n"),
        ("/berechnet", json!([]), "berechnet: payload\n"),
        ("/offen", json!([]), "offen: payload\n"),
        ("/offen", json!(["halter.name"]), "offen: payload\n"),
        ("/mehr", json!(1), "mehr: unknown\n"),
    ];
    for (pointer, value, wanted) in table {
        let (form, mut payload) = good();
        put(&mut payload, pointer, value.clone());
        assert_eq!(judged(&form, &payload), *wanted, "{pointer} {value}");
    }
    let (form, payload) = good();
    assert_eq!(judged(&form, &json!([payload])), ": payload\n");
    for name in [
        "leistung",
        "version",
        "stand",
        "angaben",
        "berechnet",
        "offen",
    ] {
        let (form, mut payload) = good();
        payload.as_object_mut().expect("an object").remove(name);
        assert!(!judged(&form, &payload).is_empty(), "{name}");
    }
}

fn put(json: &mut Json, pointer: &str, value: Json) {
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
    let parent = json.pointer_mut(parent).expect("the parent is there");
    if let Json::Array(items) = parent {
        items[name.parse::<usize>().expect("an index")] = value;
    } else {
        parent[name] = value;
    }
}

/// A form with every type, optional, behind a condition that half the answers meet.
fn everything() -> Form {
    let types = types();
    Build::new()
        .page("seite", |page| {
            page.field("an", FieldType::YesNo);
            page.when("an", |block| {
                for (name, ty) in &types {
                    block.field(name, ty.clone()).need = Need::Optional;
                }
            });
            page.repeat("zeilen", (0, 3), |row| {
                for (name, ty) in &types {
                    row.field(name, ty.clone()).need = Need::Recommended;
                }
            });
            page.compute("summe", build::money_ty(), "sum(zeilen.geld)");
            page.compute("anzahl", build::integer_ty(), "count(zeilen)");
        })
        .done()
}

fn types() -> Vec<(&'static str, FieldType)> {
    vec![
        ("text", FieldType::Text { min: 1, max: 20 }),
        ("absatz", FieldType::Multiline { min: 1, max: 50 }),
        ("zahl", FieldType::Integer { min: 0, max: 2000 }),
        (
            "bruch",
            FieldType::Number {
                scale: 3,
                min: crate::expr::Decimal::integer(-10),
                max: crate::expr::Decimal::integer(2000),
            },
        ),
        ("geld", build::money()),
        ("tag", FieldType::Date { bound: None }),
        ("etwa", FieldType::PartialDate),
        ("uhr", FieldType::Time),
        ("janein", FieldType::YesNo),
        ("haken", FieldType::Confirm),
        ("eins", build::choice(&["a", "b"])),
        ("mehr", build::choices(&["a", "b", "c"])),
        ("staat", build::code()),
        ("datei", build::file()),
        ("mail", FieldType::Email),
        ("tel", FieldType::Phone),
        ("iban", FieldType::Iban),
        ("plz", FieldType::PostalCode),
        ("steuer_id", FieldType::TaxId),
        ("netz", FieldType::Url),
    ]
}

/// Answers as people and strangers give them.
fn answer() -> impl Strategy<Value = Json> {
    let typed = prop::sample::select(vec![
        "1.234,50 €",
        "12",
        "1985-03-27",
        "1985-03",
        "2026-02-30",
        "9:05",
        "14.30 Uhr",
        "ja",
        "nein",
        "a",
        "b",
        "000",
        "ada@example.org",
        "0351 12345",
        "de89 3704 0044 0532 0130 00",
        "01067",
        "86095742719",
        "https://a.de",
        " A\u{308}\r\nb ",
        "",
        "😀",
    ]);
    prop_oneof![
        6 => typed.prop_map(|text| json!(text)),
        1 => "\\PC{0,8}".prop_map(|text| json!(text)),
        1 => any::<bool>().prop_map(|it| json!(it)),
        1 => (0..3000_i32).prop_map(|it| json!(it)),
        1 => prop::sample::subsequence(vec!["c", "a", "b"], 0..=3).prop_map(|it| json!(it)),
        1 => (1..40_u8, 1..14_u8, 1980..2030_u16).prop_map(|(day, month, year)| json!({
            "tag": day.to_string(), "monat": month.to_string(), "jahr": year.to_string(),
        })),
        1 => (1..20_000_000_u64).prop_map(|size| json!([
            { "name": "a.pdf", "type": "application/pdf", "size": size },
        ])),
    ]
}

fn record() -> impl Strategy<Value = Json> {
    let names: Vec<&str> = types().iter().map(|(name, _)| *name).collect();
    prop::collection::vec((prop::sample::select(names), answer()), 0..12).prop_map(|members| {
        let members = members
            .into_iter()
            .map(|(name, json)| (name.to_owned(), json));
        Json::Object(members.collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_payload_of_a_complete_outcome_is_accepted(
        top in record(), an in any::<bool>(), rows in prop::collection::vec(record(), 0..3),
    ) {
        let form = everything();
        let mut all = top;
        all["an"] = json!(an);
        all["zeilen"] = json!(rows);
        // Faulty answers are taken back until what is left is complete.
        loop {
            let outcome = outcome(&form, &all);
            let Some(fault) = outcome.faults.first() else {
                let payload = outcome.payload(&form);
                prop_assert_eq!(judged(&form, &payload), "");
                // The payload's answers, given again, come to the same payload.
                let again = super::outcome(&form, &payload["angaben"]).payload(&form);
                prop_assert_eq!(again, payload);
                break;
            };
            let pointer = format!("/{}", fault.path.replace(['.', '['], "/").replace(']', ""));
            let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
            let parent = all.pointer_mut(parent).and_then(Json::as_object_mut);
            prop_assert!(parent.is_some_and(|it| it.remove(name).is_some()), "{:?}", fault);
        }
    }
}
