//! `--params FILE`: the authority's values, as JSON by name.

use std::{collections::BTreeMap, path::Path};

use serde_json::Value as Json;

use super::out;
use crate::{answers, driver, expr::Record, model::Form};

/// The values given, and all of a form's as expressions see them. `None` when the file cannot be read
/// or a value does not fit; why was printed.
pub(super) fn read(path: Option<&Path>, form: &Form) -> Option<(BTreeMap<String, Json>, Record)> {
    let Some(path) = path else {
        return Some((BTreeMap::new(), answers::defaults(form)));
    };
    let name = path.display();
    let Ok(text) = driver::read_text(path) else {
        out::note(&format!("antrag: {name} cannot be read as text"));
        return None;
    };
    let given: BTreeMap<String, Json> = match serde_json::from_str(&text) {
        Ok(given) => given,
        Err(error) => {
            out::note(&format!(
                "antrag: {name}: {error}; write `{{ \"name\": value }}`"
            ));
            return None;
        }
    };
    let (record, faults) = answers::params(form, &given);
    for fault in &faults {
        out::note(&format!(
            "antrag: {name}: {}: {}",
            fault.path, fault.message
        ));
    }
    faults.is_empty().then_some((given, record))
}
