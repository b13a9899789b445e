//! What of a form answers visit: its pages, questions, branches and checks.
//!
//! Scenarios are measured by it (`antrag test --coverage`, W0410), and samples are chosen by it.

mod tally;

use std::{collections::BTreeSet, fmt, ptr};

pub use tally::{Row, Tally};

use super::{Observed, Outcome, path::without_entries};
use crate::{
    expr::{TypedExpr, print::print_typed, typed::TypedKind},
    model::{Check, Form, Item, Need, PageId},
    source::Span,
};

/// A kind of thing that answers can visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Pages, visited when walked.
    Pages,
    /// Questions, visited when asked.
    Fields,
    /// Conditions of pages, blocks, groups, repeat groups, of `optional when` and of each `if` in a
    /// computed value. Each counts twice: true, and not true.
    Branches,
    /// Checks. Each counts twice: passed, and failed. One that is null has done neither.
    Checks,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 4] = [Kind::Pages, Kind::Fields, Kind::Branches, Kind::Checks];

    /// Its name, in the plural.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Pages => "pages",
            Kind::Fields => "fields",
            Kind::Branches => "branches",
            Kind::Checks => "checks",
        }
    }
}

/// One thing to visit. Its text (`to_string`) names it: ``page `schluss` ``, ``condition of group
/// `konto`, false: `zahlweise = "lastschrift"` ``.
#[derive(Debug, Clone, Copy)]
pub struct Spot<'f> {
    /// What it is.
    pub what: What<'f>,
    /// Where it was written; for what a Baustein brings along, in the Baustein.
    pub span: Span,
}

/// What a [`Spot`] is.
#[derive(Debug, Clone, Copy)]
pub enum What<'f> {
    /// A page, by id and name.
    Page(PageId, &'f str),
    /// A question, by path.
    Field(&'f str),
    /// A condition that comes out this way.
    Branch {
        /// The condition.
        condition: &'f TypedExpr,
        /// Whose it is.
        of: Holder<'f>,
        /// Whether it is true.
        holds: bool,
    },
    /// A check that comes out this way.
    Check {
        /// The check.
        check: &'f Check,
        /// The path of the question, group or repeat group it belongs to.
        path: &'f str,
        /// Whether it is true.
        passes: bool,
    },
}

/// Whose condition it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder<'f> {
    /// The page of this name.
    Page(&'f str),
    /// A `when` block on the page of this name.
    Block(&'f str),
    /// The group at this path.
    Group(&'f str),
    /// The repeat group at this path.
    Repeat(&'f str),
    /// The `optional when` of the question at this path.
    Optional(&'f str),
    /// An `if` in the computed value of this name.
    Compute(&'f str),
}

impl Spot<'_> {
    /// What kind of thing it is.
    pub fn kind(&self) -> Kind {
        match self.what {
            What::Page(..) => Kind::Pages,
            What::Field(_) => Kind::Fields,
            What::Branch { .. } => Kind::Branches,
            What::Check { .. } => Kind::Checks,
        }
    }
}

impl fmt::Display for Spot<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.what {
            What::Page(_, name) => write!(f, "page `{name}`"),
            What::Field(path) => write!(f, "field `{path}`"),
            What::Branch {
                condition,
                of,
                holds,
            } => {
                match of {
                    Holder::Page(name) => write!(f, "condition of page `{name}`")?,
                    Holder::Block(page) => write!(f, "condition of a block on page `{page}`")?,
                    Holder::Group(path) => write!(f, "condition of group `{path}`")?,
                    Holder::Repeat(path) => write!(f, "condition of repeat group `{path}`")?,
                    Holder::Optional(path) => write!(f, "`optional when` of field `{path}`")?,
                    Holder::Compute(name) => write!(f, "`if` in value `{name}`")?,
                }
                write!(f, ", {holds}: `{}`", print_typed(condition))
            }
            What::Check {
                check,
                path,
                passes,
            } => {
                let way = if passes { "passed" } else { "failed" };
                let condition = print_typed(&check.condition);
                write!(f, "check of `{path}`, {way}: `{condition}`")
            }
        }
    }
}

/// How many of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// Visited.
    pub visited: usize,
    /// There to visit.
    pub all: usize,
}

impl Count {
    /// Whether at least so many of a hundred are visited; where there is nothing to visit, all are.
    pub fn reaches(self, percent: u8) -> bool {
        self.visited * 100 >= self.all * usize::from(percent)
    }

    /// Tenths of a percent, rounded down: 1000 only when everything is visited.
    pub fn per_mille(self) -> usize {
        (self.visited * 1000).checked_div(self.all).unwrap_or(1000)
    }
}

impl std::ops::AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.visited += other.visited;
        self.all += other.all;
    }
}

/// Everything in a form that answers can visit, and what has been visited so far.
#[derive(Debug, Clone)]
pub struct Coverage<'f> {
    spots: Vec<Spot<'f>>,
    visited: BTreeSet<usize>,
}

