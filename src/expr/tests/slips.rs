//! What people write by habit: each gets its own code, the column, and a fix that works.

use super::support::{checked, first, fixed};

/// Text, code, column from 1, the text after the fix (empty when there is no certain fix).
const SLIPS: &[(&str, &str, u32, &str)] = &[
    ("a == 1", "E0214", 3, "a = 1"),
    ("a <> 1", "E0201", 3, "a != 1"),
    ("a => 1", "E0201", 3, "a >= 1"),
    ("zusammen && eigentum", "E0215", 10, "zusammen and eigentum"),
    ("zusammen || eigentum", "E0215", 10, "zusammen or eigentum"),
    ("!zusammen", "E0215", 1, "not(zusammen)"),
    ("!(a = 1)", "E0215", 1, "not(a = 1)"),
    ("plz is null", "E0216", 5, "plz = null"),
    ("plz is not null", "E0216", 5, "plz != null"),
    ("plz ist nicht null", "E0216", 5, "plz != null"),
    ("not zusammen", "E0217", 1, "not(zusammen)"),
    (
        "eigentum and not a = 1",
        "E0217",
        14,
        "eigentum and not(a = 1)",
    ),
    ("einkommen > 12,50", "E0218", 13, "einkommen > 12.50"),
    ("einkommen > 1.000,50", "E0218", 13, "einkommen > 1000.50"),
    ("plz = „10115“", "E0219", 7, "plz = \"10115\""),
    ("plz = '10115'", "E0219", 7, "plz = \"10115\""),
    ("plz = “10115”", "E0219", 7, "plz = \"10115\""),
    (
        "matches(plz, \"^\\d{5}$\")",
        "E0220",
        16,
        "matches(plz, \"^[0-9]{5}$\")",
    ),
    ("plz = \"\\x\"", "E0220", 8, ""),
    (
        "zusammen AND eigentum",
        "E0221",
        10,
        "zusammen and eigentum",
    ),
    ("NOT(zusammen)", "E0221", 1, "not(zusammen)"),
    ("zusammen = True", "E0221", 12, "zusammen = true"),
    (
        "Round Half Up(einkommen, 0)",
        "E0221",
        1,
        "round half up(einkommen, 0)",
    ),
    (
        "zusammen und eigentum",
        "E0222",
        10,
        "zusammen and eigentum",
    ),
    (
        "zusammen oder eigentum",
        "E0222",
        10,
        "zusammen or eigentum",
    ),
    ("nicht(zusammen)", "E0222", 1, "not(zusammen)"),
    (
        "wenn zusammen then 1 else 2",
        "E0222",
        1,
        "if zusammen then 1 else 2",
    ),
    (
        "if zusammen dann 1 else 2",
        "E0222",
        13,
        "if zusammen then 1 else 2",
    ),
    (
        "if zusammen then 1 sonst 2",
        "E0222",
        20,
        "if zusammen then 1 else 2",
    ),
    ("a zwischen 1 and 2", "E0222", 3, "a between 1 and 2"),
    ("zusammen = ja", "E0222", 12, "zusammen = true"),
    (
        "name starts with \"A\"",
        "E0201",
        1,
        "starts with(name, \"A\")",
    ),
    ("einkommen > 1.000.000", "E0201", 13, "einkommen > 1000000"),
    (
        "einzug > 31.1.2026",
        "E0201",
        10,
        "einzug > date(\"2026-01-31\")",
    ),
    (
        "einzug > 2026-01-31",
        "W0411",
        10,
        "einzug > date(\"2026-01-31\")",
    ),
    ("einkommen > 1.000", "W0411", 13, ""),
    ("einkommen * 5%", "E0201", 14, ""),
    ("einkommen > 500 €", "E0201", 17, "einkommen > 500 "),
    ("einkommen > .5", "E0201", 13, "einkommen > 0.5"),
    ("a = 5ct", "E0201", 5, "a = 5"),
    ("anzahl(kinder) > 1", "E0203", 1, "count(kinder) > 1"),
    ("coutn(kinder) > 1", "E0203", 1, "count(kinder) > 1"),
    (
        "starts_with(name, \"A\")",
        "E0203",
        1,
        "starts with(name, \"A\")",
    ),
    ("upper case(name) = \"A\"", "E0225", 1, ""),
    ("substring(name, 1) = \"A\"", "E0225", 1, ""),
    ("a ** 2", "E0225", 3, ""),
    ("kinder[0].alter", "E0225", 8, ""),
    ("a in (1, 2)", "E0225", 6, ""),
    ("a in < 5", "E0225", 6, ""),
    ("< 5", "E0225", 1, ""),
    ("a instance of number", "E0225", 3, ""),
    ("{x: 1}", "E0225", 1, ""),
    ("count(list: kinder)", "E0225", 11, ""),
    ("for i in 1..3 return i", "E0225", 11, ""),
    ("a < b < alter", "E0201", 7, ""),
    ("plz = \"101", "E0104", 7, ""),
    ("(a + b", "E0201", 7, ""),
    ("a +", "E0201", 4, ""),
    ("a b", "E0201", 3, ""),
    (
        "a + if zusammen then 1 else 2",
        "E0201",
        5,
        "a + (if zusammen then 1 else 2)",
    ),
    ("today < einzug", "E0202", 1, "today() < einzug"),
];

#[test]
fn slips_are_named_and_repaired() {
    let mut wrong = Vec::new();
    for (text, code, column, repaired) in SLIPS {
        let found = first(text);
        let at = text[..found.span.start as usize].chars().count() + 1;
        let after = fixed(text, &found).unwrap_or_default();
        let found = (
            found.code.as_str(),
            u32::try_from(at).unwrap(),
            after.as_str(),
        );
        if found != (*code, *column, *repaired) {
            wrong.push(format!(
                "`{text}`: {found:?}, wanted {:?}",
                (code, column, repaired)
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_fix_leaves_nothing_to_say() {
    for (text, code, _, repaired) in SLIPS {
        if !repaired.is_empty() && !["zusammen = ja"].contains(text) && *code != "E0202" {
            let (_, diagnostics) = checked(repaired);
            assert!(
                !diagnostics.has_errors(),
                "`{text}` → `{repaired}`: {diagnostics:#?}"
            );
        }
    }
}

#[test]
fn one_slip_yields_one_message() {
    for (text, ..) in SLIPS {
        let (_, diagnostics) = checked(text);
        let limit = if text.contains("1.000,50") || text.contains("2026-01-31") {
            2
        } else {
            1
        };
        assert!(diagnostics.len() <= limit, "`{text}`: {diagnostics:#?}");
    }
}
