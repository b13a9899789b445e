//! A mapping meeting answers: the target's payload, or why there is none.

use std::collections::BTreeMap;

use super::{
    ast::Handling,
    bind::{Block, Feed, Mapping},
    render::{Rendered, render},
};
use crate::{
    answers::Outcome,
    expr::{Record, Scope, Value, eval},
    target::{Kind, ROWS, TargetField},
};

/// A value of a payload.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    /// A text as it is written.
    Text(String),
    /// A number, with the decimals of its field.
    Number(crate::expr::Decimal),
    /// Ja or Nein in a format that has its own words for them.
    Boolean(bool),
    /// Fields by name.
    Group(BTreeMap<String, Node>),
    /// Entries.
    List(Vec<Node>),
}

/// What authority and submission bring along, by name: `name`, `ars`, `ags`; `id`, `time`, `day`.
#[derive(Debug, Clone, Default)]
pub struct Context {
    /// Below `authority`.
    pub authority: BTreeMap<String, String>,
    /// Below `submission`.
    pub submission: BTreeMap<String, String>,
}

/// Why no payload is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The target field.
    pub path: String,
    /// What is wrong.
    pub message: String,
}

/// The payload's fields.
pub(super) fn fill(
    mapping: &Mapping<'_>,
    outcome: &Outcome,
    params: &Record,
    context: &Context,
) -> Result<BTreeMap<String, Node>, Vec<Refusal>> {
    let mut form = outcome.record.clone();
    form.extend(outcome.computed.clone());
    let mut given = params.clone();
    for (name, members) in [
        ("authority", &context.authority),
        ("submission", &context.submission),
    ] {
        let members = members.iter();
        let members = members.map(|(name, it)| (name.clone(), Value::Text(it.clone())));
        given.insert(name.to_owned(), Value::Record(members.collect()));
    }
    let mut run = Run {
        characters: mapping.characters,
        latin: mapping.profile.is_latin1(),
        refusals: Vec::new(),
    };
    let scope = Scope {
        form: &form,
        row: None,
        params: &given,
        today: outcome.today,
    };
    for (condition, reason) in &mapping.only {
        if !eval(condition, &scope).is_true() {
            let message = (*reason).to_owned();
            let path = String::new();
            return Err(vec![Refusal { path, message }]);
        }
    }
    let mut root = BTreeMap::new();
    run.feeds(&mapping.root, &scope, &mut root);
    for block in &mapping.lists {
        run.list(mapping, block, &scope, &mut root);
    }
    run.complete(&mapping.profile.fields, &mut root, "");
    if run.refusals.is_empty() {
        Ok(root)
    } else {
        Err(run.refusals)
    }
}

struct Run<'a> {
    characters: Option<&'a Handling>,
    latin: bool,
    refusals: Vec<Refusal>,
}

