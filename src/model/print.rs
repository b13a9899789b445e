//! A stable, readable dump of a form, for `antrag dump` and for snapshots.

use std::fmt::Write as _;

use super::{Check, Field, FieldType, Form, Item, Need, NoteKind, Origin, Scenario};
use crate::expr::{TypedExpr, print::print_typed};

/// The form as indented text.
pub fn print(form: &Form) -> String {
    let mut printer = Printer {
        form,
        text: String::new(),
        depth: 0,
    };
    printer.form();
    printer.text
}

struct Printer<'a> {
    form: &'a Form,
    text: String,
    depth: usize,
}

impl Printer<'_> {
    fn line(&mut self, line: std::fmt::Arguments<'_>) {
        let indent = "  ".repeat(self.depth);
        writeln!(self.text, "{indent}{line}").expect("writing to a string cannot fail");
    }

    fn form(&mut self) {
        let form = self.form;
        let meta = &form.meta;
        let number = meta
            .ozg
            .map(|ozg| ozg.to_string())
            .or_else(|| meta.candidate.clone());
        let number = number.unwrap_or_default();
        self.line(format_args!(
            "form {} {} ({number}) {:?}",
            form.id, meta.version, meta.title
        ));
        let period = [
            ("from", &form.in_force.from),
            ("until", &form.in_force.until),
        ];
        let period = period.into_iter();
        let period = period.filter_map(|(word, day)| Some(format!(" {word} {}", day.as_ref()?)));
        let period: String = period.collect();
        if !period.is_empty() {
            self.line(format_args!("in force{period}"));
        }
        for param in &form.params {
            let default = param
                .default
                .as_ref()
                .map(|it| format!(" = {it}"))
                .unwrap_or_default();
            let since = param.since.as_ref();
            let since = since.map(|day| format!(" since {day}")).unwrap_or_default();
            let ty = param.expr_ty.name();
            self.line(format_args!(
                "param {}: {ty}{default}{since} {:?}",
                param.name, param.label
            ));
        }
        for list in form.codelists.values() {
            let rows = list.rows.options.len();
            self.line(format_args!(
                "codelist {} {}_{} ({rows} rows)",
                list.name, list.urn, list.version
            ));
        }
        for page in &form.pages {
            let when = when(page.when.as_ref());
            self.line(format_args!("page {} {:?}{when}", page.name, page.title));
            self.items(&page.items);
        }
        for id in &form.result {
            self.item(&Item::Compute(*id));
        }
        for scenario in &form.scenarios {
            self.scenario(scenario);
        }
    }

    fn items(&mut self, items: &[Item]) {
        self.depth += 1;
        for item in items {
            self.item(item);
        }
        self.depth -= 1;
    }

    fn item(&mut self, item: &Item) {
        let form = self.form;
        match item {
            Item::Field(id) => self.field(form.field(*id)),
            Item::Group(id) => {
                let group = form.group(*id);
                let of = group
                    .baustein
                    .as_ref()
                    .map(|it| format!(" of {it}"))
                    .unwrap_or_default();
                let optional = if group.optional { " optional" } else { "" };
                let when = when(group.when.as_ref());
                self.line(format_args!(
                    "group {}{of} {:?}{optional}{when}",
                    group.path, group.title
                ));
                self.checks(&group.checks);
                self.items(&group.items);
            }
            Item::Repeat(id) => {
                let repeat = form.repeat(*id);
                let (min, max) = (repeat.min, repeat.max);
                let when = when(repeat.when.as_ref());
                self.line(format_args!(
                    "repeat {} {min}..{max} {:?}{when}",
                    repeat.path, repeat.item_label
                ));
                self.checks(&repeat.checks);
                self.items(&repeat.items);
            }
            Item::When(block) => {
                self.line(format_args!("when {}", print_typed(&block.condition)));
                self.items(&block.items);
            }
            Item::Note(note) => {
                let kind = match note.kind {
                    NoteKind::Plain => "",
                    NoteKind::Info => " info",
                    NoteKind::Warning => " warning",
                    NoteKind::Success => " success",
                };
                self.line(format_args!("note{kind} {:?}", note.text));
            }
            Item::Compute(id) => {
                let compute = form.compute(*id);
                let internal = if compute.internal { " internal" } else { "" };
                let (ty, expr) = (compute.ty.name(), print_typed(&compute.expr));
                self.line(format_args!(
                    "compute {}: {ty}{internal} {:?} = {expr}",
                    compute.name, compute.label
                ));
            }
        }
    }

    fn field(&mut self, field: &Field) {
        let need = match &field.need {
            Need::Required => String::new(),
            Need::Optional => " optional".to_owned(),
            Need::OptionalWhen(condition) => format!(" optional when {}", print_typed(condition)),
            Need::Recommended => " recommended".to_owned(),
        };
        let ty = type_text(&field.ty);
        self.line(format_args!(
            "field {}: {ty} {:?}{need}",
            field.path, field.label
        ));
        self.depth += 1;
        self.inherited(field);
        for option in field.ty.options() {
            let alone = if option.alone { " alone" } else { "" };
            self.line(format_args!(
                "option {:?} {:?}{alone}",
                option.code, option.label
            ));
        }
        self.depth -= 1;
        self.checks(&field.checks);
    }

    /// Purpose and legal basis that something around the question states for it.
    fn inherited(&mut self, field: &Field) {
        let basis = &field.basis;
        if let Some(purpose) = &basis.purpose
            && let Some(from) = self.around(&purpose.from)
        {
            self.line(format_args!("purpose {:?} of {from}", purpose.text));
        }
        for norm in &basis.legal {
            if let Some(from) = self.around(&norm.from) {
                self.line(format_args!("legal {:?} of {from}", norm.citation.text));
            }
        }
    }

    /// What around a question states something; `None` for the question itself.
    fn around(&self, origin: &Origin) -> Option<String> {
        Some(match origin {
            Origin::Field => return None,
            Origin::Group(id) => format!("group {}", self.form.group(*id).path),
            Origin::Use(id) => format!("use {}", self.form.group(*id).path),
            Origin::Baustein(name) => format!("Baustein {name}"),
            Origin::Repeat(id) => format!("repeat {}", self.form.repeat(*id).path),
            Origin::Page(id) => format!("page {}", self.form.page(*id).name),
        })
    }

    fn checks(&mut self, checks: &[Check]) {
        self.depth += 1;
        for check in checks {
            let condition = print_typed(&check.condition);
            self.line(format_args!("check {condition} {:?}", check.message));
        }
        self.depth -= 1;
    }

    fn scenario(&mut self, scenario: &Scenario) {
        let expectations = scenario.expectations.len();
        self.line(format_args!(
            "scenario {:?} on {} ({expectations} expectations)",
            scenario.title, scenario.today
        ));
    }
}

