//! Mappings: which answers of a service become which fields of a Fachverfahren
//! (`forms/<themenfeld>/<service>.<target>.mapping`).
//!
//! A mapping is read, bound to a form and a target's profile, and checked against both: needed fields
//! are fed on every way through the form, texts, numbers, codes and lists fit, every answer goes
//! somewhere. What passed can be run: answers in, the target's payload out.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "values and expressions are asked for the kinds that matter"
)]

mod ast;
mod bind;
mod checks;
mod exprs;
mod names;
mod parse;
mod render;
mod run;
mod solve;
mod value;
mod write;

use crate::{
    answers::Outcome,
    diagnostics::Diagnostics,
    expr::Record,
    model::Form,
    source::{SourceId, SourceMap},
    target::Profile,
};

pub use run::{Context, Refusal};

/// Everything that is wrong with a mapping, by place.
pub fn check(form: &Form, profile: &Profile, sources: &SourceMap, id: SourceId) -> Diagnostics {
    let mut out = Diagnostics::new();
    if let Some(document) = parse::parse(id, &sources.get(id).text, &mut out) {
        let mapping = bind::bind(&document, form, profile, &mut out);
        if !out.has_errors() {
            checks::check(&mapping, &mut out);
        }
    }
    out.sort();
    out
}

/// The payload of an outcome in the target's format. For a mapping without errors, and complete
/// answers; what still does not fit is refused with the reason.
pub fn run(
    form: &Form,
    profile: &Profile,
    mapping: &str,
    outcome: &Outcome,
    params: &Record,
    context: &Context,
) -> Result<Vec<u8>, Vec<Refusal>> {
    let mut out = Diagnostics::new();
    let whole = |message: &str| {
        vec![Refusal {
            path: String::new(),
            message: message.to_owned(),
        }]
    };
    let Some(document) = parse::parse(SourceId::default(), mapping, &mut out) else {
        return Err(whole("mapping cannot be read"));
    };
    let mapping = bind::bind(&document, form, profile, &mut out);
    if out.has_errors() {
        return Err(whole("mapping has errors"));
    }
    let root = run::fill(&mapping, outcome, params, context)?;
    write::write(profile, &root).map_err(|it| whole(&it))
}
