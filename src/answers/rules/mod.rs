//! What an answer of each type may be: tolerant reading, and limits.
//!
//! `read` turns what was given (typed text, a typed value, parts of a date, uploads) into the
//! answer, or says that it cannot be read; expressions then see no answer. `limit` judges an answer
//! that could be read; expressions see it either way. One file per noun.

mod choice;
mod codes;
mod contact;
mod date;
mod file;
mod number;
mod text;
mod time;
mod typed;

use jiff::civil::Date;

use super::Upload;
use crate::{
    expr::{PartialDate, Value},
    model::{Field, FieldType, Form},
};

/// First and last year of a date.
pub(super) const YEARS: std::ops::RangeInclusive<i16> = 1850..=2150;

/// What was made of a given value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Reading {
    /// Nothing was given.
    Empty,
    /// The answer.
    Answer(Value),
    /// The answer, for documents.
    Files(Vec<Upload>),
    /// It cannot be read; the message for the applicant, behind the label.
    Unreadable(String),
}

/// Whether a value is an answer to a question as it stands: read without change, within its limits.
pub fn accepts(form: &Form, field: &Field, value: &Value, today: Date) -> bool {
    match read(form, field, value, Some(today)) {
        Reading::Answer(answer) => {
            answer == *value && limit(field, &answer, &[], today, true).is_none()
        }
        Reading::Files(uploads) => limit(field, value, &uploads, today, true).is_none(),
        Reading::Empty | Reading::Unreadable(_) => false,
    }
}

/// Reads a given value as the answer to a question, typed on the day `today`. Without a day, what depends on one is
/// not read: `heute`, years of two digits.
pub(super) fn read(form: &Form, field: &Field, given: &Value, today: Option<Date>) -> Reading {
    if is_blank(given) {
        return Reading::Empty;
    }
    match &field.ty {
        FieldType::Text { .. } | FieldType::Multiline { .. } => text::read(field, given),
        FieldType::Integer { .. } => number::read(field, given, 0),
        FieldType::Number { scale, .. } => number::read(field, given, *scale),
        FieldType::Money { .. } => number::read(field, given, 2),
        FieldType::Date { bound } => date::read(field, given, *bound, today),
        FieldType::PartialDate => date::read_partial(field, given, today),
        FieldType::Time => time::read(field, given),
        FieldType::YesNo => choice::read_yes_no(field, given),
        FieldType::Confirm => choice::read_confirm(field, given),
        FieldType::Choice { options } => choice::read(field, given, |code| {
            options.iter().any(|it| it.code == code)
        }),
        FieldType::Code { codelist } => {
            choice::read(field, given, |code| form.codelist(codelist).rows.has(code))
        }
        FieldType::Choices { options } => choice::read_several(field, given, options),
        FieldType::File { .. } => file::read(field, given),
        FieldType::Email => contact::read_email(field, given),
        FieldType::Phone => contact::read_phone(field, given),
        FieldType::PostalCode => contact::read_postal_code(field, given),
        FieldType::Url => contact::read_url(field, given),
        FieldType::Iban => codes::read_iban(field, given),
        FieldType::TaxId => codes::read_tax_id(field, given),
    }
}

/// What is said, behind the label, about an answer outside the limits of its type. `needed` is whether the question
/// must be answered: only then are fewer documents than the least number a fault.
pub(super) fn limit(
    field: &Field,
    answer: &Value,
    uploads: &[Upload],
    today: Date,
    needed: bool,
) -> Option<String> {
    match &field.ty {
        FieldType::Text { min, max } => text::limit(answer, *min, *max, false),
        FieldType::Multiline { min, max } => text::limit(answer, *min, *max, true),
        FieldType::Integer { min, max } => {
            let bound = crate::expr::Decimal::integer;
            number::limit(field, answer, bound(*min), bound(*max))
        }
        FieldType::Number { min, max, .. } | FieldType::Money { min, max } => {
            number::limit(field, answer, *min, *max)
        }
        FieldType::Date { bound } => date::limit(answer, *bound, today),
        FieldType::Choices { options } => choice::limit(answer, options),
        FieldType::File {
            kinds,
            max_bytes,
            min_count,
            max_count,
        } => {
            let least = if needed { *min_count } else { 1 };
            file::limit(uploads, kinds, *max_bytes, least..=*max_count)
        }
        // What these can be is settled by reading them.
        FieldType::PartialDate
        | FieldType::Time
        | FieldType::YesNo
        | FieldType::Confirm
        | FieldType::Choice { .. }
        | FieldType::Code { .. }
        | FieldType::Email
        | FieldType::Phone
        | FieldType::Iban
        | FieldType::PostalCode
        | FieldType::TaxId
        | FieldType::Url => None,
    }
}

/// Whether nothing is given: null, white space, empty lists, records of nothing.
pub(super) fn is_blank(given: &Value) -> bool {
    match given {
        Value::Null => true,
        Value::Text(text) => text.chars().all(super::characters::is_space),
        Value::File(names) => names.is_empty(),
        Value::List(items) => items.iter().all(is_blank),
        Value::Record(members) => members.values().all(is_blank),
        Value::Boolean(_)
        | Value::Number(_)
        | Value::Date(_)
        | Value::PartialDate(_)
        | Value::Months(_)
        | Value::Days(_) => false,
    }
}

/// Whether a partial date lies in the years that a date may have.
fn in_years(date: PartialDate) -> bool {
    YEARS.contains(&date.year)
}
