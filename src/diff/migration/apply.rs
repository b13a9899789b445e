//! Follows the data: an old draft becomes a new one, or is refused with words.

use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Map, Value as Json};

use super::{Accept, Carry, Fate, ListMove, Migration, Reshape, Row, Shape};
use crate::{
    expr::{PartialDate, json::decimal_of},
    model::DateBound,
};

/// First and last year of a date.
const YEARS: std::ops::RangeInclusive<i16> = 1850..=2150;

/// A draft that was brought to the new version.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Migrated {
    /// The draft, of the new version.
    pub draft: Json,
    /// The answers that were left out.
    pub dropped: Vec<Told>,
    /// The answers that are there and should be looked at.
    pub review: Vec<Told>,
}

/// Something to tell about an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    /// Its path: in the old version when it was left out, else in the new one.
    pub path: String,
    /// The question, as it was; empty for what no question explains.
    pub label: String,
    /// What to say, in German.
    pub message: String,
}

/// Why a draft was not taken over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// What to say, in German.
    pub message: String,
    /// The answers that could not be carried over, when that is why.
    pub dropped: Vec<Told>,
}

/// Brings a draft (`docs/migration.md`) to the new version. `today` is the day for dates that must
/// lie before or after it.
///
/// # Errors
/// A draft that is none, is of another service or version, or of which nothing would be left.
pub fn migrate(migration: &Migration, draft: &Json, today: Date) -> Result<Migrated, Refusal> {
    let Some((members, answers)) = parts(draft) else {
        return refuse("Diese Datei enthält keinen Entwurf.");
    };
    let text = |name: &str| members.get(name).and_then(Json::as_str);
    if text("leistung") != Some(&migration.service) {
        return refuse("Dieser Entwurf gehört zu einem anderen Antrag.");
    }
    if text("fingerabdruck") != Some(&migration.from.fingerprint) {
        return refuse("Dieser Entwurf gehört zu einer Fassung, die hier nicht bekannt ist.");
    }
    if let Some(reason) = &migration.refuse {
        return refuse(reason);
    }
    let mut run = Run {
        migration,
        today,
        answers: Map::new(),
        carried: 0,
        dropped: Vec::new(),
        review: Vec::new(),
    };
    run.entries(answers);
    for row in &migration.answers {
        let mut found = Vec::new();
        collect(answers, &row.from, "", None, &mut found);
        for place in found {
            run.row(row, &place);
        }
    }
    run.strangers(answers, "", "");
    if run.carried == 0 && !run.dropped.is_empty() {
        return Err(Refusal {
            message: "Von diesem Entwurf passt nichts mehr zu der neuen Fassung des Antrags."
                .to_owned(),
            dropped: run.dropped,
        });
    }
    let mut members = members.clone();
    members.insert("version".to_owned(), migration.to.version.clone().into());
    members.insert(
        "fingerabdruck".to_owned(),
        migration.to.fingerprint.clone().into(),
    );
    members.insert("angaben".to_owned(), Json::Object(run.answers));
    Ok(Migrated {
        draft: Json::Object(members),
        dropped: run.dropped,
        review: run.review,
    })
}

fn refuse<T>(message: &str) -> Result<T, Refusal> {
    Err(Refusal {
        message: message.to_owned(),
        dropped: Vec::new(),
    })
}

/// Members of a JSON object.
type Members = Map<String, Json>;

/// The members of a draft, and its answers.
fn parts(draft: &Json) -> Option<(&Members, &Members)> {
    let members = draft.as_object()?;
    Some((members, members.get("angaben")?.as_object()?))
}

/// A value at a path of the old draft.
struct Found<'a> {
    /// The path with the number of the entry.
    path: String,
    /// The number of the entry it stands in.
    entry: Option<usize>,
    value: &'a Json,
}

/// The values at a path below a record: one for each entry of a list on the way.
fn collect<'a>(
    record: &'a Map<String, Json>,
    path: &str,
    at: &str,
    entry: Option<usize>,
    found: &mut Vec<Found<'a>>,
) {
    let (name, rest) = match path.split_once('.') {
        Some((name, rest)) => (name, Some(rest)),
        None => (path, None),
    };
    let at = join(at, name);
    match (record.get(name), rest) {
        (None | Some(Json::Null), _) => {}
        (Some(value), None) => found.push(Found {
            path: at,
            entry,
            value,
        }),
        (Some(Json::Object(inner)), Some(rest)) => collect(inner, rest, &at, entry, found),
        (Some(Json::Array(entries)), Some(rest)) => {
            for (index, inner) in entries.iter().enumerate() {
                if let Json::Object(inner) = inner {
                    collect(inner, rest, &format!("{at}[{index}]"), Some(index), found);
                }
            }
        }
        (Some(Json::Bool(_) | Json::Number(_) | Json::String(_)), Some(_)) => {}
    }
}

