//! The DMN technology compatibility kit: every case marked as inside Form-FEEL evaluates to the
//! expected value in Rust and in JavaScript, every case marked as refused is refused with a code.
//!
//! The cases are other people's (Apache-2.0, `dmn-tck/tck`) and stay outside the project; without
//! them the tests say so and pass. Decimals stay exact: expected values are compared digit by digit.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
};

use antragswerk::{
    diagnostics::Code,
    expr::{
        Base, Binding, Decimal, Env, NumberTy, Record, RecordTy, Scope, Ty, TypedExpr, Value,
        VarPath, check, eval, javascript, json, parse::parse_text, print, temporal,
    },
    source::Span,
};
use serde_json::Value as Json;

/// The first of these that exists: beside the checkout, or where it is mounted.
const PLACES: &[&str] = &[
    "../shared/data/feel/tck-cases.json",
    "../../shared/data/feel/tck-cases.json",
];

struct Case {
    name: String,
    expression: String,
    inputs: Json,
    expected: Json,
    inside: bool,
    refused: bool,
}

fn cases() -> Option<Vec<Case>> {
    let Some(path) = PLACES.iter().find(|path| Path::new(path).exists()) else {
        println!("skipped: {} is not there", PLACES[0]);
        return None;
    };
    let all: Vec<Json> = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let cases = all.into_iter().map(|case| {
        let text = |key: &str| case[key].as_str().unwrap_or_default().to_owned();
        // Cases that need DMN's item definitions or singleton lists are not about FEEL.
        let coerced = case["needsModelCoercion"] == Json::Bool(true);
        Case {
            name: format!("{} {}", text("suite"), text("id")),
            expression: text("expression"),
            inputs: case["inputs"].clone(),
            expected: case["expected"].clone(),
            inside: case["formFeel"]["status"] == "in" && !coerced,
            refused: case["formFeel"]["status"] == "rejected",
        }
    });
    Some(cases.collect())
}

/// The type of a tagged value; numbers have the decimals they are written with.
fn type_of(tagged: &Json) -> Ty {
    match tagged["t"].as_str().unwrap() {
        "number" => {
            let number = Decimal::parse(tagged["v"].as_str().unwrap()).unwrap();
            Ty::Number(NumberTy::decimal(number.scale))
        }
        "boolean" => Ty::Boolean,
        "string" => Ty::Text,
        "date" => Ty::Date,
        "list" => {
            let items = tagged["v"].as_array().unwrap().iter().map(type_of);
            Ty::List(Box::new(
                items.fold(Ty::Null, |one, other| joined(&one, &other)),
            ))
        }
        "context" => {
            let members = tagged["v"].as_object().unwrap().iter();
            Ty::Record(Arc::new(RecordTy {
                members: members
                    .map(|(name, value)| (name.clone(), type_of(value)))
                    .collect(),
            }))
        }
        _ => Ty::Null,
    }
}

fn joined(one: &Ty, other: &Ty) -> Ty {
    match (one, other) {
        (Ty::Number(one), Ty::Number(other)) => {
            Ty::Number(NumberTy::decimal(one.scale.max(other.scale)))
        }
        (Ty::Record(one), Ty::Record(other)) => {
            let members = one.members.iter().map(|(name, ty)| {
                let ty = other
                    .member(name)
                    .map_or_else(|| ty.clone(), |other| joined(ty, other));
                (name.clone(), ty)
            });
            Ty::Record(Arc::new(RecordTy {
                members: members.collect(),
            }))
        }
        (Ty::Null, ty) | (ty, _) => ty.clone(),
    }
}

