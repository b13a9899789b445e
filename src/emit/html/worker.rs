//! The service worker of one wizard: what it keeps for times without a network.

use serde_json::json;

use super::{
    Assets,
    assets::{WORKER, integrity, tag},
    look,
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
    let shared = assets.of_wizard(languages, context.encrypt_for.is_some());
    let own = emitted
        .iter()
        .map(|file| (file.path.clone(), integrity(&file.content)));
    let shared = shared
        .into_iter()
        .map(|(name, integrity)| (format!("../../assets/{name}"), integrity.to_owned()));
    let look = look::of_wizard(&context.look).into_iter();
    let look = look.map(|(name, integrity)| (format!("../../assets/{name}"), integrity));
    let files: Vec<(String, String)> = own.chain(shared).chain(look).collect();
    let files = json!(files).to_string();
    let version = tag(files.as_bytes());
    OutputFile::text(
        NAME,
        format!("const VERSION = \"{version}\";\nconst FILES = {files};\n{WORKER}"),
    )
}
