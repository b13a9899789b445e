//! The tree as text.

use super::{
    super::{WIDTH, width},
    scalar::scalar,
    tree::Yaml,
};

/// An entry of a list at this column.
pub(super) fn entry(out: &mut String, value: &Yaml, column: usize) {
    indent(out, column);
    out.push('-');
    behind_dash(out, value, column);
}

/// Spaces.
pub(super) fn indent(out: &mut String, column: usize) {
    out.push_str(&" ".repeat(column));
}

/// A value behind `-`: a mapping begins on the same line.
fn behind_dash(out: &mut String, value: &Yaml, column: usize) {
    match inline(value).filter(|line| column + 2 + width(line) <= WIDTH || is_scalar(value)) {
        Some(line) => {
            out.push(' ');
            out.push_str(&line);
            out.push('\n');
        }
        None => match unwrapped(value) {
            Yaml::Map(entries) => {
                let mut is_first = true;
                for (key, value) in entries {
                    if std::mem::take(&mut is_first) {
                        out.push(' ');
                    } else {
                        indent(out, column + 2);
                    }
                    pair(out, key, value, column + 2);
                }
            }
            Yaml::List(items) => {
                out.push('\n');
                for item in items {
                    entry(out, item, column + 2);
                }
            }
            Yaml::Word(_) | Yaml::Text(_) | Yaml::Flow(_) => out.push('\n'),
        },
    }
}

/// A key and its value; the key stands at this column already.
fn pair(out: &mut String, key: &str, value: &Yaml, column: usize) {
    let key = scalar(key, false);
    out.push_str(&key);
    out.push(':');
    let fits = |line: &String| column + width(&key) + 2 + width(line) <= WIDTH;
    if let Some(line) = inline(value).filter(|line| is_scalar(value) || fits(line)) {
        out.push(' ');
        out.push_str(&line);
        out.push('\n');
        return;
    }
    out.push('\n');
    match unwrapped(value) {
        Yaml::Map(entries) => {
            for (key, value) in entries {
                indent(out, column + 2);
                pair(out, key, value, column + 2);
            }
        }
        Yaml::List(items) => {
            for item in items {
                entry(out, item, column + 2);
            }
        }
        Yaml::Word(_) | Yaml::Text(_) | Yaml::Flow(_) => {}
    }
}

fn is_scalar(value: &Yaml) -> bool {
    match value {
        Yaml::Word(_) | Yaml::Text(_) => true,
        Yaml::List(items) => items.is_empty(),
        Yaml::Map(entries) => entries.is_empty(),
        Yaml::Flow(value) => is_scalar(value),
    }
}

fn unwrapped(value: &Yaml) -> &Yaml {
    match value {
        Yaml::Flow(value) => unwrapped(value),
        Yaml::Word(_) | Yaml::Text(_) | Yaml::List(_) | Yaml::Map(_) => value,
    }
}

/// A value on one line, if that is wished for.
fn inline(value: &Yaml) -> Option<String> {
    match value {
        Yaml::Word(word) => Some(word.clone()),
        Yaml::Text(text) => Some(scalar(text, false)),
        Yaml::List(items) if items.is_empty() => Some("[]".to_owned()),
        Yaml::Map(entries) if entries.is_empty() => Some("{}".to_owned()),
        Yaml::List(_) | Yaml::Map(_) => None,
        Yaml::Flow(value) => Some(flow(value)),
    }
}

fn flow(value: &Yaml) -> String {
    match value {
        Yaml::Word(word) => word.clone(),
        Yaml::Text(text) => scalar(text, true),
        Yaml::Flow(value) => flow(value),
        Yaml::List(items) => {
            let items: Vec<String> = items.iter().map(flow).collect();
            format!("[{}]", items.join(", "))
        }
        Yaml::Map(entries) if entries.is_empty() => "{}".to_owned(),
        Yaml::Map(entries) => {
            let entries: Vec<String> = entries
                .iter()
                .map(|(key, value)| format!("{}: {}", scalar(key, true), flow(value)))
                .collect();
            format!("{{ {} }}", entries.join(", "))
        }
    }
}
