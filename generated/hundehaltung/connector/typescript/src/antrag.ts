// Erzeugt aus der Beschreibung „hundehaltung“. Änderungen gehören dorthin.

import type { Dokument } from "./pruefung.js";

/** Kennung der Leistung. */
export const LEISTUNG = "hundehaltung";

/** Version der Beschreibung, aus der diese Dateien stammen. */
export const VERSION = "1.0.0";

/** Worum geht es? */
export type Anliegen =
  | "anmelden"
  | "aendern"
  | "abmelden"
  | "verguenstigung";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const Anliegen: ReadonlyMap<Anliegen, string> = new Map<Anliegen, string>([
  ["anmelden", "Einen oder mehrere Hunde anmelden"],
  ["aendern", "Angaben zu einem angemeldeten Hund ändern"],
  ["abmelden", "Einen oder mehrere Hunde abmelden"],
  ["verguenstigung", "Ermäßigung oder Befreiung für einen angemeldeten Hund beantragen"],
]);

/** Wer hält den Hund? */
export type HalterArt =
  | "person"
  | "organisation";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const HalterArt: ReadonlyMap<HalterArt, string> = new Map<HalterArt, string>([
  ["person", "Eine Person"],
  ["organisation", "Ein Unternehmen, ein Verein oder eine andere Organisation"],
]);

/** Rechtsform (Codeliste urn:xoev-de:xunternehmen:codeliste:rechtsformen, 2.4) */
export type CodelisteRechtsform =
  | "111000"
  | "111100"
  | "111210"
  | "111211"
  | "111212"
  | "111221"
  | "111222"
  | "111230"
  | "111310"
  | "111400"
  | "112000"
  | "112100"
  | "112210"
  | "112211"
  | "112212"
  | "112221"
  | "112222"
  | "112230"
  | "112310"
  | "112410"
  | "112500"
  | "112600"
  | "113000"
  | "114000"
  | "120000"
  | "121000"
  | "123000"
  | "131000"
  | "138100"
  | "190000"
  | "191000"
  | "192000"
  | "211000"
  | "212000"
  | "213000"
  | "213100"
  | "213200"
  | "221000"
  | "221100"
  | "221110"
  | "221120"
  | "221200"
  | "222100"
  | "222110"
  | "222120"
  | "222200"
  | "223000"
  | "223100"
  | "223211"
  | "223212"
  | "223221"
  | "223222"
  | "223400"
  | "230000"
  | "231000"
  | "231100"
  | "232000"
  | "240000"
  | "241000"
  | "242000"
  | "243000"
  | "251000"
  | "252000"
  | "261000"
  | "262000"
  | "268100"
  | "291000"
  | "292000"
  | "293000"
  | "294000"
  | "295000"
  | "310000"
  | "320000"
  | "330000"
  | "340000"
  | "350000"
  | "360000"
  | "381000"
  | "410000"
  | "411000"
  | "411100"
  | "411200"
  | "412000"
  | "412100"
  | "412200"
  | "421000"
  | "422000"
  | "423000"
  | "424000"
  | "428100"
  | "491000"
  | "492000"
  | "510000"
  | "520000"
  | "530000"
  | "540000"
  | "550000"
  | "560000"
  | "581000"
  | "591000"
  | "610000"
  | "681000"
  | "690000"
  | "691000";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const CodelisteRechtsform: ReadonlyMap<CodelisteRechtsform, string> = new Map<CodelisteRechtsform, string>([
  ["111000", "OHG (inkl. & Co. OHG)"],
  ["111100", "OHG (exkl. & Co. OHG)"],
  ["111210", "GmbH (inkl. UG) & Co. OHG"],
  ["111211", "GmbH & Co. OHG"],
  ["111212", "UG & Co. OHG"],
  ["111221", "AG & Co. OHG"],
  ["111222", "SE & Co. OHG"],
  ["111230", "KGaA & Co. OHG"],
  ["111310", "eG & Co. OHG"],
  ["111400", "Stiftung & Co. OHG"],
  ["112000", "KG (inkl. & Co. KG)"],
  ["112100", "KG (exkl. & Co. KG)"],
  ["112210", "GmbH (inkl. UG) & Co. KG"],
  ["112211", "GmbH & Co. KG"],
  ["112212", "UG & Co. KG"],
  ["112221", "AG & Co. KG"],
  ["112222", "SE & Co. KG"],
  ["112230", "KGaA & Co. KG"],
  ["112310", "eG & Co. KG"],
  ["112410", "GbR & Co. KG"],
  ["112500", "Stiftung & Co. KG"],
  ["112600", "Investment-KG"],
  ["113000", "EWIV"],
  ["114000", "Partenreederei"],
  ["120000", "GbR (inkl. eGbR)"],
  ["121000", "GbR (exkl. eGbR)"],
  ["123000", "eGbR"],
  ["131000", "PartG"],
  ["138100", "sonst. rechtsf. Personengesellschaft"],
  ["190000", "ausl. Personengesellschaft"],
  ["191000", "ausl. Personengesellschaft (EU-Recht)"],
  ["192000", "ausl. Personengesellschaft (Nicht-EU-Recht)"],
  ["211000", "e.V."],
  ["212000", "Wirtsch. Verein"],
  ["213000", "VVaG (inkl. PVaG)"],
  ["213100", "VVaG (exkl. PVaG)"],
  ["213200", "PVaG"],
  ["221000", "GmbH (inkl. UG, gGmbH, gUG)"],
  ["221100", "GmbH (inkl. gGmbH)"],
  ["221110", "GmbH (exkl. gGmbH)"],
  ["221120", "gGmbH"],
  ["221200", "UG (inkl. gUG)"],
  ["222100", "AG (inkl. InvAG)"],
  ["222110", "AG (exkl. InvAG)"],
  ["222120", "InvAG"],
  ["222200", "SE"],
  ["223000", "KGaA (inkl. & Co. KGaA)"],
  ["223100", "KGaA (exkl. & Co. KGaA)"],
  ["223211", "GmbH & Co. KGaA"],
  ["223212", "UG & Co. KGaA"],
  ["223221", "AG & Co. KGaA"],
  ["223222", "SE & Co. KGaA"],
  ["223400", "Stiftung & Co. KGaA"],
  ["230000", "rechtsf. Stiftung"],
  ["231000", "rechtsf. Stiftung (Privatrecht)"],
  ["231100", "e. S. (inkl. e. VS.)"],
  ["232000", "rechtsf. Stiftung (öffentl. Recht)"],
  ["240000", "KöR"],
  ["241000", "berufsständische KöR"],
  ["242000", "Gebietskörperschaft"],
  ["243000", "ÖR Religionsgemeinschaft"],
  ["251000", "eG"],
  ["252000", "SCE"],
  ["261000", "EVTZ"],
  ["262000", "rechtsf. AöR"],
  ["268100", "sonst. juristische Person"],
  ["291000", "ausl. KöR"],
  ["292000", "ausl. Genossenschaft"],
  ["293000", "ausl. Kapitalgesellschaft"],
  ["294000", "ausl. juristische Person (EU-Recht)"],
  ["295000", "ausl. juristische Person (Nicht-EU-Recht)"],
  ["310000", "atypische stille Gesellschaft"],
  ["320000", "Unterbeteiligung"],
  ["330000", "Gemeinschaft"],
  ["340000", "GmbH i.G."],
  ["350000", "UG i.G."],
  ["360000", "nichtrechtsf. Verein"],
  ["381000", "sonst. Personenvereinigung"],
  ["410000", "gewerbliches Einzelunternehmen (ohne Hausgewerbe)"],
  ["411000", "e.K.; e.Kfm.; e.Kfr."],
  ["411100", "e.K.; e.Kfm.; e.Kfr. (Sitz in DE)"],
  ["411200", "e.K.; e.Kfm.; e.Kfr. (Sitz im Ausland)"],
  ["412000", "nicht eingetr. gew. Einzelunternehmen"],
  ["412100", "nicht eingetr. gew. Einzelunternehmen (Sitz in DE)"],
  ["412200", "nicht eingetr. gew. Einzelunternehmen (Sitz im Ausland)"],
  ["421000", "Freiberufler"],
  ["422000", "Land-/Forstwirt"],
  ["423000", "Hausgewerbe"],
  ["424000", "Beteiligung an gew. Personenges."],
  ["428100", "sonst. wirtsch. Tätigkeit einer nat. Person"],
  ["491000", "ausl. gew. Einzelunternehmen (EU-Recht)"],
  ["492000", "ausl. gew. Einzelunternehmen (Nicht-EU-Recht)"],
  ["510000", "nichtrechtsf. Stiftung des ÖR"],
  ["520000", "nichtrechtsf. Stiftung des Privatrechts"],
  ["530000", "nichtrechtsf. AöR"],
  ["540000", "Gewerbebetrieb einer KöR"],
  ["550000", "Sondervermögen"],
  ["560000", "sonst. Zweckvermögen"],
  ["581000", "sonstige wirtschaftliche Tätigkeit einer nicht-natürlichen Person (Auffangtatbestand)"],
  ["591000", "ausl. Rechtsform, entspr. einem Zweckvermögen"],
  ["610000", "nichtrechtsf. Verein, Anstalt, Stiftung und anderes Zweckvermögen"],
  ["681000", "Freitext"],
  ["690000", "ausl. Rechtsform"],
  ["691000", "ausl. Rechtsform, entspr. einer Personenvereinigung oder Vermögensmasse"],
]);

