//! Values as noun phrases, in the case the sentence needs.

use super::super::{
    builtins::Builtin,
    ty::Ty,
    typed::{BinaryOp, TypedExpr, TypedKind},
};
use super::{Case, Speaker, enumerate, numbers, numbers::Unit};

/// An article with an adjective's ending where there is one: `der gerundete Wert`, `dem gerundeten Wert`.
#[derive(Clone, Copy)]
enum Gender {
    Masculine,
    Feminine,
    Neuter,
}

impl Gender {
    fn article(self, case: Case) -> &'static str {
        match (self, case) {
            (Gender::Masculine, Case::Nominative) => "der",
            (Gender::Masculine | Gender::Neuter, Case::Dative) => "dem",
            (Gender::Masculine, Case::Accusative) => "den",
            (Gender::Feminine, Case::Nominative | Case::Accusative) => "die",
            (Gender::Feminine, Case::Dative) => "der",
            (Gender::Neuter, Case::Nominative | Case::Accusative) => "das",
        }
    }
}

/// The ending of an adjective behind a masculine article.
fn ending(case: Case) -> &'static str {
    if case == Case::Nominative { "e" } else { "en" }
}

impl Speaker<'_> {
    pub(super) fn noun(&self, expr: &TypedExpr, case: Case) -> String {
        if let Some(path) = &expr.origin
            && !matches!(expr.kind, TypedKind::Filter(..))
            && !is_entry(expr)
        {
            let written = || path.segments.last().cloned().unwrap_or_default();
            return format!("„{}“", self.labels.label(path).unwrap_or_else(written));
        }
        let masculine = |rest: String| format!("{} {rest}", Gender::Masculine.article(case));
        match &expr.kind {
            TypedKind::Null | TypedKind::Error => "nichts".to_owned(),
            TypedKind::Boolean(value) => if *value { "Ja" } else { "Nein" }.to_owned(),
            TypedKind::Number(number) => numbers::as_written(*number),
            TypedKind::Text(text) => match &expr.ty {
                Ty::Choice(choice) => format!("„{}“", choice.label(text).unwrap_or(text)),
                _ => format!("„{text}“"),
            },
            TypedKind::Date(iso) => masculine(numbers::date(iso)),
            TypedKind::Duration(amount) => numbers::duration(*amount, expr.ty == Ty::Days),
            TypedKind::List(items) => {
                let items: Vec<String> = items.iter().map(|item| self.noun(item, case)).collect();
                enumerate(&items, "und")
            }
            TypedKind::Var(path) => {
                format!("„{}“", path.segments.last().cloned().unwrap_or_default())
            }
            TypedKind::Local(_) => masculine("Eintrag".to_owned()),
            TypedKind::Member(of, name) => self.member(of, name, case),
            TypedKind::Filter(list, condition) => {
                let condition = self.clause(condition, true).text;
                format!(
                    "{} (nur Einträge, für die gilt: {condition})",
                    self.noun(list, case)
                )
            }
            TypedKind::Negate(_) if super::constant_number(expr).is_some() => {
                super::constant_number(expr).map_or_else(String::new, numbers::as_written)
            }
            TypedKind::Negate(of) => format!("minus {}", self.operand(of, 3, Case::Nominative)),
            TypedKind::Binary(op, left, right) => self.arithmetic(*op, left, right, case),
            TypedKind::If(condition, yes, no) => {
                let condition = self.clause(condition, true).text;
                let branch = |branch: &TypedExpr| match super::constant_number(branch) {
                    Some(number) => numbers::number(number, Unit::of(expr)),
                    None => self.noun(branch, Case::Nominative),
                };
                format!(
                    "wenn gilt: {condition}, dann {}, sonst {}",
                    branch(yes),
                    branch(no)
                )
            }
            TypedKind::For { list, body, .. } => {
                let body = self.operand(body, 3, case);
                format!(
                    "{body} bei allen Einträgen von {}",
                    self.noun(list, Case::Dative)
                )
            }
            TypedKind::Call(function, arguments) => self.call(*function, arguments, case),
            TypedKind::Range { .. } | TypedKind::In(..) | TypedKind::Quantified { .. } => {
                format!("ob gilt: {}", self.clause(expr, true).text)
            }
        }
    }

    /// „bei „Kinder““, with what a filter says.
    pub(super) fn entries(&self, list: &TypedExpr) -> String {
        format!("bei {}", self.noun(list, Case::Dative))
    }

    fn member(&self, of: &TypedExpr, name: &str, case: Case) -> String {
        if let ([from, _], "years", true) = (between(of).as_slice(), name, numbers::is_age(of)) {
            return format!("Alter nach {}", self.noun(from, Case::Dative));
        }
        if let [from, to] = between(of).as_slice() {
            let what = match name {
                "years" => "Zahl der vollen Jahre",
                "months" => "Zahl der weiteren vollen Monate",
                _ => "Zahl der Tage",
            };
            let (from, to) = (self.noun(from, Case::Dative), self.until(to));
            return format!(
                "{} {what} von {from} bis {to}",
                Gender::Feminine.article(case)
            );
        }
        let (gender, what) = match name {
            "year" => (Gender::Neuter, "Jahr"),
            "month" => (Gender::Masculine, "Monat"),
            "day" => (Gender::Masculine, "Tag des Monats"),
            "weekday" => (Gender::Masculine, "Wochentag"),
            "years" => (Gender::Feminine, "Zahl der Jahre"),
            "months" => (Gender::Feminine, "Zahl der weiteren Monate"),
            "days" => (Gender::Feminine, "Zahl der Tage"),
            other => return format!("„{other}“ von {}", self.noun(of, Case::Dative)),
        };
        let article = gender.article(case);
        if matches!(of.kind, TypedKind::Call(Builtin::Today, _)) {
            let weak = matches!(
                (gender, case),
                (Gender::Masculine | Gender::Neuter, Case::Dative)
            ) || matches!((gender, case), (Gender::Masculine, Case::Accusative));
            return format!("{article} heutige{} {what}", if weak { "n" } else { "" });
        }
        format!("{article} {what} von {}", self.noun(of, Case::Dative))
    }

    /// „bis heute“, „bis zum 31.01.2026“, „bis „Einzug““.
    fn until(&self, to: &TypedExpr) -> String {
        match &to.kind {
            TypedKind::Call(Builtin::Today, _) => "heute".to_owned(),
            TypedKind::Date(iso) => format!("zum {}", numbers::date(iso)),
            _ => self.noun(to, Case::Dative),
        }
    }

    /// An operand of arithmetic; in parentheses when it binds less tightly.
    fn operand(&self, expr: &TypedExpr, level: u8, case: Case) -> String {
        let own = match &expr.kind {
            TypedKind::If(..) => 0,
            TypedKind::Binary(BinaryOp::Add | BinaryOp::Subtract, ..) => 1,
            TypedKind::Binary(BinaryOp::Multiply | BinaryOp::Divide, ..) => 2,
            TypedKind::Negate(_) if super::constant_number(expr).is_none() => 2,
            _ => 3,
        };
        let text = self.noun(expr, case);
        if own < level {
            format!("({text})")
        } else {
            text
        }
    }

    fn arithmetic(&self, op: BinaryOp, left: &TypedExpr, right: &TypedExpr, case: Case) -> String {
        match (&left.ty, &right.ty) {
            (Ty::Date, Ty::Months | Ty::Days) => return self.shifted_date(op, left, right, case),
            (Ty::Months | Ty::Days, Ty::Date) => return self.shifted_date(op, right, left, case),
            (Ty::Date, Ty::Date) => {
                let (from, to) = (self.noun(right, Case::Dative), self.until(left));
                return format!(
                    "{} Zeit von {from} bis {to}",
                    Gender::Feminine.article(case)
                );
            }
            _ => {}
        }
        let (word, level, right_case) = match op {
            BinaryOp::Add if left.ty == Ty::Text => ("gefolgt von", 1, Case::Dative),
            BinaryOp::Add => ("plus", 1, Case::Nominative),
            BinaryOp::Subtract => ("minus", 1, Case::Nominative),
            BinaryOp::Multiply => ("mal", 2, Case::Nominative),
            BinaryOp::Divide => ("geteilt durch", 2, Case::Accusative),
            BinaryOp::Or
            | BinaryOp::And
            | BinaryOp::Equal
            | BinaryOp::NotEqual
            | BinaryOp::Less
            | BinaryOp::LessOrEqual
            | BinaryOp::Greater
            | BinaryOp::GreaterOrEqual => ("", 0, Case::Nominative),
        };
        if word.is_empty() {
            let whole = TypedExpr {
                kind: TypedKind::Binary(op, Box::new(left.clone()), Box::new(right.clone())),
                ty: Ty::Boolean,
                span: left.span,
                origin: None,
            };
            return format!("ob gilt: {}", self.clause(&whole, true).text);
        }
        let adds = matches!(op, BinaryOp::Add | BinaryOp::Subtract);
        let amount =
            |expr: &TypedExpr, other: &TypedExpr, level, case| match super::constant_number(expr) {
                Some(number) if adds && Unit::of(other) != Unit::None => {
                    numbers::number(number, Unit::of(other))
                }
                _ => self.operand(expr, level, case),
            };
        let first = amount(left, right, level, case);
        let tight = if op == BinaryOp::Add {
            level
        } else {
            level + 1
        };
        let second = amount(right, left, tight, right_case);
        format!("{first} {word} {second}")
    }

    /// „der Tag 3 Monate nach „Einzug““.
    fn shifted_date(&self, op: BinaryOp, date: &TypedExpr, span: &TypedExpr, case: Case) -> String {
        let later = op == BinaryOp::Add;
        let (later, span) = match span.kind {
            TypedKind::Duration(amount) if amount < 0 => {
                (!later, numbers::duration(-amount, span.ty == Ty::Days))
            }
            _ => (later, self.noun(span, Case::Nominative)),
        };
        let word = if later { "nach" } else { "vor" };
        format!(
            "{} Tag {span} {word} {}",
            Gender::Masculine.article(case),
            self.noun(date, Case::Dative)
        )
    }

    fn call(&self, function: Builtin, arguments: &[TypedExpr], case: Case) -> String {
        let feminine = Gender::Feminine.article(case);
        let masculine = Gender::Masculine.article(case);
        let e = ending(case);
        let dative = |expr: &TypedExpr| self.noun(expr, Case::Dative);
        match (function, arguments) {
            (Builtin::Today, _) => format!(
                "{masculine} heutige{} Tag",
                if e == "en" { "n" } else { "" }
            ),
            (Builtin::Count, [list]) => {
                format!("{feminine} Anzahl der Einträge {}", self.entries(list))
            }
            (Builtin::Sum, [list]) => format!("{feminine} Summe von {}", self.each(list)),
            (Builtin::Min | Builtin::Max, values) => self.extreme(function, values, case),
            (Builtin::Abs, [of]) => {
                format!(
                    "{masculine} Wert ohne Vorzeichen von {}",
                    self.operand(of, 3, Case::Dative)
                )
            }
            (Builtin::StringLength, [of]) => format!("{feminine} Länge von {}", dative(of)),
            (Builtin::DistinctValues, [list]) => {
                let words = if case == Case::Dative {
                    "den verschiedenen Werten"
                } else {
                    "die verschiedenen Werte"
                };
                format!("{words} von {}", dative(list))
            }
            (Builtin::YearsAndMonthsDuration, [from, to]) => {
                format!(
                    "{feminine} Zeit von {} bis {}",
                    dative(from),
                    self.until(to)
                )
            }
            (
                Builtin::RoundHalfUp
                | Builtin::RoundUp
                | Builtin::RoundDown
                | Builtin::Floor
                | Builtin::Ceiling,
                [of, decimals],
            ) => {
                let places = match super::constant_number(decimals)
                    .and_then(super::super::decimal::Decimal::to_integer)
                {
                    Some(0) | None => "auf eine ganze Zahl".to_owned(),
                    Some(1) => "auf eine Nachkommastelle".to_owned(),
                    Some(2) if Unit::of(of) == Unit::Euro => "auf Cent".to_owned(),
                    Some(places) => format!("auf {places} Nachkommastellen"),
                };
                let how = match function {
                    Builtin::RoundUp | Builtin::Ceiling => "aufgerundet",
                    Builtin::RoundDown | Builtin::Floor => "abgerundet",
                    _ => "kaufmännisch gerundet",
                };
                format!(
                    "{masculine} {places} {how}{e} Wert von {}",
                    self.operand(of, 3, Case::Dative)
                )
            }
            _ => format!(
                "ob gilt: {}",
                self.call_clause(function, arguments, true).text
            ),
        }
    }

    /// „der größere Wert von …“, „das früheste Datum von …“.
    fn extreme(&self, function: Builtin, values: &[TypedExpr], case: Case) -> String {
        let is_date = |ty: &Ty| match ty {
            Ty::List(item) => **item == Ty::Date,
            other => *other == Ty::Date,
        };
        let dates = values.iter().any(|value| is_date(&value.ty));
        let word = match (dates, function == Builtin::Min, values.len() == 2) {
            (false, true, true) => "kleiner",
            (false, true, false) => "kleinst",
            (false, false, true) => "größer",
            (false, false, false) => "größt",
            (true, true, true) => "früher",
            (true, true, false) => "frühest",
            (true, false, true) => "später",
            (true, false, false) => "spätest",
        };
        let (gender, what) = if dates {
            (Gender::Neuter, "Datum")
        } else {
            (Gender::Masculine, "Wert")
        };
        let ending = if case == Case::Accusative && dates {
            "e"
        } else {
            ending(case)
        };
        let of = match values {
            [list] => self.each(list),
            several => {
                let money = several.iter().any(|value| Unit::of(value) == Unit::Euro);
                let each = several
                    .iter()
                    .map(|value| match super::constant_number(value) {
                        Some(number) if money => numbers::number(number, Unit::Euro),
                        _ => self.noun(value, Case::Dative),
                    });
                enumerate(&each.collect::<Vec<_>>(), "und")
            }
        };
        format!("{} {word}{ending} {what} von {of}", gender.article(case))
    }

    /// „„Betrag“ bei allen Einträgen von „Kinder““.
    fn each(&self, list: &TypedExpr) -> String {
        match &list.kind {
            TypedKind::Member(of, _) if matches!(of.ty, Ty::List(_)) => {
                let what = self.noun(list, Case::Dative);
                format!(
                    "{what} bei allen Einträgen von {}",
                    self.noun(of, Case::Dative)
                )
            }
            _ => self.noun(list, Case::Dative),
        }
    }
}

/// A loop variable that stands for a single value: its list has the label, it is an entry.
fn is_entry(expr: &TypedExpr) -> bool {
    matches!(expr.kind, TypedKind::Local(_))
}

/// The two ends of a time between dates, earlier one first as written.
fn between(expr: &TypedExpr) -> Vec<&TypedExpr> {
    match &expr.kind {
        TypedKind::Call(Builtin::YearsAndMonthsDuration, arguments) => arguments.iter().collect(),
        TypedKind::Binary(BinaryOp::Subtract, left, right)
            if left.ty == Ty::Date && right.ty == Ty::Date =>
        {
            vec![right, left]
        }
        _ => Vec::new(),
    }
}
