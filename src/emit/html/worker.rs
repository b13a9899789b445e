//! The service worker of one wizard: what it keeps for times without a network.

use serde_json::json;

use super::{
    Assets, PLAIN,
    assets::{Asset, WORKER, integrity, tag},
    lists, look,
    view::Speech,
};
use crate::{
    analysis::Sound,
    emit::{EmitContext, OutputFile},
};

/// Its name, which stays the same: browsers look under it for a new version.
pub(super) const NAME: &str = "dienst.js";

/// The worker for the pages and scripts of a service in all its languages.
pub(super) fn file(
    sound: &Sound,
    emitted: &[OutputFile],
    context: &EmitContext,
    assets: &Assets,
) -> OutputFile {
    let languages = sound.translations.iter().map(|it| it.language);
    let translated = sound.translations.iter();
    let lists: Vec<Asset> = translated
        .flat_map(|it| lists::of(&it.form, &Speech::of(it)))
        .chain(lists::of(&sound.form, &Speech::german()))
        .collect();
    let encrypted = context.encrypt_for.is_some();
    let shared = assets.of_wizard(languages, encrypted, !lists.is_empty());
    // The pages without a script would be kept for nobody: where this runs, there are scripts.
    let own = emitted
        .iter()
        .filter(|file| !file.path.ends_with(PLAIN))
        .map(|file| (file.path.clone(), integrity(&file.content)));
    let shared = shared
        .into_iter()
        .map(|(name, integrity)| (format!("../../assets/{name}"), integrity.to_owned()));
    let lists = lists
        .into_iter()
        .map(|list| (format!("../../assets/{}", list.name), list.integrity));
    let look = look::of_wizard(&context.look).into_iter();
    let look = look.map(|(name, integrity)| (format!("../../assets/{name}"), integrity));
    let files: Vec<(String, String)> = own.chain(shared).chain(lists).chain(look).collect();
    let files = json!(files).to_string();
    let version = tag(files.as_bytes());
    OutputFile::text(
        NAME,
        format!("const VERSION = \"{version}\";\nconst FILES = {files};\n{WORKER}"),
    )
}
