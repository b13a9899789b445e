//! Sentences a lawyer can read.

use super::{
    corpus::{CONDITIONS, VALUES},
    support::sound,
};
use crate::expr::{VarPath, german::Labels, german::german};

struct SampleLabels;

impl Labels for SampleLabels {
    fn label(&self, path: &VarPath) -> Option<String> {
        let label = match path.segments.join(".").as_str() {
            "zusammen" => "Leben Sie zusammen?",
            "plz" | "halter.adresse.plz" => "Postleitzahl",
            "einkommen" => "Monatliches Einkommen",
            "kinder.betrag" => "Unterhalt",
            "grenze" => "Altersgrenze",
            "steuer" => "Steuer für den ersten Hund",
            "kinder.schule" => "Geht das Kind zur Schule?",
            "halter.vorname" => "Vorname",
            other => {
                let name = other.rsplit('.').next()?;
                let mut letters = name.chars();
                let first = letters.next()?.to_uppercase();
                return Some(first.chain(letters).collect());
            }
        };
        Some(label.to_owned())
    }
}

fn said(text: &str) -> String {
    german(&sound(text), &SampleLabels)
}

const SENTENCES: &[(&str, &str)] = &[
    ("zusammen", "„Leben Sie zusammen?“ ist Ja"),
    ("not(zusammen)", "„Leben Sie zusammen?“ ist Nein"),
    (
        "not(zusammen and (eigentum or alter > 17))",
        "„Leben Sie zusammen?“ ist Nein oder („Eigentum“ ist Nein und „Alter“ ist höchstens 17)",
    ),
    (
        "familienstand = \"verheiratet\" and einkommen > 1000",
        "„Familienstand“ ist „verheiratet“ und „Monatliches Einkommen“ ist größer als 1.000,00 Euro",
    ),
    ("staat != \"000\"", "„Staat“ ist nicht „Deutschland“"),
    (
        "familienstand in [\"ledig\", \"verwitwet\"] and zusammen",
        "(„Familienstand“ ist „ledig“ oder „verwitwet“) und „Leben Sie zusammen?“ ist Ja",
    ),
    (
        "not(familienstand in [\"ledig\", \"verwitwet\"]) and zusammen",
        "„Familienstand“ ist weder „ledig“ noch „verwitwet“ und „Leben Sie zusammen?“ ist Ja",
    ),
    (
        "not(familienstand in [\"ledig\", null])",
        "„Familienstand“ ist angegeben, aber nicht „ledig“",
    ),
    ("plz = null", "„Postleitzahl“ ist nicht angegeben"),
    ("ausweis != null", "„Ausweis“ ist hochgeladen"),
    ("plz = name", "„Postleitzahl“ ist gleich „Name“"),
    ("18 <= alter", "„Alter“ ist mindestens 18"),
    (
        "alter in [6..18)",
        "„Alter“ ist mindestens 6 und kleiner als 18",
    ),
    (
        "not(alter between 6 and 18)",
        "„Alter“ ist kleiner als 6 oder größer als 18",
    ),
    (
        "alter in [6..18) or zusammen",
        "(„Alter“ ist mindestens 6 und kleiner als 18) oder „Leben Sie zusammen?“ ist Ja",
    ),
    (
        "einkommen > -12.5",
        "„Monatliches Einkommen“ ist größer als -12,50 Euro",
    ),
    (
        "einkommen > 1234567.89",
        "„Monatliches Einkommen“ ist größer als 1.234.567,89 Euro",
    ),
    ("satz < 0.055", "„Satz“ ist kleiner als 0,055"),
    (
        "einzug < date(\"1985-03-27\")",
        "„Einzug“ liegt vor dem 27.03.1985",
    ),
    (
        "einzug <= today()",
        "„Einzug“ liegt nicht nach dem heutigen Tag",
    ),
    (
        "einzug = date(\"2026-02-28\")",
        "„Einzug“ ist der 28.02.2026",
    ),
    (
        "einzug between geburtsdatum and today()",
        "„Einzug“ liegt nicht vor „Geburtsdatum“ und nicht nach dem heutigen Tag",
    ),
    (
        "years and months duration(geburtsdatum, today()).years >= 18",
        "Alter nach „Geburtsdatum“ ist mindestens 18 Jahre",
    ),
    (
        "(einzug - geburtsdatum).days > 365",
        "die Zahl der Tage von „Geburtsdatum“ bis „Einzug“ ist größer als 365",
    ),
    (
        "einzug - geburtsdatum > duration(\"P30D\")",
        "die Zeit von „Geburtsdatum“ bis „Einzug“ ist länger als 30 Tage",
    ),
    (
        "einzug + duration(\"P18M\") < today()",
        "der Tag 1 Jahr und 6 Monate nach „Einzug“ liegt vor dem heutigen Tag",
    ),
    ("einzug.year = 2026", "das Jahr von „Einzug“ ist 2026"),
    (
        "einzug.year = today().year",
        "das Jahr von „Einzug“ ist gleich dem heutigen Jahr",
    ),
    (
        "einzug.weekday in [6, 7]",
        "der Wochentag von „Einzug“ ist Samstag oder Sonntag",
    ),
    (
        "list contains(nachweise, \"lohn\")",
        "bei „Nachweise“ ist „Lohnabrechnung“ ausgewählt",
    ),
    (
        "not(list contains(nachweise, \"lohn\"))",
        "bei „Nachweise“ ist „Lohnabrechnung“ nicht ausgewählt",
    ),
    (
        "count(kinder) > 0",
        "es gibt mindestens einen Eintrag bei „Kinder“",
    ),
    (
        "count(kinder) <= 5",
        "es gibt höchstens 5 Einträge bei „Kinder“",
    ),
    (
        "some k in kinder satisfies k.schule",
        "für mindestens einen Eintrag bei „Kinder“ gilt: „Geht das Kind zur Schule?“ ist Ja",
    ),
    (
        "not(some k in kinder satisfies k.schule)",
        "für keinen Eintrag bei „Kinder“ gilt: „Geht das Kind zur Schule?“ ist Ja",
    ),
    (
        "(every k in kinder satisfies k.alter < 6) and zusammen",
        "(für jeden Eintrag bei „Kinder“ gilt: „Alter“ ist kleiner als 6) und „Leben Sie zusammen?“ ist Ja",
    ),
    (
        "zusammen or eigentum and (every k in kinder satisfies k.alter < 6)",
        "„Leben Sie zusammen?“ ist Ja oder („Eigentum“ ist Ja und für jeden Eintrag bei „Kinder“ gilt: „Alter“ ist kleiner als 6)",
    ),
    (
        "matches(plz, \"^[0-9]{5}$\")",
        "„Postleitzahl“ entspricht dem Muster „^[0-9]{5}$“",
    ),
    (
        "not(starts with(name, \"A\"))",
        "„Name“ beginnt nicht mit „A“",
    ),
    (
        "contains(name, plz)",
        "„Name“ enthält die Angabe zu „Postleitzahl“",
    ),
    (
        "string length(name) < 3",
        "„Name“ hat weniger als 3 Zeichen",
    ),
    (
        "if zusammen then alter > 3 else eigentum",
        "wenn gilt: „Leben Sie zusammen?“ ist Ja, dann: „Alter“ ist größer als 3, sonst: „Eigentum“ ist Ja",
    ),
    (
        "sum(kinder.betrag)",
        "die Summe von „Unterhalt“ bei allen Einträgen von „Kinder“",
    ),
    (
        "sum(kinder[item.schule].betrag) > 100",
        "die Summe von „Unterhalt“ bei allen Einträgen von „Kinder“ (nur Einträge, für die gilt: „Geht das Kind zur Schule?“ ist Ja) ist größer als 100,00 Euro",
    ),
    (
        "if count(kinder) = 0 then 0 else sum(kinder.betrag)",
        "wenn gilt: es gibt keinen Eintrag bei „Kinder“, dann 0,00 Euro, sonst die Summe von „Unterhalt“ bei allen Einträgen von „Kinder“",
    ),
    (
        "steuer + (count(kinder) - 1) * 132.00",
        "„Steuer für den ersten Hund“ plus (die Anzahl der Einträge bei „Kinder“ minus 1) mal 132,00",
    ),
    (
        "round half up(einkommen / 12, 2)",
        "der auf Cent kaufmännisch gerundete Wert von („Monatliches Einkommen“ geteilt durch 12)",
    ),
    (
        "max(einkommen - 100, 0)",
        "der größere Wert von „Monatliches Einkommen“ minus 100,00 Euro und 0,00 Euro",
    ),
    (
        "max(einzug, geburtsdatum)",
        "das spätere Datum von „Einzug“ und „Geburtsdatum“",
    ),
    (
        "einzug > max(einzug, geburtsdatum)",
        "„Einzug“ liegt nach dem späteren Datum von „Einzug“ und „Geburtsdatum“",
    ),
];

#[test]
fn sentences_read_as_german() {
    let mut wrong = Vec::new();
    for (text, wanted) in SENTENCES {
        let found = said(text);
        if found != *wanted {
            wrong.push(format!("{text}\n  found  {found}\n  wanted {wanted}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_opposite_is_said_differently() {
    for text in CONDITIONS.iter().filter(|text| **text != "null") {
        let (this, opposite) = (said(text), said(&format!("not({text})")));
        assert_ne!(this, opposite, "{text}");
        assert_eq!(said(&format!("not(not({text}))")), this, "{text}");
    }
}

#[test]
fn sentences_hold_no_code() {
    for text in CONDITIONS.iter().chain(VALUES) {
        let sentence = said(text);
        for word in [
            "null",
            "true",
            "false",
            " and ",
            " or ",
            "satisfies",
            "item",
            "kinder",
            "zusammen ",
        ] {
            assert!(!sentence.contains(word), "{text}: {sentence}");
        }
        let balance = sentence.matches('„').count() == sentence.matches('“').count();
        assert!(balance, "{text}: {sentence}");
    }
}
