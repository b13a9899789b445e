//! Drafts survive an edited spec: what is kept is valid and means what it meant, what is not kept is
//! named, or the draft is refused.
//!
//! Specs, edits and drafts are random; each question and option knows what it means, which the
//! compiler does not. `MIGRATION_SEED=7 cargo test --test it migration` takes another seed.

mod drafts;
mod spec;

use antragswerk::{
    answers::{self, FaultKind, defaults, evaluate},
    diff::{self, Diff, Migrated, Refusal, migrate},
    model::Form,
    pipeline::Checked,
};
use jiff::civil::{Date, date};
use serde_json::{Map, Value as Json, json};

use self::{
    drafts::leaves,
    spec::{Kind, Question, Spec},
};
use crate::{
    schemas::{Random, emitted},
    support::{checked, spec_of},
};

const TODAY: Date = date(2026, 3, 1);

/// Pairs of specs, and drafts of each.
const PAIRS: u64 = 300;
const DRAFTS: usize = 8;

/// What happened to drafts and their answers.
#[derive(Debug, Default)]
struct Counts {
    drafts: usize,
    refused: usize,
    kept: usize,
    reviewed: usize,
    dropped: usize,
    harmless_pairs: usize,
    accepted_payloads: usize,
}

fn check(spec: &Spec) -> Checked {
    let text = spec.text();
    let checked = checked("forms/x/probe.antrag", &spec_of(&text));
    assert!(
        !checked.diagnostics.has_errors(),
        "{text}\n{:#?}",
        checked.diagnostics
    );
    checked
}

#[test]
fn every_draft_is_migrated_or_refused_by_name() {
    let seed = std::env::var("MIGRATION_SEED").ok();
    let seed: u64 = seed.and_then(|it| it.parse().ok()).unwrap_or(1);
    println!("seed {seed}");
    let mut counts = Counts::default();
    for number in 0..PAIRS {
        let mut random = Random::new(seed.wrapping_mul(1_000_003).wrapping_add(number));
        let old = Spec::random(&mut random);
        let mut new = old.clone();
        for _ in 0..=random.below(6) {
            new.edit(&mut random);
        }
        let pair = Pair {
            number,
            before: check(&old),
            after: check(&new),
            old,
            new,
        };
        let found = diff::diff(&pair.before.form, &pair.after.form);
        for _ in 0..DRAFTS {
            pair.draft(&found, &mut random, &mut counts);
        }
        if found.breaking.fachverfahren == 0 {
            counts.harmless_pairs += 1;
            pair.payloads(&mut random, &mut counts);
        }
    }
    println!("{PAIRS} pairs of specs, {counts:?}");
    assert!(counts.kept > 1000 && counts.dropped > 1000, "{counts:?}");
    assert!(counts.accepted_payloads > 50, "{counts:?}");
}

struct Pair {
    number: u64,
    old: Spec,
    new: Spec,
    before: Checked,
    after: Checked,
}

impl Pair {
    /// Which pair it is, and its specs.
    fn texts(&self) -> String {
        let (old, new) = (self.old.text(), self.new.text());
        format!("pair {}\n{old}\n=====\n{new}", self.number)
    }

    fn draft(&self, diff: &Diff, random: &mut Random, counts: &mut Counts) {
        let answers = drafts::answers(&self.old, random, false);
        let given = leaves(&self.old, &answers);
        let draft = json!({
            "leistung": "probe",
            "version": "1.0.0",
            "fingerabdruck": diff.old.fingerprint,
            "angaben": answers,
            "anderes": [1, 2],
        });
        counts.drafts += 1;
        let context = format!("{}\n{draft:#}", self.texts());
        match migrate(&diff.migration, &draft, TODAY) {
            Err(refusal) => {
                counts.refused += 1;
                Self::refused(&refusal, &given, &context);
            }
            Ok(migrated) => self.migrated(diff, &given, &migrated, &context, counts),
        }
    }

    fn refused(refusal: &Refusal, given: &[(String, Json)], context: &str) {
        assert!(!refusal.message.is_empty(), "{context}");
        for (path, _) in given {
            let named = refusal.dropped.iter().any(|it| covers(&it.path, path));
            assert!(named, "{path} is not named\n{context}");
        }
    }

