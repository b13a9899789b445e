//! Text to expression.
//!
//! Recursive descent with one function for all binary operators. The language is that of
//! `expr.pest`; beyond it the parser understands what people write by habit (`==`, `und`, `x is
//! null`, …), says so, and carries on with what was meant.

use crate::{diagnostics::Diagnostics, source::SourceId};

use super::{ast::Expr, parser::Parser};

/// How deep brackets and `if … else if …` may be nested.
pub const MAX_NESTING: usize = 64;

/// How deep a tree may be; long chains such as `a + b + …` grow deep without brackets.
pub const MAX_DEPTH: usize = 256;

/// What came out of reading an expression.
#[derive(Debug, Clone)]
pub struct Parsed {
    /// The expression; `ExprKind::Error` where it could not be read.
    pub expr: Expr,
    /// Byte offset (in the whole file) behind the expression; what follows is the caller's.
    pub end: usize,
    /// What is wrong with it.
    pub diagnostics: Diagnostics,
}

/// Reads the longest expression that starts at `start` in `text` (the text of the whole source).
pub fn parse_prefix(source: SourceId, text: &str, start: usize) -> Parsed {
    let mut parser = Parser::new(source, text, start..text.len(), false);
    let expr = parser.expression().expr;
    parser.finish(expr)
}

/// Reads `text[range]` as one whole expression: anything left over is an error.
pub fn parse_all(source: SourceId, text: &str, range: std::ops::Range<usize>) -> Parsed {
    let mut parser = Parser::new(source, text, range, true);
    let expr = parser.expression().expr;
    parser.refuse_leftover();
    parser.finish(expr)
}

/// Reads a text that is nothing but an expression.
pub fn parse_text(text: &str) -> Parsed {
    parse_all(SourceId::default(), text, 0..text.len())
}
