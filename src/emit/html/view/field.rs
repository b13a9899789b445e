//! A question as controls: which element, which keyboard, which words around it.

use serde::Serialize;

use super::{hints, items::Items, reasons::Reasons};
use crate::{
    emit::html::texts::{Words, fill},
    model::{ChoiceOption, Field, FieldType, Need},
};

/// More options than this are shown as a list to open.
const MOST_RADIOS: usize = 7;
/// With explanations, which a list to open cannot show, this many are still shown openly.
const MOST_EXPLAINED_RADIOS: usize = 12;

/// More options than this do not stand on paper.
const MOST_TICKS: usize = 20;

/// A question with its controls.
#[derive(Serialize)]
pub(super) struct FieldView {
    path: String,
    id: String,
    name: String,
    label: String,
    /// Behind the label: `Optional`, `empfohlen`.
    mark: Option<Mark>,
    /// Help above the control, a paragraph each.
    hints: Vec<String>,
    /// Shown behind the control.
    unit: Option<String>,
    described_by: String,
    required: bool,
    /// Why it is asked, where it says so itself.
    reasons: Option<Reasons>,
    control: Control,
}

#[derive(Serialize)]
struct Mark {
    text: String,
    /// Depends on other answers; with a script it shows only while it is true.
    depends: bool,
}

/// Kinds of controls.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Control {
    Input {
        attributes: Vec<Attribute>,
        width: &'static str,
    },
    Textarea {
        attributes: Vec<Attribute>,
    },
    Select {
        attributes: Vec<Attribute>,
        /// The rows, as HTML.
        options: String,
        /// The file of a codelist that holds the rows instead.
        list: Option<String>,
        /// The options as boxes to tick on paper; none for a long list, where people write.
        ticks: Vec<String>,
    },
    Radios {
        options: Vec<OptionView>,
    },
    Checkboxes {
        options: Vec<OptionView>,
    },
    Confirm,
    Date {
        parts: Vec<Part>,
    },
    File {
        accept: String,
        multiple: bool,
        /// Said on paper, where nobody can choose a file.
        ticks: Option<[&'static str; 1]>,
    },
}

#[derive(Serialize)]
struct Attribute {
    name: &'static str,
    value: String,
}

#[derive(Serialize)]
struct OptionView {
    id: String,
    value: String,
    label: String,
    hint: Option<String>,
    selected: bool,
}

/// Day, month or year.
#[derive(Serialize)]
struct Part {
    id: String,
    name: String,
    label: String,
    width: u8,
    autocomplete: String,
    required: bool,
}

impl FieldView {
    pub(super) fn new(items: &Items<'_>, field: &Field) -> Self {
        let id = items.id(&field.path);
        let name = items.name(&field.path);
        let mut help: Vec<String> = field.hint.iter().cloned().collect();
        help.extend(hints::format(field, items.speech.words));
        let unit = hints::unit(field, items.speech.words);
        let mut described_by = items.described_by().to_vec();
        described_by.extend((!help.is_empty()).then(|| format!("{id}--hinweis")));
        described_by.extend(unit.is_some().then(|| format!("{id}--einheit")));
        let required = items.always_required(field);
        Self {
            control: control(items, field, &id, &name, required),
            reasons: Reasons::of_field(field),
            path: field.path.clone(),
            label: field.label.clone(),
            mark: mark(items, field),
            described_by: described_by.join(" "),
            hints: help,
            unit,
            required,
            id,
            name,
        }
    }
}

fn mark(items: &Items<'_>, field: &Field) -> Option<Mark> {
    let say = items.speech.words;
    let text = match &field.need {
        Need::Required => return None,
        Need::Optional => say.optional.clone(),
        Need::Recommended => say.recommended.clone(),
        Need::OptionalWhen(condition) => {
            let sentence = items
                .is_plain()
                .then(|| items.speech.sentence(items.names(), condition));
            let text = match sentence.as_deref() {
                None | Some("") => say.optional.clone(),
                Some(sentence) => fill(&say.optional_if, &[("condition", sentence)]),
            };
            return Some(Mark {
                text,
                depends: true,
            });
        }
    };
    Some(Mark {
        text,
        depends: false,
    })
}

