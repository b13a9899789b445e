//! What the answers of a form are used for: conditions, checks and computed values that look them up.

use std::collections::BTreeMap;

use crate::{
    expr::{Base, TypedExpr},
    model::{Check, Form, Item, Need, RepeatId},
};

/// Something that looks an answer up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UseKind {
    /// A condition that decides whether something is asked or needed.
    Condition,
    /// A check of an answer.
    Check,
    /// A computed value.
    Compute,
}

/// One use of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Usage {
    /// Kind of the expression.
    pub kind: UseKind,
    /// Whose it is: the name of a page or computed value, or the path of a field, group or repeat
    /// group. A `when` block has the name of its page.
    pub of: String,
}

/// The uses of every answer by its dotted path, in source order. What looks up a whole group or
/// repeat group uses all answers in it; a check of a question on its own answer is no use of it.
pub fn usages(form: &Form) -> BTreeMap<&str, Vec<Usage>> {
    let mut gatherer = Gatherer {
        form,
        found: BTreeMap::new(),
    };
    for page in &form.pages {
        if let Some(condition) = &page.when {
            gatherer.add(condition, None, UseKind::Condition, &page.name);
        }
        gatherer.items(&page.items, None, &page.name);
    }
    for compute in &form.computes {
        gatherer.add(&compute.expr, None, UseKind::Compute, &compute.name);
    }
    gatherer.found
}

struct Gatherer<'a> {
    form: &'a Form,
    found: BTreeMap<&'a str, Vec<Usage>>,
}

impl<'a> Gatherer<'a> {
    fn items(&mut self, items: &'a [Item], row: Option<RepeatId>, page: &str) {
        let form = self.form;
        for item in items {
            match item {
                Item::Field(id) => {
                    let field = form.field(*id);
                    if let Need::OptionalWhen(condition) = &field.need {
                        self.add(condition, row, UseKind::Condition, &field.path);
                    }
                    self.checks(&field.checks, row, &field.path);
                }
                Item::Group(id) => {
                    let group = form.group(*id);
                    if let Some(condition) = &group.when {
                        self.add(condition, row, UseKind::Condition, &group.path);
                    }
                    self.checks(&group.checks, row, &group.path);
                    self.items(&group.items, row, page);
                }
                Item::Repeat(id) => {
                    let repeat = form.repeat(*id);
                    if let Some(condition) = &repeat.when {
                        self.add(condition, row, UseKind::Condition, &repeat.path);
                    }
                    self.checks(&repeat.checks, row, &repeat.path);
                    self.items(&repeat.items, Some(*id), page);
                }
                Item::When(when) => {
                    self.add(&when.condition, row, UseKind::Condition, page);
                    self.items(&when.items, row, page);
                }
                Item::Note(_) | Item::Compute(_) => {}
            }
        }
    }

    fn checks(&mut self, checks: &[Check], row: Option<RepeatId>, of: &str) {
        for check in checks {
            self.add(&check.condition, row, UseKind::Check, of);
        }
    }

    fn add(&mut self, expr: &TypedExpr, row: Option<RepeatId>, kind: UseKind, of: &str) {
        let form = self.form;
        for (path, _) in expr.references() {
            if path.base == Base::Param {
                continue;
            }
            let dotted = form.dotted(path, row);
            for field in &form.fields {
                let is_used = match field.path.strip_prefix(dotted.as_str()) {
                    Some("") => kind != UseKind::Check || of != field.path,
                    Some(rest) => rest.starts_with('.'),
                    // Parts of an answer, like the year of a date.
                    None => dotted
                        .strip_prefix(field.path.as_str())
                        .is_some_and(|rest| rest.starts_with('.')),
                };
                let usage = Usage {
                    kind,
                    of: of.to_owned(),
                };
                if is_used {
                    let uses = self.found.entry(&field.path).or_default();
                    if !uses.contains(&usage) {
                        uses.push(usage);
                    }
                }
            }
        }
    }
}
