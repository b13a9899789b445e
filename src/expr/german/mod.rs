//! Expression to a German sentence.
//!
//! Conditions become main clauses („Familienstand“ ist „verheiratet“), values become noun phrases
//! (die Summe von „Betrag“ …). Negation is pushed down to where German says it: „… ist Nein“, „… ist
//! weder „a“ noch „b““. Clauses follow a colon where German would otherwise move the verb.

mod nouns;
mod numbers;

use super::{
    builtins::Builtin,
    env::VarPath,
    schema_parts::flip,
    ty::Ty,
    typed::{BinaryOp, TypedExpr, TypedKind},
};
use numbers::Unit;

/// How names are called in sentences.
pub trait Labels {
    /// The label of what a path leads to: „Familienstand“ without the quotes.
    fn label(&self, path: &VarPath) -> Option<String>;
}

/// The expression as a German clause without a final stop.
pub fn german(expr: &TypedExpr, labels: &dyn Labels) -> String {
    let speaker = Speaker { labels };
    if expr.ty == Ty::Boolean {
        speaker.clause(expr, true).text
    } else {
        speaker.noun(expr, Case::Nominative)
    }
}

/// The grammatical case of a noun phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Nominative,
    Dative,
    Accusative,
}

/// How a clause holds together, so that parentheses stand only where meaning needs them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bond {
    /// One statement.
    Single,
    /// Statements joined by `und`.
    And,
    /// Statements joined by `oder`.
    Or,
}

struct Clause {
    text: String,
    bond: Bond,
    /// Ends with a clause after a colon, which takes up all that follows.
    open: bool,
}

impl Clause {
    fn single(text: String) -> Self {
        Self::bound(text, Bond::Single)
    }

    fn bound(text: String, bond: Bond) -> Self {
        let open = false;
        Self { text, bond, open }
    }

    fn open(text: String) -> Self {
        Self {
            open: true,
            ..Self::single(text)
        }
    }
}

/// Two clauses joined; what is joined otherwise stands in parentheses, and so does an open clause
/// that something follows.
fn joined(bond: Bond, left: &Clause, right: &Clause) -> Clause {
    let within = |clause: &Clause, last: bool| {
        let fits = clause.bond == Bond::Single || clause.bond == bond;
        if fits && (last || !clause.open) {
            clause.text.clone()
        } else {
            format!("({})", clause.text)
        }
    };
    let word = if bond == Bond::And { "und" } else { "oder" };
    let second = within(right, true);
    Clause {
        open: right.open && second == right.text,
        text: format!("{} {word} {second}", within(left, false)),
        bond,
    }
}

struct Speaker<'a> {
    labels: &'a dyn Labels,
}

