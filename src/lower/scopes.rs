//! What is declared, and what each place may name.
//!
//! Every record (the form, a group, an entry of a repeat group) is a scope. An expression sees the
//! names of its own record first, then those of the records around it, then params.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
    sync::Arc,
};

use super::{
    errors,
    expand::Node,
    types::{compute_type, field_type},
};
use crate::{
    diagnostics::Diagnostics,
    expr::{Base, Binding, Env, RecordTy, Ty, VarPath, is_reserved},
    library::Library,
    model::{FieldType, Param},
    source::{Span, Spanned},
    syntax::ast::Text,
};

/// Something with a name.
#[derive(Debug, Clone)]
pub(super) struct Decl {
    /// Position in reading order; what stands above has a smaller one.
    pub(super) order: u32,
    /// Where its name was written.
    pub(super) span: Span,
    /// What it is.
    pub(super) kind: DeclKind,
}

/// Kinds of named things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DeclKind {
    Page,
    Field,
    Group,
    Repeat,
    Compute,
}

/// A record and what it holds.
#[derive(Debug, Clone, Default)]
struct Record {
    /// Path of the repeat group in whose entries it lies.
    repeat: Option<String>,
    members: Vec<(String, Ty, Span)>,
}

/// Everything declared in a spec.
#[derive(Debug, Default)]
pub(super) struct Scopes {
    /// By dotted path; pages apart, since they are no part of paths.
    pub(super) decls: BTreeMap<String, Decl>,
    /// Pages by name.
    pub(super) pages: BTreeMap<String, Decl>,
    /// Types of fields, by dotted path.
    pub(super) types: BTreeMap<String, (FieldType, Ty)>,
    /// Declared types of computed values, by name.
    pub(super) computes: BTreeMap<String, Ty>,
    records: BTreeMap<String, Record>,
    /// Paths of groups whose Baustein is not known.
    faulty: BTreeSet<String>,
    params: Vec<(String, Ty, Span)>,
    envs: RefCell<BTreeMap<String, Rc<Env>>>,
}

/// Collects the declarations of an expanded spec.
pub(super) fn collect(
    tree: &[Node<'_>],
    params: &[Param],
    library: &Library,
    out: &mut Diagnostics,
) -> Scopes {
    let mut scopes = Scopes {
        params: params
            .iter()
            .map(|it| (it.name.clone(), it.expr_ty.clone(), it.span))
            .collect(),
        ..Scopes::default()
    };
    let mut ctx = Ctx {
        scopes: &mut scopes,
        library,
        out,
        order: 0,
        twice: false,
    };
    let mut members = Vec::new();
    ctx.nodes(tree, "", None, &mut members);
    scopes.records.insert(
        String::new(),
        Record {
            repeat: None,
            members,
        },
    );
    for param in params {
        if let Some(decl) = scopes.decls.get(&param.name) {
            let name = Spanned::new(param.name.clone(), decl.span);
            out.push(errors::duplicate_name(&name, param.span, "name"));
        }
    }
    scopes
}

struct Ctx<'s, 'o, 'l> {
    scopes: &'s mut Scopes,
    library: &'l Library,
    out: &'o mut Diagnostics,
    order: u32,
    /// Inside a group declared twice: that its names occur twice too goes without saying.
    twice: bool,
}

