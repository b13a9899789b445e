//! What applicants read when an answer is missing or wrong.
//!
//! Pure functions of the question, so that every page, schema and report uses the same words. A
//! message says what to do, names the question, and makes sense in a list of messages alone; it
//! blames nobody and does not say „ungültig“ or „Pflichtfeld“.

use super::words;
use crate::{
    expr::Decimal,
    model::{DateBound, Field, FieldType, FileKind, Repeat},
};

/// An answer is needed.
pub fn missing(field: &Field) -> String {
    field.missing.clone()
}

/// The answer cannot be read as what is asked for.
pub fn format(field: &Field) -> String {
    let label = &field.label;
    match &field.ty {
        FieldType::Text { .. } | FieldType::Multiline { .. } => {
            format!("Geben Sie bei „{label}“ einen Text ein.")
        }
        FieldType::Integer { .. } => {
            format!("Geben Sie bei „{label}“ eine ganze Zahl in Ziffern ein, zum Beispiel 3.")
        }
        FieldType::Number { scale: 0, .. } => {
            format!("Geben Sie bei „{label}“ eine Zahl ohne Komma ein, zum Beispiel 3.")
        }
        FieldType::Number { scale: 1, .. } => format!(
            "Geben Sie bei „{label}“ eine Zahl mit höchstens einer Stelle nach dem Komma ein, zum Beispiel 48,5."
        ),
        FieldType::Number { scale, .. } => format!(
            "Geben Sie bei „{label}“ eine Zahl mit höchstens {scale} Stellen nach dem Komma ein, zum Beispiel 48,5."
        ),
        FieldType::Money { .. } => {
            format!("Geben Sie bei „{label}“ einen Betrag in Euro ein, zum Beispiel 48,50.")
        }
        FieldType::Date { .. } => format!(
            "Geben Sie bei „{label}“ einen Tag ein, den es gibt, zum Beispiel 27 3 {}.",
            example_year(field)
        ),
        FieldType::PartialDate => format!(
            "Geben Sie bei „{label}“ mindestens das Jahr mit 4 Ziffern ein, zum Beispiel 1985 oder 27 3 1985."
        ),
        FieldType::Time => {
            format!("Geben Sie bei „{label}“ eine Uhrzeit ein, zum Beispiel 14:30.")
        }
        FieldType::YesNo => format!("Wählen Sie bei „{label}“ Ja oder Nein aus."),
        FieldType::Confirm => field.missing.clone(),
        FieldType::Choice { .. } => {
            format!("Wählen Sie bei „{label}“ eine der Möglichkeiten aus.")
        }
        FieldType::Choices { .. } => {
            format!("Wählen Sie bei „{label}“ aus den genannten Möglichkeiten aus.")
        }
        FieldType::Code { .. } => format!("Wählen Sie bei „{label}“ einen Eintrag der Liste aus."),
        FieldType::File { .. } => format!("Laden Sie bei „{label}“ eine Datei hoch."),
        FieldType::Email => format!(
            "Ergänzen Sie die E-Mail-Adresse bei „{label}“. Sie braucht ein @ und eine Endung, zum Beispiel name@beispiel.de."
        ),
        FieldType::Phone => format!(
            "Geben Sie bei „{label}“ eine Telefonnummer mit 5 bis 23 Zeichen ein. Erlaubt sind Ziffern, Leerzeichen und die Zeichen + ( ) / . -"
        ),
        FieldType::Iban => format!(
            "Prüfen Sie bei „{label}“ bitte alle Zeichen der IBAN. Eine deutsche IBAN beginnt mit DE und hat 22 Zeichen."
        ),
        FieldType::PostalCode => format!(
            "Geben Sie bei „{label}“ eine Postleitzahl aus 5 Ziffern ein, zum Beispiel 01067."
        ),
        FieldType::TaxId => format!(
            "Vergleichen Sie die Steuer-ID bei „{label}“ bitte mit Ihrem Bescheid. Sie hat 11 Ziffern."
        ),
        FieldType::Url => format!(
            "Geben Sie bei „{label}“ eine Internetadresse ein, zum Beispiel https://www.beispiel.de."
        ),
    }
}

fn example_year(field: &Field) -> &'static str {
    let future = FieldType::Date {
        bound: Some(DateBound::Future),
    };
    if field.ty == future {
        "2030"
    } else if field.autofill.as_deref() == Some("bday") {
        "1985"
    } else {
        "2024"
    }
}

/// A text has fewer characters than are needed.
pub fn too_short(field: &Field, min: u32) -> String {
    let label = &field.label;
    format!(
        "Geben Sie bei „{label}“ mindestens {} ein.",
        characters(min)
    )
}

/// A text has more characters than are allowed.
pub fn too_long(field: &Field, max: u32) -> String {
    let label = &field.label;
    format!(
        "Kürzen Sie den Text bei „{label}“. Erlaubt sind {}.",
        characters(max)
    )
}

fn characters(count: u32) -> String {
    format!(
        "{} Zeichen",
        words::number(Decimal::integer(i64::from(count)))
    )
}

