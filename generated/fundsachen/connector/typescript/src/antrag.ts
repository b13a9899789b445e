// Erzeugt aus der Beschreibung „fundsachen“. Änderungen gehören dorthin.

import type { Dokument } from "./pruefung.js";

/** Kennung der Leistung. */
export const LEISTUNG = "fundsachen";

/** Version der Beschreibung, aus der diese Dateien stammen. */
export const VERSION = "1.0.0";

/** Was möchten Sie tun? */
export type Anliegen =
  | "fund"
  | "verlust"
  | "herausgabe"
  | "finderrechte";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const Anliegen: ReadonlyMap<Anliegen, string> = new Map<Anliegen, string>([
  ["fund", "Einen Fund melden"],
  ["verlust", "Nach einer verlorenen Sache suchen lassen"],
  ["herausgabe", "Meine Sache abholen"],
  ["finderrechte", "Rechte als Finder geltend machen"],
]);

/** Für wen handeln Sie? */
export type FuerWen =
  | "selbst"
  | "vertretung"
  | "organisation";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const FuerWen: ReadonlyMap<FuerWen, string> = new Map<FuerWen, string>([
  ["selbst", "Für mich selbst"],
  ["vertretung", "Für mein Kind oder eine andere Person, die ich vertrete"],
  ["organisation", "Für eine Firma, einen Verein oder eine andere Einrichtung"],
]);

/** Wo liegt die Anschrift? */
export type WohnungWo =
  | "inland"
  | "ausland";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const WohnungWo: ReadonlyMap<WohnungWo, string> = new Map<WohnungWo, string>([
  ["inland", "In Deutschland"],
  ["ausland", "In einem anderen Staat"],
]);

