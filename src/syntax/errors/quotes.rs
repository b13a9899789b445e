//! Texts: quotes that are missing, too many, or of another kind.

use pest::iterators::Pair;

use super::{
    super::body::{Builder, Rule},
    words::ATTRIBUTES,
};
use crate::{
    diagnostics::{Diagnostic, codes},
    source::Span,
};

/// Quotes of word processors and of other languages.
pub(super) const ODD_QUOTES: [char; 10] = ['„', '“', '”', '»', '«', '\'', '‚', '‘', '’', '`'];

impl<'a> Builder<'a, '_> {
    /// Whether a line is the rest of a text that was reported as open on the line above.
    pub(super) fn continues_text(&self, line: &str, start: usize) -> bool {
        let last = self.out.iter().last();
        let Some(open) = last.filter(|it| it.code == codes::UNCLOSED_TEXT) else {
            return false;
        };
        let between = self.text.get(open.span.end as usize..start);
        odd_quotes(line) && between.is_some_and(|it| it.trim().is_empty() && it.contains('\n'))
    }

    /// Reports a label in other quotes.
    pub(in crate::syntax) fn odd_label(&mut self, pair: &Pair<'a, Rule>) {
        let span = self.span(pair);
        let diagnostic = self.odd_quotes_at(span);
        self.out.push(diagnostic);
    }

    pub(super) fn odd_quotes_at(&self, span: Span) -> Diagnostic {
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

    /// Reports a label without a closing quote.
    pub(in crate::syntax) fn open_label(&mut self, pair: &Pair<'a, Rule>) {
        let span = self.span(pair);
        let diagnostic = self.unclosed_text(pair.as_str().trim_end(), span.start as usize);
        self.out.push(diagnostic);
    }

    /// `"Name hint "Wie im Ausweis"`: a text that ends in a word of the language, on a line with a
    /// quote too few, was meant to end before that word.
    fn swallowed_word(&self, start: usize) -> Option<Diagnostic> {
        let before = self.text.get(..start)?;
        let from = before.rfind('\n').map_or(0, |at| at + 1);
        let line = self.text.get(from..)?.lines().next()?;
        let found = quotes(line);
        let (open, inner) = found.windows(2).step_by(2).find_map(|pair| {
            let [open, close] = pair else { return None };
            let inner = line.get(open + 1..*close)?;
            let word = inner.trim_end().rsplit(' ').next()?;
            let takes_text = ATTRIBUTES
                .iter()
                .any(|(name, rule)| *name == word && matches!(rule, Rule::text_attribute));
            (takes_text && inner.ends_with(' ')).then_some((*open, inner))
        })?;
        let is_word = |word: &str| ATTRIBUTES.iter().any(|(name, _)| *name == word);
        let mut meant = inner.trim_end();
        let mut word = "";
        while let Some((rest, last)) = meant.rsplit_once(' ')
            && is_word(last)
        {
            (meant, word) = (rest.trim_end(), last);
        }
        let end = from + open + 1 + meant.len();
        let place = self.place(from + open, 1 + meant.len());
        Some(
            Diagnostic::new(codes::UNCLOSED_TEXT, place, "text is not closed")
                .label("begins here")
                .help(format!("close it with `\"` before `{word}`"))
                .fix(self.place(end, 0), "\""),
        )
    }

    pub(super) fn unclosed_text(&self, line: &str, start: usize) -> Diagnostic {
        if let Some(diagnostic) = self.swallowed_word(start) {
            return diagnostic;
        }
        let at = last_quote(line).unwrap_or(0);
        Diagnostic::new(
            codes::UNCLOSED_TEXT,
            self.place(start + at, line.len() - at),
            "text is not closed",
        )
        .label("begins here")
        .help("close it with `\"` on the same line; write a quote inside a text as `\\\"`")
    }
}

/// Byte offsets of the quotes that are not escaped.
pub(super) fn quotes(line: &str) -> Vec<usize> {
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

pub(super) fn odd_quotes(line: &str) -> bool {
    quotes(line).len() % 2 == 1
}

fn last_quote(line: &str) -> Option<usize> {
    quotes(line).last().copied()
}