/// A text has a character that registers cannot take.
pub fn character(field: &Field, character: char) -> String {
    let label = &field.label;
    let name = match character {
        '\t' => "den Tabulator".to_owned(),
        '\n' => "den Zeilenumbruch".to_owned(),
        it if it.is_control() => {
            format!("das unsichtbare Steuerzeichen U+{:04X}", u32::from(it))
        }
        it => format!("das Zeichen „{it}“ (U+{:04X})", u32::from(it)),
    };
    format!("Entfernen Sie bei „{label}“ {name}.")
}

/// A number lies below its least value.
pub fn below(field: &Field, min: Decimal) -> String {
    format!(
        "Geben Sie bei „{}“ mindestens {} ein.",
        field.label,
        quantity(field, min)
    )
}

/// A number lies above its greatest value.
pub fn above(field: &Field, max: Decimal) -> String {
    let label = &field.label;
    let most = quantity(field, max);
    let comma = if matches!(field.ty, FieldType::Money { .. }) {
        " Prüfen Sie bitte das Komma."
    } else {
        ""
    };
    format!("Geben Sie bei „{label}“ höchstens {most} ein.{comma}")
}

fn quantity(field: &Field, value: Decimal) -> String {
    let number = words::number(value);
    match (&field.unit, &field.ty) {
        (Some(unit), _) => format!("{number} {unit}"),
        (None, FieldType::Money { .. }) => format!("{number} Euro"),
        (None, _) => number,
    }
}

/// Parts of a date are missing; `parts` of `Tag`, `Monat`, `Jahr` in this order.
pub fn date_parts(field: &Field, parts: &[&str]) -> String {
    let named: Vec<String> = parts
        .iter()
        .map(|part| match *part {
            "Jahr" => "das Jahr".to_owned(),
            part => format!("den {part}"),
        })
        .collect();
    format!(
        "Ergänzen Sie bei „{}“ {}.",
        field.label,
        named.join(" und ")
    )
}

/// The day of submission bounds a date that lies beyond.
pub fn beyond_today(field: &Field, bound: DateBound) -> String {
    let side = match bound {
        DateBound::Past => "Zukunft",
        DateBound::Future => "Vergangenheit",
    };
    let label = &field.label;
    format!("Geben Sie bei „{label}“ ein Datum ein, das nicht in der {side} liegt.")
}

/// A date lies outside 1850 to 2150.
pub fn date_range(field: &Field) -> String {
    let label = &field.label;
    format!("Prüfen Sie bei „{label}“ bitte das Jahr. Es muss zwischen 1850 und 2150 liegen.")
}

/// An option that excludes all others was chosen together with others.
pub fn alone(field: &Field, option: &str) -> String {
    let label = &field.label;
    format!(
        "Wählen Sie bei „{label}“ entweder nur „{option}“ aus oder die anderen Möglichkeiten, nicht beides."
    )
}

/// A document is of a kind that is not accepted.
pub fn file_kind(field: &Field, kinds: &[FileKind], name: &str) -> String {
    format!(
        "Die Datei „{name}“ bei „{}“ hat ein Format, das wir nicht lesen können. Laden Sie stattdessen eine Datei mit der Endung {} hoch.",
        field.label,
        words::endings(kinds)
    )
}

/// A document is larger than is accepted.
pub fn file_size(field: &Field, max_bytes: u64, name: &str, bytes: u64) -> String {
    format!(
        "Die Datei „{name}“ bei „{}“ ist zu groß ({}). Verkleinern Sie sie auf höchstens {}.",
        field.label,
        words::size(bytes),
        words::size(max_bytes)
    )
}

/// A document has no content.
pub fn file_empty(field: &Field, name: &str) -> String {
    let label = &field.label;
    format!("Die Datei „{name}“ bei „{label}“ ist leer. Laden Sie sie bitte noch einmal hoch.")
}

/// Fewer documents than are needed.
pub fn too_few_files(field: &Field, min: u32) -> String {
    format!(
        "Laden Sie bei „{}“ mindestens {} hoch.",
        field.label,
        files(min)
    )
}

/// More documents than are accepted.
pub fn too_many_files(field: &Field, max: u32) -> String {
    let label = &field.label;
    format!("Laden Sie bei „{label}“ höchstens {} hoch.", files(max))
}

fn files(count: u32) -> String {
    match count {
        1 => "eine Datei".to_owned(),
        count => format!("{count} Dateien"),
    }
}

/// Fewer entries than are needed.
pub fn too_few_entries(repeat: &Repeat, min: u32) -> String {
    format!("Fügen Sie mindestens {} hinzu.", entries(repeat, min))
}

/// More entries than are allowed.
pub fn too_many_entries(repeat: &Repeat, max: u32) -> String {
    format!(
        "Entfernen Sie Einträge. Erlaubt sind höchstens {}.",
        entries(repeat, max)
    )
}

fn entries(repeat: &Repeat, count: u32) -> String {
    let label = &repeat.item_label;
    match count {
        1 => format!("einen Eintrag „{label}“"),
        count => format!("{count} Einträge „{label}“"),
    }
}
