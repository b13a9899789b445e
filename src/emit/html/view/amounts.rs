//! The amounts of money that an authority set, as the start page tells them.

use serde::Serialize;

use crate::{
    emit::{
        EmitContext,
        html::{params, texts::Words, words},
    },
    model::{Param, ParamType},
};

/// An amount the service calculates with.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Amount {
    label: String,
    /// `30,70 Euro`
    value: String,
}

/// The amounts whose value is known: the authority's, else the one in force.
pub(super) fn amounts(params: &[Param], context: &EmitContext, say: &Words) -> Vec<Amount> {
    let money = params.iter().filter(|param| param.ty == ParamType::Money);
    money
        .filter_map(|param| {
            let cents = params::units(params::set(param, context)?, 2)?;
            Some(Amount {
                label: param.label.clone(),
                value: words::money(cents, say),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::expr::{NumberTy, Ty};

    #[test]
    fn the_authority_s_amount_goes_before_the_one_in_force() {
        let param = |name: &str, ty, default| Param {
            name: name.to_owned(),
            ty,
            expr_ty: Ty::Number(NumberTy::MONEY),
            label: format!("Gebühr {name}"),
            hint: None,
            legal: None,
            default,
            since: None,
            span: crate::source::Span::default(),
        };
        let params = [
            param("a", ParamType::Money, Some(json!(30.70))),
            param("b", ParamType::Money, Some(json!(1))),
            param("c", ParamType::Money, None),
            param("d", ParamType::Integer, Some(json!(3))),
        ];
        let mut context = EmitContext::default();
        context.params.insert("b".to_owned(), json!("1234.5"));
        let found = amounts(&params, &context, Words::of(None));
        let found: Vec<&str> = found.iter().map(|it| it.value.as_str()).collect();
        assert_eq!(found, ["30,70 Euro", "1.234,50 Euro"]);
    }
}
