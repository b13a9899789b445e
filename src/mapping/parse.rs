//! Text to [`Document`]: a walk with one position.
//!
//! Expressions are read by `expr::parse`, which says where one ends; so this language has no grammar
//! of its own to find that out. A statement that cannot be read costs its line.

use super::ast::{Assign, Document, Entries, Handling, Path, Statement, Table, Text};
use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    expr::{ast::Expr, parse::parse_prefix},
    source::{SourceId, Span, Spanned},
};

/// Deepest nesting of blocks.
const MAX_DEPTH: usize = 16;

/// Reads a mapping; `None` when its first line is not there (that is reported).
pub(super) fn parse(id: SourceId, text: &str, out: &mut Diagnostics) -> Option<Document> {
    let mut parser = Parser {
        id,
        text,
        at: 0,
        out,
        tables: Vec::new(),
        characters: None,
    };
    let (service, target, span) = match parser.header() {
        Ok(header) => header,
        Err(fault) => {
            parser.out.push(*fault);
            return None;
        }
    };
    let mut statements = Vec::new();
    parser.block(&mut statements, 0);
    Some(Document {
        service,
        target,
        tables: parser.tables,
        characters: parser.characters,
        statements,
        span,
    })
}

struct Parser<'a, 'o> {
    id: SourceId,
    text: &'a str,
    at: usize,
    out: &'o mut Diagnostics,
    tables: Vec<Table>,
    characters: Option<Spanned<Handling>>,
}

type Read<T> = Result<T, Box<Diagnostic>>;

