//! For every part of a form: reachable with answers that show it, always, never, or unknown.

use std::collections::BTreeMap;

use super::{
    goal::{Goal, MOST_OPTIONS},
    length::Length,
    replay::{Replay, Witness},
    search::{Answer, Solver},
};
use crate::{
    model::{FieldId, Form, GroupId, PageId, RepeatId},
    source::Span,
};

/// What is proven of one part of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Some complete applications have it. Of options and messages it is not asked whether all do.
    Reachable {
        /// The number of the witness that shows it.
        with: usize,
        /// The number of a witness without it, where one is known.
        without: Option<usize>,
    },
    /// Every complete application has it.
    Always {
        /// The number of a witness.
        with: usize,
    },
    /// No complete application has it. The places are the checks, questions and lists that take part
    /// in the proof; none where conditions alone exclude it.
    Never(Vec<Span>),
    /// It is not known; why.
    Unknown(&'static str),
}

impl Verdict {
    /// The number of the witness that shows it.
    pub fn witness(&self) -> Option<usize> {
        match self {
            Verdict::Reachable { with, .. } | Verdict::Always { with } => Some(*with),
            Verdict::Never(_) | Verdict::Unknown(_) => None,
        }
    }
}

/// Every way through a form.
#[derive(Debug, Clone)]
pub struct Ways {
    /// The answers that verdicts point to.
    pub witnesses: Vec<Witness>,
    /// Each page: walked or not.
    pub pages: Vec<Verdict>,
    /// Each question: asked or not.
    pub fields: Vec<Verdict>,
    /// Each group: shown or not.
    pub groups: Vec<Verdict>,
    /// Each repeat group: shown or not.
    pub repeats: Vec<Verdict>,
    /// Each option of each choice: chosen or not.
    pub options: BTreeMap<(FieldId, String), Verdict>,
    /// Each condition: true or not, while what is around it is shown.
    pub conditions: Vec<Verdict>,
    /// Each check: whether its message can be read. `Always` does not occur.
    pub messages: Vec<Verdict>,
    /// The way with the fewest questions that was found.
    pub shortest: Option<Length>,
    /// The way with the most questions that was found.
    pub longest: Option<Length>,
}

impl Ways {
    /// Looks at every part of a form.
    pub fn of(form: &Form) -> Self {
        let mut surveyor = Surveyor {
            solver: Solver::new(form),
            witnesses: Vec::new(),
            known: BTreeMap::new(),
            wanted: Vec::new(),
        };
        surveyor.survey();
        surveyor.ways(form)
    }
}

struct Surveyor<'a> {
    solver: Solver<'a>,
    witnesses: Vec<Witness>,
    known: BTreeMap<Goal, Result<usize, Doubt>>,
    wanted: Vec<Goal>,
}

#[derive(Debug, Clone)]
enum Doubt {
    Never(Vec<Span>),
    Unknown(&'static str),
}

impl Surveyor<'_> {
    fn survey(&mut self) {
        let form = self.solver.form;
        let mut goals = Vec::new();
        for at in 0..form.pages.len() {
            let id = PageId::from_index(at);
            goals.extend([Goal::Page(id), Goal::PageSkipped(id)]);
        }
        for (at, field) in form.fields.iter().enumerate() {
            let id = FieldId::from_index(at);
            goals.extend([Goal::Field(id), Goal::FieldHidden(id)]);
            let options = field.ty.options();
            if options.len() <= MOST_OPTIONS {
                goals.extend(options.iter().map(|it| Goal::Option(id, it.code.clone())));
            }
        }
        for at in 0..form.groups.len() {
            let id = GroupId::from_index(at);
            goals.extend([Goal::Group(id), Goal::GroupHidden(id)]);
        }
        for at in 0..form.repeats.len() {
            let id = RepeatId::from_index(at);
            goals.extend([Goal::Repeat(id), Goal::RepeatHidden(id)]);
        }
        for at in 0..self.solver.encoded.gates.len() {
            goals.extend([Goal::Condition(at, true), Goal::Condition(at, false)]);
        }
        let checks = 0..self.solver.encoded.checks.len();
        self.wanted = goals;
        self.wanted.extend(checks.map(Goal::Fails));
        // One after the other; a witness settles everything it shows.
        let mut next = 0;
        while let Some(goal) = self.wanted.get(next).cloned() {
            next += 1;
            if self.known.contains_key(&goal) {
                continue;
            }
            let result = match self.solver.solve(std::slice::from_ref(&goal)) {
                Answer::Reached(witness) => Ok(self.note(witness, &goal)),
                Answer::Never(places) => Err(Doubt::Never(places)),
                Answer::Unknown(why) => Err(Doubt::Unknown(why)),
            };
            self.known.entry(goal).or_insert(result);
        }
    }

