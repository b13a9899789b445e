//! The schemas of all services judge as the evaluator does: what it accepts, they accept.
//!
//! Answers are random but of the right type, shown or not; the evaluator drops what is hidden and
//! says what is missing or wrong. A payload without faults must pass the schema, and a payload in
//! which a question is answered that is always asked and needed must not pass without that answer.

use std::path::Path;

use antragswerk::{
    analysis::Sound,
    answers::evaluate,
    driver::Project,
    emit::{self, EmitContext},
    expr::{Decimal, PartialDate, Record, Value},
    model::{DateBound, Field, FieldType, Form, Item, Need, Param},
};
use jiff::civil::{Date, date};
use serde_json::Value as Json;

/// Answers tried per service.
const TRIES: u64 = 300;

const TODAY: Date = date(2026, 3, 1);

#[test]
fn what_the_evaluator_accepts_passes_the_schema() {
    let project = Project::open(Path::new(env!("CARGO_MANIFEST_DIR")));
    let mut accepted = 0;
    for checked in project.check(&project.specs()) {
        let sound = checked.sound().expect("the specs have no errors");
        let form = &sound.form;
        let schema = emitted(&sound, "json-schema", ".schema.json");
        assert!(jsonschema::meta::is_valid(&schema), "{}", form.id);
        let validator = jsonschema::validator_for(&schema).unwrap();
        let sample = emitted(&sound, "connector", "sample.json");
        assert!(validator.is_valid(&sample), "{}: the sample", form.id);
        let needed = always_needed(&sound);
        for seed in 0..TRIES {
            let mut random = Random::new(seed);
            let params = form
                .params
                .iter()
                .map(|it| (it.name.clone(), param(it)))
                .collect();
            let given = random.record(form, form.pages.iter().flat_map(|page| &page.items));
            let outcome = evaluate(form, &given, &params, TODAY);
            if !outcome.is_complete() {
                continue;
            }
            accepted += 1;
            let payload = outcome.payload(form);
            let faults: Vec<String> = validator
                .iter_errors(&payload)
                .map(|it| format!("{}: {it}", it.instance_path()))
                .collect();
            assert_eq!(faults, Vec::<String>::new(), "{}: {payload:#}", form.id);
            for path in &needed {
                let mut without = payload.clone();
                let pointer = format!("/angaben/{}", path.replace('.', "/"));
                let (parent, name) = pointer.rsplit_once('/').unwrap();
                let record = without.pointer_mut(parent).and_then(Json::as_object_mut);
                assert!(
                    record.and_then(|it| it.shift_remove(name)).is_some(),
                    "{path}"
                );
                assert!(
                    !validator.is_valid(&without),
                    "{}: {path} is needed",
                    form.id
                );
            }
        }
    }
    assert!(
        accepted > 1000,
        "only {accepted} random answers are complete"
    );
}

/// The JSON document whose path ends like this.
pub(crate) fn emitted(sound: &Sound, emitter: &str, ending: &str) -> Json {
    let emitter = emit::ALL.iter().find(|it| it.name() == emitter).unwrap();
    let (files, _) = emitter.emit(sound, &EmitContext::default());
    let file = files.iter().find(|it| it.path.ends_with(ending)).unwrap();
    serde_json::from_slice(&file.content).unwrap()
}

/// The paths of questions outside lists that every payload answers.
fn always_needed(sound: &Sound) -> Vec<&str> {
    let form = &sound.form;
    let may_be_empty = |path: &str| {
        let mut optional = form.groups.iter().filter(|it| it.optional);
        optional.any(|it| path.starts_with(&format!("{}.", it.path)))
    };
    sound
        .facts
        .unconditional
        .iter()
        .map(|id| form.field(*id))
        .filter(|it| it.need == Need::Required && it.repeat.is_none())
        .map(|it| it.path.as_str())
        .filter(|path| !may_be_empty(path))
        .collect()
}

fn param(param: &Param) -> Value {
    match param.default.as_ref() {
        Some(Json::Bool(yes)) => Value::Boolean(*yes),
        Some(Json::Number(number)) => Value::Number(Decimal::parse(&number.to_string()).unwrap()),
        Some(Json::String(text)) => match text.parse() {
            Ok(day) => Value::Date(day),
            Err(_) => Value::Text(text.clone()),
        },
        _ => Value::Null,
    }
}

