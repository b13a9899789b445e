// Erzeugt aus der Beschreibung „bewohnerparken“. Änderungen gehören dorthin.

import * as a from "./antrag.js";
import * as p from "./pruefung.js";

const liesAntragsteller = p.datensatz<a.Antragsteller>({
  vornamen: p.pflicht(p.text(1, 80)),
  familienname: p.pflicht(p.text(1, 120)),
  doktorgrad: p.wahlfrei(p.text(3, 119)),
});

const liesKontakt = p.datensatz<a.Kontakt>({
  telefon: p.wahlfrei(p.telefon),
  email: p.wahlfrei(p.email),
});

const liesWohnung = p.datensatz<a.Wohnung>({
  strasse: p.pflicht(p.text(1, 55)),
  hausnummer: p.pflicht(p.text(1, 11)),
  zusatz: p.wahlfrei(p.text(1, 21)),
  plz: p.pflicht(p.postleitzahl),
  ort: p.pflicht(p.text(1, 50)),
});

const liesFahrzeugeEintrag = p.datensatz<a.FahrzeugeEintrag>({
  zugelassen_in: p.pflicht(p.wahl(a.FahrzeugeZugelassenIn)),
  kennzeichen: p.pflicht(p.text(3, 20)),
  fahrzeugart: p.pflicht(p.wahl(a.FahrzeugeFahrzeugart)),
  halter: p.pflicht(p.wahl(a.FahrzeugeHalter)),
  fahrzeugschein: p.pflicht(p.dokumente(1, 5, 10485760, ["application/pdf", "image/jpeg", "image/png"])),
  halter_name: p.wahlfrei(p.text(1, 120)),
  ueberlassung: p.wahlfrei(p.dokumente(1, 5, 10485760, ["application/pdf", "image/jpeg", "image/png"])),
});

const liesErstattungskonto = p.datensatz<a.Erstattungskonto>({
  kontoinhaber: p.pflicht(p.text(1, 70)),
  iban: p.pflicht(p.iban),
  kreditinstitut: p.wahlfrei(p.text(1, 70)),
});

const liesLastschriftkonto = p.datensatz<a.Lastschriftkonto>({
  kontoinhaber: p.pflicht(p.text(1, 70)),
  iban: p.pflicht(p.iban),
  kreditinstitut: p.wahlfrei(p.text(1, 70)),
});

const liesErklaerung = p.datensatz<a.Erklaerung>({
  richtigkeit: p.pflicht(p.bestaetigung),
});

const liesAngaben = p.datensatz<a.Angaben>({
  anliegen: p.pflicht(p.wahl(a.Anliegen)),
  ausweis_nummer: p.wahlfrei(p.text(1, 30)),
  ausweis_gueltig_bis: p.wahlfrei(p.datum),
  ersatz_grund: p.wahlfrei(p.wahl(a.ErsatzGrund)),
  diebstahl_anzeige: p.wahlfrei(p.dokumente(1, 5, 10485760, ["application/pdf", "image/jpeg", "image/png"])),
  antragsteller: p.pflicht(liesAntragsteller),
  geburtsdatum: p.pflicht(p.datum),
  kontakt: p.wahlfrei(liesKontakt),
  wohnung: p.pflicht(liesWohnung),
  zone: p.wahlfrei(p.text(1, 30)),
  wohnungsart: p.wahlfrei(p.wahl(a.Wohnungsart)),
  gemeldet: p.wahlfrei(p.jaNein),
  einzug: p.wahlfrei(p.datum),
  einzug_nachweis: p.wahlfrei(p.dokumente(1, 5, 10485760, ["application/pdf", "image/jpeg", "image/png"])),
  anderer_ausweis: p.wahlfrei(p.jaNein),
  nutzung: p.wahlfrei(p.wahl(a.Nutzung)),
  carsharing_anbieter: p.wahlfrei(p.text(1, 100)),
  carsharing_nummer: p.wahlfrei(p.text(1, 40)),
  carsharing_nachweis: p.wahlfrei(p.dokumente(1, 5, 10485760, ["application/pdf", "image/jpeg", "image/png"])),
  wechselnd_grund: p.wahlfrei(p.text(1, 1000)),
  wechselnd_nachweis: p.wahlfrei(p.dokumente(1, 5, 10485760, ["application/pdf", "image/jpeg", "image/png"])),
  kennzeichen_alt: p.wahlfrei(p.text(1, 20)),
  kennzeichen_dauer: p.wahlfrei(p.wahl(a.KennzeichenDauer)),
  kennzeichen_bis: p.wahlfrei(p.datum),
  fahrzeuge: p.wahlfrei(p.liste(1, 4, liesFahrzeugeEintrag)),
  mehrere_grund: p.wahlfrei(p.text(1, 500)),
  beginn: p.wahlfrei(p.datum),
  dauer: p.wahlfrei(p.wahl(a.Dauer)),
  rueckgabe_am: p.wahlfrei(p.datum),
  rueckgabe_grund: p.wahlfrei(p.wahl(a.RueckgabeGrund)),
  erstattungskonto: p.wahlfrei(liesErstattungskonto),
  zahlungsweg: p.wahlfrei(p.wahl(a.Zahlungsweg)),
  lastschriftkonto: p.wahlfrei(liesLastschriftkonto),
  mandat: p.wahlfrei(p.bestaetigung),
  ausgabe: p.wahlfrei(p.wahl(a.Ausgabe)),
  erklaerung: p.pflicht(liesErklaerung),
});

const liesBerechnet = p.datensatz<a.Berechnet>({
  neuer_ausweis_ab: p.wahlfrei(p.tag),
  monate: p.wahlfrei(p.ganzzahl(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)),
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
