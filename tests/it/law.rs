//! `antrag law`.

use serde_json::Value;

use crate::support::project::TestProject;

fn project() -> TestProject {
    let project = TestProject::new();
    let spec = include_str!("../cases/citations/good/forms.antrag");
    project.write("forms/x/gut.antrag", spec);
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
