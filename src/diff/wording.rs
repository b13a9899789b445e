//! Words: the same or not, types and conditions as text.

use serde_json::Value as Json;

use super::{
    matching::Matching,
    report::{Change, Effects, Kind},
};
use crate::{
    expr::{Decimal, TypedExpr, print::print_typed, simplify},
    model::{
        ChoiceOption, Citation, CitationScope, FieldType, Form, Need, ParamType, RepeatId, print,
        words::FormLabels,
    },
};

/// Whether two texts say the same: capitals, white space and a final stop aside. Signs count: `< 18`
/// is not `> 18`.
pub(super) fn same_words(a: &str, b: &str) -> bool {
    let plain = |text: &str| {
        let lower = text.to_lowercase();
        let words: Vec<&str> = lower.split_whitespace().collect();
        words.join(" ").trim_end_matches('.').to_owned()
    };
    plain(a) == plain(b)
}

/// A condition, and the repeat group in whose entries it stands.
pub(super) type InRow<'e> = (&'e TypedExpr, Option<RepeatId>);

/// A condition as a German clause.
pub(super) fn clause(form: &Form, (expr, row): InRow<'_>) -> String {
    FormLabels::new(form, row).clause(&simplify(expr))
}

/// The clauses of two conditions that are not the same; `None` when they are. No condition is
/// `immer`. What only goes by another name now is the same.
pub(super) fn changed_condition(
    matching: &Matching<'_>,
    old: Option<InRow<'_>>,
    new: Option<InRow<'_>>,
) -> Option<(String, String)> {
    let said = |form: &Form, it: Option<InRow<'_>>| {
        it.map_or_else(|| "immer".to_owned(), |it| clause(form, it))
    };
    if let (Some(a), Some(b)) = (old, new)
        && same_condition(matching, a, b)
    {
        return None;
    }
    (old.is_some() || new.is_some()).then(|| (said(matching.old, old), said(matching.new, new)))
}

/// Whether two conditions (or computed values) say the same.
pub(super) fn same_condition(matching: &Matching<'_>, old: InRow<'_>, new: InRow<'_>) -> bool {
    let names = |form: &Form, (expr, row): InRow<'_>| -> Vec<String> {
        let found = expr.references();
        found
            .into_iter()
            .map(|(path, _)| form.dotted(path, row))
            .collect()
    };
    let before = names(matching.old, old);
    let after = names(matching.new, new);
    let go_on = before.len() == after.len()
        && before
            .iter()
            .zip(&after)
            .all(|(old, new)| matching.new_path(old).as_ref() == Some(new));
    let written = print_typed(old.0) == print_typed(new.0);
    go_on && (written || clause(matching.old, old) == clause(matching.new, new))
}

/// A citation as authors write it.
pub(super) fn citation(citation: &Citation) -> String {
    if citation.scope == CitationScope::Bund {
        return citation.text.clone();
    }
    format!("{}: {}", citation.scope.word(), citation.text)
}

/// What changed in the norm a thing cites; where it stands in the spec says nothing.
pub(super) fn legal(
    old: Option<&Citation>,
    new: Option<&Citation>,
    (subject, label): (&str, &str),
) -> Option<Change> {
    let (old, new) = (old.map(citation), new.map(citation));
    (old != new).then(|| {
        let change = Effects::none().change(Kind::LegalBasisChanged, subject, label);
        change.with(old, new)
    })
}

/// A type as authors write it, options aside; a codelist with its URN.
pub(super) fn type_text(form: &Form, ty: &FieldType) -> String {
    let text = print::type_text(ty);
    let FieldType::Code { codelist } = ty else {
        return text;
    };
    match form.codelists.get(codelist) {
        Some(list) => format!("{text} ({})", list.urn),
        None => text,
    }
}

/// An option as authors write it.
pub(super) fn option_text(option: &ChoiceOption) -> String {
    let alone = if option.alone { " alone" } else { "" };
    format!("{} „{}“{alone}", option.code, option.label)
}

/// Whether an answer is needed, as authors write it.
pub(super) fn need_text(form: &Form, need: &Need, row: Option<RepeatId>) -> String {
    match need {
        Need::Required => "required".to_owned(),
        Need::Optional => "optional".to_owned(),
        Need::OptionalWhen(when) => format!("optional when {}", clause(form, (when, row))),
        Need::Recommended => "recommended".to_owned(),
    }
}

/// A param's value as people read it: `26,00 €`.
pub(super) fn param_text(ty: ParamType, value: &Json) -> String {
    let text = match value {
        Json::String(text) => text.clone(),
        Json::Bool(true) => "Ja".to_owned(),
        Json::Bool(false) => "Nein".to_owned(),
        Json::Null | Json::Number(_) | Json::Array(_) | Json::Object(_) => value.to_string(),
    };
    let scale = match ty {
        ParamType::Money => 2,
        ParamType::Number(scale) => scale,
        ParamType::Integer | ParamType::YesNo | ParamType::Text | ParamType::Date => return text,
    };
    let Some(number) = Decimal::parse(&text).and_then(|it| it.rescale(scale)) else {
        return text;
    };
    let german = number.to_string().replace('.', ",");
    if ty == ParamType::Money {
        format!("{german} €")
    } else {
        german
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_spaces_and_a_final_stop_say_nothing_and_signs_do() {
        assert!(same_words("Name des  Hundes.", "name des Hundes"));
        assert!(!same_words("Alter < 18", "Alter > 18"));
        assert!(!same_words("1,5 ha", "15 ha"));
    }

    #[test]
    fn amounts_are_read_as_amounts() {
        let text = |json| param_text(ParamType::Money, &json);
        assert_eq!(text(serde_json::json!(26)), "26,00 €");
        assert_eq!(text(serde_json::json!("31.50")), "31,50 €");
    }
}
