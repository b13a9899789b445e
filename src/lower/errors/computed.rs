//! Computed values, looking forward, cycles.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::codes;
use crate::expr::Ty;
use crate::source::Span;
use crate::syntax::ast;
use crate::syntax::ast::TypeRef;

pub(in crate::lower) fn not_computable(ty: &TypeRef) -> Diagnostic {
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

pub(in crate::lower) fn compute_type(
    written: &ast::Compute,
    found: &Ty,
    declared: &Ty,
) -> Diagnostic {
    let message = format!(
        "`{}` is declared as `{}`, but its value is `{}`",
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

pub(in crate::lower) fn looks_forward(
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

pub(in crate::lower) fn cycle(start: &str, declared: Span, chain: &[(String, Span)]) -> Diagnostic {
    let names: Vec<&str> = std::iter::once(start)
        .chain(chain.iter().map(|(name, _)| name.as_str()))
        .collect();
    let message = match chain {
        [_] => format!("`{start}` depends on itself"),
        _ => format!("values depend on each other: {}", names.join(" → ")),
    };
    let mut diagnostic =
        Diagnostic::new(codes::CYCLE, declared, message).help(if chain.len() == 1 {
            "compute it from something else"
        } else {
            "compute one of them without the others"
        });
    for (pair, (_, span)) in names.windows(2).zip(chain) {
        if let [user, used] = pair {
            diagnostic = diagnostic.also(*span, format!("`{user}` needs `{used}`"));
        }
    }
    diagnostic
}
