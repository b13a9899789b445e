//! The wording of this stage: one function per diagnostic.

use crate::{
    diagnostics::{Diagnostic, codes},
    expr::Ty,
    library::{Baustein, CatalogueService},
    model::{FileKind, ParamType},
    source::Span,
    syntax::ast::{
        self, Attribute, AttributeKind, ExprText, OptionItem, Text, TextAttribute, TypeArg, TypeRef,
    },
};

use super::types::TYPES;

/// Words of the expression language that cannot be names.
pub(super) const RESERVED: &[&str] = &[
    "if",
    "then",
    "else",
    "for",
    "in",
    "return",
    "some",
    "every",
    "satisfies",
    "and",
    "or",
    "not",
    "between",
    "instance",
    "of",
    "function",
    "external",
    "true",
    "false",
    "null",
    "item",
];

/// Autocomplete tokens of WCAG 1.3.5 that fit forms like these.
pub(super) const AUTOFILL: &[&str] = &[
    "name",
    "honorific-prefix",
    "given-name",
    "additional-name",
    "family-name",
    "honorific-suffix",
    "nickname",
    "organization-title",
    "organization",
    "street-address",
    "address-line1",
    "address-line2",
    "address-line3",
    "address-level1",
    "address-level2",
    "address-level3",
    "country",
    "country-name",
    "postal-code",
    "bday",
    "bday-day",
    "bday-month",
    "bday-year",
    "sex",
    "url",
    "tel",
    "tel-national",
    "email",
    "language",
];

fn listed(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}

// ---- placement ---------------------------------------------------------------------------------

pub(super) fn misplaced(span: Span, what: &str) -> Diagnostic {
    let (message, help) = match what {
        "page" => (
            "a page inside a block",
            "close the block above first: pages stand at the top",
        ),
        "scenario" => (
            "a scenario inside a block",
            "scenarios stand at the top, below the pages",
        ),
        "change" => (
            "`without`, `required`, `label` and the like change a Baustein",
            "write it inside the braces of a `use`",
        ),
        _ => {
            return Diagnostic::new(
                codes::ITEM_MISPLACED,
                span,
                format!("a {what} outside a page"),
            )
            .label("no page is open here")
            .help("put it into a `page name \"Title\" { … }`");
        }
    };
    Diagnostic::new(codes::ITEM_MISPLACED, span, message).help(help)
}

pub(super) fn attribute_misplaced(attribute: &Attribute, what: &str) -> Diagnostic {
    let name = attribute_name(attribute);
    let help = match (what, name) {
        ("field", "when") => "put the field into a `when … { … }` block",
        ("field", "unit") => "only numbers have a unit",
        (_, "internal") => "only computed values are internal",
        _ => "remove it",
    };
    let message = format!("a {what} has no `{name}`");
    Diagnostic::new(codes::ATTRIBUTE_MISPLACED, attribute.span, message).help(help)
}

pub(super) fn optional_when_on_block(span: Span, condition: &ExprText, what: &str) -> Diagnostic {
    let message = format!("`optional when` does not belong to a {what}");
    let help = format!(
        "write `when {} optional`, or make its fields optional",
        condition.text
    );
    Diagnostic::new(codes::ATTRIBUTE_MISPLACED, span, message).help(help)
}

pub(super) fn optional_repeat(attribute: &Attribute) -> Diagnostic {
    Diagnostic::new(
        codes::ATTRIBUTE_MISPLACED,
        attribute.span,
        "`optional` on a repeat group",
    )
    .help("remove it and let the bounds begin with 0: `0..10`")
}

pub(super) fn optional_confirm(attribute: &Attribute) -> Diagnostic {
    Diagnostic::new(
        codes::ATTRIBUTE_MISPLACED,
        attribute.span,
        "a `confirm` that need not be confirmed",
    )
    .help("use `yesno` for a free choice")
}

/// The word of an attribute.
fn attribute_name(attribute: &Attribute) -> &'static str {
    match &attribute.kind {
        AttributeKind::Comment(_) => "//",
        AttributeKind::Optional | AttributeKind::OptionalWhen(_) => "optional",
        AttributeKind::Recommended => "recommended",
        AttributeKind::Internal => "internal",
        AttributeKind::When(_) => "when",
        AttributeKind::Check(..) => "check",
        AttributeKind::Text(word, _) => word.word(),
        AttributeKind::Fim(_) => "fim",
    }
}

