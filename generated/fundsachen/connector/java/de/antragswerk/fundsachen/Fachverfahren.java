package de.antragswerk.fundsachen;

/** Das Einzige, was Sie schreiben: die Übergabe an Ihr Fachverfahren. */
public interface Fachverfahren {
    /**
     * Übernimmt einen geprüften Antrag.
     *
     * @return die Vorgangsnummer
     * @throws Exception wenn das Fachverfahren gerade nichts annimmt; der Empfänger antwortet dann
     *     mit 503, und der Absender versucht es wieder
     */
    String uebernehmen(Antrag antrag) throws Exception;
}
