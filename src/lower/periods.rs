//! Dated law: the days on which a spec's law changes, and what is in force on a day.
//!
//! Between two changes lies a period; all days of a period have the same form. `from` and `until`
//! are decided here, before anything is resolved: a form holds the law of one day and no other.

use std::{collections::BTreeSet, ops::Bound};

use jiff::civil::Date;

use super::{dated, errors};
use crate::{
    diagnostics::Diagnostics,
    library::{Library, parse_day},
    model::InForce,
    source::Span,
    syntax::ast::{Dated, Document, Item, Text},
};

/// The most changes one spec may have: each is a form of its own to check.
const MOST_CHANGES: usize = 50;

/// The times between the changes of a spec's law.
#[derive(Debug, Clone, Default)]
pub struct Periods {
    /// The first day for which the spec says what the law is: every dated param has a value.
    begin: Option<Date>,
    /// The first days of all periods but the first.
    changes: BTreeSet<Date>,
}

impl Periods {
    /// The periods of a spec, of the Bausteine in use as well.
    pub fn of(document: &Document, library: &Library) -> Self {
        let mut periods = Self::default();
        for values in dated::of_params(&document.front) {
            let mut days = values.iter().map(|value| value.from);
            if let Some(Some(first)) = days.next() {
                periods.begin = periods.begin.max(Some(first));
                periods.changes.insert(first);
            }
            periods.changes.extend(days.flatten());
        }
        let mut seen = BTreeSet::new();
        periods.add(&document.items, library, &mut seen);
        periods
    }

    fn add<'a>(&mut self, items: &'a [Item], library: &'a Library, seen: &mut BTreeSet<&'a str>) {
        for item in items {
            if let Item::Dated(dated) = item {
                self.changes.extend(first_day(dated));
                let after = last_day(dated).and_then(|day| day.tomorrow().ok());
                self.changes.extend(after);
            }
            if let Item::Use(item) = item
                && seen.insert(&item.baustein.value)
                && let Some(baustein) = library.bausteine.get(&item.baustein.value)
            {
                self.add(&baustein.document.items, library, seen);
            }
            self.add(held(item), library, seen);
        }
    }

    /// A day of each period, in the order of time; `day` for its own. Periods before the spec's
    /// first day are left out, and a spec without changes has one.
    pub fn days(&self, day: Date) -> Vec<Date> {
        let before_changes = match self.changes.first() {
            Some(first) => first.yesterday().unwrap_or(*first),
            None => day,
        };
        let starts = std::iter::once(before_changes).chain(self.changes.iter().copied());
        let starts = starts.filter(|start| self.begin.is_none_or(|begin| *start >= begin));
        let own = self.bounds(day);
        let mut days: Vec<Date> = starts
            .take(MOST_CHANGES + 1)
            .filter(|start| self.bounds(*start) != own)
            .chain([day])
            .collect();
        days.sort();
        days
    }

    /// The first and the last day of the period that holds this one.
    pub(super) fn bounds(&self, day: Date) -> (Option<Date>, Option<Date>) {
        let from = self.changes.range(..=day).next_back().copied();
        let after = (Bound::Excluded(day), Bound::Unbounded);
        let next = self.changes.range(after).next();
        (from, next.and_then(|day| day.yesterday().ok()))
    }

    /// The time of the law of this day.
    pub(super) fn in_force(&self, day: Date) -> InForce {
        let (from, until) = self.bounds(day);
        InForce {
            as_of: day.to_string(),
            from: from.map(|day| day.to_string()),
            until: until.map(|day| day.to_string()),
        }
    }

    /// Whether two days have the same law.
    pub(super) fn same(&self, one: Date, other: Date) -> bool {
        self.bounds(one) == self.bounds(other)
    }

    /// The first day for which the spec says what the law is, when this day lies before it.
    pub(super) fn begins_after(&self, day: Date) -> Option<Date> {
        self.begin.filter(|begin| day < *begin)
    }

    /// Reports dated blocks that cannot be, and a spec that changes too often to be checked.
    pub(super) fn report(&self, document: &Document, out: &mut Diagnostics) {
        check(&document.items, out);
        if self.changes.len() > MOST_CHANGES {
            let span = document.front.span;
            let place = Span {
                end: span.start,
                ..span
            };
            out.push(errors::too_many_changes(
                place,
                self.changes.len(),
                MOST_CHANGES,
            ));
        }
    }
}

/// The items that are in force on this day, with what dated blocks hold in their place.
pub(super) fn in_force(items: &[Item], day: Date) -> Vec<&Item> {
    let mut found = Vec::with_capacity(items.len());
    for item in items {
        match item {
            Item::Dated(dated) => {
                let begun = first_day(dated).is_none_or(|from| from <= day);
                if begun && last_day(dated).is_none_or(|until| day <= until) {
                    found.extend(in_force(&dated.items, day));
                }
            }
            _ => found.push(item),
        }
    }
    found
}

/// Reports dated blocks whose days the calendar does not have, or that are never in force.
pub(super) fn check(items: &[Item], out: &mut Diagnostics) {
    check_within(items, (None, None), false, out);
}

