//! What a receiver answers; alike for every service.

use serde_json::{Map, Value as Json, json};

/// The responses of the operation.
pub(super) fn responses() -> Json {
    let problem = |description: &str| {
        json!({
            "description": description,
            "content": { "application/problem+json": {
                "schema": { "$ref": "#/components/schemas/Problem" },
            } },
        })
    };
    json!({
        "201": {
            "description": "Der Antrag ist eingegangen.",
            "content": { "application/json": {
                "schema": { "$ref": "#/components/schemas/Quittung" },
                "examples": { "beispiel": { "value": {
                    "vorgangsnummer": "2026-0001",
                    "eingegangen": "2026-03-01T10:15:00Z",
                } } },
            } },
        },
        "400": {
            "description": "Der Antrag ist nicht in Ordnung. `fehler` nennt alle Stellen.",
            "content": { "application/problem+json": {
                "schema": { "$ref": "#/components/schemas/Problem" },
                "examples": { "beispiel": { "value": {
                    "type": "about:blank",
                    "title": "Der Antrag ist nicht in Ordnung",
                    "status": 400,
                    "fehler": [{ "pfad": "$.angaben.name", "meldung": "Die Angabe fehlt." }],
                } } },
            } },
        },
        "413": problem("Die Nachricht ist zu groß."),
        "415": problem("Dieser Medientyp wird nicht gelesen."),
        "422": problem("Zu diesem Idempotency-Key gibt es schon einen anderen Antrag."),
        "503": problem("Das Fachverfahren nimmt gerade nichts an. Der Absender versucht es mit demselben Idempotency-Key wieder."),
    })
}

/// The schemas of the responses, by name.
pub(super) fn schemas() -> Map<String, Json> {
    let receipt = json!({
        "title": "Quittung",
        "type": "object",
        "properties": {
            "vorgangsnummer": { "title": "Vorgangsnummer", "type": "string", "minLength": 1 },
            "eingegangen": { "title": "Zeitpunkt des Eingangs", "type": "string", "format": "date-time" },
        },
        "required": ["vorgangsnummer", "eingegangen"],
    });
    let problem = json!({
        "title": "Problem (RFC 9457)",
        "type": "object",
        "properties": {
            "type": { "type": "string", "format": "uri-reference" },
            "title": { "type": "string" },
            "status": { "type": "integer" },
            "detail": { "type": "string" },
            "fehler": { "type": "array", "items": { "$ref": "#/components/schemas/Fehler" } },
        },
        "required": ["title", "status"],
    });
    let fault = json!({
        "title": "Fehler",
        "type": "object",
        "properties": {
            "pfad": { "title": "Ort im JSON", "type": "string", "examples": ["$.angaben.hunde[0].rufname"] },
            "meldung": { "title": "Was nötig ist", "type": "string" },
        },
        "required": ["pfad", "meldung"],
    });
    [
        ("Quittung", receipt),
        ("Problem", problem),
        ("Fehler", fault),
    ]
    .into_iter()
    .map(|(name, schema)| (name.to_owned(), schema))
    .collect()
}
