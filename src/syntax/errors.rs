//! What is wrong with a line that could not be read. The wording of syntax diagnostics lives here.
//!
//! A bad line is read again with the rule its first word names; the parser's expectation there,
//! in words, is the message.

use pest::{
    Parser as _,
    error::{ErrorVariant, InputLocation},
    iterators::Pair,
};

use super::body::{Builder, Grammar, Rule};
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

/// Types, to recognise a field whose colon is missing.
const TYPES: &[&str] = &[
    "text",
    "multiline",
    "integer",
    "number",
    "money",
    "date",
    "partial_date",
    "time",
    "yesno",
    "confirm",
    "choice",
    "choices",
    "codelist",
    "file",
    "email",
    "phone",
    "iban",
    "postal_code",
    "tax_id",
    "url",
];

impl<'a> Builder<'a, '_> {
    /// Reports a statement that could not be read.
    pub(super) fn bad_statement(&mut self, pair: Pair<'a, Rule>) {
        if pair.as_rule() == Rule::stray_brace {
            let span = self.span(&pair);
            self.out.push(
                Diagnostic::new(codes::STRAY_BRACE, span, "`}` closes nothing")
                    .label("no block is open here")
                    .help("remove it, or look for a `{` that is missing above"),
            );
            return;
        }
        let Some(head) = pair.into_inner().next() else {
            return;
        };
        let span = self.span(&head);
        // The first line shows the fault; continuation lines belong to it.
        let text = head.as_str();
        let line = text.lines().next().unwrap_or_default().trim_end();
        let start = span.start as usize;
        let diagnostic = self.describe(line, start);
        self.out.push(diagnostic);
    }

    /// Reports a label without quotes.
    pub(super) fn bare_label(&mut self, pair: &Pair<'a, Rule>) {
        let label = self.word(pair);
        self.out.push(
            Diagnostic::new(codes::SYNTAX, label.span, "a label stands in quotes")
                .help(format!("write `\"{}\"`", label.value))
                .fix(label.span, format!("\"{}\"", label.value)),
        );
    }

    /// Reports an option that could not be read.
    pub(super) fn bad_option(&mut self, pair: &Pair<'a, Rule>) {
        let span = self.span(pair);
        let text = pair.as_str().trim_end();
        let word = leading_word(text);
        let diagnostic = if odd_quotes(text) {
            self.unclosed_text(text, span.start as usize)
        } else if text
            .get(word.len()..)
            .is_some_and(|rest| rest.trim_start().starts_with(':'))
        {
            Diagnostic::new(codes::SYNTAX, span, "an option has no `:`")
                .help(format!("write `{word} \"Label\"`"))
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
            return Diagnostic::new(
                codes::UNKNOWN_STATEMENT,
                self.place(start, line.len()),
                "expected a statement",
            )
            .label("no statement begins like this")
            .help("write a field (`name: type \"Label\"`), `group`, `repeat`, `when`, `use` or `note`");
        }
        let rest = line.get(word.len()..).unwrap_or_default();
        let after = rest.trim_start();
        let known = STATEMENTS
            .iter()
            .chain(ATTRIBUTES)
            .find(|(name, _)| *name == word);
        if let Some((_, rule)) = known.filter(|_| !after.starts_with(':')) {
            return self.expected(*rule, line, start);
        }
        if after.starts_with(':') {
            return self.expected(Rule::field, line, start);
        }
        let next = leading_word(after);
        if TYPES.contains(&next) {
            let gap = self.place(start + word.len(), 0);
            return Diagnostic::new(
                codes::SYNTAX,
                word_span,
                format!("`:` is missing after the name `{word}`"),
            )
            .label("a field's name")
            .help(format!("write `{word}: {next} …`"))
            .fix(gap, ":");
        }
        let names = STATEMENTS.iter().chain(ATTRIBUTES).map(|(name, _)| *name);
        let diagnostic = Diagnostic::new(
            codes::UNKNOWN_STATEMENT,
            word_span,
            format!("unknown statement `{word}`"),
        )
        .label("no statement begins like this");
        if suggest::closest(word, names.clone()).is_some() {
            diagnostic.did_you_mean(word, names)
        } else {
            diagnostic.help("a field is written `name: type \"Label\"`")
        }
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
        match usage(rule) {
            Some(usage) => diagnostic.help(format!("the form is: {usage}")),
            None => diagnostic,
        }
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

fn leading_word(text: &str) -> &str {
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
fn usage(rule: Rule) -> Option<&'static str> {
    Some(match rule {
        Rule::page => "`page name \"Title\" { … }`",
        Rule::group => "`group name \"Title\" { … }`",
        Rule::repeat => "`repeat name 0..10 \"Entry\" { … }`",
        Rule::when_block => "`when condition { … }`",
        Rule::use_item => "`use baustein as name { … }`",
        Rule::note => "`note \"…\"`, `note info \"…\"`, `note warning \"…\"`",
        Rule::compute => "`compute name: type \"Label\" = expression`",
        Rule::scenario => "`scenario \"Title\" on 2026-03-01 { given { … } expect … }`",
        Rule::given => "`given { name: value … }`",
        Rule::params => "`params { name: value … }`",
        Rule::expect => "`expect condition`, `expect shown path`, `expect hidden path`",
        Rule::field => "`name: type \"Label\"`",
        Rule::check => "`check condition \"Message\"`",
        Rule::fim => "`fim F60000000227`",
        Rule::text_attribute => "`hint \"…\"`: the word and a text in quotes",
        Rule::adapt => {
            "`without a, b`, `optional a`, `required a`, `label a \"…\"`, `hint a \"…\"`"
        }
        _ => return None,
    })
}
