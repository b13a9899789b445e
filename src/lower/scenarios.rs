//! Scenarios: given values kept with their places, expectations typed.

use super::{errors, scopes::Scopes};
use crate::{
    diagnostics::Diagnostics,
    expr,
    model::{Answer, AnswerEntry, AnswerKind, Expectation, Scenario},
    syntax::ast::{self, Entry, ExpectVerb, Item, ScenarioItem, ValueKind},
};

/// The day a scenario runs on when it names none.
const DEFAULT_DAY: &str = "2026-01-01";

pub(super) fn lower(items: &[Item], scopes: &Scopes, out: &mut Diagnostics) -> Vec<Scenario> {
    let scenarios = items.iter().filter_map(|item| match item {
        Item::Scenario(scenario) => Some(scenario),
        _ => None,
    });
    scenarios
        .map(|scenario| one(scenario, scopes, out))
        .collect()
}

fn one(scenario: &ast::Scenario, scopes: &Scopes, out: &mut Diagnostics) -> Scenario {
    let empty = || Answer {
        kind: AnswerKind::Record(Vec::new()),
        span: scenario.title.span,
    };
    let mut lowered = Scenario {
        title: scenario.title.value.clone(),
        today: DEFAULT_DAY.to_owned(),
        given: empty(),
        params: empty(),
        expectations: Vec::new(),
        span: scenario.title.span,
    };
    if let Some(day) = &scenario.on {
        if day.value.parse::<jiff::civil::Date>().is_ok() {
            lowered.today.clone_from(&day.value);
        } else {
            out.push(errors::no_such_day(day));
        }
    }
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
