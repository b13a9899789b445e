//! How fast Form-FEEL is: parse, check and evaluate. Writes what it compiled for `benches/expr`, which
//! measures the JavaScript and the peers.
#![expect(clippy::print_stdout, reason = "a measuring program prints")]

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use antragswerk::expr::{
    Base, Binding, Env, Record, RecordTy, Scope, Ty, VarPath, check, eval,
    javascript::{RUNTIME, javascript},
    json, notation, parse, temporal,
};
use serde_json::{Value as Json, json};

const FIELDS: &[(&str, &str)] = &[
    ("alter", "integer"),
    ("einkommen", "money"),
    ("miete", "money"),
    ("plz", "text"),
    ("zusammen", "boolean"),
    ("familienstand", "choice(ledig|verheiratet|verwitwet)"),
    ("nachweise", "choices(lohn|miete)"),
    ("geburtsdatum", "date"),
    (
        "kinder",
        "list{alter: integer, betrag: money, schule: boolean}",
    ),
];

/// Conditions and amounts as forms have them.
const EXPRESSIONS: &[&str] = &[
    "alter >= 18",
    "familienstand = \"verheiratet\" and einkommen > 1000 and not(zusammen)",
    "familienstand in [\"verheiratet\", \"verwitwet\"] or zusammen",
    "alter in [6..18)",
    "list contains(nachweise, \"lohn\")",
    "matches(plz, \"^[0-9]{5}$\")",
    "count(kinder) > 0 and einkommen < 2500.50",
    "some k in kinder satisfies k.alter < 6",
    "sum(kinder.betrag)",
    "count(kinder[item.schule])",
    "round half up(25.50 + count(kinder) * 12.75 + einkommen * 0.055, 2)",
    "round half up((einkommen - miete) / 12, 2)",
    "if zusammen then einkommen * 2 else max(einkommen, 450)",
    "years and months duration(geburtsdatum, today()).years >= 18",
    "geburtsdatum + duration(\"P18Y\") <= today()",
];

const ANSWERS: &str = r#"{"alter": 17, "einkommen": 1234.56, "miete": 640, "plz": "10115", "zusammen": true, "familienstand": "verheiratet",
  "nachweise": ["miete", "lohn"], "geburtsdatum": "2008-02-29", "kinder": [{"alter": 3, "betrag": 204.5, "schule": false},
  {"alter": 9, "betrag": 204.5, "schule": true}, {"alter": 12, "betrag": 12.75, "schule": true}]}"#;

const TODAY: &str = "2026-03-01";

fn main() {
    let members = FIELDS.iter().map(|(name, text)| {
        let ty = notation::parse_type(text, name).expect("the types are written correctly");
        ((*name).to_owned(), ty)
    });
    let fields = RecordTy {
        members: members.collect(),
    };
    let env = environment(&fields);
    let answers: Json = serde_json::from_str(ANSWERS).expect("the answers are JSON");
    let form = json::record_from_json(&answers, &fields).expect("the answers fit");
    let params = Record::new();
    let scope = Scope {
        form: &form,
        row: None,
        params: &params,
        today: temporal::parse_date(TODAY).expect("the day exists"),
    };
    let typed = |text: &str| {
        let parsed = parse::parse_text(text);
        let (typed, found) = check(&parsed.expr, &env);
        assert!(
            !parsed.diagnostics.has_errors() && !found.has_errors(),
            "{text}"
        );
        typed
    };
    let prepared: Vec<_> = EXPRESSIONS.iter().map(|text| typed(text)).collect();
    let whole = per_second(|| {
        for text in EXPRESSIONS {
            black_box(eval(&typed(black_box(text)), &scope));
        }
    });
    let compiling = per_second(|| {
        for text in EXPRESSIONS {
            black_box(javascript(&typed(black_box(text))));
        }
    });
    let evaluating = per_second(|| {
        for expr in &prepared {
            black_box(eval(black_box(expr), &scope));
        }
    });
    let expressions: Vec<Json> = EXPRESSIONS
        .iter()
        .zip(&prepared)
        .map(|(text, expr)| {
            let value = json::to_json(&eval(expr, &scope));
            json!({ "expr": text, "js": javascript(expr), "value": value, "scale": scale(&expr.ty) })
        })
        .collect();
    println!(
        "{}",
        json!({
            "parse_check_eval": whole, "parse_check_javascript": compiling, "eval": evaluating, "runtime": RUNTIME,
            "answers": answers, "today": TODAY, "expressions": expressions,
            "fields": FIELDS.iter().map(|(name, text)| json!([name, text])).collect::<Vec<_>>(),
        })
    );
}

/// Decimals of a number, so that a scaled integer can be compared.
fn scale(ty: &Ty) -> Json {
    if let Ty::Number(number) = ty {
        json!(number.scale)
    } else {
        Json::Null
    }
}

fn environment(fields: &RecordTy) -> Env {
    let names = fields.members.iter().map(|(name, ty)| {
        let path = VarPath {
            base: Base::Form,
            segments: vec![name.clone()],
        };
        let binding = Binding {
            ty: ty.clone(),
            path,
            declared: antragswerk::source::Span::default(),
        };
        (name.clone(), binding)
    });
    Env {
        names: names.collect(),
    }
}

/// Expressions a second: the best of five runs of a fifth of a second.
#[expect(
    clippy::cast_precision_loss,
    reason = "a rate has few digits that matter"
)]
fn per_second(mut run: impl FnMut()) -> f64 {
    let mut best = 0.0_f64;
    for _ in 0..5 {
        let (started, mut rounds) = (Instant::now(), 0_u64);
        while started.elapsed() < Duration::from_millis(200) {
            run();
            rounds += 1;
        }
        let count = rounds as f64 * EXPRESSIONS.len() as f64;
        best = best.max(count / started.elapsed().as_secs_f64());
    }
    best.round()
}
