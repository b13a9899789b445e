//! What the runtime has to know about one form: compiled functions, values of the authority and a
//! table of fields, groups, repeat groups and computed values.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    Functions,
    endings::{EndingRow, endings},
    params,
    texts::Words,
    words,
};
use crate::{
    analysis::Sound,
    emit::{EmitContext, PublicKey, schema},
    expr::{Decimal, Ty},
    model::{self, Check, Compute, DateBound, Field, FieldType, Form, Group, Need, Repeat},
};

/// The script of one service. It leaves a function on `globalThis.antragswerk`, which the runtime
/// calls with `R`, the functions that compiled expressions use.
pub(super) fn service(
    (sound, form): (&Sound, &Form),
    say: &Words,
    context: &EmitContext,
    functions: &mut Functions,
) -> String {
    let table = Table::new((sound, form), say, context, functions);
    let table = serde_json::to_string(&table).expect("the table has string keys only");
    let params = params::members(&form.params, context);
    format!(
        "// {title} ({id} {version})\n\
         globalThis.antragswerk = (R) => ({{\n  \
           functions: [\n{functions}  ],\n  \
           params: {{\n{params}  }},\n  \
           form: {table},\n\
         }});\n",
        title = one_line(&form.meta.title),
        id = form.id,
        version = form.meta.version,
        functions = functions.members(),
    )
}

#[derive(Serialize)]
struct Table<'a> {
    id: &'a str,
    version: &'a str,
    /// What drafts are bound to, in every language.
    fingerprint: String,
    /// Of the payload, and the key to encrypt it for; only where that is wanted.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    encryption: Option<Encryption<'a>>,
    fields: BTreeMap<&'a str, FieldRow<'a>>,
    groups: BTreeMap<&'a str, GroupRow<'a>>,
    repeats: BTreeMap<&'a str, RepeatRow<'a>>,
    computes: Vec<ComputeRow<'a>>,
}

#[derive(Serialize)]
struct Encryption<'a> {
    schema: String,
    encrypt: &'a PublicKey,
}

/// A position in the list of functions and the message shown while it yields false.
type CheckRow<'a> = (usize, &'a str);

#[derive(Serialize)]
struct FieldRow<'a> {
    label: &'a str,
    #[serde(flatten)]
    limits: Limits<'a>,
    need: NeedRow,
    missing: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    default: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    checks: Vec<CheckRow<'a>>,
    /// Whether functions look at it, so that others may change with it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    watched: bool,
}

/// Type and bounds. Bounds of numbers are whole units at the type's scale, as text.
#[derive(Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Limits<'a> {
    Text {
        min: u32,
        max: u32,
    },
    Multiline {
        min: u32,
        max: u32,
    },
    Integer {
        scale: u8,
        min: String,
        max: String,
    },
    Number {
        scale: u8,
        min: String,
        max: String,
    },
    Money {
        scale: u8,
        min: String,
        max: String,
    },
    Date {
        bound: Option<DateBound>,
    },
    PartialDate,
    Time,
    Yesno,
    Confirm,
    Choice,
    Choices {
        alone: Vec<&'a str>,
    },
    Code,
    File {
        endings: Vec<EndingRow>,
        kinds: String,
        max_bytes: u64,
        min: u32,
        max: u32,
    },
    Email,
    Phone,
    Iban,
    PostalCode,
    TaxId,
    Url,
}

/// `"required"`, `"optional"`, `"recommended"`, or the function that makes it optional.
#[derive(Serialize)]
#[serde(untagged)]
enum NeedRow {
    Word(&'static str),
    OptionalWhen(usize),
}

#[derive(Serialize)]
struct GroupRow<'a> {
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    optional: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    checks: Vec<CheckRow<'a>>,
}

#[derive(Serialize)]
struct RepeatRow<'a> {
    item: &'a str,
    add: &'a str,
    min: u32,
    max: u32,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    checks: Vec<CheckRow<'a>>,
}

#[derive(Serialize)]
struct ComputeRow<'a> {
    name: &'a str,
    #[serde(rename = "type")]
    ty: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    scale: Option<u8>,
    function: usize,
    /// Decimals that the value lacks: a sum of whole numbers may be an amount.
    #[serde(skip_serializing_if = "is_zero")]
    shift: u8,
    /// Shown to applicants while this function yields true.
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<usize>,
}

impl<'a> Table<'a> {
    fn new(
        (sound, form): (&Sound, &'a Form),
        say: &Words,
        context: &'a EmitContext,
        functions: &mut Functions,
    ) -> Self {
        let mut table = Self {
            id: &form.id,
            version: &form.meta.version,
            fingerprint: model::fingerprint(&sound.form),
            encryption: context.encrypt_for.as_ref().map(|encrypt| Encryption {
                schema: schema::id(form),
                encrypt,
            }),
            fields: form
                .fields
                .iter()
                .map(|field| (field.path.as_str(), field_row(field, say, functions)))
                .collect(),
            groups: form
                .groups
                .iter()
                .map(|group| (group.path.as_str(), group_row(group, functions)))
                .collect(),
            repeats: form
                .repeats
                .iter()
                .map(|repeat| (repeat.path.as_str(), repeat_row(repeat, functions)))
                .collect(),
            computes: form
                .computes
                .iter()
                .map(|compute| compute_row(compute, functions))
                .collect(),
        };
        for (path, row) in &mut table.fields {
            row.watched = functions.look_at(path);
        }
        table
    }
}

fn field_row<'a>(field: &'a Field, say: &Words, functions: &mut Functions) -> FieldRow<'a> {
    let need = match &field.need {
        Need::Required => NeedRow::Word("required"),
        Need::Optional => NeedRow::Word("optional"),
        Need::Recommended => NeedRow::Word("recommended"),
        Need::OptionalWhen(condition) => NeedRow::OptionalWhen(functions.add(condition)),
    };
    FieldRow {
        label: &field.label,
        limits: limits(&field.ty, say),
        need,
        missing: &field.missing,
        unit: field.unit.as_deref(),
        default: field.default.as_deref(),
        checks: checks(&field.checks, functions),
        watched: false,
    }
}

