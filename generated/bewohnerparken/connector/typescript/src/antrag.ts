// Erzeugt aus der Beschreibung „bewohnerparken“. Änderungen gehören dorthin.

import type { Dokument } from "./pruefung.js";

/** Kennung der Leistung. */
export const LEISTUNG = "bewohnerparken";

/** Version der Beschreibung, aus der diese Dateien stammen. */
export const VERSION = "1.0.0";

/** Was möchten Sie? */
export type Anliegen =
  | "neu"
  | "verlaengerung"
  | "kennzeichen"
  | "umzug"
  | "ersatz"
  | "rueckgabe";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const Anliegen: ReadonlyMap<Anliegen, string> = new Map<Anliegen, string>([
  ["neu", "Einen neuen Bewohnerparkausweis beantragen"],
  ["verlaengerung", "Meinen Ausweis verlängern"],
  ["kennzeichen", "Das Kennzeichen ändern"],
  ["umzug", "Die Anschrift oder die Zone ändern"],
  ["ersatz", "Einen Ersatz bekommen"],
  ["rueckgabe", "Den Ausweis zurückgeben"],
]);

/** Warum brauchen Sie einen Ersatz? */
export type ErsatzGrund =
  | "verloren"
  | "gestohlen"
  | "beschaedigt"
  | "nicht_angekommen";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const ErsatzGrund: ReadonlyMap<ErsatzGrund, string> = new Map<ErsatzGrund, string>([
  ["verloren", "Der Ausweis ist verloren gegangen"],
  ["gestohlen", "Der Ausweis wurde gestohlen"],
  ["beschaedigt", "Der Ausweis ist beschädigt oder unleserlich"],
  ["nicht_angekommen", "Der Ausweis ist nie bei mir angekommen"],
]);

/** Ist das Ihre Haupt- oder Nebenwohnung? */
export type Wohnungsart =
  | "haupt"
  | "neben";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const Wohnungsart: ReadonlyMap<Wohnungsart, string> = new Map<Wohnungsart, string>([
  ["haupt", "Hauptwohnung oder einzige Wohnung"],
  ["neben", "Nebenwohnung"],
]);

/** Womit parken Sie in der Zone? */
export type Nutzung =
  | "bestimmt"
  | "carsharing"
  | "wechselnd";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const Nutzung: ReadonlyMap<Nutzung, string> = new Map<Nutzung, string>([
  ["bestimmt", "Mit einem oder mehreren bestimmten Fahrzeugen"],
  ["carsharing", "Mit Fahrzeugen eines Carsharing-Anbieters"],
  ["wechselnd", "Mit häufig wechselnden Fahrzeugen"],
]);

/** Ist die Änderung dauerhaft? */
export type KennzeichenDauer =
  | "dauerhaft"
  | "voruebergehend";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const KennzeichenDauer: ReadonlyMap<KennzeichenDauer, string> = new Map<KennzeichenDauer, string>([
  ["dauerhaft", "Ja"],
  ["voruebergehend", "Nein, nur vorübergehend"],
]);

/** Wo ist das Fahrzeug zugelassen? */
export type FahrzeugeZugelassenIn =
  | "deutschland"
  | "ausland";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const FahrzeugeZugelassenIn: ReadonlyMap<FahrzeugeZugelassenIn, string> = new Map<FahrzeugeZugelassenIn, string>([
  ["deutschland", "In Deutschland"],
  ["ausland", "In einem anderen Staat"],
]);

/** Was für ein Fahrzeug ist das? */
export type FahrzeugeFahrzeugart =
  | "pkw"
  | "wohnmobil"
  | "lkw"
  | "kraftrad";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const FahrzeugeFahrzeugart: ReadonlyMap<FahrzeugeFahrzeugart, string> = new Map<FahrzeugeFahrzeugart, string>([
  ["pkw", "Pkw"],
  ["wohnmobil", "Wohnmobil"],
  ["lkw", "Lkw, Transporter oder Pritsche"],
  ["kraftrad", "Motorrad oder Roller"],
]);

/** Auf wen ist das Fahrzeug zugelassen? */
export type FahrzeugeHalter =
  | "selbst"
  | "privat"
  | "arbeitgeber"
  | "leasing";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const FahrzeugeHalter: ReadonlyMap<FahrzeugeHalter, string> = new Map<FahrzeugeHalter, string>([
  ["selbst", "Auf mich"],
  ["privat", "Auf eine andere Privatperson"],
  ["arbeitgeber", "Auf meinen Arbeitgeber oder meine Firma"],
  ["leasing", "Auf eine Leasingfirma, Vermietung oder Werkstatt"],
]);

