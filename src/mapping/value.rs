//! What a value can be at most, before anybody has answered: how long, how large, which codes.

use std::sync::Arc;

use super::{
    bind::{Feed, Mapping},
    exprs::brought_along,
};
use crate::{
    expr::{
        Base, ChoiceTy, Decimal, Ty, TypedExpr,
        builtins::Builtin,
        typed::{BinaryOp, TypedKind},
    },
    model::{Field, FieldType, Form, RepeatId},
};

/// Most characters of a phone number: 23 and a plus sign.
const PHONE: u32 = 24;
/// Most characters of an e-mail address.
const EMAIL: u32 = 254;
/// Most characters of a web address.
const URL: u32 = 500;
/// Most characters of an IBAN.
const IBAN: u32 = 34;

/// A form's values as a mapping sees them, in an entry when it stands in one.
#[derive(Clone, Copy)]
pub(super) struct Values<'a> {
    form: &'a Form,
    row: Option<RepeatId>,
}

impl<'a> Values<'a> {
    pub(super) fn of(mapping: &Mapping<'a>, feed: &Feed<'_>) -> Self {
        Self {
            form: mapping.form,
            row: feed.row,
        }
    }

    /// The question whose answer a value is.
    pub(super) fn field(self, expr: &TypedExpr) -> Option<&'a Field> {
        let path = expr.origin.as_ref()?;
        if path.base == Base::Param {
            return None;
        }
        self.form.field_at(&self.form.dotted(path, self.row))
    }

    fn computed(self, expr: &TypedExpr) -> Option<&'a TypedExpr> {
        let TypedKind::Var(path) = &expr.kind else {
            return None;
        };
        match path.segments.as_slice() {
            [name] if path.base == Base::Form => {
                let mut computes = self.form.computes.iter();
                computes.find(|it| it.name == *name).map(|it| &it.expr)
            }
            _ => None,
        }
    }

    /// Most characters of a feed's text; none when there is no bound. The separator of lists, a
    /// table and the length to which it is shortened count in.
    pub(super) fn longest(self, feed: &Feed<'_>) -> Option<u32> {
        let whole = feed.parts.iter().try_fold(0_u32, |sum, part| {
            Some(sum.saturating_add(self.longest_part(part, feed)?))
        });
        match (&feed.written.shorten, whole) {
            (Some(most), Some(whole)) => Some(whole.min(most.value)),
            (Some(most), None) => Some(most.value),
            (None, whole) => whole,
        }
    }

    fn longest_part(self, expr: &TypedExpr, feed: &Feed<'_>) -> Option<u32> {
        if let Some(table) = feed.table {
            let values = table.rows.iter().map(|(_, to)| to).chain(&table.otherwise);
            return values.map(|it| letters(&it.value)).max();
        }
        if let Some((_, name)) = brought_along(expr) {
            return match name {
                "ars" => Some(12),
                "ags" => Some(8),
                "day" => Some(10),
                _ => None,
            };
        }
        match &expr.kind {
            TypedKind::Null => return Some(0),
            TypedKind::Text(text) => return Some(letters(text)),
            TypedKind::If(_, yes, no) => {
                let (yes, no) = (self.longest_part(yes, feed)?, self.longest_part(no, feed)?);
                return Some(yes.max(no));
            }
            _ => {}
        }
        if let Some(computed) = self.computed(expr) {
            return self.longest_part(computed, feed);
        }
        match &expr.ty {
            Ty::Text => longest_answer(self.field(expr)?),
            Ty::Choice(choice) => Some(longest_code(choice, feed.written.label)),
            Ty::Number(ty) => {
                let (low, high) = self.range(expr)?;
                let digits = |it: Decimal| it.rescale(ty.scale).map(|it| letters(&it.to_string()));
                Some(digits(low)?.max(digits(high)?))
            }
            Ty::Date | Ty::PartialDate => Some(
                feed.written
                    .format
                    .as_ref()
                    .map_or(10, |it| letters(&it.value)),
            ),
            Ty::Boolean => Some(5),
            Ty::List(item) => {
                let separator = feed
                    .written
                    .join
                    .as_ref()
                    .map_or(0, |it| letters(&it.value));
                let one = match (&**item, self.field(expr)) {
                    (Ty::Choice(choice), _) => longest_code(choice, feed.written.label),
                    (_, Some(field)) => longest_answer(field)?,
                    _ => return None,
                };
                if feed.written.join.is_none() {
                    return Some(one); // each value stands for itself
                }
                let most = self.most_entries(expr)?;
                Some(
                    most.saturating_mul(one.saturating_add(separator))
                        .saturating_sub(separator),
                )
            }
            Ty::Unknown | Ty::Null | Ty::Months | Ty::Days | Ty::File | Ty::Record(_) => None,
        }
    }

    /// Most entries of a list.
    pub(super) fn most_entries(self, expr: &TypedExpr) -> Option<u32> {
        if let TypedKind::List(items) = &expr.kind {
            return u32::try_from(items.len()).ok();
        }
        match self.field(expr) {
            Some(field) => match &field.ty {
                FieldType::Choices { options } => u32::try_from(options.len()).ok(),
                FieldType::File { max_count, .. } => Some(*max_count),
                _ => field.repeat.map(|it| self.form.repeat(it).max),
            },
            None => None,
        }
    }

    /// Whether a text may have several lines.
    pub(super) fn has_lines(self, expr: &TypedExpr) -> bool {
        if let Some(inner) = self.computed(expr) {
            return self.has_lines(inner);
        }
        let field = self.field(expr);
        field.is_some_and(|it| matches!(it.ty, FieldType::Multiline { .. }))
            || matches!(&expr.kind, TypedKind::If(_, yes, no) if self.has_lines(yes) || self.has_lines(no))
    }

    /// Whether it is a text in which applicants write what they like.
    pub(super) fn is_free_text(self, expr: &TypedExpr) -> bool {
        match &expr.kind {
            TypedKind::If(_, yes, no) => self.is_free_text(yes) || self.is_free_text(no),
            TypedKind::Text(_) | TypedKind::Null => false,
            _ if brought_along(expr).is_some() => false,
            _ => match self.field(expr) {
                Some(field) => matches!(
                    field.ty,
                    FieldType::Text { .. }
                        | FieldType::Multiline { .. }
                        | FieldType::Email
                        | FieldType::Url
                ),
                None => expr.ty == Ty::Text,
            },
        }
    }

    /// Least and greatest value of a number; none when that is not known.
    pub(super) fn range(self, expr: &TypedExpr) -> Option<(Decimal, Decimal)> {
        if let Some(computed) = self.computed(expr) {
            return self.range(computed);
        }
        match &expr.kind {
            TypedKind::Number(number) => Some((*number, *number)),
            TypedKind::Negate(of) => {
                let (low, high) = self.range(of)?;
                Some((high.checked_neg()?, low.checked_neg()?))
            }
            TypedKind::If(_, yes, no) => match (&yes.kind, &no.kind) {
                (TypedKind::Null, _) => self.range(no),
                (_, TypedKind::Null) => self.range(yes),
                _ => {
                    let ((a, b), (c, d)) = (self.range(yes)?, self.range(no)?);
                    Some((a.min(c), b.max(d)))
                }
            },
            TypedKind::Binary(op, left, right) => {
                let ((a, b), (c, d)) = (self.range(left)?, self.range(right)?);
                match op {
                    BinaryOp::Add => Some((a.checked_add(c)?, b.checked_add(d)?)),
                    BinaryOp::Subtract => Some((a.checked_sub(d)?, b.checked_sub(c)?)),
                    BinaryOp::Multiply => {
                        let mut all = Vec::new();
                        for (x, y) in [(a, c), (a, d), (b, c), (b, d)] {
                            all.push(x.checked_mul(y)?);
                        }
                        let low = all.iter().copied().min()?;
                        Some((low, all.into_iter().max()?))
                    }
                    _ => None,
                }
            }
            TypedKind::Call(Builtin::Count, arguments) => {
                let list = arguments.first()?;
                let path = list.origin.as_ref()?;
                let dotted = self.form.dotted(path, self.row);
                let repeat = self.form.repeats.iter().find(|it| it.path == dotted);
                let most = repeat
                    .map(|it| it.max)
                    .or_else(|| self.most_entries(list))?;
                Some((Decimal::integer(0), Decimal::integer(i64::from(most))))
            }
            _ => match self.field(expr).map(|it| &it.ty)? {
                FieldType::Integer { min, max } => {
                    Some((Decimal::integer(*min), Decimal::integer(*max)))
                }
                FieldType::Number { min, max, .. } | FieldType::Money { min, max } => {
                    Some((*min, *max))
                }
                _ => None,
            },
        }
    }
}