/// A linear congruence: the same answers on every run.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(1))
    }

    pub(crate) fn below(&mut self, among: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % among.max(1)
    }

    pub(crate) fn pick<T: Clone>(&mut self, among: &[T]) -> T {
        among[self.below(among.len())].clone()
    }

    fn record<'a>(&mut self, form: &'a Form, items: impl IntoIterator<Item = &'a Item>) -> Record {
        let mut record = Record::new();
        for item in items {
            match item {
                Item::Field(id) => {
                    let field = form.field(*id);
                    if field.need == Need::Required || self.below(3) > 0 {
                        record.insert(field.name.clone(), self.answer(form, field));
                    }
                }
                Item::Group(id) => {
                    let group = form.group(*id);
                    if !group.optional || self.below(2) > 0 {
                        let inner = self.record(form, &group.items);
                        record.insert(group.name.clone(), Value::Record(inner));
                    }
                }
                Item::Repeat(id) => {
                    let repeat = form.repeat(*id);
                    let most = repeat.max.min(repeat.min.max(2));
                    let extra = self.below(usize::try_from(most - repeat.min).unwrap() + 1);
                    let count = usize::try_from(repeat.min).unwrap() + extra;
                    let rows = (0..count).map(|_| Value::Record(self.record(form, &repeat.items)));
                    record.insert(repeat.name.clone(), Value::List(rows.collect()));
                }
                Item::When(when) => record.extend(self.record(form, &when.items)),
                Item::Note(_) | Item::Compute(_) => {}
            }
        }
        record
    }

    fn answer(&mut self, form: &Form, field: &Field) -> Value {
        let text = |it: &str| Value::Text(it.to_owned());
        match &field.ty {
            FieldType::Text { min, max } | FieldType::Multiline { min, max } => {
                let length = self.pick(&[*min, *max, 5.clamp(*min, *max)]);
                Value::Text("ä".repeat(usize::try_from(length).unwrap()))
            }
            FieldType::Integer { min, max } => {
                let value = self.pick(&[*min, *max, 1, 2, 3, 12, 2025, 2026]);
                Value::Number(Decimal::integer(value.clamp(*min, *max)))
            }
            FieldType::Number { min, max, .. } | FieldType::Money { min, max } => {
                let likely = [1, 5, 20, 50, 500].map(Decimal::integer);
                let value = self.pick(&[[*min, *max].as_slice(), &likely].concat());
                Value::Number(value.clamp(*min, *max))
            }
            FieldType::Date { bound } => Value::Date(match bound {
                Some(DateBound::Past) => self.pick(&[
                    TODAY,
                    date(2026, 2, 1),
                    date(2025, 1, 31),
                    date(1985, 3, 27),
                ]),
                Some(DateBound::Future) => self.pick(&[
                    TODAY,
                    date(2026, 3, 20),
                    date(2026, 9, 1),
                    date(2028, 2, 29),
                ]),
                None => self.pick(&[TODAY, date(1985, 3, 27), date(2025, 1, 1), date(2027, 1, 1)]),
            }),
            FieldType::PartialDate => {
                let dates = ["1985", "1985-03", "1985-03-27", "2015-06-01"];
                Value::PartialDate(PartialDate::parse(self.pick(&dates)).unwrap())
            }
            FieldType::Time => text(self.pick(&["00:00", "09:30", "23:59"])),
            FieldType::YesNo => Value::Boolean(self.below(2) > 0),
            FieldType::Confirm => Value::Boolean(true),
            FieldType::Choice { options } => Value::Text(self.pick(options).code),
            FieldType::Choices { options } => {
                let mut codes: Vec<Value> = options
                    .iter()
                    .filter(|it| !it.alone && self.below(2) > 0)
                    .map(|it| text(&it.code))
                    .collect();
                if codes.is_empty() {
                    codes.push(Value::Text(self.pick(options).code));
                }
                Value::List(codes)
            }
            FieldType::Code { codelist } => {
                Value::Text(self.pick(&form.codelist(codelist).rows.options).0)
            }
            FieldType::File {
                kinds, min_count, ..
            } => {
                let ending = self.pick(kinds).endings()[0];
                let names = (0..*min_count).map(|at| format!("nachweis-{at}{ending}"));
                Value::File(names.collect())
            }
            FieldType::Email => text("ada.muster@example.org"),
            FieldType::Phone => text("+49 (0)30 / 123-456.7"),
            FieldType::Iban => {
                text(self.pick(&["DE89370400440532013000", "GB82WEST12345698765432"]))
            }
            FieldType::PostalCode => text(self.pick(&["01067", "10115", "99998"])),
            FieldType::TaxId => text("86095742719"),
            FieldType::Url => text("https://www.example.org/?a=b"),
        }
    }
}
