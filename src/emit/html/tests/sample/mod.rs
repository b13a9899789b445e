//! A small form, built by hand, with every type of field and every kind of block.

mod expressions;
mod facts;

use crate::{
    analysis::{Facts, Sound},
    expr::{Base, Decimal, Ty, TypedExpr},
    model::{
        Basis, Check, ChoiceOption, Citation, CitationScope, ComputeId, DateBound, Field, FieldId,
        FieldType, FileKind, Form, Group, GroupId, IR_VERSION, InForce, Item, Need, Note, NoteKind,
        Page, PageId, Parent, Repeat, RepeatId, When,
    },
    source::Span,
};
use expressions::{differs, equals, tax, truth};
use facts::{codelists, meta, param};

const FORM: Parent = Parent::Form;
const PERSON: GroupId = GroupId(0);
const DEPUTY: GroupId = GroupId(1);
const DOGS: RepeatId = RepeatId(0);
const TEN_MB: u64 = 10 * 1024 * 1024;

/// The form as emitters get it.
pub(super) fn sound() -> Sound {
    let form = form();
    let facts = Facts::of(&form);
    Sound {
        form,
        facts,
        translations: Vec::new(),
    }
}

struct Maker {
    fields: Vec<Field>,
    page: PageId,
    parent: Parent,
    path: String,
    repeat: Option<RepeatId>,
    when: Option<TypedExpr>,
}

impl Maker {
    fn field(&mut self, name: &str, label: &str, ty: FieldType) -> Item {
        self.with(name, label, ty, |_| {})
    }

    fn with(
        &mut self,
        name: &str,
        label: &str,
        ty: FieldType,
        change: impl FnOnce(&mut Field),
    ) -> Item {
        let mut field = Field {
            name: name.to_owned(),
            path: format!("{}{name}", self.path),
            page: self.page,
            parent: self.parent,
            repeat: self.repeat,
            label: label.to_owned(),
            hint: None,
            expr_ty: Ty::Text,
            ty,
            need: Need::Required,
            visible_when: self.when.clone(),
            checks: Vec::new(),
            missing: format!("Beantworten Sie: {label}"),
            legal: None,
            purpose: None,
            basis: Basis::default(),
            unit: None,
            default: None,
            autofill: None,
            fim: None,
            span: span(),
        };
        change(&mut field);
        self.fields.push(field);
        Item::Field(FieldId::from_index(self.fields.len() - 1))
    }

    fn when(&mut self, condition: TypedExpr, items: impl FnOnce(&mut Self) -> Vec<Item>) -> Item {
        self.when = Some(condition.clone());
        let items = items(self);
        self.when = None;
        Item::When(When { condition, items })
    }

    fn inside(&mut self, parent: Parent, path: &str, repeat: Option<RepeatId>) {
        self.parent = parent;
        path.clone_into(&mut self.path);
        self.repeat = repeat;
    }
}

fn form() -> Form {
    let mut make = Maker {
        fields: Vec::new(),
        page: PageId(0),
        parent: FORM,
        path: String::new(),
        repeat: None,
        when: None,
    };
    let mut pages = Vec::new();
    let mut page = |name: &str, title: &str, when: Option<TypedExpr>, items: Vec<Item>| {
        pages.push(Page {
            name: name.to_owned(),
            title: title.to_owned(),
            when,
            items,
            span: span(),
        });
    };
    let (person, person_items) = person(&mut make);
    page("halter", "Wer hält den Hund?", None, person_items);
    make.page = PageId(1);
    let contact = contact(&mut make);
    page("kontakt", "Wie erreichen wir Sie?", None, contact);
    make.page = PageId(2);
    let (dogs, dog_items) = dogs(&mut make);
    page("hunde", "Welche Hunde melden Sie an?", None, dog_items);
    make.page = PageId(3);
    let amounts = amounts(&mut make);
    page("haltung", "Wo und wie leben die Hunde?", None, amounts);
    make.page = PageId(4);
    make.when = Some(truth(Base::Form, "ermaessigung"));
    let relief = relief(&mut make);
    make.when = None;
    let when = Some(truth(Base::Form, "ermaessigung"));
    page(
        "ermaessigung_seite",
        "Warum soll die Steuer sinken?",
        when,
        relief,
    );
    make.page = PageId(5);
    let (deputy, last) = last(&mut make);
    page("erklaerung", "Zum Schluss", None, last);
    Form {
        ir: IR_VERSION,
        in_force: InForce::default(),
        id: "hundehaltung".to_owned(),
        meta: meta(),
        params: vec![param()],
        citations: Vec::new(),
        codelists: codelists(),
        pages,
        fields: make.fields,
        groups: vec![person, deputy],
        repeats: vec![dogs],
        computes: vec![tax()],
        result: Vec::new(),
        scenarios: Vec::new(),
    }
}

