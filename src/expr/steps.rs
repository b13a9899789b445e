//! How a value comes out, as data for the page: the tree that `trace` walks, with functions where it
//! decides by values. `steps.js` walks it; a test holds both against each other.

use super::{
    builtins::Builtin,
    eval::{is_constant, is_plain},
    javascript::javascript_within,
    ty::Ty,
    typed::{BinaryOp, TypedExpr, TypedKind},
};

/// What walks the data: `answersOf(node, call)`, where `call(f, locals)` runs a function over the answers.
pub const WALKER: &str = include_str!("steps.js");

/// The steps of an expression as a JavaScript literal; `None` when no answer decides its value. `name`
/// says what the page calls an answer: the same number for the same text.
pub fn steps(expr: &TypedExpr, name: &mut dyn FnMut(&TypedExpr) -> usize) -> Option<String> {
    Writer {
        locals: Vec::new(),
        name,
    }
    .node(expr)
}

struct Writer<'e, 'n> {
    locals: Vec<&'e str>,
    name: &'n mut dyn FnMut(&TypedExpr) -> usize,
}

impl<'e> Writer<'e, '_> {
    fn function(&self, expr: &'e TypedExpr) -> String {
        javascript_within(expr, &self.locals)
    }

    /// What `trace` names for an expression.
    fn node(&mut self, expr: &'e TypedExpr) -> Option<String> {
        match &expr.kind {
            TypedKind::Var(_) | TypedKind::Local(_) => self.answer(expr),
            TypedKind::Member(of, _) if matches!(of.ty, Ty::Record(_)) => self.answer(expr),
            TypedKind::Member(of, _) if expr.origin.is_some() && is_plain(of) => self.answer(expr),
            TypedKind::Binary(op @ (BinaryOp::And | BinaryOp::Or), ..) => {
                let mut operands = Vec::new();
                chain(*op, expr, &mut operands);
                let parts: Vec<String> = operands
                    .into_iter()
                    .filter_map(|it| {
                        let node = self.node(it)?;
                        Some(format!("[{},{node}]", self.function(it)))
                    })
                    .collect();
                let whole = self.function(expr);
                (!parts.is_empty()).then(|| format!("[\"&\",{whole},{}]", parts.join(",")))
            }
            TypedKind::If(condition, yes, no) => {
                let parts = [self.node(condition), self.told(yes), self.told(no)];
                if parts.iter().all(Option::is_none) {
                    return None;
                }
                let parts = parts.map(or_nothing).join(",");
                Some(format!("[\"?\",{},{parts}]", self.function(condition)))
            }
            TypedKind::Quantified {
                every,
                variable,
                list,
                condition,
            } => {
                let rows = self.function(list);
                let (decides, inner) = self.inside(variable, condition);
                let all = or_nothing(self.told(list));
                let inner = or_nothing(inner);
                Some(format!(
                    "[\"q\",{},{},{rows},{decides},{inner},{all}]",
                    !every,
                    self.function(expr)
                ))
            }
            TypedKind::Filter(list, condition) => {
                let all = self.told(list);
                let rows = self.function(list);
                let (_, inner) = self.inside("item", condition);
                let inner = inner.map(|it| format!("[\"*\",{rows},{it}]"));
                together([all, inner].into_iter().flatten().collect())
            }
            TypedKind::For {
                variable,
                list,
                body,
            } => {
                let rows = self.function(list);
                let (_, inner) = self.inside(variable, body);
                inner.map(|it| format!("[\"*\",{rows},{it}]"))
            }
            TypedKind::Call(function, arguments) if function.rounding().is_some() => {
                let parts: Vec<&TypedExpr> = match arguments.first().map(|it| &it.kind) {
                    Some(TypedKind::Binary(BinaryOp::Divide, above, below)) => vec![above, below],
                    _ => arguments.iter().take(1).collect(),
                };
                self.all(parts)
            }
            TypedKind::Call(Builtin::Today, _) => None,
            _ => self.all(expr.children()),
        }
    }

    fn all(&mut self, parts: Vec<&'e TypedExpr>) -> Option<String> {
        together(parts.into_iter().filter_map(|it| self.told(it)).collect())
    }

    fn told(&mut self, expr: &'e TypedExpr) -> Option<String> {
        (!is_constant(expr)).then(|| self.node(expr)).flatten()
    }

    fn answer(&mut self, expr: &'e TypedExpr) -> Option<String> {
        expr.origin.as_ref()?;
        let name = (self.name)(expr);
        Some(format!("[\"a\",{name},{}]", self.function(expr)))
    }

    /// Function and node of what is said of one row.
    fn inside(&mut self, variable: &'e str, expr: &'e TypedExpr) -> (String, Option<String>) {
        self.locals.push(variable);
        let found = (self.function(expr), self.node(expr));
        self.locals.pop();
        found
    }
}

fn or_nothing(node: Option<String>) -> String {
    node.unwrap_or_else(|| "null".to_owned())
}

fn together(mut nodes: Vec<String>) -> Option<String> {
    match nodes.len() {
        0 => None,
        1 => nodes.pop(),
        _ => Some(format!("[\"+\",{}]", nodes.join(","))),
    }
}

/// The operands of a chain of one operator.
fn chain<'e>(op: BinaryOp, expr: &'e TypedExpr, operands: &mut Vec<&'e TypedExpr>) {
    match &expr.kind {
        TypedKind::Binary(own, left, right) if *own == op => {
            chain(op, left, operands);
            chain(op, right, operands);
        }
        _ => operands.push(expr),
    }
}
