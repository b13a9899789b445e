//! Facts that emitters rely on.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::ways::Extent;
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
    /// How long the ways through the form are; `None` when no way was found, or not looked for
    /// because the form has errors.
    pub ways: Option<Extent>,
}

impl Facts {
    /// Gathers the facts but [`Facts::ways`], which take a solver. Cycles among computed values leave their members out of the order.
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
            ways: None,
        }
    }
}

/// Every condition that decides whether something is asked or needed, in source order.
pub(super) fn conditions(form: &Form) -> Vec<&TypedExpr> {
    nested_conditions(form)
        .into_iter()
        .map(|(_, condition)| condition)
        .collect()
}

/// The conditions, each with those around it, outermost first.
pub(super) fn nested_conditions(form: &Form) -> Vec<(Vec<&TypedExpr>, &TypedExpr)> {
    let mut found = Vec::new();
    for page in &form.pages {
        let inside = below(&[], page.when.as_ref(), &mut found);
        nested(form, &page.items, &inside, &mut found);
    }
    found
}

fn nested<'a>(
    form: &'a Form,
    items: &'a [Item],
    around: &[&'a TypedExpr],
    found: &mut Vec<(Vec<&'a TypedExpr>, &'a TypedExpr)>,
) {
    for item in items {
        let (condition, items) = match item {
            Item::When(when) => (Some(&when.condition), when.items.as_slice()),
            Item::Group(id) => {
                let group = form.group(*id);
                (group.when.as_ref(), group.items.as_slice())
            }
            Item::Repeat(id) => {
                let repeat = form.repeat(*id);
                (repeat.when.as_ref(), repeat.items.as_slice())
            }
            Item::Field(id) => {
                if let Need::OptionalWhen(condition) = &form.field(*id).need {
                    found.push((around.to_vec(), condition));
                }
                continue;
            }
            Item::Note(_) | Item::Compute(_) => continue,
        };
        let inside = below(around, condition, found);
        nested(form, items, &inside, found);
    }
}

/// Notes a condition; gives what is around what it holds.
fn below<'a>(
    around: &[&'a TypedExpr],
    condition: Option<&'a TypedExpr>,
    found: &mut Vec<(Vec<&'a TypedExpr>, &'a TypedExpr)>,
) -> Vec<&'a TypedExpr> {
    let mut inside = around.to_vec();
    if let Some(condition) = condition {
        found.push((inside.clone(), condition));
        inside.push(condition);
    }
    inside
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
