//! The template environment that emitters share.
//!
//! Files called `*.html.j2` are escaped as HTML, others are not. An undefined value is an error: the
//! view structs hold everything a template prints.

use minijinja::{
    AutoEscape, Environment, Error, Output, State, UndefinedBehavior, Value, escape_formatter,
    syntax::SyntaxConfig, value::Serde,
};
use serde::Serialize;

/// Templates by name, ready to render.
#[derive(Debug)]
pub(crate) struct Templates {
    environment: Environment<'static>,
}

impl Templates {
    /// An environment with these files, given as name and text.
    pub(crate) fn new(files: &[(&'static str, &'static str)]) -> Self {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_formatter(print);
        let syntax = SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .keep_trailing_newline(true)
            .build();
        environment.set_syntax(syntax.expect("the usual delimiters do not clash"));
        for (name, text) in files {
            environment
                .add_template(name, text)
                .expect("embedded templates are well-formed");
        }
        Self { environment }
    }

    /// Renders one of the files.
    pub(crate) fn render(&self, name: &str, view: &impl Serialize) -> String {
        self.environment
            .get_template(name)
            .and_then(|template| template.render(Serde(view)))
            .unwrap_or_else(|error| panic!("template {name} fits its view: {error:#}"))
    }
}

/// Prints a value as the file's kind wants it. The engine would also escape slashes, which in HTML
/// only makes addresses unreadable.
fn print(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    match (state.auto_escape(), value.as_str()) {
        (AutoEscape::Html, Some(text)) if !value.is_safe() => {
            Ok(out.write_str(&escaped_html(text))?)
        }
        _ => escape_formatter(out, state, value),
    }
}

fn escaped_html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_escaped_and_other_text_is_not() {
        let text = "{{ a }}";
        let templates = Templates::new(&[("a.html.j2", text), ("a.py.j2", text)]);
        let view = std::collections::BTreeMap::from([("a", "<b a=\"x\"> & 'c' /d")]);
        let html = "&lt;b a=&quot;x&quot;&gt; &amp; &#39;c&#39; /d";
        assert_eq!(templates.render("a.html.j2", &view), html);
        assert_eq!(templates.render("a.py.j2", &view), "<b a=\"x\"> & 'c' /d");
    }
}
