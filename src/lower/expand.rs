//! Bausteine in place: each `use` becomes the group it stands for, with its changes applied.
//!
//! Nothing is resolved here; the tree still points into the syntax trees of spec and library.

use jiff::civil::Date;

use super::{build::Stated, errors, periods};
use crate::{
    diagnostics::Diagnostics,
    library::{Baustein, Library},
    source::Span,
    syntax::ast::{self, AdaptKind, Attribute, AttributeKind, ExprText, Item, Text, TextAttribute},
};

/// One thing on a page, after expansion.
#[derive(Debug)]
pub(super) enum Node<'a> {
    Page(PageNode<'a>),
    Field(FieldNode<'a>),
    Group(GroupNode<'a>),
    Repeat(RepeatNode<'a>),
    When(&'a ExprText, Vec<Node<'a>>),
    Note(&'a ast::Note),
    Compute(&'a ast::Compute),
}

#[derive(Debug)]
pub(super) struct PageNode<'a> {
    pub(super) page: &'a ast::Page,
    pub(super) items: Vec<Node<'a>>,
}

/// A question and how its use changes it.
#[derive(Debug)]
pub(super) struct FieldNode<'a> {
    pub(super) field: &'a ast::Field,
    pub(super) label: Option<&'a Text>,
    pub(super) hint: Option<&'a Text>,
    pub(super) need: Option<NeedChange>,
    /// Whether browsers may fill it: it is the service's own or its Baustein is used for `self`.
    pub(super) autofill: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NeedChange {
    Optional,
    Required,
}

#[derive(Debug)]
pub(super) struct GroupNode<'a> {
    pub(super) name: Text,
    pub(super) title: Option<&'a Text>,
    pub(super) hint: Option<&'a Text>,
    pub(super) when: Option<&'a ExprText>,
    pub(super) optional: bool,
    /// Stands for a Baustein that is not known: what it holds is unknown too.
    pub(super) faulty: bool,
    pub(super) baustein: Option<&'a Baustein>,
    pub(super) checks: Vec<(&'a ExprText, &'a Text)>,
    /// Why all of it is asked.
    pub(super) stated: Stated<'a>,
    pub(super) items: Vec<Node<'a>>,
}

#[derive(Debug)]
pub(super) struct RepeatNode<'a> {
    pub(super) repeat: &'a ast::Repeat,
    pub(super) items: Vec<Node<'a>>,
}

/// Expands the items of a spec that are in force on this day. Scenarios and comments are not part of
/// the tree.
pub(super) fn expand<'a>(
    items: &'a [Item],
    library: &'a Library,
    day: Date,
    out: &mut Diagnostics,
) -> Vec<Node<'a>> {
    let mut ctx = Ctx {
        library,
        day,
        out,
        using: Vec::new(),
        autofill: true,
    };
    ctx.items(items, Level::Top)
}

/// What may stand where.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Top,
    Block,
    Use,
}

struct Ctx<'a, 'o> {
    library: &'a Library,
    /// The day whose law it is.
    day: Date,
    out: &'o mut Diagnostics,
    /// The Bausteine being expanded, outermost first.
    using: Vec<&'a str>,
    autofill: bool,
}

