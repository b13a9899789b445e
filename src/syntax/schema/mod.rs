//! What `.antrag.yaml` looks like, as Rust types: `antrag schema --of spec` prints their JSON Schema.
//!
//! The reader does not use them: it reports every mistake of a document at its place, which serde
//! cannot. A test keeps the two together on all specs.

mod body;
mod front;

use schemars::{
    JsonSchema, Schema,
    generate::SchemaSettings,
    transform::{Transform, transform_subschemas},
};
use serde_json::Value;

pub use body::{
    Attribute, Attributes, Check, Comment, Expectation, ExpectedPaths, Expression, Given, Item,
    Member, OptionEntry, ScenarioPart,
};
pub use front::{
    Audience, Authority, Baustein, Citation, Citations, Param, ParamValue, Service, Status, Trust,
};

/// A spec or a Baustein, as YAML.
#[derive(JsonSchema)]
#[schemars(untagged, title = "Antragswerk spec (.antrag.yaml)")]
pub enum Spec {
    /// A service.
    Service(Box<Service>),
    /// A Baustein, for services to use.
    Baustein(Box<Baustein>),
}

/// The JSON Schema of the YAML form.
pub fn spec() -> Schema {
    SchemaSettings::draft2020_12()
        .with_transform(NoNull)
        .into_generator()
        .into_root_schema_for::<Spec>()
}

/// A key that may be left out is not a key that may be empty.
#[derive(Debug, Clone)]
struct NoNull;

impl Transform for NoNull {
    fn transform(&mut self, schema: &mut Schema) {
        transform_subschemas(self, schema);
        let Some(object) = schema.as_object_mut() else {
            return;
        };
        if let Some(Value::Array(types)) = object.get_mut("type") {
            types.retain(|it| it != "null");
            if let [only] = types.as_slice() {
                let only = only.clone();
                object.insert("type".to_owned(), only);
            }
        }
        if let Some(Value::Array(choices)) = object.get_mut("anyOf") {
            choices.retain(|it| it.get("type") != Some(&Value::from("null")));
            if let [Value::Object(only)] = choices.as_slice() {
                let only = only.clone();
                object.remove("anyOf");
                object.extend(only);
            }
        }
        if object.get("default") == Some(&Value::Null) {
            object.remove("default");
        }
    }
}
