// Bewohnerparkausweis beantragen (bewohnerparken 1.0.0)
globalThis.antragswerk = (R) => ({
  functions: [
    (v,r,p,t)=>["verlaengerung","kennzeichen","umzug","ersatz","rueckgabe"].includes(R.g(v,"anliegen")),
    (v,r,p,t)=>(R.g(v,"anliegen")==="ersatz"),
    (v,r,p,t)=>(R.g(v,"ersatz_grund")==="gestohlen"),
    (v,r,p,t)=>["verloren","gestohlen","nicht_angekommen"].includes(R.g(v,"ersatz_grund")),
    (v,r,p,t)=>(R.g(v,"anliegen")==="umzug"),
    (v,r,p,t)=>(R.g(v,"anliegen")==="rueckgabe"),
    (v,r,p,t)=>["neu","verlaengerung","umzug"].includes(R.g(v,"anliegen")),
    (v,r,p,t)=>R.not(R.g(v,"gemeldet")),
    (v,r,p,t)=>(R.g(v,"anliegen")==="neu"),
    (v,r,p,t)=>["neu","verlaengerung","kennzeichen"].includes(R.g(v,"anliegen")),
    (v,r,p,t)=>(R.g(v,"nutzung")==="carsharing"),
    (v,r,p,t)=>(R.g(v,"nutzung")==="wechselnd"),
    (v,r,p,t)=>(R.g(v,"nutzung")==="bestimmt"),
    (v,r,p,t)=>(R.g(v,"anliegen")==="kennzeichen"),
    (v,r,p,t)=>(R.g(v,"kennzeichen_dauer")==="voruebergehend"),
    (v,r,p,t)=>(R.g(r,"zugelassen_in")==="ausland"),
    (v,r,p,t)=>["privat","arbeitgeber","leasing"].includes(R.g(r,"halter")),
    (v,r,p,t)=>R.gt(BigInt(R.l(v,"fahrzeuge").length),1n),
    (v,r,p,t)=>["neu","verlaengerung"].includes(R.g(v,"anliegen")),
    (v,r,p,t)=>R.g(p,"erstattung_bei_rueckgabe"),
    (v,r,p,t)=>R.gt(R.g(v,"gebuehr"),0n),
    (v,r,p,t)=>(R.g(v,"zahlungsweg")==="lastschrift"),
    (v,r,p,t)=>["neu","verlaengerung","kennzeichen","umzug","ersatz"].includes(R.g(v,"anliegen")),
    (v,r,p,t)=>R.or((R.g(v,"anliegen")==="verlaengerung"),R.ge(R.g(v,"ausweis_gueltig_bis"),t)),
    (v,r,p,t)=>R.or(R.not((R.g(v,"wohnungsart")==="neben")),R.g(p,"nebenwohnung_genuegt")),
    (v,r,p,t)=>R.not(R.g(v,"anderer_ausweis")),
    (v,r,p,t)=>R.or((R.g(r,"zugelassen_in")==="ausland"),R.re(R.g(r,"kennzeichen"),/^[A-Za-zÄÖÜäöü]{1,3}[- ][A-Za-z]{1,2}[- ]?[1-9][0-9]{0,3} ?[EHeh]?$/u)),
    (v,r,p,t)=>R.le(R.part(R.sub(R.g(v,"beginn"),t),"days"),R.g(p,"vorlauf_tage")),
    (v,r,p,t)=>R.or((R.g(v,"anliegen")==="neu"),R.gt(R.g(v,"beginn"),R.g(v,"ausweis_gueltig_bis"))),
    (v,r,p,t)=>R.or(R.not((R.g(v,"dauer")==="halbjahr")),R.g(p,"halbjahr_moeglich")),
    (v,r,p,t)=>R.or(R.not((R.g(v,"dauer")==="zwei_jahre")),R.g(p,"zwei_jahre_moeglich")),
    (v,r,p,t)=>R.le(BigInt(R.l(v,"fahrzeuge").length),R.g(p,"kennzeichen_hoechstens")),
    (v,r,p,t)=>((R.g(v,"dauer")==="halbjahr")===true?R.addMonths(R.g(v,"beginn"),6):((R.g(v,"dauer")==="jahr")===true?R.addMonths(R.g(v,"beginn"),12):((R.g(v,"dauer")==="zwei_jahre")===true?R.addMonths(R.g(v,"beginn"),24):null))),
    (v,r,p,t)=>((R.g(v,"dauer")==="halbjahr")===true?6n:((R.g(v,"dauer")==="jahr")===true?12n:((R.g(v,"dauer")==="zwei_jahre")===true?24n:null))),
    (v,r,p,t)=>(["neu","verlaengerung"].includes(R.g(v,"anliegen"))===true?R.div(R.mul(R.g(p,"gebuehr_jahr"),R.g(v,"monate")),12n,0):(["kennzeichen","umzug"].includes(R.g(v,"anliegen"))===true?R.g(p,"gebuehr_aenderung"):((R.g(v,"ersatz_grund")==="nicht_angekommen")===true?0n:((R.g(v,"anliegen")==="ersatz")===true?R.g(p,"gebuehr_ersatz"):0n)))),
  ],
  params: {
    "gebuehr_jahr": 3070n,
    "gebuehr_aenderung": null,
    "gebuehr_ersatz": null,
    "halbjahr_moeglich": true,
    "zwei_jahre_moeglich": true,
    "kennzeichen_hoechstens": 2n,
    "nebenwohnung_genuegt": false,
    "vorlauf_tage": 60n,
    "erstattung_bei_rueckgabe": false,
  },
  form: {
    "id": "bewohnerparken",
    "version": "1.0.0",
    "fingerprint": "7638eaa7322b02f4c23e4ef7e118e95d",
    "fields": {
      "anderer_ausweis": {
        "label": "Haben Sie selbst schon einen anderen Bewohnerparkausweis?",
        "type": "yesno",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Haben Sie selbst schon einen anderen Bewohnerparkausweis?“.",
        "checks": [
          [
            25,
            "Jede Person bekommt nur einen Ausweis. Wählen Sie auf der ersten Seite, dass Sie Ihren Ausweis ändern oder verlängern."
          ]
        ]
      },
      "anliegen": {
        "label": "Was möchten Sie?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Was möchten Sie?“."
      },
      "antragsteller.doktorgrad": {
        "label": "Doktorgrad",
        "type": "text",
        "min": 3,
        "max": 119,
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Doktorgrad“."
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
      "ausgabe": {
        "label": "Wie möchten Sie den Ausweis bekommen?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Wie möchten Sie den Ausweis bekommen?“."
      },
      "ausweis_gueltig_bis": {
        "label": "Bis wann gilt der bisherige Ausweis?",
        "type": "date",
        "bound": null,
        "need": 1,
        "missing": "Geben Sie das Datum ein: „Bis wann gilt der bisherige Ausweis?“.",
        "checks": [
          [
            23,
            "Der Ausweis ist abgelaufen. Wählen Sie oben einen neuen Ausweis oder die Verlängerung."
          ]
        ]
      },
      "ausweis_nummer": {
        "label": "Nummer des bisherigen Ausweises",
        "type": "text",
        "min": 1,
        "max": 30,
        "need": 1,
        "missing": "Füllen Sie das Feld aus: „Nummer des bisherigen Ausweises“."
      },
      "beginn": {
        "label": "Ab wann soll der Ausweis gelten?",
        "type": "date",
        "bound": "future",
        "need": "required",
        "missing": "Geben Sie das Datum ein: „Ab wann soll der Ausweis gelten?“.",
        "checks": [
          [
            27,
            "Das ist zu früh. Wählen Sie einen früheren Beginn oder stellen Sie den Antrag später."
          ],
          [
            28,
            "Der bisherige Ausweis gilt dann noch. Wählen Sie einen späteren Beginn."
          ]
        ]
      },
      "carsharing_anbieter": {
        "label": "Name des Carsharing-Anbieters",
        "type": "text",
        "min": 1,
        "max": 100,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Name des Carsharing-Anbieters“."
      },
      "carsharing_nachweis": {
        "label": "Vertrag oder Bestätigung des Anbieters",
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
        "missing": "Laden Sie die Datei hoch: „Vertrag oder Bestätigung des Anbieters“."
      },
      "carsharing_nummer": {
        "label": "Ihre Mitglieds- oder Kundennummer",
        "type": "text",
        "min": 1,
        "max": 40,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Ihre Mitglieds- oder Kundennummer“."
      },
      "dauer": {
        "label": "Wie lange soll der Ausweis gelten?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Wie lange soll der Ausweis gelten?“.",
        "checks": [
          [
            29,
            "Ein halbes Jahr ist in dieser Gemeinde nicht möglich. Wählen Sie eine andere Dauer."
          ],
          [
            30,
            "Zwei Jahre sind in dieser Gemeinde nicht möglich. Wählen Sie eine andere Dauer."
          ]
        ]
      },
      "diebstahl_anzeige": {
        "label": "Bestätigung der Anzeige bei der Polizei",
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
        "missing": "Laden Sie die Datei hoch: „Bestätigung der Anzeige bei der Polizei“."
      },
      "einzug": {
        "label": "Wann sind Sie eingezogen oder wann ziehen Sie ein?",
        "type": "date",
        "bound": null,
        "need": "required",
        "missing": "Geben Sie das Datum ein: „Wann sind Sie eingezogen oder wann ziehen Sie ein?“."
      },
      "einzug_nachweis": {
        "label": "Wohnungsgeberbestätigung oder Mietvertrag",
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
        "missing": "Laden Sie die Datei hoch: „Wohnungsgeberbestätigung oder Mietvertrag“."
      },
      "erklaerung.richtigkeit": {
        "label": "Meine Angaben sind vollständig und richtig.",
        "type": "confirm",
        "need": "required",
        "missing": "Bestätigen Sie, dass Ihre Angaben vollständig und richtig sind."
      },
      "ersatz_grund": {
        "label": "Warum brauchen Sie einen Ersatz?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Warum brauchen Sie einen Ersatz?“."
      },
      "erstattungskonto.iban": {
        "label": "IBAN",
        "type": "iban",
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „IBAN“."
      },
      "erstattungskonto.kontoinhaber": {
        "label": "Kontoinhaberin oder Kontoinhaber",
        "type": "text",
        "min": 1,
        "max": 70,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Kontoinhaberin oder Kontoinhaber“."
      },
      "erstattungskonto.kreditinstitut": {
        "label": "Name der Bank",
        "type": "text",
        "min": 1,
        "max": 70,
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Name der Bank“."
      },
      "fahrzeuge.fahrzeugart": {
        "label": "Was für ein Fahrzeug ist das?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Was für ein Fahrzeug ist das?“."
      },
      "fahrzeuge.fahrzeugschein": {
        "label": "Fahrzeugschein (Zulassungsbescheinigung Teil I)",
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
        "missing": "Laden Sie die Datei hoch: „Fahrzeugschein (Zulassungsbescheinigung Teil I)“."
      },
      "fahrzeuge.halter": {
        "label": "Auf wen ist das Fahrzeug zugelassen?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Auf wen ist das Fahrzeug zugelassen?“."
      },
      "fahrzeuge.halter_name": {
        "label": "Name des Halters oder der Halterin",
        "type": "text",
        "min": 1,
        "max": 120,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Name des Halters oder der Halterin“."
      },
      "fahrzeuge.kennzeichen": {
        "label": "Kennzeichen des Fahrzeugs",
        "type": "text",
        "min": 3,
        "max": 20,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Kennzeichen des Fahrzeugs“.",
        "checks": [
          [
            26,
            "Schreiben Sie das Kennzeichen mit Bindestrich hinter dem Ort, zum Beispiel DD-AB 123."
          ]
        ]
      },
      "fahrzeuge.ueberlassung": {
        "label": "Bestätigung, dass Sie das Fahrzeug ständig nutzen dürfen",
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
        "missing": "Laden Sie die Datei hoch: „Bestätigung, dass Sie das Fahrzeug ständig nutzen dürfen“."
      },
      "fahrzeuge.zugelassen_in": {
        "label": "Wo ist das Fahrzeug zugelassen?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Wo ist das Fahrzeug zugelassen?“."
      },
      "geburtsdatum": {
        "label": "Ihr Geburtsdatum",
        "type": "date",
        "bound": "past",
        "need": "required",
        "missing": "Geben Sie das Datum ein: „Ihr Geburtsdatum“."
      },
      "gemeldet": {
        "label": "Sind Sie unter dieser Anschrift schon gemeldet?",
        "type": "yesno",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Sind Sie unter dieser Anschrift schon gemeldet?“."
      },
      "kennzeichen_alt": {
        "label": "Bisheriges Kennzeichen auf dem Ausweis",
        "type": "text",
        "min": 1,
        "max": 20,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Bisheriges Kennzeichen auf dem Ausweis“."
      },
      "kennzeichen_bis": {
        "label": "Bis wann nutzen Sie das Ersatzfahrzeug?",
        "type": "date",
        "bound": "future",
        "need": "required",
        "missing": "Geben Sie das Datum ein: „Bis wann nutzen Sie das Ersatzfahrzeug?“."
      },
      "kennzeichen_dauer": {
        "label": "Ist die Änderung dauerhaft?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Ist die Änderung dauerhaft?“."
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
      "lastschriftkonto.iban": {
        "label": "IBAN",
        "type": "iban",
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „IBAN“."
      },
      "lastschriftkonto.kontoinhaber": {
        "label": "Kontoinhaberin oder Kontoinhaber",
        "type": "text",
        "min": 1,
        "max": 70,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Kontoinhaberin oder Kontoinhaber“."
      },
      "lastschriftkonto.kreditinstitut": {
        "label": "Name der Bank",
        "type": "text",
        "min": 1,
        "max": 70,
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Name der Bank“."
      },
      "mandat": {
        "label": "Die Behörde darf die Gebühr einmalig von diesem Konto abbuchen. Ich kann die Abbuchung innerhalb von acht Wochen zurückgeben.",
        "type": "confirm",
        "need": "required",
        "missing": "Setzen Sie das Häkchen: „Die Behörde darf die Gebühr einmalig von diesem Konto abbuchen. Ich kann die Abbuchung innerhalb von acht Wochen zurückgeben.“."
      },
      "mehrere_grund": {
        "label": "Warum brauchen Sie mehrere Kennzeichen auf dem Ausweis?",
        "type": "multiline",
        "min": 1,
        "max": 500,
        "need": "required",
        "missing": "Beantworten Sie die Frage: „Warum brauchen Sie mehrere Kennzeichen auf dem Ausweis?“."
      },
      "nutzung": {
        "label": "Womit parken Sie in der Zone?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Womit parken Sie in der Zone?“."
      },
      "rueckgabe_am": {
        "label": "Ab wann brauchen Sie den Ausweis nicht mehr?",
        "type": "date",
        "bound": "future",
        "need": "required",
        "missing": "Geben Sie das Datum ein: „Ab wann brauchen Sie den Ausweis nicht mehr?“."
      },
      "rueckgabe_grund": {
        "label": "Warum brauchen Sie den Ausweis nicht mehr?",
        "type": "choice",
        "need": "optional",
        "missing": "Wählen Sie eine Antwort aus: „Warum brauchen Sie den Ausweis nicht mehr?“."
      },
      "wechselnd_grund": {
        "label": "Warum wechseln die Fahrzeuge?",
        "type": "multiline",
        "min": 1,
        "max": 1000,
        "need": "required",
        "missing": "Beantworten Sie die Frage: „Warum wechseln die Fahrzeuge?“."
      },
      "wechselnd_nachweis": {
        "label": "Bestätigung, zum Beispiel vom Arbeitgeber",
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
        "missing": "Laden Sie die Datei hoch: „Bestätigung, zum Beispiel vom Arbeitgeber“."
      },
      "wohnung.hausnummer": {
        "label": "Hausnummer",
        "type": "text",
        "min": 1,
        "max": 11,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Hausnummer“."
      },
      "wohnung.ort": {
        "label": "Ort",
        "type": "text",
        "min": 1,
        "max": 50,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Ort“."
      },
      "wohnung.plz": {
        "label": "Postleitzahl",
        "type": "postal_code",
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Postleitzahl“."
      },
      "wohnung.strasse": {
        "label": "Straße",
        "type": "text",
        "min": 1,
        "max": 55,
        "need": "required",
        "missing": "Füllen Sie das Feld aus: „Straße“."
      },
      "wohnung.zusatz": {
        "label": "Adresszusatz",
        "type": "text",
        "min": 1,
        "max": 21,
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Adresszusatz“."
      },
      "wohnungsart": {
        "label": "Ist das Ihre Haupt- oder Nebenwohnung?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Ist das Ihre Haupt- oder Nebenwohnung?“.",
        "checks": [
          [
            24,
            "In dieser Gemeinde gibt es den Ausweis nur für die Hauptwohnung. Melden Sie die Wohnung zuerst als Hauptwohnung an."
          ]
        ]
      },
      "zahlungsweg": {
        "label": "Wie möchten Sie zahlen?",
        "type": "choice",
        "need": "required",
        "missing": "Wählen Sie eine Antwort aus: „Wie möchten Sie zahlen?“."
      },
      "zone": {
        "label": "Bewohnerparkzone",
        "type": "text",
        "min": 1,
        "max": 30,
        "need": "optional",
        "missing": "Füllen Sie das Feld aus: „Bewohnerparkzone“."
      }
    },
    "groups": {
      "antragsteller": {},
      "erklaerung": {},
      "erstattungskonto": {},
      "kontakt": {},
      "lastschriftkonto": {},
      "wohnung": {}
    },
    "repeats": {
      "fahrzeuge": {
        "item": "Fahrzeug",
        "add": "Weiteres Kennzeichen eintragen",
        "min": 1,
        "max": 4,
        "checks": [
          [
            31,
            "So viele Kennzeichen sind auf einem Ausweis nicht möglich. Entfernen Sie ein Fahrzeug."
          ]
        ]
      }
    },
    "computes": [
      {
        "name": "neuer_ausweis_ab",
        "type": "date",
        "function": 32,
        "when": 18
      },
      {
        "name": "monate",
        "type": "number",
        "scale": 0,
        "function": 33
      },
      {
        "name": "gebuehr",
        "type": "money",
        "scale": 2,
        "function": 34
      }
    ]
  },
});
