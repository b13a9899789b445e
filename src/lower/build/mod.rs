//! The expanded tree to the model: a second walk, in the same order as the first.

mod basis;
mod field;

use std::{collections::BTreeMap, rc::Rc};

pub(super) use basis::Stated;

use crate::lower::{
    defaults, errors,
    expand::{GroupNode, Node, PageNode, RepeatNode},
    forward::{ComputeUses, Use, looked_up},
    meta::citation,
    scopes::Scopes,
};
use crate::{
    diagnostics::Diagnostics,
    expr::{self, Env, Ty, TypedExpr},
    library::Library,
    model::{
        Basis, Check, Compute, ComputeId, FieldType, Form, Group, GroupId, IR_VERSION, InForce,
        Item, Language, Meta, Note, NoteKind, Origin, Page, PageId, Param, Parent, Repeat,
        RepeatId, When, both,
    },
    syntax::ast::{self, Attribute, AttributeKind, ExprText, Text, TextAttribute},
};

/// The most entries a repeat group may have.
const MOST_ENTRIES: u32 = 100;

/// The model, and how its expressions look around.
pub(super) struct Built {
    pub(super) form: Form,
    pub(super) uses: Vec<Use>,
    pub(super) computes: ComputeUses,
}

pub(super) fn build(
    id: &str,
    meta: Meta,
    params: Vec<Param>,
    tree: &[Node<'_>],
    scopes: &Scopes,
    library: &Library,
    out: &mut Diagnostics,
) -> Built {
    let form = Form {
        ir: IR_VERSION,
        id: id.to_owned(),
        in_force: InForce::default(),
        meta,
        params,
        citations: Vec::new(),
        codelists: BTreeMap::new(),
        pages: Vec::new(),
        fields: Vec::new(),
        groups: Vec::new(),
        repeats: Vec::new(),
        computes: Vec::new(),
        result: Vec::new(),
        scenarios: Vec::new(),
    };
    let built = Built {
        form,
        uses: Vec::new(),
        computes: ComputeUses::new(),
    };
    let mut ctx = Ctx {
        built,
        scopes,
        language: library.language,
        out,
        order: 0,
        page_checks: Vec::new(),
    };
    for node in tree {
        ctx.order += 1;
        match node {
            Node::Page(page) => ctx.page(page),
            Node::Compute(compute) => {
                let id = ctx.compute(compute, None, None);
                ctx.built.form.result.push(id);
            }
            // `expand` lets only pages and computed values stand at the top.
            _ => {}
        }
    }
    let used = ctx
        .built
        .form
        .fields
        .iter()
        .filter_map(|field| match &field.ty {
            FieldType::Code { codelist } => library.codelists.get_key_value(codelist),
            _ => None,
        });
    ctx.built.form.codelists = used
        .map(|(name, list)| (name.clone(), list.clone()))
        .collect();
    ctx.built
}

struct Ctx<'a, 'o> {
    built: Built,
    scopes: &'a Scopes,
    /// The language of words that the author left out.
    language: Option<Language>,
    out: &'o mut Diagnostics,
    /// Position in reading order, counted like in `scopes`.
    order: u32,
    /// Checks of the current page; they may use all of it.
    page_checks: Vec<Use>,
}

/// Where an item stands.
#[derive(Clone)]
struct Place<'p> {
    page: PageId,
    parent: Parent,
    repeat: Option<RepeatId>,
    /// Path of the record, empty for the form.
    record: String,
    /// Path of the repeat group.
    repeat_path: Option<&'p str>,
    /// Everything that must hold for it to be shown.
    visible: Option<TypedExpr>,
    /// What is stated around it about why it is asked.
    basis: Basis,
}

impl Place<'_> {
    fn path(&self, name: &str) -> String {
        if self.record.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.record)
        }
    }
}

