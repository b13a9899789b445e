//! Lines of values at fixed places: numbers to the right with zeros, everything else to the left with
//! blanks; ended by CRLF.

use std::collections::BTreeMap;

use super::plain;
use crate::{
    mapping::run::{Node, lines},
    target::{Kind, TargetField},
};

pub(super) fn write(
    columns: &[TargetField],
    root: &BTreeMap<String, Node>,
) -> Result<String, String> {
    let mut text = String::new();
    for line in lines(root) {
        for column in columns {
            let value = line.get(&column.name).map(|it| plain(column, it));
            let value = value.unwrap_or_default();
            let width = column.width.and_then(|it| usize::try_from(it).ok());
            let width = width.unwrap_or_default();
            let length = value.chars().count();
            if length > width {
                let name = &column.name;
                return Err(format!(
                    "`{name}` has {length} characters and {width} places"
                ));
            }
            match column.kind {
                Kind::Number { .. } if !value.is_empty() && !value.starts_with('-') => {
                    text.push_str(&"0".repeat(width - length));
                    text.push_str(&value);
                }
                _ => {
                    text.push_str(&value);
                    text.push_str(&" ".repeat(width - length));
                }
            }
        }
        text.push_str("\r\n");
    }
    Ok(text)
}
