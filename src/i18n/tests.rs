//! Round trips of PO files, and what merging keeps.

use proptest::prelude::*;

use super::{
    Role, SourceText, merge,
    po::{self, Entry, Po},
    tally,
};
use crate::{
    diagnostics::{Diagnostics, codes},
    model::Language,
    source::{SourceId, Span},
};

fn read(text: &str) -> Po {
    let mut out = Diagnostics::new();
    let po = po::read(SourceId::default(), text, &mut out);
    assert!(out.is_empty(), "{out:?}");
    po
}

/// Without places, which differ between a text and what is written from it.
fn placeless(mut po: Po) -> Po {
    for entry in &mut po.entries {
        entry.span = Span::default();
    }
    po
}

fn text(context: &str, value: &str) -> SourceText {
    SourceText {
        context: context.to_owned(),
        role: Role::Label,
        value: value.to_owned(),
        span: Span::default(),
    }
}

/// Merges, and translates what is empty.
fn translated(texts: &[SourceText]) -> Po {
    let mut po = merge(texts, "x.antrag", &Po::default());
    for entry in &mut po.entries {
        entry.translation = format!("<{}>", entry.source);
    }
    po
}

fn entry<'a>(po: &'a Po, source: &str) -> &'a Entry {
    po.entries.iter().find(|it| it.source == source).unwrap()
}

#[test]
fn what_other_tools_write_is_read() {
    let po = read(
        "# Team Sprache\nmsgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\n\
         # a remark\n#. told\n#: file:3\n#, fuzzy, c-format\n#| msgctxt \"a#label\"\n#| msgid \"old\"\n\
         msgctxt \"a#label\"\nmsgid \"\"\n\"one \"\n\"two\\n\"\nmsgstr \"x \\\"y\\\" \\\\\"\n\
         msgctxt \"b#label\"\nmsgid \"b\"\nmsgstr \"\"\n\
         #~ msgctxt \"c#label\"\n#~ msgid \"c\"\n#~ msgstr \"C\"\n",
    );
    assert_eq!(po.remarks, ["Team Sprache"]);
    let [a, b, c] = po.entries.as_slice() else {
        panic!("three entries, not {:?}", po.entries);
    };
    assert_eq!((a.source.as_str(), a.fuzzy), ("one two\n", true));
    assert_eq!(a.translation, "x \"y\" \\");
    assert_eq!(a.previous.as_deref(), Some("old"));
    assert_eq!(a.remarks, ["a remark"]);
    assert_eq!((b.context.as_str(), b.obsolete), ("b#label", false));
    assert_eq!((c.translation.as_str(), c.obsolete), ("C", true));
}

#[test]
fn a_broken_line_of_former_words_is_shown_where_it_is() {
    for (text, place) in [
        ("#| msgid", 8..8),
        ("#|  msgid  \"a\\q\"", 13..15),
        ("#~| msgid\tx", 10..11),
    ] {
        let mut out = Diagnostics::new();
        po::read(SourceId::default(), text, &mut out);
        let found: Vec<_> = out.iter().map(|it| it.span.range()).collect();
        assert_eq!(found, [place], "{text}");
    }
}

#[test]
fn merging_twice_changes_nothing() {
    let texts = [text("a#label", "Eins"), text("b#label", "Zwei")];
    let once = translated(&texts);
    assert_eq!(merge(&texts, "x.antrag", &once), once);
    let written = po::write(&once, Language::English);
    assert_eq!(placeless(read(&written)), once);
}

