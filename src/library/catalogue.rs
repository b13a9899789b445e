//! The OZG services as facts. Source and licence: `forms/katalog/README.md`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A service of the OZG catalogue, or one of the LeiKa-level candidates that make it 575.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CatalogueService {
    /// OZG number; `None` for a candidate.
    pub id: Option<u32>,
    /// Key of a candidate (`K01`).
    pub candidate: Option<String>,
    /// Name in the catalogue.
    pub name: String,
    /// Themenfeld.
    pub themenfeld: String,
    /// Lebenslage or Unternehmenslage.
    pub lage: String,
    /// `lebenslage` or `unternehmenslage`.
    #[serde(default)]
    pub lage_typ: Option<String>,
    /// Who applies: `buerger`, `unternehmen`, `beide`.
    pub zielgruppe: String,
    /// As of the source.
    pub status: String,
    /// Where the row comes from.
    pub source: String,
    /// LeiKa services bundled in it.
    pub leika: Vec<CatalogueLeika>,
    /// Legal bases as the source cites them.
    pub citations: Vec<String>,
}

/// A LeiKa service of a bundle.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CatalogueLeika {
    /// 14 digits; `None` when the source says it is not in the LeiKa.
    pub key: Option<String>,
    /// Name.
    pub name: String,
    /// LeiKa-Typ (1 Bund, 2/3 Bundesrecht, 4 Land, 5 Kommune).
    #[serde(default)]
    pub typ: Option<String>,
}

/// A Themenfeld with its Lagen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Themenfeld {
    /// Name.
    pub themenfeld: String,
    /// Folder name.
    pub slug: String,
    /// Its Lagen.
    pub lagen: Vec<ThemenfeldLage>,
}

/// A Lage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ThemenfeldLage {
    /// Name.
    pub lage: String,
    /// `lebenslage` or `unternehmenslage`.
    pub typ: String,
}

/// The catalogue.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// By OZG number, candidates last.
    pub services: Vec<CatalogueService>,
    /// In the source's order.
    pub themenfelder: Vec<Themenfeld>,
    by_ozg: BTreeMap<u32, usize>,
}

impl Catalogue {
    pub(super) fn set_services(&mut self, services: Vec<CatalogueService>) {
        let numbered = services.iter().enumerate();
        self.by_ozg = numbered
            .filter_map(|(at, it)| it.id.map(|id| (id, at)))
            .collect();
        self.services = services;
    }

    /// Whether a catalogue was loaded at all.
    pub fn is_empty(&self) -> bool {
        self.services.is_empty()
    }

    /// The service with this OZG number.
    pub fn service(&self, ozg: u32) -> Option<&CatalogueService> {
        self.by_ozg.get(&ozg).and_then(|at| self.services.get(*at))
    }

    /// The candidate with this key.
    pub fn candidate(&self, key: &str) -> Option<&CatalogueService> {
        self.services
            .iter()
            .find(|it| it.candidate.as_deref() == Some(key))
    }

    /// The Themenfeld of a Lage.
    pub fn themenfeld_of(&self, lage: &str) -> Option<&Themenfeld> {
        self.themenfelder
            .iter()
            .find(|it| it.lagen.iter().any(|one| one.lage == lage))
    }

    /// Every Lage, for suggestions.
    pub fn lagen(&self) -> impl Iterator<Item = &str> {
        self.themenfelder
            .iter()
            .flat_map(|it| it.lagen.iter().map(|one| one.lage.as_str()))
    }
}

pub(super) fn services(text: &str) -> Result<Vec<CatalogueService>, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

pub(super) fn themenfelder(text: &str) -> Result<Vec<Themenfeld>, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}
