//! The integration tests, in one binary.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "tests may panic, read files and say what they skip"
)]

mod answers;
mod architecture;
mod feel;
mod fuzz;
mod schemas;
mod tck;
