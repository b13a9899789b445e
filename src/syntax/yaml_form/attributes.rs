//! Attributes: keys of the item, in their order, or entries of `attributes`.

use super::{
    Reader,
    keys::{Entries, get},
};
use crate::{
    source::Span,
    syntax::ast::{Attribute, AttributeKind, Comment, Node, Text, TextAttribute},
};

/// Keys every item with attributes may have.
pub(super) const COMMON: &[&str] = &[
    "optional",
    "optional_when",
    "recommended",
    "internal",
    "checks",
    "hint",
    "missing",
    "legal",
    "purpose",
    "unit",
    "default",
    "autofill",
    "add",
    "fim",
    "attributes",
];

/// Keys of an entry of `attributes`.
const ENTRY: &[&str] = &[
    "optional",
    "optional_when",
    "recommended",
    "internal",
    "when",
    "that",
    "hint",
    "missing",
    "legal",
    "purpose",
    "unit",
    "default",
    "autofill",
    "title",
    "add",
    "fim",
    "comment",
];

impl Reader<'_, '_> {
    /// The attributes of an item whose other keys are `own`; keys that are neither are reported.
    /// `title` is an attribute when `own` has it not, and `when` when `has_when`.
    pub(super) fn attributes(
        &mut self,
        entries: &Entries,
        of: &str,
        own: &[&str],
        has_when: bool,
    ) -> Vec<Attribute> {
        let mut known: Vec<&str> = own.iter().chain(COMMON).copied().collect();
        if has_when {
            known.push("when");
        }
        if !own.contains(&"title") {
            known.push("title");
        }
        let mut attributes = Vec::new();
        for (key, value) in entries {
            let name = key.value.as_str();
            if !known.contains(&name) {
                self.unknown(key, of, &known);
            } else if name == "attributes" {
                for node in self.list(value, name) {
                    attributes.extend(self.entry(node, has_when));
                }
            } else if name == "checks" {
                for node in self.list(value, name) {
                    attributes.extend(self.check(node));
                }
            } else if !own.contains(&name) {
                attributes.extend(self.attribute(key, value));
            }
        }
        attributes
    }

    /// One attribute by its key; nothing for `false`.
    fn attribute(&mut self, key: &Text, value: &Node) -> Option<Attribute> {
        let name = key.value.as_str();
        let kind = match name {
            "optional" => self.flag(value, name).then_some(AttributeKind::Optional),
            "recommended" => self.flag(value, name).then_some(AttributeKind::Recommended),
            "internal" => self.flag(value, name).then_some(AttributeKind::Internal),
            "optional_when" => Some(AttributeKind::OptionalWhen(self.expr(value, name))),
            "when" => Some(AttributeKind::When(self.expr(value, name))),
            "fim" => self.string(value, name).map(AttributeKind::Fim),
            _ => {
                let attribute = TextAttribute::from_word(name)?;
                let text = self.string(value, name)?;
                Some(AttributeKind::Text(attribute, text))
            }
        }?;
        let span = key.span.to(value.span);
        Some(Attribute { kind, span })
    }

    /// `{ that: …, message: … }`.
    fn check(&mut self, node: &Node) -> Option<Attribute> {
        let entries = self.map(node, "a check")?;
        self.known(entries, "a check", &["that", "message"]);
        let help = "write `that: condition` and `message: …`";
        let place = first_key(entries, node);
        let Some(that) = get(entries, "that") else {
            self.missing(place, "that", "a check", help);
            return None;
        };
        let that = self.expr(that, "that");
        if get(entries, "message").is_none() {
            self.missing(place, "message", "a check", help);
        }
        let message = self.text(entries, "message")?;
        Some(Attribute {
            kind: AttributeKind::Check(that, message),
            span: node.span,
        })
    }

    /// An entry of `attributes`.
    fn entry(&mut self, node: &Node, has_when: bool) -> Option<Attribute> {
        let entries = self.map(node, "an attribute")?;
        if get(entries, "that").is_some() {
            return self.check(node);
        }
        if get(entries, "comment").is_some() {
            let kind = AttributeKind::Comment(self.comment(entries)?);
            return Some(Attribute {
                kind,
                span: node.span,
            });
        }
        let ((key, value), more) = entries.split_first()?;
        for (key, _) in more {
            self.wrong(
                key.span,
                format!("`{}` is a second attribute in one entry", key.value),
                "begin a new entry with `- `",
            );
        }
        let is_known = ENTRY.contains(&key.value.as_str()) && (has_when || key.value != "when");
        if !is_known {
            self.unknown(key, "`attributes`", ENTRY);
            return None;
        }
        self.attribute(key, value)
    }

    /// `comment` and `trailing`. An empty comment is an empty line.
    pub(super) fn comment(&mut self, entries: &Entries) -> Option<Comment> {
        self.known(entries, "a comment", &["comment", "trailing"]);
        let text = self.text(entries, "comment")?;
        let trailing = self.is(entries, "trailing") && !text.value.is_empty();
        Some(Comment { text, trailing })
    }
}

/// Where a mapping begins.
pub(super) fn first_key(entries: &Entries, node: &Node) -> Span {
    entries.first().map_or(node.span, |(key, _)| key.span)
}
