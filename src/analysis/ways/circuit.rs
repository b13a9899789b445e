//! Gates over a SAT solver: what is built here is true of every way through a form.

use std::collections::BTreeMap;

use batsat::{Callbacks, Lit as SatLit, Solver, SolverInterface, SolverOpts, Var, lbool};

/// A statement that is true or false in each way through a form.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Lit(SatLit);

impl std::ops::Not for Lit {
    type Output = Lit;

    fn not(self) -> Lit {
        Lit(!self.0)
    }
}

/// What the solver found under assumptions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// They can hold together; [`Circuit::holds`] asks for details.
    Model,
    /// They cannot; these are enough to see it.
    Core(Vec<Lit>),
    /// The solver gave up.
    Nothing,
}

/// Clauses learnt before the solver gives up.
pub(super) const MOST_LEARNT: u64 = 4_000;

/// Most statements of which each pair gets a clause.
pub(super) const MOST_PAIRED: usize = 64;

/// Stops after so many learnt clauses: a bound that does not depend on the machine.
#[derive(Default)]
struct Budget {
    learnt: u64,
    most: u64,
}

impl Callbacks for Budget {
    fn on_start(&mut self) {
        self.learnt = 0;
    }

    fn on_new_clause(&mut self, _: &[SatLit], kind: batsat::ClauseKind) {
        if kind == batsat::ClauseKind::Learnt {
            self.learnt += 1;
        }
    }

    fn stop(&self) -> bool {
        self.learnt > self.most
    }
}

/// A growing set of clauses. Equal gates are made once.
pub(super) struct Circuit {
    solver: Solver<Budget>,
    yes: Lit,
    gates: BTreeMap<Vec<Lit>, Lit>,
}

impl Circuit {
    pub(super) fn new() -> Self {
        let mut solver = Solver::new(SolverOpts::default(), Budget::default());
        let yes = Lit(SatLit::new(solver.new_var(lbool::TRUE, true), true));
        solver.add_clause_reuse(&mut vec![yes.0]);
        Self {
            solver,
            yes,
            gates: BTreeMap::new(),
        }
    }

    /// How many statements there are: a model settles each.
    pub(super) fn size(&self) -> u64 {
        self.solver.num_vars().into()
    }

    /// How often a statement was settled so far: what solving has cost, on any machine.
    pub(super) fn work(&self) -> u64 {
        self.solver.num_propagations()
    }

    pub(super) fn yes(&self) -> Lit {
        self.yes
    }

    pub(super) fn no(&self) -> Lit {
        !self.yes
    }

    pub(super) fn constant(&self, value: bool) -> Lit {
        if value { self.yes } else { !self.yes }
    }

    /// Something that may be either.
    pub(super) fn fresh(&mut self) -> Lit {
        let var: Var = self.solver.new_var_default();
        Lit(SatLit::new(var, true))
    }

    /// At least one of them holds.
    pub(super) fn clause(&mut self, lits: &[Lit]) {
        if lits.contains(&self.yes) {
            return;
        }
        let no = self.no();
        let mut clause: Vec<SatLit> = lits.iter().filter(|it| **it != no).map(|it| it.0).collect();
        self.solver.add_clause_reuse(&mut clause);
    }

    pub(super) fn and(&mut self, lits: &[Lit]) -> Lit {
        let no = self.no();
        if lits.contains(&no) {
            return no;
        }
        let mut parts: Vec<Lit> = lits.iter().copied().filter(|it| *it != self.yes).collect();
        parts.sort_unstable();
        parts.dedup();
        let contradicts = parts.iter().any(|it| parts.binary_search(&!*it).is_ok());
        if contradicts {
            return no;
        }
        match parts.as_slice() {
            [] => return self.yes,
            [one] => return *one,
            _ => {}
        }
        if let Some(gate) = self.gates.get(&parts) {
            return *gate;
        }
        // What its parts are settles the gate: the solver need not decide it.
        let gate = Lit(SatLit::new(self.solver.new_var(lbool::UNDEF, false), true));
        let mut back = vec![gate];
        for part in &parts {
            self.clause(&[!gate, *part]);
            back.push(!*part);
        }
        self.clause(&back);
        self.gates.insert(parts, gate);
        gate
    }

