//! The mappings that lie beside a spec, each with the profile of its target.

use std::path::{Path, PathBuf};

use super::{Project, fs, read_text};
use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    pipeline::{Checked, Connection, connect},
    source::{Source, Span},
};

impl Project {
    /// The targets of a spec with their mappings: `<service>.<target>.mapping` beside it, by name.
    pub fn targets(&self, checked: &Checked) -> Vec<(String, PathBuf)> {
        let spec = self.root.join(&checked.source().path);
        let folder = spec.parent().unwrap_or(Path::new(""));
        let prefix = format!("{}.", checked.id);
        let files = fs::files_below(folder, &[".mapping"]);
        let named = files.into_iter().filter_map(|path| {
            let name = path.file_name()?.to_string_lossy().into_owned();
            let target = name.strip_prefix(&prefix)?.strip_suffix(".mapping")?;
            (path.parent() == Some(folder)).then(|| (target.to_owned(), path.clone()))
        });
        named.collect()
    }

    /// The mappings of a spec, checked.
    pub fn connections(&self, checked: &Checked) -> Vec<Connection> {
        let targets = self.targets(checked).into_iter();
        targets
            .map(|(target, path)| self.connection(checked, &target, &path))
            .collect()
    }

    /// One mapping of a spec, checked.
    pub fn connection(&self, checked: &Checked, target: &str, mapping: &Path) -> Connection {
        let profile = self.root.join(format!("forms/fachverfahren/{target}.yaml"));
        let shown = |path: &Path| self.shown(path);
        match (read_text(&profile), read_text(mapping)) {
            (Ok(profile_text), Ok(mapping_text)) => connect(
                checked,
                Source {
                    path: shown(&profile),
                    text: profile_text,
                },
                Source {
                    path: shown(mapping),
                    text: mapping_text,
                },
            ),
            (profile_text, mapping_text) => {
                let mut sources = checked.sources.clone();
                let id = sources.add(shown(mapping), mapping_text.unwrap_or_default());
                let span = Span::new(id, 0, 0);
                let fault = match profile_text {
                    Err(_) => {
                        let path = shown(&profile);
                        let message = format!("there is no target `{target}`");
                        Diagnostic::new(codes::MAPPING_NAME, span, message)
                            .help(format!("write its profile, `{path}`"))
                    }
                    Ok(_) => Diagnostic::new(codes::UNREADABLE, span, "file cannot be read")
                        .help("check the path and its permissions"),
                };
                Connection {
                    sources,
                    profile: None,
                    mapping: id,
                    diagnostics: Diagnostics::from_iter([fault]),
                }
            }
        }
    }
}
