//! `antrag convert`

use super::{
    FAILED, OK,
    args::ConvertArgs,
    fmt::{other_form, print, read},
    one_spec, out, project,
};
use crate::{driver, fmt, syntax};

pub(super) fn run(args: &ConvertArgs) -> u8 {
    let project = project();
    let path = &match one_spec(&project, &args.spec) {
        Ok(path) => path,
        Err(code) => return code,
    };
    let Some((source, parsed, sources)) = read(path, &project.shown(path)) else {
        return FAILED;
    };
    let converted = if syntax::is_yaml(&source.path) {
        fmt::to_antrag(&parsed)
    } else {
        fmt::to_yaml(&parsed)
    };
    let Some(text) = converted else {
        print(&parsed.diagnostics, &sources);
        out::note("antrag: a spec with errors in its syntax is not converted");
        return FAILED;
    };
    let Some(target) = &args.out else {
        out::text(&text);
        return OK;
    };
    let target = if target.is_dir() {
        target.join(other_form(path).file_name().unwrap_or_default())
    } else {
        target.clone()
    };
    match driver::write_file(&target, text.as_bytes()) {
        Ok(()) => OK,
        Err(error) => {
            out::note(&format!(
                "antrag: cannot write {}: {error}",
                target.display()
            ));
            FAILED
        }
    }
}
