//! What is shown, computed, missing; hidden means unanswered.

use serde_json::json;

use super::{
    Build, FaultKind, TODAY, answers, build, choice, complete, dogs, evaluate, given, integer,
    lines, money_ty, outcome, text,
};
use crate::{
    expr::{Record, Value},
    model::{ComputeId, FieldType, Need, PageId},
};

#[test]
fn complete_answers_come_to_a_payload() {
    let form = dogs();
    let outcome = outcome(&form, &complete());
    assert_eq!(lines(&outcome.faults), "");
    assert_eq!(
        outcome.payload(&form),
        json!({
            "leistung": "hundehaltung", "version": "1.0.0", "stand": "2026-03-01",
            "angaben": {
                "art": "person",
                "halter": { "name": "Ada" },
                "hunde": [
                    { "rufname": "Bella", "gefaehrlich": false },
                    { "rufname": "Rex", "gefaehrlich": true,
                      "test": [{ "name": "test.pdf", "type": "application/pdf", "size": 12345 }] },
                ],
                "raten": 2,
                "richtig": true,
            },
            "berechnet": { "steuer": 192 },
            "offen": ["halter.titel"],
        })
    );
    let text = outcome.payload(&form).to_string();
    assert!(
        text.contains(r#"{"art":"person","halter":"#),
        "asking order: {text}"
    );
}

#[test]
fn nothing_given_is_missing_in_asking_order() {
    let outcome = outcome(&dogs(), &json!({}));
    assert_eq!(
        lines(&outcome.faults),
        "art: missing\nhalter.name: missing\nrichtig: missing\n"
    );
    assert_eq!(outcome.record, Record::new());
    assert_eq!(outcome.open, ["halter.titel"]);
    assert!(!outcome.is_page_shown(PageId(1)));
    assert!(outcome.page_hidden_by(PageId(1)).is_some());
}

#[test]
fn what_is_hidden_counts_nowhere() {
    let form = dogs();
    let mut all = complete();
    all["art"] = json!("firma");
    all["halter"]["register"] = json!("HRB 1");
    let outcome = outcome(&form, &all);
    assert_eq!(lines(&outcome.faults), "");
    assert_eq!(
        answers(&form, &outcome),
        json!({ "art": "firma", "halter": { "name": "Ada", "register": "HRB 1" }, "richtig": true })
    );
    assert_eq!(
        outcome.hidden_answers,
        [
            "hunde[0].rufname",
            "hunde[0].gefaehrlich",
            "hunde[1].rufname",
            "hunde[1].gefaehrlich",
            "hunde[1].test",
            "raten"
        ]
    );
    assert!(!outcome.is_shown("hunde") && !outcome.is_shown("hunde.rufname"));
    assert_eq!(outcome.computed.get("steuer"), Some(&amount("0.00")));
    assert!(!outcome.is_compute_shown(ComputeId(0)));
}

fn amount(text: &str) -> Value {
    Value::Number(crate::expr::Decimal::parse(text).expect("a decimal"))
}

#[test]
fn entries_have_conditions_and_checks_of_their_own() {
    let form = dogs();
    let outcome = outcome(
        &form,
        &json!({
            "art": "person", "halter": { "name": "Ada" }, "richtig": true, "raten": "1",
            "hunde": [
                { "rufname": "Bella", "gefaehrlich": false, "chip": "12" },
                { "gefaehrlich": true, "chip": "276098106123456" },
            ],
        }),
    );
    assert_eq!(
        lines(&outcome.faults),
        "hunde[0].chip: check 0\nhunde[1].rufname: missing\nhunde[1].test: missing\n"
    );
    assert_eq!(outcome.faults[0].message, "Die Nummer hat 15 Ziffern.");
    assert!(!outcome.is_shown("hunde[0].test") && outcome.is_shown("hunde[1].test"));
    assert!(outcome.is_shown("hunde.test"));
}

#[test]
fn lists_have_a_least_and_a_greatest_number_of_entries() {
    let form = dogs();
    let with = |dogs: serde_json::Value| {
        let mut all = complete();
        all["hunde"] = dogs;
        lines(&outcome(&form, &all).faults)
    };
    let dog = json!({ "rufname": "Bella", "gefaehrlich": false });
    assert_eq!(with(json!([])), "hunde: missing\n");
    assert_eq!(with(json!([dog, dog, dog, dog])), "hunde: limit\n");
    assert_eq!(with(json!([dog])), "");
    assert_eq!(
        with(json!([dog, {}])),
        "hunde[1].rufname: missing\nhunde[1].gefaehrlich: missing\n"
    );
}

#[test]
fn optional_groups_are_empty_or_complete() {
    let form = dogs();
    let with = |account: serde_json::Value| {
        let mut all = complete();
        all["konto"] = account;
        let outcome = outcome(&form, &all);
        (
            lines(&outcome.faults),
            answers(&form, &outcome)["konto"].clone(),
        )
    };
    let nothing = (String::new(), json!(null));
    assert_eq!(with(json!({})), nothing);
    assert_eq!(with(json!({ "inhaber": " " })), nothing);
    // What is preselected does not begin a group.
    assert_eq!(with(json!({ "staat": "000" })), nothing);
    assert_eq!(
        with(json!({ "staat": "129" })).0,
        "konto.inhaber: missing\n"
    );
    assert_eq!(
        with(json!({ "staat": "999" })).0,
        "konto.inhaber: missing\nkonto.staat: type\n"
    );
    let full = json!({ "inhaber": "Ada", "staat": "000" });
    assert_eq!(with(full.clone()), (String::new(), full));
}

#[test]
fn needs_depend_on_conditions_and_null_means_needed() {
    let form = Build::new()
        .page("seite", |page| {
            page.field("wohnt", FieldType::YesNo).need = Need::Optional;
            page.field("ort", text());
            page.optional_when("wohnt");
        })
        .done();
    let faults = |json| lines(&outcome(&form, &json).faults);
    assert_eq!(faults(json!({})), "ort: missing\n");
    assert_eq!(faults(json!({ "wohnt": false })), "ort: missing\n");
    assert_eq!(faults(json!({ "wohnt": true })), "");
}

#[test]
fn checks_run_on_answers_and_fail_only_when_false() {
    let form = Build::new()
        .page("seite", |page| {
            page.field("b", integer()).need = Need::Optional;
            page.field("a", integer()).need = Need::Optional;
            page.check("a > b", "Mehr.");
            page.group("g", false, |group| {
                group.field("x", integer()).need = Need::Optional;
            });
            let check = page.as_check("g.x > 5", "Mehr als 5.");
            page.group_at("g").checks.push(check);
            page.repeat("r", (0, 2), |row| {
                row.field("x", integer()).need = Need::Optional;
            });
            let check = page.as_check("count(r) != 1", "Keiner oder zwei.");
            page.repeat_at("r").checks.push(check);
        })
        .done();
    let faults = |json| lines(&outcome(&form, &json).faults);
    assert_eq!(faults(json!({})), "");
    assert_eq!(faults(json!({ "a": 1, "b": 2 })), "a: check 0\n");
    assert_eq!(faults(json!({ "a": 1 })), "");
    assert_eq!(faults(json!({ "g": { "x": 5 } })), "g: check 0\n");
    assert_eq!(faults(json!({ "r": [{}] })), "r: check 0\n");
    assert_eq!(faults(json!({ "r": [{}, {}] })), "");
}

#[test]
fn checks_of_groups_run_while_nothing_is_answered_unless_the_group_may_stay_empty() {
    let form = |optional: bool| {
        Build::new()
            .page("seite", |page| {
                page.group("kontakt", optional, |group| {
                    group.field("telefon", text()).need = Need::Optional;
                    group.field("email", text()).need = Need::Optional;
                });
                let one = "kontakt.telefon != null or kontakt.email != null";
                let check = page.as_check(one, "Geben Sie Telefon oder E-Mail an.");
                page.group_at("kontakt").checks.push(check);
            })
            .done()
    };
    let faults = |optional, json| lines(&outcome(&form(optional), &json).faults);
    assert_eq!(faults(false, json!({})), "kontakt: check 0\n");
    assert_eq!(faults(true, json!({})), "");
    let phone = json!({ "kontakt": { "telefon": "0351" } });
    assert_eq!(faults(false, phone), "");
}

#[test]
fn what_cannot_be_read_is_no_answer_and_what_is_too_much_is_one() {
    let form = Build::new()
        .page("seite", |page| {
            page.field("zahl", integer());
            page.when("zahl > 5", |block| {
                block.field("warum", text());
            });
        })
        .done();
    let faults = |json| lines(&outcome(&form, &json).faults);
    assert_eq!(faults(json!({ "zahl": "viele" })), "zahl: type\n");
    assert_eq!(
        faults(json!({ "zahl": 1000 })),
        "zahl: limit\nwarum: missing\n"
    );
}

#[test]
fn conditions_look_back_through_hidden_questions() {
    let form = Build::new()
        .page("seite", |page| {
            page.field("a", FieldType::YesNo);
            page.when("a", |block| {
                block.field("b", choice(&["x", "y"]));
            });
            page.when("b = \"x\"", |block| {
                block.field("c", text());
            });
            page.when("b != \"x\"", |block| {
                block.field("d", text());
            });
        })
        .done();
    let outcome = outcome(&form, &json!({ "a": false, "b": "x", "c": "1", "d": "2" }));
    assert_eq!(lines(&outcome.faults), "");
    assert_eq!(answers(&form, &outcome), json!({ "a": false, "d": "2" }));
    assert_eq!(outcome.hidden_answers, ["b", "c"]);
}

#[test]
fn computed_values_follow_from_each_other_and_cycles_are_null() {
    let mut form = Build::new()
        .page("seite", |page| {
            page.field("n", integer());
            page.compute("doppelt", build::integer_ty(), "n * 2");
            page.compute("vierfach", build::integer_ty(), "doppelt * 2");
            page.compute(
                "kreis",
                build::integer_ty(),
                "if vierfach > 0 then 1 else 2",
            );
            page.compute("rund", money_ty(), "kreis + 1");
        })
        .done();
    let with = |form: &crate::model::Form| {
        let outcome = outcome(form, &json!({ "n": 3 }));
        outcome.payload(form)["berechnet"].clone()
    };
    assert_eq!(
        with(&form),
        json!({ "doppelt": 6, "vierfach": 12, "kreis": 1, "rund": 2 })
    );
    // `kreis` and `rund` now need each other; what does not, stays.
    form.computes[2].expr = form.computes[3].expr.clone();
    form.computes[3].expr = {
        let mut expr = form.computes[1].expr.clone();
        if let crate::expr::typed::TypedKind::Binary(_, left, _) = &mut expr.kind
            && let crate::expr::typed::TypedKind::Var(path) = &mut left.kind
        {
            path.segments = vec!["kreis".to_owned()];
        }
        expr
    };
    assert_eq!(with(&form), json!({ "doppelt": 6, "vierfach": 12 }));
}

#[test]
fn values_of_the_authority_come_from_defaults_and_may_be_absent() {
    let form = dogs();
    let without = evaluate(&form, &given(&complete()), &Record::new(), TODAY);
    assert!(without.computed.is_empty());
    assert_eq!(without.payload(&form)["berechnet"], json!({}));
    // `steuer > 100` is null, so what depends on it is hidden.
    assert_eq!(without.hidden_answers, ["raten"]);
    let wanted = std::collections::BTreeMap::from([
        ("satz".to_owned(), json!("100.00")),
        ("satt".to_owned(), json!(1)),
    ]);
    let (params, faults) = super::super::params(&form, &wanted);
    assert_eq!(params.get("satz"), Some(&amount("100")));
    assert_eq!(
        (faults[0].path.as_str(), faults[0].kind),
        ("satt", FaultKind::Unknown)
    );
}
