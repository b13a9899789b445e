//! Records: objects for the form and its groups, lists of objects for repeat groups.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value as Json, json};

use super::{
    Object, answer, feel,
    rules::Rules,
    shape::{self, Node},
};
use crate::model::{
    Codelist, Field, FieldType, Form, Group, GroupId, Need, Parent, Repeat, RepeatId,
};

/// Writes records and gathers the definitions they refer to.
pub(super) struct Records<'a> {
    form: &'a Form,
    rules: Rules<'a>,
    definitions_at: &'a str,
    definitions: BTreeMap<String, Json>,
    /// Names of the definitions for groups of Bausteine that repeat, by what the groups look like.
    repeated_groups: BTreeMap<String, String>,
    repeated_codelists: BTreeSet<String>,
    /// Whether places carry their path: not in definitions, which stand for several places.
    paths: bool,
}

impl<'a> Records<'a> {
    /// Finds out what repeats in the form.
    pub(super) fn new(form: &'a Form, definitions_at: &'a str) -> Self {
        let mut records = Self {
            form,
            rules: Rules::of(form),
            definitions_at,
            definitions: BTreeMap::new(),
            repeated_groups: BTreeMap::new(),
            repeated_codelists: repeated_codelists(form),
            paths: false,
        };
        records.repeated_groups = records.find_repeated_groups();
        records.paths = true;
        records
    }

    /// What was referred to, by name.
    pub(super) fn into_definitions(self) -> Object {
        self.definitions.into_iter().collect()
    }

    /// The object of a record.
    pub(super) fn record(&mut self, parent: Parent) -> Object {
        let form = self.form;
        let members = shape::members(form, parent);
        let required: Vec<&str> = members
            .iter()
            .filter(|it| it.always)
            .map(|it| it.node.name())
            .collect();
        let mut schema = Object::new();
        schema.insert("type".to_owned(), json!("object"));
        let mut properties = Object::new();
        for member in &members {
            let node = self.node(member.node);
            properties.insert(member.node.name().to_owned(), Json::Object(node));
        }
        schema.insert("properties".to_owned(), Json::Object(properties));
        if !required.is_empty() {
            schema.insert("required".to_owned(), json!(required));
        } else if matches!(parent, Parent::Group(_)) {
            schema.insert("minProperties".to_owned(), json!(1));
        }
        schema.insert("additionalProperties".to_owned(), json!(false));
        let rules = match parent {
            Parent::Form => self.rules.of_form(),
            Parent::Repeat(id) => self.rules.of_entry(id),
            Parent::Group(_) => Vec::new(),
        };
        if !rules.is_empty() {
            schema.insert("allOf".to_owned(), Json::Array(rules));
        }
        schema
    }

    fn node(&mut self, node: Node<'a>) -> Object {
        let mut schema = match node {
            Node::Field(field) => self.field(field),
            Node::Group(id, group) => self.group(id, group),
            Node::Repeat(id, repeat) => self.repeat(id, repeat),
        };
        if self.paths {
            schema.insert("x-path".to_owned(), json!(node.path()));
        }
        let notes = self.notes(node);
        if !notes.is_empty() {
            schema.insert("x-feel".to_owned(), Json::Array(notes));
        }
        schema
    }

    fn field(&mut self, field: &'a Field) -> Object {
        let form = self.form;
        let mut schema = answer::schema(form, field, &mut |list| self.codelist(list));
        if field.need == Need::Recommended {
            schema.insert("x-recommended".to_owned(), json!(true));
        }
        schema
    }

    fn codelist(&mut self, list: &Codelist) -> Json {
        let schema = answer::codelist(list);
        if !self.repeated_codelists.contains(&list.name) {
            return schema;
        }
        let name = format!("codeliste-{}", list.name);
        let reference = self.reference(&name);
        self.definitions.insert(name, schema);
        reference
    }

    fn reference(&self, name: &str) -> Json {
        json!({ "$ref": format!("{}{name}", self.definitions_at) })
    }

