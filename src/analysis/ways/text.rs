//! Texts that questions accept: the ones conditions ask about, ones that fit a pattern, usual ones.

use std::collections::BTreeSet;

use jiff::civil::Date;
use regex_syntax::hir::{Class, Hir, HirKind};

use super::domain::Asked;
use crate::{
    answers,
    expr::{PartialDate, Value, pattern::spelt_out},
    model::{Field, FieldType, Form},
};

/// Answers to a question of text, the usual one last.
pub(super) fn samples(form: &Form, field: &Field, asked: &Asked, today: Date) -> Vec<Value> {
    let usual = usual(field);
    let mut texts: Vec<String> = Vec::new();
    if asked.told_apart {
        texts.extend(asked.texts.iter().cloned());
        texts.extend(asked.patterns.iter().filter_map(|it| matching(it)));
        let variants: Vec<String> = texts.iter().flat_map(|it| varied(it)).collect();
        texts.extend(variants);
        texts.extend(usual.iter().skip(1).cloned());
    }
    texts.extend(usual.first().cloned());
    let mut seen = BTreeSet::new();
    let mut values: Vec<Value> = texts
        .into_iter()
        .filter(|it| seen.insert(it.clone()))
        .map(|it| match &field.ty {
            FieldType::PartialDate => {
                PartialDate::parse(&it).map_or(Value::Null, Value::PartialDate)
            }
            _ => Value::Text(it),
        })
        .filter(|it| answers::accepts(form, field, it, today))
        .collect();
    // The usual one, which comes last, stays.
    if values.len() > 24 {
        let last = values.pop();
        values.truncate(23);
        values.extend(last);
    }
    values
}

/// Texts close to one that is asked about: with it inside, longer, shorter.
fn varied(text: &str) -> Vec<String> {
    let shorter: String = text.chars().skip(1).collect();
    vec![
        format!("{text}a"),
        format!("a{text}"),
        format!("{text}1"),
        shorter,
    ]
}

/// Likely answers, the usual one first.
fn usual(field: &Field) -> Vec<String> {
    let texts: &[&str] = match &field.ty {
        FieldType::Text { min, max } | FieldType::Multiline { min, max } => {
            let repeated = |letters: &str, length: u32| {
                let length = usize::try_from(length.clamp(*min, *max)).unwrap_or(1);
                letters.chars().cycle().take(length).collect::<String>()
            };
            return vec![
                repeated("Muster", 6),
                repeated("1234567890", 6),
                repeated("Muster", *min),
                repeated("Muster", *max),
                repeated("Muster", 1),
                repeated("Beispiel", 8),
            ];
        }
        FieldType::PartialDate => &["1985-03-27"],
        FieldType::Time => &["09:30", "10:00", "00:00", "23:59"],
        FieldType::Email => &["ada.muster@example.org", "max@example.com"],
        FieldType::Phone => &["030 1234567", "0351 7654321"],
        FieldType::Iban => &["DE89370400440532013000", "GB82WEST12345698765432"],
        FieldType::PostalCode => &["10115", "01067"],
        FieldType::TaxId => &["86095742719", "47036892816"],
        FieldType::Url => &["https://www.example.org", "https://example.com"],
        FieldType::Integer { .. }
        | FieldType::Number { .. }
        | FieldType::Money { .. }
        | FieldType::Date { .. }
        | FieldType::YesNo
        | FieldType::Confirm
        | FieldType::Choice { .. }
        | FieldType::Choices { .. }
        | FieldType::Code { .. }
        | FieldType::File { .. } => &[],
    };
    texts.iter().map(|it| (*it).to_owned()).collect()
}

/// A short text that matches a portable pattern.
fn matching(pattern: &str) -> Option<String> {
    let hir = regex_syntax::parse(&spelt_out(pattern)).ok()?;
    let mut text = String::new();
    write(&hir, &mut text)?;
    Some(text)
}

fn write(hir: &Hir, text: &mut String) -> Option<()> {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(std::str::from_utf8(&literal.0).ok()?),
        HirKind::Class(Class::Unicode(class)) => {
            // A digit or letter where one fits: the first range may begin with a control character.
            let fits = |it: char| {
                class
                    .ranges()
                    .iter()
                    .any(|range| (range.start()..=range.end()).contains(&it))
            };
            let first = class
                .ranges()
                .first()
                .map(regex_syntax::hir::ClassUnicodeRange::start);
            text.push(['1', 'a', 'A'].into_iter().find(|it| fits(*it)).or(first)?);
        }
        HirKind::Class(Class::Bytes(class)) => {
            text.push(char::from(class.ranges().first()?.start()));
        }
        HirKind::Repetition(repetition) => {
            for _ in 0..repetition.min.min(1000) {
                write(&repetition.sub, text)?;
            }
        }
        HirKind::Capture(capture) => write(&capture.sub, text)?,
        HirKind::Concat(parts) => {
            for part in parts {
                write(part, text)?;
            }
        }
        HirKind::Alternation(choices) => write(choices.first()?, text)?,
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_made_that_match() {
        for pattern in [
            "^[0-9]{15}$",
            "^[0-9]{3} ?[0-9]{3}$",
            "^(ab|cd)+x?$",
            "^[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} [1-9][0-9]{0,3}$",
            "a.c",
        ] {
            let text = matching(pattern).expect("the pattern is portable");
            let regex = regex::Regex::new(pattern).expect("the pattern is well formed");
            assert!(regex.is_match(&text), "{pattern}: {text}");
        }
    }
}
