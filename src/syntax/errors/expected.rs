//! What the grammar expected where a line stopped making sense.

use pest::{
    Parser as _,
    error::{ErrorVariant, InputLocation},
};

use super::{
    super::body::{Builder, Grammar, Rule},
    first_token, leading_word,
    words::{Meant, familiar},
};
use crate::diagnostics::{
    Diagnostic, codes,
    suggest::{self, other_bounds},
};

impl Builder<'_, '_> {
    /// Reads the line again with one rule and says what it expected where it stopped.
    pub(super) fn expected(&self, rule: Rule, line: &str, start: usize) -> Diagnostic {
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
        if rule == Rule::use_item && at == 0 {
            return Diagnostic::new(
                codes::SYNTAX,
                self.place(start, 3),
                "`use` without a Baustein",
            )
            .help("write `use baustein as name { … }`");
        }
        if rule == Rule::use_item && found.starts_with('"') {
            let name = found.split('"').nth(1).unwrap_or_default();
            let place = self.place(start + at, name.len() + 2);
            return Diagnostic::new(codes::SYNTAX, place, "Baustein in quotes")
                .help(format!("write `use {name}`"))
                .fix(place, name);
        }
        if let Some(Meant::Word(name)) = familiar(shown)
            && name == "when"
            && positives.contains(&Rule::kw_when)
        {
            return Diagnostic::new(
                codes::SYNTAX,
                place,
                format!("`{shown}` is called `{name}` here"),
            )
            .help(format!("write `{name}`"))
            .fix(place, name);
        }
        if found.starts_with('"')
            && positives.contains(&Rule::ident)
            && let Some(diagnostic) = self.nameless(rule, found, start + at)
        {
            return diagnostic;
        }
        if rule == Rule::check && positives.contains(&Rule::string) && shown.is_empty()
            || rule == Rule::check && at > line.len()
        {
            return Diagnostic::new(codes::SYNTAX, place, "a check has no message")
                .label("what the applicant should do is missing")
                .help("write `check condition \"Message\"`");
        }
        if positives.contains(&Rule::bounds)
            && let Some(diagnostic) = self.other_bounds(found, start + at)
        {
            return diagnostic;
        }
        let in_text = rest.get(..at).is_some_and(|it| it.ends_with('"'));
        if in_text && !positives.contains(&Rule::equals) && !leading_word(found).is_empty() {
            return self.inner_quote(start + at);
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

    /// `1-10`: bounds as they are written elsewhere.
    fn other_bounds(&self, found: &str, at: usize) -> Option<Diagnostic> {
        let written = found.split(['"', '{', '\n']).next()?.trim_end();
        let fixed = other_bounds(written)?;
        let place = self.place(at, written.len());
        Some(
            Diagnostic::new(codes::SYNTAX, place, "bounds without `..`")
                .help(format!("write `{fixed}`"))
                .fix(place, fixed),
        )
    }

    /// A quote at this place's left that was meant to be part of the text.
    pub(super) fn inner_quote(&self, at: usize) -> Diagnostic {
        Diagnostic::new(
            codes::SYNTAX,
            self.place(at.saturating_sub(1), 1),
            "quote in the middle of a text",
        )
        .label("the text ends here")
        .help("write `\\\"` for a quote inside a text, or „…“")
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
        Rule::number => "a number",
        Rule::bounds => "bounds like `0..10`",
        Rule::type_ref => "a type",
        Rule::type_args | Rule::type_arg => "type arguments",
        Rule::expr => "a condition or value",
        Rule::block | Rule::top_block | Rule::object | Rule::options | Rule::any_block => "`{`",
        Rule::day => "a date like 2026-03-01",
        Rule::colon => "`:`",
        Rule::equals => "`=`",
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
        Rule::dated => "`from 2026-07-01 { … }` or `until 2026-06-30 { … }`",
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
