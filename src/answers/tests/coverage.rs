//! What answers visit, and what they leave.

use serde_json::{Value as Json, json};

use super::{
    super::{
        coverage::{Count, Coverage, Kind, Tally},
        defaults, observe,
    },
    Build, TODAY,
    build::{integer_ty, text},
    complete, dogs, given,
};
use crate::model::{FieldType, Form, Need};

/// What of a kind these sets of answers do not visit together.
fn missed(form: &Form, kind: Kind, sets: &[Json]) -> Vec<String> {
    let coverage = after(form, sets);
    coverage.missed(kind).map(ToString::to_string).collect()
}

fn after<'f>(form: &'f Form, sets: &[Json]) -> Coverage<'f> {
    let mut coverage = Coverage::of(form);
    for set in sets {
        let (outcome, observed) = observe(form, &given(set), &defaults(form), TODAY);
        coverage.add(&outcome, &observed);
    }
    coverage
}

#[test]
fn sets_of_answers_add_up() {
    let form = dogs();
    let firm = json!({ "art": "firma", "richtig": true });
    assert_eq!(
        missed(&form, Kind::Pages, std::slice::from_ref(&firm)),
        ["page `hunde_seite`"]
    );
    assert_eq!(
        missed(&form, Kind::Fields, &[complete()]),
        ["field `halter.register`"]
    );
    for kind in [Kind::Pages, Kind::Fields] {
        assert_eq!(
            missed(&form, kind, &[firm.clone(), complete()]),
            [""; 0],
            "{kind:?}"
        );
    }
    assert_eq!(
        missed(&form, Kind::Branches, &[firm, complete()]),
        ["condition of a block on page `hunde_seite`, false: `steuer > 100`"]
    );
}

#[test]
fn a_condition_counts_only_where_what_is_around_it_is_shown() {
    let form = dogs();
    let nobody = missed(&form, Kind::Branches, &[json!({})]);
    assert_eq!(
        nobody,
        [
            "condition of a block on page `wer`, true: `art = \"firma\"`",
            "condition of page `hunde_seite`, true: `art = \"person\"`",
            "condition of a block on page `hunde_seite`, true: `gefaehrlich`",
            "condition of a block on page `hunde_seite`, false: `gefaehrlich`",
            "condition of a block on page `hunde_seite`, true: `steuer > 100`",
            "condition of a block on page `hunde_seite`, false: `steuer > 100`",
        ]
    );
}

#[test]
fn checks_count_when_they_are_decided() {
    let form = dogs();
    let chip = |chip: Json| {
        let row = json!({ "rufname": "Bella", "chip": chip, "gefaehrlich": false });
        json!({ "art": "person", "hunde": [row] })
    };
    let condition = "matches(chip, \"^[0-9]{15}$\")";
    let passed = format!("check of `hunde.chip`, passed: `{condition}`");
    let failed = format!("check of `hunde.chip`, failed: `{condition}`");
    // Null passes, but it has decided nothing.
    assert_eq!(
        missed(&form, Kind::Checks, &[chip(Json::Null)]),
        [passed, failed.clone()]
    );
    let good = chip(json!("276098100000001"));
    assert_eq!(
        missed(&form, Kind::Checks, std::slice::from_ref(&good)),
        [failed]
    );
    assert_eq!(
        missed(&form, Kind::Checks, &[good, chip(json!("2"))]),
        [""; 0]
    );
}

#[test]
fn only_the_ifs_on_the_way_to_a_value_count() {
    let form = Build::new()
        .page("wer", |page| {
            page.field("allein", FieldType::YesNo);
            page.field("grund", text()).need = Need::Required;
            page.optional_when("allein");
            page.compute(
                "stufe",
                integer_ty(),
                "if allein then 1 else (if grund = \"a\" then 2 else 3)",
            );
        })
        .done();
    let alone = json!({ "allein": true });
    assert_eq!(
        missed(&form, Kind::Branches, std::slice::from_ref(&alone)),
        [
            "`optional when` of field `grund`, false: `allein`",
            "`if` in value `stufe`, false: `allein`",
            "`if` in value `stufe`, true: `grund = \"a\"`",
            "`if` in value `stufe`, false: `grund = \"a\"`",
        ]
    );
    let others = [
        alone,
        json!({ "allein": false, "grund": "a" }),
        json!({ "allein": false, "grund": "b" }),
    ];
    assert_eq!(missed(&form, Kind::Branches, &others), [""; 0]);
}

#[test]
fn equal_conditions_in_two_places_are_two_things() {
    // The inner block is not met, though its condition equals the outer one, which is.
    let form = Build::new()
        .page("wer", |page| {
            page.field("art", text());
            page.when("art = \"x\"", |block| {
                block.when("art = \"x\"", |inner| {
                    inner.field("mehr", text());
                });
            });
        })
        .done();
    assert_eq!(
        missed(&form, Kind::Branches, &[json!({ "art": "y" })]).len(),
        3
    );
}

#[test]
fn shares_are_never_rounded_up() {
    let share = |visited, all| Count { visited, all };
    assert_eq!(share(999, 1000).per_mille(), 999);
    assert_eq!(share(9999, 10_000).per_mille(), 999);
    assert_eq!(share(0, 0).per_mille(), 1000);
    assert!(share(0, 0).reaches(100));
    assert!(share(2, 3).reaches(66));
    assert!(!share(2, 3).reaches(67));
    assert!(!share(9999, 10_000).reaches(100));
}

#[test]
fn what_was_written_once_counts_once_in_all_periods_of_law() {
    let form = dogs();
    let firm = json!({ "art": "firma", "richtig": true });
    let mut tally = Tally::default();
    tally.add(&after(&form, &[firm]));
    assert_eq!(tally.missed(Kind::Pages).count(), 1);
    // Spans are all alike in a form made by hand; the words tell places apart.
    let later = Build::new()
        .page("hunde_seite", |page| {
            page.field("neu", text());
        })
        .done();
    tally.add(&after(&later, &[json!({ "neu": "x" })]));
    let count = tally.count(Kind::Pages);
    assert_eq!((count.visited, count.all), (3, 3));
    assert_eq!(tally.count(Kind::Fields).all, form.fields.len() + 1);
}
