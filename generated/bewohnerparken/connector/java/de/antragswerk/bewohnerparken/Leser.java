package de.antragswerk.bewohnerparken;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Liest die Mitglieder eines Objekts und sammelt alle Fehler. Nach einem Fehler ist der Wert {@code
 * null} oder eine leere Liste; der Antrag wird dann nicht übergeben.
 */
final class Leser {
    private final Map<?, ?> objekt;
    private final String pfad;
    private final List<Fehler> fehler;
    private final Set<String> gelesen = new HashSet<>();

    Leser(Object wert, String pfad, List<Fehler> fehler) {
        this.pfad = pfad;
        this.fehler = fehler;
        if (wert instanceof Map<?, ?> karte) {
            this.objekt = karte;
        } else {
            this.objekt = null;
            melde(pfad, "Hier ist ein Objekt nötig.");
        }
    }

    /** Meldet Mitglieder, die niemand gelesen hat. */
    <T> T fertig(T wert) {
        if (objekt != null) {
            for (Object name : objekt.keySet()) {
                if (!gelesen.contains(name)) {
                    melde(pfad + "." + name, "Diese Angabe gehört nicht zum Antrag.");
                }
            }
        }
        return wert;
    }

    String fest(String name, String erwartet) {
        return lies(name, true, (wert, ort) ->
                erwartet.equals(wert) ? erwartet : melde(ort, "Hier ist „" + erwartet + "“ nötig."));
    }

    String einer(String name, String... moeglich) {
        return lies(name, true, (wert, ort) -> Arrays.asList(moeglich).contains(wert)
                ? (String) wert
                : melde(ort, "Hier sind nur diese Dokumente möglich: " + String.join(", ", moeglich) + "."));
    }

    String text(String name, boolean noetig, int min, int max) {
        return lies(name, noetig, (wert, ort) -> {
            if (!(wert instanceof String text)) {
                return melde(ort, "Hier ist ein Text nötig.");
            }
            int laenge = text.codePointCount(0, text.length());
            return laenge < min || laenge > max
                    ? melde(ort, "Hier sind " + min + " bis " + max + " Zeichen möglich.")
                    : text;
        });
    }

    List<String> texte(String name) {
        List<String> texte = lies(name, false, (wert, ort) -> {
            if (!(wert instanceof List<?> liste) || liste.isEmpty()) {
                return melde(ort, "Hier ist eine Liste mit Einträgen nötig.");
            }
            List<String> aus = new ArrayList<>();
            for (Object eintrag : liste) {
                if (eintrag instanceof String text) {
                    aus.add(text);
                } else {
                    melde(ort, "Hier sind Texte nötig.");
                }
            }
            return aus;
        });
        return texte == null ? List.of() : texte;
    }

    Long ganzzahl(String name, boolean noetig, long min, long max) {
        BigDecimal zahl = inGrenzen(name, noetig, 0, BigDecimal.valueOf(min), BigDecimal.valueOf(max));
        return zahl == null ? null : zahl.longValue();
    }

    BigDecimal zahl(String name, boolean noetig, int stellen, String min, String max) {
        return inGrenzen(name, noetig, stellen, new BigDecimal(min), new BigDecimal(max));
    }

    /** Eine berechnete Zahl ohne Grenzen. */
    BigDecimal wert(String name, int stellen) {
        return inGrenzen(name, false, stellen, null, null);
    }

    private BigDecimal inGrenzen(
            String name, boolean noetig, int stellen, BigDecimal min, BigDecimal max) {
        return lies(name, noetig, (wert, ort) -> {
            if (!(wert instanceof BigDecimal zahl)) {
                return melde(ort, "Hier ist eine Zahl nötig.");
            }
            if (zahl.stripTrailingZeros().scale() > stellen) {
                return melde(ort, stellen == 0
                        ? "Hier ist eine ganze Zahl nötig."
                        : "Hier sind höchstens " + stellen + " Nachkommastellen möglich.");
            }
            if (min != null && zahl.compareTo(min) < 0 || max != null && zahl.compareTo(max) > 0) {
                return melde(ort, "Hier sind Werte von " + min + " bis " + max + " möglich.");
            }
            return zahl;
        });
    }

