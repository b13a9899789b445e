//! Names resolved: target paths to fields of the profile, expressions to typed ones.

use super::{
    ast::{Assign, Document, Entries, Handling, Path, Statement, Table, Text},
    exprs::with_params,
    names::env,
};
use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    expr::{
        Env, Ty, TypedExpr,
        ast::{Expr, ExprKind},
        check,
        check::check_condition,
        typed::BinaryOp,
    },
    model::{Form, RepeatId, both},
    source::Span,
    target::{Kind, Profile, ROWS, TargetField, field_at},
};

/// A mapping whose names mean something.
#[derive(Debug)]
pub(super) struct Mapping<'a> {
    pub(super) form: &'a Form,
    pub(super) profile: &'a Profile,
    /// What stands outside lists.
    pub(super) root: Block<'a>,
    /// What makes entries of lists, in order.
    pub(super) lists: Vec<Block<'a>>,
    /// What must be true for a payload to be made, with the reason.
    pub(super) only: Vec<(TypedExpr, &'a str)>,
    /// Answers kept in the file only.
    pub(super) kept: Vec<(String, Span)>,
    pub(super) tables: &'a [Table],
    pub(super) characters: Option<&'a Handling>,
}

/// Values for one record of the target: the payload, or an entry of a list.
#[derive(Debug)]
pub(super) struct Block<'a> {
    /// The list and its path; none for the payload as a whole.
    pub(super) list: Option<(Vec<String>, &'a TargetField)>,
    /// The repeat group of which each entry makes one.
    pub(super) repeat: Option<RepeatId>,
    /// Only where this is true; with a repeat group, of an entry.
    pub(super) when: Option<TypedExpr>,
    pub(super) feeds: Vec<Feed<'a>>,
    pub(super) span: Span,
}

/// A value for a target field.
#[derive(Debug, Clone)]
pub(super) struct Feed<'a> {
    /// The field below the block's record.
    pub(super) path: Vec<String>,
    pub(super) target: &'a TargetField,
    /// Texts that are joined, or the one value.
    pub(super) parts: Vec<TypedExpr>,
    pub(super) when: Option<TypedExpr>,
    pub(super) table: Option<&'a Table>,
    /// The repeat group in whose entries the expressions stand.
    pub(super) row: Option<RepeatId>,
    pub(super) written: &'a Assign,
}

impl<'a> Mapping<'a> {
    /// Every value, in order.
    pub(super) fn feeds(&self) -> impl Iterator<Item = &Feed<'a>> {
        let lists = self.lists.iter();
        std::iter::once(&self.root)
            .chain(lists)
            .flat_map(|it| it.feeds.iter())
    }
}

impl Feed<'_> {
    /// Where it was written.
    pub(super) fn span(&self) -> Span {
        self.written.target.span.to(self.written.value.span)
    }

    /// The dotted path, for messages.
    pub(super) fn name(&self) -> String {
        self.path.join(".")
    }
}

/// Binds a document; what cannot be bound is reported and left out.
pub(super) fn bind<'a>(
    document: &'a Document,
    form: &'a Form,
    profile: &'a Profile,
    out: &mut Diagnostics,
) -> Mapping<'a> {
    let mut binder = Binder {
        document,
        form,
        profile,
        out,
        lists: Vec::new(),
        only: Vec::new(),
        kept: Vec::new(),
    };
    binder.header();
    let mut root = Block {
        list: None,
        repeat: None,
        when: None,
        feeds: Vec::new(),
        span: document.span,
    };
    let at = At {
        fields: &profile.fields,
        prefix: Vec::new(),
        list: Vec::new(),
        row: None,
        when: None,
        in_list: false,
    };
    binder.statements(&document.statements, &at, &mut root.feeds);
    let (mut lists, only, kept) = (binder.lists, binder.only, binder.kept);
    if profile.has_rows() {
        rows(profile, &mut root, &mut lists);
    }
    Mapping {
        form,
        profile,
        root,
        lists,
        only,
        kept,
        tables: &document.tables,
        characters: document.characters.as_ref().map(|it| &it.value),
    }
}

