//! A line that could not be read: what it was meant to be.

use super::{
    super::body::{Builder, Rule},
    first_token, leading_word,
    quotes::{ODD_QUOTES, odd_quotes, quotes},
    words::{ATTRIBUTES, STATEMENTS, meant_statement},
};
use crate::{
    diagnostics::{Diagnostic, codes, suggest},
    expr,
    source::Span,
};

/// `alter:` and nothing behind it that could be a type.
fn typeless(name: &str, place: Span, behind: &str) -> Option<Diagnostic> {
    let closed = quotes(behind).get(1).map(|at| at + 1);
    let label = closed
        .filter(|_| behind.starts_with('"'))
        .and_then(|end| behind.get(..end));
    let is_attribute = ATTRIBUTES
        .iter()
        .any(|(word, _)| *word == leading_word(behind));
    if label.is_none() && !is_attribute && !behind.is_empty() {
        return None;
    }
    let label = label.unwrap_or("\"Label\"");
    Some(
        Diagnostic::new(codes::SYNTAX, place, format!("field `{name}` has no type"))
            .label("what answers it takes is missing")
            .help(format!("write it behind the colon: `{name}: text {label}`")),
    )
}

impl Builder<'_, '_> {
    pub(super) fn describe(&self, line: &str, start: usize) -> Diagnostic {
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
            return self.inner_quote(start);
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
                    .expression_fault(name, word.len(), line, start)
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
        if let Some(behind) = after.strip_prefix(':') {
            return typeless(word, word_span, behind.trim_start())
                .unwrap_or_else(|| self.expected(Rule::field, line, start));
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

    /// What the expression's own parser has to say about the one on this line, which begins with
    /// a word of this length that stands for `word`.
    pub(super) fn expression_fault(
        &self,
        word: &str,
        length: usize,
        line: &str,
        start: usize,
    ) -> Option<Diagnostic> {
        let begin = match word {
            "when" | "check" | "expect" => length,
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

    /// Whether something else stands before this place on its line.
    fn behind_something(&self, start: usize) -> bool {
        let before = self.text.get(..start).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        !line.trim().is_empty()
    }
}
