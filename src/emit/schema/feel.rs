//! `x-feel`: conditions that the schema only mentions, as Form-FEEL and as a German sentence.

use serde_json::{Value as Json, json};

use super::Object;
use crate::{
    expr::{Base, TypedExpr, json_schema, print},
    model::{
        Form, RepeatId,
        words::{FormLabels, all_of},
    },
};

/// `{ "<kind>": "<FEEL>", "text": "<sentence>" }` for conditions that must all hold.
pub(super) fn note(form: &Form, row: Option<RepeatId>, kind: &str, exprs: &[&TypedExpr]) -> Json {
    let clauses = FormLabels::new(form, row).clauses(exprs);
    with_text(kind, exprs, format!("{clauses}."))
}

/// The same with a sentence of the author's.
pub(super) fn with_text(kind: &str, exprs: &[&TypedExpr], text: impl Into<String>) -> Json {
    let mut object = Object::new();
    object.insert(kind.to_owned(), json!(text_of(exprs)));
    object.insert("text".to_owned(), json!(text.into()));
    Json::Object(object)
}

fn text_of(exprs: &[&TypedExpr]) -> String {
    all_of(exprs).map_or(String::new(), |it| print::print_typed(&it))
}

/// A condition as a pair of schemas, and what it looks at.
#[derive(Debug, Clone)]
pub(super) struct Expressed {
    /// Holds where the condition is true.
    pub(super) when_true: Json,
    /// Holds where it is false.
    pub(super) when_false: Json,
    /// Whether the schemas describe an entry rather than the whole form.
    pub(super) of_row: bool,
}

/// The condition as schemas; `None` when it looks at computed values, at values of the authority,
/// at the form and the entry together, or at something JSON Schema has no word for.
pub(super) fn express(form: &Form, expr: &TypedExpr) -> Option<Expressed> {
    let references = expr.references();
    let of_row = references.iter().any(|(path, _)| path.base == Base::Row);
    let unfit = references.iter().any(|(path, _)| match path.base {
        Base::Param => true,
        Base::Row => false,
        Base::Form => of_row || is_computed(form, &path.segments),
    });
    if unfit {
        return None;
    }
    let pair = json_schema::json_schema(expr)?;
    Some(Expressed {
        when_true: pair.accepts_true,
        when_false: pair.accepts_false,
        of_row,
    })
}

fn is_computed(form: &Form, segments: &[String]) -> bool {
    match segments {
        [name] => form.computes.iter().any(|it| it.name == *name),
        _ => false,
    }
}