impl Speaker<'_> {
    /// That a condition is true, or (`holds` unset) that it is false.
    fn clause(&self, expr: &TypedExpr, holds: bool) -> Clause {
        match &expr.kind {
            TypedKind::Boolean(value) => Clause::single(
                if *value == holds {
                    "das gilt immer"
                } else {
                    "das gilt nie"
                }
                .to_owned(),
            ),
            TypedKind::Null | TypedKind::Error => Clause::single(
                if holds {
                    "das ist offen"
                } else {
                    "auch das Gegenteil ist offen"
                }
                .to_owned(),
            ),
            TypedKind::Var(_) | TypedKind::Local(_) | TypedKind::Member(..) => {
                let answer = if holds { "Ja" } else { "Nein" };
                Clause::single(format!(
                    "{} ist {answer}",
                    self.noun(expr, Case::Nominative)
                ))
            }
            TypedKind::Binary(op @ (BinaryOp::And | BinaryOp::Or), left, right) => {
                // Not (a and b) is: not a, or not b.
                let bond = if (*op == BinaryOp::And) == holds {
                    Bond::And
                } else {
                    Bond::Or
                };
                joined(bond, &self.clause(left, holds), &self.clause(right, holds))
            }
            TypedKind::Binary(op, left, right) => self.comparison(*op, left, right, holds),
            TypedKind::Range {
                value,
                low,
                low_closed,
                high,
                high_closed,
            } => {
                let range = (&**low, *low_closed, &**high, *high_closed);
                self.range(value, range, holds)
            }
            TypedKind::In(value, list) => self.one_of(value, list, holds),
            TypedKind::If(condition, yes, no) => {
                let condition = self.clause(condition, true).text;
                let (yes, no) = (self.clause(yes, holds).text, self.clause(no, holds).text);
                Clause::open(format!("wenn gilt: {condition}, dann: {yes}, sonst: {no}"))
            }
            TypedKind::Quantified {
                every,
                list,
                condition,
                ..
            } => {
                let entries = self.entries(list);
                let whom = match (every, holds) {
                    (false, true) => "für mindestens einen Eintrag",
                    (false, false) => "für keinen Eintrag",
                    (true, true) => "für jeden Eintrag",
                    (true, false) => "nicht für jeden Eintrag",
                };
                let condition = self.clause(condition, true).text;
                Clause::open(format!("{whom} {entries} gilt: {condition}"))
            }
            TypedKind::Call(function, arguments) => self.call_clause(*function, arguments, holds),
            TypedKind::Number(_)
            | TypedKind::Text(_)
            | TypedKind::Date(_)
            | TypedKind::Duration(_)
            | TypedKind::List(_)
            | TypedKind::Filter(..)
            | TypedKind::Negate(_)
            | TypedKind::For { .. } => Clause::single(self.noun(expr, Case::Nominative)),
        }
    }

    /// „ist mindestens 6 und kleiner als 18“
    fn range(
        &self,
        value: &TypedExpr,
        range: (&TypedExpr, bool, &TypedExpr, bool),
        holds: bool,
    ) -> Clause {
        let (low, low_closed, high, high_closed) = range;
        let lower = if low_closed {
            BinaryOp::GreaterOrEqual
        } else {
            BinaryOp::Greater
        };
        let upper = if high_closed {
            BinaryOp::LessOrEqual
        } else {
            BinaryOp::Less
        };
        let (lower, upper) = if holds {
            (lower, upper)
        } else {
            (opposite(lower), opposite(upper))
        };
        let lower = self.predicate(lower, value, low);
        let upper = self.predicate(upper, value, high);
        let shorter = match (lower.split_once(' '), upper.split_once(' ')) {
            (Some((verb, _)), Some((same, rest))) if verb == same => rest,
            _ => upper.as_str(),
        };
        let subject = self.noun(value, Case::Nominative);
        let (word, bond) = if holds {
            ("und", Bond::And)
        } else {
            ("oder", Bond::Or)
        };
        Clause::bound(format!("{subject} {lower} {word} {shorter}"), bond)
    }

    fn comparison(&self, op: BinaryOp, left: &TypedExpr, right: &TypedExpr, holds: bool) -> Clause {
        if is_constant(left) && !is_constant(right) {
            return self.comparison(flip(op), right, left, holds);
        }
        let op = if holds { op } else { opposite(op) };
        let equal = op == BinaryOp::Equal;
        if right.kind == TypedKind::Null {
            let subject = self.noun(left, Case::Nominative);
            let word = if left.ty == Ty::File {
                "hochgeladen"
            } else {
                "angegeben"
            };
            let not = if equal { "nicht " } else { "" };
            return Clause::single(format!("{subject} ist {not}{word}"));
        }
        if left.ty == Ty::Boolean && matches!(op, BinaryOp::Equal | BinaryOp::NotEqual) {
            return self.boolean_comparison(equal, left, right);
        }
        let in_words = self.how_many_entries(op, left, right);
        if let Some(text) = in_words.or_else(|| self.how_long(op, left, right)) {
            return Clause::single(text);
        }
        let subject = self.noun(left, Case::Nominative);
        Clause::single(format!("{subject} {}", self.predicate(op, left, right)))
    }

    fn boolean_comparison(&self, equal: bool, left: &TypedExpr, right: &TypedExpr) -> Clause {
        if let TypedKind::Boolean(value) = right.kind {
            if !is_looked_up(left) {
                let inner = self.clause(left, value).text;
                let text = if equal {
                    inner
                } else {
                    format!("es trifft nicht zu: {inner}")
                };
                return Clause::open(text);
            }
            let (not, answer) = (
                if equal { "" } else { "nicht " },
                if value { "Ja" } else { "Nein" },
            );
            return Clause::single(format!(
                "{} ist {not}{answer}",
                self.noun(left, Case::Nominative)
            ));
        }
        let not = if equal { "" } else { "nicht " };
        if is_looked_up(left) && is_looked_up(right) {
            let (left, right) = (
                self.noun(left, Case::Nominative),
                self.noun(right, Case::Dative),
            );
            return Clause::single(format!("{left} ist {not}gleich {right}"));
        }
        let (left, right) = (self.clause(left, true).text, self.clause(right, true).text);
        Clause::single(format!("({left}) ist {not}gleichbedeutend mit ({right})"))
    }

    /// `count(l) > 0` and the like, in words.
    fn how_many_entries(
        &self,
        op: BinaryOp,
        left: &TypedExpr,
        right: &TypedExpr,
    ) -> Option<String> {
        let TypedKind::Call(Builtin::Count, arguments) = &left.kind else {
            return None;
        };
        let TypedKind::Number(number) = &right.kind else {
            return None;
        };
        let amount = match (op, number.to_integer()?) {
            (BinaryOp::Equal | BinaryOp::LessOrEqual, 0) | (BinaryOp::Less, 1) => {
                "keinen Eintrag".to_owned()
            }
            (BinaryOp::Greater | BinaryOp::NotEqual, 0) | (BinaryOp::GreaterOrEqual, 1) => {
                "mindestens einen Eintrag".to_owned()
            }
            (BinaryOp::Equal, 1) => "genau einen Eintrag".to_owned(),
            (BinaryOp::LessOrEqual, 1) | (BinaryOp::Less, 2) => {
                "höchstens einen Eintrag".to_owned()
            }
            (BinaryOp::Equal, more) => format!("genau {more} Einträge"),
            (BinaryOp::GreaterOrEqual, least) => format!("mindestens {least} Einträge"),
            (BinaryOp::Greater, below) => format!("mehr als {}", entries_in_words(below)),
            (BinaryOp::LessOrEqual, most) => format!("höchstens {most} Einträge"),
            (BinaryOp::Less, above) => format!("weniger als {above} Einträge"),
            _ => return None,
        };
        Some(format!(
            "es gibt {amount} {}",
            self.entries(arguments.first()?)
        ))
    }

    /// `string length(name) >= 3`: „„Name“ hat mindestens 3 Zeichen“.
    fn how_long(&self, op: BinaryOp, left: &TypedExpr, right: &TypedExpr) -> Option<String> {
        let TypedKind::Call(Builtin::StringLength, arguments) = &left.kind else {
            return None;
        };
        let number = numbers::number(constant_number(right)?, Unit::None);
        let text = self.noun(arguments.first()?, Case::Nominative);
        let amount = match op {
            BinaryOp::Less => "weniger als",
            BinaryOp::LessOrEqual => "höchstens",
            BinaryOp::Greater => "mehr als",
            BinaryOp::GreaterOrEqual => "mindestens",
            BinaryOp::NotEqual => "nicht genau",
            _ => "genau",
        };
        Some(format!("{text} hat {amount} {number} Zeichen"))
    }

    /// What is said of the left side: „ist mindestens 18“, „liegt vor dem 27.03.1985“.
    fn predicate(&self, op: BinaryOp, left: &TypedExpr, right: &TypedExpr) -> String {
        let object = |case| self.object(left, right, case);
        if matches!(left.ty, Ty::Date) {
            return match op {
                BinaryOp::Less => format!("liegt vor {}", object(Case::Dative)),
                BinaryOp::LessOrEqual => format!("liegt nicht nach {}", object(Case::Dative)),
                BinaryOp::Greater => format!("liegt nach {}", object(Case::Dative)),
                BinaryOp::GreaterOrEqual => format!("liegt nicht vor {}", object(Case::Dative)),
                BinaryOp::NotEqual => format!("ist nicht {}", object(Case::Nominative)),
                _ => format!("ist {}", object(Case::Nominative)),
            };
        }
        if matches!(left.ty, Ty::Months | Ty::Days) {
            let object = object(Case::Nominative);
            return match op {
                BinaryOp::Less => format!("ist kürzer als {object}"),
                BinaryOp::LessOrEqual => format!("beträgt höchstens {object}"),
                BinaryOp::Greater => format!("ist länger als {object}"),
                BinaryOp::GreaterOrEqual => format!("beträgt mindestens {object}"),
                BinaryOp::NotEqual => format!("beträgt nicht {object}"),
                _ => format!("beträgt {object}"),
            };
        }
        let same = !is_constant(right);
        match op {
            BinaryOp::Less => format!("ist kleiner als {}", object(Case::Nominative)),
            BinaryOp::LessOrEqual => format!("ist höchstens {}", object(Case::Nominative)),
            BinaryOp::Greater => format!("ist größer als {}", object(Case::Nominative)),
            BinaryOp::GreaterOrEqual => format!("ist mindestens {}", object(Case::Nominative)),
            BinaryOp::NotEqual if same => format!("ist nicht gleich {}", object(Case::Dative)),
            BinaryOp::NotEqual => format!("ist nicht {}", object(Case::Nominative)),
            _ if same => format!("ist gleich {}", object(Case::Dative)),
            _ => format!("ist {}", object(Case::Nominative)),
        }
    }

    /// The right side of a comparison, with the unit of the left side.
    fn object(&self, left: &TypedExpr, right: &TypedExpr, case: Case) -> String {
        match constant_number(right) {
            Some(number) => numbers::number(number, Unit::of(left)),
            None => self.noun(right, case),
        }
    }

    /// A value among others of its kind: what is looked up is told from what is written out.
    fn given(&self, value: &TypedExpr, like: &TypedExpr, case: Case) -> String {
        if !is_looked_up(value) {
            return self.object(like, value, case);
        }
        let article = if case == Case::Dative { "der" } else { "die" };
        format!("{article} Angabe zu {}", self.noun(value, Case::Dative))
    }

    /// `x in ["a", "b"]`.
    fn one_of(&self, value: &TypedExpr, list: &TypedExpr, holds: bool) -> Clause {
        let TypedKind::List(items) = &list.kind else {
            return self.occurs(value, list, holds);
        };
        let subject = self.noun(value, Case::Nominative);
        let (missing, items): (Vec<_>, Vec<_>) =
            items.iter().partition(|item| item.kind == TypedKind::Null);
        let items: Vec<String> = items
            .iter()
            .map(|item| self.given(item, value, Case::Nominative))
            .collect();
        let several = items.len() + missing.len() > 1;
        let text = match (items.as_slice(), missing.is_empty()) {
            ([], true) => if holds {
                "das gilt nie"
            } else {
                "das gilt immer"
            }
            .to_owned(),
            ([], false) => format!(
                "{subject} ist {}angegeben",
                if holds { "nicht " } else { "" }
            ),
            (_, false) if holds => {
                format!("{subject} ist {} oder nicht angegeben", items.join(", "))
            }
            (_, true) if holds => format!("{subject} ist {}", enumerate(&items, "oder")),
            ([only], true) => format!("{subject} ist nicht {only}"),
            ([only], false) => format!("{subject} ist angegeben, aber nicht {only}"),
            (_, true) => format!("{subject} ist weder {}", items.join(" noch ")),
            (_, false) => format!(
                "{subject} ist angegeben, aber weder {}",
                items.join(" noch ")
            ),
        };
        let bond = if holds && several {
            Bond::Or
        } else {
            Bond::Single
        };
        Clause::bound(text, bond)
    }

    /// A value in a list that is not written out: chosen options, or values of entries.
    fn occurs(&self, value: &TypedExpr, list: &TypedExpr, holds: bool) -> Clause {
        let not = if holds { "" } else { "nicht " };
        let is_choices = matches!(&list.ty, Ty::List(item) if matches!(**item, Ty::Choice(_)));
        let is_answer = list.origin.as_ref().is_some()
            && !matches!(&list.kind, TypedKind::Member(of, _) if matches!(of.ty, Ty::List(_)));
        let list_name = self.noun(list, Case::Dative);
        let money = matches!(&list.ty, Ty::List(item) if matches!(**item, Ty::Number(number) if number.money));
        let value = match constant_number(value) {
            Some(number) => numbers::number(number, if money { Unit::Euro } else { Unit::None }),
            None => self.noun(value, Case::Nominative),
        };
        Clause::single(if is_choices && is_answer {
            format!("bei {list_name} ist {value} {not}ausgewählt")
        } else {
            format!("{value} kommt bei {list_name} {not}vor")
        })
    }

    fn call_clause(&self, function: Builtin, arguments: &[TypedExpr], holds: bool) -> Clause {
        let not = if holds { "" } else { "nicht " };
        let text = match (function, arguments) {
            (Builtin::Not, [of]) => return self.clause(of, !holds),
            (Builtin::ListContains, [list, value]) => return self.one_of(value, list, holds),
            (Builtin::Contains, [text, part]) => {
                let part = self.given(part, text, Case::Accusative);
                let text = self.noun(text, Case::Nominative);
                format!("{text} enthält {not}{part}")
            }
            (Builtin::StartsWith, [text, part]) => {
                let part = self.given(part, text, Case::Dative);
                let text = self.noun(text, Case::Nominative);
                format!("{text} beginnt {not}mit {part}")
            }
            (Builtin::EndsWith, [text, part]) => {
                let part = self.given(part, text, Case::Accusative);
                let text = self.noun(text, Case::Nominative);
                format!("{text} endet {not}auf {part}")
            }
            (Builtin::Matches, [text, pattern]) => {
                let (text, pattern) = (
                    self.noun(text, Case::Nominative),
                    self.noun(pattern, Case::Dative),
                );
                format!("{text} entspricht {not}dem Muster {pattern}")
            }
            _ => "das ist offen".to_owned(),
        };
        Clause::single(text)
    }
}

