//! The words for whoever connects a Fachverfahren.

use super::java;
use crate::{
    emit::{literals::markdown, text::german_number},
    expr::Decimal,
    model::Form,
};

/// `README.md`.
pub(super) fn readme(form: &Form) -> String {
    let package = java::package(&form.id);
    README
        .replace("{id}", &form.id)
        .replace("{version}", &form.meta.version)
        .replace("{folder}", &package.replace('.', "/"))
        .replace("{package}", &package)
        .replace("{limit}", &german_number(Decimal::integer(1_000_000)))
        // The author's words come last, so that nothing in them is taken for a place.
        .replace("{title}", &markdown(&form.meta.title))
}

const README: &str = r#"# Anschluss an das Fachverfahren: {title}

Leistung `{id}`, Version {version}. Alles in diesem Ordner ist aus der Beschreibung der Leistung
erzeugt. Ändern Sie die Beschreibung, nicht diese Dateien.

| Datei | Inhalt |
|---|---|
| `sample.json` | ein Antrag, wie er übermittelt wird |
| `typescript/` | Typen, Prüfung und Empfänger für Node.js ab Version 20, ohne Abhängigkeiten |
| `java/` | dasselbe für Java ab Version 17, ohne Abhängigkeiten |

## Was Sie schreiben

Nur die Klasse hinter der Schnittstelle `Fachverfahren`: `uebernehmen(antrag)` bekommt einen
geprüften Antrag und gibt die Vorgangsnummer zurück. Wirft sie einen Fehler, antwortet der Empfänger
mit 503, und der Absender versucht es mit demselben `Idempotency-Key` wieder.

## TypeScript

```sh
cd typescript
npm install
npx tsc
node dist/beispiel.js 8080
```

```ts
import { lies, schreibe } from "./lesen.js";

const gelesen = lies(json);
if (gelesen.ok) console.log(gelesen.wert.angaben, schreibe(gelesen.wert));
else for (const { pfad, meldung } of gelesen.fehler) console.error(pfad, meldung);
```

Beträge und Dezimalzahlen sind `number`. Das ist für höchstens 15 Ziffern genau, und mehr Ziffern hat
keine Angabe. Rechnen Sie mit Beträgen in Cent oder mit einer Dezimalbibliothek, nicht mit `number`.

## Java

```sh
cd java
javac -encoding UTF-8 -d ausgabe {folder}/*.java
java -cp ausgabe {package}.Beispiel 8080
```

```java
Antrag antrag = Antrag.lesen(json); // throws Ungueltig, nennt alle Fehler
String nochmal = antrag.schreiben();
```

Beträge und Dezimalzahlen sind `BigDecimal`. Was nicht gefragt oder nicht beantwortet wurde, ist
`null`; Listen sind dann leer.

## Ausprobieren

```sh
curl -i http://127.0.0.1:8080/antraege/{id} \
  -H 'Content-Type: application/json' -H 'Idempotency-Key: 1' \
  --data-binary @sample.json
```

Die Antwort ist 201 mit `vorgangsnummer` und `eingegangen`, oder eine Problembeschreibung
(`application/problem+json`): 400 mit allen Fehlern und ihrem Ort, 413 bei mehr als {limit} Byte,
415 bei anderem als JSON, 422 bei einem `Idempotency-Key`, der schon für einen anderen Antrag
benutzt wurde, 503 wenn das Fachverfahren nichts annimmt.

Der Empfänger lauscht nur auf dem eigenen Rechner, merkt sich die Schlüssel im Speicher und prüft
nicht, wer absendet. Im Betrieb gehören TLS, Anmeldung und ein dauerhafter Speicher davor oder
hinein. Dokumente kommen nach der OpenAPI-Beschreibung als `multipart/form-data`; im Antrag stehen
ihr Name, ihr Typ und ihre Größe.

## Was geprüft wird

Typen, Längen, Grenzen, Möglichkeiten, Muster, Prüfziffern und alles, was immer da sein muss. Ob eine
Angabe wegen einer anderen nötig ist, prüft der Antrag selbst; das JSON-Schema beschreibt es.
"#;
