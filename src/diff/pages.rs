//! Pages and the notes on them.

use std::collections::BTreeMap;

use super::{
    matching::{Matching, Pair},
    report::{Change, Effects, Kind},
    wording::changed_condition,
};
use crate::model::{Form, Note, Page};

/// What changed in the pages, each with its title.
pub(super) fn changes(matching: &Matching<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    let moved = moved(matching);
    for pair in &matching.pages.both {
        let mut of_this = both(matching, pair);
        if let Some((before, after)) = moved.get(pair.old.name.as_str()) {
            let change = Effects::none().change(Kind::PageMoved, &pair.old.name, &pair.old.title);
            of_this.push(change.with_both(behind(*before), behind(*after)));
        }
        of_this.extend(notes(
            pair,
            matching.old_outline.notes(&pair.old.name),
            matching.new_outline.notes(&pair.new.name),
        ));
        changes.extend(of_this.into_iter().map(|it| it.on(&pair.new.title)));
    }
    for page in &matching.pages.removed {
        let change = Effects::none()
            .keeps_draft("its questions are told by themselves")
            .keeps_fachverfahren("its questions are told by themselves")
            .breaks_overlay("an overlay may name it")
            .change(Kind::PageRemoved, &page.name, &page.title);
        changes.push(change.on(&page.title));
    }
    for page in &matching.pages.added {
        let change = Effects::none()
            .keeps_draft("its questions are told by themselves")
            .keeps_fachverfahren("its questions are told by themselves")
            .change(Kind::PageAdded, &page.name, &page.title);
        changes.push(change.on(&page.title));
    }
    changes
}

fn behind(page: Option<&Page>) -> String {
    page.map_or_else(
        || "first".to_owned(),
        |page| format!("behind „{}“", page.title),
    )
}

fn both(matching: &Matching<'_>, pair: &Pair<'_, Page>) -> Vec<Change> {
    let (old, new) = (pair.old, pair.new);
    let mut changes = Vec::new();
    if let Some(ground) = pair.ground {
        let change = Effects::none()
            .keeps_fachverfahren("payloads know no pages")
            .breaks_overlay("an overlay may name it by its old name")
            .change(Kind::PageRenamed, &old.name, &old.title);
        changes.push(
            change
                .with_both(&old.name, &new.name)
                .because(ground.reason()),
        );
    }
    if old.title != new.title {
        let subject = format!("{} title", old.name);
        let change = Effects::none().change(Kind::TextChanged, &subject, &old.title);
        changes.push(change.with_both(&old.title, &new.title));
    }
    let condition = changed_condition(
        matching,
        old.when.as_ref().map(|it| (it, None)),
        new.when.as_ref().map(|it| (it, None)),
    );
    if let Some((before, after)) = condition {
        let change = Effects::none()
            .keeps_draft("saved answers are carried over; they count while the page is shown")
            .breaks_fachverfahren(
                "its answers may be absent where they came, or the other way round",
            )
            .change(Kind::PageCondition, &old.name, &old.title);
        changes.push(change.with_both(before, after));
    }
    changes
}

/// The pages that left their place among those that stay, with the page each came and comes behind:
/// all but the longest run that kept its order.
fn moved<'a>(
    matching: &'a Matching<'a>,
) -> BTreeMap<&'a str, (Option<&'a Page>, Option<&'a Page>)> {
    let place = |form: &Form, page: &Page| form.pages.iter().position(|it| it.name == page.name);
    let pairs = &matching.pages.both;
    let mut after: Vec<(Option<usize>, usize)> = pairs
        .iter()
        .enumerate()
        .map(|(at, it)| (place(matching.new, it.new), at))
        .collect();
    let kept = longest_rising(&after.iter().map(|it| it.0).collect::<Vec<_>>());
    after.sort();
    let moved = pairs
        .iter()
        .enumerate()
        .filter(|(at, _)| !kept.contains(at));
    moved
        .map(|(at, pair)| {
            let before = at.checked_sub(1).and_then(|it| pairs.get(it));
            let now = after.iter().position(|it| it.1 == at);
            let now = now.and_then(|it| it.checked_sub(1));
            let now = now.and_then(|it| pairs.get(after.get(it)?.1));
            let key = pair.old.name.as_str();
            (key, (before.map(|it| it.new), now.map(|it| it.new)))
        })
        .collect()
}

/// The indices of a longest rising subsequence.
fn longest_rising(places: &[Option<usize>]) -> Vec<usize> {
    let mut best: Vec<Vec<usize>> = Vec::new();
    for (at, place) in places.iter().enumerate() {
        let before = best
            .iter()
            .filter(|run| run.last().and_then(|it| places.get(*it)) < Some(place))
            .max_by_key(|run| run.len());
        let mut run = before.cloned().unwrap_or_default();
        run.push(at);
        best.push(run);
    }
    best.into_iter().max_by_key(Vec::len).unwrap_or_default()
}

fn notes(pair: &Pair<'_, Page>, old: &[&Note], new: &[&Note]) -> Vec<Change> {
    let same = |a: &Note, b: &Note| a.kind == b.kind && a.text == b.text;
    let gone = old
        .iter()
        .filter(|it| !new.iter().any(|other| same(it, other)));
    let come = new
        .iter()
        .filter(|it| !old.iter().any(|other| same(it, other)));
    let (mut gone, mut come) = (gone, come);
    let mut changes = Vec::new();
    loop {
        let (before, after) = (gone.next(), come.next());
        if before.is_none() && after.is_none() {
            return changes;
        }
        let change = Effects::none().change(Kind::NoteChanged, &pair.old.name, &pair.old.title);
        changes.push(change.with(
            before.map(|it| it.text.clone()),
            after.map(|it| it.text.clone()),
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_keeps_its_order_did_not_move() {
        let run = |places: &[usize]| {
            let places: Vec<Option<usize>> = places.iter().copied().map(Some).collect();
            longest_rising(&places)
        };
        assert_eq!(run(&[0, 1, 2]), [0, 1, 2]);
        assert_eq!(run(&[3, 0, 1, 2]), [1, 2, 3]);
        assert_eq!(run(&[]), Vec::<usize>::new());
    }
}
