//! What a page without a script posts.

use serde_json::json;

use super::{
    super::{FormValue, decode},
    Build, TODAY, build, complete, defaults, dogs, evaluate, integer, lines, outcome, text,
};
use crate::model::{FieldType, Form, Need};

fn posted(pairs: &[(&str, &str)]) -> Vec<(String, FormValue)> {
    let text = |text: &str| FormValue::Text(text.to_owned());
    pairs
        .iter()
        .map(|(name, value)| ((*name).to_owned(), text(value)))
        .collect()
}

fn upload(name: &str, file: &str, size: u64) -> (String, FormValue) {
    let value = FormValue::File {
        name: file.to_owned(),
        media_type: "application/octet-stream".to_owned(),
        size,
    };
    (name.to_owned(), value)
}

/// The faults of decoding and then those of evaluating.
fn faults(form: &Form, pairs: &[(String, FormValue)]) -> String {
    let (record, mut faults) = decode(form, pairs);
    faults.extend(evaluate(form, &record, &defaults(form), TODAY).faults);
    lines(&faults)
}

#[test]
fn a_posted_page_comes_to_the_same_payload_as_typed_answers() {
    let form = dogs();
    let mut pairs = posted(&[
        ("_leistung", "hundehaltung"),
        ("_version", "1.0.0"),
        ("art", "person"),
        ("halter.name", " Ada "),
        ("halter.titel", ""),
        // Hidden for persons, and still on a page without a script.
        ("halter.register", "HRB 1"),
        ("konto.staat", "000"),
        ("hunde[0].rufname", ""),
        ("hunde[1].rufname", "Bella"),
        ("hunde[1].gefaehrlich", "nein"),
        ("hunde[2].rufname", "Rex"),
        ("hunde[2].gefaehrlich", "ja"),
        ("raten", "2"),
        ("richtig", "ja"),
    ]);
    pairs.push(upload("hunde[0].test", "", 0));
    pairs.push(upload("hunde[2].test", "test.pdf", 12345));
    let (record, faults) = decode(&form, &pairs);
    assert_eq!(lines(&faults), "");
    let decoded = evaluate(&form, &record, &defaults(&form), TODAY);
    assert_eq!(lines(&decoded.faults), "");
    assert_eq!(
        decoded.payload(&form),
        outcome(&form, &complete()).payload(&form)
    );
}

#[test]
fn dates_come_in_parts_and_choices_one_by_one() {
    let form = Build::new()
        .page("seite", |page| {
            page.field("seit", FieldType::Date { bound: None });
            page.field("wann", FieldType::PartialDate).need = Need::Optional;
            page.field("was", build::choices(&["a", "b", "c"]));
        })
        .done();
    let pairs = posted(&[
        ("seit.tag", "1"),
        ("seit.monat", "02"),
        ("seit.jahr", "2026"),
        ("wann.jahr", "1985"),
        ("was", "c"),
        ("was", "a"),
    ]);
    let (record, faults) = decode(&form, &pairs);
    assert_eq!(lines(&faults), "");
    let decoded = evaluate(&form, &record, &defaults(&form), TODAY);
    assert_eq!(
        super::answers(&form, &decoded),
        json!({ "seit": "2026-02-01", "wann": "1985", "was": ["a", "c"] })
    );
    let half = posted(&[("seit.tag", "1"), ("was", "a")]);
    assert_eq!(lines(&decode(&form, &half).1), "");
    assert!(self::faults(&form, &half).contains("seit: type\n"));
}

#[test]
fn entries_with_nothing_but_what_is_preselected_are_left_out() {
    let form = Build::new()
        .page("seite", |page| {
            page.repeat("kinder", (0, 5), |row| {
                row.group("geburt", false, |group| {
                    group.field("ort", text());
                    group.field("staat", build::code()).default = Some("000".to_owned());
                });
                row.field("alter", integer()).need = Need::Optional;
            });
        })
        .done();
    let pairs = posted(&[
        ("kinder[0].geburt.staat", "000"),
        ("kinder[1].geburt.staat", "129"),
        ("kinder[3].geburt.staat", "000"),
        ("kinder[3].alter", "3"),
        ("kinder[4].alter", " "),
    ]);
    assert_eq!(
        faults(&form, &pairs),
        "kinder[0].geburt.ort: missing\nkinder[1].geburt.ort: missing\n"
    );
}

#[test]
fn whatever_is_posted_ends_in_a_record_or_a_fault() {
    let form = dogs();
    let table = [
        ("nichts", "nichts: unknown\n"),
        ("halter", "halter: unknown\n"),
        ("hunde.rufname", "hunde.rufname: unknown\n"),
        ("hunde[0]", "hunde[0]: unknown\n"),
        ("hunde[x].rufname", "hunde[x].rufname: unknown\n"),
        ("hunde[3].rufname", "hunde[3].rufname: limit\n"),
        (
            "hunde[99999999999999999999].rufname",
            "hunde[99999999999999999999].rufname: unknown\n",
        ),
        ("art[0]", "art[0]: unknown\n"),
        ("halter[0].name", "halter[0].name: unknown\n"),
        ("halter.name.jahr", "halter.name.jahr: unknown\n"),
        ("hunde[0].test", "hunde[0].test: type\n"),
        ("__proto__", ""),
        ("_leistung", "leistung: payload\n"),
        ("", ": unknown\n"),
        ("..", "..: unknown\n"),
    ];
    for (name, wanted) in table {
        let (_, faults) = decode(&form, &posted(&[(name, "x")]));
        assert_eq!(lines(&faults), wanted, "{name}");
    }
    let twice = posted(&[("halter.name", "a"), ("halter.name", "b")]);
    assert_eq!(lines(&decode(&form, &twice).1), "halter.name: unknown\n");
    let misplaced = [upload("halter.name", "a.pdf", 1)];
    assert_eq!(lines(&decode(&form, &misplaced).1), "halter.name: type\n");
    let long = "x".repeat(200_000);
    assert_eq!(
        lines(&decode(&form, &posted(&[("halter.name", &long)])).1),
        "halter.name: limit\n"
    );
    let many = vec![("halter.titel", ""); 20_001];
    assert_eq!(lines(&decode(&form, &posted(&many)).1), ": limit\n");
    let documents = vec![upload("hunde[0].test", "a.pdf", 1); 9];
    let (record, faults) = decode(&form, &documents);
    assert!(faults.is_empty());
    let mut all = super::given(&complete());
    all.extend(record);
    let outcome = evaluate(&form, &all, &defaults(&form), TODAY);
    assert!(!outcome.is_complete());
}
