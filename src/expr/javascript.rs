//! Expression to JavaScript.
//!
//! Plain code for a static file: no eval, no names of the form in it but as quoted strings. The
//! scale of every number is known here, so decimals are `BigInt` and need no library. What the code
//! calls is `runtime.js`.

use std::fmt::Write as _;

use super::{
    builtins::Builtin,
    decimal::Rounding,
    env::{Base, VarPath},
    temporal,
    ty::Ty,
    typed::{BinaryOp, TypedExpr, TypedKind},
};

/// The run-time functions generated code calls (`R`), an ES module text without imports.
pub const RUNTIME: &str = include_str!("runtime.js");

/// An arrow function `(v,r,p,t)=>…` of form record, row record, params record and today's day number.
pub fn javascript(expr: &TypedExpr) -> String {
    let mut locals = Vec::new();
    format!(
        "(v,r,p,t)=>{}",
        Writer {
            locals: &mut locals
        }
        .code(expr)
    )
}

/// An arrow function of the same and, behind them, of the rows that loop variables around the expression
/// stand for, outermost first.
pub fn javascript_within(expr: &TypedExpr, locals: &[&str]) -> String {
    let mut known = locals.to_vec();
    let mut parameters = String::from("v,r,p,t");
    for at in 0..locals.len() {
        // Writing to a string cannot fail.
        let _ = write!(parameters, ",_{at}");
    }
    let code = Writer { locals: &mut known }.code(expr);
    format!("({parameters})=>{code}")
}

