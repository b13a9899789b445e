//! Every type of question: what it reads, what it refuses, in which words.

use serde_json::{Value as Json, json};

use super::{Build, FaultKind, build, outcome};
use crate::{
    expr::Decimal,
    model::{DateBound, FieldType, Need},
};

/// What becomes of a value: the answer as the payload has it, or the first fault.
fn tried(ty: FieldType, value: &Json) -> Result<Json, (FaultKind, String)> {
    let form = Build::new()
        .page("seite", |page| {
            page.field("x", ty).label = "Frage".to_owned();
        })
        .done();
    let outcome = outcome(&form, &json!({ "x": value }));
    match outcome.faults.first() {
        Some(fault) => Err((fault.kind, fault.message.clone())),
        None => Ok(outcome.payload(&form)["angaben"]["x"].clone()),
    }
}

fn reads(ty: &FieldType, table: &[(Json, Json)]) {
    for (given, wanted) in table {
        assert_eq!(
            tried(ty.clone(), given),
            Ok(wanted.clone()),
            "{ty:?} {given}"
        );
    }
}

fn refuses(ty: &FieldType, kind: FaultKind, table: &[(Json, &str)]) {
    for (given, says) in table {
        let (found, message) = tried(ty.clone(), given).expect_err("refused");
        assert_eq!(found, kind, "{ty:?} {given}: {message}");
        assert!(message.contains(says), "{given}: {message}");
        assert!(message.starts_with("Frage: "), "{message}");
        assert!(!message.contains("ngültig"), "{message}");
    }
}

#[test]
fn texts() {
    let ty = FieldType::Text { min: 2, max: 5 };
    reads(
        &ty,
        &[
            (json!(" Ada "), json!("Ada")),
            (json!("a\u{308}bcde"), json!("äbcde")),
        ],
    );
    refuses(
        &ty,
        FaultKind::Limit,
        &[
            (json!("A"), "mindestens 2 Zeichen"),
            (json!("Adalbert"), "höchstens 5 Zeichen, es sind 8"),
            (json!("A\nB"), "Zeilenumbruch"),
            (json!("A😀"), "„😀“ (U+1F600)"),
        ],
    );
    refuses(&ty, FaultKind::Type, &[(json!(12), "einen Text")]);
    let lines = FieldType::Multiline { min: 1, max: 2000 };
    reads(&lines, &[(json!("a\r\nb "), json!("a\nb"))]);
    let long = "x".repeat(2001);
    refuses(
        &lines,
        FaultKind::Limit,
        &[
            (json!(long), "2.000 Zeichen, es sind 2.001"),
            (json!("a\tb"), "Tabulator"),
        ],
    );
}

#[test]
fn numbers() {
    let ty = FieldType::Integer { min: 2, max: 2000 };
    reads(&ty, &[(json!(3), json!(3)), (json!("1.000"), json!(1000))]);
    refuses(
        &ty,
        FaultKind::Type,
        &[
            (json!("drei"), "zum Beispiel 3"),
            (json!("1,5"), "ganze Zahl"),
            (json!(1.5), "ganze Zahl"),
        ],
    );
    refuses(
        &ty,
        FaultKind::Limit,
        &[
            (json!(1), "mindestens 2 sein"),
            (json!(2001), "höchstens 2.000 sein"),
        ],
    );
    let number = FieldType::Number {
        scale: 1,
        min: Decimal::parse("0.5").expect("a decimal"),
        max: Decimal::integer(500),
    };
    reads(
        &number,
        &[(json!("48,50"), json!(48.5)), (json!("48"), json!(48))],
    );
    refuses(
        &number,
        FaultKind::Type,
        &[(json!("48,55"), "eine Stelle nach dem Komma")],
    );
    refuses(
        &number,
        FaultKind::Limit,
        &[(json!("0,4"), "mindestens 0,5")],
    );
    reads(
        &build::money(),
        &[
            (json!("1.234,50 €"), json!(1234.5)),
            (json!(48.5), json!(48.5)),
        ],
    );
    refuses(
        &build::money(),
        FaultKind::Type,
        &[
            (json!("1,999"), "Betrag in Ziffern"),
            (json!("viel"), "48,50"),
        ],
    );
    refuses(
        &build::money(),
        FaultKind::Limit,
        &[
            (json!("5.000,01"), "höchstens 5.000,00 Euro sein"),
            (json!(-1), "mindestens 0,00 Euro"),
        ],
    );
}

