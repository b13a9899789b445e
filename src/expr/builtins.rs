//! The 22 functions. Adding one here makes the build list every back end that needs an arm.

use schemars::JsonSchema;
use serde::Serialize;

use super::decimal::Rounding;

/// A built-in function.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Builtin {
    /// `not(boolean)`: Kleene negation.
    Not,
    /// `count(list)`: number of rows, unanswered ones included.
    Count,
    /// `sum(list)`: null for no rows and when a row is null.
    Sum,
    /// `min(list)` or `min(a, b, …)` of numbers or dates.
    Min,
    /// `max(list)` or `max(a, b, …)` of numbers or dates.
    Max,
    /// `abs(number)`.
    Abs,
    /// `floor(number)`: down to a whole number.
    Floor,
    /// `ceiling(number)`: up to a whole number.
    Ceiling,
    /// `round half up(number, decimals)`: half away from zero.
    RoundHalfUp,
    /// `round up(number, decimals)`: away from zero.
    RoundUp,
    /// `round down(number, decimals)`: towards zero.
    RoundDown,
    /// `list contains(list, value)`.
    ListContains,
    /// `distinct values(list)`.
    DistinctValues,
    /// `string length(text)`: in code points.
    StringLength,
    /// `contains(text, part)`.
    Contains,
    /// `starts with(text, part)`.
    StartsWith,
    /// `ends with(text, part)`.
    EndsWith,
    /// `matches(text, "pattern")`, portable patterns only.
    Matches,
    /// `date("2026-01-31")`, checked at compile time.
    Date,
    /// `duration("P18Y")`, `duration("P14D")`, checked at compile time.
    Duration,
    /// `today()`: the day the evaluation is given.
    Today,
    /// `years and months duration(from, to)`: whole months between.
    YearsAndMonthsDuration,
}

impl Builtin {
    /// Every function, in the order of the reference.
    pub const ALL: &[Builtin] = &[
        Builtin::Not,
        Builtin::Count,
        Builtin::Sum,
        Builtin::Min,
        Builtin::Max,
        Builtin::Abs,
        Builtin::Floor,
        Builtin::Ceiling,
        Builtin::RoundHalfUp,
        Builtin::RoundUp,
        Builtin::RoundDown,
        Builtin::ListContains,
        Builtin::DistinctValues,
        Builtin::StringLength,
        Builtin::Contains,
        Builtin::StartsWith,
        Builtin::EndsWith,
        Builtin::Matches,
        Builtin::Date,
        Builtin::Duration,
        Builtin::Today,
        Builtin::YearsAndMonthsDuration,
    ];

    /// The name as written.
    pub fn name(self) -> &'static str {
        match self {
            Builtin::Not => "not",
            Builtin::Count => "count",
            Builtin::Sum => "sum",
            Builtin::Min => "min",
            Builtin::Max => "max",
            Builtin::Abs => "abs",
            Builtin::Floor => "floor",
            Builtin::Ceiling => "ceiling",
            Builtin::RoundHalfUp => "round half up",
            Builtin::RoundUp => "round up",
            Builtin::RoundDown => "round down",
            Builtin::ListContains => "list contains",
            Builtin::DistinctValues => "distinct values",
            Builtin::StringLength => "string length",
            Builtin::Contains => "contains",
            Builtin::StartsWith => "starts with",
            Builtin::EndsWith => "ends with",
            Builtin::Matches => "matches",
            Builtin::Date => "date",
            Builtin::Duration => "duration",
            Builtin::Today => "today",
            Builtin::YearsAndMonthsDuration => "years and months duration",
        }
    }

    /// The function with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.name() == name)
    }

    /// A call that shows how it is used.
    pub fn usage(self) -> &'static str {
        match self {
            Builtin::Not => "not(condition)",
            Builtin::Count => "count(list)",
            Builtin::Sum => "sum(list.betrag)",
            Builtin::Min => "min(list.betrag)` or `min(a, b)",
            Builtin::Max => "max(list.betrag)` or `max(a, b)",
            Builtin::Abs => "abs(number)",
            Builtin::Floor => "floor(number)",
            Builtin::Ceiling => "ceiling(number)",
            Builtin::RoundHalfUp => "round half up(number, 2)",
            Builtin::RoundUp => "round up(number, 2)",
            Builtin::RoundDown => "round down(number, 2)",
            Builtin::ListContains => "list contains(list, \"code\")",
            Builtin::DistinctValues => "distinct values(list)",
            Builtin::StringLength => "string length(text)",
            Builtin::Contains => "contains(text, \"part\")",
            Builtin::StartsWith => "starts with(text, \"part\")",
            Builtin::EndsWith => "ends with(text, \"part\")",
            Builtin::Matches => "matches(text, \"^[0-9]{5}$\")",
            Builtin::Date => "date(\"2026-01-31\")",
            Builtin::Duration => "duration(\"P18Y\")",
            Builtin::Today => "today()",
            Builtin::YearsAndMonthsDuration => "years and months duration(from, to)",
        }
    }

    /// How a rounding function rounds; `None` for other functions.
    pub fn rounding(self) -> Option<Rounding> {
        match self {
            Builtin::Floor => Some(Rounding::Floor),
            Builtin::Ceiling => Some(Rounding::Ceiling),
            Builtin::RoundHalfUp => Some(Rounding::HalfUp),
            Builtin::RoundUp => Some(Rounding::Up),
            Builtin::RoundDown => Some(Rounding::Down),
            Builtin::Not
            | Builtin::Count
            | Builtin::Sum
            | Builtin::Min
            | Builtin::Max
            | Builtin::Abs
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
            | Builtin::YearsAndMonthsDuration => None,
        }
    }
}
