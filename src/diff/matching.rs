//! What of the old form is what of the new one.
//!
//! Same path and same words, same thing. A thing at another path is the same one only when that is
//! certain: the record it stands in goes on, or it moved between the form itself and a group that is
//! no Baustein, and a FIM id or its words and type say so, once on each side. `halter.vornamen` and
//! `vertreter.vornamen` have the same words and are not the same. What then has no partner is the
//! same as what stands at its path now, in other words.

use std::collections::{BTreeMap, BTreeSet};

use super::{outline::Outline, wording::same_words};
use crate::model::{Compute, Field, Form, Page, Param, Parent};

/// Why two things at different places are the same one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// They have the same FIM id.
    Fim,
    /// They have the same words and type, and nothing else has.
    Words,
    /// They hold the same questions.
    Questions,
}

impl Ground {
    pub(super) fn reason(self) -> &'static str {
        match self {
            Ground::Fim => "same FIM id",
            Ground::Words => "same words and type",
            Ground::Questions => "same questions",
        }
    }
}

/// A thing of both forms.
#[derive(Debug)]
pub(super) struct Pair<'a, T> {
    pub(super) old: &'a T,
    pub(super) new: &'a T,
    /// Why it is the same, when its name or place says otherwise.
    pub(super) ground: Option<Ground>,
}

/// The things of one kind.
#[derive(Debug)]
pub(super) struct Things<'a, T> {
    pub(super) both: Vec<Pair<'a, T>>,
    pub(super) removed: Vec<&'a T>,
    pub(super) added: Vec<&'a T>,
}

/// A group or a repeat group.
#[derive(Debug, Clone, Copy)]
pub(super) struct RecordOf<'a> {
    pub(super) path: &'a str,
    pub(super) is_list: bool,
    /// Heading, or what an entry is called.
    pub(super) called: &'a str,
    baustein: Option<&'a str>,
}

impl<'a> RecordOf<'a> {
    fn all(form: &'a Form) -> Vec<Self> {
        let groups = form.groups.iter().map(|group| Self {
            path: &group.path,
            is_list: false,
            called: &group.called,
            baustein: group.baustein.as_deref(),
        });
        let repeats = form.repeats.iter().map(|repeat| Self {
            path: &repeat.path,
            is_list: true,
            called: &repeat.item_label,
            baustein: None,
        });
        groups.chain(repeats).collect()
    }
}

/// Two forms side by side.
#[derive(Debug)]
pub(super) struct Matching<'a> {
    pub(super) old: &'a Form,
    pub(super) new: &'a Form,
    pub(super) old_outline: Outline<'a>,
    pub(super) new_outline: Outline<'a>,
    pub(super) records: Things<'a, RecordOf<'a>>,
    pub(super) fields: Things<'a, Field>,
    pub(super) pages: Things<'a, Page>,
    pub(super) params: Things<'a, Param>,
    pub(super) computes: Things<'a, Compute>,
    /// Old path to new path of records, questions, computed values and params that go on.
    paths: BTreeMap<&'a str, &'a str>,
}

/// The records of both forms: what a [`Matching`] borrows.
pub(super) struct Records<'a> {
    old: Vec<RecordOf<'a>>,
    new: Vec<RecordOf<'a>>,
}

impl<'a> Records<'a> {
    pub(super) fn of(old: &'a Form, new: &'a Form) -> Self {
        Self {
            old: RecordOf::all(old),
            new: RecordOf::all(new),
        }
    }
}

impl<'a> Matching<'a> {
    pub(super) fn of(old: &'a Form, new: &'a Form, records: &'a Records<'a>) -> Self {
        let records = match_records(&records.old, &records.new);
        let around: BTreeMap<&str, &str> = records
            .both
            .iter()
            .map(|it| (it.old.path, it.new.path))
            .chain([("", "")])
            .collect();
        let fields = match_fields(old, new, &around);
        let pages = match_pages(old, new, &fields);
        let params = by_name(
            &old.params,
            &new.params,
            |it| &it.name,
            |a, b| a.ty == b.ty && same_words(&a.label, &b.label),
        );
        let computes = by_name(
            &old.computes,
            &new.computes,
            |it| &it.name,
            |a, b| a.ty == b.ty && !a.label.is_empty() && same_words(&a.label, &b.label),
        );
        let mut paths = around;
        paths.extend(fields.both.iter().map(|it| (&*it.old.path, &*it.new.path)));
        paths.extend(params.both.iter().map(|it| (&*it.old.name, &*it.new.name)));
        paths.extend(
            computes
                .both
                .iter()
                .map(|it| (&*it.old.name, &*it.new.name)),
        );
        Self {
            old,
            new,
            old_outline: Outline::of(old),
            new_outline: Outline::of(new),
            records,
            fields,
            pages,
            params,
            computes,
            paths,
        }
    }

