//! Documents: kind by the ending of the name, size, number.

use std::ops::RangeInclusive;

use super::{
    super::{Upload, access, messages, upload},
    Reading,
};
use crate::{
    expr::Value,
    model::{Field, FileKind},
};

pub(super) fn read(field: &Field, given: &Value) -> Reading {
    let uploads: Option<Vec<Upload>> = if let Value::File(names) = given {
        let named = names.iter().map(|name| Upload::sample(name));
        Some(named.collect())
    } else {
        access::list(given).and_then(|items| items.iter().map(Upload::read).collect())
    };
    match uploads {
        Some(uploads) => Reading::Files(uploads),
        None => Reading::Unreadable(messages::format(field)),
    }
}

pub(super) fn limit(
    uploads: &[Upload],
    kinds: &[FileKind],
    max_bytes: u64,
    count: RangeInclusive<u32>,
) -> Option<String> {
    for file in uploads {
        let name = &file.name;
        let kind = upload::kind_of(name).filter(|kind| kinds.contains(kind));
        if kind.is_none_or(|kind| kind.media_type() != file.media_type) {
            return Some(messages::file_kind(kinds, name));
        }
        if file.size > max_bytes {
            return Some(messages::file_size(max_bytes, name, file.size));
        }
        if file.size == 0 {
            return Some(messages::file_empty(name));
        }
    }
    let number = u32::try_from(uploads.len()).unwrap_or(u32::MAX);
    if number > *count.end() {
        return Some(messages::too_many_files(*count.end()));
    }
    (number < *count.start()).then(|| messages::too_few_files(*count.start()))
}
