//! The integration tests, in one binary.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::wildcard_enum_match_arm,
    reason = "tests may panic, read files and say what they skip"
)]

mod answers;
mod architecture;
mod as_of;
mod bad_input;
mod bad_messages;
mod cli;
mod convert;
mod diff;
mod explain;
mod faults;
mod feel;
mod fmt;
mod fuzz;
mod generate;
mod i18n;
mod law;
mod lint;
mod mangle;
mod mapping;
mod migration;
mod prefix;
mod samples;
mod schemas;
mod specs;
#[path = "../support/mod.rs"]
mod support;
mod tck;
mod ways;
