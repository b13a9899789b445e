package de.antragswerk.bewohnerparken;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Ein kleiner Empfänger für den eigenen Rechner und als Vorlage. */
public final class Empfaenger {
    /** Größte Nachricht in Byte. */
    static final int GROESSTE_NACHRICHT = 1_000_000;

    /** So viele Antworten merkt sich der Empfänger für Wiederholungen. */
    private static final int GEMERKTE_ANTWORTEN = 1000;

    private final Fachverfahren fachverfahren;
    private final Map<String, Gemerkt> gemerkt = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Gemerkt> aeltester) {
            return size() > GEMERKTE_ANTWORTEN;
        }
    };

    private record Antwort(int status, String art, Map<String, Object> inhalt) {}

    private record Gemerkt(String text, Antwort antwort) {}

    private Empfaenger(Fachverfahren fachverfahren) {
        this.fachverfahren = fachverfahren;
    }

    /** Nimmt Anträge auf dem eigenen Rechner an; Port 0 wählt einen freien. */
    public static HttpServer starten(Fachverfahren fachverfahren, int port) throws IOException {
        Empfaenger empfaenger = new Empfaenger(fachverfahren);
        InetSocketAddress adresse = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        HttpServer server = HttpServer.create(adresse, 0);
        server.createContext("/", empfaenger::bearbeite);
        server.start();
        return server;
    }

    private void bearbeite(HttpExchange anfrage) throws IOException {
        Antwort antwort;
        try {
            antwort = antworte(anfrage);
        } catch (RuntimeException unerwartet) {
            antwort = problem(500, "Unerwarteter Fehler", null);
        }
        byte[] inhalt = Json.schreiben(antwort.inhalt()).getBytes(StandardCharsets.UTF_8);
        anfrage.getResponseHeaders().set("Content-Type", antwort.art());
        anfrage.sendResponseHeaders(antwort.status(), inhalt.length);
        anfrage.getResponseBody().write(inhalt);
        anfrage.close();
    }

    private Antwort antworte(HttpExchange anfrage) throws IOException {
        if (!anfrage.getRequestURI().getPath().equals("/antraege/" + Antrag.LEISTUNG)) {
            return problem(404, "Diese Leistung gibt es hier nicht", null);
        }
        if (!anfrage.getRequestMethod().equals("POST")) {
            return problem(405, "Anträge kommen mit POST", null);
        }
        String art = anfrage.getRequestHeaders().getFirst("Content-Type");
        if (art == null || !art.split(";")[0].strip().toLowerCase(Locale.ROOT).equals("application/json")) {
            return problem(415, "Dieser Empfänger liest application/json", null);
        }
        byte[] bytes;
        try (InputStream eingang = anfrage.getRequestBody()) {
            bytes = eingang.readNBytes(GROESSTE_NACHRICHT + 1);
        }
        if (bytes.length > GROESSTE_NACHRICHT) {
            return problem(413, "Die Nachricht ist zu groß", null);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        String schluessel = anfrage.getRequestHeaders().getFirst("Idempotency-Key");
        if (schluessel == null) {
            return uebernimm(text);
        }
        // Einer nach dem anderen: Eine Wiederholung wartet, bis der erste Versuch beantwortet ist.
        synchronized (gemerkt) {
            Gemerkt bekannt = gemerkt.get(schluessel);
            if (bekannt != null) {
                return bekannt.text().equals(text)
                        ? bekannt.antwort()
                        : problem(422, "Zu diesem Idempotency-Key gibt es schon einen anderen Antrag", null);
            }
            Antwort antwort = uebernimm(text);
            // Nur Übernommenes wird gemerkt; alles andere darf noch einmal versucht werden.
            if (antwort.status() == 201) {
                gemerkt.put(schluessel, new Gemerkt(text, antwort));
            }
            return antwort;
        }
    }

    private Antwort uebernimm(String text) {
        Antrag antrag;
        try {
            antrag = Antrag.lesen(text);
        } catch (Ungueltig ungueltig) {
            return problem(400, "Der Antrag ist nicht in Ordnung", ungueltig.fehler());
        }
        try {
            Map<String, Object> quittung = new LinkedHashMap<>();
            quittung.put("vorgangsnummer", fachverfahren.uebernehmen(antrag));
            quittung.put("eingegangen", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
            return new Antwort(201, "application/json", quittung);
        } catch (Exception nichtErreichbar) {
            return problem(503, "Das Fachverfahren nimmt gerade nichts an", null);
        }
    }

    private static Antwort problem(int status, String titel, List<Fehler> fehler) {
        Map<String, Object> inhalt = new LinkedHashMap<>();
        inhalt.put("type", "about:blank");
        inhalt.put("title", titel);
        inhalt.put("status", status);
        if (fehler != null) {
            inhalt.put("fehler", fehler.stream()
                    .map(it -> Map.of("pfad", it.pfad(), "meldung", it.meldung()))
                    .toList());
        }
        return new Antwort(status, "application/problem+json", inhalt);
    }
}
