//! What follows from a form, and what is wrong with it as a whole.

mod checks;
mod facts;
pub mod lint;
pub mod privacy;
pub mod samples;
mod usage;
pub mod ways;

pub use facts::Facts;
pub use usage::{Usage, UseKind, usages};

use ways::Solver;

use crate::{
    diagnostics::Diagnostics,
    library::Library,
    model::{Form, Translation},
};

/// A form without errors and the facts about it: what emitters may read.
#[derive(Debug, Clone)]
pub struct Sound {
    /// The form.
    pub form: Form,
    /// What follows from it.
    pub facts: Facts,
    /// The form in the other languages in which it is offered.
    pub translations: Vec<Translation>,
}

/// Gathers the facts and runs every check.
pub fn analyse(form: &Form, library: &Library) -> (Facts, Diagnostics) {
    let mut facts = Facts::of(form);
    let mut out = Diagnostics::new();
    for check in checks::ALL {
        check(form, library, &mut out);
    }
    let mut solver = Solver::new(form);
    checks::no_way(form, &mut solver, &mut out);
    if !out.has_errors() {
        facts.ways = solver.extent();
    }
    (facts, out)
}
