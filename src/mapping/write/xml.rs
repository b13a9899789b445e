//! One XML document, elements in the order of the profile.

use std::collections::BTreeMap;

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};

use super::plain;
use crate::{
    mapping::run::Node,
    target::{Format, Profile, TargetField},
};

/// The name of the field that is the text of its element.
const TEXT: &str = "#text";

pub(super) fn write(profile: &Profile, root: &BTreeMap<String, Node>) -> Result<Vec<u8>, String> {
    let Format::Xml {
        root: name,
        namespace,
        prefix,
        attributes,
    } = &profile.format
    else {
        return Ok(Vec::new());
    };
    let mut document = Document {
        writer: Writer::new_with_indent(Vec::new(), b' ', 2),
        prefix: prefix
            .as_ref()
            .map_or_else(String::new, |it| format!("{it}:")),
    };
    let mut start = Vec::new();
    if let Some(namespace) = namespace {
        let xmlns = prefix
            .as_ref()
            .map_or("xmlns".to_owned(), |it| format!("xmlns:{it}"));
        start.push((xmlns, namespace.clone()));
    }
    start.extend(attributes.iter().cloned());
    document
        .declare()
        .and_then(|()| document.group(name, start, &profile.fields, root))
        .map_err(|error| error.to_string())?;
    let mut bytes = document.writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

struct Document {
    writer: Writer<Vec<u8>>,
    prefix: String,
}

type Written = std::io::Result<()>;

impl Document {
    fn declare(&mut self) -> Written {
        let declaration = BytesDecl::new("1.0", Some("UTF-8"), None);
        self.writer.write_event(Event::Decl(declaration))
    }

    fn group(
        &mut self,
        name: &str,
        mut attributes: Vec<(String, String)>,
        fields: &[TargetField],
        members: &BTreeMap<String, Node>,
    ) -> Written {
        for field in fields {
            if let (Some(attribute), Some(node)) =
                (field.name.strip_prefix('@'), members.get(&field.name))
            {
                attributes.push((attribute.to_owned(), plain(field, node)));
            }
        }
        let name = format!("{}{name}", self.prefix);
        self.open(&name, &attributes)?;
        for field in fields.iter().filter(|it| !it.name.starts_with('@')) {
            match members.get(&field.name) {
                Some(Node::List(entries)) => {
                    for entry in entries {
                        self.field(field, entry)?;
                    }
                }
                Some(node) if field.name == TEXT => {
                    let text = plain(field, node);
                    self.writer
                        .write_event(Event::Text(BytesText::new(&text)))?;
                }
                Some(node) => self.field(field, node)?,
                None => {}
            }
        }
        self.close(&name)
    }

    fn field(&mut self, field: &TargetField, node: &Node) -> Written {
        if let Node::Group(members) = node {
            let attributes = field.attributes.clone();
            return self.group(&field.name, attributes, field.kind.fields(), members);
        }
        let name = format!("{}{}", self.prefix, field.name);
        self.open(&name, &field.attributes)?;
        let text = plain(field, node);
        match &field.inner {
            Some(inner) => {
                self.open(inner, &[])?;
                self.writer
                    .write_event(Event::Text(BytesText::new(&text)))?;
                self.close(inner)?;
            }
            None => self
                .writer
                .write_event(Event::Text(BytesText::new(&text)))?,
        }
        self.close(&name)
    }

    fn open(&mut self, name: &str, attributes: &[(String, String)]) -> Written {
        let mut start = BytesStart::new(name);
        for (key, value) in attributes {
            start.push_attribute((key.as_str(), value.as_str()));
        }
        self.writer.write_event(Event::Start(start))
    }

    fn close(&mut self, name: &str) -> Written {
        self.writer.write_event(Event::End(BytesEnd::new(name)))
    }
}
