//! Attributes as keys in their order, or as the list `attributes` where keys cannot say it.

use super::{
    super::antrag::canonical,
    items::comment,
    tree::{Entries, Yaml},
};
use crate::syntax::ast::{Attribute, AttributeKind, ExprText, TextAttribute};

/// Adds attributes to an item. `has_title` when `title` is its heading.
pub(super) fn add(item: &mut Entries, attributes: &[Attribute], has_title: bool) {
    match keys(attributes, has_title) {
        Some(keys) => item.0.extend(keys),
        None => item.push(
            "attributes",
            Yaml::List(attributes.iter().map(entry).collect()),
        ),
    }
}

/// The attributes as keys; nothing when there are comments, or one key would be needed twice.
fn keys(attributes: &[Attribute], has_title: bool) -> Option<Vec<(String, Yaml)>> {
    let mut keys: Vec<(String, Yaml)> = Vec::new();
    for attribute in attributes {
        if let AttributeKind::Check(condition, message) = &attribute.kind {
            let check = check(condition, &message.value);
            let is_new = keys.iter().all(|(key, _)| key != "checks");
            match keys.last_mut() {
                Some((key, Yaml::List(checks))) if key == "checks" => checks.push(check),
                _ if is_new => keys.push(("checks".to_owned(), Yaml::List(vec![check]))),
                _ => return None,
            }
            continue;
        }
        let (key, value) = pair(attribute)?;
        let is_taken = keys.iter().any(|(other, _)| other == key);
        if is_taken || (has_title && key == TextAttribute::Title.word()) {
            return None;
        }
        keys.push((key.to_owned(), value));
    }
    Some(keys)
}

/// An attribute that is a key and a value.
fn pair(attribute: &Attribute) -> Option<(&'static str, Yaml)> {
    Some(match &attribute.kind {
        AttributeKind::Comment(_) | AttributeKind::Check(..) => return None,
        AttributeKind::Optional => ("optional", Yaml::yes()),
        AttributeKind::OptionalWhen(condition) => ("optional_when", expr(condition)),
        AttributeKind::Recommended => ("recommended", Yaml::yes()),
        AttributeKind::Internal => ("internal", Yaml::yes()),
        AttributeKind::When(condition) => ("when", expr(condition)),
        AttributeKind::Text(attribute, text) => (attribute.word(), Yaml::text(&text.value)),
        AttributeKind::Fim(id) => ("fim", Yaml::text(&id.value)),
    })
}

/// An attribute as an entry of `attributes`.
fn entry(attribute: &Attribute) -> Yaml {
    match &attribute.kind {
        AttributeKind::Comment(it) => comment(it),
        AttributeKind::Check(condition, message) => check(condition, &message.value),
        AttributeKind::Optional
        | AttributeKind::OptionalWhen(_)
        | AttributeKind::Recommended
        | AttributeKind::Internal
        | AttributeKind::When(_)
        | AttributeKind::Text(..)
        | AttributeKind::Fim(_) => Yaml::Map(
            pair(attribute)
                .map(|(key, value)| (key.to_owned(), value))
                .into_iter()
                .collect(),
        ),
    }
}

fn check(condition: &ExprText, message: &str) -> Yaml {
    let mut entries = Entries::new("that", expr(condition));
    entries.push("message", Yaml::text(message));
    Yaml::Map(entries.0)
}

/// An expression.
pub(super) fn expr(expr: &ExprText) -> Yaml {
    Yaml::text(canonical(expr))
}
