//! Specs in other languages than German: what there is to translate, gettext PO files, and a
//! document in another language made from both.
//!
//! German is the source. A text is known by where it stands and what it does there
//! (`halter.vornamen#label`), and by its German words: a translation counts only while both are the
//! same. So a changed question never shows an old translation, and a moved one needs no new one.

mod check;
mod errors;
mod merge;
pub mod po;
#[cfg(test)]
mod tests;
mod texts;
mod translate;

pub use check::{Tally, check, tally};
pub use errors::{missing_file, of_nothing};
pub use merge::merge;
pub use po::Po;
pub use texts::{Role, SourceText, of_codelist, of_document};
pub use translate::{codelist, document};
