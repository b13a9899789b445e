//! Evaluates what `benches/expr.rs` wrote (standard input) with dsntk and prints figures and values as JSON.

use std::{
    hint::black_box,
    io::Read,
    time::{Duration, Instant},
};

use dsntk_feel::{FeelScope, values::Value};
use dsntk_feel_evaluator::{evaluate_context, prepare};
use dsntk_feel_parser::parse_textual_expression;
use serde_json::{Value as Json, json};

fn main() {
    let mut text = String::new();
    std::io::stdin()
        .read_to_string(&mut text)
        .expect("standard input is text");
    let bench: Json = serde_json::from_str(&text).expect("benches/expr.rs writes JSON");
    let context = evaluate_context(&FeelScope::default(), &record(&bench)).expect("the record is FEEL");
    let scope = FeelScope::from(context);
    let today = bench["today"].as_str().unwrap_or_default();
    let expressions: Vec<String> = bench["expressions"]
        .as_array()
        .expect("the expressions are a list")
        .iter()
        .map(|it| {
            let text = it["expr"].as_str().unwrap_or_default();
            text.replace("today()", &format!("date(\"{today}\")"))
        })
        .collect();
    let parse = |text: &str| parse_textual_expression(&scope, text, false).expect("FEEL reads it");
    let prepared: Vec<_> = expressions.iter().map(|text| prepare(&parse(text))).collect();
    let whole = per_second(expressions.len(), || {
        for text in &expressions {
            black_box(prepare(&parse(black_box(text)))(&scope));
        }
    });
    let evaluating = per_second(prepared.len(), || {
        for evaluator in &prepared {
            black_box(evaluator(black_box(&scope)));
        }
    });
    let values: Vec<Json> = prepared.iter().map(|run| plain(&run(&scope))).collect();
    println!("{}", json!({ "parse_eval": whole, "eval": evaluating, "values": values }));
}

/// The answers as one FEEL context.
fn record(bench: &Json) -> String {
    let members = bench["fields"].as_array().into_iter().flatten().map(|field| {
        let name = field[0].as_str().unwrap_or_default();
        let answer = &bench["answers"][name];
        if field[1] == "date" {
            format!("{name}: date({answer})")
        } else {
            format!("{name}: {}", literal(answer))
        }
    });
    format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
}

fn literal(value: &Json) -> String {
    match value {
        Json::Array(items) => format!("[{}]", items.iter().map(literal).collect::<Vec<_>>().join(", ")),
        Json::Object(members) => {
            let members = members.iter().map(|(name, value)| format!("{name}: {}", literal(value)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}

fn plain(value: &Value) -> Json {
    match value {
        Value::Boolean(it) => json!(it),
        Value::Number(it) => serde_json::from_str(&it.to_string()).unwrap_or(Json::Null),
        Value::String(it) => json!(it),
        _ => Json::Null,
    }
}

/// Expressions a second: the best of five runs of a fifth of a second, as in `benches/expr.rs`.
fn per_second(count: usize, mut run: impl FnMut()) -> f64 {
    let mut best = 0.0_f64;
    for _ in 0..5 {
        let (started, mut rounds) = (Instant::now(), 0_usize);
        while started.elapsed() < Duration::from_millis(200) {
            run();
            rounds += 1;
        }
        best = best.max((rounds * count) as f64 / started.elapsed().as_secs_f64());
    }
    best.round()
}
