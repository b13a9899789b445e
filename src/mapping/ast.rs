//! A mapping as written.

use crate::{
    expr::ast::Expr,
    source::{Span, Spanned},
};

/// A text and its place.
pub(super) type Text = Spanned<String>;

/// A path of names and its place.
pub(super) type Path = Spanned<Vec<String>>;

/// A whole mapping.
#[derive(Debug, Clone)]
pub(super) struct Document {
    /// The service it reads.
    pub(super) service: Text,
    /// The target it writes.
    pub(super) target: Text,
    /// Its tables.
    pub(super) tables: Vec<Table>,
    /// What is done with characters that a target cannot hold.
    pub(super) characters: Option<Spanned<Handling>>,
    /// The rest, in order.
    pub(super) statements: Vec<Statement>,
    /// The first line.
    pub(super) span: Span,
}

/// What is done with a character that a target cannot hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Handling {
    /// The payload is not made; a person has to look.
    Refuse,
    /// This takes its place.
    Replace(String),
}

/// `table NAME { "a" -> "b" … }`
#[derive(Debug, Clone)]
pub(super) struct Table {
    /// Its name.
    pub(super) name: Text,
    /// From and to.
    pub(super) rows: Vec<(Text, Text)>,
    /// Where all other codes go.
    pub(super) otherwise: Option<Text>,
}

/// A statement.
#[derive(Debug, Clone)]
pub(super) enum Statement {
    /// `target.path = …`
    Assign(Box<Assign>),
    /// `within path { … }`
    Within(Path, Vec<Statement>),
    /// `when condition { … }`
    When(Expr, Vec<Statement>),
    /// `for each repeat -> list [when condition] { … }` or `add list [when condition] { … }`
    Entries(Box<Entries>),
    /// `only when condition "reason"`
    Only(Expr, Text),
    /// `keep a, b.c "reason"`
    Keep(Vec<Path>, Text),
}

/// Entries of a target's list.
#[derive(Debug, Clone)]
pub(super) struct Entries {
    /// The repeat group of which each entry makes one; none for a single entry.
    pub(super) repeat: Option<Path>,
    /// The target's list.
    pub(super) list: Path,
    /// Only where this is true.
    pub(super) when: Option<Expr>,
    /// What an entry holds.
    pub(super) body: Vec<Statement>,
}

/// `target.path = expression clause…`
#[derive(Debug, Clone)]
pub(super) struct Assign {
    /// The target field.
    pub(super) target: Path,
    /// The value.
    pub(super) value: Expr,
    /// `recode TABLE`
    pub(super) recode: Option<Text>,
    /// `as label`
    pub(super) label: bool,
    /// `format date "…"`
    pub(super) format: Option<Text>,
    /// `join with "…"`
    pub(super) join: Option<Text>,
    /// `shorten to N`
    pub(super) shorten: Option<Spanned<u32>>,
    /// `else refuse`: what does not fit stops the payload.
    pub(super) refuse: Option<Span>,
    /// `when condition`
    pub(super) when: Option<Expr>,
}
