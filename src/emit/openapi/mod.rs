//! The interface between the wizard and whoever receives applications, as `OpenAPI` 3.1.

mod responses;
#[cfg(test)]
mod tests;

use serde_json::{Map, Value as Json, json};

use super::{
    EmitContext, Emitter, OutputFile, sample,
    schema::{self, Object},
};
use crate::{
    analysis::Sound,
    diagnostics::Diagnostics,
    model::{FieldType, FileKind, Form},
};

/// Writes `openapi.json`.
pub(crate) struct OpenApi;

impl Emitter for OpenApi {
    fn name(&self) -> &'static str {
        "openapi"
    }

    fn description(&self) -> &'static str {
        "OpenAPI 3.1 description of the receiving interface"
    }

    fn emit(&self, sound: &Sound, _: &EmitContext) -> (Vec<OutputFile>, Diagnostics) {
        let text = format!("{:#}\n", document(&sound.form));
        let file = OutputFile::text("openapi.json", text);
        (vec![file], Diagnostics::new())
    }
}

fn document(form: &Form) -> Json {
    let payload = schema::payload(form, "#/components/schemas/");
    let mut schemas = Map::new();
    schemas.insert("Antrag".to_owned(), Json::Object(payload.schema));
    schemas.extend(payload.definitions);
    schemas.extend(responses::schemas());
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": format!("Anträge annehmen: {}", form.meta.title),
            "summary": form.meta.title,
            "description": form.meta.summary,
            "version": form.meta.version,
        },
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "paths": { format!("/antraege/{}", form.id): { "post": operation(form) } },
        "components": { "schemas": schemas },
    })
}

fn operation(form: &Form) -> Json {
    json!({
        "operationId": "antragAnnehmen",
        "summary": "Nimmt einen Antrag an",
        "description": "Ohne Dokumente genügt JSON. Mit Dokumenten kommt eine mehrteilige Nachricht: die Nutzdaten und je Frage ihre Dokumente, in der Reihenfolge der Nutzdaten.",
        "parameters": [{
            "name": "Idempotency-Key",
            "in": "header",
            "required": true,
            "description": "Kennzeichen dieses Antrags. Eine Wiederholung mit demselben Kennzeichen bekommt dieselbe Antwort und legt nichts neu an.",
            "schema": { "type": "string", "minLength": 1, "maxLength": 200 },
        }],
        "requestBody": { "required": true, "content": content(form) },
        "responses": responses::responses(),
    })
}

fn content(form: &Form) -> Json {
    let example = sample::sample(form);
    let reference = json!({ "$ref": "#/components/schemas/Antrag" });
    let mut content = Map::new();
    content.insert(
        "application/json".to_owned(),
        json!({
            "schema": reference,
            "examples": { "beispiel": { "summary": "Ein Antrag", "value": example } },
        }),
    );
    content.insert(
        "multipart/form-data".to_owned(),
        multipart(form, &reference),
    );
    Json::Object(content)
}

/// The payload as a part of its own, and a part per document. Parts are named as the inputs of the
/// wizard: the dotted path, with the index of the entry for repeat groups.
fn multipart(form: &Form, payload: &Json) -> Json {
    let mut properties = Object::new();
    let mut patterns = Object::new();
    let mut encoding = Object::new();
    properties.insert("nutzdaten".to_owned(), payload.clone());
    encoding.insert(
        "nutzdaten".to_owned(),
        json!({ "contentType": "application/json" }),
    );
    for field in &form.fields {
        let FieldType::File {
            kinds, max_count, ..
        } = &field.ty
        else {
            continue;
        };
        let parts = json!({
            "title": field.label,
            "type": "array",
            "items": { "type": "string", "contentMediaType": media_types(kinds) },
            "minItems": 1,
            "maxItems": max_count,
        });
        match field.repeat {
            None => {
                encoding.insert(
                    field.path.clone(),
                    json!({ "contentType": media_types(kinds) }),
                );
                properties.insert(field.path.clone(), parts);
            }
            Some(id) => {
                let list = &form.repeat(id).path;
                let below = field.path.strip_prefix(list.as_str()).unwrap_or_default();
                let escaped = |path: &str| path.replace('.', "\\.");
                let pattern = format!("^{}\\[[0-9]+\\]{}$", escaped(list), escaped(below));
                patterns.insert(pattern, parts);
            }
        }
    }
    let mut schema = Object::new();
    schema.insert("type".to_owned(), json!("object"));
    schema.insert("properties".to_owned(), Json::Object(properties));
    if !patterns.is_empty() {
        schema.insert("patternProperties".to_owned(), Json::Object(patterns));
    }
    schema.insert("required".to_owned(), json!(["nutzdaten"]));
    schema.insert("additionalProperties".to_owned(), json!(false));
    json!({ "schema": schema, "encoding": encoding })
}

fn media_types(kinds: &[FileKind]) -> String {
    let types: Vec<&str> = kinds.iter().map(|kind| kind.media_type()).collect();
    types.join(", ")
}
