//! What can be wrong with the ways through a form, as values.

use crate::{model::FieldId, source::Span};

/// One thing that is wrong with the ways through a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// Where.
    pub span: Span,
    /// What makes it so, in asking order.
    pub causes: Vec<Cause>,
}

/// What can be wrong with the ways through a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The condition is never true where it stands, whatever is answered.
    NeverTrue,
    /// The condition can be true, but only with answers that are refused.
    OnlyRefused,
    /// The condition is always true where it stands.
    AlwaysTrue,
    /// Whoever chooses this option of the question is refused at once.
    OptionRefused(FieldId, String),
    /// No answers complete the form.
    NoCompletion,
    /// The check is false whenever it is looked at.
    CheckFails,
    /// The check is never false.
    CheckIdle,
    /// Who comes this way cannot complete the form; at the place stands what stops them.
    DeadEnd(Turn),
}

/// Where the way to a dead end begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turn {
    /// With this option.
    Option(FieldId, String),
    /// With this condition.
    Condition(Span),
}

/// Something that takes part in a proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// A condition around the place.
    Condition(Span),
    /// A check that must pass.
    Check(Span),
    /// A question that must be answered.
    Needed(Span),
    /// A repeat group that needs entries.
    Entries(Span),
}

impl Cause {
    /// Where it stands.
    pub fn span(self) -> Span {
        match self {
            Cause::Condition(span)
            | Cause::Check(span)
            | Cause::Needed(span)
            | Cause::Entries(span) => span,
        }
    }
}
