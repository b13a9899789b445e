//! The keys on top.

use indexmap::IndexMap;
use schemars::JsonSchema;

use super::Item;

/// A service.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Service {
    /// Number of the OZG service in the catalogue (`antrag catalogue`).
    pub ozg: Option<u32>,
    /// Key of a LeiKa-level candidate without an OZG number, instead of `ozg`: `K01`.
    pub candidate: Option<String>,
    /// What the applicant does, in their words.
    pub title: String,
    /// One or two sentences: what it is for, who needs it.
    pub summary: String,
    /// 14-digit LeiKa keys, quoted.
    #[schemars(inner(regex(pattern = r"^[0-9]{14}$")))]
    pub leika: Vec<String>,
    /// Lebenslage or Unternehmenslage, spelt as in the catalogue.
    pub lage: String,
    /// Who applies.
    #[schemars(length(min = 1))]
    pub audience: Vec<Audience>,
    /// Level of the competent authority.
    pub authority: Authority,
    /// Vertrauensniveau the applicant must reach.
    pub trust: Trust,
    /// What the service rests on.
    pub legal: Vec<Citation>,
    /// What each authority sets or keeps, by name.
    pub params: Option<IndexMap<String, Param>>,
    /// What it costs, one or two sentences for the applicant.
    pub costs: Option<String>,
    /// Frist the applicant must keep, with its norm.
    pub deadline: Option<String>,
    /// How long the authority may take, only where law says so.
    pub duration: Option<String>,
    /// What the authority does next, in sentences.
    pub procedure: Option<Vec<String>>,
    /// What is uncertain and the authority should check, in sentences.
    pub open_points: Option<Vec<String>>,
    /// The languages besides German in which it is offered; each has a PO file beside the spec.
    pub languages: Option<Vec<Language>>,
    /// How far the spec is approved.
    pub status: Status,
    /// Version of the spec: `1.0.0`.
    #[schemars(regex(pattern = r"^[0-9]+\.[0-9]+\.[0-9]+$"))]
    pub version: Option<String>,
    /// The conversation: pages, computed values and scenarios in order. The last key.
    pub body: Vec<Item>,
}

/// A Baustein: questions that many services ask.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Baustein {
    /// Its name, by which services use it.
    pub baustein: String,
    /// Its version: `1.0.0`.
    #[schemars(regex(pattern = r"^[0-9]+\.[0-9]+\.[0-9]+$"))]
    pub version: String,
    /// What it is called.
    pub title: String,
    /// What it asks.
    pub summary: Option<String>,
    /// FIM group it follows.
    pub fim: Option<String>,
    /// Where its questions come from.
    pub source: Option<String>,
    /// What an authority needs its answers for, where neither they nor the service say it.
    pub purpose: Option<String>,
    /// The norms because of which it is asked, where neither its fields nor the service say it.
    pub legal: Option<Citations>,
    /// Its items; no pages. The last key.
    pub body: Vec<Item>,
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(JsonSchema)]
        pub enum $name {
            $($(#[$vdoc])* #[schemars(rename = $word)] $variant,)*
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
    /// A language besides German.
    Language {
        /// English.
        English = "en",
        /// Leichte Sprache.
        Simple = "de-simple",
    }
}

words! {
    /// Vertrauensniveau.
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

/// One citation or several.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Citations {
    /// One, written as on a field.
    One(String),
    /// Several.
    Several(Vec<String>),
}

/// A legal citation. Federal law is a text, section first and official abbreviation last:
/// `§ 22 Abs. 1 WoGG`.
#[derive(JsonSchema)]
#[schemars(untagged, deny_unknown_fields)]
pub enum Citation {
    /// Federal law.
    Federal(String),
    /// Law of the Land.
    Land {
        /// As cited.
        land: String,
    },
    /// By-law of a municipality or body.
    Local {
        /// As cited.
        local: String,
    },
    /// European law.
    Eu {
        /// As cited.
        eu: String,
    },
}

/// A value each authority sets or keeps.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Param {
    /// `money`, `integer`, `number(n)`, `yesno`, `text` or `date`.
    #[schemars(
        rename = "type",
        regex(pattern = r"^(money|integer|number\([0-9]+\)|yesno|text|date)$")
    )]
    pub ty: String,
    /// The value when the authority sets none, or its values with their first days.
    pub default: Option<ParamDefault>,
    /// What it is.
    pub label: String,
    /// More about it.
    pub hint: Option<String>,
    /// The norm behind it.
    pub legal: Option<String>,
}

/// The default of a param.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum ParamDefault {
    /// One value at all times.
    Always(ParamValue),
    /// Values with their first days, in the order of time.
    Dated(Vec<DatedValue>),
}

/// A value that holds from a day on.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DatedValue {
    /// The first day on which it holds: `2026-07-01`. The first value may do without.
    #[schemars(regex(pattern = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    pub from: Option<String>,
    /// The value.
    pub value: ParamValue,
    /// The norm behind this value.
    pub legal: Option<String>,
}

/// A value of a param.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum ParamValue {
    /// A text or a date.
    Text(String),
    /// A number.
    Number(f64),
    /// Ja or Nein.
    Boolean(bool),
}
