//! A spec and a Fachverfahren: the profile of the target and the mapping to it, checked together.

use super::Checked;
use crate::{
    diagnostics::Diagnostics,
    mapping,
    source::{Source, SourceId, SourceMap, stem},
    target::{self, Profile},
};

/// A mapping of a service to a target.
#[derive(Debug, Clone)]
pub struct Connection {
    /// The sources of the spec, then the profile, last the mapping.
    pub sources: SourceMap,
    /// The target; none when its profile is not usable.
    pub profile: Option<Profile>,
    /// The mapping.
    pub mapping: SourceId,
    /// All findings about profile and mapping, by place.
    pub diagnostics: Diagnostics,
}

/// Checks a mapping against its spec and the target's profile. While the spec has errors only the
/// profile is looked at.
pub fn connect(checked: &Checked, profile: Source, mapping: Source) -> Connection {
    let mut sources = checked.sources.clone();
    let mut diagnostics = Diagnostics::new();
    let name = stem(&profile.path).to_owned();
    let profile_id = sources.add(profile.path, profile.text);
    let mapping = sources.add(mapping.path, mapping.text);
    let text = &sources.get(profile_id).text;
    let profile = target::read(profile_id, text, &name, &mut diagnostics);
    if let Some(profile) = profile
        .as_ref()
        .filter(|_| !checked.diagnostics.has_errors())
    {
        diagnostics.extend(mapping::check(&checked.form, profile, &sources, mapping));
    }
    diagnostics.sort();
    Connection {
        sources,
        profile,
        mapping,
        diagnostics,
    }
}
