//! Random expressions over random answers: Rust against JavaScript, schemas against the evaluator, and
//! the laws of printing, simplifying and saying.
//!
//! The seed is printed. A disagreement is made smaller, expression and answers, and printed as a line
//! of a spec and as a line for `antrag eval --jsonl`.

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use crate::expr::{
    Decimal, Record, RecordTy, Scope, Ty, TypedExpr, Value, VarPath,
    ast::{Expr, ExprKind},
    builtins::Builtin,
    eval::eval,
    german::{Labels, german},
    javascript::{RUNTIME, javascript},
    json as values_json,
    json_schema::{SchemaPair, json_schema},
    parse::parse_text,
    print::{print, print_typed},
    simplify, temporal, trace,
};

use super::{
    differential::{SHOW, js_record, shown},
    generator::{a_condition, anything, sound_expressions, typed},
    node::{Node, skipped},
    shrink::{shrunk, smaller},
    support::{Random, random_date, random_record, sample, sample_params},
};

/// Of every run; another one with `FEEL_SEED`.
pub(super) fn seed() -> u64 {
    let given = std::env::var_os("FEEL_SEED");
    given
        .and_then(|it| it.to_str()?.parse().ok())
        .unwrap_or(20_261_124)
}

/// What an expression is evaluated over.
#[derive(Debug, Clone)]
pub(super) struct Case {
    form: Record,
    params: Record,
    today: Date,
}

impl Case {
    pub(super) fn random(random: &mut Random) -> Self {
        let (form, params) = (sample(), sample_params());
        Self {
            form: random_record(&form, random),
            params: random_record(&params, random),
            today: random_date(random),
        }
    }

    pub(super) fn scope(&self) -> Scope<'_> {
        Scope {
            form: &self.form,
            row: None,
            params: &self.params,
            today: self.today,
        }
    }

    pub(super) fn javascript(&self) -> String {
        format!(
            "[{},null,{},{}]",
            js_record(&self.form, &sample()),
            js_record(&self.params, &sample_params()),
            temporal::day_number(self.today)
        )
    }

    /// The case with fewer or simpler answers that still fails.
    fn shrunk(mut self, mut fails: impl FnMut(&Case) -> bool) -> Self {
        for _ in 0..200 {
            let forms = smaller_records(&self.form).into_iter().map(|form| Case {
                form,
                ..self.clone()
            });
            let params = smaller_records(&self.params)
                .into_iter()
                .map(|params| Case {
                    params,
                    ..self.clone()
                });
            let next = forms.chain(params).find(&mut fails);
            match next {
                Some(next) => self = next,
                None => break,
            }
        }
        self
    }
}

fn smaller_records(record: &Record) -> Vec<Record> {
    let mut found = Vec::new();
    for (name, value) in record {
        let mut fewer = record.clone();
        fewer.remove(name);
        found.push(fewer);
        for other in smaller_values(value) {
            let mut simpler = record.clone();
            simpler.insert(name.clone(), other);
            found.push(simpler);
        }
    }
    found
}

fn smaller_values(value: &Value) -> Vec<Value> {
    match value {
        Value::Number(number) if number.units != 0 => {
            let simpler = [0, number.units / 10, number.units - number.units.signum()];
            let numbers = simpler.into_iter().map(|units| {
                Value::Number(Decimal {
                    units,
                    scale: number.scale,
                })
            });
            numbers.collect()
        }
        Value::Text(text) if text.chars().count() > 1 => {
            // Codes of choices do not shrink; nothing tells them from texts here but their length.
            vec![Value::Text("x".to_owned())]
                .into_iter()
                .filter(|_| {
                    !text
                        .chars()
                        .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
                })
                .collect()
        }
        Value::List(items) => {
            let mut found = Vec::new();
            for at in 0..items.len() {
                let mut fewer = items.clone();
                fewer.remove(at);
                found.push(Value::List(fewer));
                for other in smaller_values(&items[at]) {
                    let mut simpler = items.clone();
                    simpler[at] = other;
                    found.push(Value::List(simpler));
                }
            }
            found
        }
        Value::Record(record) => smaller_records(record)
            .into_iter()
            .map(Value::Record)
            .collect(),
        _ => Vec::new(),
    }
}

