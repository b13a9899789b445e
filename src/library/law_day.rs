//! Which day's law is compiled. No clock decides it: the project names a day, `--as-of` another.

use jiff::civil::Date;

use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    source::{SourceId, Span},
    syntax::{
        ast::{Node, NodeKind},
        yaml,
    },
};

/// The day in a project without `forms/project.yaml`.
const WITHOUT_PROJECT: Date = Date::constant(2026, 1, 1);

/// The day whose law is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LawDay {
    /// The project's day, `as_of` in `forms/project.yaml`. Scenarios that name no day run on it.
    pub project: Date,
    /// The day asked for with `--as-of`.
    pub chosen: Option<Date>,
}

impl Default for LawDay {
    fn default() -> Self {
        Self {
            project: WITHOUT_PROJECT,
            chosen: None,
        }
    }
}

impl LawDay {
    /// The day to compile.
    pub fn day(self) -> Date {
        self.chosen.unwrap_or(self.project)
    }

    /// Reads `project.yaml`: one key, `as_of`. What is wrong with it is reported.
    pub(super) fn parse(id: SourceId, text: &str, out: &mut Diagnostics) -> Self {
        let mut law = Self::default();
        let before = out.len();
        let node = yaml::parse(id, text, 0..text.len(), out);
        let Some(NodeKind::Map(entries)) = node.map(|node| node.kind) else {
            if out.len() == before {
                out.push(no_day(Span::new(id, 0, 0)));
            }
            return law;
        };
        let mut named = false;
        for (key, value) in &entries {
            if key.value != "as_of" {
                let message = format!("unknown key `{}` in `project.yaml`", key.value);
                out.push(
                    Diagnostic::new(codes::UNKNOWN_KEY, key.span, message)
                        .help("the only key is `as_of`"),
                );
                continue;
            }
            named = true;
            match day_of(value) {
                Some(day) => law.project = day,
                None => out.push(no_day(value.span)),
            }
        }
        if !named {
            out.push(no_day(Span::new(id, 0, 0)));
        }
        law
    }
}

/// A day of the calendar as the language writes it, `2026-07-01`.
pub fn parse_day(text: &str) -> Option<Date> {
    let day: Date = text.parse().ok()?;
    (day.to_string() == text).then_some(day)
}

/// The day that a value in YAML says.
pub fn day_of(node: &Node) -> Option<Date> {
    match &node.kind {
        NodeKind::Text(text) => parse_day(text),
        _ => None,
    }
}

fn no_day(span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::INVALID_VALUE,
        span,
        "`project.yaml` names no day whose law is compiled",
    )
    .help("write `as_of: 2026-01-01`")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (LawDay, Vec<String>) {
        let mut out = Diagnostics::new();
        let law = LawDay::parse(SourceId::default(), text, &mut out);
        (law, out.iter().map(|it| it.message.clone()).collect())
    }

    #[test]
    fn reads_the_day_of_the_project() {
        let (law, found) = read("# Stand\nas_of: 2026-07-01\n");
        assert_eq!(law.project, Date::constant(2026, 7, 1));
        assert_eq!(law.day(), law.project);
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn says_what_is_wrong() {
        let no_day = "`project.yaml` names no day whose law is compiled";
        for text in ["as_of: 2026-02-30\n", "as_of: 2026\n", "", "- a\n"] {
            assert_eq!(read(text).1, [no_day], "{text:?}");
        }
        let (_, found) = read("asof: 2026-01-01\n");
        assert_eq!(found, ["unknown key `asof` in `project.yaml`", no_day]);
    }

    #[test]
    fn a_chosen_day_goes_before_the_project_s() {
        let chosen = Date::constant(2027, 1, 1);
        let law = LawDay {
            chosen: Some(chosen),
            ..LawDay::default()
        };
        assert_eq!(law.day(), chosen);
    }
}