/** Staat (Codeliste urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:staat, 2024-08-01) */
export type CodelisteStaat =
  | "000"
  | "121"
  | "122"
  | "123"
  | "124"
  | "125"
  | "126"
  | "127"
  | "128"
  | "129"
  | "130"
  | "131"
  | "134"
  | "135"
  | "136"
  | "137"
  | "139"
  | "140"
  | "141"
  | "142"
  | "143"
  | "144"
  | "145"
  | "146"
  | "147"
  | "148"
  | "149"
  | "150"
  | "151"
  | "152"
  | "153"
  | "154"
  | "155"
  | "156"
  | "157"
  | "158"
  | "160"
  | "161"
  | "163"
  | "164"
  | "165"
  | "166"
  | "167"
  | "168"
  | "169"
  | "170"
  | "181"
  | "221"
  | "223"
  | "224"
  | "225"
  | "226"
  | "227"
  | "229"
  | "230"
  | "231"
  | "232"
  | "233"
  | "236"
  | "237"
  | "238"
  | "239"
  | "242"
  | "243"
  | "244"
  | "245"
  | "246"
  | "247"
  | "248"
  | "249"
  | "251"
  | "252"
  | "253"
  | "254"
  | "255"
  | "256"
  | "257"
  | "258"
  | "259"
  | "261"
  | "262"
  | "263"
  | "265"
  | "267"
  | "268"
  | "269"
  | "271"
  | "272"
  | "273"
  | "274"
  | "277"
  | "278"
  | "281"
  | "282"
  | "283"
  | "284"
  | "285"
  | "286"
  | "287"
  | "289"
  | "291"
  | "320"
  | "322"
  | "323"
  | "324"
  | "326"
  | "327"
  | "328"
  | "330"
  | "332"
  | "333"
  | "334"
  | "335"
  | "336"
  | "337"
  | "340"
  | "345"
  | "346"
  | "347"
  | "348"
  | "349"
  | "351"
  | "353"
  | "354"
  | "355"
  | "357"
  | "359"
  | "361"
  | "364"
  | "365"
  | "366"
  | "367"
  | "368"
  | "369"
  | "370"
  | "371"
  | "421"
  | "422"
  | "423"
  | "424"
  | "425"
  | "426"
  | "427"
  | "429"
  | "430"
  | "431"
  | "432"
  | "434"
  | "436"
  | "437"
  | "438"
  | "439"
  | "441"
  | "442"
  | "444"
  | "445"
  | "446"
  | "447"
  | "448"
  | "449"
  | "450"
  | "451"
  | "454"
  | "456"
  | "457"
  | "458"
  | "460"
  | "461"
  | "462"
  | "467"
  | "469"
  | "470"
  | "471"
  | "472"
  | "474"
  | "475"
  | "476"
  | "477"
  | "479"
  | "482"
  | "483"
  | "523"
  | "524"
  | "526"
  | "527"
  | "530"
  | "531"
  | "532"
  | "533"
  | "536"
  | "537"
  | "538"
  | "540"
  | "541"
  | "543"
  | "544"
  | "545";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const CodelisteStaat: ReadonlyMap<CodelisteStaat, string> = new Map<CodelisteStaat, string>([
  ["000", "Deutschland"],
  ["121", "Albanien"],
  ["122", "Bosnien und Herzegowina"],
  ["123", "Andorra"],
  ["124", "Belgien"],
  ["125", "Bulgarien"],
  ["126", "Dänemark"],
  ["127", "Estland"],
  ["128", "Finnland"],
  ["129", "Frankreich"],
  ["130", "Kroatien"],
  ["131", "Slowenien"],
  ["134", "Griechenland"],
  ["135", "Irland"],
  ["136", "Island"],
  ["137", "Italien"],
  ["139", "Lettland"],
  ["140", "Montenegro"],
  ["141", "Liechtenstein"],
  ["142", "Litauen"],
  ["143", "Luxemburg"],
  ["144", "Nordmazedonien"],
  ["145", "Malta"],
  ["146", "Moldau"],
  ["147", "Monaco"],
  ["148", "Niederlande"],
  ["149", "Norwegen"],
  ["150", "Kosovo"],
  ["151", "Österreich"],
  ["152", "Polen"],
  ["153", "Portugal"],
  ["154", "Rumänien"],
  ["155", "Slowakei"],
  ["156", "San Marino"],
  ["157", "Schweden"],
  ["158", "Schweiz"],
  ["160", "Russische Föderation"],
  ["161", "Spanien"],
  ["163", "Türkei"],
  ["164", "Tschechien"],
  ["165", "Ungarn"],
  ["166", "Ukraine"],
  ["167", "Vatikanstadt"],
  ["168", "Vereinigtes Königreich"],
  ["169", "Belarus"],
  ["170", "Serbien"],
  ["181", "Zypern"],
  ["221", "Algerien"],
  ["223", "Angola"],
  ["224", "Eritrea"],
  ["225", "Äthiopien"],
  ["226", "Lesotho"],
  ["227", "Botsuana"],
  ["229", "Benin"],
  ["230", "Dschibuti"],
  ["231", "Côte d’Ivoire"],
  ["232", "Nigeria"],
  ["233", "Simbabwe"],
  ["236", "Gabun"],
  ["237", "Gambia"],
  ["238", "Ghana"],
  ["239", "Mauretanien"],
  ["242", "Cabo Verde"],
  ["243", "Kenia"],
  ["244", "Komoren"],
  ["245", "Kongo"],
  ["246", "Kongo, Demokratische Republik"],
  ["247", "Liberia"],
  ["248", "Libyen"],
  ["249", "Madagaskar"],
  ["251", "Mali"],
  ["252", "Marokko"],
  ["253", "Mauritius"],
  ["254", "Mosambik"],
  ["255", "Niger"],
  ["256", "Malawi"],
  ["257", "Sambia"],
  ["258", "Burkina Faso"],
  ["259", "Guinea-Bissau"],
  ["261", "Guinea"],
  ["262", "Kamerun"],
  ["263", "Südafrika"],
  ["265", "Ruanda"],
  ["267", "Namibia"],
  ["268", "São Tomé und Príncipe"],
  ["269", "Senegal"],
  ["271", "Seychellen"],
  ["272", "Sierra Leone"],
  ["273", "Somalia"],
  ["274", "Äquatorialguinea"],
  ["277", "Sudan"],
  ["278", "Südsudan"],
  ["281", "Eswatini"],
  ["282", "Tansania"],
  ["283", "Togo"],
  ["284", "Tschad"],
  ["285", "Tunesien"],
  ["286", "Uganda"],
  ["287", "Ägypten"],
  ["289", "Zentralafrikanische Republik"],
  ["291", "Burundi"],
  ["320", "Antigua und Barbuda"],
  ["322", "Barbados"],
  ["323", "Argentinien"],
  ["324", "Bahamas"],
  ["326", "Bolivien"],
  ["327", "Brasilien"],
  ["328", "Guyana"],
  ["330", "Belize"],
  ["332", "Chile"],
  ["333", "Dominica"],
  ["334", "Costa Rica"],
  ["335", "Dominikanische Republik"],
  ["336", "Ecuador"],
  ["337", "El Salvador"],
  ["340", "Grenada"],
  ["345", "Guatemala"],
  ["346", "Haiti"],
  ["347", "Honduras"],
  ["348", "Kanada"],
  ["349", "Kolumbien"],
  ["351", "Kuba"],
  ["353", "Mexiko"],
  ["354", "Nicaragua"],
  ["355", "Jamaika"],
  ["357", "Panama"],
  ["359", "Paraguay"],
  ["361", "Peru"],
  ["364", "Suriname"],
  ["365", "Uruguay"],
  ["366", "St. Lucia"],
  ["367", "Venezuela"],
  ["368", "Vereinigte Staaten"],
  ["369", "St. Vincent und die Grenadinen"],
  ["370", "St. Kitts und Nevis"],
  ["371", "Trinidad und Tobago"],
  ["421", "Jemen"],
  ["422", "Armenien"],
  ["423", "Afghanistan"],
  ["424", "Bahrain"],
  ["425", "Aserbaidschan"],
  ["426", "Bhutan"],
  ["427", "Myanmar"],
  ["429", "Brunei Darussalam"],
  ["430", "Georgien"],
  ["431", "Sri Lanka"],
  ["432", "Vietnam"],
  ["434", "Korea, Demokratische Volksrepublik"],
  ["436", "Indien"],
  ["437", "Indonesien"],
  ["438", "Irak"],
  ["439", "Iran"],
  ["441", "Israel"],
  ["442", "Japan"],
  ["444", "Kasachstan"],
  ["445", "Jordanien"],
  ["446", "Kambodscha"],
  ["447", "Katar"],
  ["448", "Kuwait"],
  ["449", "Laos"],
  ["450", "Kirgisistan"],
  ["451", "Libanon"],
  ["454", "Malediven"],
  ["456", "Oman"],
  ["457", "Mongolei"],
  ["458", "Nepal"],
  ["460", "Bangladesch"],
  ["461", "Pakistan"],
  ["462", "Philippinen"],
  ["467", "Korea, Republik"],
  ["469", "Vereinigte Arabische Emirate"],
  ["470", "Tadschikistan"],
  ["471", "Turkmenistan"],
  ["472", "Saudi-Arabien"],
  ["474", "Singapur"],
  ["475", "Syrien"],
  ["476", "Thailand"],
  ["477", "Usbekistan"],
  ["479", "China"],
  ["482", "Malaysia"],
  ["483", "Timor-Leste"],
  ["523", "Australien"],
  ["524", "Salomonen"],
  ["526", "Fidschi"],
  ["527", "Cookinseln"],
  ["530", "Kiribati"],
  ["531", "Nauru"],
  ["532", "Vanuatu"],
  ["533", "Niue"],
  ["536", "Neuseeland"],
  ["537", "Palau"],
  ["538", "Papua-Neuguinea"],
  ["540", "Tuvalu"],
  ["541", "Tonga"],
  ["543", "Samoa"],
  ["544", "Marshallinseln"],
  ["545", "Mikronesien"],
]);

