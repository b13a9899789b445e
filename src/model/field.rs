//! Questions: type, limits, need, words.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Basis, Check, PageId, Parent, RepeatId, meta::Citation};
use crate::{
    expr::{Decimal, Ty, TypedExpr},
    source::Span,
};

/// A question.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Field {
    /// Name within its record.
    pub name: String,
    /// Dotted path, the field's identity: `hunde.rufname`. Pages are not part of it.
    pub path: String,
    /// The page on which it stands.
    pub page: PageId,
    /// The record that holds it.
    pub parent: Parent,
    /// The repeat group in whose entries it stands, directly or in a group.
    pub repeat: Option<RepeatId>,
    /// The question.
    pub label: String,
    /// Help above the input.
    pub hint: Option<String>,
    /// Kind of answer and its limits.
    pub ty: FieldType,
    /// The type of the answer in expressions.
    pub expr_ty: Ty,
    /// Whether an answer is needed.
    pub need: Need,
    /// Everything that must hold for the question to be asked: page, blocks, groups together.
    pub visible_when: Option<TypedExpr>,
    /// Conditions an answer must meet.
    pub checks: Vec<Check>,
    /// Message when a needed answer is missing. Never empty.
    pub missing: String,
    /// The norm because of which it is asked, if it states one itself.
    pub legal: Option<Citation>,
    /// What the authority needs it for, if it says so itself.
    pub purpose: Option<String>,
    /// Purpose and legal basis that hold for it, its own or inherited.
    pub basis: Basis,
    /// Shown behind numbers.
    pub unit: Option<String>,
    /// Preselected code.
    pub default: Option<String>,
    /// Autocomplete token (WCAG 1.3.5); `None` means `off`.
    pub autofill: Option<String>,
    /// FIM element id.
    pub fim: Option<String>,
    /// Where its name was written.
    #[serde(skip)]
    pub span: Span,
}

/// Whether an answer is needed while the question is shown.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// It is.
    Required,
    /// It is not.
    Optional,
    /// It is, unless the condition is true.
    OptionalWhen(Box<TypedExpr>),
    /// The authority asks for it and must accept the application without it (§ 24 Abs. 3 `VwVfG`).
    Recommended,
}

/// Kinds of answers. Bounds are inclusive.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "type")]
pub enum FieldType {
    /// One line; lengths in characters.
    Text {
        /// Shortest answer, at least 1.
        min: u32,
        /// Longest answer.
        max: u32,
    },
    /// Several lines; lengths in characters.
    Multiline {
        /// Shortest answer, at least 1.
        min: u32,
        /// Longest answer.
        max: u32,
    },
    /// A whole number.
    Integer {
        /// Least value.
        min: i64,
        /// Greatest value.
        max: i64,
    },
    /// A decimal.
    Number {
        /// Decimals after the comma.
        scale: u8,
        /// Least value.
        min: Decimal,
        /// Greatest value.
        max: Decimal,
    },
    /// Euros with two decimals.
    Money {
        /// Least value.
        min: Decimal,
        /// Greatest value.
        max: Decimal,
    },
    /// A calendar date.
    Date {
        /// Bound by the day of submission, if any.
        bound: Option<DateBound>,
    },
    /// A date of which day, or day and month, may be unknown.
    PartialDate,
    /// `HH:MM`.
    Time,
    /// Ja or Nein.
    YesNo,
    /// A sentence that must be ticked.
    Confirm,
    /// One of the options.
    Choice {
        /// In order.
        options: Vec<ChoiceOption>,
    },
    /// One or more of the options.
    Choices {
        /// In order.
        options: Vec<ChoiceOption>,
    },
    /// A row of a codelist.
    Code {
        /// Name of the list in the form's codelists.
        codelist: String,
    },
    /// Uploaded documents.
    File {
        /// Accepted kinds.
        kinds: Vec<FileKind>,
        /// Largest size of one document, in bytes.
        max_bytes: u64,
        /// Fewest documents when an answer is needed, at least 1.
        min_count: u32,
        /// Most documents.
        max_count: u32,
    },
    /// An e-mail address, at most 254 characters (FIM F60000000242).
    Email,
    /// A phone number, at most 23 characters (FIM F60000000240).
    Phone,
    /// An IBAN with valid check digits.
    Iban,
    /// Five digits.
    PostalCode,
    /// Steuerliche Identifikationsnummer: 11 digits with check digit.
    TaxId,
    /// A web address, http or https.
    Url,
}

