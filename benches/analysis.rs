//! How long the analysis of each spec takes: `cargo bench --bench analysis`.
//!
//! `faults` are the proofs of `docs/ways.md` in `antrag check`; `extent` is, beyond them, how long the
//! ways are; `ways` is `antrag ways`, witnesses included. The best of five runs counts.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark measures time and prints figures"
)]

use std::{
    path::Path,
    time::{Duration, Instant},
};

use antragswerk::{
    analysis::ways::{Solver, Ways},
    driver::Project,
};

/// Runs of which the best counts.
const RUNS: usize = 5;

fn main() {
    let project = Project::open(Path::new(env!("CARGO_MANIFEST_DIR")));
    let mut sums = [Duration::ZERO; 3];
    println!(
        "{:<28} {:>9} {:>12} {:>12} {:>12}",
        "spec", "questions", "faults", "extent", "ways"
    );
    for path in project.specs() {
        let form = project.check_file(&path).form;
        let times = [
            best(|| (), |()| Solver::new(&form).faults().len()),
            best(
                || {
                    let mut solver = Solver::new(&form);
                    solver.faults();
                    solver
                },
                |mut solver| usize::from(solver.extent().is_some()),
            ),
            best(|| (), |()| Ways::of(&form).witnesses.len()),
        ];
        print_row(&form.id, &form.fields.len().to_string(), times);
        for (sum, one) in sums.iter_mut().zip(times) {
            *sum += one;
        }
    }
    print_row("all", "", sums);
}

fn print_row(name: &str, questions: &str, times: [Duration; 3]) {
    let [faults, extent, ways] = times.map(milliseconds);
    println!("{name:<28} {questions:>9} {faults:>9.1} ms {extent:>9.1} ms {ways:>9.1} ms");
}

/// The shortest time of several runs; making ready for one is not timed.
fn best<T>(ready: impl Fn() -> T, run: impl Fn(T) -> usize) -> Duration {
    let timed = (0..RUNS).map(|_| {
        let subject = ready();
        let start = Instant::now();
        std::hint::black_box(run(subject));
        start.elapsed()
    });
    timed.min().unwrap_or_default()
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
