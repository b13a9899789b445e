//! `antrag import target FILE`: a draft of a profile.

use super::{
    FAILED, OK,
    args::{ImportArgs, ImportCommand, TargetKind},
    out,
};
use crate::{
    driver,
    source::stem,
    target::import::{Kind, import},
};

pub(super) fn run(args: &ImportArgs) -> u8 {
    let ImportCommand::Target(args) = &args.what;
    let shown = args.file.to_string_lossy().replace('\\', "/");
    let Ok(text) = driver::read_text(&args.file) else {
        out::note(&format!("antrag: {shown} cannot be read as text"));
        return FAILED;
    };
    let is = |ending: &str| {
        let own = args.file.extension();
        own.is_some_and(|it| it.eq_ignore_ascii_case(ending))
    };
    let kind = match args.kind {
        Some(TargetKind::JsonSchema) => Kind::JsonSchema,
        Some(TargetKind::Csv) => Kind::Csv,
        Some(TargetKind::Xsd) => Kind::Xsd,
        None if is("xsd") => Kind::Xsd,
        None if is("json") => Kind::JsonSchema,
        None => Kind::Csv,
    };
    let name = args.name.clone().unwrap_or_else(|| stem(&shown).to_owned());
    match import(kind, &name, &text, args.root.as_deref()) {
        Ok(draft) => {
            out::text(&draft.yaml);
            for it in &draft.left_out {
                out::note(&format!("antrag: {it}"));
            }
            OK
        }
        Err(why) => {
            out::note(&format!("antrag: {shown} cannot be imported: {why}"));
            FAILED
        }
    }
}
