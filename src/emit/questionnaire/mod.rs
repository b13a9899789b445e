//! The spec as a German document that people without a compiler can read and comment on.

mod facts;
mod flowchart;
mod markdown;
mod outcomes;
mod questions;
#[cfg(test)]
mod tests;

use super::{EmitContext, Emitter, OutputFile, shape, text};
use crate::{analysis::Sound, diagnostics::Diagnostics, model::Form};
use markdown::Document;

/// Writes `<id>.md`.
pub(crate) struct Questionnaire;

impl Emitter for Questionnaire {
    fn name(&self) -> &'static str {
        "questionnaire"
    }

    fn description(&self) -> &'static str {
        "Readable document of all questions, conditions and formulas"
    }

    fn emit(&self, sound: &Sound, _: &EmitContext) -> (Vec<OutputFile>, Diagnostics) {
        let form = &sound.form;
        let file = OutputFile::text(format!("{}.md", form.id), document(form));
        (vec![file], Diagnostics::new())
    }
}

fn document(form: &Form) -> String {
    let mut out = Document::default();
    facts::write(form, &mut out);
    out.heading(2, "Weg durch den Antrag");
    out.code("mermaid", &flowchart::flowchart(form));
    questions::write(form, &mut out);
    outcomes::write(form, &mut out);
    out.finish()
}
