//! The written form: text to syntax tree, for `.antrag` and `.antrag.yaml` alike.
//!
//! Parsing always returns a tree. A bad line costs one line; what is wrong with it is a diagnostic.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "pest has a rule for every word; a reader names the ones it knows"
)]

pub mod ast;
pub mod schema;
pub mod yaml;

mod attributes;
mod body;
mod errors;
mod front_matter;
mod items;
mod limits;
mod recover;
mod scenarios;

pub use body::parse_body;
pub use front_matter::split;
pub use limits::{MAX_BYTES, MAX_DEPTH, check_limits};

use crate::{
    diagnostics::Diagnostics,
    source::{Source, SourceId},
};

/// What came out of reading a document.
#[derive(Debug, Clone)]
pub struct Parsed {
    /// The tree; empty where nothing could be read.
    pub document: ast::Document,
    /// What is wrong.
    pub diagnostics: Diagnostics,
}

/// Reads a document: YAML when the path ends in `.yaml`, the DSL otherwise.
pub fn parse(id: SourceId, source: &Source) -> Parsed {
    let mut diagnostics = Diagnostics::new();
    let is_yaml = is_yaml(&source.path);
    // Brackets in unquoted YAML texts mean nothing; the YAML reader bounds the depth itself.
    let is_readable = if is_yaml {
        limits::check_text(id, &source.text, &mut diagnostics)
    } else {
        check_limits(id, &source.text, &mut diagnostics)
    };
    if !is_readable {
        return Parsed {
            document: empty(),
            diagnostics,
        };
    }
    let document = if is_yaml {
        yaml_form::parse(id, &source.text, &mut diagnostics)
    } else {
        let front = front_matter::parse(id, &source.text, &mut diagnostics);
        let start = front.as_ref().map_or(0, |(_, body_start)| *body_start);
        let items = parse_body(id, &source.text, start, &mut diagnostics);
        ast::Document {
            front: front.map(|(front, _)| front).unwrap_or_default(),
            items,
        }
    };
    diagnostics.sort();
    Parsed {
        document,
        diagnostics,
    }
}

/// Whether a path names the YAML form.
pub fn is_yaml(path: &str) -> bool {
    std::path::Path::new(path)
        .extension()
        .is_some_and(|it| it.eq_ignore_ascii_case("yaml"))
}

fn empty() -> ast::Document {
    ast::Document {
        front: ast::FrontMatter::default(),
        items: Vec::new(),
    }
}

mod yaml_form;
