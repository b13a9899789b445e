//! A document or a codelist in another language.

use std::{collections::BTreeSet, sync::Arc};

use super::{Po, texts};
use crate::{expr::ChoiceTy, model::Codelist, syntax::ast::Document};

/// The document with the words of the PO file. Texts without a good translation stay as they are;
/// they are added to `left`.
pub fn document(german: &Document, po: &Po, left: &mut BTreeSet<String>) -> Document {
    let current = po.current();
    let mut translated = german.clone();
    texts::visit(&mut translated, &mut |context, _, value, _| {
        let entry = current.get(&(context, value.as_str()));
        match entry.filter(|it| it.is_good()) {
            Some(entry) => entry.translation.clone_into(value),
            None => {
                left.insert(value.clone());
            }
        }
    });
    translated
}

/// The codelist with the names of the PO file; the others are added to `left`.
pub fn codelist(german: &Codelist, po: &Po, left: &mut BTreeSet<String>) -> Codelist {
    let current = po.current();
    let rows = german.rows.options.iter().map(|(code, name)| {
        let context = texts::row_context(code);
        let entry = current.get(&(context.as_str(), name.as_str()));
        let name = match entry.filter(|it| it.is_good()) {
            Some(entry) => entry.translation.clone(),
            None => {
                left.insert(name.clone());
                name.clone()
            }
        };
        (code.clone(), name)
    });
    Codelist {
        rows: Arc::new(ChoiceTy {
            id: german.rows.id.clone(),
            options: rows.collect(),
        }),
        ..german.clone()
    }
}
