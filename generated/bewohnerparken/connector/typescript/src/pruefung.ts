// Bausteine zum Prüfen und Lesen. Diese Datei ist für alle Leistungen gleich.

/** Ein Fehler mit dem Ort im JSON: `$.angaben.hunde[0].rufname`. */
export interface Fehler {
  readonly pfad: string;
  readonly meldung: string;
}

/** Was beim Lesen herauskommt: der Wert oder alle Fehler. */
export type Ergebnis<T> =
  | { readonly ok: true; readonly wert: T }
  | { readonly ok: false; readonly fehler: readonly Fehler[] };

/** Ein hochgeladenes Dokument; der Inhalt wird getrennt übermittelt. */
export interface Dokument {
  readonly name: string;
  readonly type: string;
  /** Größe in Byte. */
  readonly size: number;
}

/** Liest einen Wert; Fehler kommen in die Liste, und das Ergebnis ist dann `undefined`. */
export type Pruefer<T> = (wert: unknown, pfad: string, fehler: Fehler[]) => T | undefined;

/** Ein Mitglied eines Datensatzes. */
export interface Feld<T> {
  readonly noetig: boolean;
  readonly pruefer: Pruefer<T>;
}

type Felder<T> = { readonly [K in keyof T]-?: Feld<NonNullable<T[K]>> };

/** Ein Mitglied, das immer da ist. */
export function pflicht<T>(pruefer: Pruefer<T>): Feld<T> {
  return { noetig: true, pruefer };
}

/** Ein Mitglied, das fehlen darf. */
export function wahlfrei<T>(pruefer: Pruefer<T>): Feld<T> {
  return { noetig: false, pruefer };
}

/** Ein Objekt mit genau diesen Mitgliedern. */
export function datensatz<T extends object>(felder: Felder<T>): Pruefer<T> {
  return (wert, pfad, fehler) => {
    if (typeof wert !== "object" || wert === null || Array.isArray(wert)) {
      return melde(fehler, pfad, "Hier ist ein Objekt nötig.");
    }
    const vorher = fehler.length;
    const eingabe = wert as Readonly<Record<string, unknown>>;
    const ausgabe: Record<string, unknown> = {};
    for (const [name, feld] of Object.entries<Feld<unknown>>(felder)) {
      if (Object.hasOwn(eingabe, name)) {
        const gelesen = feld.pruefer(eingabe[name], `${pfad}.${name}`, fehler);
        Object.defineProperty(ausgabe, name, { value: gelesen, enumerable: true });
      } else if (feld.noetig) {
        melde(fehler, `${pfad}.${name}`, "Die Angabe fehlt.");
      }
    }
    for (const name of Object.keys(eingabe)) {
      if (!Object.hasOwn(felder, name)) {
        melde(fehler, `${pfad}.${name}`, "Diese Angabe gehört nicht zum Antrag.");
      }
    }
    return fehler.length === vorher ? (ausgabe as T) : undefined;
  };
}

/** Eine Liste von Werten. */
export function liste<T>(min: number, max: number, pruefer: Pruefer<T>): Pruefer<readonly T[]> {
  return (wert, pfad, fehler) => {
    if (!Array.isArray(wert)) return melde(fehler, pfad, "Hier ist eine Liste nötig.");
    const vorher = fehler.length;
    if (wert.length < min || wert.length > max) {
      melde(fehler, pfad, `Hier sind ${min} bis ${max} Einträge möglich.`);
    }
    const ausgabe = wert.map((eintrag, i) => pruefer(eintrag, `${pfad}[${i}]`, fehler));
    return fehler.length === vorher ? (ausgabe as T[]) : undefined;
  };
}

/** Genau dieser Text. */
export function fest<const T extends string>(erwartet: T): Pruefer<T> {
  return (wert, pfad, fehler) =>
    wert === erwartet ? erwartet : melde(fehler, pfad, `Hier ist „${erwartet}“ nötig.`);
}