/** Worauf beruht die Vertretung? */
export type VertretungArt =
  | "gesetzlich"
  | "betreuung"
  | "bevollmaechtigt";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const VertretungArt: ReadonlyMap<VertretungArt, string> = new Map<VertretungArt, string>([
  ["gesetzlich", "Gesetzliche Vertretung"],
  ["betreuung", "Rechtliche Betreuung"],
  ["bevollmaechtigt", "Vollmacht"],
]);

/** Was ist es? */
export type Kategorie =
  | "schluessel"
  | "geldboerse"
  | "bargeld"
  | "ausweis"
  | "handy"
  | "elektronik"
  | "schmuck"
  | "tasche"
  | "kleidung"
  | "brille"
  | "fahrrad"
  | "tier"
  | "schatz"
  | "sonstiges";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const Kategorie: ReadonlyMap<Kategorie, string> = new Map<Kategorie, string>([
  ["schluessel", "Schlüssel"],
  ["geldboerse", "Geldbörse"],
  ["bargeld", "Bargeld ohne Geldbörse"],
  ["ausweis", "Ausweis, Karte oder Papiere"],
  ["handy", "Handy oder Tablet mit SIM-Karte"],
  ["elektronik", "Anderes elektronisches Gerät"],
  ["schmuck", "Schmuck oder Uhr"],
  ["tasche", "Tasche, Rucksack oder Koffer"],
  ["kleidung", "Kleidung oder Schirm"],
  ["brille", "Brille oder Hörgerät"],
  ["fahrrad", "Fahrrad oder E-Scooter"],
  ["tier", "Tier"],
  ["schatz", "Etwas, das lange verborgen lag (Schatz)"],
  ["sonstiges", "Etwas anderes"],
]);

