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
mod citations;
mod dated;
mod defaults;
mod errors;
mod expand;
mod forward;
mod meta;
mod params;
mod periods;
mod scenarios;
mod scopes;
mod types;

use jiff::civil::Date;

pub use citations::link;
pub use periods::Periods;

use crate::{
    diagnostics::{Diagnostics, codes},
    library::Library,
    model::Form,
    syntax::ast::Document,
};

/// Lowers a spec to the form that is the law on this day. The form is complete only when no
/// diagnostic is an error.
///
/// Of the scenarios it has those whose day has the same law: a scenario runs against the law of its
/// day.
pub fn lower(id: &str, document: &Document, library: &Library, day: Date) -> (Form, Diagnostics) {
    let mut out = Diagnostics::new();
    let periods = Periods::of(document, library);
    periods.report(document, &mut out);
    let (meta, params) = meta::lower(&document.front, library, day, &mut out);
    let citations = citations::collect(document, &meta.legal, &params, library, day);
    let tree = expand::expand(&document.items, library, day, &mut out);
    let scopes = scopes::collect(&tree, &params, library, &mut out);
    let built = build::build(id, meta, params, &tree, &scopes, library, &mut out);
    forward::check(&built.uses, &built.computes, &scopes, &mut out);
    let mut form = built.form;
    form.in_force = periods.in_force(day);
    let of_day = scenarios::OfDay {
        periods: &periods,
        day,
        usual: library.law_day.project,
    };
    form.citations = citations;
    link(&mut form, library);
    form.scenarios = scenarios::lower(&document.items, &of_day, &scopes, &mut out);
    if document.front.entries.is_empty() {
        // Params stand in a front matter that could not be read; any unknown name may be one.
        let known = out.into_iter().filter(|it| it.code != codes::UNKNOWN_NAME);
        out = known.collect();
    }
    out.sort();
    (form, out)
}
