//! What must, may and must not be there, and what answers must fulfil together.
//!
//! A condition is a conjunction; each part looks at the form or at one entry of a repeat group.
//! Parts that JSON Schema cannot express make a rule weaker: nothing is demanded then, and the
//! place carries an `x-feel` note. What is known to be false still forbids.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::{
    Object,
    feel::{self, Expressed, express},
    path_tree::{PathTree, Step, in_entries},
    shape::{self, Node},
};
use crate::{
    expr::TypedExpr,
    model::{Check, FieldId, Form, GroupId, Need, Parent, RepeatId, words::FormLabels},
};

/// The rules of a form, made once.
pub(super) struct Rules<'a> {
    form: &'a Form,
    of_form: Vec<Json>,
    of_entries: BTreeMap<RepeatId, Vec<Json>>,
}

/// Where a rule applies: all conditions over the form, all over an entry.
#[derive(Debug, Clone, PartialEq)]
struct Place {
    entry_of: Option<RepeatId>,
    form: Vec<Json>,
    entry: Vec<Json>,
}

/// A rule before it is written.
#[derive(Debug, Clone)]
struct Rule {
    place: Place,
    comment: String,
    demanded: PathTree,
    forbidden: PathTree,
}

/// The parts of a condition as schemas.
struct Parts {
    form: Vec<Json>,
    entry: Vec<Json>,
    complete: bool,
}

impl Parts {
    fn says_something(&self) -> bool {
        !self.form.is_empty() || !self.entry.is_empty()
    }
}

impl<'a> Rules<'a> {
    /// Makes the rules of a form.
    pub(super) fn of(form: &'a Form) -> Self {
        let mut rules = Self {
            form,
            of_form: Vec::new(),
            of_entries: BTreeMap::new(),
        };
        let mut presence = Vec::new();
        for node in nodes(form) {
            rules.presence(node, &mut presence);
        }
        for rule in presence {
            rules.write(&rule);
        }
        for node in nodes(form) {
            let checks = match node {
                Node::Field(field) => &field.checks,
                Node::Group(_, group) => &group.checks,
                Node::Repeat(_, repeat) => &repeat.checks,
            };
            for check in checks {
                rules.check(node, check);
            }
        }
        rules
    }

    /// The rules over the form's record.
    pub(super) fn of_form(&self) -> Vec<Json> {
        self.of_form.clone()
    }

    /// The rules over each entry.
    pub(super) fn of_entry(&self, id: RepeatId) -> Vec<Json> {
        self.of_entries.get(&id).cloned().unwrap_or_default()
    }

    /// What the rules do not say about whether a place is asked and needed.
    pub(super) fn notes(&self, node: Node<'a>) -> Vec<Json> {
        let mut notes = Vec::new();
        let conditions = shape::conditions_in_record(self.form, node);
        if !self.parts(&conditions).complete {
            notes.push(feel::note(self.form, node.row(), "when", &conditions));
        }
        if let Node::Field(field) = node
            && let Need::OptionalWhen(condition) = &field.need
            && !self.parts(&[condition]).complete
        {
            notes.push(feel::note(
                self.form,
                node.row(),
                "optional-when",
                &[condition],
            ));
        }
        notes
    }

    /// Whether a rule says what a check of a group or repeat group says.
    pub(super) fn expresses_check(&self, node: Node<'_>, check: &Check) -> bool {
        express(self.form, &check.condition).is_some_and(|it| fits(node, &it))
    }

    fn parts(&self, conditions: &[&TypedExpr]) -> Parts {
        let mut parts = Parts {
            form: Vec::new(),
            entry: Vec::new(),
            complete: true,
        };
        for condition in conditions {
            match express(self.form, condition) {
                Some(it) if it.of_row => parts.entry.push(it.when_true),
                Some(it) => parts.form.push(it.when_true),
                None => parts.complete = false,
            }
        }
        parts
    }

