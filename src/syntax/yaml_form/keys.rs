//! Keys and plain values, and what is said when they are not what they should be.

use std::borrow::Cow;

use super::{Reader, attributes::COMMON};
use crate::{
    diagnostics::{Diagnostic, codes, suggest},
    source::{Span, Spanned},
    syntax::ast::{Node, NodeKind, Text},
};

/// Keys and values in order.
pub(super) type Entries = [(Text, Node)];

/// The value of a key.
pub(super) fn get<'n>(entries: &'n Entries, key: &str) -> Option<&'n Node> {
    let found = entries.iter().find(|(name, _)| name.value == key);
    found.map(|(_, node)| node)
}

impl Reader<'_, '_> {
    pub(super) fn wrong(&mut self, span: Span, message: impl Into<String>, help: &str) {
        self.out
            .push(Diagnostic::new(codes::INVALID_VALUE, span, message).help(help));
    }

    /// A mapping; anything else is reported.
    pub(super) fn map<'n>(&mut self, node: &'n Node, what: &str) -> Option<&'n Entries> {
        if let NodeKind::Map(entries) = &node.kind {
            return Some(entries);
        }
        self.wrong(
            node.span,
            format!("{what} is {}, not keys and values", kind(node)),
            "write `key: value`, one a line",
        );
        None
    }

    /// A list; anything else is reported.
    pub(super) fn list<'n>(&mut self, node: &'n Node, what: &str) -> &'n [Node] {
        match &node.kind {
            NodeKind::List(items) => items,
            NodeKind::Null
            | NodeKind::Boolean(_)
            | NodeKind::Number(_)
            | NodeKind::Text(_)
            | NodeKind::Map(_) => {
                self.wrong(
                    node.span,
                    format!("`{what}` is {}, not a list", kind(node)),
                    "write its parts with `- `, one a line",
                );
                &[]
            }
        }
    }

    /// Reports the keys that do not belong to `of`.
    pub(super) fn known(&mut self, entries: &Entries, of: &str, known: &[&str]) {
        for (key, _) in entries {
            if !known.contains(&key.value.as_str()) {
                self.unknown(key, of, known);
            }
        }
    }

    /// The entries with keys in place of slips: `titel` is read as `title` when there is no
    /// `title`, so that one slip is one message.
    pub(super) fn mended<'e>(
        &mut self,
        entries: &'e Entries,
        of: &str,
        wanted: &[&str],
        has_attributes: bool,
    ) -> Cow<'e, Entries> {
        let mut known = wanted.to_vec();
        if has_attributes {
            known.extend(COMMON.iter().chain(&["when", "title"]));
        }
        let mut mended = Cow::Borrowed(entries);
        for (key, _) in entries {
            let name = key.value.as_str();
            if known.contains(&name) {
                continue;
            }
            let near = suggest::closest(name, known.iter().copied());
            let near = near.filter(|it| wanted.contains(it) && get(&mended, it).is_none());
            let Some(near) = near else { continue };
            self.unknown(key, of, wanted);
            let slip = mended
                .to_mut()
                .iter_mut()
                .find(|(it, _)| it.span == key.span);
            if let Some((slip, _)) = slip {
                near.clone_into(&mut slip.value);
            }
        }
        mended
    }

    /// Reports one key.
    pub(super) fn unknown(&mut self, key: &Text, of: &str, known: &[&str]) {
        let diagnostic = Diagnostic::new(
            codes::UNKNOWN_KEY,
            key.span,
            format!("unknown key `{}` in {of}", key.value),
        );
        let names = known.iter().copied();
        let diagnostic = if suggest::closest(&key.value, names.clone()).is_some() {
            diagnostic.did_you_mean(&key.value, names)
        } else {
            let list: Vec<String> = names.map(|name| format!("`{name}`")).collect();
            diagnostic.help(format!("the keys are {}", list.join(", ")))
        };
        self.out.push(diagnostic);
    }

    /// Reports a key that is missing.
    pub(super) fn missing(&mut self, place: Span, key: &str, of: &str, help: &str) {
        self.out.push(
            Diagnostic::new(
                codes::MISSING_KEY,
                place,
                format!("`{key}` is missing in {of}"),
            )
            .help(help),
        );
    }

    /// A text; numbers and `true` need quotes to be one.
    pub(super) fn string(&mut self, node: &Node, key: &str) -> Option<Text> {
        if let NodeKind::Text(text) = &node.kind {
            return Some(Spanned::new(text.clone(), node.span));
        }
        let mut diagnostic = Diagnostic::new(
            codes::INVALID_VALUE,
            node.span,
            format!("`{key}` is {}, not a text", kind(node)),
        );
        if matches!(node.kind, NodeKind::Boolean(_) | NodeKind::Number(_)) {
            let written = self.text.get(node.span.range()).unwrap_or_default();
            diagnostic = diagnostic
                .help("write it in quotes")
                .fix(node.span, format!("\"{written}\""));
        } else {
            diagnostic = diagnostic.help("write a text, in quotes where it begins like YAML");
        }
        self.out.push(diagnostic);
        None
    }

    /// A text under a key that may be missing.
    pub(super) fn text(&mut self, entries: &Entries, key: &str) -> Option<Text> {
        get(entries, key).and_then(|node| self.string(node, key))
    }

    /// `true` or `false` under a key that may be missing.
    pub(super) fn flag(&mut self, node: &Node, key: &str) -> bool {
        if let NodeKind::Boolean(value) = node.kind {
            return value;
        }
        self.wrong(
            node.span,
            format!("`{key}` is {}, not `true` or `false`", kind(node)),
            "write `true`, or leave the key out",
        );
        false
    }

    /// Whether a key says `true`.
    pub(super) fn is(&mut self, entries: &Entries, key: &str) -> bool {
        get(entries, key).is_some_and(|node| self.flag(node, key))
    }

    /// A name.
    pub(super) fn name(&mut self, node: &Node, key: &str) -> Text {
        let Some(name) = self.string(node, key) else {
            return Text::default();
        };
        if !is_name(&name.value) {
            self.not_a_name(&name);
        }
        name
    }

    /// A dotted path.
    pub(super) fn path(&mut self, node: &Node, key: &str) -> Option<Text> {
        let path = self.string(node, key)?;
        if !path.value.split('.').all(is_name) {
            self.not_a_name(&path);
        }
        Some(path)
    }

    fn not_a_name(&mut self, name: &Text) {
        self.wrong(
            name.span,
            format!("`{}` is not a name", name.value),
            "names are `lower_case_ascii`, without spaces",
        );
    }
}

/// A node's kind in words.
pub(super) fn kind(node: &Node) -> &'static str {
    match &node.kind {
        NodeKind::Null => "empty",
        NodeKind::Boolean(_) => "`true` or `false`",
        NodeKind::Number(_) => "a number",
        NodeKind::Text(_) => "a text",
        NodeKind::List(_) => "a list",
        NodeKind::Map(_) => "a mapping",
    }
}

/// Whether the DSL can write this as a name.
pub(super) fn is_name(word: &str) -> bool {
    let mut characters = word.chars();
    let first = characters.next();
    first.is_some_and(|c| c == '_' || unicode_ident::is_xid_start(c))
        && characters.all(unicode_ident::is_xid_continue)
}