impl<'a> Ctx<'a, '_> {
    fn items(&mut self, items: &'a [Item], level: Level) -> Vec<Node<'a>> {
        let items = periods::in_force(items, self.day).into_iter();
        items.filter_map(|item| self.item(item, level)).collect()
    }

    fn item(&mut self, item: &'a Item, level: Level) -> Option<Node<'a>> {
        let misplaced = match item {
            Item::Page(page) if level != Level::Top => Some((page.name.span, "page")),
            Item::Scenario(scenario) if level != Level::Top => {
                Some((scenario.title.span, "scenario"))
            }
            Item::Field(field) if level == Level::Top => Some((field.name.span, "field")),
            Item::Group(group) if level == Level::Top => Some((group.name.span, "group")),
            Item::Repeat(repeat) if level == Level::Top => Some((repeat.name.span, "repeat group")),
            Item::When(when) if level == Level::Top => Some((when.condition.span, "`when` block")),
            Item::Use(item) if level == Level::Top => Some((item.baustein.span, "`use`")),
            Item::Note(note) if level == Level::Top => Some((note.text.span, "note")),
            Item::Adapt(adapt) if level != Level::Use => Some((adapt.span, "change")),
            _ => None,
        };
        if let Some((span, what)) = misplaced {
            self.out.push(errors::misplaced(span, what));
            return None;
        }
        match item {
            Item::Page(page) => {
                let items = self.items(&page.items, Level::Block);
                Some(Node::Page(PageNode { page, items }))
            }
            Item::Field(field) => Some(Node::Field(FieldNode {
                field,
                label: None,
                hint: None,
                need: None,
                autofill: self.autofill,
            })),
            Item::Group(group) => Some(Node::Group(self.group(group))),
            Item::Repeat(repeat) => {
                let items = self.items(&repeat.items, Level::Block);
                Some(Node::Repeat(RepeatNode { repeat, items }))
            }
            Item::When(when) => Some(Node::When(
                &when.condition,
                self.items(&when.items, Level::Block),
            )),
            Item::Use(item) => Some(Node::Group(self.use_baustein(item))),
            Item::Note(note) => Some(Node::Note(note)),
            Item::Compute(compute) => Some(Node::Compute(compute)),
            // What a dated block holds stands in its place.
            Item::Dated(_) => None,
            Item::Comment(_) | Item::Scenario(_) | Item::Adapt(_) => None,
        }
    }

    fn group(&mut self, group: &'a ast::Group) -> GroupNode<'a> {
        let mut node = GroupNode {
            name: group.name.clone(),
            title: group.title.as_ref(),
            hint: None,
            when: None,
            optional: false,
            faulty: false,
            baustein: None,
            checks: Vec::new(),
            stated: Stated::default(),
            items: self.items(&group.items, Level::Block),
        };
        self.block_attributes(&group.attributes, &mut node, "group");
        node
    }

    fn use_baustein(&mut self, item: &'a ast::Use) -> GroupNode<'a> {
        let name = item.baustein.value.as_str();
        let mut node = GroupNode {
            name: item.name.clone().unwrap_or_else(|| item.baustein.clone()),
            title: item.title.as_ref(),
            hint: None,
            when: None,
            optional: false,
            faulty: true,
            baustein: None,
            checks: Vec::new(),
            stated: Stated::default(),
            items: Vec::new(),
        };
        let Some(baustein) = self.library.bausteine.get(name) else {
            let known = self.library.bausteine.keys().map(String::as_str);
            self.out
                .push(errors::unknown_baustein(&item.baustein, known));
            return node;
        };
        if self.using.contains(&name) {
            self.out
                .push(errors::baustein_cycle(&item.baustein, &self.using));
            return node;
        }
        // Inside a Baustein a nested use is about whom the outer one is about.
        let outer = self.autofill;
        self.autofill = item.about_user || (!self.using.is_empty() && outer);
        periods::check(&baustein.document.items, self.out);
        self.using.push(name);
        let mut items = self.items(&baustein.document.items, Level::Block);
        self.using.pop();
        self.autofill = outer;
        let held = item.items.as_deref().unwrap_or_default();
        for change in periods::in_force(held, self.day) {
            if let Item::Adapt(adapt) = change {
                self.adapt(adapt, baustein, &mut items);
            }
        }
        self.autofill = outer && item.about_user;
        let own = self.items(held, Level::Use);
        self.autofill = outer;
        let mut added = own;
        added.retain(|node| {
            let Some((name, span)) = declared(node) else {
                return true;
            };
            let first = find(&items, name);
            if let Some(first) = first {
                self.out
                    .push(errors::redefinition(name, span, first, baustein));
            }
            first.is_none()
        });
        items.extend(added);
        node.faulty = false;
        node.baustein = Some(baustein);
        node.items = items;
        self.block_attributes(&item.attributes, &mut node, "use");
        node
    }

    fn block_attributes(
        &mut self,
        attributes: &'a [Attribute],
        node: &mut GroupNode<'a>,
        what: &str,
    ) {
        let mut purpose: Option<&Attribute> = None;
        for attribute in attributes {
            match &attribute.kind {
                AttributeKind::Comment(_) => {}
                AttributeKind::Optional => node.optional = true,
                AttributeKind::When(condition) => node.when = Some(condition),
                AttributeKind::Text(TextAttribute::Hint, text) => node.hint = Some(text),
                AttributeKind::Check(condition, message) => node.checks.push((condition, message)),
                AttributeKind::Text(word, _) if word.is_inherited() => {
                    if *word == TextAttribute::Purpose {
                        let first = *purpose.get_or_insert(attribute);
                        if !std::ptr::eq(first, attribute) {
                            let twice = errors::duplicate_attribute(attribute, first);
                            self.out.push(twice);
                        }
                    }
                    node.stated.add(attribute);
                }
                AttributeKind::OptionalWhen(condition) => {
                    self.out.push(errors::optional_when_on_block(
                        attribute.span,
                        condition,
                        what,
                    ));
                }
                AttributeKind::Text(_, _)
                | AttributeKind::Recommended
                | AttributeKind::Internal
                | AttributeKind::Fim(_) => {
                    self.out.push(errors::attribute_misplaced(attribute, what));
                }
            }
        }
    }

    fn adapt(&mut self, adapt: &'a ast::Adapt, baustein: &Baustein, items: &mut Vec<Node<'a>>) {
        for member in &adapt.members {
            let found = match &adapt.kind {
                AdaptKind::Without => remove(items, &member.value),
                AdaptKind::Optional => change(items, &member.value, &mut |target| match target {
                    Target::Field(field) => field.need = Some(NeedChange::Optional),
                    Target::Group(group) => group.optional = true,
                }),
                AdaptKind::Required => change(items, &member.value, &mut |target| match target {
                    Target::Field(field) => field.need = Some(NeedChange::Required),
                    Target::Group(group) => group.optional = false,
                }),
                AdaptKind::Label(text) => {
                    change(items, &member.value, &mut |target| match target {
                        Target::Field(field) => field.label = Some(text),
                        Target::Group(group) => group.title = Some(text),
                    })
                }
                AdaptKind::Hint(text) => change(items, &member.value, &mut |target| match target {
                    Target::Field(field) => field.hint = Some(text),
                    Target::Group(group) => group.hint = Some(text),
                }),
            };
            if !found {
                let mut names = Vec::new();
                member_names(items, "", &mut names);
                self.out
                    .push(errors::unknown_member(member, baustein, &names));
            }
        }
    }
}

enum Target<'n, 'a> {
    Field(&'n mut FieldNode<'a>),
    Group(&'n mut GroupNode<'a>),
}

/// Changes the member with this dotted path; says whether there is one.
fn change<'a>(items: &mut [Node<'a>], path: &str, apply: &mut dyn FnMut(Target<'_, 'a>)) -> bool {
    let (head, rest) = path
        .split_once('.')
        .map_or((path, None), |(head, rest)| (head, Some(rest)));
    for node in items {
        match node {
            Node::Field(field) if rest.is_none() && field.field.name.value == head => {
                apply(Target::Field(field));
                return true;
            }
            Node::Group(group) if group.name.value == head => match rest {
                None => {
                    apply(Target::Group(group));
                    return true;
                }
                Some(rest) => return change(&mut group.items, rest, apply),
            },
            Node::When(_, inner) => {
                let found = change(inner, path, apply);
                if found {
                    return true;
                }
            }
            _ => {}
        }
    }
    false
}

/// Takes the member with this dotted path out; says whether there was one.
fn remove(items: &mut Vec<Node<'_>>, path: &str) -> bool {
    let (head, rest) = path
        .split_once('.')
        .map_or((path, None), |(head, rest)| (head, Some(rest)));
    let before = items.len();
    if rest.is_none() {
        items.retain(|node| declared(node).is_none_or(|(name, _)| name != head));
        if items.len() < before {
            return true;
        }
    }
    items.iter_mut().any(|node| match (node, rest) {
        (Node::Group(group), Some(rest)) if group.name.value == head => {
            remove(&mut group.items, rest)
        }
        (Node::When(_, inner), _) => remove(inner, path),
        _ => false,
    })
}

/// The name a node declares in its record.
fn declared<'n>(node: &'n Node<'_>) -> Option<(&'n str, Span)> {
    match node {
        Node::Field(field) => Some((&field.field.name.value, field.field.name.span)),
        Node::Group(group) => Some((&group.name.value, group.name.span)),
        Node::Repeat(repeat) => Some((&repeat.repeat.name.value, repeat.repeat.name.span)),
        Node::Page(_) | Node::When(..) | Node::Note(_) | Node::Compute(_) => None,
    }
}

fn find(items: &[Node<'_>], name: &str) -> Option<Span> {
    items.iter().find_map(|node| match node {
        Node::When(_, inner) => find(inner, name),
        _ => declared(node)
            .filter(|(it, _)| *it == name)
            .map(|(_, span)| span),
    })
}

fn member_names(items: &[Node<'_>], prefix: &str, names: &mut Vec<String>) {
    for node in items {
        match node {
            Node::When(_, inner) => member_names(inner, prefix, names),
            Node::Group(group) => {
                let path = format!("{prefix}{}", group.name.value);
                member_names(&group.items, &format!("{path}."), names);
                names.push(path);
            }
            _ => names.extend(declared(node).map(|(name, _)| format!("{prefix}{name}"))),
        }
    }
}
