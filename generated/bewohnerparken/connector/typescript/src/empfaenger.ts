// Ein kleiner Empfänger für den eigenen Rechner und als Vorlage. Diese Datei ist für alle Leistungen gleich.

import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";

import { LEISTUNG } from "./antrag.js";
import type { Fachverfahren } from "./fachverfahren.js";
import { lies } from "./lesen.js";
import type { Fehler } from "./pruefung.js";

/** Größte Nachricht in Byte. */
export const GROESSTE_NACHRICHT = 1_000_000;

/** So viele Antworten merkt sich der Empfänger für Wiederholungen. */
const GEMERKTE_ANTWORTEN = 1000;

interface Antwort {
  readonly status: number;
  readonly art: "application/json" | "application/problem+json";
  readonly inhalt: unknown;
}

interface Gemerkt {
  readonly abdruck: string;
  readonly antwort: Promise<Antwort>;
}

/** Nimmt Anträge unter `/antraege/<Leistung>` an; der Aufrufer bindet den Server an einen Port. */
export function empfaenger(fachverfahren: Fachverfahren): Server {
  const gemerkt = new Map<string, Gemerkt>();
  return createServer((anfrage, antwort) => {
    bearbeite(fachverfahren, gemerkt, anfrage)
      .catch(() => problem(500, "Unerwarteter Fehler"))
      .then((ergebnis) => sende(antwort, ergebnis));
  });
}

async function bearbeite(
  fachverfahren: Fachverfahren,
  gemerkt: Map<string, Gemerkt>,
  anfrage: IncomingMessage,
): Promise<Antwort> {
  const [pfad] = (anfrage.url ?? "").split("?");
  if (pfad !== `/antraege/${LEISTUNG}`) return problem(404, "Diese Leistung gibt es hier nicht");
  if (anfrage.method !== "POST") return problem(405, "Anträge kommen mit POST");
  const [art] = (anfrage.headers["content-type"] ?? "").split(";");
  if (art?.trim().toLowerCase() !== "application/json") {
    return problem(415, "Dieser Empfänger liest application/json");
  }
  const text = await inhalt(anfrage);
  if (text === undefined) return problem(413, "Die Nachricht ist zu groß");
  const schluessel = anfrage.headers["idempotency-key"];
  if (typeof schluessel !== "string") return uebernimm(fachverfahren, text);

  const abdruck = createHash("sha256").update(text).digest("hex");
  const bekannt = gemerkt.get(schluessel);
  if (bekannt !== undefined) {
    return bekannt.abdruck === abdruck
      ? bekannt.antwort
      : problem(422, "Zu diesem Idempotency-Key gibt es schon einen anderen Antrag");
  }
  const antwort = uebernimm(fachverfahren, text);
  gemerkt.set(schluessel, { abdruck, antwort });
  const [aeltester] = gemerkt.keys();
  if (gemerkt.size > GEMERKTE_ANTWORTEN && aeltester !== undefined) gemerkt.delete(aeltester);
  // Nur Übernommenes wird gemerkt; alles andere darf noch einmal versucht werden.
  if ((await antwort).status !== 201) gemerkt.delete(schluessel);
  return antwort;
}

async function uebernimm(fachverfahren: Fachverfahren, text: string): Promise<Antwort> {
  const gelesen = lies(text);
  if (!gelesen.ok) return problem(400, "Der Antrag ist nicht in Ordnung", gelesen.fehler);
  try {
    const vorgangsnummer = await fachverfahren.uebernehmen(gelesen.wert);
    const eingegangen = new Date().toISOString();
    return { status: 201, art: "application/json", inhalt: { vorgangsnummer, eingegangen } };
  } catch {
    return problem(503, "Das Fachverfahren nimmt gerade nichts an");
  }
}

function inhalt(anfrage: IncomingMessage): Promise<string | undefined> {
  return new Promise((fertig, fehler) => {
    const teile: Uint8Array[] = [];
    let groesse = 0;
    anfrage.on("data", (teil) => {
      groesse += teil.length;
      if (groesse <= GROESSTE_NACHRICHT) teile.push(teil);
    });
    anfrage.on("end", () => {
      fertig(groesse <= GROESSTE_NACHRICHT ? Buffer.concat(teile).toString("utf8") : undefined);
    });
    anfrage.on("error", fehler);
  });
}

function problem(status: number, title: string, fehler?: readonly Fehler[]): Antwort {
  const inhalt = { type: "about:blank", title, status, ...(fehler === undefined ? {} : { fehler }) };
  return { status, art: "application/problem+json", inhalt };
}

function sende(antwort: ServerResponse, ergebnis: Antwort): void {
  antwort.writeHead(ergebnis.status, { "content-type": ergebnis.art });
  antwort.end(JSON.stringify(ergebnis.inhalt));
}
