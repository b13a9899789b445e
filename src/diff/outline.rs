//! Where the things of a form stand: page, record, conditions of their own.

use std::collections::BTreeMap;

use crate::{
    expr::TypedExpr,
    model::{Form, Item, Note, Page, words::all_of},
};

/// The things of a form by path, and the notes by page.
#[derive(Debug, Default)]
pub(super) struct Outline<'a> {
    /// Conditions of the blocks around a question, group or repeat group, up to its page or record.
    blocks: BTreeMap<&'a str, Vec<&'a TypedExpr>>,
    /// The notes of a page, in order, by the page's name.
    notes: BTreeMap<&'a str, Vec<&'a Note>>,
}

impl<'a> Outline<'a> {
    pub(super) fn of(form: &'a Form) -> Self {
        let mut outline = Self::default();
        for page in &form.pages {
            outline.items(form, page, &page.items, &[]);
        }
        outline
    }

    /// What must hold for a question to be asked, apart from its page and the records it stands in.
    pub(super) fn own_condition(&self, path: &str) -> Option<TypedExpr> {
        all_of(self.blocks.get(path)?)
    }

    /// The notes of a page.
    pub(super) fn notes(&self, page: &str) -> &[&'a Note] {
        self.notes.get(page).map_or(&[], Vec::as_slice)
    }

    fn items(
        &mut self,
        form: &'a Form,
        page: &'a Page,
        items: &'a [Item],
        within: &[&'a TypedExpr],
    ) {
        for item in items {
            match item {
                Item::Field(id) => {
                    let path = form.field(*id).path.as_str();
                    self.blocks.insert(path, within.to_vec());
                }
                Item::Group(id) => {
                    let group = form.group(*id);
                    let own = within.iter().copied().chain(&group.when).collect();
                    self.blocks.insert(&group.path, own);
                    self.items(form, page, &group.items, &[]);
                }
                Item::Repeat(id) => {
                    let repeat = form.repeat(*id);
                    let own = within.iter().copied().chain(&repeat.when).collect();
                    self.blocks.insert(&repeat.path, own);
                    self.items(form, page, &repeat.items, &[]);
                }
                Item::When(when) => {
                    let mut deeper = within.to_vec();
                    deeper.push(&when.condition);
                    self.items(form, page, &when.items, &deeper);
                }
                Item::Note(note) => self.notes.entry(&page.name).or_default().push(note),
                Item::Compute(_) => {}
            }
        }
    }
}
