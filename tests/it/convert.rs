//! `antrag convert`: `.antrag` to `.antrag.yaml` and back.

use antragswerk::{
    diagnostics::Diagnostics,
    fmt, model,
    source::SourceId,
    syntax::{
        self, Parsed,
        ast::{Node, NodeKind},
    },
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::{
    generate,
    specs::{self, assert_same, parsed, said, sound},
};

/// Converts to YAML and back, and checks that nothing is lost.
fn converted(given: &Parsed) -> String {
    let yaml = fmt::to_yaml(given).unwrap();
    let read = sound("a.antrag.yaml", &yaml);
    assert_same(&given.document, &read.document, &yaml);
    assert_eq!(fmt::to_yaml(&read).unwrap(), yaml, "YAML is idempotent");
    assert_eq!(
        fmt::to_antrag(&read),
        fmt::to_antrag(given),
        "the same text after\n{yaml}"
    );
    yaml
}

#[test]
fn every_spec_is_the_same_as_yaml() {
    for (path, text) in specs::all() {
        converted(&sound(&path, &text));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn generated_documents_are_the_same_as_yaml(document in generate::document()) {
        let given = Parsed { document, diagnostics: Diagnostics::new() };
        converted(&given);
        // Not only what was generated, but also what is read from its text.
        converted(&sound("a.antrag", &fmt::to_antrag(&given).unwrap()));
    }
}

#[test]
fn every_spec_as_yaml_fits_the_schema() {
    let schema = serde_json::to_value(syntax::schema::spec()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for (path, text) in specs::all() {
        let yaml = fmt::to_yaml(&sound(&path, &text)).unwrap();
        let document = json_of(&yaml);
        let errors: Vec<String> = validator
            .iter_errors(&document)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert_eq!(errors, Vec::<String>::new(), "{path}");
    }
    let mut wrong = json_of("baustein: a\nversion: 1.0.0\ntitle: A\nbody: []\n");
    assert!(validator.is_valid(&wrong));
    wrong["body"] = json!([{ "field": "a", "type": "text", "hnit": "b" }]);
    assert!(!validator.is_valid(&wrong));
}

#[test]
fn the_schema_knows_the_words_of_the_model() {
    let schema = serde_json::to_value(syntax::schema::spec()).unwrap();
    let words = |name: &str| -> Vec<String> {
        let words = schema["$defs"][name]["oneOf"].as_array().unwrap().iter();
        words
            .map(|it| it["const"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(words("Audience"), words_of(model::Audience::ALL));
    assert_eq!(words("Authority"), words_of(model::Authority::ALL));
    assert_eq!(words("Trust"), words_of(model::Trust::ALL));
    assert_eq!(words("Status"), words_of(model::Status::ALL));
}

fn words_of<T>(all: &[(T, &str)]) -> Vec<String> {
    all.iter().map(|(_, word)| (*word).to_owned()).collect()
}

fn json_of(yaml: &str) -> Value {
    let mut out = Diagnostics::new();
    let node = syntax::yaml::parse(SourceId::default(), yaml, 0..yaml.len(), &mut out);
    assert!(out.is_empty());
    json(&node.unwrap())
}

fn json(node: &Node) -> Value {
    match &node.kind {
        NodeKind::Null => Value::Null,
        NodeKind::Boolean(value) => Value::Bool(*value),
        NodeKind::Number(number) => serde_json::from_str(number).unwrap(),
        NodeKind::Text(text) => Value::String(text.clone()),
        NodeKind::List(items) => items.iter().map(json).collect(),
        NodeKind::Map(entries) => {
            let entries = entries.iter();
            let map: Map<String, Value> = entries
                .map(|(key, value)| (key.value.clone(), json(value)))
                .collect();
            Value::Object(map)
        }
    }
}

#[test]
fn every_mistake_is_reported_in_one_run() {
    let text = "\
ozg: 1
body:
  - page: a
    titel: A
    items:
      - field: b c
        type: text(2..
        label: 12
        # lost
        optional: ja
        options:
          - { code: x }
          - { code: 1, label: B }
      - feld: d
        type: text
        label: D
      - repeat: e
        entries: viele
        items: nothing
      - when: a
      - field: f
        checks: [{ that: a }]
        attributes:
          - hint: a
            legal: b
          - hnit: c
      - compute: g
  - scenario: S
    day: heute
    given: { a: null, b: [1, { c: d }] }
    expect:
      - shwon: [a]
      - { shown: a }
legal: []
";
    let read = parsed("a.antrag.yaml", text);
    insta::assert_snapshot!(said(&read, text).join("\n"));
    assert_eq!(fmt::to_antrag(&read), None);
}

#[test]
fn yaml_documents_may_begin_with_a_marker_and_lack_a_body() {
    let read = sound("a.antrag.yaml", "---\n# top\nozg: 1\nbody: []\n");
    assert_eq!(fmt::to_antrag(&read).unwrap(), "---\n# top\nozg: 1\n---\n");
    let text = "ozg: 1\n";
    let read = parsed("a.antrag.yaml", text);
    assert_eq!(said(&read, text), ["E0109 `` `body` is missing"]);
    let text = "{ ozg: 1, body: [] }\n";
    let read = parsed("a.antrag.yaml", text);
    assert_eq!(
        said(&read, text),
        ["E0108 `body` `body` does not begin its line"]
    );
}

#[test]
fn the_example_in_the_reference_is_canonical() {
    let reference = std::fs::read_to_string("docs/language.md").unwrap();
    let example = reference.split("```yaml\n").nth(1).unwrap();
    let example = example.split("```").next().unwrap();
    let text = format!("ozg: 1\n{example}");
    let read = sound("a.antrag.yaml", &text);
    let printed = fmt::to_yaml(&read).unwrap();
    let without_blanks = |text: &str| text.replace("\n\n", "\n");
    assert_eq!(without_blanks(&printed), text);
}
