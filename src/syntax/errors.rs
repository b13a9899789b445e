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
    ast::{self, Item, Text},
    body::{Builder, Grammar, Rule},
};
use crate::{
    diagnostics::{Diagnostic, codes, suggest},
    expr,
    source::Span,
};

/// Words that begin a statement, and the rule that reads it.
const STATEMENTS: &[(&str, Rule)] = &[
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

/// Quotes of word processors and of other languages.
const ODD_QUOTES: [char; 10] = ['„', '“', '”', '»', '«', '\'', '‚', '‘', '’', '`'];

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
            self.stray_brace(span);
            return None;
        }
        if self.out.is_full() {
            self.out.count_one();
            return None;
        }
        let head = pair.into_inner().next()?;
        let mut start = self.span(&head).start as usize;
        let indentation = self.indentation(start);
        let mut first = None;
        for (at, line) in head.as_str().split_inclusive('\n').enumerate() {
            let lead = line.len() - line.trim_start().len();
            // Lines further in continue the statement; the first one shows the fault.
            if at == 0 || lead <= indentation {
                let (place, line) = (start + lead, line.trim());
                if !self.continues_text(line, place) {
                    let diagnostic = self.describe(line, place);
                    self.out.push(diagnostic);
                }
                let stand_in = self.stand_in(line, place);
                if at == 0 {
                    first = stand_in;
                } else {
                    self.more.extend(stand_in);
                }
            }
            start += line.len();
        }
        first
    }

    /// Blanks before the first thing on a line.
    fn indentation(&self, at: usize) -> usize {
        let before = self.text.get(..at).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        line.len() - line.trim_start().len()
    }

    /// Whether a line is the rest of a text that was reported as open on the line above.
    fn continues_text(&self, line: &str, start: usize) -> bool {
        let last = self.out.iter().last();
        let Some(open) = last.filter(|it| it.code == codes::UNCLOSED_TEXT) else {
            return false;
        };
        let between = self.text.get(open.span.end as usize..start);
        odd_quotes(line) && between.is_some_and(|it| it.trim().is_empty() && it.contains('\n'))
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

    /// Reports arguments whose bracket is not closed.
    pub(super) fn open_args(&mut self, pair: &Pair<'a, Rule>) {
        let span = self.span(pair);
        let end = Span::new(self.id, span.end as usize, span.end as usize);
        self.out.push(
            Diagnostic::new(codes::SYNTAX, span, "`(` is not closed")
                .label("opened here")
                .help("add `)` before the label")
                .fix(end, ")"),
        );
    }

    /// Reports a label in other quotes.
    pub(super) fn odd_label(&mut self, pair: &Pair<'a, Rule>) {
        let span = self.span(pair);
        let diagnostic = self.odd_quotes_at(span);
        self.out.push(diagnostic);
    }

    fn odd_quotes_at(&self, span: Span) -> Diagnostic {
        let written = self.text.get(span.range()).unwrap_or_default();
        let inner = written.trim_matches(|c| ODD_QUOTES.contains(&c) || c == '"');
        let fixed = format!("\"{inner}\"");
        Diagnostic::new(
            codes::TYPOGRAPHIC_QUOTES,
            span,
            "text in other quotes than `\"`",
        )
        .label("texts stand in straight double quotes")
        .help(format!("write `{fixed}`"))
        .fix(span, fixed)
    }

    /// Reports a day in another spelling; gives the day as it is written here.
    pub(super) fn odd_day(&mut self, written: &Text) -> Text {
        let bare = written.value.trim_matches('"');
        let parts: Vec<&str> = bare.split(['.', '/', '-']).collect();
        let day = match parts.as_slice() {
            [year, month, day] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
            [day, month, year] if year.len() == 4 && bare.contains('.') => {
                format!("{year}-{month:0>2}-{day:0>2}")
            }
            _ => String::new(),
        };
        let message = format!("`{bare}` is not written like a day");
        let mut diagnostic = Diagnostic::new(codes::SYNTAX, written.span, message);
        if written.value.starts_with('"') {
            "day in quotes".clone_into(&mut diagnostic.message);
        }
        let is_day = day.len() == 10 && day.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        self.out.push(if is_day {
            diagnostic
                .help(format!("write `{day}`"))
                .fix(written.span, day.clone())
        } else {
            diagnostic.help("write year, month and day: `2026-03-01`")
        });
        Text::new(day, written.span)
    }

    /// Reports `expect show hund`.
    pub(super) fn bad_verb(&mut self, verb: &Pair<'a, Rule>) {
        let span = self.span(verb);
        let word = verb.as_str();
        let diagnostic = Diagnostic::new(
            codes::SYNTAX,
            span,
            format!("`{word}` is not `shown`, `hidden` or `failing`"),
        )
        .did_you_mean(word, ["shown", "hidden", "failing"]);
        self.out.push(if diagnostic.help.is_some() {
            diagnostic
        } else {
            diagnostic
                .help("write `expect shown path`, `expect hidden path` or `expect failing path`")
        });
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
        if let Some(sign) = ["#", "/*", "<!--", "--", ";"]
            .iter()
            .find(|it| line.starts_with(**it))
        {
            let place = self.place(start, sign.len());
            return Diagnostic::new(
                codes::UNKNOWN_STATEMENT,
                place,
                format!("`{sign}` begins no comment here"),
            )
            .label("comments begin with `//` in the body")
            .help("write `// …`")
            .fix(place, "//");
        }
        if !word.starts_with(|c: char| c.is_alphabetic() || c == '_')
            && let Some(diagnostic) = self.bad_name(line, start)
        {
            return diagnostic;
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
        if word == "as" || self.behind_use(start) {
            return self.bad_use(word, start);
        }
        if self.text.get(..start).is_some_and(|it| it.ends_with('"')) {
            return Diagnostic::new(
                codes::SYNTAX,
                self.place(start - 1, 1),
                "quote in the middle of a text",
            )
            .label("the text ends here")
            .help("write `\\\"` for a quote inside a text, or „…“");
        }
        if after.starts_with(ODD_QUOTES) {
            let from = start + line.len() - after.len();
            let closing = after.rfind(ODD_QUOTES).filter(|at| *at > 0);
            let length = closing.map_or(after.len(), |at| {
                at + after
                    .get(at..)
                    .and_then(|it| it.chars().next())
                    .map_or(1, char::len_utf8)
            });
            return self.odd_quotes_at(self.place(from, length));
        }
        let next = leading_word(after);
        let takes_text = matches!(
            word,
            "note" | "hint" | "missing" | "legal" | "purpose" | "unit" | "default" | "autofill"
        );
        if takes_text && !after.is_empty() && !after.contains('"') && !after.starts_with(':') {
            let place = self.place(start + line.len() - after.len(), after.len());
            let fixed = format!("\"{after}\"");
            return Diagnostic::new(codes::SYNTAX, place, "text without quotes")
                .help(format!("write `{fixed}`"))
                .fix(place, fixed);
        }
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
        let misplaced = self.in_scenario && !matches!(word, "given" | "params" | "expect");
        if let Some((name, rule)) = known.filter(|_| !misplaced) {
            if !after.starts_with(':') {
                return self
                    .expression_fault(word, line, start)
                    .unwrap_or_else(|| self.expected(*rule, line, start));
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
        if let Some(diagnostic) = self.bad_name(line, start) {
            return diagnostic;
        }
        self.unknown_statement(word, word_span)
    }

    /// Whether what stands before this place on its line is `use baustein`.
    fn behind_use(&self, start: usize) -> bool {
        let before = self.text.get(..start).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        let mut words = line.split_whitespace();
        words.next() == Some("use") && words.next().is_some() && words.next().is_none()
    }

    fn bad_use(&self, word: &str, start: usize) -> Diagnostic {
        let place = self.place(start, word.len());
        if word == "as" {
            return Diagnostic::new(codes::SYNTAX, place, "a name is missing behind `as`")
                .help("write `use baustein as name`, or remove `as`");
        }
        Diagnostic::new(
            codes::SYNTAX,
            place,
            format!("`as` is missing before the name `{word}`"),
        )
        .help(format!("write `as {word}`"))
        .fix(self.place(start, 0), "as ")
    }

    /// `haus-nummer: text "…"`: a name with other characters in it.
    fn bad_name(&self, line: &str, start: usize) -> Option<Diagnostic> {
        let (name, rest) = line.split_once(':')?;
        let name = name.trim_end();
        let is_wordy = |c: char| c.is_alphanumeric() || "_-. ".contains(c);
        let first = leading_word(name);
        if first.len() < name.len() && meant_statement(first, self.depth == 0).is_some() {
            return None;
        }
        let of_words = name.chars().all(is_wordy) && name.contains(char::is_alphanumeric);
        if !of_words || name.is_empty() || leading_word(rest.trim_start()).is_empty() {
            return None;
        }
        let diagnostic = Diagnostic::new(
            codes::INVALID_NAME,
            self.place(start, name.len()),
            format!("name `{name}` is not made of small ASCII letters"),
        );
        Some(diagnostic.help(match suggest::name_for(name).as_str() {
            "" => "write a name of `a-z`, digits and `_`".to_owned(),
            good => format!("write `{good}`, here and where it is used"),
        }))
    }

    /// What the expression's own parser has to say about the one on this line.
    fn expression_fault(&self, word: &str, line: &str, start: usize) -> Option<Diagnostic> {
        let begin = match word {
            "when" | "check" | "expect" => word.len(),
            "compute" => line.rfind("\" =").map(|at| at + 3)?,
            _ => return None,
        };
        let end = match word {
            "when" => line.find('{').unwrap_or(line.len()),
            "check" => quotes(line)
                .iter()
                .rev()
                .nth(1)
                .copied()
                .unwrap_or(line.len()),
            _ => line.len(),
        };
        let range = start + begin..start + end.max(begin);
        // A check whose message comes first, and the like, is about the order of its parts.
        if self.text.get(range.clone())?.trim().is_empty() && word != "when" {
            return None;
        }
        let parsed = expr::parse::parse_all(self.id, self.text, range);
        parsed.diagnostics.into_iter().next()
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
