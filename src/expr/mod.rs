//! Form-FEEL: the expression language, whole, with no idea what a form is.
//!
//! `parse` reads an expression and says where it ends, `check` gives every node a type, `eval`
//! defines what it means, and `javascript`, `json_schema` and `german` say the same for the browser,
//! for schemas and for people.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "many questions are about one or two kinds of node; a match that must visit every node or every function lists them all"
)]

pub mod ast;
pub mod builtins;
pub mod check;
pub mod decimal;
pub mod env;
mod errors;
pub mod eval;
pub mod german;
pub mod javascript;
pub mod json;
pub mod json_schema;
mod lex;
pub mod notation;
pub mod parse;
mod parser;
pub mod pattern;
pub mod print;
mod schema_parts;
pub mod simplify;
pub mod steps;
mod syntax_errors;
pub mod temporal;
pub mod ty;
pub mod typed;
pub mod value;

pub use check::check;
pub use decimal::{Decimal, Rounding};
pub use env::{Base, Binding, Env, VarPath};
pub use eval::{Scope, Step, branches, eval, trace};
pub use simplify::simplify;
pub use ty::{ChoiceTy, NumberTy, RecordTy, Ty};
pub use typed::TypedExpr;
pub use value::{PartialDate, Record, Value};

#[cfg(test)]
mod tests;

/// Whether a word belongs to the language, so that nothing can be called so. `item` is the row in a
/// filter.
pub fn is_reserved(word: &str) -> bool {
    word == "item" || parser::words::RESERVED.contains(&word)
}
