//! Small forms by hand, with expressions as authors write them.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    expr::{
        Base, Binding, ChoiceTy, Decimal, Env, NumberTy, RecordTy, Ty, TypedExpr, VarPath, check,
        parse::parse_text,
    },
    model::{
        Audience, Authority, Basis, Check, ChoiceOption, Codelist, Compute, ComputeId, Field,
        FieldId, FieldType, FileKind, Form, Group, GroupId, IR_VERSION, InForce, Item, Meta, Need,
        Page, PageId, Param, ParamType, Parent, Repeat, RepeatId, Status, Trust, When, both,
    },
    source::Span,
};

/// A form under construction; items go where [`Build::open`] points.
pub(super) struct Build {
    form: Form,
    /// The items of the page and of the blocks being filled, innermost last.
    open: Vec<Vec<Item>>,
    place: Place,
}

#[derive(Clone)]
struct Place {
    page: PageId,
    parent: Parent,
    repeat: Option<RepeatId>,
    path: String,
    visible: Option<TypedExpr>,
}

impl Build {
    pub(super) fn new() -> Self {
        let meta = Meta {
            ozg: Some(10160),
            candidate: None,
            title: "Hund anmelden".to_owned(),
            summary: "Wer einen Hund hält, meldet ihn an.".to_owned(),
            leika: vec!["99102013002000".to_owned()],
            lage: "Tierhaltung".to_owned(),
            themenfeld: "Engagement und Hobby".to_owned(),
            themenfeld_slug: "engagement-hobby".to_owned(),
            audience: vec![Audience::Buerger],
            authority: Authority::Gemeinde,
            trust: Trust::Niedrig,
            legal: Vec::new(),
            costs: None,
            deadline: None,
            duration: None,
            procedure: Vec::new(),
            open_points: Vec::new(),
            languages: Vec::new(),
            status: Status::Entwurf,
            version: "1.0.0".to_owned(),
        };
        let staat = ChoiceTy {
            id: "urn:staat".to_owned(),
            options: vec![
                ("000".to_owned(), "Deutschland".to_owned()),
                ("129".to_owned(), "Frankreich".to_owned()),
            ],
        };
        let list = Codelist {
            name: "staat".to_owned(),
            title: "Staat".to_owned(),
            urn: staat.id.clone(),
            version: "1".to_owned(),
            source: "Probe".to_owned(),
            licence: "frei".to_owned(),
            rows: Arc::new(staat),
        };
        Self {
            form: Form {
                ir: IR_VERSION,
                in_force: InForce::default(),
                id: "hundehaltung".to_owned(),
                meta,
                params: Vec::new(),
                citations: Vec::new(),
                codelists: BTreeMap::from([("staat".to_owned(), Arc::new(list))]),
                pages: Vec::new(),
                fields: Vec::new(),
                groups: Vec::new(),
                repeats: Vec::new(),
                computes: Vec::new(),
                result: Vec::new(),
                scenarios: Vec::new(),
            },
            open: Vec::new(),
            place: Place {
                page: PageId(0),
                parent: Parent::Form,
                repeat: None,
                path: String::new(),
                visible: None,
            },
        }
    }

    pub(super) fn done(self) -> Form {
        self.form
    }

    pub(super) fn param(mut self, name: &str, default: Option<serde_json::Value>) -> Self {
        self.form.params.push(Param {
            name: name.to_owned(),
            ty: ParamType::Money,
            expr_ty: Ty::Number(NumberTy::MONEY),
            label: format!("Wert {name}"),
            hint: None,
            legal: None,
            default,
            since: None,
            span: Span::default(),
        });
        self
    }

    pub(super) fn page(self, name: &str, fill: impl FnOnce(&mut Build)) -> Self {
        self.page_if(name, "", fill)
    }

    pub(super) fn page_if(mut self, name: &str, when: &str, fill: impl FnOnce(&mut Build)) -> Self {
        let when = self.condition(when);
        self.place.page = PageId::from_index(self.form.pages.len());
        let items = self.inside(|place| place.visible.clone_from(&when), fill);
        self.form.pages.push(Page {
            name: name.to_owned(),
            title: format!("Seite {name}"),
            when,
            items,
            span: Span::default(),
        });
        self
    }

    /// A computed value at the top level, or where items are being added.
    pub(super) fn compute(&mut self, name: &str, ty: Ty, expr: &str) {
        let expr = self.expr(expr);
        let id = ComputeId::from_index(self.form.computes.len());
        self.form.computes.push(Compute {
            name: name.to_owned(),
            label: format!("Wert {name}"),
            ty,
            expr,
            hint: None,
            legal: None,
            internal: false,
            page: Some(self.place.page),
            visible_when: self.place.visible.clone(),
            span: Span::default(),
        });
        self.item(Item::Compute(id));
    }

