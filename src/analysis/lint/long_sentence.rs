//! A sentence that is too long to be kept in mind while it is read.

use super::{
    Subject, place_in, sentences,
    texts::{Part, texts},
};
use crate::diagnostics::{Diagnostic, Diagnostics, codes};

/// Most words in a sentence. Ours: long enough for a list of examples, short enough for one breath.
const MOST_WORDS: usize = 25;

pub(super) fn check(subject: &Subject<'_>, out: &mut Diagnostics) {
    for written in texts(subject.document) {
        // Questions are measured as labels.
        if written.part == Part::Question {
            continue;
        }
        for (range, sentence) in sentences::sentences(written.text) {
            let count = sentences::words(sentence).len();
            if count > MOST_WORDS {
                let place = place_in(subject, written.span, sentence, &range);
                out.push(
                    Diagnostic::new(
                        codes::LONG_SENTENCE,
                        place,
                        format!("sentence has {count} words"),
                    )
                    .label(format!("more than {MOST_WORDS}"))
                    .help("say it in two sentences, or leave out what this question does not need"),
                );
            }
        }
    }
}
