//! The places of a written spec that a fault can be seeded into.

use antragswerk::syntax::ast::{
    Attribute, AttributeKind, ChoiceOption, Compute, Entry, ExprText, Field, Item, OptionItem,
    Page, Repeat, Scenario, ScenarioItem, Text, Use, ValueKind,
};

use crate::Spec;

/// Everything of a kind, in reading order.
#[derive(Default)]
pub(crate) struct Parts<'a> {
    pub(crate) pages: Vec<&'a Page>,
    pub(crate) fields: Vec<&'a Field>,
    pub(crate) repeats: Vec<&'a Repeat>,
    pub(crate) computes: Vec<&'a Compute>,
    pub(crate) uses: Vec<&'a Use>,
    pub(crate) attributes: Vec<&'a Attribute>,
    /// Of pages, blocks, and `optional when`.
    pub(crate) conditions: Vec<&'a ExprText>,
    /// Of checks.
    pub(crate) checks: Vec<&'a ExprText>,
    /// Names in the given records of scenarios, outermost ones.
    pub(crate) given: Vec<&'a Text>,
}

impl<'a> Parts<'a> {
    pub(crate) fn of(spec: &'a Spec) -> Self {
        let mut parts = Self::default();
        parts.items(&spec.checked.document.items);
        parts
    }

    /// Conditions, checks and the expressions of computed values.
    pub(crate) fn expressions(&self) -> Vec<&'a ExprText> {
        let computes = self.computes.iter().map(|it| &it.expr);
        let conditions = self.conditions.iter().copied();
        conditions
            .chain(self.checks.iter().copied())
            .chain(computes)
            .collect()
    }

    fn items(&mut self, items: &'a [Item]) {
        for item in items {
            match item {
                Item::Comment(_) | Item::Note(_) | Item::Adapt(_) => {}
                Item::Page(page) => {
                    self.pages.push(page);
                    self.conditions.extend(&page.when);
                    self.attributes(&page.attributes);
                    self.items(&page.items);
                }
                Item::Group(group) => {
                    self.attributes(&group.attributes);
                    self.items(&group.items);
                }
                Item::Repeat(repeat) => {
                    self.repeats.push(repeat);
                    self.attributes(&repeat.attributes);
                    self.items(&repeat.items);
                }
                Item::When(when) => {
                    self.conditions.push(&when.condition);
                    self.items(&when.items);
                }
                Item::Use(item) => {
                    self.uses.push(item);
                    self.attributes(&item.attributes);
                    self.items(item.items.as_deref().unwrap_or_default());
                }
                Item::Field(field) => {
                    self.fields.push(field);
                    self.attributes(&field.attributes);
                }
                Item::Compute(compute) => {
                    self.computes.push(compute);
                    self.attributes(&compute.attributes);
                }
                Item::Dated(dated) => self.items(&dated.items),
                Item::Scenario(scenario) => self.scenario(scenario),
            }
        }
    }

    fn attributes(&mut self, attributes: &'a [Attribute]) {
        for attribute in attributes {
            match &attribute.kind {
                AttributeKind::Check(condition, _) => self.checks.push(condition),
                AttributeKind::When(condition) | AttributeKind::OptionalWhen(condition) => {
                    self.conditions.push(condition);
                }
                AttributeKind::Comment(_)
                | AttributeKind::Optional
                | AttributeKind::Recommended
                | AttributeKind::Internal
                | AttributeKind::Text(..)
                | AttributeKind::Fim(_) => {}
            }
            self.attributes.push(attribute);
        }
    }

    fn scenario(&mut self, scenario: &'a Scenario) {
        for item in &scenario.items {
            if let ScenarioItem::Given(value) = item
                && let ValueKind::Record(entries) = &value.kind
            {
                self.given.extend(entries.iter().filter_map(|it| match it {
                    Entry::Pair(name, _) => Some(name),
                    Entry::Comment(_) => None,
                }));
            }
        }
    }
}

/// The options of a field.
pub(crate) fn options(field: &Field) -> Vec<&ChoiceOption> {
    let items = field.options.iter().flatten();
    items
        .filter_map(|it| match it {
            OptionItem::Option(option) => Some(option),
            OptionItem::Comment(_) => None,
        })
        .collect()
}
