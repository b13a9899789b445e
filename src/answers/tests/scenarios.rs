//! Scenarios: what is said when answers or expectations do not fit.

use serde_json::{Value as Json, json};

use super::{super::first_payload, super::scenario::run, Build, dogs, integer, money_ty, text};
use crate::{
    diagnostics::Diagnostic,
    expr::{Decimal, TypedExpr},
    model::{Answer, AnswerEntry, AnswerKind, Expectation, Form, Need, PageId, Scenario},
    source::{SourceId, Span},
};

/// Answers as a scenario writes them; every name and value has a place of its own.
struct Written {
    at: usize,
}

impl Written {
    fn span(&mut self) -> Span {
        self.at += 1;
        Span::new(SourceId(0), self.at, self.at + 1)
    }

    fn answer(&mut self, json: &Json) -> Answer {
        let span = self.span();
        let kind = match json {
            Json::Null => panic!("scenarios have no null"),
            Json::Bool(value) => AnswerKind::Boolean(*value),
            Json::Number(number) => {
                AnswerKind::Number(Decimal::parse(&number.to_string()).expect("plain"))
            }
            Json::String(text) => AnswerKind::Text(text.clone()),
            Json::Array(items) => {
                AnswerKind::List(items.iter().map(|item| self.answer(item)).collect())
            }
            Json::Object(members) => {
                let entries = members.iter().map(|(name, json)| AnswerEntry {
                    name: name.clone(),
                    span: self.span(),
                    value: self.answer(json),
                });
                AnswerKind::Record(entries.collect())
            }
        };
        Answer { kind, span }
    }
}

fn scenario(given: &Json, params: &Json, expectations: Vec<Expectation>) -> Scenario {
    let mut written = Written { at: 0 };
    Scenario {
        title: "Probe".to_owned(),
        today: "2026-03-01".to_owned(),
        given: written.answer(given),
        params: written.answer(params),
        expectations,
        span: Span::default(),
    }
}

/// Findings a line each: code, message, help.
fn said(form: &Form, scenario: &Scenario) -> Vec<String> {
    let line = |it: &Diagnostic| {
        let help = it.help.as_ref().map(|help| format!(" ({help})"));
        format!("{}: {}{}", it.code, it.message, help.unwrap_or_default())
    };
    run(form, scenario).diagnostics.iter().map(line).collect()
}

fn expected(given: &Json, expectations: Vec<Expectation>) -> Vec<String> {
    said(&dogs(), &scenario(given, &json!({}), expectations))
}

fn good() -> Json {
    json!({
        "art": "person",
        "halter": { "name": "Ada", "titel": "Dr." },
        "hunde": [
            { "rufname": "Bella", "gefaehrlich": false },
            { "rufname": "Rex", "gefaehrlich": true, "test": "test.pdf" },
        ],
        "raten": 2,
        "richtig": true,
    })
}

fn expr(text: &str) -> TypedExpr {
    let build = Build::new().param("satz", None).page("seite", |page| {
        page.field("art", super::choice(&["person", "firma"]));
        page.field("raten", integer());
        page.repeat("hunde", (0, 3), |row| {
            row.field("rufname", super::text());
        });
        page.compute("steuer", money_ty(), "count(hunde) * satz");
    });
    build.expr(text)
}

fn shown(path: &str) -> Expectation {
    Expectation::Shown(path.to_owned(), Span::default())
}

fn hidden(path: &str) -> Expectation {
    Expectation::Hidden(path.to_owned(), Span::default())
}

fn failing(path: &str) -> Expectation {
    Expectation::Failing(path.to_owned(), Span::default())
}

#[test]
fn a_good_scenario_says_nothing() {
    let form = dogs();
    let mut scenario = scenario(
        &good(),
        &json!({}),
        vec![
            Expectation::Holds(expr("steuer = 192.00")),
            shown("hunde.test"),
            shown("hunde_seite"),
            shown("steuer"),
            hidden("halter.register"),
        ],
    );
    let report = run(&form, &scenario);
    assert_eq!(said(&form, &scenario), Vec::<String>::new());
    assert_eq!(report.visited, [PageId(0), PageId(1), PageId(2)]);
    scenario.params = Written { at: 500 }.answer(&json!({ "satz": 100.5 }));
    scenario.expectations = vec![Expectation::Holds(expr("steuer = 201.00"))];
    assert_eq!(said(&form, &scenario), Vec::<String>::new());
}

