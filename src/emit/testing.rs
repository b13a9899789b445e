//! Small forms for tests, built by hand.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    analysis::{Facts, Sound},
    expr::{
        Base, ChoiceTy, Decimal, NumberTy, RecordTy, Ty, TypedExpr, VarPath,
        typed::{BinaryOp, TypedKind},
    },
    model::{
        Answer, AnswerEntry, AnswerKind, Audience, Authority, Basis, Check, ChoiceOption, Codelist,
        Compute, Field, FieldId, FieldType, FileKind, Form, Group, GroupId, IR_VERSION, InForce,
        Item, Meta, Need, Page, PageId, Parent, Repeat, RepeatId, Scenario, Status, Trust, When,
        both,
    },
    source::Span,
};

/// Builds a form; items are added through the [`Block`] that closures are given.
pub(crate) struct FormBuilder {
    form: Form,
}

/// Where items are being added.
pub(crate) struct Block<'a> {
    form: &'a mut Form,
    page: PageId,
    parent: Parent,
    repeat: Option<RepeatId>,
    path: String,
    visible: Option<TypedExpr>,
    items: Vec<Item>,
}

impl FormBuilder {
    pub(crate) fn new(id: &str) -> Self {
        let meta = Meta {
            ozg: Some(10160),
            candidate: None,
            title: "Hund anmelden".to_owned(),
            summary: "Wer einen Hund hält, meldet ihn an.".to_owned(),
            leika: vec!["99102013002000".to_owned()],
            lage: "Tierhaltung".to_owned(),
            themenfeld: "Steuern und Zoll".to_owned(),
            themenfeld_slug: "steuern-zoll".to_owned(),
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
        Self {
            form: Form {
                ir: IR_VERSION,
                in_force: InForce::default(),
                id: id.to_owned(),
                meta,
                params: Vec::new(),
                citations: Vec::new(),
                codelists: BTreeMap::new(),
                pages: Vec::new(),
                fields: Vec::new(),
                groups: Vec::new(),
                repeats: Vec::new(),
                computes: Vec::new(),
                result: Vec::new(),
                scenarios: Vec::new(),
            },
        }
    }

    pub(crate) fn meta(mut self, change: impl FnOnce(&mut Meta)) -> Self {
        change(&mut self.form.meta);
        self
    }

    pub(crate) fn form(mut self, change: impl FnOnce(&mut Form)) -> Self {
        change(&mut self.form);
        self
    }

    pub(crate) fn codelist(mut self, name: &str, rows: &[(&str, &str)]) -> Self {
        let urn = format!("urn:probe:{name}");
        let options = rows
            .iter()
            .map(|(code, label)| ((*code).to_owned(), (*label).to_owned()))
            .collect();
        let list = Codelist {
            name: name.to_owned(),
            title: name.to_owned(),
            urn: urn.clone(),
            version: "2024-08-01".to_owned(),
            source: "Probe".to_owned(),
            licence: "frei".to_owned(),
            rows: Arc::new(ChoiceTy { id: urn, options }),
        };
        self.form.codelists.insert(name.to_owned(), Arc::new(list));
        self
    }

    pub(crate) fn compute(mut self, name: &str, ty: Ty, expr: TypedExpr) -> Self {
        self.form.computes.push(Compute {
            name: name.to_owned(),
            label: format!("Wert {name}"),
            ty,
            expr,
            hint: None,
            legal: None,
            internal: false,
            page: None,
            visible_when: None,
            span: Span::default(),
        });
        self
    }

    pub(crate) fn page(self, name: &str, fill: impl FnOnce(&mut Block<'_>)) -> Self {
        self.page_when(name, None, fill)
    }

    pub(crate) fn page_when(
        mut self,
        name: &str,
        when: Option<TypedExpr>,
        fill: impl FnOnce(&mut Block<'_>),
    ) -> Self {
        let page = PageId::from_index(self.form.pages.len());
        let mut block = Block {
            form: &mut self.form,
            page,
            parent: Parent::Form,
            repeat: None,
            path: String::new(),
            visible: when.clone(),
            items: Vec::new(),
        };
        fill(&mut block);
        let items = block.items;
        self.form.pages.push(Page {
            name: name.to_owned(),
            title: format!("Seite {name}"),
            when,
            items,
            span: Span::default(),
        });
        self
    }

    pub(crate) fn build(self) -> Form {
        self.form
    }

    pub(crate) fn sound(self) -> Sound {
        sound(self.form)
    }
}

pub(crate) fn sound(form: Form) -> Sound {
    let facts = Facts::of(&form);
    Sound {
        form,
        facts,
        translations: Vec::new(),
    }
}

impl Block<'_> {
    fn path_of(&self, name: &str) -> String {
        if self.path.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.path)
        }
    }

