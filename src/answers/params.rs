//! The authority's values as expressions see them.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::{Fault, FaultKind};
use crate::{
    expr::{Decimal, Record, Ty, Value, json},
    model::{Form, Param},
};

/// The params of a form: what is given, else the default, else null. What does not fit or does not
/// exist is said and counts as not given.
pub fn params(form: &Form, given: &BTreeMap<String, Json>) -> (Record, Vec<Fault>) {
    let mut record = defaults(form);
    let mut faults = Vec::new();
    for (name, json) in given {
        let Some(param) = form.params.iter().find(|it| it.name == *name) else {
            let message = format!("„{name}“ ist kein Parameter dieses Antrags.");
            faults.push(Fault::new(name, FaultKind::Unknown, message));
            continue;
        };
        if let Some(value) = value(param, json) {
            record.insert(name.clone(), value);
        } else {
            let message = format!("Geben Sie bei „{}“ einen passenden Wert an.", param.label);
            faults.push(Fault::new(name, FaultKind::Type, message));
        }
    }
    (record, faults)
}

/// The defaults of a form's params; params without one are absent.
pub fn defaults(form: &Form) -> Record {
    let known = form.params.iter().filter_map(|param| {
        let value = value(param, param.default.as_ref()?)?;
        Some((param.name.clone(), value))
    });
    known.collect()
}

/// A number may also be given as text, which keeps its decimals.
fn value(param: &Param, given: &Json) -> Option<Value> {
    if let (Json::String(text), Ty::Number(ty)) = (given, &param.expr_ty) {
        return Some(Value::Number(Decimal::parse(text)?.rescale(ty.scale)?));
    }
    json::from_json(given, &param.expr_ty)
        .ok()
        .filter(|value| !value.is_null())
}
