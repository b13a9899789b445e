// Erzeugt aus der Beschreibung „fundsachen“. Änderungen gehören dorthin.

import * as a from "./antrag.js";
import * as p from "./pruefung.js";

const liesAntragsteller = p.datensatz<a.Antragsteller>({
  vornamen: p.pflicht(p.text(1, 80)),
  familienname: p.pflicht(p.text(1, 120)),
});

const liesWohnungInland = p.datensatz<a.WohnungInland>({
  strasse: p.pflicht(p.text(1, 55)),
  hausnummer: p.pflicht(p.text(1, 11)),
  zusatz: p.wahlfrei(p.text(1, 21)),
  plz: p.pflicht(p.postleitzahl),
  ort: p.pflicht(p.text(1, 50)),
});

const liesWohnungAusland = p.datensatz<a.WohnungAusland>({
  staat: p.pflicht(p.wahl(a.CodelisteStaat)),
  zeile_1: p.pflicht(p.text(1, 35)),
  zeile_2: p.pflicht(p.text(1, 35)),
  zeile_3: p.wahlfrei(p.text(1, 35)),
});

const liesWohnung = p.datensatz<a.Wohnung>({
  wo: p.pflicht(p.wahl(a.WohnungWo)),
  inland: p.wahlfrei(liesWohnungInland),
  ausland: p.wahlfrei(liesWohnungAusland),
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
});

const liesInhaltEintrag = p.datensatz<a.InhaltEintrag>({
  inhalt_was: p.pflicht(p.text(2, 120)),
  inhalt_wert: p.wahlfrei(p.zahl(2, 0.00, 100000.00)),
});

const liesFinderkonto = p.datensatz<a.Finderkonto>({
  kontoinhaber: p.pflicht(p.text(1, 70)),
  iban: p.pflicht(p.iban),
});

const liesAuslagenEintrag = p.datensatz<a.AuslagenEintrag>({
  auslage_wofuer: p.pflicht(p.text(2, 120)),
  auslage_betrag: p.pflicht(p.zahl(2, 0.00, 10000.00)),
  auslage_beleg: p.wahlfrei(p.dokumente(1, 5, 10485760, ["application/pdf", "image/jpeg", "image/png"])),
});

const liesAbholer = p.datensatz<a.Abholer>({
  vornamen: p.pflicht(p.text(1, 80)),
  familienname: p.pflicht(p.text(1, 120)),
});

const liesErklaerung = p.datensatz<a.Erklaerung>({
  richtigkeit: p.pflicht(p.bestaetigung),
});

