//! What one answer looks like.

use serde_json::{Value as Json, json};

use super::{DATE, Object, feel};
use crate::{
    expr::Decimal,
    model::{ChoiceOption, Codelist, DateBound, Field, FieldType, FileKind, Form, Need},
};

/// Lists up to this length carry a title beside each code (`oneOf`), longer ones a list of names.
const TITLED_OPTIONS: usize = 20;

/// An exact decimal as a JSON number; 15 digits survive.
pub(crate) fn number(value: Decimal) -> Json {
    serde_json::from_str(&value.to_string()).unwrap_or(Json::Null)
}

/// The words around a question and what kind of answer it takes; codelists go through `codelist`.
pub(super) fn schema(
    form: &Form,
    field: &Field,
    codelist: &mut dyn FnMut(&Codelist) -> Json,
) -> Object {
    let mut schema = Object::new();
    schema.insert("title".to_owned(), json!(field.label));
    if let Some(hint) = &field.hint {
        schema.insert("description".to_owned(), json!(hint));
    }
    let kind = match &field.ty {
        FieldType::Code { codelist: name } => codelist(form.codelist(name)),
        // An answer that nobody needs may have fewer documents.
        FieldType::File {
            kinds,
            max_bytes,
            max_count,
            ..
        } if field.need != Need::Required => files(kinds, *max_bytes, 1, *max_count),
        FieldType::Text { .. }
        | FieldType::Multiline { .. }
        | FieldType::Integer { .. }
        | FieldType::Number { .. }
        | FieldType::Money { .. }
        | FieldType::Date { .. }
        | FieldType::PartialDate
        | FieldType::Time
        | FieldType::YesNo
        | FieldType::Confirm
        | FieldType::Choice { .. }
        | FieldType::Choices { .. }
        | FieldType::File { .. }
        | FieldType::Email
        | FieldType::Phone
        | FieldType::Iban
        | FieldType::PostalCode
        | FieldType::TaxId
        | FieldType::Url => kind(&field.ty),
    };
    if let Json::Object(kind) = kind {
        schema.extend(kind);
    }
    if let Some(unit) = &field.unit {
        schema.insert("x-unit".to_owned(), json!(unit));
    }
    if let Some(fim) = &field.fim {
        schema.insert("x-fim".to_owned(), json!(fim));
    }
    if let Some(legal) = &field.legal {
        schema.insert("x-legal".to_owned(), json!(legal.text));
    }
    if let Some(purpose) = &field.purpose {
        schema.insert("x-purpose".to_owned(), json!(purpose));
    }
    schema
}

/// The day of submission bounds a date, which JSON Schema cannot say.
pub(super) fn day_bound(field: &Field) -> Option<Json> {
    let FieldType::Date { bound: Some(bound) } = &field.ty else {
        return None;
    };
    let (operator, text) = match bound {
        DateBound::Past => ("<=", "Das Datum liegt nicht in der Zukunft."),
        DateBound::Future => (">=", "Das Datum liegt nicht in der Vergangenheit."),
    };
    let name = &field.name;
    Some(json!({ "check": format!("{name} {operator} today()"), "text": text }))
}

