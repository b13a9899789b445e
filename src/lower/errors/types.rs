//! Types and their limits.

use super::AUTOFILL;
use super::listed;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::codes;
use crate::diagnostics::suggest;
use crate::lower::types::TYPES;
use crate::model::FileKind;
use crate::source::Span;
use crate::syntax::ast;
use crate::syntax::ast::OptionItem;
use crate::syntax::ast::Text;
use crate::syntax::ast::TypeArg;
use crate::syntax::ast::TypeArgKind;
use crate::syntax::ast::TypeRef;

pub(in crate::lower) fn unknown_type(ty: &TypeRef) -> Diagnostic {
    let name = &ty.name;
    let diagnostic = Diagnostic::new(
        codes::UNKNOWN_TYPE,
        name.span,
        format!("unknown type `{}`", name.value),
    );
    let words = TYPES.iter().map(|(name, _)| *name);
    let familiar = match name.value.as_str() {
        "string" | "str" => Some("text"),
        "bool" | "boolean" => Some("yesno"),
        "int" => Some("integer"),
        "decimal" | "float" => Some("number"),
        "enum" | "select" | "radio" | "dropdown" | "combobox" => Some("choice"),
        "checkboxes" | "multiselect" => Some("choices"),
        "textarea" => Some("multiline"),
        "tel" => Some("phone"),
        "plz" => Some("postal_code"),
        "upload" | "document" => Some("file"),
        "datum" => Some("date"),
        "betrag" | "euro" | "currency" => Some("money"),
        "ja_nein" | "janein" => Some("yesno"),
        "zahl" => Some("integer"),
        _ => None,
    };
    if name.value == "checkbox" {
        return diagnostic.help(
            "a sentence to tick is a `confirm`, a question with Ja and Nein a `yesno`, several boxes are `choices`",
        );
    }
    match familiar {
        Some(word) => diagnostic
            .help(format!("it is called `{word}` here"))
            .fix(name.span, word),
        None => {
            let diagnostic = diagnostic.did_you_mean(&name.value, words.clone());
            if diagnostic.help.is_some() {
                return diagnostic;
            }
            let all: Vec<&str> = words.collect();
            diagnostic.help(format!("types are {}", listed(&all)))
        }
    }
}

pub(in crate::lower) fn type_argument(ty: &TypeRef, arg: &TypeArg) -> Diagnostic {
    let name = &ty.name.value;
    if let TypeArgKind::Word(word) = &arg.kind
        && let Some(diagnostic) = other_bounds(arg, word).or_else(|| number_with_unit(arg, word))
    {
        return diagnostic;
    }
    if name == "file" && matches!(arg.kind, TypeArgKind::Number(_)) {
        return Diagnostic::new(codes::TYPE_ARGUMENT, arg.span, "number without a unit")
            .label("a size, or how many documents?")
            .help("write `10 MB` for the size, `1..3` for the number of documents");
    }
    let forms = TYPES.iter().find(|(it, _)| it == name);
    let form = forms.map_or(name.as_str(), |(_, form)| *form);
    Diagnostic::new(
        codes::TYPE_ARGUMENT,
        arg.span,
        format!("`{name}` does not take this argument"),
    )
    .help(format!("write {form}"))
}

/// `1-20`: bounds as they are written elsewhere.
fn other_bounds(arg: &TypeArg, word: &str) -> Option<Diagnostic> {
    let fixed = suggest::other_bounds(word)?;
    Some(
        Diagnostic::new(codes::TYPE_ARGUMENT, arg.span, "bounds without `..`")
            .help(format!("write `{fixed}`"))
            .fix(arg.span, fixed),
    )
}

/// `10..1500 cm`: a unit where only numbers stand.
fn number_with_unit(arg: &TypeArg, word: &str) -> Option<Diagnostic> {
    let is_bound = |it: char| it.is_ascii_digit() || ".- ".contains(it);
    let unit = word.trim_start_matches(is_bound);
    let number = word.get(..word.len() - unit.len())?.trim_end();
    if !number.contains(|it: char| it.is_ascii_digit())
        || unit.contains(['.', '(', '"'])
        || unit.is_empty()
    {
        return None;
    }
    let message = format!("unit `{unit}` among the limits");
    Some(
        Diagnostic::new(codes::TYPE_ARGUMENT, arg.span, message).help(format!(
            "write `{number}` here, and `unit \"{unit}\"` behind the label"
        )),
    )
}

pub(in crate::lower) fn min_above_max(
    span: Span,
    min: &dyn std::fmt::Display,
    max: &dyn std::fmt::Display,
) -> Diagnostic {
    let message = format!("lower bound {min} is above upper bound {max}");
    Diagnostic::new(codes::MIN_ABOVE_MAX, span, message)
        .label("nothing lies between")
        .help(format!("write `{max}..{min}` if they are swapped"))
}

