//! Types of expressions.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

/// What an expression can yield.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Ty {
    /// The type of a faulty expression; agrees with everything, so that one slip yields one message.
    Unknown,
    /// Only the literal `null`.
    Null,
    /// Ja or Nein.
    Boolean,
    /// An exact decimal.
    Number(NumberTy),
    /// A text that is never empty: an empty answer is null.
    Text,
    /// A calendar date, year 1 to 9999, no zone.
    Date,
    /// A date of which day, or day and month, may be unknown; has `.year`, `.month`, `.day`.
    PartialDate,
    /// A duration in whole months.
    Months,
    /// A duration in whole days.
    Days,
    /// One of the codes of an option list or a codelist.
    Choice(Arc<ChoiceTy>),
    /// Uploaded documents; can only be compared with null.
    File,
    /// A list.
    List(Box<Ty>),
    /// A group of fields.
    Record(Arc<RecordTy>),
}

/// How many digits a number can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NumberTy {
    /// Digits after the decimal point, known at compile time.
    pub scale: u8,
    /// Most significant digits the value can have (bound of the static digit rule).
    pub digits: u8,
    /// Whether it is an amount in euros; only words and looks differ.
    pub money: bool,
}

impl NumberTy {
    /// A field's integer: at most 15 digits.
    pub const INTEGER: Self = Self {
        scale: 0,
        digits: 15,
        money: false,
    };
    /// A field's amount in euros.
    pub const MONEY: Self = Self {
        scale: 2,
        digits: 15,
        money: true,
    };

    /// A field's decimal with this many decimals.
    pub fn decimal(scale: u8) -> Self {
        Self {
            scale,
            digits: 15,
            money: false,
        }
    }
}

/// The codes a choice can take. Two choices are the same type when their ids are.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChoiceTy {
    /// The path of the field that declares the options, or the URN of the codelist.
    pub id: String,
    /// Code and label, in order.
    pub options: Vec<(String, String)>,
}

impl PartialEq for ChoiceTy {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for ChoiceTy {}

impl ChoiceTy {
    /// Whether the code is one of the options.
    pub fn has(&self, code: &str) -> bool {
        self.label(code).is_some()
    }

    /// The label of a code.
    pub fn label(&self, code: &str) -> Option<&str> {
        self.options
            .iter()
            .find(|(it, _)| it == code)
            .map(|(_, label)| label.as_str())
    }
}

/// The members of a record, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct RecordTy {
    /// Name and type.
    pub members: Vec<(String, Ty)>,
}

impl RecordTy {
    /// The type of a member.
    pub fn member(&self, name: &str) -> Option<&Ty> {
        self.members
            .iter()
            .find(|(it, _)| it == name)
            .map(|(_, ty)| ty)
    }
}

impl Ty {
    /// Whether it is a number of any scale.
    pub fn is_number(&self) -> bool {
        matches!(self, Ty::Number(_))
    }

    /// The type as authors write it: `money`, `choice`, `list of text`.
    pub fn name(&self) -> String {
        match self {
            Ty::Unknown => "unknown".to_owned(),
            Ty::Null => "null".to_owned(),
            Ty::Boolean => "yesno".to_owned(),
            Ty::Number(number) if number.money => "money".to_owned(),
            Ty::Number(NumberTy { scale: 0, .. }) => "integer".to_owned(),
            Ty::Number(NumberTy { scale, .. }) => format!("number({scale})"),
            Ty::Text => "text".to_owned(),
            Ty::Date => "date".to_owned(),
            Ty::PartialDate => "partial_date".to_owned(),
            Ty::Months => "duration in months".to_owned(),
            Ty::Days => "duration in days".to_owned(),
            Ty::Choice(_) => "choice".to_owned(),
            Ty::File => "file".to_owned(),
            Ty::List(item) => format!("list of {}", item.name()),
            Ty::Record(_) => "group".to_owned(),
        }
    }
}
