//! The facts of the front matter, as Rust types.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{expr::Ty, source::Span};

/// What the front matter says about the service.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Meta {
    /// Number of the OZG service; `None` for a LeiKa-level candidate.
    pub ozg: Option<u32>,
    /// Key of the candidate (`K01`) when there is no OZG number.
    pub candidate: Option<String>,
    /// What the applicant does, in their words.
    pub title: String,
    /// What it is for and who needs it.
    pub summary: String,
    /// 14-digit LeiKa keys the spec covers.
    pub leika: Vec<String>,
    /// Lebenslage or Unternehmenslage.
    pub lage: String,
    /// Themenfeld of the Lage.
    pub themenfeld: String,
    /// Themenfeld as a folder name.
    pub themenfeld_slug: String,
    /// Who applies.
    pub audience: Vec<Audience>,
    /// Level of the competent authority.
    pub authority: Authority,
    /// Vertrauensniveau the applicant must reach.
    pub trust: Trust,
    /// What the service rests on.
    pub legal: Vec<Citation>,
    /// What it costs.
    pub costs: Option<String>,
    /// Frist for the applicant.
    pub deadline: Option<String>,
    /// How long the authority may take, where law says so.
    pub duration: Option<String>,
    /// What the authority does next.
    pub procedure: Vec<String>,
    /// What is uncertain and the authority should check.
    pub open_points: Vec<String>,
    /// The languages besides German in which it is offered, in their order on pages.
    pub languages: Vec<Language>,
    /// How far the spec is approved.
    pub status: Status,
    /// Version of the spec.
    pub version: String,
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
        )]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] $variant,)*
        }

        impl $name {
            /// Every value with its word in specs.
            pub const ALL: &[($name, &str)] = &[$(($name::$variant, $word)),*];

            /// The word in specs.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }
        }
    };
}

words! {
    /// Who applies.
    Audience {
        /// Citizens.
        Buerger = "buerger",
        /// Businesses.
        Unternehmen = "unternehmen",
        /// Other authorities.
        Verwaltung = "verwaltung",
    }
}

words! {
    /// Level of the competent authority.
    Authority {
        /// Federal authority.
        Bund = "bund",
        /// State authority.
        Land = "land",
        /// County or independent city.
        Kreis = "kreis",
        /// Municipality.
        Gemeinde = "gemeinde",
        /// Chamber.
        Kammer = "kammer",
        /// Court.
        Gericht = "gericht",
        /// Social insurance or other public body.
        Traeger = "traeger",
    }
}

words! {
    /// Vertrauensniveau (eIDAS levels and none).
    Trust {
        /// No identification.
        Keines = "keines",
        /// User name and password.
        Niedrig = "niedrig",
        /// Two factors, identity checked.
        Substanziell = "substanziell",
        /// eID.
        Hoch = "hoch",
    }
}

words! {
    /// How far a spec is approved.
    Status {
        /// Draft; pages say so.
        Entwurf = "entwurf",
        /// Checked by someone who knows the service.
        FachlichGeprueft = "fachlich-geprueft",
        /// Approved by an authority.
        Freigegeben = "freigegeben",
    }
}

words! {
    /// A language besides German, by its BCP 47 tag.
    Language {
        /// English.
        English = "en",
        /// Leichte Sprache. `simple` is the registered variant for a simplified form of a language.
        Simple = "de-simple",
    }
}

impl Language {
    /// What it is called in messages to designers.
    pub fn title(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::Simple => "Leichte Sprache",
        }
    }
}

words! {
    /// Whose law a citation names.
    CitationScope {
        /// Federal law.
        Bund = "bund",
        /// State law.
        Land = "land",
        /// By-law of a municipality or body.
        Local = "local",
        /// European law.
        Eu = "eu",
    }
}

/// A legal citation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Citation {
    /// Whose law.
    pub scope: CitationScope,
    /// As written: `§ 22 Abs. 1 WoGG`.
    pub text: String,
    /// Where federal law that the index knows can be read, at the first norm cited.
    pub url: Option<String>,
    /// Where it was written.
    #[serde(skip)]
    pub span: Span,
}

/// A citation and what cites it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PlacedCitation {
    /// What cites it.
    pub by: CitedBy,
    /// The citation.
    pub citation: Citation,
}

/// What cites a norm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CitedBy {
    /// `legal` in the front matter.
    FrontMatter,
    /// A param, by name, or its value in force.
    Param(String),
    /// A page, by name.
    Page(String),
    /// A group or a Baustein in use, by path.
    Group(String),
    /// A repeat group, by path.
    Repeat(String),
    /// The front matter of a Baustein, by name.
    Baustein(String),
    /// A question, by path.
    Field(String),
    /// A computed value, by name.
    Compute(String),
}

impl std::fmt::Display for CitedBy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            CitedBy::FrontMatter => f.write_str("front matter"),
            CitedBy::Param(name) => write!(f, "param `{name}`"),
            CitedBy::Page(name) => write!(f, "page `{name}`"),
            CitedBy::Group(path) => write!(f, "group `{path}`"),
            CitedBy::Repeat(path) => write!(f, "repeat `{path}`"),
            CitedBy::Baustein(name) => write!(f, "Baustein `{name}`"),
            CitedBy::Field(path) => write!(f, "field `{path}`"),
            CitedBy::Compute(name) => write!(f, "compute `{name}`"),
        }
    }
}

/// The time for which a form is the law: between its spec's changes. The days belong to it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct InForce {
    /// The day whose law was compiled, ISO date.
    pub as_of: String,
    /// The first day of this law, ISO date; `None` when the spec names none before.
    pub from: Option<String>,
    /// The last day of this law, ISO date; `None` while the spec names no change ahead.
    pub until: Option<String>,
}

/// A value the authority supplies.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Param {
    /// Name in expressions.
    pub name: String,
    /// Kind of value.
    pub ty: ParamType,
    /// The type in expressions.
    pub expr_ty: Ty,
    /// What it is.
    pub label: String,
    /// More about it.
    pub hint: Option<String>,
    /// The norm behind it.
    pub legal: Option<Citation>,
    /// The value in force when the authority sets none; `None` must be supplied.
    pub default: Option<serde_json::Value>,
    /// First day of this default, ISO date; `None` where it has no first day.
    pub since: Option<String>,
    /// Where it was written.
    #[serde(skip)]
    pub span: Span,
}

/// Kinds of params.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ParamType {
    /// Euros with two decimals.
    Money,
    /// Whole number.
    Integer,
    /// Decimal with this many decimals.
    Number(u8),
    /// Ja or Nein.
    YesNo,
    /// Text.
    Text,
    /// Date.
    Date,
}
