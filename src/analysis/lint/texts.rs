//! Every text of a spec that applicants read, with its part and its place.

use crate::{
    source::Span,
    syntax::ast::{
        AdaptKind, Attribute, AttributeKind, Document, Field, Item, Node, NodeKind, OptionItem,
        Text, TextAttribute,
    },
};

/// The part a text plays on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Heading of a page or block, or what one entry is called.
    Heading,
    /// A question.
    Question,
    /// A sentence to be ticked.
    Statement,
    /// Help of a question, block or option.
    Hint,
    /// What an option is called.
    Option,
    /// Words on a page.
    Note,
    /// What to do after a mistake.
    Message,
    /// A computed value.
    Result,
    /// A fact about the service, from the front matter.
    Fact,
}

/// A text as written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written<'a> {
    pub(super) part: Part,
    pub(super) text: &'a str,
    pub(super) span: Span,
}

/// Keys of the front matter that applicants read.
const FACTS: &[&str] = &[
    "title",
    "summary",
    "costs",
    "deadline",
    "duration",
    "procedure",
];

/// The texts of a document, in source order. What is internal, and the source notes of a Baustein,
/// are not among them.
pub(super) fn texts(document: &Document) -> Vec<Written<'_>> {
    let mut found = Vec::new();
    let is_baustein = |name: &str| name == "baustein";
    let entries = &document.front.entries;
    if !entries.iter().any(|(key, _)| is_baustein(&key.value)) {
        for (key, node) in entries {
            if FACTS.contains(&key.value.as_str()) {
                fact(node, &mut found);
            }
        }
    }
    items(&document.items, &mut found);
    found
}

/// The questions of a document as written, in source order; those of Bausteine in use not.
pub(super) fn fields(document: &Document) -> Vec<&Field> {
    let mut found = Vec::new();
    collect_fields(&document.items, &mut found);
    found
}

fn collect_fields<'a>(items: &'a [Item], found: &mut Vec<&'a Field>) {
    for item in items {
        if let Item::Field(field) = item {
            found.push(field);
        }
        collect_fields(held(item), found);
    }
}

/// What an item holds.
fn held(item: &Item) -> &[Item] {
    match item {
        Item::Page(it) => &it.items,
        Item::Group(it) => &it.items,
        Item::Repeat(it) => &it.items,
        Item::When(it) => &it.items,
        Item::Dated(it) => &it.items,
        Item::Use(it) => it.items.as_deref().unwrap_or_default(),
        Item::Comment(_)
        | Item::Note(_)
        | Item::Field(_)
        | Item::Compute(_)
        | Item::Scenario(_)
        | Item::Adapt(_) => &[],
    }
}

fn fact<'a>(node: &'a Node, found: &mut Vec<Written<'a>>) {
    match &node.kind {
        NodeKind::Text(text) => found.push(Written {
            part: Part::Fact,
            text,
            span: node.span,
        }),
        NodeKind::List(nodes) => nodes.iter().for_each(|node| fact(node, found)),
        NodeKind::Null | NodeKind::Boolean(_) | NodeKind::Number(_) | NodeKind::Map(_) => {}
    }
}

fn push<'a>(part: Part, text: Option<&'a Text>, found: &mut Vec<Written<'a>>) {
    found.extend(text.map(|text| Written {
        part,
        text: &text.value,
        span: text.span,
    }));
}

fn items<'a>(list: &'a [Item], found: &mut Vec<Written<'a>>) {
    for item in list {
        match item {
            Item::Comment(_) | Item::Scenario(_) | Item::When(_) | Item::Dated(_) => {}
            Item::Page(it) => push(Part::Heading, it.title.as_ref(), found),
            Item::Group(it) => {
                push(Part::Heading, it.title.as_ref(), found);
                attributes(&it.attributes, found);
            }
            Item::Repeat(it) => {
                push(Part::Heading, it.label.as_ref(), found);
                attributes(&it.attributes, found);
            }
            Item::Use(it) => {
                push(Part::Heading, it.title.as_ref(), found);
                attributes(&it.attributes, found);
            }
            Item::Note(it) => push(Part::Note, Some(&it.text), found),
            Item::Field(it) => field(it, found),
            Item::Compute(it) => {
                let is_internal = it
                    .attributes
                    .iter()
                    .any(|it| it.kind == AttributeKind::Internal);
                if !is_internal {
                    push(Part::Result, it.label.as_ref(), found);
                    attributes(&it.attributes, found);
                }
            }
            Item::Adapt(it) => match &it.kind {
                AdaptKind::Label(text) => push(Part::Question, Some(text), found),
                AdaptKind::Hint(text) => push(Part::Hint, Some(text), found),
                AdaptKind::Without | AdaptKind::Optional | AdaptKind::Required => {}
            },
        }
        items(held(item), found);
    }
}

fn field<'a>(field: &'a Field, found: &mut Vec<Written<'a>>) {
    let part = match field.ty.name.value.as_str() {
        "confirm" => Part::Statement,
        _ => Part::Question,
    };
    push(part, field.label.as_ref(), found);
    for option in field.options.iter().flatten() {
        if let OptionItem::Option(option) = option {
            push(Part::Option, Some(&option.label), found);
            push(Part::Hint, option.hint.as_ref(), found);
        }
    }
    attributes(&field.attributes, found);
}

fn attributes<'a>(attributes: &'a [Attribute], found: &mut Vec<Written<'a>>) {
    for attribute in attributes {
        match &attribute.kind {
            AttributeKind::Check(_, message) => push(Part::Message, Some(message), found),
            AttributeKind::Text(word, text) => match word {
                TextAttribute::Hint => push(Part::Hint, Some(text), found),
                TextAttribute::Missing => push(Part::Message, Some(text), found),
                TextAttribute::Title => push(Part::Heading, Some(text), found),
                TextAttribute::Add => push(Part::Option, Some(text), found),
                TextAttribute::Legal
                | TextAttribute::Purpose
                | TextAttribute::Unit
                | TextAttribute::Default
                | TextAttribute::Autofill => {}
            },
            AttributeKind::Comment(_)
            | AttributeKind::Optional
            | AttributeKind::OptionalWhen(_)
            | AttributeKind::Recommended
            | AttributeKind::Internal
            | AttributeKind::When(_)
            | AttributeKind::Fim(_) => {}
        }
    }
}
