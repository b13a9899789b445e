//! The Java connector: `Antrag` with its records and options from the form, everything else as it
//! is.

use super::view::{Computed, Holds, OptionList, Record, Slot, View};
use crate::{
    emit::{
        OutputFile,
        naming::{Scope, java_comment, java_package, java_string},
        text::Writer,
    },
    model::{Field, FieldType},
};

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

/// A component of a record, ready to be written.
struct Component {
    ty: String,
    name: String,
    /// The name in the payload.
    key: String,
    words: String,
    reader: String,
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

fn read_and_write(out: &mut Writer) {
    for line in READ_AND_WRITE.lines() {
        out.line(line);
    }
}

const READ_AND_WRITE: &str = r#"/** Liest einen Antrag aus JSON; nennt alle Fehler, wenn etwas nicht in Ordnung ist. */
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
}"#;

fn record_type(name: &str, title: &str, components: &[Component], out: &mut Writer) {
    out.line("");
    out.line("/**");
    let title = if title.is_empty() { name } else { title };
    out.line(format!(" * {title}"));
    if !components.is_empty() {
        out.line(" *");
    }
    for it in components {
        out.line(format!(" * @param {} {}", it.name, it.words));
    }
    out.line(" */");
    let declared: Vec<String> = components
        .iter()
        .map(|it| format!("{} {}", it.ty, it.name))
        .collect();
    out.line(format!("public record {name}("));
    for (at, component) in declared.iter().enumerate() {
        let end = if at + 1 == declared.len() { "" } else { "," };
        out.line(format!("        {component}{end}"));
    }
    out.open(") implements Knoten {");
    let lists: Vec<&Component> = components
        .iter()
        .filter(|it| it.ty.starts_with("List<"))
        .collect();
    if !lists.is_empty() {
        out.open(format!("public {name} {{"));
        for it in lists {
            out.line(format!(
                "{0} = {0} == null ? List.of() : List.copyOf({0});",
                it.name
            ));
        }
        out.close("}");
        out.line("");
    }
    out.open(format!("static {name} lesen(Leser leser) {{"));
    let readers: Vec<String> = components
        .iter()
        .map(|it| format!("leser.{}", it.reader))
        .collect();
    call(
        &format!("return leser.fertig(new {name}("),
        &readers,
        "));",
        out,
    );
    out.close("}");
    out.line("");
    out.line("@Override");
    out.open("public Map<String, Object> alsJson() {");
    let pairs: Vec<String> = components
        .iter()
        .map(|it| format!("{}, {}", it.key, it.name))
        .collect();
    call("return Knoten.karte(", &pairs, ");", out);
    out.close("}");
    out.close("}");
}

/// A call with an argument per line.
fn call(begin: &str, arguments: &[String], end: &str, out: &mut Writer) {
    if arguments.is_empty() {
        out.line(format!("{begin}{end}"));
        return;
    }
    out.line(begin);
    for (at, argument) in arguments.iter().enumerate() {
        let end = if at + 1 == arguments.len() { end } else { "," };
        out.line(format!("        {argument}{end}"));
    }
}

fn option_list(name: &str, list: &OptionList<'_>, out: &mut Writer) {
    let mut constants = Scope::java_members();
    out.line("");
    let title = match list.source {
        Some((urn, version)) => format!("{} (Codeliste {urn}, {version})", list.title),
        None => list.title.to_owned(),
    };
    out.line(format!("/** {} */", java_comment(&title)));
    out.open(format!("public enum {name} implements Auspraegung {{"));
    for (at, (code, label)) in list.rows.iter().enumerate() {
        let end = if at + 1 == list.rows.len() { ";" } else { "," };
        let constant = constants.constant(code);
        out.line(format!("/** {} */", java_comment(label)));
        out.line(format!(
            "{constant}({}, {}){end}",
            java_string(code),
            java_string(label)
        ));
    }
    out.line("");
    out.line("private final String code;");
    out.line("private final String bezeichnung;");
    out.line("");
    out.open(format!("{name}(String code, String bezeichnung) {{"));
    out.line("this.code = code;");
    out.line("this.bezeichnung = bezeichnung;");
    out.close("}");
    for method in ["code", "bezeichnung"] {
        out.line("");
        out.line("@Override");
        out.open(format!("public String {method}() {{"));
        out.line(format!("return {method};"));
        out.close("}");
    }
    out.close("}");
}
