//! Why something is asked: what a whole page has in common, and what a single question adds.

use serde::Serialize;

use super::Legal;
use crate::model::{Field, Form, Item, Origin};

/// Purposes and norms, each once.
#[derive(Serialize)]
pub(super) struct Reasons {
    purposes: Vec<String>,
    legal: Vec<Legal>,
}

impl Reasons {
    /// Those that the page, or what stands on it, states for all its questions. `None` without any.
    pub(super) fn of_page(form: &Form, items: &[Item]) -> Option<Self> {
        let mut found = Self::none();
        form.walk(items, &mut |item| {
            if let Item::Field(id) = item {
                found.add(form.field(*id), false);
            }
        });
        found.some()
    }

    /// Those that the question states itself. `None` without any.
    pub(super) fn of_field(field: &Field) -> Option<Self> {
        let mut found = Self::none();
        found.add(field, true);
        found.some()
    }

    fn none() -> Self {
        Self {
            purposes: Vec::new(),
            legal: Vec::new(),
        }
    }

    fn some(self) -> Option<Self> {
        (!self.purposes.is_empty() || !self.legal.is_empty()).then_some(self)
    }

    /// Adds what the question itself states, or what is stated around it.
    fn add(&mut self, field: &Field, own: bool) {
        let wanted = |from: &Origin| (*from == Origin::Field) == own;
        let purpose = field.basis.purpose.iter().filter(|it| wanted(&it.from));
        for purpose in purpose {
            if !self.purposes.contains(&purpose.text) {
                self.purposes.push(purpose.text.clone());
            }
        }
        for basis in field.basis.legal.iter().filter(|it| wanted(&it.from)) {
            let legal = Legal::new(&basis.citation);
            if !self.legal.contains(&legal) {
                self.legal.push(legal);
            }
        }
    }
}
