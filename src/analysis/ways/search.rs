//! Looking for answers that show something, or for the proof that there are none.

use jiff::civil::Date;

use super::{
    circuit::{Found, Lit},
    cuts::asked,
    encode::{Encoded, encode},
    goal::Goal,
    names::Names,
    replay::{Replay, Witness, witness},
    world::World,
};
use crate::{
    answers,
    expr::TypedExpr,
    model::{Check, Form},
    source::Span,
};

/// The day on which ways are looked for.
const DAY: Date = Date::constant(2026, 1, 1);

/// Whether goals can be reached.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// They can, as these answers show.
    Reached(Witness),
    /// They cannot, whatever is answered, on any day and with any params. The places are the checks,
    /// questions and lists that take part in the proof; none where conditions alone exclude it.
    Never(Vec<Span>),
    /// It is not known; why.
    Unknown(&'static str),
}

/// One form, ready for many questions.
pub struct Solver<'a> {
    pub(super) form: &'a Form,
    pub(super) world: World<'a>,
    pub(super) encoded: Encoded<'a>,
    /// That every rule is met.
    pub(super) complete: Lit,
}

impl<'a> Solver<'a> {
    /// Makes the statements of a form.
    pub fn new(form: &'a Form) -> Self {
        let names = Names::of(form);
        let asked = asked(form, &names, &answers::defaults(form), DAY);
        let mut world = World::new(form, &asked, names, DAY);
        let encoded = encode(&mut world);
        let complete = world.circuit.fresh();
        for rule in &encoded.rules {
            world.circuit.clause(&[!complete, rule.switch]);
        }
        Self {
            form,
            world,
            encoded,
            complete,
        }
    }

