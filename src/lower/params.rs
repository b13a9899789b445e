//! Params of the front matter: what each authority sets or keeps.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{
    dated, errors,
    meta::{Reader, citation},
};
use crate::{
    diagnostics::{Diagnostic, codes, suggest},
    expr::{NumberTy, Ty},
    model::{Param, ParamType},
    syntax::ast::{Node, NodeKind, Text},
};

const PARAM_KEYS: &[&str] = &["type", "default", "label", "hint", "legal"];

impl Reader<'_, '_> {
    /// The params as they are law on this day.
    pub(super) fn params(&mut self, day: Date) -> Vec<Param> {
        let Some(node) = self.node("params") else {
            return Vec::new();
        };
        let NodeKind::Map(entries) = &node.kind else {
            self.out.push(errors::params_not_map(node.span));
            return Vec::new();
        };
        entries
            .iter()
            .map(|(name, value)| self.param(name, value, day))
            .collect()
    }

    fn param(&mut self, name: &Text, value: &Node, day: Date) -> Param {
        let NodeKind::Map(entries) = &value.kind else {
            self.out.push(errors::param_not_map(name, value.span));
            return unread(name);
        };
        if !errors::is_name(&name.value) {
            self.out.push(errors::invalid_name(name));
        }
        let mut texts = BTreeMap::new();
        let mut has_misspelt_type = false;
        let mut before: Option<&Node> = None;
        for (key, node) in entries {
            let torn = before.and_then(|before| errors::torn_by_comma(before, key, node));
            before = Some(node);
            if let Some(diagnostic) = torn {
                self.out.push(diagnostic);
                continue;
            }
            let meant = suggest::closest(&key.value, PARAM_KEYS.iter().copied());
            has_misspelt_type |= meant == Some("type") && !PARAM_KEYS.contains(&key.value.as_str());
            if !PARAM_KEYS.contains(&key.value.as_str()) {
                let message = format!("a param has no key `{}`", key.value);
                self.out.push(
                    Diagnostic::new(codes::UNKNOWN_KEY, key.span, message)
                        .did_you_mean(&key.value, PARAM_KEYS.iter().copied()),
                );
            }
            texts.insert(key.value.as_str(), node);
        }
        let text = |key: &str| {
            texts.get(key).and_then(|node| match &node.kind {
                NodeKind::Text(text) => Some(Text::new(text.clone(), node.span)),
                _ => None,
            })
        };
        let written = text("type");
        let Some(ty) = written.as_ref().and_then(|ty| param_type(&ty.value)) else {
            let place = written.as_ref().map_or(name.span, |ty| ty.span);
            if !has_misspelt_type {
                self.out
                    .push(errors::param_type(name, written.as_ref(), place));
            }
            return unread(name);
        };
        let default = texts.get("default").copied();
        let default = default.and_then(|node| self.default(name, ty, node, day));
        let default = default.unwrap_or_default();
        Param {
            name: name.value.clone(),
            ty,
            expr_ty: param_expr_ty(ty),
            label: text("label").map_or_else(|| name.value.clone(), |text| text.value),
            hint: text("hint").map(|text| text.value),
            legal: default.legal.or(text("legal")).map(|text| citation(&text)),
            default: default.value,
            since: default.since.map(|day| day.to_string()),
            span: name.span,
        }
    }
}

/// What stands for a param whose type could not be read, so that its uses are no mistakes.
fn unread(name: &Text) -> Param {
    Param {
        name: name.value.clone(),
        ty: ParamType::Text,
        expr_ty: Ty::Unknown,
        label: name.value.clone(),
        hint: None,
        legal: None,
        default: None,
        since: None,
        span: name.span,
    }
}

