//! Why a question is asked: data minimisation (Art. 5 Abs. 1 lit. c DSGVO) wants to know.

use schemars::JsonSchema;
use serde::Serialize;

use super::{GroupId, PageId, RepeatId, meta::Citation};
use crate::source::Span;

/// Purpose and legal basis that hold for a question: its own, or those of the nearest thing around
/// it that states some. Purpose and legal basis are looked for each by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Basis {
    /// What the authority needs the answer for; `None` when nothing says it.
    pub purpose: Option<Purpose>,
    /// The norms because of which it is asked, in source order; all from one place.
    pub legal: Vec<LegalBasis>,
}

/// What an authority needs answers for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Purpose {
    /// In German. Never empty.
    pub text: String,
    /// What states it.
    pub from: Origin,
    /// Where it was written.
    #[serde(skip)]
    pub span: Span,
}

/// A norm because of which something is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LegalBasis {
    /// The norm.
    pub citation: Citation,
    /// What states it.
    pub from: Origin,
}

/// What states a purpose or a legal basis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The question itself.
    Field,
    /// A group around it.
    Group(GroupId),
    /// The `use` that put it there; outranks what the Baustein itself states.
    Use(GroupId),
    /// The front matter of the Baustein it belongs to.
    Baustein(String),
    /// The repeat group around it.
    Repeat(RepeatId),
    /// Its page.
    Page(PageId),
}
