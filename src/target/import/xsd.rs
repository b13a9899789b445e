//! An XML Schema, as far as its types go: elements in sequence, simple types with lengths, ranges and
//! codes, attributes, extensions. Types of other files and alternatives are said to be left out.

use super::{
    Field, Format, MAX_DEPTH, Notes, occurs,
    xml::{Element, read},
};

pub(super) fn fields(
    text: &str,
    root: Option<&str>,
    notes: &mut Notes,
) -> Result<(Format, Vec<Field>), String> {
    let schema = read(text)?;
    if schema.name != "schema" {
        return Err("it is no XML Schema".to_owned());
    }
    for part in &schema.children {
        if matches!(part.name.as_str(), "include" | "import") {
            let place = part.attribute("schemaLocation").unwrap_or("another schema");
            notes.note(format!("types of `{place}` are not read"));
        }
    }
    let mut elements = schema.children.iter().filter(|it| it.name == "element");
    let first = elements.find(|it| root.is_none_or(|root| it.attribute("name") == Some(root)));
    let Some(first) = first else {
        return Err(match root {
            Some(root) => format!("it declares no element `{root}`"),
            None => "it declares no element; name the file that does".to_owned(),
        });
    };
    let mut reader = Reader {
        schema: &schema,
        notes,
        open: Vec::new(),
    };
    let fields = reader.content(first, "");
    let format = Format {
        kind: "xml",
        root: first.attribute("name").map(str::to_owned),
        namespace: schema.attribute("targetNamespace").map(str::to_owned),
        prefix: schema.attribute("targetNamespace").map(|_| "z"),
        ..Format::default()
    };
    Ok((format, fields))
}

struct Reader<'a, 'n> {
    schema: &'a Element,
    notes: &'n mut Notes,
    /// Names of the complex types around, to notice that one holds itself.
    open: Vec<String>,
}

