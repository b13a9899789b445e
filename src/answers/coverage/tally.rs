//! What is visited in several forms of one spec: those of the periods of its law.

use std::collections::BTreeMap;

use super::{Count, Coverage, Kind, Spot};
use crate::source::Span;

/// A thing to visit, however many forms of the spec have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its kind.
    pub kind: Kind,
    /// Where it was written.
    pub span: Span,
    /// What it is.
    pub what: String,
    /// Whether it was visited in some form.
    pub visited: bool,
}

/// The things to visit of one spec.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    rows: Vec<Row>,
    /// The rows by place and words.
    known: BTreeMap<(Span, String), usize>,
}

impl Tally {
    /// Adds a form and what was visited in it. What was written once counts once.
    pub fn add(&mut self, coverage: &Coverage<'_>) {
        for (index, spot) in coverage.spots().iter().enumerate() {
            self.row(spot).visited |= coverage.is_visited(index);
        }
    }

    /// How much of a kind is visited.
    pub fn count(&self, kind: Kind) -> Count {
        let mut count = Count::default();
        for row in self.rows.iter().filter(|it| it.kind == kind) {
            count.all += 1;
            count.visited += usize::from(row.visited);
        }
        count
    }

    /// What of a kind is not visited.
    pub fn missed(&self, kind: Kind) -> impl Iterator<Item = &Row> {
        let rows = self.rows.iter();
        rows.filter(move |it| it.kind == kind && !it.visited)
    }

    fn row(&mut self, spot: &Spot<'_>) -> &mut Row {
        let what = spot.to_string();
        let key = (spot.span, what.clone());
        let index = *self.known.entry(key).or_insert_with(|| {
            self.rows.push(Row {
                kind: spot.kind(),
                span: spot.span,
                what,
                visited: false,
            });
            self.rows.len() - 1
        });
        self.rows.get_mut(index).expect("rows are only added")
    }
}
