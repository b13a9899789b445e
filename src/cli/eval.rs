//! `antrag eval`: the door for other people's test suites. One expression a line, one answer a line.

use std::{
    collections::BTreeMap,
    io::{BufRead as _, Read as _},
};

use serde::Deserialize;
use serde_json::{Map, Value as Json, json};

use super::{
    OK, USAGE,
    args::{EvalArgs, EvalEmit},
    out,
};
use crate::{
    diagnostics::{Diagnostic, Diagnostics, Severity},
    expr::{
        Base, Binding, Env, Record, RecordTy, Scope, Ty, TypedExpr, Value, VarPath, check,
        eval::empty_record,
        german::{Labels, german},
        javascript::javascript,
        json::{record_from_json, to_json},
        json_schema::json_schema,
        notation::parse_type,
        parse::parse_text,
        print::print_typed,
        temporal,
    },
    source::Span,
};

/// Most bytes of one line.
const MOST_BYTES: u64 = 1024 * 1024;

pub(super) fn run(args: &EvalArgs) -> u8 {
    if !args.jsonl {
        out::note("antrag: `eval` reads lines of JSON; say `--jsonl`");
        return USAGE;
    }
    let mut input = std::io::stdin().lock();
    loop {
        let mut line = Vec::new();
        let read = input.by_ref().take(MOST_BYTES).read_until(b'\n', &mut line);
        match read {
            Ok(0) => return OK,
            Ok(_) => {}
            Err(error) => {
                out::note(&format!("antrag: standard input: {error}"));
                return USAGE;
            }
        }
        if line.len() as u64 == MOST_BYTES && line.last() != Some(&b'\n') {
            let fault = Fault::input(format!("the line has more than {MOST_BYTES} bytes"));
            out::line(&fault.answer());
            if input.skip_until(b'\n').is_err() {
                return USAGE;
            }
            continue;
        }
        let text = String::from_utf8_lossy(&line);
        if !text.trim().is_empty() {
            out::line(&answer(&text, args.emit));
        }
    }
}

/// One line of input.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    expr: String,
    #[serde(default)]
    fields: Map<String, Json>,
    #[serde(default)]
    values: Map<String, Json>,
    #[serde(default)]
    today: Option<String>,
}

/// What is wrong with a line.
struct Fault {
    code: &'static str,
    message: String,
    /// In characters of the expression, from 1; 0 when it is not the expression's.
    column: usize,
}

impl Fault {
    /// A line that does not say what to evaluate.
    fn input(message: impl Into<String>) -> Self {
        Self {
            code: "INPUT",
            message: message.into(),
            column: 0,
        }
    }

    fn answer(&self) -> String {
        let (code, message, column) = (self.code, &self.message, self.column);
        json!({ "error": { "code": code, "message": message, "column": column } }).to_string()
    }

    fn of(diagnostic: &Diagnostic, text: &str) -> Self {
        let before = text.get(..diagnostic.span.range().start).unwrap_or(text);
        let message = match &diagnostic.help {
            Some(help) => format!("{}; {help}", diagnostic.message),
            None => diagnostic.message.clone(),
        };
        Self {
            code: diagnostic.code.as_str(),
            message,
            column: before.chars().count() + 1,
        }
    }
}

/// The line of output for a line of input.
fn answer(line: &str, emit: Option<EvalEmit>) -> String {
    let answered = serde_json::from_str::<Request>(line)
        .map_err(|error| Fault::input(error.to_string()))
        .and_then(|request| respond(&request, emit));
    answered.unwrap_or_else(|fault| fault.answer())
}

fn respond(request: &Request, emit: Option<EvalEmit>) -> Result<String, Fault> {
    let fields = fields(&request.fields)?;
    let env = environment(&fields);
    let parsed = parse_text(&request.expr);
    refuse(&parsed.diagnostics, &request.expr)?;
    let (typed, found) = check(&parsed.expr, &env);
    refuse(&found, &request.expr)?;
    match emit {
        None => value(request, &typed, &fields),
        Some(EvalEmit::Js) => Ok(json!({ "js": javascript(&typed) }).to_string()),
        Some(EvalEmit::JsonSchema) => Ok(schemas(&typed).to_string()),
        Some(EvalEmit::German) => Ok(json!({ "german": german(&typed, &Names) }).to_string()),
    }
}

fn fields(written: &Map<String, Json>) -> Result<RecordTy, Fault> {
    let mut members = Vec::new();
    for (name, ty) in written {
        let Some(text) = ty.as_str() else {
            return Err(Fault::input(format!("the type of `{name}` is no text")));
        };
        let ty = parse_type(text, name)
            .map_err(|message| Fault::input(format!("type of `{name}`: {message}")))?;
        members.push((name.clone(), ty));
    }
    Ok(RecordTy { members })
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
            declared: Span::default(),
        };
        (name.clone(), binding)
    });
    Env {
        names: names.collect::<BTreeMap<_, _>>(),
    }
}

fn refuse(diagnostics: &Diagnostics, text: &str) -> Result<(), Fault> {
    let error = diagnostics.iter().find(|it| it.severity == Severity::Error);
    error.map_or(Ok(()), |it| Err(Fault::of(it, text)))
}

fn value(request: &Request, typed: &TypedExpr, fields: &RecordTy) -> Result<String, Fault> {
    let today = request.today.as_deref().map(temporal::parse_date);
    let today = match today {
        Some(Some(today)) => today,
        Some(None) => return Err(Fault::input("`today` is no day such as \"2026-03-01\"")),
        None if typed.uses_today() => {
            return Err(Fault::input("`today()` is used and `today` is not given"));
        }
        None => jiff::civil::date(2026, 1, 1),
    };
    let form: Record = record_from_json(&Json::Object(request.values.clone()), fields)
        .map_err(|error| Fault::input(format!("values: {error}")))?;
    let scope = Scope {
        form: &form,
        row: None,
        params: empty_record(),
        today,
    };
    let value = crate::expr::eval(typed, &scope);
    Ok(format!("{{\"value\":{}}}", exact(&value)))
}

/// The value as JSON with every digit: `to_json` keeps to what all readers can hold.
fn exact(value: &Value) -> String {
    match value {
        Value::Number(number) => number.normalized().to_string(),
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(exact).collect();
            format!("[{}]", items.join(","))
        }
        Value::Record(record) => {
            let members = record.iter().filter(|(_, value)| !value.is_null());
            let members: Vec<String> = members
                .map(|(name, value)| format!("{}:{}", json!(name), exact(value)))
                .collect();
            format!("{{{}}}", members.join(","))
        }
        Value::Null
        | Value::Boolean(_)
        | Value::Text(_)
        | Value::Date(_)
        | Value::PartialDate(_)
        | Value::Months(_)
        | Value::Days(_)
        | Value::File(_) => to_json(value).to_string(),
    }
}

/// The pair, or what stands in a schema that cannot say it.
fn schemas(typed: &TypedExpr) -> Json {
    let pair = (typed.ty == Ty::Boolean).then(|| json_schema(typed));
    match pair.flatten() {
        Some(pair) => json!({ "true": pair.accepts_true, "false": pair.accepts_false }),
        None => json!({
            "x-feel": print_typed(typed),
            "x-feel-text-de": german(typed, &Names),
        }),
    }
}

/// Fields are called by their names.
struct Names;

impl Labels for Names {
    fn label(&self, path: &VarPath) -> Option<String> {
        path.segments.last().cloned()
    }
}
