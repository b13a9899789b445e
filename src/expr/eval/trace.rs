//! How a value came out: the parts that decided it, with their values.
//!
//! „Why am I asked this“ needs the operand that made an `or` true, not those it did not depend on; a
//! sum needs all its terms. Constants explain themselves and are left out.

use super::super::{
    builtins::Builtin,
    print,
    ty::Ty,
    typed::{BinaryOp, TypedExpr, TypedKind},
    value::Value,
};
use super::{Evaluation, Scope};

/// A part of an expression, its value, and what decided it.
#[derive(Debug, Clone, PartialEq)]
pub struct Step<'a> {
    /// The part.
    pub expr: &'a TypedExpr,
    /// Its value.
    pub value: Value,
    /// For a condition or result of a loop or filter: which entry it is about, from 1.
    pub entry: Option<usize>,
    /// The parts that decided it. None for answers.
    pub because: Vec<Step<'a>>,
}

/// The value of an expression and how it came out.
pub fn trace<'a>(expr: &'a TypedExpr, scope: &Scope<'_>) -> Step<'a> {
    let mut evaluation = Evaluation {
        scope,
        locals: Vec::new(),
        branches: Vec::new(),
    };
    evaluation.step(expr)
}

impl Step<'_> {
    /// The part as written.
    pub fn text(&self) -> String {
        print::print_typed(self.expr)
    }

    /// All answers that decided the value, each once: what was looked up, and what it was.
    pub fn answers(&self) -> Vec<&Step<'_>> {
        let mut found: Vec<&Step<'_>> = Vec::new();
        self.collect_answers(&mut found);
        found
    }

    fn collect_answers<'s>(&'s self, found: &mut Vec<&'s Step<'s>>) {
        let is_answer = self.because.is_empty() && self.expr.origin.is_some();
        let told = |it: &&Step<'_>| it.value == self.value && it.text() == self.text();
        if is_answer && !found.iter().any(told) {
            found.push(self);
        }
        for step in &self.because {
            step.collect_answers(found);
        }
    }
}

impl<'a> Evaluation<'_, 'a> {
    fn step(&mut self, expr: &'a TypedExpr) -> Step<'a> {
        let value = self.eval(expr);
        let because = self.reasons(expr, &value);
        Step {
            expr,
            value,
            entry: None,
            because,
        }
    }

    /// The parts that decided the value of an expression.
    fn reasons(&mut self, expr: &'a TypedExpr, value: &Value) -> Vec<Step<'a>> {
        match &expr.kind {
            // Looked up as a whole: the value is the answer.
            TypedKind::Var(_) | TypedKind::Local(_) => Vec::new(),
            TypedKind::Member(of, _) if matches!(of.ty, Ty::Record(_)) => Vec::new(),
            TypedKind::Member(of, _) if expr.origin.is_some() && is_plain(of) => Vec::new(),
            TypedKind::Binary(BinaryOp::And | BinaryOp::Or, left, right) => {
                let mut steps = vec![self.step(left), self.step(right)];
                // A chain of one operator is one list of operands.
                steps = steps
                    .into_iter()
                    .flat_map(|it| flattened(it, expr))
                    .collect();
                steps.retain(|step| step.value == *value);
                steps
            }
            TypedKind::If(condition, yes, no) => {
                let condition = self.step(condition);
                let taken = if condition.value.is_true() { yes } else { no };
                let mut steps = vec![condition];
                steps.extend(self.told(taken));
                steps
            }
            TypedKind::Quantified {
                every,
                variable,
                list,
                condition,
            } => {
                let mut steps = self.entries(variable, list, condition);
                let decisive = Value::Boolean(!every);
                if *value == decisive {
                    let first = steps.into_iter().find(|step| step.value == decisive);
                    return first.into_iter().collect();
                }
                steps.retain(|step| step.value == *value);
                if steps.is_empty() {
                    steps.extend(self.told(list));
                }
                steps
            }
            TypedKind::Filter(list, condition) => {
                let mut steps: Vec<Step<'a>> = self.told(list).into_iter().collect();
                steps.extend(self.entries("item", list, condition));
                steps
            }
            TypedKind::For {
                variable,
                list,
                body,
            } => self.entries(variable, list, body),
            // A division has no value of its own before it is rounded.
            TypedKind::Call(function, arguments) if function.rounding().is_some() => {
                let parts = match arguments.first().map(|it| &it.kind) {
                    Some(TypedKind::Binary(BinaryOp::Divide, above, below)) => {
                        vec![&**above, below]
                    }
                    _ => arguments.iter().take(1).collect(),
                };
                parts.into_iter().filter_map(|it| self.told(it)).collect()
            }
            TypedKind::Call(Builtin::Today, _) => Vec::new(),
            _ => {
                let parts = expr.children();
                parts.into_iter().filter_map(|it| self.told(it)).collect()
            }
        }
    }

    /// A step, unless the part is a constant.
    fn told(&mut self, expr: &'a TypedExpr) -> Option<Step<'a>> {
        (!is_constant(expr)).then(|| self.step(expr))
    }

    /// A step for each entry of a list.
    fn entries(
        &mut self,
        variable: &'a str,
        list: &'a TypedExpr,
        expr: &'a TypedExpr,
    ) -> Vec<Step<'a>> {
        let rows = self.rows(list);
        let steps = rows.into_iter().enumerate().map(|(at, row)| {
            self.locals.push((variable, row));
            let mut step = self.step(expr);
            self.locals.pop();
            step.entry = Some(at + 1);
            step
        });
        steps.collect()
    }
}

/// The operands of a chain of one operator.
fn flattened<'a>(step: Step<'a>, whole: &TypedExpr) -> Vec<Step<'a>> {
    match (&step.expr.kind, &whole.kind) {
        (TypedKind::Binary(one, ..), TypedKind::Binary(other, ..)) if one == other => step.because,
        _ => vec![step],
    }
}

/// A list or group that is looked up without a filter.
pub(in crate::expr) fn is_plain(expr: &TypedExpr) -> bool {
    match &expr.kind {
        TypedKind::Var(_) | TypedKind::Local(_) => true,
        TypedKind::Member(of, _) => is_plain(of),
        _ => false,
    }
}

/// Whether nothing in it is looked up, and not the day.
pub(in crate::expr) fn is_constant(expr: &TypedExpr) -> bool {
    !matches!(
        expr.kind,
        TypedKind::Var(_) | TypedKind::Local(_) | TypedKind::Call(Builtin::Today, _)
    ) && expr.children().into_iter().all(is_constant)
}
