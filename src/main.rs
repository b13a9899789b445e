//! The command `antrag`.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(antragswerk::cli::run(std::env::args_os()))
}