/** Registergericht (Codeliste urn:xoev-de:xunternehmen:codeliste:registergerichte, 12) */
export type CodelisteRegistergericht =
  | "B8534"
  | "B8535"
  | "B8536"
  | "B8537"
  | "D2102V"
  | "D2201V"
  | "D2304V"
  | "D2404V"
  | "D2505V"
  | "D2601V"
  | "D2803V"
  | "D2910V"
  | "D3101V"
  | "D3201V"
  | "D3304V"
  | "D3310V"
  | "D3410V"
  | "D3413V"
  | "D3508V"
  | "D4102V"
  | "D4201V"
  | "D4301V"
  | "D4401V"
  | "D4501V"
  | "D4608V"
  | "D4708V"
  | "D5701V"
  | "F1103R"
  | "G1103"
  | "G1207"
  | "G1309"
  | "G1312"
  | "H1101"
  | "K1101R"
  | "M1103"
  | "M1114"
  | "M1201"
  | "M1202"
  | "M1203"
  | "M1301"
  | "M1305"
  | "M1405"
  | "M1406"
  | "M1502"
  | "M1602"
  | "M1603"
  | "M1607"
  | "M1608"
  | "M1706"
  | "M1710"
  | "M1809"
  | "M1906"
  | "N1105V"
  | "N1107"
  | "N1112"
  | "N1202"
  | "N1206V"
  | "N1209V"
  | "N1210"
  | "N1303"
  | "N1305"
  | "N1308V"
  | "P1103"
  | "P2106"
  | "P2204"
  | "P2305"
  | "P2408"
  | "P2507"
  | "P2613"
  | "P2716"
  | "P3101"
  | "P3210"
  | "P3313"
  | "R1101"
  | "R1102"
  | "R1104"
  | "R1202"
  | "R1206"
  | "R1302"
  | "R1304"
  | "R1402"
  | "R1502"
  | "R1504"
  | "R1603"
  | "R1605"
  | "R1608"
  | "R1901"
  | "R1911"
  | "R1912"
  | "R2101"
  | "R2102"
  | "R2103"
  | "R2105"
  | "R2108"
  | "R2201"
  | "R2203"
  | "R2204"
  | "R2207"
  | "R2307"
  | "R2402"
  | "R2404"
  | "R2406"
  | "R2503"
  | "R2507"
  | "R2602"
  | "R2604"
  | "R2702"
  | "R2706"
  | "R2707"
  | "R2713"
  | "R2809"
  | "R2813"
  | "R2909"
  | "R3101"
  | "R3103"
  | "R3106"
  | "R3201"
  | "R3208"
  | "R3306"
  | "T2101V"
  | "T2210V"
  | "T2214V"
  | "T2304V"
  | "T2408V"
  | "T3104V"
  | "T3201V"
  | "T3304V"
  | "T3403V"
  | "U1104"
  | "U1206"
  | "U1308"
  | "V1102"
  | "V1103"
  | "V1104"
  | "V1105"
  | "V1107"
  | "V1109"
  | "V1110"
  | "V1111"
  | "V1112"
  | "V1115"
  | "V1116"
  | "W1215"
  | "X1112R"
  | "X1321R"
  | "X1517R"
  | "X1721R"
  | "Y1101"
  | "Y1102"
  | "Y1105"
  | "Y1106"
  | "Y1108"
  | "Y1109"
  | "Y1110"
  | "Y1111"
  | "Y1112"
  | "Y1113"
  | "Y1114"
  | "Y1201"
  | "Y1203"
  | "Y1205"
  | "Y1206V"
  | "Y1208"
  | "Y1209"
  | "Y1210"
  | "Y1211"
  | "Y1214"
  | "Y1301"
  | "Y1302"
  | "Y1303"
  | "Y1304"
  | "Y1307"
  | "Y1308";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const CodelisteRegistergericht: ReadonlyMap<CodelisteRegistergericht, string> = new Map<CodelisteRegistergericht, string>([
  ["B8534", "Amtsgericht Stuttgart"],
  ["B8535", "Amtsgericht Mannheim"],
  ["B8536", "Amtsgericht Freiburg"],
  ["B8537", "Amtsgericht Ulm"],
  ["D2102V", "Amtsgericht Augsburg"],
  ["D2201V", "Amtsgericht Deggendorf"],
  ["D2304V", "Amtsgericht Kempten (Allgäu)"],
  ["D2404V", "Amtsgericht Landshut"],
  ["D2505V", "Amtsgericht Memmingen"],
  ["D2601V", "Amtsgericht München"],
  ["D2803V", "Amtsgericht Passau"],
  ["D2910V", "Amtsgericht Traunstein"],
  ["D3101V", "Amtsgericht Amberg"],
  ["D3201V", "Amtsgericht Ansbach"],
  ["D3304V", "Amtsgericht Fürth"],
  ["D3310V", "Amtsgericht Nürnberg"],
  ["D3410V", "Amtsgericht Regensburg"],
  ["D3413V", "Amtsgericht Straubing"],
  ["D3508V", "Amtsgericht Weiden i.d. OPf."],
  ["D4102V", "Amtsgericht Aschaffenburg"],
  ["D4201V", "Amtsgericht Bamberg"],
  ["D4301V", "Amtsgericht Bayreuth"],
  ["D4401V", "Amtsgericht Coburg"],
  ["D4501V", "Amtsgericht Hof"],
  ["D4608V", "Amtsgericht Schweinfurt"],
  ["D4708V", "Amtsgericht Würzburg"],
  ["D5701V", "Amtsgericht Ingolstadt"],
  ["F1103R", "Amtsgericht Charlottenburg"],
  ["G1103", "Amtsgericht Cottbus"],
  ["G1207", "Amtsgericht Frankfurt (Oder)"],
  ["G1309", "Amtsgericht Neuruppin"],
  ["G1312", "Amtsgericht Potsdam"],
  ["H1101", "Amtsgericht Bremen"],
  ["K1101R", "Amtsgericht Hamburg"],
  ["M1103", "Amtsgericht Darmstadt"],
  ["M1114", "Amtsgericht Offenbach am Main"],
  ["M1201", "Amtsgericht Frankfurt am Main"],
  ["M1202", "Amtsgericht Bad Homburg v.d. Höhe"],
  ["M1203", "Amtsgericht Königstein im Taunus"],
  ["M1301", "Amtsgericht Fulda"],
  ["M1305", "Amtsgericht Bad Hersfeld"],
  ["M1405", "Amtsgericht Friedberg (Hessen)"],
  ["M1406", "Amtsgericht Gießen"],
  ["M1502", "Amtsgericht Hanau"],
  ["M1602", "Amtsgericht Eschwege"],
  ["M1603", "Amtsgericht Fritzlar"],
  ["M1607", "Amtsgericht Kassel"],
  ["M1608", "Amtsgericht Korbach"],
  ["M1706", "Amtsgericht Limburg a. d. Lahn"],
  ["M1710", "Amtsgericht Wetzlar"],
  ["M1809", "Amtsgericht Marburg"],
  ["M1906", "Amtsgericht Wiesbaden"],
  ["N1105V", "Amtsgericht Neubrandenburg"],
  ["N1107", "Amtsgericht Pasewalk"],
  ["N1112", "Amtsgericht Waren (Müritz)"],
  ["N1202", "Amtsgericht Greifswald"],
  ["N1206V", "Amtsgericht Rostock"],
  ["N1209V", "Amtsgericht Stralsund"],
  ["N1210", "Amtsgericht Wismar"],
  ["N1303", "Amtsgericht Güstrow"],
  ["N1305", "Amtsgericht Ludwigslust"],
  ["N1308V", "Amtsgericht Schwerin"],
  ["P1103", "Amtsgericht Braunschweig"],
  ["P2106", "Amtsgericht Stadthagen"],
  ["P2204", "Amtsgericht Göttingen"],
  ["P2305", "Amtsgericht Hannover"],
  ["P2408", "Amtsgericht Hildesheim"],
  ["P2507", "Amtsgericht Lüneburg"],
  ["P2613", "Amtsgericht Tostedt"],
  ["P2716", "Amtsgericht Walsrode"],
  ["P3101", "Amtsgericht Aurich"],
  ["P3210", "Amtsgericht Oldenburg (Oldenburg)"],
  ["P3313", "Amtsgericht Osnabrück"],
  ["R1101", "Amtsgericht Düsseldorf"],
  ["R1102", "Amtsgericht Neuss"],
  ["R1104", "Amtsgericht Ratingen"],
  ["R1202", "Amtsgericht Duisburg"],
  ["R1206", "Amtsgericht Oberhausen"],
  ["R1302", "Amtsgericht Geldern"],
  ["R1304", "Amtsgericht Kleve"],
  ["R1402", "Amtsgericht Krefeld"],
  ["R1502", "Amtsgericht Erkelenz"],
  ["R1504", "Amtsgericht Mönchengladbach"],
  ["R1603", "Amtsgericht Remscheid"],
  ["R1605", "Amtsgericht Solingen"],
  ["R1608", "Amtsgericht Wuppertal"],
  ["R1901", "Amtsgericht Arnsberg"],
  ["R1911", "Amtsgericht Soest"],
  ["R1912", "Amtsgericht Warstein"],
  ["R2101", "Amtsgericht Bielefeld"],
  ["R2102", "Amtsgericht Bünde"],
  ["R2103", "Amtsgericht Gütersloh"],
  ["R2105", "Amtsgericht Herford"],
  ["R2108", "Amtsgericht Bad Oeynhausen"],
  ["R2201", "Amtsgericht Bochum"],
  ["R2203", "Amtsgericht Herne"],
  ["R2204", "Amtsgericht Recklinghausen"],
  ["R2207", "Amtsgericht Witten"],
  ["R2307", "Amtsgericht Lemgo"],
  ["R2402", "Amtsgericht Dortmund"],
  ["R2404", "Amtsgericht Hamm"],
  ["R2406", "Amtsgericht Lünen"],
  ["R2503", "Amtsgericht Essen"],
  ["R2507", "Amtsgericht Gelsenkirchen"],
  ["R2602", "Amtsgericht Hagen"],
  ["R2604", "Amtsgericht Iserlohn"],
  ["R2702", "Amtsgericht Ahlen"],
  ["R2706", "Amtsgericht Steinfurt"],
  ["R2707", "Amtsgericht Coesfeld"],
  ["R2713", "Amtsgericht Münster"],
  ["R2809", "Amtsgericht Paderborn"],
  ["R2813", "Amtsgericht Warburg"],
  ["R2909", "Amtsgericht Siegen"],
  ["R3101", "Amtsgericht Aachen"],
  ["R3103", "Amtsgericht Düren"],
  ["R3106", "Amtsgericht Schleiden"],
  ["R3201", "Amtsgericht Bonn"],
  ["R3208", "Amtsgericht Siegburg"],
  ["R3306", "Amtsgericht Köln"],
  ["T2101V", "Amtsgericht Bad Kreuznach"],
  ["T2210V", "Amtsgericht Koblenz"],
  ["T2214V", "Amtsgericht Montabaur"],
  ["T2304V", "Amtsgericht Mainz"],
  ["T2408V", "Amtsgericht Wittlich"],
  ["T3104V", "Amtsgericht Ludwigshafen am Rhein"],
  ["T3201V", "Amtsgericht Kaiserslautern"],
  ["T3304V", "Amtsgericht Landau in der Pfalz"],
  ["T3403V", "Amtsgericht Zweibrücken"],
  ["U1104", "Amtsgericht Dresden"],
  ["U1206", "Amtsgericht Chemnitz"],
  ["U1308", "Amtsgericht Leipzig"],
  ["V1102", "Amtsgericht Homburg"],
  ["V1103", "Amtsgericht Lebach"],
  ["V1104", "Amtsgericht Merzig"],
  ["V1105", "Amtsgericht Neunkirchen"],
  ["V1107", "Amtsgericht Ottweiler"],
  ["V1109", "Amtsgericht Saarbrücken"],
  ["V1110", "Amtsgericht Saarlouis"],
  ["V1111", "Amtsgericht Sankt Ingbert"],
  ["V1112", "Amtsgericht Sankt Wendel"],
  ["V1115", "Amtsgericht Völklingen"],
  ["V1116", "Amtsgericht Merzig - Zweigstelle Wadern"],
  ["W1215", "Amtsgericht Stendal"],
  ["X1112R", "Amtsgericht Flensburg"],
  ["X1321R", "Amtsgericht Pinneberg"],
  ["X1517R", "Amtsgericht Kiel"],
  ["X1721R", "Amtsgericht Lübeck"],
  ["Y1101", "Amtsgericht Apolda"],
  ["Y1102", "Amtsgericht Arnstadt"],
  ["Y1105", "Amtsgericht Eisenach"],
  ["Y1106", "Amtsgericht Erfurt"],
  ["Y1108", "Amtsgericht Gotha"],
  ["Y1109", "Amtsgericht Heilbad Heiligenstadt"],
  ["Y1110", "Amtsgericht Mühlhausen"],
  ["Y1111", "Amtsgericht Nordhausen"],
  ["Y1112", "Amtsgericht Sömmerda"],
  ["Y1113", "Amtsgericht Sondershausen"],
  ["Y1114", "Amtsgericht Weimar"],
  ["Y1201", "Amtsgericht Altenburg"],
  ["Y1203", "Amtsgericht Gera"],
  ["Y1205", "Amtsgericht Greiz"],
  ["Y1206V", "Amtsgericht Jena"],
  ["Y1208", "Amtsgericht Pößneck - Zweigstelle Bad Lobenstein"],
  ["Y1209", "Amtsgericht Pößneck"],
  ["Y1210", "Amtsgericht Rudolstadt"],
  ["Y1211", "Amtsgericht Rudolstadt - Zweigstelle Saalfeld"],
  ["Y1214", "Amtsgericht Stadtroda"],
  ["Y1301", "Amtsgericht Bad Salzungen"],
  ["Y1302", "Amtsgericht Hildburghausen"],
  ["Y1303", "Amtsgericht Arnstadt - Zweigstelle Ilmenau"],
  ["Y1304", "Amtsgericht Meiningen"],
  ["Y1307", "Amtsgericht Sonneberg"],
  ["Y1308", "Amtsgericht Suhl"],
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

/** Hunderasse (Codeliste urn:antragswerk:codeliste:hunderasse, 1.0.0) */
export type CodelisteHunderasse =
  | "akita"
  | "alano"
  | "american_bulldog"
  | "american_pit_bull_terrier"
  | "american_staffordshire_terrier"
  | "australian_shepherd"
  | "beagle"
  | "berner_sennenhund"
  | "bichon_frise"
  | "bordeauxdogge"
  | "border_collie"
  | "boxer"
  | "bullmastiff"
  | "bullterrier"
  | "cane_corso"
  | "cavalier_king_charles_spaniel"
  | "chihuahua"
  | "chow_chow"
  | "cocker_spaniel"
  | "collie"
  | "dackel"
  | "dalmatiner"
  | "deutsch_drahthaar"
  | "deutsch_kurzhaar"
  | "deutsche_dogge"
  | "deutscher_schaeferhund"
  | "dobermann"
  | "dogo_argentino"
  | "englische_bulldogge"
  | "fila_brasileiro"
  | "franzoesische_bulldogge"
  | "golden_retriever"
  | "havaneser"
  | "hovawart"
  | "jack_russell_terrier"
  | "kangal"
  | "kaukasischer_owtscharka"
  | "labrador"
  | "leonberger"
  | "magyar_vizsla"
  | "malinois"
  | "malteser"
  | "mastiff"
  | "mastin_espanol"
  | "mastino_napoletano"
  | "mops"
  | "neufundlaender"
  | "pudel"
  | "rhodesian_ridgeback"
  | "rottweiler"
  | "schnauzer"
  | "shih_tzu"
  | "sibirischer_husky"
  | "spitz"
  | "staffordshire_bullterrier"
  | "tosa_inu"
  | "weimaraner"
  | "west_highland_white_terrier"
  | "yorkshire_terrier"
  | "zwergspitz"
  | "mischling"
  | "andere";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const CodelisteHunderasse: ReadonlyMap<CodelisteHunderasse, string> = new Map<CodelisteHunderasse, string>([
  ["akita", "Akita"],
  ["alano", "Alano"],
  ["american_bulldog", "American Bulldog"],
  ["american_pit_bull_terrier", "American Pit Bull Terrier"],
  ["american_staffordshire_terrier", "American Staffordshire Terrier"],
  ["australian_shepherd", "Australian Shepherd"],
  ["beagle", "Beagle"],
  ["berner_sennenhund", "Berner Sennenhund"],
  ["bichon_frise", "Bichon Frisé"],
  ["bordeauxdogge", "Bordeauxdogge"],
  ["border_collie", "Border Collie"],
  ["boxer", "Boxer"],
  ["bullmastiff", "Bullmastiff"],
  ["bullterrier", "Bullterrier"],
  ["cane_corso", "Cane Corso"],
  ["cavalier_king_charles_spaniel", "Cavalier King Charles Spaniel"],
  ["chihuahua", "Chihuahua"],
  ["chow_chow", "Chow-Chow"],
  ["cocker_spaniel", "Cocker Spaniel"],
  ["collie", "Collie"],
  ["dackel", "Dackel"],
  ["dalmatiner", "Dalmatiner"],
  ["deutsch_drahthaar", "Deutsch Drahthaar"],
  ["deutsch_kurzhaar", "Deutsch Kurzhaar"],
  ["deutsche_dogge", "Deutsche Dogge"],
  ["deutscher_schaeferhund", "Deutscher Schäferhund"],
  ["dobermann", "Dobermann"],
  ["dogo_argentino", "Dogo Argentino"],
  ["englische_bulldogge", "Englische Bulldogge"],
  ["fila_brasileiro", "Fila Brasileiro"],
  ["franzoesische_bulldogge", "Französische Bulldogge"],
  ["golden_retriever", "Golden Retriever"],
  ["havaneser", "Havaneser"],
  ["hovawart", "Hovawart"],
  ["jack_russell_terrier", "Jack Russell Terrier"],
  ["kangal", "Kangal"],
  ["kaukasischer_owtscharka", "Kaukasischer Owtscharka"],
  ["labrador", "Labrador Retriever"],
  ["leonberger", "Leonberger"],
  ["magyar_vizsla", "Magyar Vizsla"],
  ["malinois", "Malinois"],
  ["malteser", "Malteser"],
  ["mastiff", "Mastiff"],
  ["mastin_espanol", "Mastín Español"],
  ["mastino_napoletano", "Mastino Napoletano"],
  ["mops", "Mops"],
  ["neufundlaender", "Neufundländer"],
  ["pudel", "Pudel"],
  ["rhodesian_ridgeback", "Rhodesian Ridgeback"],
  ["rottweiler", "Rottweiler"],
  ["schnauzer", "Schnauzer"],
  ["shih_tzu", "Shih Tzu"],
  ["sibirischer_husky", "Sibirischer Husky"],
  ["spitz", "Spitz"],
  ["staffordshire_bullterrier", "Staffordshire Bullterrier"],
  ["tosa_inu", "Tosa Inu"],
  ["weimaraner", "Weimaraner"],
  ["west_highland_white_terrier", "West Highland White Terrier"],
  ["yorkshire_terrier", "Yorkshire Terrier"],
  ["zwergspitz", "Zwergspitz (Pomeranian)"],
  ["mischling", "Mischling"],
  ["andere", "Andere Rasse"],
]);

/** Geschlecht des Hundes */
export type HundeTierGeschlecht =
  | "huendin"
  | "ruede";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const HundeTierGeschlecht: ReadonlyMap<HundeTierGeschlecht, string> = new Map<HundeTierGeschlecht, string>([
  ["huendin", "Hündin"],
  ["ruede", "Rüde"],
]);

/** Woher kommt der Hund? */
export type HundeHerkunft =
  | "abgabe"
  | "tierheim"
  | "welpe"
  | "zugelaufen"
  | "zuzug";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const HundeHerkunft: ReadonlyMap<HundeHerkunft, string> = new Map<HundeHerkunft, string>([
  ["abgabe", "Von einer anderen Person oder aus einer Zucht"],
  ["tierheim", "Aus einem Tierheim oder von einem Tierschutzverein"],
  ["welpe", "Er ist ein Welpe meiner Hündin"],
  ["zugelaufen", "Er ist mir zugelaufen"],
  ["zuzug", "Ich bin mit ihm in die Gemeinde gezogen"],
]);

/** Warum gilt der Hund als gefährlich? */
export type HundeEinstufung =
  | "rasse"
  | "einzelfall";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const HundeEinstufung: ReadonlyMap<HundeEinstufung, string> = new Map<HundeEinstufung, string>([
  ["rasse", "Wegen seiner Rasse oder Kreuzung"],
  ["einzelfall", "Eine Behörde hat ihn so eingestuft"],
]);

/** Möchten Sie eine Ermäßigung oder Befreiung beantragen? */
export type HundeVerguenstigung =
  | "keine"
  | "assistenz"
  | "rettung"
  | "dienst"
  | "tierheim"
  | "wache"
  | "jagd"
  | "sozial";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const HundeVerguenstigung: ReadonlyMap<HundeVerguenstigung, string> = new Map<HundeVerguenstigung, string>([
  ["keine", "Nein"],
  ["assistenz", "Ja, Assistenzhund oder Blindenführhund"],
  ["rettung", "Ja, Rettungshund"],
  ["dienst", "Ja, Diensthund oder Hund für den Beruf"],
  ["tierheim", "Ja, aus einem Tierheim"],
  ["wache", "Ja, Wachhund für ein abgelegenes Gebäude"],
  ["jagd", "Ja, geprüfter Jagdhund"],
  ["sozial", "Ja, wegen Sozialleistungen"],
]);

/** Was möchten Sie mitteilen? */
export type Aenderungen =
  | "anschrift"
  | "halter"
  | "gefaehrlich"
  | "wegfall"
  | "marke_verloren"
  | "marke_beschaedigt"
  | "bank";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const Aenderungen: ReadonlyMap<Aenderungen, string> = new Map<Aenderungen, string>([
  ["anschrift", "Umzug innerhalb der Gemeinde"],
  ["halter", "Eine andere Person im Haushalt hält jetzt den Hund"],
  ["gefaehrlich", "Der Hund wurde als gefährlich eingestuft"],
  ["wegfall", "Der Grund für eine Ermäßigung oder Befreiung ist entfallen"],
  ["marke_verloren", "Die Hundemarke ist verloren"],
  ["marke_beschaedigt", "Die Hundemarke ist beschädigt oder nicht mehr lesbar"],
  ["bank", "Neue Bankverbindung"],
]);

/** Warum melden Sie den Hund ab? */
export type BestandAbmeldegrund =
  | "gestorben"
  | "abgegeben"
  | "entlaufen"
  | "wegzug";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const BestandAbmeldegrund: ReadonlyMap<BestandAbmeldegrund, string> = new Map<BestandAbmeldegrund, string>([
  ["gestorben", "Er ist gestorben"],
  ["abgegeben", "Ich habe ihn abgegeben"],
  ["entlaufen", "Er ist entlaufen"],
  ["wegzug", "Ich bin in eine andere Gemeinde gezogen"],
]);

/** Was ist mit der Hundemarke? */
export type BestandMarkeVerbleib =
  | "rueckgabe"
  | "verloren";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const BestandMarkeVerbleib: ReadonlyMap<BestandMarkeVerbleib, string> = new Map<BestandMarkeVerbleib, string>([
  ["rueckgabe", "Ich gebe sie zurück"],
  ["verloren", "Sie ist verloren"],
]);

/** Aus welchem Grund beantragen Sie die Ermäßigung oder Befreiung? */
export type BestandAntragGrund =
  | "assistenz"
  | "rettung"
  | "dienst"
  | "tierheim"
  | "wache"
  | "jagd"
  | "sozial";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const BestandAntragGrund: ReadonlyMap<BestandAntragGrund, string> = new Map<BestandAntragGrund, string>([
  ["assistenz", "Assistenzhund oder Blindenführhund"],
  ["rettung", "Rettungshund"],
  ["dienst", "Diensthund oder Hund für den Beruf"],
  ["tierheim", "Aus einem Tierheim"],
  ["wache", "Wachhund für ein abgelegenes Gebäude"],
  ["jagd", "Geprüfter Jagdhund"],
  ["sozial", "Sozialleistungen"],
]);

/** Wie zahlen Sie die Hundesteuer? */
export type Zahlweise =
  | "lastschrift"
  | "ueberweisung";

/** Die Bezeichnungen in der Reihenfolge des Antrags. */
export const Zahlweise: ReadonlyMap<Zahlweise, string> = new Map<Zahlweise, string>([
  ["lastschrift", "Die Gemeinde bucht die Steuer von einem Konto ab"],
  ["ueberweisung", "Ich überweise die Steuer selbst"],
]);

export interface Halter {
  /** Vornamen */
  readonly vornamen: string;
  /** Familienname */
  readonly familienname: string;
}

export interface Organisation {
  /** Name der Organisation */
  readonly name: string;
  /** Rechtsform der Organisation */
  readonly rechtsform: CodelisteRechtsform;
  /** Steht die Organisation in einem Register? */
  readonly eingetragen: boolean;
  /** Registergericht */
  readonly registergericht?: CodelisteRegistergericht;
  /** Registernummer */
  readonly registernummer?: string;
}

export interface Ansprechperson {
  /** Vornamen der Ansprechperson */
  readonly vornamen: string;
  /** Familienname der Ansprechperson */
  readonly familienname: string;
}

/** Anschrift der Wohnung oder des Betriebs */
export interface Anschrift {
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
  /** Anschrift der vertretenden Person */
  readonly vertretung_anschrift: string;
}

/** Hund */
export interface HundeEintrag {
  /** Name des Hundes */
  readonly rufname: string;
  /** Rasse des Hundes */
  readonly rasse: CodelisteHunderasse;
  /** Welche Rassen oder welche andere Rasse? */
  readonly rasse_text?: string;
  /** Geschlecht des Hundes */
  readonly tier_geschlecht: HundeTierGeschlecht;
  /** Geburtsdatum des Hundes */
  readonly geboren: string;
  /** Nummer des Chips */
  readonly chip?: string;
  /** Seit wann halten Sie den Hund in dieser Gemeinde? */
  readonly gehalten_seit: string;
  /** Woher kommt der Hund? */
  readonly herkunft: HundeHerkunft;
  /** Name und Anschrift der Person, von der Sie den Hund haben */
  readonly vorbesitzer?: string;
  /** Wo war der Hund bisher angemeldet? */
  readonly fruehere_gemeinde?: string;
  /** Gilt der Hund nach Landesrecht als gefährlich? */
  readonly gefaehrlich: boolean;
  /** Warum gilt der Hund als gefährlich? */
  readonly einstufung?: HundeEinstufung;
  /** Hat der Hund einen Wesenstest bestanden? */
  readonly wesenstest?: boolean;
  /** Nachweis über den Wesenstest */
  readonly wesenstest_nachweis?: readonly Dokument[];
  /** Erlaubnis, den gefährlichen Hund zu halten */
  readonly erlaubnis?: readonly Dokument[];
  /** Möchten Sie eine Ermäßigung oder Befreiung beantragen? */
  readonly verguenstigung?: HundeVerguenstigung;
  /** Wie weit ist das nächste bewohnte Gebäude entfernt? */
  readonly abstand?: number;
  /** Nachweis für die Ermäßigung oder Befreiung */
  readonly verguenstigung_nachweis?: readonly Dokument[];
}

/** Neue Anschrift */
export interface NeueAnschrift {
  /** Straße */
  readonly strasse: string;
  /** Hausnummer */
  readonly hausnummer: string;
  /** Postleitzahl */
  readonly plz: string;
  /** Ort */
  readonly ort: string;
}

/** Neue Halterin oder neuer Halter */
export interface NeuerHalter {
  /** Vornamen der neuen Halterin oder des neuen Halters */
  readonly vornamen: string;
  /** Familienname der neuen Halterin oder des neuen Halters */
  readonly familienname: string;
}

/** Angemeldeter Hund */
export interface BestandEintrag {
  /** Name des angemeldeten Hundes */
  readonly bestand_name: string;
  /** Nummer der Hundemarke */
  readonly marke?: string;
  /** Warum melden Sie den Hund ab? */
  readonly abmeldegrund?: BestandAbmeldegrund;
  /** Seit wann halten Sie den Hund hier nicht mehr? */
  readonly abgemeldet_ab?: string;
  /** Bescheinigung der Tierarztpraxis */
  readonly todesnachweis?: readonly Dokument[];
  /** Name und Anschrift der Person oder des Tierheims, wo der Hund jetzt lebt */
  readonly neuer_besitzer?: string;
  /** Was ist mit der Hundemarke? */
  readonly marke_verbleib?: BestandMarkeVerbleib;
  /** Seit wann gilt der Hund als gefährlich? */
  readonly eingestuft_ab?: string;
  /** Bescheid der Ordnungsbehörde über die Einstufung */
  readonly einstufung_bescheid?: readonly Dokument[];
  /** Seit wann gilt der Grund für die Ermäßigung oder Befreiung nicht mehr? */
  readonly weggefallen_am?: string;
  /** Aus welchem Grund beantragen Sie die Ermäßigung oder Befreiung? */
  readonly antrag_grund?: BestandAntragGrund;
  /** Wie weit ist das nächste bewohnte Gebäude entfernt? */
  readonly antrag_abstand?: number;
  /** Nachweis für den Grund der Ermäßigung oder Befreiung */
  readonly antrag_nachweis?: readonly Dokument[];
}

/** Konto für die Abbuchung */
export interface Bankverbindung {
  /** Kontoinhaberin oder Kontoinhaber */
  readonly kontoinhaber: string;
  /** IBAN */
  readonly iban: string;
}

/** Konto für die Rückzahlung */
export interface Erstattung {
  /** Kontoinhaberin oder Kontoinhaber */
  readonly kontoinhaber: string;
  /** IBAN */
  readonly iban: string;
}

export interface Erklaerung {
  /** Meine Angaben sind vollständig und richtig. */
  readonly richtigkeit: true;
}

/** Hund zur Hundesteuer anmelden, ändern oder abmelden */
export interface Angaben {
  /** Worum geht es? */
  readonly anliegen: Anliegen;
  /** Wer hält den Hund? */
  readonly halter_art: HalterArt;
  /** Handeln Sie für sich selbst oder Ihre eigene Organisation? */
  readonly selbst: boolean;
  /** Kassenzeichen der Hundesteuer */
  readonly kassenzeichen?: string;
  readonly halter?: Halter;
  /** Geburtsdatum der Halterin oder des Halters */
  readonly geburtsdatum?: string;
  /** Hält noch eine andere volljährige Person im Haushalt den Hund mit? */
  readonly mit_anderen?: boolean;
  /** Vor- und Familiennamen der Personen, die den Hund mit halten */
  readonly mithalter?: string;
  readonly organisation?: Organisation;
  readonly ansprechperson?: Ansprechperson;
  /** Anschrift der Wohnung oder des Betriebs */
  readonly anschrift: Anschrift;
  readonly kontakt?: Kontakt;
  readonly vertretung?: Vertretung;
  /** Werden in Ihrem Haushalt oder Betrieb schon Hunde gehalten, die in dieser Gemeinde angemeldet sind? */
  readonly schon_hunde?: boolean;
  /** Wie viele Hunde sind schon angemeldet? */
  readonly zahl_vorhandene?: number;
  /** Hund */
  readonly hunde?: readonly HundeEintrag[];
  /** Was möchten Sie mitteilen? */
  readonly aenderungen?: readonly Aenderungen[];
  /** Wann sind Sie umgezogen oder ziehen Sie um? */
  readonly umzug_am?: string;
  /** Neue Anschrift */
  readonly neue_anschrift?: NeueAnschrift;
  /** Neue Halterin oder neuer Halter */
  readonly neuer_halter?: NeuerHalter;
  /** Geburtsdatum der neuen Halterin oder des neuen Halters */
  readonly neuer_halter_geburtsdatum?: string;
  /** Angemeldeter Hund */
  readonly bestand?: readonly BestandEintrag[];
  /** Ihre neue Anschrift */
  readonly wegzug_anschrift?: string;
  /** Wie zahlen Sie die Hundesteuer? */
  readonly zahlweise?: Zahlweise;
  /** Konto für die Abbuchung */
  readonly bankverbindung?: Bankverbindung;
  /** Ich ermächtige die Gemeinde, die Hundesteuer von diesem Konto einzuziehen. Zugleich weise ich mein Kreditinstitut an, diese Lastschriften einzulösen. */
  readonly sepa_mandat?: true;
  /** Konto für die Rückzahlung */
  readonly erstattung?: Erstattung;
  readonly erklaerung: Erklaerung;
}

/** Berechnete Werte; was nicht berechnet werden konnte, fehlt. */
export interface Berechnet {
  /** Gebühr für die Ersatzmarken */
  readonly ersatzgebuehr?: number;
  /** Gefährliche Hunde mit erhöhter Steuer */
  readonly zahl_gefaehrliche?: number;
  /** Hunde mit beantragter Befreiung */
  readonly zahl_befreite?: number;
  /** Hunde mit beantragter Ermäßigung */
  readonly zahl_ermaessigte?: number;
  /** Hunde, die schon zählen */
  readonly hunde_vorher?: number;
  /** Hunde, die nach der Anmeldung zählen */
  readonly hunde_nachher?: number;
  /** Steuer der Hunde, die schon zählen */
  readonly steuer_vorher?: number;
  /** Steuer aller Hunde mit einfachem Satz */
  readonly steuer_nachher?: number;
  /** Hunde, die nach Abzug der Befreiungen zählen */
  readonly hunde_nach_befreiung?: number;
  /** Steuer nach Abzug der Befreiungen */
  readonly steuer_nach_befreiung?: number;
  /** Steuer der ermäßigten Hunde vor Ermäßigung */
  readonly steuer_der_ermaessigten?: number;
  /** Voraussichtliche Steuer im Jahr */
  readonly jahressteuer?: number;
  /** Voraussichtliche Steuer im Jahr, wenn wir die beantragten Vergünstigungen gewähren */
  readonly jahressteuer_verguenstigt?: number;
}

/** Ein Antrag: Hund zur Hundesteuer anmelden, ändern oder abmelden */
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