    pub(super) fn field(&mut self, name: &str, ty: FieldType) -> &mut Field {
        let path = self.path(name);
        let expr_ty = expr_ty(&self.form, &ty, &path);
        self.item(Item::Field(FieldId::from_index(self.form.fields.len())));
        self.form.fields.push(Field {
            name: name.to_owned(),
            label: format!("Frage {name}"),
            hint: None,
            ty,
            expr_ty,
            need: Need::Required,
            page: self.place.page,
            parent: self.place.parent,
            repeat: self.place.repeat,
            visible_when: self.place.visible.clone(),
            checks: Vec::new(),
            missing: format!("Geben Sie {name} ein."),
            legal: None,
            purpose: None,
            basis: Basis::default(),
            unit: None,
            default: None,
            autofill: None,
            fim: None,
            path,
            span: Span::default(),
        });
        self.form.fields.last_mut().expect("just added")
    }

    /// A check of the field added last.
    pub(super) fn check(&mut self, expr: &str, message: &str) {
        let check = self.as_check(expr, message);
        let field = self.form.fields.last_mut().expect("a field was added");
        field.checks.push(check);
    }

    /// The field added last may stay empty while this is true.
    pub(super) fn optional_when(&mut self, expr: &str) {
        let condition = self.expr(expr);
        let field = self.form.fields.last_mut().expect("a field was added");
        field.need = Need::OptionalWhen(Box::new(condition));
    }

    pub(super) fn as_check(&self, expr: &str, message: &str) -> Check {
        Check {
            condition: self.expr(expr),
            message: message.to_owned(),
            span: Span::default(),
        }
    }

    pub(super) fn when(&mut self, condition: &str, fill: impl FnOnce(&mut Build)) {
        let condition = self.expr(condition);
        let visible = both(self.place.visible.as_ref(), Some(&condition));
        let items = self.inside(|place| place.visible = visible, fill);
        self.item(Item::When(When { condition, items }));
    }

    pub(super) fn group(
        &mut self,
        name: &str,
        optional: bool,
        fill: impl FnOnce(&mut Build),
    ) -> &mut Group {
        let id = GroupId::from_index(self.form.groups.len());
        let path = self.path(name);
        self.form.groups.push(Group {
            name: name.to_owned(),
            path: path.clone(),
            page: self.place.page,
            parent: self.place.parent,
            repeat: self.place.repeat,
            title: format!("Gruppe {name}"),
            called: format!("Gruppe {name}"),
            hint: None,
            when: None,
            visible_when: self.place.visible.clone(),
            optional,
            baustein: None,
            fim: None,
            items: Vec::new(),
            checks: Vec::new(),
            span: Span::default(),
        });
        self.item(Item::Group(id));
        let items = self.inside(
            |place| {
                place.parent = Parent::Group(id);
                place.path = path;
            },
            fill,
        );
        let group = self.form.groups.get_mut(id.index()).expect("just added");
        group.items = items;
        group
    }

    pub(super) fn repeat(
        &mut self,
        name: &str,
        (min, max): (u32, u32),
        fill: impl FnOnce(&mut Build),
    ) -> &mut Repeat {
        let id = RepeatId::from_index(self.form.repeats.len());
        let path = self.path(name);
        self.form.repeats.push(Repeat {
            name: name.to_owned(),
            path: path.clone(),
            page: self.place.page,
            parent: self.place.parent,
            min,
            max,
            item_label: "Hund".to_owned(),
            title: None,
            add: "Hund hinzufügen".to_owned(),
            hint: None,
            when: None,
            visible_when: self.place.visible.clone(),
            items: Vec::new(),
            checks: Vec::new(),
            span: Span::default(),
        });
        self.item(Item::Repeat(id));
        let items = self.inside(
            |place| {
                place.parent = Parent::Repeat(id);
                place.repeat = Some(id);
                place.path = path;
            },
            fill,
        );
        let repeat = self.form.repeats.get_mut(id.index()).expect("just added");
        repeat.items = items;
        repeat
    }

    pub(super) fn group_at(&mut self, path: &str) -> &mut Group {
        let mut groups = self.form.groups.iter_mut();
        groups
            .find(|it| it.path == path)
            .expect("there is such a group")
    }

    pub(super) fn repeat_at(&mut self, path: &str) -> &mut Repeat {
        let mut repeats = self.form.repeats.iter_mut();
        repeats
            .find(|it| it.path == path)
            .expect("there is such a repeat group")
    }

    /// An expression at this place of the form.
    pub(super) fn expr(&self, text: &str) -> TypedExpr {
        let parsed = parse_text(text);
        assert!(
            parsed.diagnostics.is_empty(),
            "{text}: {:?}",
            parsed.diagnostics
        );
        let (typed, diagnostics) = check(&parsed.expr, &self.env());
        assert!(diagnostics.is_empty(), "{text}: {diagnostics:?}");
        typed
    }

    fn condition(&self, text: &str) -> Option<TypedExpr> {
        (!text.is_empty()).then(|| self.expr(text))
    }

