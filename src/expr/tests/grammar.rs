//! `expr.pest` is the definition; the parser by hand reads the same language, and `print` writes it.

use pest::Parser as _;

use crate::{
    diagnostics::codes,
    expr::{
        parse::{parse_prefix, parse_text},
        print::{print, print_typed},
    },
    source::SourceId,
};

use super::support::sound;

#[derive(pest_derive::Parser)]
#[grammar = "expr/expr.pest"]
#[grammar_inline = r#"
whole = { SOI ~ expr ~ EOI }
WHITESPACE = _{ " " | "\t" | "\r" | "\n" | "\u{00A0}" }
COMMENT = _{ "//" ~ (!"\n" ~ ANY)* | "/*" ~ (!"*/" ~ ANY)* ~ "*/" }
"#]
struct Grammar;

const ACCEPTED: &[&str] = &[
    "a = TRUE",
    "1",
    "12.50",
    "0.055",
    "\"text\"",
    "\"\"",
    r#""a \"b\" \\ \n \u00e4 \U01F40E""#,
    "true",
    "null",
    "@\"P1Y\"",
    "a",
    "_a1",
    "äöü",
    "count",
    "today",
    "a.b.c",
    "a.in",
    "a[item.x > 3]",
    "[1, 2][item > 1]",
    "[]",
    "[[1], [2, 3]]",
    "a or b and not(c)",
    "not (a)",
    "a = 1",
    "a!=1",
    "a<=b",
    "a between 1 and 2 and b",
    "x in [1..5]",
    "x in (1..5)",
    "x in (a + 1..b * 2]",
    "x in [1, 2]",
    "x in [1, 2][item > 1]",
    "x in (a)",
    "x in (if a then b else c)",
    "1 + 2 * 3 - 4 / 5",
    "-a",
    "--a",
    "- -a",
    "-(a + b)",
    "a - -b",
    "a.b[c].d",
    "if a then b else c",
    "if a then b else if c then d else e",
    "some x in l satisfies x > 1",
    "every x in l satisfies some y in x.m satisfies y",
    "for x in l return x + 1",
    "count(l)",
    "round half up(x, 2)",
    "round   half\nup (x, 2)",
    "years and months duration(a, b).years",
    "list contains(l, \"a\")",
    "string length(t)",
    "starts with(t, \"a\")",
    "ends with(t, \"a\")",
    "distinct values(l)",
    "today()",
    "f()",
    "a // comment\n and b",
    "a /* c */ and b",
    "2026-01-31",
    "a and (b or c)",
    "(((a)))",
    "list",
    "round + 1",
    "years and months",
];

const REFUSED: &[&str] = &[
    "1..2 in a = b",
    "x in f([1..2 in b])",
    "",
    "a b",
    "a +",
    "+ a",
    "(a",
    "a)",
    "[1, ",
    "a = b = c",
    "a < b < c",
    "not",
    "not a",
    "if a then b",
    "1a",
    "12.",
    ".5",
    "a..b",
    "a.",
    "a[",
    "a[]",
    "f(",
    "f(a b)",
    "f(a,)",
    "[1,,2]",
    "x in [1..]",
    "x in 1..5",
    "x between 1",
    "1 + if a then b else c",
    "some in l satisfies a",
    "for x in l",
    "and",
    "a and",
    "of",
    "'a'",
    "\"a",
    "\"\\d\"",
    "a == b",
    "a && b",
    "!a",
    "a ** b",
    "a is null",
    "1,5",
    "{a: 1}",
    "a ; b",
    "a AND b",
    "a und b",
    "x in (1, 2)",
    "x in < 5",
    "a instance of b",
    "f(a: 1)",
    "list contains",
    "@P1Y",
    "1 in a in b",
];

#[test]
fn parser_and_grammar_accept_the_same() {
    for text in ACCEPTED.iter().chain(REFUSED) {
        let by_grammar = Grammar::parse(Rule::whole, text).is_ok();
        let by_hand = parse_text(text).diagnostics.into_iter().all(|it| {
            // To the grammar any word is a name; that people mean a function or `true` is beyond it.
            matches!(it.code, codes::UNKNOWN_FUNCTION | codes::KEYWORD_CASE if !text.contains("AND"))
                || it.severity == crate::diagnostics::Severity::Warning
        });
        assert_eq!(
            by_hand, by_grammar,
            "`{text}`: by hand {by_hand}, by the grammar {by_grammar}"
        );
    }
    for text in ACCEPTED {
        assert!(
            Grammar::parse(Rule::whole, text).is_ok(),
            "`{text}` should be accepted"
        );
    }
    for text in REFUSED {
        assert!(
            Grammar::parse(Rule::whole, text).is_err(),
            "`{text}` should be refused"
        );
    }
}

