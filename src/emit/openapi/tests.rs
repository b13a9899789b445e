use serde_json::json;

use super::document;
use crate::{emit::testing::*, model::FieldType};

#[test]
fn the_payload_is_embedded_and_its_references_resolve() {
    let form = FormBuilder::new("probe")
        .codelist("staat", &[("000", "Deutschland")])
        .page("eins", |page| {
            for name in ["erster", "zweiter"] {
                page.field(
                    name,
                    FieldType::Code {
                        codelist: "staat".to_owned(),
                    },
                );
            }
            page.field("nachweis", file());
            page.repeat("hunde", (0, 3), |entry| {
                entry.field("test", file());
            });
        })
        .build();
    let document = document(&form);
    let text = document.to_string();
    for reference in text.split("\"$ref\":\"#").skip(1) {
        let pointer = reference.split('"').next().expect("closed");
        assert!(document.pointer(pointer).is_some(), "{pointer} exists");
    }
    let operation = &document["paths"]["/antraege/probe"]["post"];
    let statuses: Vec<&String> = operation["responses"].as_object().unwrap().keys().collect();
    assert_eq!(statuses, ["201", "400", "413", "415", "422", "503"]);
    let parts = &operation["requestBody"]["content"]["multipart/form-data"];
    assert_eq!(parts["schema"]["required"], json!(["nutzdaten"]));
    assert_eq!(
        parts["encoding"]["nachweis"]["contentType"],
        json!("application/pdf, image/jpeg")
    );
    assert!(
        parts["schema"]["patternProperties"]
            .get("^hunde\\[[0-9]+\\]\\.test$")
            .is_some()
    );
}
