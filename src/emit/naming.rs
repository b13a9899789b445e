//! Identifiers of target languages: the only place where names change.
//!
//! Names of specs are `lower_case_ascii`, codes of options are any text. A [`Scope`] turns words
//! into identifiers of one language that collide neither with its words nor with each other.

use std::collections::BTreeSet;

use super::literals::typescript_string;

/// Words that Java keeps, and members that a record cannot have.
const JAVA: &[&str] = &[
    "abstract",
    "assert",
    "boolean",
    "break",
    "byte",
    "case",
    "catch",
    "char",
    "class",
    "const",
    "continue",
    "default",
    "do",
    "double",
    "else",
    "enum",
    "extends",
    "false",
    "final",
    "finally",
    "float",
    "for",
    "goto",
    "if",
    "implements",
    "import",
    "instanceof",
    "int",
    "interface",
    "long",
    "native",
    "new",
    "null",
    "package",
    "permits",
    "private",
    "protected",
    "public",
    "record",
    "return",
    "sealed",
    "short",
    "static",
    "strictfp",
    "super",
    "switch",
    "synchronized",
    "this",
    "throw",
    "throws",
    "transient",
    "true",
    "try",
    "var",
    "void",
    "volatile",
    "while",
    "yield",
    "_",
    "clone",
    "finalize",
    "getClass",
    "hashCode",
    "notify",
    "notifyAll",
    "toString",
    "wait",
    "lesen",
    "alsJson",
];

/// Types that generated Java uses by their short name.
const JAVA_TYPES: &[&str] = &[
    "Angaben",
    "Antrag",
    "Auspraegung",
    "Beispiel",
    "Berechnet",
    "BigDecimal",
    "Boolean",
    "Character",
    "Class",
    "Deprecated",
    "Dokument",
    "Double",
    "Empfaenger",
    "Enum",
    "Exception",
    "Fachverfahren",
    "Float",
    "Integer",
    "Iterable",
    "Json",
    "Knoten",
    "Leser",
    "List",
    "LocalDate",
    "LocalTime",
    "Long",
    "Map",
    "Math",
    "Number",
    "Object",
    "Override",
    "Record",
    "Rundlauf",
    "Runtime",
    "Short",
    "String",
    "System",
    "Teildatum",
    "Thread",
    "Throwable",
    "Ungueltig",
    "Void",
];

/// Words and global types that generated TypeScript must not redefine.
const TYPESCRIPT: &[&str] = &[
    "abstract",
    "any",
    "arguments",
    "as",
    "async",
    "await",
    "boolean",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "debugger",
    "default",
    "delete",
    "do",
    "else",
    "enum",
    "eval",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "if",
    "implements",
    "import",
    "in",
    "instanceof",
    "interface",
    "let",
    "new",
    "null",
    "number",
    "package",
    "private",
    "protected",
    "public",
    "return",
    "static",
    "string",
    "super",
    "switch",
    "symbol",
    "this",
    "throw",
    "true",
    "try",
    "type",
    "typeof",
    "undefined",
    "unknown",
    "var",
    "void",
    "while",
    "with",
    "yield",
    "Angaben",
    "Antrag",
    "Array",
    "Berechnet",
    "Boolean",
    "Date",
    "Dokument",
    "Error",
    "Fachverfahren",
    "Fehler",
    "Map",
    "Number",
    "Object",
    "Partial",
    "Promise",
    "Pruefer",
    "Readonly",
    "Record",
    "Required",
    "Set",
    "String",
    "Symbol",
];

/// The identifiers of one scope of one language.
#[derive(Debug, Clone)]
pub(crate) struct Scope {
    reserved: &'static [&'static str],
    taken: BTreeSet<String>,
}

impl Scope {
    /// Components, constants and methods of Java.
    pub(crate) fn java_members() -> Self {
        Self::of(JAVA)
    }

    /// Types of Java. Files are named after them, so letters count alike in either case.
    pub(crate) fn java_types() -> Self {
        Self::of(JAVA_TYPES)
    }

    /// Types of TypeScript.
    pub(crate) fn typescript_types() -> Self {
        Self::of(TYPESCRIPT)
    }

