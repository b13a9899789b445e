//! Comparisons over every way at once: settled by the pieces of the domains, or left open.

use std::collections::BTreeMap;

use super::{
    cells::{Cells, Truth},
    circuit::{Circuit, Lit},
    symbolic::{At, Locals},
    value::{self, Known, Operation, Possible, Yield, compare, operands},
    world::{List, Meaning, Order, World},
};
use crate::expr::{
    TypedExpr, Value,
    builtins::Builtin,
    print::print_typed,
    typed::{BinaryOp, TypedKind},
};

/// Which outcomes of a comparison make it true.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    outcomes: Possible,
    /// Null is a value among others, as for `=`.
    total: bool,
}

impl Wanted {
    pub(super) fn of(op: BinaryOp) -> Option<Self> {
        let wanted = |less, equal, greater, total| {
            Some(Self {
                outcomes: Possible {
                    less,
                    equal,
                    greater,
                },
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

    /// What becomes of two values of which something is known.
    fn verdict(self, left: &Known, right: &Known) -> Verdict {
        if matches!(left, Known::Null) || matches!(right, Known::Null) {
            return match (self.total, left == right) {
                (false, _) => Verdict::Null,
                (true, true) => Verdict::Settled(self.outcomes.equal),
                (true, false) => Verdict::Settled(self.outcomes.greater),
            };
        }
        let possible = compare(left, right);
        let pairs = possible.all().into_iter().zip(self.outcomes.all());
        match pairs.filter(|(can, want)| *can && *want).count() {
            0 => Verdict::Settled(false),
            met if met == possible.count() => Verdict::Settled(true),
            _ => Verdict::Open(possible),
        }
    }
}

/// What becomes of a comparison.
#[derive(Clone, Copy)]
enum Verdict {
    Null,
    Settled(bool),
    /// Either, with the outcomes that are possible.
    Open(Possible),
}

/// The possibilities of one value by what becomes of the comparison with one of the other.
#[derive(Default)]
struct Beside {
    yes: Vec<Lit>,
    no: Vec<Lit>,
    open: Vec<Lit>,
    /// Those that are open, but not for being less, equal, or greater.
    excluded: [Vec<Lit>; 3],
}

impl Beside {
    fn add(&mut self, lit: Lit, verdict: Verdict) {
        match verdict {
            Verdict::Null => {}
            Verdict::Settled(true) => self.yes.push(lit),
            Verdict::Settled(false) => self.no.push(lit),
            Verdict::Open(possible) => {
                self.open.push(lit);
                for (can, excluded) in possible.all().into_iter().zip(&mut self.excluded) {
                    if !can {
                        excluded.push(lit);
                    }
                }
            }
        }
    }
}

impl World<'_> {
    pub(super) fn comparison(
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
            return self.circuit.truth(Some(!wanted.outcomes.equal));
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
        let circuit = &mut self.circuit;
        let mut yes = Vec::new();
        let mut no = Vec::new();
        let mut open = Vec::new();
        // That an outcome is impossible though the comparison is open.
        let mut excluded: [Vec<Lit>; 3] = Default::default();
        for (a, left) in one {
            // What goes with this possibility of the one: the possibilities of the other are taken
            // together, so that the gates stay as many as there are possibilities, not pairs.
            let mut beside = Beside::default();
            for (b, right) in other {
                if *a != !*b {
                    beside.add(*b, wanted.verdict(left, right));
                }
            }
            let mut with = |lits: &[Lit]| {
                let any = circuit.or(lits);
                circuit.and(&[*a, any])
            };
            yes.push(with(&beside.yes));
            no.push(with(&beside.no));
            open.push(with(&beside.open));
            for (excluded, lits) in excluded.iter_mut().zip(&beside.excluded) {
                excluded.push(with(lits));
            }
        }
        let open = circuit.or(&open);
        if open != circuit.no() {
            let order = self.open_order(names(), (one, other));
            let circuit = &mut self.circuit;
            let exact = circuit.fresh();
            self.exact.push((exact, order));
            circuit.clause(&[!exact, !open]);
            let outcomes = [
                order.less,
                order.equal,
                circuit.and(&[!order.less, !order.equal]),
            ];
            for (excluded, outcome) in excluded.iter().zip(outcomes) {
                let excluded = circuit.or(excluded);
                circuit.clause(&[!excluded, !outcome]);
            }
            let wanted_ones: Vec<Lit> = wanted
                .outcomes
                .all()
                .into_iter()
                .zip(outcomes)
                .filter(|(want, _)| *want)
                .map(|(_, outcome)| outcome)
                .collect();
            let holds = circuit.or(&wanted_ones);
            yes.push(circuit.and(&[open, holds]));
            no.push(circuit.and(&[open, !holds]));
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
        let turn = |it: Order, circuit: &mut Circuit| Order {
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
            let (low, high) = match value::order(constant, other) {
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
                Yield::Surely(Known::Exact(Value::Boolean(value))) => {
                    settled.entry(value).or_default().push(lit);
                }
                Yield::Surely(Known::Null) => {}
                Yield::Surely(_) | Yield::Perhaps(_) => open.push(lit),
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
}

fn is_constant(expr: &TypedExpr) -> bool {
    !matches!(
        expr.kind,
        TypedKind::Var(_) | TypedKind::Local(_) | TypedKind::Call(Builtin::Today, _)
    ) && expr.children().into_iter().all(is_constant)
}
