//! `application/x-www-form-urlencoded`: dotted names, one pair for each value.

use std::collections::BTreeMap;

use form_urlencoded::Serializer;

use super::plain;
use crate::{mapping::run::Node, target::TargetField};

pub(super) fn write(fields: &[TargetField], root: &BTreeMap<String, Node>) -> Vec<u8> {
    let mut pairs = Serializer::new(String::new());
    group(fields, root, "", &mut pairs);
    pairs.finish().into_bytes()
}

fn group(
    fields: &[TargetField],
    members: &BTreeMap<String, Node>,
    at: &str,
    pairs: &mut Serializer<'_, String>,
) {
    for field in fields {
        let Some(node) = members.get(&field.name) else {
            continue;
        };
        let name = format!("{at}{}", field.name);
        match node {
            Node::Group(inner) => group(field.kind.fields(), inner, &format!("{name}."), pairs),
            Node::List(entries) => {
                for (index, entry) in entries.iter().enumerate() {
                    if let Node::Group(inner) = entry {
                        let below = format!("{name}[{index}].");
                        group(field.kind.fields(), inner, &below, pairs);
                    } else {
                        pairs.append_pair(&name, &plain(field, entry));
                    }
                }
            }
            other => {
                pairs.append_pair(&name, &plain(field, other));
            }
        }
    }
}
