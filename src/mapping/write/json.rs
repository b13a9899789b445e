//! One JSON object, fields in the order of the profile.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use crate::{expr::json::number_to_json, mapping::run::Node, target::TargetField};

pub(super) fn write(fields: &[TargetField], root: &BTreeMap<String, Node>) -> Vec<u8> {
    let mut text = serde_json::to_vec_pretty(&object(fields, root)).unwrap_or_default();
    text.push(b'\n');
    text
}

fn object(fields: &[TargetField], members: &BTreeMap<String, Node>) -> Json {
    let mut object = Map::new();
    for field in fields {
        if let Some(node) = members.get(&field.name) {
            object.insert(field.name.clone(), shaped(field, node));
        }
    }
    Json::Object(object)
}

/// A list where the profile says so, however many values there are.
fn shaped(field: &TargetField, node: &Node) -> Json {
    match (field.occurs.is_list(), node) {
        (true, Node::List(_)) => value(field, node),
        (true, one) => Json::Array(vec![value(field, one)]),
        // More than one was refused.
        (false, Node::List(entries)) => entries.first().map_or(Json::Null, |it| value(field, it)),
        (false, one) => value(field, one),
    }
}

fn value(field: &TargetField, node: &Node) -> Json {
    match node {
        Node::Text(text) => Json::String(text.clone()),
        Node::Number(number) => number_to_json(*number),
        Node::Boolean(value) => Json::Bool(*value),
        Node::Group(members) => object(field.kind.fields(), members),
        Node::List(entries) => entries.iter().map(|it| value(field, it)).collect(),
    }
}
