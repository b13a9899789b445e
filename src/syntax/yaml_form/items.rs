//! Items: what kind a mapping is, and one function per kind.

use super::{
    Reader,
    attributes::first_key,
    keys::{Entries, get, is_name},
};
use crate::{
    source::{Span, Spanned},
    syntax::ast::{
        Adapt, AdaptKind, Attribute, AttributeKind, ChoiceOption, Compute, Dated, Field, Group,
        Item, Node, NodeKind, Note, OptionItem, Page, Repeat, Text, Use, When,
    },
};

/// Keys that say what an item is, each before the keys it may have for other reasons.
const KINDS: &[&str] = &[
    "page", "group", "repeat", "use", "note", "field", "compute", "scenario", "comment", "without",
    "required", "when", "optional", "label", "hint", "from", "until",
];

/// Whether this kind changes a Baustein in use.
fn is_change(kind: &str) -> bool {
    matches!(kind, "without" | "required" | "optional" | "label" | "hint")
}

impl Reader<'_, '_> {
    /// A list of items.
    pub(super) fn items(&mut self, node: &Node) -> Vec<Item> {
        let nodes = self.list(node, "items");
        nodes.iter().filter_map(|node| self.item(node)).collect()
    }

    fn item(&mut self, node: &Node) -> Option<Item> {
        let entries = self.map(node, "an item")?;
        let kind = KINDS
            .iter()
            .copied()
            .find(|kind| get(entries, kind).is_some());
        let Some((first, _)) = entries.first() else {
            self.missing(node.span, "field", "an item", "write what it is");
            return None;
        };
        // `feld: a` with a `label` is a field with a slip in it, not a new label.
        let is_slip = |kind: &str| is_change(kind) && !KINDS.contains(&first.value.as_str());
        let Some(kind) = kind.filter(|kind| !is_slip(kind)) else {
            self.unknown(first, "an item", KINDS);
            return None;
        };
        let key = entries.iter().find(|(key, _)| key.value == kind);
        let (key, value) = key?;
        let place = key.span.to(value.span);
        Some(match kind {
            "page" => Item::Page(self.page(entries, value, place)),
            "group" => Item::Group(self.group(entries, value, place)),
            "repeat" => Item::Repeat(self.repeat(entries, value, place)?),
            "use" => Item::Use(self.use_item(entries, value)),
            "note" => Item::Note(self.note(entries, value)?),
            "field" => Item::Field(self.field(entries, value, place)?),
            "compute" => Item::Compute(self.compute(entries, value, place)?),
            "scenario" => Item::Scenario(self.scenario(entries, value)),
            "comment" => Item::Comment(self.comment(entries)?),
            "when" => {
                self.known(entries, "a condition", &["when", "items"]);
                Item::When(When {
                    condition: self.expr(value, kind),
                    items: self.held(entries, place, "a condition"),
                })
            }
            "from" | "until" => Item::Dated(self.dated(entries, place)),
            _ => Item::Adapt(self.adapt(entries, kind, value, place)?),
        })
    }

    /// The items of a block, which it must have.
    fn held(&mut self, entries: &Entries, place: Span, of: &str) -> Vec<Item> {
        if let Some(node) = get(entries, "items") {
            return self.items(node);
        }
        self.missing(place, "items", of, "write `items:` and what it holds");
        Vec::new()
    }

    fn page(&mut self, entries: &Entries, name: &Node, place: Span) -> Page {
        const OWN: &[&str] = &["page", "title", "when", "items"];
        let entries = &self.mended(entries, "a page", OWN, true);
        Page {
            name: self.name(name, "page"),
            title: self.text(entries, "title"),
            when: get(entries, "when").map(|node| self.expr(node, "when")),
            attributes: self.attributes(entries, "a page", OWN, false),
            items: self.held(entries, place, "a page"),
        }
    }