#[test]
fn a_changed_text_is_fuzzy_and_keeps_what_was_translated() {
    let old = translated(&[
        text("a#note", "Ein Hund bellt"),
        text("a#note", "Ganz anders"),
    ]);
    let texts = [
        text("a#note", "Ein Hund bellt laut"),
        text("a#note", "Ganz anders"),
    ];
    let new = merge(&texts, "x.antrag", &old);
    let changed = entry(&new, "Ein Hund bellt laut");
    assert!(changed.fuzzy);
    assert_eq!(changed.previous.as_deref(), Some("Ein Hund bellt"));
    assert_eq!(changed.translation, "<Ein Hund bellt>");
    assert!(entry(&new, "Ganz anders").is_good());
    // Changed once more: still the words that the translation was made for.
    let texts = [
        text("a#note", "Zwei Hunde bellen laut"),
        text("a#note", "Ganz anders"),
    ];
    let newer = merge(&texts, "x.antrag", &new);
    let changed = entry(&newer, "Zwei Hunde bellen laut");
    assert_eq!(changed.previous.as_deref(), Some("Ein Hund bellt"));
    assert_eq!(tally(&texts, &newer).stale, 1);
}

#[test]
fn a_moved_text_brings_its_translation_along() {
    let old = translated(&[text("a#label", "Name")]);
    let new = merge(&[text("b#label", "Name")], "x.antrag", &old);
    let moved = entry(&new, "Name");
    assert_eq!(moved.translation, "<Name>");
    assert!(moved.fuzzy);
    assert_eq!(new.entries.len(), 1);
}

#[test]
fn what_is_gone_becomes_obsolete_and_comes_back() {
    let both = [text("a#label", "Eins"), text("b#label", "Zwei")];
    let (all, one) = (translated(&both), both.get(..1).unwrap());
    let less = merge(one, "x.antrag", &all);
    assert!(entry(&less, "Zwei").obsolete);
    let written = po::write(&less, Language::English);
    assert!(written.contains("#~ msgid \"Zwei\"\n"), "{written}");
    let again = merge(&both, "x.antrag", &read(&written));
    assert!(entry(&again, "Zwei").is_good());
}

#[test]
fn an_untranslated_text_that_is_gone_leaves_nothing() {
    let old = merge(&[text("a#label", "Eins")], "x.antrag", &Po::default());
    assert_eq!(merge(&[], "x.antrag", &old).entries, []);
}

#[test]
fn so_many_entries_are_no_spec() {
    let mut text = String::new();
    for number in 0..20_100 {
        text.push_str("msgctxt \"a\"\nmsgid \"");
        text.push_str(&number.to_string());
        text.push_str("\"\nmsgstr \"\"\n\n");
    }
    let mut out = Diagnostics::new();
    po::read(SourceId::default(), &text, &mut out);
    let found: Vec<_> = out.iter().map(|it| it.code).collect();
    assert_eq!(found, [codes::BROKEN_PO]);
}

fn words() -> impl Strategy<Value = String> {
    "[a-zäß\"\\\\\n\t#~| ]{1,12}"
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let previous = proptest::option::of(words());
    let parts = (words(), words(), words(), previous, any::<bool>());
    parts.prop_map(|(context, source, translation, previous, obsolete)| Entry {
        context,
        source,
        translation,
        fuzzy: previous.is_some(),
        previous,
        obsolete,
        ..Entry::default()
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(entries in proptest::collection::vec(any_entry(), 0..6)) {
        let mut entries = entries;
        // Obsolete ones are written last; one text at one place has one entry.
        entries.sort_by_key(|it| it.obsolete);
        let mut seen = std::collections::BTreeSet::new();
        entries.retain(|it| seen.insert((it.context.clone(), it.source.clone())));
        let po = Po { entries, remarks: Vec::new() };
        let text = po::write(&po, Language::English);
        prop_assert_eq!(placeless(read(&text)), po);
    }

    #[test]
    fn anything_is_read_without_panic(text in "([#~|,.: a-z\"\\\\]{0,12}\n|msgid \"x\"\n|msgstr \"\"\n|#~ msgctxt \"é\"\n|#~\\| msgid|#\\| msgid){0,12}") {
        let mut out = Diagnostics::new();
        let po = po::read(SourceId::default(), &text, &mut out);
        for diagnostic in &out {
            prop_assert!(text.get(diagnostic.span.range()).is_some());
        }
        for entry in &po.entries {
            prop_assert!(text.get(entry.span.range()).is_some());
        }
    }
}