impl<'a> Parser<'a, '_> {
    fn header(&mut self) -> Read<(Text, Text, Span)> {
        self.blank();
        let start = self.at;
        let help = "begin with `mapping SERVICE -> TARGET`";
        if !self.take_word("mapping") {
            return Err(self.expected("`mapping`", help));
        }
        let service = self.name(help)?;
        self.symbol("->", help)?;
        let target = self.name(help)?;
        Ok((service, target, self.span(start, self.at)))
    }

    /// Statements up to the closing brace, or the end of the file.
    fn block(&mut self, into: &mut Vec<Statement>, depth: usize) {
        loop {
            self.blank();
            if self.rest().is_empty() {
                if depth > 0 {
                    let fault = self.expected("`}`", "close the block");
                    self.out.push(*fault);
                }
                return;
            }
            if self.rest().starts_with('}') {
                if depth > 0 {
                    self.at += 1;
                    return;
                }
                let fault = self.expected("a statement", "remove the brace");
                self.out.push(*fault);
                self.at += 1;
                continue;
            }
            let begin = self.at;
            match self.statement(depth) {
                Ok(Some(statement)) => into.push(statement),
                Ok(None) => {}
                Err(fault) => {
                    self.out.push(*fault);
                    self.next_line(begin);
                }
            }
        }
    }

    /// A table is no statement of its own.
    fn statement(&mut self, depth: usize) -> Read<Option<Statement>> {
        if depth >= MAX_DEPTH {
            return Err(self.expected("fewer blocks", "nest blocks less deeply"));
        }
        if self.take_word("table") {
            let table = self.table()?;
            self.tables.push(table);
            return Ok(None);
        }
        if self.take_word("characters") {
            self.handling()?;
            return Ok(None);
        }
        let statement = if self.take_word("keep") {
            let help = "write `keep FIELD, FIELD \"reason\"`";
            let mut paths = vec![self.path(help)?];
            while self.take(",") {
                paths.push(self.path(help)?);
            }
            Statement::Keep(paths, self.quoted(help)?)
        } else if self.take_word("only") {
            let help = "write `only when CONDITION \"reason\"`";
            self.word("when", help)?;
            Statement::Only(self.expression(), self.quoted(help)?)
        } else if self.take_word("within") {
            let path = self.path("write `within GROUP { … }`")?;
            Statement::Within(path, self.body(depth)?)
        } else if self.take_word("when") {
            let condition = self.expression();
            Statement::When(condition, self.body(depth)?)
        } else if self.take_word("for") {
            let help = "write `for each REPEAT -> LIST { … }`";
            if !self.take_word("each") {
                return Err(self.expected("`each`", help));
            }
            let repeat = self.path(help)?;
            self.symbol("->", help)?;
            self.entries(Some(repeat), help, depth)?
        } else if self.take_word("add") {
            self.entries(None, "write `add LIST { … }`", depth)?
        } else {
            Statement::Assign(Box::new(self.assign()?))
        };
        Ok(Some(statement))
    }

    fn entries(&mut self, repeat: Option<Path>, help: &str, depth: usize) -> Read<Statement> {
        let list = self.path(help)?;
        let when = self.take_word("when").then(|| self.expression());
        let body = self.body(depth)?;
        Ok(Statement::Entries(Box::new(Entries {
            repeat,
            list,
            when,
            body,
        })))
    }

    fn body(&mut self, depth: usize) -> Read<Vec<Statement>> {
        self.symbol("{", "open a block with `{`")?;
        let mut body = Vec::new();
        self.block(&mut body, depth + 1);
        Ok(body)
    }

    fn table(&mut self) -> Read<Table> {
        let help = "write `table NAME { \"a\" -> \"b\" }`";
        let name = self.name(help)?;
        self.symbol("{", help)?;
        let mut table = Table {
            name,
            rows: Vec::new(),
            otherwise: None,
        };
        while !self.take("}") {
            let from = if self.take_word("else") {
                None
            } else if let Some(word) = ["true", "false"].into_iter().find(|it| self.sees(it)) {
                let start = self.at;
                self.at += word.len();
                Some(Text::new(word.to_owned(), self.span(start, self.at)))
            } else {
                Some(self.quoted(help)?)
            };
            self.symbol("->", help)?;
            let to = self.quoted(help)?;
            match from {
                Some(from) => table.rows.push((from, to)),
                None => table.otherwise = Some(to),
            }
        }
        Ok(table)
    }

    fn handling(&mut self) -> Read<()> {
        self.blank();
        let start = self.at;
        let help = "write `characters refuse` or `characters replace \"?\"`";
        let handling = if self.take_word("refuse") {
            Handling::Refuse
        } else if self.take_word("replace") {
            Handling::Replace(self.quoted(help)?.value)
        } else {
            return Err(self.expected("`refuse` or `replace`", help));
        };
        self.characters = Some(Spanned::new(handling, self.span(start, self.at)));
        Ok(())
    }

    fn assign(&mut self) -> Read<Assign> {
        let help = "write `FIELD = EXPRESSION`";
        let target = self.path(help)?;
        self.symbol("=", help)?;
        let mut assign = Assign {
            target,
            value: self.expression(),
            recode: None,
            label: false,
            format: None,
            join: None,
            shorten: None,
            refuse: None,
            when: None,
        };
        loop {
            if self.take_word("recode") {
                assign.recode = Some(self.name("write `recode TABLE`")?);
            } else if self.take_word("as") {
                self.word("label", "write `as label`")?;
                assign.label = true;
            } else if self.take_word("format") {
                let help = "write `format date \"dd.MM.yyyy\"`";
                self.word("date", help)?;
                assign.format = Some(self.quoted(help)?);
            } else if self.take_word("join") {
                let help = "write `join with \", \"`";
                self.word("with", help)?;
                assign.join = Some(self.quoted(help)?);
            } else if self.take_word("shorten") {
                let help = "write `shorten to 30`";
                self.word("to", help)?;
                assign.shorten = Some(self.number(help)?);
            } else if self.sees("else") {
                self.blank();
                let start = self.at;
                self.take_word("else");
                self.word("refuse", "write `else refuse`")?;
                assign.refuse = Some(self.span(start, self.at));
            } else if self.sees_condition() {
                self.take_word("when");
                assign.when = Some(self.expression());
            } else {
                return Ok(assign);
            }
        }
    }

    /// A `when` on the next line begins a block of its own, as in specs.
    fn sees_condition(&self) -> bool {
        let line = self.rest().lines().next().unwrap_or_default();
        line.trim_start()
            .strip_prefix("when")
            .is_some_and(|it| it.starts_with(char::is_whitespace))
    }

    fn expression(&mut self) -> Expr {
        self.blank();
        let parsed = parse_prefix(self.id, self.text, self.at);
        self.at = parsed.end.max(self.at);
        self.out.extend(parsed.diagnostics);
        parsed.expr
    }

    fn path(&mut self, help: &str) -> Read<Path> {
        self.blank();
        let start = self.at;
        let mut segments = Vec::new();
        loop {
            if self.rest().starts_with('"') {
                segments.push(self.quoted(help)?.value);
            } else {
                let word = self.bare();
                if word.is_empty() {
                    return Err(self.expected("a name", help));
                }
                self.at += word.len();
                segments.push(word.to_owned());
            }
            if !self.rest().starts_with('.') {
                return Ok(Spanned::new(segments, self.span(start, self.at)));
            }
            self.at += 1;
        }
    }

    fn name(&mut self, help: &str) -> Read<Text> {
        self.blank();
        let word = self.bare();
        if word.is_empty() {
            return Err(self.expected("a name", help));
        }
        let start = self.at;
        self.at += word.len();
        Ok(Text::new(word.to_owned(), self.span(start, self.at)))
    }

    fn quoted(&mut self, help: &str) -> Read<Text> {
        self.blank();
        let start = self.at;
        let Some(inner) = self.rest().strip_prefix('"') else {
            return Err(self.expected("a text in quotes", help));
        };
        let mut value = String::new();
        let mut letters = inner.char_indices();
        while let Some((at, letter)) = letters.next() {
            match letter {
                '"' => {
                    self.at = start + 1 + at + 1;
                    return Ok(Text::new(value, self.span(start, self.at)));
                }
                '\\' => match letters.next() {
                    Some((_, 'n')) => value.push('\n'),
                    Some((_, other @ ('"' | '\\'))) => value.push(other),
                    Some(_) | None => break,
                },
                '\n' => break,
                other => value.push(other),
            }
        }
        Err(self.expected("a text that is closed with `\"`", help))
    }

    fn number(&mut self, help: &str) -> Read<Spanned<u32>> {
        self.blank();
        let digits = self.bare();
        let Ok(number) = digits.parse() else {
            return Err(self.expected("a number", help));
        };
        let start = self.at;
        self.at += digits.len();
        Ok(Spanned::new(number, self.span(start, self.at)))
    }

    /// Letters, digits and `_ - @` from here.
    fn bare(&self) -> &'a str {
        let rest = self.rest();
        let end = rest
            .char_indices()
            .find(|(at, letter)| {
                let arrow =
                    *letter == '-' && rest.get(at + 1..).is_some_and(|it| it.starts_with('>'));
                arrow || !(letter.is_alphanumeric() || matches!(letter, '_' | '-' | '@'))
            })
            .map_or(rest.len(), |(at, _)| at);
        rest.get(..end).unwrap_or_default()
    }

    fn sees(&self, word: &str) -> bool {
        let rest = self.text.get(self.after_blank()..).unwrap_or_default();
        rest.strip_prefix(word).is_some_and(|it| {
            !it.starts_with(|letter: char| letter.is_alphanumeric() || "_-@.".contains(letter))
                && !it.trim_start().starts_with('=')
        })
    }

    fn take_word(&mut self, word: &str) -> bool {
        let seen = self.sees(word);
        if seen {
            self.at = self.after_blank() + word.len();
        }
        seen
    }

    fn word(&mut self, word: &str, help: &str) -> Read<()> {
        if self.take_word(word) {
            return Ok(());
        }
        self.blank();
        Err(self.expected(&format!("`{word}`"), help))
    }

    fn take(&mut self, symbol: &str) -> bool {
        self.blank();
        let seen = self.rest().starts_with(symbol);
        if seen {
            self.at += symbol.len();
        }
        seen
    }

    fn symbol(&mut self, symbol: &str, help: &str) -> Read<()> {
        if self.take(symbol) {
            return Ok(());
        }
        Err(self.expected(&format!("`{symbol}`"), help))
    }

    fn expected(&self, what: &str, help: &str) -> Box<Diagnostic> {
        let end = self.at + self.rest().find('\n').unwrap_or(self.rest().len());
        let found = self.text.get(self.at..end).unwrap_or_default().trim_end();
        let message = if found.is_empty() {
            format!("{what} is missing")
        } else {
            format!("{what} is missing before `{}`", shown(found))
        };
        let span = self.span(self.at, self.at + found.len());
        Box::new(Diagnostic::new(codes::MAPPING_SYNTAX, span, message).help(help))
    }

    /// Behind the line in which reading stopped; at least one line on.
    fn next_line(&mut self, begin: usize) {
        self.at = self.at.max(begin);
        let rest = self.rest();
        self.at += rest.find('\n').map_or(rest.len(), |it| it + 1);
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Skips white space and comments.
    fn blank(&mut self) {
        self.at = self.after_blank();
    }

    fn after_blank(&self) -> usize {
        let mut at = self.at;
        loop {
            let rest = self.text.get(at..).unwrap_or_default();
            let trimmed = rest.trim_start();
            at += rest.len() - trimmed.len();
            if !trimmed.starts_with("//") {
                return at;
            }
            at += trimmed.find('\n').unwrap_or(trimmed.len());
        }
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.id, start, end)
    }
}

/// The beginning of a line, for a message.
fn shown(line: &str) -> String {
    let mut words: String = line.chars().take(24).collect();
    if words.len() < line.len() {
        words.push('…');
    }
    words
}
