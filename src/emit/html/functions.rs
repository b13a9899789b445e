//! Expressions of a form as JavaScript functions, each written once.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexSet;

use crate::expr::{TypedExpr, javascript::javascript};

/// The functions in order of first use; pages and tables refer to them by position.
#[derive(Debug, Default)]
pub(super) struct Functions {
    written: IndexSet<String>,
    /// What conditions say, by position; empty sentences are left out.
    told: BTreeMap<usize, String>,
    /// The dotted paths that they look up, without where they start.
    looked_up: BTreeSet<String>,
}

impl Functions {
    /// The position of an expression's function.
    pub(super) fn add(&mut self, expr: &TypedExpr) -> usize {
        let paths = expr.references().into_iter();
        self.looked_up
            .extend(paths.map(|(path, _)| path.segments.join(".")));
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

    /// Whether one of them looks at the answer with this path, at a part of it or at what it is part of.
    pub(super) fn look_at(&self, path: &str) -> bool {
        let is_within = |inner: &str, outer: &str| {
            let rest = inner.strip_prefix(outer);
            rest.is_some_and(|it| it.is_empty() || it.starts_with('.'))
        };
        let mut paths = self.looked_up.iter();
        paths.any(|it| is_within(it, path) || is_within(path, it))
    }

    /// The functions as members of an array literal, one a line.
    pub(super) fn members(&self) -> String {
        self.written
            .iter()
            .flat_map(|function| ["    ", function.as_str(), ",\n"])
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_looked_at_with_its_parts_and_what_it_is_part_of() {
        let functions = Functions {
            looked_up: ["halter.geboren.year", "tiere", "art"]
                .map(str::to_owned)
                .into(),
            ..Functions::default()
        };
        for path in ["halter.geboren", "halter", "tiere.rasse", "art"] {
            assert!(functions.look_at(path), "{path}");
        }
        for path in ["halter.name", "artikel", "tier", "geboren"] {
            assert!(!functions.look_at(path), "{path}");
        }
    }
}
