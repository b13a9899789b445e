//! An authority's colours and mark as files that pages load.

use super::assets::{Asset, integrity, tag};
use crate::emit::{Logo, Look, OutputFile};

/// The style file with the colours, if there are some.
pub(super) fn styles(look: &Look) -> Option<Asset> {
    look.styles().map(|it| Asset::new("farben", "css", it))
}

/// The file name of the mark, if there is one.
pub(super) fn logo(look: &Look) -> Option<String> {
    look.logo.as_ref().map(logo_name)
}

fn logo_name(logo: &Logo) -> String {
    format!("zeichen-{}.{}", tag(&logo.bytes), logo.ending)
}

/// Name and integrity of each file below `assets/`.
pub(super) fn of_wizard(look: &Look) -> Vec<(String, String)> {
    let styles = styles(look).map(|it| (it.name, it.integrity));
    let logo = look.logo.as_ref();
    let logo = logo.map(|it| (logo_name(it), integrity(&it.bytes)));
    styles.into_iter().chain(logo).collect()
}

/// The files.
pub(super) fn files(look: &Look) -> Vec<OutputFile> {
    let styles = styles(look).map(|it| it.file("assets/"));
    let logo = look.logo.as_ref().map(|logo| OutputFile {
        path: format!("assets/{}", logo_name(logo)),
        content: logo.bytes.clone(),
    });
    styles.into_iter().chain(logo).collect()
}