impl Ctx<'_, '_> {
    fn page(&mut self, node: &PageNode<'_>) {
        let id = PageId::from_index(self.built.form.pages.len());
        let top = Place {
            page: id,
            parent: Parent::Form,
            repeat: None,
            record: String::new(),
            repeat_path: None,
            visible: None,
            basis: Basis::default(),
        };
        self.no_repetition(&node.page.attributes);
        let mut stated = Stated::default();
        for attribute in &node.page.attributes {
            if !stated.add(attribute) && !matches!(attribute.kind, AttributeKind::Comment(_)) {
                self.out
                    .push(errors::attribute_misplaced(attribute, "page"));
            }
        }
        let when = node
            .page
            .when
            .as_ref()
            .map(|when| self.condition(when, &top));
        let page = Page {
            name: node.page.name.value.clone(),
            title: self.words(node.page.title.as_ref(), &node.page.name, "title"),
            when: when.clone(),
            items: Vec::new(),
            span: node.page.name.span,
        };
        self.built.form.pages.push(page);
        let place = Place {
            visible: when,
            basis: basis::inside(&top.basis, &stated, &Origin::Page(id)),
            ..top
        };
        let items = self.items(&node.items, &place);
        if let Some(page) = self.built.form.pages.get_mut(id.index()) {
            page.items = items;
        }
        let limit = self.order + 1;
        let checks = std::mem::take(&mut self.page_checks);
        self.built
            .uses
            .extend(checks.into_iter().map(|it| Use { limit, ..it }));
    }

