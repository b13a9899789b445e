package de.antragswerk.fundsachen;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Ein Datum, von dem der Tag oder Tag und Monat unbekannt sein können.
 *
 * @param jahr Jahr
 * @param monat Monat oder {@code null}
 * @param tag Tag oder {@code null}; nur mit Monat
 */
public record Teildatum(int jahr, Integer monat, Integer tag) {
    /** Liest {@code 1985}, {@code 1985-03} oder {@code 1985-03-27}. */
    public static Optional<Teildatum> von(String text) {
        if (!text.matches("[0-9]{4}(-[0-9]{2}){0,2}")) {
            return Optional.empty();
        }
        try {
            LocalDate tag = LocalDate.parse(text + "-01-01".substring(text.length() - 4));
            return Optional.of(new Teildatum(
                    tag.getYear(),
                    text.length() > 4 ? tag.getMonthValue() : null,
                    text.length() > 7 ? tag.getDayOfMonth() : null));
        } catch (java.time.DateTimeException fehler) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        String text = String.format("%04d", jahr);
        if (monat != null) {
            text += String.format("-%02d", monat);
        }
        return monat != null && tag != null ? text + String.format("-%02d", tag) : text;
    }
}
