//! Random well-typed expressions over the sample form.
//!
//! Expressions are made as trees by the type that is wanted, so that nearly all of them pass the
//! checker; only the bound on digits cannot be foreseen.

use crate::{
    expr::{
        Decimal, RecordTy, Ty, TypedExpr,
        ast::{Expr, ExprKind},
        builtins::Builtin,
        check,
        typed::BinaryOp,
    },
    source::{Span, Spanned},
};

use super::support::{Random, random_date, sample, sample_env, sample_params};

pub(super) fn at(kind: ExprKind) -> Expr {
    Expr {
        kind,
        span: Span::default(),
    }
}

fn spanned<T>(value: T) -> Spanned<T> {
    Spanned::new(value, Span::default())
}

fn name(text: &str) -> Expr {
    at(ExprKind::Name(text.to_owned()))
}

fn member(of: Expr, text: &str) -> Expr {
    at(ExprKind::Member(Box::new(of), spanned(text.to_owned())))
}

pub(super) fn text(value: &str) -> Expr {
    at(ExprKind::Text(value.to_owned()))
}

fn binary(op: BinaryOp, left: Expr, right: Expr) -> Expr {
    at(ExprKind::Binary(op, Box::new(left), Box::new(right)))
}

fn call(function: Builtin, arguments: Vec<Expr>) -> Expr {
    at(ExprKind::Call(spanned(function), arguments))
}

pub(super) fn number(digits: &str) -> Expr {
    at(ExprKind::Number(Decimal::parse(digits).unwrap()))
}

/// Something that can be looked up.
#[derive(Clone)]
struct Known {
    expr: Expr,
    ty: Ty,
}

/// Makes expressions.
pub(super) struct Generator<'r> {
    random: &'r mut Random,
    form: RecordTy,
    known: Vec<Known>,
    loops: usize,
}

impl<'r> Generator<'r> {
    fn new(random: &'r mut Random) -> Self {
        let (form, params) = (sample(), sample_params());
        let mut known = Vec::new();
        for (field, ty) in form.members.iter().chain(&params.members) {
            learn(name(field), ty, &mut known);
        }
        Self {
            random,
            form,
            known,
            loops: 0,
        }
    }

    /// A condition.
    fn condition(&mut self) -> Expr {
        let depth = 2 + self.below(3);
        self.boolean(depth)
    }

