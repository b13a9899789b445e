//! Values to JSON and back, by type.
//!
//! Numbers are JSON numbers (at most 15 digits survive any reader), dates ISO texts, partial dates
//! `1985`, `1985-03` or `1985-03-27`, uploads lists of names, groups objects. An unanswered field is
//! absent; `null` is read as absent.

use serde_json::{Map, Number, Value as Json};

use super::{
    decimal::Decimal,
    temporal,
    ty::{NumberTy, RecordTy, Ty},
    value::{PartialDate, Record, Value},
};

/// A JSON value that does not fit its type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonError {
    /// Where: `hunde.0.rufname`; empty for the value itself.
    pub path: String,
    /// What would have been right, as a noun: `a date such as "2026-01-31"`.
    pub expected: String,
}

impl std::fmt::Display for JsonError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.path.is_empty() {
            write!(f, "expected {}", self.expected)
        } else {
            write!(f, "`{}`: expected {}", self.path, self.expected)
        }
    }
}

/// A value as JSON. Members that are null are left out.
pub fn to_json(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Boolean(value) => Json::Bool(*value),
        Value::Number(number) => number_to_json(*number),
        Value::Text(text) => Json::String(text.clone()),
        Value::Date(date) => Json::String(date.to_string()),
        Value::PartialDate(date) => Json::String(date.to_string()),
        Value::Months(amount) => Json::String(super::print::duration_text(*amount, false)),
        Value::Days(amount) => Json::String(super::print::duration_text(*amount, true)),
        Value::File(names) => names.iter().cloned().map(Json::String).collect(),
        Value::List(items) => items.iter().map(to_json).collect(),
        Value::Record(record) => record_to_json(record),
    }
}

/// A group as a JSON object; members that are null are left out.
pub fn record_to_json(record: &Record) -> Json {
    let members = record.iter().filter(|(_, value)| !value.is_null());
    Json::Object(
        members
            .map(|(name, value)| (name.clone(), to_json(value)))
            .collect(),
    )
}

/// A decimal as a JSON number: whole numbers without a point.
pub fn number_to_json(number: Decimal) -> Json {
    let number = number.normalized();
    if let Some(whole) = number.to_integer() {
        return Json::Number(whole.into());
    }
    let nearest: Option<f64> = number.to_string().parse().ok();
    nearest
        .and_then(Number::from_f64)
        .map_or(Json::Null, Json::Number)
}

/// The value of a type that a JSON value stands for.
pub fn from_json(json: &Json, ty: &Ty) -> Result<Value, JsonError> {
    if json.is_null() {
        return Ok(absent(ty));
    }
    let wrong = |expected: &str| JsonError {
        path: String::new(),
        expected: expected.to_owned(),
    };
    let text = |expected: &str| json.as_str().ok_or_else(|| wrong(expected));
    match ty {
        Ty::Unknown => guess(json).ok_or_else(|| wrong("a value")),
        Ty::Null => Err(wrong("nothing")),
        Ty::Boolean => json
            .as_bool()
            .map(Value::Boolean)
            .ok_or_else(|| wrong("true or false")),
        Ty::Number(number) => read_number(json, *number),
        Ty::Text => match text("a text")? {
            text if text.trim().is_empty() => Ok(Value::Null),
            text => Ok(Value::Text(text.to_owned())),
        },
        Ty::Date => {
            let expected = "a date such as \"2026-01-31\"";
            let date = temporal::parse_date(text(expected)?);
            date.map(Value::Date).ok_or_else(|| wrong(expected))
        }
        Ty::PartialDate => {
            let expected = "a date such as \"1985-03-27\", \"1985-03\" or \"1985\"";
            let date = PartialDate::parse(text(expected)?);
            date.map(Value::PartialDate).ok_or_else(|| wrong(expected))
        }
        Ty::Months | Ty::Days => {
            let expected = "a duration such as \"P18Y\" or \"P14D\"";
            match (temporal::parse_duration(text(expected)?), ty) {
                (Some(temporal::Duration::Months(months)), Ty::Months) => Ok(Value::Months(months)),
                (Some(temporal::Duration::Days(days)), Ty::Days) => Ok(Value::Days(days)),
                _ => Err(wrong(expected)),
            }
        }
        Ty::Choice(choice) => {
            let code = text("one of the codes")?;
            if choice.options.is_empty() || choice.has(code) {
                return Ok(Value::Text(code.to_owned()));
            }
            let codes: Vec<String> = choice
                .options
                .iter()
                .take(8)
                .map(|(code, _)| format!("\"{code}\""))
                .collect();
            Err(wrong(&format!("one of {}", codes.join(", "))))
        }
        Ty::File => files(json).ok_or_else(|| wrong("names of files")),
        Ty::List(item) => {
            let items = json.as_array().ok_or_else(|| wrong("a list"))?;
            let read = items.iter().enumerate().map(|(at, json)| {
                let value = from_json(json, item).map_err(|error| within(&at.to_string(), error));
                match (value, &**item) {
                    // An entry that answers nothing is still an entry.
                    (Ok(Value::Null), Ty::Record(_)) => Ok(Value::Record(Record::new())),
                    (value, _) => value,
                }
            });
            read.collect::<Result<_, _>>().map(Value::List)
        }
        Ty::Record(record) => record_from_json(json, record).map(Value::Record),
    }
}