/// A disagreement as a line of a spec, and as a line for `antrag eval --jsonl`.
fn reported(expr: &TypedExpr, case: &Case, by_rust: &str, by_other: &str) -> String {
    let (form, params) = (sample(), sample_params());
    let members = form.members.iter().chain(&params.members);
    let used: Vec<String> = expr
        .references()
        .into_iter()
        .filter_map(|(path, _)| path.segments.first().cloned())
        .collect();
    let fields = members.filter(|(name, _)| used.contains(name));
    let fields: serde_json::Map<String, Json> = fields
        .map(|(name, ty)| (name.clone(), json!(notation(ty))))
        .collect();
    let mut values = case.form.clone();
    values.extend(case.params.clone());
    values.retain(|name, _| used.contains(name));
    let text = print_typed(expr);
    let line = json!({
        "expr": text, "fields": fields, "values": values_json::record_to_json(&values), "today": case.today.to_string(),
    });
    format!(
        "\nseed {}: Rust says {by_rust}, the other {by_other}\n  compute wert = {text}\n{line}\n",
        seed()
    )
}

/// A type as `antrag eval` reads it.
fn notation(ty: &Ty) -> String {
    let options = |ty: &Ty| match ty {
        Ty::Choice(choice) => {
            let codes: Vec<&str> = choice
                .options
                .iter()
                .map(|(code, _)| code.as_str())
                .collect();
            codes.join("|")
        }
        _ => String::new(),
    };
    let members = |record: &RecordTy| {
        let members = record.members.iter();
        let members: Vec<String> = members
            .map(|(name, ty)| format!("{name}: {}", notation(ty)))
            .collect();
        members.join(", ")
    };
    match ty {
        Ty::Choice(_) => format!("choice({})", options(ty)),
        Ty::List(item) => match &**item {
            Ty::Choice(_) => format!("choices({})", options(item)),
            Ty::Record(record) => format!("list{{{}}}", members(record)),
            other => format!("list({})", notation(other)),
        },
        Ty::Record(record) => format!("group{{{}}}", members(record)),
        other => other.name(),
    }
}

#[test]
fn types_read_as_they_are_written() {
    for (name, ty) in sample().members {
        let text = notation(&ty);
        let read = crate::expr::notation::parse_type(&text, &name).unwrap();
        assert_eq!(notation(&read), text);
    }
}

/// The module that evaluates: `records` sets the answers, `code` runs a function over all of them.
fn evaluator() -> String {
    format!(
        "{}\n{SHOW}\nglobalThis.R = R;\nlet records = [];\n\
         const run = (f, r) => {{ try {{ return show(f(...r)); }} catch (e) {{ return \"throws \" + e.message; }} }};\n\
         const respond = (q) => {{\n\
           if (q.records) {{ records = (0, eval)(q.records); return records.length; }}\n\
           let f; try {{ f = (0, eval)(q.code); }} catch (e) {{ return [\"throws \" + e.message]; }}\n\
           return records.map((r) => run(f, r));\n\
         }};",
        RUNTIME.replace("export { R };", "")
    )
}

fn set_records(node: &mut Node, cases: &[Case]) {
    let records: Vec<String> = cases.iter().map(Case::javascript).collect();
    node.ask(&json!({ "records": format!("[{}]", records.join(",")) }));
}

fn by_javascript(node: &mut Node, expr: &TypedExpr) -> Vec<String> {
    let answer = node.ask(&json!({ "code": javascript(expr) }));
    serde_json::from_value(answer).unwrap()
}

fn by_rust(expr: &TypedExpr, case: &Case) -> String {
    shown(&eval(expr, &case.scope()), &expr.ty)
}

#[test]
fn rust_and_javascript_agree_on_random_expressions() {
    const ROUNDS: usize = 20;
    const EXPRESSIONS: usize = 210;
    const RECORDS: usize = 50;
    println!("seed {}", seed());
    let Some(mut node) = Node::start(&evaluator(), ".") else {
        return;
    };
    let mut random = Random::new(seed());
    let (mut compared, mut nulls) = (0, 0);
    for _ in 0..ROUNDS {
        let cases: Vec<Case> = (0..RECORDS).map(|_| Case::random(&mut random)).collect();
        set_records(&mut node, &cases);
        for (expr, typed_expr) in sound_expressions(&mut random, EXPRESSIONS, anything) {
            let answers = by_javascript(&mut node, &typed_expr);
            for (at, case) in cases.iter().enumerate() {
                let rust = by_rust(&typed_expr, case);
                let found = answers.get(at).unwrap_or(&answers[0]);
                if rust != *found {
                    disagree(&mut node, expr, case);
                }
                nulls += usize::from(rust == "null");
                compared += 1;
            }
        }
    }
    println!(
        "{compared} evaluations agree, {nulls} of them null (seed {})",
        seed()
    );
    assert!(compared >= 200_000);
}