fn join(record: &str, name: &str) -> String {
    if record.is_empty() {
        name.to_owned()
    } else {
        format!("{record}.{name}")
    }
}

struct Run<'a> {
    migration: &'a Migration,
    today: Date,
    answers: Map<String, Json>,
    carried: usize,
    dropped: Vec<Told>,
    review: Vec<Told>,
}

impl<'a> Run<'a> {
    /// Makes the entries of the lists that go on; says which are too many.
    fn entries(&mut self, answers: &Map<String, Json>) {
        for list in &self.migration.lists {
            let mut found = Vec::new();
            collect(answers, &list.from, "", None, &mut found);
            let Some(Json::Array(entries)) = found.first().map(|it| it.value) else {
                continue;
            };
            let most = usize::try_from(list.max).unwrap_or(usize::MAX);
            let kept = entries.len().min(most);
            if kept > 0 {
                let empty = vec![Json::Object(Map::new()); kept];
                if let Some((record, name)) = record_of(&mut self.answers, &list.to, None) {
                    record.insert(name.to_owned(), Json::Array(empty));
                }
            }
            for index in kept..entries.len() {
                self.dropped.push(Told {
                    path: format!("{}[{index}]", list.from),
                    label: format!("{} {}", list.label, index + 1),
                    message: format!("Es sind höchstens {most} Einträge möglich."),
                });
            }
        }
    }

    fn row(&mut self, row: &Row, found: &Found<'_>) {
        let mut told = Told {
            path: found.path.clone(),
            label: row.label.clone(),
            message: String::new(),
        };
        let carry = match &row.fate {
            Fate::Drop { drop } => {
                told.message.clone_from(drop);
                self.dropped.push(told);
                return;
            }
            Fate::Carry(carry) => carry,
        };
        let list = self.list_around(&row.from);
        if let (Some(list), Some(entry)) = (list, found.entry)
            && u32::try_from(entry).is_ok_and(|entry| entry >= list.max)
        {
            // The entry as a whole was named.
            return;
        }
        let within = list.map(|it| it.to.as_str()).zip(found.entry);
        let lists_on_the_way = found.path.matches('[').count();
        let in_its_list = match list {
            Some(list) => {
                lists_on_the_way == 1 && found.path.starts_with(&format!("{}[", list.from))
            }
            None => lists_on_the_way == 0,
        };
        if !in_its_list {
            self.stranger(told.path);
            return;
        }
        let Some(value) = carried(carry, found.value, self.today) else {
            told.message.clone_from(&carry.otherwise);
            self.dropped.push(told);
            return;
        };
        let Some((record, name)) = record_of(&mut self.answers, &carry.to, within) else {
            told.message.clone_from(&carry.otherwise);
            self.dropped.push(told);
            return;
        };
        record.insert(name.to_owned(), value);
        self.carried += 1;
        if let Some(review) = &carry.review {
            self.review.push(Told {
                path: match within {
                    Some((list, entry)) => {
                        let below = carry.to.strip_prefix(list).unwrap_or_default();
                        format!("{list}[{entry}]{below}")
                    }
                    None => carry.to.clone(),
                },
                message: review.clone(),
                ..told
            });
        }
    }

    fn list_around(&self, path: &str) -> Option<&'a ListMove> {
        let migration = self.migration;
        let mut lists = migration.lists.iter();
        lists.find(|list| {
            let below = path.strip_prefix(list.from.as_str());
            below.is_some_and(|it| it.starts_with('.'))
        })
    }

    /// Names what stands in the draft and is no question's answer.
    fn strangers(&mut self, record: &Map<String, Json>, at: &str, plain: &str) {
        for (name, value) in record {
            let (path, plain) = (join(at, name), join(plain, name));
            let mut rows = self.migration.answers.iter();
            let below = format!("{plain}.");
            let known = rows.clone().any(|row| row.from == plain);
            let on_the_way = rows.any(|row| row.from.starts_with(&below));
            match value {
                Json::Null => {}
                _ if known => {}
                Json::Object(inner) if on_the_way => self.strangers(inner, &path, &plain),
                Json::Array(entries) if on_the_way => {
                    for (index, entry) in entries.iter().enumerate() {
                        if let Json::Object(inner) = entry {
                            self.strangers(inner, &format!("{path}[{index}]"), &plain);
                        } else {
                            self.stranger(format!("{path}[{index}]"));
                        }
                    }
                }
                Json::Bool(_)
                | Json::Number(_)
                | Json::String(_)
                | Json::Array(_)
                | Json::Object(_) => self.stranger(path),
            }
        }
    }

    fn stranger(&mut self, path: String) {
        self.dropped.push(Told {
            path,
            label: String::new(),
            message: "Diese Angabe gehört nicht zum Antrag.".to_owned(),
        });
    }
}

