//! Random drafts of random specs: valid answers, any of which may be missing.

use serde_json::{Map, Value as Json, json};

use super::spec::{Block, Holder, Kind, Question, Spec};
use crate::schemas::Random;

/// The answers of a draft; all are there when `all` is set.
pub(crate) fn answers(spec: &Spec, random: &mut Random, all: bool) -> Map<String, Json> {
    let mut answers = Map::new();
    for block in &spec.blocks {
        match block.holder {
            Holder::Form => answers.extend(record(block, random, all)),
            Holder::Group => {
                let record = record(block, random, all);
                if !record.is_empty() {
                    answers.insert(block.name.clone(), Json::Object(record));
                }
            }
            Holder::List(max) => {
                let entries = (0..random.below(usize::try_from(max).unwrap() + 1))
                    .map(|_| Json::Object(record(block, random, all)));
                let entries: Vec<Json> = entries.collect();
                if !entries.is_empty() {
                    answers.insert(block.name.clone(), Json::Array(entries));
                }
            }
        }
    }
    answers
}

fn record(block: &Block, random: &mut Random, all: bool) -> Map<String, Json> {
    let mut record = Map::new();
    for question in &block.questions {
        if all || random.below(4) > 0 {
            record.insert(question.name.clone(), answer(question, random));
        }
    }
    record
}

fn answer(question: &Question, random: &mut Random) -> Json {
    match &question.kind {
        Kind::Text(max) => json!("ä".repeat(length(*max, random))),
        Kind::Lines(max) => {
            let length = length(*max, random);
            let text = "ä".repeat(length);
            json!(if length > 2 && random.below(2) > 0 {
                format!("ä\n{}", "ö".repeat(length - 2))
            } else {
                text
            })
        }
        Kind::Integer(min, max) => json!(random.pick(&[*min, *max, min.midpoint(*max)])),
        Kind::Number(1, max) => random.pick(&[json!(0), json!(max), json!(1.5)]),
        Kind::Number(_, max) => random.pick(&[json!(0), json!(max), json!(1.25), json!(2.5)]),
        Kind::Money(max) => random.pick(&[json!(0), json!(max), json!(2.75)]),
        Kind::Date("(past)") => json!(random.pick(&["2026-03-01", "1985-03-27"])),
        Kind::Date("(future)") => json!(random.pick(&["2026-03-01", "2028-02-29"])),
        Kind::Date(_) => json!(random.pick(&["2026-03-01", "1985-03-27", "2028-02-29"])),
        Kind::PartialDate => json!(random.pick(&["1985", "1985-03", "1985-03-27", "2030-01-01"])),
        Kind::YesNo => json!(random.below(2) > 0),
        Kind::Confirm => json!(true),
        Kind::Choice(options) => json!(random.pick(options).code),
        Kind::Choices(options) => {
            let mut codes: Vec<&str> = options.iter().map(|it| it.code.as_str()).collect();
            codes.retain(|_| random.below(2) > 0);
            if codes.is_empty() {
                codes.push(&options[0].code);
            }
            json!(codes)
        }
        Kind::Email => json!("ada.muster@example.org"),
        Kind::File(kinds, most) => {
            let ending = random.pick(&kinds.split(", ").collect::<Vec<_>>());
            let media_type = if ending == "pdf" {
                "application/pdf"
            } else {
                "image/jpeg"
            };
            let file =
                json!({ "name": format!("bild.{ending}"), "type": media_type, "size": 1024 });
            json!(vec![
                file;
                1 + random.below(usize::try_from(*most).unwrap())
            ])
        }
        Kind::Code("bundesland") => json!(random.pick(&["01", "02", "09"])),
        Kind::Code(_) => json!(random.pick(&["LD", "VH", "GS"])),
    }
}

fn length(max: u32, random: &mut Random) -> usize {
    usize::try_from(random.pick(&[1, max / 2 + 1, max])).unwrap()
}

/// Every answer by path: `block1.q2`, `block3[0].q4`.
pub(crate) fn leaves(spec: &Spec, answers: &Map<String, Json>) -> Vec<(String, Json)> {
    let mut found = Vec::new();
    for (block, question) in spec.all() {
        let name = &question.name;
        match block.holder {
            Holder::Form => {
                found.extend(answers.get(name).map(|it| (name.clone(), it.clone())));
            }
            Holder::Group => {
                let value = answers.get(&block.name).and_then(|it| it.get(name));
                found.extend(value.map(|it| (format!("{}.{name}", block.name), it.clone())));
            }
            Holder::List(_) => {
                let entries = answers.get(&block.name).and_then(Json::as_array);
                for (at, entry) in entries.into_iter().flatten().enumerate() {
                    let path = format!("{}[{at}].{name}", block.name);
                    found.extend(entry.get(name).map(|it| (path, it.clone())));
                }
            }
        }
    }
    found
}
