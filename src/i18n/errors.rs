//! The words of every finding about a translation.

use super::texts::SourceText;
use crate::{
    diagnostics::{Diagnostic, codes},
    model::Language,
    source::Span,
};

const EXTRACT: &str = "run `antrag i18n extract`";

/// A text has no translation.
pub(super) fn missing(
    text: &SourceText,
    entry: Option<Span>,
    file: Span,
    language: Language,
) -> Diagnostic {
    let (context, name) = (&text.context, language.title());
    let message = format!("`{context}` has no {name} translation");
    match entry {
        Some(entry) => Diagnostic::new(codes::MISSING_TRANSLATION, entry, message)
            .label("no words here")
            .also(text.span, "the German text")
            .help("write the translation behind `msgstr`"),
        None => Diagnostic::new(codes::MISSING_TRANSLATION, text.span, message)
            .label("shown in German on the translated page")
            .also(file, "no entry in this file")
            .help(format!("{EXTRACT}, then write the translation")),
    }
}

/// A declared language has no PO file. `place` names the language or what lacks it, `path` the file.
pub fn missing_file(place: Span, what: &str, path: &str, language: Language) -> Diagnostic {
    let name = language.title();
    let message = format!("{what} has no {name} translation: there is no readable `{path}`");
    Diagnostic::new(codes::MISSING_TRANSLATION, place, message)
        .label("declared, not translated")
        .help(format!("{EXTRACT}, then translate what it writes"))
}

/// A translation was made for other words.
pub(super) fn stale(text: &SourceText, entry: Span, language: Language) -> Diagnostic {
    let (context, name) = (&text.context, language.title());
    let message = format!("the {name} translation of `{context}` was made for other words");
    Diagnostic::new(codes::STALE_TRANSLATION, entry, message)
        .label("not shown until it is looked at again")
        .also(text.span, "the German text now")
        .help(format!(
            "{EXTRACT}, compare the words, then remove `#, fuzzy`"
        ))
}

/// An entry belongs to no text.
pub(super) fn superfluous(entry: Span, context: &str) -> Diagnostic {
    let message = format!("no text at `{context}` has the German words of this translation");
    Diagnostic::new(codes::SUPERFLUOUS_TRANSLATION, entry, message)
        .label("translated for nobody")
        .help(format!("{EXTRACT}; it keeps the words as obsolete"))
}

fn broken(span: Span, message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(codes::BROKEN_PO, span, message)
}

pub(super) fn unknown_line(span: Span, word: &str) -> Diagnostic {
    if word.starts_with("msgid_plural") || word.starts_with("msgstr[") {
        return broken(span, "plural forms are not used in translations of specs")
            .help("write one text behind `msgid` and one behind `msgstr`");
    }
    broken(span, format!("`{word}` begins no line of a PO file"))
        .help("lines begin with `msgctxt`, `msgid`, `msgstr`, `#` or a quote")
}

pub(super) fn part_twice(span: Span, word: &str) -> Diagnostic {
    broken(span, format!("entry has a second `{word}`")).help("leave an empty line between entries")
}

pub(super) fn stray_text(span: Span) -> Diagnostic {
    broken(span, "text belongs to no part of an entry").help("put `msgid` or `msgstr` before it")
}

pub(super) fn not_quoted(span: Span) -> Diagnostic {
    broken(span, "text is not in straight double quotes")
        .help("write `\"…\"` on one line; a quote inside is `\\\"`")
}

pub(super) fn unknown_escape(span: Span, letter: char) -> Diagnostic {
    broken(span, format!("unknown escape `\\{letter}` in a PO file"))
        .help("write `\\n`, `\\t`, `\\\"` or `\\\\`")
}

pub(super) fn incomplete(span: Span) -> Diagnostic {
    broken(span, "entry needs `msgid` and `msgstr`").help("add the missing line")
}

pub(super) fn entry_twice(span: Span, first: Span, context: &str) -> Diagnostic {
    broken(span, format!("entry for `{context}` occurs twice"))
        .also(first, "first here")
        .help("remove one of them")
}

pub(super) fn too_many_entries(span: Span, most: usize) -> Diagnostic {
    broken(span, format!("PO file has more than {most} entries"))
        .help("perhaps this is not the file of a spec")
}

/// A PO file lies beside nothing. `file` is the whole of it.
pub fn of_nothing(file: Span, name: &str) -> Diagnostic {
    let message = format!("PO file belongs to nothing called `{name}`");
    Diagnostic::new(codes::SUPERFLUOUS_TRANSLATION, file, message)
        .help("rename it with what it translates, or remove it")
}
