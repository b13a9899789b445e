//! A project in a temporary folder, and the built program run in it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// A folder with the repository's Bausteine, codelists and catalogue, and specs of its own.
pub(crate) struct TestProject {
    folder: tempfile::TempDir,
}

impl TestProject {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let forms = folder.path().join("forms");
        fs::create_dir(&forms).unwrap();
        for part in ["bausteine", "codelisten", "katalog"] {
            let from = Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("forms")
                .join(part);
            copy(&from, &forms.join(part));
        }
        Self { folder }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file, with its folders.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> &Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    /// Runs the program in the folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_antrag"));
        let output = command
            .args(arguments)
            .current_dir(self.folder.path())
            .output()
            .unwrap();
        Run::of(&output)
    }

    /// Runs the program with at most so much processor time and memory: the system ends it when it
    /// wants more, and then there is no exit code.
    pub(crate) fn run_bounded(&self, arguments: &[&str], seconds: u32, megabytes: u32) -> Run {
        let script = format!(
            "ulimit -t {seconds}; ulimit -v {}; exec \"$0\" \"$@\"",
            megabytes * 1024
        );
        let output = Command::new("sh")
            .args(["-c", &script, env!("CARGO_BIN_EXE_antrag")])
            .args(arguments)
            .current_dir(self.folder.path())
            .output()
            .unwrap();
        Run::of(&output)
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            fs::copy(&path, to.join(path.file_name().unwrap())).unwrap();
        }
    }
}

/// What the program said.
#[derive(Debug)]
pub(crate) struct Run {
    /// `None` when the system ended it.
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self {
            code: output.status.code(),
            out: text(&output.stdout),
            err: text(&output.stderr),
        }
    }
}
