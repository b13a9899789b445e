//! What is wrong with a line that could not be read. The wording of syntax diagnostics lives here.
//!
//! A bad line is read again with the rule its first word names; the parser's expectation there,
//! in words, is the message.

use pest::{
    Parser as _,
    error::{ErrorVariant, InputLocation},
    iterators::Pair,
};

use super::{
    ast::{self, Item},
    body::{Builder, Grammar, Rule},
};
use crate::{
    diagnostics::{Diagnostic, codes, suggest},
    source::Span,
};

/// Words that begin a statement, and the rule that reads it.
const STATEMENTS: &[(&str, Rule)] = &[
    ("page", Rule::page),
    ("group", Rule::group),
    ("repeat", Rule::repeat),
    ("when", Rule::when_block),
    ("use", Rule::use_item),
    ("note", Rule::note),
    ("compute", Rule::compute),
    ("scenario", Rule::scenario),
    ("given", Rule::given),
    ("params", Rule::params),
    ("expect", Rule::expect),
];

/// Words that begin an attribute, and the rule that reads it.
const ATTRIBUTES: &[(&str, Rule)] = &[
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
    (&["info", "hinweis", "paragraph"], Meant::Word("note")),
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
enum Meant {
    /// This word.
    Word(&'static str),
    /// `page` at the top, `group` inside a page.
    Container,
    /// Nothing by itself.
    Help(&'static str),
}

fn familiar(word: &str) -> Option<Meant> {
    let folded = word.to_lowercase();
    let row = FAMILIAR
        .iter()
        .find(|(words, _)| words.contains(&folded.as_str()));
    row.map(|(_, meant)| *meant)
}

/// The statement a word begins or is meant to begin; `top` is outside all blocks.
pub(super) fn meant_statement(word: &str, top: bool) -> Option<&'static str> {
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

impl<'a> Builder<'a, '_> {
    /// Reports a statement that could not be read; gives what stands for it.
    pub(super) fn bad_statement(&mut self, pair: Pair<'a, Rule>) -> Option<Item> {
        if pair.as_rule() == Rule::stray_brace {
            let span = self.span(&pair);
            self.out.push(
                Diagnostic::new(codes::STRAY_BRACE, span, "`}` closes nothing")
                    .label("no block is open here")
                    .help("remove it, or look for a `{` that is missing above"),
            );
            return None;
        }
        let head = pair.into_inner().next()?;
        let span = self.span(&head);
        // The first line shows the fault; continuation lines belong to it.
        let text = head.as_str();
        let line = text.lines().next().unwrap_or_default().trim_end();
        let start = span.start as usize;
        let diagnostic = self.describe(line, start);
        self.out.push(diagnostic);
        self.stand_in(line, start)
    }

    /// Reports a name without a colon behind it.
    pub(super) fn colon(&mut self, field: &ast::Field) {
        let (name, ty) = (&field.name, &field.ty.name);
        let gap = Span::new(self.id, name.span.end as usize, ty.span.start as usize);
        let between = self.text.get(gap.range()).unwrap_or_default();
        if between.contains(':') {
            return;
        }
        let message = format!("`:` is missing after the name `{}`", name.value);
        self.out.push(
            Diagnostic::new(codes::SYNTAX, name.span, message)
                .label("a field's name")
                .help(format!("write `{}: {} …`", name.value, ty.value))
                .fix(self.place(name.span.end as usize, 0), ":"),
        );
    }

    /// Reports a label without quotes.
    pub(super) fn bare_label(&mut self, pair: &Pair<'a, Rule>) {
        let label = self.word(pair);
        self.out.push(
            Diagnostic::new(codes::SYNTAX, label.span, "label without quotes")
                .help(format!("write `\"{}\"`", label.value))
                .fix(label.span, format!("\"{}\"", label.value)),
        );
    }

    /// Reports a label without a closing quote.
    pub(super) fn open_label(&mut self, pair: &Pair<'a, Rule>) {
        let span = self.span(pair);
        let diagnostic = self.unclosed_text(pair.as_str().trim_end(), span.start as usize);
        self.out.push(diagnostic);
    }

    /// Reports `code: "Label"`.
    pub(super) fn option_colon(&mut self, code: &Pair<'a, Rule>, colon: &Pair<'a, Rule>) {
        let place = self.span(colon);
        let code = code.as_str().trim_end();
        self.out.push(
            Diagnostic::new(codes::SYNTAX, place, "`:` behind the code of an option")
                .help(format!("write `{code} \"Label\"`"))
                .fix(place, ""),
        );
    }

    /// Reports `code "Label",`.
    pub(super) fn option_comma(&mut self, comma: &Pair<'a, Rule>) {
        let place = self.span(comma);
        self.out.push(
            Diagnostic::new(codes::SYNTAX, place, "comma behind an option")
                .help("remove it; options stand one a line")
                .fix(place, ""),
        );
    }

    /// Reports an option that could not be read; gives what stands for it.
    pub(super) fn bad_option(&mut self, pair: &Pair<'a, Rule>) -> Option<ast::ChoiceOption> {
        let span = self.span(pair);
        let text = pair.as_str().trim_end();
        let start = span.start as usize;
        let word = leading_word(text);
        let after = text.get(word.len()..).unwrap_or_default().trim_start();
        let diagnostic = if odd_quotes(text) {
            self.unclosed_text(text, start)
        } else if !word.is_empty() && after.is_empty() {
            let message = format!("option `{word}` has no label");
            Diagnostic::new(codes::SYNTAX, span, message).help(format!(
                "write what people read in quotes: `{word} \"Label\"`"
            ))
        } else {
            Diagnostic::new(
                codes::SYNTAX,
                span,
                "expected an option: a code and a label",
            )
            .help(
                "write `code \"Label\"`; codes that are no names stand in quotes: `\"001\" \"Ja\"`",
            )
        };
        self.out.push(diagnostic);
        self.option_stand_in(text, start)
    }

    fn describe(&self, line: &str, start: usize) -> Diagnostic {
        let word = leading_word(line);
        let word_span = self.place(start, word.len().max(1));
        if odd_quotes(line) {
            return self.unclosed_text(line, start);
        }
        if line.starts_with('#') {
            return Diagnostic::new(
                codes::UNKNOWN_STATEMENT,
                word_span,
                "`#` begins no comment here",
            )
            .label("comments begin with `//` in the body")
            .help("write `// …`")
            .fix(word_span, "//");
        }
        if word.is_empty() {
            let token = first_token(line);
            return Diagnostic::new(
                codes::UNKNOWN_STATEMENT,
                self.place(start, token.len()),
                format!("`{token}` begins no statement"),
            )
            .help("write a field (`name: type \"Label\"`), `group`, `repeat`, `when`, `use` or `note`");
        }
        let rest = line.get(word.len()..).unwrap_or_default();
        let after = rest.trim_start();
        if word == "when" && self.behind_something(start) {
            return Diagnostic::new(
                codes::ATTRIBUTE_MISPLACED,
                self.place(start, line.len()),
                "a field has no `when`",
            )
            .help("put the field into a block: `when condition { … }`");
        }
        let next = leading_word(after);
        let is_attribute = |word: &str| ATTRIBUTES.iter().any(|(name, _)| *name == word);
        if word == "required" && (after.is_empty() || is_attribute(next)) {
            return Diagnostic::new(
                codes::UNKNOWN_STATEMENT,
                word_span,
                "a field has no `required`",
            )
            .help("remove it: a field is required unless it says `optional`")
            .fix(word_span, "");
        }
        let known = STATEMENTS
            .iter()
            .chain(ATTRIBUTES)
            .find(|(name, _)| *name == word);
        if let Some((name, rule)) = known {
            if !after.starts_with(':') {
                return self.expected(*rule, line, start);
            }
            let behind = after.trim_start_matches(':').trim_start();
            if behind.starts_with('"') {
                let colon = start + line.len() - after.len();
                return Diagnostic::new(
                    codes::SYNTAX,
                    self.place(colon, 1),
                    format!("`{name}` has no `:`"),
                )
                .help(format!("write `{name} \"…\"`"))
                .fix(self.place(colon, 1), "");
            }
        }
        if after.starts_with(':') {
            return self.expected(Rule::field, line, start);
        }
        self.unknown_statement(word, word_span)
    }

    fn unknown_statement(&self, word: &str, span: Span) -> Diagnostic {
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
        let names = STATEMENTS.iter().chain(ATTRIBUTES).map(|(name, _)| *name);
        if suggest::closest(word, names.clone()).is_some() {
            diagnostic.did_you_mean(word, names)
        } else {
            diagnostic.help("a field is written `name: type \"Label\"`")
        }
    }

    /// Whether something else stands before this place on its line.
    fn behind_something(&self, start: usize) -> bool {
        let before = self.text.get(..start).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        !line.trim().is_empty()
    }

    /// Reads the line again with one rule and says what it expected where it stopped.
    fn expected(&self, rule: Rule, line: &str, start: usize) -> Diagnostic {
        let rest = self.text.get(start..).unwrap_or_default();
        let (at, positives) = match Grammar::parse(rule, rest) {
            Ok(pairs) => (pairs.as_str().trim_end().len(), Vec::new()),
            Err(error) => {
                let at = match error.location {
                    InputLocation::Pos(at) | InputLocation::Span((at, _)) => at,
                };
                match error.variant {
                    ErrorVariant::ParsingError { positives, .. } => (at, positives),
                    ErrorVariant::CustomError { .. } => (at, Vec::new()),
                }
            }
        };
        let found = rest.get(at..).unwrap_or_default().trim_start();
        let at = rest.len() - found.len();
        let first = found.lines().next().unwrap_or_default();
        let shown = first_token(first);
        let place = if at > line.len() {
            // The fault is that the line ends too soon.
            self.place(start + line.len(), 0)
        } else {
            self.place(start + at, shown.len())
        };
        if found.starts_with('"')
            && positives.contains(&Rule::ident)
            && let Some(diagnostic) = self.nameless(rule, found, start + at)
        {
            return diagnostic;
        }
        let mut words: Vec<&str> = positives.iter().filter_map(|rule| name(*rule)).collect();
        words.sort_unstable();
        words.dedup();
        let where_found = if at > line.len() || shown.is_empty() {
            "the line ends".to_owned()
        } else {
            format!("`{shown}` stands here")
        };
        let message = match words.as_slice() {
            [] if at > line.len() || shown.is_empty() => "statement ends too soon".to_owned(),
            [] => format!("`{shown}` does not belong here"),
            _ => format!("expected {}, but {where_found}", list(&words)),
        };
        let diagnostic = Diagnostic::new(codes::SYNTAX, place, message);
        match usage(rule, leading_word(line)) {
            Some(usage) => diagnostic.help(format!("write {usage}")),
            None => diagnostic,
        }
    }

    /// `page "Title" {`: the name is made from the title.
    fn nameless(&self, rule: Rule, found: &str, at: usize) -> Option<Diagnostic> {
        let (word, tail) = match rule {
            Rule::page => ("page", " { … }"),
            Rule::group => ("group", " { … }"),
            Rule::repeat => ("repeat", " 0..10 … { … }"),
            _ => return None,
        };
        let title = found.split('"').nth(1)?;
        let name = suggest::name_for(title);
        let place = self.place(at, title.len() + 2);
        let diagnostic = Diagnostic::new(codes::SYNTAX, place, format!("{word} without a name"));
        if name.is_empty() {
            return Some(diagnostic.help(format!("write `{word} name \"{title}\"{tail}`")));
        }
        let help = format!("write `{word} {name} \"{title}\"{tail}`");
        let diagnostic = diagnostic.help(if rule == Rule::repeat {
            format!("write `repeat {name} 0..10 \"{title}\" {{ … }}`")
        } else {
            help
        });
        Some(if rule == Rule::repeat {
            diagnostic
        } else {
            diagnostic.fix(self.place(at, 0), format!("{name} "))
        })
    }

    fn unclosed_text(&self, line: &str, start: usize) -> Diagnostic {
        let at = last_quote(line).unwrap_or(0);
        Diagnostic::new(
            codes::UNCLOSED_TEXT,
            self.place(start + at, line.len() - at),
            "text is not closed",
        )
        .label("begins here")
        .help("close it with `\"` on the same line; write a quote inside a text as `\\\"`")
    }

    fn place(&self, start: usize, length: usize) -> Span {
        Span::new(self.id, start, start + length)
    }
}

pub(super) fn leading_word(text: &str) -> &str {
    let end = text
        .find(|c: char| !(c.is_alphanumeric() || c == '_'))
        .unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

fn first_token(text: &str) -> &str {
    let word = leading_word(text);
    if !word.is_empty() {
        return word;
    }
    text.chars()
        .next()
        .and_then(|c| text.get(..c.len_utf8()))
        .unwrap_or_default()
}

/// Byte offsets of the quotes that are not escaped.
fn quotes(line: &str) -> Vec<usize> {
    let mut escaped = false;
    let mut found = Vec::new();
    for (at, character) in line.char_indices() {
        if character == '"' && !escaped {
            found.push(at);
        }
        escaped = character == '\\' && !escaped;
    }
    found
}

fn odd_quotes(line: &str) -> bool {
    quotes(line).len() % 2 == 1
}

fn last_quote(line: &str) -> Option<usize> {
    quotes(line).last().copied()
}

fn list(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [rest @ .., last] => format!("{} or {last}", rest.join(", ")),
    }
}

/// How the parser's expectations are called.
fn name(rule: Rule) -> Option<&'static str> {
    Some(match rule {
        Rule::ident | Rule::path => "a name",
        Rule::string => "a text in quotes",
        Rule::number | Rule::bounds => "a number",
        Rule::type_ref => "a type",
        Rule::type_args | Rule::type_arg => "type arguments",
        Rule::expr => "a condition or value",
        Rule::block | Rule::object | Rule::options | Rule::any_block => "`{`",
        Rule::day => "a date like 2026-03-01",
        Rule::kw_when | Rule::when_clause => "`when`",
        Rule::fim_id => "a FIM element id",
        Rule::expect_verb => "`shown`, `hidden`, `failing`",
        _ => return None,
    })
}

/// The form of a statement, shown as help.
fn usage(rule: Rule, word: &str) -> Option<String> {
    let form = match rule {
        Rule::text_attribute => return Some(format!("`{word} \"…\"`: a text in quotes")),
        Rule::page => "`page name \"Title\" { … }`",
        Rule::group => "`group name \"Title\" { … }`",
        Rule::repeat => "`repeat name 0..10 \"Entry\" { … }`",
        Rule::when_block => "`when condition { … }`",
        Rule::use_item => "`use baustein as name { … }`",
        Rule::note => "`note \"…\"`, `note info \"…\"` or `note warning \"…\"`",
        Rule::compute => "`compute name: type \"Label\" = expression`",
        Rule::scenario => "`scenario \"Title\" on 2026-03-01 { given { … } expect … }`",
        Rule::given => "`given { name: value … }`",
        Rule::params => "`params { name: value … }`",
        Rule::expect => "`expect condition`, `expect shown path` or `expect hidden path`",
        Rule::field => "`name: type \"Label\"`",
        Rule::check => "`check condition \"Message\"`",
        Rule::fim => "`fim F60000000227`",
        Rule::adapt => {
            "`without a, b`, `optional a`, `required a`, `label a \"…\"` or `hint a \"…\"`"
        }
        _ => return None,
    };
    Some(form.to_owned())
}
