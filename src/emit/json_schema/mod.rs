//! The payload as a JSON Schema document.

#[cfg(test)]
mod tests;

use serde_json::{Value as Json, json};

use super::{
    EmitContext, Emitter, OutputFile,
    schema::{self, Object},
};
use crate::{analysis::Sound, diagnostics::Diagnostics, model::Form};

/// Writes `<id>.schema.json`.
pub(crate) struct JsonSchema;

impl Emitter for JsonSchema {
    fn name(&self) -> &'static str {
        "json-schema"
    }

    fn description(&self) -> &'static str {
        "JSON Schema (2020-12) of what is submitted"
    }

    fn emit(&self, sound: &Sound, _: &EmitContext) -> (Vec<OutputFile>, Diagnostics) {
        let form = &sound.form;
        let mut text = format!("{:#}", document(form));
        text.push('\n');
        let file = OutputFile::text(format!("{}.schema.json", form.id), text);
        (vec![file], Diagnostics::new())
    }
}

/// The schema document of a form's payload.
fn document(form: &Form) -> Json {
    let payload = schema::payload(form, "#/$defs/");
    let mut document = Object::new();
    document.insert(
        "$schema".to_owned(),
        json!("https://json-schema.org/draft/2020-12/schema"),
    );
    document.insert("$id".to_owned(), json!(schema::id(form)));
    document.extend(payload.schema);
    if !payload.definitions.is_empty() {
        document.insert("$defs".to_owned(), Json::Object(payload.definitions));
    }
    Json::Object(document)
}