    fn items(&mut self, nodes: &[Node<'_>], place: &Place<'_>) -> Vec<Item> {
        let mut items = Vec::with_capacity(nodes.len());
        for node in nodes {
            self.order += 1;
            items.push(match node {
                Node::Page(page) => {
                    // `expand` keeps pages at the top.
                    let _ = page;
                    continue;
                }
                Node::Field(field) => Item::Field(self.field(field, place)),
                Node::Group(group) => Item::Group(self.group(group, place)),
                Node::Repeat(repeat) => Item::Repeat(self.repeat(repeat, place)),
                Node::When(condition, inner) => {
                    let condition = self.condition(condition, place);
                    let visible = both(place.visible.as_ref(), Some(&condition));
                    let items = self.items(
                        inner,
                        &Place {
                            visible,
                            ..place.clone()
                        },
                    );
                    Item::When(When { condition, items })
                }
                Node::Note(note) => Item::Note(self.note(note)),
                Node::Compute(compute) => {
                    Item::Compute(self.compute(compute, Some(place.page), place.visible.clone()))
                }
            });
        }
        items
    }

    fn group(&mut self, node: &GroupNode<'_>, place: &Place<'_>) -> GroupId {
        let when = node.when.map(|when| self.condition(when, place));
        let visible = both(place.visible.as_ref(), when.as_ref());
        let id = GroupId::from_index(self.built.form.groups.len());
        let path = place.path(&node.name.value);
        let inner = Place {
            parent: Parent::Group(id),
            record: path.clone(),
            visible: visible.clone(),
            basis: group_basis(node, id, &place.basis),
            ..place.clone()
        };
        self.built.form.groups.push(Group {
            name: node.name.value.clone(),
            path,
            page: place.page,
            parent: place.parent,
            repeat: place.repeat,
            title: node
                .title
                .map(|title| title.value.clone())
                .unwrap_or_default(),
            hint: node.hint.map(|hint| hint.value.clone()),
            called: called(node),
            when,
            visible_when: visible,
            optional: node.optional,
            baustein: node.baustein.map(|baustein| baustein.name.clone()),
            fim: node.baustein.and_then(|baustein| baustein.fim.clone()),
            items: Vec::new(),
            checks: Vec::new(),
            span: node.name.span,
        });
        let items = self.items(&node.items, &inner);
        // A check behind a group's braces speaks as its neighbours do.
        let checks = node.checks.iter();
        let checks = checks.map(|(condition, message)| self.check(condition, message, place));
        let checks = checks.collect();
        if let Some(group) = self.built.form.groups.get_mut(id.index()) {
            group.items = items;
            group.checks = checks;
        }
        id
    }

    fn repeat(&mut self, node: &RepeatNode<'_>, place: &Place<'_>) -> RepeatId {
        let written = node.repeat;
        let id = RepeatId::from_index(self.built.form.repeats.len());
        let path = place.path(&written.name.value);
        let (min, max) = self.bounds(written);
        let item_label = self.words(written.label.as_ref(), &written.name, "name for one entry");
        let mut repeat = Repeat {
            name: written.name.value.clone(),
            path: path.clone(),
            page: place.page,
            parent: place.parent,
            min,
            max,
            add: defaults::add_entry(&item_label, self.language),
            item_label,
            title: None,
            hint: None,
            when: None,
            visible_when: place.visible.clone(),
            items: Vec::new(),
            checks: Vec::new(),
            span: written.name.span,
        };
        self.no_repetition(&written.attributes);
        let mut checks = Vec::new();
        for attribute in &written.attributes {
            match &attribute.kind {
                AttributeKind::Comment(_) => {}
                AttributeKind::When(condition) => {
                    let condition = self.condition(condition, place);
                    repeat.visible_when = both(place.visible.as_ref(), Some(&condition));
                    repeat.when = Some(condition);
                }
                AttributeKind::Check(condition, message) => checks.push((condition, message)),
                AttributeKind::Text(TextAttribute::Title, text) => {
                    repeat.title = Some(text.value.clone());
                }
                AttributeKind::Text(TextAttribute::Add, text) => {
                    repeat.add.clone_from(&text.value);
                }
                AttributeKind::Text(TextAttribute::Hint, text) => {
                    repeat.hint = Some(text.value.clone());
                }
                AttributeKind::Optional => self.out.push(errors::optional_repeat(attribute)),
                AttributeKind::Text(word, _) if word.is_inherited() => {}
                _ => self
                    .out
                    .push(errors::attribute_misplaced(attribute, "repeat group")),
            }
        }
        let inner = Place {
            page: place.page,
            parent: Parent::Repeat(id),
            repeat: Some(id),
            record: path.clone(),
            repeat_path: Some(&path),
            visible: repeat.visible_when.clone(),
            basis: basis::inside(
                &place.basis,
                &Stated::by_attributes(&written.attributes),
                &Origin::Repeat(id),
            ),
        };
        self.built.form.repeats.push(repeat);
        let items = self.items(&node.items, &inner);
        let checks = checks.into_iter();
        let checks = checks.map(|(condition, message)| self.check(condition, message, place));
        let checks = checks.collect();
        if let Some(repeat) = self.built.form.repeats.get_mut(id.index()) {
            repeat.items = items;
            repeat.checks = checks;
        }
        id
    }

    fn bounds(&mut self, written: &ast::Repeat) -> (u32, u32) {
        let (low, high) = &written.bounds;
        let span = low.span.to(high.span);
        match (low.value.parse::<u32>(), high.value.parse::<u32>()) {
            (Ok(min), Ok(max)) if min > max => {
                self.out.push(errors::min_above_max(span, &min, &max));
                (min, min.max(1))
            }
            (Ok(min), Ok(max)) if (1..=MOST_ENTRIES).contains(&max) => (min, max),
            _ => {
                self.out.push(errors::repeat_bounds(span, MOST_ENTRIES));
                (0, MOST_ENTRIES)
            }
        }
    }

    fn note(&mut self, note: &ast::Note) -> Note {
        let kind = match note.kind.as_ref().map(|kind| (kind.value.as_str(), kind)) {
            None => NoteKind::Plain,
            Some(("info", _)) => NoteKind::Info,
            Some(("warning", _)) => NoteKind::Warning,
            Some(("success", _)) => NoteKind::Success,
            Some((_, kind)) => {
                self.out.push(errors::unknown_note_kind(kind));
                NoteKind::Plain
            }
        };
        Note {
            kind,
            text: note.text.value.clone(),
        }
    }

    fn compute(
        &mut self,
        written: &ast::Compute,
        page: Option<PageId>,
        visible: Option<TypedExpr>,
    ) -> ComputeId {
        let env = self.scopes.env("");
        let (expr, diagnostics) = expr::check(&written.expr.expr, &env);
        self.out.extend(diagnostics);
        let name = &written.name.value;
        let ty = self
            .scopes
            .computes
            .get(name)
            .cloned()
            .unwrap_or(Ty::Unknown);
        if !fits(&expr.ty, &ty) {
            self.out.push(errors::compute_type(written, &expr.ty, &ty));
        }
        self.built
            .computes
            .insert(name.clone(), looked_up(&expr, None));
        let mut compute = Compute {
            name: name.clone(),
            label: self.words(written.label.as_ref(), &written.name, "label"),
            ty,
            expr,
            hint: None,
            legal: None,
            internal: false,
            page,
            visible_when: visible,
            span: written.name.span,
        };
        self.no_repetition(&written.attributes);
        for attribute in &written.attributes {
            match &attribute.kind {
                AttributeKind::Comment(_) => {}
                AttributeKind::Internal => compute.internal = true,
                AttributeKind::Text(TextAttribute::Hint, text) => {
                    compute.hint = Some(text.value.clone());
                }
                AttributeKind::Text(TextAttribute::Legal, text) => {
                    compute.legal = Some(citation(text));
                }
                // A purpose is for the reader of the spec; the value itself shows it.
                AttributeKind::Text(TextAttribute::Purpose, _) => {}
                _ => self
                    .out
                    .push(errors::attribute_misplaced(attribute, "computed value")),
            }
        }
        self.built.form.computes.push(compute);
        ComputeId::from_index(self.built.form.computes.len() - 1)
    }

    fn condition(&mut self, written: &ExprText, place: &Place<'_>) -> TypedExpr {
        let typed = self.typed_condition(written, &self.scopes.env(&place.record));
        let looks_up = looked_up(&typed, place.repeat_path);
        self.built.uses.push(Use {
            looks_up,
            limit: self.order,
            what: "condition",
        });
        typed
    }

    fn check(&mut self, written: &ExprText, message: &Text, place: &Place<'_>) -> Check {
        let condition = self.typed_condition(written, &self.scopes.env(&place.record));
        if message.value.trim().is_empty() {
            self.out.push(errors::empty_message(message));
        }
        let looks_up = looked_up(&condition, place.repeat_path);
        self.page_checks.push(Use {
            looks_up,
            limit: 0,
            what: "check",
        });
        Check {
            condition,
            message: message.value.clone(),
            span: written.span,
        }
    }

    fn typed_condition(&mut self, written: &ExprText, env: &Rc<Env>) -> TypedExpr {
        let (typed, diagnostics) = expr::check::check_condition(&written.expr, env);
        self.out.extend(diagnostics);
        typed
    }

    /// A text that must be there.
    fn words(&mut self, text: Option<&Text>, name: &Text, what: &str) -> String {
        match text {
            Some(text) if !text.value.trim().is_empty() => text.value.clone(),
            _ => {
                let place = text.map_or(name.span, |text| text.span);
                self.out.push(errors::without_words(name, place, what));
                name.value.clone()
            }
        }
    }

    fn no_repetition(&mut self, attributes: &[Attribute]) {
        let mut first: BTreeMap<&str, &Attribute> = BTreeMap::new();
        for attribute in attributes {
            let Some(key) = errors::attribute_key(attribute) else {
                continue;
            };
            match first.get(key) {
                Some(first) => self.out.push(errors::duplicate_attribute(attribute, first)),
                None => _ = first.insert(key, attribute),
            }
        }
    }
}

/// What holds in a group. A `use` outranks its Baustein, which is nearer than what is around both.
fn group_basis(node: &GroupNode<'_>, id: GroupId, around: &Basis) -> Basis {
    let Some(baustein) = node.baustein else {
        return basis::inside(around, &node.stated, &Origin::Group(id));
    };
    let from = Origin::Baustein(baustein.name.clone());
    let around = basis::inside(around, &Stated::by_baustein(baustein), &from);
    basis::inside(&around, &node.stated, &Origin::Use(id))
}

/// A group's title, or the title of its Baustein, or its name.
fn called(node: &GroupNode<'_>) -> String {
    let title = node.title.map(|title| &title.value);
    let title = title.or(node.baustein.map(|baustein| &baustein.title));
    title
        .filter(|title| !title.is_empty())
        .unwrap_or(&node.name.value)
        .clone()
}

/// Whether a value of this type can be stored as the declared one without losing anything.
fn fits(found: &Ty, declared: &Ty) -> bool {
    match (found, declared) {
        (Ty::Unknown | Ty::Null, _) | (_, Ty::Unknown) => true,
        (Ty::Number(found), Ty::Number(declared)) => found.scale <= declared.scale,
        (found, declared) => found == declared,
    }
}
