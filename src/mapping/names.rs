//! Which names the expressions of a mapping see: those of the form, of the entry they stand in, and
//! what the authority and the submission bring along.

use std::sync::Arc;

use crate::{
    expr::{Base, Binding, Env, RecordTy, Ty, VarPath},
    model::{Form, Item, RepeatId},
    source::Span,
};

/// What the authority brings along: names below `authority`.
pub(super) const AUTHORITY: &[&str] = &["name", "ars", "ags"];
/// What the submission brings along: names below `submission`.
pub(super) const SUBMISSION: &[&str] = &["id", "time", "day"];

/// The names that an expression sees; with those of an entry of a repeat group when it stands in one.
pub(super) fn env(form: &Form, row: Option<RepeatId>) -> Env {
    let mut env = Env::default();
    for (name, members) in [("authority", AUTHORITY), ("submission", SUBMISSION)] {
        let members = members.iter().map(|it| ((*it).to_owned(), Ty::Text));
        bind(
            &mut env,
            Base::Param,
            name,
            record(members.collect()),
            Span::default(),
        );
    }
    let params = form.params.iter();
    let params = params.map(|it| (it.name.clone(), it.expr_ty.clone()));
    bind(
        &mut env,
        Base::Param,
        "param",
        record(params.collect()),
        Span::default(),
    );
    for compute in &form.computes {
        bind(
            &mut env,
            Base::Form,
            &compute.name,
            compute.ty.clone(),
            compute.span,
        );
    }
    for page in &form.pages {
        for (name, ty, span) in members(form, &page.items) {
            bind(&mut env, Base::Form, &name, ty, span);
        }
    }
    if let Some(id) = row {
        for (name, ty, span) in members(form, &form.repeat(id).items) {
            bind(&mut env, Base::Row, &name, ty, span);
        }
    }
    env
}

fn bind(env: &mut Env, base: Base, name: &str, ty: Ty, declared: Span) {
    let path = VarPath {
        base,
        segments: vec![name.to_owned()],
    };
    env.names
        .insert(name.to_owned(), Binding { ty, path, declared });
}

fn record(members: Vec<(String, Ty)>) -> Ty {
    Ty::Record(Arc::new(RecordTy { members }))
}

fn members(form: &Form, items: &[Item]) -> Vec<(String, Ty, Span)> {
    let types = |items: &[Item]| {
        let inner = members(form, items).into_iter();
        record(inner.map(|(name, ty, _)| (name, ty)).collect())
    };
    let mut found = Vec::new();
    for item in items {
        match item {
            Item::Field(id) => {
                let field = form.field(*id);
                found.push((field.name.clone(), field.expr_ty.clone(), field.span));
            }
            Item::Group(id) => {
                let group = form.group(*id);
                found.push((group.name.clone(), types(&group.items), group.span));
            }
            Item::Repeat(id) => {
                let repeat = form.repeat(*id);
                let list = Ty::List(Box::new(types(&repeat.items)));
                found.push((repeat.name.clone(), list, repeat.span));
            }
            Item::When(when) => found.extend(members(form, &when.items)),
            Item::Note(_) | Item::Compute(_) => {}
        }
    }
    found
}
