//! Whether an answer to one question is one to another, by their types.

use super::{Accept, Reshape, Shape};
use crate::{
    diff::wording::same_words,
    expr::Decimal,
    model::{ChoiceOption, FieldType, Form},
};

/// Longest answers of the types that are checked formats, in characters, when read as plain text.
const LONGEST_FORMAT: u32 = 2048;

/// Why an answer is not carried over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::diff) enum Loss {
    /// The question is gone.
    Gone,
    /// Another FIM id: another question.
    OtherQuestion,
    /// Yes or no to other words.
    OtherWords,
    /// A declaration about the old version.
    Declaration,
    /// Another unit.
    OtherUnit,
    /// Another kind of answer.
    OtherKind,
    /// Another codelist.
    OtherList,
}

impl Loss {
    /// The reason for whoever saved the draft.
    pub(in crate::diff) fn german(self) -> &'static str {
        match self {
            Loss::Gone => "Diese Frage gibt es nicht mehr.",
            Loss::OtherQuestion => "An dieser Stelle wird jetzt etwas anderes gefragt.",
            Loss::OtherWords => {
                "Die Frage ist neu formuliert. Beantworten Sie sie bitte noch einmal."
            }
            Loss::Declaration => {
                "Diese Erklärung galt für die frühere Fassung. Geben Sie sie bitte noch einmal ab."
            }
            Loss::OtherUnit => "Die Angabe wird jetzt in einer anderen Einheit gebraucht.",
            Loss::OtherKind => "Die Frage wird jetzt auf andere Weise beantwortet.",
            Loss::OtherList => "Die Frage hat jetzt eine andere Auswahlliste.",
        }
    }
}

/// How the answer to a question of one type is one of another type; options of choices aside.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::diff) struct Fit {
    /// A code becomes a list or the other way round.
    pub(in crate::diff) reshape: Option<Reshape>,
    /// What must hold of an answer that was valid before.
    pub(in crate::diff) accept: Accept,
}

/// Whether an answer of one type can be one of another. The tests are those that a valid answer of
/// the old type may fail.
pub(in crate::diff) fn carried(
    (old_form, old): (&Form, &FieldType),
    (new_form, new): (&Form, &FieldType),
) -> Result<Fit, Loss> {
    use FieldType as T;
    let accept = match (old, new) {
        (
            T::Text { min: a, max: b } | T::Multiline { min: a, max: b },
            T::Text { min, max } | T::Multiline { min, max },
        ) => Accept {
            min_length: (min > a).then_some(*min),
            max_length: (max < b).then_some(*max),
            one_line: matches!((old, new), (T::Multiline { .. }, T::Text { .. })),
            ..Accept::any(Shape::Text)
        },
        (
            T::Email | T::Phone | T::Iban | T::PostalCode | T::TaxId | T::Url,
            T::Text { min, max } | T::Multiline { min, max },
        ) => Accept {
            min_length: (*min > 1).then_some(*min),
            max_length: (*max < LONGEST_FORMAT).then_some(*max),
            ..Accept::any(Shape::Text)
        },
        (T::Integer { .. } | T::Number { .. }, T::Integer { .. } | T::Number { .. })
        | (T::Money { .. }, T::Money { .. }) => number(old, new)?,
        (T::Date { bound: before }, T::Date { bound }) => Accept {
            bound: bound.filter(|it| Some(*it) != *before),
            ..Accept::any(Shape::Text)
        },
        (T::PartialDate, T::Date { bound }) => Accept {
            whole_date: true,
            bound: *bound,
            ..Accept::any(Shape::Text)
        },
        (T::Date { .. } | T::PartialDate, T::PartialDate)
        | (T::Time, T::Time)
        | (T::Email, T::Email)
        | (T::Phone, T::Phone)
        | (T::Iban, T::Iban)
        | (T::PostalCode, T::PostalCode)
        | (T::TaxId, T::TaxId)
        | (T::Url, T::Url)
        | (T::Choice { .. }, T::Choice { .. }) => Accept::any(Shape::Text),
        (T::YesNo, T::YesNo) => Accept::any(Shape::Boolean),
        (T::Choices { .. }, T::Choices { .. }) => Accept::any(Shape::Codes),
        (T::Choice { .. }, T::Choices { .. }) => {
            return Ok(Fit {
                reshape: Some(Reshape::List),
                accept: Accept::any(Shape::Codes),
            });
        }
        (T::Choices { .. }, T::Choice { .. }) => {
            return Ok(Fit {
                reshape: Some(Reshape::Single),
                accept: Accept::any(Shape::Text),
            });
        }
        (T::Code { codelist: before }, T::Code { codelist }) => {
            let urn =
                |form: &Form, name: &String| form.codelists.get(name).map(|it| it.urn.clone());
            if urn(old_form, before) != urn(new_form, codelist) {
                return Err(Loss::OtherList);
            }
            Accept::any(Shape::Text)
        }
        (T::File { .. }, T::File { .. }) => documents(old, new),
        (T::Confirm, T::Confirm) => return Err(Loss::Declaration),
        (
            T::Text { .. }
            | T::Multiline { .. }
            | T::Integer { .. }
            | T::Number { .. }
            | T::Money { .. }
            | T::Date { .. }
            | T::PartialDate
            | T::Time
            | T::YesNo
            | T::Confirm
            | T::Choice { .. }
            | T::Choices { .. }
            | T::Code { .. }
            | T::File { .. }
            | T::Email
            | T::Phone
            | T::Iban
            | T::PostalCode
            | T::TaxId
            | T::Url,
            _,
        ) => return Err(Loss::OtherKind),
    };
    Ok(Fit {
        reshape: None,
        accept,
    })
}