#[test]
fn dates() {
    let ty = FieldType::Date { bound: None };
    reads(
        &ty,
        &[
            (json!("2026-03-27"), json!("2026-03-27")),
            (
                json!({ "tag": "27", "monat": "3", "jahr": "1985" }),
                json!("1985-03-27"),
            ),
        ],
    );
    refuses(
        &ty,
        FaultKind::Type,
        &[
            (json!("2026-02-30"), "gibt es nicht"),
            (
                json!({ "tag": "30", "monat": "2", "jahr": "2026" }),
                "gibt es nicht",
            ),
            (json!({ "tag": "30", "monat": "2", "jahr": "" }), "das Jahr"),
            (json!({ "jahr": "1985" }), "den Tag und den Monat"),
            (
                json!({ "tag": "1", "monat": "1", "jahr": "1700" }),
                "zwischen 1850 und 2150",
            ),
            (json!("1985"), "gibt es nicht"),
        ],
    );
    let past = FieldType::Date {
        bound: Some(DateBound::Past),
    };
    reads(&past, &[(json!("2026-03-01"), json!("2026-03-01"))]);
    refuses(
        &past,
        FaultKind::Limit,
        &[(json!("2026-03-02"), "nicht in der Zukunft")],
    );
    let future = FieldType::Date {
        bound: Some(DateBound::Future),
    };
    reads(&future, &[(json!("2026-03-01"), json!("2026-03-01"))]);
    refuses(
        &future,
        FaultKind::Limit,
        &[(json!("2026-02-28"), "nicht in der Vergangenheit")],
    );
    refuses(&future, FaultKind::Type, &[(json!("x"), "27 3 2024")]);
    let partial = FieldType::PartialDate;
    reads(
        &partial,
        &[
            (json!("1985"), json!("1985")),
            (json!({ "monat": "3", "jahr": "1985" }), json!("1985-03")),
            (
                json!({ "tag": "27", "monat": "3", "jahr": "1985" }),
                json!("1985-03-27"),
            ),
        ],
    );
    refuses(
        &partial,
        FaultKind::Type,
        &[
            (json!({ "tag": "27", "monat": "3" }), "das Jahr"),
            (json!({ "tag": "27", "jahr": "1985" }), "den Monat"),
            (json!({ "tag": "31", "monat": "2", "jahr": "1985" }), "1985"),
            (json!("1849"), "zwischen 1850 und 2150"),
        ],
    );
    reads(&FieldType::Time, &[(json!("9.05 Uhr"), json!("09:05"))]);
    refuses(
        &FieldType::Time,
        FaultKind::Type,
        &[(json!("abends"), "14:30")],
    );
}

#[test]
fn choices() {
    reads(
        &FieldType::YesNo,
        &[
            (json!(false), json!(false)),
            (json!("ja"), json!(true)),
            (json!("nein"), json!(false)),
        ],
    );
    refuses(
        &FieldType::YesNo,
        FaultKind::Type,
        &[(json!("vielleicht"), "Ja oder Nein")],
    );
    let one = build::choice(&["a", "b"]);
    reads(&one, &[(json!("b"), json!("b"))]);
    refuses(
        &one,
        FaultKind::Type,
        &[(json!("c"), "eine der Möglichkeiten")],
    );
    let several = build::choices(&["a", "b", "keine"]);
    reads(
        &several,
        &[
            (json!(["b", "a", "b"]), json!(["a", "b"])),
            (json!(["keine"]), json!(["keine"])),
            (json!("a"), json!(["a"])),
        ],
    );
    refuses(
        &several,
        FaultKind::Type,
        &[(json!(["a", "c"]), "Möglichkeiten")],
    );
    refuses(
        &several,
        FaultKind::Limit,
        &[(json!(["a", "keine"]), "„Option keine“ passt nicht")],
    );
    reads(&build::code(), &[(json!("129"), json!("129"))]);
    refuses(
        &build::code(),
        FaultKind::Type,
        &[(json!("Frankreich"), "einen Eintrag der Liste")],
    );
}

