// Erzeugt aus der Beschreibung „hundehaltung“. Änderungen gehören dorthin.

import * as a from "./antrag.js";
import * as p from "./pruefung.js";

const liesHalter = p.datensatz<a.Halter>({
  vornamen: p.pflicht(p.text(1, 80)),
  familienname: p.pflicht(p.text(1, 120)),
});

const liesOrganisation = p.datensatz<a.Organisation>({
  name: p.pflicht(p.text(1, 1000)),
  rechtsform: p.pflicht(p.wahl(a.CodelisteRechtsform)),
  eingetragen: p.pflicht(p.jaNein),
  registergericht: p.wahlfrei(p.wahl(a.CodelisteRegistergericht)),
  registernummer: p.wahlfrei(p.text(1, 20)),
});

const liesAnsprechperson = p.datensatz<a.Ansprechperson>({
  vornamen: p.pflicht(p.text(1, 80)),
  familienname: p.pflicht(p.text(1, 120)),
});

const liesAnschrift = p.datensatz<a.Anschrift>({
  strasse: p.pflicht(p.text(1, 55)),
  hausnummer: p.pflicht(p.text(1, 11)),
  zusatz: p.wahlfrei(p.text(1, 21)),
  plz: p.pflicht(p.postleitzahl),
  ort: p.pflicht(p.text(1, 50)),
});

const liesKontakt = p.datensatz<a.Kontakt>({
  telefon: p.wahlfrei(p.telefon),
  email: p.wahlfrei(p.email),
});

const liesVertretungPerson = p.datensatz<a.VertretungPerson>({
  vornamen: p.pflicht(p.text(1, 80)),
  familienname: p.pflicht(p.text(1, 120)),
  geburtsname: p.wahlfrei(p.text(1, 75)),
  doktorgrad: p.wahlfrei(p.text(3, 119)),
});

const liesVertretung = p.datensatz<a.Vertretung>({
  art: p.pflicht(p.wahl(a.VertretungArt)),
  person: p.pflicht(liesVertretungPerson),
  nachweis: p.wahlfrei(p.dokumente(1, 3, 10485760, ["application/pdf", "image/jpeg", "image/png"])),
  vertretung_anschrift: p.pflicht(p.text(1, 200)),
});

const liesHundeEintrag = p.datensatz<a.HundeEintrag>({
  rufname: p.pflicht(p.text(1, 60)),
  rasse: p.pflicht(p.wahl(a.CodelisteHunderasse)),
  rasse_text: p.wahlfrei(p.text(1, 100)),
  tier_geschlecht: p.pflicht(p.wahl(a.HundeTierGeschlecht)),
  geboren: p.pflicht(p.teildatum),
  chip: p.wahlfrei(p.text(1, 19)),
  gehalten_seit: p.pflicht(p.datum),
  herkunft: p.pflicht(p.wahl(a.HundeHerkunft)),
  vorbesitzer: p.wahlfrei(p.text(1, 200)),
  fruehere_gemeinde: p.wahlfrei(p.text(1, 100)),
  gefaehrlich: p.pflicht(p.jaNein),
  einstufung: p.wahlfrei(p.wahl(a.HundeEinstufung)),
  wesenstest: p.wahlfrei(p.jaNein),
  wesenstest_nachweis: p.wahlfrei(p.dokumente(1, 5, 10485760, ["application/pdf", "image/jpeg", "image/png"])),
  erlaubnis: p.wahlfrei(p.dokumente(1, 5, 10485760, ["application/pdf", "image/jpeg", "image/png"])),
  verguenstigung: p.wahlfrei(p.wahl(a.HundeVerguenstigung)),
  abstand: p.wahlfrei(p.ganzzahl(0, 20000)),
  verguenstigung_nachweis: p.wahlfrei(p.dokumente(1, 5, 10485760, ["application/pdf", "image/jpeg", "image/png"])),
});

const liesNeueAnschrift = p.datensatz<a.NeueAnschrift>({
  strasse: p.pflicht(p.text(1, 55)),
  hausnummer: p.pflicht(p.text(1, 11)),
  plz: p.pflicht(p.postleitzahl),
  ort: p.pflicht(p.text(1, 50)),
});

const liesNeuerHalter = p.datensatz<a.NeuerHalter>({
  vornamen: p.pflicht(p.text(1, 80)),
  familienname: p.pflicht(p.text(1, 120)),
});

const liesBestandEintrag = p.datensatz<a.BestandEintrag>({
  bestand_name: p.pflicht(p.text(1, 60)),
  marke: p.wahlfrei(p.text(1, 20)),
  abmeldegrund: p.wahlfrei(p.wahl(a.BestandAbmeldegrund)),
  abgemeldet_ab: p.wahlfrei(p.datum),
  todesnachweis: p.wahlfrei(p.dokumente(1, 5, 10485760, ["application/pdf", "image/jpeg", "image/png"])),
  neuer_besitzer: p.wahlfrei(p.text(1, 200)),
  marke_verbleib: p.wahlfrei(p.wahl(a.BestandMarkeVerbleib)),
  eingestuft_ab: p.wahlfrei(p.datum),
  einstufung_bescheid: p.wahlfrei(p.dokumente(1, 5, 10485760, ["application/pdf", "image/jpeg", "image/png"])),
  weggefallen_am: p.wahlfrei(p.datum),
  antrag_grund: p.wahlfrei(p.wahl(a.BestandAntragGrund)),
  antrag_abstand: p.wahlfrei(p.ganzzahl(0, 20000)),
  antrag_nachweis: p.wahlfrei(p.dokumente(1, 5, 10485760, ["application/pdf", "image/jpeg", "image/png"])),
});

