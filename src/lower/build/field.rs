//! Questions: type, words, attributes.

use super::{
    Ctx, Place,
    basis::{self, Stated},
};
use crate::{
    expr::Ty,
    lower::{
        defaults, errors,
        expand::{FieldNode, NeedChange},
        meta::citation,
    },
    model::{Field, FieldId, FieldType, Need, Origin},
    syntax::ast::{Attribute, AttributeKind, Text, TextAttribute},
};

impl Ctx<'_, '_> {
    pub(super) fn field(&mut self, node: &FieldNode<'_>, place: &Place<'_>) -> FieldId {
        let written = node.field;
        let path = place.path(&written.name.value);
        let known = self.scopes.types.get(&path).cloned();
        let (ty, expr_ty) = known.unwrap_or((FieldType::Text { min: 1, max: 250 }, Ty::Unknown));
        let label = node.label.or(written.label.as_ref());
        let label = self.words(label, &written.name, "label");
        let mut field = Field {
            name: written.name.value.clone(),
            path,
            page: place.page,
            parent: place.parent,
            repeat: place.repeat,
            hint: node.hint.map(|hint| hint.value.clone()),
            missing: defaults::missing(&label, &ty, self.language),
            label,
            ty,
            expr_ty,
            need: Need::Required,
            visible_when: place.visible.clone(),
            checks: Vec::new(),
            legal: None,
            purpose: None,
            basis: basis::inside(
                &place.basis,
                &Stated::by_attributes(&written.attributes),
                &Origin::Field,
            ),
            unit: None,
            default: None,
            autofill: None,
            fim: None,
            span: written.name.span,
        };
        self.no_repetition(&written.attributes);
        for attribute in &written.attributes {
            self.field_attribute(attribute, node, place, &mut field);
        }
        match node.need {
            Some(NeedChange::Optional) => field.need = Need::Optional,
            Some(NeedChange::Required) => field.need = Need::Required,
            None => {}
        }
        self.built.form.fields.push(field);
        FieldId::from_index(self.built.form.fields.len() - 1)
    }

    fn field_attribute(
        &mut self,
        attribute: &Attribute,
        node: &FieldNode<'_>,
        place: &Place<'_>,
        field: &mut Field,
    ) {
        match &attribute.kind {
            AttributeKind::Comment(_) => {}
            AttributeKind::Optional if matches!(field.ty, FieldType::Confirm) => {
                self.out.push(errors::optional_confirm(attribute));
            }
            AttributeKind::Optional => field.need = Need::Optional,
            AttributeKind::Recommended => field.need = Need::Recommended,
            AttributeKind::OptionalWhen(condition) => {
                let condition = self.condition(condition, place);
                field.need = Need::OptionalWhen(Box::new(condition));
            }
            AttributeKind::Check(condition, message) => {
                let check = self.check(condition, message, place);
                field.checks.push(check);
            }
            AttributeKind::Fim(id) => {
                self.fim(id);
                field.fim = Some(id.value.clone());
            }
            AttributeKind::Text(word, text) => match word {
                TextAttribute::Hint => {
                    field.hint.get_or_insert_with(|| text.value.clone());
                }
                // A message written for another label would name the wrong thing.
                TextAttribute::Missing if node.label.is_none() => {
                    field.missing.clone_from(&text.value);
                }
                TextAttribute::Missing => {}
                TextAttribute::Legal => field.legal = Some(citation(text)),
                TextAttribute::Purpose => field.purpose = Some(text.value.clone()),
                TextAttribute::Unit => {
                    if !field.expr_ty.is_number() && field.expr_ty != Ty::Unknown {
                        self.out
                            .push(errors::attribute_misplaced(attribute, "field"));
                    }
                    field.unit = Some(text.value.clone());
                }
                TextAttribute::Default => self.default(text, field),
                TextAttribute::Autofill => {
                    if !errors::AUTOFILL.contains(&text.value.as_str()) {
                        self.out.push(errors::unknown_autofill(text));
                    } else if node.autofill && field.repeat.is_none() {
                        field.autofill = Some(text.value.clone());
                    }
                }
                TextAttribute::Title | TextAttribute::Add => {
                    self.out
                        .push(errors::attribute_misplaced(attribute, "field"));
                }
            },
            AttributeKind::When(_) | AttributeKind::Internal => {
                self.out
                    .push(errors::attribute_misplaced(attribute, "field"));
            }
        }
    }

    fn default(&mut self, text: &Text, field: &mut Field) {
        let known: Vec<&str> = match &field.expr_ty {
            Ty::Choice(choice) => choice
                .options
                .iter()
                .map(|(code, _)| code.as_str())
                .collect(),
            _ => Vec::new(),
        };
        if known.contains(&text.value.as_str()) {
            field.default = Some(text.value.clone());
        } else if !matches!(field.expr_ty, Ty::Unknown) {
            self.out.push(errors::invalid_default(text, &known));
        }
    }

    fn fim(&mut self, id: &Text) {
        let digits = id.value.get(1..).unwrap_or_default();
        let good = id.value.starts_with(['F', 'G'])
            && matches!(digits.len(), 8 | 11)
            && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !good {
            self.out.push(errors::fim_id(id));
        }
    }
}
