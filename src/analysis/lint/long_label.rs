//! A question that does not fit into an error summary or a glance.

use super::{
    Subject,
    texts::{Part, texts},
};
use crate::diagnostics::{Diagnostic, Diagnostics, codes};

/// Most characters of a question, heading or option. Ours: two lines on a phone's error summary.
const MOST_CHARACTERS: usize = 120;

pub(super) fn check(subject: &Subject<'_>, out: &mut Diagnostics) {
    for written in texts(subject.document) {
        let what = match written.part {
            Part::Question => "question",
            Part::Heading => "heading",
            Part::Option => "option",
            Part::Result => "name of a result",
            // Statements are read word by word; the others are no labels.
            Part::Statement | Part::Hint | Part::Note | Part::Message | Part::Fact => continue,
        };
        let count = written.text.chars().count();
        if count > MOST_CHARACTERS {
            out.push(
                Diagnostic::new(
                    codes::LONG_LABEL,
                    written.span,
                    format!("{what} has {count} characters"),
                )
                .label(format!("more than {MOST_CHARACTERS}"))
                .help("ask shortly and put the rest into a `hint`"),
            );
        }
    }
}
