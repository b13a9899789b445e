package de.antragswerk.fundsachen;

import java.util.concurrent.atomic.AtomicInteger;

/** Nimmt Anträge an und zeigt sie. Aufruf mit dem Port: {@code 8080}. */
public final class Beispiel {
    private Beispiel() {}

    /** Startet den Empfänger. */
    public static void main(String[] argumente) throws Exception {
        int port = argumente.length > 0 ? Integer.parseInt(argumente[0]) : 8080;
        AtomicInteger letzte = new AtomicInteger();
        Fachverfahren anzeige = antrag -> {
            String vorgangsnummer = String.format("%s-%04d", antrag.stand(), letzte.incrementAndGet());
            System.out.println(vorgangsnummer + " " + antrag.angaben());
            return vorgangsnummer;
        };
        var server = Empfaenger.starten(anzeige, port);
        System.out.println("Bereit auf http://127.0.0.1:" + server.getAddress().getPort());
    }
}