    fn group(&mut self, entries: &Entries, name: &Node, place: Span) -> Group {
        const OWN: &[&str] = &["group", "title", "items"];
        let entries = &self.mended(entries, "a group", OWN, true);
        Group {
            name: self.name(name, "group"),
            title: self.text(entries, "title"),
            attributes: self.attributes(entries, "a group", OWN, true),
            items: self.held(entries, place, "a group"),
        }
    }

    fn repeat(&mut self, entries: &Entries, name: &Node, place: Span) -> Option<Repeat> {
        const OWN: &[&str] = &["repeat", "entries", "label", "items"];
        let entries = &self.mended(entries, "a repeat group", OWN, true);
        let name = self.name(name, "repeat");
        let label = self.text(entries, "label");
        let attributes = self.attributes(entries, "a repeat group", OWN, true);
        let items = self.held(entries, place, "a repeat group");
        let Some(bounds) = get(entries, "entries") else {
            let help = "write the fewest and the most entries: `entries: 0..10`";
            self.missing(place, "entries", "a repeat group", help);
            return None;
        };
        Some(Repeat {
            name,
            bounds: self.bounds(bounds, "entries")?,
            label,
            attributes,
            items,
        })
    }

    fn dated(&mut self, entries: &Entries, place: Span) -> Dated {
        self.known(entries, "a dated block", &["from", "until", "items"]);
        Dated {
            from: self.day(entries, "from"),
            until: self.day(entries, "until"),
            items: self.held(entries, place, "a dated block"),
            span: place,
        }
    }

    /// A day under a key that may be missing.
    pub(super) fn day(&mut self, entries: &Entries, key: &str) -> Option<Text> {
        let day = self.text(entries, key)?;
        if !is_day(&day.value) {
            self.wrong(
                day.span,
                format!("`{}` is not a date", day.value),
                "write the day like this: `\"2026-03-01\"`",
            );
        }
        Some(day)
    }

    fn use_item(&mut self, entries: &Entries, baustein: &Node) -> Use {
        const OWN: &[&str] = &["use", "as", "title", "self", "items"];
        let entries = &self.mended(entries, "a `use`", OWN, true);
        let baustein = self.name(baustein, "use");
        let mut attributes = self.attributes(entries, "a `use`", OWN, true);
        // The condition stands in the head, before everything else.
        attributes.sort_by_key(|it: &Attribute| !matches!(it.kind, AttributeKind::When(_)));
        Use {
            baustein,
            name: get(entries, "as").map(|node| self.name(node, "as")),
            title: self.text(entries, "title"),
            about_user: self.is(entries, "self"),
            attributes,
            items: get(entries, "items").map(|node| self.items(node)),
        }
    }

    fn note(&mut self, entries: &Entries, text: &Node) -> Option<Note> {
        self.known(entries, "a note", &["note", "kind"]);
        Some(Note {
            kind: get(entries, "kind").map(|node| self.name(node, "kind")),
            text: self.string(text, "note")?,
        })
    }

    fn field(&mut self, entries: &Entries, name: &Node, place: Span) -> Option<Field> {
        const OWN: &[&str] = &["field", "type", "label", "options"];
        let entries = &self.mended(entries, "a field", OWN, true);
        let name = self.name(name, "field");
        let label = self.text(entries, "label");
        let attributes = self.attributes(entries, "a field", OWN, false);
        let options = get(entries, "options").map(|node| self.options(node));
        let Some(ty) = get(entries, "type") else {
            self.missing(place, "type", "a field", "write its type: `type: text(60)`");
            return None;
        };
        Some(Field {
            name,
            ty: self.type_ref(ty, "type")?,
            label,
            attributes,
            options,
        })
    }

    fn options(&mut self, node: &Node) -> Vec<OptionItem> {
        let nodes = self.list(node, "options");
        nodes.iter().filter_map(|node| self.option(node)).collect()
    }

