//! The wording of everything `lex` and `parse` have to say, one function per diagnostic.

use crate::{
    diagnostics::{Diagnostic, codes, suggest},
    source::Span,
};

use super::builtins::Builtin;

// Texts and numbers

pub(super) fn unclosed_text(span: Span, opening: char) -> Diagnostic {
    let closing = if opening == '"' { '"' } else { '“' };
    Diagnostic::new(codes::UNCLOSED_TEXT, span, "text is not closed")
        .label("begins here and does not end on this line")
        .help(format!(
            "close it with `{}`",
            if opening == '"' { closing } else { '"' }
        ))
}

pub(super) fn typographic_quotes(text: &str, span: Span) -> Diagnostic {
    let fixed = quoted(text);
    Diagnostic::new(
        codes::TYPOGRAPHIC_QUOTES,
        span,
        "text in other quotes than `\"`",
    )
    .label("texts stand in straight double quotes")
    .help(format!("write `{fixed}`"))
    .fix(span, fixed)
}

pub(super) fn unknown_escape(written: &str, span: Span) -> Diagnostic {
    let base = Diagnostic::new(
        codes::ESCAPE,
        span,
        format!("unknown escape `{written}` in a text"),
    );
    let Some(class) = class_meant_by(written) else {
        return base.help(
            r#"a text knows `\"`, `\\`, `\n`, `\t`, `\r` and `\u00e4`; write `\\` for a backslash"#,
        );
    };
    base.label("not portable between programs")
        .help(format!("write `{class}`"))
        .fix(span, class)
}

/// The portable spelling of what an escape of other regular expressions stands for.
pub(super) fn class_meant_by(escape: &str) -> Option<&'static str> {
    match escape {
        r"\d" => Some("[0-9]"),
        r"\D" => Some("[^0-9]"),
        r"\w" => Some("[A-Za-z0-9_]"),
        r"\W" => Some("[^A-Za-z0-9_]"),
        r"\s" => Some("[ ]"),
        r"\." => Some("[.]"),
        _ => None,
    }
}

pub(super) fn letters_behind_number(number: &str, span: Span) -> Diagnostic {
    Diagnostic::new(codes::EXPR_SYNTAX, span, "letters directly behind a number")
        .help(format!("write the number alone: `{number}`"))
        .fix(span, number)
}

pub(super) fn number_too_long(span: Span) -> Diagnostic {
    Diagnostic::new(codes::DIGITS, span, "number has more than 34 digits")
}

/// `1.000.000` or `31.12.2026`.
pub(super) fn dotted_number(written: &str, span: Span) -> Diagnostic {
    if let Some(iso) = suggest::german_day(written) {
        let fixed = format!("date(\"{iso}\")");
        return Diagnostic::new(codes::EXPR_SYNTAX, span, "date is not written as a date")
            .help(format!("write `{fixed}`"))
            .fix(span, fixed);
    }
    let plain = written.replace('.', "");
    Diagnostic::new(codes::EXPR_SYNTAX, span, "number with several points")
        .label("a point stands before the decimals")
        .help(format!("write `{plain}`"))
        .fix(span, plain)
}

pub(super) fn looks_like_thousands(written: &str, span: Span) -> Diagnostic {
    let plain = written.replace('.', "");
    let shorter = match written.trim_end_matches('0') {
        whole if whole.ends_with('.') => whole.to_owned(),
        short => short.to_owned(),
    };
    Diagnostic::new(
        codes::MISREAD_NUMBER,
        span,
        format!("`{written}` has three decimals"),
    )
    .label("easily read as thousands")
    .help(format!(
        "write `{plain}` for thousands; for the small number `{shorter}0` is harder to misread"
    ))
}

/// `2026-01-31`, which is a subtraction.
pub(super) fn bare_date(written: &str, span: Span) -> Diagnostic {
    let fixed = format!("date(\"{written}\")");
    Diagnostic::new(
        codes::MISREAD_NUMBER,
        span,
        format!("`{written}` is a subtraction, not a date"),
    )
    .help(format!("write `{fixed}`"))
    .fix(span, fixed)
}

pub(super) fn decimal_comma(fixed: &str, span: Span) -> Diagnostic {
    Diagnostic::new(codes::DECIMAL_COMMA, span, "decimal comma in a number")
        .label("decimals stand behind a point")
        .help(format!("write `{fixed}`"))
        .fix(span, fixed)
}

// Operators and keywords of other languages

