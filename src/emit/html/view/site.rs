//! What every page has around its content.

use serde::Serialize;

use crate::{
    emit::EmitContext,
    model::{Authority, Meta, Status},
};

/// Header, footer and policy.
#[derive(Serialize)]
pub(super) struct Site {
    /// Content security policy, the same as the header a server sends.
    policy: String,
    /// Who runs the service.
    authority: String,
    /// Whether the page may call itself official.
    official: bool,
    /// The way to the output's root, with a slash at its end.
    root: &'static str,
    footer: Vec<Link>,
}

#[derive(Serialize)]
struct Link {
    label: &'static str,
    href: String,
}

impl Site {
    /// Around the page of a service, two folders below the root.
    pub(super) fn of_service(meta: &Meta, context: &EmitContext, action: &str) -> Self {
        let authority = match context.authority.as_str() {
            "" => competent(meta.authority).to_owned(),
            name => name.to_owned(),
        };
        Self {
            policy: policy(action),
            authority,
            official: meta.status == Status::Freigegeben && !context.authority.is_empty(),
            root: "../../",
            footer: footer(context),
        }
    }

    /// Around the list of services.
    pub(super) fn of_index(context: &EmitContext) -> Self {
        Self {
            policy: policy(""),
            authority: context.authority.clone(),
            official: false,
            root: "",
            footer: footer(context),
        }
    }
}

/// Scripts, styles, pictures and fonts from here only; the form may go where it is meant to go.
fn policy(action: &str) -> String {
    let target = origin(action).unwrap_or("'self'");
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; form-action {target}; base-uri 'none'; \
         require-trusted-types-for 'script'"
    )
}

/// `https://host` of an absolute address.
fn origin(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    address.get(..address.len() - rest.len() + host.len())
}

fn footer(context: &EmitContext) -> Vec<Link> {
    let links = &context.links;
    let known = [
        ("Impressum", &links.imprint),
        ("Datenschutz", &links.privacy),
        ("Erklärung zur Barrierefreiheit", &links.accessibility),
        ("Barriere melden", &links.report_barrier),
    ];
    known
        .into_iter()
        .filter_map(|(label, href)| href.clone().map(|href| Link { label, href }))
        .collect()
}

fn competent(level: Authority) -> &'static str {
    match level {
        Authority::Bund => "Zuständige Bundesbehörde",
        Authority::Land => "Zuständige Landesbehörde",
        Authority::Kreis => "Ihr Kreis oder Ihre kreisfreie Stadt",
        Authority::Gemeinde => "Ihre Gemeinde",
        Authority::Kammer => "Zuständige Kammer",
        Authority::Gericht => "Zuständiges Gericht",
        Authority::Traeger => "Zuständiger Träger",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_absolute_targets_are_named_in_the_policy() {
        assert_eq!(origin("absenden"), None);
        assert_eq!(
            origin("https://portal.example/antrag?x=1"),
            Some("https://portal.example")
        );
        assert!(policy("absenden").contains("form-action 'self';"));
    }
}
