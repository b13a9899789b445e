//! Where conditions change their mind: the constants and thresholds at which domains are cut.
//!
//! A condition over one question with an order is probed along its axis, and the places where its
//! value changes become cuts; that finds the birthday behind an age. Whether it is constant between
//! two cuts is not taken from here but shown later, so a cut that is missing costs an answer
//! ("unknown"), never its truth.

use std::{cell::RefCell, collections::BTreeSet};

use jiff::civil::Date;

use super::{
    domain::{Asked, Axis},
    names::{Named, Names, expressions},
};
use crate::{
    expr::{
        Base, Decimal, Record, Scope, Ty, TypedExpr, Value, VarPath,
        builtins::Builtin,
        eval,
        simplify::mapped,
        temporal::{day_number, parse_date},
        typed::{BinaryOp, TypedKind},
    },
    model::{FieldId, Form, RepeatId},
};

/// What the conditions of a form ask about each question.
pub(super) fn asked(form: &Form, names: &Names, params: &Record, today: Date) -> Vec<Asked> {
    let mut cutter = Cutter {
        form,
        names,
        params,
        today,
        asked: vec![Asked::default(); form.fields.len()],
    };
    for (expr, row) in expressions(form) {
        cutter.visit(expr, row);
    }
    cutter.asked
}

/// The name under which the probed question stands in a grounded condition.
const PROBE: &str = "x";

/// How deep computed values are followed.
const DEEPEST: usize = 16;

struct Cutter<'a> {
    form: &'a Form,
    names: &'a Names,
    params: &'a Record,
    today: Date,
    asked: Vec<Asked>,
}

/// What a condition looks at, through computed values.
#[derive(Debug, Default)]
struct Looks {
    fields: BTreeSet<FieldId>,
    constants: Vec<Value>,
    texts: BTreeSet<String>,
    patterns: BTreeSet<String>,
    /// Days of the month, months or days of the week.
    calendar: bool,
}

