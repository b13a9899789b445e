//! Norms as pages show them.

use serde::Serialize;

use crate::model::{Citation, CitationScope};

/// A citation, with a link where its norm can be read.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Legal {
    text: String,
    url: Option<String>,
}

impl Legal {
    pub(super) fn new(citation: &Citation) -> Self {
        let text = &citation.text;
        let text = match citation.scope {
            CitationScope::Bund => text.clone(),
            CitationScope::Land => format!("{text} (Landesrecht)"),
            CitationScope::Local => format!("{text} (Satzung)"),
            CitationScope::Eu => format!("{text} (EU-Recht)"),
        };
        Self {
            text,
            url: citation.url.clone(),
        }
    }
}
