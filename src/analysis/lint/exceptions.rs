//! Exceptions: `// lint: allow W0421 The word stands on the certificate`.
//!
//! A comment on a line of its own excepts the statement below it, with all that is indented deeper
//! there. In front matter it begins with `#`, in the YAML form it is a `comment:` item. Each needs a
//! reason, and one that excepts nothing is told.

use std::ops::Range;

use super::{RULES, Subject, corpus};
use crate::{
    diagnostics::{Code, Diagnostic, Diagnostics, codes},
    source::Span,
};

/// How an exception begins, behind the comment's mark.
const MARK: &str = "lint: allow ";

struct Exception<'a> {
    /// What it excepts, as written.
    codes: Vec<&'a str>,
    reason: &'a str,
    span: Span,
    /// The bytes it covers.
    covers: Range<usize>,
}

/// Takes away what is excepted. Of exceptions from rules that ran (`judged`), tells those without a
/// reason and those that excepted nothing; without any such rule, none.
pub(super) fn apply(subject: &Subject<'_>, found: Diagnostics, judged: &[Code]) -> Diagnostics {
    let exceptions = read(subject);
    if exceptions.is_empty() {
        return found;
    }
    let covers = |exception: &Exception<'_>, code: Code, place: Span| {
        place.source == subject.id
            && exception.covers.contains(&(place.start as usize))
            && exception.codes.contains(&code.as_str())
    };
    let mut out = Diagnostics::new();
    if !judged.is_empty() {
        for exception in &exceptions {
            let excepted = |code: &str| {
                found
                    .iter()
                    .any(|it| it.code.as_str() == code && covers(exception, it.code, it.span))
            };
            judge(exception, judged, excepted, &mut out);
        }
    }
    for diagnostic in found {
        let is_excepted = exceptions
            .iter()
            .any(|it| covers(it, diagnostic.code, diagnostic.span));
        if !is_excepted {
            out.push(diagnostic);
        }
    }
    out
}

fn judge(
    exception: &Exception<'_>,
    judged: &[Code],
    excepted: impl Fn(&str) -> bool,
    out: &mut Diagnostics,
) {
    if exception.reason.is_empty() {
        out.push(
            Diagnostic::new(
                codes::EXCEPTION,
                exception.span,
                "exception gives no reason",
            )
            .help("write the reason behind the code, for whoever reads it next year"),
        );
    }
    for code in &exception.codes {
        let is_rule = |it: &Code| it.as_str() == *code;
        let message = if judged.iter().any(is_rule) && !excepted(code) {
            format!("exception from {code} excepts nothing")
        } else if RULES.iter().any(|(it, _)| is_rule(it)) || corpus::CODES.iter().any(is_rule) {
            continue;
        } else {
            format!("`{code}` is no rule of the lint")
        };
        out.push(
            Diagnostic::new(codes::EXCEPTION, exception.span, message)
                .help("remove it, or move it above what it excepts"),
        );
    }
}

fn read<'a>(subject: &Subject<'a>) -> Vec<Exception<'a>> {
    let text = subject.sources.get(subject.id).text.as_str();
    let mut lines = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        lines.push((at, line.trim_end()));
        at += line.len();
    }
    let mut found = Vec::new();
    for (number, (at, line)) in lines.iter().enumerate() {
        let indent = indent(line);
        let Some((_, rest)) = line.split_once(MARK).filter(|_| is_comment(line)) else {
            continue;
        };
        let rest = rest.trim_end_matches(['"', '\'', '}', ' ']);
        let (codes, reason) = codes_and_reason(rest);
        let below = lines.get(number + 1..).unwrap_or_default();
        found.push(Exception {
            codes,
            reason,
            span: Span::new(subject.id, at + indent, at + line.len()),
            covers: covered(below, indent, text.len()),
        });
    }
    found
}

fn codes_and_reason(text: &str) -> (Vec<&str>, &str) {
    let mut codes = Vec::new();
    let mut rest = text.trim_start();
    while let Some(word) = rest.split([' ', ',']).next().filter(|it| is_code(it)) {
        codes.push(word);
        rest = rest
            .get(word.len()..)
            .unwrap_or_default()
            .trim_start_matches([',', ' ']);
    }
    (codes, rest.trim())
}

fn is_code(word: &str) -> bool {
    let digits = word.strip_prefix('W').unwrap_or_default();
    digits.len() == 4 && digits.bytes().all(|it| it.is_ascii_digit())
}

/// Whether a line is a comment, in front matter, in a body or in the YAML form.
fn is_comment(line: &str) -> bool {
    let written = line.trim_start();
    ["//", "#", "- comment:", "- { comment:"]
        .iter()
        .any(|mark| written.starts_with(mark))
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// The bytes of the next statement: its line, and the deeper ones behind it; the closing brace of a
/// block, and what is deeper behind that, belong to it.
fn covered(below: &[(usize, &str)], indented: usize, end: usize) -> Range<usize> {
    let mut rest = below
        .iter()
        .skip_while(|(_, line)| line.trim().is_empty() || is_comment(line));
    let Some((start, _)) = rest.next() else {
        return end..end;
    };
    let next = rest.find(|(_, line)| {
        !line.trim().is_empty() && indent(line) <= indented && !line.trim_start().starts_with('}')
    });
    *start..next.map_or(end, |(at, _)| *at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_stand_before_the_reason() {
        assert_eq!(
            codes_and_reason("W0421, W0422 Wort der Urkunde"),
            (vec!["W0421", "W0422"], "Wort der Urkunde")
        );
        assert_eq!(codes_and_reason("W0421"), (vec!["W0421"], ""));
        assert_eq!(codes_and_reason("alles"), (Vec::new(), "alles"));
    }

    #[test]
    fn a_statement_ends_before_the_next_of_its_depth() {
        let text = "// x\npage a {\n  b: text\n} \n  hint\npage c {";
        let mut at = 0;
        let lines: Vec<(usize, &str)> = text
            .split_inclusive('\n')
            .map(|line| {
                at += line.len();
                (at - line.len(), line.trim_end())
            })
            .collect();
        let below = lines.get(1..).unwrap_or_default();
        let range = covered(below, 0, text.len());
        assert_eq!(text.get(range), Some("page a {\n  b: text\n} \n  hint\n"));
    }
}
