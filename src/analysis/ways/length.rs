//! The shortest and the longest way, in questions and minutes.
//!
//! A question in a repeat group counts once, however many entries there are: nobody's way is longer
//! because the list may have fifty entries. A repeat group without entries asks nothing.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    circuit::{Found, Lit},
    replay::Witness,
    search::Solver,
};
use crate::model::{Field, FieldType, Form};

/// How long the ways through a form are, from the shortest to the longest, on the day and with the
/// params of witnesses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Extent {
    /// Fewest and most questions, those in repeat groups counted once.
    pub questions: (u32, u32),
    /// Minutes that these two ways take, the smaller number first: an estimate, see
    /// [`Length::minutes`].
    pub minutes: (u32, u32),
    /// Whether it is proven that no way has fewer or more questions; else these are the fewest and
    /// the most that were found.
    pub proven: bool,
}

/// How long a way is.
#[derive(Debug, Clone, PartialEq)]
pub struct Length {
    /// Questions asked, those in repeat groups counted once.
    pub questions: u32,
    /// Minutes for a practised applicant who has everything at hand: an estimate, the sum over its
    /// questions, rounded up.
    pub minutes: u32,
    /// Whether it is proven that no way is shorter, or longer, on this day and with these params;
    /// else it is the best that was found.
    pub proven: bool,
    /// The answers that take this way.
    pub witness: Witness,
}

/// Seconds to choose, tick, or say yes or no.
const CHOICE: u32 = 20;
/// Seconds to type a short answer that is known by heart.
const LINE: u32 = 30;
/// Seconds to copy a number from a document.
const NUMBER: u32 = 45;
/// Seconds to write some sentences.
const TEXT: u32 = 120;
/// Seconds to find and upload a document.
const DOCUMENT: u32 = 120;

/// How long an answer takes, in seconds: an estimate by the type of the question.
fn seconds_of(ty: &FieldType) -> u32 {
    match ty {
        FieldType::YesNo
        | FieldType::Confirm
        | FieldType::Choice { .. }
        | FieldType::Choices { .. }
        | FieldType::Code { .. } => CHOICE,
        FieldType::Text { .. }
        | FieldType::Date { .. }
        | FieldType::PartialDate
        | FieldType::Time
        | FieldType::Integer { .. }
        | FieldType::Email
        | FieldType::Phone
        | FieldType::PostalCode
        | FieldType::Url => LINE,
        FieldType::Number { .. } | FieldType::Money { .. } | FieldType::Iban | FieldType::TaxId => {
            NUMBER
        }
        FieldType::Multiline { .. } => TEXT,
        FieldType::File { .. } => DOCUMENT,
    }
}

/// The length of one way, the best that was found.
fn measured(form: &Form, witness: Witness) -> Length {
    let outcome = witness.outcome(form);
    let asked = form.fields.iter().filter(|it| outcome.is_shown(&it.path));
    let asked: Vec<&Field> = asked.collect();
    let seconds: u32 = asked.iter().map(|it| seconds_of(&it.ty)).sum();
    Length {
        questions: u32::try_from(asked.len()).unwrap_or(u32::MAX),
        minutes: seconds.div_ceil(60),
        proven: false,
        witness,
    }
}

impl Solver<'_> {
    /// How long the ways are; `None` when none was found.
    pub fn extent(&mut self) -> Option<Extent> {
        let (shortest, longest) = (self.extreme(false)?, self.extreme(true)?);
        let minutes = (shortest.minutes, longest.minutes);
        Some(Extent {
            questions: (shortest.questions, longest.questions),
            minutes: (minutes.0.min(minutes.1), minutes.0.max(minutes.1)),
            proven: shortest.proven && longest.proven,
        })
    }

    /// The way with the fewest or the most questions that was found. `None` when no way was found.
    pub fn extreme(&mut self, most: bool) -> Option<Length> {
        let mut base = vec![self.complete, self.world.dated];
        base.extend(self.defaults());
        let form = self.form;
        let mut best = measured(form, self.walk(&base, &[])?);
        let bits = self.questions_asked();
        // Bit by bit from the highest: can it be set (or unset), those before it being as they are?
        let mut number = 0;
        let mut settled = true;
        for (place, bit) in bits.iter().enumerate().rev() {
            let wanted = if most { *bit } else { !*bit };
            let with = |is_set: bool| (number << 1) | u32::from(is_set);
            let mut can = best.questions >> place == with(most);
            if !can {
                let mut assumed = base.clone();
                assumed.push(wanted);
                if !matches!(self.world.circuit.solve(&assumed), Found::Core(_)) {
                    let found = self.walk(&assumed, &[]);
                    match found.map(|it| measured(form, it)) {
                        Some(found) if found.questions >> place == with(most) => {
                            can = true;
                            best = found;
                        }
                        Some(_) | None => settled = false,
                    }
                }
            }
            base.push(if can { wanted } else { !wanted });
            number = with(can == most);
        }
        best.proven = settled && best.questions == number;
        Some(best)
    }

    /// The number of questions that are asked, in binary, lowest bit first.
    fn questions_asked(&mut self) -> Vec<Lit> {
        // Questions that are asked together are counted together.
        let mut times: BTreeMap<Lit, u32> = BTreeMap::new();
        for at in 0..self.encoded.fields.len() {
            let lits = self.encoded.fields.get(at).map(|it| it.lits.clone());
            let asked = self.world.circuit.or(&lits.unwrap_or_default());
            *times.entry(asked).or_default() += 1;
        }
        let mut columns: Vec<Vec<Lit>> = Vec::new();
        for (lit, times) in times {
            for place in (0..u32::BITS).filter(|it| times >> it & 1 == 1) {
                let place = usize::try_from(place).unwrap_or_default();
                if columns.len() <= place {
                    columns.resize(place + 1, Vec::new());
                }
                if let Some(column) = columns.get_mut(place) {
                    column.push(lit);
                }
            }
        }
        self.sum(columns)
    }

    /// The sum of statements that hold, in binary; each column counts twice the one before it.
    fn sum(&mut self, mut columns: Vec<Vec<Lit>>) -> Vec<Lit> {
        let mut bits = Vec::new();
        let mut at = 0;
        while let Some(mut column) = columns.get(at).cloned() {
            let mut carries = Vec::new();
            while column.len() > 1 {
                let mut next = Vec::new();
                for chunk in column.chunks(3) {
                    let circuit = &mut self.world.circuit;
                    match chunk {
                        [a, b, c] => {
                            let ab = circuit.xor(*a, *b);
                            next.push(circuit.xor(ab, *c));
                            let both = circuit.and(&[*a, *b]);
                            let one = circuit.and(&[ab, *c]);
                            carries.push(circuit.or(&[both, one]));
                        }
                        [a, b] => {
                            next.push(circuit.xor(*a, *b));
                            carries.push(circuit.and(&[*a, *b]));
                        }
                        rest => next.extend(rest),
                    }
                }
                column = next;
            }
            bits.push(column.first().copied().unwrap_or(self.world.circuit.no()));
            at += 1;
            match columns.get_mut(at) {
                Some(column) => column.extend(carries),
                None if !carries.is_empty() => columns.push(carries),
                None => {}
            }
        }
        bits
    }
}
