//! What applicants should know before they begin.

use serde::Serialize;

use super::{Legal, Names, Speech};
use crate::{
    emit::html::{
        texts::{Words, fill},
        words,
    },
    expr::TypedExpr,
    model::{Audience, Field, FieldType, Form, InForce, Item, Meta, Need, Trust},
};

/// The start page.
#[derive(Serialize)]
pub(super) struct Start {
    who: String,
    costs: Option<String>,
    deadline: Option<String>,
    duration: Option<String>,
    trust: &'static str,
    /// The day whose law the wizard asks by.
    law_day: Option<String>,
    documents: Vec<Document>,
    procedure: Vec<String>,
    legal: Vec<Legal>,
}

/// Something to have at hand.
#[derive(Serialize)]
struct Document {
    label: String,
    /// `empfohlen`, `freiwillig`, `je Hund`.
    marks: String,
    /// When it is needed, as a sentence.
    condition: String,
}

impl Start {
    pub(super) fn new(form: &Form, speech: &Speech<'_>) -> Self {
        let say = speech.words;
        let meta = &form.meta;
        Self {
            who: who(meta, say),
            costs: meta.costs.clone(),
            deadline: meta.deadline.clone(),
            duration: meta.duration.clone(),
            trust: trust(meta.trust, say),
            law_day: law_day(&form.in_force, say),
            documents: documents(form, speech),
            procedure: meta.procedure.clone(),
            legal: meta.legal.iter().map(Legal::new).collect(),
        }
    }
}

fn documents(form: &Form, speech: &Speech<'_>) -> Vec<Document> {
    let mut found = Vec::new();
    for page in &form.pages {
        let when = page.when.as_ref();
        collect((form, speech), &page.items, when, &mut found);
    }
    found
}

/// Each document with the innermost condition around it: it decides for those who come so far, and
/// everything around it would make a sentence that nobody reads.
fn collect(
    (form, speech): (&Form, &Speech<'_>),
    items: &[Item],
    around: Option<&TypedExpr>,
    found: &mut Vec<Document>,
) {
    let at = (form, speech);
    for item in items {
        match item {
            Item::Field(id) => {
                let field = form.field(*id);
                if matches!(field.ty, FieldType::File { .. }) {
                    found.push(document(at, field, around));
                }
            }
            Item::Group(id) => {
                let group = form.group(*id);
                collect(at, &group.items, group.when.as_ref().or(around), found);
            }
            Item::Repeat(id) => {
                let repeat = form.repeat(*id);
                collect(at, &repeat.items, repeat.when.as_ref().or(around), found);
            }
            Item::When(when) => collect(at, &when.items, Some(&when.condition), found),
            Item::Note(_) | Item::Compute(_) => {}
        }
    }
}

fn document(
    (form, speech): (&Form, &Speech<'_>),
    field: &Field,
    condition: Option<&TypedExpr>,
) -> Document {
    let say = speech.words;
    let names = Names::within(form, field.repeat);
    let mut marks = Vec::new();
    if let Some(repeat) = field.repeat {
        let entry = form.repeat(repeat).item_label.as_str();
        marks.push(fill(&say.per_entry, &[("entry", entry)]));
    }
    match field.need {
        Need::Required | Need::OptionalWhen(_) => {}
        Need::Optional => marks.push(say.voluntary.clone()),
        Need::Recommended => marks.push(say.recommended.clone()),
    }
    Document {
        label: field.label.clone(),
        marks: marks.join(", "),
        condition: condition
            .map(|it| speech.sentence(names, it))
            .unwrap_or_default(),
    }
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
    let as_of = german_day(&in_force.as_of)?;
    let until = in_force.until.as_deref().and_then(german_day);
    Some(match until {
        Some(until) => fill(&say.law_until, &[("day", &as_of), ("until", &until)]),
        None => as_of,
    })
}

fn german_day(iso: &str) -> Option<String> {
    let mut parts = iso.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Some(format!("{day}.{month}.{year}"))
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
    }
}