    fn migrated(
        &self,
        diff: &Diff,
        given: &[(String, Json)],
        migrated: &Migrated,
        context: &str,
        counts: &mut Counts,
    ) {
        let draft = &migrated.draft;
        assert_eq!(draft["fingerabdruck"], json!(diff.new.fingerprint));
        assert_eq!(draft["anderes"], json!([1, 2]));
        let answers = draft["angaben"].as_object().unwrap();
        let kept = leaves(&self.new, answers);
        // Each answer is kept once, or named.
        let lost = given.iter().filter(|(path, _)| {
            let mut dropped = migrated.dropped.iter();
            dropped.any(|it| covers(&it.path, path))
        });
        assert_eq!(
            lost.count() + kept.len(),
            given.len(),
            "{migrated:#?}\n{context}"
        );
        for told in migrated.dropped.iter().chain(&migrated.review) {
            assert!(
                !told.message.is_empty() && !told.label.is_empty(),
                "{told:?}"
            );
        }
        if diff.breaking.draft == 0 && diff.old.fingerprint != diff.new.fingerprint {
            for told in &migrated.dropped {
                let is_declaration = told.message.contains("Erklärung");
                assert!(
                    is_declaration,
                    "{told:?} is lost and nothing breaks drafts\n{context}"
                );
            }
        }
        for (path, value) in &kept {
            if migrated.review.iter().any(|it| it.path == *path) {
                counts.reviewed += 1;
            } else {
                self.means_the_same(path, value, given, context);
            }
        }
        self.is_valid(answers, &kept, context);
        counts.kept += kept.len();
        counts.dropped += migrated.dropped.len();
    }

    /// What is kept was the answer to the same question, in the same unit, by the same options.
    fn means_the_same(&self, path: &str, value: &Json, given: &[(String, Json)], context: &str) {
        let plain = answers::without_entries(path);
        let name = plain.rsplit('.').next().unwrap();
        let mut all = self.new.all();
        let (_, question) = all.find(|(_, it)| it.name == name).unwrap();
        let source = self.old.meant(question.meaning);
        let (block, before) = source.unwrap_or_else(|| panic!("{path} is misread\n{context}"));
        let entry = path
            .find('[')
            .map_or("", |at| &path[at..=path.find(']').unwrap()]);
        let from = match block.holder {
            spec::Holder::Form => before.name.clone(),
            _ => format!("{}{entry}.{}", block.name, before.name),
        };
        let was = given.iter().find(|(path, _)| *path == from);
        let (_, was) = was.unwrap_or_else(|| panic!("{path} comes from nowhere\n{context}"));
        let unit = |it: &Question| it.has_unit().then_some(it.unit);
        assert_eq!(unit(before), unit(question), "{path}\n{context}");
        assert_eq!(
            meant(before, was),
            meant(question, value),
            "{path}\n{context}"
        );
        let is_money = |it: &Question| matches!(it.kind, Kind::Money(_));
        assert_eq!(is_money(before), is_money(question), "{path}\n{context}");
    }

    /// What is kept can be read by the new form, strictly, and is within its limits.
    fn is_valid(&self, answers: &Map<String, Json>, kept: &[(String, Json)], context: &str) {
        let form = &self.after.form;
        let mut answers = Json::Object(answers.clone());
        in_order_of_options(form, &mut answers);
        let (record, unread) = answers::json::read(form, &answers);
        let is_kept = |path: &str| kept.iter().any(|(it, _)| it == path);
        let unread: Vec<_> = unread.iter().filter(|it| is_kept(&it.path)).collect();
        assert!(unread.is_empty(), "{unread:#?}\n{answers:#}\n{context}");
        let outcome = evaluate(form, &record, &defaults(form), TODAY);
        let wrong = outcome.faults.iter().filter(|it| {
            matches!(
                it.kind,
                FaultKind::Type | FaultKind::Limit | FaultKind::Unknown
            )
        });
        let wrong: Vec<_> = wrong.collect();
        assert!(wrong.is_empty(), "{wrong:#?}\n{answers:#}\n{context}");
        assert!(outcome.hidden_answers.is_empty(), "{context}");
    }

    /// New payloads fit the old schema when nothing breaks the Fachverfahren.
    fn payloads(&self, random: &mut Random, counts: &mut Counts) {
        let schema = emitted(&self.before.sound().unwrap(), "json-schema", ".schema.json");
        let validator = jsonschema::validator_for(&schema).unwrap();
        let form = &self.after.form;
        for _ in 0..DRAFTS {
            let mut answers = Json::Object(drafts::answers(&self.new, random, true));
            in_order_of_options(form, &mut answers);
            let (record, _) = answers::json::read(form, &answers);
            let outcome = evaluate(form, &record, &defaults(form), TODAY);
            if !outcome.is_complete() {
                continue;
            }
            let payload = outcome.payload(form);
            let faults = validator.iter_errors(&payload);
            let faults: Vec<String> = faults.map(|it| it.to_string()).collect();
            assert!(
                faults.is_empty(),
                "{faults:#?}\n{payload:#}\n{}",
                self.texts()
            );
            counts.accepted_payloads += 1;
        }
    }
}

