//! What is wrong with answers, as values.

use serde::Serialize;

/// One thing that is wrong, where, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The answer: `halter.vornamen`, in an entry `hunde[0].chip`; a key of the payload (`stand`)
    /// when the payload itself is at fault.
    pub path: String,
    /// Which rule was broken.
    pub kind: FaultKind,
    /// What to do, in German. Never empty.
    pub message: String,
}

/// Which rule was broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FaultKind {
    /// A needed answer, entry or tick is missing.
    Missing,
    /// It cannot be read as an answer of its type; expressions see no answer.
    Type,
    /// It can be read and lies outside the limits of its type; expressions see it.
    Limit,
    /// The check at this index of the question, group or repeat group is false.
    Check(usize),
    /// A question that is not asked has an answer.
    Hidden,
    /// The form has nothing of this name, or has it only once.
    Unknown,
    /// The payload says something else than the answers: `leistung`, `version`, `stand`,
    /// `berechnet`, `offen`.
    Payload,
}

impl FaultKind {
    /// Its name: the code of the fault for programs.
    pub fn name(self) -> &'static str {
        match self {
            FaultKind::Missing => "missing",
            FaultKind::Type => "type",
            FaultKind::Limit => "limit",
            FaultKind::Check(_) => "check",
            FaultKind::Hidden => "hidden",
            FaultKind::Unknown => "unknown",
            FaultKind::Payload => "payload",
        }
    }
}

impl Fault {
    pub(super) fn new(
        path: impl Into<String>,
        kind: FaultKind,
        message: impl Into<String>,
    ) -> Self {
        Self {
            path: path.into(),
            kind,
            message: message.into(),
        }
    }
}
