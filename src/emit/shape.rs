//! The payload's records: which members they have, and which of these are always there.
//!
//! Pages and conditional blocks do not show in a payload; groups are objects and repeat groups are
//! lists of objects. Schemas, connectors and samples all walk this shape.

use crate::{
    expr::{
        TypedExpr,
        typed::{BinaryOp, TypedKind},
    },
    model::{Field, Form, Group, GroupId, Item, Need, Parent, Repeat, RepeatId},
};

/// A member of a record.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Member<'a> {
    /// What it is.
    pub(crate) node: Node<'a>,
    /// Whether it is there whenever its record is.
    pub(crate) always: bool,
}

/// The kinds of members.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Node<'a> {
    /// An answer.
    Field(&'a Field),
    /// A record of its own.
    Group(GroupId, &'a Group),
    /// A list of records.
    Repeat(RepeatId, &'a Repeat),
}

impl<'a> Node<'a> {
    /// The name in its record.
    pub(crate) fn name(self) -> &'a str {
        match self {
            Node::Field(field) => &field.name,
            Node::Group(_, group) => &group.name,
            Node::Repeat(_, repeat) => &repeat.name,
        }
    }

    /// The dotted path.
    pub(crate) fn path(self) -> &'a str {
        match self {
            Node::Field(field) => &field.path,
            Node::Group(_, group) => &group.path,
            Node::Repeat(_, repeat) => &repeat.path,
        }
    }

    /// The record that holds it.
    pub(crate) fn parent(self) -> Parent {
        match self {
            Node::Field(field) => field.parent,
            Node::Group(_, group) => group.parent,
            Node::Repeat(_, repeat) => repeat.parent,
        }
    }

    /// The repeat group in whose entries it stands.
    pub(crate) fn row(self) -> Option<RepeatId> {
        match self {
            Node::Field(field) => field.repeat,
            Node::Group(_, group) => group.repeat,
            Node::Repeat(..) => None,
        }
    }

    /// Everything that must hold for it to be asked.
    pub(crate) fn visible_when(self) -> Option<&'a TypedExpr> {
        match self {
            Node::Field(field) => field.visible_when.as_ref(),
            Node::Group(_, group) => group.visible_when.as_ref(),
            Node::Repeat(_, repeat) => repeat.visible_when.as_ref(),
        }
    }
}

/// The members of a record in asking order.
pub(crate) fn members(form: &Form, parent: Parent) -> Vec<Member<'_>> {
    let mut found = Vec::new();
    match parent {
        Parent::Form => {
            for page in &form.pages {
                collect(form, &page.items, &mut found);
            }
        }
        Parent::Group(id) => collect(form, &form.group(id).items, &mut found),
        Parent::Repeat(id) => collect(form, &form.repeat(id).items, &mut found),
    }
    found
}

fn collect<'a>(form: &'a Form, items: &'a [Item], found: &mut Vec<Member<'a>>) {
    for item in items {
        let node = match item {
            Item::Field(id) => Node::Field(form.field(*id)),
            Item::Group(id) => Node::Group(*id, form.group(*id)),
            Item::Repeat(id) => Node::Repeat(*id, form.repeat(*id)),
            Item::When(when) => {
                collect(form, &when.items, found);
                continue;
            }
            Item::Note(_) | Item::Compute(_) => continue,
        };
        let always = is_always_there(form, node);
        found.push(Member { node, always });
    }
}

fn is_always_there(form: &Form, node: Node<'_>) -> bool {
    conditions_in_record(form, node).is_empty() && is_never_empty(form, node)
}

/// Whether a payload must hold it while it is shown: a needed answer, a group with something
/// needed in it, a list with a first entry.
pub(crate) fn is_never_empty(form: &Form, node: Node<'_>) -> bool {
    match node {
        Node::Field(field) => field.need == Need::Required,
        Node::Group(id, group) => {
            !group.optional && members(form, Parent::Group(id)).iter().any(|it| it.always)
        }
        Node::Repeat(_, repeat) => repeat.min > 0,
    }
}

/// The conditions under which it is there besides those of the record that holds it.
pub(crate) fn conditions_in_record<'a>(form: &'a Form, node: Node<'a>) -> Vec<&'a TypedExpr> {
    let outer = match node.parent() {
        Parent::Form => None,
        Parent::Group(id) => form.group(id).visible_when.as_ref(),
        Parent::Repeat(id) => form.repeat(id).visible_when.as_ref(),
    };
    without(node.visible_when(), outer)
}

/// The parts of `condition` that `outer` does not already say.
pub(crate) fn without<'a>(
    condition: Option<&'a TypedExpr>,
    outer: Option<&TypedExpr>,
) -> Vec<&'a TypedExpr> {
    let known = outer.map(conjuncts).unwrap_or_default();
    let mut parts = condition.map(conjuncts).unwrap_or_default();
    parts.retain(|part| !known.contains(part));
    parts
}

/// `a and b and c` as `[a, b, c]`, each once.
pub(crate) fn conjuncts(expr: &TypedExpr) -> Vec<&TypedExpr> {
    let mut found = Vec::new();
    split(expr, &mut found);
    found
}

fn split<'a>(expr: &'a TypedExpr, found: &mut Vec<&'a TypedExpr>) {
    if let TypedKind::Binary(BinaryOp::And, left, right) = &expr.kind {
        split(left, found);
        split(right, found);
    } else if !found.contains(&expr) {
        found.push(expr);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emit::testing::{FormBuilder, answered, text};

    #[test]
    fn a_group_is_always_there_when_something_in_it_is() {
        let form = FormBuilder::new("probe")
            .page("eins", |page| {
                page.group("halter", |group| {
                    group.field("name", text());
                });
                page.group("kontakt", |group| {
                    group.field("telefon", text()).need = Need::Optional;
                });
                page.group("vertretung", |group| {
                    group.field("name", text());
                })
                .optional = true;
                page.when(answered("halter.name"), |block| {
                    block.field("ort", text());
                    block.group("bank", |group| {
                        group.field("iban", text());
                    });
                });
            })
            .build();
        let always: Vec<_> = members(&form, Parent::Form)
            .iter()
            .filter(|it| it.always)
            .map(|it| it.node.name())
            .collect();
        assert_eq!(always, ["halter"]);
        let bank = GroupId::from_index(3);
        let inside = members(&form, Parent::Group(bank));
        assert!(inside.iter().all(|it| it.always), "within the group it is");
    }
}
