//! Expressions of a form as JavaScript functions, each written once.

use std::collections::BTreeMap;

use indexmap::IndexSet;

use crate::expr::{TypedExpr, javascript::javascript};

/// The functions in order of first use; pages and tables refer to them by position.
#[derive(Debug, Default)]
pub(super) struct Functions {
    written: IndexSet<String>,
    /// What conditions say, by position; empty sentences are left out.
    told: BTreeMap<usize, String>,
}

impl Functions {
    /// The position of an expression's function.
    pub(super) fn add(&mut self, expr: &TypedExpr) -> usize {
        self.written.insert_full(javascript(expr)).0
    }

    /// The position of a condition's function, with what the condition says.
    pub(super) fn add_told(&mut self, condition: &TypedExpr, sentence: String) -> usize {
        let at = self.add(condition);
        if !sentence.is_empty() {
            self.told.insert(at, sentence);
        }
        at
    }

    /// What conditions say, by position.
    pub(super) fn told(&self) -> &BTreeMap<usize, String> {
        &self.told
    }

    /// The functions as members of an array literal, one a line.
    pub(super) fn members(&self) -> String {
        self.written
            .iter()
            .flat_map(|function| ["    ", function.as_str(), ",\n"])
            .collect()
    }
}
