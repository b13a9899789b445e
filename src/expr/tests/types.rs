//! What the checker refuses, how it says so, and what it knows about what it accepts.

use super::support::{checked, condition, first, fixed, sound};
use crate::expr::{Base, NumberTy, Ty};

/// Text, code, part of the message or help, text after the fix.
const REFUSED: &[(&str, &str, &str, &str)] = &[
    (
        "famlienstand = \"ledig\"",
        "E0202",
        "did you mean `familienstand`?",
        "familienstand = \"ledig\"",
    ),
    (
        "halter.vorname1 = \"x\"",
        "E0202",
        "did you mean `vorname`?",
        "halter.vorname = \"x\"",
    ),
    (
        "halter.strasse = \"x\"",
        "E0202",
        "it has `vorname`, `geburt`, `alter` and `adresse`",
        "",
    ),
    (
        "einzug.weekdy",
        "E0202",
        "did you mean `weekday`?",
        "einzug.weekday",
    ),
    ("duration(\"P1D\").hours", "E0202", "it has `days`", ""),
    ("plz.length", "E0202", "`plz` has no `.length`", ""),
    ("alter > \"18\"", "E0204", "without quotes", ""),
    (
        "zusammen = \"ja\"",
        "E0204",
        "`zusammen` or `not(zusammen)`",
        "",
    ),
    (
        "einzug > \"2026-01-01\"",
        "E0204",
        "write `date(\"2026-01-01\")`",
        "",
    ),
    (
        "halter = \"x\"",
        "E0204",
        "compare a field of the group",
        "",
    ),
    ("halter = null", "E0204", "", ""),
    ("ausweis = \"x\"", "E0204", "`ausweis != null`", ""),
    ("geburt < today()", "E0204", "`geburt.year`", ""),
    (
        "kinder.name = \"x\"",
        "E0204",
        "some x in kinder satisfies x.name = \"x\"",
        "",
    ),
    (
        "nachweise = \"lohn\"",
        "E0204",
        "list contains(nachweise, \"lohn\")",
        "",
    ),
    ("nachweise = nachweise", "E0204", "every x in", ""),
    ("staat = iso", "E0204", "different lists", ""),
    ("plz = staat", "E0204", "codes in quotes", ""),
    (
        "duration(\"P1Y\") = duration(\"P365D\")",
        "E0204",
        "different numbers of days",
        "",
    ),
    (
        "if alter then 1 else 2",
        "E0204",
        "`alter` is not a condition",
        "",
    ),
    (
        "familienstand and zusammen",
        "E0204",
        "familienstand = \"ledig\"",
        "",
    ),
    ("plz or zusammen", "E0204", "`plz != null`", ""),
    (
        "kinder.schule and zusammen",
        "E0204",
        "some x in kinder satisfies x.schule",
        "",
    ),
    (
        "if zusammen then 1 else \"a\"",
        "E0204",
        "one branch yields a number, the other a text",
        "",
    ),
    ("[1, \"a\"]", "E0204", "a list holds one kind of value", ""),
    ("[null, [1]]", "E0204", "a list holds one kind of value", ""),
    (
        "count(if zusammen then null else kinder)",
        "E0204",
        "write `[]` for no entries",
        "",
    ),
    ("einzug + 14", "E0204", "einzug + duration(\"P14D\")", ""),
    (
        "einzug + einzug",
        "E0204",
        "`+` does not work with a date and a date",
        "",
    ),
    ("kinder.betrag + 1", "E0204", "sum(…)", ""),
    ("duration(\"P1M\") * 2", "E0204", "durations are added", ""),
    ("\"a\" + 1", "E0204", "without quotes", ""),
    ("-plz", "E0204", "`-` does not work with a text", ""),
    ("true and 1", "E0204", "not a condition", ""),
    (
        "familienstand = \"verheiratett\"",
        "E0205",
        "did you mean `\"verheiratet\"`?",
        "familienstand = \"verheiratet\"",
    ),
    (
        "familienstand = \"Ledig\"",
        "E0205",
        "compare with its code",
        "familienstand = \"ledig\"",
    ),
    (
        "familienstand in [\"ledig\", \"getrennt\"]",
        "E0205",
        "its options are",
        "",
    ),
    ("\"x\" = familienstand", "E0205", "`familienstand`", ""),
    (
        "list contains(nachweise, \"lohm\")",
        "E0205",
        "did you mean `\"lohn\"`?",
        "list contains(nachweise, \"lohn\")",
    ),
    (
        "some k in kinder satisfies k.art = \"leibl\"",
        "E0205",
        "",
        "",
    ),
    (
        "if zusammen then familienstand else \"leidig\"",
        "E0205",
        "",
        "if zusammen then familienstand else \"ledig\"",
    ),
    ("plz < \"5\"", "E0206", "texts cannot be ordered", ""),
    (
        "familienstand > \"ledig\"",
        "E0206",
        "texts cannot be ordered",
        "",
    ),
    ("plz in [\"a\"..\"b\"]", "E0206", "", ""),
    (
        "einkommen / 12",
        "E0207",
        "round half up(einkommen / 12, 2)",
        "",
    ),
    ("round half up(einkommen / 12 * 2, 2)", "E0207", "", ""),
    ("date(\"2026-02-30\")", "E0208", "a day that exists", ""),
    (
        "date(\"31.1.2026\")",
        "E0208",
        "write `\"2026-01-31\"`",
        "date(\"2026-01-31\")",
    ),
    ("date(\"2026-01-01T10:00\")", "E0208", "no time of day", ""),
    ("duration(\"P2W\")", "E0208", "weeks are days", ""),
    ("duration(\"PT5H\")", "E0208", "", ""),
    ("@\"10:00:00\" = null", "E0208", "no time of day", ""),
    (
        "kinder[alter < 6] = null",
        "E0209",
        "item.alter",
        "kinder[item.alter < 6] = null",
    ),
    (
        "kinder[betrag < 6] = null",
        "E0209",
        "item.betrag",
        "kinder[item.betrag < 6] = null",
    ),
    (
        "some alter in kinder satisfies true",
        "E0210",
        "loop variable",
        "",
    ),
    (
        "some k in kinder satisfies some k in kinder satisfies true",
        "E0210",
        "",
        "",
    ),
    ("matches(plz, \"(?=5)\")", "E0211", "look-around", ""),
    ("matches(plz, \"\\\\d\")", "E0211", "write `[0-9]`", ""),
    ("matches(plz, \"a*?\")", "E0211", "lazy", ""),
    ("matches(plz, \"[a\")", "E0211", "not closed", ""),
    ("matches(plz, \"(a)\\\\1\")", "E0211", "not portable", ""),
    ("matches(plz, \"a{2,1}\")", "E0211", "", ""),
    (
        "matches(plz, \"((((a{999}){999}){999}){999})\")",
        "E0211",
        "too large",
        "",
    ),
    ("a * b * alter", "E0212", "45 digits", ""),
    ("a * b * 12345678", "E0212", "38 digits", ""),
    ("round half up(a * b / 3, 2)", "E0212", "30 digits", ""),
    (
        "0.000000000000000001 * 0.0000000000000001 * 0.1 = a",
        "E0212",
        "35",
        "",
    ),
    ("count()", "E0213", "`count` does not take no argument", ""),
    (
        "round half up(einkommen)",
        "E0213",
        "round half up(number, 2)",
        "",
    ),
    ("round half up(einkommen, a)", "E0213", "written out", ""),
    ("round half up(einkommen, 99)", "E0213", "from 0 to 15", ""),
    ("date(plz)", "E0213", "written out", ""),
    ("matches(plz, name)", "E0213", "written out", ""),
    ("string length(alter)", "E0213", "needs a text", ""),
    ("sum(kinder.name)", "E0213", "a list of numbers", ""),
    ("max(1, today())", "E0213", "numbers only or dates only", ""),
    ("today(1)", "E0213", "today()", ""),
    ("alter in [1..null]", "E0223", "both ends", ""),
    ("count(alter)", "E0224", "needs a list", ""),
    (
        "some h in halter satisfies true",
        "E0224",
        "occurs once",
        "",
    ),
    ("alter in 5", "E0224", "needs a list", ""),
    ("plz[item = \"a\"] = null", "E0224", "", ""),
    ("min(alter)", "E0224", "", ""),
];

