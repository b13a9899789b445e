//! Emitters outside the compiler: programs named `antrag-emit-NAME` on the PATH.
//!
//! A program reads one request (`emit::external`) from standard input and answers on standard
//! output. It gets a minute and a bounded amount of output; what it prints on standard error goes
//! to the user.

use std::{
    ffi::OsStr,
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

use crate::{
    analysis::Sound,
    diagnostics::Diagnostics,
    emit::{EmitContext, OutputFile, external},
};

/// How long a program may take for one form.
const PATIENCE: Duration = Duration::from_mins(1);

/// An emitter on the PATH.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutsideEmitter {
    /// Name on the command line and of its output folder.
    pub name: String,
    program: PathBuf,
}

/// The emitter with this name in the folders of `path` (the PATH variable).
pub fn find(name: &str, path: Option<&OsStr>) -> Option<OutsideEmitter> {
    let well_formed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if name.is_empty() || !name.chars().all(well_formed) {
        return None;
    }
    let file = format!("antrag-emit-{name}{}", std::env::consts::EXE_SUFFIX);
    let program = std::env::split_paths(path?).map(|folder| folder.join(&file));
    let program = program.into_iter().find(|it| it.is_file())?;
    Some(OutsideEmitter {
        name: name.to_owned(),
        program,
    })
}

impl OutsideEmitter {
    /// Runs the program for one form.
    pub(super) fn emit(
        &self,
        sound: &Sound,
        context: &EmitContext,
    ) -> (Vec<OutputFile>, Diagnostics) {
        let request = external::request(sound, context);
        match answer(&self.program, request) {
            Ok(answer) => external::response(&self.name, &answer),
            Err(error) => {
                let failure = external::failure(&self.name, &error.to_string());
                (Vec::new(), [failure].into_iter().collect())
            }
        }
    }
}

fn answer(program: &Path, request: String) -> io::Result<Vec<u8>> {
    let mut child = Command::new(program)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()?;
    let stdin = child.stdin.take();
    let stdout = child.stdout.take();
    // Writing and reading take turns in threads: a program may answer before it has read all.
    thread::spawn(move || {
        if let Some(mut stdin) = stdin {
            // A program that does not read its request answers without it, or fails by itself.
            let _ = stdin.write_all(request.as_bytes());
        }
    });
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        let limit = external::MAX_ANSWER_BYTES as u64 + 1;
        let read = stdout.map_or(Ok(0), |out| out.take(limit).read_to_end(&mut bytes));
        // The receiver is gone when time is up; then nobody needs the answer.
        let _ = sender.send(read.map(|_| bytes));
    });
    let bytes = match receiver.recv_timeout(PATIENCE) {
        Ok(bytes) => bytes?,
        Err(_) => {
            stop(&mut child);
            return Err(io::Error::other(format!(
                "no answer within {} s",
                PATIENCE.as_secs()
            )));
        }
    };
    if bytes.len() > external::MAX_ANSWER_BYTES {
        stop(&mut child);
        return Err(io::Error::other("its answer is too large"));
    }
    let status = child.wait()?;
    if status.success() {
        Ok(bytes)
    } else {
        Err(io::Error::other(format!("it ended with {status}")))
    }
}

fn stop(child: &mut Child) {
    // It may have ended by itself in the meantime.
    let _ = child.kill();
    let _ = child.wait();
}
