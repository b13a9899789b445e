package de.antragswerk.bewohnerparken;

import java.util.LinkedHashMap;
import java.util.Map;

/** Ein Datensatz, der sich als JSON schreiben lässt. */
interface Knoten {
    /** Die Mitglieder mit ihren Namen im JSON; was fehlt, fehlt auch dort. */
    Map<String, Object> alsJson();

    /** Baut die Mitglieder aus Name und Wert im Wechsel. */
    static Map<String, Object> karte(Object... paare) {
        Map<String, Object> karte = new LinkedHashMap<>();
        for (int i = 0; i + 1 < paare.length; i += 2) {
            Object wert = Json.von(paare[i + 1]);
            if (wert != null) {
                karte.put((String) paare[i], wert);
            }
        }
        return karte;
    }
}