fn person(make: &mut Maker) -> (Group, Vec<Item>) {
    make.inside(Parent::Group(PERSON), "halter.", None);
    let items = vec![
        make.with("vornamen", "Vornamen", text(60), |it| {
            it.hint = Some("Wie im Ausweis.".to_owned());
            it.autofill = Some("given-name".to_owned());
        }),
        make.with("familienname", "Familienname", text(60), |it| {
            it.autofill = Some("family-name".to_owned());
        }),
        make.with("doktorgrad", "Doktorgrad", text(20), |it| {
            it.need = Need::Recommended;
        }),
        make.with(
            "geburtsdatum",
            "Geburtsdatum",
            FieldType::Date {
                bound: Some(DateBound::Past),
            },
            |it| it.autofill = Some("bday".to_owned()),
        ),
        make.with(
            "staatsangehoerigkeit",
            "Staatsangehörigkeit",
            FieldType::Code {
                codelist: "staat".to_owned(),
            },
            |it| it.default = Some("000".to_owned()),
        ),
    ];
    make.inside(FORM, "", None);
    let group = group("halter", "Halterin oder Halter", PageId(0), false, items);
    (group, vec![Item::Group(PERSON)])
}

fn contact(make: &mut Maker) -> Vec<Item> {
    vec![
        make.with("email", "E-Mail-Adresse", FieldType::Email, |it| {
            it.autofill = Some("email".to_owned());
            it.purpose = Some("Rückfragen zum Antrag".to_owned());
        }),
        make.with("telefon", "Telefonnummer", FieldType::Phone, |it| {
            it.need = Need::Optional;
            it.autofill = Some("tel".to_owned());
        }),
        make.field("plz", "Postleitzahl", FieldType::PostalCode),
        make.with(
            "steuer_id",
            "Steuerliche Identifikationsnummer",
            FieldType::TaxId,
            |it| {
                it.legal = Some(law("§ 139b AO"));
            },
        ),
        make.field("iban", "IBAN", FieldType::Iban),
        make.with("webseite", "Webseite der Zucht", FieldType::Url, |it| {
            it.need = Need::Optional;
        }),
    ]
}

fn dogs(make: &mut Maker) -> (Repeat, Vec<Item>) {
    make.inside(Parent::Repeat(DOGS), "hunde.", Some(DOGS));
    let items = vec![
        make.with("rufname", "Name des Hundes", text(60), |it| {
            it.missing = "Geben Sie den Namen des Hundes ein.".to_owned();
        }),
        make.with(
            "rasse",
            "Rasse",
            codes(&["a", "b", "c", "d", "e", "f", "g", "h", "i"]),
            |it| {
                it.missing = "Wählen Sie die Rasse aus.".to_owned();
                it.checks.push(Check {
                    condition: differs("rasse", "i"),
                    message: "Für diese Rasse brauchen Sie erst eine Erlaubnis.".to_owned(),
                    span: span(),
                });
            },
        ),
        make.field(
            "geboren",
            "Wann ist der Hund geboren?",
            FieldType::PartialDate,
        ),
        make.with(
            "gefaehrlich",
            "Gilt der Hund nach Landesrecht als gefährlich?",
            FieldType::YesNo,
            |it| {
                it.missing = "Wählen Sie aus, ob der Hund als gefährlich gilt.".to_owned();
            },
        ),
        make.when(truth(Base::Row, "gefaehrlich"), |make| {
            vec![make.field("wesenstest", "Nachweis über den Wesenstest", files(3))]
        }),
    ];
    make.inside(FORM, "", None);
    let repeat = Repeat {
        name: "hunde".to_owned(),
        path: "hunde".to_owned(),
        page: PageId(2),
        parent: FORM,
        min: 1,
        max: 3,
        item_label: "Hund".to_owned(),
        title: None,
        add: "Weiteren Hund hinzufügen".to_owned(),
        hint: Some("Geben Sie jeden Hund einzeln an.".to_owned()),
        when: None,
        visible_when: None,
        items,
        checks: Vec::new(),
        span: span(),
    };
    (repeat, vec![Item::Repeat(DOGS)])
}

