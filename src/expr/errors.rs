//! The wording of everything the type checker has to say, one function per diagnostic.

use crate::{
    diagnostics::{Diagnostic, codes, suggest},
    source::Span,
};

use super::{
    builtins::Builtin,
    pattern::PatternError,
    syntax_errors::quoted,
    ty::{ChoiceTy, RecordTy, Ty},
    typed::BinaryOp,
};

/// A part of an expression as a message speaks of it: its text, its type, its place.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) text: String,
    pub(super) ty: Ty,
    pub(super) span: Span,
}

impl Part {
    /// `is money`, `is a list of dates`.
    fn label(&self) -> String {
        format!("this is {}", kind_of(&self.ty))
    }
}

/// A type in a sentence: `a text`, `an amount of money`.
fn kind_of(ty: &Ty) -> String {
    match ty {
        Ty::Unknown => "unknown".to_owned(),
        Ty::Null => "`null`".to_owned(),
        Ty::Boolean => "a yes/no value".to_owned(),
        Ty::Number(number) if number.money => "an amount of money".to_owned(),
        Ty::Number(_) => "a number".to_owned(),
        Ty::Text => "a text".to_owned(),
        Ty::Date => "a date".to_owned(),
        Ty::PartialDate => "a date of which parts may be unknown".to_owned(),
        Ty::Months => "a duration in months".to_owned(),
        Ty::Days => "a duration in days".to_owned(),
        Ty::Choice(_) => "a choice".to_owned(),
        Ty::File => "an upload".to_owned(),
        Ty::List(item) => format!("a list ({})", item.name()),
        Ty::Record(_) => "a group".to_owned(),
    }
}

// Names

pub(super) fn unknown_name<'a>(
    name: &str,
    candidates: impl Iterator<Item = &'a str>,
    span: Span,
) -> Diagnostic {
    let base = Diagnostic::new(codes::UNKNOWN_NAME, span, format!("unknown name `{name}`"))
        .label("nothing above has this name");
    if let Some(function) = Builtin::ALL.iter().find(|it| it.name() == name) {
        let call = if *function == Builtin::Today {
            "today()".to_owned()
        } else {
            format!("{name}(…)")
        };
        let base = base.help(format!("a function needs parentheses: `{call}`"));
        return if *function == Builtin::Today {
            base.fix(span, call)
        } else {
            base
        };
    }
    let base = base.did_you_mean(name, candidates);
    if base.help.is_some() {
        return base;
    }
    base.help("declare it above, as a question, a `compute` or a param")
}

/// `zweck = jagd`.
pub(super) fn code_without_quotes(code: &str, span: Span) -> Diagnostic {
    let fixed = quoted(code);
    Diagnostic::new(codes::UNKNOWN_NAME, span, format!("unknown name `{code}`"))
        .label("codes and texts stand in quotes")
        .help(format!("write `{fixed}`"))
        .fix(span, fixed)
}

/// A name that exists, but inside a group or in the entries of a list.
pub(super) fn unqualified_name(name: &str, path: &str, in_list: bool, span: Span) -> Diagnostic {
    let base = Diagnostic::new(codes::UNKNOWN_NAME, span, format!("unknown name `{name}`"));
    if in_list {
        return base
            .label(format!("`{path}` is a field of each entry"))
            .help(format!(
                "ask about the entries, as in `some x in {} satisfies x.{name} …`",
                path.rsplit_once('.').map_or(path, |(list, _)| list)
            ));
    }
    base.label("nothing above has this name")
        .help(format!("did you mean `{path}`?"))
        .fix(span, path)
}

/// `wahr`, `nein` where no field is called that.
pub(super) fn german_constant(name: &str, meant: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::GERMAN_KEYWORD,
        span,
        format!("`{name}` is written `{meant}`"),
    )
    .help(format!("write `{meant}`"))
    .fix(span, meant)
}

