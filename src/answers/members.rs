//! The names of a record and what they stand for.

use crate::model::{Field, Form, Group, Item, Repeat};

/// What a name of a record stands for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Member<'a> {
    Field(&'a Field),
    Group(&'a Group),
    Repeat(&'a Repeat),
}

/// The names of the form's own record.
pub(super) fn of_form(form: &Form) -> Vec<(&str, Member<'_>)> {
    let mut known = Vec::new();
    for page in &form.pages {
        collect(form, &page.items, &mut known);
    }
    known
}

/// The names of a record that holds these items; blocks do not change names.
pub(super) fn of_items<'a>(form: &'a Form, items: &'a [Item]) -> Vec<(&'a str, Member<'a>)> {
    let mut known = Vec::new();
    collect(form, items, &mut known);
    known
}

/// What a name stands for.
pub(super) fn find<'a>(known: &[(&str, Member<'a>)], name: &str) -> Option<Member<'a>> {
    let found = known.iter().find(|(it, _)| *it == name);
    found.map(|(_, member)| *member)
}

fn collect<'a>(form: &'a Form, items: &'a [Item], known: &mut Vec<(&'a str, Member<'a>)>) {
    for item in items {
        match item {
            Item::Field(id) => {
                let field = form.field(*id);
                known.push((&field.name, Member::Field(field)));
            }
            Item::Group(id) => {
                let group = form.group(*id);
                known.push((&group.name, Member::Group(group)));
            }
            Item::Repeat(id) => {
                let repeat = form.repeat(*id);
                known.push((&repeat.name, Member::Repeat(repeat)));
            }
            Item::When(when) => collect(form, &when.items, known),
            Item::Note(_) | Item::Compute(_) => {}
        }
    }
}
