//! Written form to meant form: names resolved, Bausteine expanded, every expression typed, every
//! default decided.
//!
//! `expand` replaces each `use` by the group it stands for; `scopes` collects what is declared and
//! what each place may name; `build` makes the model.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a reader of written values names the kinds that fit"
)]

mod build;
mod defaults;
mod errors;
mod expand;
mod forward;
mod meta;
mod scenarios;
mod scopes;
mod types;

use crate::{diagnostics::Diagnostics, library::Library, model::Form, syntax::ast::Document};

/// Lowers a spec. The form is complete only when no diagnostic is an error.
pub fn lower(id: &str, document: &Document, library: &Library) -> (Form, Diagnostics) {
    let mut out = Diagnostics::new();
    let (meta, params) = meta::lower(&document.front, library, &mut out);
    let tree = expand::expand(&document.items, library, &mut out);
    let scopes = scopes::collect(&tree, &params, library, &mut out);
    let built = build::build(id, meta, params, &tree, &scopes, library, &mut out);
    forward::check(&built.uses, &built.computes, &scopes, &mut out);
    let mut form = built.form;
    form.scenarios = scenarios::lower(&document.items, &scopes, &mut out);
    out.sort();
    (form, out)
}