pub(super) fn unknown_member(of: &Part, member: &str, record: &RecordTy, span: Span) -> Diagnostic {
    let names: Vec<&str> = record
        .members
        .iter()
        .map(|(name, _)| name.as_str())
        .collect();
    let base = Diagnostic::new(
        codes::UNKNOWN_NAME,
        span,
        format!("`{}` has no `{member}`", of.text),
    )
    .label(format!("not a field of `{}`", of.text))
    .did_you_mean(member, names.iter().copied());
    if base.help.is_some() || names.is_empty() {
        return base;
    }
    base.help(format!("it has {}", enumerate(&names)))
}

/// `.hours` of a duration, `.name` of a text.
pub(super) fn no_property(of: &Part, member: &str, properties: &[&str], span: Span) -> Diagnostic {
    let base = Diagnostic::new(
        codes::UNKNOWN_NAME,
        span,
        format!("`{}` has no `.{member}`", of.text),
    )
    .also(of.span, of.label());
    if matches!(of.ty, Ty::Text) && ["length", "laenge", "len", "size"].contains(&member) {
        return base.help(format!("write `string length({})`", of.text));
    }
    if properties.is_empty() {
        return base;
    }
    let base = base.did_you_mean(member, properties.iter().copied());
    if base.help.is_some() {
        return base;
    }
    base.help(format!("it has {}", enumerate(properties)))
}

pub(super) fn ambiguous(name: &str, declared: Option<Span>, span: Span) -> Diagnostic {
    let fixed = format!("item.{name}");
    let base = Diagnostic::new(
        codes::AMBIGUOUS,
        span,
        format!("`{name}` inside a filter could be two things"),
    )
    .label("the entry has a field of this name")
    .help(format!("write `{fixed}` for the entry's field"))
    .fix(span, fixed);
    match declared {
        Some(place) => base.also(place, "this has the name too"),
        None => base,
    }
}

pub(super) fn shadowed(name: &str, declared: Option<Span>, span: Span) -> Diagnostic {
    let base = Diagnostic::new(
        codes::SHADOW,
        span,
        format!("`{name}` already has a meaning"),
    )
    .label("hides the other one")
    .help("choose another name for the loop variable");
    match declared {
        Some(place) => base.also(place, "declared here"),
        None => base,
    }
}

// Types

pub(super) fn not_comparable(op: BinaryOp, left: &Part, right: &Part, span: Span) -> Diagnostic {
    let symbol = op.symbol();
    let base = Diagnostic::new(
        codes::TYPE_MISMATCH,
        span,
        format!(
            "`{symbol}` cannot compare {} with {}",
            kind_of(&left.ty),
            kind_of(&right.ty)
        ),
    )
    .also(left.span, left.label())
    .also(right.span, right.label());
    match comparison_help(left, right).or_else(|| comparison_help(right, left)) {
        Some(help) => base.help(help),
        None => base,
    }
}

fn comparison_help(one: &Part, other: &Part) -> Option<String> {
    let (text, value) = (&one.text, &other.text);
    let help = match (&one.ty, &other.ty) {
        (Ty::Boolean, Ty::Text) => {
            format!("a yes/no field is a condition by itself: `{text}` or `not({text})`")
        }
        (Ty::Number(_), Ty::Text) => "write the number without quotes".to_owned(),
        (Ty::Date | Ty::PartialDate, Ty::Text) if value.starts_with('"') => {
            format!("write `date({value})`")
        }
        (Ty::PartialDate, _) => {
            format!("compare a part: `{text}.year`, `{text}.month`, `{text}.day`")
        }
        (Ty::File, _) => format!("an upload can only be asked for: `{text} != null`"),
        (Ty::Days, Ty::Number(_)) => format!("write `({text}).days` for the number of days"),
        (Ty::List(_), Ty::List(_)) => {
            "compare the entries with `every x in … satisfies …`".to_owned()
        }
        (Ty::List(_), _) => some_instead(text, &format!("= {value}"))
            .unwrap_or_else(|| format!("write `list contains({text}, {value})`")),
        (Ty::Record(_), _) => format!("compare a field of the group: `{text}.…`"),
        (Ty::Months, Ty::Days) => "months have different numbers of days".to_owned(),
        (Ty::Choice(_), Ty::Text) => {
            "a choice is compared with one of its codes in quotes".to_owned()
        }
        _ => return None,
    };
    Some(help)
}

