//! The TypeScript connector: types and readers from the form, everything else as it is.

use super::view::{Computed, Holds, OptionList, Record, Slot, View};
use crate::{
    emit::{
        OutputFile,
        literals::{typescript_comment, typescript_string},
        naming::{self, Scope, typescript_key},
        text::Writer,
    },
    model::{Field, FieldType, Form},
};

const FIXED: &[(&str, &str)] = &[
    ("tsconfig.json", include_str!("fixed/tsconfig.json")),
    ("src/beispiel.ts", include_str!("fixed/beispiel.ts")),
    ("src/empfaenger.ts", include_str!("fixed/empfaenger.ts")),
    (
        "src/fachverfahren.ts",
        include_str!("fixed/fachverfahren.ts"),
    ),
    ("src/node.d.ts", include_str!("fixed/node.d.ts")),
    ("src/pruefung.ts", include_str!("fixed/pruefung.ts")),
];

/// The version of the compiler that the package asks for.
const TYPESCRIPT: &str = "5.9.3";

/// The files, below the folder of the language.
pub(super) fn files(view: &View<'_>) -> Vec<OutputFile> {
    let names = Names::of(view);
    let code = Code {
        view,
        names: &names,
    };
    let mut files = vec![
        OutputFile::text("package.json", package(view.form)),
        OutputFile::text("src/antrag.ts", code.types()),
        OutputFile::text("src/lesen.ts", code.readers()),
    ];
    files.extend(
        FIXED
            .iter()
            .map(|(path, text)| OutputFile::text(*path, *text)),
    );
    files
}

fn package(form: &Form) -> String {
    let package = serde_json::json!({
        "name": format!("antragswerk-{}", naming::npm_package(&form.id)),
        "version": form.meta.version,
        "description": format!("Anträge lesen und übergeben: {}", form.meta.title),
        "private": true,
        "type": "module",
        "main": "dist/lesen.js",
        "types": "dist/lesen.d.ts",
        "engines": { "node": ">=20" },
        "scripts": { "build": "tsc", "start": "tsc && node dist/beispiel.js" },
        "devDependencies": { "typescript": TYPESCRIPT },
    });
    format!("{package:#}\n")
}

/// The names of types.
struct Names {
    records: Vec<String>,
    lists: Vec<String>,
}

impl Names {
    fn of(view: &View<'_>) -> Self {
        let mut types = Scope::typescript_types();
        let last = view.records.len().saturating_sub(1);
        let records = view.records.iter().enumerate();
        let records = records
            .map(|(at, record)| {
                if at == last {
                    "Angaben".to_owned()
                } else {
                    types.pascal(&record.words)
                }
            })
            .collect();
        let lists = view
            .lists
            .iter()
            .map(|it| types.pascal(&it.words))
            .collect();
        Self { records, lists }
    }

    fn record(&self, at: usize) -> &str {
        self.records.get(at).expect("every record has a name")
    }

    fn list(&self, at: usize) -> &str {
        self.lists.get(at).expect("every list has a name")
    }
}

struct Code<'a> {
    view: &'a View<'a>,
    names: &'a Names,
}

