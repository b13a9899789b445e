//! One expression, one meaning: the interpreter against the generated JavaScript, run by node, over
//! random answers.

use std::fmt::Write as _;

use crate::expr::{
    Record, RecordTy, Scope, Ty, Value,
    eval::eval,
    javascript::{RUNTIME, javascript, string},
    temporal,
};

use super::{
    corpus::{CONDITIONS, VALUES},
    node::printed as node,
    support::{Random, random_date, random_record, sample, sample_params, sound},
};

const SEED: u64 = 20_260_301;
const RECORDS: usize = 500;

/// A value as JavaScript sees it.
fn js(value: &Value, ty: &Ty) -> String {
    match (value, ty) {
        (Value::Null, _) => "null".to_owned(),
        (Value::Boolean(value), _) => value.to_string(),
        (Value::Number(number), Ty::Number(ty)) => {
            format!("{}n", number.rescale(ty.scale).unwrap().units)
        }
        (Value::Text(text), _) => string(text),
        (Value::Date(date), _) => temporal::day_number(*date).to_string(),
        (Value::PartialDate(date), _) => {
            let part =
                |part: Option<i8>| part.map_or_else(|| "null".to_owned(), |part| part.to_string());
            format!(
                "{{y:{},m:{},d:{}}}",
                date.year,
                part(date.month),
                part(date.day)
            )
        }
        (Value::File(names), _) => {
            let names: Vec<String> = names.iter().map(|name| string(name)).collect();
            format!("[{}]", names.join(","))
        }
        (Value::List(items), Ty::List(item)) => {
            let items: Vec<String> = items.iter().map(|it| js(it, item)).collect();
            format!("[{}]", items.join(","))
        }
        (Value::Record(record), Ty::Record(ty)) => js_record(record, ty),
        (value, ty) => panic!("{value:?} is no {ty:?}"),
    }
}

pub(super) fn js_record(record: &Record, ty: &RecordTy) -> String {
    let members = record
        .iter()
        .map(|(name, value)| format!("{}:{}", string(name), js(value, ty.member(name).unwrap())));
    format!("{{{}}}", members.collect::<Vec<_>>().join(","))
}

/// A result as both sides print it.
pub(super) fn shown(value: &Value, ty: &Ty) -> String {
    match (value, ty) {
        (Value::Number(number), Ty::Number(ty)) => {
            number.rescale(ty.scale).unwrap().units.to_string()
        }
        (Value::Date(date), _) => temporal::day_number(*date).to_string(),
        (Value::Months(amount) | Value::Days(amount), _) => amount.to_string(),
        (Value::Text(text), _) => serde_json::to_string(text).unwrap(),
        (Value::List(items), Ty::List(item)) => {
            let items: Vec<String> = items.iter().map(|it| shown(it, item)).collect();
            format!("[{}]", items.join(","))
        }
        (Value::Boolean(value), _) => value.to_string(),
        (Value::Null, _) => "null".to_owned(),
        (value, ty) => panic!("{value:?} is no {ty:?}"),
    }
}

pub(super) const SHOW: &str = r#"
const show = (x) => x === null ? "null"
  : Array.isArray(x) ? "[" + x.map(show).join(",") + "]"
  : typeof x === "string" ? JSON.stringify(x)
  : x === undefined ? "undefined" : Object.is(x, -0) ? "0" : String(x);
"#;

#[test]
fn rust_and_javascript_agree() {
    let (form, params) = (sample(), sample_params());
    let mut random = Random::new(SEED);
    let mut script = format!("{RUNTIME}\n{SHOW}\nconst records = [\n");
    let mut records = Vec::new();
    for _ in 0..RECORDS {
        let record = random_record(&form, &mut random);
        let values = random_record(&params, &mut random);
        let today = random_date(&mut random);
        let day = temporal::day_number(today);
        writeln!(
            script,
            "[{},null,{},{day}],",
            js_record(&record, &form),
            js_record(&values, &params)
        )
        .unwrap();
        records.push((record, values, today));
    }
    script.push_str("];\nconst functions = [\n");
    let expressions: Vec<&str> = CONDITIONS.iter().chain(VALUES).copied().collect();
    let typed: Vec<_> = expressions.iter().map(|text| sound(text)).collect();
    for expr in &typed {
        writeln!(script, "{},", javascript(expr)).unwrap();
    }
    script.push_str(
        "];\nfor (const f of functions) for (const r of records) console.log(show(f(...r)));\n",
    );
    let Some(printed) = node(&script) else {
        return;
    };
    let mut lines = printed.lines();
    let mut compared = 0;
    for (text, expr) in expressions.iter().zip(&typed) {
        for (form, params, today) in &records {
            let scope = Scope {
                form,
                row: None,
                params,
                today: *today,
            };
            let by_rust = shown(&eval(expr, &scope), &expr.ty);
            let by_javascript = lines.next().unwrap();
            assert_eq!(
                by_rust, by_javascript,
                "seed {SEED}: `{text}` on {today} over {form:?}"
            );
            compared += 1;
        }
    }
    println!(
        "{compared} evaluations of {} expressions agree (seed {SEED})",
        expressions.len()
    );
    assert!(compared >= 50_000);
}

