// Hund zur Hundesteuer anmelden, ändern oder abmelden (hundehaltung 1.0.0)
globalThis.antragswerk = (R) => ({
  functions: [
    (v,r,p,t)=>["aendern","abmelden","verguenstigung"].includes(R.g(v,"anliegen")),
    (v,r,p,t)=>(R.g(v,"halter_art")==="person"),
    (v,r,p,t)=>(R.g(v,"anliegen")==="anmelden"),
    (v,r,p,t)=>R.g(v,"mit_anderen"),
    (v,r,p,t)=>(R.g(v,"halter_art")==="organisation"),
    (v,r,p,t)=>R.g(v,"organisation","eingetragen"),
    (v,r,p,t)=>R.not(R.g(v,"selbst")),
    (v,r,p,t)=>R.g(v,"schon_hunde"),
    (v,r,p,t)=>["mischling","andere"].includes(R.g(r,"rasse")),
    (v,r,p,t)=>(R.g(r,"herkunft")==="abgabe"),
    (v,r,p,t)=>(R.g(r,"herkunft")==="zuzug"),
    (v,r,p,t)=>R.g(r,"gefaehrlich"),
    (v,r,p,t)=>R.g(r,"wesenstest"),
    (v,r,p,t)=>R.not(R.g(r,"gefaehrlich")),
    (v,r,p,t)=>(R.g(r,"verguenstigung")==="assistenz"),
    (v,r,p,t)=>["rettung","dienst","jagd"].includes(R.g(r,"verguenstigung")),
    (v,r,p,t)=>["tierheim","sozial"].includes(R.g(r,"verguenstigung")),
    (v,r,p,t)=>(R.g(r,"verguenstigung")==="wache"),
    (v,r,p,t)=>["assistenz","rettung","dienst","tierheim","jagd","sozial"].includes(R.g(r,"verguenstigung")),
    (v,r,p,t)=>(R.g(v,"anliegen")==="aendern"),
    (v,r,p,t)=>R.l(v,"aenderungen").includes("anschrift"),
    (v,r,p,t)=>R.l(v,"aenderungen").includes("halter"),
    (v,r,p,t)=>(R.g(v,"anliegen")==="abmelden"),
    (v,r,p,t)=>(R.g(r,"abmeldegrund")==="gestorben"),
    (v,r,p,t)=>(R.g(r,"abmeldegrund")==="abgegeben"),
    (v,r,p,t)=>R.l(v,"aenderungen").includes("gefaehrlich"),
    (v,r,p,t)=>R.l(v,"aenderungen").includes("wegfall"),
    (v,r,p,t)=>(R.g(v,"anliegen")==="verguenstigung"),
    (v,r,p,t)=>(R.g(r,"antrag_grund")==="wache"),
    (v,r,p,t)=>["assistenz","rettung","dienst","tierheim","jagd","sozial"].includes(R.g(r,"antrag_grund")),
    (v,r,p,t)=>R.or(R.l(v,"aenderungen").includes("marke_verloren"),R.l(v,"aenderungen").includes("marke_beschaedigt")),
    (v,r,p,t)=>R.some(R.l(v,"bestand"),_0=>(R.g(_0,"abmeldegrund")==="wegzug")),
    (v,r,p,t)=>R.or((R.g(v,"anliegen")==="anmelden"),R.l(v,"aenderungen").includes("bank")),
    (v,r,p,t)=>R.or(R.gt(R.g(v,"zahl_befreite"),0n),R.gt(R.g(v,"zahl_ermaessigte"),0n)),
    (v,r,p,t)=>(R.g(v,"zahlweise")==="lastschrift"),
    (v,r,p,t)=>R.ge(R.part(R.monthsBetween(R.g(v,"geburtsdatum"),t),"years"),18n),
    (v,r,p,t)=>(R.g(v,"vertretung","art")==="gesetzlich"),
    (v,r,p,t)=>R.re(R.g(r,"chip"),/^[0-9]{3} ?[0-9]{3} ?[0-9]{3} ?[0-9]{3} ?[0-9]{3}$/u),
    (v,r,p,t)=>R.ge(R.part(R.monthsBetween(R.g(v,"neuer_halter_geburtsdatum"),t),"years"),18n),
    (v,r,p,t)=>(R.or(R.l(v,"aenderungen").includes("marke_verloren"),R.l(v,"aenderungen").includes("marke_beschaedigt"))===true?R.mul(BigInt(R.l(v,"bestand").length),R.g(p,"gebuehr_ersatzmarke")):null),
    (v,r,p,t)=>R.and(["aendern","abmelden","verguenstigung"].includes(R.g(v,"anliegen")),R.or(R.l(v,"aenderungen").includes("marke_verloren"),R.l(v,"aenderungen").includes("marke_beschaedigt"))),
    (v,r,p,t)=>(R.g(p,"wesenstest_senkt_steuer")===true?BigInt(R.l(v,"hunde").filter(_0=>R.and(R.g(_0,"gefaehrlich"),(R.g(_0,"wesenstest")===false))===true).length):BigInt(R.l(v,"hunde").filter(_0=>R.g(_0,"gefaehrlich")===true).length)),
    (v,r,p,t)=>BigInt(R.l(v,"hunde").filter(_0=>["assistenz","rettung","dienst"].includes(R.g(_0,"verguenstigung"))===true).length),
    (v,r,p,t)=>BigInt(R.l(v,"hunde").filter(_0=>["tierheim","wache","jagd","sozial"].includes(R.g(_0,"verguenstigung"))===true).length),
    (v,r,p,t)=>(R.g(v,"schon_hunde")===true?R.g(v,"zahl_vorhandene"):0n),
    (v,r,p,t)=>R.sub(R.add(R.g(v,"hunde_vorher"),BigInt(R.l(v,"hunde").length)),R.g(v,"zahl_gefaehrliche")),
    (v,r,p,t)=>((R.g(v,"hunde_vorher")===0n)===true?0n:((R.g(v,"hunde_vorher")===1n)===true?R.g(p,"steuer_erster_hund"):R.add(R.add(R.g(p,"steuer_erster_hund"),R.g(p,"steuer_zweiter_hund")),R.mul(R.sub(R.g(v,"hunde_vorher"),2n),R.g(p,"steuer_weiterer_hund"))))),
    (v,r,p,t)=>((R.g(v,"hunde_nachher")===0n)===true?0n:((R.g(v,"hunde_nachher")===1n)===true?R.g(p,"steuer_erster_hund"):R.add(R.add(R.g(p,"steuer_erster_hund"),R.g(p,"steuer_zweiter_hund")),R.mul(R.sub(R.g(v,"hunde_nachher"),2n),R.g(p,"steuer_weiterer_hund"))))),
    (v,r,p,t)=>R.sub(R.g(v,"hunde_nachher"),R.g(v,"zahl_befreite")),
    (v,r,p,t)=>((R.g(v,"hunde_nach_befreiung")===0n)===true?0n:((R.g(v,"hunde_nach_befreiung")===1n)===true?R.g(p,"steuer_erster_hund"):R.add(R.add(R.g(p,"steuer_erster_hund"),R.g(p,"steuer_zweiter_hund")),R.mul(R.sub(R.g(v,"hunde_nach_befreiung"),2n),R.g(p,"steuer_weiterer_hund"))))),
    (v,r,p,t)=>((R.g(v,"zahl_ermaessigte")===0n)===true?0n:((R.g(v,"zahl_ermaessigte")===1n)===true?R.g(p,"steuer_erster_hund"):R.add(R.add(R.g(p,"steuer_erster_hund"),R.g(p,"steuer_zweiter_hund")),R.mul(R.sub(R.g(v,"zahl_ermaessigte"),2n),R.g(p,"steuer_weiterer_hund"))))),
    (v,r,p,t)=>((R.g(v,"anliegen")==="anmelden")===true?R.sub(R.add(R.mul(R.g(v,"zahl_gefaehrliche"),R.g(p,"steuer_gefaehrlicher_hund")),R.g(v,"steuer_nachher")),R.g(v,"steuer_vorher")):null),
    (v,r,p,t)=>R.and(R.or((R.g(v,"anliegen")==="anmelden"),R.l(v,"aenderungen").includes("bank")),(R.g(v,"anliegen")==="anmelden")),
    (v,r,p,t)=>(R.or(R.gt(R.g(v,"zahl_befreite"),0n),R.gt(R.g(v,"zahl_ermaessigte"),0n))===true?R.sub(R.sub(R.add(R.mul(R.g(v,"zahl_gefaehrliche"),R.g(p,"steuer_gefaehrlicher_hund")),R.g(v,"steuer_nach_befreiung")),R.g(v,"steuer_vorher")),R.div(R.mul(R.g(v,"steuer_der_ermaessigten"),R.g(p,"ermaessigung_anteil")),100n,0)):null),
    (v,r,p,t)=>R.and(R.and(R.or((R.g(v,"anliegen")==="anmelden"),R.l(v,"aenderungen").includes("bank")),(R.g(v,"anliegen")==="anmelden")),R.or(R.gt(R.g(v,"zahl_befreite"),0n),R.gt(R.g(v,"zahl_ermaessigte"),0n))),
  ],
  params: {
    "steuer_erster_hund": null,
    "steuer_zweiter_hund": null,
    "steuer_weiterer_hund": null,
    "steuer_gefaehrlicher_hund": null,
    "wesenstest_senkt_steuer": false,
    "ermaessigung_anteil": 50n,
    "gebuehr_ersatzmarke": null,
  },
  form: {
    "id": "hundehaltung",
    "version": "1.0.0",
    "fingerprint": "a14fca2746c85c1ccb06b9a25cd3933a",
    "fields": {
      "aenderungen": {
        "label": "Was möchten Sie mitteilen?",
        "type": "choices",
        "alone": [],
        "need": "required",
        "missing": "Wählen Sie mindestens eine Antwort aus: „Was möchten Sie mitteilen?“."
      },
      "anliegen": {
        "label": "Worum geht es?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Worum geht es?“."
      },
      "anschrift.hausnummer": {
        "label": "Hausnummer",
        "type": "text",
        "min": 1,
        "max": 11,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Hausnummer“."
      },
      "anschrift.ort": {
        "label": "Ort",
        "type": "text",
        "min": 1,
        "max": 50,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Ort“."
      },
      "anschrift.plz": {
        "label": "Postleitzahl",
        "type": "postal_code",
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Postleitzahl“."
      },
      "anschrift.strasse": {
        "label": "Straße",
        "type": "text",
        "min": 1,
        "max": 55,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Straße“."
      },
      "anschrift.zusatz": {
        "label": "Adresszusatz",
        "type": "text",
        "min": 1,
        "max": 21,
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Adresszusatz“."
      },
      "ansprechperson.familienname": {
        "label": "Familienname der Ansprechperson",
        "type": "text",
        "min": 1,
        "max": 120,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Familienname der Ansprechperson“."
      },
      "ansprechperson.vornamen": {
        "label": "Vornamen der Ansprechperson",
        "type": "text",
        "min": 1,
        "max": 80,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Vornamen der Ansprechperson“."
      },
      "bankverbindung.iban": {
        "label": "IBAN",
        "type": "iban",
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „IBAN“."
      },
      "bankverbindung.kontoinhaber": {
        "label": "Kontoinhaberin oder Kontoinhaber",
        "type": "text",
        "min": 1,
        "max": 70,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Kontoinhaberin oder Kontoinhaber“."
      },
      "bestand.abgemeldet_ab": {
        "label": "Seit wann halten Sie den Hund hier nicht mehr?",
        "type": "date",
        "bound": "past",
        "need": "required",
        "missing": "Geben Sie das Datum ein: „Seit wann halten Sie den Hund hier nicht mehr?“."
      },
      "bestand.abmeldegrund": {
        "label": "Warum melden Sie den Hund ab?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Warum melden Sie den Hund ab?“."
      },
      "bestand.antrag_abstand": {
        "label": "Wie weit ist das nächste bewohnte Gebäude entfernt?",
        "type": "integer",
        "scale": 0,
        "min": "0",
        "max": "20000",
        "need": "required",
        "missing": "Beantworten Sie die Frage: „Wie weit ist das nächste bewohnte Gebäude entfernt?“.",
        "unit": "Meter"
      },
      "bestand.antrag_grund": {
        "label": "Aus welchem Grund beantragen Sie die Ermäßigung oder Befreiung?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Aus welchem Grund beantragen Sie die Ermäßigung oder Befreiung?“."
      },
      "bestand.antrag_nachweis": {
        "label": "Nachweis für den Grund der Ermäßigung oder Befreiung",
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
        "missing": "Laden Sie die Datei hoch: „Nachweis für den Grund der Ermäßigung oder Befreiung“."
      },
      "bestand.bestand_name": {
        "label": "Name des angemeldeten Hundes",
        "type": "text",
        "min": 1,
        "max": 60,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Name des angemeldeten Hundes“."
      },
      "bestand.eingestuft_ab": {
        "label": "Seit wann gilt der Hund als gefährlich?",
        "type": "date",
        "bound": "past",
        "need": "required",
        "missing": "Geben Sie das Datum ein: „Seit wann gilt der Hund als gefährlich?“."
      },
      "bestand.einstufung_bescheid": {
        "label": "Bescheid der Ordnungsbehörde über die Einstufung",
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
        "missing": "Laden Sie die Datei hoch: „Bescheid der Ordnungsbehörde über die Einstufung“."
      },
      "bestand.marke": {
        "label": "Nummer der Hundemarke",
        "type": "text",
        "min": 1,
        "max": 20,
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Nummer der Hundemarke“."
      },
      "bestand.marke_verbleib": {
        "label": "Was ist mit der Hundemarke?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Was ist mit der Hundemarke?“."
      },
      "bestand.neuer_besitzer": {
        "label": "Name und Anschrift der Person oder des Tierheims, wo der Hund jetzt lebt",
        "type": "text",
        "min": 1,
        "max": 200,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Name und Anschrift der Person oder des Tierheims, wo der Hund jetzt lebt“."
      },
      "bestand.todesnachweis": {
        "label": "Bescheinigung der Tierarztpraxis",
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
        "missing": "Laden Sie die Datei hoch: „Bescheinigung der Tierarztpraxis“."
      },
      "bestand.weggefallen_am": {
        "label": "Seit wann gilt der Grund für die Ermäßigung oder Befreiung nicht mehr?",
        "type": "date",
        "bound": "past",
        "need": "required",
        "missing": "Geben Sie das Datum ein: „Seit wann gilt der Grund für die Ermäßigung oder Befreiung nicht mehr?“."
      },
      "erklaerung.richtigkeit": {
        "label": "Meine Angaben sind vollständig und richtig.",
        "type": "confirm",
        "need": "required",
        "missing": "Bestätigen Sie, dass Ihre Angaben vollständig und richtig sind."
      },
      "erstattung.iban": {
        "label": "IBAN",
        "type": "iban",
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „IBAN“."
      },
      "erstattung.kontoinhaber": {
        "label": "Kontoinhaberin oder Kontoinhaber",
        "type": "text",
        "min": 1,
        "max": 70,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Kontoinhaberin oder Kontoinhaber“."
      },
      "geburtsdatum": {
        "label": "Geburtsdatum der Halterin oder des Halters",
        "type": "date",
        "bound": "past",
        "need": "required",
        "missing": "Geben Sie das Datum ein: „Geburtsdatum der Halterin oder des Halters“.",
        "checks": [
          [
            35,
            "Für Minderjährige meldet ein volljähriges Mitglied des Haushalts den Hund. Geben Sie diese Person an."
          ]
        ]
      },
      "halter.familienname": {
        "label": "Familienname",
        "type": "text",
        "min": 1,
        "max": 120,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Familienname“."
      },
      "halter.vornamen": {
        "label": "Vornamen",
        "type": "text",
        "min": 1,
        "max": 80,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Vornamen“."
      },
      "halter_art": {
        "label": "Wer hält den Hund?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Wer hält den Hund?“."
      },
      "hunde.abstand": {
        "label": "Wie weit ist das nächste bewohnte Gebäude entfernt?",
        "type": "integer",
        "scale": 0,
        "min": "0",
        "max": "20000",
        "need": "required",
        "missing": "Beantworten Sie die Frage: „Wie weit ist das nächste bewohnte Gebäude entfernt?“.",
        "unit": "Meter"
      },
      "hunde.chip": {
        "label": "Nummer des Chips",
        "type": "text",
        "min": 1,
        "max": 19,
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Nummer des Chips“.",
        "checks": [
          [
            37,
            "Die Nummer des Chips hat 15 Ziffern. Vergleichen Sie sie mit dem EU-Heimtierausweis."
          ]
        ]
      },
      "hunde.einstufung": {
        "label": "Warum gilt der Hund als gefährlich?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Warum gilt der Hund als gefährlich?“."
      },
      "hunde.erlaubnis": {
        "label": "Erlaubnis, den gefährlichen Hund zu halten",
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
        "missing": "Laden Sie die Datei hoch: „Erlaubnis, den gefährlichen Hund zu halten“."
      },
      "hunde.fruehere_gemeinde": {
        "label": "Wo war der Hund bisher angemeldet?",
        "type": "text",
        "min": 1,
        "max": 100,
        "need": "required",
        "missing": "Beantworten Sie die Frage: „Wo war der Hund bisher angemeldet?“."
      },
      "hunde.geboren": {
        "label": "Geburtsdatum des Hundes",
        "type": "partial_date",
        "need": "required",
        "missing": "Geben Sie das Datum ein: „Geburtsdatum des Hundes“."
      },
      "hunde.gefaehrlich": {
        "label": "Gilt der Hund nach Landesrecht als gefährlich?",
        "type": "yesno",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Gilt der Hund nach Landesrecht als gefährlich?“."
      },
      "hunde.gehalten_seit": {
        "label": "Seit wann halten Sie den Hund in dieser Gemeinde?",
        "type": "date",
        "bound": "past",
        "need": "required",
        "missing": "Geben Sie das Datum ein: „Seit wann halten Sie den Hund in dieser Gemeinde?“."
      },
      "hunde.herkunft": {
        "label": "Woher kommt der Hund?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Woher kommt der Hund?“."
      },
      "hunde.rasse": {
        "label": "Rasse des Hundes",
        "type": "code",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Rasse des Hundes“."
      },
      "hunde.rasse_text": {
        "label": "Welche Rassen oder welche andere Rasse?",
        "type": "text",
        "min": 1,
        "max": 100,
        "need": "required",
        "missing": "Beantworten Sie die Frage: „Welche Rassen oder welche andere Rasse?“."
      },
      "hunde.rufname": {
        "label": "Name des Hundes",
        "type": "text",
        "min": 1,
        "max": 60,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Name des Hundes“."
      },
      "hunde.tier_geschlecht": {
        "label": "Geschlecht des Hundes",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Geschlecht des Hundes“."
      },
      "hunde.verguenstigung": {
        "label": "Möchten Sie eine Ermäßigung oder Befreiung beantragen?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Möchten Sie eine Ermäßigung oder Befreiung beantragen?“."
      },
      "hunde.verguenstigung_nachweis": {
        "label": "Nachweis für die Ermäßigung oder Befreiung",
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
        "missing": "Laden Sie die Datei hoch: „Nachweis für die Ermäßigung oder Befreiung“."
      },
      "hunde.vorbesitzer": {
        "label": "Name und Anschrift der Person, von der Sie den Hund haben",
        "type": "text",
        "min": 1,
        "max": 200,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Name und Anschrift der Person, von der Sie den Hund haben“."
      },
      "hunde.wesenstest": {
        "label": "Hat der Hund einen Wesenstest bestanden?",
        "type": "yesno",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Hat der Hund einen Wesenstest bestanden?“."
      },
      "hunde.wesenstest_nachweis": {
        "label": "Nachweis über den Wesenstest",
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
        "missing": "Laden Sie die Datei hoch: „Nachweis über den Wesenstest“."
      },
      "kassenzeichen": {
        "label": "Kassenzeichen der Hundesteuer",
        "type": "text",
        "min": 1,
        "max": 30,
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Kassenzeichen der Hundesteuer“."
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
      "mit_anderen": {
        "label": "Hält noch eine andere volljährige Person im Haushalt den Hund mit?",
        "type": "yesno",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Hält noch eine andere volljährige Person im Haushalt den Hund mit?“."
      },
      "mithalter": {
        "label": "Vor- und Familiennamen der Personen, die den Hund mit halten",
        "type": "text",
        "min": 1,
        "max": 200,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Vor- und Familiennamen der Personen, die den Hund mit halten“."
      },
      "neue_anschrift.hausnummer": {
        "label": "Hausnummer",
        "type": "text",
        "min": 1,
        "max": 11,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Hausnummer“."
      },
      "neue_anschrift.ort": {
        "label": "Ort",
        "type": "text",
        "min": 1,
        "max": 50,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Ort“."
      },
      "neue_anschrift.plz": {
        "label": "Postleitzahl",
        "type": "postal_code",
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Postleitzahl“."
      },
      "neue_anschrift.strasse": {
        "label": "Straße",
        "type": "text",
        "min": 1,
        "max": 55,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Straße“."
      },
      "neuer_halter.familienname": {
        "label": "Familienname der neuen Halterin oder des neuen Halters",
        "type": "text",
        "min": 1,
        "max": 120,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Familienname der neuen Halterin oder des neuen Halters“."
      },
      "neuer_halter.vornamen": {
        "label": "Vornamen der neuen Halterin oder des neuen Halters",
        "type": "text",
        "min": 1,
        "max": 80,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Vornamen der neuen Halterin oder des neuen Halters“."
      },
      "neuer_halter_geburtsdatum": {
        "label": "Geburtsdatum der neuen Halterin oder des neuen Halters",
        "type": "date",
        "bound": "past",
        "need": "required",
        "missing": "Geben Sie das Datum ein: „Geburtsdatum der neuen Halterin oder des neuen Halters“.",
        "checks": [
          [
            38,
            "Die neue Halterin oder der neue Halter muss volljährig sein. Geben Sie eine andere Person im Haushalt an."
          ]
        ]
      },
      "organisation.eingetragen": {
        "label": "Steht die Organisation in einem Register?",
        "type": "yesno",
        "need": "required",
        "missing": "Wählen Sie aus, ob die Organisation in einem Register steht."
      },
      "organisation.name": {
        "label": "Name der Organisation",
        "type": "text",
        "min": 1,
        "max": 1000,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Name der Organisation“."
      },
      "organisation.rechtsform": {
        "label": "Rechtsform der Organisation",
        "type": "code",
        "need": "required",
        "missing": "Wählen Sie die Rechtsform der Organisation aus."
      },
      "organisation.registergericht": {
        "label": "Registergericht",
        "type": "code",
        "need": "required",
        "missing": "Wählen Sie das Registergericht aus."
      },
      "organisation.registernummer": {
        "label": "Registernummer",
        "type": "text",
        "min": 1,
        "max": 20,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Registernummer“."
      },
      "schon_hunde": {
        "label": "Werden in Ihrem Haushalt oder Betrieb schon Hunde gehalten, die in dieser Gemeinde angemeldet sind?",
        "type": "yesno",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Werden in Ihrem Haushalt oder Betrieb schon Hunde gehalten, die in dieser Gemeinde angemeldet sind?“."
      },
      "selbst": {
        "label": "Handeln Sie für sich selbst oder Ihre eigene Organisation?",
        "type": "yesno",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Handeln Sie für sich selbst oder Ihre eigene Organisation?“."
      },
      "sepa_mandat": {
        "label": "Ich ermächtige die Gemeinde, die Hundesteuer von diesem Konto einzuziehen. Zugleich weise ich mein Kreditinstitut an, diese Lastschriften einzulösen.",
        "type": "confirm",
        "need": "required",
        "missing": "Setzen Sie das Häkchen: „Ich ermächtige die Gemeinde, die Hundesteuer von diesem Konto einzuziehen. Zugleich weise ich mein Kreditinstitut an, diese Lastschriften einzulösen.“."
      },
      "umzug_am": {
        "label": "Wann sind Sie umgezogen oder ziehen Sie um?",
        "type": "date",
        "bound": null,
        "need": "required",
        "missing": "Geben Sie das Datum ein: „Wann sind Sie umgezogen oder ziehen Sie um?“."
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
        "need": 36,
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
      "vertretung.vertretung_anschrift": {
        "label": "Anschrift der vertretenden Person",
        "type": "text",
        "min": 1,
        "max": 200,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Anschrift der vertretenden Person“."
      },
      "wegzug_anschrift": {
        "label": "Ihre neue Anschrift",
        "type": "multiline",
        "min": 1,
        "max": 300,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Ihre neue Anschrift“."
      },
      "zahl_vorhandene": {
        "label": "Wie viele Hunde sind schon angemeldet?",
        "type": "integer",
        "scale": 0,
        "min": "1",
        "max": "50",
        "need": "required",
        "missing": "Beantworten Sie die Frage: „Wie viele Hunde sind schon angemeldet?“."
      },
      "zahlweise": {
        "label": "Wie zahlen Sie die Hundesteuer?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Wie zahlen Sie die Hundesteuer?“."
      }
    },
    "groups": {
      "anschrift": {},
      "ansprechperson": {},
      "bankverbindung": {},
      "erklaerung": {},
      "erstattung": {
        "optional": true
      },
      "halter": {},
      "kontakt": {},
      "neue_anschrift": {},
      "neuer_halter": {},
      "organisation": {},
      "vertretung": {},
      "vertretung.person": {}
    },
    "repeats": {
      "bestand": {
        "item": "Angemeldeter Hund",
        "add": "Angemeldeter Hund hinzufügen",
        "min": 1,
        "max": 10
      },
      "hunde": {
        "item": "Hund",
        "add": "Hund hinzufügen",
        "min": 1,
        "max": 10
      }
    },
    "computes": [
      {
        "name": "ersatzgebuehr",
        "type": "money",
        "scale": 2,
        "function": 39,
        "when": 40
      },
      {
        "name": "zahl_gefaehrliche",
        "type": "number",
        "scale": 0,
        "function": 41
      },
      {
        "name": "zahl_befreite",
        "type": "number",
        "scale": 0,
        "function": 42
      },
      {
        "name": "zahl_ermaessigte",
        "type": "number",
        "scale": 0,
        "function": 43
      },
      {
        "name": "hunde_vorher",
        "type": "number",
        "scale": 0,
        "function": 44
      },
      {
        "name": "hunde_nachher",
        "type": "number",
        "scale": 0,
        "function": 45
      },
      {
        "name": "steuer_vorher",
        "type": "money",
        "scale": 2,
        "function": 46
      },
      {
        "name": "steuer_nachher",
        "type": "money",
        "scale": 2,
        "function": 47
      },
      {
        "name": "hunde_nach_befreiung",
        "type": "number",
        "scale": 0,
        "function": 48
      },
      {
        "name": "steuer_nach_befreiung",
        "type": "money",
        "scale": 2,
        "function": 49
      },
      {
        "name": "steuer_der_ermaessigten",
        "type": "money",
        "scale": 2,
        "function": 50
      },
      {
        "name": "jahressteuer",
        "type": "money",
        "scale": 2,
        "function": 51,
        "when": 52
      },
      {
        "name": "jahressteuer_verguenstigt",
        "type": "money",
        "scale": 2,
        "function": 53,
        "when": 54
      }
    ]
  },
});