impl Code<'_> {
    fn types(&self) -> String {
        let form = self.view.form;
        let mut out = Writer::new("  ");
        self.header(&mut out);
        out.line(r#"import type { Dokument } from "./pruefung.js";"#);
        out.line("");
        out.line("/** Kennung der Leistung. */");
        out.line(format!(
            "export const LEISTUNG = {};",
            typescript_string(&form.id)
        ));
        out.line("");
        out.line("/** Version der Beschreibung, aus der diese Dateien stammen. */");
        out.line(format!(
            "export const VERSION = {};",
            typescript_string(&form.meta.version)
        ));
        for (at, list) in self.view.lists.iter().enumerate() {
            option_list(self.names.list(at), list, &mut out);
        }
        for (at, record) in self.view.records.iter().enumerate() {
            self.interface(self.names.record(at), record, &mut out);
        }
        self.computed(&mut out);
        comment(&mut out, &format!("Ein Antrag: {}", form.meta.title));
        out.open("export interface Antrag {");
        out.line("readonly leistung: typeof LEISTUNG;");
        out.line("readonly version: typeof VERSION;");
        out.line("/** Tag der Angaben: `2026-03-01`. */");
        out.line("readonly stand: string;");
        out.line("readonly angaben: Angaben;");
        out.line("/** Was der Antrag aus den Angaben berechnet hat. */");
        out.line("readonly berechnet?: Berechnet;");
        out.line("/** Empfohlene Fragen, die offen geblieben sind. */");
        out.line("readonly offen?: readonly string[];");
        out.close("}");
        if !self.uses_documents() {
            out.line("");
            out.line("export type { Dokument };");
        }
        out.finish()
    }

    fn uses_documents(&self) -> bool {
        let mut fields = self.view.form.fields.iter();
        fields.any(|field| matches!(field.ty, FieldType::File { .. }))
    }

    fn header(&self, out: &mut Writer) {
        let id = typescript_comment(&self.view.form.id);
        out.line(format!(
            "// Erzeugt aus der Beschreibung „{id}“. Änderungen gehören dorthin."
        ));
        out.line("");
    }

    fn interface(&self, name: &str, record: &Record<'_>, out: &mut Writer) {
        comment(out, &record.title);
        out.open(format!("export interface {name} {{"));
        for slot in &record.members {
            if !slot.label.is_empty() {
                out.line(format!("/** {} */", typescript_comment(slot.label)));
            }
            let mark = if slot.always { "" } else { "?" };
            let key = typescript_key(slot.name);
            out.line(format!(
                "readonly {key}{mark}: {};",
                self.type_of(&slot.holds)
            ));
        }
        out.close("}");
    }

    fn type_of(&self, holds: &Holds<'_>) -> String {
        match holds {
            Holds::Answer(field) => self.answer_type(field),
            Holds::Record(at) => self.names.record(*at).to_owned(),
            Holds::List { record, .. } => format!("readonly {}[]", self.names.record(*record)),
        }
    }

    fn answer_type(&self, field: &Field) -> String {
        let list = || {
            self.view
                .list_of(field)
                .map_or("string", |at| self.names.list(at))
        };
        match &field.ty {
            FieldType::Integer { .. } | FieldType::Number { .. } | FieldType::Money { .. } => {
                "number".to_owned()
            }
            FieldType::YesNo => "boolean".to_owned(),
            FieldType::Confirm => "true".to_owned(),
            FieldType::Choice { .. } | FieldType::Code { .. } => list().to_owned(),
            FieldType::Choices { .. } => format!("readonly {}[]", list()),
            FieldType::File { .. } => "readonly Dokument[]".to_owned(),
            FieldType::Text { .. }
            | FieldType::Multiline { .. }
            | FieldType::Date { .. }
            | FieldType::PartialDate
            | FieldType::Time
            | FieldType::Email
            | FieldType::Phone
            | FieldType::Iban
            | FieldType::PostalCode
            | FieldType::TaxId
            | FieldType::Url => "string".to_owned(),
        }
    }

    fn computed(&self, out: &mut Writer) {
        comment(
            out,
            "Berechnete Werte; was nicht berechnet werden konnte, fehlt.",
        );
        if self.view.form.computes.is_empty() {
            out.line("export type Berechnet = Readonly<Record<string, never>>;");
            return;
        }
        out.open("export interface Berechnet {");
        for compute in &self.view.form.computes {
            out.line(format!("/** {} */", typescript_comment(&compute.label)));
            let ty = match Computed::of(&compute.ty) {
                Computed::Boolean => "boolean",
                Computed::Whole | Computed::Decimal(_) => "number",
                Computed::Date => "string",
            };
            out.line(format!(
                "readonly {}?: {ty};",
                typescript_key(&compute.name)
            ));
        }
        out.close("}");
    }

    fn readers(&self) -> String {
        let mut out = Writer::new("  ");
        self.header(&mut out);
        out.line(r#"import * as a from "./antrag.js";"#);
        out.line(r#"import * as p from "./pruefung.js";"#);
        for (at, record) in self.view.records.iter().enumerate() {
            let name = self.names.record(at);
            out.line("");
            out.open(format!("const lies{name} = p.datensatz<a.{name}>({{"));
            for slot in &record.members {
                out.line(self.member(slot));
            }
            out.close("});");
        }
        out.line("");
        self.computed_reader(&mut out);
        out.line("");
        out.open("const liesAntrag = p.datensatz<a.Antrag>({");
        out.line("leistung: p.pflicht(p.fest(a.LEISTUNG)),");
        out.line("version: p.pflicht(p.fest(a.VERSION)),");
        out.line("stand: p.pflicht(p.datum),");
        out.line("angaben: p.pflicht(liesAngaben),");
        out.line("berechnet: p.wahlfrei(liesBerechnet),");
        out.line("offen: p.wahlfrei(p.liste(1, 10_000, p.text(1, 1000))),");
        out.close("});");
        out.line("");
        out.line("/** Liest einen Antrag aus JSON und nennt alle Fehler. */");
        out.open("export function lies(json: string): p.Ergebnis<a.Antrag> {");
        out.line("let wert: unknown;");
        out.open("try {");
        out.line("wert = JSON.parse(json);");
        out.close("} catch {");
        out.line(
            r#"  return { ok: false, fehler: [{ pfad: "$", meldung: "Das ist kein JSON." }] };"#,
        );
        out.line("}");
        out.line("const fehler: p.Fehler[] = [];");
        out.line(r#"const antrag = liesAntrag(wert, "$", fehler);"#);
        out.line("return antrag !== undefined && fehler.length === 0");
        out.line("  ? { ok: true, wert: antrag }");
        out.line("  : { ok: false, fehler };");
        out.close("}");
        out.line("");
        out.line("/** Schreibt einen Antrag so, wie er gelesen wird. */");
        out.open("export function schreibe(antrag: a.Antrag): string {");
        out.line("return JSON.stringify(antrag);");
        out.close("}");
        out.finish()
    }

    fn member(&self, slot: &Slot<'_>) -> String {
        let need = if slot.always { "pflicht" } else { "wahlfrei" };
        let reader = match &slot.holds {
            Holds::Answer(field) => self.answer(field),
            Holds::Record(at) => format!("lies{}", self.names.record(*at)),
            Holds::List { record, min, max } => {
                format!("p.liste({min}, {max}, lies{})", self.names.record(*record))
            }
        };
        format!("{}: p.{need}({reader}),", typescript_key(slot.name))
    }

    fn answer(&self, field: &Field) -> String {
        let list = || {
            let at = self.view.list_of(field).expect("a choice has options");
            format!("a.{}", self.names.list(at))
        };
        match &field.ty {
            FieldType::Text { min, max } | FieldType::Multiline { min, max } => {
                format!("p.text({}, {max})", min.max(&1))
            }
            FieldType::Integer { min, max } => format!("p.ganzzahl({min}, {max})"),
            FieldType::Number { scale, min, max } => format!("p.zahl({scale}, {min}, {max})"),
            FieldType::Money { min, max } => format!("p.zahl(2, {min}, {max})"),
            FieldType::Date { .. } => "p.datum".to_owned(),
            FieldType::PartialDate => "p.teildatum".to_owned(),
            FieldType::Time => "p.uhrzeit".to_owned(),
            FieldType::YesNo => "p.jaNein".to_owned(),
            FieldType::Confirm => "p.bestaetigung".to_owned(),
            FieldType::Choice { .. } | FieldType::Code { .. } => format!("p.wahl({})", list()),
            FieldType::Choices { options } => {
                let alone = options.iter().filter(|it| it.alone);
                let codes: Vec<String> = alone.map(|it| typescript_string(&it.code)).collect();
                format!("p.auswahl({}, [{}])", list(), codes.join(", "))
            }
            FieldType::File {
                kinds,
                max_bytes,
                max_count,
                ..
            } => {
                let types: Vec<String> = kinds
                    .iter()
                    .map(|kind| typescript_string(kind.media_type()))
                    .collect();
                let min = super::fewest_documents(field);
                format!(
                    "p.dokumente({min}, {max_count}, {max_bytes}, [{}])",
                    types.join(", ")
                )
            }
            FieldType::Email => "p.email".to_owned(),
            FieldType::Phone => "p.telefon".to_owned(),
            FieldType::Iban => "p.iban".to_owned(),
            FieldType::PostalCode => "p.postleitzahl".to_owned(),
            FieldType::TaxId => "p.steuerId".to_owned(),
            FieldType::Url => "p.internetadresse".to_owned(),
        }
    }

    fn computed_reader(&self, out: &mut Writer) {
        out.open("const liesBerechnet = p.datensatz<a.Berechnet>({");
        for compute in &self.view.form.computes {
            let reader = match Computed::of(&compute.ty) {
                Computed::Boolean => "p.jaNein".to_owned(),
                Computed::Whole => {
                    "p.ganzzahl(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)".to_owned()
                }
                Computed::Decimal(scale) => {
                    format!("p.zahl({scale}, -Number.MAX_VALUE, Number.MAX_VALUE)")
                }
                Computed::Date => "p.tag".to_owned(),
            };
            out.line(format!(
                "{}: p.wahlfrei({reader}),",
                typescript_key(&compute.name)
            ));
        }
        out.close("});");
    }
}

fn option_list(name: &str, list: &OptionList<'_>, out: &mut Writer) {
    let title = match list.source {
        Some((urn, version)) => format!("{} (Codeliste {urn}, {version})", list.title),
        None => list.title.to_owned(),
    };
    comment(out, &title);
    out.open(format!("export type {name} ="));
    for (at, (code, _)) in list.rows.iter().enumerate() {
        let end = if at + 1 == list.rows.len() { ";" } else { "" };
        out.line(format!("| {}{end}", typescript_string(code)));
    }
    out.close("");
    out.line("/** Die Bezeichnungen in der Reihenfolge des Antrags. */");
    out.open(format!(
        "export const {name}: ReadonlyMap<{name}, string> = new Map<{name}, string>(["
    ));
    for (code, label) in &list.rows {
        out.line(format!(
            "[{}, {}],",
            typescript_string(code),
            typescript_string(label)
        ));
    }
    out.close("]);");
}

fn comment(out: &mut Writer, text: &str) {
    out.line("");
    if !text.is_empty() {
        out.line(format!("/** {} */", typescript_comment(text)));
    }
}