impl Ctx<'_, '_, '_> {
    fn nodes(
        &mut self,
        nodes: &[Node<'_>],
        prefix: &str,
        repeat: Option<&str>,
        members: &mut Vec<(String, Ty, Span)>,
    ) {
        for node in nodes {
            self.order += 1;
            match node {
                Node::Page(page) => {
                    let decl = self.decl(page.page.name.span, DeclKind::Page);
                    let name = &page.page.name;
                    self.check_name(name);
                    if let Some(first) = self.scopes.pages.get(&name.value) {
                        self.out
                            .push(errors::duplicate_name(name, first.span, "page"));
                    } else {
                        self.scopes.pages.insert(name.value.clone(), decl);
                    }
                    self.nodes(&page.items, prefix, repeat, members);
                }
                Node::When(_, inner) => self.nodes(inner, prefix, repeat, members),
                Node::Note(_) => {}
                Node::Field(field) => {
                    let path = self.declare(&field.field.name, prefix, DeclKind::Field);
                    let ty = field_type(field.field, &path, self.library, self.out);
                    let span = field.field.name.span;
                    members.push((field.field.name.value.clone(), ty.1.clone(), span));
                    self.scopes.types.insert(path, ty);
                }
                Node::Group(group) => {
                    let (path, outer) = self.open(&group.name, prefix, DeclKind::Group);
                    let mut inner = Vec::new();
                    self.nodes(&group.items, &format!("{path}."), repeat, &mut inner);
                    self.twice = outer;
                    let ty = if group.faulty {
                        self.scopes.faulty.insert(path.clone());
                        Ty::Unknown
                    } else {
                        Ty::Record(Arc::new(record_ty(&inner)))
                    };
                    members.push((group.name.value.clone(), ty, group.name.span));
                    let repeat = repeat.map(str::to_owned);
                    self.scopes.records.insert(
                        path,
                        Record {
                            repeat,
                            members: inner,
                        },
                    );
                }
                Node::Repeat(node) => {
                    let name = &node.repeat.name;
                    let (path, outer) = self.open(name, prefix, DeclKind::Repeat);
                    if repeat.is_some() {
                        self.out.push(errors::nested_repeat(name));
                    }
                    let mut inner = Vec::new();
                    self.nodes(&node.items, &format!("{path}."), Some(&path), &mut inner);
                    self.twice = outer;
                    let row = Ty::Record(Arc::new(record_ty(&inner)));
                    members.push((name.value.clone(), Ty::List(Box::new(row)), name.span));
                    let record = Record {
                        repeat: Some(path.clone()),
                        members: inner,
                    };
                    self.scopes.records.insert(path, record);
                }
                Node::Compute(compute) => {
                    // Computed values belong to the form, wherever they are shown.
                    self.declare(&compute.name, "", DeclKind::Compute);
                    let ty = compute_type(&compute.ty, self.out).unwrap_or(Ty::Unknown);
                    self.scopes.computes.insert(compute.name.value.clone(), ty);
                }
            }
        }
    }

    fn decl(&self, span: Span, kind: DeclKind) -> Decl {
        Decl {
            order: self.order,
            span,
            kind,
        }
    }

    /// Declares a record; gives its path, and what `twice` was outside it.
    fn open(&mut self, name: &Text, prefix: &str, kind: DeclKind) -> (String, bool) {
        let outer = self.twice;
        let known = self
            .scopes
            .decls
            .contains_key(&format!("{prefix}{}", name.value));
        let path = self.declare(name, prefix, kind);
        self.twice |= known;
        (path, outer)
    }

    fn check_name(&mut self, name: &Text) {
        if !errors::is_name(&name.value) {
            self.out.push(errors::invalid_name(name));
        }
    }

    fn declare(&mut self, name: &Text, prefix: &str, kind: DeclKind) -> String {
        let path = format!("{prefix}{}", name.value);
        if is_reserved(&name.value) {
            self.out.push(errors::reserved_name(name));
        }
        self.check_name(name);
        if let Some(first) = self.scopes.decls.get(&path) {
            if !self.twice {
                self.out
                    .push(errors::duplicate_name(name, first.span, "name"));
            }
        } else {
            let decl = self.decl(name.span, kind);
            self.scopes.decls.insert(path.clone(), decl);
        }
        path
    }
}

fn record_ty(members: &[(String, Ty, Span)]) -> RecordTy {
    RecordTy {
        members: members
            .iter()
            .map(|(name, ty, _)| (name.clone(), ty.clone()))
            .collect(),
    }
}

impl Scopes {
    /// What an expression in the record with this path (empty for the form) may name.
    pub(super) fn env(&self, record: &str) -> Rc<Env> {
        if let Some(env) = self.envs.borrow().get(record) {
            return env.clone();
        }
        let mut env = Env::default();
        for (name, ty, span) in &self.params {
            let path = VarPath {
                base: Base::Param,
                segments: vec![name.clone()],
            };
            env.names.insert(
                name.clone(),
                Binding {
                    ty: ty.clone(),
                    path,
                    declared: *span,
                },
            );
        }
        let mut at = String::new();
        self.add_record(&at, &mut env);
        for (name, ty) in &self.computes {
            let Some(decl) = self.decls.get(name) else {
                continue;
            };
            let path = VarPath {
                base: Base::Form,
                segments: vec![name.clone()],
            };
            let binding = Binding {
                ty: ty.clone(),
                path,
                declared: decl.span,
            };
            env.names.entry(name.clone()).or_insert(binding);
        }
        for segment in record.split('.').filter(|segment| !segment.is_empty()) {
            if !at.is_empty() {
                at.push('.');
            }
            at.push_str(segment);
            self.add_record(&at, &mut env);
        }
        let env = Rc::new(env);
        self.envs
            .borrow_mut()
            .insert(record.to_owned(), env.clone());
        env
    }

    /// Adds a record's names, in place of outer ones.
    fn add_record(&self, path: &str, env: &mut Env) {
        let Some(record) = self.records.get(path) else {
            return;
        };
        let (base, below) = match &record.repeat {
            Some(repeat) => (Base::Row, path.get(repeat.len()..).unwrap_or_default()),
            None => (Base::Form, path),
        };
        let prefix: Vec<String> = below
            .split('.')
            .filter(|it| !it.is_empty())
            .map(str::to_owned)
            .collect();
        for (name, ty, span) in &record.members {
            let segments = prefix.iter().cloned().chain([name.clone()]).collect();
            let path = VarPath { base, segments };
            env.names.insert(
                name.clone(),
                Binding {
                    ty: ty.clone(),
                    path,
                    declared: *span,
                },
            );
        }
    }

    /// Whether nothing can be said about a path, because it leads into an unknown Baustein.
    pub(super) fn is_unknown(&self, dotted: &str) -> bool {
        let ends = dotted.match_indices('.').map(|(at, _)| at);
        let mut prefixes = ends.filter_map(|end| dotted.get(..end));
        prefixes.any(|prefix| self.faulty.contains(prefix))
    }

    /// The declaration a looked-up path leads to: the longest declared beginning of it.
    pub(super) fn declaration(&self, dotted: &str) -> Option<(&str, &Decl)> {
        let mut path = dotted;
        loop {
            if let Some((name, decl)) = self.decls.get_key_value(path) {
                return Some((name, decl));
            }
            path = path.rsplit_once('.')?.0;
        }
    }
}
