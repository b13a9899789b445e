//! Bringing a PO file up to date with the texts of its source.

use super::{
    po::{Entry, Po},
    texts::SourceText,
};

/// The file with one entry for each text, in their order. A translation stays with its text; one
/// whose German words changed is kept beside the new words and marked as fuzzy, with the words it
/// was made for; what is gone becomes obsolete, and comes back when its text does.
pub fn merge(texts: &[SourceText], reference: &str, old: &Po) -> Po {
    let mut left: Vec<Option<&Entry>> = old.entries.iter().map(Some).collect();
    let mut entries: Vec<(Entry, bool)> = Vec::with_capacity(texts.len());
    for text in texts {
        let same = take(&mut left, |it| {
            it.context == text.context && it.source == text.value
        });
        let found = same.is_some();
        let mut entry = same.cloned().unwrap_or_default();
        entry.obsolete = false;
        text.context.clone_into(&mut entry.context);
        text.value.clone_into(&mut entry.source);
        text.role.told().clone_into(&mut entry.told);
        reference.clone_into(&mut entry.reference);
        if !entry.fuzzy {
            entry.previous = None;
        }
        entries.push((entry, found));
    }
    // What was not found as it was: the nearest text at the same place, then the same words elsewhere.
    for (entry, _) in entries.iter_mut().filter(|(_, found)| !found) {
        let near = nearest(&left, entry);
        let source = entry.source.clone();
        let other = near.or_else(|| {
            left.iter()
                .position(|it| it.is_some_and(|it| it.source == source && it.is_translated()))
        });
        let Some(other) = other.and_then(|at| left.get_mut(at)).and_then(Option::take) else {
            continue;
        };
        other.translation.clone_into(&mut entry.translation);
        entry.remarks.clone_from(&other.remarks);
        entry.fuzzy = true;
        let made_for = other.previous.as_ref().filter(|_| other.fuzzy);
        entry.previous = Some(made_for.unwrap_or(&other.source).clone());
    }
    let mut entries: Vec<Entry> = entries.into_iter().map(|(entry, _)| entry).collect();
    for gone in left.into_iter().flatten() {
        if gone.is_translated() {
            let mut gone = gone.clone();
            gone.obsolete = true;
            entries.push(gone);
        }
    }
    Po {
        entries,
        remarks: old.remarks.clone(),
    }
}

fn take<'a>(left: &mut [Option<&'a Entry>], fits: impl Fn(&Entry) -> bool) -> Option<&'a Entry> {
    // One in use goes before an obsolete one.
    let find = |obsolete: bool| {
        left.iter()
            .position(|it| it.is_some_and(|it| it.obsolete == obsolete && fits(it)))
    };
    let at = find(false).or_else(|| find(true))?;
    left.get_mut(at)?.take()
}

/// The translated entry at the same place whose words are nearest.
fn nearest(left: &[Option<&Entry>], wanted: &Entry) -> Option<usize> {
    let here = left.iter().enumerate().filter_map(|(at, it)| {
        let it = (*it)?;
        let fits = it.context == wanted.context && it.is_translated();
        fits.then(|| (at, likeness(&it.source, &wanted.source)))
    });
    here.max_by(|(a_at, a), (b_at, b)| a.total_cmp(b).then(b_at.cmp(a_at)))
        .map(|(at, _)| at)
}

/// Between 0 and 1. Comparing takes time by the product of the lengths, so very long texts are not.
fn likeness(one: &str, other: &str) -> f64 {
    if one.len().max(other.len()) > 4096 {
        return 0.0;
    }
    strsim::normalized_levenshtein(one, other)
}
