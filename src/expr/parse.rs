//! Text to expression.
use super::ast::{Expr, ExprKind};
use crate::{
    diagnostics::Diagnostics,
    source::{SourceId, Span},
};

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
    let _ = text;
    Parsed {
        expr: Expr {
            kind: ExprKind::Error,
            span: Span::new(source, start, start),
        },
        end: start,
        diagnostics: Diagnostics::new(),
    }
}

/// Reads `text[range]` as one whole expression: anything left over is an error.
pub fn parse_all(source: SourceId, text: &str, range: std::ops::Range<usize>) -> Parsed {
    parse_prefix(source, text, range.start)
}