/** Ein Text; Längen in Zeichen (Codepunkten). */
export function text(min: number, max: number): Pruefer<string> {
  return (wert, pfad, fehler) => {
    if (typeof wert !== "string") return melde(fehler, pfad, "Hier ist ein Text nötig.");
    const laenge = [...wert].length;
    return laenge < min || laenge > max
      ? melde(fehler, pfad, `Hier sind ${min} bis ${max} Zeichen möglich.`)
      : wert;
  };
}

/** Eine ganze Zahl. */
export function ganzzahl(min: number, max: number): Pruefer<number> {
  return (wert, pfad, fehler) =>
    Number.isSafeInteger(wert) ? bereich(wert as number, min, max, pfad, fehler)
      : melde(fehler, pfad, "Hier ist eine ganze Zahl nötig.");
}

/** Eine Zahl mit höchstens so vielen Nachkommastellen. */
export function zahl(stellen: number, min: number, max: number): Pruefer<number> {
  return (wert, pfad, fehler) => {
    if (typeof wert !== "number" || !Number.isFinite(wert)) {
      return melde(fehler, pfad, "Hier ist eine Zahl nötig.");
    }
    if (Math.abs(wert) < 1e15 && Number(wert.toFixed(stellen)) !== wert) {
      return melde(fehler, pfad, `Hier sind höchstens ${stellen} Nachkommastellen möglich.`);
    }
    return bereich(wert, min, max, pfad, fehler);
  };
}

/** Ja oder Nein. */
export const jaNein: Pruefer<boolean> = (wert, pfad, fehler) =>
  typeof wert === "boolean" ? wert : melde(fehler, pfad, "Hier ist true oder false nötig.");

/** Eine Bestätigung: immer `true`. */
export const bestaetigung: Pruefer<true> = (wert, pfad, fehler) =>
  wert === true ? true : melde(fehler, pfad, "Hier ist die Bestätigung true nötig.");

/** Ein Datum, das es gibt: `2026-03-01`, von 1850 bis 2150. */
export const datum: Pruefer<string> = (wert, pfad, fehler) =>
  typeof wert === "string" && /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(wert) && gibtEs(wert)
    ? wert
    : melde(fehler, pfad, "Hier ist ein Datum in der Form 2026-03-01 nötig.");

/** Ein berechnetes Datum ohne Grenzen. */
export const tag = muster(/^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/, 10, "Hier ist ein Datum in der Form 2026-03-01 nötig.");

/** Ein Datum, von dem Tag oder Tag und Monat fehlen dürfen: `1985`, `1985-03`, `1985-03-27`. */
export const teildatum: Pruefer<string> = (wert, pfad, fehler) =>
  typeof wert === "string" && /^[0-9]{4}(-[0-9]{2}){0,2}$/.test(wert)
    && gibtEs(wert + "-01-01".slice(wert.length - 4))
    ? wert
    : melde(fehler, pfad, "Hier ist ein Datum in der Form 1985, 1985-03 oder 1985-03-27 nötig.");

/** Eine Uhrzeit: `09:30`. */
export const uhrzeit = muster(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 5, "Hier ist eine Uhrzeit in der Form 09:30 nötig.");

/** Eine der Möglichkeiten. */
export function wahl<T extends string>(moeglich: ReadonlyMap<T, string>): Pruefer<T> {
  return (wert, pfad, fehler) =>
    moeglich.has(wert as T) ? (wert as T) : melde(fehler, pfad, "Diese Möglichkeit gibt es hier nicht.");
}

/** Eine oder mehrere verschiedene Möglichkeiten; manche sind nur allein wählbar. */
export function auswahl<T extends string>(
  moeglich: ReadonlyMap<T, string>,
  allein: readonly T[],
): Pruefer<readonly T[]> {
  const eintraege = liste(1, moeglich.size, wahl(moeglich));
  return (wert, pfad, fehler) => {
    const gelesen = eintraege(wert, pfad, fehler);
    if (gelesen === undefined) return undefined;
    if (new Set(gelesen).size !== gelesen.length) {
      return melde(fehler, pfad, "Eine Möglichkeit kommt mehrmals vor.");
    }
    return gelesen.length > 1 && gelesen.some((code) => allein.includes(code))
      ? melde(fehler, pfad, "Eine dieser Möglichkeiten ist nur allein wählbar.")
      : gelesen;
  };
}

