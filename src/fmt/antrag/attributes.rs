//! Which attributes stand on a statement's first line, and the lines of the others.

use super::{
    out::{Out, Part, one_line},
    text::{quoted, word},
};
use crate::syntax::ast::{Attribute, AttributeKind, Comment, ExprText};

/// What carries the attributes, which decides what its first line may hold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// A field or a computed value: short attributes.
    Field,
    /// A group or a repeat group: its condition, then short attributes.
    Block,
    /// A `use`: its condition and `optional`.
    Use,
}

/// The attributes, sorted by where they stand; the order is kept within each part.
pub(super) struct Layout<'a> {
    /// On the first line.
    pub(super) head: Vec<Part>,
    /// Comments before a condition, which moved to the first line without them.
    pub(super) comments: Vec<&'a Comment>,
    /// On lines of their own.
    pub(super) rest: Vec<&'a Attribute>,
}

/// Sorts attributes; `fits` says whether the first line has room for these parts.
pub(super) fn layout(
    attributes: &[Attribute],
    owner: Owner,
    fits: impl Fn(&[Part]) -> bool,
) -> Layout<'_> {
    let mut layout = Layout {
        head: Vec::new(),
        comments: Vec::new(),
        rest: Vec::new(),
    };
    let mut others: Vec<&Attribute> = Vec::new();
    for attribute in attributes {
        if let AttributeKind::When(condition) = &attribute.kind {
            layout.head.push(Part::expr("when", condition));
            while let Some(AttributeKind::Comment(comment)) = others.last().map(|it| &it.kind) {
                layout.comments.insert(0, comment);
                others.pop();
            }
        } else {
            others.push(attribute);
        }
    }
    let last_of_rest = others
        .iter()
        .rposition(|it| head_part(it, owner).is_none() && !is_comment(it));
    let mut is_after_inherited = false;
    for (at, attribute) in others.iter().copied().enumerate() {
        // A comment stays with what it is about: at the end of a line, in a block, what stands before it.
        let before = at.checked_sub(1).and_then(|at| others.get(at));
        let is_about_this =
            |it: &Attribute| is_comment(it) && (owner == Owner::Field || !is_trailing(it));
        // What keeps a comment behind the brace from being the last, and so about the next statement.
        let is_behind_comment = before.is_some_and(|it| is_comment(it))
            && !is_after_inherited
            && last_of_rest.is_none_or(|last| last < at);
        let is_commented = before.is_some_and(|it| is_about_this(it))
            || is_behind_comment
            || (!layout.rest.is_empty() && others.get(at + 1).is_some_and(|it| is_trailing(it)));
        // Two conditions stay in their order.
        let is_second =
            is_conditional(attribute) && layout.rest.iter().any(|it| is_conditional(it));
        let stays = is_commented || is_second;
        match head_part(attribute, owner).filter(|_| !stays) {
            Some(part) => {
                layout.head.push(part);
                if is_conditional(attribute) && !fits(&layout.head) {
                    layout.head.pop();
                    layout.rest.push(attribute);
                }
            }
            None => layout.rest.push(attribute),
        }
        if !is_comment(attribute) {
            is_after_inherited = is_inherited(attribute);
        }
    }
    layout
}

/// An attribute as a part of the first line, if it belongs there.
fn head_part(attribute: &Attribute, owner: Owner) -> Option<Part> {
    match &attribute.kind {
        AttributeKind::Optional => Some(Part::Words("optional".to_owned())),
        AttributeKind::OptionalWhen(condition) if owner != Owner::Use => {
            Some(Part::expr("optional when", condition))
        }
        AttributeKind::Recommended if owner != Owner::Use => {
            Some(Part::Words("recommended".to_owned()))
        }
        AttributeKind::Internal if owner != Owner::Use => Some(Part::Words("internal".to_owned())),
        AttributeKind::OptionalWhen(_)
        | AttributeKind::Recommended
        | AttributeKind::Internal
        | AttributeKind::Comment(_)
        | AttributeKind::When(_)
        | AttributeKind::Check(..)
        | AttributeKind::Text(..)
        | AttributeKind::Fim(_) => None,
    }
}

fn is_comment(attribute: &Attribute) -> bool {
    matches!(attribute.kind, AttributeKind::Comment(_))
}

fn is_conditional(attribute: &Attribute) -> bool {
    matches!(attribute.kind, AttributeKind::OptionalWhen(_))
}

fn is_trailing(attribute: &Attribute) -> bool {
    matches!(&attribute.kind, AttributeKind::Comment(comment) if comment.trailing)
}

/// Whether a block says it for all it holds, in its first lines.
pub(super) fn is_inherited(attribute: &Attribute) -> bool {
    matches!(&attribute.kind, AttributeKind::Text(word, _) if word.is_inherited())
}

/// Splits the attributes of a block: those in its first lines, and those behind its brace. A
/// comment stays with what it is about.
pub(super) fn within(attributes: Vec<&Attribute>) -> (Vec<&Attribute>, Vec<&Attribute>) {
    let (mut within, mut behind) = (Vec::new(), Vec::new());
    let mut comments = Vec::new();
    let mut last_is_within = false;
    for attribute in attributes {
        if is_comment(attribute) && !is_trailing(attribute) {
            comments.push(attribute);
            continue;
        }
        if !is_comment(attribute) {
            last_is_within = is_inherited(attribute);
        }
        let part = if last_is_within {
            &mut within
        } else {
            &mut behind
        };
        part.append(&mut comments);
        part.push(attribute);
    }
    behind.append(&mut comments);
    (within, behind)
}

/// Attributes on lines of their own, one level deeper than their statement.
pub(super) fn lines(out: &mut Out, attributes: &[&Attribute]) {
    out.deeper(|out| {
        for attribute in attributes {
            line(out, attribute);
        }
    });
}

fn line(out: &mut Out, attribute: &Attribute) {
    match &attribute.kind {
        AttributeKind::Comment(comment) => out.comment(comment),
        AttributeKind::Optional => out.line("optional"),
        AttributeKind::OptionalWhen(condition) => {
            out.statement(&[Part::expr("optional when", condition)], "");
        }
        AttributeKind::Recommended => out.line("recommended"),
        AttributeKind::Internal => out.line("internal"),
        AttributeKind::When(condition) => out.statement(&[Part::expr("when", condition)], ""),
        AttributeKind::Check(condition, message) => check(out, condition, &message.value),
        AttributeKind::Text(attribute, text) => {
            out.line(&format!("{} {}", attribute.word(), quoted(&text.value)));
        }
        AttributeKind::Fim(id) => out.line(&format!("fim {}", word(&id.value))),
    }
}

/// A check on one line however long its message is, unless its condition alone is too long.
fn check(out: &mut Out, condition: &ExprText, message: &str) {
    let part = Part::expr("check", condition);
    let line = one_line(std::slice::from_ref(&part));
    if out.fits(&line) || !out.breaks(&part) {
        out.line(&format!("{line} {}", quoted(message)));
    } else {
        out.statement(&[part], "");
        out.continuation(&quoted(message));
    }
}

/// The end of a block with its attributes: the first stands behind the brace, `} add "…"`, if it
/// is a text that fits there.
pub(super) fn behind_brace(out: &mut Out, attributes: &[&Attribute]) {
    if let [first, rest @ ..] = attributes
        && let AttributeKind::Text(attribute, text) = &first.kind
    {
        let line = format!("}} {} {}", attribute.word(), quoted(&text.value));
        if out.fits(&line) {
            out.line(&line);
            return lines(out, rest);
        }
    }
    out.line("}");
    lines(out, attributes);
}
