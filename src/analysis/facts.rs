//! Facts that emitters rely on.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    expr::{Base, TypedExpr},
    model::{ComputeId, FieldId, Form, Item, Need},
};

/// What follows from a sound form.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct Facts {
    /// Computed values in an order in which each needs only those before it.
    pub compute_order: Vec<ComputeId>,
    /// Questions that are asked whatever is answered.
    pub unconditional: Vec<FieldId>,
    /// Number of questions, those in repeat groups counted once.
    pub questions: usize,
    /// Number of conditions written: on pages, blocks, groups, repeats and `optional when`.
    pub conditions: usize,
    /// Number of document uploads.
    pub documents: usize,
}

impl Facts {
    /// Gathers the facts. Cycles among computed values leave their members out of the order.
    pub fn of(form: &Form) -> Self {
        let numbered = || form.fields.iter().enumerate();
        Self {
            compute_order: compute_order(form),
            unconditional: numbered()
                .filter(|(_, field)| field.visible_when.is_none())
                .map(|(at, _)| FieldId::from_index(at))
                .collect(),
            questions: form.fields.len(),
            conditions: conditions(form).len(),
            documents: form
                .fields
                .iter()
                .filter(|field| matches!(field.ty, crate::model::FieldType::File { .. }))
                .count(),
        }
    }
}

/// Every condition that decides whether something is asked or needed, in source order.
pub(super) fn conditions(form: &Form) -> Vec<&TypedExpr> {
    let mut found = Vec::new();
    for page in &form.pages {
        found.extend(&page.when);
        form.walk(&page.items, &mut |item| match item {
            Item::When(when) => found.push(&when.condition),
            Item::Group(id) => found.extend(&form.group(*id).when),
            Item::Repeat(id) => found.extend(&form.repeat(*id).when),
            Item::Field(id) => {
                if let Need::OptionalWhen(condition) = &form.field(*id).need {
                    found.push(condition);
                }
            }
            Item::Note(_) | Item::Compute(_) => {}
        });
    }
    found
}

fn compute_order(form: &Form) -> Vec<ComputeId> {
    let needs: Vec<BTreeSet<usize>> = form
        .computes
        .iter()
        .map(|compute| {
            let paths = compute.expr.references();
            let firsts = paths.iter().filter(|(path, _)| path.base == Base::Form);
            firsts
                .filter_map(|(path, _)| {
                    let name = path.segments.first()?;
                    form.computes.iter().position(|other| other.name == *name)
                })
                .collect()
        })
        .collect();
    let mut order: Vec<ComputeId> = Vec::new();
    let mut done = BTreeSet::new();
    loop {
        let ready = needs.iter().enumerate().filter(|(at, needs)| {
            !done.contains(at) && needs.iter().all(|need| done.contains(need))
        });
        let ready: Vec<usize> = ready.map(|(at, _)| at).collect();
        if ready.is_empty() {
            return order;
        }
        order.extend(ready.iter().map(|at| ComputeId::from_index(*at)));
        done.extend(ready);
    }
}
