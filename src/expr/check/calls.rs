//! The 22 functions: arguments and results.

use crate::source::Span;

use super::{
    super::{
        ast::{Expr, ExprKind},
        builtins::Builtin,
        decimal::Decimal,
        errors,
        pattern::check_pattern,
        temporal::{self, Duration},
        ty::{NumberTy, Ty},
        typed::{BinaryOp, TypedExpr, TypedKind},
    },
    Checker, faulty, names, numbers, part, typed, unify,
};

/// The most decimals a rounding function may be asked for.
const MAX_DECIMALS: i64 = 15;

impl Checker<'_> {
    pub(super) fn call(&mut self, function: Builtin, arguments: &[Expr], span: Span) -> TypedExpr {
        let ty = match (function, arguments) {
            (Builtin::Not, [condition]) => {
                let condition = self.condition(condition);
                return made(function, vec![condition], Ty::Boolean, span);
            }
            (Builtin::Count, [list]) => {
                let list = self.listed(list, "`count`");
                return made(function, vec![list], Ty::Number(numbers::whole(4)), span);
            }
            (Builtin::Sum, [list]) => return self.sum(list, span),
            (Builtin::Min | Builtin::Max, [list]) => {
                return self.extreme_of_list(function, list, span);
            }
            (Builtin::Min | Builtin::Max, [_, _, ..]) => {
                return self.extreme(function, arguments, span);
            }
            (Builtin::Abs, [number]) => {
                let number = self.argument(function, number, Wanted::Number);
                let ty = number.ty.clone();
                return made(function, vec![number], ty, span);
            }
            (Builtin::Floor | Builtin::Ceiling, [_] | [_, _])
            | (Builtin::RoundHalfUp | Builtin::RoundUp | Builtin::RoundDown, [_, _]) => {
                return self.rounding(function, arguments, span);
            }
            (Builtin::ListContains, [list, value]) => return self.list_contains(list, value, span),
            (Builtin::DistinctValues, [list]) => return self.distinct(list, span),
            (Builtin::StringLength, [_]) => Ty::Number(numbers::whole(9)),
            (Builtin::Contains | Builtin::StartsWith | Builtin::EndsWith, [_, _]) => Ty::Boolean,
            (Builtin::Matches, [text, pattern]) => return self.matches(text, pattern, span),
            (Builtin::Date, [text]) => return self.date(text, span),
            (Builtin::Duration, [text]) => return self.duration(text, span),
            (Builtin::Today, []) => Ty::Date,
            (Builtin::YearsAndMonthsDuration, [_, _]) => {
                let typed_arguments = self.arguments(function, arguments, Wanted::Date);
                return made(function, typed_arguments, Ty::Months, span);
            }
            (
                Builtin::Not
                | Builtin::Count
                | Builtin::Sum
                | Builtin::Min
                | Builtin::Max
                | Builtin::Abs
                | Builtin::Floor
                | Builtin::Ceiling
                | Builtin::RoundHalfUp
                | Builtin::RoundUp
                | Builtin::RoundDown
                | Builtin::ListContains
                | Builtin::DistinctValues
                | Builtin::StringLength
                | Builtin::Contains
                | Builtin::StartsWith
                | Builtin::EndsWith
                | Builtin::Matches
                | Builtin::Date
                | Builtin::Duration
                | Builtin::Today
                | Builtin::YearsAndMonthsDuration,
                _,
            ) => {
                self.report(errors::argument_count(function, arguments.len(), span));
                return faulty(span);
            }
        };
        let typed_arguments = self.arguments(function, arguments, Wanted::Text);
        made(function, typed_arguments, ty, span)
    }

    fn arguments(
        &mut self,
        function: Builtin,
        arguments: &[Expr],
        wanted: Wanted,
    ) -> Vec<TypedExpr> {
        arguments
            .iter()
            .map(|argument| self.argument(function, argument, wanted))
            .collect()
    }

    fn argument(&mut self, function: Builtin, argument: &Expr, wanted: Wanted) -> TypedExpr {
        let value = self.expr(argument);
        if wanted.accepts(&value.ty) {
            return value;
        }
        self.report(errors::bad_argument(
            function,
            &part(&value, argument),
            wanted.words(),
        ));
        faulty(argument.span)
    }

    fn sum(&mut self, list: &Expr, span: Span) -> TypedExpr {
        let numbers = self.listed(list, "`sum`");
        let ty = match names::entry_of(&numbers.ty) {
            Ty::Number(item) => {
                let total = self.within_limit(numbers::total(item), span);
                Ty::Number(total)
            }
            Ty::Null => Ty::Number(NumberTy::INTEGER),
            Ty::Unknown => Ty::Unknown,
            _ => {
                let part = part(&numbers, list);
                self.report(errors::bad_argument(
                    Builtin::Sum,
                    &part,
                    "a list of numbers",
                ));
                return faulty(span);
            }
        };
        made(Builtin::Sum, vec![numbers], ty, span)
    }

    fn extreme_of_list(&mut self, function: Builtin, list: &Expr, span: Span) -> TypedExpr {
        let values = self.listed(list, &format!("`{}` of one value", function.name()));
        let ty = names::entry_of(&values.ty);
        if !Wanted::NumberOrDate.accepts(&ty) {
            let part = part(&values, list);
            self.report(errors::bad_argument(
                function,
                &part,
                "a list of numbers or dates",
            ));
            return faulty(span);
        }
        made(function, vec![values], ty, span)
    }

    fn extreme(&mut self, function: Builtin, arguments: &[Expr], span: Span) -> TypedExpr {
        let values = self.arguments(function, arguments, Wanted::NumberOrDate);
        let mut joined = Ty::Null;
        for (value, written) in values.iter().zip(arguments) {
            if let Some(ty) = unify::unify(&joined, &value.ty) {
                joined = ty;
            } else {
                let part = part(value, written);
                self.report(errors::bad_argument(
                    function,
                    &part,
                    "numbers only or dates only",
                ));
                return faulty(span);
            }
        }
        let ty = self.bounded(joined, span);
        made(function, values, ty, span)
    }

    /// The rounding functions; the only place for `/`.
    fn rounding(&mut self, function: Builtin, arguments: &[Expr], span: Span) -> TypedExpr {
        let Some((written, decimals)) = arguments.split_first() else {
            return faulty(span);
        };
        let scale = match decimals.first() {
            None => numbers::default_scale(function),
            Some(decimals) => self.decimals(function, decimals),
        };
        let value = match &written.kind {
            ExprKind::Binary(BinaryOp::Divide, numerator, divisor) => self.quotient(
                function,
                [numerator, divisor],
                scale.unwrap_or(0),
                written.span,
            ),
            _ => self.argument(function, written, Wanted::Number),
        };
        let Some(scale) = scale else {
            return faulty(span);
        };
        let ty = match value.ty {
            Ty::Number(number) => {
                Ty::Number(self.within_limit(numbers::rounded(number, scale), span))
            }
            _ => Ty::Number(NumberTy::decimal(scale)),
        };
        let digits = Decimal::integer(i64::from(scale));
        let place = decimals.first().map_or(span, |it| it.span);
        let digits = typed(
            TypedKind::Number(digits),
            Ty::Number(numbers::literal(digits)),
            place,
        );
        made(function, vec![value, digits], ty, span)
    }

    fn quotient(
        &mut self,
        function: Builtin,
        [above, below]: [&Expr; 2],
        scale: u8,
        span: Span,
    ) -> TypedExpr {
        let numerator = self.argument(function, above, Wanted::Number);
        let divisor = self.argument(function, below, Wanted::Number);
        let ty = match (&numerator.ty, &divisor.ty) {
            (Ty::Number(one), Ty::Number(other)) => {
                self.divisible_digits(*one, *other, scale, span);
                Ty::Number(numbers::quotient(*one, *other))
            }
            (Ty::Unknown, _) | (_, Ty::Unknown) => Ty::Unknown,
            _ => Ty::Number(NumberTy::INTEGER),
        };
        let kind = TypedKind::Binary(BinaryOp::Divide, Box::new(numerator), Box::new(divisor));
        typed(kind, ty, span)
    }

    /// The number of decimals to round to.
    fn decimals(&mut self, function: Builtin, written: &Expr) -> Option<u8> {
        if let ExprKind::Number(number) = written.kind
            && let Some(decimals) = number
                .to_integer()
                .filter(|it| (0..=MAX_DECIMALS).contains(it))
        {
            return u8::try_from(decimals).ok();
        }
        let wanted = format!("a number of decimals from 0 to {MAX_DECIMALS}");
        self.report(errors::not_literal(function, &wanted, written.span));
        None
    }

    fn list_contains(&mut self, list: &Expr, value: &Expr, span: Span) -> TypedExpr {
        let mut listed = self.listed(list, "`list contains`");
        let mut tested = self.expr(value);
        self.adopt_each_other(&mut listed, &mut tested, list, value);
        if !self.entry_agrees(&tested, &listed, value, list, span) {
            return faulty(span);
        }
        made(
            Builtin::ListContains,
            vec![listed, tested],
            Ty::Boolean,
            span,
        )
    }

    fn distinct(&mut self, list: &Expr, span: Span) -> TypedExpr {
        let listed = self.listed(list, "`distinct values`");
        match names::entry_of(&listed.ty) {
            Ty::List(_) | Ty::Record(_) | Ty::PartialDate | Ty::File => {
                let part = part(&listed, list);
                self.report(errors::bad_argument(
                    Builtin::DistinctValues,
                    &part,
                    "a list of single values",
                ));
                faulty(span)
            }
            Ty::Unknown
            | Ty::Null
            | Ty::Boolean
            | Ty::Number(_)
            | Ty::Text
            | Ty::Date
            | Ty::Months
            | Ty::Days
            | Ty::Choice(_) => {
                let ty = listed.ty.clone();
                made(Builtin::DistinctValues, vec![listed], ty, span)
            }
        }
    }

    fn matches(&mut self, text: &Expr, pattern: &Expr, span: Span) -> TypedExpr {
        let text = self.argument(Builtin::Matches, text, Wanted::Text);
        let ExprKind::Text(written) = &pattern.kind else {
            self.report(errors::not_literal(
                Builtin::Matches,
                "a pattern in quotes",
                pattern.span,
            ));
            return faulty(span);
        };
        if let Err(error) = check_pattern(written) {
            self.report(errors::pattern(&error, written, pattern.span));
            return faulty(span);
        }
        let pattern = typed(TypedKind::Text(written.clone()), Ty::Text, pattern.span);
        made(Builtin::Matches, vec![text, pattern], Ty::Boolean, span)
    }

    fn date(&mut self, argument: &Expr, span: Span) -> TypedExpr {
        let ExprKind::Text(text) = &argument.kind else {
            self.report(errors::not_literal(Builtin::Date, "a date", argument.span));
            return faulty(span);
        };
        if temporal::parse_date(text).is_none() {
            self.report(errors::no_such_date(text, argument.span));
            return faulty(span);
        }
        typed(TypedKind::Date(text.clone()), Ty::Date, span)
    }

    fn duration(&mut self, argument: &Expr, span: Span) -> TypedExpr {
        let ExprKind::Text(text) = &argument.kind else {
            self.report(errors::not_literal(
                Builtin::Duration,
                "a duration",
                argument.span,
            ));
            return faulty(span);
        };
        match temporal::parse_duration(text) {
            Some(Duration::Months(months)) => typed(TypedKind::Duration(months), Ty::Months, span),
            Some(Duration::Days(days)) => typed(TypedKind::Duration(days), Ty::Days, span),
            None => {
                self.report(errors::no_such_duration(text, argument.span));
                faulty(span)
            }
        }
    }
}

fn made(function: Builtin, arguments: Vec<TypedExpr>, ty: Ty, span: Span) -> TypedExpr {
    typed(TypedKind::Call(function, arguments), ty, span)
}

/// What an argument must be.
#[derive(Clone, Copy)]
enum Wanted {
    Number,
    Text,
    Date,
    NumberOrDate,
}

impl Wanted {
    fn accepts(self, ty: &Ty) -> bool {
        match ty {
            Ty::Unknown | Ty::Null => true,
            Ty::Number(_) => matches!(self, Wanted::Number | Wanted::NumberOrDate),
            Ty::Date => matches!(self, Wanted::Date | Wanted::NumberOrDate),
            Ty::Text => matches!(self, Wanted::Text),
            Ty::Boolean
            | Ty::PartialDate
            | Ty::Months
            | Ty::Days
            | Ty::Choice(_)
            | Ty::File
            | Ty::List(_)
            | Ty::Record(_) => false,
        }
    }

    fn words(self) -> &'static str {
        match self {
            Wanted::Number => "a number",
            Wanted::Text => "a text",
            Wanted::Date => "a date",
            Wanted::NumberOrDate => "a number or a date",
        }
    }
}