    /// Keeps a witness and settles what it shows besides its goal.
    fn note(&mut self, witness: Witness, goal: &Goal) -> usize {
        let number = self.witnesses.len();
        let replay = Replay::of(self.solver.form, &witness);
        if replay.is_valid() {
            for other in &self.wanted {
                if !self.known.contains_key(other) && replay.meets(&self.solver.encoded, other) {
                    self.known.insert(other.clone(), Ok(number));
                }
            }
        }
        self.known.entry(goal.clone()).or_insert(Ok(number));
        self.witnesses.push(witness);
        number
    }

    /// The verdict from a goal and its opposite.
    fn verdict(&self, goal: &Goal, opposite: Option<&Goal>) -> Verdict {
        let without = opposite.and_then(|it| self.known.get(it));
        match self.known.get(goal) {
            Some(Ok(with)) => match without {
                Some(Err(Doubt::Never(_))) => Verdict::Always { with: *with },
                Some(Ok(without)) => Verdict::Reachable {
                    with: *with,
                    without: Some(*without),
                },
                Some(Err(Doubt::Unknown(_))) | None => Verdict::Reachable {
                    with: *with,
                    without: None,
                },
            },
            Some(Err(Doubt::Never(places))) => Verdict::Never(places.clone()),
            Some(Err(Doubt::Unknown(why))) => Verdict::Unknown(why),
            None => Verdict::Unknown("it was not looked at"),
        }
    }

    fn ways(mut self, form: &Form) -> Ways {
        let mut options = BTreeMap::new();
        for (at, field) in form.fields.iter().enumerate() {
            let id = FieldId::from_index(at);
            for option in field.ty.options() {
                let verdict = if field.ty.options().len() <= MOST_OPTIONS {
                    self.verdict(&Goal::Option(id, option.code.clone()), None)
                } else {
                    Verdict::Unknown("the question has too many options to look at each")
                };
                options.insert((id, option.code.clone()), verdict);
            }
        }
        let both = |this: &Self, count: usize, goals: &dyn Fn(usize) -> (Goal, Goal)| {
            let verdicts = (0..count).map(|at| {
                let (goal, opposite) = goals(at);
                this.verdict(&goal, Some(&opposite))
            });
            verdicts.collect::<Vec<Verdict>>()
        };
        let pages = both(&self, form.pages.len(), &|at| {
            let id = PageId::from_index(at);
            (Goal::Page(id), Goal::PageSkipped(id))
        });
        let fields = both(&self, form.fields.len(), &|at| {
            let id = FieldId::from_index(at);
            (Goal::Field(id), Goal::FieldHidden(id))
        });
        let groups = both(&self, form.groups.len(), &|at| {
            let id = GroupId::from_index(at);
            (Goal::Group(id), Goal::GroupHidden(id))
        });
        let repeats = both(&self, form.repeats.len(), &|at| {
            let id = RepeatId::from_index(at);
            (Goal::Repeat(id), Goal::RepeatHidden(id))
        });
        let conditions = both(&self, self.solver.encoded.gates.len(), &|at| {
            (Goal::Condition(at, true), Goal::Condition(at, false))
        });
        let messages = (0..self.solver.encoded.checks.len())
            .map(|at| self.verdict(&Goal::Fails(at), None))
            .collect();
        let shortest = self.solver.extreme(false);
        let longest = self.solver.extreme(true);
        Ways {
            witnesses: self.witnesses,
            pages,
            fields,
            groups,
            repeats,
            options,
            conditions,
            messages,
            shortest,
            longest,
        }
    }
}