    pub(super) fn or(&mut self, lits: &[Lit]) -> Lit {
        let negated: Vec<Lit> = lits.iter().map(|it| !*it).collect();
        !self.and(&negated)
    }

    /// One of them holds, not both.
    pub(super) fn xor(&mut self, one: Lit, other: Lit) -> Lit {
        let first = self.and(&[one, !other]);
        let second = self.and(&[!one, other]);
        self.or(&[first, second])
    }

    /// Exactly one of them holds.
    pub(super) fn one_of(&mut self, lits: &[Lit]) {
        self.clause(lits);
        self.at_most_one(lits);
    }

    /// At most one of them holds: pair by pair, in a long list one step after the other, so that
    /// the clauses stay as many as the list is long.
    pub(super) fn at_most_one(&mut self, lits: &[Lit]) {
        if lits.len() > MOST_PAIRED {
            let mut before = self.no();
            for lit in lits {
                self.clause(&[!before, !*lit]);
                before = self.or(&[before, *lit]);
            }
            return;
        }
        for (at, one) in lits.iter().enumerate() {
            for other in lits.iter().skip(at + 1) {
                self.clause(&[!*one, !*other]);
            }
        }
    }

    pub(super) fn solve(&mut self, assumptions: &[Lit]) -> Found {
        self.solve_within(MOST_LEARNT, assumptions)
    }

    /// Gives up after so many learnt clauses.
    pub(super) fn solve_within(&mut self, most: u64, assumptions: &[Lit]) -> Found {
        self.solver.cb_mut().most = most;
        let assumed: Vec<SatLit> = assumptions.iter().map(|it| it.0).collect();
        let result = self.solver.solve_limited(&assumed);
        if result == lbool::TRUE {
            return Found::Model;
        }
        if result != lbool::FALSE {
            return Found::Nothing;
        }
        let core = assumptions.iter().copied();
        let core = core.filter(|it| self.solver.unsat_core_contains_var(it.0.var()));
        Found::Core(core.collect())
    }

    /// Whether it holds in the last model.
    pub(super) fn holds(&self, lit: Lit) -> bool {
        self.solver.value_lit(lit.0) == lbool::TRUE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gates_mean_what_they_say() {
        let mut circuit = Circuit::new();
        let (a, b) = (circuit.fresh(), circuit.fresh());
        let both = circuit.and(&[a, b]);
        assert_eq!(circuit.and(&[b, a, a]), both);
        assert_eq!(circuit.and(&[a, !a]), circuit.no());
        assert_eq!(circuit.solve(&[both]), Found::Model);
        assert!(circuit.holds(a) && circuit.holds(b));
        assert_eq!(circuit.solve(&[both, !b]), Found::Core(vec![both, !b]));
        let either = circuit.or(&[a, b]);
        assert_eq!(circuit.solve(&[either, !a]), Found::Model);
        assert!(circuit.holds(b));
        circuit.one_of(&[a, b]);
        assert!(matches!(circuit.solve(&[a, b]), Found::Core(_)));
    }

    #[test]
    fn one_of_many_is_one() {
        let mut circuit = Circuit::new();
        let many: Vec<Lit> = (0..=MOST_PAIRED).map(|_| circuit.fresh()).collect();
        circuit.one_of(&many);
        let none: Vec<Lit> = many.iter().map(|it| !*it).collect();
        assert!(matches!(circuit.solve(&none), Found::Core(_)));
        for (at, one) in many.iter().enumerate() {
            assert_eq!(circuit.solve(&[*one]), Found::Model);
            for other in many.iter().skip(at + 1) {
                assert!(matches!(circuit.solve(&[*one, *other]), Found::Core(_)));
            }
        }
    }
}
