//! The files all pages share. Names carry a hash of the content, so that they can be cached for good.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::Serialize;
use sha2::{Digest as _, Sha256, Sha384};

use crate::{emit::OutputFile, expr::javascript};

/// The runtime's sources, in the order in which they are joined to one module.
const RUNTIME: &[&str] = &[
    include_str!("runtime/dom.js"),
    include_str!("runtime/texts.js"),
    include_str!("runtime/values.js"),
    include_str!("runtime/checksums.js"),
    include_str!("runtime/fields.js"),
    include_str!("runtime/conditions.js"),
    include_str!("runtime/rules.js"),
    include_str!("runtime/errors.js"),
    include_str!("runtime/repeats.js"),
    include_str!("runtime/files.js"),
    include_str!("runtime/review.js"),
    include_str!("runtime/payload.js"),
    include_str!("runtime/steps.js"),
    include_str!("runtime/start.js"),
];

const SEARCH: &str = include_str!("runtime/search.js");
const STYLES: &str = include_str!("assets/antrag.css");

/// Files that keep their name: the stylesheet or the licences refer to them by it.
const FIXED: &[(&str, &[u8])] = &[
    (
        "fira-sans-400.woff2",
        include_bytes!("assets/fira-sans-400.woff2"),
    ),
    (
        "fira-sans-600.woff2",
        include_bytes!("assets/fira-sans-600.woff2"),
    ),
    ("fira-OFL.txt", include_bytes!("assets/fira-OFL.txt")),
    (
        "kern-EUPL-1.2.md",
        include_bytes!("assets/kern-EUPL-1.2.md"),
    ),
    ("icon.svg", include_bytes!("assets/icon.svg")),
];

/// A file that pages load, with its integrity.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Asset {
    /// File name.
    pub(super) name: String,
    /// `sha384-…`.
    pub(super) integrity: String,
    #[serde(skip)]
    content: String,
}

impl Asset {
    /// A file called `stem-<hash>.ending`.
    pub(super) fn new(stem: &str, ending: &str, content: String) -> Self {
        let hash = Sha256::digest(content.as_bytes());
        let tag: String = hash
            .iter()
            .take(5)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let integrity = STANDARD.encode(Sha384::digest(content.as_bytes()));
        Self {
            name: format!("{stem}-{tag}.{ending}"),
            integrity: format!("sha384-{integrity}"),
            content,
        }
    }

    /// The file below `folder` (empty, or with a slash at its end).
    pub(super) fn file(&self, folder: &str) -> OutputFile {
        OutputFile::text(format!("{folder}{}", self.name), self.content.clone())
    }
}

/// What pages load.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Assets {
    /// The stylesheet.
    pub(super) styles: Asset,
    /// The runtime of wizards.
    pub(super) runtime: Asset,
    /// The search on the index page.
    pub(super) search: Asset,
}

impl Assets {
    /// The embedded files.
    pub(super) fn new() -> Self {
        Self {
            styles: Asset::new("antrag", "css", STYLES.to_owned()),
            runtime: Asset::new("antrag", "js", runtime()),
            search: Asset::new("suche", "js", lean(SEARCH)),
        }
    }

    /// Everything below `assets/`.
    pub(super) fn files(&self) -> Vec<OutputFile> {
        let hashed = [&self.styles, &self.runtime, &self.search];
        let fixed = FIXED.iter().map(|(name, content)| OutputFile {
            path: format!("assets/{name}"),
            content: content.to_vec(),
        });
        hashed
            .map(|asset| asset.file("assets/"))
            .into_iter()
            .chain(fixed)
            .collect()
    }
}

/// The runtime as one module: the functions generated code calls, then our own files.
fn runtime() -> String {
    let parts: Vec<String> = RUNTIME.iter().map(|part| lean(part)).collect();
    format!("{}\n{}", lean(javascript::RUNTIME), parts.concat())
}

/// The same program without indentation, empty lines and comments. Our sources hold no template
/// text over several lines, so a line can be judged alone.
fn lean(source: &str) -> String {
    source
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .map(|line| format!("{line}\n"))
        .collect()
}
