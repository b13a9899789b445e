//! Targets: what a Fachverfahren takes, as data (`forms/fachverfahren/*.yaml`).
//!
//! A profile names the product and what its claims rest on, the format and every field with type,
//! length, characters, number of entries and code list. It knows nothing of forms.

pub mod characters;
pub mod import;
mod read;

use crate::{expr::Decimal, source::Span};

pub use characters::Characters;
pub use read::read;

/// A Fachverfahren's interface.
#[derive(Debug, Clone)]
pub struct Profile {
    /// The name by which mappings call it: the stem of its file.
    pub name: String,
    /// What it is, in words.
    pub title: String,
    /// Product it belongs to.
    pub product: String,
    /// Who makes the product.
    pub maker: String,
    /// What the product is for.
    pub domain: String,
    /// What the claims of this profile rest on.
    pub evidence: String,
    /// The ways on which it takes payloads.
    pub transports: Vec<String>,
    /// How a payload is written.
    pub format: Format,
    /// What a payload holds, in the order in which it is written.
    pub fields: Vec<TargetField>,
    /// Where the profile was written.
    pub span: Span,
}

/// How payloads are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Format {
    /// One XML document.
    Xml {
        /// Name of the root element.
        root: String,
        /// Its namespace; none for names without one.
        namespace: Option<String>,
        /// The prefix under which names are written.
        prefix: Option<String>,
        /// Attributes of the root: name and value.
        attributes: Vec<(String, String)>,
    },
    /// One JSON object.
    Json,
    /// Lines of values; the payload is the list [`ROWS`].
    Csv {
        /// Between two values.
        delimiter: u8,
        /// Whether the first line holds the names.
        header: bool,
        /// How characters become bytes.
        encoding: Encoding,
    },
    /// Lines of values at fixed places; the payload is the list [`ROWS`].
    Fixed {
        /// How characters become bytes.
        encoding: Encoding,
    },
    /// `application/x-www-form-urlencoded`.
    Form,
}

/// The list that a payload of lines is.
pub const ROWS: &str = "row";

/// How characters become bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 without a byte order mark.
    Utf8,
    /// ISO 8859-1.
    Latin1,
}

/// A field, or a group of fields.
#[derive(Debug, Clone)]
pub struct TargetField {
    /// Its name; attributes of XML elements begin with `@`.
    pub name: String,
    /// What it takes.
    pub kind: Kind,
    /// How often it occurs in the group it stands in.
    pub occurs: Occurs,
    /// The value it always has.
    pub constant: Option<String>,
    /// The element inside it that bears the value, as in the codes of XÖV; in no namespace.
    pub inner: Option<String>,
    /// Attributes it always bears.
    pub attributes: Vec<(String, String)>,
    /// Columns it fills in lines of fixed places.
    pub width: Option<u32>,
    /// Where it was written.
    pub span: Span,
}

/// Fewest and most entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurs {
    /// Fewest.
    pub min: u32,
    /// Most; none for any number.
    pub max: Option<u32>,
}

impl Occurs {
    /// Exactly one.
    pub const ONE: Self = Self {
        min: 1,
        max: Some(1),
    };

    /// Whether it is a list.
    pub fn is_list(self) -> bool {
        self.max != Some(1)
    }
}

impl std::fmt::Display for Occurs {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.max {
            Some(max) => write!(f, "{}..{max}", self.min),
            None => write!(f, "{}..*", self.min),
        }
    }
}

/// Kinds of fields. Bounds are inclusive.
#[derive(Debug, Clone)]
pub enum Kind {
    /// Other fields.
    Group(Vec<TargetField>),
    /// Text.
    Text {
        /// Most characters (code points); none for any number.
        max: Option<u32>,
        /// The characters it can hold.
        characters: Characters,
        /// Whether it may have several lines.
        lines: bool,
    },
    /// A number.
    Number {
        /// Decimals that are written.
        scale: u8,
        /// Least value.
        min: Decimal,
        /// Greatest value.
        max: Decimal,
        /// Whether decimals are set off by a comma.
        comma: bool,
    },
    /// A calendar date.
    Date {
        /// How it is written: `yyyy`, `MM`, `dd` and what stands between.
        format: String,
    },
    /// Ja or Nein.
    Boolean {
        /// The word for Ja; none for the format's own.
        yes: Option<String>,
        /// The word for Nein.
        no: Option<String>,
    },
    /// A code.
    Code {
        /// URN of its list.
        list: Option<String>,
        /// The codes it takes, with their meaning; empty when only the list is known.
        codes: Vec<(String, String)>,
    },
    /// Names of documents.
    File,
}

impl Kind {
    /// The fields of a group.
    pub fn fields(&self) -> &[TargetField] {
        match self {
            Kind::Group(fields) => fields,
            Kind::Text { .. }
            | Kind::Number { .. }
            | Kind::Date { .. }
            | Kind::Boolean { .. }
            | Kind::Code { .. }
            | Kind::File => &[],
        }
    }

    /// What it is called in messages.
    pub fn word(&self) -> &'static str {
        match self {
            Kind::Group(_) => "group",
            Kind::Text { .. } => "text",
            Kind::Number { .. } => "number",
            Kind::Date { .. } => "date",
            Kind::Boolean { .. } => "boolean",
            Kind::Code { .. } => "code",
            Kind::File => "file",
        }
    }
}

impl Profile {
    /// Whether payloads are lines, one for each entry of [`ROWS`].
    pub fn has_rows(&self) -> bool {
        matches!(self.format, Format::Csv { .. } | Format::Fixed { .. })
    }

    /// Whether a payload holds characters of ISO 8859-1 only.
    pub fn is_latin1(&self) -> bool {
        match self.format {
            Format::Csv { encoding, .. } | Format::Fixed { encoding } => {
                encoding == Encoding::Latin1
            }
            Format::Xml { .. } | Format::Json | Format::Form => false,
        }
    }
}

/// The field at a path below a group.
pub fn field_at<'a>(fields: &'a [TargetField], path: &[String]) -> Option<&'a TargetField> {
    let (first, rest) = path.split_first()?;
    let field = fields.iter().find(|it| it.name == *first)?;
    if rest.is_empty() {
        Some(field)
    } else {
        field_at(field.kind.fields(), rest)
    }
}
