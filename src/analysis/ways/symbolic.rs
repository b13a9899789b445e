//! What an expression stands for over every way at once: the counterpart of `expr::eval`.

use std::collections::BTreeMap;

use super::{
    cells::{Cells, Truth},
    circuit::Lit,
    names::Named,
    value::{Known, Operation, compare, known, operands},
    world::{Entry, List, Meaning, Order, World, param_name},
};
use crate::{
    expr::{
        Scope, Ty, TypedExpr, Value, VarPath,
        builtins::Builtin,
        eval,
        eval::empty_record,
        print::print_typed,
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

/// Which outcomes of a comparison make it true.
#[derive(Debug, Clone, Copy)]
struct Wanted {
    less: bool,
    equal: bool,
    greater: bool,
    /// Null is a value among others, as for `=`.
    total: bool,
}

impl Wanted {
    fn of(op: BinaryOp) -> Option<Self> {
        let wanted = |less, equal, greater, total| {
            Some(Self {
                less,
                equal,
                greater,
                total,
            })
        };
        match op {
            BinaryOp::Equal => wanted(false, true, false, true),
            BinaryOp::NotEqual => wanted(true, false, true, true),
            BinaryOp::Less => wanted(true, false, false, false),
            BinaryOp::LessOrEqual => wanted(true, true, false, false),
            BinaryOp::Greater => wanted(false, false, true, false),
            BinaryOp::GreaterOrEqual => wanted(false, true, true, false),
            BinaryOp::Or
            | BinaryOp::And
            | BinaryOp::Add
            | BinaryOp::Subtract
            | BinaryOp::Multiply
            | BinaryOp::Divide => None,
        }
    }
}

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

    fn comparison(
        &mut self,
        wanted: Wanted,
        left: &TypedExpr,
        right: &TypedExpr,
        at: At,
        locals: &mut Locals,
    ) -> Truth {
        let one = self.meaning(left, at, locals);
        let other = self.meaning(right, at, locals);
        let is_null = |it: &TypedExpr| matches!(it.kind, TypedKind::Null);
        // A list is never null.
        if wanted.total
            && (matches!(one, Meaning::List(_)) && is_null(right)
                || matches!(other, Meaning::List(_)) && is_null(left))
        {
            return self.circuit.truth(Some(!wanted.equal));
        }
        let (one, other) = (self.as_cells(one), self.as_cells(other));
        self.compared(wanted, (&one, left), (&other, right), at, locals)
    }

    /// Whether a value is in a list.
    pub(super) fn contains(
        &mut self,
        list: &List,
        cells: &Cells,
        (of, value): (&TypedExpr, &TypedExpr),
        at: At,
        locals: &Locals,
    ) -> Lit {
        let Some(equal) = Wanted::of(BinaryOp::Equal) else {
            return self.circuit.no();
        };
        let mut found = Vec::new();
        for (at_entry, (present, entry)) in list.entries.iter().enumerate() {
            let meaning = self.entry(entry.clone());
            let one = self.as_cells(meaning);
            // Each entry is compared on its own.
            let mut locals = locals.clone();
            locals.push((format!("#{at_entry}"), entry.clone()));
            let same = self.compared(equal, (&one, of), (cells, value), at, &locals);
            found.push(self.circuit.and(&[*present, same.yes]));
        }
        if list.more != self.circuit.no() {
            let further = self.circuit.fresh();
            found.push(self.circuit.and(&[list.more, further]));
        }
        self.circuit.or(&found)
    }

    /// Whether two values of a list are equal.
    pub(super) fn same(&mut self, one: &Cells, other: &Cells, names: (&str, &str)) -> Lit {
        let Some(equal) = Wanted::of(BinaryOp::Equal) else {
            return self.circuit.no();
        };
        let names = || (names.0.to_owned(), names.1.to_owned());
        self.pairs(equal, one, other, &names).yes
    }

    fn compared(
        &mut self,
        wanted: Wanted,
        (one, left): (&Cells, &TypedExpr),
        (other, right): (&Cells, &TypedExpr),
        at: At,
        locals: &Locals,
    ) -> Truth {
        let place = || {
            let locals: Vec<String> = locals
                .iter()
                .map(|(name, it)| format!("{name}{it:?}"))
                .collect();
            format!("{:?}{:?}{}", at.row, at.absent, locals.join(","))
        };
        let name = |expr: &TypedExpr| {
            if is_constant(expr) {
                print_typed(expr)
            } else {
                format!("{} {}", print_typed(expr), place())
            }
        };
        self.pairs(wanted, one, other, &|| (name(left), name(right)))
    }

    fn pairs(
        &mut self,
        wanted: Wanted,
        one: &Cells,
        other: &Cells,
        names: &dyn Fn() -> (String, String),
    ) -> Truth {
        let mut yes = Vec::new();
        let mut no = Vec::new();
        let mut order: Option<(Order, Lit)> = None;
        for (a, left) in one {
            for (b, right) in other {
                let pair = self.circuit.and(&[*a, *b]);
                if pair == self.circuit.no() {
                    continue;
                }
                if matches!(left, Known::Null) || matches!(right, Known::Null) {
                    if wanted.total {
                        let holds = if left == right {
                            wanted.equal
                        } else {
                            wanted.greater
                        };
                        if holds { yes.push(pair) } else { no.push(pair) }
                    }
                    continue;
                }
                let possible = compare(left, right);
                let meets = [
                    (possible.less, wanted.less),
                    (possible.equal, wanted.equal),
                    (possible.greater, wanted.greater),
                ];
                let met = meets.iter().filter(|(can, want)| *can && *want).count();
                if met == possible.count() {
                    yes.push(pair);
                    continue;
                }
                if met == 0 {
                    no.push(pair);
                    continue;
                }
                let (order, exact) = *order.get_or_insert_with(|| {
                    let order = self.open_order(names(), (one, other));
                    let exact = self.circuit.fresh();
                    self.exact.push((exact, order));
                    (order, exact)
                });
                let circuit = &mut self.circuit;
                let greater = circuit.and(&[!order.less, !order.equal]);
                let outcomes = [order.less, order.equal, greater];
                for ((can, _), outcome) in meets.iter().zip(outcomes) {
                    if !can {
                        circuit.clause(&[!pair, !outcome]);
                    }
                }
                let wanted_ones: Vec<Lit> = meets
                    .iter()
                    .zip(outcomes)
                    .filter(|((_, want), _)| *want)
                    .map(|(_, outcome)| outcome)
                    .collect();
                let holds = circuit.or(&wanted_ones);
                yes.push(circuit.and(&[pair, holds]));
                no.push(circuit.and(&[pair, !holds]));
                circuit.clause(&[!exact, !pair]);
            }
        }
        Truth {
            yes: self.circuit.or(&yes),
            no: self.circuit.or(&no),
        }
    }

    /// How two values compare that the pieces do not settle. Asked twice about the same two, or the
    /// other way round, it is the same; so `a < b` and `a >= b` exclude each other.
    fn open_order(&mut self, names: (String, String), (one, other): (&Cells, &Cells)) -> Order {
        let turned = names.0 > names.1;
        let key = if turned {
            (names.1.clone(), names.0.clone())
        } else {
            names.clone()
        };
        let order = match self.orders.get(&key) {
            Some(order) => *order,
            None => {
                let order = Order {
                    less: self.circuit.fresh(),
                    equal: self.circuit.fresh(),
                };
                self.circuit.clause(&[!order.less, !order.equal]);
                self.orders.insert(key, order);
                order
            }
        };
        let turn = |it: Order, circuit: &mut super::circuit::Circuit| Order {
            less: circuit.and(&[!it.less, !it.equal]),
            equal: it.equal,
        };
        let order = if turned {
            turn(order, &mut self.circuit)
        } else {
            order
        };
        match (one.as_slice(), other.as_slice()) {
            (_, [(_, Known::Exact(constant))]) => self.on_scale(names.0, constant, order),
            ([(_, Known::Exact(constant))], _) => {
                let order = turn(order, &mut self.circuit);
                self.on_scale(names.1, constant, order);
            }
            _ => {}
        }
        order
    }

    /// What is below a constant is below every greater one.
    fn on_scale(&mut self, name: String, constant: &Value, order: Order) {
        let known = self.scales.entry(name.clone()).or_default().clone();
        if known.iter().any(|(other, _)| other == constant) {
            return;
        }
        for (other, its) in &known {
            let (low, high) = match super::value::order(constant, other) {
                Some(std::cmp::Ordering::Less) => (order, *its),
                Some(std::cmp::Ordering::Greater) => (*its, order),
                Some(std::cmp::Ordering::Equal) | None => continue,
            };
            self.circuit.clause(&[!low.less, high.less]);
            self.circuit.clause(&[!low.equal, high.less]);
        }
        self.scales
            .entry(name)
            .or_default()
            .push((constant.clone(), order));
    }

    /// A condition that the pieces settle only for values known exactly.
    pub(super) fn test(&mut self, expr: &TypedExpr, at: At, locals: &mut Locals) -> Truth {
        let operation = Operation::of(expr, self.today);
        let operands: Vec<Cells> = operands(expr)
            .into_iter()
            .map(|it| self.cells(it, at, locals))
            .collect();
        let mut settled: BTreeMap<bool, Vec<Lit>> = BTreeMap::new();
        let mut open = Vec::new();
        let mut rows: Vec<(Lit, Vec<&Known>)> = vec![(self.circuit.yes(), Vec::new())];
        for cells in &operands {
            let mut longer = Vec::new();
            for (lit, known) in &rows {
                for (one, more) in cells {
                    let mut known = known.clone();
                    known.push(more);
                    longer.push((self.circuit.and(&[*lit, *one]), known));
                }
            }
            rows = longer;
        }
        for (lit, known) in rows {
            match operation.yields(&known) {
                super::value::Yield::Surely(Known::Exact(Value::Boolean(value))) => {
                    settled.entry(value).or_default().push(lit);
                }
                super::value::Yield::Surely(Known::Null) => {}
                super::value::Yield::Surely(_) | super::value::Yield::Perhaps(_) => open.push(lit),
            }
        }
        let mut yes = settled.remove(&true).unwrap_or_default();
        let mut no = settled.remove(&false).unwrap_or_default();
        if !open.is_empty() {
            let key = (
                format!("{} {:?}{:?}", print_typed(expr), at, locals),
                String::new(),
            );
            let order = self.open_order(key, (&Vec::new(), &Vec::new()));
            let exact = self.circuit.fresh();
            self.exact.push((exact, order));
            for lit in open {
                yes.push(self.circuit.and(&[lit, order.equal]));
                no.push(self.circuit.and(&[lit, !order.equal]));
                self.circuit.clause(&[!exact, !lit]);
            }
        }
        Truth {
            yes: self.circuit.or(&yes),
            no: self.circuit.or(&no),
        }
    }

    /// Today: the day, or any day.
    pub(super) fn day(&mut self) -> Cells {
        let date = |year| Value::Date(jiff::civil::Date::constant(year, 1, 1));
        vec![
            (self.dated, Known::Exact(Value::Date(self.today))),
            (!self.dated, Known::Span(date(2000), date(2150))),
        ]
    }

    /// `not(x)`.
    pub(super) fn negated(&mut self, of: Truth) -> Truth {
        Truth {
            yes: of.no,
            no: of.yes,
        }
    }
}

fn is_constant(expr: &TypedExpr) -> bool {
    !matches!(
        expr.kind,
        TypedKind::Var(_) | TypedKind::Local(_) | TypedKind::Call(Builtin::Today, _)
    ) && expr.children().into_iter().all(is_constant)
}
