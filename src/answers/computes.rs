//! Computed values, worked out when something asks for them.
//!
//! A condition sees the values that follow from the answers above it, so a value is worked out anew
//! after answers were added. A value that depends on itself is null; the analysis reports it.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::{
    expr::{Base, Record, Scope, Ty, TypedExpr, Value, eval, typed::TypedKind},
    model::{Compute, Form},
};

/// The answers so far, computed values among them, and how often answers were added.
#[derive(Debug, Default)]
pub(super) struct Values {
    pub(super) record: Record,
    pub(super) state: u64,
}

/// Everything else an expression is evaluated against.
#[derive(Debug, Clone, Copy)]
pub(super) struct Surroundings<'a> {
    pub(super) params: &'a Record,
    pub(super) today: Date,
}

/// The computed values of a form: which need which, and since when each is worked out.
#[derive(Debug)]
pub(super) struct Computes<'a> {
    form: &'a Form,
    needs: Vec<Vec<usize>>,
    cyclic: Vec<bool>,
    worked_out_at: Vec<Option<u64>>,
}

impl<'a> Computes<'a> {
    pub(super) fn of(form: &'a Form) -> Self {
        let needs: Vec<Vec<usize>> = form
            .computes
            .iter()
            .map(|compute| used_by(form, &compute.expr))
            .collect();
        let count = needs.len();
        Self {
            form,
            cyclic: (0..count).map(|at| reaches_itself(&needs, at)).collect(),
            needs,
            worked_out_at: vec![None; count],
        }
    }

    /// Works out what an expression uses.
    pub(super) fn prepare(
        &mut self,
        expr: &TypedExpr,
        values: &mut Values,
        with: Surroundings<'_>,
    ) {
        if self.needs.is_empty() {
            return;
        }
        for at in used_by(self.form, expr) {
            self.work_out(at, values, with);
        }
    }

    /// Works out everything.
    pub(super) fn prepare_all(&mut self, values: &mut Values, with: Surroundings<'_>) {
        for at in 0..self.needs.len() {
            self.work_out(at, values, with);
        }
    }

    fn work_out(&mut self, at: usize, values: &mut Values, with: Surroundings<'_>) {
        let up_to_date = self.worked_out_at.get(at) == Some(&Some(values.state));
        let Some(compute) = self.form.computes.get(at).filter(|_| !up_to_date) else {
            return;
        };
        values.record.remove(&compute.name);
        if self.cyclic.get(at) == Some(&false) {
            for needed in self.needs.get(at).cloned().unwrap_or_default() {
                self.work_out(needed, values, with);
            }
            let value = value_of(compute, &values.record, with);
            if !value.is_null() {
                values.record.insert(compute.name.clone(), value);
            }
        }
        if let Some(worked_out_at) = self.worked_out_at.get_mut(at) {
            *worked_out_at = Some(values.state);
        }
    }
}

/// The value, with the decimals of its type.
fn value_of(compute: &Compute, record: &Record, with: Surroundings<'_>) -> Value {
    let scope = Scope {
        form: record,
        row: None,
        params: with.params,
        today: with.today,
    };
    match (eval(&compute.expr, &scope), &compute.ty) {
        (Value::Number(number), Ty::Number(ty)) => {
            Value::Number(number.rescale(ty.scale).unwrap_or(number))
        }
        (value, _) => value,
    }
}

fn used_by(form: &Form, expr: &TypedExpr) -> Vec<usize> {
    let mut names = BTreeSet::new();
    form_names(expr, &mut names);
    let computes = form.computes.iter().enumerate();
    computes
        .filter(|(_, compute)| names.contains(compute.name.as_str()))
        .map(|(at, _)| at)
        .collect()
}

/// The names that an expression looks up in the form's record.
fn form_names<'e>(expr: &'e TypedExpr, found: &mut BTreeSet<&'e str>) {
    if let TypedKind::Var(path) = &expr.kind
        && path.base == Base::Form
        && let Some(first) = path.segments.first()
    {
        found.insert(first);
    }
    for child in expr.children() {
        form_names(child, found);
    }
}

/// Whether a value needs itself, directly or through others.
fn reaches_itself(needs: &[Vec<usize>], start: usize) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![start];
    while let Some(at) = open.pop() {
        for needed in needs.get(at).into_iter().flatten() {
            if *needed == start {
                return true;
            }
            if seen.insert(*needed) {
                open.push(*needed);
            }
        }
    }
    false
}