    Boolean jaNein(String name, boolean noetig) {
        return lies(name, noetig, (wert, ort) ->
                wert instanceof Boolean ja ? ja : melde(ort, "Hier ist true oder false nötig."));
    }

    Boolean bestaetigung(String name, boolean noetig) {
        return lies(name, noetig, (wert, ort) -> Boolean.TRUE.equals(wert)
                ? Boolean.TRUE
                : melde(ort, "Hier ist die Bestätigung true nötig."));
    }

    LocalDate datum(String name, boolean noetig) {
        return lies(name, noetig, (wert, ort) -> {
            LocalDate tag = tag(wert);
            return tag != null && imRahmen(tag.getYear())
                    ? tag
                    : melde(ort, "Hier ist ein Datum in der Form 2026-03-01 nötig.");
        });
    }

    /** Ein berechnetes Datum ohne Grenzen. */
    LocalDate tag(String name) {
        return lies(name, false, (wert, ort) -> {
            LocalDate tag = tag(wert);
            return tag != null ? tag : melde(ort, "Hier ist ein Datum in der Form 2026-03-01 nötig.");
        });
    }

    Teildatum teildatum(String name, boolean noetig) {
        return lies(name, noetig, (wert, ort) -> {
            Teildatum tag = wert instanceof String text ? Teildatum.von(text).orElse(null) : null;
            return tag != null && imRahmen(tag.jahr())
                    ? tag
                    : melde(ort, "Hier ist ein Datum in der Form 1985, 1985-03 oder 1985-03-27 nötig.");
        });
    }

    LocalTime uhrzeit(String name, boolean noetig) {
        return lies(name, noetig, (wert, ort) ->
                wert instanceof String text && text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")
                        ? LocalTime.parse(text)
                        : melde(ort, "Hier ist eine Uhrzeit in der Form 09:30 nötig."));
    }

    <E extends Enum<E> & Auspraegung> E wahl(String name, boolean noetig, Class<E> typ) {
        return lies(name, noetig, (wert, ort) -> moeglichkeit(wert, ort, typ));
    }

    <E extends Enum<E> & Auspraegung> List<E> auswahl(
            String name, boolean noetig, Class<E> typ, String... allein) {
        List<E> auswahl = lies(name, noetig, (wert, ort) -> {
            if (!(wert instanceof List<?> liste) || liste.isEmpty()) {
                return melde(ort, "Hier ist mindestens eine Möglichkeit nötig.");
            }
            List<E> aus = new ArrayList<>();
            for (int i = 0; i < liste.size(); i++) {
                aus.add(moeglichkeit(liste.get(i), ort + "[" + i + "]", typ));
            }
            if (aus.contains(null)) {
                return null;
            }
            if (new HashSet<>(aus).size() < aus.size()) {
                return melde(ort, "Eine Möglichkeit kommt mehrmals vor.");
            }
            boolean einzeln = aus.stream().anyMatch(it -> Arrays.asList(allein).contains(it.code()));
            return einzeln && aus.size() > 1
                    ? melde(ort, "Eine dieser Möglichkeiten ist nur allein wählbar.")
                    : aus;
        });
        return auswahl == null ? List.of() : auswahl;
    }

    List<Dokument> dokumente(String name, boolean noetig, int min, int max, long groesse, String... typen) {
        return liste(name, noetig, min, max, leser -> Dokument.lesen(leser, groesse, typen));
    }

    String email(String name, boolean noetig) {
        return muster(name, noetig, 254, "[^\\s@]+@[^\\s@]+\\.[^\\s@]{2,}", "eine E-Mail-Adresse");
    }

    String telefon(String name, boolean noetig) {
        return muster(name, noetig, 24, "\\+?[0-9 ()/.-]{5,23}", "eine Telefonnummer");
    }

    String postleitzahl(String name, boolean noetig) {
        return muster(name, noetig, 5, "(0[1-9]|[1-9][0-9])[0-9]{3}", "eine Postleitzahl mit 5 Ziffern");
    }

    String internetadresse(String name, boolean noetig) {
        return muster(name, noetig, 500, "https?://[^\\s/$.?#][^\\s]*", "eine Internetadresse");
    }

