// Fund melden, Verlorenes suchen oder Fundsache abholen (fundsachen 1.0.0)
globalThis.antragswerk = (R) => ({
  functions: [
    (v,r,p,t)=>(R.g(v,"fuer_wen")==="vertretung"),
    (v,r,p,t)=>(R.g(v,"fuer_wen")==="organisation"),
    (v,r,p,t)=>(R.g(v,"wohnung","wo")==="inland"),
    (v,r,p,t)=>(R.g(v,"wohnung","wo")==="ausland"),
    (v,r,p,t)=>(R.g(v,"anliegen")==="fund"),
    (v,r,p,t)=>["fund","verlust","herausgabe"].includes(R.g(v,"anliegen")),
    (v,r,p,t)=>(R.g(v,"kategorie")==="schluessel"),
    (v,r,p,t)=>(R.g(v,"kategorie")==="ausweis"),
    (v,r,p,t)=>R.and((R.g(v,"kategorie")==="ausweis"),(R.g(v,"anliegen")==="verlust")),
    (v,r,p,t)=>(R.g(v,"kategorie")==="handy"),
    (v,r,p,t)=>(R.g(v,"kategorie")==="fahrrad"),
    (v,r,p,t)=>(R.g(v,"kategorie")==="tier"),
    (v,r,p,t)=>R.and((R.g(v,"kategorie")==="tier"),(R.g(v,"anliegen")==="fund")),
    (v,r,p,t)=>R.and((R.g(v,"anliegen")==="fund"),(R.g(v,"kategorie")==="schatz")),
    (v,r,p,t)=>R.or(["fund","herausgabe","finderrechte"].includes(R.g(v,"anliegen")),["geldboerse","bargeld","tasche"].includes(R.g(v,"kategorie"))),
    (v,r,p,t)=>R.and(["fund","herausgabe","finderrechte"].includes(R.g(v,"anliegen")),["schluessel","ausweis","elektronik","schmuck","tasche","kleidung","brille","sonstiges"].includes(R.g(v,"kategorie"))),
    (v,r,p,t)=>["geldboerse","bargeld"].includes(R.g(v,"kategorie")),
    (v,r,p,t)=>R.or(R.and(["fund","herausgabe","finderrechte"].includes(R.g(v,"anliegen")),["geldboerse","handy","fahrrad","tier","schatz"].includes(R.g(v,"kategorie"))),R.not(R.g(v,"nur_ideell"))),
    (v,r,p,t)=>["geldboerse","tasche"].includes(R.g(v,"kategorie")),
    (v,r,p,t)=>R.or((R.g(v,"anliegen")==="fund"),(R.g(v,"anliegen")==="finderrechte")),
    (v,r,p,t)=>R.or((R.g(v,"fundort_art")==="behoerde"),(R.g(v,"fundort_art")==="verkehr")),
    (v,r,p,t)=>R.le(R.g(v,"wert_gesamt"),1000n),
    (v,r,p,t)=>(R.g(v,"anliegen")==="finderrechte"),
    (v,r,p,t)=>(R.g(v,"verbleib")==="abgegeben"),
    (v,r,p,t)=>(R.g(v,"verbleib")==="behalten"),
    (v,r,p,t)=>R.g(v,"eigentuemer_hinweis"),
    (v,r,p,t)=>R.and(["behalten","abgeben","abgegeben"].includes(R.g(v,"verbleib")),R.or(R.not(R.g(v,"bediensteter")),["oeffentlich","geschaeft","privat"].includes(R.g(v,"fundort_art")))),
    (v,r,p,t)=>["oeffentlich","geschaeft","privat"].includes(R.g(v,"fundort_art")),
    (v,r,p,t)=>R.and((R.g(v,"kategorie")!==null),(R.g(v,"kategorie")!=="schatz")),
    (v,r,p,t)=>R.or(R.g(v,"finderlohn_wunsch"),R.g(v,"auslagen_vorhanden")),
    (v,r,p,t)=>R.l(v,"rechte").includes("eigentum"),
    (v,r,p,t)=>R.g(v,"eigentuemer_gemeldet"),
    (v,r,p,t)=>R.or(R.l(v,"rechte").includes("finderlohn"),R.l(v,"rechte").includes("auslagen")),
    (v,r,p,t)=>R.or(R.g(v,"auslagen_vorhanden"),R.l(v,"rechte").includes("auslagen")),
    (v,r,p,t)=>R.or((R.g(v,"anliegen")==="verlust"),(R.g(v,"anliegen")==="herausgabe")),
    (v,r,p,t)=>R.g(v,"gestohlen"),
    (v,r,p,t)=>(R.g(v,"anliegen")==="herausgabe"),
    (v,r,p,t)=>R.or((R.g(v,"rolle")==="verlierer"),(R.g(v,"rolle")==="versicherung")),
    (v,r,p,t)=>(R.g(v,"abholung")==="andere"),
    (v,r,p,t)=>R.not(R.g(v,"finderlohn_bereit")),
    (v,r,p,t)=>(R.g(v,"wohnung","ausland","staat")!=="000"),
    (v,r,p,t)=>(R.g(v,"vertretung","art")==="gesetzlich"),
    (v,r,p,t)=>R.re(R.g(v,"imei"),/^[0-9]{15}$/u),
    (v,r,p,t)=>R.re(R.g(v,"chip"),/^[0-9]{15}$/u),
    (v,r,p,t)=>R.ge(R.g(v,"anzeige_datum"),R.g(v,"fund_datum")),
    (v,r,p,t)=>R.or(R.not(R.l(v,"rechte").includes("eigentum")),R.not(R.l(v,"rechte").includes("verzicht"))),
    (v,r,p,t)=>R.or(R.not(R.l(v,"rechte").includes("eigentum")),R.and(R.not(R.l(v,"rechte").includes("finderlohn")),R.not(R.l(v,"rechte").includes("auslagen")))),
    (v,r,p,t)=>R.or(["oeffentlich","geschaeft","privat"].includes(R.g(v,"fundort_art")),R.and(R.and(R.not(R.l(v,"rechte").includes("eigentum")),R.not(R.l(v,"rechte").includes("auslagen"))),R.not(R.l(v,"rechte").includes("verzicht")))),
    (v,r,p,t)=>R.or(R.not(R.l(v,"rechte").includes("eigentum")),R.gt(t,R.g(v,"eigentum_ab"))),
    (v,r,p,t)=>R.ge(R.g(v,"verlust_bis"),R.g(v,"verlust_von")),
    (v,r,p,t)=>R.or(R.not((R.g(v,"abholung")==="versand")),R.not(["tier","fahrrad","bargeld"].includes(R.g(v,"kategorie")))),
    (v,r,p,t)=>((R.g(v,"kategorie")==="bargeld")===true?R.g(v,"bargeld_betrag"):R.add(R.add(R.g(v,"wert"),((R.g(v,"bargeld_betrag")===null)===true?0n:R.g(v,"bargeld_betrag"))),((BigInt(R.l(v,"inhalt").filter(_0=>(R.g(_0,"inhalt_wert")!==null)===true).length)===0n)===true?0n:R.sum(R.p(R.l(v,"inhalt").filter(_0=>(R.g(_0,"inhalt_wert")!==null)===true),"inhalt_wert"))))),
    (v,r,p,t)=>(R.and(R.and(["oeffentlich","geschaeft","privat"].includes(R.g(v,"fundort_art")),(R.g(v,"kategorie")!=="schatz")),R.or((R.g(v,"anliegen")==="finderrechte"),(R.g(v,"eigentum_wunsch")==="behalten")))===true?(R.le(R.g(v,"wert_gesamt"),1000n)===true?R.addMonths(R.g(v,"fund_datum"),6):((R.g(v,"anliegen")==="finderrechte")===true?R.addMonths(R.g(v,"anzeige_datum"),6):R.addMonths(t,6))):null),
    (v,r,p,t)=>((BigInt(R.l(v,"auslagen").length)===0n)===true?0n:R.sum(R.p(R.l(v,"auslagen"),"auslage_betrag"))),
    (v,r,p,t)=>((R.g(v,"kategorie")==="tier")===true?R.mul(R.g(v,"wert_gesamt"),3n):(R.le(R.g(v,"wert_gesamt"),50000n)===true?R.mul(R.g(v,"wert_gesamt"),5n):R.add(250000n,R.mul(R.sub(R.g(v,"wert_gesamt"),50000n),3n)))),
    (v,r,p,t)=>(R.or(R.or(R.or((R.g(v,"anliegen")==="verlust"),(R.g(v,"verbleib")==="liegt")),(R.g(v,"finderlohn_wunsch")===false)),R.and((R.g(v,"anliegen")==="finderrechte"),R.not(R.l(v,"rechte").includes("finderlohn"))))===true?null:(["behoerde","verkehr"].includes(R.g(v,"fundort_art"))===true?(R.or(R.g(v,"bediensteter"),R.lt(R.g(v,"wert_gesamt"),5000n))===true?0n:R.div(R.mul(R.g(v,"lohn_grundlage"),5n),1000n,0)):R.div(R.g(v,"lohn_grundlage"),100n,0))),
    (v,r,p,t)=>((R.g(v,"anliegen")==="herausgabe")===true?((R.g(v,"abholung")==="versand")===true?R.add(R.g(p,"gebuehr_verwahrung"),R.g(p,"gebuehr_versand")):R.g(p,"gebuehr_verwahrung")):0n),
  ],
  params: {
    "gebuehr_verwahrung": null,
    "gebuehr_versand": null,
  },
  form: {
    "id": "fundsachen",
    "version": "1.0.0",
    "fingerprint": "733b91e593fef9012336252b45179a2a",
    "fields": {
      "abgegeben_bei": {
        "label": "Wo haben Sie die Sache abgegeben?",
        "type": "text",
        "min": 2,
        "max": 150,
        "need": "required",
        "missing": "Beantworten Sie die Frage: „Wo haben Sie die Sache abgegeben?“."
      },
      "abholer.familienname": {
        "label": "Familienname der abholenden Person",
        "type": "text",
        "min": 1,
        "max": 120,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Familienname der abholenden Person“."
      },
      "abholer.vornamen": {
        "label": "Vornamen der abholenden Person",
        "type": "text",
        "min": 1,
        "max": 80,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Vornamen der abholenden Person“."
      },
      "abholung": {
        "label": "Wie bekommen Sie die Sache?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Wie bekommen Sie die Sache?“.",
        "checks": [
          [
            50,
            "Diese Sache können wir nicht verschicken. Wählen Sie eine Abholung."
          ]
        ]
      },
      "anliegen": {
        "label": "Was möchten Sie tun?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Was möchten Sie tun?“."
      },
      "antragsteller.familienname": {
        "label": "Familienname",
        "type": "text",
        "min": 1,
        "max": 120,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Familienname“."
      },
      "antragsteller.vornamen": {
        "label": "Vornamen",
        "type": "text",
        "min": 1,
        "max": 80,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Vornamen“."
      },
      "anzeige_datum": {
        "label": "Wann haben Sie den Fund gemeldet?",
        "type": "date",
        "bound": "past",
        "need": "required",
        "missing": "Geben Sie das Datum ein: „Wann haben Sie den Fund gemeldet?“.",
        "checks": [
          [
            44,
            "Die Meldung kann nicht vor dem Fund liegen. Prüfen Sie die beiden Daten."
          ]
        ]
      },
      "aufbewahrung_schwierig": {
        "label": "Verdirbt die Sache, oder ist das Aufbewahren sehr teuer?",
        "type": "yesno",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Verdirbt die Sache, oder ist das Aufbewahren sehr teuer?“."
      },
      "auslagen.auslage_beleg": {
        "label": "Beleg",
        "type": "file",
        "endings": [
          [
            ".pdf",
            "application/pdf"
          ],
          [
            ".jpg",
            "image/jpeg"
          ],
          [
            ".jpeg",
            "image/jpeg"
          ],
          [
            ".png",
            "image/png"
          ]
        ],
        "kinds": "PDF, JPG oder PNG",
        "max_bytes": 10485760,
        "min": 1,
        "max": 5,
        "need": "recommended",
        "missing": "Laden Sie die Datei hoch: „Beleg“."
      },
      "auslagen.auslage_betrag": {
        "label": "Betrag",
        "type": "money",
        "scale": 2,
        "min": "0",
        "max": "1000000",
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Betrag“."
      },
      "auslagen.auslage_wofuer": {
        "label": "Wofür haben Sie das Geld ausgegeben?",
        "type": "text",
        "min": 2,
        "max": 120,
        "need": "required",
        "missing": "Beantworten Sie die Frage: „Wofür haben Sie das Geld ausgegeben?“."
      },
      "auslagen_vorhanden": {
        "label": "Hatten Sie schon nötige Ausgaben für die Sache?",
        "type": "yesno",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Hatten Sie schon nötige Ausgaben für die Sache?“."
      },
      "ausweis_art": {
        "label": "Welche Papiere sind es?",
        "type": "text",
        "min": 2,
        "max": 80,
        "need": "required",
        "missing": "Beantworten Sie die Frage: „Welche Papiere sind es?“."
      },
      "ausweis_name": {
        "label": "Auf welchen Namen lauten sie?",
        "type": "text",
        "min": 1,
        "max": 120,
        "need": "optional",
        "missing": "Beantworten Sie die Frage: „Auf welchen Namen lauten sie?“."
      },
      "bargeld_betrag": {
        "label": "Wie viel Bargeld ist es?",
        "type": "money",
        "scale": 2,
        "min": "0",
        "max": "100000000",
        "need": "required",
        "missing": "Beantworten Sie die Frage: „Wie viel Bargeld ist es?“."
      },
      "bediensteter": {
        "label": "Arbeitet die Person, die gefunden hat, dort?",
        "type": "yesno",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Arbeitet die Person, die gefunden hat, dort?“."
      },
      "bezeichnung": {
        "label": "Kurze Bezeichnung der Sache",
        "type": "text",
        "min": 2,
        "max": 120,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Kurze Bezeichnung der Sache“."
      },
      "chip": {
        "label": "Chipnummer",
        "type": "text",
        "min": 1,
        "max": 20,
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Chipnummer“.",
        "checks": [
          [
            43,
            "Eine Chipnummer hat 15 Ziffern ohne Leerzeichen. Prüfen Sie die Nummer oder lassen Sie das Feld frei."
          ]
        ]
      },
      "daten_weitergabe": {
        "label": "Dürfen wir dem Eigentümer Ihren Namen und Ihre Anschrift geben?",
        "type": "yesno",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Dürfen wir dem Eigentümer Ihren Namen und Ihre Anschrift geben?“."
      },
      "eigentuemer_angaben": {
        "label": "Welchen Hinweis haben Sie?",
        "type": "multiline",
        "min": 1,
        "max": 1000,
        "need": "required",
        "missing": "Beantworten Sie die Frage: „Welchen Hinweis haben Sie?“."
      },
      "eigentuemer_gemeldet": {
        "label": "Ist Ihnen bekannt, dass sich jemand wegen der Sache gemeldet hat?",
        "type": "yesno",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Ist Ihnen bekannt, dass sich jemand wegen der Sache gemeldet hat?“."
      },
      "eigentuemer_hinweis": {
        "label": "Haben Sie einen Hinweis, wem die Sache gehört?",
        "type": "yesno",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Haben Sie einen Hinweis, wem die Sache gehört?“."
      },
      "eigentuemer_name": {
        "label": "Wem gehört die Sache?",
        "type": "text",
        "min": 2,
        "max": 150,
        "need": "required",
        "missing": "Beantworten Sie die Frage: „Wem gehört die Sache?“."
      },
      "eigentum_nachweis": {
        "label": "Nachweis, dass die Sache zu Ihnen gehört",
        "type": "file",
        "endings": [
          [
            ".pdf",
            "application/pdf"
          ],
          [
            ".jpg",
            "image/jpeg"
          ],
          [
            ".jpeg",
            "image/jpeg"
          ],
          [
            ".png",
            "image/png"
          ]
        ],
        "kinds": "PDF, JPG oder PNG",
        "max_bytes": 10485760,
        "min": 1,
        "max": 5,
        "need": "optional",
        "missing": "Laden Sie die Datei hoch: „Nachweis, dass die Sache zu Ihnen gehört“."
      },
      "eigentum_wunsch": {
        "label": "Möchten Sie die Sache behalten, wenn sich sechs Monate lang niemand meldet?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Möchten Sie die Sache behalten, wenn sich sechs Monate lang niemand meldet?“."
      },
      "erklaerung.richtigkeit": {
        "label": "Meine Angaben sind vollständig und richtig.",
        "type": "confirm",
        "need": "required",
        "missing": "Bestätigen Sie, dass Ihre Angaben vollständig und richtig sind."
      },
      "finderkonto.iban": {
        "label": "IBAN",
        "type": "iban",
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „IBAN“."
      },
      "finderkonto.kontoinhaber": {
        "label": "Kontoinhaberin oder Kontoinhaber",
        "type": "text",
        "min": 1,
        "max": 70,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Kontoinhaberin oder Kontoinhaber“."
      },
      "finderlohn_bereit": {
        "label": "Zahlen Sie dem Finder den gesetzlichen Finderlohn und seine Auslagen, wenn er sie verlangt?",
        "type": "yesno",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Zahlen Sie dem Finder den gesetzlichen Finderlohn und seine Auslagen, wenn er sie verlangt?“."
      },
      "finderlohn_wunsch": {
        "label": "Möchten Sie Finderlohn, wenn sich der Eigentümer meldet?",
        "type": "yesno",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Möchten Sie Finderlohn, wenn sich der Eigentümer meldet?“."
      },
      "foto": {
        "label": "Foto der Sache",
        "type": "file",
        "endings": [
          [
            ".jpg",
            "image/jpeg"
          ],
          [
            ".jpeg",
            "image/jpeg"
          ],
          [
            ".png",
            "image/png"
          ]
        ],
        "kinds": "JPG oder PNG",
        "max_bytes": 10485760,
        "min": 1,
        "max": 3,
        "need": "optional",
        "missing": "Laden Sie die Datei hoch: „Foto der Sache“."
      },
      "fuer_wen": {
        "label": "Für wen handeln Sie?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Für wen handeln Sie?“."
      },
      "fund_datum": {
        "label": "Wann wurde die Sache gefunden?",
        "type": "date",
        "bound": "past",
        "need": "required",
        "missing": "Geben Sie das Datum ein: „Wann wurde die Sache gefunden?“."
      },
      "fund_zeit": {
        "label": "Ungefähre Uhrzeit des Fundes",
        "type": "time",
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Ungefähre Uhrzeit des Fundes“."
      },
      "fundnummer": {
        "label": "Fundnummer",
        "type": "text",
        "min": 1,
        "max": 40,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Fundnummer“."
      },
      "fundort": {
        "label": "Genauer Fundort",
        "type": "text",
        "min": 2,
        "max": 250,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Genauer Fundort“."
      },
      "fundort_art": {
        "label": "Wo lag die Sache?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Wo lag die Sache?“."
      },
      "fundstelle": {
        "label": "Welche Behörde oder welches Verkehrsunternehmen ist das?",
        "type": "text",
        "min": 2,
        "max": 150,
        "need": "required",
        "missing": "Beantworten Sie die Frage: „Welche Behörde oder welches Verkehrsunternehmen ist das?“."
      },
      "gestohlen": {
        "label": "Könnte die Sache gestohlen worden sein?",
        "type": "yesno",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Könnte die Sache gestohlen worden sein?“."
      },
      "herausgabe_nummer": {
        "label": "Fundnummer",
        "type": "text",
        "min": 1,
        "max": 40,
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Fundnummer“."
      },
      "imei": {
        "label": "Gerätenummer (IMEI)",
        "type": "text",
        "min": 1,
        "max": 20,
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Gerätenummer (IMEI)“.",
        "checks": [
          [
            42,
            "Eine IMEI hat 15 Ziffern ohne Leerzeichen. Prüfen Sie die Nummer oder lassen Sie das Feld frei."
          ]
        ]
      },
      "inhalt.inhalt_was": {
        "label": "Was ist darin?",
        "type": "text",
        "min": 2,
        "max": 120,
        "need": "required",
        "missing": "Beantworten Sie die Frage: „Was ist darin?“."
      },
      "inhalt.inhalt_wert": {
        "label": "Ungefährer Wert",
        "type": "money",
        "scale": 2,
        "min": "0",
        "max": "10000000",
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Ungefährer Wert“."
      },
      "kategorie": {
        "label": "Was ist es?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Was ist es?“."
      },
      "kontakt.email": {
        "label": "E-Mail-Adresse",
        "type": "email",
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „E-Mail-Adresse“."
      },
      "kontakt.telefon": {
        "label": "Telefonnummer",
        "type": "phone",
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Telefonnummer“."
      },
      "merkmal_aussen": {
        "label": "Marke, Modell und Farbe",
        "type": "text",
        "min": 1,
        "max": 120,
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Marke, Modell und Farbe“."
      },
      "merkmale": {
        "label": "Woran erkennen Sie, dass es Ihre Sache ist?",
        "type": "multiline",
        "min": 1,
        "max": 1000,
        "need": "required",
        "missing": "Beantworten Sie die Frage: „Woran erkennen Sie, dass es Ihre Sache ist?“."
      },
      "nur_ideell": {
        "label": "Hat die Sache nur für ihren Besitzer einen Wert?",
        "type": "yesno",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Hat die Sache nur für ihren Besitzer einen Wert?“."
      },
      "organisation_name": {
        "label": "Name der Firma oder Einrichtung",
        "type": "text",
        "min": 2,
        "max": 150,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Name der Firma oder Einrichtung“."
      },
      "rahmennummer": {
        "label": "Rahmennummer oder Versicherungskennzeichen",
        "type": "text",
        "min": 1,
        "max": 40,
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Rahmennummer oder Versicherungskennzeichen“."
      },
      "rechte": {
        "label": "Was möchten Sie?",
        "type": "choices",
        "alone": [],
        "need": "required",
        "missing": "Wählen Sie mindestens eine Antwort aus: „Was möchten Sie?“.",
        "checks": [
          [
            45,
            "Sie können die Sache nicht abholen und zugleich darauf verzichten. Wählen Sie eines davon."
          ],
          [
            46,
            "Wenn die Sache Ihnen gehört, zahlt niemand Finderlohn oder Auslagen. Wählen Sie nur das Abholen oder nur die Zahlung."
          ],
          [
            47,
            "Bei einem Fund in einer Behörde oder in Bus und Bahn gibt es nur Finderlohn. Wählen Sie nur den Finderlohn."
          ],
          [
            48,
            "Die sechs Monate sind noch nicht um. Stellen Sie den Antrag später noch einmal."
          ]
        ]
      },
      "rolle": {
        "label": "Warum dürfen Sie die Sache bekommen?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Warum dürfen Sie die Sache bekommen?“."
      },
      "schluessel_anzahl": {
        "label": "Wie viele Schlüssel sind es?",
        "type": "integer",
        "scale": 0,
        "min": "1",
        "max": "200",
        "need": "required",
        "missing": "Beantworten Sie die Frage: „Wie viele Schlüssel sind es?“."
      },
      "tier_verletzt": {
        "label": "Ist das Tier verletzt oder krank?",
        "type": "yesno",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Ist das Tier verletzt oder krank?“."
      },
      "tierart": {
        "label": "Was für ein Tier ist es?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Was für ein Tier ist es?“."
      },
      "verbleib": {
        "label": "Wo ist die Sache jetzt?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Wo ist die Sache jetzt?“."
      },
      "verlust_bis": {
        "label": "Wann haben Sie bemerkt, dass sie fehlt?",
        "type": "date",
        "bound": "past",
        "need": "required",
        "missing": "Geben Sie das Datum ein: „Wann haben Sie bemerkt, dass sie fehlt?“.",
        "checks": [
          [
            49,
            "Das Datum liegt vor dem Tag, an dem Sie die Sache zuletzt hatten. Prüfen Sie die beiden Daten."
          ]
        ]
      },
      "verlust_linie": {
        "label": "Unternehmen und Linie, wenn es in Bus oder Bahn gewesen sein kann",
        "type": "text",
        "min": 1,
        "max": 150,
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Unternehmen und Linie, wenn es in Bus oder Bahn gewesen sein kann“."
      },
      "verlust_ort": {
        "label": "Wo könnte die Sache verloren gegangen sein?",
        "type": "multiline",
        "min": 1,
        "max": 500,
        "need": "required",
        "missing": "Beantworten Sie die Frage: „Wo könnte die Sache verloren gegangen sein?“."
      },
      "verlust_von": {
        "label": "Wann hatten Sie die Sache zuletzt?",
        "type": "date",
        "bound": "past",
        "need": "required",
        "missing": "Geben Sie das Datum ein: „Wann hatten Sie die Sache zuletzt?“."
      },
      "vertretung.art": {
        "label": "Worauf beruht die Vertretung?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie aus, worauf die Vertretung beruht."
      },
      "vertretung.nachweis": {
        "label": "Nachweis der Vertretung",
        "type": "file",
        "endings": [
          [
            ".pdf",
            "application/pdf"
          ],
          [
            ".jpg",
            "image/jpeg"
          ],
          [
            ".jpeg",
            "image/jpeg"
          ],
          [
            ".png",
            "image/png"
          ]
        ],
        "kinds": "PDF, JPG oder PNG",
        "max_bytes": 10485760,
        "min": 1,
        "max": 3,
        "need": 41,
        "missing": "Laden Sie den Nachweis der Vertretung hoch."
      },
      "vertretung.person.doktorgrad": {
        "label": "Doktorgrad der vertretenden Person",
        "type": "text",
        "min": 3,
        "max": 119,
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Doktorgrad der vertretenden Person“."
      },
      "vertretung.person.familienname": {
        "label": "Familienname der vertretenden Person",
        "type": "text",
        "min": 1,
        "max": 120,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Familienname der vertretenden Person“."
      },
      "vertretung.person.geburtsname": {
        "label": "Geburtsname der vertretenden Person",
        "type": "text",
        "min": 1,
        "max": 75,
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Geburtsname der vertretenden Person“."
      },
      "vertretung.person.vornamen": {
        "label": "Vornamen der vertretenden Person",
        "type": "text",
        "min": 1,
        "max": 80,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Vornamen der vertretenden Person“."
      },
      "vollmacht": {
        "label": "Unterschriebene Vollmacht für die abholende Person",
        "type": "file",
        "endings": [
          [
            ".pdf",
            "application/pdf"
          ],
          [
            ".jpg",
            "image/jpeg"
          ],
          [
            ".jpeg",
            "image/jpeg"
          ],
          [
            ".png",
            "image/png"
          ]
        ],
        "kinds": "PDF, JPG oder PNG",
        "max_bytes": 10485760,
        "min": 1,
        "max": 5,
        "need": "required",
        "missing": "Laden Sie die Datei hoch: „Unterschriebene Vollmacht für die abholende Person“."
      },
      "wert": {
        "label": "Wie viel ist die Sache ungefähr wert?",
        "type": "money",
        "scale": 2,
        "min": "0",
        "max": "100000000",
        "need": "required",
        "missing": "Beantworten Sie die Frage: „Wie viel ist die Sache ungefähr wert?“."
      },
      "wohnung.ausland.staat": {
        "label": "Staat der Anschrift",
        "type": "code",
        "need": "required",
        "missing": "Wählen Sie den Staat der Anschrift aus.",
        "checks": [
          [
            40,
            "Diese Anschrift liegt nicht in Deutschland. Wählen Sie einen anderen Staat aus."
          ]
        ]
      },
      "wohnung.ausland.zeile_1": {
        "label": "Erste Zeile der Anschrift",
        "type": "text",
        "min": 1,
        "max": 35,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Erste Zeile der Anschrift“."
      },
      "wohnung.ausland.zeile_2": {
        "label": "Zweite Zeile der Anschrift",
        "type": "text",
        "min": 1,
        "max": 35,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Zweite Zeile der Anschrift“."
      },
      "wohnung.ausland.zeile_3": {
        "label": "Dritte Zeile der Anschrift",
        "type": "text",
        "min": 1,
        "max": 35,
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Dritte Zeile der Anschrift“."
      },
      "wohnung.inland.hausnummer": {
        "label": "Hausnummer",
        "type": "text",
        "min": 1,
        "max": 11,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Hausnummer“."
      },
      "wohnung.inland.ort": {
        "label": "Ort",
        "type": "text",
        "min": 1,
        "max": 50,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Ort“."
      },
      "wohnung.inland.plz": {
        "label": "Postleitzahl",
        "type": "postal_code",
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Postleitzahl“."
      },
      "wohnung.inland.strasse": {
        "label": "Straße",
        "type": "text",
        "min": 1,
        "max": 55,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Straße“."
      },
      "wohnung.inland.zusatz": {
        "label": "Adresszusatz",
        "type": "text",
        "min": 1,
        "max": 21,
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Adresszusatz“."
      },
      "wohnung.wo": {
        "label": "Wo liegt die Anschrift?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie aus, ob die Anschrift in Deutschland oder in einem anderen Staat liegt."
      }
    },
    "groups": {
      "abholer": {},
      "antragsteller": {},
      "erklaerung": {},
      "finderkonto": {},
      "kontakt": {},
      "vertretung": {},
      "vertretung.person": {},
      "wohnung": {},
      "wohnung.ausland": {},
      "wohnung.inland": {}
    },
    "repeats": {
      "auslagen": {
        "item": "Ausgabe",
        "add": "Weitere Ausgabe angeben",
        "min": 1,
        "max": 10
      },
      "inhalt": {
        "item": "Gegenstand darin",
        "add": "Gegenstand hinzufügen",
        "min": 0,
        "max": 15
      }
    },
    "computes": [
      {
        "name": "wert_gesamt",
        "type": "money",
        "scale": 2,
        "function": 51
      },
      {
        "name": "eigentum_ab",
        "type": "date",
        "function": 52
      },
      {
        "name": "auslagen_summe",
        "type": "money",
        "scale": 2,
        "function": 53,
        "when": 33
      },
      {
        "name": "lohn_grundlage",
        "type": "number",
        "scale": 4,
        "function": 54
      },
      {
        "name": "finderlohn",
        "type": "money",
        "scale": 2,
        "function": 55
      },
      {
        "name": "gebuehr",
        "type": "money",
        "scale": 2,
        "function": 56
      }
    ]
  },
});
