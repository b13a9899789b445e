//! What comes out: evidence, computed values, values of the authority, scenarios.

use super::{
    facts::citation,
    markdown::{Document, code, escape},
    text::{german_date, german_number, kind_of_answer, kind_of_param},
};
use crate::{
    expr::{Decimal, Ty},
    model::{
        Answer, AnswerKind, Expectation, FieldType, Form, Need, Param, ParamType, Scenario,
        words::{FormLabels, label_at},
    },
};

pub(super) fn write(form: &Form, out: &mut Document) {
    evidence(form, out);
    computed(form, out);
    params(form, out);
    scenarios(form, out);
}

fn evidence(form: &Form, out: &mut Document) {
    let rows: Vec<Vec<String>> = form
        .fields
        .iter()
        .filter(|field| matches!(field.ty, FieldType::File { .. }))
        .map(|field| {
            let labels = FormLabels::new(form, field.repeat);
            let when = match &field.visible_when {
                None => "immer".to_owned(),
                Some(condition) => format!("wenn gilt: {}", escape(&labels.clause(condition))),
            };
            let need = match &field.need {
                Need::Required => "nötig".to_owned(),
                Need::Optional => "freiwillig".to_owned(),
                Need::OptionalWhen(condition) => {
                    format!(
                        "nötig, außer wenn gilt: {}",
                        escape(&labels.clause(condition))
                    )
                }
                Need::Recommended => "empfohlen".to_owned(),
            };
            let kind = kind_of_answer(form, &field.ty);
            vec![escape(&field.label), when, need, escape(&kind)]
        })
        .collect();
    if !rows.is_empty() {
        out.heading(2, "Nachweise");
        out.table(&["Nachweis", "Wann", "Nötig?", "Form"], &rows);
    }
}

fn computed(form: &Form, out: &mut Document) {
    if form.computes.is_empty() {
        return;
    }
    out.heading(2, "Berechnete Werte");
    let labels = FormLabels::new(form, None);
    for compute in &form.computes {
        let title = if compute.label.is_empty() {
            &compute.name
        } else {
            &compute.label
        };
        out.heading(3, title);
        let mut facts = vec![
            format!("Wert: {}", code(&compute.name)),
            format!("Berechnung: {}", escape(&labels.clause(&compute.expr))),
        ];
        if compute.internal {
            facts.push("nur für die Behörde, wird nicht angezeigt".to_owned());
        }
        facts.extend(
            compute
                .hint
                .as_ref()
                .map(|it| format!("Hilfe: {}", escape(it))),
        );
        facts.extend(
            compute
                .legal
                .as_ref()
                .map(|it| format!("Norm: {}", citation(it))),
        );
        out.list(&facts);
    }
}

fn params(form: &Form, out: &mut Document) {
    if form.params.is_empty() {
        return;
    }
    out.heading(2, "Werte der Behörde");
    let rows: Vec<Vec<String>> = form
        .params
        .iter()
        .map(|param| {
            let mut label = escape(&param.label);
            if let Some(hint) = &param.hint {
                label = format!("{label}\n{}", escape(hint));
            }
            vec![
                code(&param.name),
                label,
                kind_of_param(param.ty),
                escape(&value(param)),
                param.legal.as_ref().map(citation).unwrap_or_default(),
            ]
        })
        .collect();
    out.table(&["Name", "Bedeutung", "Art", "Vorgabe", "Norm"], &rows);
}

fn value(param: &Param) -> String {
    let Some(default) = &param.default else {
        return "keine, muss gesetzt werden".to_owned();
    };
    match (default, param.ty) {
        (serde_json::Value::Bool(yes), _) => if *yes { "Ja" } else { "Nein" }.to_owned(),
        (serde_json::Value::Number(number), ty) => {
            let scale = match ty {
                ParamType::Money => 2,
                ParamType::Number(scale) => scale,
                ParamType::Integer | ParamType::YesNo | ParamType::Text | ParamType::Date => 0,
            };
            let decimal = Decimal::parse(&number.to_string());
            decimal.map_or_else(
                || number.to_string(),
                |it| german_number(it.rescale(scale).unwrap_or(it)),
            )
        }
        (serde_json::Value::String(text), ParamType::Date) => german_date(text),
        (serde_json::Value::String(text), _) => text.clone(),
        (other, _) => other.to_string(),
    }
}

fn scenarios(form: &Form, out: &mut Document) {
    if form.scenarios.is_empty() {
        return;
    }
    out.heading(2, "Beispiele");
    for scenario in &form.scenarios {
        out.heading(3, &scenario.title);
        out.block(&format!("Am {}.", german_date(&scenario.today)));
        let mut rows = Vec::new();
        given(form, "", "", &scenario.given, &mut rows);
        out.table(&["Angabe", "Antwort"], &rows);
        let mut values = Vec::new();
        given(form, "", "", &scenario.params, &mut values);
        out.table(&["Wert der Behörde", "Wert"], &values);
        out.list(&expectations(form, scenario));
    }
}

