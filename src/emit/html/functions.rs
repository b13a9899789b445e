//! Expressions of a form as JavaScript functions, each written once.

use indexmap::IndexSet;

use crate::expr::{TypedExpr, javascript::javascript};

/// The functions in order of first use; pages and tables refer to them by position.
#[derive(Debug, Default)]
pub(super) struct Functions {
    written: IndexSet<String>,
}

impl Functions {
    /// The position of an expression's function.
    pub(super) fn add(&mut self, expr: &TypedExpr) -> usize {
        self.written.insert_full(javascript(expr)).0
    }

    /// The functions as members of an array literal, one a line.
    pub(super) fn members(&self) -> String {
        self.written
            .iter()
            .flat_map(|function| ["    ", function.as_str(), ",\n"])
            .collect()
    }
}
