//! The shortest and the longest way, in questions and minutes.
//!
//! A question in a repeat group counts once, however many entries there are: nobody's way is longer
//! because the list may have fifty entries. A repeat group without entries asks nothing.

use super::{
    circuit::{Found, Lit},
    replay::{Replay, Witness, witness},
    search::Solver,
};
use crate::model::{Field, FieldType, Form};

/// How long a way is.
#[derive(Debug, Clone, PartialEq)]
pub struct Length {
    /// Questions asked, those in repeat groups counted once.
    pub questions: usize,
    /// Minutes for a practised applicant who has everything at hand: an estimate, the sum over its
    /// questions, rounded up.
    pub minutes: u32,
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

/// The length of one way: its questions in asking order, in seconds.
fn measured(form: &Form, witness: Witness) -> Length {
    let outcome = witness.outcome(form);
    let shown = |path: &str| outcome.is_shown(path);
    let asked: Vec<&Field> = form.fields.iter().filter(|it| shown(&it.path)).collect();
    let seconds: u32 = asked.iter().map(|it| seconds_of(&it.ty)).sum();
    Length {
        questions: asked.len(),
        minutes: seconds.div_ceil(60),
        witness,
    }
}

impl Solver<'_> {
    /// The way with the fewest or the most questions that was found; that none has fewer or more is
    /// not proven. `None` when no way was found.
    pub fn extreme(&mut self, most: bool) -> Option<Length> {
        let mut base = self.rules(|_, _| true);
        base.push(self.world.dated);
        base.extend(self.defaults());
        let exact = self.precisions();
        let asked: Vec<Lit> = self
            .encoded
            .fields
            .iter()
            .map(|it| it.lits.clone())
            .collect::<Vec<_>>()
            .into_iter()
            .map(|lits| self.world.circuit.or(&lits))
            .collect();
        let bits = self.sum(&asked);
        // Bit by bit from the highest: can it still be set (or unset)?
        let mut fixed: Vec<Lit> = Vec::new();
        let mut best = None;
        let mut precise = true;
        for bit in bits.iter().rev() {
            let wanted = if most { *bit } else { !*bit };
            let mut assumed = base.clone();
            assumed.extend(&fixed);
            assumed.push(wanted);
            let mut all = assumed.clone();
            all.extend(if precise { exact.as_slice() } else { &[] });
            let mut found = self.world.circuit.solve(&all);
            if matches!(found, Found::Core(_)) && precise && best.is_none() {
                let mut whole = base.clone();
                whole.extend(&exact);
                if self.world.circuit.solve(&whole) != Found::Model {
                    precise = false;
                    found = self.world.circuit.solve(&assumed);
                }
            }
            if found == Found::Model {
                let candidate = witness(&self.world);
                if Replay::of(self.form, &candidate).is_valid() {
                    best = Some(candidate);
                    fixed.push(wanted);
                    continue;
                }
            }
            fixed.push(!wanted);
        }
        if best.is_none() {
            base.extend(fixed);
            base.extend(exact);
            if self.world.circuit.solve(&base) == Found::Model {
                let candidate = witness(&self.world);
                best = Replay::of(self.form, &candidate)
                    .is_valid()
                    .then_some(candidate);
            }
        }
        best.map(|it| measured(self.form, it))
    }

    /// The number of statements that hold, in binary, lowest bit first.
    fn sum(&mut self, lits: &[Lit]) -> Vec<Lit> {
        let mut columns: Vec<Vec<Lit>> = vec![lits.to_vec()];
        let mut bits = Vec::new();
        let mut at = 0;
        while let Some(column) = columns.get(at).cloned() {
            let mut column = column;
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
            bits.extend(column);
            if !carries.is_empty() {
                columns.push(carries);
            }
            at += 1;
        }
        bits
    }
}
