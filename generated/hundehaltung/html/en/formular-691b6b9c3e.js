// Register, change or deregister a dog for dog tax (hundehaltung 1.0.0)
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
        "label": "What would you like to report?",
        "type": "choices",
        "alone": [],
        "need": "required",
        "missing": "Choose at least one answer: “What would you like to report?”."
      },
      "anliegen": {
        "label": "What is it about?",
        "type": "choice",
        "need": "required",
        "missing": "Choose an answer: “What is it about?”."
      },
      "anschrift.hausnummer": {
        "label": "House number",
        "type": "text",
        "min": 1,
        "max": 11,
        "need": "required",
        "missing": "Fill in the field: “House number”."
      },
      "anschrift.ort": {
        "label": "Town or city",
        "type": "text",
        "min": 1,
        "max": 50,
        "need": "required",
        "missing": "Fill in the field: “Town or city”."
      },
      "anschrift.plz": {
        "label": "Postcode",
        "type": "postal_code",
        "need": "required",
        "missing": "Fill in the field: “Postcode”."
      },
      "anschrift.strasse": {
        "label": "Street",
        "type": "text",
        "min": 1,
        "max": 55,
        "need": "required",
        "missing": "Fill in the field: “Street”."
      },
      "anschrift.zusatz": {
        "label": "Additional address line",
        "type": "text",
        "min": 1,
        "max": 21,
        "need": "optional",
        "missing": "Fill in the field: “Additional address line”."
      },
      "ansprechperson.familienname": {
        "label": "Family name of the contact person",
        "type": "text",
        "min": 1,
        "max": 120,
        "need": "required",
        "missing": "Fill in the field: “Family name of the contact person”."
      },
      "ansprechperson.vornamen": {
        "label": "First names of the contact person",
        "type": "text",
        "min": 1,
        "max": 80,
        "need": "required",
        "missing": "Fill in the field: “First names of the contact person”."
      },
      "bankverbindung.iban": {
        "label": "IBAN",
        "type": "iban",
        "need": "required",
        "missing": "Fill in the field: “IBAN”."
      },
      "bankverbindung.kontoinhaber": {
        "label": "Account holder",
        "type": "text",
        "min": 1,
        "max": 70,
        "need": "required",
        "missing": "Fill in the field: “Account holder”."
      },
      "bestand.abgemeldet_ab": {
        "label": "Since when have you no longer been keeping the dog here?",
        "type": "date",
        "bound": "past",
        "need": "required",
        "missing": "Enter the date: “Since when have you no longer been keeping the dog here?”."
      },
      "bestand.abmeldegrund": {
        "label": "Why are you deregistering the dog?",
        "type": "choice",
        "need": "required",
        "missing": "Choose an answer: “Why are you deregistering the dog?”."
      },
      "bestand.antrag_abstand": {
        "label": "How far away is the nearest inhabited building?",
        "type": "integer",
        "scale": 0,
        "min": "0",
        "max": "20000",
        "need": "required",
        "missing": "Answer the question: “How far away is the nearest inhabited building?”.",
        "unit": "metres"
      },
      "bestand.antrag_grund": {
        "label": "For what reason are you applying for the reduction or exemption?",
        "type": "choice",
        "need": "required",
        "missing": "Choose an answer: “For what reason are you applying for the reduction or exemption?”."
      },
      "bestand.antrag_nachweis": {
        "label": "Proof of the reason for the reduction or exemption",
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
        "kinds": "PDF, JPG or PNG",
        "max_bytes": 10485760,
        "min": 1,
        "max": 5,
        "need": "recommended",
        "missing": "Upload the file: “Proof of the reason for the reduction or exemption”."
      },
      "bestand.bestand_name": {
        "label": "Name of the registered dog",
        "type": "text",
        "min": 1,
        "max": 60,
        "need": "required",
        "missing": "Fill in the field: “Name of the registered dog”."
      },
      "bestand.eingestuft_ab": {
        "label": "Since when has the dog been considered dangerous?",
        "type": "date",
        "bound": "past",
        "need": "required",
        "missing": "Enter the date: “Since when has the dog been considered dangerous?”."
      },
      "bestand.einstufung_bescheid": {
        "label": "Notice of the public order authority on the classification",
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
        "kinds": "PDF, JPG or PNG",
        "max_bytes": 10485760,
        "min": 1,
        "max": 5,
        "need": "recommended",
        "missing": "Upload the file: “Notice of the public order authority on the classification”."
      },
      "bestand.marke": {
        "label": "Number of the dog tag",
        "type": "text",
        "min": 1,
        "max": 20,
        "need": "optional",
        "missing": "Fill in the field: “Number of the dog tag”."
      },
      "bestand.marke_verbleib": {
        "label": "What happens to the dog tag?",
        "type": "choice",
        "need": "required",
        "missing": "Choose an answer: “What happens to the dog tag?”."
      },
      "bestand.neuer_besitzer": {
        "label": "Name and address of the person or animal shelter where the dog now lives",
        "type": "text",
        "min": 1,
        "max": 200,
        "need": "required",
        "missing": "Fill in the field: “Name and address of the person or animal shelter where the dog now lives”."
      },
      "bestand.todesnachweis": {
        "label": "Certificate from the veterinary practice",
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
        "kinds": "PDF, JPG or PNG",
        "max_bytes": 10485760,
        "min": 1,
        "max": 5,
        "need": "recommended",
        "missing": "Upload the file: “Certificate from the veterinary practice”."
      },
      "bestand.weggefallen_am": {
        "label": "Since when has the reason for the reduction or exemption no longer applied?",
        "type": "date",
        "bound": "past",
        "need": "required",
        "missing": "Enter the date: “Since when has the reason for the reduction or exemption no longer applied?”."
      },
      "erklaerung.richtigkeit": {
        "label": "The information I have given is complete and correct.",
        "type": "confirm",
        "need": "required",
        "missing": "Confirm that the information you have given is complete and correct."
      },
      "erstattung.iban": {
        "label": "IBAN",
        "type": "iban",
        "need": "required",
        "missing": "Fill in the field: “IBAN”."
      },
      "erstattung.kontoinhaber": {
        "label": "Account holder",
        "type": "text",
        "min": 1,
        "max": 70,
        "need": "required",
        "missing": "Fill in the field: “Account holder”."
      },
      "geburtsdatum": {
        "label": "Date of birth of the keeper",
        "type": "date",
        "bound": "past",
        "need": "required",
        "missing": "Enter the date: “Date of birth of the keeper”.",
        "checks": [
          [
            35,
            "For minors, an adult member of the household registers the dog. Enter that person."
          ]
        ]
      },
      "halter.familienname": {
        "label": "Family name",
        "type": "text",
        "min": 1,
        "max": 120,
        "need": "required",
        "missing": "Fill in the field: “Family name”."
      },
      "halter.vornamen": {
        "label": "First names",
        "type": "text",
        "min": 1,
        "max": 80,
        "need": "required",
        "missing": "Fill in the field: “First names”."
      },
      "halter_art": {
        "label": "Who keeps the dog?",
        "type": "choice",
        "need": "required",
        "missing": "Choose an answer: “Who keeps the dog?”."
      },
      "hunde.abstand": {
        "label": "How far away is the nearest inhabited building?",
        "type": "integer",
        "scale": 0,
        "min": "0",
        "max": "20000",
        "need": "required",
        "missing": "Answer the question: “How far away is the nearest inhabited building?”.",
        "unit": "metres"
      },
      "hunde.chip": {
        "label": "Number of the microchip",
        "type": "text",
        "min": 1,
        "max": 19,
        "need": "optional",
        "missing": "Fill in the field: “Number of the microchip”.",
        "checks": [
          [
            37,
            "The number of the microchip has 15 digits. Compare it with the EU pet passport."
          ]
        ]
      },
      "hunde.einstufung": {
        "label": "Why is the dog considered dangerous?",
        "type": "choice",
        "need": "required",
        "missing": "Choose an answer: “Why is the dog considered dangerous?”."
      },
      "hunde.erlaubnis": {
        "label": "Permit to keep the dangerous dog",
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
        "kinds": "PDF, JPG or PNG",
        "max_bytes": 10485760,
        "min": 1,
        "max": 5,
        "need": "recommended",
        "missing": "Upload the file: “Permit to keep the dangerous dog”."
      },
      "hunde.fruehere_gemeinde": {
        "label": "Where was the dog registered until now?",
        "type": "text",
        "min": 1,
        "max": 100,
        "need": "required",
        "missing": "Answer the question: “Where was the dog registered until now?”."
      },
      "hunde.geboren": {
        "label": "Date of birth of the dog",
        "type": "partial_date",
        "need": "required",
        "missing": "Enter the date: “Date of birth of the dog”."
      },
      "hunde.gefaehrlich": {
        "label": "Does state law consider the dog dangerous?",
        "type": "yesno",
        "need": "required",
        "missing": "Choose an answer: “Does state law consider the dog dangerous?”."
      },
      "hunde.gehalten_seit": {
        "label": "Since when have you been keeping the dog in this municipality?",
        "type": "date",
        "bound": "past",
        "need": "required",
        "missing": "Enter the date: “Since when have you been keeping the dog in this municipality?”."
      },
      "hunde.herkunft": {
        "label": "Where does the dog come from?",
        "type": "choice",
        "need": "required",
        "missing": "Choose an answer: “Where does the dog come from?”."
      },
      "hunde.rasse": {
        "label": "Breed of the dog",
        "type": "code",
        "need": "required",
        "missing": "Choose an answer: “Breed of the dog”."
      },
      "hunde.rasse_text": {
        "label": "Which breeds, or which other breed?",
        "type": "text",
        "min": 1,
        "max": 100,
        "need": "required",
        "missing": "Answer the question: “Which breeds, or which other breed?”."
      },
      "hunde.rufname": {
        "label": "Name of the dog",
        "type": "text",
        "min": 1,
        "max": 60,
        "need": "required",
        "missing": "Fill in the field: “Name of the dog”."
      },
      "hunde.tier_geschlecht": {
        "label": "Sex of the dog",
        "type": "choice",
        "need": "required",
        "missing": "Choose an answer: “Sex of the dog”."
      },
      "hunde.verguenstigung": {
        "label": "Would you like to apply for a reduction or exemption?",
        "type": "choice",
        "need": "required",
        "missing": "Choose an answer: “Would you like to apply for a reduction or exemption?”."
      },
      "hunde.verguenstigung_nachweis": {
        "label": "Proof for the reduction or exemption",
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
        "kinds": "PDF, JPG or PNG",
        "max_bytes": 10485760,
        "min": 1,
        "max": 5,
        "need": "recommended",
        "missing": "Upload the file: “Proof for the reduction or exemption”."
      },
      "hunde.vorbesitzer": {
        "label": "Name and address of the person from whom you have the dog",
        "type": "text",
        "min": 1,
        "max": 200,
        "need": "required",
        "missing": "Fill in the field: “Name and address of the person from whom you have the dog”."
      },
      "hunde.wesenstest": {
        "label": "Has the dog passed a temperament test (Wesenstest)?",
        "type": "yesno",
        "need": "required",
        "missing": "Choose an answer: “Has the dog passed a temperament test (Wesenstest)?”."
      },
      "hunde.wesenstest_nachweis": {
        "label": "Proof of the temperament test",
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
        "kinds": "PDF, JPG or PNG",
        "max_bytes": 10485760,
        "min": 1,
        "max": 5,
        "need": "recommended",
        "missing": "Upload the file: “Proof of the temperament test”."
      },
      "kassenzeichen": {
        "label": "Reference number of the dog tax (Kassenzeichen)",
        "type": "text",
        "min": 1,
        "max": 30,
        "need": "optional",
        "missing": "Fill in the field: “Reference number of the dog tax (Kassenzeichen)”."
      },
      "kontakt.email": {
        "label": "Email address",
        "type": "email",
        "need": "optional",
        "missing": "Fill in the field: “Email address”."
      },
      "kontakt.telefon": {
        "label": "Phone number",
        "type": "phone",
        "need": "optional",
        "missing": "Fill in the field: “Phone number”."
      },
      "mit_anderen": {
        "label": "Does another adult in the household also keep the dog?",
        "type": "yesno",
        "need": "required",
        "missing": "Choose an answer: “Does another adult in the household also keep the dog?”."
      },
      "mithalter": {
        "label": "First and family names of the persons who also keep the dog",
        "type": "text",
        "min": 1,
        "max": 200,
        "need": "required",
        "missing": "Fill in the field: “First and family names of the persons who also keep the dog”."
      },
      "neue_anschrift.hausnummer": {
        "label": "House number",
        "type": "text",
        "min": 1,
        "max": 11,
        "need": "required",
        "missing": "Fill in the field: “House number”."
      },
      "neue_anschrift.ort": {
        "label": "Town or city",
        "type": "text",
        "min": 1,
        "max": 50,
        "need": "required",
        "missing": "Fill in the field: “Town or city”."
      },
      "neue_anschrift.plz": {
        "label": "Postcode",
        "type": "postal_code",
        "need": "required",
        "missing": "Fill in the field: “Postcode”."
      },
      "neue_anschrift.strasse": {
        "label": "Street",
        "type": "text",
        "min": 1,
        "max": 55,
        "need": "required",
        "missing": "Fill in the field: “Street”."
      },
      "neuer_halter.familienname": {
        "label": "Family name of the new keeper",
        "type": "text",
        "min": 1,
        "max": 120,
        "need": "required",
        "missing": "Fill in the field: “Family name of the new keeper”."
      },
      "neuer_halter.vornamen": {
        "label": "First names of the new keeper",
        "type": "text",
        "min": 1,
        "max": 80,
        "need": "required",
        "missing": "Fill in the field: “First names of the new keeper”."
      },
      "neuer_halter_geburtsdatum": {
        "label": "Date of birth of the new keeper",
        "type": "date",
        "bound": "past",
        "need": "required",
        "missing": "Enter the date: “Date of birth of the new keeper”.",
        "checks": [
          [
            38,
            "The new keeper must be an adult. Enter another person in the household."
          ]
        ]
      },
      "organisation.eingetragen": {
        "label": "Is the organisation entered in a register?",
        "type": "yesno",
        "need": "required",
        "missing": "Choose whether the organisation is entered in a register."
      },
      "organisation.name": {
        "label": "Name of the organisation",
        "type": "text",
        "min": 1,
        "max": 1000,
        "need": "required",
        "missing": "Fill in the field: “Name of the organisation”."
      },
      "organisation.rechtsform": {
        "label": "Legal form of the organisation",
        "type": "code",
        "need": "required",
        "missing": "Choose the legal form of the organisation."
      },
      "organisation.registergericht": {
        "label": "Register court",
        "type": "code",
        "need": "required",
        "missing": "Choose the register court."
      },
      "organisation.registernummer": {
        "label": "Register number",
        "type": "text",
        "min": 1,
        "max": 20,
        "need": "required",
        "missing": "Fill in the field: “Register number”."
      },
      "schon_hunde": {
        "label": "Are dogs that are registered in this municipality already kept in your household or business?",
        "type": "yesno",
        "need": "required",
        "missing": "Choose an answer: “Are dogs that are registered in this municipality already kept in your household or business?”."
      },
      "selbst": {
        "label": "Are you acting for yourself or for your own organisation?",
        "type": "yesno",
        "need": "required",
        "missing": "Choose an answer: “Are you acting for yourself or for your own organisation?”."
      },
      "sepa_mandat": {
        "label": "I authorise the municipality to collect the dog tax from this account. At the same time I instruct my bank to honour these direct debits.",
        "type": "confirm",
        "need": "required",
        "missing": "Tick the box: “I authorise the municipality to collect the dog tax from this account. At the same time I instruct my bank to honour these direct debits.”."
      },
      "umzug_am": {
        "label": "When did you move or when are you going to move?",
        "type": "date",
        "bound": null,
        "need": "required",
        "missing": "Enter the date: “When did you move or when are you going to move?”."
      },
      "vertretung.art": {
        "label": "What is the representation based on?",
        "type": "choice",
        "need": "required",
        "missing": "Choose what the representation is based on."
      },
      "vertretung.nachweis": {
        "label": "Proof of representation",
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
        "kinds": "PDF, JPG or PNG",
        "max_bytes": 10485760,
        "min": 1,
        "max": 3,
        "need": 36,
        "missing": "Upload the proof of representation."
      },
      "vertretung.person.doktorgrad": {
        "label": "Doctoral degree of the representative",
        "type": "text",
        "min": 3,
        "max": 119,
        "need": "optional",
        "missing": "Fill in the field: “Doctoral degree of the representative”."
      },
      "vertretung.person.familienname": {
        "label": "Family name of the representative",
        "type": "text",
        "min": 1,
        "max": 120,
        "need": "required",
        "missing": "Fill in the field: “Family name of the representative”."
      },
      "vertretung.person.geburtsname": {
        "label": "Name at birth of the representative",
        "type": "text",
        "min": 1,
        "max": 75,
        "need": "optional",
        "missing": "Fill in the field: “Name at birth of the representative”."
      },
      "vertretung.person.vornamen": {
        "label": "First names of the representative",
        "type": "text",
        "min": 1,
        "max": 80,
        "need": "required",
        "missing": "Fill in the field: “First names of the representative”."
      },
      "vertretung.vertretung_anschrift": {
        "label": "Address of the representative",
        "type": "text",
        "min": 1,
        "max": 200,
        "need": "required",
        "missing": "Fill in the field: “Address of the representative”."
      },
      "wegzug_anschrift": {
        "label": "Your new address",
        "type": "multiline",
        "min": 1,
        "max": 300,
        "need": "required",
        "missing": "Fill in the field: “Your new address”."
      },
      "zahl_vorhandene": {
        "label": "How many dogs are already registered?",
        "type": "integer",
        "scale": 0,
        "min": "1",
        "max": "50",
        "need": "required",
        "missing": "Answer the question: “How many dogs are already registered?”."
      },
      "zahlweise": {
        "label": "How will you pay the dog tax?",
        "type": "choice",
        "need": "required",
        "missing": "Choose an answer: “How will you pay the dog tax?”."
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
        "item": "Registered dog",
        "add": "Add: Registered dog",
        "min": 1,
        "max": 10
      },
      "hunde": {
        "item": "Dog",
        "add": "Add: Dog",
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
