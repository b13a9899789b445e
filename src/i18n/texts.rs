//! Every text of a document that applicants read, with what it is known by.

use crate::{
    model::Codelist,
    source::Span,
    syntax::ast::{
        AdaptKind, Attribute, AttributeKind, Document, Field, Item, NodeKind, OptionItem, Text,
        TextAttribute,
    },
};

/// What a text does where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A heading.
    Title,
    /// What a service is for.
    Summary,
    /// What it costs.
    Costs,
    /// A Frist.
    Deadline,
    /// How long the authority may take.
    Duration,
    /// A step of what the authority does next.
    Procedure,
    /// Words on a page.
    Note,
    /// A question, an option, a computed value.
    Label,
    /// Help.
    Hint,
    /// The message when an answer is missing.
    Missing,
    /// The message of a check.
    Check,
    /// What a number counts.
    Unit,
    /// What the authority needs an answer for.
    Purpose,
    /// What one entry of a repeat group is called.
    Entry,
    /// Words on the button that adds an entry.
    Add,
    /// A row of a codelist.
    Row,
}

impl Role {
    /// The word behind `#` in a context.
    pub fn word(self) -> &'static str {
        match self {
            Role::Title => "title",
            Role::Summary => "summary",
            Role::Costs => "costs",
            Role::Deadline => "deadline",
            Role::Duration => "duration",
            Role::Procedure => "procedure",
            Role::Note => "note",
            Role::Label => "label",
            Role::Hint => "hint",
            Role::Missing => "missing",
            Role::Check => "check",
            Role::Unit => "unit",
            Role::Purpose => "purpose",
            Role::Entry => "entry",
            Role::Add => "add",
            Role::Row => "row",
        }
    }

    /// What translators are told about it.
    pub fn told(self) -> &'static str {
        match self {
            Role::Title => "heading",
            Role::Summary => "what the service is for",
            Role::Costs => "what it costs",
            Role::Deadline => "when the applicant must have applied",
            Role::Duration => "how long the authority may take",
            Role::Procedure => "what happens after sending",
            Role::Note => "words on a page",
            Role::Label => "question, option or name of a value",
            Role::Hint => "help",
            Role::Missing => "message when the answer is missing; says what to do",
            Role::Check => "message when the answer does not fit; says what to do",
            Role::Unit => "stands behind a number",
            Role::Purpose => "why the authority asks",
            Role::Entry => "name of one entry of a list",
            Role::Add => "button that adds an entry",
            Role::Row => "row of a list to choose from",
        }
    }
}

/// A text to translate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceText {
    /// Where it stands and what it does there: `halter.vornamen#label`.
    pub context: String,
    /// What it does there.
    pub role: Role,
    /// The German words.
    pub value: String,
    /// Where they were written.
    pub span: Span,
}

/// The texts of a spec or a Baustein, in their order; one that occurs twice in one role at one place
/// is there once.
pub fn of_document(document: &Document) -> Vec<SourceText> {
    let mut found: Vec<SourceText> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    visit(&mut document.clone(), &mut |context, role, value, span| {
        if !value.trim().is_empty() && seen.insert((context.to_owned(), value.clone())) {
            found.push(SourceText {
                context: context.to_owned(),
                role,
                value: value.clone(),
                span,
            });
        }
    });
    found
}

/// The names of a codelist's rows. `place` stands for all of them.
pub fn of_codelist(list: &Codelist, place: Span) -> Vec<SourceText> {
    let rows = list.rows.options.iter();
    rows.map(|(code, name)| SourceText {
        context: row_context(code),
        role: Role::Row,
        value: name.clone(),
        span: place,
    })
    .collect()
}

/// What a row of a codelist is known by.
pub(super) fn row_context(code: &str) -> String {
    format!("{code}#{}", Role::Row.word())
}

/// Shows every text: its context, role, words and place.
type See<'s> = &'s mut dyn FnMut(&str, Role, &mut String, Span);

/// Walks over every text of a document that applicants read, in order, and may change it.
/// Scenarios, citations, params and open points are not among them: nobody who applies reads them
/// in other languages.
pub(super) fn visit(document: &mut Document, see: See<'_>) {
    const FACTS: &[Role] = &[
        Role::Title,
        Role::Summary,
        Role::Costs,
        Role::Deadline,
        Role::Duration,
        Role::Procedure,
    ];
    let front = &mut document.front.entries;
    // The summary of a Baustein tells designers what it asks.
    let baustein = front.iter().any(|(key, _)| key.value == "baustein");
    for (key, node) in front {
        let Some(role) = FACTS.iter().find(|role| role.word() == key.value) else {
            continue;
        };
        if baustein && *role != Role::Title {
            continue;
        }
        let context = format!("#{}", role.word());
        let span = node.span;
        match &mut node.kind {
            NodeKind::Text(text) => see(&context, *role, text, span),
            NodeKind::List(items) => {
                for item in items {
                    if let NodeKind::Text(text) = &mut item.kind {
                        see(&context, *role, text, item.span);
                    }
                }
            }
            NodeKind::Null | NodeKind::Boolean(_) | NodeKind::Number(_) | NodeKind::Map(_) => {}
        }
    }
    let top = At {
        path: String::new(),
        place: String::new(),
    };
    top.items(&mut document.items, see);
}

