//! What stands on a page: blocks, notes, groups and the entries of repeat groups.

use serde::Serialize;

use super::{ComputedValue, Names, Rows, Speech, field::FieldView};
use crate::{
    emit::html::Functions,
    expr::TypedExpr,
    model::{self, FieldType, Form, GroupId, Need, NoteKind, Parent, RepeatId, When},
};

/// Entries beyond those that are needed, on paper.
const PAPER_ENTRIES: u32 = 2;

/// One thing on a page or in a block.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Item {
    Field(Box<FieldView>),
    Group(Group),
    Repeat(Repeat),
    When(Block),
    Note(Note),
    Computed(ComputedValue),
}

/// A condition: its function, and what it says to those who fill in the page without a script.
#[derive(Serialize)]
pub(super) struct Condition {
    /// On pages with a script.
    function: Option<usize>,
    /// On pages without.
    text: String,
    id: String,
}

impl Condition {
    pub(super) fn new(
        condition: &TypedExpr,
        (speech, names): (&Speech<'_>, Names<'_>),
        id: String,
        functions: Option<&mut Functions>,
    ) -> Self {
        let sentence = speech.sentence(names, condition);
        let (function, text) = match functions {
            None => (None, sentence),
            Some(functions) => (Some(functions.add_told(condition, sentence)), String::new()),
        };
        Self { function, text, id }
    }
}

#[derive(Serialize)]
pub(super) struct Group {
    path: String,
    id: String,
    title: String,
    hint: Option<String>,
    optional: bool,
    condition: Option<Condition>,
    described_by: String,
    items: Vec<Item>,
}

#[derive(Serialize)]
pub(super) struct Repeat {
    path: String,
    id: String,
    /// Heading; none when the page's own says it.
    title: Option<String>,
    /// The id of the heading.
    named_by: String,
    hint: Option<String>,
    condition: Option<Condition>,
    /// Why some entries may stay empty; for pages without a script.
    spare: Option<String>,
    entries: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    id: String,
    /// What an entry is called.
    item: String,
    /// The same with its number.
    title: String,
    /// On paper, only when something is in it.
    spare: bool,
    items: Vec<Item>,
}

#[derive(Serialize)]
pub(super) struct Block {
    condition: Condition,
    /// Whether it holds anything to fill in.
    asks: bool,
    items: Vec<Item>,
}

#[derive(Serialize)]
pub(super) struct Note {
    /// `plain`, or the kind of alert.
    look: &'static str,
    title: &'static str,
    /// What it says has no translation.
    in_german: bool,
    paragraphs: Vec<String>,
}

/// Which entry of a repeat group is being made.
#[derive(Clone)]
pub(super) struct Place {
    repeat: RepeatId,
    /// `hunde.`
    before: String,
    /// `hunde[0].`
    after: String,
}

/// Makes the items of one page.
pub(super) struct Items<'a> {
    pub(super) form: &'a Form,
    pub(super) speech: &'a Speech<'a>,
    pub(super) rows: &'a Rows<'a>,
    /// None on a page without a script.
    functions: Option<&'a mut Functions>,
    /// Starts the ids of conditions.
    scope: String,
    conditions: usize,
    place: Option<Place>,
    /// Sentences about the blocks around the current item.
    described_by: Vec<String>,
}