impl FieldType {
    /// The options, for choices.
    pub fn options(&self) -> &[ChoiceOption] {
        match self {
            FieldType::Choice { options } | FieldType::Choices { options } => options,
            _ => &[],
        }
    }
}

/// What a date is bound by; the day of submission itself is allowed by both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DateBound {
    /// Not after today.
    Past,
    /// Not before today.
    Future,
}

/// An option of a choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChoiceOption {
    /// What is submitted.
    pub code: String,
    /// What is read.
    pub label: String,
    /// Help below the label.
    pub hint: Option<String>,
    /// Cannot be combined with others (in `choices`).
    pub alone: bool,
}

/// Kinds of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// PDF
    Pdf,
    /// JPEG (`.jpg`, `.jpeg`)
    Jpg,
    /// PNG
    Png,
    /// TIFF (`.tif`, `.tiff`)
    Tiff,
    /// Office Open XML text
    Docx,
    /// Office Open XML table
    Xlsx,
    /// OpenDocument text
    Odt,
    /// Comma-separated values
    Csv,
    /// ZIP archive
    Zip,
}

impl FileKind {
    /// Every kind with its name in specs.
    pub const ALL: &[(FileKind, &str)] = &[
        (FileKind::Pdf, "pdf"),
        (FileKind::Jpg, "jpg"),
        (FileKind::Png, "png"),
        (FileKind::Tiff, "tiff"),
        (FileKind::Docx, "docx"),
        (FileKind::Xlsx, "xlsx"),
        (FileKind::Odt, "odt"),
        (FileKind::Csv, "csv"),
        (FileKind::Zip, "zip"),
    ];

    /// File name endings, the usual one first.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            FileKind::Pdf => &[".pdf"],
            FileKind::Jpg => &[".jpg", ".jpeg"],
            FileKind::Png => &[".png"],
            FileKind::Tiff => &[".tif", ".tiff"],
            FileKind::Docx => &[".docx"],
            FileKind::Xlsx => &[".xlsx"],
            FileKind::Odt => &[".odt"],
            FileKind::Csv => &[".csv"],
            FileKind::Zip => &[".zip"],
        }
    }

    /// The bytes that a file of this kind begins with, any of them; none where it may begin with anything.
    pub fn signatures(self) -> &'static [&'static [u8]] {
        match self {
            FileKind::Pdf => &[b"%PDF-"],
            FileKind::Jpg => &[b"\xff\xd8\xff"],
            FileKind::Png => &[b"\x89PNG\r\n\x1a\n"],
            FileKind::Tiff => &[b"II*\0", b"MM\0*"],
            // The last is an archive of nothing.
            FileKind::Docx | FileKind::Xlsx | FileKind::Odt | FileKind::Zip => {
                &[b"PK\x03\x04", b"PK\x05\x06"]
            }
            FileKind::Csv => &[],
        }
    }

    /// How many other bytes may stand before the signature: readers of PDF skip up to a kilobyte.
    pub fn skipped(self) -> usize {
        match self {
            FileKind::Pdf => 1019,
            FileKind::Jpg
            | FileKind::Png
            | FileKind::Tiff
            | FileKind::Docx
            | FileKind::Xlsx
            | FileKind::Odt
            | FileKind::Csv
            | FileKind::Zip => 0,
        }
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            FileKind::Pdf => "application/pdf",
            FileKind::Jpg => "image/jpeg",
            FileKind::Png => "image/png",
            FileKind::Tiff => "image/tiff",
            FileKind::Docx => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
            FileKind::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            FileKind::Odt => "application/vnd.oasis.opendocument.text",
            FileKind::Csv => "text/csv",
            FileKind::Zip => "application/zip",
        }
    }
}
