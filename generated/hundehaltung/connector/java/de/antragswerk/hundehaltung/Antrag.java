package de.antragswerk.hundehaltung;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Hund zur Hundesteuer anmelden, ändern oder abmelden: ein geprüfter Antrag.
 *
 * <p>Was nicht gefragt oder nicht beantwortet wurde, ist {@code null}, eine Liste dann leer.
 * Erzeugt aus der Beschreibung „hundehaltung“; Änderungen gehören dorthin.
 *
 * @param stand Tag der Angaben
 * @param angaben Was beantwortet wurde
 * @param berechnet Was der Antrag daraus berechnet hat, oder {@code null}
 * @param offen Empfohlene Fragen, die offen geblieben sind
 */
public record Antrag(
        LocalDate stand, Angaben angaben, Berechnet berechnet, List<String> offen
) implements Knoten {
    /** Kennung der Leistung. */
    public static final String LEISTUNG = "hundehaltung";

    /** Version der Beschreibung, aus der diese Dateien stammen. */
    public static final String VERSION = "1.0.0";

    public Antrag {
        offen = offen == null ? List.of() : List.copyOf(offen);
    }

    /** Liest einen Antrag aus JSON; nennt alle Fehler, wenn etwas nicht in Ordnung ist. */
    public static Antrag lesen(String json) throws Ungueltig {
        List<Fehler> fehler = new ArrayList<>();
        Object wert;
        try {
            wert = Json.lesen(json);
        } catch (Json.KeinJson keinJson) {
            throw new Ungueltig(List.of(new Fehler("$", "Das ist kein JSON. " + keinJson.getMessage())));
        }
        Leser leser = new Leser(wert, "$", fehler);
        leser.fest("leistung", LEISTUNG);
        leser.fest("version", VERSION);
        Antrag antrag = leser.fertig(new Antrag(
                leser.datum("stand", true),
                leser.gruppe("angaben", true, Angaben::lesen),
                leser.gruppe("berechnet", false, Berechnet::lesen),
                leser.texte("offen")));
        if (!fehler.isEmpty()) {
            throw new Ungueltig(fehler);
        }
        return antrag;
    }

    /** Schreibt den Antrag so, wie er gelesen wird. */
    public String schreiben() {
        return Json.schreiben(alsJson());
    }

    @Override
    public Map<String, Object> alsJson() {
        return Knoten.karte(
                "leistung", LEISTUNG,
                "version", VERSION,
                "stand", stand,
                "angaben", angaben,
                "berechnet", berechnet,
                "offen", offen);
    }

    /**
     * Hund zur Hundesteuer anmelden, ändern oder abmelden
     *
     * @param anliegen Worum geht es?
     * @param halterArt Wer hält den Hund?
     * @param selbst Handeln Sie für sich selbst oder Ihre eigene Organisation?
     * @param kassenzeichen Kassenzeichen der Hundesteuer
     * @param halter halter
     * @param geburtsdatum Geburtsdatum der Halterin oder des Halters
     * @param mitAnderen Hält noch eine andere volljährige Person im Haushalt den Hund mit?
     * @param mithalter Vor- und Familiennamen der Personen, die den Hund mit halten
     * @param organisation organisation
     * @param ansprechperson ansprechperson
     * @param anschrift Anschrift der Wohnung oder des Betriebs
     * @param kontakt kontakt
     * @param vertretung vertretung
     * @param schonHunde Werden in Ihrem Haushalt oder Betrieb schon Hunde gehalten, die in dieser Gemeinde angemeldet sind?
     * @param zahlVorhandene Wie viele Hunde sind schon angemeldet?
     * @param hunde Hund
     * @param aenderungen Was möchten Sie mitteilen?
     * @param umzugAm Wann sind Sie umgezogen oder ziehen Sie um?
     * @param neueAnschrift Neue Anschrift
     * @param neuerHalter Neue Halterin oder neuer Halter
     * @param neuerHalterGeburtsdatum Geburtsdatum der neuen Halterin oder des neuen Halters
     * @param bestand Angemeldeter Hund
     * @param wegzugAnschrift Ihre neue Anschrift
     * @param zahlweise Wie zahlen Sie die Hundesteuer?
     * @param bankverbindung Konto für die Abbuchung
     * @param sepaMandat Ich ermächtige die Gemeinde, die Hundesteuer von diesem Konto einzuziehen. Zugleich weise ich mein Kreditinstitut an, diese Lastschriften einzulösen.
     * @param erstattung Konto für die Rückzahlung
     * @param erklaerung erklaerung
     */
    public record Angaben(
            Anliegen anliegen,
            HalterArt halterArt,
            Boolean selbst,
            String kassenzeichen,
            Halter halter,
            LocalDate geburtsdatum,
            Boolean mitAnderen,
            String mithalter,
            Organisation organisation,
            Ansprechperson ansprechperson,
            Anschrift anschrift,
            Kontakt kontakt,
            Vertretung vertretung,
            Boolean schonHunde,
            Long zahlVorhandene,
            List<HundeEintrag> hunde,
            List<Aenderungen> aenderungen,
            LocalDate umzugAm,
            NeueAnschrift neueAnschrift,
            NeuerHalter neuerHalter,
            LocalDate neuerHalterGeburtsdatum,
            List<BestandEintrag> bestand,
            String wegzugAnschrift,
            Zahlweise zahlweise,
            Bankverbindung bankverbindung,
            Boolean sepaMandat,
            Erstattung erstattung,
            Erklaerung erklaerung
    ) implements Knoten {
        public Angaben {
            hunde = hunde == null ? List.of() : List.copyOf(hunde);
            aenderungen = aenderungen == null ? List.of() : List.copyOf(aenderungen);
            bestand = bestand == null ? List.of() : List.copyOf(bestand);
        }

        static Angaben lesen(Leser leser) {
            return leser.fertig(new Angaben(
                    leser.wahl("anliegen", true, Anliegen.class),
                    leser.wahl("halter_art", true, HalterArt.class),
                    leser.jaNein("selbst", true),
                    leser.text("kassenzeichen", false, 1, 30),
                    leser.gruppe("halter", false, Halter::lesen),
                    leser.datum("geburtsdatum", false),
                    leser.jaNein("mit_anderen", false),
                    leser.text("mithalter", false, 1, 200),
                    leser.gruppe("organisation", false, Organisation::lesen),
                    leser.gruppe("ansprechperson", false, Ansprechperson::lesen),
                    leser.gruppe("anschrift", true, Anschrift::lesen),
                    leser.gruppe("kontakt", false, Kontakt::lesen),
                    leser.gruppe("vertretung", false, Vertretung::lesen),
                    leser.jaNein("schon_hunde", false),
                    leser.ganzzahl("zahl_vorhandene", false, 1L, 50L),
                    leser.liste("hunde", false, 1, 10, HundeEintrag::lesen),
                    leser.auswahl("aenderungen", false, Aenderungen.class),
                    leser.datum("umzug_am", false),
                    leser.gruppe("neue_anschrift", false, NeueAnschrift::lesen),
                    leser.gruppe("neuer_halter", false, NeuerHalter::lesen),
                    leser.datum("neuer_halter_geburtsdatum", false),
                    leser.liste("bestand", false, 1, 10, BestandEintrag::lesen),
                    leser.text("wegzug_anschrift", false, 1, 300),
                    leser.wahl("zahlweise", false, Zahlweise.class),
                    leser.gruppe("bankverbindung", false, Bankverbindung::lesen),
                    leser.bestaetigung("sepa_mandat", false),
                    leser.gruppe("erstattung", false, Erstattung::lesen),
                    leser.gruppe("erklaerung", true, Erklaerung::lesen)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "anliegen", anliegen,
                    "halter_art", halterArt,
                    "selbst", selbst,
                    "kassenzeichen", kassenzeichen,
                    "halter", halter,
                    "geburtsdatum", geburtsdatum,
                    "mit_anderen", mitAnderen,
                    "mithalter", mithalter,
                    "organisation", organisation,
                    "ansprechperson", ansprechperson,
                    "anschrift", anschrift,
                    "kontakt", kontakt,
                    "vertretung", vertretung,
                    "schon_hunde", schonHunde,
                    "zahl_vorhandene", zahlVorhandene,
                    "hunde", hunde,
                    "aenderungen", aenderungen,
                    "umzug_am", umzugAm,
                    "neue_anschrift", neueAnschrift,
                    "neuer_halter", neuerHalter,
                    "neuer_halter_geburtsdatum", neuerHalterGeburtsdatum,
                    "bestand", bestand,
                    "wegzug_anschrift", wegzugAnschrift,
                    "zahlweise", zahlweise,
                    "bankverbindung", bankverbindung,
                    "sepa_mandat", sepaMandat,
                    "erstattung", erstattung,
                    "erklaerung", erklaerung);
        }
    }

    /**
     * Erklaerung
     *
     * @param richtigkeit Meine Angaben sind vollständig und richtig.
     */
    public record Erklaerung(
            Boolean richtigkeit
    ) implements Knoten {
        static Erklaerung lesen(Leser leser) {
            return leser.fertig(new Erklaerung(
                    leser.bestaetigung("richtigkeit", true)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "richtigkeit", richtigkeit);
        }
    }

    /**
     * Konto für die Rückzahlung
     *
     * @param kontoinhaber Kontoinhaberin oder Kontoinhaber
     * @param iban IBAN
     */
    public record Erstattung(
            String kontoinhaber,
            String iban
    ) implements Knoten {
        static Erstattung lesen(Leser leser) {
            return leser.fertig(new Erstattung(
                    leser.text("kontoinhaber", true, 1, 70),
                    leser.iban("iban", true)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "kontoinhaber", kontoinhaber,
                    "iban", iban);
        }
    }

    /**
     * Konto für die Abbuchung
     *
     * @param kontoinhaber Kontoinhaberin oder Kontoinhaber
     * @param iban IBAN
     */
    public record Bankverbindung(
            String kontoinhaber,
            String iban
    ) implements Knoten {
        static Bankverbindung lesen(Leser leser) {
            return leser.fertig(new Bankverbindung(
                    leser.text("kontoinhaber", true, 1, 70),
                    leser.iban("iban", true)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "kontoinhaber", kontoinhaber,
                    "iban", iban);
        }
    }

    /**
     * Angemeldeter Hund
     *
     * @param bestandName Name des angemeldeten Hundes
     * @param marke Nummer der Hundemarke
     * @param abmeldegrund Warum melden Sie den Hund ab?
     * @param abgemeldetAb Seit wann halten Sie den Hund hier nicht mehr?
     * @param todesnachweis Bescheinigung der Tierarztpraxis
     * @param neuerBesitzer Name und Anschrift der Person oder des Tierheims, wo der Hund jetzt lebt
     * @param markeVerbleib Was ist mit der Hundemarke?
     * @param eingestuftAb Seit wann gilt der Hund als gefährlich?
     * @param einstufungBescheid Bescheid der Ordnungsbehörde über die Einstufung
     * @param weggefallenAm Seit wann gilt der Grund für die Ermäßigung oder Befreiung nicht mehr?
     * @param antragGrund Aus welchem Grund beantragen Sie die Ermäßigung oder Befreiung?
     * @param antragAbstand Wie weit ist das nächste bewohnte Gebäude entfernt?
     * @param antragNachweis Nachweis für den Grund der Ermäßigung oder Befreiung
     */
    public record BestandEintrag(
            String bestandName,
            String marke,
            BestandAbmeldegrund abmeldegrund,
            LocalDate abgemeldetAb,
            List<Dokument> todesnachweis,
            String neuerBesitzer,
            BestandMarkeVerbleib markeVerbleib,
            LocalDate eingestuftAb,
            List<Dokument> einstufungBescheid,
            LocalDate weggefallenAm,
            BestandAntragGrund antragGrund,
            Long antragAbstand,
            List<Dokument> antragNachweis
    ) implements Knoten {
        public BestandEintrag {
            todesnachweis = todesnachweis == null ? List.of() : List.copyOf(todesnachweis);
            einstufungBescheid = einstufungBescheid == null ? List.of() : List.copyOf(einstufungBescheid);
            antragNachweis = antragNachweis == null ? List.of() : List.copyOf(antragNachweis);
        }

        static BestandEintrag lesen(Leser leser) {
            return leser.fertig(new BestandEintrag(
                    leser.text("bestand_name", true, 1, 60),
                    leser.text("marke", false, 1, 20),
                    leser.wahl("abmeldegrund", false, BestandAbmeldegrund.class),
                    leser.datum("abgemeldet_ab", false),
                    leser.dokumente("todesnachweis", false, 1, 5, 10485760L, "application/pdf", "image/jpeg", "image/png"),
                    leser.text("neuer_besitzer", false, 1, 200),
                    leser.wahl("marke_verbleib", false, BestandMarkeVerbleib.class),
                    leser.datum("eingestuft_ab", false),
                    leser.dokumente("einstufung_bescheid", false, 1, 5, 10485760L, "application/pdf", "image/jpeg", "image/png"),
                    leser.datum("weggefallen_am", false),
                    leser.wahl("antrag_grund", false, BestandAntragGrund.class),
                    leser.ganzzahl("antrag_abstand", false, 0L, 20000L),
                    leser.dokumente("antrag_nachweis", false, 1, 5, 10485760L, "application/pdf", "image/jpeg", "image/png")));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "bestand_name", bestandName,
                    "marke", marke,
                    "abmeldegrund", abmeldegrund,
                    "abgemeldet_ab", abgemeldetAb,
                    "todesnachweis", todesnachweis,
                    "neuer_besitzer", neuerBesitzer,
                    "marke_verbleib", markeVerbleib,
                    "eingestuft_ab", eingestuftAb,
                    "einstufung_bescheid", einstufungBescheid,
                    "weggefallen_am", weggefallenAm,
                    "antrag_grund", antragGrund,
                    "antrag_abstand", antragAbstand,
                    "antrag_nachweis", antragNachweis);
        }
    }

    /**
     * Neue Halterin oder neuer Halter
     *
     * @param vornamen Vornamen der neuen Halterin oder des neuen Halters
     * @param familienname Familienname der neuen Halterin oder des neuen Halters
     */
    public record NeuerHalter(
            String vornamen,
            String familienname
    ) implements Knoten {
        static NeuerHalter lesen(Leser leser) {
            return leser.fertig(new NeuerHalter(
                    leser.text("vornamen", true, 1, 80),
                    leser.text("familienname", true, 1, 120)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "vornamen", vornamen,
                    "familienname", familienname);
        }
    }

    /**
     * Neue Anschrift
     *
     * @param strasse Straße
     * @param hausnummer Hausnummer
     * @param plz Postleitzahl
     * @param ort Ort
     */
    public record NeueAnschrift(
            String strasse,
            String hausnummer,
            String plz,
            String ort
    ) implements Knoten {
        static NeueAnschrift lesen(Leser leser) {
            return leser.fertig(new NeueAnschrift(
                    leser.text("strasse", true, 1, 55),
                    leser.text("hausnummer", true, 1, 11),
                    leser.postleitzahl("plz", true),
                    leser.text("ort", true, 1, 50)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "strasse", strasse,
                    "hausnummer", hausnummer,
                    "plz", plz,
                    "ort", ort);
        }
    }

    /**
     * Hund
     *
     * @param rufname Name des Hundes
     * @param rasse Rasse des Hundes
     * @param rasseText Welche Rassen oder welche andere Rasse?
     * @param tierGeschlecht Geschlecht des Hundes
     * @param geboren Geburtsdatum des Hundes
     * @param chip Nummer des Chips
     * @param gehaltenSeit Seit wann halten Sie den Hund in dieser Gemeinde?
     * @param herkunft Woher kommt der Hund?
     * @param vorbesitzer Name und Anschrift der Person, von der Sie den Hund haben
     * @param fruehereGemeinde Wo war der Hund bisher angemeldet?
     * @param gefaehrlich Gilt der Hund nach Landesrecht als gefährlich?
     * @param einstufung Warum gilt der Hund als gefährlich?
     * @param wesenstest Hat der Hund einen Wesenstest bestanden?
     * @param wesenstestNachweis Nachweis über den Wesenstest
     * @param erlaubnis Erlaubnis, den gefährlichen Hund zu halten
     * @param verguenstigung Möchten Sie eine Ermäßigung oder Befreiung beantragen?
     * @param abstand Wie weit ist das nächste bewohnte Gebäude entfernt?
     * @param verguenstigungNachweis Nachweis für die Ermäßigung oder Befreiung
     */
    public record HundeEintrag(
            String rufname,
            CodelisteHunderasse rasse,
            String rasseText,
            HundeTierGeschlecht tierGeschlecht,
            Teildatum geboren,
            String chip,
            LocalDate gehaltenSeit,
            HundeHerkunft herkunft,
            String vorbesitzer,
            String fruehereGemeinde,
            Boolean gefaehrlich,
            HundeEinstufung einstufung,
            Boolean wesenstest,
            List<Dokument> wesenstestNachweis,
            List<Dokument> erlaubnis,
            HundeVerguenstigung verguenstigung,
            Long abstand,
            List<Dokument> verguenstigungNachweis
    ) implements Knoten {
        public HundeEintrag {
            wesenstestNachweis = wesenstestNachweis == null ? List.of() : List.copyOf(wesenstestNachweis);
            erlaubnis = erlaubnis == null ? List.of() : List.copyOf(erlaubnis);
            verguenstigungNachweis = verguenstigungNachweis == null ? List.of() : List.copyOf(verguenstigungNachweis);
        }

        static HundeEintrag lesen(Leser leser) {
            return leser.fertig(new HundeEintrag(
                    leser.text("rufname", true, 1, 60),
                    leser.wahl("rasse", true, CodelisteHunderasse.class),
                    leser.text("rasse_text", false, 1, 100),
                    leser.wahl("tier_geschlecht", true, HundeTierGeschlecht.class),
                    leser.teildatum("geboren", true),
                    leser.text("chip", false, 1, 19),
                    leser.datum("gehalten_seit", true),
                    leser.wahl("herkunft", true, HundeHerkunft.class),
                    leser.text("vorbesitzer", false, 1, 200),
                    leser.text("fruehere_gemeinde", false, 1, 100),
                    leser.jaNein("gefaehrlich", true),
                    leser.wahl("einstufung", false, HundeEinstufung.class),
                    leser.jaNein("wesenstest", false),
                    leser.dokumente("wesenstest_nachweis", false, 1, 5, 10485760L, "application/pdf", "image/jpeg", "image/png"),
                    leser.dokumente("erlaubnis", false, 1, 5, 10485760L, "application/pdf", "image/jpeg", "image/png"),
                    leser.wahl("verguenstigung", false, HundeVerguenstigung.class),
                    leser.ganzzahl("abstand", false, 0L, 20000L),
                    leser.dokumente("verguenstigung_nachweis", false, 1, 5, 10485760L, "application/pdf", "image/jpeg", "image/png")));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "rufname", rufname,
                    "rasse", rasse,
                    "rasse_text", rasseText,
                    "tier_geschlecht", tierGeschlecht,
                    "geboren", geboren,
                    "chip", chip,
                    "gehalten_seit", gehaltenSeit,
                    "herkunft", herkunft,
                    "vorbesitzer", vorbesitzer,
                    "fruehere_gemeinde", fruehereGemeinde,
                    "gefaehrlich", gefaehrlich,
                    "einstufung", einstufung,
                    "wesenstest", wesenstest,
                    "wesenstest_nachweis", wesenstestNachweis,
                    "erlaubnis", erlaubnis,
                    "verguenstigung", verguenstigung,
                    "abstand", abstand,
                    "verguenstigung_nachweis", verguenstigungNachweis);
        }
    }

    /**
     * Vertretung
     *
     * @param art Worauf beruht die Vertretung?
     * @param person Vertretende Person
     * @param nachweis Nachweis der Vertretung
     * @param vertretungAnschrift Anschrift der vertretenden Person
     */
    public record Vertretung(
            VertretungArt art,
            VertretungPerson person,
            List<Dokument> nachweis,
            String vertretungAnschrift
    ) implements Knoten {
        public Vertretung {
            nachweis = nachweis == null ? List.of() : List.copyOf(nachweis);
        }

        static Vertretung lesen(Leser leser) {
            return leser.fertig(new Vertretung(
                    leser.wahl("art", true, VertretungArt.class),
                    leser.gruppe("person", true, VertretungPerson::lesen),
                    leser.dokumente("nachweis", false, 1, 3, 10485760L, "application/pdf", "image/jpeg", "image/png"),
                    leser.text("vertretung_anschrift", true, 1, 200)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "art", art,
                    "person", person,
                    "nachweis", nachweis,
                    "vertretung_anschrift", vertretungAnschrift);
        }
    }

    /**
     * Vertretende Person
     *
     * @param vornamen Vornamen der vertretenden Person
     * @param familienname Familienname der vertretenden Person
     * @param geburtsname Geburtsname der vertretenden Person
     * @param doktorgrad Doktorgrad der vertretenden Person
     */
    public record VertretungPerson(
            String vornamen,
            String familienname,
            String geburtsname,
            String doktorgrad
    ) implements Knoten {
        static VertretungPerson lesen(Leser leser) {
            return leser.fertig(new VertretungPerson(
                    leser.text("vornamen", true, 1, 80),
                    leser.text("familienname", true, 1, 120),
                    leser.text("geburtsname", false, 1, 75),
                    leser.text("doktorgrad", false, 3, 119)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "vornamen", vornamen,
                    "familienname", familienname,
                    "geburtsname", geburtsname,
                    "doktorgrad", doktorgrad);
        }
    }

    /**
     * Kontakt
     *
     * @param telefon Telefonnummer
     * @param email E-Mail-Adresse
     */
    public record Kontakt(
            String telefon,
            String email
    ) implements Knoten {
        static Kontakt lesen(Leser leser) {
            return leser.fertig(new Kontakt(
                    leser.telefon("telefon", false),
                    leser.email("email", false)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "telefon", telefon,
                    "email", email);
        }
    }

    /**
     * Anschrift der Wohnung oder des Betriebs
     *
     * @param strasse Straße
     * @param hausnummer Hausnummer
     * @param zusatz Adresszusatz
     * @param plz Postleitzahl
     * @param ort Ort
     */
    public record Anschrift(
            String strasse,
            String hausnummer,
            String zusatz,
            String plz,
            String ort
    ) implements Knoten {
        static Anschrift lesen(Leser leser) {
            return leser.fertig(new Anschrift(
                    leser.text("strasse", true, 1, 55),
                    leser.text("hausnummer", true, 1, 11),
                    leser.text("zusatz", false, 1, 21),
                    leser.postleitzahl("plz", true),
                    leser.text("ort", true, 1, 50)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "strasse", strasse,
                    "hausnummer", hausnummer,
                    "zusatz", zusatz,
                    "plz", plz,
                    "ort", ort);
        }
    }

    /**
     * Ansprechperson
     *
     * @param vornamen Vornamen der Ansprechperson
     * @param familienname Familienname der Ansprechperson
     */
    public record Ansprechperson(
            String vornamen,
            String familienname
    ) implements Knoten {
        static Ansprechperson lesen(Leser leser) {
            return leser.fertig(new Ansprechperson(
                    leser.text("vornamen", true, 1, 80),
                    leser.text("familienname", true, 1, 120)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "vornamen", vornamen,
                    "familienname", familienname);
        }
    }

    /**
     * Organisation
     *
     * @param name Name der Organisation
     * @param rechtsform Rechtsform der Organisation
     * @param eingetragen Steht die Organisation in einem Register?
     * @param registergericht Registergericht
     * @param registernummer Registernummer
     */
    public record Organisation(
            String name,
            CodelisteRechtsform rechtsform,
            Boolean eingetragen,
            CodelisteRegistergericht registergericht,
            String registernummer
    ) implements Knoten {
        static Organisation lesen(Leser leser) {
            return leser.fertig(new Organisation(
                    leser.text("name", true, 1, 1000),
                    leser.wahl("rechtsform", true, CodelisteRechtsform.class),
                    leser.jaNein("eingetragen", true),
                    leser.wahl("registergericht", false, CodelisteRegistergericht.class),
                    leser.text("registernummer", false, 1, 20)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "name", name,
                    "rechtsform", rechtsform,
                    "eingetragen", eingetragen,
                    "registergericht", registergericht,
                    "registernummer", registernummer);
        }
    }

    /**
     * Halter
     *
     * @param vornamen Vornamen
     * @param familienname Familienname
     */
    public record Halter(
            String vornamen,
            String familienname
    ) implements Knoten {
        static Halter lesen(Leser leser) {
            return leser.fertig(new Halter(
                    leser.text("vornamen", true, 1, 80),
                    leser.text("familienname", true, 1, 120)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "vornamen", vornamen,
                    "familienname", familienname);
        }
    }

    /**
     * Berechnete Werte; was nicht berechnet werden konnte, ist {@code null}.
     *
     * @param ersatzgebuehr Gebühr für die Ersatzmarken
     * @param zahlGefaehrliche Gefährliche Hunde mit erhöhter Steuer
     * @param zahlBefreite Hunde mit beantragter Befreiung
     * @param zahlErmaessigte Hunde mit beantragter Ermäßigung
     * @param hundeVorher Hunde, die schon zählen
     * @param hundeNachher Hunde, die nach der Anmeldung zählen
     * @param steuerVorher Steuer der Hunde, die schon zählen
     * @param steuerNachher Steuer aller Hunde mit einfachem Satz
     * @param hundeNachBefreiung Hunde, die nach Abzug der Befreiungen zählen
     * @param steuerNachBefreiung Steuer nach Abzug der Befreiungen
     * @param steuerDerErmaessigten Steuer der ermäßigten Hunde vor Ermäßigung
     * @param jahressteuer Voraussichtliche Steuer im Jahr
     * @param jahressteuerVerguenstigt Voraussichtliche Steuer im Jahr, wenn wir die beantragten Vergünstigungen gewähren
     */
    public record Berechnet(
            BigDecimal ersatzgebuehr,
            BigDecimal zahlGefaehrliche,
            BigDecimal zahlBefreite,
            BigDecimal zahlErmaessigte,
            BigDecimal hundeVorher,
            BigDecimal hundeNachher,
            BigDecimal steuerVorher,
            BigDecimal steuerNachher,
            BigDecimal hundeNachBefreiung,
            BigDecimal steuerNachBefreiung,
            BigDecimal steuerDerErmaessigten,
            BigDecimal jahressteuer,
            BigDecimal jahressteuerVerguenstigt
    ) implements Knoten {
        static Berechnet lesen(Leser leser) {
            return leser.fertig(new Berechnet(
                    leser.wert("ersatzgebuehr", 2),
                    leser.wert("zahl_gefaehrliche", 0),
                    leser.wert("zahl_befreite", 0),
                    leser.wert("zahl_ermaessigte", 0),
                    leser.wert("hunde_vorher", 0),
                    leser.wert("hunde_nachher", 0),
                    leser.wert("steuer_vorher", 2),
                    leser.wert("steuer_nachher", 2),
                    leser.wert("hunde_nach_befreiung", 0),
                    leser.wert("steuer_nach_befreiung", 2),
                    leser.wert("steuer_der_ermaessigten", 2),
                    leser.wert("jahressteuer", 2),
                    leser.wert("jahressteuer_verguenstigt", 2)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "ersatzgebuehr", ersatzgebuehr,
                    "zahl_gefaehrliche", zahlGefaehrliche,
                    "zahl_befreite", zahlBefreite,
                    "zahl_ermaessigte", zahlErmaessigte,
                    "hunde_vorher", hundeVorher,
                    "hunde_nachher", hundeNachher,
                    "steuer_vorher", steuerVorher,
                    "steuer_nachher", steuerNachher,
                    "hunde_nach_befreiung", hundeNachBefreiung,
                    "steuer_nach_befreiung", steuerNachBefreiung,
                    "steuer_der_ermaessigten", steuerDerErmaessigten,
                    "jahressteuer", jahressteuer,
                    "jahressteuer_verguenstigt", jahressteuerVerguenstigt);
        }
    }

    /** Worum geht es? */
    public enum Anliegen implements Auspraegung {
        /** Einen oder mehrere Hunde anmelden */
        ANMELDEN("anmelden", "Einen oder mehrere Hunde anmelden"),
        /** Angaben zu einem angemeldeten Hund ändern */
        AENDERN("aendern", "Angaben zu einem angemeldeten Hund ändern"),
        /** Einen oder mehrere Hunde abmelden */
        ABMELDEN("abmelden", "Einen oder mehrere Hunde abmelden"),
        /** Ermäßigung oder Befreiung für einen angemeldeten Hund beantragen */
        VERGUENSTIGUNG("verguenstigung", "Ermäßigung oder Befreiung für einen angemeldeten Hund beantragen");

        private final String code;
        private final String bezeichnung;

        Anliegen(String code, String bezeichnung) {
            this.code = code;
            this.bezeichnung = bezeichnung;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String bezeichnung() {
            return bezeichnung;
        }
    }

    /** Wer hält den Hund? */
    public enum HalterArt implements Auspraegung {
        /** Eine Person */
        PERSON("person", "Eine Person"),
        /** Ein Unternehmen, ein Verein oder eine andere Organisation */
        ORGANISATION("organisation", "Ein Unternehmen, ein Verein oder eine andere Organisation");

        private final String code;
        private final String bezeichnung;

        HalterArt(String code, String bezeichnung) {
            this.code = code;
            this.bezeichnung = bezeichnung;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String bezeichnung() {
            return bezeichnung;
        }
    }

    /** Rechtsform (Codeliste urn:xoev-de:xunternehmen:codeliste:rechtsformen, 2.4) */
    public enum CodelisteRechtsform implements Auspraegung {
        /** OHG (inkl. &amp; Co. OHG) */
        C_111000("111000", "OHG (inkl. & Co. OHG)"),
        /** OHG (exkl. &amp; Co. OHG) */
        C_111100("111100", "OHG (exkl. & Co. OHG)"),
        /** GmbH (inkl. UG) &amp; Co. OHG */
        C_111210("111210", "GmbH (inkl. UG) & Co. OHG"),
        /** GmbH &amp; Co. OHG */
        C_111211("111211", "GmbH & Co. OHG"),
        /** UG &amp; Co. OHG */
        C_111212("111212", "UG & Co. OHG"),
        /** AG &amp; Co. OHG */
        C_111221("111221", "AG & Co. OHG"),
        /** SE &amp; Co. OHG */
        C_111222("111222", "SE & Co. OHG"),
        /** KGaA &amp; Co. OHG */
        C_111230("111230", "KGaA & Co. OHG"),
        /** eG &amp; Co. OHG */
        C_111310("111310", "eG & Co. OHG"),
        /** Stiftung &amp; Co. OHG */
        C_111400("111400", "Stiftung & Co. OHG"),
        /** KG (inkl. &amp; Co. KG) */
        C_112000("112000", "KG (inkl. & Co. KG)"),
        /** KG (exkl. &amp; Co. KG) */
        C_112100("112100", "KG (exkl. & Co. KG)"),
        /** GmbH (inkl. UG) &amp; Co. KG */
        C_112210("112210", "GmbH (inkl. UG) & Co. KG"),
        /** GmbH &amp; Co. KG */
        C_112211("112211", "GmbH & Co. KG"),
        /** UG &amp; Co. KG */
        C_112212("112212", "UG & Co. KG"),
        /** AG &amp; Co. KG */
        C_112221("112221", "AG & Co. KG"),
        /** SE &amp; Co. KG */
        C_112222("112222", "SE & Co. KG"),
        /** KGaA &amp; Co. KG */
        C_112230("112230", "KGaA & Co. KG"),
        /** eG &amp; Co. KG */
        C_112310("112310", "eG & Co. KG"),
        /** GbR &amp; Co. KG */
        C_112410("112410", "GbR & Co. KG"),
        /** Stiftung &amp; Co. KG */
        C_112500("112500", "Stiftung & Co. KG"),
        /** Investment-KG */
        C_112600("112600", "Investment-KG"),
        /** EWIV */
        C_113000("113000", "EWIV"),
        /** Partenreederei */
        C_114000("114000", "Partenreederei"),
        /** GbR (inkl. eGbR) */
        C_120000("120000", "GbR (inkl. eGbR)"),
        /** GbR (exkl. eGbR) */
        C_121000("121000", "GbR (exkl. eGbR)"),
        /** eGbR */
        C_123000("123000", "eGbR"),
        /** PartG */
        C_131000("131000", "PartG"),
        /** sonst. rechtsf. Personengesellschaft */
        C_138100("138100", "sonst. rechtsf. Personengesellschaft"),
        /** ausl. Personengesellschaft */
        C_190000("190000", "ausl. Personengesellschaft"),
        /** ausl. Personengesellschaft (EU-Recht) */
        C_191000("191000", "ausl. Personengesellschaft (EU-Recht)"),
        /** ausl. Personengesellschaft (Nicht-EU-Recht) */
        C_192000("192000", "ausl. Personengesellschaft (Nicht-EU-Recht)"),
        /** e.V. */
        C_211000("211000", "e.V."),
        /** Wirtsch. Verein */
        C_212000("212000", "Wirtsch. Verein"),
        /** VVaG (inkl. PVaG) */
        C_213000("213000", "VVaG (inkl. PVaG)"),
        /** VVaG (exkl. PVaG) */
        C_213100("213100", "VVaG (exkl. PVaG)"),
        /** PVaG */
        C_213200("213200", "PVaG"),
        /** GmbH (inkl. UG, gGmbH, gUG) */
        C_221000("221000", "GmbH (inkl. UG, gGmbH, gUG)"),
        /** GmbH (inkl. gGmbH) */
        C_221100("221100", "GmbH (inkl. gGmbH)"),
        /** GmbH (exkl. gGmbH) */
        C_221110("221110", "GmbH (exkl. gGmbH)"),
        /** gGmbH */
        C_221120("221120", "gGmbH"),
        /** UG (inkl. gUG) */
        C_221200("221200", "UG (inkl. gUG)"),
        /** AG (inkl. InvAG) */
        C_222100("222100", "AG (inkl. InvAG)"),
        /** AG (exkl. InvAG) */
        C_222110("222110", "AG (exkl. InvAG)"),
        /** InvAG */
        C_222120("222120", "InvAG"),
        /** SE */
        C_222200("222200", "SE"),
        /** KGaA (inkl. &amp; Co. KGaA) */
        C_223000("223000", "KGaA (inkl. & Co. KGaA)"),
        /** KGaA (exkl. &amp; Co. KGaA) */
        C_223100("223100", "KGaA (exkl. & Co. KGaA)"),
        /** GmbH &amp; Co. KGaA */
        C_223211("223211", "GmbH & Co. KGaA"),
        /** UG &amp; Co. KGaA */
        C_223212("223212", "UG & Co. KGaA"),
        /** AG &amp; Co. KGaA */
        C_223221("223221", "AG & Co. KGaA"),
        /** SE &amp; Co. KGaA */
        C_223222("223222", "SE & Co. KGaA"),
        /** Stiftung &amp; Co. KGaA */
        C_223400("223400", "Stiftung & Co. KGaA"),
        /** rechtsf. Stiftung */
        C_230000("230000", "rechtsf. Stiftung"),
        /** rechtsf. Stiftung (Privatrecht) */
        C_231000("231000", "rechtsf. Stiftung (Privatrecht)"),
        /** e. S. (inkl. e. VS.) */
        C_231100("231100", "e. S. (inkl. e. VS.)"),
        /** rechtsf. Stiftung (öffentl. Recht) */
        C_232000("232000", "rechtsf. Stiftung (öffentl. Recht)"),
        /** KöR */
        C_240000("240000", "KöR"),
        /** berufsständische KöR */
        C_241000("241000", "berufsständische KöR"),
        /** Gebietskörperschaft */
        C_242000("242000", "Gebietskörperschaft"),
        /** ÖR Religionsgemeinschaft */
        C_243000("243000", "ÖR Religionsgemeinschaft"),
        /** eG */
        C_251000("251000", "eG"),
        /** SCE */
        C_252000("252000", "SCE"),
        /** EVTZ */
        C_261000("261000", "EVTZ"),
        /** rechtsf. AöR */
        C_262000("262000", "rechtsf. AöR"),
        /** sonst. juristische Person */
        C_268100("268100", "sonst. juristische Person"),
        /** ausl. KöR */
        C_291000("291000", "ausl. KöR"),
        /** ausl. Genossenschaft */
        C_292000("292000", "ausl. Genossenschaft"),
        /** ausl. Kapitalgesellschaft */
        C_293000("293000", "ausl. Kapitalgesellschaft"),
        /** ausl. juristische Person (EU-Recht) */
        C_294000("294000", "ausl. juristische Person (EU-Recht)"),
        /** ausl. juristische Person (Nicht-EU-Recht) */
        C_295000("295000", "ausl. juristische Person (Nicht-EU-Recht)"),
        /** atypische stille Gesellschaft */
        C_310000("310000", "atypische stille Gesellschaft"),
        /** Unterbeteiligung */
        C_320000("320000", "Unterbeteiligung"),
        /** Gemeinschaft */
        C_330000("330000", "Gemeinschaft"),
        /** GmbH i.G. */
        C_340000("340000", "GmbH i.G."),
        /** UG i.G. */
        C_350000("350000", "UG i.G."),
        /** nichtrechtsf. Verein */
        C_360000("360000", "nichtrechtsf. Verein"),
        /** sonst. Personenvereinigung */
        C_381000("381000", "sonst. Personenvereinigung"),
        /** gewerbliches Einzelunternehmen (ohne Hausgewerbe) */
        C_410000("410000", "gewerbliches Einzelunternehmen (ohne Hausgewerbe)"),
        /** e.K.; e.Kfm.; e.Kfr. */
        C_411000("411000", "e.K.; e.Kfm.; e.Kfr."),
        /** e.K.; e.Kfm.; e.Kfr. (Sitz in DE) */
        C_411100("411100", "e.K.; e.Kfm.; e.Kfr. (Sitz in DE)"),
        /** e.K.; e.Kfm.; e.Kfr. (Sitz im Ausland) */
        C_411200("411200", "e.K.; e.Kfm.; e.Kfr. (Sitz im Ausland)"),
        /** nicht eingetr. gew. Einzelunternehmen */
        C_412000("412000", "nicht eingetr. gew. Einzelunternehmen"),
        /** nicht eingetr. gew. Einzelunternehmen (Sitz in DE) */
        C_412100("412100", "nicht eingetr. gew. Einzelunternehmen (Sitz in DE)"),
        /** nicht eingetr. gew. Einzelunternehmen (Sitz im Ausland) */
        C_412200("412200", "nicht eingetr. gew. Einzelunternehmen (Sitz im Ausland)"),
        /** Freiberufler */
        C_421000("421000", "Freiberufler"),
        /** Land-/Forstwirt */
        C_422000("422000", "Land-/Forstwirt"),
        /** Hausgewerbe */
        C_423000("423000", "Hausgewerbe"),
        /** Beteiligung an gew. Personenges. */
        C_424000("424000", "Beteiligung an gew. Personenges."),
        /** sonst. wirtsch. Tätigkeit einer nat. Person */
        C_428100("428100", "sonst. wirtsch. Tätigkeit einer nat. Person"),
        /** ausl. gew. Einzelunternehmen (EU-Recht) */
        C_491000("491000", "ausl. gew. Einzelunternehmen (EU-Recht)"),
        /** ausl. gew. Einzelunternehmen (Nicht-EU-Recht) */
        C_492000("492000", "ausl. gew. Einzelunternehmen (Nicht-EU-Recht)"),
        /** nichtrechtsf. Stiftung des ÖR */
        C_510000("510000", "nichtrechtsf. Stiftung des ÖR"),
        /** nichtrechtsf. Stiftung des Privatrechts */
        C_520000("520000", "nichtrechtsf. Stiftung des Privatrechts"),
        /** nichtrechtsf. AöR */
        C_530000("530000", "nichtrechtsf. AöR"),
        /** Gewerbebetrieb einer KöR */
        C_540000("540000", "Gewerbebetrieb einer KöR"),
        /** Sondervermögen */
        C_550000("550000", "Sondervermögen"),
        /** sonst. Zweckvermögen */
        C_560000("560000", "sonst. Zweckvermögen"),
        /** sonstige wirtschaftliche Tätigkeit einer nicht-natürlichen Person (Auffangtatbestand) */
        C_581000("581000", "sonstige wirtschaftliche Tätigkeit einer nicht-natürlichen Person (Auffangtatbestand)"),
        /** ausl. Rechtsform, entspr. einem Zweckvermögen */
        C_591000("591000", "ausl. Rechtsform, entspr. einem Zweckvermögen"),
        /** nichtrechtsf. Verein, Anstalt, Stiftung und anderes Zweckvermögen */
        C_610000("610000", "nichtrechtsf. Verein, Anstalt, Stiftung und anderes Zweckvermögen"),
        /** Freitext */
        C_681000("681000", "Freitext"),
        /** ausl. Rechtsform */
        C_690000("690000", "ausl. Rechtsform"),
        /** ausl. Rechtsform, entspr. einer Personenvereinigung oder Vermögensmasse */
        C_691000("691000", "ausl. Rechtsform, entspr. einer Personenvereinigung oder Vermögensmasse");

        private final String code;
        private final String bezeichnung;

        CodelisteRechtsform(String code, String bezeichnung) {
            this.code = code;
            this.bezeichnung = bezeichnung;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String bezeichnung() {
            return bezeichnung;
        }
    }

    /** Registergericht (Codeliste urn:xoev-de:xunternehmen:codeliste:registergerichte, 12) */
    public enum CodelisteRegistergericht implements Auspraegung {
        /** Amtsgericht Stuttgart */
        B8534("B8534", "Amtsgericht Stuttgart"),
        /** Amtsgericht Mannheim */
        B8535("B8535", "Amtsgericht Mannheim"),
        /** Amtsgericht Freiburg */
        B8536("B8536", "Amtsgericht Freiburg"),
        /** Amtsgericht Ulm */
        B8537("B8537", "Amtsgericht Ulm"),
        /** Amtsgericht Augsburg */
        D2102V("D2102V", "Amtsgericht Augsburg"),
        /** Amtsgericht Deggendorf */
        D2201V("D2201V", "Amtsgericht Deggendorf"),
        /** Amtsgericht Kempten (Allgäu) */
        D2304V("D2304V", "Amtsgericht Kempten (Allgäu)"),
        /** Amtsgericht Landshut */
        D2404V("D2404V", "Amtsgericht Landshut"),
        /** Amtsgericht Memmingen */
        D2505V("D2505V", "Amtsgericht Memmingen"),
        /** Amtsgericht München */
        D2601V("D2601V", "Amtsgericht München"),
        /** Amtsgericht Passau */
        D2803V("D2803V", "Amtsgericht Passau"),
        /** Amtsgericht Traunstein */
        D2910V("D2910V", "Amtsgericht Traunstein"),
        /** Amtsgericht Amberg */
        D3101V("D3101V", "Amtsgericht Amberg"),
        /** Amtsgericht Ansbach */
        D3201V("D3201V", "Amtsgericht Ansbach"),
        /** Amtsgericht Fürth */
        D3304V("D3304V", "Amtsgericht Fürth"),
        /** Amtsgericht Nürnberg */
        D3310V("D3310V", "Amtsgericht Nürnberg"),
        /** Amtsgericht Regensburg */
        D3410V("D3410V", "Amtsgericht Regensburg"),
        /** Amtsgericht Straubing */
        D3413V("D3413V", "Amtsgericht Straubing"),
        /** Amtsgericht Weiden i.d. OPf. */
        D3508V("D3508V", "Amtsgericht Weiden i.d. OPf."),
        /** Amtsgericht Aschaffenburg */
        D4102V("D4102V", "Amtsgericht Aschaffenburg"),
        /** Amtsgericht Bamberg */
        D4201V("D4201V", "Amtsgericht Bamberg"),
        /** Amtsgericht Bayreuth */
        D4301V("D4301V", "Amtsgericht Bayreuth"),
        /** Amtsgericht Coburg */
        D4401V("D4401V", "Amtsgericht Coburg"),
        /** Amtsgericht Hof */
        D4501V("D4501V", "Amtsgericht Hof"),
        /** Amtsgericht Schweinfurt */
        D4608V("D4608V", "Amtsgericht Schweinfurt"),
        /** Amtsgericht Würzburg */
        D4708V("D4708V", "Amtsgericht Würzburg"),
        /** Amtsgericht Ingolstadt */
        D5701V("D5701V", "Amtsgericht Ingolstadt"),
        /** Amtsgericht Charlottenburg */
        F1103R("F1103R", "Amtsgericht Charlottenburg"),
        /** Amtsgericht Cottbus */
        G1103("G1103", "Amtsgericht Cottbus"),
        /** Amtsgericht Frankfurt (Oder) */
        G1207("G1207", "Amtsgericht Frankfurt (Oder)"),
        /** Amtsgericht Neuruppin */
        G1309("G1309", "Amtsgericht Neuruppin"),
        /** Amtsgericht Potsdam */
        G1312("G1312", "Amtsgericht Potsdam"),
        /** Amtsgericht Bremen */
        H1101("H1101", "Amtsgericht Bremen"),
        /** Amtsgericht Hamburg */
        K1101R("K1101R", "Amtsgericht Hamburg"),
        /** Amtsgericht Darmstadt */
        M1103("M1103", "Amtsgericht Darmstadt"),
        /** Amtsgericht Offenbach am Main */
        M1114("M1114", "Amtsgericht Offenbach am Main"),
        /** Amtsgericht Frankfurt am Main */
        M1201("M1201", "Amtsgericht Frankfurt am Main"),
        /** Amtsgericht Bad Homburg v.d. Höhe */
        M1202("M1202", "Amtsgericht Bad Homburg v.d. Höhe"),
        /** Amtsgericht Königstein im Taunus */
        M1203("M1203", "Amtsgericht Königstein im Taunus"),
        /** Amtsgericht Fulda */
        M1301("M1301", "Amtsgericht Fulda"),
        /** Amtsgericht Bad Hersfeld */
        M1305("M1305", "Amtsgericht Bad Hersfeld"),
        /** Amtsgericht Friedberg (Hessen) */
        M1405("M1405", "Amtsgericht Friedberg (Hessen)"),
        /** Amtsgericht Gießen */
        M1406("M1406", "Amtsgericht Gießen"),
        /** Amtsgericht Hanau */
        M1502("M1502", "Amtsgericht Hanau"),
        /** Amtsgericht Eschwege */
        M1602("M1602", "Amtsgericht Eschwege"),
        /** Amtsgericht Fritzlar */
        M1603("M1603", "Amtsgericht Fritzlar"),
        /** Amtsgericht Kassel */
        M1607("M1607", "Amtsgericht Kassel"),
        /** Amtsgericht Korbach */
        M1608("M1608", "Amtsgericht Korbach"),
        /** Amtsgericht Limburg a. d. Lahn */
        M1706("M1706", "Amtsgericht Limburg a. d. Lahn"),
        /** Amtsgericht Wetzlar */
        M1710("M1710", "Amtsgericht Wetzlar"),
        /** Amtsgericht Marburg */
        M1809("M1809", "Amtsgericht Marburg"),
        /** Amtsgericht Wiesbaden */
        M1906("M1906", "Amtsgericht Wiesbaden"),
        /** Amtsgericht Neubrandenburg */
        N1105V("N1105V", "Amtsgericht Neubrandenburg"),
        /** Amtsgericht Pasewalk */
        N1107("N1107", "Amtsgericht Pasewalk"),
        /** Amtsgericht Waren (Müritz) */
        N1112("N1112", "Amtsgericht Waren (Müritz)"),
        /** Amtsgericht Greifswald */
        N1202("N1202", "Amtsgericht Greifswald"),
        /** Amtsgericht Rostock */
        N1206V("N1206V", "Amtsgericht Rostock"),
        /** Amtsgericht Stralsund */
        N1209V("N1209V", "Amtsgericht Stralsund"),
        /** Amtsgericht Wismar */
        N1210("N1210", "Amtsgericht Wismar"),
        /** Amtsgericht Güstrow */
        N1303("N1303", "Amtsgericht Güstrow"),
        /** Amtsgericht Ludwigslust */
        N1305("N1305", "Amtsgericht Ludwigslust"),
        /** Amtsgericht Schwerin */
        N1308V("N1308V", "Amtsgericht Schwerin"),
        /** Amtsgericht Braunschweig */
        P1103("P1103", "Amtsgericht Braunschweig"),
        /** Amtsgericht Stadthagen */
        P2106("P2106", "Amtsgericht Stadthagen"),
        /** Amtsgericht Göttingen */
        P2204("P2204", "Amtsgericht Göttingen"),
        /** Amtsgericht Hannover */
        P2305("P2305", "Amtsgericht Hannover"),
        /** Amtsgericht Hildesheim */
        P2408("P2408", "Amtsgericht Hildesheim"),
        /** Amtsgericht Lüneburg */
        P2507("P2507", "Amtsgericht Lüneburg"),
        /** Amtsgericht Tostedt */
        P2613("P2613", "Amtsgericht Tostedt"),
        /** Amtsgericht Walsrode */
        P2716("P2716", "Amtsgericht Walsrode"),
        /** Amtsgericht Aurich */
        P3101("P3101", "Amtsgericht Aurich"),
        /** Amtsgericht Oldenburg (Oldenburg) */
        P3210("P3210", "Amtsgericht Oldenburg (Oldenburg)"),
        /** Amtsgericht Osnabrück */
        P3313("P3313", "Amtsgericht Osnabrück"),
        /** Amtsgericht Düsseldorf */
        R1101("R1101", "Amtsgericht Düsseldorf"),
        /** Amtsgericht Neuss */
        R1102("R1102", "Amtsgericht Neuss"),
        /** Amtsgericht Ratingen */
        R1104("R1104", "Amtsgericht Ratingen"),
        /** Amtsgericht Duisburg */
        R1202("R1202", "Amtsgericht Duisburg"),
        /** Amtsgericht Oberhausen */
        R1206("R1206", "Amtsgericht Oberhausen"),
        /** Amtsgericht Geldern */
        R1302("R1302", "Amtsgericht Geldern"),
        /** Amtsgericht Kleve */
        R1304("R1304", "Amtsgericht Kleve"),
        /** Amtsgericht Krefeld */
        R1402("R1402", "Amtsgericht Krefeld"),
        /** Amtsgericht Erkelenz */
        R1502("R1502", "Amtsgericht Erkelenz"),
        /** Amtsgericht Mönchengladbach */
        R1504("R1504", "Amtsgericht Mönchengladbach"),
        /** Amtsgericht Remscheid */
        R1603("R1603", "Amtsgericht Remscheid"),
        /** Amtsgericht Solingen */
        R1605("R1605", "Amtsgericht Solingen"),
        /** Amtsgericht Wuppertal */
        R1608("R1608", "Amtsgericht Wuppertal"),
        /** Amtsgericht Arnsberg */
        R1901("R1901", "Amtsgericht Arnsberg"),
        /** Amtsgericht Soest */
        R1911("R1911", "Amtsgericht Soest"),
        /** Amtsgericht Warstein */
        R1912("R1912", "Amtsgericht Warstein"),
        /** Amtsgericht Bielefeld */
        R2101("R2101", "Amtsgericht Bielefeld"),
        /** Amtsgericht Bünde */
        R2102("R2102", "Amtsgericht Bünde"),
        /** Amtsgericht Gütersloh */
        R2103("R2103", "Amtsgericht Gütersloh"),
        /** Amtsgericht Herford */
        R2105("R2105", "Amtsgericht Herford"),
        /** Amtsgericht Bad Oeynhausen */
        R2108("R2108", "Amtsgericht Bad Oeynhausen"),
        /** Amtsgericht Bochum */
        R2201("R2201", "Amtsgericht Bochum"),
        /** Amtsgericht Herne */
        R2203("R2203", "Amtsgericht Herne"),
        /** Amtsgericht Recklinghausen */
        R2204("R2204", "Amtsgericht Recklinghausen"),
        /** Amtsgericht Witten */
        R2207("R2207", "Amtsgericht Witten"),
        /** Amtsgericht Lemgo */
        R2307("R2307", "Amtsgericht Lemgo"),
        /** Amtsgericht Dortmund */
        R2402("R2402", "Amtsgericht Dortmund"),
        /** Amtsgericht Hamm */
        R2404("R2404", "Amtsgericht Hamm"),
        /** Amtsgericht Lünen */
        R2406("R2406", "Amtsgericht Lünen"),
        /** Amtsgericht Essen */
        R2503("R2503", "Amtsgericht Essen"),
        /** Amtsgericht Gelsenkirchen */
        R2507("R2507", "Amtsgericht Gelsenkirchen"),
        /** Amtsgericht Hagen */
        R2602("R2602", "Amtsgericht Hagen"),
        /** Amtsgericht Iserlohn */
        R2604("R2604", "Amtsgericht Iserlohn"),
        /** Amtsgericht Ahlen */
        R2702("R2702", "Amtsgericht Ahlen"),
        /** Amtsgericht Steinfurt */
        R2706("R2706", "Amtsgericht Steinfurt"),
        /** Amtsgericht Coesfeld */
        R2707("R2707", "Amtsgericht Coesfeld"),
        /** Amtsgericht Münster */
        R2713("R2713", "Amtsgericht Münster"),
        /** Amtsgericht Paderborn */
        R2809("R2809", "Amtsgericht Paderborn"),
        /** Amtsgericht Warburg */
        R2813("R2813", "Amtsgericht Warburg"),
        /** Amtsgericht Siegen */
        R2909("R2909", "Amtsgericht Siegen"),
        /** Amtsgericht Aachen */
        R3101("R3101", "Amtsgericht Aachen"),
        /** Amtsgericht Düren */
        R3103("R3103", "Amtsgericht Düren"),
        /** Amtsgericht Schleiden */
        R3106("R3106", "Amtsgericht Schleiden"),
        /** Amtsgericht Bonn */
        R3201("R3201", "Amtsgericht Bonn"),
        /** Amtsgericht Siegburg */
        R3208("R3208", "Amtsgericht Siegburg"),
        /** Amtsgericht Köln */
        R3306("R3306", "Amtsgericht Köln"),
        /** Amtsgericht Bad Kreuznach */
        T2101V("T2101V", "Amtsgericht Bad Kreuznach"),
        /** Amtsgericht Koblenz */
        T2210V("T2210V", "Amtsgericht Koblenz"),
        /** Amtsgericht Montabaur */
        T2214V("T2214V", "Amtsgericht Montabaur"),
        /** Amtsgericht Mainz */
        T2304V("T2304V", "Amtsgericht Mainz"),
        /** Amtsgericht Wittlich */
        T2408V("T2408V", "Amtsgericht Wittlich"),
        /** Amtsgericht Ludwigshafen am Rhein */
        T3104V("T3104V", "Amtsgericht Ludwigshafen am Rhein"),
        /** Amtsgericht Kaiserslautern */
        T3201V("T3201V", "Amtsgericht Kaiserslautern"),
        /** Amtsgericht Landau in der Pfalz */
        T3304V("T3304V", "Amtsgericht Landau in der Pfalz"),
        /** Amtsgericht Zweibrücken */
        T3403V("T3403V", "Amtsgericht Zweibrücken"),
        /** Amtsgericht Dresden */
        U1104("U1104", "Amtsgericht Dresden"),
        /** Amtsgericht Chemnitz */
        U1206("U1206", "Amtsgericht Chemnitz"),
        /** Amtsgericht Leipzig */
        U1308("U1308", "Amtsgericht Leipzig"),
        /** Amtsgericht Homburg */
        V1102("V1102", "Amtsgericht Homburg"),
        /** Amtsgericht Lebach */
        V1103("V1103", "Amtsgericht Lebach"),
        /** Amtsgericht Merzig */
        V1104("V1104", "Amtsgericht Merzig"),
        /** Amtsgericht Neunkirchen */
        V1105("V1105", "Amtsgericht Neunkirchen"),
        /** Amtsgericht Ottweiler */
        V1107("V1107", "Amtsgericht Ottweiler"),
        /** Amtsgericht Saarbrücken */
        V1109("V1109", "Amtsgericht Saarbrücken"),
        /** Amtsgericht Saarlouis */
        V1110("V1110", "Amtsgericht Saarlouis"),
        /** Amtsgericht Sankt Ingbert */
        V1111("V1111", "Amtsgericht Sankt Ingbert"),
        /** Amtsgericht Sankt Wendel */
        V1112("V1112", "Amtsgericht Sankt Wendel"),
        /** Amtsgericht Völklingen */
        V1115("V1115", "Amtsgericht Völklingen"),
        /** Amtsgericht Merzig - Zweigstelle Wadern */
        V1116("V1116", "Amtsgericht Merzig - Zweigstelle Wadern"),
        /** Amtsgericht Stendal */
        W1215("W1215", "Amtsgericht Stendal"),
        /** Amtsgericht Flensburg */
        X1112R("X1112R", "Amtsgericht Flensburg"),
        /** Amtsgericht Pinneberg */
        X1321R("X1321R", "Amtsgericht Pinneberg"),
        /** Amtsgericht Kiel */
        X1517R("X1517R", "Amtsgericht Kiel"),
        /** Amtsgericht Lübeck */
        X1721R("X1721R", "Amtsgericht Lübeck"),
        /** Amtsgericht Apolda */
        Y1101("Y1101", "Amtsgericht Apolda"),
        /** Amtsgericht Arnstadt */
        Y1102("Y1102", "Amtsgericht Arnstadt"),
        /** Amtsgericht Eisenach */
        Y1105("Y1105", "Amtsgericht Eisenach"),
        /** Amtsgericht Erfurt */
        Y1106("Y1106", "Amtsgericht Erfurt"),
        /** Amtsgericht Gotha */
        Y1108("Y1108", "Amtsgericht Gotha"),
        /** Amtsgericht Heilbad Heiligenstadt */
        Y1109("Y1109", "Amtsgericht Heilbad Heiligenstadt"),
        /** Amtsgericht Mühlhausen */
        Y1110("Y1110", "Amtsgericht Mühlhausen"),
        /** Amtsgericht Nordhausen */
        Y1111("Y1111", "Amtsgericht Nordhausen"),
        /** Amtsgericht Sömmerda */
        Y1112("Y1112", "Amtsgericht Sömmerda"),
        /** Amtsgericht Sondershausen */
        Y1113("Y1113", "Amtsgericht Sondershausen"),
        /** Amtsgericht Weimar */
        Y1114("Y1114", "Amtsgericht Weimar"),
        /** Amtsgericht Altenburg */
        Y1201("Y1201", "Amtsgericht Altenburg"),
        /** Amtsgericht Gera */
        Y1203("Y1203", "Amtsgericht Gera"),
        /** Amtsgericht Greiz */
        Y1205("Y1205", "Amtsgericht Greiz"),
        /** Amtsgericht Jena */
        Y1206V("Y1206V", "Amtsgericht Jena"),
        /** Amtsgericht Pößneck - Zweigstelle Bad Lobenstein */
        Y1208("Y1208", "Amtsgericht Pößneck - Zweigstelle Bad Lobenstein"),
        /** Amtsgericht Pößneck */
        Y1209("Y1209", "Amtsgericht Pößneck"),
        /** Amtsgericht Rudolstadt */
        Y1210("Y1210", "Amtsgericht Rudolstadt"),
        /** Amtsgericht Rudolstadt - Zweigstelle Saalfeld */
        Y1211("Y1211", "Amtsgericht Rudolstadt - Zweigstelle Saalfeld"),
        /** Amtsgericht Stadtroda */
        Y1214("Y1214", "Amtsgericht Stadtroda"),
        /** Amtsgericht Bad Salzungen */
        Y1301("Y1301", "Amtsgericht Bad Salzungen"),
        /** Amtsgericht Hildburghausen */
        Y1302("Y1302", "Amtsgericht Hildburghausen"),
        /** Amtsgericht Arnstadt - Zweigstelle Ilmenau */
        Y1303("Y1303", "Amtsgericht Arnstadt - Zweigstelle Ilmenau"),
        /** Amtsgericht Meiningen */
        Y1304("Y1304", "Amtsgericht Meiningen"),
        /** Amtsgericht Sonneberg */
        Y1307("Y1307", "Amtsgericht Sonneberg"),
        /** Amtsgericht Suhl */
        Y1308("Y1308", "Amtsgericht Suhl");

        private final String code;
        private final String bezeichnung;

        CodelisteRegistergericht(String code, String bezeichnung) {
            this.code = code;
            this.bezeichnung = bezeichnung;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String bezeichnung() {
            return bezeichnung;
        }
    }

    /** Worauf beruht die Vertretung? */
    public enum VertretungArt implements Auspraegung {
        /** Gesetzliche Vertretung */
        GESETZLICH("gesetzlich", "Gesetzliche Vertretung"),
        /** Rechtliche Betreuung */
        BETREUUNG("betreuung", "Rechtliche Betreuung"),
        /** Vollmacht */
        BEVOLLMAECHTIGT("bevollmaechtigt", "Vollmacht");

        private final String code;
        private final String bezeichnung;

        VertretungArt(String code, String bezeichnung) {
            this.code = code;
            this.bezeichnung = bezeichnung;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String bezeichnung() {
            return bezeichnung;
        }
    }

    /** Hunderasse (Codeliste urn:antragswerk:codeliste:hunderasse, 1.0.0) */
    public enum CodelisteHunderasse implements Auspraegung {
        /** Akita */
        AKITA("akita", "Akita"),
        /** Alano */
        ALANO("alano", "Alano"),
        /** American Bulldog */
        AMERICAN_BULLDOG("american_bulldog", "American Bulldog"),
        /** American Pit Bull Terrier */
        AMERICAN_PIT_BULL_TERRIER("american_pit_bull_terrier", "American Pit Bull Terrier"),
        /** American Staffordshire Terrier */
        AMERICAN_STAFFORDSHIRE_TERRIER("american_staffordshire_terrier", "American Staffordshire Terrier"),
        /** Australian Shepherd */
        AUSTRALIAN_SHEPHERD("australian_shepherd", "Australian Shepherd"),
        /** Beagle */
        BEAGLE("beagle", "Beagle"),
        /** Berner Sennenhund */
        BERNER_SENNENHUND("berner_sennenhund", "Berner Sennenhund"),
        /** Bichon Frisé */
        BICHON_FRISE("bichon_frise", "Bichon Frisé"),
        /** Bordeauxdogge */
        BORDEAUXDOGGE("bordeauxdogge", "Bordeauxdogge"),
        /** Border Collie */
        BORDER_COLLIE("border_collie", "Border Collie"),
        /** Boxer */
        BOXER("boxer", "Boxer"),
        /** Bullmastiff */
        BULLMASTIFF("bullmastiff", "Bullmastiff"),
        /** Bullterrier */
        BULLTERRIER("bullterrier", "Bullterrier"),
        /** Cane Corso */
        CANE_CORSO("cane_corso", "Cane Corso"),
        /** Cavalier King Charles Spaniel */
        CAVALIER_KING_CHARLES_SPANIEL("cavalier_king_charles_spaniel", "Cavalier King Charles Spaniel"),
        /** Chihuahua */
        CHIHUAHUA("chihuahua", "Chihuahua"),
        /** Chow-Chow */
        CHOW_CHOW("chow_chow", "Chow-Chow"),
        /** Cocker Spaniel */
        COCKER_SPANIEL("cocker_spaniel", "Cocker Spaniel"),
        /** Collie */
        COLLIE("collie", "Collie"),
        /** Dackel */
        DACKEL("dackel", "Dackel"),
        /** Dalmatiner */
        DALMATINER("dalmatiner", "Dalmatiner"),
        /** Deutsch Drahthaar */
        DEUTSCH_DRAHTHAAR("deutsch_drahthaar", "Deutsch Drahthaar"),
        /** Deutsch Kurzhaar */
        DEUTSCH_KURZHAAR("deutsch_kurzhaar", "Deutsch Kurzhaar"),
        /** Deutsche Dogge */
        DEUTSCHE_DOGGE("deutsche_dogge", "Deutsche Dogge"),
        /** Deutscher Schäferhund */
        DEUTSCHER_SCHAEFERHUND("deutscher_schaeferhund", "Deutscher Schäferhund"),
        /** Dobermann */
        DOBERMANN("dobermann", "Dobermann"),
        /** Dogo Argentino */
        DOGO_ARGENTINO("dogo_argentino", "Dogo Argentino"),
        /** Englische Bulldogge */
        ENGLISCHE_BULLDOGGE("englische_bulldogge", "Englische Bulldogge"),
        /** Fila Brasileiro */
        FILA_BRASILEIRO("fila_brasileiro", "Fila Brasileiro"),
        /** Französische Bulldogge */
        FRANZOESISCHE_BULLDOGGE("franzoesische_bulldogge", "Französische Bulldogge"),
        /** Golden Retriever */
        GOLDEN_RETRIEVER("golden_retriever", "Golden Retriever"),
        /** Havaneser */
        HAVANESER("havaneser", "Havaneser"),
        /** Hovawart */
        HOVAWART("hovawart", "Hovawart"),
        /** Jack Russell Terrier */
        JACK_RUSSELL_TERRIER("jack_russell_terrier", "Jack Russell Terrier"),
        /** Kangal */
        KANGAL("kangal", "Kangal"),
        /** Kaukasischer Owtscharka */
        KAUKASISCHER_OWTSCHARKA("kaukasischer_owtscharka", "Kaukasischer Owtscharka"),
        /** Labrador Retriever */
        LABRADOR("labrador", "Labrador Retriever"),
        /** Leonberger */
        LEONBERGER("leonberger", "Leonberger"),
        /** Magyar Vizsla */
        MAGYAR_VIZSLA("magyar_vizsla", "Magyar Vizsla"),
        /** Malinois */
        MALINOIS("malinois", "Malinois"),
        /** Malteser */
        MALTESER("malteser", "Malteser"),
        /** Mastiff */
        MASTIFF("mastiff", "Mastiff"),
        /** Mastín Español */
        MASTIN_ESPANOL("mastin_espanol", "Mastín Español"),
        /** Mastino Napoletano */
        MASTINO_NAPOLETANO("mastino_napoletano", "Mastino Napoletano"),
        /** Mops */
        MOPS("mops", "Mops"),
        /** Neufundländer */
        NEUFUNDLAENDER("neufundlaender", "Neufundländer"),
        /** Pudel */
        PUDEL("pudel", "Pudel"),
        /** Rhodesian Ridgeback */
        RHODESIAN_RIDGEBACK("rhodesian_ridgeback", "Rhodesian Ridgeback"),
        /** Rottweiler */
        ROTTWEILER("rottweiler", "Rottweiler"),
        /** Schnauzer */
        SCHNAUZER("schnauzer", "Schnauzer"),
        /** Shih Tzu */
        SHIH_TZU("shih_tzu", "Shih Tzu"),
        /** Sibirischer Husky */
        SIBIRISCHER_HUSKY("sibirischer_husky", "Sibirischer Husky"),
        /** Spitz */
        SPITZ("spitz", "Spitz"),
        /** Staffordshire Bullterrier */
        STAFFORDSHIRE_BULLTERRIER("staffordshire_bullterrier", "Staffordshire Bullterrier"),
        /** Tosa Inu */
        TOSA_INU("tosa_inu", "Tosa Inu"),
        /** Weimaraner */
        WEIMARANER("weimaraner", "Weimaraner"),
        /** West Highland White Terrier */
        WEST_HIGHLAND_WHITE_TERRIER("west_highland_white_terrier", "West Highland White Terrier"),
        /** Yorkshire Terrier */
        YORKSHIRE_TERRIER("yorkshire_terrier", "Yorkshire Terrier"),
        /** Zwergspitz (Pomeranian) */
        ZWERGSPITZ("zwergspitz", "Zwergspitz (Pomeranian)"),
        /** Mischling */
        MISCHLING("mischling", "Mischling"),
        /** Andere Rasse */
        ANDERE("andere", "Andere Rasse");

        private final String code;
        private final String bezeichnung;

        CodelisteHunderasse(String code, String bezeichnung) {
            this.code = code;
            this.bezeichnung = bezeichnung;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String bezeichnung() {
            return bezeichnung;
        }
    }

    /** Geschlecht des Hundes */
    public enum HundeTierGeschlecht implements Auspraegung {
        /** Hündin */
        HUENDIN("huendin", "Hündin"),
        /** Rüde */
        RUEDE("ruede", "Rüde");

        private final String code;
        private final String bezeichnung;

        HundeTierGeschlecht(String code, String bezeichnung) {
            this.code = code;
            this.bezeichnung = bezeichnung;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String bezeichnung() {
            return bezeichnung;
        }
    }

    /** Woher kommt der Hund? */
    public enum HundeHerkunft implements Auspraegung {
        /** Von einer anderen Person oder aus einer Zucht */
        ABGABE("abgabe", "Von einer anderen Person oder aus einer Zucht"),
        /** Aus einem Tierheim oder von einem Tierschutzverein */
        TIERHEIM("tierheim", "Aus einem Tierheim oder von einem Tierschutzverein"),
        /** Er ist ein Welpe meiner Hündin */
        WELPE("welpe", "Er ist ein Welpe meiner Hündin"),
        /** Er ist mir zugelaufen */
        ZUGELAUFEN("zugelaufen", "Er ist mir zugelaufen"),
        /** Ich bin mit ihm in die Gemeinde gezogen */
        ZUZUG("zuzug", "Ich bin mit ihm in die Gemeinde gezogen");

        private final String code;
        private final String bezeichnung;

        HundeHerkunft(String code, String bezeichnung) {
            this.code = code;
            this.bezeichnung = bezeichnung;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String bezeichnung() {
            return bezeichnung;
        }
    }

    /** Warum gilt der Hund als gefährlich? */
    public enum HundeEinstufung implements Auspraegung {
        /** Wegen seiner Rasse oder Kreuzung */
        RASSE("rasse", "Wegen seiner Rasse oder Kreuzung"),
        /** Eine Behörde hat ihn so eingestuft */
        EINZELFALL("einzelfall", "Eine Behörde hat ihn so eingestuft");

        private final String code;
        private final String bezeichnung;

        HundeEinstufung(String code, String bezeichnung) {
            this.code = code;
            this.bezeichnung = bezeichnung;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String bezeichnung() {
            return bezeichnung;
        }
    }

    /** Möchten Sie eine Ermäßigung oder Befreiung beantragen? */
    public enum HundeVerguenstigung implements Auspraegung {
        /** Nein */
        KEINE("keine", "Nein"),
        /** Ja, Assistenzhund oder Blindenführhund */
        ASSISTENZ("assistenz", "Ja, Assistenzhund oder Blindenführhund"),
        /** Ja, Rettungshund */
        RETTUNG("rettung", "Ja, Rettungshund"),
        /** Ja, Diensthund oder Hund für den Beruf */
        DIENST("dienst", "Ja, Diensthund oder Hund für den Beruf"),
        /** Ja, aus einem Tierheim */
        TIERHEIM("tierheim", "Ja, aus einem Tierheim"),
        /** Ja, Wachhund für ein abgelegenes Gebäude */
        WACHE("wache", "Ja, Wachhund für ein abgelegenes Gebäude"),
        /** Ja, geprüfter Jagdhund */
        JAGD("jagd", "Ja, geprüfter Jagdhund"),
        /** Ja, wegen Sozialleistungen */
        SOZIAL("sozial", "Ja, wegen Sozialleistungen");

        private final String code;
        private final String bezeichnung;

        HundeVerguenstigung(String code, String bezeichnung) {
            this.code = code;
            this.bezeichnung = bezeichnung;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String bezeichnung() {
            return bezeichnung;
        }
    }

    /** Was möchten Sie mitteilen? */
    public enum Aenderungen implements Auspraegung {
        /** Umzug innerhalb der Gemeinde */
        ANSCHRIFT("anschrift", "Umzug innerhalb der Gemeinde"),
        /** Eine andere Person im Haushalt hält jetzt den Hund */
        HALTER("halter", "Eine andere Person im Haushalt hält jetzt den Hund"),
        /** Der Hund wurde als gefährlich eingestuft */
        GEFAEHRLICH("gefaehrlich", "Der Hund wurde als gefährlich eingestuft"),
        /** Der Grund für eine Ermäßigung oder Befreiung ist entfallen */
        WEGFALL("wegfall", "Der Grund für eine Ermäßigung oder Befreiung ist entfallen"),
        /** Die Hundemarke ist verloren */
        MARKE_VERLOREN("marke_verloren", "Die Hundemarke ist verloren"),
        /** Die Hundemarke ist beschädigt oder nicht mehr lesbar */
        MARKE_BESCHAEDIGT("marke_beschaedigt", "Die Hundemarke ist beschädigt oder nicht mehr lesbar"),
        /** Neue Bankverbindung */
        BANK("bank", "Neue Bankverbindung");

        private final String code;
        private final String bezeichnung;

        Aenderungen(String code, String bezeichnung) {
            this.code = code;
            this.bezeichnung = bezeichnung;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String bezeichnung() {
            return bezeichnung;
        }
    }

    /** Warum melden Sie den Hund ab? */
    public enum BestandAbmeldegrund implements Auspraegung {
        /** Er ist gestorben */
        GESTORBEN("gestorben", "Er ist gestorben"),
        /** Ich habe ihn abgegeben */
        ABGEGEBEN("abgegeben", "Ich habe ihn abgegeben"),
        /** Er ist entlaufen */
        ENTLAUFEN("entlaufen", "Er ist entlaufen"),
        /** Ich bin in eine andere Gemeinde gezogen */
        WEGZUG("wegzug", "Ich bin in eine andere Gemeinde gezogen");

        private final String code;
        private final String bezeichnung;

        BestandAbmeldegrund(String code, String bezeichnung) {
            this.code = code;
            this.bezeichnung = bezeichnung;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String bezeichnung() {
            return bezeichnung;
        }
    }

    /** Was ist mit der Hundemarke? */
    public enum BestandMarkeVerbleib implements Auspraegung {
        /** Ich gebe sie zurück */
        RUECKGABE("rueckgabe", "Ich gebe sie zurück"),
        /** Sie ist verloren */
        VERLOREN("verloren", "Sie ist verloren");

        private final String code;
        private final String bezeichnung;

        BestandMarkeVerbleib(String code, String bezeichnung) {
            this.code = code;
            this.bezeichnung = bezeichnung;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String bezeichnung() {
            return bezeichnung;
        }
    }

    /** Aus welchem Grund beantragen Sie die Ermäßigung oder Befreiung? */
    public enum BestandAntragGrund implements Auspraegung {
        /** Assistenzhund oder Blindenführhund */
        ASSISTENZ("assistenz", "Assistenzhund oder Blindenführhund"),
        /** Rettungshund */
        RETTUNG("rettung", "Rettungshund"),
        /** Diensthund oder Hund für den Beruf */
        DIENST("dienst", "Diensthund oder Hund für den Beruf"),
        /** Aus einem Tierheim */
        TIERHEIM("tierheim", "Aus einem Tierheim"),
        /** Wachhund für ein abgelegenes Gebäude */
        WACHE("wache", "Wachhund für ein abgelegenes Gebäude"),
        /** Geprüfter Jagdhund */
        JAGD("jagd", "Geprüfter Jagdhund"),
        /** Sozialleistungen */
        SOZIAL("sozial", "Sozialleistungen");

        private final String code;
        private final String bezeichnung;

        BestandAntragGrund(String code, String bezeichnung) {
            this.code = code;
            this.bezeichnung = bezeichnung;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String bezeichnung() {
            return bezeichnung;
        }
    }

    /** Wie zahlen Sie die Hundesteuer? */
    public enum Zahlweise implements Auspraegung {
        /** Die Gemeinde bucht die Steuer von einem Konto ab */
        LASTSCHRIFT("lastschrift", "Die Gemeinde bucht die Steuer von einem Konto ab"),
        /** Ich überweise die Steuer selbst */
        UEBERWEISUNG("ueberweisung", "Ich überweise die Steuer selbst");

        private final String code;
        private final String bezeichnung;

        Zahlweise(String code, String bezeichnung) {
            this.code = code;
            this.bezeichnung = bezeichnung;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String bezeichnung() {
            return bezeichnung;
        }
    }
}
