//! Which names an expression may use, and what they stand for.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::source::Span;

use super::ty::Ty;

/// Where a value is looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// The answers of the whole form (and its computed values).
    Form,
    /// The entry of the repeat group in which the expression stands.
    Row,
    /// The values the authority supplies.
    Param,
}

/// The way to a value: `Row` + `["chip"]`, `Form` + `["halter", "vornamen"]`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
pub struct VarPath {
    /// Where to start.
    pub base: Base,
    /// Names from there on.
    pub segments: Vec<String>,
}

/// What a name stands for.
#[derive(Debug, Clone)]
pub struct Binding {
    /// Its type.
    pub ty: Ty,
    /// The way to its value.
    pub path: VarPath,
    /// Where it is declared.
    pub declared: Span,
}

/// The names visible to an expression. Inner declarations replace outer ones of the same name
/// before the environment is handed over; the checker only looks names up.
#[derive(Debug, Clone, Default)]
pub struct Env {
    /// Name to meaning.
    pub names: BTreeMap<String, Binding>,
}
