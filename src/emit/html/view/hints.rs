//! Words that the type of a question brings along.

use crate::{
    emit::html::{
        texts::{Words, fill},
        words,
    },
    model::{DateBound, Field, FieldType},
};

/// Shown behind the control.
pub(super) fn unit(field: &Field, say: &Words) -> Option<String> {
    let own = field.unit.clone();
    match field.ty {
        FieldType::Money { .. } => own.or_else(|| Some(say.euro.clone())),
        FieldType::Integer { .. } | FieldType::Number { .. } => own,
        FieldType::Text { .. }
        | FieldType::Multiline { .. }
        | FieldType::Date { .. }
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

/// How to write the answer, where the control alone does not show it.
pub(super) fn format(field: &Field, say: &Words) -> Option<String> {
    let example = |it: &str| Some(fill(&say.example, &[("example", it)]));
    match &field.ty {
        FieldType::Multiline { max, .. } => {
            let most = words::grouped(u128::from(*max), say);
            Some(fill(&say.most_characters, &[("most", &most)]))
        }
        FieldType::Money { .. } => example(&say.amount_example),
        FieldType::Date { bound } => {
            let day = match (bound, field.autofill.as_deref()) {
                (_, Some("bday")) => "27 3 1985",
                (Some(DateBound::Future), _) => "27 3 2030",
                (Some(DateBound::Past) | None, _) => "27 3 2024",
            };
            Some(fill(&say.example_date, &[("example", day)]))
        }
        FieldType::PartialDate => Some(say.partial_date.clone()),
        FieldType::Time => example("14:30"),
        FieldType::Choices { .. } => Some(say.choices.clone()),
        FieldType::File {
            kinds,
            max_bytes,
            max_count,
            ..
        } => {
            let kinds = words::file_kinds(kinds, say);
            let size = words::size(*max_bytes, say);
            let total = words::size(max_bytes.saturating_mul(u64::from(*max_count)), say);
            let count = max_count.to_string();
            let text = match max_count {
                1 => &say.one_file,
                _ => &say.many_files,
            };
            let parts = [
                ("count", count.as_str()),
                ("kinds", &kinds),
                ("size", &size),
                ("total", &total),
            ];
            Some(fill(text, &parts))
        }
        FieldType::Iban => Some(say.iban.clone()),
        FieldType::TaxId => Some(say.tax_id.clone()),
        FieldType::Url => example("https://www.beispiel.de"),
        FieldType::Number { scale, .. } if *scale > 0 => example(&say.number_example),
        FieldType::Number { .. }
        | FieldType::Text { .. }
        | FieldType::Integer { .. }
        | FieldType::YesNo
        | FieldType::Confirm
        | FieldType::Choice { .. }
        | FieldType::Code { .. }
        | FieldType::Email
        | FieldType::Phone
        | FieldType::PostalCode => None,
    }
}