/** Was für ein Tier ist es? */
export type Tierart =
  | "hund"
  | "katze"
  | "kleintier"
  | "vogel"
  | "anderes";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const Tierart: ReadonlyMap<Tierart, string> = new Map<Tierart, string>([
  ["hund", "Hund"],
  ["katze", "Katze"],
  ["kleintier", "Kleintier"],
  ["vogel", "Vogel"],
  ["anderes", "Anderes Tier"],
]);

/** Wo lag die Sache? */
export type FundortArt =
  | "oeffentlich"
  | "geschaeft"
  | "privat"
  | "behoerde"
  | "verkehr";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const FundortArt: ReadonlyMap<FundortArt, string> = new Map<FundortArt, string>([
  ["oeffentlich", "Auf einer Straße, einem Platz oder in der Natur"],
  ["geschaeft", "In einem Geschäft, Lokal oder Kino"],
  ["privat", "In einem anderen privaten Gebäude oder auf einem Grundstück"],
  ["behoerde", "In Räumen einer Behörde, Schule oder Hochschule"],
  ["verkehr", "In Bus, Bahn, Schiff oder Flugzeug oder auf einem Bahnhof"],
]);

/** Wo ist die Sache jetzt? */
export type Verbleib =
  | "behalten"
  | "abgeben"
  | "abgegeben"
  | "liegt";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const Verbleib: ReadonlyMap<Verbleib, string> = new Map<Verbleib, string>([
  ["behalten", "Ich bewahre sie auf"],
  ["abgeben", "Ich gebe sie noch im Fundbüro oder bei der zuständigen Stelle ab"],
  ["abgegeben", "Ich habe sie schon abgegeben"],
  ["liegt", "Ich habe sie liegen lassen"],
]);

