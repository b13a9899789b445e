//! Indented lines, and statements that flow over several of them.

use super::{
    super::{WIDTH, width},
    expr,
    text::comment_text,
};
use crate::syntax::ast::{Comment, ExprText};

/// The text so far.
pub(super) struct Out {
    text: String,
    level: usize,
    /// A comment ends the last line, so nothing may follow it there.
    after_comment: bool,
}

/// A part of a statement.
pub(super) enum Part {
    /// Words that stay together.
    Words(String),
    /// A word and the expression behind it, which may be broken.
    Expr(String, String),
}

impl Part {
    /// A word and an expression.
    pub(super) fn expr(word: &str, expr: &ExprText) -> Self {
        Part::Expr(word.to_owned(), expr::canonical(expr))
    }

    fn one_line(&self) -> String {
        match self {
            Part::Words(words) => words.clone(),
            Part::Expr(word, expr) => format!("{word} {expr}"),
        }
    }
}

/// The parts on one line.
pub(super) fn one_line(parts: &[Part]) -> String {
    let parts: Vec<String> = parts.iter().map(Part::one_line).collect();
    parts.join(" ")
}

impl Out {
    pub(super) fn new() -> Self {
        Self {
            text: String::new(),
            level: 0,
            after_comment: false,
        }
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    /// Text as it is.
    pub(super) fn raw(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// A line at the present level.
    pub(super) fn line(&mut self, line: &str) {
        self.indented(self.level, line);
    }

    /// A line that continues the one above.
    pub(super) fn continuation(&mut self, line: &str) {
        self.indented(self.level + 2, line);
    }

    fn indented(&mut self, level: usize, line: &str) {
        self.text.push_str(&"  ".repeat(level));
        self.text.push_str(line);
        self.text.push('\n');
        self.after_comment = false;
    }

    /// What `print` writes, one level deeper.
    pub(super) fn deeper(&mut self, print: impl FnOnce(&mut Self)) {
        self.level += 1;
        print(self);
        self.level -= 1;
    }

    /// An empty line.
    pub(super) fn blank(&mut self) {
        self.text.push('\n');
    }

    /// Whether the last thing written is a comment.
    pub(super) fn is_after_comment(&self) -> bool {
        self.after_comment
    }

    /// A comment, at the end of the last line or on its own.
    pub(super) fn comment(&mut self, comment: &Comment) {
        let text = comment_text(&comment.text.value);
        let has_line = self.text.ends_with('\n') && !self.text.ends_with("\n\n");
        if comment.trailing && !self.after_comment && has_line {
            self.text.pop();
            self.text.push(' ');
            self.text.push_str(&text);
            self.text.push('\n');
        } else {
            self.line(&text);
        }
        self.after_comment = true;
    }

    /// Whether a line of this text fits at the present level.
    pub(super) fn fits(&self, line: &str) -> bool {
        self.level * 2 + width(line) <= WIDTH
    }

    /// Whether a continuation line of this text fits at the present level.
    pub(super) fn continues(&self, line: &str) -> bool {
        (self.level + 2) * 2 + width(line) <= WIDTH
    }

    /// Whether an expression can be broken.
    pub(super) fn breaks(&self, part: &Part) -> bool {
        match part {
            Part::Words(_) => false,
            Part::Expr(_, text) => self.pieces(text).len() > 1,
        }
    }

    /// The continuation lines of an expression.
    pub(super) fn pieces(&self, text: &str) -> Vec<String> {
        expr::pieces(text, WIDTH.saturating_sub((self.level + 2) * 2))
    }

    /// A statement on one line, or with its expressions broken before `and` and `or`.
    pub(super) fn statement(&mut self, parts: &[Part], end: &str) {
        self.flow(parts, end, false);
    }

    /// The head of a block on one line, or with its condition on the next, which may be broken.
    pub(super) fn head(&mut self, parts: &[Part], end: &str) {
        self.flow(parts, end, true);
    }

    fn flow(&mut self, parts: &[Part], end: &str, below: bool) {
        let whole = one_line(parts) + end;
        if self.fits(&whole) {
            return self.line(&whole);
        }
        let mut lines = Vec::new();
        let mut line = String::new();
        for part in parts {
            if below && !line.is_empty() && matches!(part, Part::Expr(..)) {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            match part {
                Part::Words(words) => line.push_str(words),
                Part::Expr(word, text) => {
                    line.push_str(word);
                    line.push(' ');
                    let is_below = below && !lines.is_empty();
                    let pieces = if is_below && self.continues(&format!("{word} {text}{end}")) {
                        vec![text.clone()]
                    } else {
                        self.pieces(text)
                    };
                    let mut pieces = pieces.into_iter();
                    line.push_str(&pieces.next().unwrap_or_default());
                    for piece in pieces {
                        lines.push(std::mem::replace(&mut line, piece));
                    }
                }
            }
        }
        lines.push(line + end);
        let mut lines = lines.iter();
        if let Some(first) = lines.next() {
            self.line(first);
        }
        for line in lines {
            self.continuation(line);
        }
    }
}

/// The author's empty lines, between lines only.
#[derive(Default)]
pub(super) struct Lines {
    is_started: bool,
    blank: bool,
}

impl Lines {
    /// Before a line.
    pub(super) fn next(&mut self, out: &mut Out) {
        if std::mem::take(&mut self.blank) && self.is_started {
            out.blank();
        }
        self.is_started = true;
    }

    /// A comment or an empty line.
    pub(super) fn comment(&mut self, out: &mut Out, comment: &Comment) {
        if comment.is_blank() {
            self.blank = true;
        } else {
            if !comment.trailing {
                self.next(out);
            }
            out.comment(comment);
            self.is_started = true;
        }
    }
}
