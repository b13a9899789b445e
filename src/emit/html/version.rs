//! What a wizard's tests are about: its form in every language, the templates, scripts and styles.

use sha2::{Digest as _, Sha256};

use super::{ASSETS, SOURCES, assets::tag};
use crate::analysis::Sound;

/// The version of a wizard; another as soon as its spec, the templates, the scripts or the styles change.
/// Who offers it, and with which params, does not count.
pub(super) fn of(sound: &Sound) -> String {
    let mut hash = Sha256::new();
    let translations = sound.translations.iter().map(|it| &it.form);
    for form in std::iter::once(&sound.form).chain(translations) {
        hash.update(serde_json::to_vec(form).expect("a form is plain data"));
    }
    for (_, source) in SOURCES {
        hash.update(source);
    }
    let languages = sound.translations.iter().map(|it| it.language);
    for (name, _) in ASSETS.of_wizard(languages, true, true) {
        hash.update(name);
    }
    tag(&hash.finalize())
}
