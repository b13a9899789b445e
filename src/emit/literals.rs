//! Texts inside source code and Markdown: literals, comments and words that cannot be left.

/// A string literal of TypeScript.
pub(crate) fn typescript_string(text: &str) -> String {
    serde_json::Value::from(text)
        .to_string()
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

/// A string literal of Java.
pub(crate) fn java_string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Words for a comment of Java: no end of the comment, no markup, no `\u` escape.
pub(crate) fn java_comment(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' => out.push_str("&#92;"),
            '@' => out.push_str("&#64;"),
            '*' => out.push_str("&#42;"),
            '{' => out.push_str("&#123;"),
            '}' => out.push_str("&#125;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Words for a comment of TypeScript.
pub(crate) fn typescript_comment(text: &str) -> String {
    let flat: String = text
        .chars()
        .map(|c| {
            if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
                ' '
            } else {
                c
            }
        })
        .collect();
    flat.replace("*/", "*\u{200b}/")
}

/// Plain text as inline Markdown: nothing in it has a meaning, not even at the start of a line.
pub(crate) fn markdown(text: &str) -> String {
    let text = text.trim();
    let mut out = String::with_capacity(text.len());
    let ordinal = ordinal(text);
    for (at, c) in text.char_indices() {
        let at_start = at == 0 && matches!(c, '#' | '+' | '-' | '=');
        let special = matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '&' | '$' | '~'
        );
        if at_start || special || ordinal == Some(at) {
            out.push('\\');
        }
        out.push(if c == '\n' { ' ' } else { c });
    }
    out
}

/// Where the stop of „1. “ or „1) “ stands, which would begin a list.
fn ordinal(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..)?;
    let begins = |mark: char| {
        let after = rest.strip_prefix(mark);
        after.is_some_and(|it| it.is_empty() || it.starts_with(' '))
    };
    (digits > 0 && (begins('.') || begins(')'))).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_and_comments_cannot_be_left() {
        assert_eq!(java_string("a\"b\\u0022\n"), r#""a\"b\\u0022\n""#);
        assert_eq!(
            java_comment("*/ \\u002a {@code}"),
            "&#42;/ &#92;u002a &#123;&#64;code&#125;"
        );
        assert_eq!(typescript_string("a\"\u{2028}"), r#""a\"\u2028""#);
        assert_eq!(typescript_comment("*/\n"), "*\u{200b}/ ");
    }

    #[test]
    fn nothing_in_a_text_has_a_meaning() {
        assert_eq!(markdown("# a*b_c|d<e>"), "\\# a\\*b\\_c\\|d\\<e\\>");
        assert_eq!(markdown("1. März"), "1\\. März");
        assert_eq!(markdown("1.0.0"), "1.0.0");
        assert_eq!(markdown("- [x](y)"), "\\- \\[x\\](y)");
        assert_eq!(markdown("§ 3 Abs. 2"), "§ 3 Abs. 2");
    }
}
