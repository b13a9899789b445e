//! From drafts of one version to the next: data that the compiler and a page can both follow.
//!
//! `plan` makes the data from two forms, `carry` decides for one question, `apply` follows the data.
//! `docs/migration.md` is the contract.

mod apply;
mod carry;
mod plan;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

pub use apply::{Migrated, Refusal, Told, migrate};
pub(super) use carry::{Loss, OptionFate, carried, limits, option_fate};
pub(super) use plan::{is_other_question, is_other_service, plan, version};

use super::report::Version;
use crate::{expr::Decimal, model::DateBound};

/// Version of this format.
pub const MIGRATION_VERSION: u32 = 1;

/// What brings drafts of one version to the next.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Migration {
    /// Version of this format.
    pub migration: u32,
    /// Id of the spec.
    pub service: String,
    /// The version drafts come from.
    pub from: Version,
    /// The version they go to.
    pub to: Version,
    /// Why no draft can be taken over, in German; absent when drafts can.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refuse: Option<String>,
    /// The repeat groups that go on.
    pub lists: Vec<ListMove>,
    /// One row for each question of the old version.
    pub answers: Vec<Row>,
}

/// A repeat group that goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ListMove {
    /// Path in the old version.
    pub from: String,
    /// Path in the new version.
    pub to: String,
    /// What an entry is called.
    pub label: String,
    /// Most entries there may be.
    pub max: u32,
}

/// What becomes of the answer to a question.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Row {
    /// Path in the old version, without numbers of entries.
    pub from: String,
    /// The old question.
    pub label: String,
    /// What becomes of it.
    #[serde(flatten)]
    pub fate: Fate,
}

/// Dropped or carried over.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Fate {
    /// The answer is not carried over.
    Drop {
        /// Why, in German.
        drop: String,
    },
    /// The answer is carried over.
    Carry(Box<Carry>),
}

/// How an answer is carried over.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Carry {
    /// Path in the new version.
    pub to: String,
    /// The codes that go on, as saved; absent when all do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub codes: Option<Vec<String>>,
    /// Codes that have a new name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub recode: BTreeMap<String, String>,
    /// How one code becomes a list or the other way round.
    #[serde(rename = "as", skip_serializing_if = "Option::is_none")]
    pub reshape: Option<Reshape>,
    /// What the value must be.
    pub accept: Accept,
    /// What is said when it is not, in German.
    pub otherwise: String,
    /// What is said when it is carried over and should be looked at, in German.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<String>,
}

/// How one code becomes a list or the other way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reshape {
    /// A code becomes a list of one.
    List,
    /// The only code of a list.
    Single,
}

/// JSON types of answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// A text.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A list of texts.
    Codes,
    /// A list of documents, `{ name, type, size }`.
    Files,
}

/// What a value must be to be carried over. Every part that is there must hold.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Accept {
    /// Its JSON type.
    pub is: Shape,
    /// Fewest characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_length: Option<u32>,
    /// Most characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u32>,
    /// No line break.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub one_line: bool,
    /// Least number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<Decimal>,
    /// Greatest number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<Decimal>,
    /// Most decimals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decimals: Option<u8>,
    /// A date with year, month and day, from 1850 to 2150.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub whole_date: bool,
    /// Not after, or not before, today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bound: Option<DateBound>,
    /// Media types of documents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub types: Option<Vec<String>>,
    /// Most bytes of a document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_bytes: Option<u64>,
    /// Most documents, or codes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_count: Option<u32>,
}

impl Accept {
    /// Any value of this JSON type.
    pub(super) fn any(is: Shape) -> Self {
        Self {
            is,
            min_length: None,
            max_length: None,
            one_line: false,
            min: None,
            max: None,
            decimals: None,
            whole_date: false,
            bound: None,
            types: None,
            max_bytes: None,
            max_count: None,
        }
    }
}

impl Carry {
    /// Whether every valid answer passes.
    pub(super) fn is_certain(&self) -> bool {
        self.codes.is_none()
            && self.reshape != Some(Reshape::Single)
            && self.accept == Accept::any(self.accept.is)
    }
}
