use super::*;
use crate::{
    diagnostics::Diagnostics,
    source::SourceId,
    target::{self, Kind as FieldKind, Profile},
};

/// A draft with its question marks, read as a profile.
fn read(draft: &Draft) -> Profile {
    let mut out = Diagnostics::new();
    let profile = target::read(SourceId::default(), &draft.yaml, "ziel", &mut out);
    profile.unwrap_or_else(|| panic!("{}\n{out:?}", draft.yaml))
}

#[test]
fn a_csv_header_gives_columns() {
    let text = "\u{feff}Name;\"Straße/Nr.\";PLZ\r\nMuster;Weg 1;01067\r\n";
    let profile = read(&import(Kind::Csv, "ziel", text, None).unwrap());
    let row = profile.fields.first().unwrap();
    let names: Vec<&str> = row
        .kind
        .fields()
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    assert_eq!(names, ["Name", "Straße/Nr.", "PLZ"]);
    assert!(import(Kind::Csv, "ziel", "", None).is_err());
}

#[test]
fn a_json_schema_gives_types_lists_and_codes() {
    let text = r##"{
        "type": "object", "required": ["name", "hunde"],
        "properties": {
            "name": { "type": "string", "maxLength": 30, "pattern": "^A" },
            "hunde": { "type": "array", "minItems": 1, "maxItems": 5, "items": { "$ref": "#/$defs/hund" } },
            "art": { "enum": ["a", "b"] },
            "fremd": { "$ref": "https://example.org/x" }
        },
        "$defs": { "hund": { "type": "object", "properties": { "alter": { "type": "integer", "maximum": 30 } } } }
    }"##;
    let draft = import(Kind::JsonSchema, "ziel", text, None).unwrap();
    let profile = read(&draft);
    let [name, hunde, art] = profile.fields.as_slice() else {
        panic!("{}", draft.yaml);
    };
    assert!(matches!(name.kind, FieldKind::Text { max: Some(30), .. }));
    assert_eq!(name.occurs.to_string(), "1..1");
    assert_eq!(hunde.occurs.to_string(), "1..5");
    assert_eq!(hunde.kind.fields().len(), 1);
    assert!(matches!(&art.kind, FieldKind::Code { codes, .. } if codes.len() == 2));
    let left_out = [
        "`pattern` of `name` is left out",
        "reference `https://example.org/x` is not followed",
    ];
    assert_eq!(draft.left_out, left_out);
}

#[test]
fn a_schema_that_holds_itself_ends() {
    let list = r##"{ "type": "array", "items": { "$ref": "#/$defs/a" } }"##;
    let twice =
        r##"{ "type": "object", "properties": { "x": { "$ref": "#" }, "y": { "$ref": "#" } } }"##;
    let text = format!(
        r##"{{ "type": "object", "properties": {{ "n": {{ "type": "string" }}, "a": {{ "$ref": "#/$defs/a" }} }}, "$defs": {{ "a": {list} }} }}"##
    );
    let draft = import(Kind::JsonSchema, "ziel", &text, None).unwrap();
    assert_eq!(draft.left_out, ["`a` is nested too deeply"]);
    let draft = import(Kind::JsonSchema, "ziel", twice, None).unwrap();
    assert!(
        draft
            .left_out
            .iter()
            .any(|it| it.starts_with("fields beyond"))
    );
}

#[test]
fn an_xsd_gives_elements_in_order() {
    let text = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
        <xs:element name="antrag"><xs:complexType><xs:sequence>
            <xs:element name="name" type="t:Name"/>
            <xs:element name="kind" type="t:Kind" minOccurs="0" maxOccurs="unbounded"/>
        </xs:sequence><xs:attribute name="version" fixed="1.0"/></xs:complexType></xs:element>
        <xs:simpleType name="Name"><xs:restriction base="xs:string"><xs:maxLength value="40"/></xs:restriction></xs:simpleType>
        <xs:complexType name="Kind"><xs:sequence>
            <xs:choice><xs:element name="a" type="xs:date"/><xs:element name="b" type="other:X"/></xs:choice>
            <xs:element name="kind" type="t:Kind" minOccurs="0"/>
        </xs:sequence></xs:complexType></xs:schema>"#;
    let draft = import(Kind::Xsd, "ziel", text, None).unwrap();
    let profile = read(&draft);
    let [name, kind, version] = profile.fields.as_slice() else {
        panic!("{}", draft.yaml);
    };
    assert!(matches!(name.kind, FieldKind::Text { max: Some(40), .. }));
    assert_eq!(kind.occurs.to_string(), "0..*");
    assert!(kind.kind.fields().iter().all(|it| it.occurs.min == 0));
    assert_eq!(
        (version.name.as_str(), version.constant.as_deref()),
        ("@version", Some("1.0"))
    );
    assert_eq!(draft.left_out.len(), 3, "{:?}", draft.left_out);
    assert!(import(Kind::Xsd, "ziel", text, Some("fremd")).is_err());
    assert!(import(Kind::Xsd, "ziel", "<a/>", None).is_err());
}

#[test]
fn an_xsd_whose_nameless_types_hold_each_other_ends() {
    let text = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:element name="a"><xs:complexType><xs:sequence><xs:element ref="a" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>
        </xs:schema>"#;
    let draft = import(Kind::Xsd, "ziel", text, None).unwrap();
    assert!(
        draft
            .left_out
            .iter()
            .any(|it| it.ends_with("is nested too deeply")),
        "{:?}",
        draft.left_out
    );
}

#[test]
fn a_column_without_a_name_is_told() {
    let draft = import(Kind::Csv, "ziel", "a;;b\n", None).unwrap();
    assert_eq!(draft.left_out, ["column 2 has no name"]);
}
