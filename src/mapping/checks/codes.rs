//! Codes that cross from one list to another, tables that leave some out, codes nobody knows.

use std::collections::BTreeSet;

use super::question;
use crate::{
    analysis::ways::{Answer, Goal, Solver},
    diagnostics::{Diagnostic, Diagnostics, codes},
    expr::{Ty, TypedExpr},
    mapping::{
        ast::Table,
        bind::{Feed, Mapping},
        value::{Values, choice, constants},
    },
    model::{FieldId, FieldType},
    target::Kind,
};

pub(super) fn check(mapping: &Mapping<'_>, out: &mut Diagnostics) {
    for feed in mapping.feeds() {
        let [value] = feed.parts.as_slice() else {
            continue;
        };
        match feed.table {
            Some(table) => {
                total(mapping, feed, value, table, out);
                let written = table.rows.iter().map(|(_, to)| to).chain(&table.otherwise);
                for to in written {
                    known(feed, &to.value, to.span, out);
                }
            }
            None => crossing(mapping, feed, value, out),
        }
    }
    let used: BTreeSet<&str> = mapping
        .feeds()
        .filter_map(|it| it.table.map(|it| it.name.value.as_str()))
        .collect();
    for table in mapping.tables {
        let name = &table.name;
        if !used.contains(name.value.as_str()) {
            let message = format!("table `{}` is not used", name.value);
            let fault = Diagnostic::new(codes::SUPERFLUOUS_IN_MAPPING, name.span, message);
            out.push(fault.help("use it with `recode`, or remove it"));
        }
    }
}

/// A code of the target that a text must be.
fn known(feed: &Feed<'_>, code: &str, span: crate::source::Span, out: &mut Diagnostics) {
    let Kind::Code { codes: known, .. } = &feed.target.kind else {
        return;
    };
    if known.is_empty() || known.iter().any(|(it, _)| it == code) {
        return;
    }
    let message = format!("`{}` has no code `{code}`", feed.name());
    let names = known
        .iter()
        .take(8)
        .map(|(it, name)| format!("`{it}` {name}"));
    let names: Vec<String> = names.collect();
    out.push(
        Diagnostic::new(codes::UNKNOWN_TARGET_CODE, span, message)
            .also(feed.target.span, "its codes are declared here")
            .help(format!("write one of {}", names.join(", "))),
    );
}

/// A code without a table: it must be of the target's own list.
fn crossing(mapping: &Mapping<'_>, feed: &Feed<'_>, value: &TypedExpr, out: &mut Diagnostics) {
    let Kind::Code { list, .. } = &feed.target.kind else {
        return;
    };
    if let Some(all) = constants(value) {
        for code in all {
            known(feed, &code, value.span, out);
        }
        return;
    }
    let name = feed.name();
    let target_list = list.as_deref().unwrap_or("codes of its own");
    let (given, help) = match choice(value) {
        Some(choice) if list.as_ref() == Some(&choice.id) => return,
        Some(choice) => (
            choice.id.clone(),
            "say which code becomes which: `recode TABLE`",
        ),
        None if value.ty == Ty::Unknown => return,
        None => ("a text".to_owned(), "give it a code, or `recode` an answer"),
    };
    let message = format!("code for `{name}` comes from another list");
    let mut fault = Diagnostic::new(codes::OTHER_LIST, feed.span(), message)
        .label(format!("from {given}"))
        .also(feed.target.span, format!("takes {target_list}"));
    if let Some((span, path)) = question(mapping, feed) {
        fault = fault.also(span, format!("`{path}` is asked here"));
    }
    out.push(fault.help(help));
}

/// A table has a row for every code that can be chosen.
fn total(
    mapping: &Mapping<'_>,
    feed: &Feed<'_>,
    value: &TypedExpr,
    table: &Table,
    out: &mut Diagnostics,
) {
    let values = Values::of(mapping, feed);
    let all: Vec<(String, String)> = match (choice(value), &value.ty) {
        (Some(choice), _) => choice.options.clone(),
        (None, Ty::Boolean) => {
            let only_yes = values
                .field(value)
                .is_some_and(|it| it.ty == FieldType::Confirm);
            let words: &[&str] = if only_yes {
                &["true"]
            } else {
                &["true", "false"]
            };
            let words = words.iter().map(|it| ((*it).to_owned(), String::new()));
            words.collect()
        }
        (None, _) => match constants(value) {
            Some(all) => all.into_iter().map(|it| (it, String::new())).collect(),
            None => return,
        },
    };
    for (from, _) in &table.rows {
        if !all.iter().any(|(code, _)| *code == from.value) {
            let message = format!("no answer has the code `{}`", from.value);
            let fault = Diagnostic::new(codes::SUPERFLUOUS_IN_MAPPING, from.span, message);
            let codes = all.iter().map(|(code, _)| code.as_str());
            out.push(fault.did_you_mean(&from.value, codes));
        }
    }
    if table.otherwise.is_some() {
        return;
    }
    let has = |code: &str| table.rows.iter().any(|(from, _)| from.value == code);
    let mut missing: Vec<&str> = all.iter().map(|(code, _)| code.as_str()).collect();
    missing.retain(|code| !has(code));
    if let Some(at) = values.field(value).and_then(|field| {
        let mut fields = mapping.form.fields.iter();
        fields.position(|it| it.path == field.path)
    }) {
        reachable(mapping, FieldId::from_index(at), &mut missing);
    }
    let Some(first) = missing.first() else {
        return;
    };
    let more = match missing.len() {
        1 => String::new(),
        count => format!(" and {} more", count - 1),
    };
    let message = format!(
        "table `{}` has no row for `{first}`{more}",
        table.name.value
    );
    let mut fault = Diagnostic::new(codes::TABLE_NOT_TOTAL, table.name.span, message)
        .also(feed.span(), "used here");
    if let Some((span, path)) = question(mapping, feed) {
        fault = fault.also(span, format!("`{path}` is asked here"));
    }
    let rows = missing
        .iter()
        .take(8)
        .map(|it| format!("`\"{it}\" -> \"…\"`"));
    let rows: Vec<String> = rows.collect();
    out.push(fault.help(format!(
        "add {}, or `else -> \"…\"` for all others",
        rows.join(", ")
    )));
}

/// Most codes of which it is asked whether they can be chosen.
const MOST_ASKED: usize = 40;

/// Drops the codes that nobody can choose.
fn reachable(mapping: &Mapping<'_>, field: FieldId, missing: &mut Vec<&str>) {
    if missing.is_empty() || missing.len() > MOST_ASKED {
        return;
    }
    let mut solver = Solver::new(mapping.form);
    missing.retain(|code| {
        let goal = Goal::Option(field, (*code).to_owned());
        !matches!(solver.solve(&[goal]), Answer::Never(_))
    });
}
