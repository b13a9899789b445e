//! Words that the type of a question brings along.

use crate::{
    emit::html::words,
    model::{DateBound, Field, FieldType},
};

/// Shown behind the control.
pub(super) fn unit(field: &Field) -> Option<String> {
    let own = field.unit.clone();
    match field.ty {
        FieldType::Money { .. } => own.or_else(|| Some("Euro".to_owned())),
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
pub(super) fn format(field: &Field) -> Option<String> {
    match &field.ty {
        FieldType::Multiline { max, .. } => {
            Some(format!("Höchstens {} Zeichen.", words::grouped(*max)))
        }
        FieldType::Money { .. } => Some("Zum Beispiel 48,50".to_owned()),
        FieldType::Date { bound } => {
            let example = match (bound, field.autofill.as_deref()) {
                (_, Some("bday")) => "27 3 1985",
                (Some(DateBound::Future), _) => "27 3 2030",
                (Some(DateBound::Past) | None, _) => "27 3 2024",
            };
            Some(format!("Zum Beispiel: {example}"))
        }
        FieldType::PartialDate => Some(
            "Zum Beispiel: 27 3 1985. Wenn Sie Tag oder Monat nicht kennen, lassen Sie diese \
             Felder leer."
                .to_owned(),
        ),
        FieldType::Time => Some("Zum Beispiel 14:30".to_owned()),
        FieldType::Choices { .. } => Some("Wählen Sie alles aus, was passt.".to_owned()),
        FieldType::File {
            kinds,
            max_bytes,
            max_count,
            ..
        } => {
            let kinds = words::file_kinds(kinds);
            let size = words::size(*max_bytes);
            Some(match max_count {
                1 => format!("Eine Datei, {kinds}, höchstens {size}."),
                count => format!("Bis zu {count} Dateien, {kinds}, jede höchstens {size}."),
            })
        }
        FieldType::Iban => Some("Steht auf Ihrer Bankkarte. Leerzeichen sind erlaubt.".to_owned()),
        FieldType::TaxId => Some("11 Ziffern. Steht im Einkommensteuerbescheid.".to_owned()),
        FieldType::Url => Some("Zum Beispiel https://www.beispiel.de".to_owned()),
        FieldType::Number { scale, .. } if *scale > 0 => Some("Zum Beispiel 48,5".to_owned()),
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
