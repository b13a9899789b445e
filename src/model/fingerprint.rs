//! What a saved draft is bound to.

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::{ChoiceOption, Field, FieldType, Form};

/// A form's fingerprint: 32 hex digits over everything that gives a saved answer its meaning.
///
/// That is the service, the paths, labels, FIM ids, types, limits, units and options of questions,
/// the URN, version and rows of codelists, and the groups and repeat groups around them. Pages,
/// conditions, checks, hints and the spec's version are not part of it: they change what is asked
/// next, not what an answer says. The order of questions has no influence.
pub fn fingerprint(form: &Form) -> String {
    let mut parts: Vec<Part<'_>> = form
        .fields
        .iter()
        .map(|field| question(form, field))
        .collect();
    parts.extend(form.groups.iter().map(|group| Part::Group {
        path: &group.path,
        called: &group.called,
        baustein: group.baustein.as_deref(),
    }));
    parts.extend(form.repeats.iter().map(|repeat| Part::Repeat {
        path: &repeat.path,
        entry: &repeat.item_label,
        max: repeat.max,
    }));
    let mut lines: Vec<String> = parts
        .iter()
        .map(|part| serde_json::to_string(part).expect("plain data is serialisable"))
        .collect();
    lines.sort();
    lines.insert(0, form.id.clone());
    let digest = Sha256::digest(lines.join("\n").as_bytes());
    let first = digest.as_slice().first_chunk();
    let first = first.expect("a SHA-256 digest has 32 bytes");
    format!("{:032x}", u128::from_be_bytes(*first))
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Part<'a> {
    Question {
        path: &'a str,
        label: &'a str,
        fim: Option<&'a str>,
        unit: Option<&'a str>,
        kind: Kind<'a>,
    },
    Group {
        path: &'a str,
        called: &'a str,
        baustein: Option<&'a str>,
    },
    Repeat {
        path: &'a str,
        entry: &'a str,
        max: u32,
    },
}

/// A type without what is only read: hints of options.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Kind<'a> {
    Choice(Vec<(&'a str, &'a str)>),
    Choices(Vec<(&'a str, &'a str, bool)>),
    Code {
        urn: &'a str,
        version: &'a str,
        rows: &'a [(String, String)],
    },
    Other(&'a FieldType),
}

fn question<'a>(form: &'a Form, field: &'a Field) -> Part<'a> {
    let kind = match &field.ty {
        FieldType::Choice { options } => {
            Kind::Choice(sorted(options, |it| (it.code.as_str(), it.label.as_str())))
        }
        FieldType::Choices { options } => Kind::Choices(sorted(options, |it| {
            (it.code.as_str(), it.label.as_str(), it.alone)
        })),
        FieldType::Code { codelist } => match form.codelists.get(codelist) {
            Some(list) => Kind::Code {
                urn: &list.urn,
                version: &list.version,
                rows: &list.rows.options,
            },
            None => Kind::Other(&field.ty),
        },
        other => Kind::Other(other),
    };
    Part::Question {
        path: &field.path,
        label: &field.label,
        fim: field.fim.as_deref(),
        unit: field.unit.as_deref(),
        kind,
    }
}

fn sorted<'a, T: Ord>(options: &'a [ChoiceOption], part: impl Fn(&'a ChoiceOption) -> T) -> Vec<T> {
    let mut parts: Vec<T> = options.iter().map(part).collect();
    parts.sort();
    parts
}
