//! Lines of values with a delimiter, quoted where they need it (RFC 4180), ended by CRLF.

use std::collections::BTreeMap;

use ::csv::{Terminator, WriterBuilder};

use super::plain;
use crate::{
    mapping::run::{Node, lines},
    target::TargetField,
};

pub(super) fn write(
    columns: &[TargetField],
    root: &BTreeMap<String, Node>,
    delimiter: u8,
    header: bool,
) -> Result<String, String> {
    let mut writer = WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    let fault = |error: &dyn std::fmt::Display| error.to_string();
    if header {
        let names = columns.iter().map(|it| it.name.as_str());
        writer.write_record(names).map_err(|it| fault(&it))?;
    }
    for line in lines(root) {
        let values = columns.iter().map(|column| {
            let node = line.get(&column.name);
            node.map_or_else(String::new, |it| plain(column, it))
        });
        writer.write_record(values).map_err(|it| fault(&it))?;
    }
    let bytes = writer.into_inner().map_err(|it| fault(&it))?;
    String::from_utf8(bytes).map_err(|it| fault(&it))
}