/// The record that holds a path, made on the way, and the last name. `within` is the list on the way
/// and the entry in it; `None` when there is no such entry.
fn record_of<'r, 'p>(
    answers: &'r mut Map<String, Json>,
    path: &'p str,
    within: Option<(&str, usize)>,
) -> Option<(&'r mut Map<String, Json>, &'p str)> {
    let mut record = answers;
    let mut at = String::new();
    let mut rest = path;
    while let Some((name, below)) = rest.split_once('.') {
        at = join(&at, name);
        let entry = within.filter(|(list, _)| *list == at);
        let inner = record
            .entry(name)
            .or_insert_with(|| Json::Object(Map::new()));
        record = match (inner, entry) {
            (Json::Array(entries), Some((_, index))) => {
                entries.get_mut(index).and_then(Json::as_object_mut)?
            }
            (Json::Object(inner), None) => inner,
            _ => return None,
        };
        rest = below;
    }
    Some((record, rest))
}

/// The value in the new version; `None` when it does not pass.
fn carried(carry: &Carry, value: &Json, today: Date) -> Option<Json> {
    let known = |code: &Json| {
        carry.codes.as_ref().is_none_or(|codes| {
            code.as_str()
                .is_some_and(|code| codes.iter().any(|it| it == code))
        })
    };
    let renamed = |code: &Json| {
        let new = code.as_str().and_then(|code| carry.recode.get(code));
        new.map_or_else(|| code.clone(), |new| Json::from(new.as_str()))
    };
    let value = if let Json::Array(codes) = value
        && carry.accept.is != Shape::Files
    {
        if !codes.iter().all(known) {
            return None;
        }
        codes.iter().map(renamed).collect()
    } else if known(value) {
        renamed(value)
    } else {
        return None;
    };
    let value = match (carry.reshape, value) {
        (None, value) => value,
        (Some(Reshape::List), value) => Json::Array(vec![value]),
        (Some(Reshape::Single), Json::Array(codes)) => {
            <[Json; 1]>::try_from(codes).ok()?.into_iter().next()?
        }
        (Some(Reshape::Single), _) => return None,
    };
    passes(&carry.accept, &value, today).then_some(value)
}

fn passes(accept: &Accept, value: &Json, today: Date) -> bool {
    let few = |count: usize| {
        let most = accept.max_count.map_or(usize::MAX, |it| it as usize);
        count <= most
    };
    match (accept.is, value) {
        (Shape::Text, Json::String(text)) => text_passes(accept, text, today),
        (Shape::Number, Json::Number(number)) => decimal_of(number).is_some_and(|number| {
            accept.min.is_none_or(|min| number >= min)
                && accept.max.is_none_or(|max| number <= max)
                && accept
                    .decimals
                    .is_none_or(|decimals| number.rescale(decimals).is_some())
        }),
        (Shape::Boolean, Json::Bool(_)) => true,
        (Shape::Codes, Json::Array(codes)) => codes.iter().all(Json::is_string) && few(codes.len()),
        (Shape::Files, Json::Array(files)) => {
            files.iter().all(|file| file_passes(accept, file)) && few(files.len())
        }
        _ => false,
    }
}

fn text_passes(accept: &Accept, text: &str, today: Date) -> bool {
    let length = text.chars().count();
    let length = u32::try_from(length).unwrap_or(u32::MAX);
    accept.min_length.is_none_or(|min| length >= min)
        && accept.max_length.is_none_or(|max| length <= max)
        && !(accept.one_line && text.contains('\n'))
        && (!accept.whole_date && accept.bound.is_none() || date_passes(accept, text, today))
}

fn date_passes(accept: &Accept, text: &str, today: Date) -> bool {
    let Some(date) = PartialDate::parse(text).filter(|it| YEARS.contains(&it.year)) else {
        return false;
    };
    let (Some(month), Some(day)) = (date.month, date.day) else {
        return false;
    };
    Date::new(date.year, month, day).is_ok_and(|date| match accept.bound {
        None => true,
        Some(DateBound::Past) => date <= today,
        Some(DateBound::Future) => date >= today,
    })
}

fn file_passes(accept: &Accept, file: &Json) -> bool {
    let known = accept.types.as_ref().is_none_or(|types| {
        let kind = file.get("type").and_then(Json::as_str);
        kind.is_some_and(|kind| types.iter().any(|it| it == kind))
    });
    let small = accept.max_bytes.is_none_or(|most| {
        let size = file.get("size").and_then(Json::as_u64);
        size.is_some_and(|size| size <= most)
    });
    file.is_object() && known && small
}