impl Fit {
    /// Whether every answer that was valid before passes.
    pub(in crate::diff) fn is_certain(&self) -> bool {
        self.reshape != Some(Reshape::Single) && self.accept == Accept::any(self.accept.is)
    }
}

fn number(old: &FieldType, new: &FieldType) -> Result<Accept, Loss> {
    let (before, after) = (limits(old), limits(new));
    let (Some((scale, low, high)), Some((decimals, min, max))) = (before, after) else {
        return Err(Loss::OtherKind);
    };
    Ok(Accept {
        min: (min > low).then_some(min),
        max: (max < high).then_some(max),
        decimals: (decimals < scale).then_some(decimals),
        ..Accept::any(Shape::Number)
    })
}

/// Decimals, least and greatest value of a number.
pub(in crate::diff) fn limits(ty: &FieldType) -> Option<(u8, Decimal, Decimal)> {
    if let FieldType::Integer { min, max } = ty {
        Some((0, Decimal::integer(*min), Decimal::integer(*max)))
    } else if let FieldType::Number { scale, min, max } = ty {
        Some((*scale, *min, *max))
    } else if let FieldType::Money { min, max } = ty {
        Some((2, *min, *max))
    } else {
        None
    }
}

fn documents(old: &FieldType, new: &FieldType) -> Accept {
    let mut accept = Accept::any(Shape::Files);
    if let (
        FieldType::File {
            kinds: kinds_before,
            max_bytes: bytes_before,
            max_count: count_before,
            ..
        },
        FieldType::File {
            kinds,
            max_bytes,
            max_count,
            ..
        },
    ) = (old, new)
    {
        let all_stay = kinds_before.iter().all(|it| kinds.contains(it));
        accept.types = (!all_stay).then(|| {
            let types = kinds.iter().map(|it| it.media_type().to_owned());
            types.collect()
        });
        accept.max_bytes = (max_bytes < bytes_before).then_some(*max_bytes);
        accept.max_count = (max_count < count_before).then_some(*max_count);
    }
    accept
}

/// What becomes of an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::diff) enum OptionFate<'a> {
    /// It is still there.
    Kept(&'a ChoiceOption),
    /// It has another code.
    Recoded(&'a ChoiceOption),
    /// Its code says something else now.
    Relabelled(&'a ChoiceOption),
    /// It is gone.
    Gone,
}

impl<'a> OptionFate<'a> {
    /// The option of the new form that means the same.
    pub(in crate::diff) fn goes_on(self) -> Option<&'a ChoiceOption> {
        match self {
            OptionFate::Kept(option) | OptionFate::Recoded(option) => Some(option),
            OptionFate::Relabelled(_) | OptionFate::Gone => None,
        }
    }
}

/// What becomes of an option: the words are what it means, the code is only its name.
pub(in crate::diff) fn option_fate<'a>(
    option: &ChoiceOption,
    old: &[ChoiceOption],
    new: &'a [ChoiceOption],
) -> OptionFate<'a> {
    let same_code = new.iter().find(|it| it.code == option.code);
    let alike = |it: &&ChoiceOption| same_words(&it.label, &option.label);
    if let Some(same) = same_code.filter(alike) {
        return OptionFate::Kept(same);
    }
    let mut meant = new.iter().filter(alike);
    if let (Some(other), None) = (meant.next(), meant.next())
        && old.iter().filter(alike).count() == 1
    {
        return OptionFate::Recoded(other);
    }
    match same_code {
        Some(other) => OptionFate::Relabelled(other),
        None => OptionFate::Gone,
    }
}
