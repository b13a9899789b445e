//! Reads the profile of an authority, and the logo it names.

use std::path::{Component, Path};

use super::{Project, fs};
use crate::{
    diagnostics::{Diagnostic, Diagnostics},
    emit::{Logo, MOST_LOGO_BYTES, Profile},
    pipeline,
    source::Span,
};

impl Project {
    /// The profile in a file. What is wrong with it is added to the project's findings.
    pub fn profile(&mut self, path: &Path) -> Profile {
        let name = self.shown(path);
        let text = match fs::read_text(path) {
            Ok(text) => text,
            Err(fault) => {
                let id = self.sources.add(name, String::new());
                self.diagnostics.push(fault.diagnostic(Span::new(id, 0, 0)));
                return Profile::default();
            }
        };
        let id = self.sources.add(name, text.clone());
        let mut found = Diagnostics::new();
        let mut read = pipeline::read_profile(id, &text, &mut found);
        if let Some((logo, span)) = &read.logo {
            match logo_in(path.parent().unwrap_or(Path::new("")), logo, *span) {
                Ok(logo) => read.profile.look.logo = Some(logo),
                Err(fault) => found.push(*fault),
            }
        }
        self.diagnostics.extend(found);
        read.profile
    }
}

fn logo_in(folder: &Path, name: &str, span: Span) -> Result<Logo, Box<Diagnostic>> {
    let unread = |reason: &str| Box::new(pipeline::logo_unread(reason, span));
    let inside = Path::new(name)
        .components()
        .all(|it| matches!(it, Component::Normal(_)));
    if !inside {
        return Err(unread("it does not lie in the folder of the profile"));
    }
    let bytes = fs::read_small(&folder.join(name), MOST_LOGO_BYTES)
        .map_err(|error| unread(&error.to_string()))?
        .ok_or_else(|| unread("it is too large"))?;
    Logo::new(bytes).map_err(|fault| Box::new(pipeline::logo_fault(fault, span)))
}
