//! Questions that several services ask together and no Baustein asks yet.

use std::collections::{BTreeMap, BTreeSet};

use super::{Question, named};
use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    model::FieldType,
};

/// Fewest services for which a Baustein pays.
const FEWEST: usize = 3;
/// Most places a finding names.
const MOST_PLACES: usize = 8;

/// What is the same in two services: the stems of the label, and the kind of answer.
type Concept = (Vec<String>, String);

pub(super) fn check(questions: &[Question<'_>], out: &mut Diagnostics) {
    let mut pages: BTreeMap<(usize, u32), BTreeMap<Concept, &Question<'_>>> = BTreeMap::new();
    for question in questions.iter().filter(|it| !it.of_baustein) {
        // What each service asks in its own way is not one thing: confirmations, uploads.
        let is_own = matches!(
            question.field.ty,
            FieldType::Confirm | FieldType::File { .. }
        );
        if !is_own && !question.stems.is_empty() {
            let key = (question.at, question.field.page.0);
            let concepts = pages.entry(key).or_default();
            concepts.entry(concept(question)).or_insert(question);
        }
    }
    let mut pairs: BTreeMap<(&Concept, &Concept), BTreeSet<usize>> = BTreeMap::new();
    for ((at, _), concepts) in &pages {
        for (position, first) in concepts.keys().enumerate() {
            for second in concepts.keys().skip(position + 1) {
                pairs.entry((first, second)).or_default().insert(*at);
            }
        }
    }
    let mut groups: BTreeMap<BTreeSet<usize>, BTreeSet<&Concept>> = BTreeMap::new();
    for ((first, second), services) in pairs {
        if services.len() >= FEWEST {
            groups.entry(services).or_default().extend([first, second]);
        }
    }
    for (services, concepts) in groups {
        let members: Vec<&Question<'_>> = pages
            .iter()
            .filter(|((at, _), _)| services.contains(at))
            .flat_map(|(_, held)| concepts.iter().filter_map(|it| held.get(*it).copied()))
            .collect();
        if let Some(finding) = finding(&members, services.len()) {
            out.push(finding);
        }
    }
}

fn concept(question: &Question<'_>) -> Concept {
    let ty = question.ty();
    let kind = ty.split('(').next().unwrap_or_default().to_owned();
    (question.stems.iter().cloned().collect(), kind)
}

fn finding(members: &[&Question<'_>], services: usize) -> Option<Diagnostic> {
    let (first, others) = members.split_first()?;
    let labels: Vec<String> = members
        .iter()
        .filter(|it| it.at == first.at)
        .map(|it| format!("„{}“", it.field.label))
        .collect();
    let names: Vec<String> = members
        .iter()
        .filter(|it| it.at == first.at)
        .map(|it| format!("`{}`", it.field.name))
        .collect();
    let message = format!("{services} services ask {} together", labels.join(", "));
    let diagnostic = Diagnostic::new(codes::COULD_BE_BAUSTEIN, first.span, message)
        .label(named(first))
        .help(format!(
            "make a Baustein of {} and use it in them",
            names.join(", ")
        ));
    let places = others.iter().take(MOST_PLACES);
    Some(places.fold(diagnostic, |it, other| it.also(other.span, named(other))))
}