#[test]
fn ticks_and_nothing_are_missing() {
    reads(
        &FieldType::Confirm,
        &[(json!(true), json!(true)), (json!("ja"), json!(true))],
    );
    let empties = [
        (FieldType::Confirm, json!(false)),
        (FieldType::YesNo, json!(null)),
        (build::text(), json!(" \u{a0}")),
        (build::choices(&["a"]), json!([])),
        (FieldType::PartialDate, json!({ "tag": "", "jahr": " " })),
        (build::file(), json!([])),
    ];
    for (ty, given) in empties {
        let (kind, message) = tried(ty.clone(), &given).expect_err("missing");
        assert_eq!(
            (kind, message.as_str()),
            (FaultKind::Missing, "Geben Sie x ein."),
            "{ty:?}"
        );
    }
}

#[test]
fn addresses_and_numbers_with_check_digits() {
    let table = [
        (
            FieldType::Email,
            json!(" a@b.de "),
            json!("a@b.de"),
            json!("a@b"),
            "ein @ und eine Endung",
        ),
        (
            FieldType::Phone,
            json!("+49 351 12345"),
            json!("+49 351 12345"),
            json!("Ada"),
            "5 bis 23",
        ),
        (
            FieldType::PostalCode,
            json!("01067"),
            json!("01067"),
            json!("1067"),
            "5 Ziffern",
        ),
        (
            FieldType::Url,
            json!("https://a.de"),
            json!("https://a.de"),
            json!("a.de"),
            "https://",
        ),
        (
            FieldType::Iban,
            json!("de89 3704 0044 0532 0130 00"),
            json!("DE89370400440532013000"),
            json!("DE89370400440532013001"),
            "22 Zeichen",
        ),
        (
            FieldType::TaxId,
            json!("86 095 742 719"),
            json!("86095742719"),
            json!("86095742718"),
            "11 Ziffern",
        ),
    ];
    for (ty, good, wanted, bad, says) in table {
        reads(&ty, &[(good, wanted)]);
        refuses(&ty, FaultKind::Type, &[(bad, says)]);
    }
}

#[test]
fn documents() {
    let ty = build::file();
    let pdf = json!({ "name": "a.PDF", "type": "application/pdf", "size": 5 });
    reads(&ty, &[(json!([pdf]), json!([pdf]))]);
    let document =
        |name: &str, media: &str, size: u64| json!([{ "name": name, "type": media, "size": size }]);
    refuses(
        &ty,
        FaultKind::Limit,
        &[
            (document("a.heic", "image/heic", 5), "PDF oder JPG"),
            (document("a.pdf", "image/jpeg", 5), "Format"),
            (document("a.png", "image/png", 5), "Format"),
            (
                document("a.pdf", "application/pdf", 10 * 1024 * 1024 + 1),
                "höchstens 10 MB",
            ),
            (document("a.pdf", "application/pdf", 0), "ist leer"),
            (json!([pdf, pdf, pdf]), "höchstens 2 Dateien"),
        ],
    );
    refuses(&ty, FaultKind::Type, &[(json!("a.pdf"), "eine Datei")]);
}

#[test]
fn fewer_documents_are_wrong_only_when_documents_are_needed() {
    let form = |need: Need| {
        let several = FieldType::File {
            kinds: vec![crate::model::FileKind::Pdf],
            max_bytes: 100,
            min_count: 2,
            max_count: 3,
        };
        Build::new()
            .page("seite", |page| page.field("x", several).need = need)
            .done()
    };
    let one = json!({ "x": [{ "name": "a.pdf", "type": "application/pdf", "size": 5 }] });
    let needed = outcome(&form(Need::Required), &one);
    assert!(needed.faults[0].message.contains("mindestens 2 Dateien"));
    assert!(outcome(&form(Need::Optional), &one).is_complete());
}
