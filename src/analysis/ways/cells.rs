//! Values that differ from way to way: cells, of which exactly one holds.

use std::collections::BTreeMap;

use super::{
    circuit::{Circuit, Lit},
    value::{Known, Operation, Yield},
};
use crate::expr::Value;

/// What an expression may be, each possibility with the statement that it is the case. In every way
/// exactly one of them is.
pub(super) type Cells = Vec<(Lit, Known)>;

/// A condition: true, false, or (neither) null.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Truth {
    pub(super) yes: Lit,
    pub(super) no: Lit,
}

/// Most possibilities kept apart; beyond, ranges take their place.
const MOST: usize = 48;

/// Most pairs that an operation looks at with operands as they are; beyond, they are made fewer.
const MOST_PAIRS: usize = 600;

/// Most possibilities of an operand among so many pairs.
const FEW: usize = 24;

impl Circuit {
    /// A condition that is never null.
    pub(super) fn total(yes: Lit) -> Truth {
        Truth { yes, no: !yes }
    }

    pub(super) fn truth(&self, value: Option<bool>) -> Truth {
        Truth {
            yes: self.constant(value == Some(true)),
            no: self.constant(value == Some(false)),
        }
    }

    pub(super) fn exactly(&self, known: Known) -> Cells {
        vec![(self.yes(), known)]
    }

    /// Puts equal possibilities together, drops impossible ones, and turns many into few.
    pub(super) fn tidy(&mut self, cells: Cells) -> Cells {
        self.within(cells, MOST)
    }

    fn within(&mut self, mut cells: Cells, most: usize) -> Cells {
        cells.retain(|(lit, _)| *lit != self.no());
        let groups = grouped(cells, most).into_iter();
        groups
            .map(|(lits, known)| (self.or(&lits), known))
            .collect()
    }

    /// The possibilities of an operation.
    pub(super) fn operate(&mut self, operation: &Operation, operands: &[Cells]) -> Cells {
        let product: usize = operands.iter().map(Vec::len).product();
        let fewer: Vec<Cells>;
        let operands = if product > MOST_PAIRS {
            fewer = operands
                .iter()
                .map(|cells| self.within(cells.clone(), FEW))
                .collect();
            &fewer
        } else {
            operands
        };
        // All operands but the last, in every combination.
        let (last, first) = match operands.split_last() {
            Some((last, first)) => (last.clone(), first),
            None => (self.exactly(Known::Null), operands),
        };
        let mut rows: Vec<(Lit, Vec<&Known>)> = vec![(self.yes(), Vec::new())];
        for cells in first {
            let mut longer = Vec::with_capacity(rows.len() * cells.len());
            for (lit, known) in &rows {
                for (one, more) in cells {
                    let lit = self.and(&[*lit, *one]);
                    if lit != self.no() {
                        let mut known = known.clone();
                        known.push(more);
                        longer.push((lit, known));
                    }
                }
            }
            rows = longer;
        }
        let mut results: Vec<(Part, Known)> = Vec::with_capacity(product);
        for (row, known) in &rows {
            for (lit, more) in &last {
                if *lit == !*row || *lit == self.no() {
                    continue;
                }
                let mut known = known.clone();
                if !operands.is_empty() {
                    known.push(more);
                }
                let part = |null| Part {
                    row: *row,
                    last: *lit,
                    null,
                };
                match operation.yields(&known) {
                    Yield::Surely(known) => results.push((part(None), known)),
                    Yield::Perhaps(known) => {
                        results.push((part(Some(false)), known));
                        results.push((part(Some(true)), Known::Null));
                    }
                }
            }
        }
        let perhaps = results.iter().any(|(part, _)| part.null.is_some());
        let null = if perhaps { self.fresh() } else { self.no() };
        let groups = grouped(results, MOST).into_iter();
        groups
            .map(|(parts, known)| (self.any(&parts, null), known))
            .collect()
    }