/// `hunde.rufname` + `= "x"` → `some x in hunde satisfies x.rufname = "x"`.
fn some_instead(text: &str, rest: &str) -> Option<String> {
    let (list, member) = text.rsplit_once('.')?;
    Some(format!(
        "write `some x in {list} satisfies x.{member} {rest}`"
    ))
}

pub(super) fn different_lists(
    left: &Part,
    right: &Part,
    lists: (&ChoiceTy, &ChoiceTy),
    span: Span,
) -> Diagnostic {
    Diagnostic::new(
        codes::TYPE_MISMATCH,
        span,
        format!("`{}` and `{}` take their codes from different lists", left.text, right.text),
    )
    .also(left.span, format!("codes of `{}`", lists.0.id))
    .also(right.span, format!("codes of `{}`", lists.1.id))
    .help("the same code may mean something else in the other list (276 is Germany in one list of states and Sudan in another)")
}

pub(super) fn text_order(part: &Part, span: Span) -> Diagnostic {
    Diagnostic::new(codes::TEXT_ORDER, span, "texts cannot be ordered")
        .also(part.span, part.label())
        .help("programs order texts differently; compare numbers or dates, or list the values: `x in [\"a\", \"b\"]`")
}

pub(super) fn bad_operand(op: BinaryOp, left: &Part, right: &Part, span: Span) -> Diagnostic {
    let symbol = op.symbol();
    let base = Diagnostic::new(
        codes::TYPE_MISMATCH,
        span,
        format!(
            "`{symbol}` does not work with {} and {}",
            kind_of(&left.ty),
            kind_of(&right.ty)
        ),
    )
    .also(left.span, left.label())
    .also(right.span, right.label());
    let help = match (&left.ty, &right.ty) {
        (Ty::Date, Ty::Number(_)) => {
            let days = right.text.trim_start_matches('-');
            format!(
                "say days or months of what: `{} {symbol} duration(\"P{days}D\")`",
                left.text
            )
        }
        (Ty::List(_), _) | (_, Ty::List(_)) => "add up a list with `sum(…)`".to_owned(),
        (Ty::PartialDate, _) | (_, Ty::PartialDate) => {
            "the day may be unknown; calculate with `.year`, `.month`, `.day`".to_owned()
        }
        (Ty::Months | Ty::Days, _) | (_, Ty::Months | Ty::Days) => {
            "durations are added to dates and to durations of the same unit".to_owned()
        }
        (Ty::Text, Ty::Number(_)) | (Ty::Number(_), Ty::Text) => {
            "write the number without quotes".to_owned()
        }
        _ => return base,
    };
    base.help(help)
}

pub(super) fn cannot_negate(part: &Part, span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::TYPE_MISMATCH,
        span,
        format!("`-` does not work with {}", kind_of(&part.ty)),
    )
    .also(part.span, part.label())
}

/// Something that is not a yes/no value where a condition stands.
pub(super) fn not_a_condition(part: &Part) -> Diagnostic {
    let text = &part.text;
    let base = Diagnostic::new(
        codes::TYPE_MISMATCH,
        part.span,
        format!("`{text}` is not a condition"),
    )
    .label(part.label());
    let help = match &part.ty {
        Ty::Choice(choice) => match choice.options.first() {
            Some((code, _)) => format!("compare it with a code: `{text} = {}`", quoted(code)),
            None => format!("compare it with a code, or write `{text} != null`"),
        },
        Ty::List(item) if **item == Ty::Boolean => match text.rsplit_once('.') {
            Some((list, member)) => format!("write `some x in {list} satisfies x.{member}`"),
            None => format!("write `some x in {text} satisfies x`"),
        },
        Ty::List(_) => format!("write `count({text}) > 0`"),
        Ty::Record(_) => format!("compare a field of the group: `{text}.…`"),
        Ty::Number(_) => {
            format!("compare it, as in `{text} > 0`, or write `{text} != null` for \"is answered\"")
        }
        Ty::Null => "`null` is never true".to_owned(),
        Ty::Unknown
        | Ty::Boolean
        | Ty::Text
        | Ty::Date
        | Ty::PartialDate
        | Ty::Months
        | Ty::Days
        | Ty::File => {
            format!(
                "write `{text} != null` for \"is answered\", `{text} = null` for \"is not answered\""
            )
        }
    };
    base.help(help)
}

