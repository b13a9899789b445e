//! Code that a Fachverfahren builds on: types, checks, a receiver, and one interface to fill in.

mod java;
mod readme;
#[cfg(test)]
mod tests;
mod typescript;
mod view;

use super::{EmitContext, Emitter, OutputFile, sample};
use crate::{
    analysis::Sound,
    diagnostics::Diagnostics,
    model::{Field, FieldType, Need},
};
use view::View;

/// Writes `typescript/`, `java/`, `sample.json` and `README.md`.
pub(crate) struct Connector;

impl Emitter for Connector {
    fn name(&self) -> &'static str {
        "connector"
    }

    fn description(&self) -> &'static str {
        "Types, checks and a receiver in TypeScript and Java"
    }

    fn emit(&self, sound: &Sound, _: &EmitContext) -> (Vec<OutputFile>, Diagnostics) {
        let form = &sound.form;
        let view = View::of(form);
        let sample = format!("{:#}\n", sample::sample(form));
        let mut files = vec![
            OutputFile::text("README.md", readme::readme(form)),
            OutputFile::text("sample.json", sample),
        ];
        files.extend(below("typescript", typescript::files(&view)));
        files.extend(below("java", java::files(&view)));
        (files, Diagnostics::new())
    }
}

fn below(folder: &str, files: Vec<OutputFile>) -> impl Iterator<Item = OutputFile> {
    files.into_iter().map(move |file| OutputFile {
        path: format!("{folder}/{}", file.path),
        ..file
    })
}

/// The fewest documents an answer has; one that nobody needs may have fewer than the question asks.
fn fewest_documents(field: &Field) -> u32 {
    if let (FieldType::File { min_count, .. }, Need::Required) = (&field.ty, &field.need) {
        (*min_count).max(1)
    } else {
        1
    }
}