pub(in crate::lower) fn too_long(span: Span, most: u32) -> Diagnostic {
    Diagnostic::new(
        codes::TYPE_ARGUMENT,
        span,
        format!("a text has at most {most} characters"),
    )
    .help("ask for a document instead")
}

pub(in crate::lower) fn number_without_scale(ty: &TypeRef) -> Diagnostic {
    Diagnostic::new(
        codes::TYPE_ARGUMENT,
        ty.span,
        "`number` needs its number of decimals",
    )
    .help("write `number(2)` for two decimals (0 to 6), `integer` for none")
}

pub(in crate::lower) fn decimal_comma(fixed: &str, scale: u8, span: Span) -> Diagnostic {
    let diagnostic = Diagnostic::new(codes::DECIMAL_COMMA, span, "decimal comma in a number");
    if scale == 0 {
        return diagnostic
            .label("whole numbers have no decimals")
            .help(format!("write whole bounds, or `number(1, {fixed})`"));
    }
    diagnostic
        .label("decimals stand behind a point")
        .help(format!("write `{fixed}`"))
        .fix(span, fixed)
}

pub(in crate::lower) fn bound_not_a_number(span: Span, text: &str, scale: u8) -> Diagnostic {
    if scale == 0 {
        return Diagnostic::new(
            codes::TYPE_ARGUMENT,
            span,
            format!("`{text}` is not a whole number"),
        )
        .help("write whole bounds, or make the type a `number(1)`");
    }
    let message = format!("`{text}` is not a bound with at most {scale} decimals");
    Diagnostic::new(codes::TYPE_ARGUMENT, span, message)
        .help("write bounds with a point and no more decimals than the type has")
}

pub(in crate::lower) fn unknown_file_kind(arg: &TypeArg, word: &str) -> Diagnostic {
    let kinds = FileKind::ALL.iter().map(|(_, name)| *name);
    let diagnostic = Diagnostic::new(
        codes::UNKNOWN_FILE_KIND,
        arg.span,
        format!("unknown file kind `{word}`"),
    );
    let digits = word.trim_start_matches(|it: char| it.is_ascii_digit());
    let unit = digits.to_uppercase();
    if digits.len() < word.len() && ["KB", "MB", "GB"].contains(&unit.as_str()) {
        let number = word.get(..word.len() - digits.len()).unwrap_or_default();
        let fixed = format!("{number} {unit}");
        return Diagnostic::new(codes::TYPE_ARGUMENT, arg.span, "size without a space")
            .help(format!("write `{fixed}`"))
            .fix(arg.span, fixed);
    }
    if let Some(diagnostic) = other_bounds(arg, word) {
        return diagnostic;
    }
    if word == "jpeg" {
        return diagnostic.help("it is called `jpg`").fix(arg.span, "jpg");
    }
    let all: Vec<&str> = kinds.clone().collect();
    let diagnostic = diagnostic.did_you_mean(word, kinds);
    if diagnostic.help.is_some() {
        diagnostic
    } else {
        diagnostic.help(format!("kinds are {}", listed(&all)))
    }
}

pub(in crate::lower) fn file_size(span: Span, most: u64) -> Diagnostic {
    let most = most / (1024 * 1024);
    Diagnostic::new(
        codes::TYPE_ARGUMENT,
        span,
        "size of a document is not usable",
    )
    .help(format!(
        "write a whole number of KB or MB, at most {most} MB"
    ))
}

pub(in crate::lower) fn codelist_without_name(ty: &TypeRef) -> Diagnostic {
    Diagnostic::new(
        codes::UNKNOWN_CODELIST,
        ty.span,
        "`codelist` needs the name of a list",
    )
    .help("write `codelist staat`")
}

pub(in crate::lower) fn unknown_codelist<'a>(
    name: &Text,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let message = format!("unknown codelist `{}`", name.value);
    let diagnostic = Diagnostic::new(codes::UNKNOWN_CODELIST, name.span, message)
        .label("no file of this name in forms/codelisten")
        .did_you_mean(&name.value, known.clone());
    if diagnostic.help.is_some() {
        return diagnostic;
    }
    let all: Vec<&str> = known.collect();
    diagnostic.help(format!("there are {}", listed(&all)))
}

pub(in crate::lower) fn no_options(field: &ast::Field) -> Diagnostic {
    let message = format!("choice `{}` has no options", field.name.value);
    Diagnostic::new(codes::NO_OPTIONS, field.ty.span, message)
        .help("write them in braces: `{ code \"Label\" … }`")
}