impl<'a> Reader<'a, '_> {
    /// What an element holds: its own type's content, or that of the type it names.
    fn content(&mut self, element: &'a Element, path: &str) -> Vec<Field> {
        if let Some(complex) = element.child("complexType") {
            if self.open.len() > MAX_DEPTH {
                self.notes.note(format!("`{path}` is nested too deeply"));
                return Vec::new();
            }
            self.open
                .push(element.attribute("name").unwrap_or_default().to_owned());
            let fields = self.members(complex, path);
            self.open.pop();
            return fields;
        }
        let Some(name) = element.attribute("type").map(local) else {
            return Vec::new();
        };
        self.named(name, path)
    }

    fn named(&mut self, name: &str, path: &str) -> Vec<Field> {
        let Some(complex) = self.global("complexType", name) else {
            return Vec::new();
        };
        if self.open.iter().any(|it| it == name) || self.open.len() > MAX_DEPTH {
            self.notes.note(format!("`{path}` holds a `{name}` again"));
            return Vec::new();
        }
        self.open.push(name.to_owned());
        let fields = self.members(complex, path);
        self.open.pop();
        fields
    }

    fn global(&self, kind: &str, name: &str) -> Option<&'a Element> {
        let mut all = self.schema.children.iter();
        all.find(|it| it.name == kind && it.attribute("name") == Some(name))
    }

    fn members(&mut self, of: &'a Element, path: &str) -> Vec<Field> {
        let mut fields = Vec::new();
        for part in &of.children {
            match part.name.as_str() {
                "sequence" | "all" | "complexContent" => fields.extend(self.members(part, path)),
                "choice" => {
                    self.notes.note(format!(
                        "alternatives in `{path}` are taken as optional fields"
                    ));
                    let mut inner = self.members(part, path);
                    for field in &mut inner {
                        let max = field.occurs.as_deref().and_then(|it| it.split("..").nth(1));
                        field.occurs = Some(format!("0..{}", max.unwrap_or("1")));
                    }
                    fields.extend(inner);
                }
                "extension" | "restriction" => {
                    // A restriction says its base's content again.
                    let extended = (part.name == "extension").then_some(part);
                    let base = extended.and_then(|it| it.attribute("base"));
                    if let Some(base) = base.map(local) {
                        if self.global("complexType", base).is_some() {
                            fields.extend(self.named(base, path));
                        } else {
                            self.notes
                                .note(format!("base type `{base}` of `{path}` is not read"));
                        }
                    }
                    fields.extend(self.members(part, path));
                }
                "simpleContent" => {
                    if let Some(inner) = part.children.first() {
                        let mut text = Field {
                            name: "#text".to_owned(),
                            ty: Some("text"),
                            ..Field::default()
                        };
                        if let Some(base) = inner.attribute("base") {
                            self.simple(base, &mut text, path);
                        }
                        fields.push(text);
                        fields.extend(self.members(inner, path));
                    }
                }
                "element" => fields.extend(self.element(part, path)),
                "attribute" => fields.extend(self.attribute(part, path)),
                "annotation" => {}
                other => self
                    .notes
                    .note(format!("`{other}` in `{path}` is left out")),
            }
        }
        fields
    }

    fn element(&mut self, element: &'a Element, path: &str) -> Option<Field> {
        if self.notes.is_full() {
            return None;
        }
        let number = |key: &str| element.attribute(key).map(str::to_owned);
        let min = number("minOccurs")
            .and_then(|it| it.parse().ok())
            .unwrap_or(1);
        let max = match number("maxOccurs").as_deref() {
            None => Some(1),
            Some("unbounded") => None,
            Some(max) => max.parse().ok(),
        };
        let declared = match element.attribute("ref").map(local) {
            Some(name) => {
                let found = self.global("element", name);
                if found.is_none() {
                    self.notes
                        .note(format!("element `{name}` is declared elsewhere"));
                }
                found?
            }
            None => element,
        };
        let name = declared.attribute("name")?;
        let path = format!("{path}/{name}");
        let mut field = Field {
            name: name.to_owned(),
            occurs: occurs(min, max),
            constant: declared.attribute("fixed").map(str::to_owned),
            ..Field::default()
        };
        let inner = self.content(declared, &path);
        if inner.is_empty() {
            self.value(declared, &mut field, &path);
        } else {
            field.fields = Some(inner);
        }
        Some(field)
    }

    fn attribute(&mut self, attribute: &'a Element, path: &str) -> Option<Field> {
        let name = attribute.attribute("name")?;
        let path = format!("{path}/@{name}");
        let needed = attribute.attribute("use") == Some("required");
        let mut field = Field {
            name: format!("@{name}"),
            occurs: occurs(u64::from(needed), Some(1)),
            constant: attribute.attribute("fixed").map(str::to_owned),
            ..Field::default()
        };
        self.value(attribute, &mut field, &path);
        Some(field)
    }

    /// The type of a value: simple, built in, or of another file.
    fn value(&mut self, of: &'a Element, field: &mut Field, path: &str) {
        field.ty = Some("text");
        if let Some(simple) = of.child("simpleType") {
            self.restriction(simple, field, path);
        } else if let Some(name) = of.attribute("type") {
            self.simple(name, field, path);
        }
    }

    fn simple(&mut self, name: &str, field: &mut Field, path: &str) {
        match local(name) {
            _ if self.open.len() > MAX_DEPTH => {}
            other if self.global("simpleType", other).is_some() => {
                if let Some(simple) = self.global("simpleType", other) {
                    self.open.push(other.to_owned());
                    self.restriction(simple, field, path);
                    self.open.pop();
                }
            }
            "date" => field.ty = Some("date"),
            "boolean" => field.ty = Some("boolean"),
            "decimal" => (field.ty, field.scale) = (Some("number"), Some(2)),
            "integer" | "int" | "long" | "short" | "byte" => {
                (field.ty, field.min) = (Some("number"), Some("-999999999".to_owned()));
            }
            "nonNegativeInteger" | "positiveInteger" | "unsignedInt" | "unsignedLong"
            | "unsignedShort" => field.ty = Some("number"),
            "string" | "normalizedString" | "token" | "anyURI" | "dateTime" | "time" | "gYear"
            | "ID" | "language" | "NMTOKEN" => field.ty = Some("text"),
            // It was said that the type is left out where it holds itself.
            other if self.open.iter().any(|it| it == other) => field.ty = Some("text"),
            other => {
                field.ty = Some("text");
                self.notes.note(format!(
                    "type `{other}` of `{path}` is not read, taken as text"
                ));
            }
        }
    }

    fn restriction(&mut self, simple: &'a Element, field: &mut Field, path: &str) {
        let Some(restriction) = simple.child("restriction") else {
            self.notes
                .note(format!("list or union of `{path}` is taken as text"));
            return;
        };
        if let Some(base) = restriction.attribute("base") {
            self.simple(base, field, path);
        }
        for facet in &restriction.children {
            let value = facet.attribute("value").unwrap_or_default().to_owned();
            match facet.name.as_str() {
                "maxLength" | "length" => field.max = Some(value),
                "maxInclusive" => field.max = Some(value),
                "minInclusive" => field.min = Some(value),
                "fractionDigits" => field.scale = value.parse().ok(),
                "enumeration" => {
                    field.ty = Some("code");
                    field.codes.insert(value.clone(), value);
                }
                "annotation" | "whiteSpace" | "minLength" => {}
                other => self
                    .notes
                    .note(format!("`{other}` of `{path}` is left out")),
            }
        }
    }
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}
