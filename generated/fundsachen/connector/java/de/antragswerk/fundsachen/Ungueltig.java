package de.antragswerk.fundsachen;

import java.util.List;

/** Der Antrag ist nicht in Ordnung; nennt alle Fehler. */
public final class Ungueltig extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Fehler> fehler;

    Ungueltig(List<Fehler> fehler) {
        super(fehler.size() + " Fehler, der erste: " + fehler.get(0));
        this.fehler = List.copyOf(fehler);
    }

    /** Alle Fehler in der Reihenfolge des Antrags. */
    public List<Fehler> fehler() {
        return fehler;
    }
}
