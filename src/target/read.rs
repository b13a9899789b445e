//! A profile's YAML to a [`Profile`], every fault with its place.

use super::{Characters, Encoding, Format, Kind, Occurs, Profile, ROWS, TargetField};
use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    expr::Decimal,
    source::{SourceId, Span},
    syntax::{
        ast::{Node, NodeKind, Text},
        yaml,
    },
};

/// Reads a profile; `None` when it is not usable (that is reported).
pub fn read(id: SourceId, text: &str, stem: &str, out: &mut Diagnostics) -> Option<Profile> {
    let node = yaml::parse(id, text, 0..text.len(), out)?;
    let mut reader = Reader { out };
    let profile = reader.profile(&node, stem)?;
    (!out.has_errors()).then_some(profile)
}

struct Reader<'o> {
    out: &'o mut Diagnostics,
}

type Entries = [(Text, Node)];

const PROFILE_KEYS: &[&str] = &[
    "target",
    "title",
    "product",
    "maker",
    "domain",
    "evidence",
    "transports",
    "format",
    "fields",
];
const FORMAT_KEYS: &[&str] = &[
    "kind",
    "root",
    "namespace",
    "prefix",
    "attributes",
    "delimiter",
    "header",
    "encoding",
    "rows",
];
const FIELD_KEYS: &[&str] = &[
    "name",
    "type",
    "occurs",
    "fields",
    "max",
    "characters",
    "lines",
    "scale",
    "min",
    "comma",
    "format",
    "yes",
    "no",
    "list",
    "codes",
    "const",
    "inner",
    "attributes",
    "width",
];

