//! A JSON Schema of an object: properties, types, lengths, ranges, codes, lists.

use serde_json::{Map, Value as Json};

use super::{Field, Format, MAX_DEPTH, Notes, occurs};

/// Keywords that are read, or that say nothing about values.
const READ: &[&str] = &[
    "$schema",
    "$id",
    "$ref",
    "$defs",
    "definitions",
    "title",
    "description",
    "type",
    "properties",
    "required",
    "items",
    "minItems",
    "maxItems",
    "maxLength",
    "minLength",
    "minimum",
    "maximum",
    "multipleOf",
    "enum",
    "const",
    "format",
    "additionalProperties",
];

pub(super) fn fields(text: &str, notes: &mut Notes) -> Result<(Format, Vec<Field>), String> {
    let root: Json = serde_json::from_str(text).map_err(|it| it.to_string())?;
    let mut reader = Reader { root: &root, notes };
    let schema = reader.follow(&root).unwrap_or_default();
    let fields = reader.properties(&schema, "", 0);
    if fields.is_empty() {
        return Err("the schema describes no object with properties".to_owned());
    }
    let format = Format {
        kind: "json",
        ..Format::default()
    };
    Ok((format, fields))
}

struct Reader<'a, 'n> {
    root: &'a Json,
    notes: &'n mut Notes,
}

impl Reader<'_, '_> {
    fn properties(&mut self, schema: &Map<String, Json>, at: &str, depth: usize) -> Vec<Field> {
        for key in schema.keys().filter(|it| !READ.contains(&it.as_str())) {
            self.notes.note(format!("keyword `{key}` is left out"));
        }
        let required: Vec<&str> = schema
            .get("required")
            .and_then(Json::as_array)
            .map(|it| it.iter().filter_map(Json::as_str).collect())
            .unwrap_or_default();
        let Some(properties) = schema.get("properties").and_then(Json::as_object) else {
            return Vec::new();
        };
        let mut fields = Vec::new();
        for (name, schema) in properties {
            let path = format!("{at}{name}");
            let least = u64::from(required.contains(&name.as_str()));
            if self.notes.is_full() {
                break;
            }
            fields.extend(self.field(name, schema, &path, least, depth));
        }
        fields
    }

    fn field(
        &mut self,
        name: &str,
        schema: &Json,
        path: &str,
        least: u64,
        depth: usize,
    ) -> Option<Field> {
        if depth > MAX_DEPTH {
            self.notes.note(format!("`{path}` is nested too deeply"));
            return None;
        }
        let schema = self.follow(schema)?;
        let number = |key: &str| schema.get(key).and_then(Json::as_u64);
        let written = |key: &str| schema.get(key).map(ToString::to_string);
        let mut field = Field {
            name: name.to_owned(),
            occurs: occurs(least, Some(1)),
            ..Field::default()
        };
        let codes = schema.get("enum").and_then(Json::as_array);
        if let Some(codes) = codes {
            field.ty = Some("code");
            let codes = codes.iter().filter_map(Json::as_str);
            field.codes = codes.map(|it| (it.to_owned(), it.to_owned())).collect();
            return Some(field);
        }
        field.constant = schema
            .get("const")
            .and_then(Json::as_str)
            .map(str::to_owned);
        let ty = schema.get("type").and_then(Json::as_str);
        match ty {
            Some("object") => {
                let inner = self.properties(&schema, &format!("{path}."), depth + 1);
                field.fields = Some(inner);
            }
            Some("array") => {
                let items = schema.get("items").cloned().unwrap_or_default();
                let mut entry = self.field(name, &items, path, 1, depth + 1)?;
                let min = if least == 0 {
                    0
                } else {
                    number("minItems").unwrap_or(0)
                };
                entry.occurs = occurs(min, number("maxItems"));
                return Some(entry);
            }
            Some("integer" | "number") => {
                field.ty = Some("number");
                (field.min, field.max) = (written("minimum"), written("maximum"));
                let step = written("multipleOf").unwrap_or_default();
                let decimals = step.split_once('.').map_or(0, |(_, it)| it.len());
                let decimals = u8::try_from(decimals).unwrap_or(0);
                field.scale = (ty == Some("number")).then_some(decimals.max(2));
            }
            Some("boolean") => field.ty = Some("boolean"),
            Some("string") if schema.get("format").and_then(Json::as_str) == Some("date") => {
                field.ty = Some("date");
            }
            Some("string") => {
                field.ty = Some("text");
                field.max = written("maxLength");
            }
            _ => {
                self.notes
                    .note(format!("type of `{path}` is not known, taken as text"));
                field.ty = Some("text");
            }
        }
        let unread = ["pattern", "oneOf", "anyOf", "allOf", "if", "not"];
        for key in unread.into_iter().filter(|it| schema.contains_key(*it)) {
            self.notes.note(format!("`{key}` of `{path}` is left out"));
        }
        Some(field)
    }

    /// A schema as an object of its own, its reference followed.
    fn follow(&mut self, schema: &Json) -> Option<Map<String, Json>> {
        let mut schema = schema.as_object()?.clone();
        for _ in 0..MAX_DEPTH {
            let Some(reference) = schema.get("$ref").and_then(Json::as_str) else {
                return Some(schema);
            };
            let target = reference
                .strip_prefix('#')
                .and_then(|it| self.root.pointer(it));
            let Some(target) = target.and_then(Json::as_object) else {
                self.notes
                    .note(format!("reference `{reference}` is not followed"));
                return None;
            };
            schema.clone_from(target);
        }
        None
    }
}
