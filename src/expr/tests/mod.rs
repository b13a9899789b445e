//! Tests of the language as a whole; each file is one promise.

mod grammar;
mod slips;
mod support;
