//! `antrag check`

use super::out;
use super::{FAILED, OK, args::CheckArgs, args::Format, print_findings, project, report, selected};

pub(super) fn run(args: &CheckArgs) -> u8 {
    let project = project();
    let paths = match selected(&project, &args.specs) {
        Ok(paths) => paths,
        Err(unknown) => return super::unknown_names(&unknown),
    };
    let checked = project.check(&paths);
    let counts = print_findings(&project, &checked, args.format);
    if args.format == Format::Human {
        let specs = report::counted(checked.len(), "spec");
        let questions: usize = checked.iter().map(|it| it.form.fields.len()).sum();
        let scenarios: usize = checked.iter().map(|it| it.form.scenarios.len()).sum();
        out::note(&format!(
            "{specs}, {questions} questions, {scenarios} scenarios: {counts}"
        ));
    }
    let failed = counts.errors > 0 || (args.deny_warnings && counts.warnings > 0);
    if failed { FAILED } else { OK }
}
