//! The files all pages share. Names carry a hash of the content, so that they can be cached for good.

use std::collections::{BTreeMap, BTreeSet};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::Serialize;
use sha2::{Digest as _, Sha256, Sha384};

use crate::{emit::OutputFile, expr::javascript, model::Language};

/// The runtime's own part, made from `runtime/` by `assets/build`.
const RUNTIME: &str = include_str!("assets/antrag.js");
/// The same with the words of other languages.
const TRANSLATED: &[(Language, &str)] = &[
    (Language::English, include_str!("assets/antrag.en.js")),
    (Language::Simple, include_str!("assets/antrag.de-simple.js")),
];
const SEARCH: &str = include_str!("assets/suche.js");
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
        let tag: Vec<String> = hash.iter().take(5).map(|it| format!("{it:02x}")).collect();
        let integrity = STANDARD.encode(Sha384::digest(content.as_bytes()));
        Self {
            name: format!("{stem}-{}.{ending}", tag.concat()),
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
    /// The runtime of wizards, in German.
    pub(super) runtime: Asset,
    /// The runtime in other languages.
    #[serde(skip)]
    translated: BTreeMap<Language, Asset>,
    /// The search on the index page.
    pub(super) search: Asset,
}

impl Assets {
    /// The embedded files.
    pub(super) fn new() -> Self {
        Self {
            styles: Asset::new("antrag", "css", STYLES.to_owned()),
            runtime: Asset::new("antrag", "js", runtime(RUNTIME)),
            translated: TRANSLATED
                .iter()
                .map(|(language, part)| {
                    let stem = format!("antrag-{}", language.word());
                    (*language, Asset::new(&stem, "js", runtime(part)))
                })
                .collect(),
            search: Asset::new("suche", "js", SEARCH.to_owned()),
        }
    }

    /// The runtime in a language; German without one.
    pub(super) fn runtime(&self, language: Option<Language>) -> &Asset {
        let translated = language.and_then(|it| self.translated.get(&it));
        translated.unwrap_or(&self.runtime)
    }

    /// Everything below `assets/` that pages in German and these languages need.
    pub(super) fn files(&self, languages: &BTreeSet<Language>) -> Vec<OutputFile> {
        let translated = languages.iter().map(|it| self.runtime(Some(*it)));
        let hashed = [&self.styles, &self.runtime, &self.search];
        let fixed = FIXED.iter().map(|(name, content)| OutputFile {
            path: format!("assets/{name}"),
            content: content.to_vec(),
        });
        hashed
            .into_iter()
            .chain(translated)
            .map(|asset| asset.file("assets/"))
            .chain(fixed)
            .collect()
    }
}

/// The runtime as one module: the functions that compiled expressions call, in a scope of their own,
/// then our part, in which they are `R`.
fn runtime(part: &str) -> String {
    let functions = lean(javascript::RUNTIME).replace("export { R };", "return R;");
    format!("const R = (() => {{\n{functions}}})();\n{part}")
}

/// The same program without indentation, empty lines and comment lines. It holds no template text
/// over several lines, so a line can be judged alone.
fn lean(source: &str) -> String {
    source
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .flat_map(|line| [line, "\n"])
        .collect()
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::*;

    /// Edited `runtime/`? Run `npm run build` in `assets/build`.
    #[test]
    #[expect(
        clippy::disallowed_methods,
        reason = "compares files of this repository"
    )]
    fn scripts_are_made_from_the_sources_beside_them() {
        let folder = Path::new("src/emit/html/runtime");
        let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
        let runtime = |language: &str| -> String {
            let order = read("ORDER");
            let name = |file: &str| match file {
                "texts.js" => format!("texts{language}.js"),
                file => file.to_owned(),
            };
            order.lines().map(|file| read(&name(file))).collect()
        };
        let mut all = vec![(RUNTIME, runtime("")), (SEARCH, read("search.js"))];
        for (language, script) in TRANSLATED {
            all.push((script, runtime(&format!(".{}", language.word()))));
        }
        for (script, sources) in all {
            let hash = Sha256::digest(sources.as_bytes());
            let hash: Vec<String> = hash.iter().map(|it| format!("{it:02x}")).collect();
            assert!(script.lines().next().unwrap().ends_with(&hash.concat()));
        }
    }

    /// The keys of a file of words: members that begin a line.
    #[expect(
        clippy::disallowed_methods,
        reason = "compares files of this repository"
    )]
    fn keys(language: &str) -> BTreeSet<String> {
        let path = format!("src/emit/html/runtime/texts{language}.js");
        let text = fs::read_to_string(path).unwrap();
        let members = text.lines().filter_map(|line| line.strip_prefix("  "));
        let words = members.filter(|line| line.starts_with(|it: char| it.is_ascii_lowercase()));
        words
            .filter_map(|line| line.split_once(':'))
            .map(|(key, _)| key.to_owned())
            .collect()
    }

    #[test]
    fn the_runtime_says_everything_in_every_language() {
        let german = keys("");
        assert!(german.len() > 40, "{german:?}");
        for (language, _) in TRANSLATED {
            assert_eq!(
                keys(&format!(".{}", language.word())),
                german,
                "{language:?}"
            );
        }
    }

    #[test]
    fn the_runtime_is_one_module_without_imports_and_exports() {
        let runtime = runtime(RUNTIME);
        assert!(!runtime.contains("export ") && !runtime.contains("import "));
    }
}
