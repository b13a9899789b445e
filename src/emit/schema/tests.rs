use serde_json::{Value as Json, json};

use super::payload;
use crate::{
    emit::testing::*,
    expr::{Ty, typed::BinaryOp},
    model::{Form, Need},
};

fn schema(form: &Form) -> Json {
    Json::Object(payload(form, "#/$defs/").schema)
}

fn answers(form: &Form) -> Json {
    schema(form)["properties"]["angaben"].clone()
}

#[test]
fn every_type_is_closed_and_exact() {
    let form = FormBuilder::new("probe")
        .page("eins", |page| {
            page.field("name", text());
            page.field("betrag", money());
            page.field("art", choice(&["001", "b"]));
            page.field("arten", choices(&["a", "keine"]));
            page.field("dokument", file());
        })
        .build();
    let answers = answers(&form);
    let field = |name: &str| answers["properties"][name].clone();
    assert_eq!(
        field("name"),
        json!({
            "title": "Frage name", "type": "string", "minLength": 1, "maxLength": 60, "x-path": "name"
        })
    );
    assert_eq!(field("betrag")["maximum"], json!(9_999_999.99));
    assert_eq!(field("betrag")["x-decimals"], json!(2));
    assert!(field("betrag").get("multipleOf").is_none());
    assert_eq!(
        field("art")["oneOf"],
        json!([
            { "const": "001", "title": "Option 001" },
            { "const": "b", "title": "Option b" },
        ])
    );
    assert_eq!(
        field("arten")["allOf"],
        json!([{ "if": { "contains": { "const": "keine" } }, "then": { "maxItems": 1 } }])
    );
    assert_eq!(field("dokument")["maxItems"], json!(3));
    assert_eq!(answers["additionalProperties"], json!(false));
    assert_eq!(
        answers["required"],
        json!(["name", "betrag", "art", "arten", "dokument"])
    );
}

#[test]
fn a_condition_requires_what_it_shows_and_forbids_what_it_hides() {
    let form = FormBuilder::new("probe")
        .page("eins", |page| {
            page.field("gefaehrlich", crate::model::FieldType::YesNo);
            page.when(yes("gefaehrlich"), |block| {
                block.field("wesenstest", text());
                block.field("notiz", text()).need = Need::Optional;
                block.group("stelle", |group| {
                    group.field("name", text());
                });
            });
        })
        .build();
    let rules = answers(&form)["allOf"].clone();
    assert_eq!(
        rules.as_array().map(Vec::len),
        Some(1),
        "one rule per condition: {rules:#}"
    );
    assert_eq!(
        rules[0]["then"]["required"],
        json!(["stelle", "wesenstest"])
    );
    assert_eq!(
        rules[0]["else"],
        json!({ "properties": { "stelle": false, "wesenstest": false, "notiz": false } })
    );
}

#[test]
fn a_needed_answer_in_a_group_of_conditional_answers_demands_the_group() {
    let form = FormBuilder::new("probe")
        .page("eins", |page| {
            page.field("ja", crate::model::FieldType::YesNo);
            page.group("kontakt", |group| {
                group.when(yes("ja"), |block| {
                    block.field("telefon", text());
                });
            });
        })
        .build();
    let answers = answers(&form);
    assert_eq!(answers["required"], json!(["ja"]));
    assert_eq!(answers["properties"]["kontakt"]["minProperties"], json!(1));
    assert_eq!(
        answers["allOf"][0]["then"],
        json!({ "required": ["kontakt"], "properties": { "kontakt": { "required": ["telefon"] } } })
    );
}

#[test]
fn an_optional_group_may_be_absent_and_is_complete_when_present() {
    let form = FormBuilder::new("probe")
        .page("eins", |page| {
            page.field("ja", crate::model::FieldType::YesNo);
            page.group("konto", |group| {
                group.field("iban", text());
                group.when(yes("ja"), |block| {
                    block.field("inhaber", text());
                });
            })
            .optional = true;
        })
        .build();
    let answers = answers(&form);
    assert_eq!(answers["required"], json!(["ja"]));
    assert_eq!(answers["properties"]["konto"]["required"], json!(["iban"]));
    assert_eq!(
        answers["allOf"][0]["then"],
        json!({ "properties": { "konto": { "required": ["inhaber"] } } })
    );
}

