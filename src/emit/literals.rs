//! Texts inside source code: literals and comments that cannot be left.

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
}