fn kind(ty: &FieldType) -> Json {
    match ty {
        FieldType::Text { min, max } | FieldType::Multiline { min, max } => {
            json!({ "type": "string", "minLength": min.max(&1), "maxLength": max })
        }
        FieldType::Integer { min, max } => {
            json!({ "type": "integer", "minimum": min, "maximum": max })
        }
        FieldType::Number { scale, min, max } => json!({
            "type": "number",
            "minimum": number(*min),
            "maximum": number(*max),
            "x-decimals": scale,
        }),
        FieldType::Money { min, max } => json!({
            "type": "number",
            "minimum": number(*min),
            "maximum": number(*max),
            "x-decimals": 2,
            "x-unit": "EUR",
        }),
        FieldType::Date { .. } => json!({ "type": "string", "format": "date", "pattern": DATE }),
        FieldType::PartialDate => json!({
            "type": "string",
            "pattern": "^(18[5-9][0-9]|19[0-9]{2}|20[0-9]{2}|21[0-4][0-9]|2150)(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
        }),
        FieldType::Time => {
            json!({ "type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$" })
        }
        FieldType::YesNo => json!({ "type": "boolean" }),
        FieldType::Confirm => json!({ "const": true }),
        FieldType::Choice { options } => one_of(&pairs(options)),
        FieldType::Choices { options } => several_of(options),
        // The caller resolves codelists; a bare code is a text.
        FieldType::Code { .. } => json!({ "type": "string" }),
        FieldType::File {
            kinds,
            max_bytes,
            min_count,
            max_count,
        } => files(kinds, *max_bytes, *min_count, *max_count),
        FieldType::Email => json!({
            "type": "string",
            "maxLength": 254,
            "pattern": r"^[^\s@]+@[^\s@]+\.[^\s@]{2,}$",
        }),
        FieldType::Phone => json!({ "type": "string", "pattern": r"^\+?[0-9 ()/.-]{5,23}$" }),
        FieldType::Iban => json!({
            "type": "string",
            "pattern": "^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$",
            "if": { "pattern": "^DE" },
            "then": { "pattern": "^DE[0-9]{20}$" },
            "x-check": "ISO 7064 mod 97-10",
        }),
        FieldType::PostalCode => {
            json!({ "type": "string", "pattern": "^(0[1-9]|[1-9][0-9])[0-9]{3}$" })
        }
        FieldType::TaxId => json!({
            "type": "string",
            "pattern": "^[1-9][0-9]{10}$",
            "x-check": "ISO 7064 mod 11,10",
        }),
        FieldType::Url => json!({
            "type": "string",
            "maxLength": 500,
            "pattern": r"^https?://[^\s/$.?#][^\s]*$",
        }),
    }
}

/// The rows of a codelist, with the list they come from.
pub(super) fn codelist(list: &Codelist) -> Json {
    let rows: Vec<(&str, &str)> = list
        .rows
        .options
        .iter()
        .map(|(code, label)| (code.as_str(), label.as_str()))
        .collect();
    let mut schema = one_of(&rows);
    if let Json::Object(members) = &mut schema {
        members.insert(
            "x-codelist".to_owned(),
            json!({ "urn": list.urn, "version": list.version }),
        );
    }
    schema
}

fn pairs(options: &[ChoiceOption]) -> Vec<(&str, &str)> {
    options
        .iter()
        .map(|it| (it.code.as_str(), it.label.as_str()))
        .collect()
}

fn one_of(rows: &[(&str, &str)]) -> Json {
    if rows.len() <= TITLED_OPTIONS {
        let options: Vec<Json> = rows
            .iter()
            .map(|(code, label)| json!({ "const": code, "title": label }))
            .collect();
        return json!({ "type": "string", "oneOf": options });
    }
    let (codes, names): (Vec<&str>, Vec<&str>) = rows.iter().copied().unzip();
    json!({ "type": "string", "enum": codes, "x-enum-names": names })
}

fn several_of(options: &[ChoiceOption]) -> Json {
    let mut schema = json!({
        "type": "array",
        "items": one_of(&pairs(options)),
        "minItems": 1,
        "maxItems": options.len(),
        "uniqueItems": true,
    });
    let alone: Vec<Json> = options
        .iter()
        .filter(|it| it.alone)
        .map(|it| json!({ "if": { "contains": { "const": it.code } }, "then": { "maxItems": 1 } }))
        .collect();
    if let (Json::Object(members), false) = (&mut schema, alone.is_empty()) {
        members.insert("allOf".to_owned(), Json::Array(alone));
    }
    schema
}

fn files(kinds: &[FileKind], max_bytes: u64, min_count: u32, max_count: u32) -> Json {
    let types: Vec<&str> = kinds.iter().map(|kind| kind.media_type()).collect();
    json!({
        "type": "array",
        "items": {
            "type": "object",
            "properties": {
                "name": { "title": "Dateiname", "type": "string", "minLength": 1 },
                "type": { "title": "Medientyp", "enum": types },
                "size": { "title": "Größe in Byte", "type": "integer", "minimum": 0, "maximum": max_bytes },
            },
            "required": ["name", "type", "size"],
            "additionalProperties": false,
        },
        "minItems": min_count.max(1),
        "maxItems": max_count,
    })
}

/// What a schema says about the checks of a field that it cannot express.
pub(super) fn unexpressed_checks(form: &Form, field: &Field) -> Vec<Json> {
    field
        .checks
        .iter()
        .filter(|check| {
            feel::express(form, &check.condition)
                .is_none_or(|it| !it.of_row && field.repeat.is_some())
        })
        .map(|check| feel::with_text("check", &[&check.condition], check.message.clone()))
        .collect()
}