fn amounts(make: &mut Maker) -> Vec<Item> {
    vec![
        make.field(
            "personen",
            "Wie viele Menschen leben im Haushalt?",
            FieldType::Integer { min: 1, max: 20 },
        ),
        make.with(
            "flaeche",
            "Wohnfläche",
            FieldType::Number {
                scale: 2,
                min: Decimal::integer(1),
                max: Decimal::integer(500),
            },
            |it| {
                it.unit = Some("m²".to_owned());
            },
        ),
        make.field(
            "einkommen",
            "Einkommen im Monat",
            FieldType::Money {
                min: Decimal::integer(0),
                max: Decimal::integer(5000),
            },
        ),
        make.field(
            "seit",
            "Seit wann halten Sie Hunde?",
            FieldType::Date { bound: None },
        ),
        make.with("anruf", "Wann können wir anrufen?", FieldType::Time, |it| {
            it.need = Need::Optional;
        }),
        make.field(
            "art",
            "Wo leben die Hunde?",
            codes(&["wohnung", "haus", "hof"]),
        ),
        make.with(
            "beschreibung",
            "Beschreiben Sie, wo die Hunde leben",
            FieldType::Multiline { min: 1, max: 500 },
            |it| {
                it.need = Need::OptionalWhen(Box::new(equals("art", "wohnung")));
            },
        ),
        Item::Compute(ComputeId(0)),
        make.field(
            "ermaessigung",
            "Möchten Sie eine Ermäßigung beantragen?",
            FieldType::YesNo,
        ),
    ]
}

fn relief(make: &mut Maker) -> Vec<Item> {
    let options = ["rente", "rettungshund", "blindenhund"];
    let mut options: Vec<ChoiceOption> = options.iter().map(|code| option(code)).collect();
    options.push(ChoiceOption {
        alone: true,
        ..option("keiner")
    });
    vec![
        make.with(
            "gruende",
            "Was trifft auf Sie zu?",
            FieldType::Choices { options },
            |it| {
                it.missing = "Wählen Sie mindestens eine Möglichkeit aus.".to_owned();
            },
        ),
        make.with("nachweis", "Nachweis", files(1), |it| {
            it.need = Need::Recommended;
        }),
    ]
}

fn last(make: &mut Maker) -> (Group, Vec<Item>) {
    make.inside(Parent::Group(DEPUTY), "vertretung.", None);
    let inner = vec![
        make.field("name", "Name der Vertretung", text(60)),
        make.field("seit", "Seit wann?", FieldType::Date { bound: None }),
    ];
    make.inside(FORM, "", None);
    let group = group("vertretung", "Vertretung", PageId(5), true, inner);
    let items = vec![
        note(NoteKind::Plain, "Ein Absatz.\nNoch ein Absatz."),
        note(NoteKind::Info, "Die Steuer wird jährlich fällig."),
        note(NoteKind::Warning, "Falsche Angaben können Folgen haben."),
        note(NoteKind::Success, "Sie sind fast fertig."),
        Item::Group(DEPUTY),
        make.with(
            "richtigkeit",
            "Meine Angaben sind vollständig und richtig.",
            FieldType::Confirm,
            |it| {
                it.missing =
                    "Bestätigen Sie, dass Ihre Angaben vollständig und richtig sind.".to_owned();
            },
        ),
    ];
    (group, items)
}

fn group(name: &str, title: &str, page: PageId, optional: bool, items: Vec<Item>) -> Group {
    Group {
        name: name.to_owned(),
        path: name.to_owned(),
        page,
        parent: FORM,
        repeat: None,
        title: title.to_owned(),
        called: title.to_owned(),
        hint: None,
        when: None,
        visible_when: None,
        optional,
        baustein: None,
        fim: None,
        items,
        checks: Vec::new(),
        span: span(),
    }
}

fn text(max: u32) -> FieldType {
    FieldType::Text { min: 1, max }
}

fn files(max_count: u32) -> FieldType {
    let kinds = vec![FileKind::Pdf, FileKind::Jpg];
    FieldType::File {
        kinds,
        max_bytes: TEN_MB,
        min_count: 1,
        max_count,
    }
}

fn codes(codes: &[&str]) -> FieldType {
    FieldType::Choice {
        options: codes.iter().map(|code| option(code)).collect(),
    }
}

fn option(code: &str) -> ChoiceOption {
    ChoiceOption {
        code: code.to_owned(),
        label: format!("Option {code}"),
        hint: (code == "hof").then(|| "Auch ein Zwinger auf dem Hof.".to_owned()),
        alone: false,
    }
}

fn note(kind: NoteKind, text: &str) -> Item {
    Item::Note(Note {
        kind,
        text: text.to_owned(),
    })
}

fn law(text: &str) -> Citation {
    Citation {
        scope: CitationScope::Bund,
        text: text.to_owned(),
        url: None,
        span: span(),
    }
}

fn span() -> Span {
    Span::default()
}