/// A text as a JavaScript string, safe inside a script element too.
pub fn string(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '<' => out.push_str("\\u003c"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            letter if letter.is_control() => out.push_str(&code_unit(letter)),
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

/// `\u000a`
fn code_unit(letter: char) -> String {
    format!("\\u{:04x}", u32::from(letter))
}

/// Writes code; loop variables are `_0`, `_1`, … whatever the form calls them.
struct Writer<'l, 'e> {
    locals: &'l mut Vec<&'e str>,
}

impl<'e> Writer<'_, 'e> {
    fn code(&mut self, expr: &'e TypedExpr) -> String {
        match &expr.kind {
            TypedKind::Error | TypedKind::Null => "null".to_owned(),
            TypedKind::Boolean(value) => value.to_string(),
            TypedKind::Number(number) => big(number.units),
            TypedKind::Text(text) => string(text),
            TypedKind::Date(text) => {
                let day = temporal::parse_date(text).map(temporal::day_number);
                day.map_or_else(|| "null".to_owned(), |day| day.to_string())
            }
            TypedKind::Duration(amount) => amount.to_string(),
            TypedKind::List(items) => {
                let item_ty = item_of(&expr.ty);
                let items: Vec<String> = items.iter().map(|item| self.at(item, item_ty)).collect();
                format!("[{}]", items.join(","))
            }
            TypedKind::Var(path) => look_up(path, &expr.ty),
            TypedKind::Local(name) => {
                let depth = self
                    .locals
                    .iter()
                    .rposition(|it| it == name)
                    .unwrap_or_default();
                format!("_{depth}")
            }
            TypedKind::Member(of, name) => self.member(of, name, &expr.ty),
            TypedKind::Filter(list, condition) => {
                let list = self.code(list);
                let (row, condition) = self.inside("item", condition, &condition.ty);
                format!("{list}.filter({row}=>{condition}===true)")
            }
            TypedKind::Negate(of) => format!("R.neg({})", self.code(of)),
            TypedKind::Binary(op, left, right) => self.binary(*op, left, right, &expr.ty),
            TypedKind::Range {
                value,
                low,
                low_closed,
                high,
                high_closed,
            } => {
                let ty = joined(&joined(&value.ty, &low.ty), &high.ty);
                let (value, low, high) =
                    (self.at(value, &ty), self.at(low, &ty), self.at(high, &ty));
                format!("R.range({value},{low},{low_closed},{high},{high_closed})")
            }
            TypedKind::In(value, list) => self.includes(list, value),
            TypedKind::If(condition, yes, no) => {
                let condition = self.code(condition);
                let (yes, no) = (self.at(yes, &expr.ty), self.at(no, &expr.ty));
                format!("({condition}===true?{yes}:{no})")
            }
            TypedKind::Quantified {
                every,
                variable,
                list,
                condition,
            } => {
                let list = self.code(list);
                let (row, condition) = self.inside(variable, condition, &condition.ty);
                let function = if *every { "every" } else { "some" };
                format!("R.{function}({list},{row}=>{condition})")
            }
            TypedKind::For {
                variable,
                list,
                body,
            } => {
                let list = self.code(list);
                let (row, body) = self.inside(variable, body, item_of(&expr.ty));
                format!("{list}.map({row}=>{body})")
            }
            TypedKind::Call(function, arguments) => self.call(*function, arguments, &expr.ty),
        }
    }

    /// The code of a value as one of another type: numbers with more decimals.
    fn at(&mut self, expr: &'e TypedExpr, wanted: &Ty) -> String {
        if let (TypedKind::Number(number), Ty::Number(ty)) = (&expr.kind, wanted) {
            return big(number.rescale(ty.scale).unwrap_or(*number).units);
        }
        if let (TypedKind::List(items), Ty::List(item_ty)) = (&expr.kind, wanted) {
            let items: Vec<String> = items.iter().map(|item| self.at(item, item_ty)).collect();
            return format!("[{}]", items.join(","));
        }
        let code = self.code(expr);
        converted(code, &expr.ty, wanted)
    }

    /// Code under a new local: its name and the code.
    fn inside(&mut self, name: &'e str, expr: &'e TypedExpr, wanted: &Ty) -> (String, String) {
        let row = format!("_{}", self.locals.len());
        self.locals.push(name);
        let code = self.at(expr, wanted);
        self.locals.pop();
        (row, code)
    }

    fn member(&mut self, of: &'e TypedExpr, name: &'e str, ty: &Ty) -> String {
        let base = self.code(of);
        let quoted = string(name);
        match &of.ty {
            Ty::List(item) if matches!(**item, Ty::Record(_)) => {
                let is_list = matches!(item_of(ty), Ty::List(_));
                format!("R.p({base},{quoted}{})", if is_list { ",true" } else { "" })
            }
            Ty::List(_) => format!("{base}.map(x=>R.part(x,{quoted}))"),
            Ty::Record(_) if matches!(ty, Ty::List(_)) => format!("R.l({base},{quoted})"),
            Ty::Record(_) => format!("R.g({base},{quoted})"),
            _ => format!("R.part({base},{quoted})"),
        }
    }

    fn binary(
        &mut self,
        op: BinaryOp,
        left: &'e TypedExpr,
        right: &'e TypedExpr,
        ty: &Ty,
    ) -> String {
        let name = match op {
            BinaryOp::Or => "or",
            BinaryOp::And => "and",
            BinaryOp::Equal | BinaryOp::NotEqual => return self.equality(op, left, right),
            BinaryOp::Less => "lt",
            BinaryOp::LessOrEqual => "le",
            BinaryOp::Greater => "gt",
            BinaryOp::GreaterOrEqual => "ge",
            BinaryOp::Add | BinaryOp::Subtract if *ty == Ty::Date => {
                return self.date_sum(op, left, right);
            }
            BinaryOp::Add => "add",
            BinaryOp::Subtract => "sub",
            BinaryOp::Multiply => "mul",
            // Only rounding functions hold a division, and they write it themselves.
            BinaryOp::Divide => return "null".to_owned(),
        };
        let (left, right) = if op == BinaryOp::Multiply {
            (self.code(left), self.code(right))
        } else {
            let common = joined(&left.ty, &right.ty);
            (self.at(left, &common), self.at(right, &common))
        };
        format!("R.{name}({left},{right})")
    }

    fn equality(&mut self, op: BinaryOp, left: &'e TypedExpr, right: &'e TypedExpr) -> String {
        if matches!(left.ty, Ty::List(_)) != matches!(right.ty, Ty::List(_)) {
            // A list is never null.
            return (op == BinaryOp::NotEqual).to_string();
        }
        let common = joined(&left.ty, &right.ty);
        let (left, right) = (self.at(left, &common), self.at(right, &common));
        let symbol = if op == BinaryOp::Equal { "===" } else { "!==" };
        format!("({left}{symbol}{right})")
    }

    fn date_sum(&mut self, op: BinaryOp, left: &'e TypedExpr, right: &'e TypedExpr) -> String {
        let (date, span) = if left.ty == Ty::Date {
            (left, right)
        } else {
            (right, left)
        };
        let unit = if span.ty == Ty::Months {
            "Months"
        } else {
            "Days"
        };
        let (date, mut span) = (self.code(date), self.code(span));
        if op == BinaryOp::Subtract {
            span = format!("R.neg({span})");
        }
        format!("R.add{unit}({date},{span})")
    }

    fn includes(&mut self, list: &'e TypedExpr, value: &'e TypedExpr) -> String {
        let common = joined(item_of(&list.ty), &value.ty);
        let list = self.at(list, &Ty::List(Box::new(common.clone())));
        format!("{list}.includes({})", self.at(value, &common))
    }

    fn call(&mut self, function: Builtin, arguments: &'e [TypedExpr], ty: &Ty) -> String {
        if let (Some(rounding), [value, ..]) = (function.rounding(), arguments) {
            return self.rounding(rounding, value, ty);
        }
        match (function, arguments) {
            (Builtin::Today, _) => "t".to_owned(),
            (Builtin::Not, [of]) => format!("R.not({})", self.code(of)),
            (Builtin::Count, [list]) => format!("BigInt({}.length)", self.code(list)),
            (Builtin::Sum, [list]) => format!("R.sum({})", self.code(list)),
            (Builtin::Min | Builtin::Max, [list]) => {
                format!("R.{}({})", function.name(), self.code(list))
            }
            (Builtin::Min | Builtin::Max, values) => {
                let values: Vec<String> = values.iter().map(|value| self.at(value, ty)).collect();
                format!("R.{}([{}])", function.name(), values.join(","))
            }
            (Builtin::Abs, [of]) => format!("R.abs({})", self.code(of)),
            (Builtin::ListContains, [list, value]) => self.includes(list, value),
            (Builtin::DistinctValues, [list]) => format!("[...new Set({})]", self.code(list)),
            (Builtin::StringLength, [text]) => format!("R.len({})", self.code(text)),
            (Builtin::Contains, [text, part]) => self.text(text, part, "includes"),
            (Builtin::StartsWith, [text, part]) => self.text(text, part, "startsWith"),
            (Builtin::EndsWith, [text, part]) => self.text(text, part, "endsWith"),
            (Builtin::Matches, [text, pattern]) => {
                let pattern = match &pattern.kind {
                    TypedKind::Text(pattern) => regular_expression(pattern),
                    _ => regular_expression(""),
                };
                format!("R.re({},{pattern})", self.code(text))
            }
            (Builtin::YearsAndMonthsDuration, [from, to]) => {
                format!("R.monthsBetween({},{})", self.code(from), self.code(to))
            }
            // Wrong numbers of arguments do not pass the checker; constants are no calls any more.
            (
                Builtin::Not
                | Builtin::Count
                | Builtin::Sum
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
                | Builtin::YearsAndMonthsDuration,
                _,
            ) => "null".to_owned(),
        }
    }

    fn text(&mut self, text: &'e TypedExpr, part: &'e TypedExpr, method: &str) -> String {
        format!(
            "R.text({},{},\"{method}\")",
            self.code(text),
            self.code(part)
        )
    }

    /// One exact quotient of integers, rounded once.
    fn rounding(&mut self, rounding: Rounding, value: &'e TypedExpr, ty: &Ty) -> String {
        let target = scale_of(ty);
        let (numerator, divisor, shift) = match &value.kind {
            TypedKind::Binary(BinaryOp::Divide, above, below) => {
                let shift = target + scale_of(&below.ty) - scale_of(&above.ty);
                (self.code(above), Some(self.code(below)), shift)
            }
            _ => (self.code(value), None, target - scale_of(&value.ty)),
        };
        let numerator = if shift > 0 {
            format!("R.mul({numerator},{})", power_of_ten(shift))
        } else {
            numerator
        };
        let divisor = match divisor {
            None if shift >= 0 => return numerator,
            None => power_of_ten(-shift),
            Some(divisor) if shift >= 0 => divisor,
            Some(divisor) => format!("R.mul({divisor},{})", power_of_ten(-shift)),
        };
        format!("R.div({numerator},{divisor},{})", mode(rounding))
    }
}

fn look_up(path: &VarPath, ty: &Ty) -> String {
    let base = match path.base {
        Base::Form => "v",
        Base::Row => "r",
        Base::Param => "p",
    };
    let getter = if matches!(ty, Ty::List(_)) { "l" } else { "g" };
    let names: Vec<String> = path.segments.iter().map(|name| string(name)).collect();
    format!("R.{getter}({base},{})", names.join(","))
}

/// `-5n` in parentheses, so that it may stand anywhere.
fn big(units: i128) -> String {
    if units < 0 {
        format!("({units}n)")
    } else {
        format!("{units}n")
    }
}

fn power_of_ten(exponent: i16) -> String {
    format!(
        "1{}n",
        "0".repeat(usize::try_from(exponent).unwrap_or_default())
    )
}

fn scale_of(ty: &Ty) -> i16 {
    match ty {
        Ty::Number(number) => number.scale.into(),
        _ => 0,
    }
}

fn item_of(ty: &Ty) -> &Ty {
    match ty {
        Ty::List(item) => item,
        _ => &Ty::Unknown,
    }
}

/// The type both can be written as: the number with more decimals.
fn joined(one: &Ty, other: &Ty) -> Ty {
    match (one, other) {
        (Ty::Number(a), Ty::Number(b)) => Ty::Number(if a.scale >= b.scale { *a } else { *b }),
        (Ty::List(a), Ty::List(b)) => Ty::List(Box::new(joined(a, b))),
        (Ty::Null | Ty::Unknown, ty) | (ty, _) => ty.clone(),
    }
}

/// Code of one type as code of another that differs in decimals only.
fn converted(code: String, from: &Ty, to: &Ty) -> String {
    match (from, to) {
        (Ty::Number(a), Ty::Number(b)) if a.scale < b.scale => {
            format!(
                "R.mul({code},{})",
                power_of_ten(scale_of(to) - scale_of(from))
            )
        }
        (Ty::List(a), Ty::List(b)) => {
            let entry = converted("x".to_owned(), a, b);
            if entry == "x" {
                code
            } else {
                format!("{code}.map(x=>{entry})")
            }
        }
        _ => code,
    }
}

fn mode(rounding: Rounding) -> u8 {
    match rounding {
        Rounding::HalfUp => 0,
        Rounding::Up => 1,
        Rounding::Down => 2,
        Rounding::Floor => 3,
        Rounding::Ceiling => 4,
    }
}

/// A portable pattern as a literal.
fn regular_expression(pattern: &str) -> String {
    if pattern.is_empty() {
        return "/(?:)/u".to_owned();
    }
    let mut out = String::from("/");
    let mut letters = pattern.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => {
                out.push('\\');
                out.extend(letters.next());
            }
            '/' => out.push_str("\\/"),
            '<' => out.push_str("\\u003c"),
            letter if letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}') => {
                out.push_str(&code_unit(letter));
            }
            letter => out.push(letter),
        }
    }
    out.push_str("/u");
    out
}
