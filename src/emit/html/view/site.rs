//! What every page has around its content.

use serde::Serialize;

use super::Speech;
use crate::{
    emit::{
        EmitContext,
        html::{
            assets::Asset,
            look, statement,
            texts::{Words, fill},
        },
    },
    model::{Authority, Meta, Status},
};

/// Header, footer and policy.
#[derive(Serialize)]
pub(in crate::emit::html) struct Site {
    /// Content security policy, the same as the header a server sends.
    policy: String,
    /// Who runs the service.
    authority: String,
    /// The line above everything, when the page may call itself official.
    flag: String,
    /// Its name is one that the authority gave, in German.
    authority_in_german: bool,
    /// Whether the page may call itself official.
    official: bool,
    /// The way to the output's root, with a slash at its end.
    root: &'static str,
    /// BCP 47 tag of the page.
    language: &'static str,
    /// Where it says what happens to answers.
    privacy: Option<String>,
    /// Amtlicher Regionalschlüssel.
    ars: Option<String>,
    /// The authority's own colours, when it has some.
    colours: Option<Asset>,
    /// The authority's coat of arms or logo.
    logo: Option<String>,
    footer: Vec<Link>,
}

#[derive(Serialize)]
struct Link {
    label: &'static str,
    href: String,
}

impl Site {
    /// Around the page of a service, two folders below the root, or three in other languages.
    pub(in crate::emit::html) fn of_service(
        meta: &Meta,
        context: &EmitContext,
        action: &str,
        speech: &Speech<'_>,
    ) -> Self {
        let say = speech.words;
        let authority = match context.authority.as_str() {
            "" => competent(meta.authority, say).to_owned(),
            name => name.to_owned(),
        };
        Self {
            policy: policy(action, context.encrypt_for.is_some()),
            flag: fill(&say.official, &[("authority", &authority)]),
            authority,
            authority_in_german: speech.language.is_some() && !context.authority.is_empty(),
            official: meta.status == Status::Freigegeben && !context.authority.is_empty(),
            root: match speech.language {
                None => "../../",
                Some(_) => "../../../",
            },
            language: speech.tag(),
            privacy: context.links.privacy.clone(),
            ars: context.ars.clone(),
            colours: look::styles(&context.look),
            logo: look::logo(&context.look),
            footer: footer(context, say, Some(statement::NAME)),
        }
    }

    /// Who runs the service.
    pub(in crate::emit::html) fn authority(&self) -> &str {
        &self.authority
    }

    /// Around the list of services.
    pub(super) fn of_index(context: &EmitContext) -> Self {
        Self {
            policy: policy("", false),
            authority: context.authority.clone(),
            flag: String::new(),
            authority_in_german: false,
            official: false,
            root: "",
            language: "de",
            privacy: context.links.privacy.clone(),
            ars: context.ars.clone(),
            colours: look::styles(&context.look),
            logo: look::logo(&context.look),
            footer: footer(context, Words::of(None), None),
        }
    }
}

/// Scripts, styles, pictures and fonts from here only; the application may go where it is meant to go,
/// and where it is to be encrypted, no form goes anywhere by itself.
fn policy(action: &str, encrypted: bool) -> String {
    let target = origin(action);
    let connect = target.map_or_else(String::new, |it| format!(" {it}"));
    let form = if encrypted {
        "'none'"
    } else {
        target.unwrap_or("'self'")
    };
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'{connect}; worker-src 'self'; form-action {form}; \
         base-uri 'none'; require-trusted-types-for 'script'; trusted-types antragswerk"
    )
}

/// `https://host` of an absolute address.
fn origin(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    address.get(..address.len() - rest.len() + host.len())
}

/// The links of a page. A service has a statement of its own, which leads to the authority's.
fn footer(context: &EmitContext, say: &'static Words, statement: Option<&str>) -> Vec<Link> {
    let links = &context.links;
    let accessibility = statement.map(str::to_owned);
    let known = [
        (say.imprint.as_str(), &links.imprint),
        (say.privacy.as_str(), &links.privacy),
        (
            say.accessibility.as_str(),
            if accessibility.is_some() {
                &accessibility
            } else {
                &links.accessibility
            },
        ),
        (say.report_barrier.as_str(), &links.report_barrier),
    ];
    known
        .into_iter()
        .filter_map(|(label, href)| href.clone().map(|href| Link { label, href }))
        .collect()
}

fn competent(level: Authority, say: &Words) -> &str {
    match level {
        Authority::Bund => &say.of_bund,
        Authority::Land => &say.of_land,
        Authority::Kreis => &say.of_kreis,
        Authority::Gemeinde => &say.of_gemeinde,
        Authority::Kammer => &say.of_kammer,
        Authority::Gericht => &say.of_gericht,
        Authority::Traeger => &say.of_traeger,
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
        assert!(policy("absenden", false).contains("form-action 'self';"));
        let elsewhere = policy("https://portal.example/antrag", false);
        assert!(elsewhere.contains("connect-src 'self' https://portal.example;"));
        assert!(elsewhere.contains("form-action https://portal.example;"));
    }

    #[test]
    fn no_form_posts_by_itself_where_applications_are_encrypted() {
        assert!(policy("absenden", true).contains("form-action 'none';"));
    }
}
