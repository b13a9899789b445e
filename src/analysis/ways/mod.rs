//! Every way through a form: what can be reached and what cannot, proven.
//!
//! Questions become variables whose values are cut where conditions change their mind
//! ([`cuts`], [`domain`]); conditions, checks and needs become statements over them
//! ([`symbolic`], [`encode`]) that a SAT solver weighs ([`circuit`]). Two approximations share one
//! set of statements. What the pieces do not settle (a comparison of two amounts, say) is free: then
//! what cannot be is proven. Assumed away (`exact`), every model is a way that can be walked: its
//! answers are replayed in `answers::evaluate` before anything is called reachable.
//! What neither settles is unknown, with the reason.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "values and expressions are asked for the kinds that matter"
)]

mod cells;
mod circuit;
mod comparison;
mod cuts;
mod domain;
mod encode;
mod fault;
mod faults;
mod goal;
mod length;
mod lists;
mod names;
mod replay;
mod search;
mod symbolic;
mod text;
mod value;
mod verdicts;
mod world;

pub use fault::{Cause, Fault, FaultKind, Turn};
pub use goal::Goal;
pub use length::{Extent, Length};
pub use replay::Witness;
pub use search::{Answer, Solver};
pub use verdicts::{Verdict, Ways};
