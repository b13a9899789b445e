//! Every page with its questions.

use super::{
    facts::citation,
    markdown::{Document, code, escape},
    shape::{self, Node},
    text::kind_of_answer,
};
use crate::{
    expr::TypedExpr,
    model::{
        Check, Compute, Field, FieldType, Form, Group, GroupId, Item, Need, NoteKind, PageId,
        Parent, Repeat, RepeatId, words::FormLabels,
    },
};

pub(super) fn write(form: &Form, out: &mut Document) {
    for (at, page) in form.pages.iter().enumerate() {
        out.heading(2, &format!("Seite {}: {}", at + 1, page.title));
        if let Some(when) = &page.when {
            shown_when("Diese Seite erscheint", form, None, when, out);
        }
        Questions {
            form,
            row: None,
            level: 3,
        }
        .items(&page.items, out);
    }
}

/// Where questions are being written.
#[derive(Clone, Copy)]
struct Questions<'a> {
    form: &'a Form,
    row: Option<RepeatId>,
    level: usize,
}

impl Questions<'_> {
    fn items(self, items: &[Item], out: &mut Document) {
        for item in items {
            match item {
                Item::Field(id) => self.field(self.form.field(*id), out),
                Item::Group(id) => self.group(*id, self.form.group(*id), out),
                Item::Repeat(id) => self.repeat(*id, self.form.repeat(*id), out),
                Item::When(when) => self.items(&when.items, out),
                Item::Note(note) => {
                    let kind = match note.kind {
                        NoteKind::Plain => "Text",
                        NoteKind::Info => "Hinweis",
                        NoteKind::Warning => "Warnung",
                        NoteKind::Success => "Erfolg",
                    };
                    let lines: Vec<String> = note
                        .text
                        .lines()
                        .map(|line| format!("> {}", escape(line)))
                        .collect();
                    out.block(&format!("> **{kind}:**\n{}", lines.join("\n")));
                }
                Item::Compute(id) => computed(self.form.compute(*id), out),
            }
        }
    }

    fn field(self, field: &Field, out: &mut Document) {
        let labels = FormLabels::new(self.form, self.row);
        out.heading(self.level, &field.label);
        let mut facts = vec![format!("Feld: {}", code(&field.path))];
        let mut kind = kind_of_answer(self.form, &field.ty);
        if let Some(unit) = &field.unit {
            kind = format!("{kind}, in {unit}");
        }
        facts.push(format!("Antwort: {}", escape(&kind)));
        facts.push(match &field.need {
            Need::Required => "Pflichtangabe".to_owned(),
            Need::Optional => "freiwillig".to_owned(),
            Need::OptionalWhen(condition) => {
                format!(
                    "Pflichtangabe, außer wenn gilt: {}",
                    escape(&labels.clause(condition))
                )
            }
            Need::Recommended => {
                "empfohlen; ohne die Angabe ist der Antrag trotzdem anzunehmen".to_owned()
            }
        });
        if let Some(condition) = self.condition(Node::Field(field), field.page) {
            facts.push(format!("Wird nur gefragt, wenn gilt: {condition}."));
        }
        if let Some(default) = &field.default {
            facts.push(format!("Vorausgewählt: {}", escape(default)));
        }
        facts.extend(
            field
                .hint
                .as_ref()
                .map(|it| format!("Hilfe: {}", escape(it))),
        );
        facts.extend(checks(&field.checks, &labels));
        facts.extend(
            field
                .legal
                .as_ref()
                .map(|it| format!("Norm: {}", citation(it))),
        );
        facts.extend(
            field
                .purpose
                .as_ref()
                .map(|it| format!("Zweck: {}", escape(it))),
        );
        facts.extend(field.fim.as_ref().map(|it| format!("FIM: {}", escape(it))));
        out.list(&facts);
        options(&field.ty, out);
    }

    fn group(self, id: GroupId, group: &Group, out: &mut Document) {
        out.heading(self.level, &group.called);
        let mut facts = vec![format!("Gruppe: {}", code(&group.path))];
        facts.extend(
            group
                .baustein
                .as_ref()
                .map(|it| format!("Baustein: {}", escape(it))),
        );
        if group.optional {
            facts.push(
                "darf als Ganzes leer bleiben; sobald etwas ausgefüllt ist, muss sie vollständig sein"
                    .to_owned(),
            );
        }
        if let Some(condition) = self.condition(Node::Group(id, group), group.page) {
            facts.push(format!("Wird nur gefragt, wenn gilt: {condition}."));
        }
        facts.extend(
            group
                .hint
                .as_ref()
                .map(|it| format!("Hilfe: {}", escape(it))),
        );
        facts.extend(checks(&group.checks, &FormLabels::new(self.form, self.row)));
        out.list(&facts);
        self.deeper().items(&group.items, out);
    }

    fn repeat(self, id: RepeatId, repeat: &Repeat, out: &mut Document) {
        let title = repeat.title.as_ref().unwrap_or(&repeat.item_label);
        out.heading(self.level, title);
        let mut facts = vec![
            format!("Liste: {}", code(&repeat.path)),
            format!(
                "{} bis {} Einträge, je Eintrag: {}",
                repeat.min,
                repeat.max,
                escape(&repeat.item_label)
            ),
        ];
        if let Some(condition) = self.condition(Node::Repeat(id, repeat), repeat.page) {
            facts.push(format!("Wird nur gefragt, wenn gilt: {condition}."));
        }
        facts.extend(
            repeat
                .hint
                .as_ref()
                .map(|it| format!("Hilfe: {}", escape(it))),
        );
        facts.extend(checks(&repeat.checks, &FormLabels::new(self.form, None)));
        out.list(&facts);
        let inside = Questions {
            row: Some(id),
            ..self.deeper()
        };
        inside.items(&repeat.items, out);
    }

    fn deeper(self) -> Self {
        Self {
            level: self.level + 1,
            ..self
        }
    }

    /// The conditions that the page, group or list around it does not already have.
    fn condition(self, node: Node<'_>, page: PageId) -> Option<String> {
        let outer = match node.parent() {
            Parent::Form => self.form.page(page).when.as_ref(),
            Parent::Group(id) => self.form.group(id).visible_when.as_ref(),
            Parent::Repeat(id) => self.form.repeat(id).visible_when.as_ref(),
        };
        let own = shape::without(node.visible_when(), outer);
        let clause = FormLabels::new(self.form, self.row).clauses(&own);
        (!own.is_empty()).then(|| escape(&clause))
    }
}

