//! What follows from a form, and what is wrong with it as a whole.

mod facts;

pub use facts::Facts;

use crate::model::Form;

/// A form without errors and the facts about it: what emitters may read.
#[derive(Debug, Clone)]
pub struct Sound {
    /// The form.
    pub form: Form,
    /// What follows from it.
    pub facts: Facts,
}
