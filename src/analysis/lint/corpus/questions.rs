//! The questions of all services, each with what it is compared by.

use std::collections::BTreeSet;

use super::{Service, concept::stems};
use crate::{
    model::{Field, FieldType, Parent, print::type_text},
    source::Span,
};

/// A question of a service.
#[derive(Debug)]
pub(super) struct Question<'a> {
    /// Position of the service in the corpus.
    pub(super) at: usize,
    /// Id of the service.
    pub(super) service: &'a str,
    pub(super) field: &'a Field,
    /// Where it was written, in the sources of the corpus.
    pub(super) span: Span,
    pub(super) stems: BTreeSet<String>,
    /// Whether it comes from a Baustein as it is.
    pub(super) of_baustein: bool,
}

impl Question<'_> {
    /// Whether another asks for the same kind of answer, whatever its limits.
    pub(super) fn same_kind(&self, other: &Question<'_>) -> bool {
        std::mem::discriminant(&self.field.ty) == std::mem::discriminant(&other.field.ty)
    }

    /// Kind and limits of the answer, as authors write them.
    pub(super) fn ty(&self) -> String {
        type_text(&self.field.ty)
    }

    /// Whether the answer is freely written.
    pub(super) fn is_text(&self) -> bool {
        matches!(
            self.field.ty,
            FieldType::Text { .. } | FieldType::Multiline { .. }
        )
    }
}

pub(super) fn questions<'a>(services: &[Service<'a>]) -> Vec<Question<'a>> {
    let mut found = Vec::new();
    for (at, service) in services.iter().enumerate() {
        for field in &service.form.fields {
            let in_use = match field.parent {
                Parent::Group(id) => service.form.group(id).baustein.is_some(),
                Parent::Form | Parent::Repeat(_) => false,
            };
            found.push(Question {
                at,
                service: &service.form.id,
                field,
                span: service.place(field.span),
                stems: stems(&field.label),
                of_baustein: in_use && field.span.source != service.own,
            });
        }
    }
    found
}