/// Where a walk is.
struct At {
    /// Path of the record around, with a dot behind it; empty outside of groups.
    path: String,
    /// What notes belong to: the record around, or the page.
    place: String,
}

impl At {
    /// In the record `name`.
    fn within(&self, name: &str) -> At {
        let place = format!("{}{name}", self.path);
        At {
            path: format!("{place}."),
            place,
        }
    }

    fn items(&self, items: &mut [Item], see: See<'_>) {
        for item in items {
            self.item(item, see);
        }
    }

    fn item(&self, item: &mut Item, see: See<'_>) {
        match item {
            Item::Page(page) => {
                let at = At {
                    path: String::new(),
                    place: format!("page {}", page.name.value),
                };
                one(&at.place, Role::Title, page.title.as_mut(), see);
                at.items(&mut page.items, see);
            }
            Item::Group(group) => {
                let at = self.within(&group.name.value);
                one(&at.place, Role::Title, group.title.as_mut(), see);
                block(&at.place, &mut group.attributes, see);
                at.items(&mut group.items, see);
            }
            Item::Repeat(repeat) => {
                let at = self.within(&repeat.name.value);
                one(&at.place, Role::Entry, repeat.label.as_mut(), see);
                block(&at.place, &mut repeat.attributes, see);
                at.items(&mut repeat.items, see);
            }
            Item::When(when) => self.items(&mut when.items, see),
            Item::Dated(dated) => self.items(&mut dated.items, see),
            Item::Use(item) => {
                let name = item.name.as_ref().unwrap_or(&item.baustein);
                let at = self.within(&name.value);
                one(&at.place, Role::Title, item.title.as_mut(), see);
                block(&at.place, &mut item.attributes, see);
                at.items(item.items.as_deref_mut().unwrap_or_default(), see);
            }
            Item::Note(note) => one(&self.place, Role::Note, Some(&mut note.text), see),
            Item::Field(field) => self.field(field, see),
            Item::Compute(compute) => {
                let place = compute.name.value.clone();
                // Internal values are seen by nobody who applies.
                let internal = |it: &Attribute| it.kind == AttributeKind::Internal;
                if !compute.attributes.iter().any(internal) {
                    one(&place, Role::Label, compute.label.as_mut(), see);
                    attributes(&place, &mut compute.attributes, see);
                }
            }
            Item::Adapt(adapt) => {
                let member = adapt.members.first().map(|it| it.value.as_str());
                let place = format!("{}{}", self.path, member.unwrap_or_default());
                match &mut adapt.kind {
                    AdaptKind::Label(text) => one(&place, Role::Label, Some(text), see),
                    AdaptKind::Hint(text) => one(&place, Role::Hint, Some(text), see),
                    AdaptKind::Without | AdaptKind::Optional | AdaptKind::Required => {}
                }
            }
            Item::Comment(_) | Item::Scenario(_) => {}
        }
    }

    fn field(&self, field: &mut Field, see: See<'_>) {
        let place = format!("{}{}", self.path, field.name.value);
        one(&place, Role::Label, field.label.as_mut(), see);
        for option in field.options.iter_mut().flatten() {
            if let OptionItem::Option(option) = option {
                let place = format!("{place}/{}", option.code.value);
                one(&place, Role::Label, Some(&mut option.label), see);
                one(&place, Role::Hint, option.hint.as_mut(), see);
            }
        }
        attributes(&place, &mut field.attributes, see);
    }
}

/// Those of a block; its purpose is told to the authority only.
fn block(place: &str, written: &mut [Attribute], see: See<'_>) {
    let purpose =
        |it: &Attribute| matches!(it.kind, AttributeKind::Text(TextAttribute::Purpose, _));
    for attribute in written.iter_mut().filter(|it| !purpose(it)) {
        attributes(place, std::slice::from_mut(attribute), see);
    }
}

fn attributes(place: &str, attributes: &mut [Attribute], see: See<'_>) {
    for attribute in attributes {
        match &mut attribute.kind {
            AttributeKind::Check(_, message) => one(place, Role::Check, Some(message), see),
            AttributeKind::Text(kind, text) => {
                let role = match kind {
                    TextAttribute::Hint => Role::Hint,
                    TextAttribute::Missing => Role::Missing,
                    TextAttribute::Purpose => Role::Purpose,
                    TextAttribute::Unit => Role::Unit,
                    TextAttribute::Title => Role::Title,
                    TextAttribute::Add => Role::Add,
                    TextAttribute::Legal | TextAttribute::Default | TextAttribute::Autofill => {
                        continue;
                    }
                };
                one(place, role, Some(text), see);
            }
            AttributeKind::Comment(_)
            | AttributeKind::Optional
            | AttributeKind::OptionalWhen(_)
            | AttributeKind::Recommended
            | AttributeKind::Internal
            | AttributeKind::When(_)
            | AttributeKind::Fim(_) => {}
        }
    }
}

fn one(place: &str, role: Role, text: Option<&mut Text>, see: See<'_>) {
    if let Some(text) = text {
        let span = text.span;
        see(
            &format!("{place}#{}", role.word()),
            role,
            &mut text.value,
            span,
        );
    }
}
