//! What applicants read when an answer is missing or wrong.
//!
//! Pure functions of the question and of what was given, so that every page, schema and report can
//! use the same words. They stand behind the question's label, see [`behind_label`]: so a message
//! names the question and makes sense in a list alone. Messages say what to do or what is wrong with
//! an example; they blame nobody and do not say „ungültig“ or „Pflichtfeld“.

use super::words;
use crate::{
    expr::Decimal,
    model::{DateBound, Field, FieldType, FileKind, Repeat},
};

/// Words behind a label: `Name: Der Text ist …`, `Seit wann? Geben Sie …`.
pub fn behind_label(label: &str, text: &str) -> String {
    if label.ends_with(['?', '!', '.', ':']) {
        format!("{label} {text}")
    } else {
        format!("{label}: {text}")
    }
}

/// An answer is needed. These words are the author's and stand alone.
pub fn missing(field: &Field) -> String {
    field.missing.clone()
}

/// The answer cannot be read as what is asked for.
pub fn format(field: &Field) -> String {
    let text = match &field.ty {
        FieldType::Text { .. } | FieldType::Multiline { .. } => "Geben Sie einen Text ein.",
        FieldType::Integer { .. } | FieldType::Number { scale: 0, .. } => {
            "Geben Sie eine ganze Zahl in Ziffern ein, zum Beispiel 3."
        }
        FieldType::Number { scale: 1, .. } => {
            "Geben Sie eine Zahl ein, zum Beispiel 48,5. Erlaubt ist eine Stelle nach dem Komma."
        }
        FieldType::Number { scale, .. } => {
            return format!(
                "Geben Sie eine Zahl ein, zum Beispiel 48,5. Erlaubt sind {scale} Stellen nach dem Komma."
            );
        }
        FieldType::Money { .. } => "Geben Sie den Betrag in Ziffern ein, zum Beispiel 48,50.",
        FieldType::Date { .. } => {
            "Dieses Datum gibt es nicht. Ein richtiges Beispiel ist 27 3 2024."
        }
        FieldType::PartialDate => {
            "Dieses Datum gibt es nicht. Richtige Beispiele sind 27 3 1985 und 1985."
        }
        FieldType::Time => "Geben Sie die Uhrzeit mit Stunden und Minuten ein, zum Beispiel 14:30.",
        FieldType::YesNo => "Wählen Sie Ja oder Nein aus.",
        FieldType::Confirm => return field.missing.clone(),
        FieldType::Choice { .. } => "Wählen Sie eine der Möglichkeiten aus.",
        FieldType::Choices { .. } => "Wählen Sie aus den genannten Möglichkeiten aus.",
        FieldType::Code { .. } => "Wählen Sie einen Eintrag der Liste aus.",
        FieldType::File { .. } => "Laden Sie eine Datei hoch.",
        FieldType::Email => {
            "Die Adresse ist unvollständig. Sie braucht ein @ und eine Endung, zum Beispiel name@beispiel.de."
        }
        FieldType::Phone => {
            "Erlaubt sind 5 bis 23 Zeichen, und zwar Ziffern, Leerzeichen und + ( ) / . -"
        }
        FieldType::Iban => {
            "Die Nummer stimmt nicht. Eine deutsche IBAN beginnt mit DE und hat 22 Zeichen. Prüfen Sie bitte alle Ziffern."
        }
        FieldType::PostalCode => "Geben Sie 5 Ziffern ein, zum Beispiel 01067.",
        FieldType::TaxId => {
            "Die Nummer stimmt nicht. Sie hat 11 Ziffern. Bitte vergleichen Sie mit Ihrem Bescheid."
        }
        FieldType::Url => {
            "Die Adresse ist unvollständig. Sie beginnt mit https://, zum Beispiel https://www.beispiel.de."
        }
    };
    text.to_owned()
}

/// A text has fewer characters than are needed.
pub fn too_short(min: u32) -> String {
    let least = words::whole(min);
    format!("Der Text ist zu kurz. Nötig sind mindestens {least} Zeichen.")
}

/// A text has `length` characters, more than are allowed.
pub fn too_long(max: u32, length: u32) -> String {
    let (most, now) = (words::whole(max), words::whole(length));
    format!("Der Text ist zu lang. Erlaubt sind höchstens {most} Zeichen, es sind {now}.")
}