    fn group(&mut self, id: GroupId, group: &'a Group) -> Object {
        let mut schema = Object::new();
        if !group.title.is_empty() {
            schema.insert("title".to_owned(), json!(group.title));
        }
        if let Some(hint) = &group.hint {
            schema.insert("description".to_owned(), json!(hint));
        }
        let definition = group
            .baustein
            .as_ref()
            .filter(|_| !self.repeated_groups.is_empty())
            .and_then(|_| {
                let looks = self.bare(|records| records.record(Parent::Group(id)));
                self.repeated_groups.get(&looks).cloned()
            });
        match definition {
            Some(name) => {
                if !self.definitions.contains_key(&name) {
                    let paths = std::mem::replace(&mut self.paths, false);
                    let record = self.record(Parent::Group(id));
                    self.paths = paths;
                    self.definitions.insert(name.clone(), Json::Object(record));
                }
                schema.insert(
                    "$ref".to_owned(),
                    json!(format!("{}{name}", self.definitions_at)),
                );
            }
            None => schema.extend(self.record(Parent::Group(id))),
        }
        if let Some(fim) = &group.fim {
            schema.insert("x-fim".to_owned(), json!(fim));
        }
        schema
    }

    fn repeat(&mut self, id: RepeatId, repeat: &'a Repeat) -> Object {
        let mut schema = Object::new();
        let title = repeat.title.as_ref().unwrap_or(&repeat.item_label);
        schema.insert("title".to_owned(), json!(title));
        if let Some(hint) = &repeat.hint {
            schema.insert("description".to_owned(), json!(hint));
        }
        schema.insert("type".to_owned(), json!("array"));
        let mut items = Object::new();
        items.insert("title".to_owned(), json!(repeat.item_label));
        items.extend(self.record(Parent::Repeat(id)));
        schema.insert("items".to_owned(), Json::Object(items));
        schema.insert("minItems".to_owned(), json!(repeat.min.max(1)));
        schema.insert("maxItems".to_owned(), json!(repeat.max));
        schema
    }

    /// What the schema cannot say about a place.
    fn notes(&self, node: Node<'a>) -> Vec<Json> {
        let mut notes = self.rules.notes(node);
        match node {
            Node::Field(field) => {
                notes.extend(answer::day_bound(field));
                notes.extend(answer::unexpressed_checks(self.form, field));
            }
            Node::Group(_, Group { checks, .. }) | Node::Repeat(_, Repeat { checks, .. }) => {
                notes.extend(
                    checks
                        .iter()
                        .filter(|it| !self.rules.expresses_check(node, it))
                        .map(|it| feel::with_text("check", &[&it.condition], it.message.clone())),
                );
            }
        }
        notes
    }

    /// What a record looks like without references and paths, as a text to compare.
    fn bare(&mut self, write: impl FnOnce(&mut Self) -> Object) -> String {
        let definitions = std::mem::take(&mut self.definitions);
        let groups = std::mem::take(&mut self.repeated_groups);
        let paths = std::mem::replace(&mut self.paths, false);
        let looks = Json::Object(write(self)).to_string();
        self.definitions = definitions;
        self.repeated_groups = groups;
        self.paths = paths;
        looks
    }

    fn find_repeated_groups(&mut self) -> BTreeMap<String, String> {
        let mut seen: Vec<(String, &str, usize)> = Vec::new();
        for (at, group) in self.form.groups.iter().enumerate() {
            let Some(baustein) = &group.baustein else {
                continue;
            };
            let id = GroupId::from_index(at);
            let looks = self.bare(|records| records.record(Parent::Group(id)));
            match seen.iter_mut().find(|(it, _, _)| *it == looks) {
                Some((_, _, count)) => *count += 1,
                None => seen.push((looks, baustein, 1)),
            }
        }
        let mut names = BTreeSet::new();
        let mut found = BTreeMap::new();
        for (looks, baustein, _) in seen.into_iter().filter(|(_, _, count)| *count > 1) {
            let mut name = baustein.to_owned();
            let mut variant = 1;
            while !names.insert(name.clone()) {
                variant += 1;
                name = format!("{baustein}-{variant}");
            }
            found.insert(looks, name);
        }
        found
    }
}

fn repeated_codelists(form: &Form) -> BTreeSet<String> {
    let uses = |name: &str| {
        form.fields
            .iter()
            .filter(|it| matches!(&it.ty, FieldType::Code { codelist } if codelist == name))
            .count()
    };
    form.codelists
        .keys()
        .filter(|name| uses(name) > 1)
        .cloned()
        .collect()
}
