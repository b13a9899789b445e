//! The same choice with other words: equal codes, other labels, for a question that is alike.

use std::collections::BTreeSet;

use super::{
    Question,
    concept::{likeness, stems},
    named,
};
use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    model::ChoiceOption,
};

/// Fewest options for which equal codes are no chance.
const FEWEST: usize = 2;
/// How alike the questions must be.
const ALIKE: f64 = 0.5;

pub(super) fn check(questions: &[Question<'_>], out: &mut Diagnostics) {
    let choices: Vec<&Question<'_>> = questions
        .iter()
        .filter(|it| it.field.ty.options().len() >= FEWEST && !it.of_baustein)
        .collect();
    for (at, second) in choices.iter().enumerate() {
        let first = choices.iter().take(at).find(|first| {
            first.at != second.at
                && likeness(&first.stems, &second.stems) >= ALIKE
                && codes_of(first.field.ty.options()) == codes_of(second.field.ty.options())
        });
        let Some(first) = first else {
            continue;
        };
        let differing = second.field.ty.options().iter().find_map(|option| {
            let other = first
                .field
                .ty
                .options()
                .iter()
                .find(|it| it.code == option.code)?;
            (stems(&other.label) != stems(&option.label)).then_some((option, other))
        });
        if let Some((option, other)) = differing {
            let message = format!(
                "option `{}` is „{}“ here and „{}“ elsewhere",
                option.code, option.label, other.label
            );
            out.push(
                Diagnostic::new(codes::OPTIONS_OTHERWISE, second.span, message)
                    .label(named(second))
                    .also(first.span, named(first))
                    .help("use the same words for the same choice"),
            );
        }
    }
}

fn codes_of(options: &[ChoiceOption]) -> BTreeSet<&str> {
    options.iter().map(|it| it.code.as_str()).collect()
}
