//! Names, members, filters and loop variables, and the static path of what they look up.

use crate::source::{Span, Spanned};

use super::{
    super::{
        ast::{Expr, ExprKind},
        env::VarPath,
        errors,
        ty::Ty,
        typed::{TypedExpr, TypedKind},
    },
    Checker, Frame, faulty, numbers, part, typed,
};

impl Checker<'_> {
    pub(super) fn name(&mut self, name: &str, span: Span) -> TypedExpr {
        match self.frame_of(name) {
            Found::Value(ty, origin) => {
                let mut found = typed(TypedKind::Local(name.to_owned()), ty, span);
                found.origin = origin;
                return found;
            }
            Found::Ambiguous => {
                let declared = self.env.names.get(name).map(|binding| binding.declared);
                self.report(errors::ambiguous(name, declared, span));
                return faulty(span);
            }
            Found::Nothing => {}
        }
        if let Some(binding) = self.env.names.get(name) {
            let mut found = typed(
                TypedKind::Var(binding.path.clone()),
                binding.ty.clone(),
                span,
            );
            found.origin = Some(binding.path.clone());
            return found;
        }
        let diagnostic = match german_constant(name) {
            Some(meant) => errors::german_constant(name, meant, span),
            None if self.env.names.len() > MOST_NAMES => {
                errors::unknown_name(name, std::iter::empty(), span)
            }
            None if let Some((path, in_list)) = self.nested(name) => {
                errors::unqualified_name(name, &path, in_list, span)
            }
            None => {
                let locals = self.frames.iter().filter_map(|frame| match frame {
                    Frame::Local { name, .. } => Some(name.as_str()),
                    Frame::Entry { .. } => None,
                });
                let names = self.env.names.keys().map(String::as_str);
                errors::unknown_name(name, locals.chain(names), span)
            }
        };
        self.report(diagnostic);
        faulty(span)
    }

    /// The only path in a group or list whose last step has this name, and whether a list is on it.
    fn nested(&self, name: &str) -> Option<(String, bool)> {
        let mut found = Vec::new();
        for (outer, binding) in &self.env.names {
            members_called(name, outer, &binding.ty, false, &mut found);
        }
        match found.as_slice() {
            [one] => Some(one.clone()),
            _ => None,
        }
    }

    /// Whether a name means something here.
    pub(super) fn is_known(&self, name: &str) -> bool {
        !matches!(self.frame_of(name), Found::Nothing) || self.env.names.contains_key(name)
    }

    /// What a name means inside the loops and filters around it, innermost first.
    fn frame_of(&self, wanted: &str) -> Found {
        for frame in self.frames.iter().rev() {
            match frame {
                Frame::Local {
                    name, ty, origin, ..
                } if name == wanted => {
                    return Found::Value(ty.clone(), origin.clone());
                }
                Frame::Local { .. } => {}
                Frame::Entry { ty, origin } if wanted == "item" => {
                    return Found::Value(ty.clone(), origin.clone());
                }
                Frame::Entry {
                    ty: Ty::Record(record),
                    ..
                } if record.member(wanted).is_some() => {
                    return Found::Ambiguous;
                }
                Frame::Entry { .. } => {}
            }
        }
        Found::Nothing
    }

    /// Opens the scope of a loop variable.
    pub(super) fn enter_loop(&mut self, name: &str, span: Span, list: &TypedExpr) {
        let hidden = self.env.names.get(name).map(|binding| binding.declared);
        let outer = self.frames.iter().find_map(|frame| match frame {
            Frame::Local {
                name: it, declared, ..
            } if it == name => Some(Some(*declared)),
            Frame::Entry { .. } if name == "item" => Some(None),
            _ => None,
        });
        if let Some(declared) = hidden.map(Some).or(outer) {
            self.report(errors::shadowed(name, declared, span));
        }
        self.frames.push(Frame::Local {
            name: name.to_owned(),
            ty: entry_of(&list.ty),
            origin: list.origin.clone(),
            declared: span,
        });
    }

    pub(super) fn member(&mut self, of: &Expr, name: &Spanned<String>, span: Span) -> TypedExpr {
        let base = self.expr(of);
        // `kinder.betrag` is each entry's.
        let (of_each, is_list) = match &base.ty {
            Ty::List(item) => (&**item, true),
            other => (other, false),
        };
        let found = match of_each {
            Ty::Unknown => return faulty(span),
            Ty::Record(record) => record.member(&name.value).cloned(),
            other => property(other, &name.value),
        };
        let Some(ty) = found else {
            self.report_missing_member(&base, of, of_each, name);
            return faulty(span);
        };
        let origin = match of_each {
            Ty::Record(_) => base.origin.as_ref().map(|path| extended(path, &name.value)),
            _ => None,
        };
        let ty = if is_list { Ty::List(Box::new(ty)) } else { ty };
        let mut member = typed(
            TypedKind::Member(Box::new(base), name.value.clone()),
            ty,
            span,
        );
        member.origin = origin;
        member
    }

    fn report_missing_member(
        &mut self,
        base: &TypedExpr,
        of: &Expr,
        of_each: &Ty,
        name: &Spanned<String>,
    ) {
        let of = part(base, of);
        let diagnostic = match of_each {
            Ty::Record(record) => errors::unknown_member(&of, &name.value, record, name.span),
            other => errors::no_property(&of, &name.value, properties(other), name.span),
        };
        self.report(diagnostic);
    }

    /// `list[item.x > 3]`.
    pub(super) fn filter(&mut self, of: &Expr, condition: &Expr, span: Span) -> TypedExpr {
        let list = self.listed(of, "a filter");
        if is_index(condition) {
            let index = super::print::print(condition);
            self.report(errors::index(&index, condition.span));
            return faulty(span);
        }
        self.frames.push(Frame::Entry {
            ty: entry_of(&list.ty),
            origin: list.origin.clone(),
        });
        let condition = self.condition(condition);
        self.frames.pop();
        let (ty, origin) = (list.ty.clone(), list.origin.clone());
        let mut filtered = typed(
            TypedKind::Filter(Box::new(list), Box::new(condition)),
            ty,
            span,
        );
        filtered.origin = origin;
        filtered
    }
}