fn value_of(tagged: &Json) -> Value {
    let text = || tagged["v"].as_str().unwrap();
    match tagged["t"].as_str().unwrap() {
        "number" => Value::Number(Decimal::parse(text()).unwrap()),
        "boolean" => Value::Boolean(tagged["v"].as_bool().unwrap()),
        "string" => Value::Text(text().to_owned()),
        "date" => temporal::parse_date(text()).map_or(Value::Null, Value::Date),
        "years and months duration" | "days and time duration" => {
            match temporal::parse_duration(text()) {
                Some(temporal::Duration::Months(months)) => Value::Months(months),
                Some(temporal::Duration::Days(days)) => Value::Days(days),
                None => Value::Null,
            }
        }
        "list" => Value::List(
            tagged["v"]
                .as_array()
                .unwrap()
                .iter()
                .map(value_of)
                .collect(),
        ),
        "context" => {
            let members = tagged["v"].as_object().unwrap().iter();
            Value::Record(
                members
                    .map(|(name, value)| (name.clone(), value_of(value)))
                    .collect(),
            )
        }
        _ => Value::Null,
    }
}

/// The inputs of a case as names. An input that is null takes the type its neighbours suggest.
fn inputs_of(case: &Case) -> (Env, Record) {
    let mut env = Env::default();
    let mut record = Record::new();
    for (name, tagged) in case.inputs.as_object().into_iter().flatten() {
        let ty = Some(type_of(tagged))
            .filter(|ty| *ty != Ty::Null)
            .unwrap_or(Ty::Boolean);
        let path = VarPath {
            base: Base::Form,
            segments: vec![name.clone()],
        };
        let declared = Span::default();
        env.names
            .insert(name.clone(), Binding { ty, path, declared });
        record.insert(name.clone(), value_of(tagged));
    }
    (env, record)
}

fn compile(case: &Case, env: &Env) -> Result<TypedExpr, Code> {
    let parsed = parse_text(&case.expression);
    let (typed, found) = check(&parsed.expr, env);
    let faults = parsed.diagnostics.into_iter().chain(found);
    match faults
        .into_iter()
        .find(|it| it.code.as_str().starts_with('E'))
    {
        Some(fault) => Err(fault.code),
        None => Ok(typed),
    }
}

