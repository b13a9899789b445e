//! One negative vector for each code: what someone might write, and what they are told.

use super::support::first;
use crate::diagnostics::codes;

/// Code, expression over the sample form, message.
const VECTORS: &[(&str, &str, &str)] = &[
    ("E0201", "alter >", "a value is missing behind `>`"),
    (
        "E0202",
        "famlienstand = \"ledig\"",
        "unknown name `famlienstand`",
    ),
    ("E0203", "coutn(kinder) > 2", "unknown function `coutn`"),
    (
        "E0204",
        "alter >= \"achtzehn\"",
        "`>=` cannot compare a number with a text",
    ),
    (
        "E0205",
        "familienstand = \"geschieden\"",
        "\"geschieden\" is not an option of `familienstand`",
    ),
    ("E0206", "name < \"M\"", "texts cannot be ordered"),
    (
        "E0207",
        "einkommen / 12 > 450",
        "`/` outside a rounding function",
    ),
    (
        "E0208",
        "einzug >= date(\"2026-11-31\")",
        "\"2026-11-31\" is not a date",
    ),
    (
        "E0209",
        "count(kinder[alter < 3]) > 0",
        "`alter` inside a filter could be two things",
    ),
    (
        "E0210",
        "some name in kinder satisfies name.schule",
        "`name` already has a meaning",
    ),
    (
        "E0211",
        "matches(plz, \"^(?!0)\")",
        "regular expression: look-around, flags and named groups are not portable",
    ),
    (
        "E0212",
        "a * b * einkommen > 1",
        "the result may have 45 digits",
    ),
    (
        "E0213",
        "round half up(einkommen) > 5",
        "`round half up` does not take one argument",
    ),
    ("E0214", "plz == \"10115\"", "`==` is written `=`"),
    ("E0215", "zusammen && alter > 17", "`&&` is written `and`"),
    ("E0216", "geburtsdatum is null", "`is` is written `=`"),
    (
        "E0217",
        "not zusammen or eigentum",
        "`not` needs parentheses",
    ),
    ("E0218", "miete > 450,50", "decimal comma in a number"),
    (
        "E0219",
        "familienstand = „verwitwet“",
        "text in other quotes than `\"`",
    ),
    (
        "E0220",
        "matches(plz, \"\\d{5}\")",
        "unknown escape `\\d` in a text",
    ),
    (
        "E0221",
        "zusammen AND eigentum",
        "`AND` is written in small letters",
    ),
    ("E0222", "zusammen oder eigentum", "`oder` is written `or`"),
    ("E0223", "alter in [18..null]", "a range needs both ends"),
    ("E0224", "count(einkommen) = 1", "`count` needs a list"),
    (
        "E0225",
        "substring(name, 1, 2) = \"Dr\"",
        "the function `substring` is not part of Form-FEEL",
    ),
    ("W0411", "einkommen > 1.250", "`1.250` has three decimals"),
];

#[test]
fn each_code_has_a_vector_and_each_vector_its_message() {
    let mut wrong = Vec::new();
    for (code, text, message) in VECTORS {
        let found = first(text);
        if (found.code.as_str(), found.message.as_str()) != (*code, *message) {
            wrong.push(format!("{}|{}|{text}", found.code.as_str(), found.message));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    // The codes of the language; those about a form are in `tests/it/feel.rs`.
    for (code, title) in codes::ALL {
        let code = code.as_str();
        if code.starts_with("E02") {
            assert!(
                VECTORS.iter().any(|(it, _, _)| *it == code),
                "{code}: {title}"
            );
        }
    }
}