    String iban(String name, boolean noetig) {
        String muster = "(?!DE)[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}|DE[0-9]{20}";
        return geprueft(name, noetig, 34, muster, "eine IBAN ohne Leerzeichen", Leser::ibanStimmt,
                "Die Prüfziffern der IBAN stimmen nicht.");
    }

    String steuerId(String name, boolean noetig) {
        return geprueft(name, noetig, 11, "[1-9][0-9]{10}", "eine Nummer mit 11 Ziffern", Leser::steuerIdStimmt,
                "Die Prüfziffer der Identifikationsnummer stimmt nicht.");
    }

    <T> T gruppe(String name, boolean noetig, Function<Leser, T> lesen) {
        return lies(name, noetig, (wert, ort) -> {
            Leser leser = new Leser(wert, ort, fehler);
            return leser.objekt == null ? null : lesen.apply(leser);
        });
    }

    <T> List<T> liste(String name, boolean noetig, int min, int max, Function<Leser, T> lesen) {
        List<T> liste = lies(name, noetig, (wert, ort) -> {
            if (!(wert instanceof List<?> eintraege)) {
                return melde(ort, "Hier ist eine Liste nötig.");
            }
            if (eintraege.size() < min || eintraege.size() > max) {
                melde(ort, "Hier sind " + min + " bis " + max + " Einträge möglich.");
            }
            List<T> aus = new ArrayList<>();
            for (int i = 0; i < eintraege.size(); i++) {
                Leser leser = new Leser(eintraege.get(i), ort + "[" + i + "]", fehler);
                if (leser.objekt != null) {
                    aus.add(lesen.apply(leser));
                }
            }
            return aus;
        });
        return liste == null ? List.of() : liste;
    }

    private <T> T lies(String name, boolean noetig, BiFunction<Object, String, T> lesen) {
        gelesen.add(name);
        String ort = pfad + "." + name;
        if (objekt == null) {
            return null;
        }
        if (!objekt.containsKey(name)) {
            return noetig ? melde(ort, "Die Angabe fehlt.") : null;
        }
        return lesen.apply(objekt.get(name), ort);
    }

    private <E extends Enum<E> & Auspraegung> E moeglichkeit(Object wert, String ort, Class<E> typ) {
        for (E moeglich : typ.getEnumConstants()) {
            if (moeglich.code().equals(wert)) {
                return moeglich;
            }
        }
        return melde(ort, "Diese Möglichkeit gibt es hier nicht.");
    }

    private String muster(String name, boolean noetig, int max, String muster, String was) {
        return geprueft(name, noetig, max, muster, was, text -> true, "");
    }

    private String geprueft(
            String name, boolean noetig, int max, String muster, String was, Predicate<String> stimmt, String sonst) {
        return lies(name, noetig, (wert, ort) -> {
            boolean passt = wert instanceof String text
                    && text.codePointCount(0, text.length()) <= max
                    && text.matches(muster);
            if (!passt) {
                return melde(ort, "Hier ist " + was + " nötig.");
            }
            String text = (String) wert;
            return stimmt.test(text) ? text : melde(ort, sonst);
        });
    }

    private static LocalDate tag(Object wert) {
        if (wert instanceof String text && text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException gibtEsNicht) {
                return null;
            }
        }
        return null;
    }

    private static boolean imRahmen(int jahr) {
        return jahr >= 1850 && jahr <= 2150;
    }

    private static boolean ibanStimmt(String iban) {
        int rest = 0;
        for (char zeichen : (iban.substring(4) + iban.substring(0, 4)).toCharArray()) {
            int ziffern = Character.digit(zeichen, 36);
            rest = (rest * (ziffern > 9 ? 100 : 10) + ziffern) % 97;
        }
        return rest == 1;
    }

    private static boolean steuerIdStimmt(String nummer) {
        int produkt = 10;
        for (char ziffer : nummer.substring(0, 10).toCharArray()) {
            int summe = (Character.digit(ziffer, 10) + produkt) % 10;
            produkt = (summe == 0 ? 10 : summe) * 2 % 11;
        }
        return (11 - produkt) % 10 == Character.digit(nummer.charAt(10), 10);
    }

    private <T> T melde(String ort, String meldung) {
        fehler.add(new Fehler(ort, meldung));
        return null;
    }
}
