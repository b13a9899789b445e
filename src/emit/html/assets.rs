//! The files all pages share. Names carry a hash of the content, so that they can be cached for good.

use std::collections::{BTreeMap, BTreeSet};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::Serialize;
use sha2::{Digest as _, Sha256, Sha384};

use crate::{emit::OutputFile, expr::javascript, model::Language};

/// The runtime's own parts, made from `runtime/` by `assets/build`: for each language what every wizard
/// loads, and what it loads on demand for drafts and for sending.
const SPOKEN: &[(Option<Language>, [&str; 3])] = &[
    (
        None,
        [
            include_str!("assets/antrag.js"),
            include_str!("assets/entwurf.js"),
            include_str!("assets/senden.js"),
        ],
    ),
    (
        Some(Language::English),
        [
            include_str!("assets/antrag.en.js"),
            include_str!("assets/entwurf.en.js"),
            include_str!("assets/senden.en.js"),
        ],
    ),
    (
        Some(Language::Simple),
        [
            include_str!("assets/antrag.de-simple.js"),
            include_str!("assets/entwurf.de-simple.js"),
            include_str!("assets/senden.de-simple.js"),
        ],
    ),
];
const ENCRYPT: &str = include_str!("assets/schluessel.js");
const CALCULATE: &str = include_str!("assets/rechnen.js");
const CHOOSE: &str = include_str!("assets/auswahl.js");
const SEARCH: &str = include_str!("assets/suche.js");
/// The service worker without its list of files.
pub(super) const WORKER: &str = include_str!("assets/dienst.js");
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
#[derive(Debug, Serialize)]
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
        Self {
            name: format!("{stem}-{}.{ending}", tag(content.as_bytes())),
            integrity: integrity(content.as_bytes()),
            content,
        }
    }

    /// The file below `folder` (empty, or with a slash at its end).
    pub(super) fn file(&self, folder: &str) -> OutputFile {
        OutputFile::text(format!("{folder}{}", self.name), self.content.clone())
    }
}

/// The scripts that say something, in one language.
#[derive(Debug, Serialize)]
pub(super) struct Spoken {
    /// The runtime of wizards.
    pub(super) runtime: Asset,
    /// Saving drafts and going on with them, loaded on demand as the next.
    pub(super) draft: Asset,
    /// Sending.
    pub(super) send: Asset,
}

/// What pages load.
#[derive(Debug, Serialize)]
pub(super) struct Assets {
    /// The stylesheet.
    pub(super) styles: Asset,
    #[serde(skip)]
    spoken: BTreeMap<Option<Language>, Spoken>,
    /// Encrypting what is sent, loaded on demand.
    pub(super) encrypt: Asset,
    /// Telling how computed values come out, loaded on demand.
    pub(super) calculate: Asset,
    /// Searching in long lists, loaded on demand.
    pub(super) choose: Asset,
    /// The search on the index page.
    pub(super) search: Asset,
    /// Name and integrity of the files that keep their name and are shown.
    #[serde(skip)]
    shown: Vec<(&'static str, String)>,
}

impl Assets {
    /// The embedded files.
    pub(super) fn new() -> Self {
        let shown = FIXED.iter().filter(|(name, _)| {
            let ending = std::path::Path::new(name).extension();
            ending.is_some_and(|it| it == "woff2" || it == "svg")
        });
        Self {
            styles: Asset::new("antrag", "css", STYLES.to_owned()),
            spoken: SPOKEN
                .iter()
                .map(|(language, scripts)| (*language, Spoken::new(*language, scripts)))
                .collect(),
            encrypt: Asset::new("schluessel", "js", ENCRYPT.to_owned()),
            calculate: Asset::new("rechnen", "js", CALCULATE.to_owned()),
            choose: Asset::new("auswahl", "js", CHOOSE.to_owned()),
            search: Asset::new("suche", "js", SEARCH.to_owned()),
            shown: shown
                .map(|(name, content)| (*name, integrity(content)))
                .collect(),
        }
    }

    /// The scripts in a language; German without one.
    pub(super) fn spoken(&self, language: Option<Language>) -> &Spoken {
        self.spoken
            .get(&language)
            .expect("every language has its scripts")
    }

