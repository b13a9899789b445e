// Beispiel: nimmt Anträge an und zeigt sie. Aufruf: node dist/beispiel.js 8080

import type { Antrag } from "./antrag.js";
import { empfaenger } from "./empfaenger.js";
import type { Fachverfahren } from "./fachverfahren.js";

class Anzeige implements Fachverfahren {
  private letzte = 0;

  async uebernehmen(antrag: Antrag): Promise<string> {
    this.letzte += 1;
    const vorgangsnummer = `${antrag.stand}-${String(this.letzte).padStart(4, "0")}`;
    console.log(vorgangsnummer, JSON.stringify(antrag.angaben, null, 2));
    return vorgangsnummer;
  }
}

const port = Number(process.argv[2] ?? "8080");
const server = empfaenger(new Anzeige());
server.listen(port, "127.0.0.1", () => {
  const adresse = server.address();
  const offen = typeof adresse === "object" && adresse !== null ? adresse.port : port;
  console.log(`Bereit auf http://127.0.0.1:${offen}`);
});
