//! The typed form: data and lookups, no passes.
//!
//! This is the intermediate representation that every emitter reads. It is public: `antrag dump
//! --stage model --format json` writes it, `antrag schema --of ir` describes it, and [`IR_VERSION`]
//! changes when a reader would have to.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "lookups name the kinds they are about"
)]

mod basis;
mod field;
mod fingerprint;
mod ids;
mod meta;
mod page;
pub mod print;
mod scenario;
pub(crate) mod words;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use schemars::JsonSchema;
use serde::Serialize;

pub use basis::{Basis, LegalBasis, Origin, Purpose};
pub use field::{ChoiceOption, DateBound, Field, FieldType, FileKind, Need};
pub use fingerprint::fingerprint;
pub use ids::{ComputeId, FieldId, GroupId, PageId, RepeatId};
pub use meta::{
    Audience, Authority, Citation, CitationScope, CitedBy, InForce, Language, Meta, Param,
    ParamType, PlacedCitation, Status, Trust,
};
pub use page::{Check, Compute, Group, Item, Note, NoteKind, Page, Repeat, When};
pub use scenario::{Answer, AnswerEntry, AnswerKind, Expectation, Scenario};

use crate::expr::{ChoiceTy, TypedExpr, VarPath};

/// Version of the intermediate representation.
pub const IR_VERSION: u32 = 1;

/// A service, typed and resolved.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Form {
    /// Version of this representation.
    pub ir: u32,
    /// The service's id: the stem of its file.
    pub id: String,
    /// The time of this law.
    pub in_force: InForce,
    /// The facts of the front matter.
    pub meta: Meta,
    /// What each authority sets or keeps.
    pub params: Vec<Param>,
    /// Every citation with what cites it, in source order, each once.
    pub citations: Vec<PlacedCitation>,
    /// The codelists in use, by name.
    pub codelists: BTreeMap<String, Arc<Codelist>>,
    /// The pages in walking order.
    pub pages: Vec<Page>,
    /// Every question, in source order; [`FieldId`] is the index.
    pub fields: Vec<Field>,
    /// Every group, Bausteine included.
    pub groups: Vec<Group>,
    /// Every repeat group.
    pub repeats: Vec<Repeat>,
    /// Every computed value.
    pub computes: Vec<Compute>,
    /// Computed values that stand on no page, in source order.
    pub result: Vec<ComputeId>,
    /// The scenarios.
    pub scenarios: Vec<Scenario>,
}

/// A form in another language: the same fields, conditions and codes, with other words.
#[derive(Debug, Clone)]
pub struct Translation {
    /// The language.
    pub language: Language,
    /// The form.
    pub form: Form,
    /// German texts that have no translation and stand in the form as they are.
    pub left: BTreeSet<String>,
}

/// A codelist: typed, pinned data.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Codelist {
    /// The name by which specs use it.
    pub name: String,
    /// Human name.
    pub title: String,
    /// URN of the list; the type of a code field.
    pub urn: String,
    /// Pinned version.
    pub version: String,
    /// Where the rows come from.
    pub source: String,
    /// Licence of the rows, as known.
    pub licence: String,
    /// Code and name, in order.
    pub rows: Arc<ChoiceTy>,
}

/// Who holds an item: the form itself, a group or a repeat group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Parent {
    /// Directly in the form's record.
    Form,
    /// In a group's record.
    Group(GroupId),
    /// In an entry of a repeat group.
    Repeat(RepeatId),
}

impl Form {
    /// A question.
    pub fn field(&self, id: FieldId) -> &Field {
        self.fields
            .get(id.index())
            .expect("a field id comes from this form")
    }

    /// A group.
    pub fn group(&self, id: GroupId) -> &Group {
        self.groups
            .get(id.index())
            .expect("a group id comes from this form")
    }

    /// A repeat group.
    pub fn repeat(&self, id: RepeatId) -> &Repeat {
        self.repeats
            .get(id.index())
            .expect("a repeat id comes from this form")
    }

    /// A computed value.
    pub fn compute(&self, id: ComputeId) -> &Compute {
        self.computes
            .get(id.index())
            .expect("a compute id comes from this form")
    }

    /// A page.
    pub fn page(&self, id: PageId) -> &Page {
        self.pages
            .get(id.index())
            .expect("a page id comes from this form")
    }

    /// The field with this dotted path (`hunde.rufname`).
    pub fn field_at(&self, path: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.path == path)
    }

    /// The codelist a field of type `Code` takes its rows from.
    pub fn codelist(&self, name: &str) -> &Codelist {
        self.codelists
            .get(name)
            .expect("a sound form has its codelists")
    }

    /// The dotted path (`hunde.rufname`) of what an expression inside `row` looks up; params keep
    /// their bare name.
    pub fn dotted(&self, path: &VarPath, row: Option<RepeatId>) -> String {
        let below = path.segments.join(".");
        match (path.base, row) {
            (crate::expr::Base::Row, Some(row)) => format!("{}.{below}", self.repeat(row).path),
            _ => below,
        }
    }

    /// Calls `visit` for every item of a page or block, depth first, in source order.
    pub fn walk<'a>(&'a self, items: &'a [Item], visit: &mut dyn FnMut(&'a Item)) {
        for item in items {
            visit(item);
            match item {
                Item::Group(id) => self.walk(&self.group(*id).items, visit),
                Item::Repeat(id) => self.walk(&self.repeat(*id).items, visit),
                Item::When(when) => self.walk(&when.items, visit),
                Item::Field(_) | Item::Note(_) | Item::Compute(_) => {}
            }
        }
    }
}

/// The conjunction of two optional conditions; none means always.
pub fn both(first: Option<&TypedExpr>, second: Option<&TypedExpr>) -> Option<TypedExpr> {
    match (first, second) {
        (Some(a), Some(b)) => Some(a.clone().and(b.clone())),
        (Some(one), None) | (None, Some(one)) => Some(one.clone()),
        (None, None) => None,
    }
}
