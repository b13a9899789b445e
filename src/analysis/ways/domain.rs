//! What a question can be answered with, cut into pieces that no condition tells apart further.

use std::collections::BTreeSet;

use jiff::{ToSpan as _, civil::Date};

use super::{text, value::Known};
use crate::{
    expr::{Decimal, PartialDate, Value, temporal::day_number},
    model::{ChoiceOption, DateBound, Field, FieldType, FileKind, Form},
};

/// First and last day that can be answered.
const DAYS: (Date, Date) = (Date::constant(1850, 1, 1), Date::constant(2150, 12, 31));

/// The ordered answers of a question as whole numbers: units of the last decimal, or days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Axis {
    pub(super) low: i128,
    pub(super) high: i128,
    /// Decimals; `None` for dates.
    scale: Option<u8>,
}

impl Axis {
    /// The axis of a question, if its answers have an order.
    pub(super) fn of(field: &Field) -> Option<Self> {
        let numbers = |scale: u8, low: Decimal, high: Decimal| {
            let units = |it: Decimal| it.rescale(scale).map(|it| it.units);
            Some(Self {
                low: units(low)?,
                high: units(high)?,
                scale: Some(scale),
            })
        };
        match &field.ty {
            FieldType::Integer { min, max } => {
                numbers(0, Decimal::integer(*min), Decimal::integer(*max))
            }
            FieldType::Number { scale, min, max } => numbers(*scale, *min, *max),
            FieldType::Money { min, max } => numbers(2, *min, *max),
            FieldType::Date { .. } => Some(Self {
                low: i128::from(day_number(DAYS.0)),
                high: i128::from(day_number(DAYS.1)),
                scale: None,
            }),
            FieldType::Text { .. }
            | FieldType::Multiline { .. }
            | FieldType::PartialDate
            | FieldType::Time
            | FieldType::YesNo
            | FieldType::Confirm
            | FieldType::Choice { .. }
            | FieldType::Choices { .. }
            | FieldType::Code { .. }
            | FieldType::File { .. }
            | FieldType::Email
            | FieldType::Phone
            | FieldType::Iban
            | FieldType::PostalCode
            | FieldType::TaxId
            | FieldType::Url => None,
        }
    }

    /// The answer at a place of the axis.
    pub(super) fn value(self, units: i128) -> Value {
        match self.scale {
            Some(scale) => Value::Number(Decimal { units, scale }),
            None => {
                let days = i64::try_from(units).unwrap_or_default();
                let day = Date::constant(1970, 1, 1).checked_add(days.days());
                day.map_or(Value::Null, Value::Date)
            }
        }
    }

    /// The place of a value of this kind; the one below it when it lies between two.
    pub(super) fn place(self, value: &Value) -> Option<i128> {
        match (value, self.scale) {
            (Value::Number(number), Some(scale)) => number
                .round(scale, crate::expr::Rounding::Floor)
                .map(|it| it.units),
            (Value::Date(day), None) => Some(i128::from(day_number(*day))),
            _ => None,
        }
    }
}

/// A piece of a domain: what it stands for, and an answer from it.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) known: Known,
    pub(super) sample: Value,
}

impl Piece {
    fn exact(value: Value) -> Self {
        Self {
            known: Known::Exact(value.clone()),
            sample: value,
        }
    }
}

/// What the conditions of a form ask about a question.
#[derive(Debug, Clone, Default)]
pub(super) struct Asked {
    /// Where a piece of the axis begins.
    pub(super) starts: BTreeSet<i128>,
    /// Texts and codes it is compared with.
    pub(super) texts: BTreeSet<String>,
    /// Patterns it is held against.
    pub(super) patterns: BTreeSet<String>,
    /// Whether something tells texts apart at all.
    pub(super) told_apart: bool,
}

