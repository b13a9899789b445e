//! Types as written to types as meant.

use std::collections::BTreeMap;

use super::errors;
use crate::{
    diagnostics::Diagnostics,
    expr::{ChoiceTy, Decimal, NumberTy, Ty},
    library::Library,
    model::{ChoiceOption, DateBound, FieldType, FileKind},
    source::Span,
    syntax::ast::{self, OptionItem, TypeArg, TypeArgKind, TypeRef},
};

/// Every type with the form its arguments take, for suggestions and help.
pub(super) const TYPES: &[(&str, &str)] = &[
    ("text", "`text`, `text(60)` or `text(2..60)`"),
    ("multiline", "`multiline` or `multiline(1000)`"),
    ("integer", "`integer` or `integer(1..20)`"),
    ("number", "`number(2)` or `number(2, 0..500)`"),
    ("money", "`money` or `money(0..5000)`"),
    ("date", "`date`, `date(past)` or `date(future)`"),
    ("partial_date", "`partial_date`"),
    ("time", "`time`"),
    ("yesno", "`yesno`"),
    ("confirm", "`confirm`"),
    ("choice", "`choice \"…\" { code \"Label\" … }`"),
    ("choices", "`choices \"…\" { code \"Label\" … }`"),
    ("codelist", "`codelist name`"),
    (
        "file",
        "`file`, `file(pdf, jpg, 10 MB)` or `file(pdf, 10 MB, 1..3)`",
    ),
    ("email", "`email`"),
    ("phone", "`phone`"),
    ("iban", "`iban`"),
    ("postal_code", "`postal_code`"),
    ("tax_id", "`tax_id`"),
    ("url", "`url`"),
];

const LONGEST_TEXT: u32 = 10_000;
const GREATEST_INTEGER: i64 = 999_999_999;
const DEFAULT_FILE_BYTES: u64 = 10 * 1024 * 1024;
const LARGEST_FILE_BYTES: u64 = 100 * 1024 * 1024;
const DEFAULT_FILE_COUNT: u32 = 5;
const MOST_FILES: u32 = 20;

/// The type of a field, with the type its answers have in expressions. A faulty type becomes a
/// text of unknown expression type.
pub(super) fn field_type(
    field: &ast::Field,
    path: &str,
    library: &Library,
    out: &mut Diagnostics,
) -> (FieldType, Ty) {
    let mut reader = Reader { ty: &field.ty, out };
    let options = field.options.as_deref();
    if let Some(written) = options
        && !matches!(field.ty.name.value.as_str(), "choice" | "choices")
        && TYPES.iter().any(|(name, _)| *name == field.ty.name.value)
    {
        reader.out.push(errors::options_misplaced(field, written));
    }
    let fallback = (FieldType::Text { min: 1, max: 250 }, Ty::Unknown);
    match field.ty.name.value.as_str() {
        "text" => {
            let (min, max) = reader.length(250);
            (FieldType::Text { min, max }, Ty::Text)
        }
        "multiline" => {
            let (min, max) = reader.length(2000);
            (FieldType::Multiline { min, max }, Ty::Text)
        }
        "integer" => {
            let (min, max) = reader.integers(0, GREATEST_INTEGER);
            (
                FieldType::Integer { min, max },
                Ty::Number(bounded(NumberTy::INTEGER, min, max)),
            )
        }
        "number" => reader.number(),
        "money" => {
            let (min, max) = reader.decimals(2, Decimal::integer(0), money_max());
            (
                FieldType::Money { min, max },
                Ty::Number(digits_of(NumberTy::MONEY, min, max)),
            )
        }
        "date" => (
            FieldType::Date {
                bound: reader.date_bound(),
            },
            Ty::Date,
        ),
        "partial_date" => reader.plain(FieldType::PartialDate, Ty::PartialDate),
        "time" => reader.plain(FieldType::Time, Ty::Text),
        "yesno" => reader.plain(FieldType::YesNo, Ty::Boolean),
        "confirm" => reader.plain(FieldType::Confirm, Ty::Boolean),
        "choice" | "choices" => {
            let several = field.ty.name.value == "choices";
            let read = reader.options(field, options, several);
            let pairs = read
                .iter()
                .map(|it| (it.code.clone(), it.label.clone()))
                .collect();
            let choice = Ty::Choice(
                ChoiceTy {
                    id: path.to_owned(),
                    options: pairs,
                }
                .into(),
            );
            if several {
                (
                    FieldType::Choices { options: read },
                    Ty::List(Box::new(choice)),
                )
            } else {
                (FieldType::Choice { options: read }, choice)
            }
        }
        "codelist" => {
            let Some(list) = &field.ty.list else {
                reader.out.push(errors::codelist_without_name(&field.ty));
                return fallback;
            };
            if let Some(known) = library.codelists.get(&list.value) {
                (
                    FieldType::Code {
                        codelist: list.value.clone(),
                    },
                    Ty::Choice(known.rows.clone()),
                )
            } else {
                let names = library.codelists.keys().map(String::as_str);
                reader.out.push(errors::unknown_codelist(list, names));
                fallback
            }
        }
        "file" => (reader.file(), Ty::File),
        "email" => reader.plain(FieldType::Email, Ty::Text),
        "phone" => reader.plain(FieldType::Phone, Ty::Text),
        "iban" => reader.plain(FieldType::Iban, Ty::Text),
        "postal_code" => reader.plain(FieldType::PostalCode, Ty::Text),
        "tax_id" => reader.plain(FieldType::TaxId, Ty::Text),
        "url" => reader.plain(FieldType::Url, Ty::Text),
        // A stand-in for a line that could not be read; the parser has said so.
        "" => fallback,
        _ if reader.out.is_full() => {
            reader.out.count_one();
            fallback
        }
        _ => {
            reader.out.push(errors::unknown_type(&field.ty));
            fallback
        }
    }
}