    /// An expression of some type whose values both sides can print.
    fn any(&mut self) -> Expr {
        let depth = 2 + self.below(3);
        let ty = match self.below(12) {
            0..=3 => Ty::Boolean,
            4..=6 => Ty::Number(crate::expr::NumberTy::INTEGER),
            7 => Ty::Text,
            8 => Ty::Date,
            9 => [Ty::Months, Ty::Days][self.below(2)].clone(),
            10 => self.choice(),
            _ => {
                let item = self.scalar();
                return self.list(&item, depth);
            }
        };
        self.of(&ty, depth)
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.random.below(bound as u64)).unwrap()
    }

    fn choice(&mut self) -> Ty {
        let choices: Vec<Ty> = self
            .form
            .members
            .iter()
            .map(|(_, ty)| ty.clone())
            .filter(|ty| matches!(ty, Ty::Choice(_)))
            .collect();
        choices[self.below(choices.len())].clone()
    }

    fn scalar(&mut self) -> Ty {
        match self.below(8) {
            0..=2 => Ty::Number(crate::expr::NumberTy::INTEGER),
            3 => Ty::Text,
            4 => Ty::Date,
            5 => [Ty::Boolean, Ty::Months, Ty::Days][self.below(3)].clone(),
            _ => self.choice(),
        }
    }

    /// An expression of a type; numbers may have any number of decimals.
    fn of(&mut self, ty: &Ty, depth: usize) -> Expr {
        if depth > 0 && self.random.chance(8) {
            let condition = self.boolean(depth - 1);
            let (mut yes, no) = (self.of(ty, depth - 1), self.of(ty, depth - 1));
            if self.random.chance(10) {
                yes = at(ExprKind::Null);
            }
            return at(ExprKind::If(
                Box::new(condition),
                Box::new(yes),
                Box::new(no),
            ));
        }
        match ty {
            Ty::Boolean => self.boolean(depth),
            Ty::Number(_) => self.number(depth),
            Ty::Text => self.text(depth),
            Ty::Date => self.date(depth),
            Ty::Months | Ty::Days => self.duration(ty, depth),
            Ty::List(item) => self.list(item, depth),
            _ => self.look_up(ty).unwrap_or_else(|| at(ExprKind::Null)),
        }
    }

    /// Something known of a type, numbers of any kind.
    fn look_up(&mut self, ty: &Ty) -> Option<Expr> {
        let fits = |known: &&Known| match (&known.ty, ty) {
            (Ty::Number(_), Ty::Number(_)) => true,
            (Ty::List(one), Ty::List(other)) => {
                one == other || (one.is_number() && other.is_number())
            }
            (one, other) => one == other,
        };
        let found: Vec<Expr> = self
            .known
            .iter()
            .filter(fits)
            .map(|known| known.expr.clone())
            .collect();
        (!found.is_empty()).then(|| found[self.below(found.len())].clone())
    }

    fn boolean(&mut self, depth: usize) -> Expr {
        if depth == 0 {
            return match self.below(12) {
                0 => at(ExprKind::Boolean(true)),
                1 => at(ExprKind::Boolean(false)),
                2 => at(ExprKind::Null),
                _ => self.look_up(&Ty::Boolean).unwrap(),
            };
        }
        let less = depth - 1;
        match self.below(24) {
            0..=2 => binary(BinaryOp::And, self.boolean(less), self.boolean(less)),
            3..=5 => binary(BinaryOp::Or, self.boolean(less), self.boolean(less)),
            6 | 7 => call(Builtin::Not, vec![self.boolean(less)]),
            8..=10 => self.equality(less),
            11..=13 => self.order(less),
            14 => self.range(less),
            15 | 16 => self.membership(less),
            17 | 18 => self.quantified(less),
            19 | 20 => self.text_test(less),
            21 => {
                let op = [BinaryOp::Equal, BinaryOp::NotEqual][self.below(2)];
                let at_hand: Vec<Expr> = self
                    .known
                    .iter()
                    .filter(|it| !matches!(it.ty, Ty::Record(_)))
                    .map(|it| it.expr.clone())
                    .collect();
                let value = at_hand[self.below(at_hand.len())].clone();
                binary(op, value, at(ExprKind::Null))
            }
            22 => {
                let op = self.comparison();
                let records = self.records();
                let count = call(Builtin::Count, vec![self.filtered(records, less)]);
                let limit = self.below(4);
                binary(op, count, number(&limit.to_string()))
            }
            _ => self.of(&Ty::Boolean, less),
        }
    }

    fn comparison(&mut self) -> BinaryOp {
        [
            BinaryOp::Equal,
            BinaryOp::NotEqual,
            BinaryOp::Less,
            BinaryOp::LessOrEqual,
            BinaryOp::Greater,
            BinaryOp::GreaterOrEqual,
        ][self.below(6)]
    }

    fn equality(&mut self, depth: usize) -> Expr {
        let op = [BinaryOp::Equal, BinaryOp::NotEqual][self.below(2)];
        let ty = self.scalar();
        let left = self.of(&ty, depth);
        let right = self.counterpart(&ty, depth);
        if self.random.chance(20) {
            return binary(op, right, left);
        }
        binary(op, left, right)
    }

    /// What is compared with a value: often a constant.
    fn counterpart(&mut self, ty: &Ty, depth: usize) -> Expr {
        match ty {
            Ty::Choice(choice) if self.random.chance(70) => {
                text(&choice.options[self.below(choice.options.len())].0)
            }
            _ if self.random.chance(60) => self.constant(ty),
            _ => self.of(ty, depth),
        }
    }

    fn order(&mut self, depth: usize) -> Expr {
        let op = self.comparison();
        let ty = [
            Ty::Number(crate::expr::NumberTy::INTEGER),
            Ty::Number(crate::expr::NumberTy::MONEY),
            Ty::Date,
            Ty::Months,
            Ty::Days,
        ][self.below(5)]
        .clone();
        let left = self.of(&ty, depth);
        binary(op, left, self.counterpart(&ty, depth))
    }

    fn range(&mut self, depth: usize) -> Expr {
        let ty = [
            Ty::Number(crate::expr::NumberTy::INTEGER),
            Ty::Date,
            Ty::Days,
        ][self.below(3)]
        .clone();
        let value = Box::new(self.of(&ty, depth));
        let low = Box::new(self.counterpart(&ty, depth));
        let high = Box::new(self.counterpart(&ty, depth));
        if self.random.chance(40) {
            return at(ExprKind::Between(value, low, high));
        }
        at(ExprKind::InRange {
            value,
            low,
            low_closed: self.random.chance(50),
            high,
            high_closed: self.random.chance(50),
        })
    }

    fn membership(&mut self, depth: usize) -> Expr {
        let ty = self.scalar();
        let value = self.of(&ty, depth);
        let list = if self.random.chance(60) {
            let count = 1 + self.below(3);
            let mut items: Vec<Expr> = (0..count).map(|_| self.counterpart(&ty, 0)).collect();
            if self.random.chance(15) {
                items.push(at(ExprKind::Null));
            }
            at(ExprKind::List(items))
        } else {
            self.list(&ty, depth)
        };
        if self.random.chance(50) {
            call(Builtin::ListContains, vec![list, value])
        } else {
            at(ExprKind::In(Box::new(value), Box::new(list)))
        }
    }

    fn quantified(&mut self, depth: usize) -> Expr {
        let (list, item) = self.some_list(depth);
        let every = self.random.chance(50);
        let (variable, condition) = self.inside(&item, |it| it.boolean(depth));
        at(ExprKind::Quantified {
            every,
            variable: spanned(variable),
            list: Box::new(list),
            condition: Box::new(condition),
        })
    }

    /// A list and what its entries are.
    fn some_list(&mut self, depth: usize) -> (Expr, Ty) {
        if self.random.chance(60) {
            let (list, item) = self.records();
            return (self.filtered((list, item.clone()), depth), item);
        }
        let item = self.scalar();
        // Options that are written out have no choice of their own.
        let item = if matches!(item, Ty::Choice(_)) {
            Ty::Date
        } else {
            item
        };
        (self.list(&item, depth), item)
    }

    fn records(&mut self) -> (Expr, Ty) {
        let found: Vec<(Expr, Ty)> = self
            .known
            .iter()
            .filter_map(|known| match &known.ty {
                Ty::List(item) if matches!(**item, Ty::Record(_)) => {
                    Some((known.expr.clone(), (**item).clone()))
                }
                _ => None,
            })
            .collect();
        found[self.below(found.len())].clone()
    }

    /// The list, sometimes under a filter.
    fn filtered(&mut self, (list, item): (Expr, Ty), depth: usize) -> Expr {
        if depth == 0 || !self.random.chance(35) {
            return list;
        }
        let outer = self.known.clone();
        // Inside a filter `item` is this list's, and bare names of its members are refused.
        let members: Vec<String> = match &item {
            Ty::Record(record) => record.members.iter().map(|(it, _)| it.clone()).collect(),
            _ => Vec::new(),
        };
        self.known.retain(|known| {
            let root = root_of(&known.expr);
            root != "item" && !members.iter().any(|it| it == root)
        });
        learn_often(&name("item"), &item, &mut self.known);
        let condition = self.boolean(depth - 1);
        self.known = outer;
        // A number or a null in brackets reads as an index.
        at(ExprKind::Filter(Box::new(list), Box::new(condition)))
    }

    /// Something under a new loop variable.
    fn inside(&mut self, item: &Ty, make: impl FnOnce(&mut Self) -> Expr) -> (String, Expr) {
        let variable = format!("x{}", self.loops);
        self.loops += 1;
        let outer = self.known.clone();
        learn_often(&name(&variable), item, &mut self.known);
        let expr = make(self);
        self.known = outer;
        (variable, expr)
    }

    fn text_test(&mut self, depth: usize) -> Expr {
        let value = self.text(depth);
        match self.below(4) {
            0 => {
                let patterns = [
                    "^[0-9]{5}$",
                    "^[A-ZÄÖÜ]",
                    "a|b",
                    "^.{0,3}$",
                    "[^a-z]+$",
                    "^(ab)*x?$",
                    "\\\\|/",
                ];
                let pattern = text(patterns[self.below(patterns.len())]);
                call(Builtin::Matches, vec![value, pattern])
            }
            1 => call(Builtin::Contains, vec![value, self.text(0)]),
            2 => call(Builtin::StartsWith, vec![value, self.text(0)]),
            _ => call(Builtin::EndsWith, vec![value, self.text(0)]),
        }
    }

    fn constant(&mut self, ty: &Ty) -> Expr {
        match ty {
            Ty::Boolean => at(ExprKind::Boolean(self.random.chance(50))),
            Ty::Number(_) => {
                let texts = [
                    "0",
                    "1",
                    "2",
                    "7",
                    "12.50",
                    "0.055",
                    "18",
                    "1000",
                    "999999999999999",
                    "0.001",
                    "100",
                    "3",
                ];
                let literal = number(texts[self.below(texts.len())]);
                if self.random.chance(20) {
                    return at(ExprKind::Negate(Box::new(literal)));
                }
                literal
            }
            Ty::Text => {
                let texts = [
                    "10115",
                    "Ada",
                    "x",
                    "Ä",
                    "</script>",
                    "\\d\n\"",
                    "😀",
                    ".",
                    ".",
                ];
                text(texts[self.below(texts.len())])
            }
            Ty::Date => {
                let day = random_date(self.random).to_string();
                call(Builtin::Date, vec![text(&day)])
            }
            Ty::Months => {
                let texts = ["P18Y", "P1M", "P1Y3M", "-P6M", "P0M", "P20000Y"];
                call(Builtin::Duration, vec![text(texts[self.below(6)])])
            }
            Ty::Days => {
                let texts = ["P14D", "P1D", "P0D", "-P30D", "P400D", "P9999999D"];
                call(Builtin::Duration, vec![text(texts[self.below(6)])])
            }
            Ty::Choice(_) => self.look_up(ty).unwrap_or_else(|| at(ExprKind::Null)),
            _ => at(ExprKind::Null),
        }
    }

    fn leaf(&mut self, ty: &Ty) -> Expr {
        if self.random.chance(25) {
            return self.constant(ty);
        }
        match self.look_up(ty) {
            Some(found) => found,
            None => self.constant(ty),
        }
    }

    fn number(&mut self, depth: usize) -> Expr {
        let ty = Ty::Number(crate::expr::NumberTy::INTEGER);
        if depth == 0 {
            return self.leaf(&ty);
        }
        let less = depth - 1;
        match self.below(22) {
            0..=2 => binary(BinaryOp::Add, self.number(less), self.number(less)),
            3 | 4 => binary(BinaryOp::Subtract, self.number(less), self.number(less)),
            5 | 6 => binary(BinaryOp::Multiply, self.number(less), self.number(0)),
            7 => at(ExprKind::Negate(Box::new(self.number(less)))),
            8 => call(Builtin::Abs, vec![self.number(less)]),
            9..=11 => self.rounded(less),
            12 => {
                let function = [Builtin::Min, Builtin::Max][self.below(2)];
                let count = 2 + self.below(2);
                let values = (0..count).map(|_| self.number(less)).collect();
                call(function, values)
            }
            13 | 14 => {
                let function = [Builtin::Sum, Builtin::Min, Builtin::Max][self.below(3)];
                call(function, vec![self.list(&ty, less)])
            }
            15 => {
                let (list, _) = self.some_list(less);
                call(Builtin::Count, vec![list])
            }
            16 => call(Builtin::StringLength, vec![self.text(less)]),
            17 | 18 => {
                let (of, parts): (Expr, &[&str]) = match self.below(4) {
                    0 => (self.duration(&Ty::Months, less), &["years", "months"]),
                    1 => (self.duration(&Ty::Days, less), &["days"]),
                    2 => (
                        self.look_up(&Ty::PartialDate).unwrap(),
                        &["year", "month", "day"],
                    ),
                    _ => (self.date(less), &["year", "month", "day", "weekday"]),
                };
                let part = parts[self.below(parts.len())];
                member(of, part)
            }
            _ => self.leaf(&ty),
        }
    }

    fn rounded(&mut self, depth: usize) -> Expr {
        let function = [
            Builtin::RoundHalfUp,
            Builtin::RoundUp,
            Builtin::RoundDown,
            Builtin::Floor,
            Builtin::Ceiling,
        ][self.below(5)];
        let value = if self.random.chance(50) {
            binary(BinaryOp::Divide, self.number(depth), self.number(0))
        } else {
            self.number(depth)
        };
        let mut arguments = vec![value];
        if !matches!(function, Builtin::Floor | Builtin::Ceiling) || self.random.chance(30) {
            let decimals = self.below(5);
            arguments.push(number(&decimals.to_string()));
        }
        call(function, arguments)
    }

    fn text(&mut self, depth: usize) -> Expr {
        if depth > 0 && self.random.chance(20) {
            return binary(BinaryOp::Add, self.text(depth - 1), self.text(0));
        }
        self.leaf(&Ty::Text)
    }

    fn date(&mut self, depth: usize) -> Expr {
        if depth == 0 {
            return self.leaf(&Ty::Date);
        }
        let less = depth - 1;
        match self.below(10) {
            0 => call(Builtin::Today, Vec::new()),
            1..=3 => {
                let op = [BinaryOp::Add, BinaryOp::Subtract][self.below(2)];
                let ty = [Ty::Months, Ty::Days][self.below(2)].clone();
                binary(op, self.date(less), self.duration(&ty, less))
            }
            4 => {
                let ty = [Ty::Months, Ty::Days][self.below(2)].clone();
                binary(BinaryOp::Add, self.duration(&ty, less), self.date(less))
            }
            5 => {
                let function = [Builtin::Min, Builtin::Max][self.below(2)];
                call(function, vec![self.date(less), self.date(less)])
            }
            6 => {
                let function = [Builtin::Min, Builtin::Max][self.below(2)];
                call(function, vec![self.list(&Ty::Date, less)])
            }
            _ => self.leaf(&Ty::Date),
        }
    }

    fn duration(&mut self, ty: &Ty, depth: usize) -> Expr {
        if depth == 0 {
            return self.constant(ty);
        }
        let less = depth - 1;
        match self.below(8) {
            0..=3 if *ty == Ty::Months => {
                let arguments = vec![self.date(less), self.date(less)];
                call(Builtin::YearsAndMonthsDuration, arguments)
            }
            0..=3 => binary(BinaryOp::Subtract, self.date(less), self.date(less)),
            4 => {
                let op = [BinaryOp::Add, BinaryOp::Subtract][self.below(2)];
                binary(op, self.duration(ty, less), self.duration(ty, less))
            }
            5 => at(ExprKind::Negate(Box::new(self.duration(ty, less)))),
            _ => self.constant(ty),
        }
    }

    /// A list of single values.
    fn list(&mut self, item: &Ty, depth: usize) -> Expr {
        let whole = Ty::List(Box::new(item.clone()));
        let less = depth.saturating_sub(1);
        match self.below(6) {
            0 | 1 => {
                if let Some(found) = self.member_of_rows(item, less) {
                    return found;
                }
            }
            2 if depth > 0 => {
                let (list, row) = self.some_list(less);
                let (variable, body) = self.inside(&row, |it| it.of(item, less));
                return at(ExprKind::For {
                    variable: spanned(variable),
                    list: Box::new(list),
                    body: Box::new(body),
                });
            }
            3 if depth > 0 => {
                return call(Builtin::DistinctValues, vec![self.list(item, less)]);
            }
            // No entries at all are of every type.
            4 if depth > 0 && self.random.chance(40) => {
                let (condition, some) = (self.boolean(less), self.list(item, less));
                let other = if self.random.chance(50) {
                    at(ExprKind::List(Vec::new()))
                } else {
                    self.list(item, less)
                };
                return at(ExprKind::If(
                    Box::new(condition),
                    Box::new(some),
                    Box::new(other),
                ));
            }
            4 => {
                if let Some(found) = self.look_up(&whole) {
                    return self.filtered((found, item.clone()), less);
                }
            }
            _ => {}
        }
        let count = 1 + self.below(3);
        let items = (0..count).map(|_| self.of(item, less)).collect();
        at(ExprKind::List(items))
    }

    /// `kinder.alter`
    fn member_of_rows(&mut self, item: &Ty, depth: usize) -> Option<Expr> {
        let (list, row) = self.records();
        let Ty::Record(record) = &row else {
            return None;
        };
        let fitting: Vec<String> = record
            .members
            .iter()
            .filter(|(_, ty)| ty == item || (ty.is_number() && item.is_number()))
            .map(|(it, _)| it.clone())
            .collect();
        if fitting.is_empty() {
            return None;
        }
        let chosen = fitting[self.below(fitting.len())].clone();
        let list = self.filtered((list, row), depth);
        Some(member(list, &chosen))
    }
}