pub(super) fn double_equals(span: Span) -> Diagnostic {
    Diagnostic::new(codes::DOUBLE_EQUALS, span, "`==` is written `=`")
        .help("write `=`")
        .fix(span, "=")
}

pub(super) fn other_operator(written: &str, meant: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::EXPR_SYNTAX,
        span,
        format!("`{written}` is written `{meant}`"),
    )
    .help(format!("write `{meant}`"))
    .fix(span, meant)
}

pub(super) fn symbol_logic(written: &str, meant: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::SYMBOL_LOGIC,
        span,
        format!("`{written}` is written `{meant}`"),
    )
    .help(format!("write `{meant}`"))
    .fix(span, meant)
}

/// `!x`: the span and the operand's text.
pub(super) fn exclamation(operand: &str, span: Span) -> Diagnostic {
    let fixed = wrapped_not(operand);
    Diagnostic::new(codes::SYMBOL_LOGIC, span, "`!` is written `not(…)`")
        .help(format!("write `{fixed}`"))
        .fix(span, fixed)
}

pub(super) fn bare_not(operand: &str, span: Span) -> Diagnostic {
    let fixed = wrapped_not(operand);
    Diagnostic::new(codes::BARE_NOT, span, "`not` needs parentheses")
        .help(format!("write `{fixed}`"))
        .fix(span, fixed)
}

fn wrapped_not(operand: &str) -> String {
    if operand.starts_with('(')
        && operand.ends_with(')')
        && !operand.get(1..).unwrap_or_default().contains('(')
    {
        format!("not{operand}")
    } else {
        format!("not({operand})")
    }
}

/// `x is null`, `x is not null`.
pub(super) fn is_instead_of_equals(written: &str, meant: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::IS_NULL,
        span,
        format!("`{written}` is written `{meant}`"),
    )
    .help(format!("write `{meant}`"))
    .fix(span, meant)
}

pub(super) fn keyword_case(written: &str, meant: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::KEYWORD_CASE,
        span,
        format!("`{written}` is written in small letters"),
    )
    .help(format!("write `{meant}`"))
    .fix(span, meant)
}

pub(super) fn german_keyword(written: &str, meant: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::GERMAN_KEYWORD,
        span,
        format!("`{written}` is written `{meant}`"),
    )
    .label("expressions use the English words of FEEL")
    .help(format!("write `{meant}`"))
    .fix(span, meant)
}

/// `name starts with "A"`.
pub(super) fn function_between(
    function: Builtin,
    left: &str,
    right: &str,
    span: Span,
) -> Diagnostic {
    let name = function.name();
    let fixed = format!("{name}({left}, {right})");
    Diagnostic::new(
        codes::EXPR_SYNTAX,
        span,
        format!("`{name}` is a function, not an operator"),
    )
    .help(format!("write `{fixed}`"))
    .fix(span, fixed)
}

// Structure

pub(super) fn missing_value(behind: Option<&str>, found: Option<&str>, span: Span) -> Diagnostic {
    let message = match behind {
        Some(before) => format!("a value is missing behind `{before}`"),
        None => "an expression is missing".to_owned(),
    };
    let base = Diagnostic::new(codes::EXPR_SYNTAX, span, message);
    match found {
        Some("{") => base.label("the block begins already"),
        Some(found) => base.label(format!("`{found}` cannot begin a value")),
        None => base.label("nothing follows"),
    }
}

pub(super) fn range_without_end(span: Span) -> Diagnostic {
    Diagnostic::new(codes::RANGE_NULL, span, "a range needs both ends")
        .label("an end is missing")
        .help("compare with the end there is: `x >= 5`")
}

pub(super) fn reserved_word(word: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::EXPR_SYNTAX,
        span,
        format!("`{word}` cannot stand here"),
    )
    .label("a word of the language, not a name")
}

pub(super) fn expected(what: &str, behind: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::EXPR_SYNTAX,
        span,
        format!("{what} is missing behind {behind}"),
    )
    .label(format!("{what} belongs here"))
}

pub(super) fn unclosed(opening: &str, closing: &str, opened: Span, span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::EXPR_SYNTAX,
        span,
        format!("`{opening}` is not closed"),
    )
    .label(format!("`{closing}` belongs here"))
    .also(opened, "opened here")
    .help(format!(
        "add `{closing}`, or the operator that is missing here; numbers have no units"
    ))
}

pub(super) fn leftover(found: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::EXPR_SYNTAX,
        span,
        format!("`{found}` does not continue the expression"),
    )
    .label("an operator such as `and` is missing before it, or it is too much")
}

