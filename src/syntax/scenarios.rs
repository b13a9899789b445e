//! Scenarios: given values and expectations.

use std::collections::BTreeMap;

use pest::iterators::Pair;

use super::{
    ast::{Entry, ExpectVerb, Scenario, ScenarioItem, Text, Value, ValueKind},
    body::{Builder, Rule},
};
use crate::{
    diagnostics::{Diagnostic, codes, suggest},
    expr::Decimal,
    source::Span,
};

impl<'a> Builder<'a, '_> {
    pub(super) fn scenario(&mut self, pair: Pair<'a, Rule>) -> Scenario {
        let mut scenario = Scenario {
            title: Text::default(),
            on: None,
            items: Vec::new(),
        };
        let mut previous_end = None;
        self.in_scenario = true;
        for part in pair.into_inner() {
            let span = self.span(&part);
            match part.as_rule() {
                Rule::string => scenario.title = self.string(&part),
                Rule::day => scenario.on = Some(self.word(&part)),
                Rule::kw_scenario | Rule::kw_on => {}
                Rule::unclosed => self.unclosed(scenario.title.span, "scenario", &part),
                _ => {
                    if let Some(blank) = self.blank_before(previous_end, span) {
                        scenario.items.push(ScenarioItem::Comment(blank));
                    }
                    scenario.items.extend(self.scenario_item(part));
                    previous_end = Some(span.end as usize);
                }
            }
        }
        self.in_scenario = false;
        scenario
    }

    fn scenario_item(&mut self, pair: Pair<'a, Rule>) -> Option<ScenarioItem> {
        match pair.as_rule() {
            Rule::comment => Some(ScenarioItem::Comment(self.comment(&pair))),
            Rule::given | Rule::params => {
                let is_given = pair.as_rule() == Rule::given;
                let object = pair.into_inner().nth(1)?;
                let value = self.object(object);
                Some(if is_given {
                    ScenarioItem::Given(value)
                } else {
                    ScenarioItem::Params(value)
                })
            }
            Rule::expect => {
                let expr = pair.into_inner().nth(1)?;
                Some(ScenarioItem::Expect(self.expr(&expr)))
            }
            Rule::expect_verb_bad => {
                if let Some(verb) = pair.into_inner().nth(1) {
                    self.bad_verb(&verb);
                }
                None
            }
            Rule::expect_paths => {
                let mut parts = pair.into_inner().skip(1);
                let verb = match parts.next()?.as_str().trim_end() {
                    "shown" => ExpectVerb::Shown,
                    "hidden" => ExpectVerb::Hidden,
                    _ => ExpectVerb::Failing,
                };
                Some(ScenarioItem::ExpectPaths(
                    verb,
                    parts.map(|it| self.word(&it)).collect(),
                ))
            }
            _ => {
                // What it may stand for in a body stands for nothing in a scenario.
                self.bad_statement(pair);
                None
            }
        }
    }

    fn object(&mut self, pair: Pair<'a, Rule>) -> Value {
        let span = self.span(&pair);
        let mut entries = Vec::new();
        let mut first = BTreeMap::new();
        let mut previous_end = None;
        for part in pair.into_inner() {
            let place = self.span(&part);
            if part.as_rule() != Rule::unclosed
                && let Some(blank) = self.blank_before(previous_end, place)
            {
                entries.push(Entry::Comment(blank));
            }
            match part.as_rule() {
                Rule::pair => {
                    let entry = self.pair(part);
                    if let Some(Entry::Pair(name, _)) = &entry {
                        self.repeated(name, &mut first);
                    }
                    entries.extend(entry);
                }
                Rule::comment => entries.push(Entry::Comment(self.comment(&part))),
                Rule::unclosed => {
                    let brace = Span::new(self.id, span.start as usize, span.start as usize + 1);
                    self.unclosed(brace, "record", &part);
                }
                _ => self.bad_value(&part, "`name: value`"),
            }
            previous_end = Some(place.end as usize);
        }
        Value {
            kind: ValueKind::Record(entries),
            comments: Vec::new(),
            span,
        }
    }

    /// Reports a name that was given a value before.
    fn repeated(&mut self, name: &Text, first: &mut BTreeMap<String, Span>) {
        let Some(before) = first.insert(name.value.clone(), name.span) else {
            return;
        };
        let message = format!("`{}` is given twice", name.value);
        self.out.push(
            Diagnostic::new(codes::DUPLICATE_KEY, name.span, message)
                .label("second time")
                .also(before, "first time")
                .help("keep one of the two"),
        );
    }

    fn pair(&mut self, pair: Pair<'a, Rule>) -> Option<Entry> {
        let mut parts = pair.into_inner();
        let name = parts.next()?;
        let name = if name.as_rule() == Rule::string {
            self.string(&name)
        } else {
            self.word(&name)
        };
        let value = parts.next()?;
        let value = match value.as_rule() {
            Rule::comma_number | Rule::bare_day | Rule::bare_text => self.other_value(&value),
            _ => self.value(value)?,
        };
        Some(Entry::Pair(name, value))
    }

    fn value(&mut self, pair: Pair<'a, Rule>) -> Option<Value> {
        let pair = if pair.as_rule() == Rule::value {
            pair.into_inner().next()?
        } else {
            pair
        };
        let span = self.span(&pair);
        let mut comments = Vec::new();
        let kind = match pair.as_rule() {
            Rule::object => return Some(self.object(pair)),
            Rule::string => ValueKind::Text(self.string(&pair).value),
            Rule::boolean => ValueKind::Boolean(pair.as_str().trim_end() == "true"),
            Rule::number => ValueKind::Number(Decimal::parse(pair.as_str().trim_end())?),
            _ => {
                let mut values = Vec::new();
                for part in pair.into_inner() {
                    match part.as_rule() {
                        Rule::value => values.extend(self.value(part)),
                        Rule::comment => comments.push((values.len(), self.comment(&part))),
                        Rule::unclosed => {
                            let start = span.start as usize;
                            self.unclosed(Span::new(self.id, start, start + 1), "list", &part);
                        }
                        _ => self.bad_value(&part, "a value"),
                    }
                }
                ValueKind::List(values)
            }
        };
        Some(Value {
            kind,
            comments,
            span,
        })
    }

    /// A value as people write it elsewhere: reported, and read as what was meant.
    fn other_value(&mut self, pair: &Pair<'a, Rule>) -> Value {
        let span = self.span(pair);
        let written = pair.as_str().trim_end();
        let (diagnostic, fixed, kind) = match pair.as_rule() {
            Rule::comma_number => {
                let fixed = written.replace(',', ".");
                let kind = Decimal::parse(&fixed).map(ValueKind::Number);
                let diagnostic =
                    Diagnostic::new(codes::DECIMAL_COMMA, span, "decimal comma in a number")
                        .label("decimals stand behind a point");
                (diagnostic, fixed, kind)
            }
            Rule::bare_day => {
                let day = suggest::german_day(written).unwrap_or_else(|| written.to_owned());
                let diagnostic = Diagnostic::new(codes::SYNTAX, span, "date without quotes");
                (diagnostic, format!("\"{day}\""), Some(ValueKind::Text(day)))
            }
            _ => {
                let diagnostic = Diagnostic::new(codes::SYNTAX, span, "text without quotes");
                let kind = ValueKind::Text(written.to_owned());
                (diagnostic, format!("\"{written}\""), Some(kind))
            }
        };
        self.out
            .push(diagnostic.help(format!("write `{fixed}`")).fix(span, fixed));
        Value {
            kind: kind.unwrap_or(ValueKind::Boolean(false)),
            comments: Vec::new(),
            span,
        }
    }

    fn bad_value(&mut self, pair: &Pair<'a, Rule>, expected: &str) {
        let span = self.span(pair);
        let text = pair.as_str().trim_end();
        let mut diagnostic = Diagnostic::new(
            codes::SYNTAX,
            span,
            format!("expected {expected} in a scenario"),
        )
        .label("cannot be read");
        let number = text
            .rsplit_once(':')
            .map_or(text, |(_, value)| value)
            .trim();
        diagnostic = if number.starts_with(|c: char| c.is_ascii_digit()) && number.contains(',') {
            diagnostic.help("write numbers with a point: `12.50`")
        } else if number.matches('-').count() == 2 {
            diagnostic.help("write dates in quotes: `\"2026-03-01\"`")
        } else {
            diagnostic
                .help("write texts and dates in quotes, numbers with a point, `true` or `false`")
        };
        self.out.push(diagnostic);
    }
}
