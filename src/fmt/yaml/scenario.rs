//! Scenarios: given answers as data, expectations as a list.

use super::{
    attributes::expr,
    items::comment,
    tree::{Entries, Yaml},
};
use crate::syntax::ast::{
    Comment, Entry, ExpectVerb, Scenario, ScenarioItem, Text, Value, ValueKind,
};

/// A scenario: its parts are keys where keys can say it, else `items`.
pub(super) fn scenario(scenario: &Scenario) -> Yaml {
    let mut entries = Entries::new("scenario", Yaml::text(&scenario.title.value));
    let day = scenario.on.as_ref();
    entries.push_some("day", day.map(|day| Yaml::text(&day.value)));
    match keys(&scenario.items) {
        Some(keys) => entries.0.extend(keys),
        None => {
            let parts = scenario.items.iter().map(part);
            entries.push("items", Yaml::List(parts.collect()));
        }
    }
    Yaml::Map(entries.0)
}

/// Given answers and params, each once, then the expectations.
fn keys(items: &[ScenarioItem]) -> Option<Vec<(String, Yaml)>> {
    let mut keys: Vec<(String, Yaml)> = Vec::new();
    let mut expected = Vec::new();
    for item in items {
        let (key, value) = match item {
            ScenarioItem::Given(value) => ("given", given(value)),
            ScenarioItem::Params(value) => ("params", value_of(value).flow()),
            ScenarioItem::Comment(_) if keys.is_empty() => return None,
            ScenarioItem::Comment(it) => {
                expected.push(comment(it));
                continue;
            }
            ScenarioItem::Expect(condition) => {
                expected.push(expr(condition));
                continue;
            }
            ScenarioItem::ExpectPaths(verb, paths) => {
                expected.push(self::paths(*verb, paths));
                continue;
            }
        };
        if !expected.is_empty() || keys.iter().any(|(other, _)| other == key) {
            return None;
        }
        keys.push((key.to_owned(), value));
    }
    if !expected.is_empty() {
        keys.push(("expect".to_owned(), Yaml::List(expected)));
    }
    Some(keys)
}

/// A part as an entry of `items`.
fn part(item: &ScenarioItem) -> Yaml {
    match item {
        ScenarioItem::Comment(it) => comment(it),
        ScenarioItem::Given(value) => Yaml::Map(Entries::new("given", given(value)).0),
        ScenarioItem::Params(value) => Yaml::Map(Entries::new("params", value_of(value).flow()).0),
        ScenarioItem::Expect(condition) => Yaml::Map(Entries::new("expect", expr(condition)).0),
        ScenarioItem::ExpectPaths(verb, paths) => self::paths(*verb, paths),
    }
}

fn paths(verb: ExpectVerb, paths: &[Text]) -> Yaml {
    let paths = Yaml::texts(paths.iter().map(|it| it.value.clone()));
    Yaml::Map(Entries::new(verb.word(), paths).0)
}

/// Given answers stand one a line.
fn given(value: &Value) -> Yaml {
    if let ValueKind::Record(entries) = &value.kind {
        Yaml::Map(record(entries))
    } else {
        value_of(value)
    }
}

fn value_of(value: &Value) -> Yaml {
    match &value.kind {
        ValueKind::Text(text) => Yaml::text(text),
        ValueKind::Number(number) => Yaml::Word(number.to_string()),
        ValueKind::Boolean(value) => Yaml::Word(value.to_string()),
        ValueKind::List(values) => Yaml::List(list(values, &value.comments)),
        ValueKind::Record(entries) => Yaml::Map(record(entries)),
    }
}

fn list(values: &[Value], comments: &[(usize, Comment)]) -> Vec<Yaml> {
    let mut items = Vec::new();
    let mut comments = comments.iter().peekable();
    for (at, value) in values.iter().enumerate() {
        while let Some((_, it)) = comments.next_if(|(before, _)| *before <= at) {
            items.push(Yaml::record([("//", entry_comment(it))]));
        }
        items.push(value_of(value).flow());
    }
    items.extend(comments.map(|(_, it)| Yaml::record([("//", entry_comment(it))])));
    items
}

/// Comments are `//1`, `//2` …; a name that begins with `//` gets one more slash.
fn record(entries: &[Entry]) -> Vec<(String, Yaml)> {
    let mut comments = 0;
    let entries = entries.iter().map(|entry| match entry {
        Entry::Comment(it) => {
            comments += 1;
            (format!("//{comments}"), entry_comment(it))
        }
        Entry::Pair(name, value) if name.value.starts_with("//") => {
            (format!("/{}", name.value), value_of(value).flow())
        }
        Entry::Pair(name, value) => (name.value.clone(), value_of(value).flow()),
    });
    entries.collect()
}

fn entry_comment(comment: &Comment) -> Yaml {
    let text = Yaml::text(&comment.text.value);
    if comment.trailing {
        Yaml::record([("trailing", text)])
    } else {
        text
    }
}