    /// Every condition that hides something or makes an answer optional, in asking order.
    pub fn conditions(&self) -> impl Iterator<Item = &'a TypedExpr> {
        self.encoded.gates.iter().map(|it| it.condition)
    }

    /// Every check with the path of what it belongs to, in asking order.
    pub fn checks(&self) -> impl Iterator<Item = (&'a str, &'a Check)> {
        self.encoded.checks.iter().map(|it| (it.path, it.check))
    }

    /// Answers that reach every goal at once: complete and valid, unless a check is to fail.
    pub fn solve(&mut self, goals: &[Goal]) -> Answer {
        let lits = self.lits(goals);
        let failing: Vec<usize> = goals
            .iter()
            .filter_map(|it| match it {
                Goal::Fails(at) => self.encoded.checks.get(*at).map(|it| it.rule),
                _ => None,
            })
            .collect();
        let alone = self.rules(|at, _| !failing.contains(&at));
        let first = self.look(&lits, &alone, goals);
        let Some(page) = failing
            .iter()
            .filter_map(|it| self.encoded.rules.get(*it))
            .map(|it| it.page)
            .max()
        else {
            return first;
        };
        if matches!(first, Answer::Reached(_)) {
            return first;
        }
        // A check may refuse only together with others of its page.
        let before = self.rules(|at, rule| rule.page < page && !failing.contains(&at));
        self.look(&lits, &before, goals)
    }

    pub(super) fn lits(&mut self, goals: &[Goal]) -> Vec<Lit> {
        goals
            .iter()
            .map(|it| it.lit(&mut self.world, &self.encoded))
            .collect()
    }

    /// The switches of rules.
    pub(super) fn rules(&self, keep: impl Fn(usize, &super::encode::Rule) -> bool) -> Vec<Lit> {
        let rules = self.encoded.rules.iter().enumerate();
        rules
            .filter(|(at, rule)| keep(*at, rule))
            .map(|(_, rule)| rule.switch)
            .collect()
    }

    fn look(&mut self, goals: &[Lit], rules: &[Lit], wanted: &[Goal]) -> Answer {
        let mut base: Vec<Lit> = goals.to_vec();
        base.extend(rules);
        let defaults = self.defaults();
        for (round, with) in [defaults.as_slice(), &[]].into_iter().enumerate() {
            if round == 1 && defaults.is_empty() {
                break;
            }
            let mut assumed = base.clone();
            assumed.push(self.world.dated);
            assumed.extend(with);
            if let Some(found) = self.walk(&assumed, wanted) {
                return Answer::Reached(found);
            }
            if round == 0 {
                match self.world.circuit.solve(&base) {
                    Found::Core(core) => return Answer::Never(self.places(&core)),
                    Found::Nothing => return Answer::Unknown("the search was given up"),
                    Found::Model => {}
                }
            }
        }
        Answer::Unknown("it depends on the day, on params, or on comparisons of several answers")
    }

    /// A model that can be walked: as precise as possible, then less.
    pub(super) fn walk(&mut self, assumed: &[Lit], wanted: &[Goal]) -> Option<Witness> {
        let mut dropped: Vec<Lit> = Vec::new();
        // While it is assumed, guesses that were refuted are not made again.
        let learning = self.world.circuit.fresh();
        for _ in 0..MOST_ROUNDS {
            let mut all = assumed.to_vec();
            all.push(learning);
            let exact = self.precisions().into_iter();
            all.extend(exact.filter(|it| !dropped.contains(it)));
            match self.world.circuit.solve(&all) {
                Found::Model => {
                    let found = self.replayed(wanted);
                    if found.is_some() {
                        return found;
                    }
                    if !self.refute(learning, &dropped) {
                        return None;
                    }
                }
                Found::Core(core) => {
                    let precise = core
                        .into_iter()
                        .filter(|it| !assumed.contains(it) && *it != learning);
                    let precise: Vec<Lit> = precise.collect();
                    if precise.is_empty() {
                        return None;
                    }
                    dropped.extend(precise);
                }
                Found::Nothing => return None,
            }
        }
        None
    }

    /// Forbids the guesses of the last model about comparisons that are left open. Says whether
    /// there are any.
    fn refute(&mut self, learning: Lit, open: &[Lit]) -> bool {
        let circuit = &self.world.circuit;
        let mut clause = vec![!learning];
        for (exact, order) in &self.world.exact {
            if open.contains(exact) {
                for lit in [order.less, order.equal] {
                    clause.push(if circuit.holds(lit) { !lit } else { lit });
                }
            }
        }
        let guessed = clause.len() > 1;
        self.world.circuit.clause(&clause);
        guessed
    }

    fn replayed(&mut self, wanted: &[Goal]) -> Option<Witness> {
        let found = witness(&self.world);
        let replay = Replay::of(self.form, &found);
        let fails = wanted.iter().any(|it| matches!(it, Goal::Fails(_)));
        let fits =
            (fails || replay.is_valid()) && wanted.iter().all(|it| replay.meets(&self.encoded, it));
        fits.then_some(found)
    }

    /// That every param has its default.
    pub(super) fn defaults(&self) -> Vec<Lit> {
        let params = self.world.params.iter();
        params
            .filter_map(|it| it.cells.first().map(|(lit, _)| *lit))
            .collect()
    }

    /// That no comparison is left open and no entry unmodelled.
    pub(super) fn precisions(&self) -> Vec<Lit> {
        let mut all: Vec<Lit> = self.world.exact.iter().map(|(exact, _)| *exact).collect();
        let no = self.world.circuit.no();
        let more = self.world.repeats.iter().map(|it| it.more);
        all.extend(more.filter(|it| *it != no).map(|it| !it));
        all
    }

    /// Where the rules of a proof were written.
    fn places(&self, core: &[Lit]) -> Vec<Span> {
        let rules = self.encoded.rules.iter();
        rules
            .filter(|it| core.contains(&it.switch))
            .map(|it| it.span)
            .collect()
    }
}

/// How often precision is given up before the search is.
const MOST_ROUNDS: usize = 24;