    fn of(reserved: &'static [&'static str]) -> Self {
        Self {
            reserved,
            taken: BTreeSet::new(),
        }
    }

    /// `HalterAnschrift` for `halter.anschrift`.
    pub(crate) fn pascal(&mut self, words: &str) -> String {
        self.take(capitalised(&split(words)), "T")
    }

    /// `geboreneKinder` for `geborene_kinder`.
    pub(crate) fn camel(&mut self, words: &str) -> String {
        let parts = split(words);
        let rest = parts.get(1..).unwrap_or_default();
        let first = parts.first().map(|it| it.to_lowercase());
        self.take(first.unwrap_or_default() + &capitalised(rest), "n")
    }

    /// `GEBORENE_KINDER` for `geborene_kinder`.
    pub(crate) fn constant(&mut self, words: &str) -> String {
        self.take(split(words).join("_").to_uppercase(), "C_")
    }

    /// Makes an identifier legal and the only one of its kind. `prefix` goes before digits.
    fn take(&mut self, mut name: String, prefix: &str) -> String {
        if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) {
            name.insert_str(0, prefix);
        }
        if self.reserved.contains(&name.as_str()) {
            name.push('_');
        }
        let mut unique = name.clone();
        let mut number = 1;
        while !self.taken.insert(unique.to_lowercase()) {
            number += 1;
            unique = format!("{name}_{number}");
        }
        unique
    }
}

/// The last part of a Java package for a service.
pub(crate) fn java_package(id: &str) -> String {
    let name: String = split(id).concat().to_lowercase();
    let needs_prefix = name.is_empty()
        || name.starts_with(|c: char| c.is_ascii_digit())
        || JAVA.contains(&name.as_str());
    if needs_prefix {
        format!("leistung{name}")
    } else {
        name
    }
}

/// The name of an npm package for a service.
pub(crate) fn npm_package(id: &str) -> String {
    split(id).join("-").to_lowercase()
}

/// A property key of an object literal or interface in TypeScript: the payload's name, quoted
/// where it is not an identifier. `__proto__` would set the prototype of a literal.
pub(crate) fn typescript_key(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let is_identifier =
        name.chars().all(plain) && name.starts_with(|c: char| c.is_ascii_alphabetic());
    if is_identifier {
        name.to_owned()
    } else {
        format!("[{}]", typescript_string(name))
    }
}

/// The words in a name: split at everything but letters and digits, umlauts spelt out.
fn split(words: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for c in words.chars() {
        let letters = match c {
            'ä' => "ae",
            'ö' => "oe",
            'ü' => "ue",
            'Ä' => "Ae",
            'Ö' => "Oe",
            'Ü' => "Ue",
            'ß' => "ss",
            _ => "",
        };
        match parts.last_mut() {
            Some(last) if !letters.is_empty() => last.push_str(letters),
            Some(last) if c.is_ascii_alphanumeric() => last.push(c),
            _ => parts.push(String::new()),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn capitalised(parts: &[String]) -> String {
    parts
        .iter()
        .map(|part| {
            let mut chars = part.chars();
            let first = chars.next().map(|c| c.to_ascii_uppercase());
            first.into_iter().chain(chars).collect::<String>()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_survive_the_obstacle_course() {
        let mut members = Scope::java_members();
        let names = [
            "class",
            "None",
            "für",
            "int",
            "default",
            "a_b",
            "a b",
            "aB",
            "2nd_child",
            "ß",
            "!",
        ];
        let taken: Vec<String> = names.iter().map(|it| members.camel(it)).collect();
        assert_eq!(
            taken,
            [
                "class_",
                "none",
                "fuer",
                "int_",
                "default_",
                "aB",
                "aB_2",
                "ab_3",
                "n2ndChild",
                "ss",
                "n"
            ]
        );
        let mut constants = Scope::java_members();
        let codes = ["001", "001", "a-b", "a_b", "", "Ä"];
        let taken: Vec<String> = codes.iter().map(|it| constants.constant(it)).collect();
        assert_eq!(taken, ["C_001", "C_001_2", "A_B", "A_B_2", "C_", "AE"]);
        let mut types = Scope::java_types();
        assert_eq!(types.pascal("string"), "String_");
        assert_eq!(types.pascal("halter.anschrift"), "HalterAnschrift");
        assert_eq!(types.pascal("halteranschrift"), "Halteranschrift_2");
    }

    #[test]
    fn packages_and_keys_are_legal() {
        assert_eq!(typescript_key("class"), "class");
        assert_eq!(typescript_key("für"), "[\"für\"]");
        assert_eq!(typescript_key("__proto__"), "[\"__proto__\"]");
        assert_eq!(java_package("int"), "leistungint");
        assert_eq!(java_package("hund_anmelden"), "hundanmelden");
        assert_eq!(npm_package("hund_anmelden"), "hund-anmelden");
    }
}
