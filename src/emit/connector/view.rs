//! What a connector is made of, for every language alike: records, option lists and their order.

use std::collections::BTreeMap;

use crate::{
    emit::shape::{self, Node},
    expr::{NumberTy, Ty},
    model::{Codelist, Field, FieldType, Form, Parent},
};

/// The records and option lists of a form.
pub(super) struct View<'a> {
    /// The form.
    pub(super) form: &'a Form,
    /// Records, inner ones before those that hold them; the last one is the form's.
    pub(super) records: Vec<Record<'a>>,
    /// Option lists in order of first use.
    pub(super) lists: Vec<OptionList<'a>>,
    list_of: BTreeMap<&'a str, usize>,
}

/// An object of the payload.
pub(super) struct Record<'a> {
    /// What its type is named after: the path, and what an entry is.
    pub(super) words: String,
    /// What it is called.
    pub(super) title: String,
    /// Its members in asking order.
    pub(super) members: Vec<Slot<'a>>,
}

/// A member of a record.
pub(super) struct Slot<'a> {
    /// Its name in the payload.
    pub(super) name: &'a str,
    /// What it is called.
    pub(super) label: &'a str,
    /// Whether it is there whenever the record is.
    pub(super) always: bool,
    /// What it holds.
    pub(super) holds: Holds<'a>,
}

/// What a member holds.
pub(super) enum Holds<'a> {
    /// An answer.
    Answer(&'a Field),
    /// A record, by its position among the records.
    Record(usize),
    /// A list of records.
    List {
        /// The record's position.
        record: usize,
        /// Fewest entries when there are any.
        min: u32,
        /// Most entries.
        max: u32,
    },
}

/// Options of a choice, or rows of a codelist.
pub(super) struct OptionList<'a> {
    /// What its type is named after.
    pub(super) words: String,
    /// What it is called.
    pub(super) title: &'a str,
    /// URN and version, for codelists.
    pub(super) source: Option<(&'a str, &'a str)>,
    /// Code and label, in order.
    pub(super) rows: Vec<(&'a str, &'a str)>,
}

impl<'a> View<'a> {
    /// The view of a form.
    pub(super) fn of(form: &'a Form) -> Self {
        let mut view = Self {
            form,
            records: Vec::new(),
            lists: Vec::new(),
            list_of: BTreeMap::new(),
        };
        view.add_lists();
        let title = form.meta.title.clone();
        view.add_record(Parent::Form, "angaben".to_owned(), title);
        view
    }

    /// The options of a field, if it has any.
    pub(super) fn list_of(&self, field: &Field) -> Option<usize> {
        self.list_of.get(field.path.as_str()).copied()
    }

    fn add_record(&mut self, parent: Parent, words: String, title: String) -> usize {
        let form = self.form;
        let mut slots = Vec::new();
        for member in shape::members(form, parent) {
            let (label, holds) = match member.node {
                Node::Field(field) => (field.label.as_str(), Holds::Answer(field)),
                Node::Group(id, group) => {
                    let title = group.title.clone();
                    let record = self.add_record(Parent::Group(id), group.path.clone(), title);
                    (group.title.as_str(), Holds::Record(record))
                }
                Node::Repeat(id, repeat) => {
                    let words = format!("{} eintrag", repeat.path);
                    let title = repeat.item_label.clone();
                    let record = self.add_record(Parent::Repeat(id), words, title);
                    let label = repeat.title.as_ref().unwrap_or(&repeat.item_label);
                    let (min, max) = (repeat.min.max(1), repeat.max);
                    (label.as_str(), Holds::List { record, min, max })
                }
            };
            slots.push(Slot {
                name: member.node.name(),
                label,
                always: member.always,
                holds,
            });
        }
        self.records.push(Record {
            words,
            title,
            members: slots,
        });
        self.records.len() - 1
    }

    fn add_lists(&mut self) {
        let mut codelists: BTreeMap<&str, usize> = BTreeMap::new();
        for field in &self.form.fields {
            let at = match &field.ty {
                FieldType::Choice { options } | FieldType::Choices { options } => {
                    self.lists.push(OptionList {
                        words: field.path.clone(),
                        title: &field.label,
                        source: None,
                        rows: options
                            .iter()
                            .map(|it| (it.code.as_str(), it.label.as_str()))
                            .collect(),
                    });
                    self.lists.len() - 1
                }
                FieldType::Code { codelist } => {
                    if let Some(known) = codelists.get(codelist.as_str()) {
                        *known
                    } else {
                        self.lists.push(rows_of(self.form.codelist(codelist)));
                        codelists.insert(codelist, self.lists.len() - 1);
                        self.lists.len() - 1
                    }
                }
                FieldType::Text { .. }
                | FieldType::Multiline { .. }
                | FieldType::Integer { .. }
                | FieldType::Number { .. }
                | FieldType::Money { .. }
                | FieldType::Date { .. }
                | FieldType::PartialDate
                | FieldType::Time
                | FieldType::YesNo
                | FieldType::Confirm
                | FieldType::File { .. }
                | FieldType::Email
                | FieldType::Phone
                | FieldType::Iban
                | FieldType::PostalCode
                | FieldType::TaxId
                | FieldType::Url => continue,
            };
            self.list_of.insert(&field.path, at);
        }
    }
}

fn rows_of(list: &Codelist) -> OptionList<'_> {
    let rows = list.rows.options.iter();
    OptionList {
        words: format!("codeliste {}", list.name),
        title: &list.title,
        source: Some((&list.urn, &list.version)),
        rows: rows
            .map(|(code, label)| (code.as_str(), label.as_str()))
            .collect(),
    }
}

/// What a computed value is.
pub(super) enum Computed {
    /// Ja or Nein.
    Boolean,
    /// A whole number.
    Whole,
    /// A number with this many decimals.
    Decimal(u8),
    /// A date.
    Date,
}

impl Computed {
    /// The kind behind a type of expressions.
    pub(super) fn of(ty: &Ty) -> Self {
        match ty {
            Ty::Boolean => Self::Boolean,
            Ty::Number(NumberTy { scale: 0, .. }) => Self::Whole,
            Ty::Number(NumberTy { scale, .. }) => Self::Decimal(*scale),
            Ty::Date => Self::Date,
            Ty::Unknown
            | Ty::Null
            | Ty::Text
            | Ty::PartialDate
            | Ty::Months
            | Ty::Days
            | Ty::Choice(_)
            | Ty::File
            | Ty::List(_)
            | Ty::Record(_) => unreachable!("a sound form computes numbers, dates and yes/no"),
        }
    }
}