pub(super) fn branches_differ(first: &Part, second: &Part) -> Diagnostic {
    Diagnostic::new(
        codes::TYPE_MISMATCH,
        second.span,
        format!(
            "one branch yields {}, the other {}",
            kind_of(&first.ty),
            kind_of(&second.ty)
        ),
    )
    .label(second.label())
    .also(first.span, first.label())
    .help(if null_beside_list(first, second) {
        NEVER_NULL
    } else {
        "both branches of an `if` yield the same kind of value"
    })
}

const NEVER_NULL: &str = "a list is never `null`; write `[]` for no entries";

fn null_beside_list(one: &Part, other: &Part) -> bool {
    matches!(
        (&one.ty, &other.ty),
        (Ty::Null, Ty::List(_)) | (Ty::List(_), Ty::Null)
    )
}

pub(super) fn items_differ(first: &Part, second: &Part) -> Diagnostic {
    Diagnostic::new(
        codes::TYPE_MISMATCH,
        second.span,
        format!(
            "a list holds one kind of value, not {} and {}",
            kind_of(&first.ty),
            kind_of(&second.ty)
        ),
    )
    .label(second.label())
    .also(first.span, first.label())
}

pub(super) fn not_a_list(part: &Part, purpose: &str) -> Diagnostic {
    let base = Diagnostic::new(
        codes::NOT_A_LIST,
        part.span,
        format!("{purpose} needs a list"),
    )
    .label(part.label());
    match &part.ty {
        Ty::Record(_) => base.help(format!(
            "`{}` is a group that occurs once; use its fields directly",
            part.text
        )),
        _ => base,
    }
}

pub(super) fn index(index: &str, span: Span) -> Diagnostic {
    Diagnostic::new(codes::UNSUPPORTED_FEEL, span, "picking an entry by its number is not part of Form-FEEL")
        .label(format!("`[{index}]` would be an entry's number"))
        .help("ask about all entries: `some x in list satisfies …`, or filter them: `list[item.betrag > 0]`")
}

pub(super) fn range_without_end(span: Span) -> Diagnostic {
    Diagnostic::new(codes::RANGE_NULL, span, "a range needs both ends")
        .label("`null` is no end")
        .help("compare with the end there is: `x >= 5`")
}

// Options

pub(super) fn unknown_option(code: &str, choice: &ChoiceTy, of: &str, span: Span) -> Diagnostic {
    let base = Diagnostic::new(
        codes::UNKNOWN_OPTION,
        span,
        format!("{} is not an option of `{of}`", quoted(code)),
    );
    let by_label = choice
        .options
        .iter()
        .find(|(_, label)| label.eq_ignore_ascii_case(code))
        .map(|(code, _)| code.as_str());
    if let Some(meant) = by_label {
        let fixed = quoted(meant);
        return base
            .label("this is the option's text")
            .help(format!("compare with its code: `{fixed}`"))
            .fix(span, fixed);
    }
    let codes = || choice.options.iter().map(|(code, _)| code.as_str());
    if let Some(meant) = suggest::closest(code, codes()) {
        let fixed = quoted(meant);
        return base
            .help(format!("did you mean `{fixed}`?"))
            .fix(span, fixed);
    }
    let shown: Vec<String> = codes().take(8).map(quoted).collect();
    let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
    let more = if choice.options.len() > 8 {
        " and more"
    } else {
        ""
    };
    base.help(format!("its options are {}{more}", enumerate(&shown)))
}