fn control(items: &Items<'_>, field: &Field, id: &str, name: &str, required: bool) -> Control {
    match &field.ty {
        FieldType::Text { max, .. } => input(field, &[("type", "text")], text_width(*max)),
        FieldType::Multiline { .. } => Control::Textarea {
            attributes: vec![autocomplete(field, "off")],
        },
        FieldType::Integer { .. } => number_input(field, "numeric", "wz-w-8"),
        FieldType::Number { .. } | FieldType::Money { .. } => {
            number_input(field, "decimal", "wz-w-12")
        }
        FieldType::Date { .. } | FieldType::PartialDate => {
            let partial = matches!(field.ty, FieldType::PartialDate);
            Control::Date {
                parts: date_parts(items, field, (id, name), required, partial),
            }
        }
        FieldType::Time => input(field, &[("type", "text")], "wz-w-8"),
        FieldType::YesNo => Control::Radios {
            options: yes_no(id, items.speech.words),
        },
        FieldType::Confirm => Control::Confirm,
        FieldType::Choice { options } => choice(items, field, options, id),
        FieldType::Choices { options } => Control::Checkboxes {
            options: option_views(options, id, None),
        },
        FieldType::Code { codelist } => {
            let options = &items.form.codelist(codelist).rows.options;
            let rows = items.rows.of_codelist(codelist, field.default.as_deref());
            Control::Select {
                attributes: vec![autocomplete(field, "off")],
                options: rows.unwrap_or_default().to_owned(),
                list: rows.is_none().then(|| codelist.clone()),
                ticks: ticks(items, options.iter().map(|(_, label)| label)),
            }
        }
        FieldType::File {
            kinds, max_count, ..
        } => {
            let endings: Vec<&str> = kinds
                .iter()
                .flat_map(|kind| kind.endings())
                .copied()
                .collect();
            Control::File {
                accept: endings.join(","),
                multiple: *max_count > 1,
                ticks: items
                    .is_plain()
                    .then_some([items.speech.words.paper_enclosed.as_str()]),
            }
        }
        // `aria-invalid`: Chromium calls a half-typed address invalid, even in a form that is not
        // validated by the browser.
        FieldType::Email => input(
            field,
            &[
                ("type", "email"),
                ("inputmode", "email"),
                ("spellcheck", "false"),
                ("autocapitalize", "none"),
                ("aria-invalid", "false"),
            ],
            "",
        ),
        FieldType::Phone => input(field, &[("type", "tel"), ("inputmode", "tel")], "wz-w-20"),
        FieldType::Iban => input(
            field,
            &[
                ("type", "text"),
                ("spellcheck", "false"),
                ("autocapitalize", "characters"),
            ],
            "wz-w-27",
        ),
        FieldType::PostalCode => number_input(field, "numeric", "wz-w-8"),
        FieldType::TaxId => number_input(field, "numeric", "wz-w-20"),
        FieldType::Url => input(
            field,
            &[
                ("type", "url"),
                ("inputmode", "url"),
                ("spellcheck", "false"),
                ("autocapitalize", "none"),
                ("aria-invalid", "false"),
            ],
            "",
        ),
    }
}

fn input(field: &Field, fixed: &[(&'static str, &str)], width: &'static str) -> Control {
    let fixed = fixed.iter().map(|(name, value)| Attribute {
        name,
        value: (*value).to_owned(),
    });
    Control::Input {
        attributes: fixed.chain([autocomplete(field, "off")]).collect(),
        width,
    }
}

/// A text input with a keypad: `type=number` loses what it cannot read and scrolls values away.
fn number_input(field: &Field, mode: &str, width: &'static str) -> Control {
    input(
        field,
        &[
            ("type", "text"),
            ("inputmode", mode),
            ("spellcheck", "false"),
        ],
        width,
    )
}

fn autocomplete(field: &Field, otherwise: &str) -> Attribute {
    Attribute {
        name: "autocomplete",
        value: field
            .autofill
            .clone()
            .unwrap_or_else(|| otherwise.to_owned()),
    }
}

fn text_width(max: u32) -> &'static str {
    match max {
        0..=8 => "wz-w-8",
        9..=12 => "wz-w-12",
        13..=24 => "wz-w-20",
        _ => "",
    }
}

fn date_parts(
    items: &Items<'_>,
    field: &Field,
    (id, name): (&str, &str),
    required: bool,
    partial: bool,
) -> Vec<Part> {
    let say = items.speech.words;
    let parts = [
        ("tag", &say.day, 2, "day"),
        ("monat", &say.month, 2, "month"),
        ("jahr", &say.year, 4, "year"),
    ];
    parts
        .into_iter()
        .map(|(part, label, width, token)| Part {
            id: format!("{id}-{part}"),
            name: format!("{name}.{part}"),
            label: label.clone(),
            width,
            autocomplete: match field.autofill.as_deref() {
                Some("bday") => format!("bday-{token}"),
                _ => "off".to_owned(),
            },
            required: required && (!partial || part == "jahr"),
        })
        .collect()
}

fn choice(items: &Items<'_>, field: &Field, options: &[ChoiceOption], id: &str) -> Control {
    let explained = options.iter().any(|option| option.hint.is_some());
    let most = if explained {
        MOST_EXPLAINED_RADIOS
    } else {
        MOST_RADIOS
    };
    let default = field.default.as_deref();
    if options.len() <= most {
        return Control::Radios {
            options: option_views(options, id, default),
        };
    }
    let rows = options.iter();
    let rows: Vec<(String, String)> = rows
        .map(|option| (option.code.clone(), option.label.clone()))
        .collect();
    Control::Select {
        attributes: vec![autocomplete(field, "off")],
        options: items.rows.print(&rows, default),
        list: None,
        ticks: ticks(items, options.iter().map(|option| &option.label)),
    }
}

fn ticks<'a>(items: &Items<'_>, labels: impl ExactSizeIterator<Item = &'a String>) -> Vec<String> {
    if !items.is_plain() || labels.len() > MOST_TICKS {
        return Vec::new();
    }
    labels.cloned().collect()
}

/// The first option has the question's id, so that a link to the question leads there.
fn option_id(id: &str, position: usize) -> String {
    match position {
        0 => id.to_owned(),
        later => format!("{id}--{}", later + 1),
    }
}

fn option_views(options: &[ChoiceOption], id: &str, default: Option<&str>) -> Vec<OptionView> {
    options
        .iter()
        .enumerate()
        .map(|(position, option)| OptionView {
            id: option_id(id, position),
            value: option.code.clone(),
            label: option.label.clone(),
            hint: option.hint.clone(),
            selected: default == Some(option.code.as_str()),
        })
        .collect()
}

fn yes_no(id: &str, say: &Words) -> Vec<OptionView> {
    [("ja", &say.yes), ("nein", &say.no)]
        .into_iter()
        .enumerate()
        .map(|(position, (value, label))| OptionView {
            id: option_id(id, position),
            value: value.to_owned(),
            label: label.clone(),
            hint: None,
            selected: false,
        })
        .collect()
}