    fn env(&self) -> Env {
        let mut env = Env::default();
        let mut bind = |base: Base, members: Vec<(String, Ty)>| {
            for (name, ty) in members {
                let path = VarPath {
                    base,
                    segments: vec![name.clone()],
                };
                let declared = Span::default();
                env.names.insert(name, Binding { ty, path, declared });
            }
        };
        let params = self.form.params.iter();
        bind(
            Base::Param,
            params
                .map(|it| (it.name.clone(), it.expr_ty.clone()))
                .collect(),
        );
        let computes = self.form.computes.iter();
        bind(
            Base::Form,
            computes
                .map(|it| (it.name.clone(), it.ty.clone()))
                .collect(),
        );
        bind(Base::Form, self.members(Parent::Form));
        if let Some(id) = self.place.repeat {
            bind(Base::Row, self.members(Parent::Repeat(id)));
        }
        env
    }

    fn members(&self, parent: Parent) -> Vec<(String, Ty)> {
        let fields = self.form.fields.iter().filter(|it| it.parent == parent);
        let mut members: Vec<(String, Ty)> = fields
            .map(|it| (it.name.clone(), it.expr_ty.clone()))
            .collect();
        let record = |members| Ty::Record(Arc::new(RecordTy { members }));
        for (at, group) in self.form.groups.iter().enumerate() {
            if group.parent == parent {
                let inner = self.members(Parent::Group(GroupId::from_index(at)));
                members.push((group.name.clone(), record(inner)));
            }
        }
        for (at, repeat) in self.form.repeats.iter().enumerate() {
            if repeat.parent == parent {
                let inner = self.members(Parent::Repeat(RepeatId::from_index(at)));
                members.push((repeat.name.clone(), Ty::List(Box::new(record(inner)))));
            }
        }
        members
    }

    fn path(&self, name: &str) -> String {
        if self.place.path.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.place.path)
        }
    }

    fn item(&mut self, item: Item) {
        if let Some(items) = self.open.last_mut() {
            items.push(item);
        }
    }

    fn inside(
        &mut self,
        change: impl FnOnce(&mut Place),
        fill: impl FnOnce(&mut Build),
    ) -> Vec<Item> {
        let outer = self.place.clone();
        change(&mut self.place);
        self.open.push(Vec::new());
        fill(self);
        self.place = outer;
        self.open.pop().expect("pushed above")
    }
}

fn expr_ty(form: &Form, ty: &FieldType, path: &str) -> Ty {
    let choice = |options: &[ChoiceOption]| {
        let pairs = options.iter().map(|it| (it.code.clone(), it.label.clone()));
        Ty::Choice(Arc::new(ChoiceTy {
            id: path.to_owned(),
            options: pairs.collect(),
        }))
    };
    match ty {
        FieldType::Integer { .. } => Ty::Number(NumberTy::INTEGER),
        FieldType::Number { scale, .. } => Ty::Number(NumberTy::decimal(*scale)),
        FieldType::Money { .. } => Ty::Number(NumberTy::MONEY),
        FieldType::Date { .. } => Ty::Date,
        FieldType::PartialDate => Ty::PartialDate,
        FieldType::YesNo | FieldType::Confirm => Ty::Boolean,
        FieldType::Choice { options } => choice(options),
        FieldType::Choices { options } => Ty::List(Box::new(choice(options))),
        FieldType::Code { codelist } => Ty::Choice(form.codelist(codelist).rows.clone()),
        FieldType::File { .. } => Ty::File,
        FieldType::Text { .. }
        | FieldType::Multiline { .. }
        | FieldType::Time
        | FieldType::Email
        | FieldType::Phone
        | FieldType::Iban
        | FieldType::PostalCode
        | FieldType::TaxId
        | FieldType::Url => Ty::Text,
    }
}

pub(super) fn text() -> FieldType {
    FieldType::Text { min: 1, max: 60 }
}

pub(super) fn integer() -> FieldType {
    FieldType::Integer { min: 0, max: 999 }
}

pub(super) fn money() -> FieldType {
    FieldType::Money {
        min: Decimal::integer(0),
        max: Decimal::integer(5000),
    }
}

pub(super) fn code() -> FieldType {
    FieldType::Code {
        codelist: "staat".to_owned(),
    }
}

pub(super) fn file() -> FieldType {
    FieldType::File {
        kinds: vec![FileKind::Pdf, FileKind::Jpg],
        max_bytes: 10 * 1024 * 1024,
        min_count: 1,
        max_count: 2,
    }
}

/// Options by code; `keine` cannot be combined.
fn options(codes: &[&str]) -> Vec<ChoiceOption> {
    let option = |code: &&str| ChoiceOption {
        code: (*code).to_owned(),
        label: format!("Option {code}"),
        hint: None,
        alone: *code == "keine",
    };
    codes.iter().map(option).collect()
}

pub(super) fn choice(codes: &[&str]) -> FieldType {
    FieldType::Choice {
        options: options(codes),
    }
}

pub(super) fn choices(codes: &[&str]) -> FieldType {
    FieldType::Choices {
        options: options(codes),
    }
}

pub(super) fn money_ty() -> Ty {
    Ty::Number(NumberTy::MONEY)
}

pub(super) fn integer_ty() -> Ty {
    Ty::Number(NumberTy::INTEGER)
}
