//! Reading PO: line by line, in linear time; a line that cannot be read costs its entry.

use std::collections::BTreeMap;

use super::{Entry, Po};
use crate::{
    diagnostics::Diagnostics,
    i18n::errors,
    source::{SourceId, Span},
};

/// Most entries read of one file; the longest spec has under a thousand texts.
const MOST_ENTRIES: usize = 20_000;

/// Reads a PO file. What cannot be read is reported and left out.
pub fn read(id: SourceId, text: &str, out: &mut Diagnostics) -> Po {
    let mut reader = Reader {
        id,
        out,
        po: Po::default(),
        open: Open::default(),
        first: BTreeMap::new(),
    };
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        reader.line(line.trim_end_matches(['\n', '\r']), at);
        at += line.len();
        if reader.po.entries.len() > MOST_ENTRIES {
            let span = Span::new(id, at, at);
            reader
                .out
                .push(errors::too_many_entries(span, MOST_ENTRIES));
            return reader.po;
        }
    }
    reader.close();
    reader.po
}

/// A part of an entry that quoted lines go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    PreviousContext,
    PreviousSource,
    Context,
    Source,
    Translation,
}

/// An entry being read.
#[derive(Default)]
struct Open {
    entry: Entry,
    context: Option<String>,
    source: Option<String>,
    translation: Option<String>,
    part: Option<Part>,
    span: Option<Span>,
    broken: bool,
}

struct Reader<'o> {
    id: SourceId,
    out: &'o mut Diagnostics,
    po: Po,
    open: Open,
    /// Where each context and source stood first.
    first: BTreeMap<(String, String), Span>,
}