/** Wie lange soll der Ausweis gelten? */
export type Dauer =
  | "halbjahr"
  | "jahr"
  | "zwei_jahre";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const Dauer: ReadonlyMap<Dauer, string> = new Map<Dauer, string>([
  ["halbjahr", "Ein halbes Jahr"],
  ["jahr", "Ein Jahr"],
  ["zwei_jahre", "Zwei Jahre"],
]);

/** Warum brauchen Sie den Ausweis nicht mehr? */
export type RueckgabeGrund =
  | "wegzug"
  | "kein_fahrzeug"
  | "anderer";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const RueckgabeGrund: ReadonlyMap<RueckgabeGrund, string> = new Map<RueckgabeGrund, string>([
  ["wegzug", "Ich ziehe aus der Zone weg"],
  ["kein_fahrzeug", "Ich habe kein Fahrzeug mehr"],
  ["anderer", "Aus einem anderen Grund"],
]);

/** Wie möchten Sie zahlen? */
export type Zahlungsweg =
  | "ueberweisung"
  | "lastschrift";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const Zahlungsweg: ReadonlyMap<Zahlungsweg, string> = new Map<Zahlungsweg, string>([
  ["ueberweisung", "Überweisung nach Erhalt des Bescheids"],
  ["lastschrift", "Lastschrift von meinem Konto"],
]);

/** Wie möchten Sie den Ausweis bekommen? */
export type Ausgabe =
  | "post"
  | "abholung";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const Ausgabe: ReadonlyMap<Ausgabe, string> = new Map<Ausgabe, string>([
  ["post", "Mit der Post an meine Anschrift"],
  ["abholung", "Ich hole ihn ab"],
]);

export interface Antragsteller {
  /** Vornamen */
  readonly vornamen: string;
  /** Familienname */
  readonly familienname: string;
  /** Doktorgrad */
  readonly doktorgrad?: string;
}

export interface Kontakt {
  /** Telefonnummer */
  readonly telefon?: string;
  /** E-Mail-Adresse */
  readonly email?: string;
}

/** Ihre Wohnung in der Bewohnerparkzone */
export interface Wohnung {
  /** Straße */
  readonly strasse: string;
  /** Hausnummer */
  readonly hausnummer: string;
  /** Adresszusatz */
  readonly zusatz?: string;
  /** Postleitzahl */
  readonly plz: string;
  /** Ort */
  readonly ort: string;
}

/** Fahrzeug */
export interface FahrzeugeEintrag {
  /** Wo ist das Fahrzeug zugelassen? */
  readonly zugelassen_in: FahrzeugeZugelassenIn;
  /** Kennzeichen des Fahrzeugs */
  readonly kennzeichen: string;
  /** Was für ein Fahrzeug ist das? */
  readonly fahrzeugart: FahrzeugeFahrzeugart;
  /** Auf wen ist das Fahrzeug zugelassen? */
  readonly halter: FahrzeugeHalter;
  /** Fahrzeugschein (Zulassungsbescheinigung Teil I) */
  readonly fahrzeugschein: readonly Dokument[];
  /** Name des Halters oder der Halterin */
  readonly halter_name?: string;
  /** Bestätigung, dass Sie das Fahrzeug ständig nutzen dürfen */
  readonly ueberlassung?: readonly Dokument[];
}

/** Konto für die Erstattung */
export interface Erstattungskonto {
  /** Kontoinhaberin oder Kontoinhaber */
  readonly kontoinhaber: string;
  /** IBAN */
  readonly iban: string;
  /** Name der Bank */
  readonly kreditinstitut?: string;
}

/** Konto für die Lastschrift */
export interface Lastschriftkonto {
  /** Kontoinhaberin oder Kontoinhaber */
  readonly kontoinhaber: string;
  /** IBAN */
  readonly iban: string;
  /** Name der Bank */
  readonly kreditinstitut?: string;
}

export interface Erklaerung {
  /** Meine Angaben sind vollständig und richtig. */
  readonly richtigkeit: true;
}

