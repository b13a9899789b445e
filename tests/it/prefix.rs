//! What is typed so far: every beginning of a spec is read, without panic and in linear time.

use std::time::{Duration, Instant};

use antragswerk::{fmt, syntax::ast::Item};

use crate::{
    mangle::Dice,
    specs::{self, parsed},
};

/// Specs up to this size are cut everywhere.
const SMALL: usize = 2500;

/// Reads `text[..at]` and does what an editor would do with it.
fn read(path: &str, text: &str, at: usize) {
    let cut = &text[..at];
    let read = parsed(path, cut);
    let _ = fmt::to_antrag(&read);
    let _ = fmt::to_yaml(&read);
    for it in &read.diagnostics {
        assert!(cut.get(it.span.range()).is_some(), "{path}:{at} {it:?}");
        assert_ne!(it.code.as_str(), "E0003", "every text is read: {path}:{at}");
    }
}

fn cut_everywhere(path: &str, text: &str) {
    for (at, _) in text.char_indices() {
        read(path, text, at);
    }
}

fn cut_at_random(path: &str, text: &str, places: usize) {
    let mut dice = Dice(text.len() as u64);
    for _ in 0..places {
        let at = text.floor_char_boundary(dice.roll(text.len()));
        read(path, text, at);
    }
}

#[test]
fn every_beginning_of_a_small_spec_is_read() {
    let small = specs::all()
        .into_iter()
        .filter(|(_, text)| text.len() <= SMALL);
    for (path, text) in small {
        cut_everywhere(&path, &text);
    }
}

#[test]
fn beginnings_of_large_specs_are_read() {
    for (path, text) in specs::all() {
        cut_at_random(&path, &text, 12);
    }
}

#[test]
#[ignore = "takes minutes without optimisation"]
fn many_beginnings_of_large_specs_are_read() {
    for (path, text) in specs::all() {
        cut_at_random(&path, &text, 300);
    }
}

#[test]
fn every_beginning_of_a_yaml_document_is_read() {
    let all = specs::all();
    let shortest = all.iter().min_by_key(|(_, text)| text.len()).unwrap();
    let yaml = fmt::to_yaml(&parsed(&shortest.0, &shortest.1)).unwrap();
    cut_everywhere("a.antrag.yaml", &yaml);
    for (path, text) in all.iter().take(6) {
        let yaml = fmt::to_yaml(&parsed(path, text)).unwrap();
        cut_at_random("a.antrag.yaml", &yaml, 12);
    }
}

#[test]
fn nested_unclosed_blocks_are_linear() {
    let starts = [
        "group a \"A\" {\n",
        "repeat a 0..3 \"A\" {\n",
        "when a {\n",
        "use a {\n",
        "page a {\n",
        "a: choice \"A\" {\n",
        "scenario \"A\" {\n",
        "given {\n",
        "x: text check not(",
        "x: text check (a and [",
        "unknown thing {\n",
        "a: { b: [",
        "{ a \"b\" ",
    ];
    for start in starts {
        for (before, after) in [
            ("", ""),
            ("page p \"P\" {\n", "\n}"),
            ("scenario \"S\" {\ngiven {\n", "}"),
        ] {
            let text = format!("---\na: b\n---\n{before}{}{after}", start.repeat(60));
            let started = Instant::now();
            let read = parsed("a.antrag", &text);
            let taken = started.elapsed();
            assert!(taken < Duration::from_secs(1), "{start:?} took {taken:?}");
            assert!(!read.diagnostics.is_empty(), "{start:?}");
        }
    }
}

#[test]
fn a_page_or_scenario_that_cannot_be_read_costs_itself() {
    let good = "page b \"B\" {\n  y: text \"Y\"\n}\n";
    for bad in [
        "page a \"A\"\n",
        "page a \"A\" wenn b {\n  x: text \"X\"\n}\n",
        "page z \"Z\" {\n  x: text \"X\"\npage a \"A\" when\n",
        "scenario \"S\" am 2026-03-01 {\n  given { a: 1 }\n}\n",
    ] {
        let read = parsed("a.antrag", &format!("---\na: b\n---\n{bad}{good}"));
        let codes: Vec<&str> = read.diagnostics.iter().map(|it| it.code.as_str()).collect();
        assert!(
            !codes.is_empty() && !codes.contains(&"E0003"),
            "{bad} {codes:?}"
        );
        assert!(matches!(read.document.items.last(), Some(Item::Page(it)) if it.name.value == "b"));
    }
}

#[test]
fn long_flat_bodies_are_linear() {
    let line = "x: text \"X\" optional // c\n  hint \"H\"\n";
    let take = |count: usize| {
        let text = format!("---\na: b\n---\n{}", line.repeat(count));
        let started = Instant::now();
        parsed("a.antrag", &text);
        started.elapsed()
    };
    let (short, long) = (take(500), take(4000));
    assert!(
        long < short * 32,
        "{short:?} for 500 lines, {long:?} for 4000"
    );
}
