//! One file per check; a check is named after the fault it finds.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "a check names the shapes it is about"
)]

mod constant_condition;
mod empty_page;
mod failing_scenario;
mod never_true;
mod no_way;
mod true_when_empty;
mod unused_param;
mod wrong_citation;

pub(super) use no_way::check as no_way;

use crate::{diagnostics::Diagnostics, library::Library, model::Form};

/// A check.
type Check = fn(&Form, &Library, &mut Diagnostics);

/// Every check but [`no_way`], which takes a solver, in the order they run.
pub(super) const ALL: &[Check] = &[
    empty_page::check,
    constant_condition::check,
    true_when_empty::check,
    never_true::check,
    unused_param::check,
    wrong_citation::check,
    failing_scenario::check,
];
