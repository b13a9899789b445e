//! The facts on top.

use super::listed;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::codes;
use crate::library::CatalogueService;
use crate::model::ParamType;
use crate::source::Span;
use crate::syntax::ast::Node;
use crate::syntax::ast::NodeKind;
use crate::syntax::ast::Text;

pub(in crate::lower) fn missing_keys(place: Span, missing: &[&str]) -> Diagnostic {
    let message = match missing {
        [one] => format!("front matter needs the key `{one}`"),
        several => format!("front matter needs the keys {}", listed(several)),
    };
    Diagnostic::new(codes::MISSING_KEY, place, message)
        .label("add them before this line")
        .help("`antrag new` writes a front matter with every key")
}

pub(in crate::lower) fn key_not_text(key: &str, span: Span) -> Diagnostic {
    Diagnostic::new(codes::INVALID_VALUE, span, format!("`{key}` needs a text"))
        .help("write a text; put it in quotes if it holds `:` or looks like a number")
}

pub(in crate::lower) fn not_a_word(
    key: &str,
    written: &str,
    span: Span,
    words: &[&str],
) -> Diagnostic {
    let message = format!("`{written}` is not a value of `{key}`");
    let diagnostic = Diagnostic::new(codes::INVALID_VALUE, span, message)
        .did_you_mean(written, words.iter().copied());
    if diagnostic.help.is_some() {
        diagnostic
    } else {
        diagnostic.help(format!("write one of {}", listed(words)))
    }
}

pub(in crate::lower) fn ozg_not_number(written: &str, span: Span) -> Diagnostic {
    let diagnostic = Diagnostic::new(codes::INVALID_VALUE, span, "`ozg` is not a number");
    if written.parse::<u32>().is_ok() {
        return diagnostic
            .label("a text")
            .help("write it without quotes")
            .fix(span, written);
    }
    diagnostic.help("write a number from `antrag catalogue`, without quotes")
}

pub(in crate::lower) fn unknown_ozg(number: u32, span: Span) -> Diagnostic {
    let message = format!("the catalogue has no OZG service {number}");
    Diagnostic::new(codes::NOT_IN_CATALOGUE, span, message)
        .help("look it up with `antrag catalogue --find WORD`")
}

pub(in crate::lower) fn unknown_candidate(key: &str, span: Span) -> Diagnostic {
    let message = format!("the catalogue has no candidate `{key}`");
    Diagnostic::new(codes::NOT_IN_CATALOGUE, span, message)
        .help("look it up with `antrag catalogue --find WORD`")
}

pub(in crate::lower) fn unknown_lage<'a>(
    lage: &str,
    span: Span,
    known: impl Iterator<Item = &'a str>,
) -> Diagnostic {
    let message = format!("the catalogue has no Lage „{lage}“");
    let diagnostic =
        Diagnostic::new(codes::NOT_IN_CATALOGUE, span, message).did_you_mean(lage, known);
    if diagnostic.help.is_some() {
        diagnostic
    } else {
        diagnostic.help("`antrag catalogue --lagen` lists them")
    }
}

pub(in crate::lower) fn other_lage(
    lage: &str,
    span: Span,
    service: &CatalogueService,
) -> Diagnostic {
    let message = format!("„{}“ does not belong to the Lage „{lage}“", service.name);
    Diagnostic::new(codes::NOT_IN_CATALOGUE, span, message)
        .help(format!("the catalogue has it under „{}“", service.lage))
        .fix(span, service.lage.clone())
}

pub(in crate::lower) fn leika_without_quotes(text: &str, span: Span) -> Diagnostic {
    Diagnostic::new(codes::INVALID_KEY_NUMBER, span, "a LeiKa key needs quotes")
        .label("read as a number")
        .help(format!("write `\"{text}\"`"))
        .fix(span, format!("\"{text}\""))
}

pub(in crate::lower) fn leika_malformed(key: &Text) -> Diagnostic {
    let message = format!("`{}` is not a LeiKa key", key.value);
    let digits = key.value.bytes().filter(u8::is_ascii_digit).count();
    let label = if digits == key.value.len() {
        format!("{digits} digits")
    } else {
        "not only digits".to_owned()
    };
    Diagnostic::new(codes::INVALID_KEY_NUMBER, key.span, message)
        .label(label)
        .help("a key has 14 digits: `\"99102013002000\"`")
}

pub(in crate::lower) fn leika_of_other_service(
    key: &Text,
    service: &CatalogueService,
    known: &[&str],
) -> Diagnostic {
    let message = format!("„{}“ has no LeiKa key `{}`", service.name, key.value);
    let diagnostic = Diagnostic::new(codes::NOT_IN_CATALOGUE, key.span, message);
    match crate::diagnostics::suggest::closest(&key.value, known.iter().copied()) {
        Some(near) => {
            let name = service
                .leika
                .iter()
                .find(|it| it.key.as_deref() == Some(near));
            let name = name.map(|it| it.name.as_str()).unwrap_or_default();
            diagnostic.help(format!("did you mean `{near}` ({name})?"))
        }
        None => {
            let number = service.id.map_or("NUMBER".to_owned(), |id| id.to_string());
            diagnostic.help(format!("`antrag catalogue --ozg {number}` lists its keys"))
        }
    }
}