/// Shrinks a disagreement and fails with it.
fn disagree(node: &mut Node, expr: Expr, case: &Case) -> ! {
    set_records(node, std::slice::from_ref(case));
    let expr = shrunk(expr, |it| by_rust(it, case) != by_javascript(node, it)[0]);
    let small = typed(&expr).unwrap();
    let case = case.clone().shrunk(|it| {
        set_records(node, std::slice::from_ref(it));
        by_rust(&small, it) != by_javascript(node, &small)[0]
    });
    set_records(node, std::slice::from_ref(&case));
    let found = by_javascript(node, &small).remove(0);
    panic!(
        "{}",
        reported(&small, &case, &by_rust(&small, &case), &found)
    );
}

/// Expressible conditions with their schemas.
fn schemas(random: &mut Random, wanted: usize) -> Vec<(Expr, TypedExpr, SchemaPair)> {
    let mut found = Vec::new();
    while found.len() < wanted {
        for (expr, typed) in sound_expressions(random, 100, a_condition) {
            let interesting = !matches!(typed.kind, crate::expr::typed::TypedKind::Boolean(_));
            if interesting && let Some(pair) = json_schema(&typed) {
                found.push((expr, typed, pair));
            }
        }
    }
    found.truncate(wanted);
    found
}

/// What the pair should accept.
fn wanted(expr: &TypedExpr, case: &Case) -> (bool, bool) {
    let value = eval(expr, &case.scope());
    (value.is_true(), value.is_false())
}

fn schema_disagreement(
    expr: Expr,
    case: &Case,
    mut judge: impl FnMut(&SchemaPair, &Case) -> (bool, bool),
) -> ! {
    let mut fails = |expr: &TypedExpr, case: &Case| {
        json_schema(expr).is_some_and(|pair| judge(&pair, case) != wanted(expr, case))
    };
    let expr = shrunk(expr, |it| fails(it, case));
    let small = typed(&expr).unwrap();
    let case = case.clone().shrunk(|it| fails(&small, it));
    let pair = json_schema(&small).unwrap();
    let found = judge(&pair, &case);
    panic!(
        "{}{pair:#?}",
        reported(
            &small,
            &case,
            &format!("{:?}", eval(&small, &case.scope())),
            &format!("T accepts: {}, F accepts: {}", found.0, found.1)
        )
    );
}

#[test]
fn rust_validator_agrees_on_random_conditions() {
    const CONDITIONS: usize = 520;
    const RECORDS: usize = 50;
    println!("seed {}", seed());
    let mut random = Random::new(seed() + 1);
    let judge = |pair: &SchemaPair, case: &Case| {
        let data = values_json::record_to_json(&case.form);
        (
            jsonschema::is_valid(&pair.accepts_true, &data),
            jsonschema::is_valid(&pair.accepts_false, &data),
        )
    };
    let cases: Vec<(Case, Json)> = (0..RECORDS)
        .map(|_| Case::random(&mut random))
        .map(|case| {
            let data = values_json::record_to_json(&case.form);
            (case, data)
        })
        .collect();
    let mut compared = 0;
    for (expr, typed, pair) in schemas(&mut random, CONDITIONS) {
        let accepts_true = jsonschema::validator_for(&pair.accepts_true).unwrap();
        let accepts_false = jsonschema::validator_for(&pair.accepts_false).unwrap();
        for (case, data) in &cases {
            let found = (accepts_true.is_valid(data), accepts_false.is_valid(data));
            if found != wanted(&typed, case) {
                schema_disagreement(expr, case, judge);
            }
            compared += 2;
        }
    }
    println!(
        "{compared} checks by the Rust validator agree (seed {})",
        seed()
    );
    assert!(compared >= 50_000);
}

const AJV: &str = r#"
import Ajv from "ajv/dist/2020.js";
let data = [];
const respond = (q) => {
  if (q.data) { data = q.data; return data.length; }
  const ajv = new Ajv({ strict: false, validateFormats: false, addUsedSchema: false, meta: false, validateSchema: false });
  const [t, f] = [ajv.compile(q.t), ajv.compile(q.f)];
  return data.map((d) => [t(d), f(d)]);
};
"#;

#[test]
fn ajv_agrees_on_random_conditions() {
    const CONDITIONS: usize = 520;
    const RECORDS: usize = 50;
    println!("seed {}", seed());
    if !std::path::Path::new("tests/expr/node_modules/ajv").exists() {
        let _: Option<()> = skipped("no ajv: run `npm ci` in tests/expr");
        return;
    }
    let Some(mut node) = Node::start(AJV, "tests/expr") else {
        return;
    };
    let mut random = Random::new(seed() + 2);
    let cases: Vec<Case> = (0..RECORDS).map(|_| Case::random(&mut random)).collect();
    let send = |node: &mut Node, cases: &[Case]| {
        let data: Vec<Json> = cases
            .iter()
            .map(|case| values_json::record_to_json(&case.form))
            .collect();
        node.ask(&json!({ "data": data }));
    };
    let ask = |node: &mut Node, pair: &SchemaPair| -> Vec<(bool, bool)> {
        let answer = node.ask(&json!({ "t": pair.accepts_true, "f": pair.accepts_false }));
        serde_json::from_value(answer).unwrap()
    };
    send(&mut node, &cases);
    let mut compared = 0;
    for (expr, typed, pair) in schemas(&mut random, CONDITIONS) {
        for (case, found) in cases.iter().zip(ask(&mut node, &pair)) {
            if found != wanted(&typed, case) {
                schema_disagreement(expr, case, |pair, case| {
                    send(&mut node, std::slice::from_ref(case));
                    ask(&mut node, pair)[0]
                });
            }
            compared += 2;
        }
    }
    println!("{compared} checks by ajv agree (seed {})", seed());
    assert!(compared >= 50_000);
}