    /// Name and integrity of each file below `assets/` that a wizard in German and these languages shows
    /// or loads: one that is `encrypted`, one with long lists to `choose` from.
    pub(super) fn of_wizard(
        &self,
        languages: impl Iterator<Item = Language>,
        encrypted: bool,
        choose: bool,
    ) -> Vec<(&str, &str)> {
        let spoken = [None].into_iter().chain(languages.map(Some));
        [&self.styles, &self.calculate]
            .into_iter()
            .chain(spoken.flat_map(|it| self.spoken(it).all()))
            .chain(encrypted.then_some(&self.encrypt))
            .chain(choose.then_some(&self.choose))
            .map(|asset| (asset.name.as_str(), asset.integrity.as_str()))
            .chain(self.shown.iter().map(|(name, it)| (*name, it.as_str())))
            .collect()
    }

    /// Everything below `assets/` that pages in German and these languages need.
    pub(super) fn files(&self, languages: &BTreeSet<Language>) -> Vec<OutputFile> {
        let spoken = [None]
            .into_iter()
            .chain(languages.iter().copied().map(Some));
        let fixed = FIXED.iter().map(|(name, content)| OutputFile {
            path: format!("assets/{name}"),
            content: content.to_vec(),
        });
        [
            &self.styles,
            &self.encrypt,
            &self.calculate,
            &self.choose,
            &self.search,
        ]
        .into_iter()
        .chain(spoken.flat_map(|it| self.spoken(it).all()))
        .map(|asset| asset.file("assets/"))
        .chain(fixed)
        .collect()
    }
}

impl Spoken {
    fn new(language: Option<Language>, [main, draft, send]: &[&str; 3]) -> Self {
        let asset = |stem: &str, script: String| match language {
            None => Asset::new(stem, "js", script),
            Some(language) => Asset::new(&format!("{stem}-{}", language.word()), "js", script),
        };
        Self {
            runtime: asset("antrag", runtime(main)),
            draft: asset("entwurf", (*draft).to_owned()),
            send: asset("senden", (*send).to_owned()),
        }
    }

    fn all(&self) -> [&Asset; 3] {
        [&self.runtime, &self.draft, &self.send]
    }
}

/// Ten hex digits that another content would not have.
pub(super) fn tag(content: &[u8]) -> String {
    let hash = Sha256::digest(content);
    let digits: Vec<String> = hash.iter().take(5).map(|it| format!("{it:02x}")).collect();
    digits.concat()
}

/// `sha384-…` of a file.
pub(super) fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
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
        let bundle = |folder: &str, language: &str| -> String {
            let order = read(&format!("{folder}ORDER"));
            let name = |file: &str| match file {
                "texts.js" => format!("{folder}texts{language}.js"),
                file => format!("{folder}{file}"),
            };
            order.lines().map(|file| read(&name(file))).collect()
        };
        let mut all = vec![
            (ENCRYPT, bundle("encrypt/", "")),
            (CALCULATE, bundle("calculate/", "")),
            (CHOOSE, bundle("choose/", "")),
            (SEARCH, read("search.js")),
            (WORKER, read("worker.js")),
        ];
        for (language, scripts) in SPOKEN {
            for (script, folder) in scripts.iter().zip(["", "draft/", "send/"]) {
                all.push((script, bundle(folder, &ending(*language))));
            }
        }
        for (script, sources) in all {
            let hash = Sha256::digest(sources.as_bytes());
            let hash: Vec<String> = hash.iter().map(|it| format!("{it:02x}")).collect();
            assert!(script.lines().next().unwrap().ends_with(&hash.concat()));
        }
    }

    fn ending(language: Option<Language>) -> String {
        language.map_or_else(String::new, |it| format!(".{}", it.word()))
    }

    /// The keys of a file of words: members that begin a line.
    #[expect(
        clippy::disallowed_methods,
        reason = "compares files of this repository"
    )]
    fn keys(folder: &str, language: &str) -> BTreeSet<String> {
        let path = format!("src/emit/html/runtime/{folder}texts{language}.js");
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
        for folder in ["", "draft/", "send/"] {
            let german = keys(folder, "");
            assert!(german.len() > 30, "{german:?}");
            for (language, _) in SPOKEN {
                let translated = keys(folder, &ending(*language));
                assert_eq!(translated, german, "{folder} {language:?}");
            }
        }
    }

    #[test]
    fn the_runtime_is_one_module_without_imports_and_exports() {
        let runtime = runtime(SPOKEN[0].1[0]);
        assert!(!runtime.contains("export ") && !runtime.contains("import "));
    }
}
