//! What the tests of the written form share: the specs on disk, and documents laid bare.

use std::{fs, path::Path};

use antragswerk::{
    source::{Source, SourceId},
    syntax::{
        self, Parsed,
        ast::{
            Attribute, AttributeKind, Comment, Document, Entry, ExprText, Item, OptionItem,
            ScenarioItem, Value, ValueKind,
        },
    },
};

/// Every `.antrag` below `forms/`: path and text.
pub(crate) fn all() -> Vec<(String, String)> {
    let mut found = Vec::new();
    collect(Path::new("forms"), &mut found);
    found.sort();
    assert!(!found.is_empty(), "forms/ holds specs");
    found
}

fn collect(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|it| it == "antrag") {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path.to_str().unwrap().to_owned(), text));
        }
    }
}

/// A text read under this path.
pub(crate) fn parsed(path: &str, text: &str) -> Parsed {
    let source = Source {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    syntax::parse(SourceId::default(), &source)
}

/// A text that must be without mistakes.
pub(crate) fn sound(path: &str, text: &str) -> Parsed {
    let parsed = parsed(path, text);
    assert_eq!(said(&parsed, text), Vec::<String>::new(), "\n{text}");
    parsed
}

/// The findings, one a line: code, place, message.
pub(crate) fn said(parsed: &Parsed, text: &str) -> Vec<String> {
    let findings = parsed.diagnostics.iter();
    findings
        .map(|it| format!("{} `{}` {}", it.code, &text[it.span.range()], it.message))
        .collect()
}

/// A document without comments and empty lines, with short attributes first; and what it lost.
#[derive(Debug, PartialEq)]
struct Bare {
    document: Document,
    /// Sorted: an attribute that moves to the first line leaves its comment behind.
    comments: Vec<String>,
    /// Their letters: trees are equal also where a stub reads every expression alike.
    expressions: Vec<String>,
}

/// Fails with the first difference.
pub(crate) fn assert_same(before: &Document, after: &Document, context: &str) {
    let (before, after) = (bare(before), bare(after));
    if before == after {
        return;
    }
    let (before, after) = (before.lines(), after.lines());
    let pairs = before.iter().zip(&after);
    let at = pairs.take_while(|(a, b)| a == b).count();
    let shown = |lines: &[String]| {
        let from = at.saturating_sub(6).min(lines.len());
        lines[from..(at + 6).min(lines.len())].join("\n")
    };
    panic!(
        "{context}\n--- before\n{}\n--- after\n{}\n",
        shown(&before),
        shown(&after)
    );
}

/// Lays a document bare.
fn bare(document: &Document) -> Bare {
    let mut bare = Bare {
        document: document.clone(),
        comments: Vec::new(),
        expressions: Vec::new(),
    };
    let mut items = std::mem::take(&mut bare.document.items);
    bare.items(&mut items);
    bare.document.items = items;
    bare.comments.sort();
    bare.expressions.sort();
    bare
}

impl Bare {
    /// Everything but places, a line each.
    fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let mut skipped = 0;
        for line in format!("{self:#?}").lines() {
            if line.trim().starts_with("span: Span {") {
                skipped = 7;
            }
            // The text of an expression as written is compared without its white space.
            if line.trim().starts_with("text: \"") {
                continue;
            }
            if skipped > 0 {
                skipped -= 1;
            } else {
                lines.push(line.to_owned());
            }
        }
        lines
    }

    fn comment(&mut self, comment: &Comment) {
        let text = comment.text.value.trim();
        if !comment.text.value.is_empty() {
            self.comments.push(text.to_owned());
        }
    }

    fn expr(&mut self, expr: &ExprText) {
        self.expressions
            .push(expr.text.split_whitespace().collect());
    }

    fn items(&mut self, items: &mut Vec<Item>) {
        items.retain(|item| match item {
            Item::Comment(comment) => {
                self.comment(comment);
                false
            }
            _ => true,
        });
        for item in items {
            match item {
                Item::Comment(_) | Item::Note(_) | Item::Adapt(_) => {}
                Item::Page(it) => {
                    it.when.iter().for_each(|expr| self.expr(expr));
                    self.attributes(&mut it.attributes);
                    self.items(&mut it.items);
                }
                Item::Group(it) => {
                    self.block_attributes(&mut it.attributes);
                    self.items(&mut it.items);
                }
                Item::Repeat(it) => {
                    self.block_attributes(&mut it.attributes);
                    self.items(&mut it.items);
                }
                Item::When(it) => {
                    self.expr(&it.condition);
                    self.items(&mut it.items);
                }
                Item::Dated(it) => self.items(&mut it.items),
                Item::Use(it) => {
                    self.block_attributes(&mut it.attributes);
                    it.items.iter_mut().for_each(|items| self.items(items));
                }
                Item::Field(it) => {
                    self.attributes(&mut it.attributes);
                    it.options.iter_mut().for_each(|items| self.options(items));
                }
                Item::Compute(it) => {
                    self.expr(&it.expr);
                    self.attributes(&mut it.attributes);
                }
                Item::Scenario(it) => self.scenario(&mut it.items),
            }
        }
    }

    fn attributes(&mut self, attributes: &mut Vec<Attribute>) {
        attributes.retain(|it| match &it.kind {
            AttributeKind::Comment(comment) => {
                self.comment(comment);
                false
            }
            _ => true,
        });
        for attribute in &*attributes {
            match &attribute.kind {
                AttributeKind::OptionalWhen(expr)
                | AttributeKind::When(expr)
                | AttributeKind::Check(expr, _) => self.expr(expr),
                _ => {}
            }
        }
        attributes.sort_by_key(|it| match it.kind {
            AttributeKind::When(_) => 0,
            AttributeKind::Optional => 1,
            AttributeKind::OptionalWhen(_) => 2,
            AttributeKind::Recommended => 3,
            AttributeKind::Internal => 4,
            _ => 5,
        });
    }

    /// What a block says for all it holds stands before its other texts.
    fn block_attributes(&mut self, attributes: &mut Vec<Attribute>) {
        self.attributes(attributes);
        attributes.sort_by_key(|it| match &it.kind {
            AttributeKind::Text(word, _) if word.is_inherited() => 1,
            AttributeKind::Text(..) | AttributeKind::Check(..) | AttributeKind::Fim(_) => 2,
            _ => 0,
        });
    }

    fn options(&mut self, options: &mut Vec<OptionItem>) {
        options.retain(|option| match option {
            OptionItem::Comment(comment) => {
                self.comment(comment);
                false
            }
            OptionItem::Option(_) => true,
        });
    }

    fn scenario(&mut self, items: &mut Vec<ScenarioItem>) {
        items.retain(|item| match item {
            ScenarioItem::Comment(comment) => {
                self.comment(comment);
                false
            }
            _ => true,
        });
        for item in items {
            match item {
                ScenarioItem::Given(value) | ScenarioItem::Params(value) => self.value(value),
                ScenarioItem::Expect(expr) => self.expr(expr),
                ScenarioItem::Comment(_) | ScenarioItem::ExpectPaths(..) => {}
            }
        }
    }

    fn value(&mut self, value: &mut Value) {
        for (_, comment) in std::mem::take(&mut value.comments) {
            self.comment(&comment);
        }
        match &mut value.kind {
            ValueKind::List(values) => values.iter_mut().for_each(|value| self.value(value)),
            ValueKind::Record(entries) => {
                entries.retain(|entry| match entry {
                    Entry::Comment(comment) => {
                        self.comment(comment);
                        false
                    }
                    Entry::Pair(..) => true,
                });
                for entry in entries {
                    if let Entry::Pair(_, value) = entry {
                        self.value(value);
                    }
                }
            }
            ValueKind::Text(_) | ValueKind::Number(_) | ValueKind::Boolean(_) => {}
        }
    }
}
