use super::document;
use serde_json::json;

use crate::emit::{demo, testing::scenario};

#[test]
fn the_document_holds_everything_people_ask_about() {
    let mut form = demo::every_type();
    let given = json!({
        "halter": { "staat": "121" },
        "hunde": [{ "rufname": "Rex" }],
        "seit": "2025-12-01",
        "merkmale": ["a", "b"],
    });
    form.scenarios
        .push(scenario(&given, &json!({ "steuer": 1234.5 })));
    let text = document(&form);
    let parts = [
        "# Hund anmelden\n",
        "- Satzung oder örtliches Recht: Hundesteuersatzung § 8",
        "- Beträge prüfen \\| Satzung",
        "## Seite 1: Seite halter",
        "> **Warnung:**\n> Achtung: \\<b\\>\n> zweite Zeile",
        "- Antwort: Text in einer Zeile, höchstens 60 Zeichen",
        "- Antwort: Betrag in Euro von 0 bis 9.999.999,99, in €",
        "| `keine` | Option keine | Nur allein wählbar. |",
        "1 bis 10 Einträge, je Eintrag: Hund",
        "## Nachweise",
        "## Berechnete Werte",
        "| `steuer` | Steuer | Betrag in Euro | 96,00 |  |",
        "frage3 -->|trifft zu| seite3",
        "frage3 -->|sonst| pruefen",
        "### Zwei Hunde\n\nAm 1.3.2026.",
        "| Gruppe halter › Frage staat | Albanien \\& \\*mehr\\* |",
        "| Hund 1 › Frage rufname | Rex |",
        "| Frage seit | 1.12.2025 |",
        "| Frage merkmale | Option a, Option b |",
        "| Steuer | 1.234,50 |",
    ];
    for part in parts {
        assert!(text.contains(part), "{part:?} is missing in\n{text}");
    }
}
