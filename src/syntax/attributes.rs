//! Attributes of statements, and which comments between them stand at a brace.

use pest::iterators::Pair;

use super::{
    ast::{Attribute, AttributeKind, TextAttribute},
    body::{Builder, Rule},
};

impl<'a> Builder<'a, '_> {
    /// The attributes of a statement, with the comments between them.
    pub(super) fn attributes(&mut self, pair: Pair<'a, Rule>, into: &mut Vec<Attribute>) {
        for part in pair.into_inner() {
            let span = self.span(&part);
            if part.as_rule() == Rule::comment {
                let kind = AttributeKind::Comment(self.comment(&part));
                into.push(Attribute { kind, span });
            } else if part.as_rule() == Rule::when_clause {
                into.extend(self.attribute(part));
            } else {
                into.extend(part.into_inner().filter_map(|it| self.attribute(it)));
            }
        }
    }

    /// The attributes in a block's first lines. A comment at the opening brace stands before what the
    /// block says, not behind it.
    pub(super) fn attributes_within(
        &mut self,
        pair: Pair<'a, Rule>,
        attributes: &mut Vec<Attribute>,
    ) {
        let before = attributes.len();
        self.attributes(pair, attributes);
        not_trailing(attributes.get_mut(before));
    }

    /// The attributes behind a block's brace. A comment at the brace is about what follows: at the end
    /// of a line it would be about what the block says for all it holds, which is written before it.
    pub(super) fn attributes_behind(
        &mut self,
        pair: Pair<'a, Rule>,
        attributes: &mut Vec<Attribute>,
    ) {
        let before = attributes.len();
        self.attributes(pair, attributes);
        let is_inherited = |it: &Attribute| matches!(&it.kind, AttributeKind::Text(word, _) if word.is_inherited());
        if attributes.iter().any(is_inherited) {
            not_trailing(attributes.get_mut(before));
        }
    }

    pub(super) fn attribute(&mut self, pair: Pair<'a, Rule>) -> Option<Attribute> {
        let span = self.span(&pair);
        let kind = match pair.as_rule() {
            Rule::optional => AttributeKind::Optional,
            Rule::recommended => AttributeKind::Recommended,
            Rule::internal => AttributeKind::Internal,
            Rule::optional_when => {
                AttributeKind::OptionalWhen(pair.into_inner().find_map(|it| self.as_expr(&it))?)
            }
            Rule::when_clause => {
                AttributeKind::When(pair.into_inner().find_map(|it| self.as_expr(&it))?)
            }
            Rule::text_attribute | Rule::scope_text => {
                let mut parts = pair.into_inner();
                let word = TextAttribute::from_word(parts.next()?.as_str().trim_end())?;
                let text = parts.next()?;
                AttributeKind::Text(word, self.string(&text))
            }
            Rule::check => {
                let mut parts = pair.into_inner().skip(1);
                let condition = parts.next()?;
                let condition = self.expr(&condition);
                let message = parts.next()?;
                AttributeKind::Check(condition, self.string(&message))
            }
            Rule::fim => {
                let id = pair.into_inner().nth(1)?;
                AttributeKind::Fim(if id.as_str().starts_with('"') {
                    self.string(&id)
                } else {
                    self.word(&id)
                })
            }
            _ => return None,
        };
        Some(Attribute { kind, span })
    }
}

/// A comment at a brace is about what follows on the next line.
fn not_trailing(attribute: Option<&mut Attribute>) {
    if let Some(AttributeKind::Comment(comment)) = attribute.map(|it| &mut it.kind) {
        comment.trailing = false;
    }
}
