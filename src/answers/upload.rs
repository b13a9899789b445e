//! Uploaded documents: what an answer says about them. Their bytes are nobody's business here.

use serde::Serialize;

use super::access;
use crate::{
    expr::{Decimal, Record, Value},
    model::FileKind,
};

/// A document that was uploaded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Upload {
    /// Its file name.
    pub name: String,
    /// The media type of its kind.
    #[serde(rename = "type")]
    pub media_type: String,
    /// Bytes.
    pub size: u64,
}

impl Upload {
    /// A document whose media type follows from the ending of its name, whatever a browser says.
    pub fn new(name: &str, size: u64) -> Self {
        let kind = kind_of(name);
        Self {
            name: name.to_owned(),
            media_type: kind
                .map_or("application/octet-stream", FileKind::media_type)
                .to_owned(),
            size,
        }
    }

    /// A document of which only the name matters, as in a scenario.
    pub fn sample(name: &str) -> Self {
        Self::new(name, 1024)
    }

    /// The uploads as a value in a record of given answers, as in the payload.
    pub fn given(uploads: &[Upload]) -> Value {
        Value::List(uploads.iter().map(Upload::to_value).collect())
    }

    pub(super) fn to_value(&self) -> Value {
        let size = Decimal {
            units: i128::from(self.size),
            scale: 0,
        };
        Value::Record(Record::from([
            ("name".to_owned(), Value::Text(self.name.clone())),
            ("type".to_owned(), Value::Text(self.media_type.clone())),
            ("size".to_owned(), Value::Number(size)),
        ]))
    }

    /// The upload that a record of given answers describes.
    pub(super) fn read(value: &Value) -> Option<Self> {
        let record = access::record(value)?;
        let text = |name: &str| {
            let text = record.get(name).and_then(access::text);
            text.filter(|text| !text.is_empty()).map(str::to_owned)
        };
        let Some(Value::Number(size)) = record.get("size") else {
            return None;
        };
        let size = u64::try_from(size.rescale(0)?.units).ok()?;
        Some(Self {
            name: text("name")?,
            media_type: text("type")?,
            size,
        })
    }
}

/// The kind of document that the ending of a file name stands for, in any capitals.
pub(super) fn kind_of(name: &str) -> Option<FileKind> {
    let lower = name.to_lowercase();
    FileKind::ALL.iter().map(|(kind, _)| *kind).find(|kind| {
        let mut endings = kind.endings().iter();
        endings.any(|ending| lower.len() > ending.len() && lower.ends_with(ending))
    })
}