/// What may occur once: need, and each word by itself. Checks and comments may repeat.
pub(super) fn attribute_key(attribute: &Attribute) -> Option<&'static str> {
    match &attribute.kind {
        AttributeKind::Comment(_) | AttributeKind::Check(..) => None,
        AttributeKind::Recommended => Some("optional"),
        AttributeKind::Text(TextAttribute::Legal, _) => None,
        _ => Some(attribute_name(attribute)),
    }
}

pub(super) fn duplicate_attribute(attribute: &Attribute, first: Span) -> Diagnostic {
    let name = attribute_name(attribute);
    Diagnostic::new(
        codes::DUPLICATE_ATTRIBUTE,
        attribute.span,
        format!("`{name}` occurs twice"),
    )
    .label("second time")
    .also(first, "first time")
    .help("keep one of the two")
}

// ---- names -------------------------------------------------------------------------------------

pub(super) fn duplicate_name(name: &Text, first: Span, what: &str) -> Diagnostic {
    let message = format!("{what} `{}` is declared twice", name.value);
    Diagnostic::new(codes::DUPLICATE_NAME, name.span, message)
        .label("declared again")
        .also(first, "first declared here")
        .help("give one of them another name; a group keeps the names in it apart")
}

pub(super) fn reserved_name(name: &Text) -> Diagnostic {
    let message = format!("`{}` is a word of the expression language", name.value);
    Diagnostic::new(codes::RESERVED_NAME, name.span, message)
        .label("cannot be a name")
        .help(format!("write `{}_`, or a longer name", name.value))
}

/// `a-z`, digits and `_`, beginning with a letter.
pub(super) fn is_name(name: &str) -> bool {
    let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    // The parser has complained about a missing name.
    name.is_empty()
        || name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(letters)
}

pub(super) fn invalid_name(name: &Text) -> Diagnostic {
    let message = format!("`{}` is not in small ASCII letters", name.value);
    let diagnostic = Diagnostic::new(codes::INVALID_NAME, name.span, message)
        .label("programs use the name; people read the label");
    match crate::diagnostics::suggest::name_for(&name.value).as_str() {
        "" => diagnostic.help("write a name of `a-z`, digits and `_`"),
        good => diagnostic.help(format!("write `{good}`, here and where it is used")),
    }
}

pub(super) fn without_words(name: &Text, place: Span, what: &str) -> Diagnostic {
    let message = format!("`{}` has no {what}", name.value);
    Diagnostic::new(codes::SYNTAX, place, message)
        .help("write it in quotes behind the type: people read it, not the name")
}

pub(super) fn unknown_path<'a>(
    path: &Text,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let message = format!("nothing has the path `{}`", path.value);
    Diagnostic::new(codes::SCENARIO_PATH, path.span, message)
        .label("no field, group, repeat group or page")
        .did_you_mean(&path.value, known)
}

pub(super) fn no_such_day(day: &Text) -> Diagnostic {
    Diagnostic::new(
        codes::TEMPORAL_LITERAL,
        day.span,
        format!("{} does not exist", day.value),
    )
    .help("write a day of the calendar, `2026-03-01`")
}

// ---- Bausteine ---------------------------------------------------------------------------------

pub(super) fn unknown_baustein<'a>(
    name: &Text,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let message = format!("unknown Baustein `{}`", name.value);
    let diagnostic = Diagnostic::new(codes::UNKNOWN_BAUSTEIN, name.span, message)
        .label("no file of this name in forms/bausteine")
        .did_you_mean(&name.value, known.clone());
    if diagnostic.help.is_some() {
        return diagnostic;
    }
    let all: Vec<&str> = known.collect();
    diagnostic.help(format!("there are {}", listed(&all)))
}

pub(super) fn baustein_cycle(name: &Text, using: &[&str]) -> Diagnostic {
    let chain: Vec<&str> = using
        .iter()
        .skip_while(|it| **it != name.value)
        .copied()
        .chain([&*name.value])
        .collect();
    let message = format!("Baustein uses itself: {}", chain.join(" → "));
    Diagnostic::new(codes::BAUSTEIN_CYCLE, name.span, message)
        .help("take the shared questions out into a third Baustein")
}

pub(super) fn unknown_member(name: &Text, baustein: &Baustein, names: &[String]) -> Diagnostic {
    let message = format!("Baustein `{}` has no field `{}`", baustein.name, name.value);
    let diagnostic = Diagnostic::new(codes::UNKNOWN_MEMBER, name.span, message)
        .did_you_mean(&name.value, names.iter().map(String::as_str));
    if diagnostic.help.is_some() {
        return diagnostic;
    }
    let all: Vec<&str> = names.iter().map(String::as_str).collect();
    diagnostic.help(format!("it has {}", listed(&all)))
}