pub(super) fn chained_comparison(span: Span) -> Diagnostic {
    Diagnostic::new(codes::EXPR_SYNTAX, span, "comparisons cannot be chained")
        .help("write `a < b and b < c`, or `b in (a..c)`")
}

pub(super) fn needs_parentheses(word: &str, written: &str, place: Span, whole: Span) -> Diagnostic {
    Diagnostic::new(
        codes::EXPR_SYNTAX,
        place,
        format!("`{word}` inside a larger expression needs parentheses"),
    )
    .help(format!("write `({word} …)`"))
    .fix(whole, format!("({written})"))
}

pub(super) fn percent(span: Span) -> Diagnostic {
    Diagnostic::new(codes::EXPR_SYNTAX, span, "expressions have no `%`")
        .help("write 5 % of `x` as `x * 0.05`")
}

pub(super) fn currency(sign: char, span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::EXPR_SYNTAX,
        span,
        format!("amounts are written without `{sign}`"),
    )
    .help("leave it out")
    .fix(span, "")
}

pub(super) fn leading_point(number: &str, span: Span) -> Diagnostic {
    let fixed = format!("0.{number}");
    Diagnostic::new(
        codes::EXPR_SYNTAX,
        span,
        "number without a digit before the point",
    )
    .help(format!("write `{fixed}`"))
    .fix(span, fixed)
}

pub(super) fn too_deep(span: Span, limit: usize) -> Diagnostic {
    Diagnostic::new(codes::TOO_DEEP, span, "expression is nested too deeply")
        .label(format!("more than {limit} levels"))
        .help("move a part into a `compute … internal` and use its name")
}

// Functions

pub(super) fn unknown_function(written: &str, span: Span) -> Diagnostic {
    let base = Diagnostic::new(
        codes::UNKNOWN_FUNCTION,
        span,
        format!("unknown function `{written}`"),
    );
    let other_name = OTHER_NAMES
        .iter()
        .find(|(other, _)| other.eq_ignore_ascii_case(written));
    match other_name {
        Some((_, name)) => base.help(format!("write `{name}`")).fix(span, *name),
        None => {
            let base = base.did_you_mean(written, Builtin::ALL.iter().map(|it| it.name()));
            if base.help.is_some() {
                return base;
            }
            base.help("`antrag explain E0203` lists the functions")
        }
    }
}

/// What other languages, and Germans, call our functions.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("anzahl", "count"),
    ("summe", "sum"),
    ("heute", "today"),
    ("datum", "date"),
    ("dauer", "duration"),
    ("runden", "round half up"),
    ("round", "round half up"),
    ("laenge", "string length"),
    ("länge", "string length"),
    ("length", "string length"),
    ("len", "string length"),
    ("size", "count"),
    ("ceil", "ceiling"),
    ("unique", "distinct values"),
    ("includes", "list contains"),
    ("regex", "matches"),
    ("enthält", "contains"),
];

// FEEL that is not Form-FEEL

pub(super) fn unsupported(what: &str, help: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        codes::UNSUPPORTED_FEEL,
        span,
        format!("{what} is not part of Form-FEEL"),
    )
    .help(help)
}

/// Why a FEEL function was left out; `None` when FEEL has no such function either.
pub(super) fn unsupported_function(name: &str) -> Option<&'static str> {
    let help = match name {
        "decimal" | "round half down" => {
            "round with `round half up(x, 2)`, `round up` or `round down`"
        }
        "modulo" | "sqrt" | "log" | "exp" | "odd" | "even" | "stddev" | "mean" | "median"
        | "mode" | "product" => "use `+ - * /` and the rounding functions",
        "now" | "time" | "date and time" => "use `today()` and dates; forms know no times of day",
        "string" | "number" | "upper case" | "lower case" | "substring" | "substring before"
        | "substring after" | "replace" | "split" | "string join" => {
            "texts can be compared, searched and matched, not changed"
        }
        "get or else" => "use `if x = null then … else x`",
        "is defined" => "use `x != null`",
        "all" | "any" => "use `every x in list satisfies …` or `some x in list satisfies …`",
        "append" | "concatenate" | "union" | "flatten" | "reverse" | "index of" | "sort"
        | "insert before" | "remove" | "sublist" => {
            "lists can be counted, searched, filtered and added up"
        }
        "day of week" => "use `d.weekday` (1 is Monday)",
        _ => return None,
    };
    Some(help)
}

/// A text as it is written in an expression.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}
