use super::Connector;
use crate::emit::{Emitter as _, demo, testing::sound};

fn file(form: crate::model::Form, path: &str) -> String {
    let (files, findings) = Connector.emit(&sound(form), &crate::emit::EmitContext::default());
    assert!(findings.is_empty());
    let found = files.into_iter().find(|it| it.path == path);
    String::from_utf8(found.expect("the file exists").content).expect("text")
}

#[test]
fn typescript_has_types_and_readers() {
    let types = file(demo::every_type(), "typescript/src/antrag.ts");
    assert!(types.contains("export interface HundeEintrag {"), "{types}");
    assert!(types.contains("readonly wesenstest?: readonly Dokument[];"));
    assert!(types.contains("export type Art =\n  | \"neu\"\n  | \"001\";"));
    let readers = file(demo::every_type(), "typescript/src/lesen.ts");
    assert!(
        readers.contains("rufname: p.pflicht(p.text(1, 60)),"),
        "{readers}"
    );
    assert!(readers.contains("hunde: p.pflicht(p.liste(1, 10, liesHundeEintrag)),"));
    assert!(readers.contains("vertreter: p.wahlfrei(liesVertreter),"));
    assert!(readers.contains("merkmale: p.pflicht(p.auswahl(a.Merkmale, [\"keine\"])),"));
}

#[test]
fn java_has_records_and_enums() {
    let path = "java/de/antragswerk/allearten/Antrag.java";
    let code = file(demo::every_type(), path);
    assert!(code.starts_with("package de.antragswerk.allearten;\n"));
    assert!(code.contains("C_001(\"001\", \"Option 001\");"), "{code}");
    assert!(code.contains("leser.zahl(\"kaufpreis\", true, 2, \"0\", \"9999999.99\")"));
    assert!(code.contains("leser.wahl(\"staat\", true, CodelisteStaat.class)"));
}

#[test]
fn the_sample_is_a_payload() {
    let sample: serde_json::Value =
        serde_json::from_str(&file(demo::every_type(), "sample.json")).expect("JSON");
    assert_eq!(sample["leistung"], "alle_arten");
    assert_eq!(sample["angaben"]["hunde"][0]["rufname"], "Muster");
}

/// Writes what `tests/connectors/run.mjs` compiles: `cargo test -- --ignored demo`.
#[test]
#[ignore = "writes to the folder for temporary files"]
#[expect(
    clippy::disallowed_methods,
    reason = "the compilers of other languages read files"
)]
fn demo_for_the_compilers_of_other_languages() {
    let root = std::env::temp_dir().join("emit-demo");
    for form in [demo::every_type(), demo::obstacle_course()] {
        let id = form.id.clone();
        let sound = sound(form);
        for emitter in crate::emit::ALL {
            let (files, _) = emitter.emit(&sound, &crate::emit::EmitContext::default());
            for file in files {
                let path = root.join(&id).join(emitter.name()).join(&file.path);
                std::fs::create_dir_all(path.parent().expect("below the root")).expect("a folder");
                std::fs::write(path, file.content).expect("a file");
            }
        }
    }
}
