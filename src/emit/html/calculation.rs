//! How computed values come out, and what conditions say, as a script that a page loads when someone asks.

use std::collections::BTreeMap;

use serde_json::json;

use super::view::{Names, Speech};
use crate::{
    expr::{Base, Ty, TypedExpr, VarPath, german::Labels as _, print, steps},
    model::{Compute, Form},
};

/// What is told about the computed values of a form.
#[derive(Debug, Default)]
pub(super) struct Calculation {
    /// What answers are called and how their values are written, as JSON.
    answers: Vec<String>,
    /// The text of each answer in expressions, and the answer: a loop variable is written alike over any list.
    texts: Vec<(String, Option<VarPath>)>,
    /// Sentence and steps by name of a value, as a JavaScript literal.
    values: BTreeMap<String, String>,
}

impl Calculation {
    /// Of the values that applicants see, and of those these come from.
    pub(super) fn new(form: &Form, speech: &Speech<'_>) -> Self {
        let mut made = Self::default();
        let mut open: Vec<&str> = form
            .computes
            .iter()
            .filter(|it| !it.internal)
            .map(|it| it.name.as_str())
            .collect();
        let names = Names::of(form);
        while let Some(name) = open.pop() {
            let compute = form.computes.iter().find(|it| it.name == name);
            let Some(compute) = compute.filter(|_| !made.values.contains_key(name)) else {
                continue;
            };
            let mut used = Vec::new();
            let node = steps::steps(&compute.expr, &mut |part| {
                used.extend(compute_in(form, part).map(|it| it.name.as_str()));
                made.name((form, speech), names, part)
            });
            if let Some(node) = node {
                let words = json!(sentence(speech, names, &compute.expr));
                made.values
                    .insert(name.to_owned(), format!("{{words:{words},node:{node}}}"));
            }
            open.extend(used);
        }
        made
    }

    /// Whether something is told about a value.
    pub(super) fn tells(&self, name: &str) -> bool {
        self.values.contains_key(name)
    }

    /// The script, with what conditions say by the position of their function; `None` where nothing is
    /// told.
    pub(super) fn script(&self, conditions: &BTreeMap<usize, String>) -> Option<String> {
        if self.values.is_empty() && conditions.is_empty() {
            return None;
        }
        let values = self.values.iter();
        let values: Vec<String> = values
            .map(|(name, it)| format!("{}:{it}", json!(name)))
            .collect();
        Some(format!(
            "globalThis.antragswerk.steps = (R) => ({{\nanswers:[\n{}\n],\nvalues:{{\n{}\n}},\nconditions:{}}});\n",
            self.answers.join(",\n"),
            values.join(",\n"),
            json!(conditions),
        ))
    }

    /// The number of an answer.
    fn name(
        &mut self,
        (form, speech): (&Form, &Speech<'_>),
        names: Names<'_>,
        part: &TypedExpr,
    ) -> usize {
        let text = print::print_typed(part);
        let key = (text.clone(), part.origin.clone());
        if let Some(known) = self.texts.iter().position(|it| *it == key) {
            return known;
        }
        let origin = part.origin.as_ref();
        let label = origin.and_then(|it| names.label(it));
        let path = origin.filter(|it| it.base != Base::Param);
        let path = path.map(|it| form.dotted(it, None));
        let (ty, scale) = kind(&part.ty);
        // Nobody translates what applicants do not read elsewhere.
        let in_german = path.is_none() || compute_in(form, part).is_some_and(|it| it.internal);
        let answer = json!({
            "label": label.unwrap_or_else(|| text.clone()),
            "type": ty,
            "scale": scale,
            "path": path,
            "lang": (speech.language.is_some() && in_german).then_some("de"),
        });
        self.answers.push(answer.to_string());
        self.texts.push(key);
        self.texts.len() - 1
    }
}

/// The computed value that an answer is.
fn compute_in<'f>(form: &'f Form, part: &TypedExpr) -> Option<&'f Compute> {
    let origin = part.origin.as_ref().filter(|it| it.base == Base::Form)?;
    let [name] = origin.segments.as_slice() else {
        return None;
    };
    form.computes.iter().find(|it| it.name == *name)
}

/// The expression as a sentence that begins as sentences do; empty where pages do not speak German.
fn sentence(speech: &Speech<'_>, names: Names<'_>, expr: &TypedExpr) -> String {
    let text = speech.sentence(names, expr);
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => format!("{}{}.", first.to_uppercase(), letters.as_str()),
        None => text,
    }
}

/// How a value is written, and with how many decimals.
fn kind(ty: &Ty) -> (&'static str, Option<u8>) {
    match ty {
        Ty::Number(number) if number.money => ("money", Some(number.scale)),
        Ty::Number(number) => ("number", Some(number.scale)),
        Ty::Boolean => ("yesno", None),
        Ty::Date => ("date", None),
        Ty::PartialDate => ("partial_date", None),
        Ty::Choice(_) => ("choice", None),
        Ty::List(_) | Ty::File | Ty::Record(_) => ("list", None),
        Ty::Unknown | Ty::Null | Ty::Text | Ty::Months | Ty::Days => ("text", None),
    }
}
