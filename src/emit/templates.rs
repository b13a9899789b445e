//! The template environment that emitters share.
//!
//! Files called `*.html.j2` are escaped as HTML, others are not. An undefined value is an error: the
//! view structs hold everything a template prints.

use minijinja::{Environment, UndefinedBehavior, syntax::SyntaxConfig, value::Serde};
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
