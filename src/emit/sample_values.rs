//! Values for sample payloads: what could be answered, and how values look in JSON.

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use crate::{
    expr::{Decimal, PartialDate, Ty, Value},
    model::{Answer, AnswerKind, DateBound, Field, FieldType, FileKind, Form, Param, ParamType},
};

/// Answers that fit a question's type, likely ones first. The first of `days` is the day of
/// submission.
pub(crate) fn candidates(form: &Form, field: &Field, days: Vec<Date>) -> Vec<Value> {
    let text = |it: &str| vec![Value::Text(it.to_owned())];
    match &field.ty {
        FieldType::Text { min, max } | FieldType::Multiline { min, max } => {
            let length = usize::try_from((*max).min(6).max(*min)).unwrap_or(6);
            let repeated = |letters: &str| letters.chars().cycle().take(length).collect();
            vec![
                Value::Text(repeated("Muster")),
                Value::Text(repeated("123456")),
            ]
        }
        FieldType::Integer { min, max } => [1, 2, *min, *max]
            .into_iter()
            .map(|it| Value::Number(Decimal::integer(it.clamp(*min, *max))))
            .collect(),
        FieldType::Number { min, max, .. } | FieldType::Money { min, max } => {
            [Decimal::integer(100), Decimal::integer(1), *min, *max]
                .into_iter()
                .map(|it| Value::Number(it.clamp(*min, *max)))
                .collect()
        }
        FieldType::Date { bound } => {
            let today = days.first().copied();
            days.into_iter()
                .filter(|day| match bound {
                    None => true,
                    Some(DateBound::Past) => today.is_none_or(|today| *day <= today),
                    Some(DateBound::Future) => today.is_none_or(|today| *day >= today),
                })
                .map(Value::Date)
                .collect()
        }
        FieldType::PartialDate => ["1985-03-27", "2020-05-01"]
            .iter()
            .filter_map(|it| PartialDate::parse(it))
            .map(Value::PartialDate)
            .collect(),
        FieldType::Time => text("09:30"),
        FieldType::YesNo => vec![Value::Boolean(false), Value::Boolean(true)],
        FieldType::Confirm => vec![Value::Boolean(true)],
        FieldType::Choice { options } => {
            let codes = options.iter().map(|it| it.code.clone());
            codes.map(Value::Text).collect()
        }
        FieldType::Choices { options } => {
            let codes = options.iter().map(|it| Value::Text(it.code.clone()));
            codes.map(|code| Value::List(vec![code])).collect()
        }
        FieldType::Code { codelist } => {
            let rows = form.codelist(codelist).rows.options.iter();
            let codes = rows.map(|(code, _)| code);
            let first = field.default.iter();
            first
                .chain(codes)
                .take(10)
                .cloned()
                .map(Value::Text)
                .collect()
        }
        FieldType::File {
            kinds, min_count, ..
        } => {
            let ending = kinds.first().map_or(".pdf", |kind| ending(*kind));
            let count = (*min_count).max(1);
            let names = (1..=count).map(|at| match count {
                1 => format!("nachweis{ending}"),
                _ => format!("nachweis-{at}{ending}"),
            });
            vec![Value::File(names.collect())]
        }
        FieldType::Email => text("ada.muster@example.org"),
        FieldType::Phone => text("030 1234567"),
        FieldType::Iban => text("DE89370400440532013000"),
        FieldType::PostalCode => text("10115"),
        FieldType::TaxId => text("86095742719"),
        FieldType::Url => text("https://www.example.org"),
    }
}

