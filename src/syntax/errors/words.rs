//! The words statements and attributes begin with, and what other languages call them.

use super::super::body::{Builder, Rule};
use crate::{
    diagnostics::{Diagnostic, codes, suggest},
    source::Span,
};

/// Words that begin a statement, and the rule that reads it.
pub(super) const STATEMENTS: &[(&str, Rule)] = &[
    ("page", Rule::page),
    ("group", Rule::group),
    ("repeat", Rule::repeat),
    ("when", Rule::when_block),
    ("from", Rule::dated),
    ("until", Rule::dated),
    ("use", Rule::use_item),
    ("note", Rule::note),
    ("compute", Rule::compute),
    ("scenario", Rule::scenario),
    ("given", Rule::given),
    ("params", Rule::params),
    ("expect", Rule::expect),
];

/// Words that begin an attribute, and the rule that reads it.
pub(super) const ATTRIBUTES: &[(&str, Rule)] = &[
    ("optional", Rule::attribute),
    ("recommended", Rule::attribute),
    ("internal", Rule::attribute),
    ("hint", Rule::text_attribute),
    ("missing", Rule::text_attribute),
    ("legal", Rule::text_attribute),
    ("purpose", Rule::text_attribute),
    ("unit", Rule::text_attribute),
    ("default", Rule::text_attribute),
    ("autofill", Rule::text_attribute),
    ("title", Rule::text_attribute),
    ("add", Rule::text_attribute),
    ("check", Rule::check),
    ("fim", Rule::fim),
    ("without", Rule::adapt),
    ("required", Rule::adapt),
    ("label", Rule::adapt),
];

/// What words of other languages are called here.
const FAMILIAR: &[(&[&str], Meant)] = &[
    (
        &[
            "if",
            "wenn",
            "falls",
            "visibleif",
            "visible",
            "relevant",
            "show",
            "bedingung",
        ],
        Meant::Word("when"),
    ),
    (
        &[
            "section",
            "fieldset",
            "panel",
            "step",
            "screen",
            "abschnitt",
            "seite",
            "tab",
            "form",
        ],
        Meant::Container,
    ),
    (&["gruppe", "record", "struct"], Meant::Word("group")),
    (
        &["loop", "foreach", "for", "array", "wiederhole", "liste"],
        Meant::Word("repeat"),
    ),
    (
        &[
            "computed",
            "calculate",
            "calculated",
            "calc",
            "let",
            "var",
            "berechne",
        ],
        Meant::Word("compute"),
    ),
    (
        &["include", "import", "insert", "baustein"],
        Meant::Word("use"),
    ),
    (
        &["info", "hinweis", "paragraph", "notiz", "anmerkung"],
        Meant::Word("note"),
    ),
    (&["ab", "since"], Meant::Word("from")),
    (&["bis"], Meant::Word("until")),
    (&["erwarte", "erwartet"], Meant::Word("expect")),
    (&["test", "szenario", "beispiel"], Meant::Word("scenario")),
    (
        &["placeholder", "help", "description", "tooltip", "hilfe"],
        Meant::Word("hint"),
    ),
    (
        &["else", "sonst", "elseif", "elif"],
        Meant::Help("write a second `when` with the opposite condition: `when not(…) { … }`"),
    ),
    (
        &[
            "validate",
            "validation",
            "constraint",
            "rule",
            "assert",
            "pattern",
            "regex",
        ],
        Meant::Help("write `check condition \"Message\"`"),
    ),
    (
        &["min", "max", "minlength", "maxlength", "range", "length"],
        Meant::Help("limits stand in the type: `text(2..60)`, `integer(1..20)`"),
    ),
    (
        &["readonly", "disabled", "hidden"],
        Meant::Help(
            "what nobody types in is a `compute`; what is not always asked stands in a `when`",
        ),
    ),
    (
        &["mandatory", "pflicht"],
        Meant::Help("remove it: a field is required unless it says `optional`"),
    ),
    (
        &["field", "input", "question", "frage", "feld"],
        Meant::Help("a field begins with its name: `name: type \"Label\"`"),
    ),
];

/// What a word of another language stands for.
#[derive(Clone, Copy)]
pub(super) enum Meant {
    /// This word.
    Word(&'static str),
    /// `page` at the top, `group` inside a page.
    Container,
    /// Nothing by itself.
    Help(&'static str),
}

pub(super) fn familiar(word: &str) -> Option<Meant> {
    let folded = word.to_lowercase();
    let row = FAMILIAR
        .iter()
        .find(|(words, _)| words.contains(&folded.as_str()));
    row.map(|(_, meant)| *meant)
}

/// The statement a word begins or is meant to begin; `top` is outside all blocks.
pub(in crate::syntax) fn meant_statement(word: &str, top: bool) -> Option<&'static str> {
    let names = || STATEMENTS.iter().map(|(name, _)| *name);
    if let Some(name) = names().find(|name| *name == word) {
        return Some(name);
    }
    match familiar(word) {
        Some(Meant::Word(name)) => Some(name),
        Some(Meant::Container) => Some(if top { "page" } else { "group" }),
        Some(Meant::Help(_)) => None,
        None => suggest::closest(word, names()).and_then(|near| names().find(|name| *name == near)),
    }
}

impl Builder<'_, '_> {
    pub(super) fn unknown_statement(&self, word: &str, span: Span) -> Diagnostic {
        let diagnostic = Diagnostic::new(
            codes::UNKNOWN_STATEMENT,
            span,
            format!("unknown statement `{word}`"),
        )
        .label("no statement begins like this");
        let called = |name: &str| {
            diagnostic
                .clone()
                .help(format!("it is called `{name}` here"))
                .fix(span, name)
        };
        match familiar(word) {
            Some(Meant::Word(name)) => return called(name),
            Some(Meant::Container) if self.depth == 0 => return called("page"),
            Some(Meant::Container) => return called("group"),
            Some(Meant::Help(help)) => return diagnostic.help(help),
            None => {}
        }
        let in_scenario = ["given", "params", "expect"];
        let names = STATEMENTS.iter().chain(ATTRIBUTES).map(|(name, _)| *name);
        let names = names.filter(|it| self.in_scenario == in_scenario.contains(it));
        if suggest::closest(word, names.clone()).is_some() {
            diagnostic.did_you_mean(word, names)
        } else if self.in_scenario {
            diagnostic.help("a scenario holds `given { … }`, `params { … }` and `expect …`")
        } else {
            diagnostic.help("a field is written `name: type \"Label\"`")
        }
    }
}
