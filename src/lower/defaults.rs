//! What the author may leave out, decided once.

use crate::model::{FieldType, Language};

/// The message for a missing answer. It names the field, says what to do and stands alone in the
/// error summary. German without a language.
pub(super) fn missing(label: &str, ty: &FieldType, language: Option<Language>) -> String {
    let question = label.trim_end().ends_with('?');
    let label = label.trim();
    match language {
        None => format!("{}: „{label}“.", german(ty, question)),
        Some(Language::English) => format!("{}: “{label}”.", english(ty, question)),
        Some(Language::Simple) => format!("{}: „{label}“.", simple(ty, question)),
    }
}

fn german(ty: &FieldType, question: bool) -> &'static str {
    match ty {
        FieldType::YesNo | FieldType::Choice { .. } | FieldType::Code { .. } => {
            "Wählen Sie eine Antwort aus"
        }
        FieldType::Choices { .. } => "Wählen Sie mindestens eine Antwort aus",
        FieldType::Confirm => "Setzen Sie das Häkchen",
        FieldType::File { .. } => "Laden Sie die Datei hoch",
        FieldType::Date { .. } | FieldType::PartialDate => "Geben Sie das Datum ein",
        _ if question => "Beantworten Sie die Frage",
        _ => "Füllen Sie das Feld aus",
    }
}

fn english(ty: &FieldType, question: bool) -> &'static str {
    match ty {
        FieldType::YesNo | FieldType::Choice { .. } | FieldType::Code { .. } => "Choose an answer",
        FieldType::Choices { .. } => "Choose at least one answer",
        FieldType::Confirm => "Tick the box",
        FieldType::File { .. } => "Upload the file",
        FieldType::Date { .. } | FieldType::PartialDate => "Enter the date",
        _ if question => "Answer the question",
        _ => "Fill in the field",
    }
}

fn simple(ty: &FieldType, question: bool) -> &'static str {
    match ty {
        FieldType::YesNo | FieldType::Choice { .. } | FieldType::Code { .. } => {
            "Wählen Sie bitte eine Antwort"
        }
        FieldType::Choices { .. } => "Wählen Sie bitte mindestens eine Antwort",
        FieldType::Confirm => "Machen Sie bitte das Häkchen",
        FieldType::File { .. } => "Wählen Sie bitte die Datei aus",
        FieldType::Date { .. } | FieldType::PartialDate => "Schreiben Sie bitte das Datum",
        _ if question => "Beantworten Sie bitte die Frage",
        _ => "Schreiben Sie bitte etwas in das Feld",
    }
}

/// Words on the button that adds an entry.
pub(super) fn add_entry(label: &str, language: Option<Language>) -> String {
    match language {
        None => format!("{label} hinzufügen"),
        Some(Language::English) => format!("Add: {label}"),
        Some(Language::Simple) => format!("Noch ein Eintrag: {label}"),
    }
}
