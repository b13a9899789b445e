//! A form meeting answers: what is shown, what is computed, what is wrong, what is submitted.
//!
//! This is the reference that the browser, the schema and the connectors are checked against.
//! [`evaluate`] takes answers as given and says what comes of them. Answers reach it from a page
//! without a script ([`decode`]), as a payload ([`judge`]) or from a scenario
//! ([`scenario::run`]).

mod access;
mod characters;
mod computes;
pub mod coverage;
mod decode;
mod evaluate;
mod explain;
mod fault;
pub mod json;
mod judge;
mod members;
pub mod messages;
mod observed;
mod outcome;
mod params;
mod path;
mod payload;
mod require;
mod rules;
mod sample;
pub mod scenario;
mod upload;
mod words;

pub use decode::{FormValue, decode};
pub use evaluate::{evaluate, observe};
pub use explain::{Reason, Subject, explain};
pub use fault::{Fault, FaultKind};
pub use judge::judge;
pub use observed::Observed;
pub use outcome::Outcome;
pub use params::{defaults, params};
pub use path::without_entries;
pub use rules::accepts;
pub use sample::first_payload;
pub use upload::Upload;

#[cfg(test)]
mod tests;
