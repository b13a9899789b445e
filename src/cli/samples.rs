//! `antrag samples`

use super::{FAILED, OK, args::SamplesArgs, out, project_as_of, report::counted, selected};
use crate::{analysis::samples::Samples, answers::coverage::Kind, driver, pipeline::Checked};

pub(super) fn run(args: &SamplesArgs) -> u8 {
    let project = project_as_of(args.law);
    let paths = match selected(&project, &args.specs) {
        Ok(paths) => paths,
        Err(unknown) => return super::unknown_names(&unknown),
    };
    let checked = project.check(&paths);
    let faulty = checked.iter().filter(|it| it.diagnostics.has_errors());
    let faulty: Vec<&str> = faulty.map(|it| it.id.as_str()).collect();
    if !faulty.is_empty() {
        for id in faulty {
            out::note(&format!("antrag: {id} has errors; see `antrag check {id}`"));
        }
        return FAILED;
    }
    let made = driver::sample(&checked, args.invalid);
    for (one, samples) in checked.iter().zip(&made) {
        out::line(&summary(one, samples, args.invalid));
    }
    let to = args.out.display();
    match driver::write_samples(&project, &args.out, &checked, &made) {
        Ok(written) => {
            out::note(&format!(
                "{}: {} files ({} changed, {} KiB) in {to}",
                counted(checked.len(), "spec"),
                written.files,
                written.changed,
                written.bytes / 1024,
            ));
            OK
        }
        Err(error) => {
            out::note(&format!("antrag: cannot write {to}: {error}"));
            FAILED
        }
    }
}

/// `hundehaltung: 8 valid sets visit 12 of 12 pages, …; 210 invalid sets`.
fn summary(checked: &Checked, samples: &Samples<'_>, invalid: bool) -> String {
    let counts = Kind::ALL.map(|kind| {
        let count = samples.count(kind);
        format!("{} of {} {}", count.visited, count.all, kind.name())
    });
    let mut text = format!(
        "{}: {} visit {}",
        checked.id,
        counted(samples.valid.len(), "valid set"),
        counts.join(", ")
    );
    if invalid {
        let sets = counted(samples.invalid.len(), "invalid set");
        text = format!("{text}; {sets}, {} not made", samples.unmade.len());
    }
    text
}
