package de.antragswerk.fundsachen;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fund melden, Verlorenes suchen oder Fundsache abholen: ein geprüfter Antrag.
 *
 * <p>Was nicht gefragt oder nicht beantwortet wurde, ist {@code null}, eine Liste dann leer.
 * Erzeugt aus der Beschreibung „fundsachen“; Änderungen gehören dorthin.
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
    public static final String LEISTUNG = "fundsachen";

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
     * Fund melden, Verlorenes suchen oder Fundsache abholen
     *
     * @param anliegen Was möchten Sie tun?
     * @param fuerWen Für wen handeln Sie?
     * @param organisationName Name der Firma oder Einrichtung
     * @param antragsteller Name
     * @param wohnung Anschrift
     * @param kontakt kontakt
     * @param vertretung vertretung
     * @param kategorie Was ist es?
     * @param bezeichnung Kurze Bezeichnung der Sache
     * @param merkmalAussen Marke, Modell und Farbe
     * @param schluesselAnzahl Wie viele Schlüssel sind es?
     * @param ausweisArt Welche Papiere sind es?
     * @param ausweisName Auf welchen Namen lauten sie?
     * @param imei Gerätenummer (IMEI)
     * @param rahmennummer Rahmennummer oder Versicherungskennzeichen
     * @param tierart Was für ein Tier ist es?
     * @param chip Chipnummer
     * @param tierVerletzt Ist das Tier verletzt oder krank?
     * @param foto Foto der Sache
     * @param nurIdeell Hat die Sache nur für ihren Besitzer einen Wert?
     * @param bargeldBetrag Wie viel Bargeld ist es?
     * @param wert Wie viel ist die Sache ungefähr wert?
     * @param inhalt Gegenstand darin
     * @param fundortArt Wo lag die Sache?
     * @param fundstelle Welche Behörde oder welches Verkehrsunternehmen ist das?
     * @param bediensteter Arbeitet die Person, die gefunden hat, dort?
     * @param fundDatum Wann wurde die Sache gefunden?
     * @param fundZeit Ungefähre Uhrzeit des Fundes
     * @param fundort Genauer Fundort
     * @param anzeigeDatum Wann haben Sie den Fund gemeldet?
     * @param fundnummer Fundnummer
     * @param verbleib Wo ist die Sache jetzt?
     * @param abgegebenBei Wo haben Sie die Sache abgegeben?
     * @param aufbewahrungSchwierig Verdirbt die Sache, oder ist das Aufbewahren sehr teuer?
     * @param eigentuemerHinweis Haben Sie einen Hinweis, wem die Sache gehört?
     * @param eigentuemerAngaben Welchen Hinweis haben Sie?
     * @param finderlohnWunsch Möchten Sie Finderlohn, wenn sich der Eigentümer meldet?
     * @param eigentumWunsch Möchten Sie die Sache behalten, wenn sich sechs Monate lang niemand meldet?
     * @param auslagenVorhanden Hatten Sie schon nötige Ausgaben für die Sache?
     * @param datenWeitergabe Dürfen wir dem Eigentümer Ihren Namen und Ihre Anschrift geben?
     * @param rechte Was möchten Sie?
     * @param eigentuemerGemeldet Ist Ihnen bekannt, dass sich jemand wegen der Sache gemeldet hat?
     * @param finderkonto Konto für Finderlohn und Auslagen
     * @param auslagen Ausgabe
     * @param verlustVon Wann hatten Sie die Sache zuletzt?
     * @param verlustBis Wann haben Sie bemerkt, dass sie fehlt?
     * @param verlustOrt Wo könnte die Sache verloren gegangen sein?
     * @param verlustLinie Unternehmen und Linie, wenn es in Bus oder Bahn gewesen sein kann
     * @param gestohlen Könnte die Sache gestohlen worden sein?
     * @param merkmale Woran erkennen Sie, dass es Ihre Sache ist?
     * @param eigentumNachweis Nachweis, dass die Sache zu Ihnen gehört
     * @param herausgabeNummer Fundnummer
     * @param rolle Warum dürfen Sie die Sache bekommen?
     * @param eigentuemerName Wem gehört die Sache?
     * @param abholung Wie bekommen Sie die Sache?
     * @param abholer Abholende Person
     * @param vollmacht Unterschriebene Vollmacht für die abholende Person
     * @param finderlohnBereit Zahlen Sie dem Finder den gesetzlichen Finderlohn und seine Auslagen, wenn er sie verlangt?
     * @param erklaerung erklaerung
     */
    public record Angaben(
            Anliegen anliegen,
            FuerWen fuerWen,
            String organisationName,
            Antragsteller antragsteller,
            Wohnung wohnung,
            Kontakt kontakt,
            Vertretung vertretung,
            Kategorie kategorie,
            String bezeichnung,
            String merkmalAussen,
            Long schluesselAnzahl,
            String ausweisArt,
            String ausweisName,
            String imei,
            String rahmennummer,
            Tierart tierart,
            String chip,
            Boolean tierVerletzt,
            List<Dokument> foto,
            Boolean nurIdeell,
            BigDecimal bargeldBetrag,
            BigDecimal wert,
            List<InhaltEintrag> inhalt,
            FundortArt fundortArt,
            String fundstelle,
            Boolean bediensteter,
            LocalDate fundDatum,
            LocalTime fundZeit,
            String fundort,
            LocalDate anzeigeDatum,
            String fundnummer,
            Verbleib verbleib,
            String abgegebenBei,
            Boolean aufbewahrungSchwierig,
            Boolean eigentuemerHinweis,
            String eigentuemerAngaben,
            Boolean finderlohnWunsch,
            EigentumWunsch eigentumWunsch,
            Boolean auslagenVorhanden,
            Boolean datenWeitergabe,
            List<Rechte> rechte,
            Boolean eigentuemerGemeldet,
            Finderkonto finderkonto,
            List<AuslagenEintrag> auslagen,
            LocalDate verlustVon,
            LocalDate verlustBis,
            String verlustOrt,
            String verlustLinie,
            Boolean gestohlen,
            String merkmale,
            List<Dokument> eigentumNachweis,
            String herausgabeNummer,
            Rolle rolle,
            String eigentuemerName,
            Abholung abholung,
            Abholer abholer,
            List<Dokument> vollmacht,
            Boolean finderlohnBereit,
            Erklaerung erklaerung
    ) implements Knoten {
        public Angaben {
            foto = foto == null ? List.of() : List.copyOf(foto);
            inhalt = inhalt == null ? List.of() : List.copyOf(inhalt);
            rechte = rechte == null ? List.of() : List.copyOf(rechte);
            auslagen = auslagen == null ? List.of() : List.copyOf(auslagen);
            eigentumNachweis = eigentumNachweis == null ? List.of() : List.copyOf(eigentumNachweis);
            vollmacht = vollmacht == null ? List.of() : List.copyOf(vollmacht);
        }

        static Angaben lesen(Leser leser) {
            return leser.fertig(new Angaben(
                    leser.wahl("anliegen", true, Anliegen.class),
                    leser.wahl("fuer_wen", true, FuerWen.class),
                    leser.text("organisation_name", false, 2, 150),
                    leser.gruppe("antragsteller", true, Antragsteller::lesen),
                    leser.gruppe("wohnung", true, Wohnung::lesen),
                    leser.gruppe("kontakt", false, Kontakt::lesen),
                    leser.gruppe("vertretung", false, Vertretung::lesen),
                    leser.wahl("kategorie", true, Kategorie.class),
                    leser.text("bezeichnung", false, 2, 120),
                    leser.text("merkmal_aussen", false, 1, 120),
                    leser.ganzzahl("schluessel_anzahl", false, 1L, 200L),
                    leser.text("ausweis_art", false, 2, 80),
                    leser.text("ausweis_name", false, 1, 120),
                    leser.text("imei", false, 1, 20),
                    leser.text("rahmennummer", false, 1, 40),
                    leser.wahl("tierart", false, Tierart.class),
                    leser.text("chip", false, 1, 20),
                    leser.jaNein("tier_verletzt", false),
                    leser.dokumente("foto", false, 1, 3, 10485760L, "image/jpeg", "image/png"),
                    leser.jaNein("nur_ideell", false),
                    leser.zahl("bargeld_betrag", false, 2, "0.00", "1000000.00"),
                    leser.zahl("wert", false, 2, "0.00", "1000000.00"),
                    leser.liste("inhalt", false, 1, 15, InhaltEintrag::lesen),
                    leser.wahl("fundort_art", false, FundortArt.class),
                    leser.text("fundstelle", false, 2, 150),
                    leser.jaNein("bediensteter", false),
                    leser.datum("fund_datum", false),
                    leser.uhrzeit("fund_zeit", false),
                    leser.text("fundort", false, 2, 250),
                    leser.datum("anzeige_datum", false),
                    leser.text("fundnummer", false, 1, 40),
                    leser.wahl("verbleib", false, Verbleib.class),
                    leser.text("abgegeben_bei", false, 2, 150),
                    leser.jaNein("aufbewahrung_schwierig", false),
                    leser.jaNein("eigentuemer_hinweis", false),
                    leser.text("eigentuemer_angaben", false, 1, 1000),
                    leser.jaNein("finderlohn_wunsch", false),
                    leser.wahl("eigentum_wunsch", false, EigentumWunsch.class),
                    leser.jaNein("auslagen_vorhanden", false),
                    leser.jaNein("daten_weitergabe", false),
                    leser.auswahl("rechte", false, Rechte.class),
                    leser.jaNein("eigentuemer_gemeldet", false),
                    leser.gruppe("finderkonto", false, Finderkonto::lesen),
                    leser.liste("auslagen", false, 1, 10, AuslagenEintrag::lesen),
                    leser.datum("verlust_von", false),
                    leser.datum("verlust_bis", false),
                    leser.text("verlust_ort", false, 1, 500),
                    leser.text("verlust_linie", false, 1, 150),
                    leser.jaNein("gestohlen", false),
                    leser.text("merkmale", false, 1, 1000),
                    leser.dokumente("eigentum_nachweis", false, 1, 5, 10485760L, "application/pdf", "image/jpeg", "image/png"),
                    leser.text("herausgabe_nummer", false, 1, 40),
                    leser.wahl("rolle", false, Rolle.class),
                    leser.text("eigentuemer_name", false, 2, 150),
                    leser.wahl("abholung", false, Abholung.class),
                    leser.gruppe("abholer", false, Abholer::lesen),
                    leser.dokumente("vollmacht", false, 1, 5, 10485760L, "application/pdf", "image/jpeg", "image/png"),
                    leser.jaNein("finderlohn_bereit", false),
                    leser.gruppe("erklaerung", true, Erklaerung::lesen)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "anliegen", anliegen,
                    "fuer_wen", fuerWen,
                    "organisation_name", organisationName,
                    "antragsteller", antragsteller,
                    "wohnung", wohnung,
                    "kontakt", kontakt,
                    "vertretung", vertretung,
                    "kategorie", kategorie,
                    "bezeichnung", bezeichnung,
                    "merkmal_aussen", merkmalAussen,
                    "schluessel_anzahl", schluesselAnzahl,
                    "ausweis_art", ausweisArt,
                    "ausweis_name", ausweisName,
                    "imei", imei,
                    "rahmennummer", rahmennummer,
                    "tierart", tierart,
                    "chip", chip,
                    "tier_verletzt", tierVerletzt,
                    "foto", foto,
                    "nur_ideell", nurIdeell,
                    "bargeld_betrag", bargeldBetrag,
                    "wert", wert,
                    "inhalt", inhalt,
                    "fundort_art", fundortArt,
                    "fundstelle", fundstelle,
                    "bediensteter", bediensteter,
                    "fund_datum", fundDatum,
                    "fund_zeit", fundZeit,
                    "fundort", fundort,
                    "anzeige_datum", anzeigeDatum,
                    "fundnummer", fundnummer,
                    "verbleib", verbleib,
                    "abgegeben_bei", abgegebenBei,
                    "aufbewahrung_schwierig", aufbewahrungSchwierig,
                    "eigentuemer_hinweis", eigentuemerHinweis,
                    "eigentuemer_angaben", eigentuemerAngaben,
                    "finderlohn_wunsch", finderlohnWunsch,
                    "eigentum_wunsch", eigentumWunsch,
                    "auslagen_vorhanden", auslagenVorhanden,
                    "daten_weitergabe", datenWeitergabe,
                    "rechte", rechte,
                    "eigentuemer_gemeldet", eigentuemerGemeldet,
                    "finderkonto", finderkonto,
                    "auslagen", auslagen,
                    "verlust_von", verlustVon,
                    "verlust_bis", verlustBis,
                    "verlust_ort", verlustOrt,
                    "verlust_linie", verlustLinie,
                    "gestohlen", gestohlen,
                    "merkmale", merkmale,
                    "eigentum_nachweis", eigentumNachweis,
                    "herausgabe_nummer", herausgabeNummer,
                    "rolle", rolle,
                    "eigentuemer_name", eigentuemerName,
                    "abholung", abholung,
                    "abholer", abholer,
                    "vollmacht", vollmacht,
                    "finderlohn_bereit", finderlohnBereit,
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
     * Abholende Person
     *
     * @param vornamen Vornamen der abholenden Person
     * @param familienname Familienname der abholenden Person
     */
    public record Abholer(
            String vornamen,
            String familienname
    ) implements Knoten {
        static Abholer lesen(Leser leser) {
            return leser.fertig(new Abholer(
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
     * Ausgabe
     *
     * @param auslageWofuer Wofür haben Sie das Geld ausgegeben?
     * @param auslageBetrag Betrag
     * @param auslageBeleg Beleg
     */
    public record AuslagenEintrag(
            String auslageWofuer,
            BigDecimal auslageBetrag,
            List<Dokument> auslageBeleg
    ) implements Knoten {
        public AuslagenEintrag {
            auslageBeleg = auslageBeleg == null ? List.of() : List.copyOf(auslageBeleg);
        }

        static AuslagenEintrag lesen(Leser leser) {
            return leser.fertig(new AuslagenEintrag(
                    leser.text("auslage_wofuer", true, 2, 120),
                    leser.zahl("auslage_betrag", true, 2, "0.00", "10000.00"),
                    leser.dokumente("auslage_beleg", false, 1, 5, 10485760L, "application/pdf", "image/jpeg", "image/png")));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "auslage_wofuer", auslageWofuer,
                    "auslage_betrag", auslageBetrag,
                    "auslage_beleg", auslageBeleg);
        }
    }

    /**
     * Konto für Finderlohn und Auslagen
     *
     * @param kontoinhaber Kontoinhaberin oder Kontoinhaber
     * @param iban IBAN
     */
    public record Finderkonto(
            String kontoinhaber,
            String iban
    ) implements Knoten {
        static Finderkonto lesen(Leser leser) {
            return leser.fertig(new Finderkonto(
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
     * Gegenstand darin
     *
     * @param inhaltWas Was ist darin?
     * @param inhaltWert Ungefährer Wert
     */
    public record InhaltEintrag(
            String inhaltWas,
            BigDecimal inhaltWert
    ) implements Knoten {
        static InhaltEintrag lesen(Leser leser) {
            return leser.fertig(new InhaltEintrag(
                    leser.text("inhalt_was", true, 2, 120),
                    leser.zahl("inhalt_wert", false, 2, "0.00", "100000.00")));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "inhalt_was", inhaltWas,
                    "inhalt_wert", inhaltWert);
        }
    }

    /**
     * Vertretung
     *
     * @param art Worauf beruht die Vertretung?
     * @param person Vertretende Person
     * @param nachweis Nachweis der Vertretung
     */
    public record Vertretung(
            VertretungArt art,
            VertretungPerson person,
            List<Dokument> nachweis
    ) implements Knoten {
        public Vertretung {
            nachweis = nachweis == null ? List.of() : List.copyOf(nachweis);
        }

        static Vertretung lesen(Leser leser) {
            return leser.fertig(new Vertretung(
                    leser.wahl("art", true, VertretungArt.class),
                    leser.gruppe("person", true, VertretungPerson::lesen),
                    leser.dokumente("nachweis", false, 1, 3, 10485760L, "application/pdf", "image/jpeg", "image/png")));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "art", art,
                    "person", person,
                    "nachweis", nachweis);
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
     * Anschrift
     *
     * @param wo Wo liegt die Anschrift?
     * @param inland inland
     * @param ausland ausland
     */
    public record Wohnung(
            WohnungWo wo,
            WohnungInland inland,
            WohnungAusland ausland
    ) implements Knoten {
        static Wohnung lesen(Leser leser) {
            return leser.fertig(new Wohnung(
                    leser.wahl("wo", true, WohnungWo.class),
                    leser.gruppe("inland", false, WohnungInland::lesen),
                    leser.gruppe("ausland", false, WohnungAusland::lesen)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "wo", wo,
                    "inland", inland,
                    "ausland", ausland);
        }
    }

    /**
     * WohnungAusland
     *
     * @param staat Staat der Anschrift
     * @param zeile1 Erste Zeile der Anschrift
     * @param zeile2 Zweite Zeile der Anschrift
     * @param zeile3 Dritte Zeile der Anschrift
     */
    public record WohnungAusland(
            CodelisteStaat staat,
            String zeile1,
            String zeile2,
            String zeile3
    ) implements Knoten {
        static WohnungAusland lesen(Leser leser) {
            return leser.fertig(new WohnungAusland(
                    leser.wahl("staat", true, CodelisteStaat.class),
                    leser.text("zeile_1", true, 1, 35),
                    leser.text("zeile_2", true, 1, 35),
                    leser.text("zeile_3", false, 1, 35)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "staat", staat,
                    "zeile_1", zeile1,
                    "zeile_2", zeile2,
                    "zeile_3", zeile3);
        }
    }

    /**
     * WohnungInland
     *
     * @param strasse Straße
     * @param hausnummer Hausnummer
     * @param zusatz Adresszusatz
     * @param plz Postleitzahl
     * @param ort Ort
     */
    public record WohnungInland(
            String strasse,
            String hausnummer,
            String zusatz,
            String plz,
            String ort
    ) implements Knoten {
        static WohnungInland lesen(Leser leser) {
            return leser.fertig(new WohnungInland(
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
     * Name
     *
     * @param vornamen Vornamen
     * @param familienname Familienname
     */
    public record Antragsteller(
            String vornamen,
            String familienname
    ) implements Knoten {
        static Antragsteller lesen(Leser leser) {
            return leser.fertig(new Antragsteller(
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
     * @param wertGesamt Geschätzter Wert
     * @param eigentumAb Die sechs Monate enden am
     * @param auslagenSumme Summe Ihrer Ausgaben
     * @param lohnGrundlage Finderlohn vor dem Runden
     * @param finderlohn Gesetzlicher Finderlohn nach Ihrer Schätzung
     * @param gebuehr Gebühr für die Herausgabe
     */
    public record Berechnet(
            BigDecimal wertGesamt,
            LocalDate eigentumAb,
            BigDecimal auslagenSumme,
            BigDecimal lohnGrundlage,
            BigDecimal finderlohn,
            BigDecimal gebuehr
    ) implements Knoten {
        static Berechnet lesen(Leser leser) {
            return leser.fertig(new Berechnet(
                    leser.wert("wert_gesamt", 2),
                    leser.tag("eigentum_ab"),
                    leser.wert("auslagen_summe", 2),
                    leser.wert("lohn_grundlage", 4),
                    leser.wert("finderlohn", 2),
                    leser.wert("gebuehr", 2)));
        }

        @Override
        public Map<String, Object> alsJson() {
            return Knoten.karte(
                    "wert_gesamt", wertGesamt,
                    "eigentum_ab", eigentumAb,
                    "auslagen_summe", auslagenSumme,
                    "lohn_grundlage", lohnGrundlage,
                    "finderlohn", finderlohn,
                    "gebuehr", gebuehr);
        }
    }

    /** Was möchten Sie tun? */
    public enum Anliegen implements Auspraegung {
        /** Einen Fund melden */
        FUND("fund", "Einen Fund melden"),
        /** Nach einer verlorenen Sache suchen lassen */
        VERLUST("verlust", "Nach einer verlorenen Sache suchen lassen"),
        /** Meine Sache abholen */
        HERAUSGABE("herausgabe", "Meine Sache abholen"),
        /** Rechte als Finder geltend machen */
        FINDERRECHTE("finderrechte", "Rechte als Finder geltend machen");

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

    /** Für wen handeln Sie? */
    public enum FuerWen implements Auspraegung {
        /** Für mich selbst */
        SELBST("selbst", "Für mich selbst"),
        /** Für mein Kind oder eine andere Person, die ich vertrete */
        VERTRETUNG("vertretung", "Für mein Kind oder eine andere Person, die ich vertrete"),
        /** Für eine Firma, einen Verein oder eine andere Einrichtung */
        ORGANISATION("organisation", "Für eine Firma, einen Verein oder eine andere Einrichtung");

        private final String code;
        private final String bezeichnung;

        FuerWen(String code, String bezeichnung) {
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

    /** Wo liegt die Anschrift? */
    public enum WohnungWo implements Auspraegung {
        /** In Deutschland */
        INLAND("inland", "In Deutschland"),
        /** In einem anderen Staat */
        AUSLAND("ausland", "In einem anderen Staat");

        private final String code;
        private final String bezeichnung;

        WohnungWo(String code, String bezeichnung) {
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

    /** Staat (Codeliste urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:staat, 2024-08-01) */
    public enum CodelisteStaat implements Auspraegung {
        /** Deutschland */
        C_000("000", "Deutschland"),
        /** Albanien */
        C_121("121", "Albanien"),
        /** Bosnien und Herzegowina */
        C_122("122", "Bosnien und Herzegowina"),
        /** Andorra */
        C_123("123", "Andorra"),
        /** Belgien */
        C_124("124", "Belgien"),
        /** Bulgarien */
        C_125("125", "Bulgarien"),
        /** Dänemark */
        C_126("126", "Dänemark"),
        /** Estland */
        C_127("127", "Estland"),
        /** Finnland */
        C_128("128", "Finnland"),
        /** Frankreich */
        C_129("129", "Frankreich"),
        /** Kroatien */
        C_130("130", "Kroatien"),
        /** Slowenien */
        C_131("131", "Slowenien"),
        /** Griechenland */
        C_134("134", "Griechenland"),
        /** Irland */
        C_135("135", "Irland"),
        /** Island */
        C_136("136", "Island"),
        /** Italien */
        C_137("137", "Italien"),
        /** Lettland */
        C_139("139", "Lettland"),
        /** Montenegro */
        C_140("140", "Montenegro"),
        /** Liechtenstein */
        C_141("141", "Liechtenstein"),
        /** Litauen */
        C_142("142", "Litauen"),
        /** Luxemburg */
        C_143("143", "Luxemburg"),
        /** Nordmazedonien */
        C_144("144", "Nordmazedonien"),
        /** Malta */
        C_145("145", "Malta"),
        /** Moldau */
        C_146("146", "Moldau"),
        /** Monaco */
        C_147("147", "Monaco"),
        /** Niederlande */
        C_148("148", "Niederlande"),
        /** Norwegen */
        C_149("149", "Norwegen"),
        /** Kosovo */
        C_150("150", "Kosovo"),
        /** Österreich */
        C_151("151", "Österreich"),
        /** Polen */
        C_152("152", "Polen"),
        /** Portugal */
        C_153("153", "Portugal"),
        /** Rumänien */
        C_154("154", "Rumänien"),
        /** Slowakei */
        C_155("155", "Slowakei"),
        /** San Marino */
        C_156("156", "San Marino"),
        /** Schweden */
        C_157("157", "Schweden"),
        /** Schweiz */
        C_158("158", "Schweiz"),
        /** Russische Föderation */
        C_160("160", "Russische Föderation"),
        /** Spanien */
        C_161("161", "Spanien"),
        /** Türkei */
        C_163("163", "Türkei"),
        /** Tschechien */
        C_164("164", "Tschechien"),
        /** Ungarn */
        C_165("165", "Ungarn"),
        /** Ukraine */
        C_166("166", "Ukraine"),
        /** Vatikanstadt */
        C_167("167", "Vatikanstadt"),
        /** Vereinigtes Königreich */
        C_168("168", "Vereinigtes Königreich"),
        /** Belarus */
        C_169("169", "Belarus"),
        /** Serbien */
        C_170("170", "Serbien"),
        /** Zypern */
        C_181("181", "Zypern"),
        /** Algerien */
        C_221("221", "Algerien"),
        /** Angola */
        C_223("223", "Angola"),
        /** Eritrea */
        C_224("224", "Eritrea"),
        /** Äthiopien */
        C_225("225", "Äthiopien"),
        /** Lesotho */
        C_226("226", "Lesotho"),
        /** Botsuana */
        C_227("227", "Botsuana"),
        /** Benin */
        C_229("229", "Benin"),
        /** Dschibuti */
        C_230("230", "Dschibuti"),
        /** Côte d’Ivoire */
        C_231("231", "Côte d’Ivoire"),
        /** Nigeria */
        C_232("232", "Nigeria"),
        /** Simbabwe */
        C_233("233", "Simbabwe"),
        /** Gabun */
        C_236("236", "Gabun"),
        /** Gambia */
        C_237("237", "Gambia"),
        /** Ghana */
        C_238("238", "Ghana"),
        /** Mauretanien */
        C_239("239", "Mauretanien"),
        /** Cabo Verde */
        C_242("242", "Cabo Verde"),
        /** Kenia */
        C_243("243", "Kenia"),
        /** Komoren */
        C_244("244", "Komoren"),
        /** Kongo */
        C_245("245", "Kongo"),
        /** Kongo, Demokratische Republik */
        C_246("246", "Kongo, Demokratische Republik"),
        /** Liberia */
        C_247("247", "Liberia"),
        /** Libyen */
        C_248("248", "Libyen"),
        /** Madagaskar */
        C_249("249", "Madagaskar"),
        /** Mali */
        C_251("251", "Mali"),
        /** Marokko */
        C_252("252", "Marokko"),
        /** Mauritius */
        C_253("253", "Mauritius"),
        /** Mosambik */
        C_254("254", "Mosambik"),
        /** Niger */
        C_255("255", "Niger"),
        /** Malawi */
        C_256("256", "Malawi"),
        /** Sambia */
        C_257("257", "Sambia"),
        /** Burkina Faso */
        C_258("258", "Burkina Faso"),
        /** Guinea-Bissau */
        C_259("259", "Guinea-Bissau"),
        /** Guinea */
        C_261("261", "Guinea"),
        /** Kamerun */
        C_262("262", "Kamerun"),
        /** Südafrika */
        C_263("263", "Südafrika"),
        /** Ruanda */
        C_265("265", "Ruanda"),
        /** Namibia */
        C_267("267", "Namibia"),
        /** São Tomé und Príncipe */
        C_268("268", "São Tomé und Príncipe"),
        /** Senegal */
        C_269("269", "Senegal"),
        /** Seychellen */
        C_271("271", "Seychellen"),
        /** Sierra Leone */
        C_272("272", "Sierra Leone"),
        /** Somalia */
        C_273("273", "Somalia"),
        /** Äquatorialguinea */
        C_274("274", "Äquatorialguinea"),
        /** Sudan */
        C_277("277", "Sudan"),
        /** Südsudan */
        C_278("278", "Südsudan"),
        /** Eswatini */
        C_281("281", "Eswatini"),
        /** Tansania */
        C_282("282", "Tansania"),
        /** Togo */
        C_283("283", "Togo"),
        /** Tschad */
        C_284("284", "Tschad"),
        /** Tunesien */
        C_285("285", "Tunesien"),
        /** Uganda */
        C_286("286", "Uganda"),
        /** Ägypten */
        C_287("287", "Ägypten"),
        /** Zentralafrikanische Republik */
        C_289("289", "Zentralafrikanische Republik"),
        /** Burundi */
        C_291("291", "Burundi"),
        /** Antigua und Barbuda */
        C_320("320", "Antigua und Barbuda"),
        /** Barbados */
        C_322("322", "Barbados"),
        /** Argentinien */
        C_323("323", "Argentinien"),
        /** Bahamas */
        C_324("324", "Bahamas"),
        /** Bolivien */
        C_326("326", "Bolivien"),
        /** Brasilien */
        C_327("327", "Brasilien"),
        /** Guyana */
        C_328("328", "Guyana"),
        /** Belize */
        C_330("330", "Belize"),
        /** Chile */
        C_332("332", "Chile"),
        /** Dominica */
        C_333("333", "Dominica"),
        /** Costa Rica */
        C_334("334", "Costa Rica"),
        /** Dominikanische Republik */
        C_335("335", "Dominikanische Republik"),
        /** Ecuador */
        C_336("336", "Ecuador"),
        /** El Salvador */
        C_337("337", "El Salvador"),
        /** Grenada */
        C_340("340", "Grenada"),
        /** Guatemala */
        C_345("345", "Guatemala"),
        /** Haiti */
        C_346("346", "Haiti"),
        /** Honduras */
        C_347("347", "Honduras"),
        /** Kanada */
        C_348("348", "Kanada"),
        /** Kolumbien */
        C_349("349", "Kolumbien"),
        /** Kuba */
        C_351("351", "Kuba"),
        /** Mexiko */
        C_353("353", "Mexiko"),
        /** Nicaragua */
        C_354("354", "Nicaragua"),
        /** Jamaika */
        C_355("355", "Jamaika"),
        /** Panama */
        C_357("357", "Panama"),
        /** Paraguay */
        C_359("359", "Paraguay"),
        /** Peru */
        C_361("361", "Peru"),
        /** Suriname */
        C_364("364", "Suriname"),
        /** Uruguay */
        C_365("365", "Uruguay"),
        /** St. Lucia */
        C_366("366", "St. Lucia"),
        /** Venezuela */
        C_367("367", "Venezuela"),
        /** Vereinigte Staaten */
        C_368("368", "Vereinigte Staaten"),
        /** St. Vincent und die Grenadinen */
        C_369("369", "St. Vincent und die Grenadinen"),
        /** St. Kitts und Nevis */
        C_370("370", "St. Kitts und Nevis"),
        /** Trinidad und Tobago */
        C_371("371", "Trinidad und Tobago"),
        /** Jemen */
        C_421("421", "Jemen"),
        /** Armenien */
        C_422("422", "Armenien"),
        /** Afghanistan */
        C_423("423", "Afghanistan"),
        /** Bahrain */
        C_424("424", "Bahrain"),
        /** Aserbaidschan */
        C_425("425", "Aserbaidschan"),
        /** Bhutan */
        C_426("426", "Bhutan"),
        /** Myanmar */
        C_427("427", "Myanmar"),
        /** Brunei Darussalam */
        C_429("429", "Brunei Darussalam"),
        /** Georgien */
        C_430("430", "Georgien"),
        /** Sri Lanka */
        C_431("431", "Sri Lanka"),
        /** Vietnam */
        C_432("432", "Vietnam"),
        /** Korea, Demokratische Volksrepublik */
        C_434("434", "Korea, Demokratische Volksrepublik"),
        /** Indien */
        C_436("436", "Indien"),
        /** Indonesien */
        C_437("437", "Indonesien"),
        /** Irak */
        C_438("438", "Irak"),
        /** Iran */
        C_439("439", "Iran"),
        /** Israel */
        C_441("441", "Israel"),
        /** Japan */
        C_442("442", "Japan"),
        /** Kasachstan */
        C_444("444", "Kasachstan"),
        /** Jordanien */
        C_445("445", "Jordanien"),
        /** Kambodscha */
        C_446("446", "Kambodscha"),
        /** Katar */
        C_447("447", "Katar"),
        /** Kuwait */
        C_448("448", "Kuwait"),
        /** Laos */
        C_449("449", "Laos"),
        /** Kirgisistan */
        C_450("450", "Kirgisistan"),
        /** Libanon */
        C_451("451", "Libanon"),
        /** Malediven */
        C_454("454", "Malediven"),
        /** Oman */
        C_456("456", "Oman"),
        /** Mongolei */
        C_457("457", "Mongolei"),
        /** Nepal */
        C_458("458", "Nepal"),
        /** Bangladesch */
        C_460("460", "Bangladesch"),
        /** Pakistan */
        C_461("461", "Pakistan"),
        /** Philippinen */
        C_462("462", "Philippinen"),
        /** Korea, Republik */
        C_467("467", "Korea, Republik"),
        /** Vereinigte Arabische Emirate */
        C_469("469", "Vereinigte Arabische Emirate"),
        /** Tadschikistan */
        C_470("470", "Tadschikistan"),
        /** Turkmenistan */
        C_471("471", "Turkmenistan"),
        /** Saudi-Arabien */
        C_472("472", "Saudi-Arabien"),
        /** Singapur */
        C_474("474", "Singapur"),
        /** Syrien */
        C_475("475", "Syrien"),
        /** Thailand */
        C_476("476", "Thailand"),
        /** Usbekistan */
        C_477("477", "Usbekistan"),
        /** China */
        C_479("479", "China"),
        /** Malaysia */
        C_482("482", "Malaysia"),
        /** Timor-Leste */
        C_483("483", "Timor-Leste"),
        /** Australien */
        C_523("523", "Australien"),
        /** Salomonen */
        C_524("524", "Salomonen"),
        /** Fidschi */
        C_526("526", "Fidschi"),
        /** Cookinseln */
        C_527("527", "Cookinseln"),
        /** Kiribati */
        C_530("530", "Kiribati"),
        /** Nauru */
        C_531("531", "Nauru"),
        /** Vanuatu */
        C_532("532", "Vanuatu"),
        /** Niue */
        C_533("533", "Niue"),
        /** Neuseeland */
        C_536("536", "Neuseeland"),
        /** Palau */
        C_537("537", "Palau"),
        /** Papua-Neuguinea */
        C_538("538", "Papua-Neuguinea"),
        /** Tuvalu */
        C_540("540", "Tuvalu"),
        /** Tonga */
        C_541("541", "Tonga"),
        /** Samoa */
        C_543("543", "Samoa"),
        /** Marshallinseln */
        C_544("544", "Marshallinseln"),
        /** Mikronesien */
        C_545("545", "Mikronesien");

        private final String code;
        private final String bezeichnung;

        CodelisteStaat(String code, String bezeichnung) {
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

    /** Was ist es? */
    public enum Kategorie implements Auspraegung {
        /** Schlüssel */
        SCHLUESSEL("schluessel", "Schlüssel"),
        /** Geldbörse */
        GELDBOERSE("geldboerse", "Geldbörse"),
        /** Bargeld ohne Geldbörse */
        BARGELD("bargeld", "Bargeld ohne Geldbörse"),
        /** Ausweis, Karte oder Papiere */
        AUSWEIS("ausweis", "Ausweis, Karte oder Papiere"),
        /** Handy oder Tablet mit SIM-Karte */
        HANDY("handy", "Handy oder Tablet mit SIM-Karte"),
        /** Anderes elektronisches Gerät */
        ELEKTRONIK("elektronik", "Anderes elektronisches Gerät"),
        /** Schmuck oder Uhr */
        SCHMUCK("schmuck", "Schmuck oder Uhr"),
        /** Tasche, Rucksack oder Koffer */
        TASCHE("tasche", "Tasche, Rucksack oder Koffer"),
        /** Kleidung oder Schirm */
        KLEIDUNG("kleidung", "Kleidung oder Schirm"),
        /** Brille oder Hörgerät */
        BRILLE("brille", "Brille oder Hörgerät"),
        /** Fahrrad oder E-Scooter */
        FAHRRAD("fahrrad", "Fahrrad oder E-Scooter"),
        /** Tier */
        TIER("tier", "Tier"),
        /** Etwas, das lange verborgen lag (Schatz) */
        SCHATZ("schatz", "Etwas, das lange verborgen lag (Schatz)"),
        /** Etwas anderes */
        SONSTIGES("sonstiges", "Etwas anderes");

        private final String code;
        private final String bezeichnung;

        Kategorie(String code, String bezeichnung) {
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

    /** Was für ein Tier ist es? */
    public enum Tierart implements Auspraegung {
        /** Hund */
        HUND("hund", "Hund"),
        /** Katze */
        KATZE("katze", "Katze"),
        /** Kleintier */
        KLEINTIER("kleintier", "Kleintier"),
        /** Vogel */
        VOGEL("vogel", "Vogel"),
        /** Anderes Tier */
        ANDERES("anderes", "Anderes Tier");

        private final String code;
        private final String bezeichnung;

        Tierart(String code, String bezeichnung) {
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

    /** Wo lag die Sache? */
    public enum FundortArt implements Auspraegung {
        /** Auf einer Straße, einem Platz oder in der Natur */
        OEFFENTLICH("oeffentlich", "Auf einer Straße, einem Platz oder in der Natur"),
        /** In einem Geschäft, Lokal oder Kino */
        GESCHAEFT("geschaeft", "In einem Geschäft, Lokal oder Kino"),
        /** In einem anderen privaten Gebäude oder auf einem Grundstück */
        PRIVAT("privat", "In einem anderen privaten Gebäude oder auf einem Grundstück"),
        /** In Räumen einer Behörde, Schule oder Hochschule */
        BEHOERDE("behoerde", "In Räumen einer Behörde, Schule oder Hochschule"),
        /** In Bus, Bahn, Schiff oder Flugzeug oder auf einem Bahnhof */
        VERKEHR("verkehr", "In Bus, Bahn, Schiff oder Flugzeug oder auf einem Bahnhof");

        private final String code;
        private final String bezeichnung;

        FundortArt(String code, String bezeichnung) {
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

    /** Wo ist die Sache jetzt? */
    public enum Verbleib implements Auspraegung {
        /** Ich bewahre sie auf */
        BEHALTEN("behalten", "Ich bewahre sie auf"),
        /** Ich gebe sie noch im Fundbüro oder bei der zuständigen Stelle ab */
        ABGEBEN("abgeben", "Ich gebe sie noch im Fundbüro oder bei der zuständigen Stelle ab"),
        /** Ich habe sie schon abgegeben */
        ABGEGEBEN("abgegeben", "Ich habe sie schon abgegeben"),
        /** Ich habe sie liegen lassen */
        LIEGT("liegt", "Ich habe sie liegen lassen");

        private final String code;
        private final String bezeichnung;

        Verbleib(String code, String bezeichnung) {
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

    /** Möchten Sie die Sache behalten, wenn sich sechs Monate lang niemand meldet? */
    public enum EigentumWunsch implements Auspraegung {
        /** Ja */
        BEHALTEN("behalten", "Ja"),
        /** Nein, ich verzichte */
        VERZICHT("verzicht", "Nein, ich verzichte");

        private final String code;
        private final String bezeichnung;

        EigentumWunsch(String code, String bezeichnung) {
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

    /** Was möchten Sie? */
    public enum Rechte implements Auspraegung {
        /** Finderlohn bekommen */
        FINDERLOHN("finderlohn", "Finderlohn bekommen"),
        /** Meine Auslagen ersetzt bekommen */
        AUSLAGEN("auslagen", "Meine Auslagen ersetzt bekommen"),
        /** Die Sache abholen, weil sich sechs Monate lang niemand gemeldet hat */
        EIGENTUM("eigentum", "Die Sache abholen, weil sich sechs Monate lang niemand gemeldet hat"),
        /** Auf die Sache verzichten */
        VERZICHT("verzicht", "Auf die Sache verzichten");

        private final String code;
        private final String bezeichnung;

        Rechte(String code, String bezeichnung) {
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

    /** Warum dürfen Sie die Sache bekommen? */
    public enum Rolle implements Auspraegung {
        /** Sie gehört mir */
        EIGENTUEMER("eigentuemer", "Sie gehört mir"),
        /** Ich habe sie verloren, sie gehört aber jemand anderem */
        VERLIERER("verlierer", "Ich habe sie verloren, sie gehört aber jemand anderem"),
        /** Eine Versicherung hat den Schaden ersetzt */
        VERSICHERUNG("versicherung", "Eine Versicherung hat den Schaden ersetzt");

        private final String code;
        private final String bezeichnung;

        Rolle(String code, String bezeichnung) {
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

    /** Wie bekommen Sie die Sache? */
    public enum Abholung implements Auspraegung {
        /** Ich hole sie ab */
        SELBST("selbst", "Ich hole sie ab"),
        /** Eine andere Person holt sie für mich ab */
        ANDERE("andere", "Eine andere Person holt sie für mich ab"),
        /** Bitte schicken Sie sie mir */
        VERSAND("versand", "Bitte schicken Sie sie mir");

        private final String code;
        private final String bezeichnung;

        Abholung(String code, String bezeichnung) {
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