impl Reader<'_> {
    fn line(&mut self, line: &str, at: usize) {
        let (rest, obsolete) = match line.strip_prefix("#~") {
            Some(rest) => (rest, true),
            None => (line, false),
        };
        let trimmed = rest.trim_start_matches([' ', '\t', '\u{feff}']);
        let at = at + (line.len() - trimmed.len());
        if trimmed.trim_end().is_empty() {
            if !obsolete {
                self.close();
            }
            return;
        }
        if let Some(comment) = trimmed.strip_prefix('#').filter(|_| !obsolete) {
            return self.comment(comment, at + 1);
        }
        let trimmed = match trimmed.strip_prefix('|').filter(|_| obsolete) {
            Some(previous) => return self.previous(previous, at + 1),
            None => trimmed.trim_end(),
        };
        if trimmed.starts_with('"') {
            return self.more(trimmed, at);
        }
        let (word, quoted) = trimmed.split_once([' ', '\t']).unwrap_or((trimmed, ""));
        let part = match word {
            "msgctxt" => Part::Context,
            "msgid" => Part::Source,
            "msgstr" => Part::Translation,
            _ => {
                let span = Span::new(self.id, at, at + word.len());
                self.out.push(errors::unknown_line(span, word));
                self.open.broken = true;
                return;
            }
        };
        // Tools may leave out the empty line between entries.
        let begins = part == Part::Context || (part == Part::Source && self.open.source.is_some());
        if begins && self.open.source.is_some() {
            self.close();
        }
        self.open.entry.obsolete |= obsolete;
        let begin = at + trimmed.len() - quoted.len();
        self.open.part = Some(part);
        let slot = match part {
            Part::Context => &mut self.open.context,
            Part::Source => &mut self.open.source,
            Part::Translation | Part::PreviousContext | Part::PreviousSource => {
                &mut self.open.translation
            }
        };
        if slot.is_some() {
            let span = Span::new(self.id, at, at + word.len());
            self.out.push(errors::part_twice(span, word));
            self.open.broken = true;
        }
        *slot = Some(String::new());
        let span = Span::new(self.id, at, at + trimmed.len());
        self.open.span = Some(self.open.span.map_or(span, |it| it.to(span)));
        let spaces = quoted.len() - quoted.trim_start().len();
        self.text(quoted.trim_start(), begin + spaces);
    }

    fn comment(&mut self, comment: &str, at: usize) {
        // A comment belongs to the entry below it.
        if self.open.translation.is_some() {
            self.close();
        }
        let entry = &mut self.open.entry;
        if let Some(told) = comment.strip_prefix('.') {
            told.trim().clone_into(&mut entry.told);
        } else if let Some(reference) = comment.strip_prefix(':') {
            reference.trim().clone_into(&mut entry.reference);
        } else if let Some(flags) = comment.strip_prefix(',') {
            entry.fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
        } else if let Some(previous) = comment.strip_prefix('|') {
            self.previous(previous, at + 1);
        } else {
            let remark = comment.strip_prefix(' ').unwrap_or(comment);
            entry.remarks.push(remark.trim_end().to_owned());
        }
    }

    fn previous(&mut self, rest: &str, at: usize) {
        let trimmed = rest.trim();
        let at = at + (rest.len() - rest.trim_start().len());
        if trimmed.starts_with('"') {
            return self.more(trimmed, at);
        }
        let (word, quoted) = trimmed.split_once([' ', '\t']).unwrap_or((trimmed, ""));
        self.open.part = Some(match word {
            "msgid" => Part::PreviousSource,
            _ => Part::PreviousContext,
        });
        if word == "msgid" {
            self.open.entry.previous = Some(String::new());
        }
        let quoted = quoted.trim_start();
        self.text(quoted, at + trimmed.len() - quoted.len());
    }

    /// A line that goes on with the text above it.
    fn more(&mut self, quoted: &str, at: usize) {
        if self.open.part.is_none() {
            let span = Span::new(self.id, at, at + quoted.len());
            self.out.push(errors::stray_text(span));
            self.open.broken = true;
            return;
        }
        let span = Span::new(self.id, at, at + quoted.len());
        self.open.span = self.open.span.map(|it| it.to(span));
        self.text(quoted, at);
    }

    /// Adds a quoted text to the part that is open.
    fn text(&mut self, quoted: &str, at: usize) {
        let span = Span::new(self.id, at, at + quoted.len());
        let text = match unquote(quoted) {
            Ok(text) => text,
            Err(Fault::Quotes) => {
                self.out.push(errors::not_quoted(span));
                self.open.broken = true;
                return;
            }
            Err(Fault::Escape(offset, letter)) => {
                let place = Span::new(self.id, at + offset, at + offset + 1 + letter.len_utf8());
                self.out.push(errors::unknown_escape(place, letter));
                self.open.broken = true;
                return;
            }
        };
        let slot = match self.open.part {
            Some(Part::Context) => self.open.context.as_mut(),
            Some(Part::Source) => self.open.source.as_mut(),
            Some(Part::Translation) => self.open.translation.as_mut(),
            Some(Part::PreviousSource) => self.open.entry.previous.as_mut(),
            Some(Part::PreviousContext) | None => None,
        };
        if let Some(slot) = slot {
            slot.push_str(&text);
        }
    }

    /// Ends the entry that is open.
    fn close(&mut self) {
        let open = std::mem::take(&mut self.open);
        let Some(span) = open.span else {
            // Comments without an entry below them stand above the header, or at the end.
            return;
        };
        if open.broken {
            return;
        }
        let (Some(source), Some(translation)) = (open.source, open.translation) else {
            self.out.push(errors::incomplete(span));
            return;
        };
        let mut entry = open.entry;
        if source.is_empty() && open.context.is_none() {
            self.po.remarks = entry.remarks;
            return;
        }
        entry.context = open.context.unwrap_or_default();
        entry.source = source;
        entry.translation = translation;
        entry.span = span;
        if !entry.obsolete {
            let key = (entry.context.clone(), entry.source.clone());
            if let Some(first) = self.first.get(&key) {
                self.out
                    .push(errors::entry_twice(span, *first, &entry.context));
                return;
            }
            self.first.insert(key, span);
        }
        self.po.entries.push(entry);
    }
}

enum Fault {
    Quotes,
    /// Its offset and the letter behind the backslash.
    Escape(usize, char),
}

/// `"a\nb"` → `a`, line end, `b`.
fn unquote(quoted: &str) -> Result<String, Fault> {
    let inner = quoted
        .strip_prefix('"')
        .and_then(|it| it.strip_suffix('"'))
        .ok_or(Fault::Quotes)?;
    let mut text = String::with_capacity(inner.len());
    let mut letters = inner.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return Err(Fault::Quotes),
            '\\' => match letters.next().map(|(_, letter)| letter) {
                Some('n') => text.push('\n'),
                Some('t') => text.push('\t'),
                Some('r') => text.push('\r'),
                Some('"') => text.push('"'),
                Some('\\') => text.push('\\'),
                Some(other) => return Err(Fault::Escape(at + 1, other)),
                // The backslash escaped the closing quote.
                None => return Err(Fault::Quotes),
            },
            letter => text.push(letter),
        }
    }
    Ok(text)
}