#[test]
fn faults_are_found_and_explained() {
    let mut wrong = Vec::new();
    for (text, code, words, repaired) in REFUSED {
        let found = first(text);
        let said = format!(
            "{} / {}",
            found.message,
            found.help.clone().unwrap_or_default()
        );
        let after = fixed(text, &found).unwrap_or_default();
        if found.code.as_str() != *code || !said.contains(words) || after != *repaired {
            wrong.push(format!("`{text}`: {} {said} → `{after}`", found.code));
        }
        let (_, all) = checked(text);
        if all.len() != 1 {
            wrong.push(format!("`{text}`: {} messages", all.len()));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn conditions_are_yes_or_no() {
    assert!(condition("zusammen and alter > 3").1.is_empty());
    for text in [
        "alter",
        "familienstand",
        "plz",
        "halter",
        "kinder",
        "null",
        "today()",
    ] {
        let (_, diagnostics) = condition(text);
        let codes: Vec<&str> = diagnostics.iter().map(|it| it.code.as_str()).collect();
        assert_eq!(codes, ["E0204"], "{text}");
        assert!(diagnostics.iter().all(|it| it.help.is_some()), "{text}");
    }
}

fn number(scale: u8, money: bool) -> Ty {
    Ty::Number(NumberTy {
        scale,
        digits: 0,
        money,
    })
}

/// Types without their digits.
fn coarse(ty: &Ty) -> Ty {
    match ty {
        Ty::Number(it) => number(it.scale, it.money),
        other => other.clone(),
    }
}

#[test]
fn money_stays_money_where_it_makes_sense() {
    for (text, wanted) in [
        ("einkommen + miete", number(2, true)),
        ("einkommen - 10", number(2, true)),
        ("einkommen * 3", number(2, true)),
        ("satz * einkommen", number(5, true)),
        ("round half up(einkommen * satz, 2)", number(2, true)),
        ("round half up(einkommen / 12, 2)", number(2, true)),
        ("round half up(einkommen / miete, 2)", number(2, false)),
        ("if zusammen then steuer else 0", number(2, true)),
        ("sum(kinder.betrag)", number(2, true)),
        ("max(einkommen, 0)", number(2, true)),
        ("-einkommen", number(2, true)),
        ("count(kinder) * 2", number(0, false)),
        ("a * 1.25", number(2, false)),
        ("einzug.year", number(0, false)),
    ] {
        assert_eq!(coarse(&sound(text).ty), wanted, "{text}");
    }
}

#[test]
fn digits_are_bounded() {
    let digits = |text: &str| match sound(text).ty {
        Ty::Number(number) => number.digits,
        other => panic!("{text} is {other:?}"),
    };
    assert_eq!(digits("a + b"), 16);
    assert_eq!(digits("a + 1"), 16);
    assert_eq!(digits("a * b"), 30);
    assert_eq!(digits("einkommen + a"), 18);
    assert_eq!(digits("sum(kinder.betrag)"), 19);
    assert_eq!(digits("count(kinder)"), 4);
    assert_eq!(digits("0.055"), 2);
    assert_eq!(digits("round half up(einkommen * 0.055, 2)"), 15);
}

#[test]
fn looked_up_values_know_their_path() {
    for (text, wanted) in [
        ("zusammen", vec!["zusammen"]),
        ("halter.adresse.plz = \"1\"", vec!["halter.adresse.plz"]),
        (
            "some k in kinder satisfies k.alter < a",
            vec!["kinder", "kinder.alter", "a"],
        ),
        (
            "kinder[item.alter < a].betrag",
            vec!["kinder.betrag", "kinder.alter", "a"],
        ),
        ("sum(kinder.betrag)", vec!["kinder.betrag"]),
        ("einzug.year = 2026", vec!["einzug"]),
        (
            "for k in kinder[item.schule] return k.betrag",
            vec!["kinder", "kinder.schule", "kinder.betrag"],
        ),
        ("steuer", vec!["steuer"]),
        (
            "some k in kinder satisfies some h in k.hobbys satisfies h = \"sport\"",
            vec!["kinder", "kinder.hobbys", "kinder.hobbys"],
        ),
    ] {
        let typed = sound(text);
        let paths: Vec<String> = typed
            .references()
            .iter()
            .map(|(path, _)| path.segments.join("."))
            .collect();
        assert_eq!(paths, wanted, "{text}");
    }
    let (path, _) = sound("steuer")
        .references()
        .first()
        .map(|(path, span)| ((*path).clone(), *span))
        .unwrap();
    assert_eq!(path.base, Base::Param);
}

#[test]
fn deep_trees_pass_every_stage() {
    let text = vec!["zusammen"; 250].join(" or ");
    let typed = sound(&text);
    let code = crate::expr::javascript::javascript(&typed);
    assert!(code.len() > 1000);
    assert_eq!(super::support::value(&text, "{}"), "null");
    assert!(crate::expr::json_schema::json_schema(&typed).is_some());
    assert_eq!(crate::expr::print::print_typed(&typed), text);
    let sum = vec!["count(kinder)"; 250].join(" + ");
    assert_eq!(
        checked(&sum).1.iter().next().map(|it| it.code.as_str()),
        Some("E0212")
    );
}