pub(in crate::lower) fn options_misplaced(
    field: &ast::Field,
    written: &[OptionItem],
) -> Diagnostic {
    let first = written.iter().find_map(|item| match item {
        OptionItem::Option(option) => Some(option.code.span),
        OptionItem::Comment(_) => None,
    });
    let ty = &field.ty.name.value;
    let message = format!("`{ty}` has no options");
    Diagnostic::new(
        codes::OPTIONS_MISPLACED,
        first.unwrap_or(field.ty.span),
        message,
    )
    .also(field.ty.span, "the type")
    .help("make the type `choice` or `choices`, or remove the braces")
}

pub(in crate::lower) fn duplicate_option(code: &Text, first: Span) -> Diagnostic {
    let message = format!("option `{}` occurs twice", code.value);
    Diagnostic::new(codes::DUPLICATE_OPTION, code.span, message)
        .label("second time")
        .also(first, "first time")
        .help("a code names one option")
}

pub(in crate::lower) fn duplicate_label(
    code: &Text,
    label: &Text,
    other: &str,
    first: Span,
) -> Diagnostic {
    let message = format!("options `{other}` and `{}` have the same label", code.value);
    Diagnostic::new(codes::DUPLICATE_LABEL, label.span, message)
        .label("second time")
        .also(first, "first time")
        .help("say in the labels how the two differ, or remove one")
}

pub(in crate::lower) fn alone_on_choice(code: &Text) -> Diagnostic {
    Diagnostic::new(
        codes::ATTRIBUTE_MISPLACED,
        code.span,
        "`alone` belongs to options of `choices`",
    )
    .help("remove it: in a `choice` every option stands alone")
}

pub(in crate::lower) fn invalid_default(text: &Text, known: &[&str]) -> Diagnostic {
    if known.is_empty() {
        let message = "this field has no options to preselect";
        return Diagnostic::new(codes::INVALID_DEFAULT, text.span, message)
            .help("remove it: only a `choice` or a `codelist` has a `default`");
    }
    let message = format!("`{}` is not an option of this field", text.value);
    let diagnostic = Diagnostic::new(codes::INVALID_DEFAULT, text.span, message);
    let diagnostic = diagnostic.did_you_mean(&text.value, known.iter().copied());
    if diagnostic.help.is_some() {
        diagnostic
    } else {
        diagnostic.help("write one of its codes")
    }
}

pub(in crate::lower) fn unknown_autofill(text: &Text) -> Diagnostic {
    let message = format!("unknown autocomplete token `{}`", text.value);
    let diagnostic = Diagnostic::new(codes::INVALID_AUTOFILL, text.span, message)
        .did_you_mean(&text.value, AUTOFILL.iter().copied());
    if diagnostic.help.is_some() {
        diagnostic
    } else {
        diagnostic.help("write a token of WCAG 1.3.5, for example `given-name`, or leave it out")
    }
}

pub(in crate::lower) fn fim_id(id: &Text) -> Diagnostic {
    let message = format!("`{}` is not a FIM element id", id.value);
    Diagnostic::new(codes::INVALID_KEY_NUMBER, id.span, message)
        .help("an id is `F` or `G` and 11 digits: `F60000000227`")
}

pub(in crate::lower) fn repeat_bounds(span: Span, most: u32) -> Diagnostic {
    Diagnostic::new(
        codes::REPEAT_BOUNDS,
        span,
        format!("a repeat group has between 1 and {most} entries at most"),
    )
    .help("write the least and the most entries: `0..10`")
}

pub(in crate::lower) fn unknown_note_kind(kind: &Text) -> Diagnostic {
    let message = format!("unknown kind of note `{}`", kind.value);
    let kinds = ["info", "warning", "success"];
    let diagnostic =
        Diagnostic::new(codes::INVALID_VALUE, kind.span, message).did_you_mean(&kind.value, kinds);
    if diagnostic.help.is_some() {
        diagnostic
    } else {
        diagnostic.help("kinds are `info`, `warning`, `success`; a plain note has none")
    }
}

pub(in crate::lower) fn empty_message(message: &Text) -> Diagnostic {
    Diagnostic::new(codes::SYNTAX, message.span, "a check has no message")
        .help("write what the applicant should do")
}

pub(in crate::lower) fn no_length(span: Span) -> Diagnostic {
    let message = "a text has at least one character";
    Diagnostic::new(codes::TYPE_ARGUMENT, span, message)
        .help("write the most characters it may have: `text(60)`")
}

pub(in crate::lower) fn scale_too_large(span: Span) -> Diagnostic {
    let message = "a number has at most 6 decimals";
    Diagnostic::new(codes::TYPE_ARGUMENT, span, message)
        .help("write `number(2)` for two decimals, `integer` for none")
}

pub(in crate::lower) fn kind_twice(word: &str, span: Span) -> Diagnostic {
    let message = format!("file kind `{word}` occurs twice");
    Diagnostic::new(codes::TYPE_ARGUMENT, span, message).help("keep one of the two")
}