#[test]
fn unknown_names_come_with_a_proposal() {
    let mut given = good();
    given["halter"]["nmae"] = json!("Ada");
    given["spenden"] = json!(1);
    // What is expected of answers that cannot be read goes without saying.
    assert_eq!(
        expected(&given, vec![shown("hunde.tset"), hidden("xyz")]),
        [
            "E0501: `halter.nmae` is not a question of this form (did you mean `name`?)",
            "E0501: `spenden` is not a question of this form (did you mean `spende`?)",
        ]
    );
    assert_eq!(
        expected(&good(), vec![shown("hunde.tset"), hidden("xyz")]),
        [
            "E0501: `hunde.tset` is not a question, group, repeat or page of this form \
         (did you mean `hunde.test`?)",
            "E0501: `xyz` is not a question, group, repeat or page of this form",
        ]
    );
    let with_param = scenario(&good(), &json!({ "saz": 1, "satz": "x" }), Vec::new());
    assert_eq!(
        said(&dogs(), &with_param),
        [
            "E0501: `saz` is not a param of this form (did you mean `satz`?)",
            "E0502: `\"x\"` does not fit `satz`",
        ]
    );
}

#[test]
fn values_fit_their_questions() {
    let mut given = good();
    given["art"] = json!("persn");
    given["raten"] = json!("zwei");
    given["richtig"] = json!("ja");
    given["halter"]["name"] = json!(5);
    let said = expected(&given, Vec::new());
    assert_eq!(
        said[..4],
        [
            "E0502: `\"persn\"` does not fit `art` (did you mean `\"person\"`?)",
            "E0502: `5` does not fit `halter.name`",
            "E0502: `\"zwei\"` does not fit `raten`",
            "E0502: `\"ja\"` does not fit `richtig`",
        ]
    );
    // What an applicant could type may be tested, what nobody could give may not.
    given = good();
    given["raten"] = json!("zwei");
    assert_eq!(
        expected(&given, vec![failing("raten")]),
        Vec::<String>::new()
    );
    given["richtig"] = json!(1);
    assert_eq!(
        expected(&given, vec![failing("raten"), failing("richtig")]),
        ["E0502: `1` does not fit `richtig`",]
    );
}

#[test]
fn failed_expectations_show_what_was_found() {
    let holds = |text| vec![Expectation::Holds(expr(text))];
    assert_eq!(
        expected(&good(), holds("steuer = 228.00")),
        ["E0503: `steuer = 228.00` is not true: `steuer` is 192.00",]
    );
    assert_eq!(
        expected(&good(), holds("count(hunde) = 3 and art = \"firma\"")),
        [
            "E0503: `count(hunde) = 3 and art = \"firma\"` is not true: `hunde` has 2 entries, \
         `art` is \"person\"",
        ]
    );
    assert_eq!(
        expected(&good(), vec![hidden("raten"), shown("halter.register")]),
        [
            "E0503: `raten` is shown",
            "E0503: `halter.register` is not shown: `art = \"firma\"` is not true",
        ]
    );
    assert_eq!(
        expected(
            &good(),
            vec![
                failing("raten"),
                failing("spende"),
                failing("halter.register")
            ]
        ),
        [
            "E0503: `raten` does not fail: its answer is accepted",
            "E0503: `spende` does not fail: it may stay empty",
            "E0503: `halter.register` does not fail: it is not asked",
        ]
    );
    let firm =
        json!({ "art": "firma", "halter": { "name": "A", "register": "B" }, "richtig": true });
    assert_eq!(
        expected(
            &firm,
            vec![
                shown("hunde.test"),
                shown("hunde_seite"),
                Expectation::Holds(expr("raten > 1"))
            ]
        ),
        [
            "E0503: `hunde.test` is not shown: `art = \"person\"` is not true",
            "E0503: `hunde_seite` is not shown: `art = \"person\"` is not true",
            "E0503: `raten > 1` is not true: `raten` is hidden",
        ]
    );
}