fn when(condition: Option<&TypedExpr>) -> String {
    condition
        .map(|it| format!(" when {}", print_typed(it)))
        .unwrap_or_default()
}

/// A type with its limits, as authors write it.
pub fn type_text(ty: &FieldType) -> String {
    match ty {
        FieldType::Text { min, max } => format!("text({min}..{max})"),
        FieldType::Multiline { min, max } => format!("multiline({min}..{max})"),
        FieldType::Integer { min, max } => format!("integer({min}..{max})"),
        FieldType::Number { scale, min, max } => format!("number({scale}, {min}..{max})"),
        FieldType::Money { min, max } => format!("money({min}..{max})"),
        FieldType::Date { bound: None } => "date".to_owned(),
        FieldType::Date {
            bound: Some(super::DateBound::Past),
        } => "date(past)".to_owned(),
        FieldType::Date {
            bound: Some(super::DateBound::Future),
        } => "date(future)".to_owned(),
        FieldType::PartialDate => "partial_date".to_owned(),
        FieldType::Time => "time".to_owned(),
        FieldType::YesNo => "yesno".to_owned(),
        FieldType::Confirm => "confirm".to_owned(),
        FieldType::Choice { .. } => "choice".to_owned(),
        FieldType::Choices { .. } => "choices".to_owned(),
        FieldType::Code { codelist } => format!("codelist {codelist}"),
        FieldType::File {
            kinds,
            max_bytes,
            min_count,
            max_count,
        } => {
            let names = super::FileKind::ALL
                .iter()
                .filter(|(kind, _)| kinds.contains(kind));
            let names: Vec<&str> = names.map(|(_, name)| *name).collect();
            let kilobytes = max_bytes / 1024;
            format!(
                "file({}, {kilobytes} KB, {min_count}..{max_count})",
                names.join(", ")
            )
        }
        FieldType::Email => "email".to_owned(),
        FieldType::Phone => "phone".to_owned(),
        FieldType::Iban => "iban".to_owned(),
        FieldType::PostalCode => "postal_code".to_owned(),
        FieldType::TaxId => "tax_id".to_owned(),
        FieldType::Url => "url".to_owned(),
    }
}
