package de.antragswerk.hundehaltung;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Liest und schreibt JSON. Objekte sind {@link Map}, Listen {@link List}, Zahlen {@link BigDecimal}.
 */
final class Json {
    /** So tief dürfen Werte ineinander stehen. */
    private static final int TIEFE = 64;

    /** So viele Zeichen darf eine Zahl haben. */
    private static final int ZAHLZEICHEN = 40;

    /** Der Text ist kein JSON. */
    static final class KeinJson extends Exception {
        private static final long serialVersionUID = 1L;

        KeinJson(String meldung, int stelle) {
            super(meldung + " (Zeichen " + (stelle + 1) + ")");
        }
    }

    private final String text;
    private int stelle;

    private Json(String text) {
        this.text = text;
    }

    /** Liest einen Wert. */
    static Object lesen(String text) throws KeinJson {
        Json json = new Json(text);
        Object wert = json.wert(0);
        json.leerraum();
        if (json.stelle < text.length()) {
            throw json.fehler("Nach dem Ende steht noch etwas.");
        }
        return wert;
    }

    /** Macht aus Werten der Datensätze das, was {@link #schreiben} schreibt. */
    static Object von(Object wert) {
        if (wert instanceof Knoten knoten) {
            return knoten.alsJson();
        }
        if (wert instanceof Auspraegung auspraegung) {
            return auspraegung.code();
        }
        if (wert instanceof LocalDate || wert instanceof LocalTime || wert instanceof Teildatum) {
            return wert.toString();
        }
        if (wert instanceof List<?> liste) {
            return liste.isEmpty() ? null : liste.stream().map(Json::von).toList();
        }
        return wert;
    }

    /** Schreibt einen Wert. */
    static String schreiben(Object wert) {
        StringBuilder aus = new StringBuilder();
        schreiben(wert, aus);
        return aus.toString();
    }

    private static void schreiben(Object wert, StringBuilder aus) {
        if (wert instanceof Map<?, ?> karte) {
            aus.append('{');
            String trenner = "";
            for (Map.Entry<?, ?> mitglied : karte.entrySet()) {
                aus.append(trenner);
                text(mitglied.getKey().toString(), aus);
                aus.append(':');
                schreiben(mitglied.getValue(), aus);
                trenner = ",";
            }
            aus.append('}');
        } else if (wert instanceof List<?> liste) {
            aus.append('[');
            String trenner = "";
            for (Object eintrag : liste) {
                aus.append(trenner);
                schreiben(eintrag, aus);
                trenner = ",";
            }
            aus.append(']');
        } else if (wert instanceof String text) {
            text(text, aus);
        } else if (wert instanceof BigDecimal zahl) {
            aus.append(zahl.toPlainString());
        } else {
            aus.append(wert);
        }
    }

    private static void text(String text, StringBuilder aus) {
        aus.append('"');
        for (int i = 0; i < text.length(); i++) {
            char zeichen = text.charAt(i);
            switch (zeichen) {
                case '"' -> aus.append("\\\"");
                case '\\' -> aus.append("\\\\");
                case '\n' -> aus.append("\\n");
                case '\r' -> aus.append("\\r");
                case '\t' -> aus.append("\\t");
                default -> {
                    if (zeichen < ' ' || Character.isSurrogate(zeichen) && !gepaart(text, i)) {
                        aus.append(String.format("\\u%04x", (int) zeichen));
                    } else {
                        aus.append(zeichen);
                    }
                }
            }
        }
        aus.append('"');
    }