    /// Everything that must hold for a place, besides what every entry of its list fulfils.
    fn conditions(&self, node: Node<'a>) -> Vec<&'a TypedExpr> {
        let list = node.row().map(|id| self.form.repeat(id));
        shape::without(
            node.visible_when(),
            list.and_then(|it| it.visible_when.as_ref()),
        )
    }

    fn presence(&self, node: Node<'a>, rules: &mut Vec<Rule>) {
        let within = shape::conditions_in_record(self.form, node);
        let needed_unless = match node {
            Node::Field(field) => match &field.need {
                Need::OptionalWhen(condition) => Some(condition.as_ref()),
                Need::Required | Need::Optional | Need::Recommended => None,
            },
            Node::Group(..) | Node::Repeat(..) => None,
        };
        if within.is_empty() && needed_unless.is_none() {
            return;
        }
        let all = self.conditions(node);
        let known = self.parts(&all);
        let comment = FormLabels::new(self.form, node.row()).clauses(&within);
        if !within.is_empty() && known.says_something() {
            let place = place(node, known.form.clone(), known.entry.clone());
            let rule = rule_at(rules, place, &comment);
            rule.forbidden.add(&self.steps(node, false));
        }
        // Where the record itself has a condition that cannot be expressed, its being there
        // proves it.
        let (mut parts, soft) = if known.complete {
            (known, false)
        } else {
            (self.parts(&within), true)
        };
        if !parts.complete {
            return;
        }
        let comment = match needed_unless {
            None if shape::is_never_empty(self.form, node) => comment,
            None => return,
            Some(condition) => {
                let Some(expressed) = express(self.form, condition) else {
                    return;
                };
                let not = json!({ "not": expressed.when_true });
                if expressed.of_row {
                    parts.entry.push(not);
                } else {
                    parts.form.push(not);
                }
                let labels = FormLabels::new(self.form, node.row());
                format!("außer wenn gilt: {}", labels.clause(condition))
            }
        };
        let place = place(node, parts.form, parts.entry);
        let rule = rule_at(rules, place, &comment);
        rule.demanded.add(&self.steps(node, soft));
    }

    /// The way to a place from the form or from its entry. Optional groups are not demanded, and
    /// with `soft` no record on the way is.
    fn steps(&self, node: Node<'_>, soft: bool) -> Vec<Step> {
        let mut steps = vec![Step {
            name: node.name().to_owned(),
            demanded: true,
        }];
        let mut parent = node.parent();
        while let Parent::Group(id) = parent {
            let group = self.form.group(id);
            steps.push(Step {
                name: group.name.clone(),
                demanded: !soft && !group.optional,
            });
            parent = group.parent;
        }
        steps.reverse();
        // What lies above something that may be absent is not demanded either.
        let last_soft = steps.iter().rposition(|step| !step.demanded);
        for step in steps.iter_mut().take(last_soft.unwrap_or_default()) {
            step.demanded = false;
        }
        steps
    }

    fn write(&mut self, rule: &Rule) {
        let Place {
            entry_of,
            form,
            entry,
        } = &rule.place;
        let demanded = (!rule.demanded.is_empty()).then(|| rule.demanded.demanded());
        let forbidden = (!rule.forbidden.is_empty()).then(|| rule.forbidden.forbidden());
        let Some(id) = entry_of else {
            self.of_form
                .extend(conditional(form, demanded, forbidden, &rule.comment));
            return;
        };
        let list = &self.form.repeat(*id).path;
        if form.is_empty() {
            let rules = self.of_entries.entry(*id).or_default();
            rules.extend(conditional(entry, demanded, forbidden, &rule.comment));
            return;
        }
        let inside = if entry.is_empty() {
            demanded
        } else {
            conditional(entry, demanded, forbidden.clone(), "")
        };
        let lift = |schema: Option<Json>| schema.map(|it| in_entries(list, &it));
        self.of_form.extend(conditional(
            form,
            lift(inside),
            lift(forbidden),
            &rule.comment,
        ));
    }

    fn check(&mut self, node: Node<'a>, check: &Check) {
        let Some(it) = express(self.form, &check.condition).filter(|it| fits(node, it)) else {
            return;
        };
        let conditions = self.conditions(node);
        let parts = self.parts(&conditions);
        let inside_optional = self.is_inside_optional(node);
        // Fields and groups are checked once something in them is answered, lists while they are
        // shown: „mindestens zwei“ must be able to reject none.
        let by_presence = match node {
            Node::Field(_) | Node::Group(..) => true,
            Node::Repeat(..) => inside_optional || !parts.complete,
        };
        let mut broken = if by_presence {
            let mut steps = self.steps(node, false);
            for step in &mut steps {
                step.demanded = true;
            }
            vec![PathTree::of(&steps).demanded()]
        } else {
            parts.form
        };
        broken.push(it.when_false);
        let rule = json!({ "$comment": check.message, "not": all_of(broken) });
        match node.row().filter(|_| it.of_row) {
            Some(id) => self.of_entries.entry(id).or_default().push(rule),
            None => self.of_form.push(rule),
        }
    }

    fn is_inside_optional(&self, node: Node<'_>) -> bool {
        let mut parent = node.parent();
        while let Parent::Group(id) = parent {
            let group = self.form.group(id);
            if group.optional {
                return true;
            }
            parent = group.parent;
        }
        false
    }
}

/// Whether a check can be written where its subject stands: with the entry, or with the form.
fn fits(node: Node<'_>, it: &Expressed) -> bool {
    it.of_row == node.row().is_some()
}

fn place(node: Node<'_>, form: Vec<Json>, entry: Vec<Json>) -> Place {
    Place {
        entry_of: node.row(),
        form,
        entry,
    }
}

fn rule_at<'r>(rules: &'r mut Vec<Rule>, place: Place, comment: &str) -> &'r mut Rule {
    let at = rules.iter().position(|it| it.place == place);
    let index = at.unwrap_or(rules.len());
    if at.is_none() {
        rules.push(Rule {
            place,
            comment: comment.to_owned(),
            demanded: PathTree::default(),
            forbidden: PathTree::default(),
        });
    }
    rules.get_mut(index).expect("found or just added")
}