    /// That one of the parts of an operation holds; what shares a row is taken together, so that the
    /// gates are fewer than the pairs.
    fn any(&mut self, parts: &[Part], null: Lit) -> Lit {
        let mut rows = Vec::new();
        let same = |one: &Part, other: &Part| one.row == other.row && one.null == other.null;
        for parts in parts.chunk_by(same) {
            let lasts: Vec<Lit> = parts.iter().map(|it| it.last).collect();
            let lasts = self.or(&lasts);
            let Some(part) = parts.first() else {
                continue;
            };
            let is_null = match part.null {
                Some(true) => null,
                Some(false) => !null,
                None => self.yes(),
            };
            rows.push(self.and(&[part.row, lasts, is_null]));
        }
        self.or(&rows)
    }

    /// The possibilities of either, depending on a condition.
    pub(super) fn choose(&mut self, condition: Lit, yes: &Cells, no: &Cells) -> Cells {
        let mut result = Vec::with_capacity(yes.len() + no.len());
        for (cells, guard) in [(yes, condition), (no, !condition)] {
            for (lit, known) in cells {
                let lit = self.and(&[*lit, guard]);
                result.push((lit, known.clone()));
            }
        }
        self.tidy(result)
    }

    /// A condition as a value.
    pub(super) fn cells_of(&mut self, truth: Truth) -> Cells {
        let null = self.and(&[!truth.yes, !truth.no]);
        let value = |it| Known::Exact(Value::Boolean(it));
        let mut cells = vec![
            (truth.yes, value(true)),
            (truth.no, value(false)),
            (null, Known::Null),
        ];
        cells.retain(|(lit, _)| *lit != self.no());
        cells
    }

    /// A value as a condition; what is not known to be true or false may be either.
    pub(super) fn truth_of(&mut self, cells: &Cells) -> Truth {
        let mut yes = Vec::new();
        let mut no = Vec::new();
        for (lit, known) in cells {
            match known {
                Known::Exact(Value::Boolean(true)) => yes.push(*lit),
                Known::Exact(Value::Boolean(false)) => no.push(*lit),
                Known::Other(_) | Known::Span(..) => {
                    let either = self.fresh();
                    yes.push(self.and(&[*lit, either]));
                    no.push(self.and(&[*lit, !either]));
                }
                Known::Null | Known::Exact(_) => {}
            }
        }
        Truth {
            yes: self.or(&yes),
            no: self.or(&no),
        }
    }
}

/// One combination of possibilities of the operands of an operation.
struct Part {
    /// The possibilities of all operands but the last.
    row: Lit,
    /// The possibility of the last.
    last: Lit,
    /// Whether the result is null, where that is open.
    null: Option<bool>,
}

/// What has equal values together, in the order of the first of each; many turned into few.
fn grouped<T>(cells: Vec<(T, Known)>, most: usize) -> Vec<(Vec<T>, Known)> {
    let mut groups: Vec<(Vec<T>, Known)> = Vec::new();
    let mut places = BTreeMap::new();
    for (part, known) in cells {
        let place = *places.entry(known.key()).or_insert(groups.len());
        match groups.get_mut(place) {
            Some((parts, _)) => parts.push(part),
            None => groups.push((vec![part], known)),
        }
    }
    if groups.len() > most {
        groups = coarse(groups, most);
    }
    groups
}

/// As many possibilities as are kept at most: null and the first ones as they are, all others as the
/// one range that holds them.
fn coarse<T>(groups: Vec<(Vec<T>, Known)>, most: usize) -> Vec<(Vec<T>, Known)> {
    let mut kept: Vec<(Vec<T>, Known)> = Vec::new();
    let mut lits = Vec::new();
    let mut whole: Option<Known> = None;
    for (more, known) in groups {
        if known == Known::Null || kept.len() + 2 < most {
            kept.push((more, known));
            continue;
        }
        lits.extend(more);
        whole = Some(whole.map_or_else(|| known.clone(), |it| it.hull(&known)));
    }
    kept.extend(whole.map(|it| (lits, it)));
    kept
}
