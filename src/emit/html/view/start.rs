//! What applicants should know before they begin.

use serde::Serialize;

use super::{
    Legal, Speech,
    amounts::{Amount, amounts},
    documents::{Document, documents},
    privacy::{Purpose, purposes},
};
use crate::{
    analysis::ways::Extent,
    emit::{
        EmitContext,
        html::{
            texts::{Words, fill},
            words,
        },
    },
    model::{Audience, Form, InForce, Meta, Trust},
};

/// Longer lists of amounts are closed at first.
const MOST_OPEN_AMOUNTS: usize = 4;

/// The start page.
#[derive(Serialize)]
pub(super) struct Start {
    who: String,
    costs: Option<String>,
    /// What the authority set, as far as it is known.
    amounts: Vec<Amount>,
    /// Opens them, when they are many.
    amounts_all: Option<String>,
    deadline: Option<String>,
    duration: Option<String>,
    /// How long filling in takes.
    filling: Option<String>,
    trust: &'static str,
    /// The day whose law the wizard asks by.
    law_day: Option<String>,
    documents: Vec<Document>,
    procedure: Vec<String>,
    legal: Vec<Legal>,
    /// What answers are needed for.
    purposes: Vec<Purpose>,
}

impl Start {
    pub(super) fn new(
        (form, ways): (&Form, Option<&Extent>),
        speech: &Speech<'_>,
        context: &EmitContext,
    ) -> Self {
        let say = speech.words;
        let meta = &form.meta;
        let amounts = amounts(&form.params, context, say);
        Self {
            who: who(meta, say),
            costs: meta.costs.clone(),
            amounts_all: (amounts.len() > MOST_OPEN_AMOUNTS).then(|| {
                let count = amounts.len().to_string();
                fill(&say.amounts_all, &[("count", &count)])
            }),
            amounts,
            deadline: meta.deadline.clone(),
            duration: meta.duration.clone(),
            filling: ways.map(|it| filling(it, say)),
            trust: trust(meta.trust, say),
            law_day: law_day(&form.in_force, say),
            documents: documents(form, speech),
            procedure: meta.procedure.clone(),
            legal: meta.legal.iter().map(Legal::new).collect(),
            purposes: purposes(form),
        }
    }
}

/// `Etwa 5 bis 12 Minuten, 14 bis 38 Fragen`
fn filling(ways: &Extent, say: &Words) -> String {
    let range = |(least, most): (u32, u32)| {
        let (least, most) = (least.to_string(), most.to_string());
        if least == most {
            return most;
        }
        fill(&say.range, &[("least", &least), ("most", &most)])
    };
    let minutes = match ways.minutes {
        (_, 0 | 1) => say.one_minute.clone(),
        minutes => fill(&say.minutes, &[("count", &range(minutes))]),
    };
    let questions = fill(&say.questions, &[("count", &range(ways.questions))]);
    let parts = [("minutes", minutes.as_str()), ("questions", &questions)];
    fill(&say.filling_text, &parts)
}

fn who(meta: &Meta, say: &Words) -> String {
    let audience: Vec<String> = meta
        .audience
        .iter()
        .map(|audience| match audience {
            Audience::Buerger => say.citizens.clone(),
            Audience::Unternehmen => say.businesses.clone(),
            Audience::Verwaltung => say.authorities.clone(),
        })
        .collect();
    words::list(&audience, &say.and)
}

/// The day whose law it is and, when a change is ahead, the last day on which it holds.
fn law_day(in_force: &InForce, say: &Words) -> Option<String> {
    let as_of = words::day(&in_force.as_of, say)?;
    let until = in_force.until.as_deref();
    let until = until.and_then(|day| words::day(day, say));
    Some(match until {
        Some(until) => fill(&say.law_until, &[("day", &as_of), ("until", &until)]),
        None => as_of,
    })
}

fn trust(level: Trust, say: &'static Words) -> &'static str {
    match level {
        Trust::Keines => &say.trust_none,
        Trust::Niedrig => &say.trust_low,
        Trust::Substanziell => &say.trust_substantial,
        Trust::Hoch => &say.trust_high,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;

    #[test]
    fn says_how_long_it_takes() {
        let mut ways = Extent {
            questions: (14, 38),
            minutes: (5, 12),
            proven: true,
        };
        let said = |ways: &Extent| filling(ways, Words::of(None));
        assert_eq!(said(&ways), "Etwa 5 bis 12 Minuten, 14 bis 38 Fragen");
        ways.minutes = (12, 12);
        ways.questions = (9, 9);
        assert_eq!(said(&ways), "Etwa 12 Minuten, 9 Fragen");
        ways.minutes = (1, 1);
        assert_eq!(said(&ways), "Etwa eine Minute, 9 Fragen");
    }

    #[test]
    fn says_whose_law_it_is_and_until_when() {
        let mut in_force = InForce {
            as_of: "2026-01-01".to_owned(),
            ..InForce::default()
        };
        assert_eq!(law_day(&in_force, Words::of(None)).unwrap(), "01.01.2026");
        in_force.until = Some("2026-06-30".to_owned());
        let said = law_day(&in_force, Words::of(None)).unwrap();
        assert_eq!(said, "01.01.2026, gilt bis 30.06.2026");
        let said = law_day(&in_force, Words::of(Some(Language::English))).unwrap();
        assert_eq!(said, "1 January 2026, in force until 30 June 2026");
    }
}
