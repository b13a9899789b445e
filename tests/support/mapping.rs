//! Examples of mappings: items of a form, fields of a target and statements, with a line `---`
//! between each two.

use std::collections::BTreeMap;

use antragswerk::{
    analysis::ways::{Answer, Solver},
    diagnostics::{Code, codes, render},
    mapping::{self, Context},
    pipeline::{self, Checked, Connection},
    source::Source,
};

/// An example's spec and connection.
pub(crate) struct Example {
    pub(crate) checked: Checked,
    pub(crate) connection: Connection,
}

/// Reads an example; where it says nothing else the target is JSON.
pub(crate) fn example(text: &str) -> Example {
    let mut parts = text.split("---\n");
    let mut next = || parts.next().unwrap_or_default().to_owned();
    let (form, fields, statements) = (next(), next(), next());
    let checked = super::checked("forms/beispiel/beispiel.antrag", &super::spec_of(&form));
    let has = |key: &str| fields.lines().any(|it| it.starts_with(key));
    let (has_format, has_fields) = (has("format:"), has("fields:"));
    let format = if has_format {
        String::new()
    } else {
        "format: { kind: json }\n".to_owned()
    };
    let head = "target: ziel\ntitle: Ziel\nproduct: Beispiel\nmaker: keiner\ndomain: Beispiel\n\
                evidence: erfundenes Beispiel\ntransports: []\n";
    let fields = if has_fields {
        fields
    } else {
        format!("fields:\n{fields}")
    };
    let statements = if statements.starts_with("mapping ") {
        statements
    } else {
        format!("mapping beispiel -> ziel\n{statements}")
    };
    let connection = pipeline::connect(
        &checked,
        Source {
            path: "forms/fachverfahren/ziel.yaml".to_owned(),
            text: format!("{head}{format}{fields}"),
        },
        Source {
            path: "forms/beispiel/beispiel.ziel.mapping".to_owned(),
            text: statements,
        },
    );
    Example {
        checked,
        connection,
    }
}

impl Example {
    /// The findings, of the spec too, as people see them.
    pub(crate) fn rendered(&self) -> String {
        let spec = self.checked.diagnostics.iter();
        let own = self.connection.diagnostics.iter();
        let findings = spec.chain(own).map(|it| {
            let text = render::human(it, &self.connection.sources, false);
            let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
            lines.join("\n")
        });
        findings.collect::<Vec<_>>().join("\n\n")
    }

    /// The codes of the findings, of the spec too.
    pub(crate) fn codes(&self) -> Vec<Code> {
        let spec = self.checked.diagnostics.iter();
        let own = self.connection.diagnostics.iter();
        let all = spec.chain(own).map(|it| it.code);
        all.filter(|it| *it != codes::NO_SCENARIO).collect()
    }

    /// Answers that complete the form.
    pub(crate) fn some_answers(&self) -> serde_json::Value {
        let form = &self.checked.form;
        match Solver::new(form).solve(&[]) {
            Answer::Reached(witness) => {
                let payload = witness.outcome(form).payload(form);
                payload.get("angaben").expect("a payload has them").clone()
            }
            other @ (Answer::Never(_) | Answer::Unknown(_)) => {
                panic!("no answers complete the form: {other:?}")
            }
        }
    }

    /// What comes of these answers: the payload, or the refusals.
    pub(crate) fn mapped(&self, answers: &serde_json::Value) -> Result<String, String> {
        let form = &self.checked.form;
        let (record, faults) = antragswerk::answers::json::read(form, answers);
        assert!(faults.is_empty(), "{faults:?}");
        let params = antragswerk::answers::defaults(form);
        let day = jiff::civil::date(2026, 1, 1);
        let outcome = antragswerk::answers::evaluate(form, &record, &params, day);
        let profile = self
            .connection
            .profile
            .as_ref()
            .expect("the profile is usable");
        let text = &self.connection.sources.get(self.connection.mapping).text;
        let context = context();
        match mapping::run(form, profile, text, &outcome, &params, &context) {
            Ok(bytes) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
            Err(refusals) => {
                let lines = refusals
                    .iter()
                    .map(|it| format!("{}: {}", it.path, it.message));
                Err(lines.collect::<Vec<_>>().join("\n"))
            }
        }
    }
}

/// What an authority and a submission bring along.
pub(crate) fn context() -> Context {
    let texts = |pairs: &[(&str, &str)]| {
        let pairs = pairs.iter();
        let pairs = pairs.map(|(key, text)| ((*key).to_owned(), (*text).to_owned()));
        pairs.collect::<BTreeMap<String, String>>()
    };
    Context {
        authority: texts(&[
            ("name", "Stadt Musterstadt"),
            ("ars", "146120000000"),
            ("ags", "14612000"),
        ]),
        submission: texts(&[
            ("id", "0c9003a6-5b4f-4a99-98ae-b2b915708c1d"),
            ("time", "2026-03-01T10:15:00+01:00"),
            ("day", "2026-03-01"),
        ]),
    }
}
