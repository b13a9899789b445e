//! Items as mappings: the key that says what it is, its texts, its attributes, what it holds.

use super::{
    super::antrag::{is_bare_code, type_ref},
    attributes::{self, expr},
    scenario,
    tree::{Entries, Yaml},
};
use crate::syntax::ast::{
    Adapt, AdaptKind, ChoiceOption, Comment, Compute, Dated, Field, Group, Item, Note, OptionItem,
    Page, Repeat, Text, Use,
};

/// One thing.
pub(super) fn item(item: &Item) -> Yaml {
    match item {
        Item::Comment(it) => comment(it),
        Item::Page(it) => page(it),
        Item::Group(it) => group(it),
        Item::Repeat(it) => repeat(it),
        Item::When(it) => {
            let mut entries = Entries::new("when", expr(&it.condition));
            entries.push("items", items(&it.items));
            Yaml::Map(entries.0)
        }
        Item::Dated(it) => dated(it),
        Item::Use(it) => use_item(it),
        Item::Note(it) => note(it),
        Item::Field(it) => field(it),
        Item::Compute(it) => compute(it),
        Item::Scenario(it) => scenario::scenario(it),
        Item::Adapt(it) => adapt(it),
    }
}

fn items(items: &[Item]) -> Yaml {
    Yaml::List(items.iter().map(item).collect())
}

fn text(text: &Text) -> Yaml {
    Yaml::text(&text.value)
}

fn some_text(it: Option<&Text>) -> Option<Yaml> {
    it.map(text)
}

/// A comment or an empty line.
pub(super) fn comment(comment: &Comment) -> Yaml {
    let mut entries = Entries::new("comment", text(&comment.text));
    entries.push_flag("trailing", comment.trailing);
    let entries = Yaml::Map(entries.0);
    if comment.trailing {
        entries.flow()
    } else {
        entries
    }
}

fn page(page: &Page) -> Yaml {
    let mut entries = Entries::new("page", text(&page.name));
    entries.push_some("title", some_text(page.title.as_ref()));
    entries.push_some("when", page.when.as_ref().map(expr));
    attributes::add(&mut entries, &page.attributes, true);
    entries.push("items", items(&page.items));
    Yaml::Map(entries.0)
}

fn group(group: &Group) -> Yaml {
    let mut entries = Entries::new("group", text(&group.name));
    entries.push_some("title", some_text(group.title.as_ref()));
    attributes::add(&mut entries, &group.attributes, true);
    entries.push("items", items(&group.items));
    Yaml::Map(entries.0)
}

fn repeat(repeat: &Repeat) -> Yaml {
    let (least, most) = &repeat.bounds;
    let mut entries = Entries::new("repeat", text(&repeat.name));
    entries.push(
        "entries",
        Yaml::Word(format!("{}..{}", least.value, most.value)),
    );
    entries.push_some("label", some_text(repeat.label.as_ref()));
    attributes::add(&mut entries, &repeat.attributes, false);
    entries.push("items", items(&repeat.items));
    Yaml::Map(entries.0)
}

fn dated(dated: &Dated) -> Yaml {
    let mut entries = Entries(Vec::new());
    entries.push_some("from", some_text(dated.from.as_ref()));
    entries.push_some("until", some_text(dated.until.as_ref()));
    entries.push("items", items(&dated.items));
    Yaml::Map(entries.0)
}

fn use_item(it: &Use) -> Yaml {
    let mut entries = Entries::new("use", text(&it.baustein));
    entries.push_some("as", some_text(it.name.as_ref()));
    entries.push_some("title", some_text(it.title.as_ref()));
    entries.push_flag("self", it.about_user);
    attributes::add(&mut entries, &it.attributes, true);
    entries.push_some("items", it.items.as_deref().map(items));
    Yaml::Map(entries.0)
}

fn note(note: &Note) -> Yaml {
    let mut entries = Entries::new("note", text(&note.text));
    entries.push_some("kind", some_text(note.kind.as_ref()));
    Yaml::Map(entries.0)
}

fn field(field: &Field) -> Yaml {
    let mut entries = Entries::new("field", text(&field.name));
    entries.push("type", Yaml::text(type_ref(&field.ty)));
    entries.push_some("label", some_text(field.label.as_ref()));
    attributes::add(&mut entries, &field.attributes, false);
    let options = field.options.as_deref();
    entries.push_some(
        "options",
        options.map(|options| Yaml::List(options.iter().map(option_item).collect())),
    );
    Yaml::Map(entries.0)
}

fn option_item(item: &OptionItem) -> Yaml {
    match item {
        OptionItem::Comment(it) => comment(it),
        OptionItem::Option(it) => option(it),
    }
}

fn option(option: &ChoiceOption) -> Yaml {
    let mut entries = Entries::new("code", text(&option.code));
    entries.push("label", text(&option.label));
    entries.push_some("hint", some_text(option.hint.as_ref()));
    entries.push_flag("alone", option.alone);
    if option.quoted == is_bare_code(&option.code.value) {
        entries.push("quoted", Yaml::Word(option.quoted.to_string()));
    }
    Yaml::Map(entries.0).flow()
}

fn compute(compute: &Compute) -> Yaml {
    let mut entries = Entries::new("compute", text(&compute.name));
    entries.push("type", Yaml::text(type_ref(&compute.ty)));
    entries.push_some("label", some_text(compute.label.as_ref()));
    entries.push("value", expr(&compute.expr));
    attributes::add(&mut entries, &compute.attributes, false);
    Yaml::Map(entries.0)
}

fn adapt(adapt: &Adapt) -> Yaml {
    let members = || Yaml::texts(adapt.members.iter().map(|it| it.value.clone()));
    let worded = |verb: &str, words: &Text| {
        let member = adapt.members.first().map(text);
        let mut entries = Entries::new(verb, member.unwrap_or_else(|| Yaml::text("")));
        entries.push("text", text(words));
        Yaml::Map(entries.0).flow()
    };
    match &adapt.kind {
        AdaptKind::Without => Yaml::Map(Entries::new("without", members()).0),
        AdaptKind::Optional => Yaml::Map(Entries::new("optional", members()).0),
        AdaptKind::Required => Yaml::Map(Entries::new("required", members()).0),
        AdaptKind::Label(words) => worded("label", words),
        AdaptKind::Hint(words) => worded("hint", words),
    }
}