#[test]
fn conditions_of_entries_stand_with_the_entries() {
    let form = FormBuilder::new("probe")
        .page_when("eins", Some(yes("halter")), |page| {
            page.repeat("hunde", (1, 10), |entry| {
                entry.field("gefaehrlich", crate::model::FieldType::YesNo);
                entry.when(row_var("gefaehrlich", Ty::Boolean), |block| {
                    block.field("wesenstest", text());
                });
                entry.when(equals("art", "zucht"), |block| {
                    block.field("zuchtbuch", text());
                });
            });
        })
        .build();
    let answers = answers(&form);
    let entry = &answers["properties"]["hunde"]["items"];
    assert_eq!(entry["required"], json!(["gefaehrlich"]));
    assert_eq!(entry["allOf"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        entry["allOf"][0]["then"],
        json!({ "required": ["wesenstest"] })
    );
    let list = answers["allOf"].as_array().expect("rules over the form");
    assert_eq!(list[0]["then"], json!({ "required": ["hunde"] }));
    assert_eq!(
        list[1]["then"],
        json!({ "properties": { "hunde": { "items": { "required": ["zuchtbuch"] } } } })
    );
    assert_eq!(
        list[1]["else"],
        json!({ "properties": { "hunde": { "items": { "properties": { "zuchtbuch": false } } } } })
    );
}

#[test]
fn what_cannot_be_expressed_is_allowed_and_noted() {
    let costly = binary(
        BinaryOp::GreaterOrEqual,
        param("steuer", Ty::Number(crate::expr::NumberTy::MONEY)),
        number(100),
    );
    let computed = yes("steuerpflichtig");
    let form = FormBuilder::new("probe")
        .page("eins", |page| {
            page.field("ja", crate::model::FieldType::YesNo);
            page.when(yes("ja").and(costly.clone()), |block| {
                block.field("antrag", text());
            });
            page.group_when("teuer", Some(costly.clone()), |group| {
                group.field("grund", text());
                group.when(yes("ja"), |block| {
                    block.field("beleg", text());
                });
            });
            page.when(computed.clone(), |block| {
                block.field("nummer", text());
            });
            page.field("frei", text()).need = Need::OptionalWhen(Box::new(computed.clone()));
        })
        .compute("steuerpflichtig", Ty::Boolean, yes("ja"))
        .build();
    let answers = answers(&form);
    assert_eq!(answers["required"], json!(["ja"]));
    let rules = &answers["allOf"];
    // What is known to be false still forbids.
    assert_eq!(
        rules[0]["else"],
        json!({ "properties": {
        "antrag": false, "teuer": { "properties": { "beleg": false } },
    } })
    );
    // A group that is there proves its condition.
    assert_eq!(
        rules[0]["then"],
        json!({ "properties": { "teuer": { "required": ["beleg"] } } })
    );
    let property = |name: &str| answers["properties"][name].clone();
    assert!(property("antrag")["x-feel"][0].get("when").is_some());
    assert!(property("teuer")["x-feel"][0].get("when").is_some());
    assert!(property("nummer")["x-feel"][0].get("when").is_some());
    assert!(property("frei")["x-feel"][0].get("optional-when").is_some());
    assert!(property("ja").get("x-feel").is_none());
}

#[test]
fn optional_when_demands_otherwise() {
    let form = FormBuilder::new("probe")
        .page("eins", |page| {
            page.field("art", choice(&["gesetzlich", "vollmacht"]));
            page.field("nachweis", text()).need =
                Need::OptionalWhen(Box::new(equals("art", "gesetzlich")));
        })
        .build();
    let rule = answers(&form)["allOf"][0].clone();
    assert!(rule["if"].get("not").is_some());
    assert_eq!(rule["then"], json!({ "required": ["nachweis"] }));
    assert!(rule.get("else").is_none());
}

#[test]
fn checks_hold_for_answers_that_are_there() {
    let form = FormBuilder::new("probe")
        .page("eins", |page| {
            let seven = binary(
                BinaryOp::GreaterOrEqual,
                var("anzahl", Ty::Number(crate::expr::NumberTy::INTEGER)),
                number(7),
            );
            let field = page.field(
                "anzahl",
                crate::model::FieldType::Integer { min: 0, max: 99 },
            );
            field
                .checks
                .push(check(seven, "Geben Sie mindestens 7 ein."));
        })
        .build();
    let rule = answers(&form)["allOf"][0].clone();
    assert_eq!(rule["$comment"], json!("Geben Sie mindestens 7 ein."));
    assert_eq!(rule["not"]["allOf"][0], json!({ "required": ["anzahl"] }));
}

#[test]
fn groups_are_checked_once_something_is_answered_and_lists_while_shown() {
    let form = FormBuilder::new("probe")
        .page("eins", |page| {
            let group = page.group("kontakt", |group| {
                group.field("telefon", text()).need = Need::Optional;
                group.field("email", text()).need = Need::Optional;
            });
            group.checks.push(check(
                answered("kontakt.email"),
                "Geben Sie eine E-Mail-Adresse ein.",
            ));
            let list = page.repeat("hunde", (0, 3), |entry| {
                entry.field("name", text());
            });
            list.checks.push(check(yes("ja"), "Das geht nur mit Ja."));
            page.field("ja", crate::model::FieldType::YesNo);
        })
        .build();
    let rules = answers(&form)["allOf"].clone();
    assert_eq!(
        rules[0]["not"]["allOf"][0],
        json!({ "required": ["kontakt"] })
    );
    assert!(rules[1]["not"].get("allOf").is_none(), "{rules:#}");
}

#[test]
fn bausteine_and_codelists_that_repeat_are_defined_once() {
    let form = FormBuilder::new("probe")
        .codelist("staat", &[("000", "Deutschland"), ("121", "Albanien")])
        .page("eins", |page| {
            for name in ["halter", "kind"] {
                let group = page.group(name, |group| {
                    group.field("name", text());
                    group.field(
                        "staat",
                        crate::model::FieldType::Code {
                            codelist: "staat".into(),
                        },
                    );
                });
                group.baustein = Some("person".to_owned());
            }
        })
        .build();
    let payload = payload(&form, "#/$defs/");
    let names: Vec<&String> = payload.definitions.keys().collect();
    assert_eq!(names, ["codeliste-staat", "person"]);
    let halter = &payload.schema["properties"]["angaben"]["properties"]["halter"];
    assert_eq!(
        *halter,
        json!({ "title": "Gruppe halter", "$ref": "#/$defs/person", "x-path": "halter" })
    );
    let staat = &payload.definitions["person"]["properties"]["staat"];
    assert_eq!(staat["$ref"], json!("#/$defs/codeliste-staat"));
    assert_eq!(
        payload.definitions["codeliste-staat"]["x-codelist"],
        json!({ "urn": "urn:probe:staat", "version": "2024-08-01" })
    );
}

#[test]
fn open_questions_are_listed_by_path() {
    let form = FormBuilder::new("probe")
        .page("eins", |page| {
            page.field("titel", text()).need = Need::Recommended;
            page.repeat("hunde", (0, 3), |entry| {
                entry.field("chip", text()).need = Need::Recommended;
            });
        })
        .build();
    let items = schema(&form)["properties"]["offen"]["items"].clone();
    assert_eq!(
        items,
        json!({ "anyOf": [{ "enum": ["titel"] }, { "pattern": "^hunde(\\[[0-9]+\\])?\\.chip$" }] })
    );
}
