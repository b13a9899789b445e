//! One helper for each boundary, and the form most tests are about.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    diagnostics::{Diagnostic, Diagnostics},
    expr::{
        Base, Binding, ChoiceTy, Env, NumberTy, Record, RecordTy, Scope, Ty, TypedExpr, Value,
        VarPath, check, check::check_condition, eval::eval, json, parse::parse_text, temporal,
    },
    source::Span,
};

pub(super) fn choice(id: &str, options: &[(&str, &str)]) -> Ty {
    Ty::Choice(Arc::new(ChoiceTy {
        id: id.to_owned(),
        options: options
            .iter()
            .map(|(code, label)| ((*code).to_owned(), (*label).to_owned()))
            .collect(),
    }))
}

pub(super) fn record(members: &[(&str, Ty)]) -> Ty {
    Ty::Record(Arc::new(record_ty(members)))
}

pub(super) fn record_ty(members: &[(&str, Ty)]) -> RecordTy {
    RecordTy {
        members: members
            .iter()
            .map(|(name, ty)| ((*name).to_owned(), ty.clone()))
            .collect(),
    }
}

pub(super) fn list(item: Ty) -> Ty {
    Ty::List(Box::new(item))
}

/// What the sample form asks.
pub(super) fn sample() -> RecordTy {
    let integer = Ty::Number(NumberTy::INTEGER);
    let money = Ty::Number(NumberTy::MONEY);
    let stand = choice(
        "familienstand",
        &[
            ("ledig", "ledig"),
            ("verheiratet", "verheiratet"),
            ("verwitwet", "verwitwet"),
        ],
    );
    let staat = choice("urn:de:staat", &[("000", "Deutschland"), ("276", "Sudan")]);
    let iso = choice("urn:iso:3166", &[("276", "Deutschland"), ("736", "Sudan")]);
    let nachweis = choice(
        "nachweise",
        &[("lohn", "Lohnabrechnung"), ("miete", "Mietvertrag")],
    );
    let kind = record(&[
        ("name", Ty::Text),
        ("alter", integer.clone()),
        ("betrag", money.clone()),
        ("geboren", Ty::Date),
        ("schule", Ty::Boolean),
        (
            "art",
            choice(
                "kinder.art",
                &[("leiblich", "leibliches Kind"), ("pflege", "Pflegekind")],
            ),
        ),
        (
            "hobbys",
            list(choice(
                "kinder.hobbys",
                &[("sport", "Sport"), ("musik", "Musik")],
            )),
        ),
    ]);
    let halter = record(&[
        ("vorname", Ty::Text),
        ("geburt", Ty::PartialDate),
        ("alter", integer.clone()),
        ("adresse", record(&[("plz", Ty::Text), ("ort", Ty::Text)])),
    ]);
    record_ty(&[
        ("a", integer.clone()),
        ("b", integer.clone()),
        ("alter", integer),
        ("einkommen", money.clone()),
        ("miete", money),
        ("satz", Ty::Number(NumberTy::decimal(3))),
        ("zusammen", Ty::Boolean),
        ("eigentum", Ty::Boolean),
        ("plz", Ty::Text),
        ("name", Ty::Text),
        ("geburtsdatum", Ty::Date),
        ("einzug", Ty::Date),
        ("familienstand", stand),
        ("staat", staat),
        ("iso", iso),
        ("nachweise", list(nachweis)),
        ("kinder", list(kind)),
        ("halter", halter),
        ("ausweis", Ty::File),
        ("geburt", Ty::PartialDate),
    ])
}

pub(super) fn sample_params() -> RecordTy {
    record_ty(&[
        ("steuer", Ty::Number(NumberTy::MONEY)),
        ("grenze", Ty::Number(NumberTy::INTEGER)),
    ])
}

pub(super) fn env_of(form: &RecordTy, params: &RecordTy) -> Env {
    let bind = |base: Base, ty: &RecordTy| -> Vec<(String, Binding)> {
        let names = ty.members.iter().map(|(name, ty)| {
            let path = VarPath {
                base,
                segments: vec![name.clone()],
            };
            let binding = Binding {
                ty: ty.clone(),
                path,
                declared: Span::default(),
            };
            (name.clone(), binding)
        });
        names.collect()
    };
    let names: BTreeMap<String, Binding> = bind(Base::Form, form)
        .into_iter()
        .chain(bind(Base::Param, params))
        .collect();
    Env { names }
}

pub(super) fn sample_env() -> Env {
    env_of(&sample(), &sample_params())
}

/// Parses and checks over the sample form.
pub(super) fn checked(text: &str) -> (TypedExpr, Diagnostics) {
    let parsed = parse_text(text);
    let (typed, found) = check(&parsed.expr, &sample_env());
    let mut diagnostics = parsed.diagnostics;
    diagnostics.extend(found);
    (typed, diagnostics)
}

pub(super) fn condition(text: &str) -> (TypedExpr, Diagnostics) {
    let parsed = parse_text(text);
    let (typed, found) = check_condition(&parsed.expr, &sample_env());
    let mut diagnostics = parsed.diagnostics;
    diagnostics.extend(found);
    (typed, diagnostics)
}

/// An expression that must be sound.
pub(super) fn sound(text: &str) -> TypedExpr {
    let (typed, diagnostics) = checked(text);
    assert!(!diagnostics.has_errors(), "{text}: {diagnostics:#?}");
    typed
}

/// The first diagnostic.
pub(super) fn first(text: &str) -> Diagnostic {
    let (_, diagnostics) = checked(text);
    diagnostics
        .into_iter()
        .next()
        .unwrap_or_else(|| panic!("`{text}` is fine"))
}

/// The text with the first diagnostic's fix applied.
pub(super) fn fixed(text: &str, diagnostic: &Diagnostic) -> Option<String> {
    let fix = diagnostic.fix.as_ref()?;
    let mut text = text.to_owned();
    text.replace_range(fix.span.range(), &fix.replacement);
    Some(text)
}

pub(super) fn answers(text: &str) -> Record {
    let json: serde_json::Value = serde_json::from_str(text).expect("test answers are JSON");
    json::record_from_json(&json, &sample()).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// The value over answers of the sample form, as JSON; `on` is the day.
pub(super) fn value_on(text: &str, given: &str, on: &str) -> String {
    let form = answers(given);
    let params: Record = [
        ("steuer".to_owned(), Value::Number("96.00".parse_decimal())),
        ("grenze".to_owned(), Value::Number("18".parse_decimal())),
    ]
    .into();
    let scope = Scope {
        form: &form,
        row: None,
        params: &params,
        today: temporal::parse_date(on).expect("a date"),
    };
    json::to_json(&eval(&sound(text), &scope)).to_string()
}

pub(super) fn value(text: &str, given: &str) -> String {
    value_on(text, given, "2026-03-01")
}

trait ParseDecimal {
    fn parse_decimal(&self) -> crate::expr::Decimal;
}

impl ParseDecimal for &str {
    fn parse_decimal(&self) -> crate::expr::Decimal {
        crate::expr::Decimal::parse(self).expect("a decimal")
    }
}
