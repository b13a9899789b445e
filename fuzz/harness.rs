//! What the fuzz targets do with an input. `tests/it/fuzz.rs` does the same with every input in
//! `corpus/`, so that whatever was found once stays found.

use antragswerk::{
    expr::{
        Base, Binding, Env, Record, RecordTy, Scope, Ty, VarPath, check, eval, german, javascript,
        json, json_schema, notation, parse, print, simplify, temporal, trace,
    },
    source::{SourceId, Span},
};

/// The fields an input may use.
const FIELDS: &[(&str, &str)] = &[
    ("a", "integer"),
    ("b", "integer"),
    ("m", "money"),
    ("n", "number(3)"),
    ("j", "boolean"),
    ("k", "boolean"),
    ("t", "text"),
    ("u", "text"),
    ("d", "date"),
    ("e", "date"),
    ("p", "partial_date"),
    ("f", "file"),
    ("c", "choice(x|y|z)"),
    ("v", "choices(x|y)"),
    (
        "l",
        "list{a1: integer, m1: money, t1: text, d1: date, j1: boolean, c1: choices(x|y)}",
    ),
    ("i", "list(integer)"),
    ("g", "group{t2: text, a2: integer, g2: group{t3: text}}"),
];

fn fields() -> RecordTy {
    let members = FIELDS.iter().map(|(name, text)| {
        let ty = notation::parse_type(text, name).expect("the harness writes its types correctly");
        ((*name).to_owned(), ty)
    });
    RecordTy {
        members: members.collect(),
    }
}

fn environment(fields: &RecordTy) -> Env {
    let names = fields.members.iter().map(|(name, ty)| {
        let path = VarPath {
            base: Base::Form,
            segments: vec![name.clone()],
        };
        let binding = Binding {
            ty: ty.clone(),
            path,
            declared: Span::default(),
        };
        (name.clone(), binding)
    });
    Env {
        names: names.collect(),
    }
}

/// Any text parses without a panic; what parses cleanly prints as itself; spans lie in the text.
pub(super) fn parser(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let prefix = parse::parse_prefix(SourceId::default(), text, 0);
    assert!(prefix.end <= text.len() && text.is_char_boundary(prefix.end));
    let parsed = parse::parse_text(text);
    for diagnostic in &parsed.diagnostics {
        let fix = diagnostic.fix.as_ref().map(|it| it.span);
        for span in [Some(diagnostic.span), fix].into_iter().flatten() {
            assert!(text.get(span.range()).is_some(), "a span outside the text");
        }
    }
    if parsed.diagnostics.is_empty() {
        let printed = print::print(&parsed.expr);
        let again = parse::parse_text(&printed);
        // A warning may come about: `010.010` prints as `10.010`, which is easily misread.
        assert!(!again.diagnostics.has_errors(), "{printed}");
        assert!(again.expr == parsed.expr, "{printed}");
    }
    // The checker takes what the parser makes of faulty text too.
    let _ = check(&parsed.expr, &environment(&fields()));
    let _ = notation::parse_type(text, "x");
}

struct Names;

impl german::Labels for Names {
    fn label(&self, path: &VarPath) -> Option<String> {
        path.segments.last().cloned()
    }
}

/// An expression on the first line, answers as JSON on the second: every back end takes what the
/// checker lets through; the trace and the simplified expression have the value; the schemas agree.
pub(super) fn evaluator(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let (text, answers) = text.split_once('\n').unwrap_or((text, "{}"));
    let fields = fields();
    let parsed = parse::parse_text(text);
    let (typed, found) = check(&parsed.expr, &environment(&fields));
    if parsed.diagnostics.has_errors() || found.has_errors() {
        return;
    }
    let form = serde_json::from_str(answers)
        .ok()
        .and_then(|it| json::record_from_json(&it, &fields).ok())
        .unwrap_or_default();
    let params = Record::new();
    let scope = Scope {
        form: &form,
        row: None,
        params: &params,
        today: temporal::parse_date("2026-03-01").expect("the day exists"),
    };
    let value = eval(&typed, &scope);
    assert!(trace(&typed, &scope).value == value, "the trace differs");
    let simple = simplify(&typed);
    assert!(eval(&simple, &scope) == value, "simplified differently");
    let _ = javascript::javascript(&typed);
    let _ = german::german(&typed, &Names);
    let _ = json::to_json(&value);
    if typed.ty == Ty::Boolean {
        let _ = json_schema::json_schema(&typed);
    }
}
