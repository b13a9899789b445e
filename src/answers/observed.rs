//! What an evaluation decided on the way.

use crate::{expr::TypedExpr, model::Check};

/// The conditions and checks that were evaluated, and how each came out; in a repeat group once for
/// each entry. What is hidden decides nothing. The references are into the form, so two uses of one
/// Baustein are told apart by address.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Observed<'f> {
    /// The conditions of pages, blocks, groups and repeat groups, of `optional when`, and of each `if`
    /// in a computed value; whether each was true.
    pub conditions: Vec<(&'f TypedExpr, bool)>,
    /// The checks that were true or false. One that is null passes and is not among them: it had
    /// nothing to look at.
    pub checks: Vec<(&'f Check, bool)>,
}
