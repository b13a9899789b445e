//! A payload to show and to test with.

use serde_json::Value as Json;

use super::scenario;
use crate::model::Form;

/// The payload of the form's first scenario that comes to a complete application.
pub fn first_payload(form: &Form) -> Option<Json> {
    let outcomes = form
        .scenarios
        .iter()
        .map(|it| scenario::run(form, it).outcome);
    let complete = outcomes.into_iter().find(super::Outcome::is_complete)?;
    Some(complete.payload(form))
}
