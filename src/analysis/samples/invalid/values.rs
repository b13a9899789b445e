//! Values that a question of each type must refuse.

use jiff::{ToSpan as _, civil::Date};
use serde_json::{Value as Json, json};

use crate::{
    answers::FaultKind,
    expr::Decimal,
    model::{DateBound, Field, FieldType, FileKind},
};

/// A value to refuse: what is wrong with it, in a word, which fault it is, and the value.
pub(super) type Wrong = (&'static str, FaultKind, Json);

/// Values that the question refuses, each for another reason. `usual` is one that it accepts.
pub(super) fn wrong(field: &Field, usual: &Json, today: Date) -> Vec<Wrong> {
    let ty = |what, json| (what, FaultKind::Type, json);
    let limit = |what, json| (what, FaultKind::Limit, json);
    let mut found = vec![ty("json-type", other_type(usual))];
    match &field.ty {
        FieldType::Text { min, max } | FieldType::Multiline { min, max } => {
            let letters = |count: u32| json!("a".repeat(usize::try_from(count).unwrap_or(0)));
            found.push(limit("too-long", letters(max.saturating_add(1))));
            if *min > 1 {
                found.push(limit("too-short", letters(min - 1)));
            }
            let text = usual.as_str().unwrap_or_default();
            let mut letters: Vec<char> = text.chars().collect();
            letters.pop();
            letters.push('😀');
            found.push(limit("character", json!(String::from_iter(letters))));
            found.push(ty("untrimmed", json!(format!(" {text}"))));
        }
        FieldType::Integer { min, max } => {
            found.push(ty("decimals", json!(1.5)));
            let bounds = (Decimal::integer(*min), Decimal::integer(*max));
            found.extend(outside(bounds, 0));
        }
        FieldType::Number { scale, min, max } => {
            found.extend(decimals(*scale));
            found.extend(outside((*min, *max), *scale));
        }
        FieldType::Money { min, max } => {
            found.extend(decimals(2));
            found.extend(outside((*min, *max), 2));
        }
        FieldType::Date { bound } => {
            found.push(ty("no-such-day", json!("2026-02-30")));
            found.push(ty("out-of-range", json!("1849-12-31")));
            let day = |days: i32| json!(today.saturating_add(days.days()).to_string());
            match bound {
                Some(DateBound::Past) => found.push(limit("future", day(1))),
                Some(DateBound::Future) => found.push(limit("past", day(-1))),
                None => {}
            }
        }
        FieldType::PartialDate => {
            found.push(ty("no-such-day", json!("2026-02-30")));
            found.push(ty("out-of-range", json!("1849")));
        }
        FieldType::Time => found.push(ty("no-such-time", json!("24:00"))),
        FieldType::YesNo => found.push(ty("word", json!("ja"))),
        FieldType::Confirm => found.push(ty("not-ticked", json!(false))),
        FieldType::Choice { .. } => found.push(ty("no-option", json!("gibt_es_nicht"))),
        FieldType::Code { .. } => found.push(ty("no-code", json!("gibt_es_nicht"))),
        FieldType::Choices { options } => {
            found.push(ty("no-option", json!(["gibt_es_nicht"])));
            found.push(ty("empty", json!([])));
            let alone = options.iter().position(|it| it.alone);
            if let Some(alone) = alone.filter(|_| options.len() > 1) {
                let other = usize::from(alone == 0);
                let both = options.iter().enumerate();
                let both = both.filter(|(at, _)| *at == alone || *at == other);
                let codes: Vec<&str> = both.map(|(_, it)| it.code.as_str()).collect();
                found.push(limit("not-alone", json!(codes)));
            }
        }
        FieldType::File {
            kinds,
            max_bytes,
            min_count,
            max_count,
        } => {
            found.push(ty("empty", json!([])));
            let kind = kinds.first().copied().unwrap_or(FileKind::Pdf);
            let ending = kind.endings().first().copied().unwrap_or_default();
            let document = |number: u32, size: u64| {
                json!({
                    "name": format!("nachweis-{number}{ending}"),
                    "type": kind.media_type(),
                    "size": size,
                })
            };
            let documents =
                |count: u32| Json::Array((1..=count).map(|it| document(it, 1024)).collect());
            found.push(limit("too-large", json!([document(1, max_bytes + 1)])));
            found.push(limit("no-bytes", json!([document(1, 0)])));
            let program = json!({
                "name": "nachweis.exe",
                "type": "application/octet-stream",
                "size": 1024,
            });
            found.push(limit("wrong-kind", json!([program])));
            found.push(limit("too-many", documents(max_count.saturating_add(1))));
            if *min_count > 1 {
                found.push(limit("too-few", documents(min_count - 1)));
            }
        }
        FieldType::Email => found.push(ty("no-address", json!("ada@example"))),
        FieldType::Phone => found.push(ty("letters", json!("030 Telefon"))),
        FieldType::Iban => found.push(ty("check-digits", json!("DE88370400440532013000"))),
        FieldType::PostalCode => found.push(ty("four-digits", json!("1067"))),
        FieldType::TaxId => found.push(ty("check-digit", json!("86095742718"))),
        FieldType::Url => found.push(ty("no-scheme", json!("www.example.org"))),
    }
    found
}

/// The value as JSON of another type.
fn other_type(usual: &Json) -> Json {
    match usual {
        Json::Number(number) => json!(number.to_string()),
        Json::Bool(value) => json!(u8::from(*value)),
        Json::Array(_) => json!("nachweis"),
        Json::Null | Json::String(_) | Json::Object(_) => json!(1),
    }
}

/// More decimals than the type has.
fn decimals(scale: u8) -> Option<Wrong> {
    let finer = Decimal {
        units: 15,
        scale: scale + 1,
    };
    Some(("decimals", FaultKind::Type, number(finer)?))
}

/// One step below the least value and one above the greatest.
fn outside((min, max): (Decimal, Decimal), scale: u8) -> Vec<Wrong> {
    let step = |bound: Decimal, by: i128| {
        let units = bound.rescale(scale)?.units.checked_add(by)?;
        number(Decimal { units, scale })
    };
    let below = step(min, -1).map(|json| ("below", FaultKind::Limit, json));
    let above = step(max, 1).map(|json| ("above", FaultKind::Limit, json));
    below.into_iter().chain(above).collect()
}

/// A number as JSON writes it: with its decimals.
fn number(value: Decimal) -> Option<Json> {
    serde_json::from_str(&value.to_string()).ok()
}
