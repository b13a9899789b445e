//! Writing PO: one way, so that a file changes only where a text does.

use super::{Entry, Po};
use crate::model::Language;

/// The file. Its header names neither day nor person; version control knows both.
pub fn write(po: &Po, language: Language) -> String {
    let mut text = String::new();
    for remark in &po.remarks {
        comment(&mut text, "#", remark);
    }
    text.push_str("msgid \"\"\nmsgstr \"\"\n");
    let word = language.word();
    for line in [
        format!("Language: {word}\n"),
        "MIME-Version: 1.0\n".to_owned(),
        "Content-Type: text/plain; charset=UTF-8\n".to_owned(),
        "Content-Transfer-Encoding: 8bit\n".to_owned(),
    ] {
        text.push_str(&quoted(&line));
        text.push('\n');
    }
    let (obsolete, current): (Vec<&Entry>, Vec<&Entry>) =
        po.entries.iter().partition(|it| it.obsolete);
    for entry in current.into_iter().chain(obsolete) {
        text.push('\n');
        write_entry(&mut text, entry);
    }
    text
}

fn write_entry(text: &mut String, entry: &Entry) {
    let mark = if entry.obsolete { "#~ " } else { "" };
    for remark in &entry.remarks {
        comment(text, "#", remark);
    }
    if !entry.obsolete {
        for (sign, said) in [("#.", &entry.told), ("#:", &entry.reference)] {
            if !said.is_empty() {
                comment(text, sign, said);
            }
        }
    }
    if entry.fuzzy {
        text.push_str("#, fuzzy\n");
    }
    if let Some(previous) = &entry.previous {
        let sign = if entry.obsolete { "#~| " } else { "#| " };
        part(text, sign, "msgid", previous);
    }
    if !entry.context.is_empty() {
        part(text, mark, "msgctxt", &entry.context);
    }
    part(text, mark, "msgid", &entry.source);
    part(text, mark, "msgstr", &entry.translation);
}

fn comment(text: &mut String, sign: &str, said: &str) {
    text.push_str(sign);
    if !said.is_empty() {
        text.push(' ');
        text.push_str(said);
    }
    text.push('\n');
}

/// One line, or one for each line of the text.
fn part(text: &mut String, mark: &str, word: &str, value: &str) {
    text.push_str(mark);
    text.push_str(word);
    let lines: Vec<&str> = value.split_inclusive('\n').collect();
    if lines.len() < 2 {
        text.push(' ');
        text.push_str(&quoted(value));
        text.push('\n');
        return;
    }
    text.push_str(" \"\"\n");
    for line in lines {
        text.push_str(mark);
        text.push_str(&quoted(line));
        text.push('\n');
    }
}

fn quoted(value: &str) -> String {
    let mut text = String::with_capacity(value.len() + 2);
    text.push('"');
    for letter in value.chars() {
        match letter {
            '\n' => text.push_str("\\n"),
            '\t' => text.push_str("\\t"),
            '\r' => text.push_str("\\r"),
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            letter => text.push(letter),
        }
    }
    text.push('"');
    text
}