impl Reader<'_> {
    fn profile(&mut self, node: &Node, stem: &str) -> Option<Profile> {
        let entries = self.map(node, "a target profile", PROFILE_KEYS)?;
        let name = self.text(entries, "target", node.span);
        if name.as_deref().is_some_and(|it| it != stem) {
            let message = format!("file `{stem}.yaml` holds another target");
            self.fault(node.span, message, "name the file as the target");
        }
        let mut word = |key: &str| self.text(entries, key, node.span).unwrap_or_default();
        let (title, product, maker) = (word("title"), word("product"), word("maker"));
        let (domain, evidence) = (word("domain"), word("evidence"));
        let transports = texts(entries, "transports");
        let fields = match value(entries, "fields") {
            Some(list) => self.fields(list),
            None => {
                self.missing("fields", node.span);
                Vec::new()
            }
        };
        let (format, rows) = self.format(entries, node.span)?;
        let fields = match rows {
            Some(occurs) => vec![TargetField {
                name: ROWS.to_owned(),
                kind: Kind::Group(fields),
                occurs,
                constant: None,
                inner: None,
                attributes: Vec::new(),
                width: None,
                span: node.span,
            }],
            None => fields,
        };
        Some(Profile {
            name: name.unwrap_or_default(),
            title,
            product,
            maker,
            domain,
            evidence,
            transports,
            format,
            fields,
            span: Span {
                end: node.span.start,
                ..node.span
            },
        })
    }

    /// The format; for lines also how many there are.
    fn format(&mut self, entries: &Entries, whole: Span) -> Option<(Format, Option<Occurs>)> {
        let Some(node) = value(entries, "format") else {
            self.missing("format", whole);
            return None;
        };
        let keys = self.map(node, "a format", FORMAT_KEYS)?;
        let kind = self.text(keys, "kind", node.span)?;
        let encoding = match optional(keys, "encoding").as_deref() {
            None | Some("utf-8") => Encoding::Utf8,
            Some("iso-8859-1") => Encoding::Latin1,
            Some(other) => {
                let message = format!("encoding `{other}` is not known");
                self.fault(node.span, message, "write `utf-8` or `iso-8859-1`");
                Encoding::Utf8
            }
        };
        let rows = match value(keys, "rows") {
            Some(node) => self.occurs(node),
            None => Occurs { min: 1, max: None },
        };
        match kind.as_str() {
            "xml" => {
                let root = self.text(keys, "root", node.span)?;
                Some((
                    Format::Xml {
                        root,
                        namespace: optional(keys, "namespace"),
                        prefix: optional(keys, "prefix"),
                        attributes: self.pairs(keys, "attributes"),
                    },
                    None,
                ))
            }
            "json" => Some((Format::Json, None)),
            "form" => Some((Format::Form, None)),
            "csv" => {
                let delimiter = optional(keys, "delimiter").unwrap_or_else(|| ";".to_owned());
                let [delimiter] = delimiter.as_bytes() else {
                    let message = "a delimiter is one ASCII character";
                    self.fault(node.span, message, "write `;`, `,` or a tab");
                    return None;
                };
                let header = !matches!(
                    value(keys, "header").map(|it| &it.kind),
                    Some(NodeKind::Boolean(false))
                );
                Some((
                    Format::Csv {
                        delimiter: *delimiter,
                        header,
                        encoding,
                    },
                    Some(rows),
                ))
            }
            "fixed" => Some((Format::Fixed { encoding }, Some(rows))),
            other => {
                let message = format!("format `{other}` is not known");
                let help = "write `xml`, `json`, `csv`, `fixed` or `form`";
                self.fault(node.span, message, help);
                None
            }
        }
    }

    fn fields(&mut self, node: &Node) -> Vec<TargetField> {
        let NodeKind::List(items) = &node.kind else {
            let help = "write a list, `- { name: …, type: … }`";
            self.fault(node.span, "`fields` is a list", help);
            return Vec::new();
        };
        let mut fields: Vec<TargetField> = Vec::new();
        for item in items {
            let Some(field) = self.field(item) else {
                continue;
            };
            if let Some(first) = fields.iter().find(|it| it.name == field.name) {
                let message = format!("field `{}` occurs twice in its group", field.name);
                let diagnostic = Diagnostic::new(codes::TARGET_INVALID, field.span, message)
                    .label("second time")
                    .also(first.span, "first time")
                    .help("keep one of the two, or let it occur more than once: `occurs: 0..*`");
                self.out.push(diagnostic);
            } else {
                fields.push(field);
            }
        }
        fields
    }

    fn field(&mut self, node: &Node) -> Option<TargetField> {
        let keys = self.map(node, "a field", FIELD_KEYS)?;
        let name = self.text(keys, "name", node.span)?;
        let span = value(keys, "name").map_or(node.span, |it| it.span);
        let occurs = value(keys, "occurs").map_or(Occurs::ONE, |it| self.occurs(it));
        let inner = value(keys, "fields");
        let word = match (optional(keys, "type"), inner) {
            (Some(word), _) => word,
            (None, Some(_)) => "group".to_owned(),
            (None, None) => {
                self.missing("type", node.span);
                return None;
            }
        };
        let kind = self.kind(&word, keys, node.span)?;
        let width = value(keys, "width").and_then(|it| self.number(it));
        Some(TargetField {
            name,
            kind,
            occurs,
            constant: optional(keys, "const"),
            inner: optional(keys, "inner"),
            attributes: self.pairs(keys, "attributes"),
            width,
            span,
        })
    }

    fn kind(&mut self, word: &str, keys: &Entries, whole: Span) -> Option<Kind> {
        match word {
            "group" => Some(Kind::Group(match value(keys, "fields") {
                Some(list) => self.fields(list),
                None => {
                    self.missing("fields", whole);
                    Vec::new()
                }
            })),
            "text" => Some(Kind::Text {
                max: value(keys, "max").and_then(|it| self.number(it)),
                characters: self.characters(keys),
                lines: is_true(keys, "lines"),
            }),
            "number" | "money" => {
                let scale = match (value(keys, "scale"), word) {
                    (Some(node), _) => self.number(node).and_then(|it| u8::try_from(it).ok()),
                    (None, "money") => Some(2),
                    (None, _) => Some(0),
                };
                let mut bound = |key: &str, default: i64| {
                    let Some(text) = optional(keys, key) else {
                        return Decimal::integer(default);
                    };
                    Decimal::parse(&text).unwrap_or_else(|| {
                        let message = format!("`{key}` is no number");
                        self.fault(whole, message, "write a number such as 999999.99");
                        Decimal::integer(default)
                    })
                };
                let (min, max) = (bound("min", 0), bound("max", 999_999_999_999_999));
                Some(Kind::Number {
                    scale: scale.unwrap_or_default(),
                    min,
                    max,
                    comma: is_true(keys, "comma"),
                })
            }
            "date" => {
                let format = optional(keys, "format").unwrap_or_else(|| "yyyy-MM-dd".to_owned());
                if !["yyyy", "MM", "dd"].iter().all(|it| format.contains(it)) {
                    let message = format!("`{format}` leaves a part of the date out");
                    self.fault(whole, message, "use `yyyy`, `MM` and `dd` in it");
                }
                Some(Kind::Date { format })
            }
            "boolean" => Some(Kind::Boolean {
                yes: optional(keys, "yes"),
                no: optional(keys, "no"),
            }),
            "code" => Some(Kind::Code {
                list: optional(keys, "list"),
                codes: self.pairs(keys, "codes"),
            }),
            "file" => Some(Kind::File),
            other => {
                let words = [
                    "group", "text", "number", "money", "date", "boolean", "code", "file",
                ];
                let span = value(keys, "type").map_or(whole, |it| it.span);
                let message = format!("type `{other}` is not known");
                let diagnostic = Diagnostic::new(codes::TARGET_INVALID, span, message);
                self.out.push(diagnostic.did_you_mean(other, words));
                None
            }
        }
    }

    fn characters(&mut self, keys: &Entries) -> Characters {
        let Some(node) = value(keys, "characters") else {
            return Characters::Unicode;
        };
        let word = scalar(node).unwrap_or_default();
        let mut all = Characters::ALL.iter();
        if let Some((set, _)) = all.find(|(_, name)| *name == word) {
            return *set;
        }
        let message = format!("characters `{word}` are not known");
        let names = Characters::ALL.iter().map(|(_, name)| *name);
        let help = format!("write one of {}", names.collect::<Vec<_>>().join(", "));
        self.fault(node.span, message, &help);
        Characters::Unicode
    }

    fn occurs(&mut self, node: &Node) -> Occurs {
        let text = scalar(node).unwrap_or_default();
        let parsed = text.split_once("..").and_then(|(min, max)| {
            let min = min.parse().ok()?;
            let max = match max {
                "*" => None,
                max => Some(max.parse().ok().filter(|it| *it >= min && *it > 0)?),
            };
            Some(Occurs { min, max })
        });
        parsed.unwrap_or_else(|| {
            let message = format!("`{text}` does not say how often");
            self.fault(node.span, message, "write `0..1`, `1..5` or `0..*`");
            Occurs::ONE
        })
    }

    fn number(&mut self, node: &Node) -> Option<u32> {
        let number = scalar(node).and_then(|it| it.parse().ok());
        if number.is_none() {
            self.fault(node.span, "a whole number is needed", "write digits only");
        }
        number
    }

    /// A mapping of texts.
    fn pairs(&mut self, entries: &Entries, key: &str) -> Vec<(String, String)> {
        let Some(node) = value(entries, key) else {
            return Vec::new();
        };
        let NodeKind::Map(pairs) = &node.kind else {
            let message = format!("`{key}` is a mapping");
            self.fault(node.span, message, "write `{ \"a\": \"b\" }`");
            return Vec::new();
        };
        let pairs = pairs.iter();
        pairs
            .filter_map(|(key, node)| Some((key.value.clone(), scalar(node)?)))
            .collect()
    }

    fn map<'n>(&mut self, node: &'n Node, what: &str, keys: &[&str]) -> Option<&'n Entries> {
        let NodeKind::Map(entries) = &node.kind else {
            self.fault(
                node.span,
                format!("{what} is a mapping"),
                "write `key: value`",
            );
            return None;
        };
        for (key, _) in entries {
            if !keys.contains(&key.value.as_str()) {
                let message = format!("{what} has no key `{}`", key.value);
                self.out.push(
                    Diagnostic::new(codes::TARGET_INVALID, key.span, message)
                        .did_you_mean(&key.value, keys.iter().copied()),
                );
            }
        }
        Some(entries)
    }

    fn text(&mut self, entries: &Entries, key: &str, whole: Span) -> Option<String> {
        let text = optional(entries, key);
        if text.is_none() {
            self.missing(key, whole);
        }
        text
    }

    fn missing(&mut self, key: &str, whole: Span) {
        let start = Span {
            end: whole.start,
            ..whole
        };
        let help = match key {
            "evidence" => "say where this is known from, or that it is an invented example",
            _ => "add it",
        };
        self.fault(start, format!("`{key}` is missing"), help);
    }

    fn fault(&mut self, span: Span, message: impl Into<String>, help: &str) {
        let diagnostic = Diagnostic::new(codes::TARGET_INVALID, span, message);
        self.out.push(diagnostic.help(help));
    }
}

fn texts(entries: &Entries, key: &str) -> Vec<String> {
    match value(entries, key).map(|it| &it.kind) {
        Some(NodeKind::List(items)) => items.iter().filter_map(scalar).collect(),
        _ => Vec::new(),
    }
}

fn value<'n>(entries: &'n Entries, key: &str) -> Option<&'n Node> {
    let mut entries = entries.iter();
    entries
        .find(|(name, _)| name.value == key)
        .map(|(_, node)| node)
}

fn optional(entries: &Entries, key: &str) -> Option<String> {
    scalar(value(entries, key)?)
}

fn scalar(node: &Node) -> Option<String> {
    match &node.kind {
        NodeKind::Text(text) | NodeKind::Number(text) => Some(text.clone()),
        NodeKind::Boolean(value) => Some(value.to_string()),
        NodeKind::Null | NodeKind::List(_) | NodeKind::Map(_) => None,
    }
}

fn is_true(entries: &Entries, key: &str) -> bool {
    matches!(
        value(entries, key).map(|it| &it.kind),
        Some(NodeKind::Boolean(true))
    )
}
