//! `antrag fmt`.

use antragswerk::{diagnostics::Diagnostics, fmt, syntax::Parsed};
use proptest::prelude::*;

use crate::{
    generate, mangle,
    specs::{self, assert_same, parsed, sound},
};

/// Formats, and checks what every formatting must keep.
pub(crate) fn formatted(text: &str) -> String {
    let before = sound("a.antrag", text);
    let once = fmt::to_antrag(&before).unwrap();
    let after = sound("a.antrag", &once);
    assert_same(&before.document, &after.document, &once);
    let twice = fmt::to_antrag(&after).unwrap();
    assert_eq!(once, twice, "formatting is idempotent");
    once
}

#[test]
fn every_spec_keeps_its_meaning() {
    for (path, text) in specs::all() {
        let before = sound(&path, &text);
        let once = formatted(&text);
        assert_eq!(
            before.document.front.entries,
            sound(&path, &once).document.front.entries
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn other_habits_are_the_same_spec(seed in any::<u64>(), which in any::<prop::sample::Index>()) {
        let all = specs::all();
        let (_, text) = which.get(&all);
        let mangled = mangle::mangled(text, seed);
        formatted(&mangled);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn generated_documents_print_as_they_are(document in generate::document()) {
        let given = Parsed { document, diagnostics: Diagnostics::new() };
        let text = fmt::to_antrag(&given).unwrap();
        let read = sound("a.antrag", &text);
        assert_same(&given.document, &read.document, &text);
        prop_assert_eq!(formatted(&text), text);
    }
}

#[test]
fn mistakes_are_not_formatted_away() {
    let broken = parsed("a.antrag", "---\na: b\n---\npage x \"X\" {\n  y texxt\n}\n");
    assert_eq!(fmt::to_antrag(&broken), None);
    assert_eq!(fmt::to_yaml(&broken), None);
}

#[test]
fn the_style() {
    let text = r#"---
ozg: 1   
# why
title: A


---
// on top
page a "A"    when x = "a" and y in ["aaaaaaaaaaaaaaaaaaaaaaaa"] or z in ["bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"] { // behind
  name:text( 2..60 ) "Name" hint "Wie im Ausweis" optional // may be empty
   legal "§ 1"


  // above
  art: choice "Art"
    legal "§ 2"
  { a "Ja" hint "Kurz"
    "001" "Nein" alone
    //last
  } check not( art = "a" )   "Nein."
  use person as halter self { without geburtsname,doktorgrad } use kontakt { without email
    label telefon "Nummer" }
  repeat r 0..3 "R" { x: yesno "X" } check count(r) > 0 "Mindestens eins." add "Mehr"
}
compute s: money "Summe der Beträge in einem Monat mit allen Zuschlägen" = betrag_eins or betrag_zwei or betrag_drei internal
compute t: money = 1
scenario "S" on 2026-03-01 { given { a: { b: [1,2.50], "c d": "x" }, l: [ {a: 1} // one
 {a: 2}] } expect shown a,b expect s = 1 }
"#;
    insta::assert_snapshot!(formatted(text));
}
