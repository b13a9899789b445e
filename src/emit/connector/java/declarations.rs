//! How records and enums of Java are written.

use crate::emit::{
    connector::view::OptionList,
    literals::{java_comment, java_string},
    naming::Scope,
    text::Writer,
};

/// A component of a record, ready to be written.
pub(super) struct Component {
    pub(super) ty: String,
    pub(super) name: String,
    /// The name in the payload.
    pub(super) key: String,
    pub(super) words: String,
    pub(super) reader: String,
}

pub(super) fn read_and_write(out: &mut Writer) {
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

pub(super) fn record_type(name: &str, title: &str, components: &[Component], out: &mut Writer) {
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

pub(super) fn option_list(name: &str, list: &OptionList<'_>, out: &mut Writer) {
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
