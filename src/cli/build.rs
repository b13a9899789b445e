//! `antrag build`

use super::out;
use super::{
    FAILED, OK, USAGE,
    args::{BuildArgs, Format},
    print_findings, project, selected,
};
use crate::{
    driver::{self, Build, BuildOptions},
    emit::{self, EmitContext},
};

pub(super) fn run(args: &BuildArgs) -> u8 {
    let known: Vec<&str> = emit::ALL.iter().map(|it| it.name()).collect();
    for name in &args.emitters {
        if !known.contains(&name.as_str()) {
            out::note(&format!(
                "antrag: unknown emitter `{name}`; there are {}",
                known.join(", ")
            ));
            return USAGE;
        }
    }
    let project = project();
    let paths = match selected(&project, &args.specs) {
        Ok(paths) => paths,
        Err(unknown) => return super::unknown_names(&unknown),
    };
    let mut checked = project.check(&paths);
    let options = BuildOptions {
        out: args
            .out
            .clone()
            .unwrap_or_else(|| project.root.join("generated")),
        emitters: args.emitters.clone(),
        locked: args.locked,
        context: EmitContext {
            authority: args.authority.clone(),
            ..EmitContext::default()
        },
    };
    let built = driver::build(&project, &mut checked, &options);
    let counts = print_findings(&project, &checked, args.format);
    let say = |text: String| {
        if args.format == Format::Human && !args.quiet {
            out::note(&format!("{text}"));
        }
    };
    let out = options.out.display();
    match built {
        Ok(Build::Written(written)) => {
            say(format!(
                "{} specs: {} files ({} changed, {} KiB) in {out}; {counts}",
                checked.len(),
                written.files,
                written.changed,
                written.bytes / 1024,
            ));
            OK
        }
        Ok(Build::Same(files)) => {
            say(format!(
                "{} specs: {files} files in {out} are as built",
                checked.len()
            ));
            OK
        }
        Ok(Build::Differs(differences)) => {
            for difference in &differences {
                out::note(&format!("{difference}"));
            }
            out::note(&format!(
                "antrag: {} files in {out} are not as built; run `antrag build`",
                differences.len()
            ));
            FAILED
        }
        Ok(Build::Refused) => {
            say(format!("nothing was written: {counts}"));
            FAILED
        }
        Err(error) => {
            out::note(&format!("antrag: cannot write {out}: {error}"));
            FAILED
        }
    }
}