impl Run<'_> {
    fn feeds(&mut self, block: &Block<'_>, scope: &Scope<'_>, into: &mut BTreeMap<String, Node>) {
        for feed in &block.feeds {
            if get(into, &feed.path).is_some() {
                continue; // an earlier statement gave it a value
            }
            let holds = feed
                .when
                .as_ref()
                .is_none_or(|it| eval(it, scope).is_true());
            if !holds {
                continue;
            }
            match self.value(feed, scope) {
                Ok(Some(node)) => put(into, &feed.path, node),
                Ok(None) => {}
                Err(message) => self.refusals.push(Refusal {
                    path: feed.name(),
                    message,
                }),
            }
        }
    }

    fn value(&self, feed: &Feed<'_>, scope: &Scope<'_>) -> Rendered {
        let values = feed.parts.iter().map(|it| eval(it, scope)).collect();
        render(feed, values, self.characters, self.latin)
    }

    fn list(
        &mut self,
        mapping: &Mapping<'_>,
        block: &Block<'_>,
        scope: &Scope<'_>,
        root: &mut BTreeMap<String, Node>,
    ) {
        let Some((path, _)) = &block.list else {
            return;
        };
        let rows = match block.repeat {
            Some(id) => rows(scope.form, &mapping.form.repeat(id).path),
            None => vec![Record::new()],
        };
        for row in rows {
            let mut scope = *scope;
            if block.repeat.is_some() {
                scope.row = Some(&row);
            }
            let wanted = block
                .when
                .as_ref()
                .is_none_or(|it| eval(it, &scope).is_true());
            if !wanted {
                continue;
            }
            let mut entry = BTreeMap::new();
            self.feeds(block, &scope, &mut entry);
            match get_mut(root, path) {
                Some(Node::List(entries)) => entries.push(Node::Group(entry)),
                _ => put(root, path, Node::List(vec![Node::Group(entry)])),
            }
        }
    }

    /// Adds what the profile itself gives, and looks whether everything is there.
    fn complete(&mut self, fields: &[TargetField], group: &mut BTreeMap<String, Node>, at: &str) {
        for field in fields {
            let path = if at.is_empty() {
                field.name.clone()
            } else {
                format!("{at}.{}", field.name)
            };
            if let Some(constant) = &field.constant {
                group.insert(field.name.clone(), Node::Text(constant.clone()));
                continue;
            }
            if let Kind::Group(inner) = &field.kind {
                self.complete_group(field, inner, group, &path);
                continue;
            }
            let count = match group.get(&field.name) {
                None => 0,
                Some(Node::List(entries)) => entries.len(),
                Some(_) => 1,
            };
            self.count(field, count, &path);
        }
    }

    fn complete_group(
        &mut self,
        field: &TargetField,
        inner: &[TargetField],
        group: &mut BTreeMap<String, Node>,
        path: &str,
    ) {
        match group.get_mut(&field.name) {
            Some(Node::List(entries)) => {
                let count = entries.len();
                for entry in entries {
                    if let Node::Group(members) = entry {
                        self.complete(inner, members, path);
                    }
                }
                self.count(field, count, path);
            }
            Some(Node::Group(members)) => self.complete(inner, members, path),
            Some(_) => {}
            None if field.occurs.is_list() => self.count(field, 0, path),
            None if field.occurs.min > 0 => {
                let mut members = BTreeMap::new();
                self.complete(inner, &mut members, path);
                group.insert(field.name.clone(), Node::Group(members));
            }
            None => {}
        }
    }

    fn count(&mut self, field: &TargetField, count: usize, path: &str) {
        let least = usize::try_from(field.occurs.min).unwrap_or(usize::MAX);
        let most = field.occurs.max.and_then(|it| usize::try_from(it).ok());
        if count >= least && most.is_none_or(|it| count <= it) {
            return;
        }
        let message = match (count, field.occurs.max) {
            (0, Some(1)) => "has no value and is needed".to_owned(),
            _ => format!("has {count} entries and takes {}", field.occurs),
        };
        self.refusals.push(Refusal {
            path: path.to_owned(),
            message,
        });
    }
}

/// The entries of a repeat group.
fn rows(form: &Record, path: &str) -> Vec<Record> {
    let mut record = form;
    let mut names = path.split('.').peekable();
    while let Some(name) = names.next() {
        match record.get(name) {
            Some(Value::Record(inner)) => record = inner,
            Some(Value::List(entries)) if names.peek().is_none() => {
                let entries = entries.iter().filter_map(|it| match it {
                    Value::Record(entry) => Some(entry.clone()),
                    _ => None,
                });
                return entries.collect();
            }
            _ => break,
        }
    }
    Vec::new()
}

fn get<'n>(group: &'n BTreeMap<String, Node>, path: &[String]) -> Option<&'n Node> {
    let (first, rest) = path.split_first()?;
    let node = group.get(first)?;
    match node {
        _ if rest.is_empty() => Some(node),
        Node::Group(inner) => get(inner, rest),
        _ => None,
    }
}

fn get_mut<'n>(group: &'n mut BTreeMap<String, Node>, path: &[String]) -> Option<&'n mut Node> {
    let (first, rest) = path.split_first()?;
    let node = group.get_mut(first)?;
    if rest.is_empty() {
        return Some(node);
    }
    match node {
        Node::Group(inner) => get_mut(inner, rest),
        _ => None,
    }
}

fn put(group: &mut BTreeMap<String, Node>, path: &[String], node: Node) {
    let Some((first, rest)) = path.split_first() else {
        return;
    };
    if rest.is_empty() {
        group.insert(first.clone(), node);
        return;
    }
    let inner = group
        .entry(first.clone())
        .or_insert_with(|| Node::Group(BTreeMap::new()));
    if let Node::Group(inner) = inner {
        put(inner, rest, node);
    }
}

/// The lines of a payload of lines.
pub(super) fn lines(root: &BTreeMap<String, Node>) -> Vec<&BTreeMap<String, Node>> {
    match root.get(ROWS) {
        Some(Node::List(entries)) => entries
            .iter()
            .filter_map(|it| match it {
                Node::Group(entry) => Some(entry),
                _ => None,
            })
            .collect(),
        Some(Node::Group(entry)) => vec![entry],
        _ => Vec::new(),
    }
}