/// The members of a group. Members without a type are refused.
pub fn record_from_json(json: &Json, ty: &RecordTy) -> Result<Record, JsonError> {
    let object = json.as_object().ok_or_else(|| JsonError {
        path: String::new(),
        expected: "a group { … }".to_owned(),
    })?;
    refuse_unknown(object, ty)?;
    let mut record = Record::new();
    for (name, ty) in &ty.members {
        let Some(json) = object.get(name) else {
            continue;
        };
        let value = from_json(json, ty).map_err(|error| within(name, error))?;
        if !value.is_null() {
            record.insert(name.clone(), value);
        }
    }
    Ok(record)
}

fn refuse_unknown(object: &Map<String, Json>, ty: &RecordTy) -> Result<(), JsonError> {
    match object.keys().find(|name| ty.member(name).is_none()) {
        None => Ok(()),
        Some(name) => Err(JsonError {
            path: name.clone(),
            expected: "no such name".to_owned(),
        }),
    }
}

fn within(step: &str, error: JsonError) -> JsonError {
    let path = if error.path.is_empty() {
        step.to_owned()
    } else {
        format!("{step}.{}", error.path)
    };
    JsonError { path, ..error }
}

fn absent(ty: &Ty) -> Value {
    if matches!(ty, Ty::List(_)) {
        Value::List(Vec::new())
    } else {
        Value::Null
    }
}

fn read_number(json: &Json, ty: NumberTy) -> Result<Value, JsonError> {
    let expected = if ty.scale == 0 {
        "a whole number".to_owned()
    } else {
        format!("a number with at most {} decimals", ty.scale)
    };
    let Json::Number(number) = json else {
        return Err(JsonError {
            path: String::new(),
            expected,
        });
    };
    decimal_of(number)
        .and_then(|number| number.normalized().rescale(ty.scale))
        .map(Value::Number)
        .ok_or(JsonError {
            path: String::new(),
            expected,
        })
}

/// The decimal a JSON number was written as: the shortest that reads as the same double.
pub fn decimal_of(number: &Number) -> Option<Decimal> {
    let text = number.to_string();
    let Some((digits, exponent)) = text.split_once(['e', 'E']) else {
        return Decimal::parse(&text);
    };
    let exponent: i32 = exponent.parse().ok()?;
    let mantissa = Decimal::parse(digits)?.normalized();
    let power = 10_i128.checked_pow(exponent.unsigned_abs())?;
    if exponent >= 0 {
        let factor = Decimal {
            units: power,
            scale: 0,
        };
        return mantissa.checked_mul(factor);
    }
    let scale = u8::try_from(exponent.unsigned_abs()).ok()?;
    let scale = mantissa
        .scale
        .checked_add(scale)
        .filter(|scale| *scale <= 34)?;
    Some(Decimal { scale, ..mantissa })
}

fn files(json: &Json) -> Option<Value> {
    let names: Vec<String> = match json {
        Json::String(name) => vec![name.clone()],
        Json::Array(items) => items
            .iter()
            .map(|item| item.as_str().map(str::to_owned))
            .collect::<Option<_>>()?,
        _ => return None,
    };
    Some(if names.is_empty() {
        Value::Null
    } else {
        Value::File(names)
    })
}

/// A value whose type is not known, as far as JSON tells.
fn guess(json: &Json) -> Option<Value> {
    let value = match json {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Boolean(*value),
        Json::Number(number) => Value::Number(decimal_of(number)?),
        Json::String(text) => Value::Text(text.clone()),
        Json::Array(items) => Value::List(items.iter().map(guess).collect::<Option<_>>()?),
        Json::Object(members) => {
            let members = members
                .iter()
                .map(|(name, json)| Some((name.clone(), guess(json)?)));
            Value::Record(members.collect::<Option<_>>()?)
        }
    };
    Some(value)
}
