//! `antrag law`.

use serde_json::Value;

use crate::support::{PROJECT, project::TestProject};

fn project() -> TestProject {
    let project = TestProject::new();
    let spec = include_str!("../cases/citations/good/forms.antrag");
    project.write("forms/x/gut.antrag", spec);
    let spec = include_str!("../cases/citations/bad/slips.antrag");
    project.write("forms/x/schlecht.antrag", spec);
    project
}

#[test]
fn citations_are_listed_with_what_the_index_says() {
    let run = project().run(&["law", "gut"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.contains(
        "forms/x/gut.antrag:12:5: front matter: §§ 14 bis 18 WoGG: found\n    \
         https://www.gesetze-im-internet.de/wogg/__14.html\n"
    ));
    assert!(
        run.out
            .contains("front matter: § 4 KCanG: not checkable (the index has no `KCanG`)\n")
    );
    assert!(run.out.contains("page `hund`: § 107 BGB; § 150 AO: found"));
    assert!(
        run.err
            .contains("13 citations, law index of 2022-03: 9 found, 0 wrong, 4 not checkable"),
        "{}",
        run.err
    );
}

#[test]
fn wrong_citations_are_listed_with_the_reason() {
    let run = project().run(&["law", "schlecht"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    for line in [
        "front matter: § 107 BGb: wrong (no law is called `BGb`; perhaps `BGB`)\n",
        "front matter: § 10 BGB: wrong (section 10 of `BGB` is repealed)\n",
        "front matter: WoGG § 22: wrong (not written like a citation)\n",
        "field `rufname`: § 1 Wogg: wrong (no law is called `Wogg`; perhaps `WoGG`)\n",
    ] {
        assert!(run.out.contains(line), "{line}{}", run.out);
    }
    assert!(
        run.err
            .contains("9 citations, law index of 2022-03: 0 found, 9 wrong, 0 not checkable"),
        "{}",
        run.err
    );
}

#[test]
fn citations_are_the_same_in_every_language() {
    let checked = PROJECT.check(&PROJECT.specs());
    let mut linked = 0;
    for spec in &checked {
        for translation in &spec.translations {
            let form = &translation.form;
            assert_eq!(form.citations, spec.form.citations);
            assert_eq!(form.meta.legal, spec.form.meta.legal);
            for (there, here) in form.fields.iter().zip(&spec.form.fields) {
                assert_eq!(there.basis.legal, here.basis.legal, "{}", here.name);
            }
            let urls = form.citations.iter().filter(|it| it.citation.url.is_some());
            linked += urls.count();
        }
    }
    assert!(linked > 0, "a translated spec cites federal law");
}

#[test]
fn programs_get_the_parts() {
    let run = project().run(&["law", "gut", "--format", "json"]);
    let rows: Vec<Value> = run
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let two = rows
        .iter()
        .find(|row| row["text"] == "§ 60 SGB I und § 14 Abs. 1 WoGG")
        .unwrap();
    assert_eq!(two["verdict"], "found");
    assert_eq!(two["index"], "2022-03");
    assert_eq!(two["laws"][0]["law"], "SGB I");
    let norm = &two["laws"][1]["norms"][0];
    assert_eq!(norm["number"], "14");
    assert_eq!(norm["within"][0]["kind"], "absatz");
    assert_eq!(norm["within"][0]["number"], "1");
    let by = rows.iter().map(|row| row["by"].as_str().unwrap());
    let by: Vec<&str> = by.skip_while(|it| *it == "front matter").collect();
    let expected = [
        "param `steuer`",
        "page `hund`",
        "field `hunde`",
        "compute `jahr`",
    ];
    assert_eq!(by, expected);
}
