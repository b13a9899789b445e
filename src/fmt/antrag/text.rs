//! Words, texts and comments as the DSL writes them.

/// A text in quotes.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

/// Whether a word can stand without quotes.
pub(super) fn is_name(word: &str) -> bool {
    let mut characters = word.chars();
    let first = characters.next();
    first.is_some_and(|c| c == '_' || unicode_ident::is_xid_start(c))
        && characters.all(unicode_ident::is_xid_continue)
}

/// Whether an option's code can stand without quotes. Behind another option, `hint` and `alone`
/// belong to that one.
pub(in crate::fmt) fn is_bare_code(code: &str) -> bool {
    is_name(code) && !matches!(code, "hint" | "alone")
}

/// A word, in quotes where it needs them.
pub(super) fn word(text: &str) -> String {
    if is_name(text) {
        text.to_owned()
    } else {
        quoted(text)
    }
}

/// A comment with its slashes.
pub(super) fn comment_text(text: &str) -> String {
    // Line breaks can only come from YAML.
    let text = text.replace(['\n', '\r'], " ");
    let text = text.trim_end();
    if text.is_empty() || text.starts_with('/') || text.starts_with(" /") {
        format!("//{text}")
    } else {
        format!("// {text}")
    }
}