/// The type of a computed value; `None` for a type that cannot be computed (that is reported).
pub(super) fn compute_type(ty: &TypeRef, out: &mut Diagnostics) -> Option<Ty> {
    let mut reader = Reader { ty, out };
    match ty.name.value.as_str() {
        "integer" => Some(reader.plain(Ty::Number(NumberTy::INTEGER), ()).0),
        "money" => Some(reader.plain(Ty::Number(NumberTy::MONEY), ()).0),
        "number" => Some(reader.number().1),
        "yesno" => Some(reader.plain(Ty::Boolean, ()).0),
        "date" => Some(reader.plain(Ty::Date, ()).0),
        "" => None,
        _ => {
            out.push(errors::not_computable(ty));
            None
        }
    }
}

fn money_max() -> Decimal {
    Decimal {
        units: 999_999_999,
        scale: 2,
    }
}

/// The number type with as few digits as its bounds need, so that sums keep their place.
fn bounded(ty: NumberTy, min: i64, max: i64) -> NumberTy {
    digits_of(ty, Decimal::integer(min), Decimal::integer(max))
}

fn digits_of(ty: NumberTy, min: Decimal, max: Decimal) -> NumberTy {
    let digits = |it: Decimal| {
        let units = it.rescale(ty.scale).unwrap_or(it).units.unsigned_abs();
        u8::try_from(units.checked_ilog10().map_or(1, |log| log + 1)).unwrap_or(u8::MAX)
    };
    NumberTy {
        digits: digits(min).max(digits(max)).max(ty.scale + 1),
        ..ty
    }
}

struct Reader<'a, 'o> {
    ty: &'a TypeRef,
    out: &'o mut Diagnostics,
}

impl Reader<'_, '_> {
    /// A type without arguments.
    fn plain<A, B>(&mut self, ty: A, expr_ty: B) -> (A, B) {
        if let Some(arg) = self.ty.args.first() {
            self.out.push(errors::type_argument(self.ty, arg));
        }
        (ty, expr_ty)
    }

    fn refuse(&mut self, arg: &TypeArg) {
        self.out.push(errors::type_argument(self.ty, arg));
    }