fn entries_in_words(count: i64) -> String {
    if count == 1 {
        "einen Eintrag".to_owned()
    } else {
        format!("{count} Einträge")
    }
}

/// „a“, „b“ oder „c“.
fn enumerate(items: &[String], word: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}

fn is_constant(expr: &TypedExpr) -> bool {
    matches!(
        expr.kind,
        TypedKind::Null
            | TypedKind::Boolean(_)
            | TypedKind::Text(_)
            | TypedKind::Date(_)
            | TypedKind::Duration(_)
    ) || constant_number(expr).is_some()
}

fn constant_number(expr: &TypedExpr) -> Option<super::decimal::Decimal> {
    super::schema_parts::number_of(expr)
}

fn is_looked_up(expr: &TypedExpr) -> bool {
    matches!(
        expr.kind,
        TypedKind::Var(_) | TypedKind::Local(_) | TypedKind::Member(..)
    )
}

/// The comparison that holds exactly when this one is false.
fn opposite(op: BinaryOp) -> BinaryOp {
    match op {
        BinaryOp::Equal => BinaryOp::NotEqual,
        BinaryOp::NotEqual => BinaryOp::Equal,
        BinaryOp::Less => BinaryOp::GreaterOrEqual,
        BinaryOp::LessOrEqual => BinaryOp::Greater,
        BinaryOp::Greater => BinaryOp::LessOrEqual,
        BinaryOp::GreaterOrEqual => BinaryOp::Less,
        BinaryOp::Or
        | BinaryOp::And
        | BinaryOp::Add
        | BinaryOp::Subtract
        | BinaryOp::Multiply
        | BinaryOp::Divide => op,
    }
}
