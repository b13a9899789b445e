//! `antrag dump`

use super::out;
use super::{
    FAILED, OK, USAGE,
    args::{DumpArgs, DumpFormat, Format, Stage},
    print_findings, project, selected,
};

pub(super) fn run(args: &DumpArgs) -> u8 {
    let project = project();
    let paths = match selected(&project, std::slice::from_ref(&args.spec)) {
        Ok(paths) => paths,
        Err(unknown) => return super::unknown_names(&unknown),
    };
    let [path] = paths.as_slice() else {
        out::note("antrag: name one spec");
        return USAGE;
    };
    let checked = project.check_file(path);
    let text = match (args.stage, args.format) {
        (Stage::Ast, DumpFormat::Text) => format!("{:#?}", checked.document),
        (Stage::Ast, DumpFormat::Json) => {
            out::note("antrag: the written form as data is its YAML form: `antrag convert`");
            return USAGE;
        }
        (Stage::Model, DumpFormat::Text) => crate::model::print::print(&checked.form),
        (Stage::Facts, DumpFormat::Text) => format!("{:#?}", checked.facts),
        (Stage::Model, DumpFormat::Json) => json(&checked.form),
        (Stage::Facts, DumpFormat::Json) => json(&checked.facts),
    };
    out::line(&text);
    let counts = print_findings(&project, std::slice::from_ref(&checked), Format::Human);
    if counts.errors > 0 { FAILED } else { OK }
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string_pretty(value).expect("the model is serialisable")
}
