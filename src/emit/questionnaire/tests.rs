use super::document;
use crate::emit::demo;

#[test]
fn the_document_holds_everything_people_ask_about() {
    let text = document(&demo::every_type());
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
    ];
    for part in parts {
        assert!(text.contains(part), "{part:?} is missing in\n{text}");
    }
}
