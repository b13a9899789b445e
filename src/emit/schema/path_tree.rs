//! Sets of payload paths as schemas: „these must be there“, „these must not“.

use serde_json::{Value as Json, json};

use super::Object;

/// Names by which a path descends; a step may lead through something that may be absent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    /// The member's name.
    pub(super) name: String,
    /// Whether the path demands this member rather than saying „if it is there“.
    pub(super) demanded: bool,
}

/// Paths that share what they have in common.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct PathTree {
    members: Vec<(Step, PathTree)>,
}

impl PathTree {
    /// A tree of one path.
    pub(super) fn of(steps: &[Step]) -> Self {
        let mut tree = Self::default();
        tree.add(steps);
        tree
    }

    /// Whether no path was added.
    pub(super) fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Adds a path.
    pub(super) fn add(&mut self, steps: &[Step]) {
        let Some((first, rest)) = steps.split_first() else {
            return;
        };
        let at = self
            .members
            .iter()
            .position(|(it, _)| it.name == first.name);
        let index = at.unwrap_or(self.members.len());
        if at.is_none() {
            self.members.push((first.clone(), Self::default()));
        }
        if let Some((step, below)) = self.members.get_mut(index) {
            step.demanded |= first.demanded;
            below.add(rest);
        }
    }

    /// The schema of objects that have the demanded paths.
    pub(super) fn demanded(&self) -> Json {
        let mut properties = Object::new();
        let mut required = Vec::new();
        for (step, below) in &self.members {
            if step.demanded {
                required.push(json!(step.name));
            }
            if !below.is_empty() {
                properties.insert(step.name.clone(), below.demanded());
            }
        }
        let mut schema = Object::new();
        if !required.is_empty() {
            schema.insert("required".to_owned(), Json::Array(required));
        }
        if !properties.is_empty() {
            schema.insert("properties".to_owned(), Json::Object(properties));
        }
        Json::Object(schema)
    }

    /// The schema of objects that have none of the paths.
    pub(super) fn forbidden(&self) -> Json {
        let properties: Object = self
            .members
            .iter()
            .map(|(step, below)| {
                let schema = if below.is_empty() {
                    json!(false)
                } else {
                    below.forbidden()
                };
                (step.name.clone(), schema)
            })
            .collect();
        json!({ "properties": properties })
    }
}

/// The schema of a form whose list at `path` has entries of this schema.
pub(super) fn in_entries(path: &str, entry: &Json) -> Json {
    let mut schema = json!({ "items": entry });
    for name in path.rsplit('.') {
        let mut properties = Object::new();
        properties.insert(name.to_owned(), schema);
        schema = json!({ "properties": properties });
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(path: &str) -> Vec<Step> {
        path.split('.')
            .map(|name| Step {
                name: name.to_owned(),
                demanded: true,
            })
            .collect()
    }

    #[test]
    fn paths_share_their_beginning() {
        let mut tree = PathTree::of(&steps("halter.name"));
        tree.add(&steps("halter.ort"));
        assert_eq!(
            tree.demanded(),
            json!({ "required": ["halter"], "properties": { "halter": { "required": ["name", "ort"] } } })
        );
        assert_eq!(
            tree.forbidden(),
            json!({ "properties": { "halter": { "properties": { "name": false, "ort": false } } } })
        );
    }

    #[test]
    fn a_path_may_lead_through_what_may_be_absent() {
        let mut path = steps("halter.name");
        path[0].demanded = false;
        assert_eq!(
            PathTree::of(&path).demanded(),
            json!({ "properties": { "halter": { "required": ["name"] } } })
        );
    }
}
