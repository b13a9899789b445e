//! T(e) accepts exactly what makes a condition true, F(e) exactly what makes it false.

use serde_json::json;

use crate::expr::{
    Base, Binding, Env, Scope, Ty, Value, VarPath, check, eval::empty_record, eval::eval, json,
    json_schema::json_schema, parse::parse_text,
};

use super::{
    corpus::CONDITIONS,
    support::{Random, random_date, random_record, sample, sample_params, sound},
};

#[test]
fn schemas_and_evaluator_agree() {
    let (form, params) = (sample(), sample_params());
    let (mut compared, mut expressible) = (0, 0);
    for text in CONDITIONS {
        let expr = sound(text);
        let Some(pair) = json_schema(&expr) else {
            continue;
        };
        expressible += 1;
        let accepts_true = jsonschema::validator_for(&pair.accepts_true).unwrap();
        let accepts_false = jsonschema::validator_for(&pair.accepts_false).unwrap();
        let mut random = Random::new(7);
        for _ in 0..500 {
            let record = random_record(&form, &mut random);
            let values = random_record(&params, &mut random);
            let scope = Scope {
                form: &record,
                row: None,
                params: &values,
                today: random_date(&mut random),
            };
            let value = eval(&expr, &scope);
            let data = json::record_to_json(&record);
            let found = (accepts_true.is_valid(&data), accepts_false.is_valid(&data));
            let wanted = (value.is_true(), value.is_false());
            assert_eq!(
                found, wanted,
                "`{text}` is {value:?} over {data}\n{pair:#?}"
            );
            compared += 2;
        }
    }
    println!(
        "{compared} schema checks of {expressible} of {} conditions agree",
        CONDITIONS.len()
    );
    assert!(expressible >= 50);
}

#[test]
fn schemas_follow_nested_paths() {
    let pair = json_schema(&sound("halter.adresse.plz = \"1\"")).unwrap();
    assert_eq!(
        pair.accepts_true,
        json!({ "required": ["halter"], "properties": { "halter": {
            "required": ["adresse"], "properties": { "adresse": {
                "required": ["plz"], "properties": { "plz": { "const": "1" } } } } } } })
    );
    assert_eq!(pair.accepts_false, json!({ "not": pair.accepts_true }));
}

#[test]
fn what_a_schema_cannot_say_is_none() {
    for text in [
        "einkommen > miete * 3",
        "plz = name",
        "einzug < today()",
        "alter >= grenze",
        "some k in kinder satisfies k.alter > alter",
        "sum(kinder.betrag) > 3",
        "count(kinder[item.schule]) > 1",
    ] {
        assert_eq!(json_schema(&sound(text)), None, "{text}");
    }
}

#[test]
fn conditions_of_a_row_apply_to_the_row() {
    let mut env = Env::default();
    for (name, base) in [("chip", Base::Row), ("plz", Base::Form)] {
        let binding = Binding {
            ty: Ty::Text,
            path: VarPath {
                base,
                segments: vec![name.to_owned()],
            },
            declared: crate::source::Span::default(),
        };
        env.names.insert(name.to_owned(), binding);
    }
    let typed = |text: &str| check(&parse_text(text).expr, &env).0;
    assert_eq!(
        json_schema(&typed("chip != null")).unwrap().accepts_true,
        json!({ "required": ["chip"] })
    );
    assert_eq!(json_schema(&typed("chip != null and plz = null")), None);
    let row = [("chip".to_owned(), Value::Text("1".to_owned()))].into();
    let scope = Scope {
        form: empty_record(),
        row: Some(&row),
        params: empty_record(),
        today: jiff::civil::date(2026, 1, 1),
    };
    assert!(eval(&typed("chip = \"1\""), &scope).is_true());
}
