//! JSON Schema (2020-12) of a payload, as values; `json_schema` and `openapi` share it.
//!
//! `answer` says what one answer looks like, `record` puts answers into objects and lists, and
//! `rules` says which of them must, may or must not be there. The schema never rejects a payload
//! that the evaluator accepts: a condition that JSON Schema cannot express relaxes the rule and is
//! noted as `x-feel` where it belongs.

#[cfg(test)]
mod agreement;
mod answer;
mod feel;
mod path_tree;
mod record;
mod rules;
#[cfg(test)]
mod tests;

use serde_json::{Map, Value as Json, json};

use super::shape;
use crate::{
    expr::{NumberTy, Ty},
    model::{Compute, Field, Form, Need, Parent},
};

/// Members of a JSON object in writing order.
pub(crate) type Object = Map<String, Json>;

/// The date pattern of the payload: 1850-01-01 to 2150-12-31, not every day of which exists.
pub(crate) const DATE: &str = "^(18[5-9][0-9]|19[0-9]{2}|20[0-9]{2}|21[0-4][0-9]|2150)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

/// The schema of a payload and the definitions it refers to.
#[derive(Debug, Clone)]
pub(crate) struct PayloadSchema {
    /// The schema, without `$schema`, `$id` and `$defs`.
    pub(crate) schema: Object,
    /// What repeats, by name.
    pub(crate) definitions: Object,
}

/// The name of the schema of a form's payload, everywhere it is referred to.
pub(crate) fn id(form: &Form) -> String {
    format!("urn:antragswerk:schema:{}:{}", form.id, form.meta.version)
}

/// The schema of a form's payload. `definitions_at` is what references begin with: `#/$defs/`.
pub(crate) fn payload(form: &Form, definitions_at: &str) -> PayloadSchema {
    let mut records = record::Records::new(form, definitions_at);
    let answers = records.record(Parent::Form);
    let mut properties = Object::new();
    properties.insert("leistung".to_owned(), json!({ "const": form.id }));
    properties.insert("version".to_owned(), json!({ "const": form.meta.version }));
    properties.insert(
        "stand".to_owned(),
        json!({
            "description": "Tag der Angaben (Europe/Berlin), das heutige Datum in Bedingungen und Berechnungen",
            "type": "string",
            "format": "date",
            "pattern": DATE,
        }),
    );
    properties.insert("angaben".to_owned(), Json::Object(answers));
    if !form.computes.is_empty() {
        properties.insert("berechnet".to_owned(), computed(form));
    }
    if let Some(open) = left_open(form) {
        properties.insert("offen".to_owned(), open);
    }
    let mut schema = Object::new();
    schema.insert("title".to_owned(), json!(form.meta.title));
    schema.insert("description".to_owned(), json!(form.meta.summary));
    schema.insert("type".to_owned(), json!("object"));
    schema.insert("properties".to_owned(), Json::Object(properties));
    schema.insert(
        "required".to_owned(),
        json!(["leistung", "version", "stand", "angaben"]),
    );
    schema.insert("additionalProperties".to_owned(), json!(false));
    PayloadSchema {
        schema,
        definitions: records.into_definitions(),
    }
}

fn computed(form: &Form) -> Json {
    let properties: Object = form
        .computes
        .iter()
        .map(|compute| (compute.name.clone(), computed_value(form, compute)))
        .collect();
    json!({
        "title": "Berechnete Werte",
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    })
}

fn computed_value(form: &Form, compute: &Compute) -> Json {
    let mut schema = Object::new();
    if !compute.label.is_empty() {
        schema.insert("title".to_owned(), json!(compute.label));
    }
    if let Some(hint) = &compute.hint {
        schema.insert("description".to_owned(), json!(hint));
    }
    match &compute.ty {
        Ty::Boolean => {
            schema.insert("type".to_owned(), json!("boolean"));
        }
        Ty::Number(NumberTy { scale: 0, .. }) => {
            schema.insert("type".to_owned(), json!("integer"));
        }
        Ty::Number(NumberTy { scale, money, .. }) => {
            schema.insert("type".to_owned(), json!("number"));
            schema.insert("x-decimals".to_owned(), json!(scale));
            if *money {
                schema.insert("x-unit".to_owned(), json!("EUR"));
            }
        }
        Ty::Date => {
            schema.insert("type".to_owned(), json!("string"));
            schema.insert("format".to_owned(), json!("date"));
        }
        Ty::Unknown
        | Ty::Null
        | Ty::Text
        | Ty::PartialDate
        | Ty::Months
        | Ty::Days
        | Ty::Choice(_)
        | Ty::File
        | Ty::List(_)
        | Ty::Record(_) => {}
    }
    if let Some(legal) = &compute.legal {
        schema.insert("x-legal".to_owned(), json!(legal.text));
    }
    schema.insert(
        "x-feel".to_owned(),
        json!([feel::note(form, None, "compute", &[&compute.expr])]),
    );
    Json::Object(schema)
}

/// The list of recommended questions left open; entries of repeat groups carry their index.
fn left_open(form: &Form) -> Option<Json> {
    let recommended: Vec<&Field> = form
        .fields
        .iter()
        .filter(|field| field.need == Need::Recommended)
        .collect();
    let (in_rows, plain): (Vec<&Field>, Vec<&Field>) =
        recommended.into_iter().partition(|it| it.repeat.is_some());
    if in_rows.is_empty() && plain.is_empty() {
        return None;
    }
    let mut kinds: Vec<Json> = Vec::new();
    if !plain.is_empty() {
        let paths: Vec<&str> = plain.iter().map(|it| it.path.as_str()).collect();
        kinds.push(json!({ "enum": paths }));
    }
    for field in in_rows {
        kinds.push(json!({ "pattern": indexed_pattern(form, field) }));
    }
    let items = match <[Json; 1]>::try_from(kinds) {
        Ok([one]) => one,
        Err(several) => json!({ "anyOf": several }),
    };
    Some(json!({
        "title": "Offene Fragen",
        "description": "Empfohlene Angaben, die fehlen. Der Antrag ist trotzdem anzunehmen (§ 24 Abs. 3 VwVfG).",
        "type": "array",
        "items": items,
        "minItems": 1,
        "uniqueItems": true,
    }))
}

fn indexed_pattern(form: &Form, field: &Field) -> String {
    let list = field.repeat.map_or("", |id| form.repeat(id).path.as_str());
    let below = field.path.strip_prefix(list).unwrap_or_default();
    let escaped = |path: &str| path.replace('.', "\\.");
    format!("^{}(\\[[0-9]+\\])?{}$", escaped(list), escaped(below))
}