    fn option(&mut self, node: &Node) -> Option<OptionItem> {
        const OWN: &[&str] = &["code", "label", "hint", "alone", "quoted"];
        if let NodeKind::Text(code) = &node.kind {
            self.wrong(
                node.span,
                format!("option `{code}` has no label"),
                &format!("write `{{ code: {code}, label: … }}`"),
            );
            let text = Spanned::new(code.clone(), node.span);
            return Some(OptionItem::Option(ChoiceOption {
                code: text.clone(),
                quoted: needs_quotes(code),
                label: text,
                hint: None,
                alone: false,
            }));
        }
        let entries = self.map(node, "an option")?;
        if get(entries, "comment").is_some() {
            return self.comment(entries).map(OptionItem::Comment);
        }
        let entries = &self.mended(entries, "an option", OWN, false);
        self.known(entries, "an option", OWN);
        let place = first_key(entries, node);
        for key in ["code", "label"] {
            if get(entries, key).is_none() {
                let help = "write `{ code: …, label: … }`";
                self.missing(place, key, "an option", help);
            }
        }
        let code = self.text(entries, "code");
        let label = self.text(entries, "label");
        let hint = self.text(entries, "hint");
        let alone = self.is(entries, "alone");
        let (code, label) = (code?, label?);
        let quoted = match get(entries, "quoted") {
            Some(node) => self.flag(node, "quoted"),
            None => needs_quotes(&code.value),
        };
        Some(OptionItem::Option(ChoiceOption {
            code,
            quoted,
            label,
            hint,
            alone,
        }))
    }

    fn compute(&mut self, entries: &Entries, name: &Node, place: Span) -> Option<Compute> {
        const OWN: &[&str] = &["compute", "type", "label", "value"];
        let entries = &self.mended(entries, "a computed value", OWN, true);
        let name = self.name(name, "compute");
        let label = self.text(entries, "label");
        let attributes = self.attributes(entries, "a computed value", OWN, false);
        let help = "write `type: integer` and `value: expression`";
        for key in ["type", "value"] {
            if get(entries, key).is_none() {
                self.missing(place, key, "a computed value", help);
            }
        }
        let ty = get(entries, "type").and_then(|node| self.type_ref(node, "type"));
        let expr = get(entries, "value").map(|node| self.expr(node, "value"));
        Some(Compute {
            name,
            ty: ty?,
            label,
            expr: expr?,
            attributes,
        })
    }

    /// A change to a Baustein in use: `without: [a, b]`, or `label: a` and `text: …`.
    fn adapt(
        &mut self,
        entries: &Entries,
        verb: &str,
        members: &Node,
        span: Span,
    ) -> Option<Adapt> {
        let worded = matches!(verb, "label" | "hint");
        let known: &[&str] = if worded { &[verb, "text"] } else { &[verb] };
        self.known(entries, "a change to a Baustein", known);
        let members = if worded {
            vec![self.path(members, verb)?]
        } else {
            let nodes = self.list(members, verb);
            let paths = nodes.iter().filter_map(|node| self.path(node, verb));
            paths.collect()
        };
        if members.is_empty() {
            return None;
        }
        if worded && get(entries, "text").is_none() {
            let help = format!("write `{verb}: member` and `text: …`");
            self.missing(span, "text", "a change to a Baustein", &help);
        }
        let kind = match verb {
            "without" => AdaptKind::Without,
            "required" => AdaptKind::Required,
            "label" => AdaptKind::Label(self.text(entries, "text")?),
            "hint" => AdaptKind::Hint(self.text(entries, "text")?),
            _ => AdaptKind::Optional,
        };
        Some(Adapt {
            kind,
            members,
            span,
        })
    }
}

/// Whether the DSL writes a code in quotes.
fn needs_quotes(code: &str) -> bool {
    !is_name(code) || matches!(code, "hint" | "alone")
}

/// Whether a text is written like a day; whether the calendar has it is said later.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let digits = parts
        .iter()
        .all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    digits && lengths == [4, 2, 2]
}
