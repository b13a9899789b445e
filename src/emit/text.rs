//! Text that comes out: German ways of writing values, and an indenting writer for source code.

use std::fmt::Write as _;

use crate::{
    expr::Decimal,
    model::{DateBound, FieldType, FileKind, Form, ParamType},
};

/// Writes source code line by line.
#[derive(Debug)]
pub(crate) struct Writer {
    text: String,
    depth: usize,
    step: &'static str,
}

impl Writer {
    /// An empty text whose lines are indented by `step` at each depth.
    pub(crate) fn new(step: &'static str) -> Self {
        Self {
            text: String::new(),
            depth: 0,
            step,
        }
    }

    /// A line at the current depth; an empty one has no blanks.
    pub(crate) fn line(&mut self, line: impl AsRef<str>) {
        let line = line.as_ref();
        if !line.is_empty() {
            self.text.extend(std::iter::repeat_n(self.step, self.depth));
            self.text.push_str(line);
        }
        self.text.push('\n');
    }

    /// A line after which lines are one step deeper.
    pub(crate) fn open(&mut self, line: impl AsRef<str>) {
        self.line(line);
        self.depth += 1;
    }

    /// A line that ends what `open` began.
    pub(crate) fn close(&mut self, line: impl AsRef<str>) {
        self.depth = self.depth.saturating_sub(1);
        self.line(line);
    }

    /// What was written.
    pub(crate) fn finish(self) -> String {
        self.text
    }
}

/// `1.234,50`.
pub(crate) fn german_number(value: Decimal) -> String {
    let text = value.to_string();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.as_str()),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    let comma = if fraction.is_empty() { "" } else { "," };
    format!("{sign}{grouped}{comma}{fraction}")
}

/// `27.3.1985` from ISO text; anything else as it is.
pub(crate) fn german_date(iso: &str) -> String {
    let parts: Vec<&str> = iso.split('-').collect();
    let short = |part: &str| part.trim_start_matches('0').to_owned();
    match parts.as_slice() {
        [year, month, day] => format!("{}.{}.{year}", short(day), short(month)),
        [year, month] => format!("{}/{year}", short(month)),
        _ => iso.to_owned(),
    }
}

/// `10 MB`, `500 kB`.
pub(crate) fn german_size(bytes: u64) -> String {
    match bytes {
        _ if bytes >= 1_000_000 && bytes.is_multiple_of(1_000_000) => {
            format!("{} MB", bytes / 1_000_000)
        }
        _ if bytes >= 1 << 20 && bytes.is_multiple_of(1 << 20) => format!("{} MB", bytes >> 20),
        _ if bytes >= 1000 && bytes.is_multiple_of(1000) => format!("{} kB", bytes / 1000),
        _ => format!("{bytes} Byte"),
    }
}

/// What kind of answer a question takes, in German.
pub(crate) fn kind_of_answer(form: &Form, ty: &FieldType) -> String {
    match ty {
        FieldType::Text { min, max } => format!("Text in einer Zeile, {}", characters(*min, *max)),
        FieldType::Multiline { min, max } => {
            format!("Text in mehreren Zeilen, {}", characters(*min, *max))
        }
        FieldType::Integer { min, max } => {
            let [min, max] = [*min, *max].map(|it| german_number(Decimal::integer(it)));
            format!("Ganze Zahl von {min} bis {max}")
        }
        FieldType::Number { scale, min, max } => format!(
            "Zahl mit {} von {} bis {}",
            decimals(*scale),
            german_number(*min),
            german_number(*max)
        ),
        FieldType::Money { min, max } => format!(
            "Betrag in Euro von {} bis {}",
            german_number(*min),
            german_number(*max)
        ),
        FieldType::Date { bound: None } => "Datum".to_owned(),
        FieldType::Date {
            bound: Some(DateBound::Past),
        } => "Datum, nicht in der Zukunft".to_owned(),
        FieldType::Date {
            bound: Some(DateBound::Future),
        } => "Datum, nicht in der Vergangenheit".to_owned(),
        FieldType::PartialDate => {
            "Datum; Tag und Monat dürfen fehlen, wenn sie unbekannt sind".to_owned()
        }
        FieldType::Time => "Uhrzeit".to_owned(),
        FieldType::YesNo => "Ja oder Nein".to_owned(),
        FieldType::Confirm => "Bestätigung durch Ankreuzen".to_owned(),
        FieldType::Choice { .. } => "Auswahl einer Möglichkeit".to_owned(),
        FieldType::Choices { .. } => "Auswahl einer oder mehrerer Möglichkeiten".to_owned(),
        FieldType::Code { codelist } => {
            let list = form.codelist(codelist);
            format!(
                "Auswahl aus der Codeliste „{}“ ({} Einträge, Stand {})",
                list.title,
                list.rows.options.len(),
                list.version
            )
        }
        FieldType::File {
            kinds,
            max_bytes,
            min_count,
            max_count,
        } => documents(kinds, *max_bytes, *min_count, *max_count),
        FieldType::Email => "E-Mail-Adresse".to_owned(),
        FieldType::Phone => "Telefonnummer".to_owned(),
        FieldType::Iban => "IBAN".to_owned(),
        FieldType::PostalCode => "Postleitzahl, 5 Ziffern".to_owned(),
        FieldType::TaxId => "Steuerliche Identifikationsnummer, 11 Ziffern".to_owned(),
        FieldType::Url => "Internetadresse".to_owned(),
    }
}

/// What kind of value a param is, in German.
pub(crate) fn kind_of_param(ty: ParamType) -> String {
    match ty {
        ParamType::Money => "Betrag in Euro".to_owned(),
        ParamType::Integer => "Ganze Zahl".to_owned(),
        ParamType::Number(scale) => format!("Zahl mit {}", decimals(scale)),
        ParamType::YesNo => "Ja oder Nein".to_owned(),
        ParamType::Text => "Text".to_owned(),
        ParamType::Date => "Datum".to_owned(),
    }
}

fn characters(min: u32, max: u32) -> String {
    if min > 1 {
        format!("{min} bis {max} Zeichen")
    } else {
        format!("höchstens {max} Zeichen")
    }
}

fn decimals(scale: u8) -> String {
    match scale {
        1 => "einer Nachkommastelle".to_owned(),
        _ => format!("{scale} Nachkommastellen"),
    }
}

fn documents(kinds: &[FileKind], max_bytes: u64, min_count: u32, max_count: u32) -> String {
    let names: Vec<&str> = kinds
        .iter()
        .filter_map(|kind| FileKind::ALL.iter().find(|(it, _)| it == kind))
        .map(|(_, name)| *name)
        .collect();
    let mut text = if max_count == 1 {
        "Ein Dokument".to_owned()
    } else {
        format!("{min_count} bis {max_count} Dokumente")
    };
    let size = german_size(max_bytes);
    write!(text, " ({}), je höchstens {size}", names.join(", ")).expect("writing to a text");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_dates_and_sizes_are_german() {
        let number = |text| german_number(Decimal::parse(text).unwrap());
        assert_eq!(number("1234567.50"), "1.234.567,50");
        assert_eq!(number("-12"), "-12");
        assert_eq!(german_date("2026-03-01"), "1.3.2026");
        assert_eq!(german_date("2026"), "2026");
        assert_eq!(german_size(10_000_000), "10 MB");
        assert_eq!(german_size(10 << 20), "10 MB");
    }

    #[test]
    fn the_writer_indents() {
        let mut out = Writer::new("  ");
        out.open("{");
        out.line("a");
        out.line("");
        out.close("}");
        assert_eq!(out.finish(), "{\n  a\n\n}\n");
    }
}
