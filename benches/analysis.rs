//! How long the analysis of each spec takes: `cargo bench --bench analysis`.
//!
//! `faults` are the proofs of `docs/ways.md` in `antrag check`; `ways` is `antrag ways`, witnesses
//! included. The best of five runs counts.
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
    let mut sums = [Duration::ZERO; 2];
    println!(
        "{:<28} {:>9} {:>12} {:>12}",
        "spec", "questions", "faults", "ways"
    );
    for path in project.specs() {
        let form = project.check_file(&path).form;
        let faults = best(|| Solver::new(&form).faults().len());
        let ways = best(|| Ways::of(&form).witnesses.len());
        println!(
            "{:<28} {:>9} {:>9.1} ms {:>9.1} ms",
            form.id,
            form.fields.len(),
            milliseconds(faults),
            milliseconds(ways)
        );
        for (sum, one) in sums.iter_mut().zip([faults, ways]) {
            *sum += one;
        }
    }
    let [faults, ways] = sums.map(milliseconds);
    println!("{:<28} {:>9} {faults:>9.1} ms {ways:>9.1} ms", "all", "");
}

fn best(run: impl Fn() -> usize) -> Duration {
    let timed = (0..RUNS).map(|_| {
        let start = Instant::now();
        std::hint::black_box(run());
        start.elapsed()
    });
    timed.min().unwrap_or_default()
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
