//! The findings of all periods of a spec's law as one list: each once, with the day where it does
//! not hold at all times.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::{
    diagnostics::{Code, Diagnostic, Diagnostics, codes},
    model::Form,
    source::SourceId,
};

/// A form as it is law on a day, and what is wrong with it.
pub(super) struct OfDay {
    /// The day: the one to compile, or one of another period.
    pub(super) day: Date,
    pub(super) form: Form,
    pub(super) found: Diagnostics,
}

impl OfDay {
    fn has_scenario(&self) -> bool {
        !self.form.scenarios.is_empty()
    }

    fn has_page(&self, finding: &Diagnostic) -> bool {
        let mut pages = self.form.pages.iter();
        pages.any(|page| page.span == finding.span)
    }
}

/// What makes two findings the same one.
type Key<'d> = (Code, SourceId, u32, u32, &'d str);

fn key(finding: &Diagnostic) -> Key<'_> {
    let span = finding.span;
    (
        finding.code,
        span.source,
        span.start,
        span.end,
        &finding.message,
    )
}

/// All findings. With `only`, those that hold on this day, as if there were no other.
pub(super) fn merge(all: &[OfDay], only: Option<Date>) -> Diagnostics {
    let mut periods: BTreeMap<Key<'_>, Vec<usize>> = BTreeMap::new();
    for (at, period) in all.iter().enumerate() {
        for finding in &period.found {
            let with = periods.entry(key(finding)).or_default();
            if with.last() != Some(&at) {
                with.push(at);
            }
        }
    }
    let mut merged = Diagnostics::new();
    for period in all {
        for finding in &period.found {
            // Told where it holds first.
            let Some(with) = periods.remove(&key(finding)) else {
                continue;
            };
            if disproved(finding, &with, all) {
                continue;
            }
            let holds_on = |day: Date| {
                let mut days = with.iter().filter_map(|at| all.get(*at));
                days.any(|it| it.day == day)
            };
            if only.is_some_and(|day| !holds_on(day)) {
                continue;
            }
            let mut finding = finding.clone();
            let is_of_one_day = with.len() < all.len() && !names_its_day(finding.code);
            if only.is_none() && is_of_one_day {
                finding.message = format!("{} (as of {})", finding.message, period.day);
            }
            merged.push(finding);
        }
    }
    merged
}

/// Whether a finding is about a day anyway, be it a scenario's.
fn names_its_day(code: Code) -> bool {
    matches!(
        code,
        codes::NO_VALUE_ON_DAY
            | codes::SCENARIO_PATH
            | codes::SCENARIO_VALUE
            | codes::EXPECTATION_FAILED
            | codes::SCENARIO_INCOMPLETE
            | codes::SCENARIO_HIDDEN
    )
}

/// Whether another period shows that a finding about the spec as a whole does not hold: a param used
/// at some time is used, a page visited at some time is visited.
fn disproved(finding: &Diagnostic, with: &[usize], all: &[OfDay]) -> bool {
    let any_scenario = all.iter().any(OfDay::has_scenario);
    match finding.code {
        codes::UNUSED_PARAM => with.len() < all.len(),
        codes::NO_SCENARIO => any_scenario,
        codes::PAGE_NOT_VISITED => {
            let mut others = all.iter().enumerate();
            let visited = others.any(|(at, period)| {
                !with.contains(&at) && period.has_page(finding) && period.has_scenario()
            });
            visited || !any_scenario
        }
        _ => false,
    }
}