fn computed(compute: &Compute, out: &mut Document) {
    if compute.internal {
        return;
    }
    out.block(&format!(
        "Hier wird der berechnete Wert **{}** angezeigt.",
        escape(&compute.label)
    ));
}

fn options(ty: &FieldType, out: &mut Document) {
    let rows: Vec<Vec<String>> = ty
        .options()
        .iter()
        .map(|option| {
            let mut words = escape(option.hint.as_deref().unwrap_or_default());
            if option.alone {
                words = match words.as_str() {
                    "" => "Nur allein wählbar.".to_owned(),
                    _ => format!("{words} Nur allein wählbar."),
                };
            }
            vec![code(&option.code), escape(&option.label), words]
        })
        .collect();
    out.table(&["Code", "Möglichkeit", "Hilfe"], &rows);
}

fn checks(checks: &[Check], labels: &FormLabels<'_>) -> Vec<String> {
    checks
        .iter()
        .map(|check| {
            format!(
                "Prüfung: {}. Sonst: „{}“",
                escape(&labels.clause(&check.condition)),
                escape(&check.message)
            )
        })
        .collect()
}

/// `<what>, wenn …`.
pub(super) fn shown_when(
    what: &str,
    form: &Form,
    row: Option<RepeatId>,
    condition: &TypedExpr,
    out: &mut Document,
) {
    let clause = FormLabels::new(form, row).clause(condition);
    out.block(&format!("{what}, wenn gilt: {}.", escape(&clause)));
}