    fn length(&mut self, default_max: u32) -> (u32, u32) {
        let (mut min, mut max) = (1, default_max);
        for (at, arg) in self.ty.args.iter().enumerate() {
            match (&arg.kind, at) {
                (TypeArgKind::Number(number), 0) => match number.parse() {
                    Ok(value) => max = value,
                    Err(_) => self.refuse(arg),
                },
                (TypeArgKind::Range(low, high), 0) => {
                    let parsed = |end: &Option<String>| end.as_deref().map(str::parse::<u32>);
                    match (parsed(low), parsed(high)) {
                        (Some(Err(_)), _) | (_, Some(Err(_))) => self.refuse(arg),
                        (low, high) => {
                            min = low.and_then(Result::ok).unwrap_or(min).max(1);
                            max = high.and_then(Result::ok).unwrap_or(max);
                        }
                    }
                }
                _ => self.refuse(arg),
            }
            if max == 0 {
                self.out.push(errors::no_length(arg.span));
                max = min;
            } else if min > max {
                self.out.push(errors::min_above_max(arg.span, &min, &max));
                max = min;
            } else if max > LONGEST_TEXT {
                self.out.push(errors::too_long(arg.span, LONGEST_TEXT));
                max = LONGEST_TEXT;
            }
        }
        (min, max)
    }

    fn integers(&mut self, min: i64, max: i64) -> (i64, i64) {
        let (low, high) = self.decimals(0, Decimal::integer(min), Decimal::integer(max));
        let whole = |it: Decimal| i64::try_from(it.units).unwrap_or(max);
        (whole(low), whole(high))
    }

    fn number(&mut self) -> (FieldType, Ty) {
        let scale = match self.ty.args.first().map(|arg| &arg.kind) {
            Some(TypeArgKind::Number(text)) => text.parse::<u8>().ok().filter(|it| *it <= 6),
            _ => None,
        };
        let Some(scale) = scale else {
            self.out.push(match self.ty.args.first() {
                Some(arg) if matches!(arg.kind, TypeArgKind::Number(_)) => {
                    errors::scale_too_large(arg.span)
                }
                _ => errors::number_without_scale(self.ty),
            });
            let ty = Ty::Number(NumberTy::decimal(2));
            let max = money_max();
            return (
                FieldType::Number {
                    scale: 2,
                    min: Decimal::integer(0),
                    max,
                },
                ty,
            );
        };
        let max = Decimal::integer(GREATEST_INTEGER);
        let (min, max) = self.decimals_from(1, scale, Decimal::integer(0), max);
        let ty = digits_of(NumberTy::decimal(scale), min, max);
        (FieldType::Number { scale, min, max }, Ty::Number(ty))
    }

    fn decimals(&mut self, scale: u8, min: Decimal, max: Decimal) -> (Decimal, Decimal) {
        self.decimals_from(0, scale, min, max)
    }

    fn decimals_from(
        &mut self,
        first: usize,
        scale: u8,
        mut min: Decimal,
        mut max: Decimal,
    ) -> (Decimal, Decimal) {
        if let Some((fixed, span)) = decimal_comma(self.ty, first) {
            self.out.push(errors::decimal_comma(&fixed, scale, span));
            return (min, max);
        }
        for (at, arg) in self.ty.args.iter().enumerate().skip(first) {
            let TypeArgKind::Range(low, high) = &arg.kind else {
                self.refuse(arg);
                continue;
            };
            if at > first {
                self.refuse(arg);
                continue;
            }
            let mut end = |text: &Option<String>, default: Decimal| match text {
                None => default,
                Some(text) => match Decimal::parse(text).and_then(|it| it.rescale(scale)) {
                    Some(value) if value.units.unsigned_abs() < 10_u128.pow(15) => value,
                    _ => {
                        self.out
                            .push(errors::bound_not_a_number(arg.span, text, scale));
                        default
                    }
                },
            };
            (min, max) = (end(low, min), end(high, max));
            if min > max {
                self.out.push(errors::min_above_max(arg.span, &min, &max));
                max = min;
            }
        }
        (min, max)
    }

    fn date_bound(&mut self) -> Option<DateBound> {
        let mut bound = None;
        for (at, arg) in self.ty.args.iter().enumerate() {
            match (&arg.kind, at) {
                (TypeArgKind::Word(word), 0) if word == "past" => bound = Some(DateBound::Past),
                (TypeArgKind::Word(word), 0) if word == "future" => bound = Some(DateBound::Future),
                _ => self.refuse(arg),
            }
        }
        bound
    }