fn limits<'a>(ty: &'a FieldType, say: &Words) -> Limits<'a> {
    match ty {
        FieldType::Text { min, max } => Limits::Text {
            min: *min,
            max: *max,
        },
        FieldType::Multiline { min, max } => Limits::Multiline {
            min: *min,
            max: *max,
        },
        FieldType::Integer { min, max } => Limits::Integer {
            scale: 0,
            min: min.to_string(),
            max: max.to_string(),
        },
        FieldType::Number { scale, min, max } => Limits::Number {
            scale: *scale,
            min: units(*min, *scale),
            max: units(*max, *scale),
        },
        FieldType::Money { min, max } => Limits::Money {
            scale: 2,
            min: units(*min, 2),
            max: units(*max, 2),
        },
        FieldType::Date { bound } => Limits::Date { bound: *bound },
        FieldType::PartialDate => Limits::PartialDate,
        FieldType::Time => Limits::Time,
        FieldType::YesNo => Limits::Yesno,
        FieldType::Confirm => Limits::Confirm,
        FieldType::Choice { .. } => Limits::Choice,
        FieldType::Choices { options } => Limits::Choices {
            alone: options
                .iter()
                .filter(|option| option.alone)
                .map(|option| option.code.as_str())
                .collect(),
        },
        FieldType::Code { .. } => Limits::Code,
        FieldType::File {
            kinds,
            max_bytes,
            min_count,
            max_count,
        } => Limits::File {
            endings: kinds.iter().flat_map(|kind| endings(*kind)).collect(),
            kinds: words::file_kinds(kinds, say),
            max_bytes: *max_bytes,
            min: *min_count,
            max: *max_count,
        },
        FieldType::Email => Limits::Email,
        FieldType::Phone => Limits::Phone,
        FieldType::Iban => Limits::Iban,
        FieldType::PostalCode => Limits::PostalCode,
        FieldType::TaxId => Limits::TaxId,
        FieldType::Url => Limits::Url,
    }
}

fn group_row<'a>(group: &'a Group, functions: &mut Functions) -> GroupRow<'a> {
    GroupRow {
        optional: group.optional,
        checks: checks(&group.checks, functions),
    }
}

fn repeat_row<'a>(repeat: &'a Repeat, functions: &mut Functions) -> RepeatRow<'a> {
    RepeatRow {
        item: &repeat.item_label,
        add: &repeat.add,
        min: repeat.min,
        max: repeat.max,
        checks: checks(&repeat.checks, functions),
    }
}

fn compute_row<'a>(compute: &'a Compute, functions: &mut Functions) -> ComputeRow<'a> {
    let (ty, scale) = match &compute.ty {
        Ty::Number(number) if number.money => ("money", Some(number.scale)),
        Ty::Number(number) => ("number", Some(number.scale)),
        Ty::Boolean => ("yesno", None),
        Ty::Date => ("date", None),
        Ty::Unknown
        | Ty::Null
        | Ty::Text
        | Ty::PartialDate
        | Ty::Months
        | Ty::Days
        | Ty::Choice(_)
        | Ty::File
        | Ty::List(_)
        | Ty::Record(_) => ("text", None),
    };
    let of_value = match &compute.expr.ty {
        Ty::Number(number) => number.scale,
        Ty::Unknown
        | Ty::Null
        | Ty::Boolean
        | Ty::Text
        | Ty::Date
        | Ty::PartialDate
        | Ty::Months
        | Ty::Days
        | Ty::Choice(_)
        | Ty::File
        | Ty::List(_)
        | Ty::Record(_) => 0,
    };
    ComputeRow {
        name: &compute.name,
        ty,
        scale,
        shift: scale.map_or(0, |declared| declared.saturating_sub(of_value)),
        function: functions.add(&compute.expr),
        when: compute
            .visible_when
            .as_ref()
            .map(|when| functions.add(when)),
    }
}

fn checks<'a>(checks: &'a [Check], functions: &mut Functions) -> Vec<CheckRow<'a>> {
    checks
        .iter()
        .map(|check| (functions.add(&check.condition), check.message.as_str()))
        .collect()
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands over a reference"
)]
fn is_zero(number: &u8) -> bool {
    *number == 0
}

fn units(bound: Decimal, scale: u8) -> String {
    let exact = bound.rescale(scale);
    exact
        .expect("bounds have no more decimals than the type")
        .units
        .to_string()
}

/// Without anything that ends a comment's line.
fn one_line(text: &str) -> String {
    text.replace(
        |it: char| it.is_control() || matches!(it, '\u{2028}' | '\u{2029}'),
        " ",
    )
}
