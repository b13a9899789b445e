//! Pages and what stands on them, in asking order.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ComputeId, FieldId, GroupId, PageId, Parent, RepeatId, meta::Citation};
use crate::{
    expr::{Ty, TypedExpr},
    source::Span,
};

/// A step of the wizard.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Page {
    /// Name, unique among pages; also the anchor of the step.
    pub name: String,
    /// Heading.
    pub title: String,
    /// The page is skipped while this is not true.
    pub when: Option<TypedExpr>,
    /// What stands on it.
    pub items: Vec<Item>,
    /// Where its name was written.
    #[serde(skip)]
    pub span: Span,
}

/// One thing on a page or in a block.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    /// A question.
    Field(FieldId),
    /// A group, or a Baustein in use.
    Group(GroupId),
    /// A repeat group.
    Repeat(RepeatId),
    /// A block that is hidden while its condition is not true.
    When(When),
    /// Words.
    Note(Note),
    /// A computed value shown in place.
    Compute(ComputeId),
}

/// A conditional block.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct When {
    /// Its condition.
    pub condition: TypedExpr,
    /// What it holds.
    pub items: Vec<Item>,
}

/// Words on a page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Note {
    /// How it looks.
    pub kind: NoteKind,
    /// What it says; `\n` separates paragraphs.
    pub text: String,
}

/// How a note looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// A paragraph.
    Plain,
    /// A box with information.
    Info,
    /// A box with a warning.
    Warning,
    /// A box with good news.
    Success,
}

/// A record of questions under one heading.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Group {
    /// Name within its record.
    pub name: String,
    /// Dotted path.
    pub path: String,
    /// The page on which it stands.
    pub page: PageId,
    /// The record that holds it.
    pub parent: Parent,
    /// The repeat group in whose entries it stands.
    pub repeat: Option<RepeatId>,
    /// Heading; empty for none.
    pub title: String,
    /// What it is called where it needs a name: its title, or the title of its Baustein.
    pub called: String,
    /// Help below the heading.
    pub hint: Option<String>,
    /// The group's own condition.
    pub when: Option<TypedExpr>,
    /// Everything that must hold for it to be shown.
    pub visible_when: Option<TypedExpr>,
    /// May stay empty as a whole; once something in it is answered it must be complete.
    pub optional: bool,
    /// The Baustein it comes from.
    pub baustein: Option<String>,
    /// FIM group id.
    pub fim: Option<String>,
    /// What it holds.
    pub items: Vec<Item>,
    /// Conditions over it.
    pub checks: Vec<Check>,
    /// Where its name was written.
    #[serde(skip)]
    pub span: Span,
}

/// A list of records.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Repeat {
    /// Name within its record.
    pub name: String,
    /// Dotted path.
    pub path: String,
    /// The page on which it stands.
    pub page: PageId,
    /// The record that holds it; never a repeat group.
    pub parent: Parent,
    /// Fewest entries.
    pub min: u32,
    /// Most entries.
    pub max: u32,
    /// What one entry is called: „Hund“.
    pub item_label: String,
    /// Heading; by default made from the page or the entry's name.
    pub title: Option<String>,
    /// Words on the button that adds an entry.
    pub add: String,
    /// Help below the heading.
    pub hint: Option<String>,
    /// The block's own condition.
    pub when: Option<TypedExpr>,
    /// Everything that must hold for it to be shown.
    pub visible_when: Option<TypedExpr>,
    /// What an entry holds.
    pub items: Vec<Item>,
    /// Conditions over the list.
    pub checks: Vec<Check>,
    /// Where its name was written.
    #[serde(skip)]
    pub span: Span,
}

/// A condition that answers must meet; its message is shown while it is false.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Check {
    /// The condition.
    pub condition: TypedExpr,
    /// What to do, in German. Never empty.
    pub message: String,
    /// Where it was written.
    #[serde(skip)]
    pub span: Span,
}

/// A computed value.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Compute {
    /// Name in the form's record.
    pub name: String,
    /// What it is.
    pub label: String,
    /// The type in expressions.
    pub ty: Ty,
    /// How it is computed.
    pub expr: TypedExpr,
    /// More about it.
    pub hint: Option<String>,
    /// The norm behind it.
    pub legal: Option<Citation>,
    /// Not shown to applicants.
    pub internal: bool,
    /// The page it is shown on; `None` for the review page only.
    pub page: Option<PageId>,
    /// Everything that must hold for it to be shown; the value exists regardless.
    pub visible_when: Option<TypedExpr>,
    /// Where its name was written.
    #[serde(skip)]
    pub span: Span,
}
