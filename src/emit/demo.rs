//! Two forms for tests of what comes out: one with every type, one whose names are obstacles.

use super::testing::*;
use crate::{
    expr::{Decimal, NumberTy, Ty, typed::BinaryOp},
    model::{
        Citation, CitationScope, DateBound, FieldType, FileKind, Form, Item, Need, Note, NoteKind,
        Param, ParamType,
    },
    source::Span,
};

/// A form with every type of answer, conditions of every kind, params and computed values.
pub(crate) fn every_type() -> Form {
    FormBuilder::new("alle_arten")
        .codelist(
            "staat",
            &[("000", "Deutschland"), ("121", "Albanien & *mehr*")],
        )
        .meta(|meta| {
            meta.costs = Some("Das kostet nichts.".to_owned());
            meta.legal.push(Citation {
                scope: CitationScope::Local,
                text: "Hundesteuersatzung § 8".to_owned(),
                url: None,
                span: Span::default(),
            });
            meta.open_points.push("Beträge prüfen | Satzung".to_owned());
        })
        .form(|form| {
            form.params.push(Param {
                name: "steuer".to_owned(),
                ty: ParamType::Money,
                expr_ty: Ty::Number(NumberTy::MONEY),
                label: "Steuer".to_owned(),
                hint: None,
                legal: None,
                default: Some(serde_json::json!(96)),
                since: None,
                span: Span::default(),
            });
        })
        .page("halter", |page| {
            page.item(Item::Note(Note {
                kind: NoteKind::Warning,
                text: "Achtung: <b>\nzweite Zeile".to_owned(),
            }));
            for name in ["halter", "vertreter"] {
                let group = page.group(name, |group| {
                    group.field("vornamen", text()).hint = Some("Alle Vornamen.".to_owned());
                    group.field("doktorgrad", text()).need = Need::Recommended;
                    group.field(
                        "staat",
                        FieldType::Code {
                            codelist: "staat".to_owned(),
                        },
                    );
                });
                group.baustein = Some("person".to_owned());
                group.optional = name == "vertreter";
            }
            page.field("geburt", FieldType::PartialDate);
            page.field(
                "seit",
                FieldType::Date {
                    bound: Some(DateBound::Past),
                },
            );
            page.field(
                "ab",
                FieldType::Date {
                    bound: Some(DateBound::Future),
                },
            );
            page.field("uhrzeit", FieldType::Time);
            page.field("mail", FieldType::Email);
            page.field("telefon", FieldType::Phone);
            page.field("konto", FieldType::Iban);
            page.field("plz", FieldType::PostalCode);
            page.field("steuer_id", FieldType::TaxId);
            page.field("seite", FieldType::Url).need = Need::Optional;
        })
        .page("hunde", |page| {
            page.field("zucht", FieldType::YesNo);
            page.repeat("hunde", (1, 10), |entry| {
                entry.field("rufname", text());
                entry.field(
                    "groesse",
                    FieldType::Number {
                        scale: 1,
                        min: Decimal::integer(0),
                        max: Decimal::parse("150.5").expect("a decimal"),
                    },
                );
                entry.field("gefaehrlich", FieldType::YesNo);
                entry.when(row_var("gefaehrlich", Ty::Boolean), |block| {
                    block.field("wesenstest", file());
                });
                entry.group("chip", |group| {
                    group.field("nummer", text()).need = Need::Optional;
                });
            });
            page.field(
                "anzahl",
                FieldType::Integer {
                    min: 0,
                    max: 1_000_000,
                },
            );
            page.field("kaufpreis", money()).unit = Some("€".to_owned());
            page.field("art", choice(&["neu", "001"]));
            page.field("merkmale", choices(&["a", "b", "keine"]));
            page.field("notiz", FieldType::Multiline { min: 1, max: 2000 });
        })
        .page_when("nachweise", Some(equals("art", "neu")), |page| {
            page.field(
                "foto",
                FieldType::File {
                    kinds: FileKind::ALL.iter().map(|(kind, _)| *kind).collect(),
                    max_bytes: 5_000_000,
                    min_count: 2,
                    max_count: 3,
                },
            );
            page.field("beleg", text()).need = Need::OptionalWhen(Box::new(yes("zucht")));
            page.field("richtig", FieldType::Confirm);
        })
        .compute(
            "jahressteuer",
            Ty::Number(NumberTy::MONEY),
            param("steuer", Ty::Number(NumberTy::MONEY)),
        )
        .compute(
            "viele",
            Ty::Boolean,
            binary(
                BinaryOp::GreaterOrEqual,
                var("anzahl", Ty::Number(NumberTy::INTEGER)),
                number(3),
            ),
        )
        .build()
}

/// A form in which names are words of target languages, look alike or are no identifiers.
pub(crate) fn obstacle_course() -> Form {
    FormBuilder::new("class")
        .meta(|meta| meta.title = "*/ \\u002a \"Titel\" `x` ${y} <b>".to_owned())
        .codelist(
            "string",
            &[
                ("001", "Eins"),
                ("1", "*/"),
                ("", "leer"),
                ("__proto__", "\\u0022"),
            ],
        )
        .page("eins", |page| {
            let names = [
                "class",
                "None",
                "für",
                "int",
                "default",
                "a_b",
                "aB",
                "a b",
                "toString",
                "__proto__",
                "constructor",
                "leser",
                "fehler",
                "hash_code",
                "get_class",
                "2nd",
                "wert",
                "json",
                "this",
                "list",
                "angaben",
                "record",
                "yield",
                "var",
                "_",
                "ß",
                "enum",
                "object",
                "null",
            ];
            for name in names {
                let field = page.field(name, text());
                field.label = "*/ \\u002a {@code} <b> & „x“".to_owned();
            }
            page.field(
                "staat",
                FieldType::Code {
                    codelist: "string".to_owned(),
                },
            );
            page.field(
                "wahl",
                choice(&["001", "class", "CLASS", "a-b", "a_b", "ä", " ", "\"", "\\"]),
            );
            page.field("mehrere", choices(&["keine", "null", "true", "1a"]));
            for name in [
                "string", "object_", "angaben_", "antrag", "map", "list_", "boolean",
            ] {
                page.group(name, |group| {
                    group.field("string", text());
                    group.group("string_", |inner| {
                        inner.field(
                            "class",
                            FieldType::Integer {
                                min: i64::from(i32::MIN),
                                max: 9_000_000_000,
                            },
                        );
                    });
                });
            }
            page.repeat("eintrag", (1, 2), |entry| {
                entry.field("eintrag", text());
                entry.field("list", choices(&["x"]));
            });
            page.group("string.object", |group| {
                group.field("x", FieldType::YesNo);
            });
        })
        .compute("for", Ty::Date, var("nichts", Ty::Date))
        .compute("package", Ty::Number(NumberTy::INTEGER), number(1))
        .build()
}