/// A row per answer. `path` finds labels; `place` is what the reader sees, with entry numbers.
fn given(form: &Form, path: &str, place: &str, answer: &Answer, rows: &mut Vec<Vec<String>>) {
    let below = |of: &str, name: &str, mark: &str| {
        if of.is_empty() {
            name.to_owned()
        } else {
            format!("{of}{mark}{name}")
        }
    };
    match &answer.kind {
        AnswerKind::Record(entries) => {
            for entry in entries {
                let path = below(path, &entry.name, ".");
                let param = || form.params.iter().find(|it| it.name == path);
                let label = label_at(form, &path)
                    .or_else(|| param().map(|it| it.label.as_str()))
                    .unwrap_or(&entry.name);
                let place = below(place, label, " › ");
                given(form, &path, &place, &entry.value, rows);
            }
        }
        AnswerKind::List(items)
            if items
                .iter()
                .all(|it| matches!(it.kind, AnswerKind::Record(_))) =>
        {
            for (at, item) in items.iter().enumerate() {
                given(form, path, &format!("{place} {}", at + 1), item, rows);
            }
        }
        AnswerKind::List(items) => {
            let texts: Vec<String> = items.iter().map(|it| words(form, path, it)).collect();
            rows.push(vec![escape(place), escape(&texts.join(", "))]);
        }
        AnswerKind::Text(_) | AnswerKind::Number(_) | AnswerKind::Boolean(_) => {
            rows.push(vec![escape(place), escape(&words(form, path, answer))]);
        }
    }
}

fn words(form: &Form, path: &str, answer: &Answer) -> String {
    match &answer.kind {
        AnswerKind::Text(text) => named(form, path, text),
        AnswerKind::Number(number) => {
            let shown = scale(form, path).and_then(|it| number.rescale(it));
            german_number(shown.unwrap_or(*number))
        }
        AnswerKind::Boolean(true) => "Ja".to_owned(),
        AnswerKind::Boolean(false) => "Nein".to_owned(),
        AnswerKind::List(_) | AnswerKind::Record(_) => String::new(),
    }
}

/// The decimals with which a number at this path is shown.
fn scale(form: &Form, path: &str) -> Option<u8> {
    let param = || form.params.iter().find(|it| it.name == path);
    let ty = form.field_at(path).map(|it| &it.expr_ty);
    match ty.or_else(|| param().map(|it| &it.expr_ty)) {
        Some(Ty::Number(number)) => Some(number.scale),
        _ => None,
    }
}

/// A text as people read it: the label of a code, a German date.
fn named(form: &Form, path: &str, text: &str) -> String {
    let Some(field) = form.field_at(path) else {
        return text.to_owned();
    };
    let label = match &field.ty {
        FieldType::Choice { options } | FieldType::Choices { options } => options
            .iter()
            .find(|it| it.code == text)
            .map(|it| it.label.clone()),
        FieldType::Code { codelist } => {
            let rows = &form.codelist(codelist).rows;
            rows.label(text).map(str::to_owned)
        }
        FieldType::Date { .. } | FieldType::PartialDate => Some(german_date(text)),
        FieldType::Text { .. }
        | FieldType::Multiline { .. }
        | FieldType::Integer { .. }
        | FieldType::Number { .. }
        | FieldType::Money { .. }
        | FieldType::Time
        | FieldType::YesNo
        | FieldType::Confirm
        | FieldType::File { .. }
        | FieldType::Email
        | FieldType::Phone
        | FieldType::Iban
        | FieldType::PostalCode
        | FieldType::TaxId
        | FieldType::Url => None,
    };
    label.unwrap_or_else(|| text.to_owned())
}

fn expectations(form: &Form, scenario: &Scenario) -> Vec<String> {
    let labels = FormLabels::new(form, None);
    let named = |path: &str| {
        let page = form.pages.iter().find(|it| it.name == path);
        let label = label_at(form, path).or(page.map(|it| it.title.as_str()));
        escape(label.unwrap_or(path))
    };
    scenario
        .expectations
        .iter()
        .map(|expectation| match expectation {
            Expectation::Holds(condition) => {
                format!("Ergebnis: {}", escape(&labels.clause(condition)))
            }
            Expectation::Shown(path, _) => format!("Gefragt wird: {}", named(path)),
            Expectation::Hidden(path, _) => format!("Nicht gefragt wird: {}", named(path)),
            Expectation::Failing(path, _) => format!("Beanstandet wird: {}", named(path)),
        })
        .collect()
}
