package de.antragswerk.hundehaltung;

import java.util.Map;

/**
 * Ein hochgeladenes Dokument; der Inhalt wird getrennt übermittelt.
 *
 * @param name Dateiname
 * @param typ Medientyp
 * @param groesse Größe in Byte
 */
public record Dokument(String name, String typ, Long groesse) implements Knoten {
    static Dokument lesen(Leser leser, long max, String... typen) {
        return leser.fertig(new Dokument(
                leser.text("name", true, 1, Integer.MAX_VALUE),
                leser.einer("type", typen),
                leser.ganzzahl("size", true, 0, max)));
    }

    @Override
    public Map<String, Object> alsJson() {
        return Knoten.karte("name", name, "type", typ, "size", groesse);
    }
}