    private static boolean gepaart(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private Object wert(int tiefe) throws KeinJson {
        if (tiefe > TIEFE) {
            throw fehler("Die Werte stehen zu tief ineinander.");
        }
        leerraum();
        if (stelle >= text.length()) {
            throw fehler("Hier fehlt ein Wert.");
        }
        char zeichen = text.charAt(stelle);
        return switch (zeichen) {
            case '{' -> objekt(tiefe);
            case '[' -> liste(tiefe);
            case '"' -> zeichenkette();
            case 't' -> wort("true", Boolean.TRUE);
            case 'f' -> wort("false", Boolean.FALSE);
            case 'n' -> wort("null", null);
            default -> zahl();
        };
    }

    private Map<String, Object> objekt(int tiefe) throws KeinJson {
        Map<String, Object> objekt = new LinkedHashMap<>();
        stelle++;
        leerraum();
        if (nimm('}')) {
            return objekt;
        }
        do {
            leerraum();
            String name = zeichenkette();
            leerraum();
            verlange(':');
            Object wert = wert(tiefe + 1);
            if (objekt.containsKey(name)) {
                throw fehler("Der Name „" + name + "“ kommt zweimal vor.");
            }
            objekt.put(name, wert);
            leerraum();
        } while (nimm(','));
        verlange('}');
        return objekt;
    }

    private List<Object> liste(int tiefe) throws KeinJson {
        List<Object> liste = new ArrayList<>();
        stelle++;
        leerraum();
        if (nimm(']')) {
            return liste;
        }
        do {
            liste.add(wert(tiefe + 1));
            leerraum();
        } while (nimm(','));
        verlange(']');
        return liste;
    }

    private String zeichenkette() throws KeinJson {
        verlange('"');
        StringBuilder kette = new StringBuilder();
        while (stelle < text.length()) {
            char zeichen = text.charAt(stelle++);
            if (zeichen == '"') {
                return kette.toString();
            }
            if (zeichen < ' ') {
                throw fehler("In einem Text steht ein Steuerzeichen.");
            }
            kette.append(zeichen == '\\' ? maskiert() : zeichen);
        }
        throw fehler("Ein Text ist nicht beendet.");
    }

    private char maskiert() throws KeinJson {
        if (stelle >= text.length()) {
            throw fehler("Ein Text ist nicht beendet.");
        }
        char zeichen = text.charAt(stelle++);
        return switch (zeichen) {
            case '"', '\\', '/' -> zeichen;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (!text.substring(stelle, Math.min(stelle + 4, text.length())).matches("[0-9a-fA-F]{4}")) {
                    throw fehler("Nach dem Zeichen u sind vier Hexadezimalziffern nötig.");
                }
                stelle += 4;
                yield (char) Integer.parseInt(text.substring(stelle - 4, stelle), 16);
            }
            default -> throw fehler("Diese Maskierung gibt es nicht.");
        };
    }

    private BigDecimal zahl() throws KeinJson {
        int anfang = stelle;
        while (stelle < text.length() && "+-.eE0123456789".indexOf(text.charAt(stelle)) >= 0) {
            stelle++;
        }
        String ziffern = text.substring(anfang, stelle);
        if (!ziffern.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?")
                || ziffern.length() > ZAHLZEICHEN) {
            stelle = anfang;
            throw fehler("Hier steht kein Wert.");
        }
        return new BigDecimal(ziffern);
    }

    private Object wort(String wort, Object wert) throws KeinJson {
        if (!text.startsWith(wort, stelle)) {
            throw fehler("Hier steht kein Wert.");
        }
        stelle += wort.length();
        return wert;
    }

    private void leerraum() {
        while (stelle < text.length() && " \t\n\r".indexOf(text.charAt(stelle)) >= 0) {
            stelle++;
        }
    }

    private boolean nimm(char zeichen) {
        boolean da = stelle < text.length() && text.charAt(stelle) == zeichen;
        stelle += da ? 1 : 0;
        return da;
    }

    private void verlange(char zeichen) throws KeinJson {
        if (!nimm(zeichen)) {
            throw fehler("Hier fehlt das Zeichen " + zeichen);
        }
    }

    private KeinJson fehler(String meldung) {
        return new KeinJson(meldung, stelle);
    }
}