/// The pieces of a question's domain, unanswered aside. Empty for `choices`, whose options are
/// statements of their own.
pub(super) fn pieces(form: &Form, field: &Field, asked: &Asked, today: Date) -> Vec<Piece> {
    if let Some(axis) = Axis::of(field) {
        return along(axis, field, asked, today);
    }
    let codes = |options: &[ChoiceOption]| -> Vec<Piece> {
        let codes = options.iter().map(|it| Value::Text(it.code.clone()));
        codes.map(Piece::exact).collect()
    };
    match &field.ty {
        FieldType::YesNo => [true, false]
            .map(|it| Piece::exact(Value::Boolean(it)))
            .to_vec(),
        FieldType::Confirm => vec![Piece::exact(Value::Boolean(true))],
        FieldType::Choice { options } => codes(options),
        FieldType::Choices { .. } => Vec::new(),
        FieldType::Code { codelist } => {
            let rows = &form.codelist(codelist).rows;
            // The default first, and two that nobody names, for comparisons of two such questions.
            let mut named: Vec<&String> = field.default.iter().collect();
            let asked_for = asked.texts.iter().filter(|it| rows.has(it));
            named.extend(asked_for.filter(|it| field.default.as_ref() != Some(it)));
            let others = rows.options.iter().map(|(code, _)| code);
            let mut others = others.filter(|it| !named.contains(it));
            let more: Vec<&String> = others
                .by_ref()
                .take(if asked.told_apart { 2 } else { 0 })
                .collect();
            let other = others.next().map(|it| Value::Text(it.clone()));
            named.extend(more);
            let exact = named.into_iter().map(|it| Value::Text(it.clone()));
            rest(exact.collect(), other)
        }
        FieldType::PartialDate if asked.told_apart => {
            let years = asked.starts.iter().filter_map(|it| i16::try_from(*it).ok());
            let years: BTreeSet<i16> = years
                .flat_map(|it| [it.saturating_sub(1), it, it.saturating_add(1)])
                .chain([1950, 1985, today.year()])
                .filter(|it| (1850..=2150).contains(it))
                .collect();
            let dates = years.into_iter().flat_map(|year| {
                [(Some(1), Some(1)), (Some(1), None), (None, None)]
                    .map(|(month, day)| PartialDate { year, month, day })
            });
            let other = PartialDate {
                year: 1985,
                month: Some(7),
                day: Some(15),
            };
            rest(
                dates.map(Value::PartialDate).collect(),
                Some(Value::PartialDate(other)),
            )
        }
        FieldType::File {
            kinds, min_count, ..
        } => vec![Piece {
            known: Known::Other(Vec::new()),
            sample: file(kinds, *min_count),
        }],
        FieldType::PartialDate
        | FieldType::Text { .. }
        | FieldType::Multiline { .. }
        | FieldType::Time
        | FieldType::Email
        | FieldType::Phone
        | FieldType::Iban
        | FieldType::PostalCode
        | FieldType::TaxId
        | FieldType::Url => {
            let mut samples = text::samples(form, field, asked, today);
            let usual = samples.pop();
            rest(samples, usual)
        }
        FieldType::Integer { .. }
        | FieldType::Number { .. }
        | FieldType::Money { .. }
        | FieldType::Date { .. } => Vec::new(),
    }
}

/// These values, and everything else if there is anything else.
fn rest(exact: Vec<Value>, other: Option<Value>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = exact.iter().cloned().map(Piece::exact).collect();
    if let Some(sample) = other {
        let known = Known::Other(exact);
        pieces.push(Piece { known, sample });
    }
    pieces
}

/// Most pieces that conditions cut an axis into.
const MOST_STARTS: usize = 500;

fn along(axis: Axis, field: &Field, asked: &Asked, today: Date) -> Vec<Piece> {
    let inside = asked.starts.range(axis.low..=axis.high).copied();
    // Of too many, one in so many: a coarser piece leaves more conditions open, never wrong.
    let step = inside.clone().count().div_ceil(MOST_STARTS).max(1);
    let mut starts: BTreeSet<i128> = inside.step_by(step).collect();
    if matches!(field.ty, FieldType::Date { .. }) {
        let today = i128::from(day_number(today));
        starts.extend([today, today + 1]);
    }
    let inside = starts.range(axis.low..=axis.high).copied();
    let mut starts: Vec<i128> = inside.collect();
    if starts.first() != Some(&axis.low) {
        starts.insert(0, axis.low);
    }
    let ends = starts.iter().skip(1).map(|it| it - 1).chain([axis.high]);
    let pieces = starts.iter().zip(ends).map(|(low, high)| {
        let sample = axis.value(usual(axis, *low, high, today));
        let known = if *low == high {
            Known::Exact(axis.value(*low))
        } else {
            Known::Span(axis.value(*low), axis.value(high))
        };
        Piece { known, sample }
    });
    pieces.collect()
}

/// A likely answer between two places: close to today, or a small number.
fn usual(axis: Axis, low: i128, high: i128, today: Date) -> i128 {
    let wanted = match axis.scale {
        None => i128::from(day_number(today)) - 30,
        Some(scale) => 10_i128.pow(u32::from(scale)),
    };
    wanted.clamp(low, high)
}

fn file(kinds: &[FileKind], count: u32) -> Value {
    let ending = kinds.first().and_then(|kind| kind.endings().first());
    let ending = ending.copied().unwrap_or(".pdf");
    let names = (1..=count.max(1)).map(|at| match count {
        0 | 1 => format!("nachweis{ending}"),
        _ => format!("nachweis-{at}{ending}"),
    });
    Value::File(names.collect())
}

/// Whether a piece lies within the bound of a date on this day.
pub(super) fn within_bound(field: &Field, piece: &Piece, today: Date) -> bool {
    let FieldType::Date { bound: Some(bound) } = &field.ty else {
        return true;
    };
    match (&piece.sample, bound) {
        (Value::Date(day), DateBound::Past) => *day <= today,
        (Value::Date(day), DateBound::Future) => *day >= today,
        _ => true,
    }
}