#[test]
fn incomplete_and_refused_answers_are_named() {
    let mut given = good();
    given["raten"] = json!(1000);
    given["hunde"][0]["chip"] = json!("12");
    given["hunde"][1] = json!({ "rufname": "Rex", "gefaehrlich": true });
    assert_eq!(
        expected(&given, Vec::new()),
        [
            "E0504: `hunde[0].chip` is refused: Die Nummer hat 15 Ziffern. (correct the answer, or \
         write `expect failing hunde.chip` if the scenario is about that)",
            "E0504: `raten` is refused: Frage raten: Die Angabe darf höchstens 999 sein. (correct the \
         answer, or write `expect failing raten` if the scenario is about that)",
            "E0504: scenario leaves `hunde[1].test` unanswered (answer what is missing, or write \
         `expect failing hunde.test` if the scenario is about that)",
        ]
    );
    assert_eq!(
        expected(
            &given,
            vec![
                failing("hunde.chip"),
                failing("raten"),
                failing("hunde.test")
            ]
        ),
        Vec::<String>::new()
    );
}

#[test]
fn answers_to_hidden_questions_are_said_once() {
    let mut given = good();
    given["art"] = json!("firma");
    given["halter"]["register"] = json!("HRB 1");
    assert_eq!(
        expected(&given, Vec::new()),
        [
            "E0505: `hunde` is answered, but is not asked: `art = \"person\"` is not true (leave it \
         out, or change the answers above it)",
            "E0505: `raten` is answered, but is not asked: `art = \"person\"` is not true (leave it \
         out, or change the answers above it)",
        ]
    );
}

#[test]
fn values_of_the_authority_that_are_missed_are_named() {
    let form = Build::new()
        .param("satz", None)
        .page("seite", |page| {
            page.repeat("hunde", (0, 3), |row| {
                row.field("rufname", text());
            });
            page.compute("steuer", money_ty(), "count(hunde) * satz");
            page.when("steuer > 100", |block| {
                block.field("raten", integer());
            });
        })
        .done();
    let given = json!({ "hunde": [{ "rufname": "Rex" }] });
    let expectations = vec![Expectation::Holds(expr("steuer = 96.00")), shown("raten")];
    assert_eq!(
        said(&form, &scenario(&given, &json!({}), expectations)),
        [
            "E0503: `steuer = 96.00` is not true: `steuer` is null (param `satz` has no default; give \
         it a value in `params { satz: … }`)",
            "E0503: `raten` is not shown: `steuer > 100` is not true (param `satz` has no default; \
         give it a value in `params { satz: … }`)",
        ]
    );
}

#[test]
fn what_pages_preselect_need_not_be_given() {
    let form = Build::new()
        .page("seite", |page| {
            page.field("da", crate::model::FieldType::YesNo);
            page.when("da", |block| {
                block.field("staat", super::build::code()).default = Some("000".to_owned());
            });
            page.repeat("kinder", (0, 3), |row| {
                row.field("staat", super::build::code()).default = Some("000".to_owned());
            });
        })
        .done();
    let away = scenario(&json!({ "da": false }), &json!({}), vec![hidden("staat")]);
    assert_eq!(said(&form, &away), Vec::<String>::new());
    let here = scenario(
        &json!({ "da": true, "kinder": [{}] }),
        &json!({}),
        Vec::new(),
    );
    let report = run(&form, &here);
    assert!(report.diagnostics.is_empty());
    assert_eq!(
        super::answers(&form, &report.outcome),
        json!({ "da": true, "staat": "000", "kinder": [{ "staat": "000" }] })
    );
}

#[test]
fn the_first_complete_scenario_is_the_sample() {
    let mut form = dogs();
    assert_eq!(first_payload(&form), None);
    let failing = scenario(&json!({}), &json!({}), vec![failing("art")]);
    form.scenarios = vec![failing, scenario(&good(), &json!({}), Vec::new())];
    let payload = first_payload(&form).expect("the second scenario is complete");
    assert_eq!(
        payload["angaben"]["hunde"][1]["test"][0]["type"],
        "application/pdf"
    );
    form.fields[0].need = Need::Optional;
    assert!(first_payload(&form).is_some());
}
