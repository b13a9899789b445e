//! Scenarios: given answers as YAML data, and a list of expectations.

use super::{
    Reader,
    keys::{Entries, get, kind},
};
use crate::{
    expr::Decimal,
    source::Spanned,
    syntax::ast::{
        Comment, Entry, ExpectVerb, Node, NodeKind, Scenario, ScenarioItem, Text, Value, ValueKind,
    },
};

const VERBS: &[(&str, ExpectVerb)] = &[
    ("shown", ExpectVerb::Shown),
    ("hidden", ExpectVerb::Hidden),
    ("failing", ExpectVerb::Failing),
];

impl Reader<'_, '_> {
    pub(super) fn scenario(&mut self, entries: &Entries, title: &Node) -> Scenario {
        const OWN: &[&str] = &["scenario", "day", "params", "given", "expect", "items"];
        self.known(entries, "a scenario", OWN);
        let title = self.string(title, "scenario").unwrap_or_default();
        let on = self.day(entries, "day");
        let mut items = Vec::new();
        for (key, value) in entries {
            match key.value.as_str() {
                "items" => {
                    for node in self.list(value, "items") {
                        items.extend(self.scenario_item(node));
                    }
                }
                _ => self.part(key, value, &mut items),
            }
        }
        Scenario { title, on, items }
    }

    /// `given`, `params` or `expect` with its value.
    fn part(&mut self, key: &Text, value: &Node, into: &mut Vec<ScenarioItem>) {
        match key.value.as_str() {
            "given" => into.extend(self.record(value, "given").map(ScenarioItem::Given)),
            "params" => into.extend(self.record(value, "params").map(ScenarioItem::Params)),
            "expect" => {
                for node in self.list(value, "expect") {
                    into.extend(self.expectation(node));
                }
            }
            _ => {}
        }
    }

    /// An entry of a scenario's `items`.
    fn scenario_item(&mut self, node: &Node) -> Option<ScenarioItem> {
        const OWN: &[&str] = &[
            "given", "params", "expect", "shown", "hidden", "failing", "comment",
        ];
        let entries = self.map(node, "a part of a scenario")?;
        if get(entries, "comment").is_some() {
            return self.comment(entries).map(ScenarioItem::Comment);
        }
        let ((key, value), more) = entries.split_first()?;
        for (key, _) in more {
            self.wrong(
                key.span,
                format!("`{}` is a second part in one entry", key.value),
                "begin a new entry with `- `",
            );
        }
        match key.value.as_str() {
            "given" | "params" => {
                let mut items = Vec::new();
                self.part(key, value, &mut items);
                items.pop()
            }
            "expect" => Some(ScenarioItem::Expect(self.expr(value, "expect"))),
            word => {
                let verb = VERBS.iter().find(|(name, _)| *name == word);
                let Some((_, verb)) = verb else {
                    self.unknown(key, "a scenario", OWN);
                    return None;
                };
                self.paths(*verb, value)
            }
        }
    }

    /// An entry of `expect`: a condition, paths, or a comment.
    fn expectation(&mut self, node: &Node) -> Option<ScenarioItem> {
        let NodeKind::Map(entries) = &node.kind else {
            return Some(ScenarioItem::Expect(self.expr(node, "expect")));
        };
        if get(entries, "comment").is_some() {
            return self.comment(entries).map(ScenarioItem::Comment);
        }
        let names: Vec<&str> = VERBS.iter().map(|(name, _)| *name).collect();
        self.known(entries, "`expect`", &names);
        let found = VERBS
            .iter()
            .find_map(|(name, verb)| Some((*verb, get(entries, name)?)));
        let (verb, value) = found?;
        self.paths(verb, value)
    }

    fn paths(&mut self, verb: ExpectVerb, node: &Node) -> Option<ScenarioItem> {
        let nodes = self.list(node, verb.word());
        let paths = nodes.iter().filter_map(|node| self.path(node, verb.word()));
        let paths: Vec<Text> = paths.collect();
        (!paths.is_empty()).then_some(ScenarioItem::ExpectPaths(verb, paths))
    }

    /// A record of given values.
    fn record(&mut self, node: &Node, what: &str) -> Option<Value> {
        let entries = self.map(node, &format!("`{what}`"))?;
        Some(self.record_of(entries, node))
    }

    fn record_of(&mut self, entries: &Entries, node: &Node) -> Value {
        let mut read = Vec::new();
        for (key, value) in entries {
            match EntryName::read(&key.value) {
                EntryName::Comment => {
                    read.extend(self.entry_comment(value).map(Entry::Comment));
                }
                EntryName::Name(name) => {
                    let name = Spanned::new(name, key.span);
                    read.extend(self.value(value).map(|value| Entry::Pair(name, value)));
                }
            }
        }
        Value {
            kind: ValueKind::Record(read),
            comments: Vec::new(),
            span: node.span,
        }
    }

    /// A comment in a record or a list: its text, or `{ trailing: text }`.
    fn entry_comment(&mut self, node: &Node) -> Option<Comment> {
        if let NodeKind::Map(entries) = &node.kind {
            self.known(entries, "a comment", &["trailing"]);
            let text = self.text(entries, "trailing")?;
            return Some(Comment {
                text,
                trailing: true,
            });
        }
        let text = self.string(node, "//")?;
        Some(Comment {
            text,
            trailing: false,
        })
    }

    fn value(&mut self, node: &Node) -> Option<Value> {
        let mut comments = Vec::new();
        let kind = match &node.kind {
            NodeKind::Text(text) => ValueKind::Text(text.clone()),
            NodeKind::Boolean(value) => ValueKind::Boolean(*value),
            NodeKind::Number(number) => {
                let Some(number) = Decimal::parse(number) else {
                    self.wrong(
                        node.span,
                        "number has too many digits",
                        "numbers have at most 34 digits",
                    );
                    return None;
                };
                ValueKind::Number(number)
            }
            NodeKind::Null => {
                self.wrong(
                    node.span,
                    format!("value is {}", kind(node)),
                    "leave out what has no answer; write texts in quotes",
                );
                return None;
            }
            NodeKind::Map(entries) => return Some(self.record_of(entries, node)),
            NodeKind::List(nodes) => {
                let mut values = Vec::new();
                for node in nodes {
                    match &node.kind {
                        NodeKind::Map(entries)
                            if entries.len() == 1 && get(entries, "//").is_some() =>
                        {
                            let comment =
                                get(entries, "//").and_then(|node| self.entry_comment(node));
                            comments.extend(comment.map(|it| (values.len(), it)));
                        }
                        NodeKind::Map(_)
                        | NodeKind::Null
                        | NodeKind::Boolean(_)
                        | NodeKind::Number(_)
                        | NodeKind::Text(_)
                        | NodeKind::List(_) => values.extend(self.value(node)),
                    }
                }
                ValueKind::List(values)
            }
        };
        Some(Value {
            kind,
            comments,
            span: node.span,
        })
    }
}

/// A key of a record: `//1`, `//2` … are comments, and a name that begins with `//` has one more
/// slash.
enum EntryName {
    Comment,
    Name(String),
}

impl EntryName {
    fn read(key: &str) -> Self {
        match key.strip_prefix("//") {
            Some(number) if !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) => {
                EntryName::Comment
            }
            Some(rest) => EntryName::Name(format!("/{rest}")),
            None => EntryName::Name(key.to_owned()),
        }
    }
}
