//! Where sets come from: ways that the analysis finds, and scenarios.

use std::{collections::BTreeMap, ptr};

use super::{Set, can_be_valid, near, pool::Pool};
use crate::{
    analysis::ways::{Answer, Goal, Solver, Witness},
    answers::{
        coverage::{Spot, What},
        scenario,
    },
    expr::TypedExpr,
    model::{FieldId, Form},
};

/// Everything that was found for a form.
pub(super) struct Found<'f> {
    /// The valid sets.
    pub(super) pool: Pool<'f>,
    /// Sets that fail a check, and perhaps more.
    pub(super) refused: Vec<Set>,
    /// Why a spot (by index) is in no valid set, where that is known.
    pub(super) reasons: BTreeMap<usize, Reason>,
}

/// Why a spot is in no valid set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reason {
    /// There is none: proven.
    Never,
    /// None was found.
    Unknown(&'static str),
}

/// Looks for sets: scenarios, the shortest and the longest way, one for each spot that those before
/// leave, one for each question that none of them answers, for each check one that fails it.
pub(super) fn search(form: &Form) -> Found<'_> {
    let mut pool = Pool::of(form);
    let mut refused = Vec::new();
    for one in &form.scenarios {
        let report = scenario::run(form, one);
        let set = Set::of(form, &report.outcome, report.params);
        match pool.seed(set.clone()) {
            Some(seed) => pool.add(seed),
            None => refused.push(set),
        }
    }
    let mut solver = Solver::new(form);
    for longest in [false, true] {
        let way = solver.extreme(longest);
        let seed = way.and_then(|it| pool.seed(set(form, &it.witness)));
        if let Some(it) = seed {
            pool.add(it);
        }
    }
    let reasons = spots(&mut solver, &mut pool);
    for index in 0..form.fields.len() {
        let id = FieldId::from_index(index);
        if pool.value(&form.field(id).path).is_none() {
            let _ = reach(&mut solver, &mut pool, Goal::Answered(id));
        }
    }
    for check in 0..solver.checks().count() {
        if let Answer::Reached(witness) = solver.solve(&[Goal::Fails(check)]) {
            refused.push(set(form, &witness));
        }
    }
    Found {
        pool,
        refused,
        reasons,
    }
}

/// Looks for a set for each spot that a valid set may visit and none does yet.
fn spots(solver: &mut Solver<'_>, pool: &mut Pool<'_>) -> BTreeMap<usize, Reason> {
    let form = pool.form;
    let mut reasons = BTreeMap::new();
    let spots: Vec<Spot<'_>> = pool.coverage.spots().to_vec();
    for (index, spot) in spots.iter().enumerate() {
        if !can_be_valid(spot) || pool.visited.contains(&index) {
            continue;
        }
        let reason = match goal(form, solver, spot) {
            Some(goal) => reach(solver, pool, goal),
            None => Some(Reason::Unknown(
                "none was found, and the analysis proves nothing about values and lists",
            )),
        };
        if !pool.visited.contains(&index)
            && reason != Some(Reason::Never)
            && let Some(seed) = expr(spot).and_then(|it| near::near(pool, index, it))
        {
            pool.add(seed);
        }
        if !pool.visited.contains(&index) {
            let reason = reason.unwrap_or(Reason::Unknown("the answers found do not visit it"));
            reasons.insert(index, reason);
        }
    }
    // A set for one spot may visit others that were given up before.
    reasons.retain(|index, _| !pool.visited.contains(index));
    reasons
}

/// The condition or check of a spot.
fn expr<'f>(spot: &Spot<'f>) -> Option<&'f TypedExpr> {
    match spot.what {
        What::Page(..) | What::Field(_) => None,
        What::Branch { condition, .. } => Some(condition),
        What::Check { check, .. } => Some(&check.condition),
    }
}

/// Adds a set that reaches a goal; why there is none otherwise.
fn reach(solver: &mut Solver<'_>, pool: &mut Pool<'_>, goal: Goal) -> Option<Reason> {
    let goals = [goal];
    let mut answer = solver.solve(&goals);
    if matches!(answer, Answer::Unknown(_)) {
        // Which way is tried first depends on what was asked before.
        answer = Solver::new(pool.form).solve(&goals);
    }
    match answer {
        Answer::Reached(witness) => {
            let set = set(pool.form, &witness);
            match pool.seed(set) {
                Some(seed) => pool.add(seed),
                None => return Some(Reason::Unknown("a receiver refuses the answers found")),
            }
            None
        }
        Answer::Never(_) => Some(Reason::Never),
        Answer::Unknown(why) => Some(Reason::Unknown(why)),
    }
}

fn set(form: &Form, witness: &Witness) -> Set {
    Set::of(form, &witness.outcome(form), witness.params.clone())
}

/// The goal that leads to a spot. None for an `if` in a computed value, and for a check of a group or
/// list that is to pass: every valid set that decides it does.
fn goal(form: &Form, solver: &Solver<'_>, spot: &Spot<'_>) -> Option<Goal> {
    let field = |path: &str| {
        let index = form.fields.iter().position(|it| it.path == path)?;
        Some(FieldId::from_index(index))
    };
    match spot.what {
        What::Page(id, _) => Some(Goal::Page(id)),
        What::Field(path) => field(path).map(Goal::Field),
        What::Branch {
            condition, holds, ..
        } => {
            let mut all = solver.conditions();
            let index = all.position(|it| ptr::eq(it, condition))?;
            Some(Goal::Condition(index, holds))
        }
        What::Check { path, .. } => field(path).map(Goal::Answered),
    }
}