impl<'f> Coverage<'f> {
    /// The form's pages, questions, branches and checks, none of them visited.
    pub fn of(form: &'f Form) -> Self {
        let mut spots = Vec::new();
        for (index, page) in form.pages.iter().enumerate() {
            let what = What::Page(PageId::from_index(index), &page.name);
            spots.push(Spot {
                what,
                span: page.span,
            });
        }
        spots.extend(form.fields.iter().map(|field| Spot {
            what: What::Field(&field.path),
            span: field.span,
        }));
        branches(form, &mut spots);
        checks(form, &mut spots);
        Self {
            spots,
            visited: BTreeSet::new(),
        }
    }

    /// Everything there is to visit: pages, questions, branches, checks, each in source order.
    pub fn spots(&self) -> &[Spot<'f>] {
        &self.spots
    }

    /// The indices, in [`Self::spots`], of what one set of answers visits.
    pub fn visits(&self, outcome: &Outcome, observed: &Observed<'f>) -> BTreeSet<usize> {
        let shown: BTreeSet<String> = outcome
            .places()
            .filter(|(_, shown)| *shown)
            .map(|(path, _)| without_entries(path))
            .collect();
        let conditions: BTreeSet<(*const TypedExpr, bool)> = observed
            .conditions
            .iter()
            .map(|(condition, holds)| (ptr::from_ref(*condition), *holds))
            .collect();
        let checks: BTreeSet<(*const Check, bool)> = observed
            .checks
            .iter()
            .map(|(check, passes)| (ptr::from_ref(*check), *passes))
            .collect();
        let is_visited = |spot: &Spot<'f>| match spot.what {
            What::Page(id, _) => outcome.is_page_shown(id),
            What::Field(path) => shown.contains(path),
            What::Branch {
                condition, holds, ..
            } => conditions.contains(&(ptr::from_ref(condition), holds)),
            What::Check { check, passes, .. } => checks.contains(&(ptr::from_ref(check), passes)),
        };
        let spots = self.spots.iter().enumerate();
        spots
            .filter(|(_, spot)| is_visited(spot))
            .map(|(index, _)| index)
            .collect()
    }

    /// Adds what a set of answers visits.
    pub fn add(&mut self, outcome: &Outcome, observed: &Observed<'f>) {
        let visits = self.visits(outcome, observed);
        self.visited.extend(visits);
    }

    /// Whether the spot with this index is visited.
    pub fn is_visited(&self, spot: usize) -> bool {
        self.visited.contains(&spot)
    }

    /// What of a kind is not visited, in source order.
    pub fn missed(&self, kind: Kind) -> impl Iterator<Item = &Spot<'f>> {
        let spots = self.spots.iter().enumerate();
        spots
            .filter(move |(index, spot)| spot.kind() == kind && !self.is_visited(*index))
            .map(|(_, spot)| spot)
    }
}

fn branches<'f>(form: &'f Form, spots: &mut Vec<Spot<'f>>) {
    let mut add = |condition: &'f TypedExpr, of: Holder<'f>| {
        spots.extend([true, false].map(|holds| Spot {
            what: What::Branch {
                condition,
                of,
                holds,
            },
            span: condition.span,
        }));
    };
    for page in &form.pages {
        if let Some(condition) = &page.when {
            add(condition, Holder::Page(&page.name));
        }
        form.walk(&page.items, &mut |item| match item {
            Item::When(when) => add(&when.condition, Holder::Block(&page.name)),
            Item::Group(id) => {
                let group = form.group(*id);
                if let Some(condition) = &group.when {
                    add(condition, Holder::Group(&group.path));
                }
            }
            Item::Repeat(id) => {
                let repeat = form.repeat(*id);
                if let Some(condition) = &repeat.when {
                    add(condition, Holder::Repeat(&repeat.path));
                }
            }
            Item::Field(id) => {
                let field = form.field(*id);
                if let Need::OptionalWhen(condition) = &field.need {
                    add(condition, Holder::Optional(&field.path));
                }
            }
            Item::Note(_) | Item::Compute(_) => {}
        });
    }
    for compute in &form.computes {
        let mut conditions = Vec::new();
        ifs(&compute.expr, &mut conditions);
        for condition in conditions {
            add(condition, Holder::Compute(&compute.name));
        }
    }
}

/// The conditions of the `if`s in an expression, from the outside in.
fn ifs<'f>(expr: &'f TypedExpr, found: &mut Vec<&'f TypedExpr>) {
    if let TypedKind::If(condition, ..) = &expr.kind {
        found.push(condition);
    }
    for child in expr.children() {
        ifs(child, found);
    }
}

fn checks<'f>(form: &'f Form, spots: &mut Vec<Spot<'f>>) {
    let fields = form.fields.iter().map(|it| (&it.path, &it.checks));
    let groups = form.groups.iter().map(|it| (&it.path, &it.checks));
    let repeats = form.repeats.iter().map(|it| (&it.path, &it.checks));
    for (path, checks) in fields.chain(groups).chain(repeats) {
        for check in checks {
            spots.extend([true, false].map(|passes| Spot {
                what: What::Check {
                    check,
                    path,
                    passes,
                },
                span: check.span,
            }));
        }
    }
}