/// `if` all conditions `then` demanded `else` forbidden; nothing when it says nothing.
fn conditional(
    conditions: &[Json],
    demanded: Option<Json>,
    forbidden: Option<Json>,
    comment: &str,
) -> Option<Json> {
    if conditions.is_empty() {
        return demanded;
    }
    let mut schema = Object::new();
    if !comment.is_empty() {
        schema.insert("$comment".to_owned(), json!(comment));
    }
    schema.insert("if".to_owned(), all_of(conditions.to_vec()));
    let says_something = demanded.is_some() || forbidden.is_some();
    schema.extend(demanded.map(|it| ("then".to_owned(), it)));
    schema.extend(forbidden.map(|it| ("else".to_owned(), it)));
    says_something.then_some(Json::Object(schema))
}

fn all_of(schemas: Vec<Json>) -> Json {
    match <[Json; 1]>::try_from(schemas) {
        Ok([one]) => one,
        Err(several) => json!({ "allOf": several }),
    }
}

fn nodes(form: &Form) -> Vec<Node<'_>> {
    let fields = (0..form.fields.len()).map(|at| Node::Field(form.field(FieldId::from_index(at))));
    let groups = (0..form.groups.len()).map(|at| {
        let id = GroupId::from_index(at);
        Node::Group(id, form.group(id))
    });
    let repeats = (0..form.repeats.len()).map(|at| {
        let id = RepeatId::from_index(at);
        Node::Repeat(id, form.repeat(id))
    });
    groups.chain(repeats).chain(fields).collect()
}
