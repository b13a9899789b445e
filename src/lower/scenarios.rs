//! Scenarios: given values kept with their places, expectations typed.

use jiff::civil::Date;

use super::{errors, periods::Periods, scopes::Scopes};
use crate::{
    diagnostics::Diagnostics,
    expr,
    library::parse_day,
    model::{Answer, AnswerEntry, AnswerKind, Expectation, Scenario},
    syntax::ast::{self, Entry, ExpectVerb, Item, ScenarioItem, ValueKind},
};

/// Which scenarios belong to a form: those whose day has its law.
pub(super) struct OfDay<'p> {
    pub(super) periods: &'p Periods,
    /// The day of the form.
    pub(super) day: Date,
    /// The day a scenario runs on when it names none.
    pub(super) usual: Date,
}

pub(super) fn lower(
    items: &[Item],
    of_day: &OfDay<'_>,
    scopes: &Scopes,
    out: &mut Diagnostics,
) -> Vec<Scenario> {
    let mut lowered = Vec::new();
    for item in items {
        let Item::Scenario(scenario) = item else {
            continue;
        };
        let day = of_day.day_of(scenario, out);
        if of_day.periods.same(day, of_day.day) {
            lowered.push(one(scenario, day, scopes, out));
        }
    }
    lowered
}

impl OfDay<'_> {
    /// The day of a scenario; one that the calendar or the spec does not have is reported.
    fn day_of(&self, scenario: &ast::Scenario, out: &mut Diagnostics) -> Date {
        let written = scenario.on.as_ref();
        let read = written.and_then(|day| parse_day(&day.value));
        if let (Some(written), None) = (written, read) {
            out.push(errors::no_such_day(written));
        }
        let day = read.unwrap_or(self.usual);
        if let Some(begin) = self.periods.begins_after(day) {
            let place = written.map_or(scenario.title.span, |day| day.span);
            out.push(errors::scenario_before_law(place, day, begin));
        }
        day
    }
}

fn one(scenario: &ast::Scenario, day: Date, scopes: &Scopes, out: &mut Diagnostics) -> Scenario {
    let empty = || Answer {
        kind: AnswerKind::Record(Vec::new()),
        span: scenario.title.span,
    };
    let mut lowered = Scenario {
        title: scenario.title.value.clone(),
        today: day.to_string(),
        given: empty(),
        params: empty(),
        expectations: Vec::new(),
        span: scenario.title.span,
    };
    for item in &scenario.items {
        match item {
            ScenarioItem::Comment(_) => {}
            ScenarioItem::Given(value) => lowered.given = answer(value),
            ScenarioItem::Params(value) => lowered.params = answer(value),
            ScenarioItem::Expect(condition) => {
                let env = scopes.env("");
                let (typed, diagnostics) = expr::check::check_condition(&condition.expr, &env);
                out.extend(diagnostics);
                lowered.expectations.push(Expectation::Holds(typed));
            }
            ScenarioItem::ExpectPaths(verb, paths) => {
                for path in paths {
                    if scopes.is_unknown(&path.value) {
                        continue;
                    }
                    if !scopes.decls.contains_key(&path.value)
                        && !scopes.pages.contains_key(&path.value)
                    {
                        let known = scopes.decls.keys().chain(scopes.pages.keys());
                        out.push(errors::unknown_path(path, known.map(String::as_str)));
                        continue;
                    }
                    let (path, span) = (path.value.clone(), path.span);
                    lowered.expectations.push(match verb {
                        ExpectVerb::Shown => Expectation::Shown(path, span),
                        ExpectVerb::Hidden => Expectation::Hidden(path, span),
                        ExpectVerb::Failing => Expectation::Failing(path, span),
                    });
                }
            }
        }
    }
    lowered
}

fn answer(value: &ast::Value) -> Answer {
    let kind = match &value.kind {
        ValueKind::Text(text) => AnswerKind::Text(text.clone()),
        ValueKind::Number(number) => AnswerKind::Number(*number),
        ValueKind::Boolean(boolean) => AnswerKind::Boolean(*boolean),
        ValueKind::List(values) => AnswerKind::List(values.iter().map(answer).collect()),
        ValueKind::Record(entries) => {
            let pairs = entries.iter().filter_map(|entry| match entry {
                Entry::Comment(_) => None,
                Entry::Pair(name, value) => Some(AnswerEntry {
                    name: name.value.clone(),
                    span: name.span,
                    value: answer(value),
                }),
            });
            AnswerKind::Record(pairs.collect())
        }
    };
    Answer {
        kind,
        span: value.span,
    }
}
