//! The integration tests, in one binary.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    reason = "tests may panic and read files"
)]

mod architecture;
mod convert;
mod fmt;
mod generate;
mod mangle;
mod prefix;
mod specs;