pub(super) fn redefinition(name: &str, span: Span, first: Span, baustein: &Baustein) -> Diagnostic {
    let message = format!("`{name}` is a field of the Baustein `{}`", baustein.name);
    Diagnostic::new(codes::REDEFINITION, span, message)
        .label("defined again")
        .also(first, "the Baustein's field")
        .help(format!(
            "change it with `label {name} \"…\"`, or leave it out with `without {name}`"
        ))
}

pub(super) fn nested_repeat(name: &Text) -> Diagnostic {
    let message = format!("repeat group `{}` lies inside a repeat group", name.value);
    Diagnostic::new(codes::NESTED_REPEAT, name.span, message)
        .help("make it a repeat group of its own, and ask in it which entry it belongs to")
}

// ---- types -------------------------------------------------------------------------------------

pub(super) fn unknown_type(ty: &TypeRef) -> Diagnostic {
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
        "enum" | "select" | "radio" => Some("choice"),
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

pub(super) fn type_argument(ty: &TypeRef, arg: &TypeArg) -> Diagnostic {
    let name = &ty.name.value;
    let forms = TYPES.iter().find(|(it, _)| it == name);
    let form = forms.map_or(name.as_str(), |(_, form)| *form);
    Diagnostic::new(
        codes::TYPE_ARGUMENT,
        arg.span,
        format!("`{name}` does not take this argument"),
    )
    .help(format!("write {form}"))
}

pub(super) fn min_above_max(
    span: Span,
    min: &dyn std::fmt::Display,
    max: &dyn std::fmt::Display,
) -> Diagnostic {
    let message = format!("lower bound {min} is above upper bound {max}");
    Diagnostic::new(codes::MIN_ABOVE_MAX, span, message)
        .label("nothing lies between")
        .help(format!("write `{max}..{min}` if they are swapped"))
}

pub(super) fn too_long(span: Span, most: u32) -> Diagnostic {
    Diagnostic::new(
        codes::TYPE_ARGUMENT,
        span,
        format!("a text has at most {most} characters"),
    )
    .help("ask for a document instead")
}

pub(super) fn number_without_scale(ty: &TypeRef) -> Diagnostic {
    Diagnostic::new(
        codes::TYPE_ARGUMENT,
        ty.span,
        "`number` needs its number of decimals",
    )
    .help("write `number(2)` for two decimals (0 to 6), `integer` for none")
}

pub(super) fn decimal_comma(fixed: &str, span: Span) -> Diagnostic {
    Diagnostic::new(codes::DECIMAL_COMMA, span, "decimal comma in a number")
        .label("decimals stand behind a point")
        .help(format!("write `{fixed}`"))
        .fix(span, fixed)
}

pub(super) fn bound_not_a_number(span: Span, text: &str, scale: u8) -> Diagnostic {
    let message = format!("`{text}` is not a bound with at most {scale} decimals");
    Diagnostic::new(codes::TYPE_ARGUMENT, span, message)
        .help("write bounds with a point and no more decimals than the type has")
}

pub(super) fn unknown_file_kind(arg: &TypeArg, word: &str) -> Diagnostic {
    let kinds = FileKind::ALL.iter().map(|(_, name)| *name);
    let diagnostic = Diagnostic::new(
        codes::UNKNOWN_FILE_KIND,
        arg.span,
        format!("unknown file kind `{word}`"),
    );
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

pub(super) fn file_size(span: Span, most: u64) -> Diagnostic {
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

pub(super) fn codelist_without_name(ty: &TypeRef) -> Diagnostic {
    Diagnostic::new(
        codes::UNKNOWN_CODELIST,
        ty.span,
        "`codelist` needs the name of a list",
    )
    .help("write `codelist staat`")
}

pub(super) fn unknown_codelist<'a>(
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

pub(super) fn no_options(field: &ast::Field) -> Diagnostic {
    let message = format!("choice `{}` has no options", field.name.value);
    Diagnostic::new(codes::NO_OPTIONS, field.ty.span, message)
        .help("write them in braces: `{ code \"Label\" … }`")
}

pub(super) fn options_misplaced(field: &ast::Field, written: &[OptionItem]) -> Diagnostic {
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

pub(super) fn duplicate_option(code: &Text, first: Span) -> Diagnostic {
    let message = format!("option `{}` occurs twice", code.value);
    Diagnostic::new(codes::DUPLICATE_OPTION, code.span, message)
        .label("second time")
        .also(first, "first time")
        .help("a code names one option")
}

pub(super) fn alone_on_choice(code: &Text) -> Diagnostic {
    Diagnostic::new(
        codes::ATTRIBUTE_MISPLACED,
        code.span,
        "`alone` belongs to options of `choices`",
    )
    .help("remove it: in a `choice` every option stands alone")
}

pub(super) fn invalid_default(text: &Text, known: &[&str]) -> Diagnostic {
    let message = format!("`{}` is not an option of this field", text.value);
    let diagnostic = Diagnostic::new(codes::INVALID_DEFAULT, text.span, message);
    if known.is_empty() {
        return diagnostic.help("only a choice or a codelist has a default");
    }
    let diagnostic = diagnostic.did_you_mean(&text.value, known.iter().copied());
    if diagnostic.help.is_some() {
        diagnostic
    } else {
        diagnostic.help("write one of its codes")
    }
}

pub(super) fn unknown_autofill(text: &Text) -> Diagnostic {
    let message = format!("unknown autocomplete token `{}`", text.value);
    let diagnostic = Diagnostic::new(codes::INVALID_AUTOFILL, text.span, message)
        .did_you_mean(&text.value, AUTOFILL.iter().copied());
    if diagnostic.help.is_some() {
        diagnostic
    } else {
        diagnostic.help("write a token of WCAG 1.3.5, for example `given-name`, or leave it out")
    }
}

pub(super) fn fim_id(id: &Text) -> Diagnostic {
    let message = format!("`{}` is not a FIM element id", id.value);
    Diagnostic::new(codes::INVALID_KEY_NUMBER, id.span, message)
        .help("an id is `F` or `G` and 11 digits: `F60000000227`")
}

pub(super) fn repeat_bounds(span: Span, most: u32) -> Diagnostic {
    Diagnostic::new(
        codes::REPEAT_BOUNDS,
        span,
        "bounds of a repeat group are not usable",
    )
    .help(format!(
        "write `least..most` with at most {most} entries: `0..10`"
    ))
}

pub(super) fn unknown_note_kind(kind: &Text) -> Diagnostic {
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

pub(super) fn empty_message(message: &Text) -> Diagnostic {
    Diagnostic::new(codes::SYNTAX, message.span, "a check has no message")
        .help("write what the applicant should do")
}

// ---- computed values ---------------------------------------------------------------------------

pub(super) fn not_computable(ty: &TypeRef) -> Diagnostic {
    let message = format!("a computed value cannot be `{}`", ty.name.value);
    let words = ["integer", "number", "money", "yesno", "date"];
    let diagnostic = Diagnostic::new(codes::UNKNOWN_TYPE, ty.name.span, message)
        .did_you_mean(&ty.name.value, words);
    if diagnostic.help.is_some() {
        diagnostic
    } else {
        diagnostic
            .help("types of computed values are `integer`, `number(n)`, `money`, `yesno`, `date`")
    }
}

pub(super) fn compute_type(written: &ast::Compute, found: &Ty, declared: &Ty) -> Diagnostic {
    let message = format!(
        "`{}` is declared as {} but its value is {}",
        written.name.value,
        declared.name(),
        found.name()
    );
    let help = match (found, declared) {
        (Ty::Number(found), Ty::Number(declared)) if found.scale > declared.scale => {
            let decimals = declared.scale;
            format!("round it: `round half up(…, {decimals})`")
        }
        _ => "change the type, or the expression".to_owned(),
    };
    Diagnostic::new(codes::COMPUTE_TYPE, written.expr.span, message)
        .also(written.ty.span, "the declared type")
        .help(help)
}

// ---- looking forward, cycles -------------------------------------------------------------------

pub(super) fn looks_forward(
    what: &str,
    name: &str,
    span: Span,
    declared: Span,
    via: Option<&str>,
) -> Diagnostic {
    let message = match via {
        Some(via) => format!("{what} looks forward: `{via}` needs `{name}`, which is asked later"),
        None => format!("{what} looks forward: `{name}` is asked later"),
    };
    Diagnostic::new(codes::LOOKS_FORWARD, span, message)
        .label("used here")
        .also(declared, "asked here")
        .help("ask it earlier, or move what depends on it below")
}

pub(super) fn cycle(start: &str, declared: Span, chain: &[(String, Span)]) -> Diagnostic {
    let names: Vec<&str> = std::iter::once(start)
        .chain(chain.iter().map(|(name, _)| name.as_str()))
        .collect();
    let message = format!("values depend on each other: {}", names.join(" → "));
    let mut diagnostic = Diagnostic::new(codes::CYCLE, declared, message)
        .help("compute one of them without the others");
    for (pair, (_, span)) in names.windows(2).zip(chain) {
        if let [user, used] = pair {
            diagnostic = diagnostic.also(*span, format!("`{user}` needs `{used}`"));
        }
    }
    diagnostic
}

// ---- front matter ------------------------------------------------------------------------------

pub(super) fn missing_keys(place: Span, missing: &[&str]) -> Diagnostic {
    let message = match missing {
        [one] => format!("front matter needs the key `{one}`"),
        several => format!("front matter needs the keys {}", listed(several)),
    };
    Diagnostic::new(codes::MISSING_KEY, place, message)
        .label("add them before this line")
        .help("`antrag new` writes a front matter with every key")
}

pub(super) fn key_not_text(key: &str, span: Span) -> Diagnostic {
    Diagnostic::new(codes::INVALID_VALUE, span, format!("`{key}` needs a text"))
        .help("write a text; put it in quotes if it holds `:` or looks like a number")
}

pub(super) fn not_a_word(key: &str, written: &str, span: Span, words: &[&str]) -> Diagnostic {
    let message = format!("`{written}` is not a value of `{key}`");
    let diagnostic = Diagnostic::new(codes::INVALID_VALUE, span, message)
        .did_you_mean(written, words.iter().copied());
    if diagnostic.help.is_some() {
        diagnostic
    } else {
        diagnostic.help(format!("write one of {}", listed(words)))
    }
}

pub(super) fn ozg_not_number(written: &str, span: Span) -> Diagnostic {
    let diagnostic = Diagnostic::new(codes::INVALID_VALUE, span, "`ozg` is not a number");
    if written.parse::<u32>().is_ok() {
        return diagnostic
            .label("a text")
            .help("write it without quotes")
            .fix(span, written);
    }
    diagnostic.help("write a number from `antrag catalogue`, without quotes")
}

pub(super) fn unknown_ozg(number: u32, span: Span) -> Diagnostic {
    let message = format!("the catalogue has no OZG service {number}");
    Diagnostic::new(codes::NOT_IN_CATALOGUE, span, message)
        .help("look it up with `antrag catalogue --find WORD`")
}

pub(super) fn unknown_candidate(key: &str, span: Span) -> Diagnostic {
    let message = format!("the catalogue has no candidate `{key}`");
    Diagnostic::new(codes::NOT_IN_CATALOGUE, span, message)
        .help("look it up with `antrag catalogue --find WORD`")
}

pub(super) fn unknown_lage<'a>(
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

pub(super) fn other_lage(lage: &str, span: Span, service: &CatalogueService) -> Diagnostic {
    let message = format!("„{}“ does not belong to the Lage „{lage}“", service.name);
    Diagnostic::new(codes::NOT_IN_CATALOGUE, span, message)
        .help(format!("the catalogue has it under „{}“", service.lage))
        .fix(span, service.lage.clone())
}

pub(super) fn leika_without_quotes(text: &str, span: Span) -> Diagnostic {
    Diagnostic::new(codes::INVALID_KEY_NUMBER, span, "a LeiKa key needs quotes")
        .label("read as a number")
        .help(format!("write `\"{text}\"`"))
        .fix(span, format!("\"{text}\""))
}

pub(super) fn leika_malformed(key: &Text) -> Diagnostic {
    let message = format!("`{}` is not a LeiKa key", key.value);
    Diagnostic::new(codes::INVALID_KEY_NUMBER, key.span, message)
        .help("a key has 14 digits: `\"99102013002000\"`")
}

pub(super) fn leika_of_other_service(
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
        None => diagnostic.help("`antrag catalogue --ozg NUMBER` lists its keys"),
    }
}

pub(super) fn legal_not_list(span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::INVALID_VALUE,
        span,
        "`legal` is not a list of citations",
    )
    .help("write each on a line of its own: `- § 22 Abs. 1 WoGG`")
}

pub(super) fn citation_scope(key: &Text) -> Diagnostic {
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

pub(super) fn version_malformed(version: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::INVALID_KEY_NUMBER,
        span,
        format!("`{version}` is not a version"),
    )
    .help("write three numbers: `1.0.0`")
}

pub(super) fn params_not_map(span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::INVALID_PARAM,
        span,
        "`params` is not a list of names",
    )
    .help("write `name: { type: money, default: 96.00, label: … }`, one a line")
}

pub(super) fn param_not_map(name: &Text, span: Span) -> Diagnostic {
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

pub(super) fn param_type(name: &Text, written: Option<&Text>, place: Span) -> Diagnostic {
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

pub(super) fn param_default(name: &Text, written: &str, span: Span, ty: ParamType) -> Diagnostic {
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
