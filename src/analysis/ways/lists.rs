//! The functions, over every way at once.

use super::{
    cells::{Cells, Truth},
    circuit::Lit,
    symbolic::{At, Locals},
    value::{Known, Operation},
    world::{List, Meaning, World},
};
use crate::expr::{
    Decimal, TypedExpr, Value, VarPath,
    builtins::Builtin,
    print::print_typed,
    typed::{BinaryOp, TypedKind},
};

impl World<'_> {
    pub(super) fn call(
        &mut self,
        function: Builtin,
        expr: &TypedExpr,
        arguments: &[TypedExpr],
        at: At,
        locals: &mut Locals,
    ) -> Meaning {
        match (function, arguments) {
            (Builtin::Not, [of]) => {
                let of = self.truth(of, at, locals);
                Meaning::Truth(Truth {
                    yes: of.no,
                    no: of.yes,
                })
            }
            (Builtin::Count, [list]) => {
                let list = self.list(list, at, locals);
                Meaning::Cells(self.count(&list))
            }
            (Builtin::Sum, [list]) => {
                let list = self.list(list, at, locals);
                let plus = binary(
                    expr,
                    TypedKind::Binary(
                        BinaryOp::Add,
                        Box::new(operand(expr, 0)),
                        Box::new(operand(expr, 1)),
                    ),
                );
                Meaning::Cells(self.folded(&list, &plus))
            }
            (Builtin::Min | Builtin::Max, [list])
                if matches!(list.ty, crate::expr::Ty::List(_)) =>
            {
                let list = self.list(list, at, locals);
                let step = pairwise(function, expr);
                Meaning::Cells(self.folded(&list, &step))
            }
            (Builtin::Min | Builtin::Max, [first, rest @ ..]) => {
                let step = Operation::of(&pairwise(function, expr), self.today);
                let mut cells = self.cells(first, at, locals);
                for next in rest {
                    let next = self.cells(next, at, locals);
                    cells = self.circuit.operate(&step, &[cells, next]);
                }
                Meaning::Cells(cells)
            }
            (Builtin::ListContains, [of, value]) => {
                let list = self.list(of, at, locals);
                let cells = self.cells(value, at, locals);
                let yes = self.contains(&list, &cells, (of, value), at, locals);
                Meaning::Truth(super::circuit::Circuit::total(yes))
            }
            (Builtin::DistinctValues, [list]) => {
                let list = self.list(list, at, locals);
                Meaning::List(self.distinct(list, expr, at, locals))
            }
            (Builtin::Today, _) => Meaning::Cells(self.day()),
            (Builtin::Contains | Builtin::StartsWith | Builtin::EndsWith | Builtin::Matches, _) => {
                Meaning::Truth(self.test(expr, at, locals))
            }
            (
                Builtin::Abs
                | Builtin::Floor
                | Builtin::Ceiling
                | Builtin::RoundHalfUp
                | Builtin::RoundUp
                | Builtin::RoundDown
                | Builtin::StringLength
                | Builtin::YearsAndMonthsDuration
                | Builtin::Date
                | Builtin::Duration
                | Builtin::Not
                | Builtin::Count
                | Builtin::Sum
                | Builtin::Min
                | Builtin::Max
                | Builtin::ListContains
                | Builtin::DistinctValues,
                _,
            ) => self.operation(expr, at, locals),
        }
    }

    fn count(&mut self, list: &List) -> Cells {
        let circuit = &mut self.circuit;
        // exactly[n]: n of the entries so far are there.
        let mut exactly: Vec<Lit> = vec![circuit.yes()];
        for (present, _) in &list.entries {
            let mut next = Vec::with_capacity(exactly.len() + 1);
            for number in 0..=exactly.len() {
                let same = exactly.get(number).copied().unwrap_or(circuit.no());
                let fewer = number
                    .checked_sub(1)
                    .and_then(|it| exactly.get(it))
                    .copied();
                let stays = circuit.and(&[same, !*present]);
                let grows = circuit.and(&[fewer.unwrap_or(circuit.no()), *present]);
                next.push(circuit.or(&[stays, grows]));
            }
            exactly = next;
        }
        let number =
            |it: usize| Value::Number(Decimal::integer(i64::try_from(it).unwrap_or(i64::MAX)));
        let further = |it: u32| usize::try_from(it).unwrap_or(usize::MAX);
        let mut cells = Vec::new();
        for (count, lit) in exactly.into_iter().enumerate() {
            cells.push((circuit.and(&[lit, !list.more]), Known::Exact(number(count))));
            let (least, most) = list.further;
            let range = Known::Span(
                number(count + further(least)),
                number(count + further(most)),
            );
            cells.push((circuit.and(&[lit, list.more]), range));
        }
        circuit.tidy(cells)
    }

    /// A list taken together from the first entry to the last; null when it is empty or an entry is
    /// null.
    fn folded(&mut self, list: &List, step: &TypedExpr) -> Cells {
        let operation = Operation::of(step, self.today);
        let mut none = self.circuit.yes();
        let mut sum: Cells = Vec::new();
        for (present, entry) in &list.entries {
            let meaning = self.entry(entry.clone());
            let value = self.as_cells(meaning);
            let mut next: Cells = Vec::new();
            for (lit, known) in &sum {
                next.push((self.circuit.and(&[*lit, !*present]), known.clone()));
            }
            for (lit, known) in &value {
                next.push((self.circuit.and(&[none, *present, *lit]), known.clone()));
            }
            if !sum.is_empty() {
                for (lit, known) in self.circuit.operate(&operation, &[sum, value]) {
                    next.push((self.circuit.and(&[lit, *present, !none]), known));
                }
            }
            sum = self.circuit.tidy(next);
            none = self.circuit.and(&[none, !*present]);
        }
        sum.push((none, Known::Null));
        if list.more != self.circuit.no() {
            for (lit, _) in &mut sum {
                *lit = self.circuit.and(&[*lit, !list.more]);
            }
            let null = self.circuit.fresh();
            sum.push((self.circuit.and(&[list.more, null]), Known::Null));
            let any = Known::Other(Vec::new());
            sum.push((self.circuit.and(&[list.more, !null]), any));
        }
        self.circuit.tidy(sum)
    }

    /// Each value once: an entry stays when no earlier one is equal.
    fn distinct(&mut self, list: List, expr: &TypedExpr, at: At, locals: &Locals) -> List {
        let mut kept: Vec<(Lit, Cells)> = Vec::new();
        let mut result = List {
            entries: Vec::new(),
            more: list.more,
            further: (0, list.further.1),
        };
        let name = format!("{} {at:?}{locals:?}", print_typed(expr));
        for (number, (present, entry)) in list.entries.into_iter().enumerate() {
            let meaning = self.entry(entry.clone());
            let cells = self.as_cells(meaning);
            let mut before = Vec::new();
            for (earlier, (there, other)) in kept.iter().enumerate() {
                let names = (format!("{name}#{earlier}"), format!("{name}#{number}"));
                let same = self.same(other, &cells, (&names.0, &names.1));
                before.push(self.circuit.and(&[*there, same]));
            }
            let repeated = self.circuit.or(&before);
            let stays = self.circuit.and(&[present, !repeated]);
            kept.push((present, cells));
            result.entries.push((stays, entry));
        }
        result
    }
}

/// `min(a, b)` or `max(a, b)`.
fn pairwise(function: Builtin, like: &TypedExpr) -> TypedExpr {
    let arguments = vec![operand(like, 0), operand(like, 1)];
    binary(like, TypedKind::Call(function, arguments))
}

fn binary(like: &TypedExpr, kind: TypedKind) -> TypedExpr {
    TypedExpr {
        kind,
        ty: like.ty.clone(),
        span: like.span,
        origin: None,
    }
}

/// An operand to be replaced by a place.
fn operand(like: &TypedExpr, number: usize) -> TypedExpr {
    binary(
        like,
        TypedKind::Var(VarPath {
            base: crate::expr::Base::Form,
            segments: vec![number.to_string()],
        }),
    )
}