fn longest_answer(field: &Field) -> Option<u32> {
    match &field.ty {
        FieldType::Text { max, .. } | FieldType::Multiline { max, .. } => Some(*max),
        FieldType::Email => Some(EMAIL),
        FieldType::Phone => Some(PHONE),
        FieldType::Iban => Some(IBAN),
        FieldType::PostalCode | FieldType::Time => Some(5),
        FieldType::TaxId => Some(11),
        FieldType::Url => Some(URL),
        FieldType::Choice { .. }
        | FieldType::Choices { .. }
        | FieldType::Code { .. }
        | FieldType::Integer { .. }
        | FieldType::Number { .. }
        | FieldType::Money { .. }
        | FieldType::Date { .. }
        | FieldType::PartialDate
        | FieldType::YesNo
        | FieldType::Confirm
        | FieldType::File { .. } => None,
    }
}

/// The texts that a value can be, when they are all written out.
pub(super) fn constants(expr: &TypedExpr) -> Option<Vec<String>> {
    match &expr.kind {
        TypedKind::Null => Some(Vec::new()),
        TypedKind::Text(text) => Some(vec![text.clone()]),
        TypedKind::If(_, yes, no) => {
            let mut all = constants(yes)?;
            all.extend(constants(no)?);
            Some(all)
        }
        _ => None,
    }
}

/// The codes that a value can be.
pub(super) fn choice(expr: &TypedExpr) -> Option<Arc<ChoiceTy>> {
    match &expr.ty {
        Ty::Choice(choice) => Some(choice.clone()),
        Ty::List(item) => match &**item {
            Ty::Choice(choice) => Some(choice.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// Characters of a text.
pub(super) fn letters(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

fn longest_code(choice: &ChoiceTy, label: bool) -> u32 {
    let words = choice.options.iter();
    let words = words.map(|(code, name)| letters(if label { name } else { code }));
    words.max().unwrap_or(0)
}
