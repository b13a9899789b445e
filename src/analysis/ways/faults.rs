//! Parts of a form that nobody can reach, pass or complete: each proven for any answers, any day and
//! any params.

use std::collections::BTreeSet;

use super::{
    circuit::{Found, Lit, MOST_LEARNT},
    encode::Why,
    fault::{Cause, Fault, FaultKind, Turn},
    goal::{Goal, MOST_OPTIONS},
    search::Solver,
};
use crate::{model::FieldId, source::Span};

impl Solver<'_> {
    /// What is wrong with the ways through the form, one finding for one mistake.
    pub fn faults(&mut self) -> Vec<Fault> {
        let rules = self.rules(|_, _| true);
        let checks = self.checks_alone();
        let mut faults = self.checks_at_fault(&checks);
        let failing = faults.iter().any(|it| it.kind == FaultKind::CheckFails);
        if let Found::Core(core) = self.world.circuit.solve(&rules) {
            if !failing {
                let core = self.smaller(core, &[]);
                let causes = self.causes(&core);
                // The last rule in asking order is the one that cannot be met.
                if let Some(last) = causes.last() {
                    faults.push(Fault {
                        kind: FaultKind::NoCompletion,
                        span: last.span(),
                        causes,
                    });
                }
            }
            return faults;
        }
        let (conditions, hidden) = self.conditions_at_fault(&rules);
        faults.extend(conditions);
        let options = self.options_at_fault(&rules, &hidden);
        faults.extend(options);
        // A dead end is told once, however many ways lead to it.
        let mut ends = BTreeSet::new();
        faults.retain(|it| {
            let is_end = matches!(it.kind, FaultKind::DeadEnd(_));
            !is_end || ends.insert((it.span.source, it.span.range().start))
        });
        faults
    }

    /// Which of the statements can hold under the assumptions. Those beside each other with one
    /// number are taken to exclude each other.
    fn possible(&mut self, assumed: &[Lit], goals: &[(usize, Lit)]) -> Vec<bool> {
        let mut known: Vec<Option<bool>> = vec![None; goals.len()];
        for at in 0..goals.len() {
            let Some((_, goal)) = goals.get(at).filter(|_| known.get(at) == Some(&None)) else {
                continue;
            };
            let mut wished = wished(goals, &known, at);
            let mut room = self.world.circuit.size() / 2;
            loop {
                let mut all = assumed.to_vec();
                all.push(*goal);
                all.extend(&wished);
                let most = if wished.is_empty() {
                    MOST_LEARNT
                } else {
                    LEARNT_FOR_WISHES
                };
                let before = self.world.circuit.work();
                let found = self.world.circuit.solve_within(most, &all);
                room = room.saturating_sub(self.world.circuit.work() - before);
                match found {
                    Found::Model => {
                        for ((_, goal), known) in goals.iter().zip(&mut known) {
                            if known.is_none() && self.world.circuit.holds(*goal) {
                                *known = Some(true);
                            }
                        }
                    }
                    Found::Core(core) => {
                        // The last wish of the core cannot be had beside those before it.
                        if let Some(last) = wished.iter().rposition(|it| core.contains(it)) {
                            // When that took as long as half a model, those behind it go too.
                            if room == 0 {
                                wished.truncate(last);
                            } else {
                                wished.remove(last);
                            }
                            continue;
                        }
                        if let Some(known) = known.get_mut(at) {
                            *known = Some(false);
                        }
                    }
                    Found::Nothing if !wished.is_empty() => {
                        wished.truncate(wished.len() / 2);
                        continue;
                    }
                    Found::Nothing => {}
                }
                break;
            }
        }
        known.into_iter().map(|it| it.unwrap_or(true)).collect()
    }

    /// For each check that it refuses somewhere, and that it does not.
    fn checks_alone(&mut self) -> Vec<(Lit, Lit)> {
        let mut lits = Vec::new();
        for at in 0..self.encoded.checks.len() {
            let instances = self.encoded.checks.get(at).map(|it| it.instances.clone());
            let (mut fails, mut passes) = (Vec::new(), Vec::new());
            for (active, truth) in instances.unwrap_or_default() {
                fails.push(self.world.circuit.and(&[active, truth.no]));
                passes.push(self.world.circuit.and(&[active, !truth.no]));
            }
            let circuit = &mut self.world.circuit;
            lits.push((circuit.or(&fails), circuit.or(&passes)));
        }
        lits
    }

    fn checks_at_fault(&mut self, checks: &[(Lit, Lit)]) -> Vec<Fault> {
        let goals: Vec<(usize, Lit)> = checks
            .iter()
            .enumerate()
            .flat_map(|(at, (fails, passes))| [(at, *fails), (at, *passes)])
            .collect();
        let possible = self.possible(&[], &goals);
        let mut faults = Vec::new();
        for (at, pair) in possible.chunks(2).enumerate() {
            let kind = match pair {
                [true, false] => FaultKind::CheckFails,
                [false, true] => FaultKind::CheckIdle,
                // Both, or it is never looked at: then its question is hidden.
                _ => continue,
            };
            let span = self.encoded.checks.get(at).map(|it| it.check.span);
            if let Some(span) = span.filter(|it| kind == FaultKind::CheckFails || self.is_own(*it))
            {
                faults.push(Fault {
                    kind,
                    span,
                    causes: Vec::new(),
                });
            }
        }
        faults
    }

    /// The conditions at fault, and those that are never true.
    fn conditions_at_fault(&mut self, rules: &[Lit]) -> (Vec<Fault>, BTreeSet<usize>) {
        let count = self.encoded.gates.len();
        let goals: Vec<Goal> = (0..count)
            .flat_map(|at| [Goal::Condition(at, true), Goal::Condition(at, false)])
            .collect();
        let lits: Vec<(usize, Lit)> = self
            .lits(&goals)
            .into_iter()
            .enumerate()
            .map(|(at, lit)| (at / 2, lit))
            .collect();
        let complete = self.possible(&[self.complete], &lits);
        let open: Vec<usize> = (0..lits.len())
            .filter(|at| complete.get(*at) == Some(&false))
            .collect();
        let leftover: Vec<(usize, Lit)> = open
            .iter()
            .filter_map(|at| lits.get(*at))
            .copied()
            .collect();
        let anyhow = self.possible(&[], &leftover);
        let mut faults = Vec::new();
        let mut hidden = BTreeSet::new();
        for (at, possible) in open.into_iter().zip(anyhow) {
            let (gate, wanted) = (at / 2, at % 2 == 0);
            let Some((around, span, before)) = self
                .encoded
                .gates
                .get(gate)
                .map(|it| (it.around.clone(), it.condition.span, it.rules_before))
            else {
                continue;
            };
            let inside_hidden = around.iter().any(|it| hidden.contains(it));
            if wanted {
                hidden.insert(gate);
            }
            if inside_hidden || hidden.contains(&gate) != wanted {
                continue;
            }
            let found = match (wanted, possible) {
                (true, false) => Some((FaultKind::NeverTrue, span, self.proof(gate, true, &[]))),
                (false, false) => Some((FaultKind::AlwaysTrue, span, self.proof(gate, false, &[]))),
                (true, true) => {
                    let goal = lits.get(at).map(|(_, lit)| *lit);
                    goal.map(|it| self.refused(gate, before, rules, it))
                }
                (false, true) => None,
            };
            if let Some((kind, span, causes)) = found
                && (self.is_own(span) || matches!(kind, FaultKind::DeadEnd(_)))
            {
                faults.push(Fault { kind, span, causes });
            }
        }
        (faults, hidden)
    }

    /// A condition that is true only with answers that are refused: before it, or behind it.
    fn refused(
        &mut self,
        gate: usize,
        before: usize,
        rules: &[Lit],
        goal: Lit,
    ) -> (FaultKind, Span, Vec<Cause>) {
        let span = self
            .encoded
            .gates
            .get(gate)
            .map_or_else(Span::default, |it| it.condition.span);
        let before = self.rules(|at, _| at < before);
        if self.possible(&before, &[(0, goal)]) == [true] {
            let causes = self.proof(gate, true, rules);
            let core = self.core(rules, &[goal]);
            if let Some(stop) = self.stop(&core) {
                return (FaultKind::DeadEnd(Turn::Condition(span)), stop, causes);
            }
        }
        (
            FaultKind::OnlyRefused,
            span,
            self.proof(gate, true, &before),
        )
    }

    /// The place of the last rule of a core.
    fn stop(&self, core: &[Lit]) -> Option<Span> {
        let stops = self.encoded.rules.iter();
        stops
            .filter(|it| core.contains(&it.switch))
            .map(|it| it.span)
            .next_back()
    }

    fn options_at_fault(&mut self, rules: &[Lit], hidden: &BTreeSet<usize>) -> Vec<Fault> {
        let form = self.form;
        let mut goals = Vec::new();
        for (at, field) in form.fields.iter().enumerate() {
            let gates = self.encoded.fields.get(at).map(|it| it.gates.as_slice());
            let is_hidden = gates
                .unwrap_or_default()
                .iter()
                .any(|it| hidden.contains(it));
            let options = field.ty.options();
            if !is_hidden && options.len() <= MOST_OPTIONS {
                let id = FieldId::from_index(at);
                goals.extend(options.iter().map(|it| Goal::Option(id, it.code.clone())));
            }
        }
        let question = |goal: &Goal| match goal {
            Goal::Option(id, _) => id.index(),
            _ => 0,
        };
        let lits = self.lits(&goals).into_iter();
        let lits: Vec<(usize, Lit)> = goals.iter().map(question).zip(lits).collect();
        let complete = self.possible(&[self.complete], &lits);
        let mut faults = Vec::new();
        for ((goal, (_, lit)), possible) in goals.iter().zip(&lits).zip(complete) {
            let Goal::Option(id, code) = goal else {
                continue;
            };
            if possible {
                continue;
            }
            let field = form.field(*id);
            let until = self.rules(|_, rule| rule.page <= field.page);
            if self.possible(&until, &[(0, *lit)]) == [true] {
                let core = self.core(rules, &[*lit]);
                if let Some(span) = self.stop(&core) {
                    faults.push(Fault {
                        kind: FaultKind::DeadEnd(Turn::Option(*id, code.clone())),
                        span,
                        causes: self.causes(&core),
                    });
                }
            } else if self.is_own(field.span) {
                let core = self.core(&until, &[*lit]);
                faults.push(Fault {
                    kind: FaultKind::OptionRefused(*id, code.clone()),
                    span: field.span,
                    causes: self.causes(&core),
                });
            }
        }
        faults
    }

    /// What of the rules excludes a goal, the goal included; empty when it is not excluded.
    fn core(&mut self, rules: &[Lit], goal: &[Lit]) -> Vec<Lit> {
        let mut all = rules.to_vec();
        all.extend(goal);
        match self.world.circuit.solve(&all) {
            Found::Core(core) => self.smaller(core, goal),
            Found::Model | Found::Nothing => Vec::new(),
        }
    }

    /// Why a condition is never, or always, true where it stands: the conditions around it and the
    /// rules that take part.
    fn proof(&mut self, gate: usize, wanted: bool, rules: &[Lit]) -> Vec<Cause> {
        let Some(this) = self.encoded.gates.get(gate) else {
            return Vec::new();
        };
        let own = this.instances.first().map(|(_, truth)| truth.yes);
        let own: Vec<Lit> = own
            .map(|it| if wanted { it } else { !it })
            .into_iter()
            .collect();
        let entry = this
            .repeat
            .and_then(|it| self.world.repeats.get(it.index()));
        let entry = entry.and_then(|it| it.present.first()).copied();
        let around = this
            .around
            .iter()
            .filter_map(|it| self.encoded.gates.get(*it));
        let around = around.filter_map(|it| it.instances.first().map(|(_, truth)| truth.yes));
        let mut all: Vec<Lit> = around.chain(entry).collect();
        all.extend(rules);
        let fixed = own.clone();
        all.extend(own);
        match self.world.circuit.solve(&all) {
            Found::Core(core) => {
                let core = self.smaller(core, &fixed);
                let causes = self.causes(&core);
                let this = self.encoded.gates.get(gate).map(|it| it.condition.span);
                causes
                    .into_iter()
                    .filter(|it| Some(it.span()) != this)
                    .collect()
            }
            Found::Model | Found::Nothing => Vec::new(),
        }
    }

    /// A core from which nothing can be left out; what is fixed stays.
    fn smaller(&mut self, core: Vec<Lit>, fixed: &[Lit]) -> Vec<Lit> {
        let mut kept = core;
        let mut at = 0;
        while let Some(lit) = kept.get(at).copied() {
            let without: Vec<Lit> = kept.iter().copied().filter(|it| *it != lit).collect();
            let is_fixed = fixed.contains(&lit);
            if !is_fixed && matches!(self.world.circuit.solve(&without), Found::Core(_)) {
                kept = without;
            } else {
                at += 1;
            }
        }
        kept
    }

    /// What stands behind statements, in asking order.
    fn causes(&self, core: &[Lit]) -> Vec<Cause> {
        let mut causes = Vec::new();
        for gate in &self.encoded.gates {
            let yes = gate.instances.first().map(|(_, truth)| truth.yes);
            if gate.hides && yes.is_some_and(|it| core.contains(&it)) {
                causes.push(Cause::Condition(gate.condition.span));
            }
        }
        for rule in &self.encoded.rules {
            if core.contains(&rule.switch) {
                causes.push(match rule.why {
                    Why::Needed(_) => Cause::Needed(rule.span),
                    Why::Entries(_) => Cause::Entries(rule.span),
                    Why::Check(_) => Cause::Check(rule.span),
                });
            }
        }
        causes
    }

    /// Whether a place is in the spec itself, not in a Baustein that others use too.
    fn is_own(&self, span: Span) -> bool {
        let pages = &self.form.pages;
        pages.first().is_none_or(|it| it.span.source == span.source)
    }
}

/// Most statements that are wished to hold beside the one that is looked at.
const MOST_WISHES: usize = 40;

/// Clauses learnt before a model with all wishes is given up.
const LEARNT_FOR_WISHES: u64 = 20;

/// What is still to be looked at and may hold in the same model: of each number one.
fn wished(goals: &[(usize, Lit)], known: &[Option<bool>], at: usize) -> Vec<Lit> {
    let mut taken: Option<usize> = goals.get(at).map(|(number, _)| *number);
    let mut wished = Vec::new();
    for ((number, lit), known) in goals.iter().zip(known).skip(at + 1) {
        if known.is_none() && taken != Some(*number) && wished.len() < MOST_WISHES {
            taken = Some(*number);
            wished.push(*lit);
        }
    }
    wished
}
