//! Codelists: `forms/codelisten/*.yaml`.

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    expr::ChoiceTy,
    model::Codelist,
    source::{SourceId, Span},
    syntax::{
        ast::{Node, NodeKind},
        yaml,
    },
};

const KEYS: &[&str] = &[
    "codelist", "title", "urn", "version", "source", "licence", "rows",
];

/// Reads a codelist; `None` when it is not usable (that is reported).
pub(super) fn parse(
    id: SourceId,
    text: &str,
    stem: &str,
    out: &mut Diagnostics,
) -> Option<Codelist> {
    let node = yaml::parse(id, text, 0..text.len(), out)?;
    let NodeKind::Map(entries) = &node.kind else {
        out.push(
            Diagnostic::new(
                codes::CODELIST_INVALID,
                node.span,
                "a codelist is a list of keys",
            )
            .help("write `codelist: …`, `urn: …`, `version: …`, `rows: …`"),
        );
        return None;
    };
    for (key, _) in entries {
        if !KEYS.contains(&key.value.as_str()) {
            let message = format!("a codelist has no key `{}`", key.value);
            out.push(
                Diagnostic::new(codes::UNKNOWN_KEY, key.span, message)
                    .did_you_mean(&key.value, KEYS.iter().copied()),
            );
        }
    }
    let mut complete = true;
    let mut text_of = |key: &str| {
        let value = entries
            .iter()
            .find(|(name, _)| name.value == key)
            .map(|(_, node)| node);
        if let Some(NodeKind::Text(text) | NodeKind::Number(text)) = value.map(|node| &node.kind) {
            return text.clone();
        }
        complete = false;
        let help = match key {
            "version" => "pin the version of the list, so that its codes cannot change unseen",
            "urn" => "name the list by its URN; it is the type of the codes",
            _ => "add it as a text",
        };
        let place = value.map_or(
            Span {
                end: node.span.start,
                ..node.span
            },
            |node| node.span,
        );
        let message = format!("a codelist needs `{key}` as a text");
        out.push(Diagnostic::new(codes::CODELIST_INVALID, place, message).help(help));
        String::new()
    };
    let name = text_of("codelist");
    let (title, urn, version) = (text_of("title"), text_of("urn"), text_of("version"));
    let (source, licence) = (text_of("source"), text_of("licence"));
    if complete && name != stem {
        let message = format!("file `{stem}.yaml` holds the codelist `{name}`");
        out.push(
            Diagnostic::new(codes::CODELIST_INVALID, node.span, message)
                .help("name the file as the codelist"),
        );
    }
    let rows = entries
        .iter()
        .find(|(key, _)| key.value == "rows")
        .map(|(_, node)| node);
    let options = rows.and_then(|rows| read_rows(rows, out));
    if options.as_ref().is_none_or(Vec::is_empty) {
        let place = rows.map_or(node.span, |rows| rows.span);
        // Rows that cannot be read have been told one by one.
        if let Some(NodeKind::List(rows)) = rows.map(|rows| &rows.kind)
            && !rows.is_empty()
        {
            return None;
        }
        out.push(
            Diagnostic::new(codes::CODELIST_INVALID, place, "a codelist needs rows")
                .help("write `rows:` and below it `- [\"code\", \"Name\"]`"),
        );
        return None;
    }
    if !complete {
        return None;
    }
    let rows = Arc::new(ChoiceTy {
        id: urn.clone(),
        options: options.unwrap_or_default(),
    });
    Some(Codelist {
        name,
        title,
        urn,
        version,
        source,
        licence,
        rows,
    })
}

fn read_rows(rows: &Node, out: &mut Diagnostics) -> Option<Vec<(String, String)>> {
    let NodeKind::List(rows) = &rows.kind else {
        return None;
    };
    let mut options = Vec::with_capacity(rows.len());
    let mut seen = BTreeSet::new();
    for row in rows {
        let (code, name) = match &row.kind {
            NodeKind::List(cells) => match cells.as_slice() {
                [code, name] => (code, name),
                _ => {
                    out.push(bad_row(row.span));
                    continue;
                }
            },
            _ => {
                out.push(bad_row(row.span));
                continue;
            }
        };
        match (&code.kind, &name.kind) {
            (NodeKind::Text(code_text), NodeKind::Text(name)) => {
                if !seen.insert(code_text.clone()) {
                    let message = format!("code `{code_text}` occurs twice");
                    out.push(
                        Diagnostic::new(codes::CODELIST_INVALID, code.span, message)
                            .help("a code names one row"),
                    );
                }
                options.push((code_text.clone(), name.clone()));
            }
            (NodeKind::Number(_), _) => out.push(
                Diagnostic::new(codes::CODELIST_INVALID, code.span, "a code without quotes")
                    .help("write codes in quotes, or leading zeros are lost"),
            ),
            _ => out.push(bad_row(row.span)),
        }
    }
    Some(options)
}

fn bad_row(span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::CODELIST_INVALID,
        span,
        "a row is a code and a name, both in quotes",
    )
    .help("write `- [\"code\", \"Name\"]`")
}