impl Cutter<'_> {
    fn visit(&mut self, expr: &TypedExpr, row: Option<RepeatId>) {
        let is_atom = matches!(
            &expr.kind,
            TypedKind::Binary(
                BinaryOp::Equal
                    | BinaryOp::NotEqual
                    | BinaryOp::Less
                    | BinaryOp::LessOrEqual
                    | BinaryOp::Greater
                    | BinaryOp::GreaterOrEqual,
                _,
                _
            ) | TypedKind::Range { .. }
                | TypedKind::In(..)
                | TypedKind::Call(
                    Builtin::Matches
                        | Builtin::Contains
                        | Builtin::StartsWith
                        | Builtin::EndsWith
                        | Builtin::ListContains
                        | Builtin::DistinctValues,
                    _
                )
        );
        if is_atom {
            self.atom(expr, row);
        }
        for child in expr.children() {
            self.visit(child, row);
        }
    }

    fn atom(&mut self, expr: &TypedExpr, row: Option<RepeatId>) {
        let mut looks = Looks::default();
        self.look(expr, row, 0, &mut looks);
        // Only null or not: nothing is told apart.
        let against_null = expr
            .children()
            .iter()
            .any(|it| matches!(it.kind, TypedKind::Null));
        let fields: Vec<FieldId> = looks.fields.iter().copied().collect();
        for id in &fields {
            let field = self.form.field(*id);
            let Some(asked) = self.asked.get_mut(id.index()) else {
                continue;
            };
            asked.told_apart |= !against_null;
            asked.texts.extend(looks.texts.iter().cloned());
            asked.patterns.extend(looks.patterns.iter().cloned());
            let Some(axis) = Axis::of(field) else {
                // Years of partial dates.
                let years = looks.constants.iter().filter_map(|it| match it {
                    Value::Number(number) => number.to_integer().map(i128::from),
                    _ => None,
                });
                asked.starts.extend(years);
                continue;
            };
            if axis.high - axis.low < FEW {
                asked.starts.extend(axis.low..=axis.high);
                continue;
            }
            let mut starts = BTreeSet::new();
            for place in looks.constants.iter().filter_map(|it| axis.place(it)) {
                starts.extend([place - 1, place, place + 1, place + 2]);
            }
            if looks.calendar {
                starts.extend(self.month_ends(axis));
            }
            if fields.len() > 1 {
                starts.extend(self.points(axis));
                starts.extend(self.spans(axis, &looks.constants));
            } else if !against_null && let Some(probe) = self.grounded(expr, row, *id) {
                let changes = self.changes(&probe, axis, &starts);
                if !looks.calendar {
                    starts.clear();
                }
                starts.extend(changes);
            }
            if let Some(asked) = self.asked.get_mut(id.index()) {
                asked.starts.extend(starts);
            }
        }
    }

    /// Places worth trying when two questions are compared: the ends, and some in between.
    fn points(&self, axis: Axis) -> BTreeSet<i128> {
        let mut starts = BTreeSet::from([axis.low + 1, axis.high]);
        let middle: Vec<i128> = if axis.value(0) == Value::Number(Decimal::integer(0)) {
            let unit = match axis.value(1) {
                Value::Number(number) => 10_i128.pow(u32::from(number.scale)),
                _ => 1,
            };
            vec![unit, 2 * unit]
        } else {
            let today = i128::from(day_number(self.today));
            vec![today - 365, today - 1, today, today + 1, today + 90]
        };
        for place in middle {
            starts.extend([place, place + 1]);
        }
        starts
    }

    /// Days as far from today as a number says, taken as days and as years.
    fn spans(&self, axis: Axis, constants: &[Value]) -> BTreeSet<i128> {
        let today = Value::Date(self.today);
        let mut starts = BTreeSet::new();
        let Some(today) = axis.place(&today) else {
            return starts;
        };
        let numbers = constants.iter().filter_map(|it| match it {
            Value::Number(number) => number.to_integer().map(i128::from),
            _ => None,
        });
        for number in numbers.filter(|it| (1..=400).contains(it)).take(8) {
            for place in [today - number, today + number] {
                starts.extend([place, place + 1]);
            }
            if number <= 120 {
                // Half a year earlier: the birthday is over.
                let place = today - number * 365 - number / 4 - 180;
                starts.extend([place, place + 1]);
            }
        }
        starts
    }

    /// First and last days of the months around today.
    fn month_ends(&self, axis: Axis) -> BTreeSet<i128> {
        let first = self.today.first_of_month();
        let mut starts = BTreeSet::new();
        for months in [-3_i64, -2, -1, 0, 1, 2, 3] {
            let first = first.checked_add(jiff::ToSpan::months(months)).ok();
            let place = first.and_then(|it| axis.place(&Value::Date(it)));
            if let Some(place) = place {
                starts.extend([place - 1, place, place + 1]);
            }
        }
        starts
    }

    fn look(&self, expr: &TypedExpr, row: Option<RepeatId>, depth: usize, looks: &mut Looks) {
        if let Some(path) = &expr.origin {
            match self.names.look_up(self.form, path, row) {
                Some(Named::Field(id)) => {
                    looks.fields.insert(id);
                }
                Some(Named::Compute(id)) if depth < DEEPEST => {
                    self.look(&self.form.compute(id).expr, None, depth + 1, looks);
                }
                Some(Named::Compute(_) | Named::Group(_) | Named::Repeat(_)) | None => {}
            }
        }
        match &expr.kind {
            TypedKind::Number(number) => looks.constants.push(Value::Number(*number)),
            TypedKind::Date(text) => {
                looks.constants.extend(parse_date(text).map(Value::Date));
            }
            TypedKind::Text(text) => {
                looks.texts.insert(text.clone());
            }
            TypedKind::Member(of, name) if of.ty == Ty::Date && name != "year" => {
                looks.calendar = true;
            }
            TypedKind::Var(path) if path.base == Base::Param => {
                let value = path.segments.first().and_then(|it| self.params.get(it));
                looks.constants.extend(value.cloned());
            }
            TypedKind::Call(Builtin::Matches, arguments) => {
                if let Some(TypedKind::Text(pattern)) = arguments.get(1).map(|it| &it.kind) {
                    looks.patterns.insert(pattern.clone());
                }
                if let Some(of) = arguments.first() {
                    self.look(of, row, depth, looks);
                }
                return;
            }
            _ => {}
        }
        for child in expr.children() {
            self.look(child, row, depth, looks);
        }
    }

    /// The condition with the question under the name of the probe and computed values written
    /// out; `None` when it looks at anything else.
    fn grounded(
        &self,
        expr: &TypedExpr,
        row: Option<RepeatId>,
        field: FieldId,
    ) -> Option<TypedExpr> {
        let fits = RefCell::new(true);
        let ground = Ground {
            cutter: self,
            field,
            fits: &fits,
        };
        let grounded = ground.expr(expr, row, 0);
        fits.into_inner().then_some(grounded)
    }

    /// The places along the axis where the condition takes another value.
    fn changes(&self, probe: &TypedExpr, axis: Axis, first: &BTreeSet<i128>) -> BTreeSet<i128> {
        let value = |place: i128| {
            let form = Record::from([(PROBE.to_owned(), axis.value(place))]);
            eval(
                probe,
                &Scope {
                    form: &form,
                    row: None,
                    params: self.params,
                    today: self.today,
                },
            )
        };
        let mut places = BTreeSet::from([axis.low, axis.high]);
        places.extend(first.range(axis.low..=axis.high));
        for step in 1..16 {
            places.insert(axis.low + (axis.high - axis.low) / 16 * step);
        }
        let mut changes = BTreeSet::new();
        let mut before: Option<(i128, Value)> = None;
        for place in places {
            let here = value(place);
            if let Some((mut low, there)) = before
                && there != here
            {
                let mut high = place;
                while high - low > 1 {
                    let middle = low + (high - low) / 2;
                    if value(middle) == there {
                        low = middle;
                    } else {
                        high = middle;
                    }
                }
                changes.insert(high);
                // A single place, as in `x = 5`.
                if value(high) != here {
                    changes.insert(high + 1);
                }
            }
            before = Some((place, here));
        }
        changes
    }
}

/// Axes up to this long are cut into single answers.
const FEW: i128 = 16;

struct Ground<'a> {
    cutter: &'a Cutter<'a>,
    field: FieldId,
    fits: &'a RefCell<bool>,
}

impl Ground<'_> {
    fn expr(&self, expr: &TypedExpr, row: Option<RepeatId>, depth: usize) -> TypedExpr {
        if let Some(path) = &expr.origin
            && path.base != Base::Param
        {
            let cutter = self.cutter;
            return match cutter.names.look_up(cutter.form, path, row) {
                Some(Named::Field(id)) if id == self.field && !is_list(expr) => TypedExpr {
                    kind: TypedKind::Var(VarPath {
                        base: Base::Form,
                        segments: vec![PROBE.to_owned()],
                    }),
                    ..expr.clone()
                },
                Some(Named::Compute(id)) if depth < DEEPEST => {
                    self.expr(&cutter.form.compute(id).expr, None, depth + 1)
                }
                Some(_) | None => {
                    *self.fits.borrow_mut() = false;
                    expr.clone()
                }
            };
        }
        mapped(expr, &|child| self.expr(child, row, depth))
    }
}

fn is_list(expr: &TypedExpr) -> bool {
    matches!(expr.ty, Ty::List(_))
}