// Numbers

pub(super) fn division(help: &str, span: Span) -> Diagnostic {
    Diagnostic::new(codes::DIVISION, span, "`/` outside a rounding function")
        .label("may have endless decimals")
        .help(help)
}

pub(super) fn too_many_digits(digits: i16, limit: i16, span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::DIGITS,
        span,
        format!("the result may have {digits} digits"),
    )
    .label(format!("at most {limit} are exact everywhere"))
    .help("round parts of it first, or give the fields narrower limits")
}

// Functions

pub(super) fn argument_count(function: Builtin, found: usize, span: Span) -> Diagnostic {
    let name = function.name();
    let words = match found {
        0 => "no argument".to_owned(),
        1 => "one argument".to_owned(),
        more => format!("{more} arguments"),
    };
    Diagnostic::new(
        codes::ARGUMENTS,
        span,
        format!("`{name}` does not take {words}"),
    )
    .help(format!("write `{}`", function.usage()))
}

pub(super) fn bad_argument(function: Builtin, part: &Part, wanted: &str) -> Diagnostic {
    Diagnostic::new(
        codes::ARGUMENTS,
        part.span,
        format!(
            "`{}` needs {wanted} here, not {}",
            function.name(),
            kind_of(&part.ty)
        ),
    )
    .label(part.label())
    .help(format!("write `{}`", function.usage()))
}

pub(super) fn not_literal(function: Builtin, wanted: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::ARGUMENTS,
        span,
        format!("`{}` takes {wanted} that is written out", function.name()),
    )
    .label("checked before any form is filled in")
    .help(format!("write `{}`", function.usage()))
}

pub(super) fn no_such_date(text: &str, span: Span) -> Diagnostic {
    let base = Diagnostic::new(
        codes::TEMPORAL_LITERAL,
        span,
        format!("{} is not a date", quoted(text)),
    );
    if let Some(day) = suggest::german_day(text) {
        let fixed = format!("\"{day}\"");
        return base.help(format!("write `{fixed}`")).fix(span, fixed);
    }
    if text.contains('T') || text.contains(':') {
        return base.help("dates have no time of day: `date(\"2026-01-31\")`");
    }
    base.help("write year, month and day of a day that exists: `date(\"2026-01-31\")`")
}

pub(super) fn no_such_duration(text: &str, span: Span) -> Diagnostic {
    Diagnostic::new(codes::TEMPORAL_LITERAL, span, format!("{} is not a duration", quoted(text)))
        .help("write years and months, `\"P18Y\"`, `\"P1Y6M\"`, or days, `\"P14D\"`; weeks are days: `\"P28D\"`")
}

pub(super) fn pattern(error: &PatternError, pattern: &str, span: Span) -> Diagnostic {
    let message = format!("regular expression: {}", error.message);
    let place = in_text(pattern, error.offset, span);
    let base = Diagnostic::new(codes::PATTERN, place, message);
    match &error.help {
        Some(help) => base.help(help),
        None => base,
    }
}

/// The place of a character in a quoted text; the whole text when it is not written as one piece.
fn in_text(value: &str, offset: usize, span: Span) -> Span {
    let written = |text: &str| -> usize {
        let letters = text.chars();
        letters
            .map(|it| {
                if "\"\\\n".contains(it) {
                    2
                } else {
                    it.len_utf8()
                }
            })
            .sum()
    };
    if written(value) + 2 != span.range().len() {
        return span;
    }
    let (before, rest) = value.split_at_checked(offset).unwrap_or((value, ""));
    let length = rest
        .chars()
        .next()
        .map_or(1, |it| written(it.encode_utf8(&mut [0; 4])));
    let start = span.start as usize + 1 + written(before);
    Span::new(span.source, start, start + length)
}

/// `a`, `b` and `c`, each in backticks.
fn enumerate(names: &[&str]) -> String {
    let marked: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match marked.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
