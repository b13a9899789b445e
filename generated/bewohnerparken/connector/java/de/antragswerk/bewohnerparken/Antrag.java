package de.antragswerk.bewohnerparken;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Bewohnerparkausweis beantragen: ein geprüfter Antrag.
 *
 * <p>Was nicht gefragt oder nicht beantwortet wurde, ist {@code null}, eine Liste dann leer.
 * Erzeugt aus der Beschreibung „bewohnerparken“; Änderungen gehören dorthin.
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
    public static final String LEISTUNG = "bewohnerparken";

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
     * Bewohnerparkausweis beantragen
     *
     * @param anliegen Was möchten Sie?
     * @param ausweisNummer Nummer des bisherigen Ausweises
     * @param ausweisGueltigBis Bis wann gilt der bisherige Ausweis?
     * @param ersatzGrund Warum brauchen Sie einen Ersatz?
     * @param diebstahlAnzeige Bestätigung der Anzeige bei der Polizei
     * @param antragsteller antragsteller
     * @param geburtsdatum Ihr Geburtsdatum
     * @param kontakt kontakt
     * @param wohnung Ihre Wohnung in der Bewohnerparkzone
     * @param zone Bewohnerparkzone
     * @param wohnungsart Ist das Ihre Haupt- oder Nebenwohnung?
     * @param gemeldet Sind Sie unter dieser Anschrift schon gemeldet?
     * @param einzug Wann sind Sie eingezogen oder wann ziehen Sie ein?
     * @param einzugNachweis Wohnungsgeberbestätigung oder Mietvertrag
     * @param andererAusweis Haben Sie selbst schon einen anderen Bewohnerparkausweis?
     * @param nutzung Womit parken Sie in der Zone?
     * @param carsharingAnbieter Name des Carsharing-Anbieters
     * @param carsharingNummer Ihre Mitglieds- oder Kundennummer
     * @param carsharingNachweis Vertrag oder Bestätigung des Anbieters
     * @param wechselndGrund Warum wechseln die Fahrzeuge?
     * @param wechselndNachweis Bestätigung, zum Beispiel vom Arbeitgeber
     * @param kennzeichenAlt Bisheriges Kennzeichen auf dem Ausweis
     * @param kennzeichenDauer Ist die Änderung dauerhaft?
     * @param kennzeichenBis Bis wann nutzen Sie das Ersatzfahrzeug?
     * @param fahrzeuge Fahrzeug
     * @param mehrereGrund Warum brauchen Sie mehrere Kennzeichen auf dem Ausweis?
     * @param beginn Ab wann soll der Ausweis gelten?
     * @param dauer Wie lange soll der Ausweis gelten?
     * @param rueckgabeAm Ab wann brauchen Sie den Ausweis nicht mehr?
     * @param rueckgabeGrund Warum brauchen Sie den Ausweis nicht mehr?
     * @param erstattungskonto Konto für die Erstattung
     * @param zahlungsweg Wie möchten Sie zahlen?
     * @param lastschriftkonto Konto für die Lastschrift
     * @param mandat Die Behörde darf die Gebühr einmalig von diesem Konto abbuchen. Ich kann die Abbuchung innerhalb von acht Wochen zurückgeben.
     * @param ausgabe Wie möchten Sie den Ausweis bekommen?
     * @param erklaerung erklaerung
     */
    public record Angaben(
            Anliegen anliegen,
            String ausweisNummer,
            LocalDate ausweisGueltigBis,
            ErsatzGrund ersatzGrund,
            List<Dokument> diebstahlAnzeige,
            Antragsteller antragsteller,
            LocalDate geburtsdatum,
            Kontakt kontakt,
            Wohnung wohnung,
            String zone,
            Wohnungsart wohnungsart,
            Boolean gemeldet,
            LocalDate einzug,
            List<Dokument> einzugNachweis,
            Boolean andererAusweis,
            Nutzung nutzung,
            String carsharingAnbieter,
            String carsharingNummer,
            List<Dokument> carsharingNachweis,
            String wechselndGrund,
            List<Dokument> wechselndNachweis,
            String kennzeichenAlt,
            KennzeichenDauer kennzeichenDauer,
            LocalDate kennzeichenBis,
            List<FahrzeugeEintrag> fahrzeuge,
            String mehrereGrund,
            LocalDate beginn,
            Dauer dauer,
            LocalDate rueckgabeAm,
            RueckgabeGrund rueckgabeGrund,
            Erstattungskonto erstattungskonto,
            Zahlungsweg zahlungsweg,
            Lastschriftkonto lastschriftkonto,
            Boolean mandat,
            Ausgabe ausgabe,
            Erklaerung erklaerung
    ) implements Knoten {
        public Angaben {
            diebstahlAnzeige = diebstahlAnzeige == null ? List.of() : List.copyOf(diebstahlAnzeige);
            einzugNachweis = einzugNachweis == null ? List.of() : List.copyOf(einzugNachweis);
            carsharingNachweis = carsharingNachweis == null ? List.of() : List.copyOf(carsharingNachweis);
            wechselndNachweis = wechselndNachweis == null ? List.of() : List.copyOf(wechselndNachweis);
            fahrzeuge = fahrzeuge == null ? List.of() : List.copyOf(fahrzeuge);
        }

        static Angaben lesen(Leser leser) {
            return leser.fertig(new Angaben(
                    leser.wahl("anliegen", true, Anliegen.class),
                    leser.text("ausweis_nummer", false, 1, 30),
                    leser.datum("ausweis_gueltig_bis", false),
                    leser.wahl("ersatz_grund", false, ErsatzGrund.class),
                    leser.dokumente("diebstahl_anzeige", false, 1, 5, 10485760L, "application/pdf", "image/jpeg", "image/png"),
                    leser.gruppe("antragsteller", true, Antragsteller::lesen),
                    leser.datum("geburtsdatum", true),
                    leser.gruppe("kontakt", false, Kontakt::lesen),
                    leser.gruppe("wohnung", true, Wohnung::lesen),
                    leser.text("zone", false, 1, 30),
                    leser.wahl("wohnungsart", false, Wohnungsart.class),
                    leser.jaNein("gemeldet", false),
                    leser.datum("einzug", false),
                    leser.dokumente("einzug_nachweis", false, 1, 5, 10485760L, "application/pdf", "image/jpeg", "image/png"),
                    leser.jaNein("anderer_ausweis", false),
                    leser.wahl("nutzung", false, Nutzung.class),
                    leser.text("carsharing_anbieter", false, 1, 100),
                    leser.text("carsharing_nummer", false, 1, 40),
                    leser.dokumente("carsharing_nachweis", false, 1, 5, 10485760L, "application/pdf", "image/jpeg", "image/png"),
                    leser.text("wechselnd_grund", false, 1, 1000),
                    leser.dokumente("wechselnd_nachweis", false, 1, 5, 10485760L, "application/pdf", "image/jpeg", "image/png"),
                    leser.text("kennzeichen_alt", false, 1, 20),
                    leser.wahl("kennzeichen_dauer", false, KennzeichenDauer.class),
                    leser.datum("kennzeichen_bis", false),
                    leser.liste("fahrzeuge", false, 1, 4, FahrzeugeEintrag::lesen),
                    leser.text("mehrere_grund", false, 1, 500),
                    leser.datum("beginn", false),
                    leser.wahl("dauer", false, Dauer.class),
                    leser.datum("rueckgabe_am", false),
                    leser.wahl("rueckgabe_grund", false, RueckgabeGrund.class),
                    leser.gruppe("erstattungskonto", false, Erstattungskonto::lesen),
                    leser.wahl("zahlungsweg", false, Zahlungsweg.class),
                    leser.gruppe("lastschriftkonto", false, Lastschriftkonto::lesen),
                    leser.bestaetigung("mandat", false),
                    leser.wahl("ausgabe", false, Ausgabe.class),
                    leser.gruppe("erklaerung", true, Erklaerung::lesen)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "anliegen", anliegen,
                    "ausweis_nummer", ausweisNummer,
                    "ausweis_gueltig_bis", ausweisGueltigBis,
                    "ersatz_grund", ersatzGrund,
                    "diebstahl_anzeige", diebstahlAnzeige,
                    "antragsteller", antragsteller,
                    "geburtsdatum", geburtsdatum,
                    "kontakt", kontakt,
                    "wohnung", wohnung,
                    "zone", zone,
                    "wohnungsart", wohnungsart,
                    "gemeldet", gemeldet,
                    "einzug", einzug,
                    "einzug_nachweis", einzugNachweis,
                    "anderer_ausweis", andererAusweis,
                    "nutzung", nutzung,
                    "carsharing_anbieter", carsharingAnbieter,
                    "carsharing_nummer", carsharingNummer,
                    "carsharing_nachweis", carsharingNachweis,
                    "wechselnd_grund", wechselndGrund,
                    "wechselnd_nachweis", wechselndNachweis,
                    "kennzeichen_alt", kennzeichenAlt,
                    "kennzeichen_dauer", kennzeichenDauer,
                    "kennzeichen_bis", kennzeichenBis,
                    "fahrzeuge", fahrzeuge,
                    "mehrere_grund", mehrereGrund,
                    "beginn", beginn,
                    "dauer", dauer,
                    "rueckgabe_am", rueckgabeAm,
                    "rueckgabe_grund", rueckgabeGrund,
                    "erstattungskonto", erstattungskonto,
                    "zahlungsweg", zahlungsweg,
                    "lastschriftkonto", lastschriftkonto,
                    "mandat", mandat,
                    "ausgabe", ausgabe,
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
     * Konto für die Lastschrift
     *
     * @param kontoinhaber Kontoinhaberin oder Kontoinhaber
     * @param iban IBAN
     * @param kreditinstitut Name der Bank
     */
    public record Lastschriftkonto(
            String kontoinhaber,
            String iban,
            String kreditinstitut
    ) implements Knoten {
        static Lastschriftkonto lesen(Leser leser) {
            return leser.fertig(new Lastschriftkonto(
                    leser.text("kontoinhaber", true, 1, 70),
                    leser.iban("iban", true),
                    leser.text("kreditinstitut", false, 1, 70)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "kontoinhaber", kontoinhaber,
                    "iban", iban,
                    "kreditinstitut", kreditinstitut);
        }
    }

    /**
     * Konto für die Erstattung
     *
     * @param kontoinhaber Kontoinhaberin oder Kontoinhaber
     * @param iban IBAN
     * @param kreditinstitut Name der Bank
     */
    public record Erstattungskonto(
            String kontoinhaber,
            String iban,
            String kreditinstitut
    ) implements Knoten {
        static Erstattungskonto lesen(Leser leser) {
            return leser.fertig(new Erstattungskonto(
                    leser.text("kontoinhaber", true, 1, 70),
                    leser.iban("iban", true),
                    leser.text("kreditinstitut", false, 1, 70)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "kontoinhaber", kontoinhaber,
                    "iban", iban,
                    "kreditinstitut", kreditinstitut);
        }
    }

    /**
     * Fahrzeug
     *
     * @param zugelassenIn Wo ist das Fahrzeug zugelassen?
     * @param kennzeichen Kennzeichen des Fahrzeugs
     * @param fahrzeugart Was für ein Fahrzeug ist das?
     * @param halter Auf wen ist das Fahrzeug zugelassen?
     * @param fahrzeugschein Fahrzeugschein (Zulassungsbescheinigung Teil I)
     * @param halterName Name des Halters oder der Halterin
     * @param ueberlassung Bestätigung, dass Sie das Fahrzeug ständig nutzen dürfen
     */
    public record FahrzeugeEintrag(
            FahrzeugeZugelassenIn zugelassenIn,
            String kennzeichen,
            FahrzeugeFahrzeugart fahrzeugart,
            FahrzeugeHalter halter,
            List<Dokument> fahrzeugschein,
            String halterName,
            List<Dokument> ueberlassung
    ) implements Knoten {
        public FahrzeugeEintrag {
            fahrzeugschein = fahrzeugschein == null ? List.of() : List.copyOf(fahrzeugschein);
            ueberlassung = ueberlassung == null ? List.of() : List.copyOf(ueberlassung);
        }

        static FahrzeugeEintrag lesen(Leser leser) {
            return leser.fertig(new FahrzeugeEintrag(
                    leser.wahl("zugelassen_in", true, FahrzeugeZugelassenIn.class),
                    leser.text("kennzeichen", true, 3, 20),
                    leser.wahl("fahrzeugart", true, FahrzeugeFahrzeugart.class),
                    leser.wahl("halter", true, FahrzeugeHalter.class),
                    leser.dokumente("fahrzeugschein", true, 1, 5, 10485760L, "application/pdf", "image/jpeg", "image/png"),
                    leser.text("halter_name", false, 1, 120),
                    leser.dokumente("ueberlassung", false, 1, 5, 10485760L, "application/pdf", "image/jpeg", "image/png")));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "zugelassen_in", zugelassenIn,
                    "kennzeichen", kennzeichen,
                    "fahrzeugart", fahrzeugart,
                    "halter", halter,
                    "fahrzeugschein", fahrzeugschein,
                    "halter_name", halterName,
                    "ueberlassung", ueberlassung);
        }
    }

    /**
     * Ihre Wohnung in der Bewohnerparkzone
     *
     * @param strasse Straße
     * @param hausnummer Hausnummer
     * @param zusatz Adresszusatz
     * @param plz Postleitzahl
     * @param ort Ort
     */
    public record Wohnung(
            String strasse,
            String hausnummer,
            String zusatz,
            String plz,
            String ort
    ) implements Knoten {
        static Wohnung lesen(Leser leser) {
            return leser.fertig(new Wohnung(
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
     * Antragsteller
     *
     * @param vornamen Vornamen
     * @param familienname Familienname
     * @param doktorgrad Doktorgrad
     */
    public record Antragsteller(
            String vornamen,
            String familienname,
            String doktorgrad
    ) implements Knoten {
        static Antragsteller lesen(Leser leser) {
            return leser.fertig(new Antragsteller(
                    leser.text("vornamen", true, 1, 80),
                    leser.text("familienname", true, 1, 120),
                    leser.text("doktorgrad", false, 3, 119)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "vornamen", vornamen,
                    "familienname", familienname,
                    "doktorgrad", doktorgrad);
        }
    }

    /**
     * Berechnete Werte; was nicht berechnet werden konnte, ist {@code null}.
     *
     * @param neuerAusweisAb Ab diesem Tag brauchen Sie den nächsten Ausweis
     * @param monate Gültigkeit in Monaten
     * @param gebuehr Gebühr
     */
    public record Berechnet(
            LocalDate neuerAusweisAb,
            BigDecimal monate,
            BigDecimal gebuehr
    ) implements Knoten {
        static Berechnet lesen(Leser leser) {
            return leser.fertig(new Berechnet(
                    leser.tag("neuer_ausweis_ab"),
                    leser.wert("monate", 0),
                    leser.wert("gebuehr", 2)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "neuer_ausweis_ab", neuerAusweisAb,
                    "monate", monate,
                    "gebuehr", gebuehr);
        }
    }

    /** Was möchten Sie? */
    public enum Anliegen implements Auspraegung {
        /** Einen neuen Bewohnerparkausweis beantragen */
        NEU("neu", "Einen neuen Bewohnerparkausweis beantragen"),
        /** Meinen Ausweis verlängern */
        VERLAENGERUNG("verlaengerung", "Meinen Ausweis verlängern"),
        /** Das Kennzeichen ändern */
        KENNZEICHEN("kennzeichen", "Das Kennzeichen ändern"),
        /** Die Anschrift oder die Zone ändern */
        UMZUG("umzug", "Die Anschrift oder die Zone ändern"),
        /** Einen Ersatz bekommen */
        ERSATZ("ersatz", "Einen Ersatz bekommen"),
        /** Den Ausweis zurückgeben */
        RUECKGABE("rueckgabe", "Den Ausweis zurückgeben");

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

    /** Warum brauchen Sie einen Ersatz? */
    public enum ErsatzGrund implements Auspraegung {
        /** Der Ausweis ist verloren gegangen */
        VERLOREN("verloren", "Der Ausweis ist verloren gegangen"),
        /** Der Ausweis wurde gestohlen */
        GESTOHLEN("gestohlen", "Der Ausweis wurde gestohlen"),
        /** Der Ausweis ist beschädigt oder unleserlich */
        BESCHAEDIGT("beschaedigt", "Der Ausweis ist beschädigt oder unleserlich"),
        /** Der Ausweis ist nie bei mir angekommen */
        NICHT_ANGEKOMMEN("nicht_angekommen", "Der Ausweis ist nie bei mir angekommen");

        private final String code;
        private final String bezeichnung;

        ErsatzGrund(String code, String bezeichnung) {
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

    /** Ist das Ihre Haupt- oder Nebenwohnung? */
    public enum Wohnungsart implements Auspraegung {
        /** Hauptwohnung oder einzige Wohnung */
        HAUPT("haupt", "Hauptwohnung oder einzige Wohnung"),
        /** Nebenwohnung */
        NEBEN("neben", "Nebenwohnung");

        private final String code;
        private final String bezeichnung;

        Wohnungsart(String code, String bezeichnung) {
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

    /** Womit parken Sie in der Zone? */
    public enum Nutzung implements Auspraegung {
        /** Mit einem oder mehreren bestimmten Fahrzeugen */
        BESTIMMT("bestimmt", "Mit einem oder mehreren bestimmten Fahrzeugen"),
        /** Mit Fahrzeugen eines Carsharing-Anbieters */
        CARSHARING("carsharing", "Mit Fahrzeugen eines Carsharing-Anbieters"),
        /** Mit häufig wechselnden Fahrzeugen */
        WECHSELND("wechselnd", "Mit häufig wechselnden Fahrzeugen");

        private final String code;
        private final String bezeichnung;

        Nutzung(String code, String bezeichnung) {
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

    /** Ist die Änderung dauerhaft? */
    public enum KennzeichenDauer implements Auspraegung {
        /** Ja */
        DAUERHAFT("dauerhaft", "Ja"),
        /** Nein, nur vorübergehend */
        VORUEBERGEHEND("voruebergehend", "Nein, nur vorübergehend");

        private final String code;
        private final String bezeichnung;

        KennzeichenDauer(String code, String bezeichnung) {
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

    /** Wo ist das Fahrzeug zugelassen? */
    public enum FahrzeugeZugelassenIn implements Auspraegung {
        /** In Deutschland */
        DEUTSCHLAND("deutschland", "In Deutschland"),
        /** In einem anderen Staat */
        AUSLAND("ausland", "In einem anderen Staat");

        private final String code;
        private final String bezeichnung;

        FahrzeugeZugelassenIn(String code, String bezeichnung) {
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

    /** Was für ein Fahrzeug ist das? */
    public enum FahrzeugeFahrzeugart implements Auspraegung {
        /** Pkw */
        PKW("pkw", "Pkw"),
        /** Wohnmobil */
        WOHNMOBIL("wohnmobil", "Wohnmobil"),
        /** Lkw, Transporter oder Pritsche */
        LKW("lkw", "Lkw, Transporter oder Pritsche"),
        /** Motorrad oder Roller */
        KRAFTRAD("kraftrad", "Motorrad oder Roller");

        private final String code;
        private final String bezeichnung;

        FahrzeugeFahrzeugart(String code, String bezeichnung) {
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

    /** Auf wen ist das Fahrzeug zugelassen? */
    public enum FahrzeugeHalter implements Auspraegung {
        /** Auf mich */
        SELBST("selbst", "Auf mich"),
        /** Auf eine andere Privatperson */
        PRIVAT("privat", "Auf eine andere Privatperson"),
        /** Auf meinen Arbeitgeber oder meine Firma */
        ARBEITGEBER("arbeitgeber", "Auf meinen Arbeitgeber oder meine Firma"),
        /** Auf eine Leasingfirma, Vermietung oder Werkstatt */
        LEASING("leasing", "Auf eine Leasingfirma, Vermietung oder Werkstatt");

        private final String code;
        private final String bezeichnung;

        FahrzeugeHalter(String code, String bezeichnung) {
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

    /** Wie lange soll der Ausweis gelten? */
    public enum Dauer implements Auspraegung {
        /** Ein halbes Jahr */
        HALBJAHR("halbjahr", "Ein halbes Jahr"),
        /** Ein Jahr */
        JAHR("jahr", "Ein Jahr"),
        /** Zwei Jahre */
        ZWEI_JAHRE("zwei_jahre", "Zwei Jahre");

        private final String code;
        private final String bezeichnung;

        Dauer(String code, String bezeichnung) {
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

    /** Warum brauchen Sie den Ausweis nicht mehr? */
    public enum RueckgabeGrund implements Auspraegung {
        /** Ich ziehe aus der Zone weg */
        WEGZUG("wegzug", "Ich ziehe aus der Zone weg"),
        /** Ich habe kein Fahrzeug mehr */
        KEIN_FAHRZEUG("kein_fahrzeug", "Ich habe kein Fahrzeug mehr"),
        /** Aus einem anderen Grund */
        ANDERER("anderer", "Aus einem anderen Grund");

        private final String code;
        private final String bezeichnung;

        RueckgabeGrund(String code, String bezeichnung) {
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

    /** Wie möchten Sie zahlen? */
    public enum Zahlungsweg implements Auspraegung {
        /** Überweisung nach Erhalt des Bescheids */
        UEBERWEISUNG("ueberweisung", "Überweisung nach Erhalt des Bescheids"),
        /** Lastschrift von meinem Konto */
        LASTSCHRIFT("lastschrift", "Lastschrift von meinem Konto");

        private final String code;
        private final String bezeichnung;

        Zahlungsweg(String code, String bezeichnung) {
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

    /** Wie möchten Sie den Ausweis bekommen? */
    public enum Ausgabe implements Auspraegung {
        /** Mit der Post an meine Anschrift */
        POST("post", "Mit der Post an meine Anschrift"),
        /** Ich hole ihn ab */
        ABHOLUNG("abholung", "Ich hole ihn ab");

        private final String code;
        private final String bezeichnung;

        Ausgabe(String code, String bezeichnung) {
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
