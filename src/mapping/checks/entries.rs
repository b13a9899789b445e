//! Lists with more or fewer entries than their target takes.

use std::collections::BTreeMap;

use super::way;
use crate::{
    analysis::ways::Answer,
    diagnostics::{Diagnostic, Diagnostics, codes},
    expr::TypedExpr,
    mapping::{
        bind::{Block, Mapping},
        exprs::{all, any, fails, fewer_than, in_some_entry},
        solve::Questions,
        value::Values,
    },
    target::{Kind, TargetField},
};

pub(super) fn check(mapping: &Mapping<'_>, out: &mut Diagnostics) {
    let mut lists: BTreeMap<&[String], Vec<&Block<'_>>> = BTreeMap::new();
    for block in &mapping.lists {
        if let Some((path, _)) = &block.list {
            lists.entry(path).or_default().push(block);
        }
    }
    for blocks in lists.values() {
        if let Some((path, field)) = blocks.first().and_then(|it| it.list.as_ref()) {
            most(mapping, path, field, blocks, out);
            least(mapping, path, field, blocks, out);
        }
    }
    values(mapping, out);
}

/// Lists of values: documents, choices, answers of a repeat group.
fn values(mapping: &Mapping<'_>, out: &mut Diagnostics) {
    for feed in mapping.feeds() {
        let (Some(max), [value]) = (feed.target.occurs.max, feed.parts.as_slice()) else {
            continue;
        };
        let is_list = matches!(value.ty, crate::expr::Ty::List(_) | crate::expr::Ty::File);
        if !is_list || feed.written.join.is_some() || feed.written.refuse.is_some() {
            continue;
        }
        let plain = max == 1 && !matches!(feed.target.kind, Kind::File);
        let Some(most) = Values::of(mapping, feed)
            .most_entries(value)
            .filter(|_| !plain)
        else {
            continue;
        };
        if most > max {
            let message = format!(
                "list can have {most} entries and `{}` takes {max}",
                feed.name()
            );
            let mut fault = Diagnostic::new(codes::TARGET_ENTRIES, feed.span(), message)
                .also(feed.target.span, format!("{} here", feed.target.occurs));
            if let Some((span, path)) = super::question(mapping, feed) {
                fault = fault.also(span, format!("`{path}` is asked here"));
            }
            out.push(fault.help("let the form take fewer, else refuse more with `else refuse`"));
        }
    }
}

/// Too many entries.
fn most(
    mapping: &Mapping<'_>,
    path: &[String],
    field: &TargetField,
    blocks: &[&Block<'_>],
    out: &mut Diagnostics,
) {
    let Some(max) = field.occurs.max else {
        return;
    };
    let of = |block: &Block<'_>| block.repeat.map_or(1, |it| mapping.form.repeat(it).max);
    let total: u32 = blocks.iter().map(|it| of(it)).sum();
    if total <= max {
        return;
    }
    // Blocks of which no two have entries on one way count once.
    let largest = blocks.iter().map(|it| of(it)).max().unwrap_or(0);
    let apart = largest <= max && exclusive(mapping, blocks);
    if apart {
        return;
    }
    let Some(block) = blocks.iter().max_by_key(|it| of(it)) else {
        return;
    };
    let name = path.join(".");
    let message = format!("there can be {total} entries and `{name}` takes {max}");
    let mut fault = Diagnostic::new(codes::TARGET_ENTRIES, block.span, message)
        .also(field.span, format!("{} here", field.occurs));
    if let Some(id) = block.repeat {
        let repeat = mapping.form.repeat(id);
        let text = format!(
            "`{}` has {} to {} entries",
            repeat.path, repeat.min, repeat.max
        );
        fault = fault.also(repeat.span, text);
    }
    out.push(fault.help("let the form take fewer entries, or give only some with `when`"));
}

/// Whether it is proven that never two of the blocks have entries.
fn exclusive(mapping: &Mapping<'_>, blocks: &[&Block<'_>]) -> bool {
    let mut questions = Questions::about(mapping);
    for (at, one) in blocks.iter().enumerate() {
        for other in blocks.iter().skip(at + 1) {
            let both = [has_entry(mapping, one), has_entry(mapping, other)];
            questions.ask(all(both.to_vec(), one.span), None);
        }
    }
    let answers = questions.answers(mapping.form);
    !answers.is_empty() && answers.iter().all(|it| matches!(it, Answer::Never(_)))
}

/// That a block makes an entry.
fn has_entry(mapping: &Mapping<'_>, block: &Block<'_>) -> TypedExpr {
    fails(&has_none(mapping, block))
}

/// That a block makes no entry.
fn has_none(mapping: &Mapping<'_>, block: &Block<'_>) -> TypedExpr {
    match (block.repeat, &block.when) {
        (Some(id), Some(when)) => fails(&in_some_entry(when, id, mapping.form)),
        (Some(id), None) => fewer_than(mapping.form, id, 1, block.span),
        (None, Some(when)) => fails(when),
        (None, None) => any(Vec::new(), block.span),
    }
}

/// Too few entries.
fn least(
    mapping: &Mapping<'_>,
    path: &[String],
    field: &TargetField,
    blocks: &[&Block<'_>],
    out: &mut Diagnostics,
) {
    let min = field.occurs.min;
    let always = blocks
        .iter()
        .filter(|it| it.repeat.is_none() && it.when.is_none());
    let always = u32::try_from(always.count()).unwrap_or(u32::MAX);
    let Some(block) = blocks.first().filter(|_| always < min) else {
        return;
    };
    let none: Vec<TypedExpr> = match blocks {
        [one] if min > 1 && one.when.is_none() => match one.repeat {
            Some(id) => vec![fewer_than(mapping.form, id, min, one.span)],
            None => vec![has_none(mapping, one)],
        },
        blocks => blocks.iter().map(|it| has_none(mapping, it)).collect(),
    };
    let mut questions = Questions::about(mapping);
    questions.ask(all(none, block.span), None);
    let name = path.join(".");
    let message = match questions.answers(mapping.form).first() {
        Some(Answer::Reached(witness)) => {
            let way = way(mapping.form, witness);
            format!("there can be fewer entries than the {min} that `{name}` needs: {way}")
        }
        Some(Answer::Unknown(why)) => {
            let message = format!("whether `{name}` has its {min} entries is not decided: {why}");
            out.push(
                Diagnostic::new(codes::FEED_UNDECIDED, block.span, message)
                    .also(field.span, format!("{} here", field.occurs))
                    .help("look at it by hand; a payload without enough entries is refused"),
            );
            return;
        }
        Some(Answer::Never(_)) | None => return,
    };
    out.push(
        Diagnostic::new(codes::TARGET_ENTRIES, block.span, message)
            .also(field.span, format!("{} here", field.occurs))
            .help("add an entry for these ways with `add`, or let the target take fewer"),
    );
}
