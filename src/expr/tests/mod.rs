//! Tests of the language as a whole; each file is one promise.

mod calendar;
mod corpus;
mod differential;
mod generator;
mod german;
mod grammar;
mod json;
mod json_schema;
mod node;
mod null_table;
mod random;
mod rounding;
mod rounding_oracle;
mod shrink;
mod simplify;
mod slips;
mod steps;
mod support;
mod traces;
mod types;
mod vectors;