#[test]
fn names_never_reach_the_code_raw() {
    use super::support::{env_of, record, record_ty};
    use crate::expr::{check, parse::parse_text};
    let ty = record_ty(&[
        ("__proto__", Ty::Text),
        ("constructor", Ty::Text),
        ("g", record(&[("toString", Ty::Text)])),
    ]);
    let env = env_of(&ty, &record_ty(&[]));
    let (typed, _) = check(
        &parse_text("constructor = null and g.toString = null and __proto__ = null").expr,
        &env,
    );
    let code = javascript(&typed);
    assert_eq!(
        code,
        "(v,r,p,t)=>R.and(R.and((R.g(v,\"constructor\")===null),(R.g(R.g(v,\"g\"),\"toString\")===null)),\
         (R.g(v,\"__proto__\")===null))"
    );
    let script = format!("{RUNTIME}\nconsole.log(({code})({{}}, null, {{}}, 0));");
    if let Some(printed) = node(&script) {
        assert_eq!(printed.trim(), "true");
    }
    let (typed, _) = check(&parse_text("\"</script>\\u2028\" = null").expr, &env);
    assert_eq!(
        javascript(&typed),
        "(v,r,p,t)=>(\"\\u003c/script>\\u2028\"===null)"
    );
}

#[test]
fn loop_variables_are_numbered() {
    assert_eq!(
        javascript(&sound(
            "some k in kinder satisfies some h in k.hobbys satisfies h = \"sport\""
        )),
        "(v,r,p,t)=>R.some(R.l(v,\"kinder\"),_0=>R.some(R.l(_0,\"hobbys\"),_1=>(_1===\"sport\")))"
    );
}

#[test]
fn numbers_are_scaled_at_compile_time() {
    for (text, code) in [
        ("einkommen > 1000", "R.gt(R.g(v,\"einkommen\"),100000n)"),
        (
            "round half up(einkommen * 0.055, 2)",
            "R.div(R.mul(R.g(v,\"einkommen\"),55n),1000n,0)",
        ),
        (
            "round half up((a + b) / 3, 2)",
            "R.div(R.mul(R.add(R.g(v,\"a\"),R.g(v,\"b\")),100n),3n,0)",
        ),
        (
            "alter in [6..18)",
            "R.range(R.g(v,\"alter\"),6n,true,18n,false)",
        ),
        (
            "a < einkommen",
            "R.lt(R.mul(R.g(v,\"a\"),100n),R.g(v,\"einkommen\"))",
        ),
        (
            "alter in [1, 2.5]",
            "[10n,25n].includes(R.mul(R.g(v,\"alter\"),10n))",
        ),
    ] {
        let wanted = format!("(v,r,p,t)=>{code}");
        assert_eq!(javascript(&sound(text)), wanted);
    }
}

#[test]
fn days_of_the_wizard() {
    let script = format!(
        "{RUNTIME}\nconsole.log([R.day(\"1970-01-01\"), R.day(\"2026-02-28\"), R.day(\"2026-02-29\"), R.day(\"\"),\
         R.day(\"0001-01-01\"), R.day(\"0000-01-01\"), R.day(\"31.01.2026\"), R.iso(-719162), R.iso(2932896),\
         R.iso(null)].join(\" \"));"
    );
    if let Some(printed) = node(&script) {
        assert_eq!(printed.trim(), "0 20512   -719162   0001-01-01 9999-12-31");
    }
}

#[test]
fn the_runtime_stays_small() {
    let script = format!(
        "import {{ gzipSync }} from \"node:zlib\";\nconsole.log(gzipSync({}, {{ level: 9 }}).length);",
        string(RUNTIME)
    );
    if let Some(printed) = node(&script) {
        let bytes: usize = printed.trim().parse().unwrap();
        println!("runtime: {bytes} bytes gzipped");
        assert!(bytes <= 2048);
    }
}
