//! What automatic tests found about the wizards: `forms/pruefung/audit.json`, written by
//! `tests/browser/run.mjs --write-report`.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The results of all services.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditResults {
    /// Version of this format.
    format: Format,
    /// By id of the service.
    leistungen: BTreeMap<String, AuditResult>,
}

/// The one format there is.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(try_from = "u32")]
struct Format;

impl TryFrom<u32> for Format {
    type Error = &'static str;

    fn try_from(number: u32) -> Result<Self, Self::Error> {
        if number == 1 {
            Ok(Self)
        } else {
            Err("only format 1 is known")
        }
    }
}

/// What was tested of one service, and what was found.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditResult {
    /// The version of the wizard that was tested, as its page names it.
    pub pruefstand: String,
    /// How much was tested: `gate` or `full`.
    pub stufe: String,
    /// The programs that tested, with their versions.
    pub werkzeuge: BTreeMap<String, String>,
    /// How many pages were seen.
    pub seiten: u32,
    /// How many pages were seen in each state, by language and state.
    pub zustaende: BTreeMap<String, BTreeMap<String, u32>>,
    /// How many of them differ for a program.
    pub verschiedene: u32,
    /// The names of the checks.
    pub pruefungen: Vec<String>,
    /// What was found, one line each.
    pub befunde: Vec<String>,
}

impl AuditResults {
    /// Reads the file. The error says what is wrong and where.
    pub fn read(json: &str) -> Result<Self, String> {
        let read: Self = serde_json::from_str(json).map_err(|error| error.to_string())?;
        let Format = read.format;
        Ok(read)
    }

    /// The result of a service, if it was ever tested.
    pub fn of(&self, service: &str) -> Option<&AuditResult> {
        self.leistungen.get(service)
    }
}

impl AuditResult {
    /// How many states were seen in one language; `de`, `en`.
    pub fn states_in(&self, language: &str) -> u32 {
        self.zustaende
            .get(language)
            .map_or(0, |states| states.values().sum())
    }

    /// Whether a check of this name was made and found nothing.
    pub fn passed(&self, name: &str) -> bool {
        let finding = format!("{name}: ");
        self.pruefungen.iter().any(|it| it == name)
            && !self.befunde.iter().any(|it| it.starts_with(&finding))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_read_and_others_refused() {
        let read = AuditResults::read(
            r#"{"format":1,"leistungen":{"x":{"pruefstand":"1","stufe":"gate","werkzeuge":{},"seiten":2,
            "zustaende":{"de":{"empty":2,"filled":1}},"verschiedene":3,"pruefungen":["axe","reflow"],"befunde":["reflow: de, hunde: sticks out"]}}}"#,
        )
        .unwrap();
        let one = read.of("x").unwrap();
        assert_eq!((one.states_in("de"), one.states_in("en")), (3, 0));
        assert!(one.passed("axe") && !one.passed("reflow") && !one.passed("focus"));
        let other = AuditResults::read(r#"{"format":2,"leistungen":{}}"#);
        assert!(other.unwrap_err().contains("only format 1"));
        assert!(AuditResults::read("{").is_err());
    }
}
