//! Conditions look back, never forward; computed values do not depend on themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    errors,
    scopes::{DeclKind, Scopes},
};
use crate::{
    diagnostics::Diagnostics,
    expr::{Base, TypedExpr},
    source::Span,
};

/// An expression in place, for the look-back rule.
#[derive(Debug)]
pub(super) struct Use {
    /// Dotted paths it looks up, with the places.
    pub(super) looks_up: Vec<(String, Span)>,
    /// What is declared from this order on stands below.
    pub(super) limit: u32,
    /// What the expression is: `condition`, `check`.
    pub(super) what: &'static str,
}

/// The dotted form paths an expression looks up; `repeat` is the path of the group it stands in.
pub(super) fn looked_up(expr: &TypedExpr, repeat: Option<&str>) -> Vec<(String, Span)> {
    let references = expr.references().into_iter();
    references
        .filter_map(|(path, span)| {
            let below = path.segments.join(".");
            match (path.base, repeat) {
                (Base::Param, _) => None,
                (Base::Row, Some(repeat)) => Some((format!("{repeat}.{below}"), span)),
                (Base::Row | Base::Form, _) => Some((below, span)),
            }
        })
        .collect()
}

/// What each computed value looks up, by name.
pub(super) type ComputeUses = BTreeMap<String, Vec<(String, Span)>>;

/// Reports cycles among computed values and expressions that look forward.
pub(super) fn check(uses: &[Use], computes: &ComputeUses, scopes: &Scopes, out: &mut Diagnostics) {
    let cyclic = report_cycles(computes, scopes, out);
    let behind = behind(computes, scopes, &cyclic);
    for one in uses {
        let mut reported = BTreeSet::new();
        for (path, span) in &one.looks_up {
            let Some((name, _)) = scopes.declaration(path) else {
                continue;
            };
            let through = behind.get(name);
            let questions = match through {
                Some(questions) => questions.iter().map(String::as_str).collect(),
                None => vec![name],
            };
            for question in questions {
                let Some(decl) = scopes.decls.get(question) else {
                    continue;
                };
                if decl.order >= one.limit && reported.insert(question.to_owned()) {
                    let via = through.map(|_| name);
                    out.push(errors::looks_forward(
                        one.what, question, *span, decl.span, via,
                    ));
                }
            }
        }
    }
}

/// The questions that each computed value needs, through other computed values.
fn behind(
    computes: &ComputeUses,
    scopes: &Scopes,
    cyclic: &BTreeSet<String>,
) -> BTreeMap<String, BTreeSet<String>> {
    let mut known = BTreeMap::new();
    for name in computes.keys().filter(|name| !cyclic.contains(*name)) {
        gather(name, computes, scopes, &mut known);
    }
    known
}

fn gather(
    name: &str,
    computes: &ComputeUses,
    scopes: &Scopes,
    known: &mut BTreeMap<String, BTreeSet<String>>,
) -> BTreeSet<String> {
    if let Some(found) = known.get(name) {
        return found.clone();
    }
    let mut questions = BTreeSet::new();
    for (path, _) in computes.get(name).map(Vec::as_slice).unwrap_or_default() {
        match scopes.declaration(path) {
            Some((needed, decl)) if decl.kind == DeclKind::Compute => {
                questions.extend(gather(needed, computes, scopes, known));
            }
            Some((question, _)) => {
                questions.insert(question.to_owned());
            }
            None => {}
        }
    }
    known.insert(name.to_owned(), questions.clone());
    questions
}

/// Reports each cycle once, spelt out, and gives the names that take part in one.
fn report_cycles(
    computes: &ComputeUses,
    scopes: &Scopes,
    out: &mut Diagnostics,
) -> BTreeSet<String> {
    let mut cyclic = BTreeSet::new();
    for start in computes.keys() {
        if cyclic.contains(start) {
            continue;
        }
        let mut chain = Vec::new();
        if let Some(cycle) = walk(start, start, computes, &mut chain, &mut BTreeSet::new()) {
            cyclic.extend(cycle.iter().map(|(name, _)| name.clone()));
            if let Some(decl) = scopes.decls.get(start) {
                out.push(errors::cycle(start, decl.span, &cycle));
            }
        }
    }
    // What needs a cyclic value has no order either.
    loop {
        let before = cyclic.len();
        let more = computes
            .iter()
            .filter(|(_, needs)| needs.iter().any(|(path, _)| cyclic.contains(path.as_str())));
        let more: Vec<String> = more.map(|(name, _)| name.clone()).collect();
        cyclic.extend(more);
        if cyclic.len() == before {
            return cyclic;
        }
    }
}

/// The way from `name` back to `start`, if there is one: each step's name and where it is used.
fn walk(
    name: &str,
    start: &str,
    computes: &ComputeUses,
    chain: &mut Vec<(String, Span)>,
    seen: &mut BTreeSet<String>,
) -> Option<Vec<(String, Span)>> {
    for (path, span) in computes.get(name)? {
        chain.push((path.clone(), *span));
        if path == start {
            return Some(chain.clone());
        }
        if seen.insert(path.clone())
            && let Some(cycle) = walk(path, start, computes, chain, seen)
        {
            return Some(cycle);
        }
        chain.pop();
    }
    None
}