#[test]
fn an_expression_ends_where_nothing_continues_it() {
    for (text, end) in [
        ("a > 3 \"Meldung\"", "a > 3"),
        ("a and b { name: text }", "a and b"),
        ("a }", "a"),
        ("a hint \"x\"", "a"),
        ("count(l) <= 5\n  und: text \"x\"", "count(l) <= 5"),
        ("count(l) <= 5 // why\n legal \"x\"", "count(l) <= 5"),
        ("a „typografisch“", "a"),
        ("(a + b) * 2 internal", "(a + b) * 2"),
        ("gefaehrlich\n  wesenstest: file", "gefaehrlich"),
        ("if a then b else c compute x", "if a then b else c"),
        ("(a + ) \"x\"", "(a + )"),
        ("f(a b) \"x\"", "f(a b)"),
    ] {
        let parsed = parse_prefix(SourceId::default(), text, 0);
        assert_eq!(&text[..parsed.end], end);
    }
}

#[test]
fn printing_and_parsing_is_the_identity() {
    for text in ACCEPTED {
        let parsed = parse_text(text);
        if parsed.diagnostics.has_errors() {
            continue;
        }
        let printed = print(&parsed.expr);
        let again = parse_text(&printed);
        assert_eq!(parsed.expr, again.expr, "`{text}` printed as `{printed}`");
        assert_eq!(print(&again.expr), printed);
    }
}

#[test]
fn prints_the_fewest_parentheses() {
    for (text, printed) in [
        ("((a) and (b)) or (c)", "a and b or c"),
        ("a and (b or c)", "a and (b or c)"),
        ("a - (b - c)", "a - (b - c)"),
        ("(a - b) - c", "a - b - c"),
        ("(a * b) + c", "a * b + c"),
        ("(a + b) * c", "(a + b) * c"),
        ("-(a.b)", "-a.b"),
        ("(-a).b", "(-a).b"),
        ("(if a then b else c) + 1", "(if a then b else c) + 1"),
        ("(a = b) = c", "(a = b) = c"),
        ("x in (a)", "x in a"),
        ("[(1)]", "[1]"),
    ] {
        assert_eq!(print(&parse_text(text).expr), printed);
    }
}

#[test]
fn typed_expressions_print_as_written() {
    for text in [
        "familienstand = \"ledig\" and einkommen > 1000.50",
        "some k in kinder satisfies k.alter < 6 and k.art = \"pflege\"",
        "count(kinder[item.alter in [6..18)]) > 2",
        "round half up(einkommen / 12, 2)",
        "years and months duration(geburtsdatum, today()).years >= 18",
        "einzug + duration(\"P3M\") < date(\"2026-01-31\") - duration(\"P14D\")",
        "if zusammen then steuer else -steuer * 2",
        "halter.adresse.plz in [\"10115\", \"10117\"]",
    ] {
        assert_eq!(print_typed(&sound(text)), text);
    }
}

#[test]
fn nesting_is_bounded() {
    let deep = format!("{}a{}", "(".repeat(10_000), ")".repeat(10_000));
    let chain = vec!["a"; 10_000].join(" + ");
    let path = format!("a{}", ".b".repeat(10_000));
    let minus = format!("{}a", "-".repeat(10_000));
    let loops = format!("{}a", "x in [".repeat(5_000));
    let ifs = format!("{}1", "if a then 1 else ".repeat(10_000));
    for text in [deep, chain, path, minus, loops, ifs] {
        let parsed = parse_text(&text);
        let codes: Vec<&str> = parsed
            .diagnostics
            .iter()
            .map(|it| it.code.as_str())
            .collect();
        assert_eq!(codes, ["E0003"]);
    }
    let long = vec!["zusammen"; 250].join(" or ");
    assert!(parse_text(&long).diagnostics.is_empty());
}

#[test]
fn every_prefix_and_every_mangled_text_is_read_without_a_panic() {
    for text in ACCEPTED.iter().chain(REFUSED) {
        for end in (0..=text.len()).filter(|end| text.is_char_boundary(*end)) {
            parse_text(&text[..end]);
            parse_text(&text[end..]);
            parse_text(&format!("{}({}", &text[..end], &text[end..]));
            parse_text(&format!("{} in [{}", &text[..end], &text[end..]));
        }
    }
}
