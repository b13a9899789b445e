//! Every row of the null table of the language, over answers in which something is missing.

use super::support::value;

const NOBODY: &str = "{}";

/// Expression, answers, value.
const ROWS: &[(&str, &str, &str)] = &[
    // Kleene logic.
    ("true and zusammen", NOBODY, "null"),
    ("false and zusammen", NOBODY, "false"),
    ("zusammen and false", NOBODY, "false"),
    ("zusammen and null", NOBODY, "null"),
    ("true or zusammen", NOBODY, "true"),
    ("zusammen or true", NOBODY, "true"),
    ("false or zusammen", NOBODY, "null"),
    ("zusammen or eigentum", NOBODY, "null"),
    ("not(zusammen)", NOBODY, "null"),
    ("not(zusammen)", r#"{"zusammen": false}"#, "true"),
    // Equality is total.
    ("plz = null", NOBODY, "true"),
    ("plz != null", NOBODY, "false"),
    ("plz = null", r#"{"plz": "1"}"#, "false"),
    ("plz != null", r#"{"plz": "1"}"#, "true"),
    ("plz = \"\"", r#"{"plz": ""}"#, "false"),
    ("plz = null", r#"{"plz": ""}"#, "true"),
    ("alter = null", NOBODY, "true"),
    ("zusammen = null", NOBODY, "true"),
    ("einzug = null", NOBODY, "true"),
    ("familienstand = null", NOBODY, "true"),
    ("geburt = null", NOBODY, "true"),
    ("ausweis = null", NOBODY, "true"),
    ("ausweis != null", r#"{"ausweis": ["a.pdf"]}"#, "true"),
    ("ausweis = null", r#"{"ausweis": []}"#, "true"),
    ("nachweise = null", NOBODY, "false"),
    ("familienstand = \"ledig\"", NOBODY, "false"),
    ("familienstand != \"ledig\"", NOBODY, "true"),
    ("plz = \"a\"", NOBODY, "false"),
    ("plz != \"a\"", NOBODY, "true"),
    ("alter = 5", NOBODY, "false"),
    ("alter != 5", NOBODY, "true"),
    ("alter = 5.00", r#"{"alter": 5}"#, "true"),
    ("zusammen = false", NOBODY, "false"),
    ("zusammen != false", NOBODY, "true"),
    ("einzug = date(\"2026-01-01\")", NOBODY, "false"),
    ("a = b", NOBODY, "true"),
    ("a = b", r#"{"a": 1}"#, "false"),
    // Order.
    ("alter < 5", NOBODY, "null"),
    ("alter <= 5", NOBODY, "null"),
    ("alter > 5", NOBODY, "null"),
    ("5 >= alter", NOBODY, "null"),
    ("einzug < date(\"2026-01-01\")", NOBODY, "null"),
    ("alter < null", r#"{"alter": 3}"#, "null"),
    ("alter between 1 and 5", NOBODY, "null"),
    ("3 between a and b", r#"{"a": 4}"#, "null"),
    ("3 between a and b", r#"{"b": 4}"#, "null"),
    ("alter in [1..5]", NOBODY, "null"),
    ("alter in [1..5)", r#"{"alter": 5}"#, "false"),
    ("alter in (1..5]", r#"{"alter": 1}"#, "false"),
    ("alter in [1..5]", r#"{"alter": 1}"#, "true"),
    ("einzug in [date(\"2026-01-01\")..today()]", NOBODY, "null"),
    // Membership is by equality.
    ("plz in [\"a\", \"b\"]", NOBODY, "false"),
    ("plz in [\"a\", null]", NOBODY, "true"),
    ("alter in [1, 2]", NOBODY, "false"),
    ("familienstand in [\"ledig\"]", NOBODY, "false"),
    ("list contains(nachweise, \"lohn\")", NOBODY, "false"),
    (
        "list contains(nachweise, \"lohn\")",
        r#"{"nachweise": ["miete", "lohn"]}"#,
        "true",
    ),
    // Arithmetic.
    ("a + b", r#"{"a": 1}"#, "null"),
    ("a - b", r#"{"b": 1}"#, "null"),
    ("a * b", r#"{"a": 1}"#, "null"),
    ("-a", NOBODY, "null"),
    ("plz + name", r#"{"plz": "1"}"#, "null"),
    ("plz + name", r#"{"plz": "1", "name": "x"}"#, "\"1x\""),
    ("round half up(a / b, 2)", r#"{"a": 1}"#, "null"),
    ("round half up(a / b, 2)", r#"{"a": 1, "b": 0}"#, "null"),
    ("floor(a / 0)", r#"{"a": 1}"#, "null"),
    ("einzug + duration(\"P1M\")", NOBODY, "null"),
    (
        "einzug - geburtsdatum",
        r#"{"einzug": "2026-01-01"}"#,
        "null",
    ),
    // If.
    ("if zusammen then 1 else 2", NOBODY, "2"),
    ("if zusammen then 1 else 2", r#"{"zusammen": true}"#, "1"),
    ("if null then 1 else 2", NOBODY, "2"),
    // Some and every.
    ("some k in kinder satisfies k.schule", NOBODY, "false"),
    ("every k in kinder satisfies k.schule", NOBODY, "true"),
    (
        "some k in kinder satisfies k.schule",
        r#"{"kinder": [{}, {"schule": true}]}"#,
        "true",
    ),
    (
        "some k in kinder satisfies k.schule",
        r#"{"kinder": [{}, {"schule": false}]}"#,
        "null",
    ),
    (
        "every k in kinder satisfies k.schule",
        r#"{"kinder": [{}, {"schule": false}]}"#,
        "false",
    ),
    (
        "every k in kinder satisfies k.schule",
        r#"{"kinder": [{}, {"schule": true}]}"#,
        "null",
    ),
    // Filters and counts.
    (
        "count(kinder[item.alter < 6])",
        r#"{"kinder": [{}, {"alter": 5}, {"alter": 6}]}"#,
        "1",
    ),
    ("count(kinder)", NOBODY, "0"),
    ("count(kinder)", r#"{"kinder": [{}, {"alter": 5}]}"#, "2"),
    (
        "count(kinder.alter)",
        r#"{"kinder": [{}, {"alter": 5}]}"#,
        "2",
    ),
    (
        "sum(kinder.betrag)",
        r#"{"kinder": [{"betrag": 1.5}, {"betrag": 2.25}]}"#,
        "3.75",
    ),
    (
        "sum(kinder.betrag)",
        r#"{"kinder": [{"betrag": 1.5}, {}]}"#,
        "null",
    ),
    ("sum(kinder.betrag)", NOBODY, "null"),
    ("min(kinder.betrag)", NOBODY, "null"),
    ("max(kinder.betrag)", NOBODY, "null"),
    (
        "min(kinder.betrag)",
        r#"{"kinder": [{"betrag": 1.5}, {"betrag": 2}]}"#,
        "1.5",
    ),
    (
        "max(kinder.betrag)",
        r#"{"kinder": [{}, {"betrag": 2}]}"#,
        "null",
    ),
    ("max(a, b)", r#"{"a": 1}"#, "null"),
    ("max(a, b, 7.5)", r#"{"a": 1, "b": 9}"#, "9"),
    (
        "min(einzug, today())",
        r#"{"einzug": "2027-01-01"}"#,
        "\"2026-03-01\"",
    ),
    (
        "sum(kinder[item.betrag != null].betrag)",
        r#"{"kinder": [{"betrag": 1.5}, {}]}"#,
        "1.5",
    ),
    (
        "if count(kinder) = 0 then 0 else sum(kinder.betrag)",
        NOBODY,
        "0",
    ),
    (
        "distinct values(kinder.alter)",
        r#"{"kinder": [{"alter": 1}, {}, {"alter": 1}, {}]}"#,
        "[1,null]",
    ),
    (
        "for k in kinder return k.alter",
        r#"{"kinder": [{"alter": 1}, {}]}"#,
        "[1,null]",
    ),
    (
        "kinder.hobbys",
        r#"{"kinder": [{}, {"hobbys": ["sport"]}]}"#,
        "[[],[\"sport\"]]",
    ),
    // Functions of null.
    ("string length(plz)", NOBODY, "null"),
    ("string length(plz)", r#"{"plz": "äöü😀"}"#, "4"),
    ("contains(plz, \"1\")", NOBODY, "null"),
    ("contains(plz, name)", r#"{"plz": "1"}"#, "null"),
    ("starts with(plz, \"1\")", NOBODY, "null"),
    ("ends with(plz, \"1\")", NOBODY, "null"),
    ("matches(plz, \"^[0-9]{5}$\")", NOBODY, "null"),
    (
        "matches(plz, \"^[0-9]{5}$\")",
        r#"{"plz": "10115"}"#,
        "true",
    ),
    ("abs(a)", NOBODY, "null"),
    ("round half up(einkommen, 0)", NOBODY, "null"),
    ("floor(einkommen)", NOBODY, "null"),
    (
        "years and months duration(geburtsdatum, today()).years",
        NOBODY,
        "null",
    ),
    // Members of null.
    ("halter.adresse.plz", NOBODY, "null"),
    ("halter.adresse.plz = \"x\"", NOBODY, "false"),
    ("einzug.year", NOBODY, "null"),
    ("geburt.year", NOBODY, "null"),
    ("geburt.month", r#"{"geburt": "1985"}"#, "null"),
    ("geburt.month", r#"{"geburt": "1985-03"}"#, "3"),
    ("geburt.day", r#"{"geburt": "1985-03-27"}"#, "27"),
    (
        "halter.geburt.year + 1",
        r#"{"halter": {"geburt": "1985-03"}}"#,
        "1986",
    ),
    ("steuer * count(kinder)", r#"{"kinder": [{}, {}]}"#, "192"),
];

#[test]
fn every_row_of_the_null_table() {
    let wrong: Vec<String> = ROWS
        .iter()
        .filter_map(|(text, given, wanted)| {
            let found = value(text, given);
            (found != *wanted).then(|| format!("{text} over {given}: {found}, wanted {wanted}"))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