/// Where a payload is lines, what stands outside of them belongs to each line; with no list there is
/// one line.
fn rows<'a>(profile: &'a Profile, root: &mut Block<'a>, lists: &mut Vec<Block<'a>>) {
    let common = std::mem::take(&mut root.feeds);
    let Some(field) = profile.fields.first() else {
        return;
    };
    if lists.is_empty() {
        lists.push(Block {
            list: Some((vec![ROWS.to_owned()], field)),
            repeat: None,
            when: None,
            feeds: common,
            span: root.span,
        });
        return;
    }
    for list in lists {
        let own = list.feeds.len();
        for feed in &common {
            let is_fed = list.feeds.iter().take(own).any(|it| it.path == feed.path);
            if !is_fed {
                list.feeds.push(feed.clone());
            }
        }
    }
}

struct Binder<'a, 'o> {
    document: &'a Document,
    form: &'a Form,
    profile: &'a Profile,
    out: &'o mut Diagnostics,
    lists: Vec<Block<'a>>,
    only: Vec<(TypedExpr, &'a str)>,
    kept: Vec<(String, Span)>,
}

/// Where a statement stands.
#[derive(Clone)]
struct At<'a> {
    /// The fields of the record that is filled.
    fields: &'a [TargetField],
    /// Below it, from `within`.
    prefix: Vec<String>,
    /// The path of the list around, from the payload on.
    list: Vec<String>,
    row: Option<RepeatId>,
    when: Option<TypedExpr>,
    in_list: bool,
}

