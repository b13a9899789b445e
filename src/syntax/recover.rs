//! What stands in the tree for a statement that could not be read.
//!
//! The mistake is reported where it is. Its name and what it holds are kept as far as they can be
//! made out, so that no other line is complained about because of it.

use pest::iterators::Pair;

use super::{
    ast::{ChoiceOption, Compute, Dated, Field, Group, Item, Page, Repeat, Text, When},
    body::{Builder, Rule},
    errors::{leading_word, meant_statement},
    items::empty_type,
};
use crate::{
    diagnostics::suggest,
    source::{Span, Spanned},
};

impl<'a> Builder<'a, '_> {
    /// Reports a block whose head cannot be read; keeps what it holds.
    pub(super) fn bad_block(&mut self, pair: Pair<'a, Rule>) -> Option<Item> {
        let mut parts = pair.clone().into_inner();
        let (head, block) = (parts.next()?, parts.next()?);
        let place = self.span(&head);
        let line = head.as_str().trim_end();
        let stand_in = self.stand_in(line, place.start as usize);
        self.bad_statement(pair);
        self.more.clear();
        let top = self.depth == 0;
        let word = leading_word(line);
        let meant = meant_statement(word, top);
        // What they hold makes sense in them only.
        if self.in_scenario || matches!(meant, Some("scenario" | "use" | "given" | "params")) {
            return None;
        }
        let items = self.block(block, place, "block");
        let name = self.name_in(line, place);
        if matches!(stand_in, Some(Item::Field(_))) {
            return stand_in;
        }
        if matches!(meant, Some("from" | "until")) {
            return Some(Item::Dated(Dated {
                from: None,
                until: None,
                items,
                span: place,
            }));
        }
        let title = Some(name.clone());
        if top {
            return Some(Item::Page(Page {
                name,
                title,
                when: None,
                attributes: Vec::new(),
                items,
            }));
        }
        let named = !name.value.is_empty();
        if named && meant == Some("repeat") {
            let bound = |value: &str| Spanned::new(value.to_owned(), place);
            return Some(Item::Repeat(Repeat {
                name,
                bounds: (bound("0"), bound("100")),
                label: title,
                attributes: Vec::new(),
                items,
            }));
        }
        if named && meant == Some("group") {
            return Some(Item::Group(Group {
                name,
                title,
                attributes: Vec::new(),
                items,
            }));
        }
        Some(Item::When(When {
            condition: self.no_expr(place),
            items,
        }))
    }

    /// A field or computed value for a line of which only the name can be read.
    pub(super) fn stand_in(&self, line: &str, start: usize) -> Option<Item> {
        let word = leading_word(line);
        let rest = line.get(word.len()..).unwrap_or_default();
        let place = Span::new(self.id, start, start + word.len());
        if meant_statement(word, self.depth == 0) == Some("compute")
            && !rest.trim_start().starts_with(':')
        {
            let name = self.name_in(line, place);
            return (!name.value.is_empty()).then(|| {
                Item::Compute(Compute {
                    label: Some(name.clone()),
                    name,
                    ty: empty_type(place),
                    expr: self.no_expr(place),
                    attributes: Vec::new(),
                })
            });
        }
        let is_field = rest.trim_start().starts_with(':') && self.depth > 0;
        let is_attribute = rest.trim_start_matches([' ', ':']).starts_with('"');
        let is_name = word.starts_with(|c: char| c.is_alphabetic() || c == '_');
        (is_field && is_name && !is_attribute).then(|| {
            let name = Spanned::new(word.to_owned(), place);
            Item::Field(Field {
                label: Some(name.clone()),
                name,
                ty: empty_type(place),
                attributes: Vec::new(),
                options: None,
            })
        })
    }

    /// The name behind the first word: as written, or made from the title.
    fn name_in(&self, line: &str, place: Span) -> Text {
        let word = leading_word(line);
        let rest = line.get(word.len()..).unwrap_or_default();
        let after = rest.trim_start();
        let written = leading_word(after);
        let start = place.start as usize + line.len() - after.len();
        if !written.is_empty() {
            let span = Span::new(self.id, start, start + written.len());
            return Spanned::new(written.to_owned(), span);
        }
        let title = after.split('"').nth(1).unwrap_or_default();
        Spanned::new(suggest::name_for(title), place)
    }

    /// An option for a line of which only the code can be read.
    pub(super) fn option_stand_in(&self, text: &str, start: usize) -> Option<ChoiceOption> {
        let quoted = text.starts_with('"');
        let code = if quoted {
            text.split('"').nth(1).unwrap_or_default()
        } else {
            leading_word(text)
        };
        (!code.is_empty()).then(|| {
            let code = Spanned::new(
                code.to_owned(),
                Span::new(self.id, start, start + code.len()),
            );
            ChoiceOption {
                label: code.clone(),
                code,
                quoted,
                hint: None,
                alone: false,
            }
        })
    }
}
