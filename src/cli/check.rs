//! `antrag check`

use super::out;
use super::{
    FAILED, OK, args::CheckArgs, args::Format, law_of, print_findings, project_as_of, report,
    selected,
};

pub(super) fn run(args: &CheckArgs) -> u8 {
    let project = project_as_of(args.law);
    let paths = match selected(&project, &args.specs) {
        Ok(paths) => paths,
        Err(unknown) => return super::unknown_names(&unknown),
    };
    let checked = project.check(&paths);
    let counts = print_findings(&project, &checked, args.format);
    if args.format == Format::Human {
        let specs = report::counted(checked.len(), "spec");
        let questions: usize = checked.iter().map(|it| it.form.fields.len()).sum();
        let law = checked.iter().flat_map(|it| law_of(it, args.law));
        let scenarios: usize = law.map(|form| form.scenarios.len()).sum();
        out::note(&format!(
            "{specs}, {questions} questions, {scenarios} scenarios: {counts}"
        ));
    }
    let failed = counts.errors > 0 || (args.deny_warnings && counts.warnings > 0);
    if failed { FAILED } else { OK }
}
