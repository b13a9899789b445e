//! The Java connector: `Antrag` with its records and options from the form, everything else as it
//! is.

mod declarations;

use super::view::{Computed, Holds, Record, Slot, View};
use crate::{
    emit::{
        OutputFile,
        literals::{java_comment, java_string},
        naming::{Scope, java_package},
        text::Writer,
    },
    model::{Field, FieldType},
};
use declarations::{Component, option_list, read_and_write, record_type};

const FIXED: &[(&str, &str)] = &[
    ("Auspraegung", include_str!("fixed/Auspraegung.java")),
    ("Beispiel", include_str!("fixed/Beispiel.java")),
    ("Dokument", include_str!("fixed/Dokument.java")),
    ("Empfaenger", include_str!("fixed/Empfaenger.java")),
    ("Fachverfahren", include_str!("fixed/Fachverfahren.java")),
    ("Fehler", include_str!("fixed/Fehler.java")),
    ("Json", include_str!("fixed/Json.java")),
    ("Knoten", include_str!("fixed/Knoten.java")),
    ("Leser", include_str!("fixed/Leser.java")),
    ("Teildatum", include_str!("fixed/Teildatum.java")),
    ("Ungueltig", include_str!("fixed/Ungueltig.java")),
];

/// The files, below the folder of the language.
pub(super) fn files(view: &View<'_>) -> Vec<OutputFile> {
    let package = package(&view.form.id);
    let folder = package.replace('.', "/");
    let names = Names::of(view);
    let code = Code {
        view,
        names: &names,
    };
    let mut files = vec![OutputFile::text(
        format!("{folder}/Antrag.java"),
        code.file(&package),
    )];
    files.extend(FIXED.iter().map(|(name, text)| {
        OutputFile::text(
            format!("{folder}/{name}.java"),
            text.replace("__paket__", &package),
        )
    }));
    files
}

/// The package of a service.
pub(super) fn package(id: &str) -> String {
    format!("de.antragswerk.{}", java_package(id))
}

/// The names of types.
struct Names {
    records: Vec<String>,
    lists: Vec<String>,
}

