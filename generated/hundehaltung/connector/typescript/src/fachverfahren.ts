import type { Antrag } from "./antrag.js";

/** Das Einzige, was Sie schreiben: die Übergabe an Ihr Fachverfahren. */
export interface Fachverfahren {
  /**
   * Übernimmt einen geprüften Antrag und gibt die Vorgangsnummer zurück.
   *
   * Wirft sie einen Fehler, antwortet der Empfänger mit 503, und der Absender versucht es wieder.
   */
  uebernehmen(antrag: Antrag): Promise<string>;
}
