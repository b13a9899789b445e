//! Tests of the language as a whole; each file is one promise.

mod calendar;
mod corpus;
mod differential;
mod german;
mod grammar;
mod json;
mod json_schema;
mod null_table;
mod rounding;
mod simplify;
mod slips;
mod support;
mod traces;
mod types;