/** Möchten Sie die Sache behalten, wenn sich sechs Monate lang niemand meldet? */
export type EigentumWunsch =
  | "behalten"
  | "verzicht";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const EigentumWunsch: ReadonlyMap<EigentumWunsch, string> = new Map<EigentumWunsch, string>([
  ["behalten", "Ja"],
  ["verzicht", "Nein, ich verzichte"],
]);

/** Was möchten Sie? */
export type Rechte =
  | "finderlohn"
  | "auslagen"
  | "eigentum"
  | "verzicht";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const Rechte: ReadonlyMap<Rechte, string> = new Map<Rechte, string>([
  ["finderlohn", "Finderlohn bekommen"],
  ["auslagen", "Meine Auslagen ersetzt bekommen"],
  ["eigentum", "Die Sache abholen, weil sich sechs Monate lang niemand gemeldet hat"],
  ["verzicht", "Auf die Sache verzichten"],
]);

/** Warum dürfen Sie die Sache bekommen? */
export type Rolle =
  | "eigentuemer"
  | "verlierer"
  | "versicherung";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const Rolle: ReadonlyMap<Rolle, string> = new Map<Rolle, string>([
  ["eigentuemer", "Sie gehört mir"],
  ["verlierer", "Ich habe sie verloren, sie gehört aber jemand anderem"],
  ["versicherung", "Eine Versicherung hat den Schaden ersetzt"],
]);

/** Wie bekommen Sie die Sache? */
export type Abholung =
  | "selbst"
  | "andere"
  | "versand";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const Abholung: ReadonlyMap<Abholung, string> = new Map<Abholung, string>([
  ["selbst", "Ich hole sie ab"],
  ["andere", "Eine andere Person holt sie für mich ab"],
  ["versand", "Bitte schicken Sie sie mir"],
]);

/** Name */
export interface Antragsteller {
  /** Vornamen */
  readonly vornamen: string;
  /** Familienname */
  readonly familienname: string;
}

export interface WohnungInland {
  /** Straße */
  readonly strasse: string;
  /** Hausnummer */
  readonly hausnummer: string;
  /** Adresszusatz */
  readonly zusatz?: string;
  /** Postleitzahl */
  readonly plz: string;
  /** Ort */
  readonly ort: string;
}

export interface WohnungAusland {
  /** Staat der Anschrift */
  readonly staat: CodelisteStaat;
  /** Erste Zeile der Anschrift */
  readonly zeile_1: string;
  /** Zweite Zeile der Anschrift */
  readonly zeile_2: string;
  /** Dritte Zeile der Anschrift */
  readonly zeile_3?: string;
}

/** Anschrift */
export interface Wohnung {
  /** Wo liegt die Anschrift? */
  readonly wo: WohnungWo;
  readonly inland?: WohnungInland;
  readonly ausland?: WohnungAusland;
}

export interface Kontakt {
  /** Telefonnummer */
  readonly telefon?: string;
  /** E-Mail-Adresse */
  readonly email?: string;
}

/** Vertretende Person */
export interface VertretungPerson {
  /** Vornamen der vertretenden Person */
  readonly vornamen: string;
  /** Familienname der vertretenden Person */
  readonly familienname: string;
  /** Geburtsname der vertretenden Person */
  readonly geburtsname?: string;
  /** Doktorgrad der vertretenden Person */
  readonly doktorgrad?: string;
}

export interface Vertretung {
  /** Worauf beruht die Vertretung? */
  readonly art: VertretungArt;
  /** Vertretende Person */
  readonly person: VertretungPerson;
  /** Nachweis der Vertretung */
  readonly nachweis?: readonly Dokument[];
}

/** Gegenstand darin */
export interface InhaltEintrag {
  /** Was ist darin? */
  readonly inhalt_was: string;
  /** Ungefährer Wert */
  readonly inhalt_wert?: number;
}

