//! What the author may leave out, decided once.

use crate::model::FieldType;

/// The message for a missing answer. It names the field, says what to do and stands alone in the
/// error summary.
pub(super) fn missing(label: &str, ty: &FieldType) -> String {
    let quoted = format!("„{}“", label.trim());
    match ty {
        FieldType::YesNo | FieldType::Choice { .. } | FieldType::Code { .. } => {
            format!("Wählen Sie eine Antwort aus: {quoted}.")
        }
        FieldType::Choices { .. } => format!("Wählen Sie mindestens eine Antwort aus: {quoted}."),
        FieldType::Confirm => format!("Setzen Sie das Häkchen: {quoted}."),
        FieldType::File { .. } => format!("Laden Sie die Datei hoch: {quoted}."),
        FieldType::Date { .. } | FieldType::PartialDate => {
            format!("Geben Sie das Datum ein: {quoted}.")
        }
        _ if label.trim_end().ends_with('?') => format!("Beantworten Sie die Frage: {quoted}."),
        _ => format!("Füllen Sie das Feld aus: {quoted}."),
    }
}

/// Words on the button that adds an entry.
pub(super) fn add_entry(label: &str) -> String {
    format!("{label} hinzufügen")
}