/// Remembers a value and its members.
fn learn(expr: Expr, ty: &Ty, known: &mut Vec<Known>) {
    if let Ty::Record(record) = ty {
        for (field, ty) in &record.members {
            learn(member(expr.clone(), field), ty, known);
        }
    }
    known.push(Known {
        expr,
        ty: ty.clone(),
    });
}

/// The same, so often that what is near is used more than what is far.
fn learn_often(expr: &Expr, ty: &Ty, known: &mut Vec<Known>) {
    for _ in 0..4 {
        learn(expr.clone(), ty, known);
    }
}

fn root_of(expr: &Expr) -> &str {
    match &expr.kind {
        ExprKind::Name(name) => name,
        ExprKind::Member(of, _) => root_of(of),
        _ => "",
    }
}

/// The typed expression, and the first error when there is one.
pub(super) fn typed(expr: &Expr) -> Result<TypedExpr, String> {
    let (typed, diagnostics) = check(expr, &sample_env());
    let error = diagnostics
        .iter()
        .find(|it| it.severity == crate::diagnostics::Severity::Error);
    match error {
        Some(error) => Err(format!("{}: {}", error.code.as_str(), error.message)),
        None => Ok(typed),
    }
}

/// Whether a value of the type can be printed by both sides.
pub(super) fn is_printable(ty: &Ty) -> bool {
    match ty {
        Ty::List(item) => is_printable(item),
        Ty::Record(_) | Ty::PartialDate | Ty::File | Ty::Unknown => false,
        _ => true,
    }
}

/// An expression of some type.
pub(super) fn anything(generator: &mut Generator<'_>) -> Expr {
    generator.any()
}

/// A condition.
pub(super) fn a_condition(generator: &mut Generator<'_>) -> Expr {
    generator.condition()
}

/// Sound random expressions, so many, each with its tree. Fails on an error that a generator of
/// well-typed expressions must not make.
pub(super) fn sound_expressions(
    random: &mut Random,
    wanted: usize,
    make: fn(&mut Generator<'_>) -> Expr,
) -> Vec<(Expr, TypedExpr)> {
    let mut found = Vec::new();
    let mut refused = 0;
    while found.len() < wanted {
        let expr = make(&mut Generator::new(random));
        match typed(&expr) {
            Ok(typed) if is_printable(&typed.ty) => found.push((expr, typed)),
            Ok(_) => refused += 1,
            Err(error) if error.starts_with("E0212") => refused += 1,
            Err(error) => panic!("{}: {error}", crate::expr::print::print(&expr)),
        }
    }
    assert!(refused < 2 * wanted, "{refused} refused");
    found
}