/** Hochgeladene Dokumente. */
export function dokumente(
  min: number,
  max: number,
  groesse: number,
  typen: readonly string[],
): Pruefer<readonly Dokument[]> {
  const typ: Pruefer<string> = (wert, pfad, fehler) =>
    typeof wert === "string" && typen.includes(wert)
      ? wert
      : melde(fehler, pfad, `Hier sind nur diese Dokumente möglich: ${typen.join(", ")}.`);
  const eines = datensatz<Dokument>({
    name: pflicht(text(1, Number.MAX_SAFE_INTEGER)),
    type: pflicht(typ),
    size: pflicht(ganzzahl(0, groesse)),
  });
  return liste(min, max, eines);
}

/** Eine E-Mail-Adresse. */
export const email = muster(/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/u, 254, "Hier ist eine E-Mail-Adresse nötig.");

/** Eine Telefonnummer, wie sie eingegeben wurde. */
export const telefon = muster(/^\+?[0-9 ()/.-]{5,23}$/, 24, "Hier ist eine Telefonnummer nötig.");

/** Eine deutsche Postleitzahl. */
export const postleitzahl = muster(/^(0[1-9]|[1-9][0-9])[0-9]{3}$/, 5, "Hier ist eine Postleitzahl mit 5 Ziffern nötig.");

/** Eine Internetadresse. */
export const internetadresse = muster(/^https?:\/\/[^\s/$.?#][^\s]*$/u, 500, "Hier ist eine Internetadresse nötig.");

/** Eine IBAN mit richtigen Prüfziffern. */
export const iban: Pruefer<string> = (wert, pfad, fehler) => {
  const passt = typeof wert === "string"
    && /^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/.test(wert)
    && (!wert.startsWith("DE") || /^DE[0-9]{20}$/.test(wert));
  if (!passt) return melde(fehler, pfad, "Hier ist eine IBAN ohne Leerzeichen nötig.");
  let rest = 0;
  for (const zeichen of wert.slice(4) + wert.slice(0, 4)) {
    const ziffern = parseInt(zeichen, 36);
    rest = (rest * (ziffern > 9 ? 100 : 10) + ziffern) % 97;
  }
  return rest === 1 ? wert : melde(fehler, pfad, "Die Prüfziffern der IBAN stimmen nicht.");
};

/** Eine steuerliche Identifikationsnummer mit richtiger Prüfziffer. */
export const steuerId: Pruefer<string> = (wert, pfad, fehler) => {
  if (typeof wert !== "string" || !/^[1-9][0-9]{10}$/.test(wert)) {
    return melde(fehler, pfad, "Hier sind 11 Ziffern nötig.");
  }
  let produkt = 10;
  for (const ziffer of wert.slice(0, 10)) {
    const summe = (Number(ziffer) + produkt) % 10 || 10;
    produkt = (summe * 2) % 11;
  }
  return (11 - produkt) % 10 === Number(wert[10])
    ? wert
    : melde(fehler, pfad, "Die Prüfziffer der Identifikationsnummer stimmt nicht.");
};

function muster(regel: RegExp, max: number, meldung: string): Pruefer<string> {
  return (wert, pfad, fehler) =>
    typeof wert === "string" && [...wert].length <= max && regel.test(wert)
      ? wert
      : melde(fehler, pfad, meldung);
}

function bereich(wert: number, min: number, max: number, pfad: string, fehler: Fehler[]): number | undefined {
  return wert < min || wert > max
    ? melde(fehler, pfad, `Hier sind Werte von ${min} bis ${max} möglich.`)
    : wert;
}

function gibtEs(iso: string): boolean {
  const [jahr = 0, monat = 0, tag = 0] = iso.split("-").map(Number);
  const tage = new Date(Date.UTC(jahr, monat, 0)).getUTCDate();
  return jahr >= 1850 && jahr <= 2150 && monat >= 1 && monat <= 12 && tag >= 1 && tag <= tage;
}

function melde(fehler: Fehler[], pfad: string, meldung: string): undefined {
  fehler.push({ pfad, meldung });
  return undefined;
}
