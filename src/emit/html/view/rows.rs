//! The rows of lists to open.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Speech;
use crate::{
    emit::html::{TEMPLATES, lists},
    model::{FieldType, Form},
};

/// What the template of rows is given.
#[derive(Serialize)]
struct View<'a> {
    rows: &'a [(String, String)],
    /// The code that is selected from the beginning.
    default: Option<&'a str>,
    /// Words that are marked as German.
    german: &'a BTreeMap<&'a str, bool>,
}

/// The rows of every codelist that a page prints, made once for each default.
pub(super) struct Rows<'a> {
    german: BTreeMap<&'a str, bool>,
    /// Codelist, default, HTML.
    printed: Vec<(&'a str, Option<&'a str>, String)>,
}

impl<'a> Rows<'a> {
    /// Of all codelists of a form; on a page with a script, only of the short ones.
    pub(super) fn of(form: &'a Form, speech: &Speech<'a>, plain: bool) -> Self {
        let mut rows = Self {
            german: speech.left(),
            printed: Vec::new(),
        };
        for field in &form.fields {
            let FieldType::Code { codelist } = &field.ty else {
                continue;
            };
            let options = &form.codelist(codelist).rows.options;
            let default = field.default.as_deref();
            let wanted = plain || !lists::is_long(options);
            if wanted && rows.of_codelist(codelist, default).is_none() {
                let printed = rows.print(options, default);
                rows.printed.push((codelist, default, printed));
            }
        }
        rows
    }

    /// The rows of a codelist as HTML; none when it stands in a file of its own.
    pub(super) fn of_codelist(&self, name: &str, default: Option<&str>) -> Option<&str> {
        let wanted = |it: &&(&str, Option<&str>, String)| it.0 == name && it.1 == default;
        self.printed.iter().find(wanted).map(|it| it.2.as_str())
    }

    /// Rows as HTML.
    pub(super) fn print(&self, rows: &[(String, String)], default: Option<&str>) -> String {
        let view = View {
            rows,
            default,
            german: &self.german,
        };
        TEMPLATES.render("options.html.j2", &view)
    }
}