fn check_within(
    items: &[Item],
    around: (Option<Date>, Option<Date>),
    is_dated: bool,
    out: &mut Diagnostics,
) {
    for item in items {
        if let (Item::Scenario(scenario), true) = (item, is_dated) {
            out.push(errors::misplaced(scenario.title.span, "dated scenario"));
        }
        let Item::Dated(dated) = item else {
            check_within(held(item), around, is_dated, out);
            continue;
        };
        for day in dated.from.iter().chain(&dated.until) {
            // Another spelling is reported where it is read.
            if day.value.len() == 10 && parse_day(&day.value).is_none() {
                out.push(errors::no_such_day(day));
            }
        }
        let from = first_day(dated).max(around.0);
        let until = [last_day(dated), around.1].into_iter().flatten().min();
        if let (Some(first), Some(last)) = (from, until)
            && first > last
        {
            out.push(errors::never_in_force(dated.span, first, last));
            continue;
        }
        check_within(&dated.items, (from, until), true, out);
    }
}

fn first_day(dated: &Dated) -> Option<Date> {
    day(dated.from.as_ref())
}

fn last_day(dated: &Dated) -> Option<Date> {
    day(dated.until.as_ref())
}

fn day(written: Option<&Text>) -> Option<Date> {
    parse_day(&written?.value)
}

/// What stands in an item.
fn held(item: &Item) -> &[Item] {
    match item {
        Item::Page(it) => &it.items,
        Item::Group(it) => &it.items,
        Item::Repeat(it) => &it.items,
        Item::When(it) => &it.items,
        Item::Dated(it) => &it.items,
        Item::Use(it) => it.items.as_deref().unwrap_or_default(),
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        source::{Source, SourceMap},
        syntax,
    };

    fn periods(text: &str) -> Periods {
        let mut sources = SourceMap::default();
        let id = sources.add("a.antrag".to_owned(), text.to_owned());
        let source: &Source = sources.get(id);
        let parsed = syntax::parse(id, source);
        Periods::of(&parsed.document, &Library::default())
    }

    fn shown(periods: &Periods, day: &str) -> String {
        let days = periods.days(parse_day(day).unwrap());
        let days: Vec<String> = days.iter().map(Date::to_string).collect();
        days.join(" ")
    }

    #[test]
    fn a_spec_without_changes_has_one_period() {
        let periods = periods("---\na: 1\n---\npage a \"A\" {}\n");
        assert_eq!(shown(&periods, "2026-01-01"), "2026-01-01");
        let day = parse_day("2026-01-01").unwrap();
        assert_eq!(periods.bounds(day), (None, None));
    }

    #[test]
    fn blocks_change_the_law_on_their_first_day_and_after_their_last() {
        let text =
            "---\na: 1\n---\npage a \"A\" {\n  until 2026-06-30 {}\n  from 2027-01-01 {}\n}\n";
        let periods = periods(text);
        assert_eq!(
            shown(&periods, "2026-08-05"),
            "2026-06-30 2026-08-05 2027-01-01"
        );
        let in_force = periods.in_force(parse_day("2026-08-05").unwrap());
        assert_eq!(in_force.from.as_deref(), Some("2026-07-01"));
        assert_eq!(in_force.until.as_deref(), Some("2026-12-31"));
    }

    #[test]
    fn there_is_no_law_before_every_param_has_a_value() {
        let text = "---\nparams:\n  a: { type: money, default: [ { from: 2024-01-01, value: 1 }, { from: 2026-01-01, value: 2 } ] }\n  \
            b: { type: money, default: [ { value: 1 }, { from: 2023-01-01, value: 2 } ] }\n---\n";
        let periods = periods(text);
        assert_eq!(shown(&periods, "2026-03-01"), "2024-01-01 2026-03-01");
        let early = parse_day("2023-05-05").unwrap();
        assert_eq!(
            periods.begins_after(early),
            Some(parse_day("2024-01-01").unwrap())
        );
    }

    /// What is said about a spec with so many changes, and the number of its periods.
    fn with_changes(count: usize) -> (Vec<String>, usize) {
        let blocks = (0..count).map(|at| format!("from {}-01-01 {{}}\n", 2000 + at));
        let text = format!("---\na: 1\n---\n{}", blocks.collect::<Vec<_>>().concat());
        let mut sources = SourceMap::default();
        let id = sources.add("a.antrag".to_owned(), text);
        let document = syntax::parse(id, sources.get(id)).document;
        let periods = Periods::of(&document, &Library::default());
        let mut out = Diagnostics::new();
        periods.report(&document, &mut out);
        let found = out.iter().map(|it| it.message.clone()).collect();
        let day = parse_day("2026-01-01").unwrap();
        (found, periods.days(day).len())
    }

    #[test]
    fn a_spec_may_change_fifty_times_and_each_period_is_checked() {
        let (found, days) = with_changes(MOST_CHANGES);
        assert!(found.is_empty(), "{found:?}");
        assert_eq!(days, 51);
    }

    #[test]
    fn a_spec_that_changes_too_often_is_refused() {
        let (found, days) = with_changes(MOST_CHANGES + 1);
        assert_eq!(found, ["law of this spec changes on 51 days, more than 50"]);
        assert_eq!(days, MOST_CHANGES + 1);
    }

    #[test]
    fn only_what_is_in_force_is_left() {
        let text = "---\na: 1\n---\nfrom 2026-07-01 {\n  page a \"A\" {}\n  until 2026-12-31 {\n    page b \"B\" {}\n  }\n}\n";
        let mut sources = SourceMap::default();
        let id = sources.add("a.antrag".to_owned(), text.to_owned());
        let parsed = syntax::parse(id, sources.get(id));
        assert!(parsed.diagnostics.is_empty(), "{:?}", parsed.diagnostics);
        let count = |day: &str| in_force(&parsed.document.items, parse_day(day).unwrap()).len();
        assert_eq!(
            (
                count("2026-06-30"),
                count("2026-07-01"),
                count("2027-01-01")
            ),
            (0, 2, 1)
        );
    }
}