/** Bewohnerparkausweis beantragen */
export interface Angaben {
  /** Was möchten Sie? */
  readonly anliegen: Anliegen;
  /** Nummer des bisherigen Ausweises */
  readonly ausweis_nummer?: string;
  /** Bis wann gilt der bisherige Ausweis? */
  readonly ausweis_gueltig_bis?: string;
  /** Warum brauchen Sie einen Ersatz? */
  readonly ersatz_grund?: ErsatzGrund;
  /** Bestätigung der Anzeige bei der Polizei */
  readonly diebstahl_anzeige?: readonly Dokument[];
  readonly antragsteller: Antragsteller;
  /** Ihr Geburtsdatum */
  readonly geburtsdatum: string;
  readonly kontakt?: Kontakt;
  /** Ihre Wohnung in der Bewohnerparkzone */
  readonly wohnung: Wohnung;
  /** Bewohnerparkzone */
  readonly zone?: string;
  /** Ist das Ihre Haupt- oder Nebenwohnung? */
  readonly wohnungsart?: Wohnungsart;
  /** Sind Sie unter dieser Anschrift schon gemeldet? */
  readonly gemeldet?: boolean;
  /** Wann sind Sie eingezogen oder wann ziehen Sie ein? */
  readonly einzug?: string;
  /** Wohnungsgeberbestätigung oder Mietvertrag */
  readonly einzug_nachweis?: readonly Dokument[];
  /** Haben Sie selbst schon einen anderen Bewohnerparkausweis? */
  readonly anderer_ausweis?: boolean;
  /** Womit parken Sie in der Zone? */
  readonly nutzung?: Nutzung;
  /** Name des Carsharing-Anbieters */
  readonly carsharing_anbieter?: string;
  /** Ihre Mitglieds- oder Kundennummer */
  readonly carsharing_nummer?: string;
  /** Vertrag oder Bestätigung des Anbieters */
  readonly carsharing_nachweis?: readonly Dokument[];
  /** Warum wechseln die Fahrzeuge? */
  readonly wechselnd_grund?: string;
  /** Bestätigung, zum Beispiel vom Arbeitgeber */
  readonly wechselnd_nachweis?: readonly Dokument[];
  /** Bisheriges Kennzeichen auf dem Ausweis */
  readonly kennzeichen_alt?: string;
  /** Ist die Änderung dauerhaft? */
  readonly kennzeichen_dauer?: KennzeichenDauer;
  /** Bis wann nutzen Sie das Ersatzfahrzeug? */
  readonly kennzeichen_bis?: string;
  /** Fahrzeug */
  readonly fahrzeuge?: readonly FahrzeugeEintrag[];
  /** Warum brauchen Sie mehrere Kennzeichen auf dem Ausweis? */
  readonly mehrere_grund?: string;
  /** Ab wann soll der Ausweis gelten? */
  readonly beginn?: string;
  /** Wie lange soll der Ausweis gelten? */
  readonly dauer?: Dauer;
  /** Ab wann brauchen Sie den Ausweis nicht mehr? */
  readonly rueckgabe_am?: string;
  /** Warum brauchen Sie den Ausweis nicht mehr? */
  readonly rueckgabe_grund?: RueckgabeGrund;
  /** Konto für die Erstattung */
  readonly erstattungskonto?: Erstattungskonto;
  /** Wie möchten Sie zahlen? */
  readonly zahlungsweg?: Zahlungsweg;
  /** Konto für die Lastschrift */
  readonly lastschriftkonto?: Lastschriftkonto;
  /** Die Behörde darf die Gebühr einmalig von diesem Konto abbuchen. Ich kann die Abbuchung innerhalb von acht Wochen zurückgeben. */
  readonly mandat?: true;
  /** Wie möchten Sie den Ausweis bekommen? */
  readonly ausgabe?: Ausgabe;
  readonly erklaerung: Erklaerung;
}

/** Berechnete Werte; was nicht berechnet werden konnte, fehlt. */
export interface Berechnet {
  /** Ab diesem Tag brauchen Sie den nächsten Ausweis */
  readonly neuer_ausweis_ab?: string;
  /** Gültigkeit in Monaten */
  readonly monate?: number;
  /** Gebühr */
  readonly gebuehr?: number;
}

/** Ein Antrag: Bewohnerparkausweis beantragen */
export interface Antrag {
  readonly leistung: typeof LEISTUNG;
  readonly version: typeof VERSION;
  /** Tag der Angaben: `2026-03-01`. */
  readonly stand: string;
  readonly angaben: Angaben;
  /** Was der Antrag aus den Angaben berechnet hat. */
  readonly berechnet?: Berechnet;
  /** Empfohlene Fragen, die offen geblieben sind. */
  readonly offen?: readonly string[];
}
