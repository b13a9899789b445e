//! `antrag build`

use std::path::Path;

use super::out;
use super::{
    FAILED, OK, USAGE,
    args::{BuildArgs, Format},
    params, print_findings, project_as_of, report, selected,
};
use crate::{
    driver::{self, Build, BuildOptions},
    emit::{self, EmitContext, PublicKey},
};

pub(super) fn run(args: &BuildArgs) -> u8 {
    let path = std::env::var_os("PATH");
    let known = || emit::ALL.iter().map(|it| it.name());
    let (built_in, outside): (Vec<&String>, Vec<&String>) = args
        .emitters
        .iter()
        .partition(|name| known().any(|it| it == name.as_str()));
    let mut found = Vec::new();
    for name in outside {
        let Some(emitter) = driver::find_emitter(name, path.as_deref()) else {
            let known: Vec<&str> = known().collect();
            out::note(&format!(
                "antrag: there is no emitter `{name}`: neither built in ({}) nor a program \
                 `antrag-emit-{name}` on the PATH",
                known.join(", ")
            ));
            return USAGE;
        };
        found.push(emitter);
    }
    let mut project = project_as_of(args.law);
    let paths = match selected(&project, &args.specs) {
        Ok(paths) => paths,
        Err(unknown) => return super::unknown_names(&unknown),
    };
    let mut context = EmitContext {
        authority: args.authority.clone(),
        ..EmitContext::default()
    };
    // Before the specs: their findings count the project's sources.
    if let Some(path) = &args.authority_profile {
        context = context.with_profile(project.profile(path));
    }
    let mut checked = project.check(&paths);
    match driver::audit_results(&project) {
        Ok(results) => context.audit = results,
        Err(error) => {
            out::note(&format!("antrag: {error}"));
            return FAILED;
        }
    }
    if args.params.is_some() {
        let [one] = checked.as_slice() else {
            out::note("antrag: `--params` goes with one spec");
            return USAGE;
        };
        let Some((given, _)) = params::read(args.params.as_deref(), &one.form) else {
            return FAILED;
        };
        context.params = given;
    }
    if let Some(path) = &args.encrypt_for {
        let Some(key) = public_key(path) else {
            return FAILED;
        };
        context.encrypt_for = Some(key);
    }
    let options = BuildOptions {
        out: args
            .out
            .clone()
            .unwrap_or_else(|| project.root.join("generated")),
        emitters: (!args.emitters.is_empty()).then(|| built_in.into_iter().cloned().collect()),
        outside: found,
        locked: args.locked,
        context,
    };
    let built = driver::build(&project, &mut checked, &options);
    let counts = print_findings(&project, &checked, args.format);
    let say = |text: String| {
        if args.format == Format::Human && !args.quiet {
            out::note(&text);
        }
    };
    let out = options.out.display();
    match built {
        Ok(Build::Written(written)) => {
            say(format!(
                "{}: {} files ({} changed, {} KiB) in {out}; {counts}",
                report::counted(checked.len(), "spec"),
                written.files,
                written.changed,
                written.bytes / 1024,
            ));
            OK
        }
        Ok(Build::Same(files)) => {
            say(format!(
                "{}: {files} files in {out} are as built",
                report::counted(checked.len(), "spec")
            ));
            OK
        }
        Ok(Build::Differs(differences)) => {
            for difference in &differences {
                out::note(&difference.to_string());
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

/// The key in a file. `None` when there is none to encrypt for; why was printed.
fn public_key(path: &Path) -> Option<PublicKey> {
    let name = path.display();
    let Ok(text) = driver::read_text(path) else {
        out::note(&format!("antrag: {name} cannot be read as text"));
        return None;
    };
    PublicKey::parse(&text)
        .inspect_err(|fault| out::note(&format!("antrag: {name}: {fault}")))
        .ok()
}