impl<'a> Items<'a> {
    pub(super) fn new(
        (form, rows): (&'a Form, &'a Rows<'a>),
        speech: &'a Speech<'a>,
        functions: Option<&'a mut Functions>,
        page: &str,
    ) -> Self {
        Self {
            form,
            rows,
            speech,
            functions,
            scope: format!("seite--{page}"),
            conditions: 0,
            place: None,
            described_by: Vec::new(),
        }
    }

    pub(super) fn all(&mut self, items: &[model::Item]) -> Vec<Item> {
        let form = self.form;
        let is_internal = |item: &model::Item| matches!(item, model::Item::Compute(id) if form.compute(*id).internal);
        let shown = items.iter().filter(|item| !is_internal(item));
        shown.map(|item| self.one(item)).collect()
    }

    fn one(&mut self, item: &model::Item) -> Item {
        match item {
            model::Item::Field(id) => {
                let view = FieldView::new(self, self.form.field(*id));
                Item::Field(Box::new(view))
            }
            model::Item::Group(id) => Item::Group(self.group(*id)),
            model::Item::Repeat(id) => Item::Repeat(self.repeat(*id)),
            model::Item::When(when) => Item::When(self.block(when)),
            model::Item::Note(it) => Item::Note(note(it, self.speech)),
            model::Item::Compute(id) => {
                let compute = self.form.compute(*id);
                let id = self.id(&format!("wz--wert-{}", compute.name));
                Item::Computed(ComputedValue::new(compute, id))
            }
        }
    }

    fn group(&mut self, id: GroupId) -> Group {
        let group = self.form.group(id);
        let base = self.id(&group.path);
        let condition = group.when.as_ref().map(|when| self.condition(when));
        let mut described_by = Vec::new();
        described_by.extend(group.hint.is_some().then(|| format!("{base}--hinweis")));
        described_by.extend(group.optional.then(|| format!("{base}--freiwillig")));
        described_by.extend(
            condition
                .iter()
                .filter(|it| !it.text.is_empty())
                .map(|it| it.id.clone()),
        );
        Group {
            path: group.path.clone(),
            title: group.title.clone(),
            hint: group.hint.clone(),
            optional: group.optional,
            described_by: described_by.join(" "),
            items: self.all(&group.items),
            condition,
            id: base,
        }
    }

    fn repeat(&mut self, id: RepeatId) -> Repeat {
        let repeat = self.form.repeat(id);
        let condition = repeat.when.as_ref().map(|when| self.condition(when));
        let page = self.form.page(repeat.page);
        let base = self.id(&repeat.path);
        let alone = page.items.iter().all(|item| match item {
            model::Item::Repeat(other) => *other == id,
            model::Item::Note(_) => true,
            model::Item::Field(_)
            | model::Item::Group(_)
            | model::Item::When(_)
            | model::Item::Compute(_) => false,
        });
        let own_title = repeat.title.clone();
        let title = own_title.or_else(|| (!alone).then(|| repeat.item_label.clone()));
        let named_by = match title {
            Some(_) => format!("{base}--titel"),
            None => format!("seite--{}--titel", page.name),
        };
        // Without a script these are all there are; with one, the first is the pattern for all.
        let count = match self.functions {
            None => repeat.max.min(repeat.min.max(1) + 3),
            Some(_) => 1,
        };
        let entries = (0..count).map(|number| self.entry(id, number)).collect();
        let say = self.speech.words;
        let spare = if count < repeat.max {
            format!("{} {}", say.spare, say.spare_more)
        } else {
            say.spare.clone()
        };
        Repeat {
            path: repeat.path.clone(),
            id: base,
            title,
            named_by,
            hint: repeat.hint.clone(),
            condition,
            spare: (self.functions.is_none() && count > repeat.min).then_some(spare),
            entries,
        }
    }

    fn entry(&mut self, id: RepeatId, number: u32) -> Entry {
        let repeat = self.form.repeat(id);
        let place = Place {
            repeat: id,
            before: format!("{}.", repeat.path),
            after: format!("{}[{number}].", repeat.path),
        };
        let entry_id = format!("{}-{number}", repeat.path.replace('.', "-"));
        let scope = std::mem::replace(&mut self.scope, entry_id.clone());
        let conditions = std::mem::take(&mut self.conditions);
        self.place = Some(place);
        let items = self.all(&repeat.items);
        self.place = None;
        self.scope = scope;
        self.conditions = conditions;
        Entry {
            item: repeat.item_label.clone(),
            title: format!("{} {}", repeat.item_label, number + 1),
            spare: number >= repeat.min + PAPER_ENTRIES,
            id: entry_id,
            items,
        }
    }

    fn block(&mut self, when: &When) -> Block {
        let condition = self.condition(&when.condition);
        let says_something = !condition.text.is_empty();
        if says_something {
            self.described_by.push(condition.id.clone());
        }
        let items = self.all(&when.items);
        if says_something {
            self.described_by.pop();
        }
        let mut asks = false;
        self.form.walk(&when.items, &mut |item| {
            asks |= matches!(item, model::Item::Field(_));
        });
        Block {
            condition,
            asks,
            items,
        }
    }

    fn condition(&mut self, condition: &TypedExpr) -> Condition {
        self.conditions += 1;
        let id = format!("{}--wenn-{}", self.scope, self.conditions);
        let names = self.names();
        let functions = self.functions.as_deref_mut();
        Condition::new(condition, (self.speech, names), id, functions)
    }

    /// Whether the page has no script.
    pub(super) fn is_plain(&self) -> bool {
        self.functions.is_none()
    }

    /// Labels as sentences at this place call them.
    pub(super) fn names(&self) -> Names<'a> {
        Names::within(self.form, self.place.as_ref().map(|place| place.repeat))
    }

    /// The name of a control: its path, with the number of the entry.
    pub(super) fn name(&self, path: &str) -> String {
        let place = self.place.as_ref();
        let inside = place.and_then(|it| Some((it, path.strip_prefix(&it.before)?)));
        match inside {
            Some((place, rest)) => format!("{}{rest}", place.after),
            None => path.to_owned(),
        }
    }

    /// The id of what stands at a path.
    pub(super) fn id(&self, path: &str) -> String {
        self.name(path).replace(['.', '['], "-").replace(']', "")
    }

    /// The ids of the sentences about the blocks around.
    pub(super) fn described_by(&self) -> &[String] {
        &self.described_by
    }

    /// Whether a question must be answered whatever else is: only then a page without a script may
    /// tell assistive technology so.
    pub(super) fn always_required(&self, field: &model::Field) -> bool {
        field.need == Need::Required
            && field.visible_when.is_none()
            && field.repeat.is_none()
            && !matches!(field.ty, FieldType::File { .. })
            && !self.in_optional_group(field.parent)
    }

    fn in_optional_group(&self, mut parent: Parent) -> bool {
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

fn note(note: &model::Note, speech: &Speech<'_>) -> Note {
    let say = speech.words;
    let (look, title) = match note.kind {
        NoteKind::Plain => ("plain", ""),
        NoteKind::Info => ("info", say.info.as_str()),
        NoteKind::Warning => ("warning", say.warning.as_str()),
        NoteKind::Success => ("success", say.success.as_str()),
    };
    Note {
        look,
        title,
        in_german: speech.is_left(&note.text),
        paragraphs: note.text.split('\n').map(str::to_owned).collect(),
    }
}