    /// Where what stood at a path of the old form stands in the new one. A part of it (`.year`)
    /// goes with it.
    pub(super) fn new_path(&self, old: &str) -> Option<String> {
        let ends = old.rmatch_indices('.').map(|(at, _)| at);
        [old.len()].into_iter().chain(ends).find_map(|end| {
            let (thing, part) = old.split_at_checked(end)?;
            Some(format!("{}{part}", self.paths.get(thing)?))
        })
    }

    /// Whether two pages are the same one.
    pub(super) fn same_page(&self, old: &Page, new: &Page) -> bool {
        let mut both = self.pages.both.iter();
        both.any(|it| it.old.name == old.name && it.new.name == new.name)
    }

    /// The records in which an old thing and a new one stand; `None` for the form itself.
    pub(super) fn record_pair(&self, old: &str, new: &str) -> Option<&Pair<'a, RecordOf<'a>>> {
        let mut both = self.records.both.iter();
        both.find(|it| it.old.path == around(old) && it.new.path == around(new))
    }
}

/// The path of the record in which something stands; empty for the form itself.
pub(super) fn around(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(record, _)| record)
}

fn last(path: &str) -> &str {
    path.rsplit_once('.').map_or(path, |(_, name)| name)
}

/// Record by record from the outside in, so that what holds a record is known before it.
fn match_records<'a>(old: &'a [RecordOf<'a>], new: &'a [RecordOf<'a>]) -> Things<'a, RecordOf<'a>> {
    let mut things = Things {
        both: Vec::new(),
        removed: Vec::new(),
        added: Vec::new(),
    };
    let mut around_new: BTreeMap<&str, &str> = BTreeMap::from([("", "")]);
    let depth = |it: &RecordOf<'_>| it.path.matches('.').count();
    let deepest = old.iter().chain(new).map(depth).max().unwrap_or_default();
    for level in 0..=deepest {
        let mut left: Vec<&RecordOf<'_>> = old.iter().filter(|it| depth(it) == level).collect();
        let mut free: Vec<&RecordOf<'_>> = new.iter().filter(|it| depth(it) == level).collect();
        let holder = |it: &RecordOf<'_>| around_new.get(around(it.path)).copied();
        let mut found = Vec::new();
        take(
            &mut left,
            &mut free,
            |a, b| {
                a.is_list == b.is_list
                    && holder(a) == Some(around(b.path))
                    && last(a.path) == last(b.path)
            },
            |old, new| {
                found.push(Pair {
                    old,
                    new,
                    ground: None,
                });
            },
        );
        take(
            &mut left,
            &mut free,
            |a, b| {
                a.is_list == b.is_list
                    && holder(a) == Some(around(b.path))
                    && a.baustein == b.baustein
                    && same_words(a.called, b.called)
            },
            |old, new| {
                found.push(Pair {
                    old,
                    new,
                    ground: Some(Ground::Words),
                });
            },
        );
        around_new.extend(found.iter().map(|it| (it.old.path, it.new.path)));
        things.both.extend(found);
        things.removed.extend(left);
        things.added.extend(free);
    }
    things
}

fn match_fields<'a>(
    old: &'a Form,
    new: &'a Form,
    around_new: &BTreeMap<&str, &str>,
) -> Things<'a, Field> {
    let mut left: Vec<&Field> = old.fields.iter().collect();
    let mut free: Vec<&Field> = new.fields.iter().collect();
    let mut both = Vec::new();
    let goes_on =
        |a: &Field, b: &Field| around_new.get(around(&a.path)).copied() == Some(around(&b.path));
    let mut found = |old, new, ground| both.push(Pair { old, new, ground });
    let same_place = |a: &Field, b: &Field| goes_on(a, b) && a.name == b.name;
    let same_fim = |a: &Field, b: &Field| a.fim.is_some() && a.fim == b.fim;
    take(
        &mut left,
        &mut free,
        |a, b| same_place(a, b) && (same_fim(a, b) || same_words(&a.label, &b.label)),
        |a, b| found(a, b, None),
    );
    let nearby = |a: &Field, b: &Field| goes_on(a, b) || moved(old, a, new, b);
    take(
        &mut left,
        &mut free,
        |a, b| nearby(a, b) && same_fim(a, b),
        |a, b| found(a, b, Some(Ground::Fim)),
    );
    let other_fim = |a: &Field, b: &Field| a.fim.is_some() && b.fim.is_some() && a.fim != b.fim;
    take(
        &mut left,
        &mut free,
        |a, b| {
            nearby(a, b)
                && !other_fim(a, b)
                && a.ty == b.ty
                && a.unit == b.unit
                && same_words(&a.label, &b.label)
        },
        |a, b| found(a, b, Some(Ground::Words)),
    );
    // Two questions that took each other's names went with their words; what is left at its place is
    // the same one in other words.
    take(&mut left, &mut free, same_place, |a, b| found(a, b, None));
    let place = |it: &Pair<'_, Field>| old.fields.iter().position(|old| old.path == it.old.path);
    both.sort_by_key(place);
    Things {
        both,
        removed: left,
        added: free,
    }
}

