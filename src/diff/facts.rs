//! Facts of the front matter.

use super::{
    migration::is_other_service,
    report::{Change, Effects, Kind},
    wording::citation,
};
use crate::model::Form;

/// What changed in the facts.
pub(super) fn changes(old: &Form, new: &Form) -> Vec<Change> {
    let mut changes = Vec::new();
    if is_other_service(old, new) {
        let change = Effects::none()
            .breaks_draft("drafts of another service are refused")
            .breaks_fachverfahren("payloads of another service come under this id")
            .breaks_overlay("an overlay was made for another service")
            .change(Kind::ServiceReplaced, "leika", "");
        changes.push(change.with_both(old.meta.leika.join(", "), new.meta.leika.join(", ")));
    }
    if old.id != new.id {
        let change = Effects::none()
            .breaks_draft("drafts belong to the old id and are refused")
            .breaks_fachverfahren("payloads come under another id")
            .breaks_overlay("an overlay belongs to the old id")
            .change(Kind::FactChanged, "id", "");
        changes.push(change.with_both(&old.id, &new.id));
    }
    let (before, after) = (&old.meta, &new.meta);
    if before.trust != after.trust {
        let (kind, effects) = if after.trust > before.trust {
            (
                Kind::TrustRaised,
                Effects::none()
                    .keeps_draft("answers stay; the applicant must identify themselves better")
                    .keeps_fachverfahren("applicants are known better than promised"),
            )
        } else {
            (
                Kind::TrustLowered,
                Effects::none()
                    .breaks_fachverfahren("applicants are known less well than promised"),
            )
        };
        let change = effects.change(kind, "trust", "");
        changes.push(change.with_both(before.trust.word(), after.trust.word()));
    }
    let legal = |form: &Form| lines(form.meta.legal.iter().map(citation));
    if legal(old) != legal(new) {
        let change = Effects::none().change(Kind::LegalBasisChanged, "legal", "");
        changes.push(change.with_both(legal(old), legal(new)));
    }
    let facts = facts(old).into_iter().zip(facts(new));
    for ((key, before), (_, after)) in facts.filter(|(before, after)| before != after) {
        let mut effects = Effects::none();
        if key == "version" {
            effects = effects.keeps_fachverfahren("payloads name the version of their schema");
        }
        let change = effects.change(Kind::FactChanged, key, "");
        changes.push(change.with_both(before, after));
    }
    changes
}

fn facts(form: &Form) -> Vec<(&'static str, String)> {
    let meta = &form.meta;
    let number = meta.ozg.map(|it| it.to_string());
    let number = number.or_else(|| meta.candidate.clone());
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    vec![
        ("version", meta.version.clone()),
        ("status", meta.status.word().to_owned()),
        ("title", meta.title.clone()),
        ("summary", meta.summary.clone()),
        ("ozg", number.unwrap_or_default()),
        ("leika", lines(meta.leika.iter().cloned())),
        ("lage", meta.lage.clone()),
        (
            "audience",
            lines(meta.audience.iter().map(|it| it.word().to_owned())),
        ),
        ("authority", meta.authority.word().to_owned()),
        ("costs", optional(&meta.costs)),
        ("deadline", optional(&meta.deadline)),
        ("duration", optional(&meta.duration)),
        ("procedure", lines(meta.procedure.iter().cloned())),
        ("open_points", lines(meta.open_points.iter().cloned())),
    ]
}

fn lines(texts: impl Iterator<Item = String>) -> String {
    texts.collect::<Vec<_>>().join("; ")
}