const liesBankverbindung = p.datensatz<a.Bankverbindung>({
  kontoinhaber: p.pflicht(p.text(1, 70)),
  iban: p.pflicht(p.iban),
});

const liesErstattung = p.datensatz<a.Erstattung>({
  kontoinhaber: p.pflicht(p.text(1, 70)),
  iban: p.pflicht(p.iban),
});

const liesErklaerung = p.datensatz<a.Erklaerung>({
  richtigkeit: p.pflicht(p.bestaetigung),
});

const liesAngaben = p.datensatz<a.Angaben>({
  anliegen: p.pflicht(p.wahl(a.Anliegen)),
  halter_art: p.pflicht(p.wahl(a.HalterArt)),
  selbst: p.pflicht(p.jaNein),
  kassenzeichen: p.wahlfrei(p.text(1, 30)),
  halter: p.wahlfrei(liesHalter),
  geburtsdatum: p.wahlfrei(p.datum),
  mit_anderen: p.wahlfrei(p.jaNein),
  mithalter: p.wahlfrei(p.text(1, 200)),
  organisation: p.wahlfrei(liesOrganisation),
  ansprechperson: p.wahlfrei(liesAnsprechperson),
  anschrift: p.pflicht(liesAnschrift),
  kontakt: p.wahlfrei(liesKontakt),
  vertretung: p.wahlfrei(liesVertretung),
  schon_hunde: p.wahlfrei(p.jaNein),
  zahl_vorhandene: p.wahlfrei(p.ganzzahl(1, 50)),
  hunde: p.wahlfrei(p.liste(1, 10, liesHundeEintrag)),
  aenderungen: p.wahlfrei(p.auswahl(a.Aenderungen, [])),
  umzug_am: p.wahlfrei(p.datum),
  neue_anschrift: p.wahlfrei(liesNeueAnschrift),
  neuer_halter: p.wahlfrei(liesNeuerHalter),
  neuer_halter_geburtsdatum: p.wahlfrei(p.datum),
  bestand: p.wahlfrei(p.liste(1, 10, liesBestandEintrag)),
  wegzug_anschrift: p.wahlfrei(p.text(1, 300)),
  zahlweise: p.wahlfrei(p.wahl(a.Zahlweise)),
  bankverbindung: p.wahlfrei(liesBankverbindung),
  sepa_mandat: p.wahlfrei(p.bestaetigung),
  erstattung: p.wahlfrei(liesErstattung),
  erklaerung: p.pflicht(liesErklaerung),
});

const liesBerechnet = p.datensatz<a.Berechnet>({
  ersatzgebuehr: p.wahlfrei(p.zahl(2, -Number.MAX_VALUE, Number.MAX_VALUE)),
  zahl_gefaehrliche: p.wahlfrei(p.ganzzahl(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
  zahl_befreite: p.wahlfrei(p.ganzzahl(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
  zahl_ermaessigte: p.wahlfrei(p.ganzzahl(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
  hunde_vorher: p.wahlfrei(p.ganzzahl(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
  hunde_nachher: p.wahlfrei(p.ganzzahl(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
  steuer_vorher: p.wahlfrei(p.zahl(2, -Number.MAX_VALUE, Number.MAX_VALUE)),
  steuer_nachher: p.wahlfrei(p.zahl(2, -Number.MAX_VALUE, Number.MAX_VALUE)),
  hunde_nach_befreiung: p.wahlfrei(p.ganzzahl(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
  steuer_nach_befreiung: p.wahlfrei(p.zahl(2, -Number.MAX_VALUE, Number.MAX_VALUE)),
  steuer_der_ermaessigten: p.wahlfrei(p.zahl(2, -Number.MAX_VALUE, Number.MAX_VALUE)),
  jahressteuer: p.wahlfrei(p.zahl(2, -Number.MAX_VALUE, Number.MAX_VALUE)),
  jahressteuer_verguenstigt: p.wahlfrei(p.zahl(2, -Number.MAX_VALUE, Number.MAX_VALUE)),
});

const liesAntrag = p.datensatz<a.Antrag>({
  leistung: p.pflicht(p.fest(a.LEISTUNG)),
  version: p.pflicht(p.fest(a.VERSION)),
  stand: p.pflicht(p.datum),
  angaben: p.pflicht(liesAngaben),
  berechnet: p.wahlfrei(liesBerechnet),
  offen: p.wahlfrei(p.liste(1, 10_000, p.text(1, 1000))),
});

/** Liest einen Antrag aus JSON und nennt alle Fehler. */
export function lies(json: string): p.Ergebnis<a.Antrag> {
  let wert: unknown;
  try {
    wert = JSON.parse(json);
  } catch {
    return { ok: false, fehler: [{ pfad: "$", meldung: "Das ist kein JSON." }] };
  }
  const fehler: p.Fehler[] = [];
  const antrag = liesAntrag(wert, "$", fehler);
  return antrag !== undefined && fehler.length === 0
    ? { ok: true, wert: antrag }
    : { ok: false, fehler };
}

/** Schreibt einen Antrag so, wie er gelesen wird. */
export function schreibe(antrag: a.Antrag): string {
  return JSON.stringify(antrag);
}