/// A text has a character that registers cannot take.
pub fn character(character: char) -> String {
    let name = match character {
        '\t' => "den Tabulator".to_owned(),
        '\n' => "den Zeilenumbruch".to_owned(),
        it if it.is_control() => format!("das unsichtbare Steuerzeichen U+{:04X}", u32::from(it)),
        it => format!("das Zeichen „{it}“ (U+{:04X})", u32::from(it)),
    };
    format!("Entfernen Sie {name}. Register können es nicht speichern.")
}

/// A number lies below its least value.
pub fn below(field: &Field, min: Decimal) -> String {
    format!("Die Angabe muss mindestens {} sein.", quantity(field, min))
}

/// A number lies above its greatest value.
pub fn above(field: &Field, max: Decimal) -> String {
    let usual = Decimal::integer(999_999);
    if matches!(field.ty, FieldType::Money { .. }) && max > usual {
        return "Der Betrag ist ungewöhnlich hoch. Prüfen Sie bitte das Komma.".to_owned();
    }
    format!("Die Angabe darf höchstens {} sein.", quantity(field, max))
}

fn quantity(field: &Field, value: Decimal) -> String {
    let money = matches!(field.ty, FieldType::Money { .. });
    let number = if money {
        words::amount(value)
    } else {
        words::number(value)
    };
    match &field.unit {
        Some(unit) => format!("{number} {unit}"),
        None if money => format!("{number} Euro"),
        None => number,
    }
}

/// Parts of a date are missing; `parts` of `Tag`, `Monat`, `Jahr` in this order.
pub fn date_gap(parts: &[&str]) -> String {
    let named: Vec<String> = parts
        .iter()
        .map(|part| match *part {
            "Jahr" => "das Jahr".to_owned(),
            part => format!("den {part}"),
        })
        .collect();
    format!("Bitte ergänzen Sie {}.", words::list(&named, "und"))
}

/// The year of a date has not four digits.
pub fn date_year() -> String {
    "Geben Sie das Jahr mit vier Ziffern ein, zum Beispiel 1985.".to_owned()
}

/// A date lies outside 1850 to 2150.
pub fn date_range() -> String {
    "Das Datum muss zwischen 1850 und 2150 liegen. Prüfen Sie bitte das Jahr.".to_owned()
}

/// The day of submission bounds a date that lies beyond.
pub fn beyond_today(bound: DateBound) -> String {
    let side = match bound {
        DateBound::Past => "Zukunft",
        DateBound::Future => "Vergangenheit",
    };
    format!("Das Datum darf nicht in der {side} liegen.")
}

/// An option that excludes all others was chosen together with others.
pub fn alone(option: &str) -> String {
    format!(
        "„{option}“ passt nicht zu den anderen Antworten. Wählen Sie entweder nur diese oder nur andere aus."
    )
}

/// A document is of a kind that is not accepted.
pub fn file_kind(kinds: &[FileKind], name: &str) -> String {
    let kinds = words::file_kinds(kinds);
    format!("Die Datei „{name}“ hat ein Format, das wir nicht lesen können. Erlaubt sind {kinds}.")
}

/// A document is larger than is accepted.
pub fn file_size(max_bytes: u64, name: &str, bytes: u64) -> String {
    let (now, most) = (words::size(bytes), words::size(max_bytes));
    format!("Die Datei „{name}“ ist zu groß ({now}). Erlaubt sind höchstens {most}.")
}

/// A document has no content.
pub fn file_empty(name: &str) -> String {
    format!("Die Datei „{name}“ ist leer.")
}

/// Fewer documents than are needed.
pub fn too_few_files(min: u32) -> String {
    format!("Wählen Sie mindestens {min} Dateien aus.")
}

/// More documents than are accepted.
pub fn too_many_files(max: u32) -> String {
    match max {
        1 => "Wählen Sie nur eine Datei aus.".to_owned(),
        most => format!("Wählen Sie höchstens {most} Dateien aus."),
    }
}

/// Fewer entries than are needed. Stands alone.
pub fn too_few_entries(repeat: &Repeat) -> String {
    format!(
        "Fügen Sie mindestens {} hinzu.",
        entries(repeat, repeat.min)
    )
}

/// More entries than are allowed. Stands alone.
pub fn too_many_entries(repeat: &Repeat) -> String {
    let most = entries(repeat, repeat.max);
    format!("Entfernen Sie Einträge. Erlaubt sind höchstens {most}.")
}

fn entries(repeat: &Repeat, count: u32) -> String {
    let label = &repeat.item_label;
    match count {
        1 => format!("einen Eintrag „{label}“"),
        count => format!("{count} Einträge „{label}“"),
    }
}