/// A scenario's value; null when it does not fit.
pub(crate) fn from_answer(ty: &Ty, answer: &Answer) -> Value {
    match (&answer.kind, ty) {
        (AnswerKind::Text(text), Ty::Date) => text.parse().map_or(Value::Null, Value::Date),
        (AnswerKind::Text(text), Ty::PartialDate) => {
            PartialDate::parse(text).map_or(Value::Null, Value::PartialDate)
        }
        (AnswerKind::Text(text), Ty::File) => Value::File(vec![text.clone()]),
        (AnswerKind::Text(text), Ty::List(_)) => Value::List(vec![Value::Text(text.clone())]),
        (AnswerKind::Text(text), _) => Value::Text(text.trim().to_owned()),
        (AnswerKind::Number(number), _) => Value::Number(*number),
        (AnswerKind::Boolean(yes), _) => Value::Boolean(*yes),
        (AnswerKind::List(items), Ty::File) => {
            let names = items.iter().filter_map(|it| match &it.kind {
                AnswerKind::Text(name) => Some(name.clone()),
                AnswerKind::Number(_)
                | AnswerKind::Boolean(_)
                | AnswerKind::List(_)
                | AnswerKind::Record(_) => None,
            });
            Value::File(names.collect())
        }
        (AnswerKind::List(items), Ty::List(item)) => {
            Value::List(items.iter().map(|it| from_answer(item, it)).collect())
        }
        (AnswerKind::List(_) | AnswerKind::Record(_), _) => Value::Null,
    }
}

/// A param's default; null when the authority must supply it.
pub(crate) fn from_param(param: &Param) -> Value {
    match (&param.default, param.ty) {
        (Some(Json::Bool(yes)), _) => Value::Boolean(*yes),
        (Some(Json::Number(number)), _) => {
            Decimal::parse(&number.to_string()).map_or(Value::Null, Value::Number)
        }
        (Some(Json::String(text)), ParamType::Date) => {
            text.parse().map_or(Value::Null, Value::Date)
        }
        (Some(Json::String(text)), _) => Value::Text(text.clone()),
        _ => Value::Null,
    }
}

/// A value as it stands in a payload; `None` for null. Codes of several options come in the order
/// of the options.
pub(crate) fn to_json(field: Option<&Field>, value: &Value) -> Option<Json> {
    match value {
        Value::Null | Value::Months(_) | Value::Days(_) | Value::Record(_) => None,
        Value::Boolean(yes) => Some(json!(yes)),
        Value::Number(number) => serde_json::from_str(&number.to_string()).ok(),
        Value::Text(text) => Some(json!(canonical(field, text))),
        Value::Date(date) => Some(json!(date.to_string())),
        Value::PartialDate(date) => Some(json!(date.to_string())),
        Value::File(names) => {
            let files = names.iter().map(|name| file(field, name));
            Some(Json::Array(files.collect()))
        }
        Value::List(items) => {
            let options = field.map(|it| it.ty.options()).unwrap_or_default();
            let chosen = |code: &str| items.contains(&Value::Text(code.to_owned()));
            let codes = options.iter().map(|it| it.code.as_str());
            let codes: Vec<&str> = codes.filter(|code| chosen(code)).collect();
            Some(json!(codes))
        }
    }
}

fn canonical(field: Option<&Field>, text: &str) -> String {
    match field.map(|it| &it.ty) {
        Some(FieldType::Iban) => text.split_whitespace().collect::<String>().to_uppercase(),
        Some(FieldType::TaxId) => text.split_whitespace().collect(),
        _ => text.to_owned(),
    }
}

fn file(field: Option<&Field>, name: &str) -> Json {
    let (kinds, max_bytes) = match field.map(|it| &it.ty) {
        Some(FieldType::File {
            kinds, max_bytes, ..
        }) => (kinds.as_slice(), *max_bytes),
        _ => (&[] as &[FileKind], u64::MAX),
    };
    let lower = name.to_lowercase();
    let fits = |kind: &&FileKind| kind.endings().iter().any(|it| lower.ends_with(it));
    let kind = kinds.iter().find(fits).or(kinds.first());
    json!({
        "name": name,
        "type": kind.map_or("application/pdf", |it| it.media_type()),
        "size": max_bytes.min(12_345),
    })
}

fn ending(kind: FileKind) -> &'static str {
    kind.endings().first().copied().unwrap_or_default()
}
