//! Values by kind.

use crate::expr::{Record, Value};

/// The text, if it is one.
pub(super) fn text(value: &Value) -> Option<&str> {
    if let Value::Text(text) = value {
        Some(text)
    } else {
        None
    }
}

/// The record, if it is one.
pub(super) fn record(value: &Value) -> Option<&Record> {
    if let Value::Record(record) = value {
        Some(record)
    } else {
        None
    }
}

/// The entries, if it is a list.
pub(super) fn list(value: &Value) -> Option<&[Value]> {
    if let Value::List(items) = value {
        Some(items)
    } else {
        None
    }
}

/// The record of a group within a record, made on the way.
pub(super) fn group_record<'r>(record: &'r mut Record, groups: &[&str]) -> Option<&'r mut Record> {
    let Some((first, rest)) = groups.split_first() else {
        return Some(record);
    };
    let inner = record
        .entry((*first).to_owned())
        .or_insert_with(|| Value::Record(Record::new()));
    if let Value::Record(inner) = inner {
        group_record(inner, rest)
    } else {
        None
    }
}
