//! What a form asks about people and why: the facts for data minimisation (Art. 5 Abs. 1 lit. c
//! DSGVO) and for the authority's Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO).

mod sensitive;

use serde::Serialize;

use super::usage::{Usage, usages};
use crate::model::{Field, Form};

pub use sensitive::Category;

/// What is known about one question.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// The question.
    pub field: &'a Field,
    /// What looks its answer up, in source order.
    pub uses: Vec<Usage>,
    /// A kind of data that needs special protection, as far as its words show; to be checked.
    pub category: Option<Category>,
}

impl Entry<'_> {
    /// How far it is known what the answer is for.
    pub fn need(&self) -> Reason {
        if self.field.basis.purpose.is_some() {
            Reason::Purpose
        } else if self.uses.is_empty() {
            Reason::Unknown
        } else {
            Reason::Used
        }
    }
}

/// How far it is known what an answer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A purpose is stated, of its own or around it.
    Purpose,
    /// None is stated, but a condition, check or computed value uses it.
    Used,
    /// Neither.
    Unknown,
}

/// Every question of a form, in source order.
pub fn register(form: &Form) -> Vec<Entry<'_>> {
    let mut used = usages(form);
    let entries = form.fields.iter().map(|field| Entry {
        field,
        uses: used.remove(field.path.as_str()).unwrap_or_default(),
        category: sensitive::category(field),
    });
    entries.collect()
}
