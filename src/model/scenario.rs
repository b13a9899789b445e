//! Scenarios: answers in, expectations out.

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    expr::{Decimal, TypedExpr},
    source::Span,
};

/// A scenario of a spec.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Scenario {
    /// What it shows.
    pub title: String,
    /// What `today()` gives, ISO date.
    pub today: String,
    /// The answers, as written.
    pub given: Answer,
    /// Values the authority supplies.
    pub params: Answer,
    /// What must come out.
    pub expectations: Vec<Expectation>,
    /// Where it was written.
    #[serde(skip)]
    pub span: Span,
}

/// A given value with its place, so that a mistake in it can be shown.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Answer {
    /// What is given.
    pub kind: AnswerKind,
    /// Where it was written.
    #[serde(skip)]
    pub span: Span,
}

/// Kinds of given values.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AnswerKind {
    /// A text, code, date or file name.
    Text(String),
    /// A number as written.
    Number(Decimal),
    /// `true`, `false`.
    Boolean(bool),
    /// A list.
    List(Vec<Answer>),
    /// A record.
    Record(Vec<AnswerEntry>),
}

/// A member of a given record.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AnswerEntry {
    /// Its name.
    pub name: String,
    /// Where the name was written.
    #[serde(skip)]
    pub span: Span,
    /// Its value.
    pub value: Answer,
}

/// What must come out of a scenario.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Expectation {
    /// The condition is true.
    Holds(TypedExpr),
    /// The field, group, repeat group or page is shown (in a repeat: in some entry).
    Shown(String, #[serde(skip)] Span),
    /// It is hidden (in a repeat: in every entry).
    Hidden(String, #[serde(skip)] Span),
    /// A required rule, a type or a check rejects the answer at this path.
    Failing(String, #[serde(skip)] Span),
}