    fn file(&mut self) -> FieldType {
        let mut kinds = Vec::new();
        let mut max_bytes = DEFAULT_FILE_BYTES;
        let (mut min_count, mut max_count) = (1, DEFAULT_FILE_COUNT);
        for arg in &self.ty.args {
            match &arg.kind {
                TypeArgKind::Word(word) => {
                    match FileKind::ALL.iter().find(|(_, name)| name == word) {
                        Some((kind, _)) if !kinds.contains(kind) => kinds.push(*kind),
                        Some(_) => self.out.push(errors::kind_twice(word, arg.span)),
                        None => self.out.push(errors::unknown_file_kind(arg, word)),
                    }
                }
                TypeArgKind::Size(number, unit) => match size(number, unit) {
                    Some(bytes) if bytes <= LARGEST_FILE_BYTES && bytes > 0 => max_bytes = bytes,
                    _ => self
                        .out
                        .push(errors::file_size(arg.span, LARGEST_FILE_BYTES)),
                },
                TypeArgKind::Range(low, high) => {
                    let count = |end: &Option<String>, default: u32| match end {
                        None => Some(default),
                        Some(text) => text.parse().ok(),
                    };
                    match (count(low, 1), count(high, DEFAULT_FILE_COUNT)) {
                        (Some(low), Some(high)) if low > high => {
                            self.out.push(errors::min_above_max(arg.span, &low, &high));
                        }
                        (Some(low), Some(high)) if low >= 1 && high <= MOST_FILES => {
                            (min_count, max_count) = (low, high);
                        }
                        _ => self.refuse(arg),
                    }
                }
                TypeArgKind::Number(_) => self.refuse(arg),
            }
        }
        if kinds.is_empty() {
            kinds = vec![FileKind::Pdf, FileKind::Jpg, FileKind::Png];
        }
        FieldType::File {
            kinds,
            max_bytes,
            min_count,
            max_count,
        }
    }

    fn options(
        &mut self,
        field: &ast::Field,
        written: Option<&[OptionItem]>,
        several: bool,
    ) -> Vec<ChoiceOption> {
        if let Some(arg) = self.ty.args.first() {
            self.refuse(arg);
        }
        let mut read: Vec<ChoiceOption> = Vec::new();
        let mut first: BTreeMap<&str, Span> = BTreeMap::new();
        let mut labels: BTreeMap<&str, &ast::ChoiceOption> = BTreeMap::new();
        for item in written.unwrap_or_default() {
            let OptionItem::Option(option) = item else {
                continue;
            };
            if let Some(before) = first.get(option.code.value.as_str()) {
                self.out
                    .push(errors::duplicate_option(&option.code, *before));
                continue;
            }
            if let Some(other) = labels.insert(option.label.value.trim(), option) {
                self.out.push(errors::duplicate_label(
                    &option.code,
                    &option.label,
                    &other.code.value,
                    other.label.span,
                ));
            }
            if option.alone && !several {
                self.out.push(errors::alone_on_choice(&option.code));
            }
            first.insert(&option.code.value, option.code.span);
            read.push(ChoiceOption {
                code: option.code.value.clone(),
                label: option.label.value.clone(),
                hint: option.hint.as_ref().map(|hint| hint.value.clone()),
                alone: option.alone,
            });
        }
        if read.is_empty() {
            self.out.push(errors::no_options(field));
        }
        read
    }
}

/// Bounds with decimal commas, `0,5..90,5`, which read as several arguments: written with points,
/// and the place.
fn decimal_comma(ty: &TypeRef, first: usize) -> Option<(String, Span)> {
    let args = ty.args.get(first..).filter(|args| args.len() > 1)?;
    let touch = args.windows(2).all(|pair| match pair {
        [one, next] => one.span.end + 1 == next.span.start,
        _ => false,
    });
    let mut fixed = String::new();
    for (at, arg) in args.iter().enumerate() {
        if at > 0 {
            fixed.push('.');
        }
        match &arg.kind {
            TypeArgKind::Number(number) => fixed.push_str(number),
            TypeArgKind::Range(low, high) => {
                let end = |it: &Option<String>| it.clone().unwrap_or_default();
                fixed.extend([end(low), "..".to_owned(), end(high)]);
            }
            TypeArgKind::Size(..) | TypeArgKind::Word(_) => return None,
        }
    }
    let place = args.first()?.span.to(args.last()?.span);
    (touch && fixed.contains("..")).then_some((fixed, place))
}

fn size(number: &str, unit: &str) -> Option<u64> {
    let number: u64 = number.parse().ok()?;
    let factor = match unit {
        "KB" | "kB" => 1024,
        "MB" => 1024 * 1024,
        _ => 1024 * 1024 * 1024,
    };
    number.checked_mul(factor)
}