impl Names {
    fn of(view: &View<'_>) -> Self {
        let mut types = Scope::java_types();
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
    fn file(&self, package: &str) -> String {
        let form = self.view.form;
        let mut out = Writer::new("    ");
        out.line(format!("package {package};"));
        out.line("");
        for import in [
            "java.math.BigDecimal",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.util.ArrayList",
            "java.util.List",
            "java.util.Map",
        ] {
            out.line(format!("import {import};"));
        }
        out.line("");
        self.application(&mut out);
        out.line("/** Kennung der Leistung. */");
        out.line(format!(
            "public static final String LEISTUNG = {};",
            java_string(&form.id)
        ));
        out.line("");
        out.line("/** Version der Beschreibung, aus der diese Dateien stammen. */");
        let version = java_string(&form.meta.version);
        out.line(format!("public static final String VERSION = {version};"));
        out.line("");
        out.open("public Antrag {");
        out.line("offen = offen == null ? List.of() : List.copyOf(offen);");
        out.close("}");
        out.line("");
        read_and_write(&mut out);
        for (at, record) in self.view.records.iter().enumerate().rev() {
            let components = self.components(record);
            let title = java_comment(&record.title);
            record_type(self.names.record(at), &title, &components, &mut out);
        }
        let title = "Berechnete Werte; was nicht berechnet werden konnte, ist {@code null}.";
        record_type("Berechnet", title, &self.computed(), &mut out);
        for (at, list) in self.view.lists.iter().enumerate() {
            option_list(self.names.list(at), list, &mut out);
        }
        out.close("}");
        out.finish()
    }

    fn application(&self, out: &mut Writer) {
        let form = self.view.form;
        out.line("/**");
        out.line(format!(
            " * {}: ein geprüfter Antrag.",
            java_comment(&form.meta.title)
        ));
        out.line(" *");
        out.line(" * <p>Was nicht gefragt oder nicht beantwortet wurde, ist {@code null}, eine Liste dann leer.");
        out.line(format!(
            " * Erzeugt aus der Beschreibung „{}“; Änderungen gehören dorthin.",
            java_comment(&form.id)
        ));
        out.line(" *");
        out.line(" * @param stand Tag der Angaben");
        out.line(" * @param angaben Was beantwortet wurde");
        out.line(" * @param berechnet Was der Antrag daraus berechnet hat, oder {@code null}");
        out.line(" * @param offen Empfohlene Fragen, die offen geblieben sind");
        out.line(" */");
        out.line("public record Antrag(");
        out.line(
            "        LocalDate stand, Angaben angaben, Berechnet berechnet, List<String> offen",
        );
        out.open(") implements Knoten {");
    }

    fn components(&self, record: &Record<'_>) -> Vec<Component> {
        let mut members = Scope::java_members();
        record
            .members
            .iter()
            .map(|slot| Component {
                ty: self.type_of(&slot.holds),
                name: members.camel(slot.name),
                key: java_string(slot.name),
                words: java_comment(if slot.label.is_empty() {
                    slot.name
                } else {
                    slot.label
                }),
                reader: self.reader(slot),
            })
            .collect()
    }

    fn computed(&self) -> Vec<Component> {
        let mut members = Scope::java_members();
        self.view
            .form
            .computes
            .iter()
            .map(|compute| {
                let key = java_string(&compute.name);
                let (ty, reader) = match Computed::of(&compute.ty) {
                    Computed::Boolean => ("Boolean", format!("jaNein({key}, false)")),
                    Computed::Whole => ("BigDecimal", format!("wert({key}, 0)")),
                    Computed::Decimal(scale) => ("BigDecimal", format!("wert({key}, {scale})")),
                    Computed::Date => ("LocalDate", format!("tag({key})")),
                };
                let label = if compute.label.is_empty() {
                    &compute.name
                } else {
                    &compute.label
                };
                Component {
                    ty: ty.to_owned(),
                    name: members.camel(&compute.name),
                    key,
                    words: java_comment(label),
                    reader,
                }
            })
            .collect()
    }

    fn type_of(&self, holds: &Holds<'_>) -> String {
        let field = match holds {
            Holds::Answer(field) => field,
            Holds::Record(at) => return self.names.record(*at).to_owned(),
            Holds::List { record, .. } => {
                return format!("List<{}>", self.names.record(*record));
            }
        };
        match &field.ty {
            FieldType::Integer { .. } => "Long".to_owned(),
            FieldType::Number { .. } | FieldType::Money { .. } => "BigDecimal".to_owned(),
            FieldType::Date { .. } => "LocalDate".to_owned(),
            FieldType::PartialDate => "Teildatum".to_owned(),
            FieldType::Time => "LocalTime".to_owned(),
            FieldType::YesNo | FieldType::Confirm => "Boolean".to_owned(),
            FieldType::Choice { .. } | FieldType::Code { .. } => self.list(field).to_owned(),
            FieldType::Choices { .. } => format!("List<{}>", self.list(field)),
            FieldType::File { .. } => "List<Dokument>".to_owned(),
            FieldType::Text { .. }
            | FieldType::Multiline { .. }
            | FieldType::Email
            | FieldType::Phone
            | FieldType::Iban
            | FieldType::PostalCode
            | FieldType::TaxId
            | FieldType::Url => "String".to_owned(),
        }
    }

    fn list(&self, field: &Field) -> &str {
        let at = self.view.list_of(field).expect("a choice has options");
        self.names.list(at)
    }

    fn reader(&self, slot: &Slot<'_>) -> String {
        let first = format!("{}, {}", java_string(slot.name), slot.always);
        let field = match &slot.holds {
            Holds::Answer(field) => field,
            Holds::Record(at) => {
                return format!("gruppe({first}, {}::lesen)", self.names.record(*at));
            }
            Holds::List { record, min, max } => {
                let name = self.names.record(*record);
                return format!("liste({first}, {min}, {max}, {name}::lesen)");
            }
        };
        match &field.ty {
            FieldType::Text { min, max } | FieldType::Multiline { min, max } => {
                format!("text({first}, {}, {max})", min.max(&1))
            }
            FieldType::Integer { min, max } => format!("ganzzahl({first}, {min}L, {max}L)"),
            FieldType::Number { scale, min, max } => {
                format!("zahl({first}, {scale}, \"{min}\", \"{max}\")")
            }
            FieldType::Money { min, max } => format!("zahl({first}, 2, \"{min}\", \"{max}\")"),
            FieldType::Date { .. } => format!("datum({first})"),
            FieldType::PartialDate => format!("teildatum({first})"),
            FieldType::Time => format!("uhrzeit({first})"),
            FieldType::YesNo => format!("jaNein({first})"),
            FieldType::Confirm => format!("bestaetigung({first})"),
            FieldType::Choice { .. } | FieldType::Code { .. } => {
                format!("wahl({first}, {}.class)", self.list(field))
            }
            FieldType::Choices { options } => {
                let alone = options.iter().filter(|it| it.alone);
                let codes = alone.map(|it| format!(", {}", java_string(&it.code)));
                let codes: String = codes.collect();
                format!("auswahl({first}, {}.class{codes})", self.list(field))
            }
            FieldType::File {
                kinds,
                max_bytes,
                max_count,
                ..
            } => {
                let types: Vec<String> = kinds
                    .iter()
                    .map(|it| java_string(it.media_type()))
                    .collect();
                let min = super::fewest_documents(field);
                format!(
                    "dokumente({first}, {min}, {max_count}, {max_bytes}L, {})",
                    types.join(", ")
                )
            }
            FieldType::Email => format!("email({first})"),
            FieldType::Phone => format!("telefon({first})"),
            FieldType::Iban => format!("iban({first})"),
            FieldType::PostalCode => format!("postleitzahl({first})"),
            FieldType::TaxId => format!("steuerId({first})"),
            FieldType::Url => format!("internetadresse({first})"),
        }
    }
}