/// Whether a question may have moved between the form itself and a group of its own: not into or
/// out of a list, and not between a Baustein and anything.
fn moved(old: &Form, a: &Field, new: &Form, b: &Field) -> bool {
    let plain = |form: &Form, field: &Field| match field.parent {
        Parent::Form => true,
        Parent::Group(id) => field.repeat.is_none() && form.group(id).baustein.is_none(),
        Parent::Repeat(_) => false,
    };
    let one_is_the_form = a.parent == Parent::Form || b.parent == Parent::Form;
    one_is_the_form && a.parent != b.parent && plain(old, a) && plain(new, b)
}

fn match_pages<'a>(old: &'a Form, new: &'a Form, fields: &Things<'a, Field>) -> Things<'a, Page> {
    let mut left: Vec<&Page> = old.pages.iter().collect();
    let mut free: Vec<&Page> = new.pages.iter().collect();
    let mut both = Vec::new();
    let mut found = |old, new, ground| both.push(Pair { old, new, ground });
    take(
        &mut left,
        &mut free,
        |a, b| a.name == b.name,
        |a, b| found(a, b, None),
    );
    take(
        &mut left,
        &mut free,
        |a, b| same_words(&a.title, &b.title),
        |a, b| found(a, b, Some(Ground::Words)),
    );
    let same_questions = |a: &Page, b: &Page| {
        let mut pages = fields
            .both
            .iter()
            .map(|it| (&old.page(it.old.page).name, &new.page(it.new.page).name))
            .filter(|(before, after)| **before == a.name || **after == b.name)
            .peekable();
        pages.peek().is_some() && pages.all(|(before, after)| *before == a.name && *after == b.name)
    };
    take(&mut left, &mut free, same_questions, |a, b| {
        found(a, b, Some(Ground::Questions));
    });
    let place = |it: &Pair<'_, Page>| old.pages.iter().position(|old| old.name == it.old.name);
    both.sort_by_key(place);
    Things {
        both,
        removed: left,
        added: free,
    }
}

fn by_name<'a, T>(
    old: &'a [T],
    new: &'a [T],
    name: impl Fn(&T) -> &String,
    alike: impl Fn(&T, &T) -> bool,
) -> Things<'a, T> {
    let mut left: Vec<&T> = old.iter().collect();
    let mut free: Vec<&T> = new.iter().collect();
    let mut both = Vec::new();
    let mut found = |old, new, ground| both.push(Pair { old, new, ground });
    take(
        &mut left,
        &mut free,
        |a, b| name(a) == name(b),
        |a, b| found(a, b, None),
    );
    take(&mut left, &mut free, alike, |a, b| {
        found(a, b, Some(Ground::Words));
    });
    Things {
        both,
        removed: left,
        added: free,
    }
}

/// Takes the pairs that fit each other and nothing else out of both lists.
fn take<'a, T>(
    left: &mut Vec<&'a T>,
    free: &mut Vec<&'a T>,
    fits: impl Fn(&T, &T) -> bool,
    mut found: impl FnMut(&'a T, &'a T),
) {
    let mut pairs = Vec::new();
    for (at, old) in left.iter().enumerate() {
        let mut fitting = free.iter().enumerate().filter(|(_, new)| fits(old, new));
        if let (Some((place, new)), None) = (fitting.next(), fitting.next())
            && left.iter().filter(|it| fits(it, new)).count() == 1
        {
            pairs.push((at, place, *old, *new));
        }
    }
    let before: BTreeSet<usize> = pairs.iter().map(|it| it.0).collect();
    let after: BTreeSet<usize> = pairs.iter().map(|it| it.1).collect();
    keep_others(left, &before);
    keep_others(free, &after);
    for (_, _, old, new) in pairs {
        found(old, new);
    }
}

fn keep_others<T>(list: &mut Vec<T>, taken: &BTreeSet<usize>) {
    let mut at = 0;
    list.retain(|_| {
        at += 1;
        !taken.contains(&(at - 1))
    });
}