const liesAngaben = p.datensatz<a.Angaben>({
  anliegen: p.pflicht(p.wahl(a.Anliegen)),
  fuer_wen: p.pflicht(p.wahl(a.FuerWen)),
  organisation_name: p.wahlfrei(p.text(2, 150)),
  antragsteller: p.pflicht(liesAntragsteller),
  wohnung: p.pflicht(liesWohnung),
  kontakt: p.wahlfrei(liesKontakt),
  vertretung: p.wahlfrei(liesVertretung),
  kategorie: p.pflicht(p.wahl(a.Kategorie)),
  bezeichnung: p.wahlfrei(p.text(2, 120)),
  merkmal_aussen: p.wahlfrei(p.text(1, 120)),
  schluessel_anzahl: p.wahlfrei(p.ganzzahl(1, 200)),
  ausweis_art: p.wahlfrei(p.text(2, 80)),
  ausweis_name: p.wahlfrei(p.text(1, 120)),
  imei: p.wahlfrei(p.text(1, 20)),
  rahmennummer: p.wahlfrei(p.text(1, 40)),
  tierart: p.wahlfrei(p.wahl(a.Tierart)),
  chip: p.wahlfrei(p.text(1, 20)),
  tier_verletzt: p.wahlfrei(p.jaNein),
  foto: p.wahlfrei(p.dokumente(1, 3, 10485760, ["image/jpeg", "image/png"])),
  nur_ideell: p.wahlfrei(p.jaNein),
  bargeld_betrag: p.wahlfrei(p.zahl(2, 0.00, 1000000.00)),
  wert: p.wahlfrei(p.zahl(2, 0.00, 1000000.00)),
  inhalt: p.wahlfrei(p.liste(1, 15, liesInhaltEintrag)),
  fundort_art: p.wahlfrei(p.wahl(a.FundortArt)),
  fundstelle: p.wahlfrei(p.text(2, 150)),
  bediensteter: p.wahlfrei(p.jaNein),
  fund_datum: p.wahlfrei(p.datum),
  fund_zeit: p.wahlfrei(p.uhrzeit),
  fundort: p.wahlfrei(p.text(2, 250)),
  anzeige_datum: p.wahlfrei(p.datum),
  fundnummer: p.wahlfrei(p.text(1, 40)),
  verbleib: p.wahlfrei(p.wahl(a.Verbleib)),
  abgegeben_bei: p.wahlfrei(p.text(2, 150)),
  aufbewahrung_schwierig: p.wahlfrei(p.jaNein),
  eigentuemer_hinweis: p.wahlfrei(p.jaNein),
  eigentuemer_angaben: p.wahlfrei(p.text(1, 1000)),
  finderlohn_wunsch: p.wahlfrei(p.jaNein),
  eigentum_wunsch: p.wahlfrei(p.wahl(a.EigentumWunsch)),
  auslagen_vorhanden: p.wahlfrei(p.jaNein),
  daten_weitergabe: p.wahlfrei(p.jaNein),
  rechte: p.wahlfrei(p.auswahl(a.Rechte, [])),
  eigentuemer_gemeldet: p.wahlfrei(p.jaNein),
  finderkonto: p.wahlfrei(liesFinderkonto),
  auslagen: p.wahlfrei(p.liste(1, 10, liesAuslagenEintrag)),
  verlust_von: p.wahlfrei(p.datum),
  verlust_bis: p.wahlfrei(p.datum),
  verlust_ort: p.wahlfrei(p.text(1, 500)),
  verlust_linie: p.wahlfrei(p.text(1, 150)),
  gestohlen: p.wahlfrei(p.jaNein),
  merkmale: p.wahlfrei(p.text(1, 1000)),
  eigentum_nachweis: p.wahlfrei(p.dokumente(1, 5, 10485760, ["application/pdf", "image/jpeg", "image/png"])),
  herausgabe_nummer: p.wahlfrei(p.text(1, 40)),
  rolle: p.wahlfrei(p.wahl(a.Rolle)),
  eigentuemer_name: p.wahlfrei(p.text(2, 150)),
  abholung: p.wahlfrei(p.wahl(a.Abholung)),
  abholer: p.wahlfrei(liesAbholer),
  vollmacht: p.wahlfrei(p.dokumente(1, 5, 10485760, ["application/pdf", "image/jpeg", "image/png"])),
  finderlohn_bereit: p.wahlfrei(p.jaNein),
  erklaerung: p.pflicht(liesErklaerung),
});

const liesBerechnet = p.datensatz<a.Berechnet>({
  wert_gesamt: p.wahlfrei(p.zahl(2, -Number.MAX_VALUE, Number.MAX_VALUE)),
  eigentum_ab: p.wahlfrei(p.tag),
  auslagen_summe: p.wahlfrei(p.zahl(2, -Number.MAX_VALUE, Number.MAX_VALUE)),
  lohn_grundlage: p.wahlfrei(p.zahl(4, -Number.MAX_VALUE, Number.MAX_VALUE)),
  finderlohn: p.wahlfrei(p.zahl(2, -Number.MAX_VALUE, Number.MAX_VALUE)),
  gebuehr: p.wahlfrei(p.zahl(2, -Number.MAX_VALUE, Number.MAX_VALUE)),
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
