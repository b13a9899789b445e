//! Purposes and legal bases: what a block states holds for all it holds, and the nearest wins.

use crate::{
    library::Baustein,
    lower::meta::citation,
    model::{Basis, LegalBasis, Origin, Purpose},
    source::{SourceId, Span},
    syntax::ast::{Attribute, AttributeKind, Text, TextAttribute},
};

/// What one statement says about why something is asked.
#[derive(Debug, Clone, Default)]
pub(in crate::lower) struct Stated<'a> {
    pub(in crate::lower) purpose: Option<&'a Text>,
    pub(in crate::lower) legal: Vec<&'a Text>,
}

impl<'a> Stated<'a> {
    /// What the front matter of a Baustein states.
    pub(super) fn by_baustein(baustein: &'a Baustein) -> Self {
        Self {
            purpose: baustein.purpose.as_ref(),
            legal: baustein.legal.iter().collect(),
        }
    }

    /// What attributes state.
    pub(super) fn by_attributes(attributes: &'a [Attribute]) -> Self {
        let mut stated = Self::default();
        for attribute in attributes {
            stated.add(attribute);
        }
        stated
    }

    /// Takes an attribute that says why; tells whether it is one.
    pub(in crate::lower) fn add(&mut self, attribute: &'a Attribute) -> bool {
        match &attribute.kind {
            AttributeKind::Text(TextAttribute::Purpose, text) => self.purpose = Some(text),
            AttributeKind::Text(TextAttribute::Legal, text) => self.legal.push(text),
            _ => return false,
        }
        true
    }
}

/// What holds inside a thing that states this, when `around` holds around it.
pub(super) fn inside(around: &Basis, stated: &Stated<'_>, from: &Origin) -> Basis {
    let mut basis = around.clone();
    let purpose = stated.purpose.filter(|text| !text.value.trim().is_empty());
    if let Some(text) = purpose
        && !around
            .purpose
            .as_ref()
            .is_some_and(|outer| outranks(&outer.from, outer.span, text.span.source))
    {
        basis.purpose = Some(Purpose {
            text: text.value.clone(),
            from: from.clone(),
            span: text.span,
        });
    }
    if let Some(first) = stated.legal.first()
        && !around
            .legal
            .first()
            .is_some_and(|outer| outranks(&outer.from, outer.citation.span, first.span.source))
    {
        let norms = stated.legal.iter().map(|text| LegalBasis {
            citation: citation(text),
            from: from.clone(),
        });
        basis.legal = norms.collect();
    }
    basis
}

/// The words of a `use` outrank those of its Baustein, which lie in another source: the service
/// knows why it asks.
fn outranks(from: &Origin, outer: Span, inner: SourceId) -> bool {
    matches!(from, Origin::Use(_)) && outer.source != inner
}