/** Konto für Finderlohn und Auslagen */
export interface Finderkonto {
  /** Kontoinhaberin oder Kontoinhaber */
  readonly kontoinhaber: string;
  /** IBAN */
  readonly iban: string;
}

/** Ausgabe */
export interface AuslagenEintrag {
  /** Wofür haben Sie das Geld ausgegeben? */
  readonly auslage_wofuer: string;
  /** Betrag */
  readonly auslage_betrag: number;
  /** Beleg */
  readonly auslage_beleg?: readonly Dokument[];
}

/** Abholende Person */
export interface Abholer {
  /** Vornamen der abholenden Person */
  readonly vornamen: string;
  /** Familienname der abholenden Person */
  readonly familienname: string;
}

export interface Erklaerung {
  /** Meine Angaben sind vollständig und richtig. */
  readonly richtigkeit: true;
}

/** Fund melden, Verlorenes suchen oder Fundsache abholen */
export interface Angaben {
  /** Was möchten Sie tun? */
  readonly anliegen: Anliegen;
  /** Für wen handeln Sie? */
  readonly fuer_wen: FuerWen;
  /** Name der Firma oder Einrichtung */
  readonly organisation_name?: string;
  /** Name */
  readonly antragsteller: Antragsteller;
  /** Anschrift */
  readonly wohnung: Wohnung;
  readonly kontakt?: Kontakt;
  readonly vertretung?: Vertretung;
  /** Was ist es? */
  readonly kategorie: Kategorie;
  /** Kurze Bezeichnung der Sache */
  readonly bezeichnung?: string;
  /** Marke, Modell und Farbe */
  readonly merkmal_aussen?: string;
  /** Wie viele Schlüssel sind es? */
  readonly schluessel_anzahl?: number;
  /** Welche Papiere sind es? */
  readonly ausweis_art?: string;
  /** Auf welchen Namen lauten sie? */
  readonly ausweis_name?: string;
  /** Gerätenummer (IMEI) */
  readonly imei?: string;
  /** Rahmennummer oder Versicherungskennzeichen */
  readonly rahmennummer?: string;
  /** Was für ein Tier ist es? */
  readonly tierart?: Tierart;
  /** Chipnummer */
  readonly chip?: string;
  /** Ist das Tier verletzt oder krank? */
  readonly tier_verletzt?: boolean;
  /** Foto der Sache */
  readonly foto?: readonly Dokument[];
  /** Hat die Sache nur für ihren Besitzer einen Wert? */
  readonly nur_ideell?: boolean;
  /** Wie viel Bargeld ist es? */
  readonly bargeld_betrag?: number;
  /** Wie viel ist die Sache ungefähr wert? */
  readonly wert?: number;
  /** Gegenstand darin */
  readonly inhalt?: readonly InhaltEintrag[];
  /** Wo lag die Sache? */
  readonly fundort_art?: FundortArt;
  /** Welche Behörde oder welches Verkehrsunternehmen ist das? */
  readonly fundstelle?: string;
  /** Arbeitet die Person, die gefunden hat, dort? */
  readonly bediensteter?: boolean;
  /** Wann wurde die Sache gefunden? */
  readonly fund_datum?: string;
  /** Ungefähre Uhrzeit des Fundes */
  readonly fund_zeit?: string;
  /** Genauer Fundort */
  readonly fundort?: string;
  /** Wann haben Sie den Fund gemeldet? */
  readonly anzeige_datum?: string;
  /** Fundnummer */
  readonly fundnummer?: string;
  /** Wo ist die Sache jetzt? */
  readonly verbleib?: Verbleib;
  /** Wo haben Sie die Sache abgegeben? */
  readonly abgegeben_bei?: string;
  /** Verdirbt die Sache, oder ist das Aufbewahren sehr teuer? */
  readonly aufbewahrung_schwierig?: boolean;
  /** Haben Sie einen Hinweis, wem die Sache gehört? */
  readonly eigentuemer_hinweis?: boolean;
  /** Welchen Hinweis haben Sie? */
  readonly eigentuemer_angaben?: string;
  /** Möchten Sie Finderlohn, wenn sich der Eigentümer meldet? */
  readonly finderlohn_wunsch?: boolean;
  /** Möchten Sie die Sache behalten, wenn sich sechs Monate lang niemand meldet? */
  readonly eigentum_wunsch?: EigentumWunsch;
  /** Hatten Sie schon nötige Ausgaben für die Sache? */
  readonly auslagen_vorhanden?: boolean;
  /** Dürfen wir dem Eigentümer Ihren Namen und Ihre Anschrift geben? */
  readonly daten_weitergabe?: boolean;
  /** Was möchten Sie? */
  readonly rechte?: readonly Rechte[];
  /** Ist Ihnen bekannt, dass sich jemand wegen der Sache gemeldet hat? */
  readonly eigentuemer_gemeldet?: boolean;
  /** Konto für Finderlohn und Auslagen */
  readonly finderkonto?: Finderkonto;
  /** Ausgabe */
  readonly auslagen?: readonly AuslagenEintrag[];
  /** Wann hatten Sie die Sache zuletzt? */
  readonly verlust_von?: string;
  /** Wann haben Sie bemerkt, dass sie fehlt? */
  readonly verlust_bis?: string;
  /** Wo könnte die Sache verloren gegangen sein? */
  readonly verlust_ort?: string;
  /** Unternehmen und Linie, wenn es in Bus oder Bahn gewesen sein kann */
  readonly verlust_linie?: string;
  /** Könnte die Sache gestohlen worden sein? */
  readonly gestohlen?: boolean;
  /** Woran erkennen Sie, dass es Ihre Sache ist? */
  readonly merkmale?: string;
  /** Nachweis, dass die Sache zu Ihnen gehört */
  readonly eigentum_nachweis?: readonly Dokument[];
  /** Fundnummer */
  readonly herausgabe_nummer?: string;
  /** Warum dürfen Sie die Sache bekommen? */
  readonly rolle?: Rolle;
  /** Wem gehört die Sache? */
  readonly eigentuemer_name?: string;
  /** Wie bekommen Sie die Sache? */
  readonly abholung?: Abholung;
  /** Abholende Person */
  readonly abholer?: Abholer;
  /** Unterschriebene Vollmacht für die abholende Person */
  readonly vollmacht?: readonly Dokument[];
  /** Zahlen Sie dem Finder den gesetzlichen Finderlohn und seine Auslagen, wenn er sie verlangt? */
  readonly finderlohn_bereit?: boolean;
  readonly erklaerung: Erklaerung;
}

/** Berechnete Werte; was nicht berechnet werden konnte, fehlt. */
export interface Berechnet {
  /** Geschätzter Wert */
  readonly wert_gesamt?: number;
  /** Die sechs Monate enden am */
  readonly eigentum_ab?: string;
  /** Summe Ihrer Ausgaben */
  readonly auslagen_summe?: number;
  /** Finderlohn vor dem Runden */
  readonly lohn_grundlage?: number;
  /** Gesetzlicher Finderlohn nach Ihrer Schätzung */
  readonly finderlohn?: number;
  /** Gebühr für die Herausgabe */
  readonly gebuehr?: number;
}

/** Ein Antrag: Fund melden, Verlorenes suchen oder Fundsache abholen */
export interface Antrag {
  readonly leistung: typeof LEISTUNG;
  readonly version: typeof VERSION;
  /** Tag der Angaben: `2026-03-01`. */
  readonly stand: string;
  readonly angaben: Angaben;
  /** Was der Antrag aus den Angaben berechnet hat. */
  readonly berechnet?: Berechnet;
  /** Empfohlene Fragen, die offen geblieben sind. */
  readonly offen?: readonly string[];
}