pub(in crate::lower) fn legal_not_list(span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::INVALID_VALUE,
        span,
        "`legal` is not a list of citations",
    )
    .help("write each on a line of its own: `- § 22 Abs. 1 WoGG`")
}

pub(in crate::lower) fn citation_scope(key: &Text) -> Diagnostic {
    let message = format!("`{}` is no kind of law", key.value);
    let scopes = ["land", "local", "eu"];
    let diagnostic =
        Diagnostic::new(codes::UNKNOWN_KEY, key.span, message).did_you_mean(&key.value, scopes);
    if diagnostic.help.is_some() {
        return diagnostic;
    }
    diagnostic
        .help("write `land: …`, `local: …` or `eu: …`; federal law stands alone: `- § 22 WoGG`")
}

pub(in crate::lower) fn version_malformed(version: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::INVALID_KEY_NUMBER,
        span,
        format!("`{version}` is not a version"),
    )
    .help("write three numbers: `1.0.0`")
}

pub(in crate::lower) fn params_not_map(span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::INVALID_PARAM,
        span,
        "`params` is not a list of names",
    )
    .help("write `name: { type: money, default: 96.00, label: … }`, one a line")
}

pub(in crate::lower) fn param_not_map(name: &Text, span: Span) -> Diagnostic {
    let name = &name.value;
    Diagnostic::new(
        codes::INVALID_PARAM,
        span,
        format!("param `{name}` has no type"),
    )
    .label("a value only")
    .help(format!(
        "write `{name}: {{ type: money, default: 96.00, label: … }}`"
    ))
}

/// `{ default: 15,50, label: Klein, aber fein }`: to YAML a comma in braces begins the next key.
pub(in crate::lower) fn torn_by_comma(
    before: &Node,
    key: &Text,
    value: &Node,
) -> Option<Diagnostic> {
    if value.kind != NodeKind::Null {
        return None;
    }
    let place = before.span.to(key.span);
    match &before.kind {
        NodeKind::Number(whole) if key.value.bytes().all(|it| it.is_ascii_digit()) => {
            let fixed = format!("{whole}.{}", key.value);
            Some(
                Diagnostic::new(codes::DECIMAL_COMMA, place, "decimal comma in a number")
                    .label("decimals stand behind a point")
                    .help(format!("write `{fixed}`"))
                    .fix(place, fixed),
            )
        }
        NodeKind::Text(text) => {
            let fixed = format!("\"{text}, {}\"", key.value);
            let message = "a text with a comma in it has no quotes";
            let diagnostic = Diagnostic::new(codes::INVALID_YAML, place, message)
                .label("the comma ends the text");
            Some(if fixed.contains('\\') || fixed.matches('"').count() > 2 {
                diagnostic.help("put the text in quotes")
            } else {
                diagnostic
                    .help(format!("write `{fixed}`"))
                    .fix(place, fixed)
            })
        }
        _ => None,
    }
}

pub(in crate::lower) fn param_type(name: &Text, written: Option<&Text>, place: Span) -> Diagnostic {
    let message = match written {
        Some(ty) => format!("param `{}` has the unknown type `{}`", name.value, ty.value),
        None => format!("param `{}` has no type", name.value),
    };
    let words = ["money", "integer", "number(2)", "yesno", "text", "date"];
    let diagnostic = Diagnostic::new(codes::INVALID_PARAM, place, message);
    let diagnostic = match written {
        Some(ty) => diagnostic.did_you_mean(&ty.value, words),
        None => diagnostic,
    };
    if diagnostic.help.is_some() {
        diagnostic
    } else {
        diagnostic.help(format!("types of params are {}", listed(&words)))
    }
}

pub(in crate::lower) fn param_default(
    name: &Text,
    written: &str,
    span: Span,
    ty: ParamType,
) -> Diagnostic {
    let message = format!("default of param `{}` does not fit its type", name.value);
    let is_number = matches!(
        ty,
        ParamType::Money | ParamType::Integer | ParamType::Number(_)
    );
    let plain = written.replace(',', ".");
    if is_number && crate::expr::Decimal::parse(&plain).is_some_and(|it| it.scale <= 2) {
        return Diagnostic::new(codes::INVALID_PARAM, span, message)
            .label("a text")
            .help(format!("write `{plain}`, without quotes"))
            .fix(span, plain);
    }
    let help = match ty {
        ParamType::Money => "write an amount with a point and at most two decimals: `96.00`",
        ParamType::Integer => "write a whole number",
        ParamType::Number(_) => "write a number with a point and no more decimals than the type",
        ParamType::YesNo => "write `true` or `false`",
        ParamType::Text => "write a text",
        ParamType::Date => "write a day in quotes: `\"2026-03-01\"`",
    };
    Diagnostic::new(codes::INVALID_PARAM, span, message).help(help)
}
