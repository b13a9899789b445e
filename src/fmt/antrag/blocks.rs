//! Pages, groups, repeat groups, conditions, Bausteine in use, and what they hold.

use super::{
    attributes::{self, Layout, Owner},
    fields,
    out::{Lines, Out, Part, one_line},
    scenario,
    text::{quoted, word},
};
use crate::syntax::ast::{
    Adapt, AdaptKind, Attribute, Dated, Group, Item, Note, Page, Repeat, Text, Use, When,
};

/// One thing.
pub(super) fn item(out: &mut Out, item: &Item) {
    match item {
        Item::Comment(comment) => out.comment(comment),
        Item::Page(it) => page(out, it),
        Item::Group(it) => group(out, it),
        Item::Repeat(it) => repeat(out, it),
        Item::When(it) => when(out, it),
        Item::Dated(it) => dated(out, it),
        Item::Use(it) => use_item(out, it),
        Item::Note(it) => note(out, it),
        Item::Field(it) => fields::field(out, it),
        Item::Compute(it) => fields::compute(out, it),
        Item::Scenario(it) => scenario::scenario(out, it),
        Item::Adapt(it) => out.line(&adapt(it)),
    }
}

/// What a block holds, with the author's empty lines between.
fn items(out: &mut Out, items: &[Item]) {
    let mut lines = Lines::default();
    for it in items {
        if let Item::Comment(comment) = it {
            lines.comment(out, comment);
        } else {
            lines.next(out);
            item(out, it);
        }
    }
}

/// A head with its braces, and the attributes behind them.
fn block(out: &mut Out, head: Vec<Part>, layout: Layout<'_>, held: &[Item]) {
    let is_use = matches!(head.first(), Some(Part::Words(words)) if words.starts_with("use "));
    let mut parts = head;
    parts.extend(layout.head);
    let (within, behind) = attributes::within(layout.rest);
    let is_empty = held.is_empty() && layout.comments.is_empty() && within.is_empty();
    let end = if is_empty { " {}" } else { " {" };
    if is_use {
        // All of it belongs on one line, so only the condition may be broken.
        out.statement(&parts, end);
    } else {
        out.head(&parts, end);
    }
    if is_empty {
        return attributes::lines(out, &behind);
    }
    attributes::lines(out, &within);
    out.deeper(|out| {
        for comment in layout.comments {
            out.comment(comment);
        }
        items(out, held);
    });
    attributes::behind_brace(out, &behind);
}

fn named(word: &str, name: &str, title: Option<&Text>) -> String {
    match title {
        Some(title) => format!("{word} {name} {}", quoted(&title.value)),
        None => format!("{word} {name}"),
    }
}

fn block_layout<'a>(out: &Out, head: &str, attributes: &'a [Attribute]) -> Layout<'a> {
    attributes::layout(attributes, Owner::Block, |parts| {
        out.fits(&format!("{head} {} {{", one_line(parts)))
    })
}

fn page(out: &mut Out, page: &Page) {
    let head = named("page", &page.name.value, page.title.as_ref());
    let condition = page.when.iter().map(|it| Part::expr("when", it));
    let layout = Layout {
        head: condition.collect(),
        comments: Vec::new(),
        rest: page.attributes.iter().collect(),
    };
    block(out, vec![Part::Words(head)], layout, &page.items);
}

fn group(out: &mut Out, group: &Group) {
    let head = named("group", &group.name.value, group.title.as_ref());
    let layout = block_layout(out, &head, &group.attributes);
    block(out, vec![Part::Words(head)], layout, &group.items);
}

fn repeat(out: &mut Out, repeat: &Repeat) {
    let (least, most) = &repeat.bounds;
    let name = format!("{} {}..{}", repeat.name.value, least.value, most.value);
    let head = named("repeat", &name, repeat.label.as_ref());
    let layout = block_layout(out, &head, &repeat.attributes);
    block(out, vec![Part::Words(head)], layout, &repeat.items);
}

fn when(out: &mut Out, when: &When) {
    let layout = Layout {
        head: Vec::new(),
        comments: Vec::new(),
        rest: Vec::new(),
    };
    let head = vec![Part::expr("when", &when.condition)];
    block(out, head, layout, &when.items);
}

fn dated(out: &mut Out, dated: &Dated) {
    let bound = |word: &str, day: &Option<Text>| {
        let day = day.as_ref()?;
        Some(format!("{word} {}", day.value))
    };
    let bounds = [bound("from", &dated.from), bound("until", &dated.until)];
    let head: Vec<String> = bounds.into_iter().flatten().collect();
    let layout = Layout {
        head: Vec::new(),
        comments: Vec::new(),
        rest: Vec::new(),
    };
    block(out, vec![Part::Words(head.join(" "))], layout, &dated.items);
}

fn use_item(out: &mut Out, it: &Use) {
    let mut head = format!("use {}", it.baustein.value);
    if let Some(name) = &it.name {
        head = format!("{head} as {}", name.value);
    }
    if let Some(title) = &it.title {
        head = format!("{head} {}", quoted(&title.value));
    }
    if it.about_user {
        head += " self";
    }
    let layout = attributes::layout(&it.attributes, Owner::Use, |_| false);
    let mut parts = vec![Part::Words(head)];
    let Some(held) = &it.items else {
        parts.extend(layout.head);
        out.statement(&parts, "");
        return attributes::lines(out, &layout.rest);
    };
    let says_why = layout.rest.iter().any(|it| attributes::is_inherited(it));
    let is_plain = layout.comments.is_empty() && !says_why;
    if let ([Item::Adapt(only)], true) = (held.as_slice(), is_plain)
        && matches!(
            only.kind,
            AdaptKind::Without | AdaptKind::Optional | AdaptKind::Required
        )
    {
        let start = [one_line(&parts), one_line(&layout.head)];
        let start = start.join(" ");
        let line = format!("{} {{ {} }}", start.trim_end(), adapt(only));
        if out.fits(&line) {
            out.line(&line);
            return attributes::lines(out, &layout.rest);
        }
    }
    block(out, parts, layout, held);
}

/// A change to a Baustein.
fn adapt(adapt: &Adapt) -> String {
    let members: Vec<&str> = adapt.members.iter().map(|it| it.value.as_str()).collect();
    let members = members.join(", ");
    match &adapt.kind {
        AdaptKind::Without => format!("without {members}"),
        AdaptKind::Optional => format!("optional {members}"),
        AdaptKind::Required => format!("required {members}"),
        AdaptKind::Label(text) => format!("label {members} {}", quoted(&text.value)),
        AdaptKind::Hint(text) => format!("hint {members} {}", quoted(&text.value)),
    }
}

fn note(out: &mut Out, note: &Note) {
    let text = quoted(&note.text.value);
    match &note.kind {
        Some(kind) => out.line(&format!("note {} {text}", word(&kind.value))),
        None => out.line(&format!("note {text}")),
    }
}
