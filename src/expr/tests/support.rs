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

/// A small seeded generator (xorshift), so that a run can be repeated.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below the bound.
    pub(super) fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    pub(super) fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }
}

/// A day: often one at which calendars differ.
pub(super) fn random_date(random: &mut Random) -> jiff::civil::Date {
    let special = [
        "2024-02-29",
        "2026-02-28",
        "2025-12-31",
        "2000-02-29",
        "1900-03-01",
        "0001-01-01",
        "9999-12-31",
    ];
    let text = match random.below(10) {
        0 => special[usize::try_from(random.below(7)).unwrap()].to_owned(),
        1 => format!(
            "{}-{:02}-{}",
            1950 + random.below(100),
            [1, 3, 5, 7, 8, 10, 12][usize::try_from(random.below(7)).unwrap()],
            31
        ),
        _ => format!(
            "{}-{:02}-{:02}",
            1990 + random.below(40),
            random.below(12) + 1,
            random.below(28) + 1
        ),
    };
    temporal::parse_date(&text).expect("a day that exists")
}

/// Answers of a type; a quarter is missing.
pub(super) fn random_value(ty: &Ty, random: &mut Random) -> Value {
    if random.chance(25) {
        return if matches!(ty, Ty::List(_)) {
            Value::List(Vec::new())
        } else {
            Value::Null
        };
    }
    match ty {
        Ty::Boolean => Value::Boolean(random.chance(50)),
        Ty::Number(number) => {
            let units = match random.below(12) {
                0 => 999_999_999_999_999,
                1 => -999_999_999_999_999,
                2 => 0,
                3 => i128::from(random.below(1_000_000_000_000)),
                4 => -i128::from(random.below(10_000)),
                5 | 6 => i128::from(random.below(10_000)),
                _ => i128::from(random.below(25)) * 10_i128.pow(number.scale.into()),
            };
            Value::Number(crate::expr::Decimal {
                units,
                scale: number.scale,
            })
        }
        Ty::Text => {
            let texts = [
                "10115",
                "Ada",
                "Änne.",
                "a/b",
                "</script>",
                "x",
                "äöü😀",
                "ABCz",
                "12 \u{2028}\n\"\\",
            ];
            Value::Text(texts[usize::try_from(random.below(9)).unwrap()].to_owned())
        }
        Ty::Date => Value::Date(random_date(random)),
        Ty::PartialDate => {
            let text = ["1985", "1985-03", "1985-03-27", "2001-12-31"]
                [usize::try_from(random.below(4)).unwrap()];
            Value::PartialDate(crate::expr::PartialDate::parse(text).unwrap())
        }
        Ty::Choice(choice) => {
            let at = usize::try_from(random.below(choice.options.len() as u64)).unwrap();
            Value::Text(choice.options[at].0.clone())
        }
        Ty::File => Value::File(vec!["a.pdf".to_owned()]),
        Ty::List(item) => {
            let rows = (0..=random.below(3)).map(|_| match &**item {
                Ty::Record(record) => Value::Record(random_record(record, random)),
                other => loop {
                    let value = random_value(other, random);
                    if !value.is_null() {
                        break value;
                    }
                },
            });
            Value::List(rows.collect())
        }
        Ty::Record(record) => Value::Record(random_record(record, random)),
        Ty::Unknown | Ty::Null | Ty::Months | Ty::Days => Value::Null,
    }
}

pub(super) fn random_record(ty: &RecordTy, random: &mut Random) -> Record {
    ty.members
        .iter()
        .map(|(name, ty)| (name.clone(), random_value(ty, random)))
        .filter(|(_, value)| !value.is_null())
        .collect()
}
