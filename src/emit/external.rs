//! Emitters outside this program: `antrag-emit-NAME` reads a request on standard input and answers
//! with files on standard output. Here are the messages and what an answer may contain; `driver`
//! starts the program.

use std::collections::BTreeSet;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use super::{EmitContext, OutputFile};
use crate::{
    analysis::{Facts, Sound},
    diagnostics::{Diagnostic, Diagnostics, Severity, codes},
    model::{Form, IR_VERSION},
    source::Span,
};

/// Version of the messages.
pub const PROTOCOL: u32 = 1;

/// Most files in an answer.
pub const MAX_FILES: usize = 10_000;

/// Largest file, in bytes.
pub const MAX_FILE_BYTES: usize = 16 << 20;

/// Largest answer, in bytes; `driver` reads no further.
pub const MAX_ANSWER_BYTES: usize = 64 << 20;

/// Longest path, in bytes.
const MAX_PATH: usize = 240;

/// What the program reads.
#[derive(Debug, Serialize)]
struct Request<'a> {
    protocol: u32,
    ir: u32,
    form: &'a Form,
    facts: &'a Facts,
    context: Context<'a>,
}

#[derive(Debug, Serialize)]
struct Context<'a> {
    authority: &'a str,
    params: Map<String, Json>,
}

/// What the program answers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Response {
    #[serde(default)]
    files: Vec<File>,
    #[serde(default)]
    diagnostics: Vec<Finding>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    path: String,
    text: Option<String>,
    base64: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Finding {
    severity: Level,
    message: String,
    #[serde(default)]
    help: Option<String>,
    /// A span of the request, to show where in the spec.
    #[serde(default)]
    span: Option<Span>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Level {
    Error,
    Warning,
}

/// The request for a form, one line of JSON.
pub fn request(sound: &Sound, context: &EmitContext) -> String {
    let request = Request {
        protocol: PROTOCOL,
        ir: IR_VERSION,
        form: &sound.form,
        facts: &sound.facts,
        context: Context {
            authority: &context.authority,
            params: context.params.clone().into_iter().collect(),
        },
    };
    let mut text = serde_json::to_string(&request).expect("the model has only string keys");
    text.push('\n');
    text
}

/// The files and findings in an answer of the emitter called `name`. When anything in the answer is
/// not allowed there are no files, and an error says why.
pub fn response(name: &str, answer: &[u8]) -> (Vec<OutputFile>, Diagnostics) {
    match read(answer) {
        Ok((files, findings)) => {
            let findings: Diagnostics = findings
                .into_iter()
                .map(|finding| diagnostic(name, finding))
                .collect();
            let files = if findings.has_errors() {
                Vec::new()
            } else {
                files
            };
            (files, findings)
        }
        Err(reason) => {
            let failed = failure(name, &reason);
            (Vec::new(), [failed].into_iter().collect())
        }
    }
}

/// The finding that an emitter did not do its work: it does not start, fails, says too much.
pub fn failure(name: &str, reason: &str) -> Diagnostic {
    let message = format!("emitter `{name}` failed: {reason}");
    Diagnostic::new(codes::EMITTER_FAILED, Span::default(), message)
}

fn diagnostic(name: &str, finding: Finding) -> Diagnostic {
    let mut found = Diagnostic::new(
        codes::EMITTER_FAILED,
        finding.span.unwrap_or_default(),
        format!("emitter `{name}`: {}", finding.message),
    );
    found.severity = match finding.severity {
        Level::Error => Severity::Error,
        Level::Warning => Severity::Warning,
    };
    found.help = finding.help;
    found
}

fn read(answer: &[u8]) -> Result<(Vec<OutputFile>, Vec<Finding>), String> {
    if answer.len() > MAX_ANSWER_BYTES {
        return Err(format!(
            "its answer is larger than {MAX_ANSWER_BYTES} bytes"
        ));
    }
    // A sequence would do for a struct; only an object says what it means.
    if answer.iter().find(|byte| !byte.is_ascii_whitespace()) != Some(&b'{') {
        return Err("its answer is not a JSON object".to_owned());
    }
    let response: Response = serde_json::from_slice(answer)
        .map_err(|error| format!("its answer cannot be read: {error}"))?;
    if response.files.len() > MAX_FILES {
        return Err(format!("it answered with more than {MAX_FILES} files"));
    }
    let mut taken = BTreeSet::new();
    let mut files = Vec::new();
    for file in response.files {
        check_path(&file.path)?;
        // Some file systems do not tell `A` from `a`.
        if !taken.insert(file.path.to_lowercase()) {
            return Err(format!("two files have the path `{}`", file.path));
        }
        let path = file.path.clone();
        let content = content(file)?;
        files.push(OutputFile { path, content });
    }
    for path in &taken {
        let below = |at: usize| path.get(..at).is_some_and(|parent| taken.contains(parent));
        if path.match_indices('/').any(|(at, _)| below(at)) {
            return Err(format!("`{path}` lies below a file"));
        }
    }
    Ok((files, response.diagnostics))
}

fn content(file: File) -> Result<Vec<u8>, String> {
    let path = &file.path;
    let content = match (file.text, file.base64) {
        (Some(text), None) => text.into_bytes(),
        (None, Some(encoded)) => STANDARD
            .decode(encoded)
            .map_err(|_| format!("`{path}` is not valid Base64"))?,
        (Some(_), Some(_)) | (None, None) => {
            return Err(format!("`{path}` needs either `text` or `base64`"));
        }
    };
    if content.len() > MAX_FILE_BYTES {
        return Err(format!("`{path}` is larger than {MAX_FILE_BYTES} bytes"));
    }
    Ok(content)
}

/// Relative, with forward slashes, and a name on every file system.
fn check_path(path: &str) -> Result<(), String> {
    let allowed =
        |c: char| !c.is_control() && !matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    let segment_is_fine = |segment: &str| {
        !segment.is_empty()
            && !segment.ends_with(['.', ' '])
            && !segment.starts_with(' ')
            && segment.chars().all(allowed)
            && !is_device(segment)
    };
    let fine = !path.is_empty() && path.len() <= MAX_PATH && path.split('/').all(segment_is_fine);
    if fine {
        Ok(())
    } else {
        Err(format!("the path `{}` is not allowed", path.escape_debug()))
    }
}

/// Names that Windows keeps for devices, with any ending.
fn is_device(segment: &str) -> bool {
    let stem = segment
        .split('.')
        .next()
        .unwrap_or_default()
        .to_ascii_uppercase();
    let numbered = |prefix: &str| {
        stem.strip_prefix(prefix)
            .is_some_and(|rest| matches!(rest.as_bytes(), [b'1'..=b'9']))
    };
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL") || numbered("COM") || numbered("LPT")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::emit::testing::{FormBuilder, text};

    fn answered(answer: &Json) -> (Vec<OutputFile>, Diagnostics) {
        response("probe", answer.to_string().as_bytes())
    }

    #[test]
    fn a_request_holds_the_form_and_its_context() {
        let sound = FormBuilder::new("probe")
            .page("eins", |page| {
                page.field("name", text());
            })
            .sound();
        let mut context = EmitContext {
            authority: "Stadt Musterstadt".to_owned(),
            ..EmitContext::default()
        };
        context.params.insert("steuer".to_owned(), json!(100));
        let request: Json = serde_json::from_str(&request(&sound, &context)).unwrap();
        assert_eq!(request["form"]["id"], "probe");
        assert_eq!(request["form"]["fields"][0]["path"], "name");
        assert_eq!(
            request["context"],
            json!({ "authority": "Stadt Musterstadt", "params": { "steuer": 100 } })
        );
    }

    #[test]
    fn files_come_as_text_or_base64() {
        let (files, findings) = answered(&json!({
            "files": [
                { "path": "a/b.txt", "text": "ä" },
                { "path": "c.bin", "base64": "AAE=" },
            ],
            "diagnostics": [{ "severity": "warning", "message": "zu lang" }],
        }));
        assert_eq!(files[0], OutputFile::text("a/b.txt", "ä"));
        assert_eq!(files[1].content, [0, 1]);
        assert!(!findings.has_errors());
        assert_eq!(findings.len(), 1);
    }

    #[test]
    fn paths_cannot_leave_the_folder() {
        let paths = [
            "",
            "/etc/passwd",
            "../x",
            "a/../x",
            "a//b",
            "./a",
            "a/",
            "a\\b",
            "C:x",
            "a\u{0}b",
            "nul",
            "a/COM1.txt",
            "a.",
            " a",
            "a/b ",
            "a\nb",
        ];
        let long = "x".repeat(MAX_PATH + 1);
        for path in paths.into_iter().chain([long.as_str()]) {
            let (files, findings) = answered(&json!({ "files": [{ "path": path, "text": "" }] }));
            assert!(
                files.is_empty() && findings.has_errors(),
                "{path:?} must be refused"
            );
        }
        for path in ["a", ".gitignore", "a/b.c/ä-1_2.txt", "console.txt"] {
            assert_eq!(check_path(path), Ok(()), "{path:?}");
        }
    }

    #[test]
    fn answers_that_make_no_sense_are_refused_whole() {
        let file = |path: &str| json!({ "path": path, "text": "" });
        let bad = [
            json!([]),
            json!({ "file": [] }),
            json!({ "files": [{ "path": "a" }] }),
            json!({ "files": [{ "path": "a", "text": "", "base64": "" }] }),
            json!({ "files": [{ "path": "a", "base64": "?" }] }),
            json!({ "files": [file("a"), file("A")] }),
            json!({ "files": [file("a"), file("a/b")] }),
            json!({ "files": [file("a")], "diagnostics": [{ "severity": "error", "message": "x" }] }),
        ];
        for answer in bad {
            let (files, findings) = answered(&answer);
            assert!(files.is_empty() && findings.has_errors(), "{answer}");
        }
        assert!(response("probe", b"\xff").1.has_errors());
    }
}
