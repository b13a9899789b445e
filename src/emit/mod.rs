//! From a sound form to the files an authority needs. No emitter uses another emitter.

mod connector;
#[cfg(test)]
mod demo;
pub mod external;
mod json_schema;
mod literals;
mod naming;
mod openapi;
mod questionnaire;
mod sample;
mod sample_values;
mod schema;
mod shape;
#[cfg(test)]
mod testing;
mod text;
mod words;

use std::collections::BTreeMap;

use crate::{analysis::Sound, diagnostics::Diagnostics};

/// A file to be written: path relative to where the emitter writes, with forward slashes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputFile {
    /// Relative path: `index.html`, `typescript/types.ts`.
    pub path: String,
    /// The bytes.
    pub content: Vec<u8>,
}

impl OutputFile {
    /// A text file.
    pub fn text(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            content: text.into().into_bytes(),
        }
    }
}

/// What a build knows besides the form.
#[derive(Debug, Clone, Default)]
pub struct EmitContext {
    /// The authority's name as shown on pages.
    pub authority: String,
    /// The authority's values by param name, where they differ from the defaults.
    pub params: BTreeMap<String, serde_json::Value>,
}

/// Turns sound forms into files of one kind.
pub trait Emitter: Sync {
    /// Folder and command-line name: `html`, `json-schema`.
    fn name(&self) -> &'static str;

    /// One line for lists.
    fn description(&self) -> &'static str;

    /// The files of one service; they are written to `<id>/<name>/`.
    fn emit(&self, sound: &Sound, context: &EmitContext) -> (Vec<OutputFile>, Diagnostics);

    /// Files that all services share (assets, an index); they are written to the output's root.
    fn shared(&self, forms: &[&Sound], context: &EmitContext) -> Vec<OutputFile> {
        let _ = (forms, context);
        Vec::new()
    }
}

/// Every built-in emitter.
pub const ALL: &[&dyn Emitter] = &[
    &connector::Connector,
    &json_schema::JsonSchema,
    &openapi::OpenApi,
    &questionnaire::Questionnaire,
];
