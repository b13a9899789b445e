//! Values and JSON, and the portable patterns.

use serde_json::json;

use crate::expr::{
    Decimal, NumberTy, PartialDate, Ty, Value, json as values,
    pattern::{check_pattern, spelt_out},
};

use super::support::{Random, list, random_record, sample};

#[test]
fn numbers_are_numbers_without_loss() {
    for text in [
        "0",
        "-1",
        "12.5",
        "0.055",
        "999999999999999",
        "-99999999999.9999",
        "143.48",
        "0.000001",
    ] {
        let number = Decimal::parse(text).unwrap();
        let json = values::number_to_json(number);
        let ty = Ty::Number(NumberTy::decimal(6));
        assert_eq!(
            values::from_json(&json, &ty),
            Ok(Value::Number(number)),
            "{text}"
        );
    }
    assert_eq!(
        values::number_to_json(Decimal::parse("12.00").unwrap()).to_string(),
        "12"
    );
    let small: serde_json::Value = serde_json::from_str("1e-7").unwrap();
    let read = values::from_json(&small, &Ty::Number(NumberTy::decimal(7)));
    assert_eq!(read, Ok(Value::Number(Decimal { units: 1, scale: 7 })));
}

#[test]
fn what_does_not_fit_says_what_would() {
    let integer = Ty::Number(NumberTy::INTEGER);
    for (json, ty, said) in [
        (json!(1.5), integer.clone(), "expected a whole number"),
        (json!("1"), integer, "expected a whole number"),
        (
            json!(1.555),
            Ty::Number(NumberTy::MONEY),
            "expected a number with at most 2 decimals",
        ),
        (
            json!("2026-02-30"),
            Ty::Date,
            "expected a date such as \"2026-01-31\"",
        ),
        (
            json!("85"),
            Ty::PartialDate,
            "expected a date such as \"1985-03-27\", \"1985-03\" or \"1985\"",
        ),
        (json!("ja"), Ty::Boolean, "expected true or false"),
        (json!(["x", 1]), list(Ty::Text), "`1`: expected a text"),
    ] {
        assert_eq!(values::from_json(&json, &ty).unwrap_err().to_string(), said);
    }
    let record = |json| {
        values::record_from_json(&json, &sample())
            .unwrap_err()
            .to_string()
    };
    assert_eq!(
        record(json!({ "kinder": [{ "alter": "x" }] })),
        "`kinder.0.alter`: expected a whole number"
    );
    assert_eq!(
        record(json!({ "familienstand": "getrennt" })),
        "`familienstand`: expected one of \"ledig\", \"verheiratet\", \"verwitwet\""
    );
    assert_eq!(
        record(json!({ "unbekannt": 1 })),
        "`unbekannt`: expected no such name"
    );
}

#[test]
fn nothing_answered_is_nothing() {
    for (json, ty) in [
        (json!(null), Ty::Date),
        (json!(""), Ty::Text),
        (json!("  "), Ty::Text),
        (json!([]), Ty::File),
    ] {
        assert_eq!(values::from_json(&json, &ty), Ok(Value::Null));
    }
    assert_eq!(
        values::from_json(&json!(null), &list(Ty::Text)),
        Ok(Value::List(Vec::new()))
    );
    assert_eq!(
        values::from_json(&json!("a.pdf"), &Ty::File),
        Ok(Value::File(vec!["a.pdf".to_owned()]))
    );
    let date = PartialDate::parse("1985-03").unwrap();
    assert_eq!(values::to_json(&Value::PartialDate(date)), json!("1985-03"));
}

#[test]
fn records_survive_json() {
    let mut random = Random::new(3);
    for _ in 0..300 {
        let record = random_record(&sample(), &mut random);
        let json = values::record_to_json(&record);
        assert_eq!(values::record_from_json(&json, &sample()), Ok(record));
    }
}

#[test]
fn portable_patterns_are_accepted() {
    for pattern in [
        "",
        "^[0-9]{5}$",
        "^[A-ZÄÖÜ][a-zäöüß-]+$",
        "a|b|",
        "(ab)+",
        "(?:ab){2,3}",
        "[^a-z]",
        "a.b",
        "\\.",
        "[\\]\\-a]",
        "a{0}",
        "a{3,}",
        "^$",
        "[-a]",
        "[a-]",
        "\\\\",
        "/",
        "[.]",
        "ä?",
    ] {
        assert_eq!(check_pattern(pattern), Ok(()), "{pattern}");
    }
}

#[test]
fn other_patterns_are_refused_where_they_go_wrong() {
    for (pattern, offset) in [
        ("a\\d", 1),
        ("(?=a)", 0),
        ("(?i)a", 0),
        ("a*?", 1),
        ("a++", 1),
        ("a**", 1),
        ("*a", 0),
        ("a{2,1}", 1),
        ("a{", 1),
        ("a{x}", 1),
        ("a}", 1),
        ("]", 0),
        ("[", 0),
        ("[]", 0),
        ("[^]", 0),
        ("[z-a]", 1),
        ("[a-b-c]", 4),
        ("[[a]]", 1),
        ("[a&&b]", 2),
        ("(a", 0),
        ("a)", 1),
        ("\\", 0),
        ("^*", 1),
        ("\\b", 0),
        ("\\p{L}", 0),
        ("(?<n>a)", 0),
        ("\\1", 0),
        ("a{1001}", 1),
    ] {
        let found = check_pattern(pattern).map_err(|error| error.offset);
        assert_eq!(found, Err(offset), "{pattern}");
    }
}

#[test]
fn the_point_is_spelt_out_for_other_engines() {
    assert_eq!(spelt_out("a.\\.[.]"), "a[^\\n\\r\\u2028\\u2029]\\.[.]");
}
