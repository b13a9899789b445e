//! What applicants should know before they begin.

use serde::Serialize;

use super::{Legal, Names};
use crate::{
    emit::html::words,
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
    rechtsstand: Option<String>,
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
    pub(super) fn new(form: &Form) -> Self {
        let meta = &form.meta;
        Self {
            who: who(meta),
            costs: meta.costs.clone(),
            deadline: meta.deadline.clone(),
            duration: meta.duration.clone(),
            trust: trust(meta.trust),
            rechtsstand: rechtsstand(&form.in_force),
            documents: documents(form),
            procedure: meta.procedure.clone(),
            legal: meta.legal.iter().map(Legal::new).collect(),
        }
    }
}

fn documents(form: &Form) -> Vec<Document> {
    let mut found = Vec::new();
    for page in &form.pages {
        collect(form, &page.items, page.when.as_ref(), &mut found);
    }
    found
}

/// Each document with the innermost condition around it: it decides for those who come so far, and
/// everything around it would make a sentence that nobody reads.
fn collect(form: &Form, items: &[Item], around: Option<&TypedExpr>, found: &mut Vec<Document>) {
    for item in items {
        match item {
            Item::Field(id) => {
                let field = form.field(*id);
                if matches!(field.ty, FieldType::File { .. }) {
                    found.push(document(form, field, around));
                }
            }
            Item::Group(id) => {
                let group = form.group(*id);
                collect(form, &group.items, group.when.as_ref().or(around), found);
            }
            Item::Repeat(id) => {
                let repeat = form.repeat(*id);
                collect(form, &repeat.items, repeat.when.as_ref().or(around), found);
            }
            Item::When(when) => collect(form, &when.items, Some(&when.condition), found),
            Item::Note(_) | Item::Compute(_) => {}
        }
    }
}

fn document(form: &Form, field: &Field, condition: Option<&TypedExpr>) -> Document {
    let names = Names::within(form, field.repeat);
    let mut marks = Vec::new();
    if let Some(repeat) = field.repeat {
        marks.push(format!("je {}", form.repeat(repeat).item_label));
    }
    match field.need {
        Need::Required | Need::OptionalWhen(_) => {}
        Need::Optional => marks.push("freiwillig".to_owned()),
        Need::Recommended => marks.push("empfohlen".to_owned()),
    }
    Document {
        label: field.label.clone(),
        marks: marks.join(", "),
        condition: condition.map(|it| names.sentence(it)).unwrap_or_default(),
    }
}

fn who(meta: &Meta) -> String {
    let audience: Vec<String> = meta
        .audience
        .iter()
        .map(|audience| match audience {
            Audience::Buerger => "Bürgerinnen und Bürger".to_owned(),
            Audience::Unternehmen => "Unternehmen".to_owned(),
            Audience::Verwaltung => "Behörden".to_owned(),
        })
        .collect();
    words::list(&audience, "sowie")
}

/// The day whose law it is and, when a change is ahead, the last day on which it holds.
fn rechtsstand(in_force: &InForce) -> Option<String> {
    let as_of = german_day(&in_force.as_of)?;
    let until = in_force.until.as_deref().and_then(german_day);
    Some(match until {
        Some(until) => format!("{as_of}, gilt bis {until}"),
        None => as_of,
    })
}

fn german_day(iso: &str) -> Option<String> {
    let mut parts = iso.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Some(format!("{day}.{month}.{year}"))
}

fn trust(level: Trust) -> &'static str {
    match level {
        Trust::Keines => "Sie müssen sich nicht anmelden.",
        Trust::Niedrig => {
            "Für diesen Antrag genügt ein Konto mit Benutzername und Passwort \
             (Vertrauensniveau niedrig)."
        }
        Trust::Substanziell => {
            "Für diesen Antrag weisen Sie sich aus, zum Beispiel mit der BundID und einem \
             ELSTER-Zertifikat (Vertrauensniveau substanziell)."
        }
        Trust::Hoch => {
            "Für diesen Antrag weisen Sie sich mit dem Online-Ausweis aus (Vertrauensniveau hoch)."
        }
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
        assert_eq!(rechtsstand(&in_force).unwrap(), "01.01.2026");
        in_force.until = Some("2026-06-30".to_owned());
        let said = rechtsstand(&in_force).unwrap();
        assert_eq!(said, "01.01.2026, gilt bis 30.06.2026");
    }
}
