//! How alike services are in what they ask beyond Bausteine.

use super::{
    Corpus, Question,
    concept::{likeness, share},
    questions::questions,
};

/// From which likeness on two labels ask the same.
const SAME: f64 = 0.75;

/// Two services and what both ask.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The one that comes first.
    pub first: String,
    /// The other.
    pub second: String,
    /// How many questions of the first the second asks too, those from Bausteine not counted.
    pub common: usize,
    /// That number by the questions of the service that has fewer; 0 to 1.
    pub share: f64,
    /// The paths of these questions: in the first, in the second.
    pub questions: Vec<(String, String)>,
}

/// All pairs with something in common, the most alike first.
pub fn similarity(corpus: &Corpus<'_>) -> Vec<Pair> {
    let all = questions(&corpus.services);
    let own: Vec<Vec<&Question<'_>>> = (0..corpus.services.len())
        .map(|at| {
            all.iter()
                .filter(|it| it.at == at && !it.of_baustein)
                .collect()
        })
        .collect();
    let mut pairs = Vec::new();
    for (at, first) in own.iter().enumerate() {
        for second in own.iter().skip(at + 1) {
            pairs.extend(pair(first, second));
        }
    }
    pairs.sort_by(|a, b| {
        b.share
            .total_cmp(&a.share)
            .then_with(|| (&a.first, &a.second).cmp(&(&b.first, &b.second)))
    });
    pairs
}

fn pair(first: &[&Question<'_>], second: &[&Question<'_>]) -> Option<Pair> {
    let mut questions = Vec::new();
    let mut taken = vec![false; second.len()];
    for question in first {
        let other = second.iter().zip(&mut taken).find(|(other, taken)| {
            let same_kind = other.same_kind(question) || (other.is_text() && question.is_text());
            !**taken && same_kind && likeness(&other.stems, &question.stems) >= SAME
        });
        if let Some((other, taken)) = other {
            *taken = true;
            questions.push((question.field.path.clone(), other.field.path.clone()));
        }
    }
    let (one, two) = (first.first()?, second.first()?);
    (!questions.is_empty()).then(|| Pair {
        first: one.service.to_owned(),
        second: two.service.to_owned(),
        common: questions.len(),
        share: share(questions.len(), first.len().min(second.len())),
        questions,
    })
}
