//! `antrag check`

use super::out;
use super::{
    FAILED, OK, args::CheckArgs, args::Format, color, law_of, project_as_of, report, selected,
};
use crate::pipeline::Connection;

pub(super) fn run(args: &CheckArgs) -> u8 {
    let project = project_as_of(args.law);
    let paths = match selected(&project, &args.specs) {
        Ok(paths) => paths,
        Err(unknown) => return super::unknown_names(&unknown),
    };
    let checked = project.check(&paths);
    let connected: Vec<Connection> = checked
        .iter()
        .flat_map(|it| project.connections(it))
        .collect();
    let format = args.format;
    let counts = report::print(&project, &checked, &connected, format, color(format));
    if args.format == Format::Human {
        let specs = report::counted(checked.len(), "spec");
        let questions: usize = checked.iter().map(|it| it.form.fields.len()).sum();
        let law = checked.iter().flat_map(|it| law_of(it, args.law));
        let scenarios: usize = law.map(|form| form.scenarios.len()).sum();
        let mappings = match connected.len() {
            0 => String::new(),
            count => format!(", {}", report::counted(count, "mapping")),
        };
        out::note(&format!(
            "{specs}, {questions} questions, {scenarios} scenarios{mappings}: {counts}"
        ));
    }
    let failed = counts.errors > 0 || (args.deny_warnings && counts.warnings > 0);
    if failed { FAILED } else { OK }
}
