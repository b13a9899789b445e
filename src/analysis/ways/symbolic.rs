//! What an expression stands for over every way at once: the counterpart of `expr::eval`.

use super::{
    cells::{Cells, Truth},
    circuit::Lit,
    comparison::Wanted,
    names::Named,
    value::{Known, Operation, known, operands},
    world::{Entry, List, Meaning, World, param_name},
};
use crate::{
    expr::{
        Scope, Ty, TypedExpr, Value, VarPath, eval,
        eval::empty_record,
        typed::{BinaryOp, TypedKind},
    },
    model::RepeatId,
};

/// Where an expression stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct At {
    /// The entry it stands in.
    pub(super) row: Option<(RepeatId, usize)>,
    /// The repeat group whose list is not there yet: conditions inside it are asked while it is
    /// being filled.
    pub(super) absent: Option<RepeatId>,
}

/// Loop variables and `item`, innermost last.
pub(super) type Locals = Vec<(String, Entry)>;

impl World<'_> {
    /// A condition at a place.
    pub(super) fn condition(&mut self, expr: &TypedExpr, at: At) -> Truth {
        self.truth(expr, at, &mut Locals::new())
    }

    pub(super) fn truth(&mut self, expr: &TypedExpr, at: At, locals: &mut Locals) -> Truth {
        match self.meaning(expr, at, locals) {
            Meaning::Truth(truth) => truth,
            Meaning::Cells(cells) => self.circuit.truth_of(&cells),
            Meaning::List(_) | Meaning::Record { .. } => self.circuit.truth(None),
        }
    }

    pub(super) fn cells(&mut self, expr: &TypedExpr, at: At, locals: &mut Locals) -> Cells {
        let meaning = self.meaning(expr, at, locals);
        self.as_cells(meaning)
    }

    pub(super) fn as_cells(&mut self, meaning: Meaning) -> Cells {
        match meaning {
            Meaning::Cells(cells) => cells,
            Meaning::Truth(truth) => self.circuit.cells_of(truth),
            Meaning::List(_) | Meaning::Record { .. } => {
                let null = self.circuit.fresh();
                vec![(null, Known::Null), (!null, Known::Other(Vec::new()))]
            }
        }
    }

    pub(super) fn meaning(&mut self, expr: &TypedExpr, at: At, locals: &mut Locals) -> Meaning {
        match &expr.kind {
            TypedKind::Error
            | TypedKind::Null
            | TypedKind::Number(_)
            | TypedKind::Text(_)
            | TypedKind::Date(_)
            | TypedKind::Duration(_) => {
                let scope = Scope {
                    form: empty_record(),
                    row: None,
                    params: empty_record(),
                    today: self.today,
                };
                Meaning::Cells(self.circuit.exactly(known(eval(expr, &scope))))
            }
            TypedKind::Boolean(value) => Meaning::Truth(self.circuit.truth(Some(*value))),
            TypedKind::List(items) => {
                let yes = self.circuit.yes();
                let entries = items.iter().map(|it| {
                    let value = self.meaning(it, at, locals);
                    (yes, Entry::Value(value))
                });
                let entries = entries.collect();
                Meaning::List(self.whole(entries))
            }
            TypedKind::Var(path) => self.variable(path, at),
            TypedKind::Local(name) => {
                let found = locals.iter().rev().find(|(it, _)| it == name);
                match found.map(|(_, entry)| entry.clone()) {
                    Some(entry) => self.entry(entry),
                    None => Meaning::Cells(self.circuit.exactly(Known::Null)),
                }
            }
            TypedKind::Member(of, name) => {
                let of_meaning = self.meaning(of, at, locals);
                self.member(of_meaning, expr, name, at)
            }
            TypedKind::Filter(list, condition) => {
                let mut list = self.list(list, at, locals);
                for (present, entry) in &mut list.entries {
                    let holds = self.with_local("item", entry, condition, at, locals);
                    *present = self.circuit.and(&[*present, holds.yes]);
                }
                list.further.0 = 0;
                Meaning::List(list)
            }
            TypedKind::Negate(_) => self.operation(expr, at, locals),
            TypedKind::Binary(BinaryOp::And, left, right) => {
                let (left, right) = (self.truth(left, at, locals), self.truth(right, at, locals));
                Meaning::Truth(self.both(left, right))
            }
            TypedKind::Binary(BinaryOp::Or, left, right) => {
                let (left, right) = (self.truth(left, at, locals), self.truth(right, at, locals));
                Meaning::Truth(Truth {
                    yes: self.circuit.or(&[left.yes, right.yes]),
                    no: self.circuit.and(&[left.no, right.no]),
                })
            }
            TypedKind::Binary(op, left, right) => match Wanted::of(*op) {
                Some(wanted) => Meaning::Truth(self.comparison(wanted, left, right, at, locals)),
                None => self.operation(expr, at, locals),
            },
            TypedKind::Range {
                value,
                low,
                low_closed,
                high,
                high_closed,
            } => {
                let above = if *low_closed {
                    BinaryOp::GreaterOrEqual
                } else {
                    BinaryOp::Greater
                };
                let below = if *high_closed {
                    BinaryOp::LessOrEqual
                } else {
                    BinaryOp::Less
                };
                let mut side = |op, end| match Wanted::of(op) {
                    Some(wanted) => self.comparison(wanted, value, end, at, locals),
                    None => self.circuit.truth(None),
                };
                let (above, below) = (side(above, low), side(below, high));
                let circuit = &mut self.circuit;
                let known = [above, below].map(|it| circuit.or(&[it.yes, it.no]));
                let outside = circuit.or(&[above.no, below.no]);
                Meaning::Truth(Truth {
                    yes: circuit.and(&[above.yes, below.yes]),
                    no: circuit.and(&[known[0], known[1], outside]),
                })
            }
            TypedKind::In(value, list) => {
                let list_meaning = self.list(list, at, locals);
                let cells = self.cells(value, at, locals);
                let yes = self.contains(&list_meaning, &cells, (list, value), at, locals);
                Meaning::Truth(super::circuit::Circuit::total(yes))
            }
            TypedKind::If(condition, yes, no) => {
                let condition = self.truth(condition, at, locals).yes;
                if expr.ty == Ty::Boolean {
                    let (yes, no) = (self.truth(yes, at, locals), self.truth(no, at, locals));
                    let mut either = |a: Lit, b: Lit| {
                        let a = self.circuit.and(&[condition, a]);
                        let b = self.circuit.and(&[!condition, b]);
                        self.circuit.or(&[a, b])
                    };
                    let (yes, no) = (either(yes.yes, no.yes), either(yes.no, no.no));
                    return Meaning::Truth(Truth { yes, no });
                }
                let (yes, no) = (self.cells(yes, at, locals), self.cells(no, at, locals));
                Meaning::Cells(self.circuit.choose(condition, &yes, &no))
            }
            TypedKind::Quantified {
                every,
                variable,
                list,
                condition,
            } => {
                let list = self.list(list, at, locals);
                let mut found = Vec::new();
                let mut all = Vec::new();
                for (present, entry) in &list.entries {
                    let holds = self.with_local(variable, entry, condition, at, locals);
                    let (hit, miss) = if *every {
                        (holds.no, holds.yes)
                    } else {
                        (holds.yes, holds.no)
                    };
                    found.push(self.circuit.and(&[*present, hit]));
                    all.push(self.circuit.or(&[!*present, miss]));
                }
                if list.more != self.circuit.no() {
                    let (hit, miss) = (self.circuit.fresh(), self.circuit.fresh());
                    self.circuit.clause(&[!hit, !miss]);
                    found.push(self.circuit.and(&[list.more, hit]));
                    all.push(self.circuit.or(&[!list.more, miss]));
                }
                let (found, none) = (self.circuit.or(&found), self.circuit.and(&all));
                Meaning::Truth(if *every {
                    Truth {
                        yes: none,
                        no: found,
                    }
                } else {
                    Truth {
                        yes: found,
                        no: none,
                    }
                })
            }
            TypedKind::For {
                variable,
                list,
                body,
            } => {
                let mut list = self.list(list, at, locals);
                for (_, entry) in &mut list.entries {
                    locals.push((variable.clone(), entry.clone()));
                    let value = self.meaning(body, at, locals);
                    locals.pop();
                    *entry = Entry::Value(value);
                }
                Meaning::List(list)
            }
            TypedKind::Call(function, arguments) => {
                self.call(*function, expr, arguments, at, locals)
            }
        }
    }

    pub(super) fn both(&mut self, left: Truth, right: Truth) -> Truth {
        Truth {
            yes: self.circuit.and(&[left.yes, right.yes]),
            no: self.circuit.or(&[left.no, right.no]),
        }
    }

    fn variable(&mut self, path: &VarPath, at: At) -> Meaning {
        if let Some(name) = param_name(path) {
            let found = self.params.iter().find(|it| it.name == name);
            let cells = found.map(|it| it.cells.clone());
            return Meaning::Cells(cells.unwrap_or_else(|| self.circuit.exactly(Known::Null)));
        }
        let dotted = self.form.dotted(path, at.row.map(|(id, _)| id));
        let row = match path.base {
            crate::expr::Base::Row => at.row.map(|(_, row)| row),
            crate::expr::Base::Form | crate::expr::Base::Param => None,
        };
        self.named(&dotted, row, at)
    }

    /// What stands at a path.
    fn named(&mut self, path: &str, row: Option<usize>, at: At) -> Meaning {
        match self.names.get(path) {
            Some(Named::Field(id)) => match self.field(id, row) {
                Some(instance) => instance.meaning.clone(),
                None => Meaning::Cells(self.circuit.exactly(Known::Null)),
            },
            Some(Named::Repeat(id)) => Meaning::List(self.rows_of(id, at)),
            Some(Named::Compute(id)) => self.compute(id, at.absent),
            Some(Named::Group(_)) => Meaning::Record {
                path: path.to_owned(),
                row,
            },
            None => Meaning::Cells(self.circuit.exactly(Known::Null)),
        }
    }

    fn rows_of(&mut self, id: RepeatId, at: At) -> List {
        let rows = self.repeats.get(id.index());
        let Some(rows) = rows.filter(|_| at.absent != Some(id)) else {
            return self.whole(Vec::new());
        };
        let entries = rows.present.iter().enumerate();
        List {
            entries: entries
                .map(|(row, present)| (*present, Entry::Row(id, row)))
                .collect(),
            more: rows.more,
            further: (1, rows.further),
        }
    }

    /// A list of which every entry is modelled.
    fn whole(&self, entries: Vec<(Lit, Entry)>) -> List {
        List {
            entries,
            more: self.circuit.no(),
            further: (0, 0),
        }
    }

    fn compute(&mut self, id: crate::model::ComputeId, absent: Option<RepeatId>) -> Meaning {
        if let Some(meaning) = self.computes.get(&(id, absent)) {
            return meaning.clone();
        }
        if !self.computing.insert(id) {
            return Meaning::Cells(self.circuit.exactly(Known::Null));
        }
        let form = self.form;
        let at = At { row: None, absent };
        let meaning = self.meaning(&form.compute(id).expr, at, &mut Locals::new());
        self.computing.remove(&id);
        self.computes.insert((id, absent), meaning.clone());
        meaning
    }

    pub(super) fn entry(&mut self, entry: Entry) -> Meaning {
        match entry {
            Entry::Row(id, row) => Meaning::Record {
                path: self.form.repeat(id).path.clone(),
                row: Some(row),
            },
            Entry::Value(meaning) => meaning,
        }
    }

    fn member(&mut self, of: Meaning, expr: &TypedExpr, name: &str, at: At) -> Meaning {
        match of {
            Meaning::Record { path, row } => self.named(&format!("{path}.{name}"), row, at),
            Meaning::List(mut list) => {
                for (_, entry) in &mut list.entries {
                    let of = self.entry(entry.clone());
                    *entry = Entry::Value(self.member(of, expr, name, at));
                }
                Meaning::List(list)
            }
            Meaning::Truth(_) => Meaning::Cells(self.circuit.exactly(Known::Null)),
            Meaning::Cells(cells) => {
                let operation = Operation::of(expr, self.today);
                Meaning::Cells(self.circuit.operate(&operation, &[cells]))
            }
        }
    }

    fn with_local(
        &mut self,
        name: &str,
        entry: &Entry,
        condition: &TypedExpr,
        at: At,
        locals: &mut Locals,
    ) -> Truth {
        locals.push((name.to_owned(), entry.clone()));
        let holds = self.truth(condition, at, locals);
        locals.pop();
        holds
    }

    pub(super) fn list(&mut self, expr: &TypedExpr, at: At, locals: &mut Locals) -> List {
        match self.meaning(expr, at, locals) {
            Meaning::List(list) => list,
            Meaning::Truth(_) | Meaning::Cells(_) | Meaning::Record { .. } => {
                self.whole(Vec::new())
            }
        }
    }

    /// An operation on one or two values.
    pub(super) fn operation(&mut self, expr: &TypedExpr, at: At, locals: &mut Locals) -> Meaning {
        let operation = Operation::of(expr, self.today);
        let operands: Vec<Cells> = operands(expr)
            .into_iter()
            .map(|it| self.cells(it, at, locals))
            .collect();
        Meaning::Cells(self.circuit.operate(&operation, &operands))
    }

    /// Today: the day, or any day.
    pub(super) fn day(&mut self) -> Cells {
        let date = |year| Value::Date(jiff::civil::Date::constant(year, 1, 1));
        vec![
            (self.dated, Known::Exact(Value::Date(self.today))),
            (!self.dated, Known::Span(date(2000), date(2150))),
        ]
    }
}