    pub(crate) fn field(&mut self, name: &str, ty: FieldType) -> &mut Field {
        let path = self.path_of(name);
        let expr_ty = expr_ty(&ty, &path);
        self.items
            .push(Item::Field(FieldId::from_index(self.form.fields.len())));
        self.form.fields.push(Field {
            name: name.to_owned(),
            label: format!("Frage {name}"),
            hint: None,
            ty,
            expr_ty,
            need: Need::Required,
            page: self.page,
            parent: self.parent,
            repeat: self.repeat,
            visible_when: self.visible.clone(),
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

    pub(crate) fn group(&mut self, name: &str, fill: impl FnOnce(&mut Block<'_>)) -> &mut Group {
        self.group_when(name, None, fill)
    }

    pub(crate) fn group_when(
        &mut self,
        name: &str,
        when: Option<TypedExpr>,
        fill: impl FnOnce(&mut Block<'_>),
    ) -> &mut Group {
        let id = GroupId::from_index(self.form.groups.len());
        let visible_when = both(self.visible.as_ref(), when.as_ref());
        let path = self.path_of(name);
        self.form.groups.push(Group {
            name: name.to_owned(),
            path: path.clone(),
            page: self.page,
            parent: self.parent,
            repeat: self.repeat,
            title: format!("Gruppe {name}"),
            called: format!("Gruppe {name}"),
            hint: None,
            when,
            visible_when: visible_when.clone(),
            optional: false,
            baustein: None,
            fim: None,
            items: Vec::new(),
            checks: Vec::new(),
            span: Span::default(),
        });
        self.items.push(Item::Group(id));
        let items = self.inner(Parent::Group(id), self.repeat, path, visible_when, fill);
        let group = &mut self.form.groups[id.index()];
        group.items = items;
        group
    }

    pub(crate) fn repeat(
        &mut self,
        name: &str,
        (min, max): (u32, u32),
        fill: impl FnOnce(&mut Block<'_>),
    ) -> &mut Repeat {
        let id = RepeatId::from_index(self.form.repeats.len());
        let path = self.path_of(name);
        let visible_when = self.visible.clone();
        self.form.repeats.push(Repeat {
            name: name.to_owned(),
            path: path.clone(),
            page: self.page,
            parent: self.parent,
            min,
            max,
            item_label: "Hund".to_owned(),
            title: None,
            add: "Weiterer Eintrag".to_owned(),
            hint: None,
            when: None,
            visible_when: visible_when.clone(),
            items: Vec::new(),
            checks: Vec::new(),
            span: Span::default(),
        });
        self.items.push(Item::Repeat(id));
        let items = self.inner(Parent::Repeat(id), Some(id), path, visible_when, fill);
        let repeat = &mut self.form.repeats[id.index()];
        repeat.items = items;
        repeat
    }

    pub(crate) fn when(&mut self, condition: TypedExpr, fill: impl FnOnce(&mut Block<'_>)) {
        let visible = both(self.visible.as_ref(), Some(&condition));
        let items = self.inner(self.parent, self.repeat, self.path.clone(), visible, fill);
        self.items.push(Item::When(When { condition, items }));
    }

    pub(crate) fn item(&mut self, item: Item) {
        self.items.push(item);
    }

    fn inner(
        &mut self,
        parent: Parent,
        repeat: Option<RepeatId>,
        path: String,
        visible: Option<TypedExpr>,
        fill: impl FnOnce(&mut Block<'_>),
    ) -> Vec<Item> {
        let mut block = Block {
            form: self.form,
            page: self.page,
            parent,
            repeat,
            path,
            visible,
            items: Vec::new(),
        };
        fill(&mut block);
        block.items
    }
}

fn expr_ty(ty: &FieldType, path: &str) -> Ty {
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
        FieldType::Code { .. } => choice(&[]),
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

pub(crate) fn text() -> FieldType {
    FieldType::Text { min: 1, max: 60 }
}

pub(crate) fn money() -> FieldType {
    FieldType::Money {
        min: Decimal::integer(0),
        max: Decimal::parse("9999999.99").expect("a decimal"),
    }
}

pub(crate) fn file() -> FieldType {
    FieldType::File {
        kinds: vec![FileKind::Pdf, FileKind::Jpg],
        max_bytes: 10_000_000,
        min_count: 1,
        max_count: 3,
    }
}

pub(crate) fn options(codes: &[&str]) -> Vec<ChoiceOption> {
    codes
        .iter()
        .map(|code| ChoiceOption {
            code: (*code).to_owned(),
            label: format!("Option {code}"),
            hint: None,
            alone: *code == "keine",
        })
        .collect()
}

pub(crate) fn choice(codes: &[&str]) -> FieldType {
    FieldType::Choice {
        options: options(codes),
    }
}

pub(crate) fn choices(codes: &[&str]) -> FieldType {
    FieldType::Choices {
        options: options(codes),
    }
}

pub(crate) fn check(condition: TypedExpr, message: &str) -> Check {
    Check {
        condition,
        message: message.to_owned(),
        span: Span::default(),
    }
}

fn expr(kind: TypedKind, ty: Ty) -> TypedExpr {
    TypedExpr {
        kind,
        ty,
        span: Span::default(),
        origin: None,
    }
}

/// A value looked up from the form.
pub(crate) fn var(path: &str, ty: Ty) -> TypedExpr {
    looked_up(Base::Form, path, ty)
}

/// A value looked up from the entry.
pub(crate) fn row_var(path: &str, ty: Ty) -> TypedExpr {
    looked_up(Base::Row, path, ty)
}

/// A value of the authority.
pub(crate) fn param(name: &str, ty: Ty) -> TypedExpr {
    looked_up(Base::Param, name, ty)
}

fn looked_up(base: Base, path: &str, ty: Ty) -> TypedExpr {
    let mut segments = path.split('.');
    let first = segments.next().unwrap_or_default();
    let root = VarPath {
        base,
        segments: vec![first.to_owned()],
    };
    let record = || Ty::Record(Arc::new(RecordTy::default()));
    let mut found = expr(TypedKind::Var(root.clone()), record());
    found.origin = Some(root);
    for segment in segments {
        let mut path = found.origin.clone().expect("set on every step");
        path.segments.push(segment.to_owned());
        let member = TypedKind::Member(Box::new(found), segment.to_owned());
        found = expr(member, record());
        found.origin = Some(path);
    }
    found.ty = ty;
    found
}

pub(crate) fn binary(op: BinaryOp, left: TypedExpr, right: TypedExpr) -> TypedExpr {
    let kind = TypedKind::Binary(op, Box::new(left), Box::new(right));
    expr(kind, Ty::Boolean)
}

/// `path` as a yes/no question.
pub(crate) fn yes(path: &str) -> TypedExpr {
    var(path, Ty::Boolean)
}

/// `path != null`.
pub(crate) fn answered(path: &str) -> TypedExpr {
    binary(
        BinaryOp::NotEqual,
        var(path, Ty::Text),
        expr(TypedKind::Null, Ty::Null),
    )
}

/// `path = "value"`.
pub(crate) fn equals(path: &str, value: &str) -> TypedExpr {
    let literal = expr(TypedKind::Text(value.to_owned()), Ty::Text);
    binary(BinaryOp::Equal, var(path, Ty::Text), literal)
}

/// A whole number.
pub(crate) fn number(value: i64) -> TypedExpr {
    expr(
        TypedKind::Number(Decimal::integer(value)),
        Ty::Number(NumberTy::INTEGER),
    )
}

/// What a scenario gives, written as JSON.
pub(crate) fn answer(json: &serde_json::Value) -> Answer {
    let kind = match json {
        serde_json::Value::Null => AnswerKind::Text(String::new()),
        serde_json::Value::Bool(yes) => AnswerKind::Boolean(*yes),
        serde_json::Value::Number(number) => {
            AnswerKind::Number(Decimal::parse(&number.to_string()).expect("a decimal"))
        }
        serde_json::Value::String(text) => AnswerKind::Text(text.clone()),
        serde_json::Value::Array(items) => AnswerKind::List(items.iter().map(answer).collect()),
        serde_json::Value::Object(members) => {
            let entries = members.iter().map(|(name, value)| AnswerEntry {
                name: name.clone(),
                span: Span::default(),
                value: answer(value),
            });
            AnswerKind::Record(entries.collect())
        }
    };
    Answer {
        kind,
        span: Span::default(),
    }
}

/// A scenario without expectations.
pub(crate) fn scenario(given: &serde_json::Value, params: &serde_json::Value) -> Scenario {
    Scenario {
        title: "Zwei Hunde".to_owned(),
        today: "2026-03-01".to_owned(),
        given: answer(given),
        params: answer(params),
        expectations: Vec::new(),
        span: Span::default(),
    }
}