impl Reader<'_, '_> {
    /// The default in force on this day. Every value is checked, whatever the day.
    fn default(
        &mut self,
        name: &Text,
        ty: ParamType,
        node: &Node,
        day: Date,
    ) -> Option<ValueOfDay> {
        let NodeKind::List(items) = &node.kind else {
            return Some(ValueOfDay {
                value: self.param_value(name, ty, node),
                ..ValueOfDay::default()
            });
        };
        let values = dated::values(&name.value, node, items, self.out);
        let mut in_force = None;
        for dated in &values {
            let value = self.param_value(name, ty, dated.value);
            if dated.from.is_none_or(|from| from <= day) {
                in_force = Some(ValueOfDay {
                    value,
                    since: dated.from,
                    legal: dated.legal.clone(),
                });
            }
        }
        if let (None, Some(Some(first))) = (&in_force, values.first().map(|it| it.from)) {
            self.out
                .push(errors::no_value_on(&name.value, name.span, day, first));
        }
        in_force
    }

    /// A value of a param; one that does not fit is reported.
    fn param_value(
        &mut self,
        name: &Text,
        ty: ParamType,
        node: &Node,
    ) -> Option<serde_json::Value> {
        let read = param_value(ty, node);
        if read.is_none() {
            let written = match &node.kind {
                NodeKind::Text(text) => text.as_str(),
                _ => "",
            };
            self.out
                .push(errors::param_default(name, written, node.span, ty));
        }
        read
    }
}

/// What a param is when the authority sets nothing.
#[derive(Default)]
struct ValueOfDay {
    value: Option<serde_json::Value>,
    /// Its first day.
    since: Option<Date>,
    /// The norm behind it.
    legal: Option<Text>,
}

fn param_type(written: &str) -> Option<ParamType> {
    Some(match written {
        "money" => ParamType::Money,
        "integer" => ParamType::Integer,
        "yesno" => ParamType::YesNo,
        "text" => ParamType::Text,
        "date" => ParamType::Date,
        _ => {
            let scale = written.strip_prefix("number(")?.strip_suffix(')')?;
            ParamType::Number(scale.trim().parse().ok().filter(|it| *it <= 6)?)
        }
    })
}

/// Amounts and counts an authority sets stay far below a field's fifteen digits, so that fees made
/// from them keep within the digits that are exact everywhere.
const PARAM_DIGITS: u8 = 9;

fn param_expr_ty(ty: ParamType) -> Ty {
    let number = |ty: NumberTy| {
        Ty::Number(NumberTy {
            digits: PARAM_DIGITS,
            ..ty
        })
    };
    match ty {
        ParamType::Money => number(NumberTy::MONEY),
        ParamType::Integer => number(NumberTy::INTEGER),
        ParamType::Number(scale) => number(NumberTy::decimal(scale)),
        ParamType::YesNo => Ty::Boolean,
        ParamType::Text => Ty::Text,
        ParamType::Date => Ty::Date,
    }
}

/// A default as JSON: numbers keep their digits as text would.
fn param_value(ty: ParamType, node: &Node) -> Option<serde_json::Value> {
    let scaled = |text: &str, scale: u8| {
        let value = crate::expr::Decimal::parse(text)?.rescale(scale)?;
        (value.units.unsigned_abs() < 10_u128.pow(u32::from(PARAM_DIGITS))).then_some(())?;
        serde_json::from_str(&value.to_string()).ok()
    };
    match (ty, &node.kind) {
        (ParamType::Money, NodeKind::Number(text)) => scaled(text, 2),
        (ParamType::Integer, NodeKind::Number(text)) => scaled(text, 0),
        (ParamType::Number(scale), NodeKind::Number(text)) => scaled(text, scale),
        (ParamType::YesNo, NodeKind::Boolean(value)) => Some((*value).into()),
        (ParamType::Text, NodeKind::Text(text)) => Some(text.as_str().into()),
        (ParamType::Date, NodeKind::Text(text)) => {
            text.parse::<Date>().ok().map(|_| text.as_str().into())
        }
        _ => None,
    }
}