/// Whether a path is named by another: itself, or the entry it stands in.
fn covers(named: &str, path: &str) -> bool {
    path == named
        || path
            .strip_prefix(named)
            .is_some_and(|it| it.starts_with('.'))
}

/// What an answer says: the meanings of codes, any other value as it is.
fn meant(question: &Question, value: &Json) -> Vec<String> {
    let options = question.options();
    if options.is_empty() {
        return vec![value.to_string()];
    }
    let code = |code: &Json| {
        let mut known = options.iter();
        let option = known.find(|it| Some(it.code.as_str()) == code.as_str());
        option.unwrap().meaning.to_string()
    };
    let mut meanings: Vec<String> = match value {
        Json::Array(codes) => codes.iter().map(code).collect(),
        one => vec![code(one)],
    };
    meanings.sort();
    meanings
}

/// Puts the codes of each answer into the order of the options, as a page does when it is sent.
fn in_order_of_options(form: &Form, answers: &mut Json) {
    for field in form.fields.iter().filter(|it| !it.ty.options().is_empty()) {
        let place = |code: &Json| {
            let mut options = field.ty.options().iter();
            options.position(|it| Some(it.code.as_str()) == code.as_str())
        };
        each_at(answers, &field.path, &mut |value| {
            if let Json::Array(codes) = value {
                codes.sort_by_key(place);
            }
        });
    }
}

fn each_at(value: &mut Json, path: &str, visit: &mut dyn FnMut(&mut Json)) {
    if let Json::Array(entries) = value {
        for entry in entries {
            each_at(entry, path, visit);
        }
        return;
    }
    let (name, rest) = path
        .split_once('.')
        .map_or((path, None), |(a, b)| (a, Some(b)));
    match (value.get_mut(name), rest) {
        (Some(inner), Some(rest)) => each_at(inner, rest, visit),
        (Some(inner), None) => visit(inner),
        (None, _) => {}
    }
}

#[test]
fn what_is_no_draft_of_this_version_is_refused_with_words() {
    let spec = Spec::random(&mut Random::new(3));
    let mut other = spec.clone();
    other.blocks[0].questions.remove(0);
    let (old, new) = (check(&spec), check(&other));
    let found = diff::diff(&old.form, &new.form);
    let draft = json!({
        "leistung": "probe",
        "version": "1.0.0",
        "fingerabdruck": found.old.fingerprint,
        "angaben": {},
    });
    assert!(migrate(&found.migration, &draft, TODAY).is_ok());
    for (member, value) in [
        ("leistung", json!("andere")),
        ("fingerabdruck", json!("0")),
        ("fingerabdruck", json!(found.new.fingerprint)),
        ("angaben", json!([])),
    ] {
        let mut wrong = draft.clone();
        wrong[member] = value;
        let refusal = migrate(&found.migration, &wrong, TODAY).unwrap_err();
        assert!(refusal.message.ends_with('.'), "{member}: {refusal:?}");
    }
    assert!(migrate(&found.migration, &json!(null), TODAY).is_err());
}

#[test]
fn answers_in_odd_places_are_named_and_not_read() {
    let body = |name: &str| {
        format!(
            "page p \"Hunde\" {{\n  {name}: text \"Name\"\n  group halter \"Halter\" {{\n    ort: text \"Ort\"\n  }}\n  \
             repeat hunde 0..2 \"Hund\" {{\n    rufname: text \"Name des Hundes\"\n  }}\n}}\n"
        )
    };
    let form = |name: &str| checked("forms/x/probe.antrag", &spec_of(&body(name))).form;
    let found = diff::diff(&form("name"), &form("neu"));
    for (angaben, named) in [
        (
            json!({ "halter": [{ "ort": "A" }, { "ort": "B" }] }),
            "halter[0].ort",
        ),
        (json!({ "hunde": { "rufname": "Rex" } }), "hunde.rufname"),
        (json!({ "hunde": [[{ "rufname": "Rex" }]] }), "hunde[0]"),
        (
            json!({ "hunde": [{ "rufname": { "tief": "Rex" } }] }),
            "hunde[0].rufname",
        ),
        (json!({ "hunde": ["Rex"] }), "hunde[0]"),
        (json!({ "fremd": { "a": 1 } }), "fremd"),
        (json!({ "name": 7 }), "name"),
    ] {
        let draft = json!({
            "leistung": "probe",
            "version": "1.0.0",
            "fingerabdruck": found.old.fingerprint,
            "angaben": angaben,
        });
        // Nothing was read: of such a draft nothing is left.
        let dropped = migrate(&found.migration, &draft, TODAY)
            .unwrap_err()
            .dropped;
        assert!(
            dropped.iter().any(|it| it.path == named),
            "{angaben}: {dropped:?}"
        );
    }
}
