package de.antragswerk.fundsachen;

/**
 * Ein Fehler mit seinem Ort.
 *
 * @param pfad Ort im JSON: {@code $.angaben.hunde[0].rufname}
 * @param meldung Was nötig ist
 */
public record Fehler(String pfad, String meldung) {}
