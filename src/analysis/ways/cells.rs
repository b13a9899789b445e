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

    fn within(&mut self, cells: Cells, most: usize) -> Cells {
        let mut groups: Vec<(Vec<Lit>, Known)> = Vec::new();
        let mut places = BTreeMap::new();
        for (lit, known) in cells {
            if lit == self.no() {
                continue;
            }
            let place = *places.entry(known.key()).or_insert(groups.len());
            match groups.get_mut(place) {
                Some((lits, _)) => lits.push(lit),
                None => groups.push((vec![lit], known)),
            }
        }
        if groups.len() > most {
            groups = coarse(groups, most);
        }
        groups
            .into_iter()
            .map(|(lits, known)| (self.or(&lits), known))
            .collect()
    }

    /// The possibilities of an operation on two or fewer values, or one on more.
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
        let mut rows: Vec<(Lit, Vec<&Known>)> = vec![(self.yes(), Vec::new())];
        for cells in operands {
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
        let mut result = Vec::with_capacity(rows.len());
        let mut perhaps = None;
        for (lit, known) in rows {
            match operation.yields(&known) {
                Yield::Surely(known) => result.push((lit, known)),
                Yield::Perhaps(known) => {
                    let null = *perhaps.get_or_insert_with(|| self.fresh());
                    let answered = self.and(&[lit, !null]);
                    let empty = self.and(&[lit, null]);
                    result.push((answered, known));
                    result.push((empty, Known::Null));
                }
            }
        }
        self.tidy(result)
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

/// As many possibilities as are kept at most: null and the first ones as they are, all others as the
/// one range that holds them.
fn coarse(groups: Vec<(Vec<Lit>, Known)>, most: usize) -> Vec<(Vec<Lit>, Known)> {
    let mut kept: Vec<(Vec<Lit>, Known)> = Vec::new();
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