#[test]
fn cases_inside_the_language_have_their_value_in_rust_and_in_javascript() {
    let Some(cases) = cases() else { return };
    let inside: Vec<&Case> = cases.iter().filter(|case| case.inside).collect();
    let mut wrong = Vec::new();
    let mut script = format!("{}\n{SHOW}\n", javascript::RUNTIME);
    let mut expected = Vec::new();
    for case in &inside {
        let (env, form) = inputs_of(case);
        let typed = match compile(case, &env) {
            Ok(typed) => typed,
            Err(code) => {
                wrong.push(format!(
                    "{}: `{}` is refused with {code}",
                    case.name, case.expression
                ));
                continue;
            }
        };
        let wanted = value_of(&case.expected);
        let scope = Scope {
            form: &form,
            row: None,
            params: &Record::new(),
            today: jiff::civil::date(2026, 1, 1),
        };
        let found = eval(&typed, &scope);
        if found != wanted {
            wrong.push(format!("{}: `{}` is {found:?}", case.name, case.expression));
        }
        let again = parse_text(&print::print_typed(&typed));
        assert!(
            !again.diagnostics.has_errors(),
            "{}: prints as {}",
            case.expression,
            print::print_typed(&typed)
        );
        let form = as_javascript(&Value::Record(form), &record_type(&env));
        writeln!(
            script,
            "console.log(show(({})({form},null,{{}},0)));",
            javascript::javascript(&typed)
        )
        .unwrap();
        expected.push((case, shown(&wanted, &typed.ty)));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    println!(
        "TCK: {} of {} cases inside the language pass in Rust",
        expected.len(),
        inside.len()
    );
    let Some(printed) = node(&script) else {
        assert!(std::env::var_os("CI").is_none(), "there is no node");
        println!("skipped: there is no node");
        return;
    };
    let lines: Vec<&str> = printed.lines().collect();
    assert_eq!(lines.len(), expected.len());
    for ((case, wanted), found) in expected.iter().zip(&lines) {
        assert_eq!(
            found, wanted,
            "{}: `{}` in JavaScript",
            case.name, case.expression
        );
    }
    println!(
        "TCK: {} of {} pass in JavaScript",
        lines.len(),
        inside.len()
    );
}

#[test]
fn cases_outside_the_types_are_refused_with_a_code() {
    let Some(cases) = cases() else { return };
    let refused: Vec<&Case> = cases.iter().filter(|case| case.refused).collect();
    let mut by_code: BTreeMap<&str, usize> = BTreeMap::new();
    let mut accepted = Vec::new();
    for case in &refused {
        match compile(case, &inputs_of(case).0) {
            Err(code) => *by_code.entry(code.as_str()).or_default() += 1,
            Ok(typed) => accepted.push(format!(
                "{}: `{}` is {}",
                case.name,
                case.expression,
                typed.ty.name()
            )),
        }
    }
    println!(
        "TCK: {} of {} refused: {by_code:?}",
        refused.len() - accepted.len(),
        refused.len()
    );
    assert!(accepted.is_empty(), "\n{}", accepted.join("\n"));
}

#[test]
fn values_survive_json() {
    let Some(cases) = cases() else { return };
    let mut count = 0;
    for case in cases.iter().filter(|case| case.inside) {
        let (env, form) = inputs_of(case);
        let Ty::Record(ty) = record_type(&env) else {
            unreachable!()
        };
        let read = json::record_from_json(&json::record_to_json(&form), &ty).unwrap();
        let given: Record = form
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .collect();
        assert_eq!(read, given, "{}", case.name);
        count += given.len();
    }
    println!("TCK: {count} inputs survive JSON");
}

fn record_type(env: &Env) -> Ty {
    let members = env
        .names
        .iter()
        .map(|(name, binding)| (name.clone(), binding.ty.clone()));
    Ty::Record(Arc::new(RecordTy {
        members: members.collect(),
    }))
}

const SHOW: &str = r#"
const show = (x) => x === null ? "null"
  : Array.isArray(x) ? "[" + x.map(show).join(",") + "]"
  : typeof x === "string" ? JSON.stringify(x)
  : Object.is(x, -0) ? "0" : String(x);
"#;

/// An input as JavaScript sees it.
fn as_javascript(value: &Value, ty: &Ty) -> String {
    match (value, ty) {
        (Value::Boolean(value), _) => value.to_string(),
        (Value::Number(number), Ty::Number(ty)) => {
            format!("{}n", number.rescale(ty.scale).unwrap().units)
        }
        (Value::Text(text), _) => javascript::string(text),
        (Value::Date(date), _) => temporal::day_number(*date).to_string(),
        (Value::List(items), Ty::List(item)) => {
            let items: Vec<String> = items.iter().map(|it| as_javascript(it, item)).collect();
            format!("[{}]", items.join(","))
        }
        (Value::Record(record), Ty::Record(ty)) => {
            let members = record.iter().map(|(name, value)| {
                format!(
                    "{}:{}",
                    javascript::string(name),
                    as_javascript(value, ty.member(name).unwrap())
                )
            });
            format!("{{{}}}", members.collect::<Vec<_>>().join(","))
        }
        _ => "null".to_owned(),
    }
}

/// A result as the script prints it.
fn shown(value: &Value, ty: &Ty) -> String {
    match (value, ty) {
        (Value::Boolean(value), _) => value.to_string(),
        (Value::Number(number), Ty::Number(ty)) => {
            number.rescale(ty.scale).unwrap().units.to_string()
        }
        (Value::Text(text), _) => serde_json::to_string(text).unwrap(),
        (Value::Date(date), _) => temporal::day_number(*date).to_string(),
        (Value::Months(amount) | Value::Days(amount), _) => amount.to_string(),
        (Value::List(items), Ty::List(item)) => {
            let items: Vec<String> = items.iter().map(|it| shown(it, item)).collect();
            format!("[{}]", items.join(","))
        }
        _ => "null".to_owned(),
    }
}

/// What node prints for a module; `None` where there is no node.
fn node(script: &str) -> Option<String> {
    let mut child = Command::new("node")
        .args(["--input-type=module", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .ok()?;
    child.stdin.take()?.write_all(script.as_bytes()).ok()?;
    let output = child.wait_with_output().ok()?;
    assert!(output.status.success(), "node fails");
    String::from_utf8(output.stdout).ok()
}
