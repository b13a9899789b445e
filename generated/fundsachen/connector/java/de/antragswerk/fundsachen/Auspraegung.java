package de.antragswerk.fundsachen;

/** Eine Möglichkeit aus einer Auswahl oder einer Codeliste. */
public interface Auspraegung {
    /** Was im JSON steht. */
    String code();

    /** Was der Antrag anzeigt. */
    String bezeichnung();
}