/// With more names than any real form has, nobody looks for the one that was meant.
const MOST_NAMES: usize = 2000;

/// What a name means inside loops and filters.
enum Found {
    Value(Ty, Option<VarPath>),
    /// A bare name that the entry of a filter has too.
    Ambiguous,
    Nothing,
}

/// The type of a list's entries.
pub(super) fn entry_of(list: &Ty) -> Ty {
    match list {
        Ty::List(item) => (**item).clone(),
        _ => Ty::Unknown,
    }
}

fn extended(path: &VarPath, name: &str) -> VarPath {
    let mut path = path.clone();
    path.segments.push(name.to_owned());
    path
}

/// `[0]`, `[-1]`.
fn is_index(condition: &Expr) -> bool {
    match &condition.kind {
        ExprKind::Number(_) => true,
        ExprKind::Negate(of) => is_index(of),
        _ => false,
    }
}

fn members_called(name: &str, path: &str, ty: &Ty, in_list: bool, found: &mut Vec<(String, bool)>) {
    let (record, in_list) = match ty {
        Ty::Record(record) => (record, in_list),
        Ty::List(item) => match &**item {
            Ty::Record(record) => (record, true),
            _ => return,
        },
        _ => return,
    };
    for (member, ty) in &record.members {
        let path = format!("{path}.{member}");
        if member == name {
            found.push((path.clone(), in_list));
        }
        members_called(name, &path, ty, in_list, found);
    }
}

/// What can be asked of dates and durations with a point.
fn properties(ty: &Ty) -> &'static [&'static str] {
    match ty {
        Ty::Date => &["year", "month", "day", "weekday"],
        Ty::PartialDate => &["year", "month", "day"],
        Ty::Months => &["years", "months"],
        Ty::Days => &["days"],
        Ty::Unknown
        | Ty::Null
        | Ty::Boolean
        | Ty::Number(_)
        | Ty::Text
        | Ty::Choice(_)
        | Ty::File
        | Ty::List(_)
        | Ty::Record(_) => &[],
    }
}

fn property(ty: &Ty, name: &str) -> Option<Ty> {
    let digits = match name {
        "year" => 4,
        "month" | "day" => 2,
        "weekday" => 1,
        "months" | "years" | "days" => 12,
        _ => return None,
    };
    properties(ty)
        .contains(&name)
        .then(|| Ty::Number(numbers::whole(digits)))
}

fn german_constant(name: &str) -> Option<&'static str> {
    match name {
        "wahr" | "ja" => Some("true"),
        "falsch" | "nein" => Some("false"),
        "leer" => Some("null"),
        _ => None,
    }
}
