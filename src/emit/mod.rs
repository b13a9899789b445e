//! From a sound form to the files an authority needs. No emitter uses another emitter.

mod audit;
mod colour;
mod connector;
#[cfg(test)]
mod demo;
mod encryption;
pub mod external;
pub mod html;
mod json_schema;
pub(crate) mod literals;
mod naming;
mod openapi;
mod palette;
mod profile;
mod questionnaire;
mod sample;
mod sample_values;
mod schema;
mod shape;
mod templates;
#[cfg(test)]
mod testing;
mod text;

use std::collections::BTreeMap;

pub use audit::{AuditResult, AuditResults};
pub use colour::Colour;
pub use encryption::{KeyFault, PublicKey};
pub use palette::{Palette, Scheme, Token, TooClose};
pub use profile::{Contact, Logo, LogoFault, Look, MOST_LOGO_BYTES, Profile};

use crate::{analysis::Sound, diagnostics::Diagnostics};

/// A file to be written: path relative to where the emitter writes, with forward slashes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputFile {
    /// Relative path: `index.html`, `typescript/types.ts`.
    pub path: String,
    /// The bytes.
    pub content: Vec<u8>,
}

impl OutputFile {
    /// A text file.
    pub fn text(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            content: text.into().into_bytes(),
        }
    }
}

/// What a build knows besides the form.
#[derive(Debug, Clone, Default)]
pub struct EmitContext {
    /// The authority's name as shown on pages.
    pub authority: String,
    /// The authority's values by param name, where they differ from the defaults.
    pub params: BTreeMap<String, serde_json::Value>,
    /// Where a wizard posts to, absolute or relative to its page; `absenden` when unset.
    pub form_action: Option<String>,
    /// Pages encrypt applications for this key and send nothing in the clear.
    pub encrypt_for: Option<PublicKey>,
    /// Amtlicher Regionalschlüssel of the authority.
    pub ars: Option<String>,
    /// What automatic tests found about the wizards.
    pub audit: AuditResults,
    /// Pages of the authority to which every page links.
    pub links: SiteLinks,
    /// Where the authority is reached.
    pub contact: Contact,
    /// Colours and mark of the authority.
    pub look: Look,
}

impl EmitContext {
    /// With what an authority's profile says.
    #[must_use]
    pub fn with_profile(self, profile: Profile) -> Self {
        Self {
            authority: profile.name,
            ars: profile.ars,
            links: profile.links,
            contact: profile.contact,
            look: profile.look,
            ..self
        }
    }
}

/// Addresses of the pages the authority must offer. Unset ones are not linked.
#[derive(Debug, Clone, Default)]
pub struct SiteLinks {
    /// Impressum.
    pub imprint: Option<String>,
    /// Datenschutzerklärung.
    pub privacy: Option<String>,
    /// The authority's own statement about accessibility.
    pub accessibility: Option<String>,
    /// Where barriers are reported.
    pub report_barrier: Option<String>,
}

/// Turns sound forms into files of one kind.
pub trait Emitter: Sync {
    /// Folder and command-line name: `html`, `json-schema`.
    fn name(&self) -> &'static str;

    /// One line for lists.
    fn description(&self) -> &'static str;

    /// The files of one service; they are written to `<id>/<name>/`.
    fn emit(&self, sound: &Sound, context: &EmitContext) -> (Vec<OutputFile>, Diagnostics);

    /// Files that all services share (assets, an index); they are written to the output's root.
    fn shared(&self, forms: &[&Sound], context: &EmitContext) -> Vec<OutputFile> {
        let _ = (forms, context);
        Vec::new()
    }
}

/// Every built-in emitter.
pub const ALL: &[&dyn Emitter] = &[
    &html::Html,
    &json_schema::JsonSchema,
    &openapi::OpenApi,
    &connector::Connector,
    &questionnaire::Questionnaire,
];