#[test]
fn printing_then_parsing_is_the_identity() {
    let mut random = Random::new(seed() + 3);
    for (expr, typed_expr) in sound_expressions(&mut random, 5_000, anything) {
        let text = print(&expr);
        let again = parse_text(&text);
        assert!(
            again.diagnostics.is_empty(),
            "{text}: {:#?}",
            again.diagnostics
        );
        assert!(again.expr == expr, "{text} reads as {}", print(&again.expr));
        // What is typed prints as something of the same type that prints the same.
        let text = print_typed(&typed_expr);
        let again = typed(&parse_text(&text).expr).unwrap_or_else(|it| panic!("{text}: {it}"));
        assert_eq!(print_typed(&again), text);
        assert_eq!(again.ty, typed_expr.ty, "{text}");
    }
}

#[test]
fn simplifying_keeps_the_value() {
    let mut random = Random::new(seed() + 4);
    let cases: Vec<Case> = (0..20).map(|_| Case::random(&mut random)).collect();
    let mut shorter = 0;
    for (expr, whole) in sound_expressions(&mut random, 5_000, anything) {
        let simple = simplify(&whole);
        assert_eq!(simple.ty, whole.ty, "{}", print_typed(&whole));
        shorter += usize::from(print_typed(&simple).len() < print_typed(&whole).len());
        for case in &cases {
            if by_rust(&simple, case) != by_rust(&whole, case) {
                let fails =
                    |it: &TypedExpr, case: &Case| by_rust(&simplify(it), case) != by_rust(it, case);
                let small = typed(&shrunk(expr, |it| fails(it, case))).unwrap();
                let case = case.clone().shrunk(|it| fails(&small, it));
                let simple = simplify(&small);
                let found = format!("{} as {}", by_rust(&simple, &case), print_typed(&simple));
                panic!(
                    "{}",
                    reported(&small, &case, &by_rust(&small, &case), &found)
                );
            }
        }
        let twice = simplify(&simple);
        assert_eq!(
            print_typed(&twice),
            print_typed(&simple),
            "of {}",
            print_typed(&whole)
        );
    }
    println!(
        "{shorter} of 5000 expressions became shorter (seed {})",
        seed()
    );
}

#[test]
fn a_trace_has_the_value() {
    let mut random = Random::new(seed() + 6);
    let cases: Vec<Case> = (0..5).map(|_| Case::random(&mut random)).collect();
    for (_, expr) in sound_expressions(&mut random, 1_000, anything) {
        for case in &cases {
            let step = trace(&expr, &case.scope());
            assert_eq!(
                step.value,
                eval(&expr, &case.scope()),
                "{}",
                print_typed(&expr)
            );
        }
    }
}

struct Names;

impl Labels for Names {
    fn label(&self, path: &VarPath) -> Option<String> {
        Some(path.segments.join(" "))
    }
}

#[test]
fn the_sentence_of_a_negation_is_another() {
    let mut random = Random::new(seed() + 5);
    let negated = |expr: &Expr| {
        let kind = ExprKind::Call(
            crate::source::Spanned::new(Builtin::Not, expr.span),
            vec![expr.clone()],
        );
        typed(&Expr {
            kind,
            span: expr.span,
        })
        .unwrap()
    };
    let same = |expr: &Expr| {
        typed(expr).is_ok_and(|it| {
            it.ty == Ty::Boolean && german(&it, &Names) == german(&negated(expr), &Names)
        })
    };
    for (expr, _) in sound_expressions(&mut random, 5_000, a_condition) {
        if same(&expr) {
            let mut small = expr;
            while let Some(next) = smaller(&small)
                .into_iter()
                .find(|it| print(it).len() < print(&small).len() && same(it))
            {
                small = next;
            }
            let sentence = german(&typed(&small).unwrap(), &Names);
            panic!(
                "seed {}: `{}` and its negation are both: {sentence}",
                seed(),
                print(&small)
            );
        }
    }
}
