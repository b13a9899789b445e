//! The first line of a CSV file: names of columns.

use ::csv::ReaderBuilder;

use super::{Field, Format, Notes};

pub(super) fn fields(text: &str, notes: &mut Notes) -> Result<(Format, Vec<Field>), String> {
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let count = |it: &u8| first.bytes().filter(|byte| byte == it).count();
    let delimiter = *b";,\t|"
        .iter()
        .rev()
        .max_by_key(|it| count(it))
        .unwrap_or(&b';');
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .from_reader(first.as_bytes());
    let names = reader.headers().map_err(|it| it.to_string())?;
    for (at, name) in names.iter().enumerate() {
        if name.trim().is_empty() {
            notes.note(format!("column {} has no name", at + 1));
        }
    }
    let fields: Vec<Field> = names
        .iter()
        .filter(|it| !it.trim().is_empty())
        .map(|it| Field {
            name: it.trim().to_owned(),
            ty: Some("text"),
            occurs: super::occurs(0, Some(1)),
            ..Field::default()
        })
        .collect();
    if fields.is_empty() {
        return Err("the first line holds no names".to_owned());
    }
    let format = Format {
        kind: "csv",
        delimiter: Some(char::from(delimiter).to_string()),
        ..Format::default()
    };
    Ok((format, fields))
}
