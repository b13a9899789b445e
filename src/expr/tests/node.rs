//! One node process that is asked line by line.
//!
//! Without node a test says that it is skipped; under `CI` it fails, so that nothing is skipped there.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use serde_json::Value as Json;

/// A running node.
pub(super) struct Node {
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

/// The lines that answer a request with `respond(request)`.
const LOOP: &str = r#"
import { createInterface } from "node:readline";
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(respond(JSON.parse(line))) + "\n");
}
"#;

impl Node {
    /// Starts a module that defines `respond(request)`, in the folder whose packages it imports.
    pub(super) fn start(module: &str, folder: &str) -> Option<Self> {
        let script = format!("{module}\n{LOOP}");
        let spawned = Command::new("node")
            .args(["--input-type=module", "-e", &script])
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn();
        let Ok(mut child) = spawned else {
            return skipped("there is no node");
        };
        let input = child.stdin.take();
        let output = BufReader::new(child.stdout.take().unwrap());
        Some(Self {
            child,
            input,
            output,
        })
    }

    /// The answer to a request.
    pub(super) fn ask(&mut self, request: &Json) -> Json {
        let input = self.input.as_mut().unwrap();
        writeln!(input, "{request}").unwrap();
        input.flush().unwrap();
        let mut line = String::new();
        self.output.read_line(&mut line).unwrap();
        serde_json::from_str(&line).expect("node answers")
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.input = None;
        let _ = self.child.wait();
    }
}

/// Says that something is skipped; fails under `CI`.
pub(super) fn skipped<T>(reason: &str) -> Option<T> {
    assert!(std::env::var_os("CI").is_none(), "{reason}");
    println!("skipped: {reason}");
    None
}

/// What node prints for a module; `None` where there is no node.
pub(super) fn printed(script: &str) -> Option<String> {
    let spawned = Command::new("node")
        .args(["--input-type=module", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = spawned else {
        return skipped("there is no node");
    };
    child.stdin.take()?.write_all(script.as_bytes()).ok()?;
    let output = child.wait_with_output().ok()?;
    assert!(output.status.success(), "node fails");
    String::from_utf8(output.stdout).ok()
}
