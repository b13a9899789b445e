//! The page names the same answers for a value as `trace`.

use serde_json::json;

use crate::expr::{
    Scope, Step, Ty, TypedExpr, Value, eval::empty_record, javascript::RUNTIME, print::print_typed,
    steps, temporal, trace,
};

use super::{
    differential::{SHOW, shown},
    generator::{anything, sound_expressions},
    node::Node,
    random::{Case, seed},
    support::{Random, answers, sound},
};

/// What the page walks, with the names in the order in which they were asked for.
fn written(expr: &TypedExpr) -> (String, Vec<String>) {
    let mut names: Vec<String> = Vec::new();
    let data = steps::steps(expr, &mut |part| {
        let text = print_typed(part);
        names.iter().position(|it| *it == text).unwrap_or_else(|| {
            names.push(text);
            names.len() - 1
        })
    });
    (data.unwrap_or_else(|| "null".to_owned()), names)
}

/// An answer as both sides tell it. Lists of rows and values in parts by what they are alone.
fn told(step: &Step<'_>) -> (String, String) {
    let value = match &step.value {
        Value::Record(_) | Value::PartialDate(_) => "object".to_owned(),
        Value::List(rows) if !is_plain(&step.expr.ty) => format!("{} rows", rows.len()),
        Value::File(names) => format!("{} rows", names.len()),
        value => shown(value, &step.expr.ty),
    };
    (step.text(), value)
}

fn is_plain(ty: &Ty) -> bool {
    match ty {
        Ty::List(item) => is_plain(item),
        ty => !matches!(ty, Ty::Record(_) | Ty::PartialDate | Ty::File | Ty::Unknown),
    }
}

fn walker() -> Option<Node> {
    let module = format!(
        "{}\n{SHOW}\n{}\nglobalThis.R = R;\n\
         const tell = (x, plain) => x !== null && typeof x === \"object\" && !(Array.isArray(x) && plain)\n\
           ? Array.isArray(x) ? `${{x.length}} rows` : \"object\" : show(x);\n\
         const respond = ({{ data, plain, records }}) => {{\n\
           const node = (0, eval)(data);\n\
           return (0, eval)(records).map((record) => answersOf(node, (f, rows) => f(...record, ...rows))\n\
             .map(({{ name, value }}) => [name, tell(value, plain[name])]));\n\
         }};",
        RUNTIME.replace("export { R };", ""),
        steps::WALKER,
    );
    Node::start(&module, ".")
}

#[test]
fn page_and_trace_name_the_same_answers() {
    const ROUNDS: usize = 8;
    const EXPRESSIONS: usize = 200;
    const RECORDS: usize = 12;
    println!("seed {}", seed());
    let Some(mut node) = walker() else { return };
    let mut random = Random::new(seed() + 9);
    let (mut compared, mut named) = (0, 0);
    for _ in 0..ROUNDS {
        let cases: Vec<Case> = (0..RECORDS).map(|_| Case::random(&mut random)).collect();
        let records: Vec<String> = cases.iter().map(Case::javascript).collect();
        let records = format!("[{}]", records.join(","));
        for (_, expr) in sound_expressions(&mut random, EXPRESSIONS, anything) {
            let (data, names) = written(&expr);
            let plain = plain_names(&expr, &names);
            let found = node.ask(&json!({ "data": data, "plain": plain, "records": records }));
            let found: Vec<Vec<(usize, String)>> = serde_json::from_value(found).unwrap();
            for (case, found) in cases.iter().zip(found) {
                let step = trace(&expr, &case.scope());
                let wanted: Vec<(String, String)> = step.answers().into_iter().map(told).collect();
                let found: Vec<(String, String)> = found
                    .into_iter()
                    .map(|(name, value)| (names[name].clone(), value))
                    .collect();
                assert_eq!(
                    found,
                    wanted,
                    "`{}` over {case:?}: {data}",
                    print_typed(&expr)
                );
                compared += 1;
                named += found.len();
            }
        }
    }
    println!("{compared} values agree, with {named} answers");
    assert!(compared >= 15_000 && named > compared / 2);
}

/// For each name, whether its values are shown as they are.
fn plain_names(expr: &TypedExpr, names: &[String]) -> Vec<bool> {
    let mut types = Vec::new();
    collect(expr, &mut types);
    names
        .iter()
        .map(|name| types.iter().any(|(text, ty)| text == name && is_plain(ty)))
        .collect()
}

fn collect(expr: &TypedExpr, found: &mut Vec<(String, Ty)>) {
    found.push((print_typed(expr), expr.ty.clone()));
    for child in expr.children() {
        collect(child, found);
    }
}

#[test]
fn what_decides_nothing_is_not_written() {
    assert_eq!(written(&sound("1 + 2")).0, "null");
    let (data, names) = written(&sound("if zusammen then a * 2 else 0"));
    assert_eq!(names, ["zusammen", "a"]);
    assert_eq!(
        data,
        "[\"?\",(v,r,p,t)=>R.g(v,\"zusammen\"),[\"a\",0,(v,r,p,t)=>R.g(v,\"zusammen\")],\
         [\"a\",1,(v,r,p,t)=>R.g(v,\"a\")],null]"
    );
    // The trace says the same.
    let form = answers(r#"{"zusammen": true, "a": 4}"#);
    let scope = Scope {
        form: &form,
        row: None,
        params: empty_record(),
        today: temporal::parse_date("2026-03-01").unwrap(),
    };
    let expr = sound("if zusammen then a * 2 else 0");
    let step = trace(&expr, &scope);
    let told: Vec<String> = step.answers().iter().map(|it| it.text()).collect();
    assert_eq!(told, names);
}