impl<'a> Binder<'a, '_> {
    fn header(&mut self) {
        let service = &self.document.service;
        if service.value != self.form.id {
            let message = format!(
                "mapping is about `{}`, not about this service",
                service.value
            );
            let help = format!("write `{}`", self.form.id);
            let fault = Diagnostic::new(codes::MAPPING_NAME, service.span, message);
            self.out
                .push(fault.help(help).fix(service.span, &self.form.id));
        }
        let target = &self.document.target;
        if target.value != self.profile.name {
            let message = format!("mapping is for `{}`, not for this target", target.value);
            let name = &self.profile.name;
            let fault = Diagnostic::new(codes::MAPPING_NAME, target.span, message)
                .also(self.profile.span, format!("the profile of `{name}`"))
                .help(format!("write `{name}`"));
            self.out.push(fault.fix(target.span, name));
        }
        for (at, table) in self.document.tables.iter().enumerate() {
            let before = self.document.tables.iter().take(at);
            for other in before.filter(|it| it.name == table.name) {
                let message = format!("table `{}` is declared twice", table.name.value);
                self.out.push(
                    Diagnostic::new(codes::MAPPING_NAME, table.name.span, message)
                        .also(other.name.span, "first time")
                        .help("rename one of the two"),
                );
            }
        }
    }

    fn statements(&mut self, all: &'a [Statement], at: &At<'a>, feeds: &mut Vec<Feed<'a>>) {
        for statement in all {
            match statement {
                Statement::Assign(assign) => self.assign(assign, at, feeds),
                Statement::Within(path, body) => {
                    let mut inner = at.clone();
                    inner.prefix.extend(path.value.iter().cloned());
                    let found = self.field(path, at);
                    if found.is_some_and(|it| self.is_group(it, path)) {
                        self.statements(body, &inner, feeds);
                    }
                }
                Statement::When(condition, body) => {
                    let mut inner = at.clone();
                    let condition = self.condition(condition, at.row);
                    inner.when = both(at.when.as_ref(), Some(&condition));
                    self.statements(body, &inner, feeds);
                }
                Statement::Entries(entries) => self.entries(entries, at),
                Statement::Only(condition, reason) => {
                    if at.when.is_some() || at.in_list {
                        let message = "`only when` stands in a block";
                        let fault = Diagnostic::new(codes::MAPPING_SYNTAX, reason.span, message);
                        self.out.push(fault.help("write it outside of blocks"));
                    }
                    let condition = self.condition(condition, None);
                    self.only.push((condition, &reason.value));
                }
                Statement::Keep(paths, reason) => {
                    if reason.value.trim().is_empty() {
                        let message = "`keep` says no reason";
                        let fault = Diagnostic::new(codes::MAPPING_SYNTAX, reason.span, message);
                        self.out
                            .push(fault.help("say why the target does not get the answer"));
                    }
                    for path in paths {
                        self.keep(path);
                    }
                }
            }
        }
    }

    fn keep(&mut self, path: &Path) {
        let dotted = path.value.join(".");
        let below = format!("{dotted}.");
        let mut fields = self.form.fields.iter();
        if fields.any(|it| it.path == dotted || it.path.starts_with(&below)) {
            self.kept.push((dotted, path.span));
            return;
        }
        let message = format!("form has no question `{dotted}`");
        let known = self.form.fields.iter().map(|it| it.path.as_str());
        self.out.push(
            Diagnostic::new(codes::MAPPING_NAME, path.span, message).did_you_mean(&dotted, known),
        );
    }

    fn is_group(&mut self, field: &TargetField, path: &Path) -> bool {
        let fits = matches!(field.kind, Kind::Group(_)) && !field.occurs.is_list();
        if !fits {
            let message = format!("`{}` is no group that occurs once", path.value.join("."));
            let help = "name the field itself; entries of a list are made with `add` or `for each`";
            self.out.push(
                Diagnostic::new(codes::TARGET_ENTRIES, path.span, message)
                    .also(field.span, "declared here")
                    .help(help),
            );
        }
        fits
    }

    fn entries(&mut self, entries: &'a Entries, at: &At<'a>) {
        let path = &entries.list;
        if at.in_list {
            let message = "entries inside entries are not possible";
            let fault = Diagnostic::new(codes::TARGET_ENTRIES, path.span, message);
            self.out
                .push(fault.help("write the statement outside the block"));
            return;
        }
        let Some(field) = self.field(path, at) else {
            return;
        };
        if !matches!(field.kind, Kind::Group(_)) {
            let message = format!("`{}` is no list of records", path.value.join("."));
            self.out.push(
                Diagnostic::new(codes::TARGET_ENTRIES, path.span, message)
                    .also(field.span, "declared here")
                    .help("name a group that occurs more than once"),
            );
            return;
        }
        let repeat = match &entries.repeat {
            Some(path) => match self.repeat(path) {
                Some(repeat) => Some(repeat),
                None => return,
            },
            None => None,
        };
        let when = entries.when.as_ref().map(|it| self.condition(it, repeat));
        let mut list = at.list.clone();
        list.extend(at.prefix.iter().cloned());
        list.extend(path.value.iter().cloned());
        let inner = At {
            fields: field.kind.fields(),
            prefix: Vec::new(),
            list: list.clone(),
            row: repeat,
            when: None,
            in_list: true,
        };
        let mut feeds = Vec::new();
        self.statements(&entries.body, &inner, &mut feeds);
        self.lists.push(Block {
            list: Some((list, field)),
            repeat,
            when: both(at.when.as_ref(), when.as_ref()),
            feeds,
            span: path.span,
        });
    }

    fn repeat(&mut self, path: &Path) -> Option<RepeatId> {
        let dotted = path.value.join(".");
        let found = self.form.repeats.iter().position(|it| it.path == dotted);
        if found.is_none() {
            let message = format!("form has no repeat group `{dotted}`");
            let known = self.form.repeats.iter().map(|it| it.path.as_str());
            let fault = Diagnostic::new(codes::MAPPING_NAME, path.span, message);
            self.out.push(fault.did_you_mean(&dotted, known));
        }
        found.map(RepeatId::from_index)
    }

    fn assign(&mut self, assign: &'a Assign, at: &At<'a>, feeds: &mut Vec<Feed<'a>>) {
        let target = self.field(&assign.target, at);
        let parts = self.parts(&assign.value, at.row);
        let when = assign.when.as_ref().map(|it| self.condition(it, at.row));
        let table = assign.recode.as_ref().and_then(|it| self.table(it));
        let Some(target) = target else {
            return;
        };
        let feed = Feed {
            path: at
                .prefix
                .iter()
                .chain(&assign.target.value)
                .cloned()
                .collect(),
            target,
            parts,
            when: both(at.when.as_ref(), when.as_ref()),
            table,
            row: at.row,
            written: assign,
        };
        feeds.push(feed);
    }

    fn table(&mut self, name: &Text) -> Option<&'a Table> {
        let found = self.document.tables.iter().find(|it| it.name == *name);
        if found.is_none() {
            let message = format!("there is no table `{}`", name.value);
            let known = self.document.tables.iter().map(|it| it.name.value.as_str());
            let fault = Diagnostic::new(codes::MAPPING_NAME, name.span, message);
            self.out.push(fault.did_you_mean(&name.value, known));
        }
        found
    }

    /// The target field at a path. The name of a column stands for that of each line.
    fn field(&mut self, path: &Path, at: &At<'a>) -> Option<&'a TargetField> {
        let whole: Vec<String> = at.prefix.iter().chain(&path.value).cloned().collect();
        if let Some(field) = field_at(at.fields, &whole) {
            return Some(field);
        }
        let mut fields = at.fields;
        if self.profile.has_rows() && !at.in_list {
            fields = self
                .profile
                .fields
                .first()
                .map_or(fields, |it| it.kind.fields());
            if let Some(field) = field_at(fields, &whole) {
                return Some(field);
            }
        }
        // The last step that exists says which names would have worked.
        let mut wrong = "";
        for name in &whole {
            wrong = name;
            match fields.iter().find(|it| it.name == *name) {
                Some(field) => fields = field.kind.fields(),
                None => break,
            }
        }
        let message = format!("target has no field `{}`", whole.join("."));
        let known = fields.iter().map(|it| it.name.as_str());
        let mut fault = Diagnostic::new(codes::MAPPING_NAME, path.span, message)
            .also(self.profile.span, "the target's profile");
        if let Some(name) = crate::diagnostics::suggest::closest(wrong, known) {
            fault = fault.help(format!("did you mean `{name}`?"));
        }
        self.out.push(fault);
        None
    }

    fn env(&self, row: Option<RepeatId>) -> Env {
        env(self.form, row)
    }

    fn condition(&mut self, expr: &Expr, row: Option<RepeatId>) -> TypedExpr {
        let (typed, found) = check_condition(expr, &self.env(row));
        self.out.extend(found);
        with_params(&typed)
    }

    /// Texts joined with `+`, or one value.
    fn parts(&mut self, expr: &Expr, row: Option<RepeatId>) -> Vec<TypedExpr> {
        let env = self.env(row);
        let mut summands = Vec::new();
        flatten(expr, &mut summands);
        if summands.len() > 1 {
            let checked: Vec<_> = summands.iter().map(|it| check(it, &env)).collect();
            let is_text = |ty: &Ty| matches!(ty, Ty::Text | Ty::Choice(_));
            if checked.iter().any(|(it, _)| is_text(&it.ty)) {
                return checked
                    .into_iter()
                    .map(|(it, found)| {
                        self.out.extend(found);
                        with_params(&it)
                    })
                    .collect();
            }
        }
        let (typed, found) = check(expr, &env);
        self.out.extend(found);
        vec![with_params(&typed)]
    }
}

fn flatten<'e>(expr: &'e Expr, into: &mut Vec<&'e Expr>) {
    if let ExprKind::Binary(BinaryOp::Add, left, right) = &expr.kind {
        flatten(left, into);
        flatten(right, into);
    } else {
        into.push(expr);
    }
}
