//! What an authority brings along: its name, how it looks, where it is reached.

use super::{
    SiteLinks,
    palette::{Palette, Scheme, Token},
};

/// An authority, as its profile describes it.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    /// Its name as shown on pages.
    pub name: String,
    /// Amtlicher Regionalschlüssel, twelve digits.
    pub ars: Option<String>,
    /// Where it is reached.
    pub contact: Contact,
    /// Its pages.
    pub links: SiteLinks,
    /// Its colours and its mark.
    pub look: Look,
}

/// Where an authority is reached. Every part is optional.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// Lines of an address.
    pub address: Vec<String>,
    /// A phone number as people write it.
    pub phone: Option<String>,
    /// An e-mail address.
    pub email: Option<String>,
    /// When it is open, in German.
    pub hours: Option<String>,
}

impl Contact {
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Colours and mark.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Look {
    /// Coat of arms or logo.
    pub logo: Option<Logo>,
    /// Colours on light ground.
    pub light: Palette,
    /// Colours on dark ground.
    pub dark: Palette,
}

/// A picture that stands before the authority's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// Ending of its file.
    pub ending: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Why a file cannot be a logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoFault {
    /// Neither PNG nor SVG.
    Kind,
    /// An SVG that does more than to be seen; what is in it.
    Active(&'static str),
}

/// Most bytes of a logo: every page shows it.
pub const MOST_LOGO_BYTES: usize = 32 * 1024;

/// What an SVG must not hold, lower case, and what it is called.
const ACTIVE: &[(&str, &str)] = &[
    ("<script", "a script"),
    ("javascript:", "a script"),
    ("<foreignobject", "foreign content"),
    ("<!entity", "an entity"),
    ("<!doctype", "a document type"),
    ("<?xml-stylesheet", "a style sheet from elsewhere"),
    ("@import", "a style sheet from elsewhere"),
    ("<animate", "an animation"),
    ("<set", "an animation"),
];

impl Logo {
    /// A picture by what is in it. Pages show it as an image, in which nothing runs; it is refused
    /// all the same when it could do something if someone opened it by itself.
    pub fn new(bytes: Vec<u8>) -> Result<Self, LogoFault> {
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Ok(Self {
                ending: "png",
                bytes,
            });
        }
        let text = str::from_utf8(&bytes).map_err(|_| LogoFault::Kind)?;
        let text = text.to_lowercase();
        if !text.contains("<svg") {
            return Err(LogoFault::Kind);
        }
        if let Some((_, what)) = ACTIVE.iter().find(|(mark, _)| text.contains(mark)) {
            return Err(LogoFault::Active(what));
        }
        if has_handler(&text) {
            return Err(LogoFault::Active("a script"));
        }
        if links(&text).any(|target| !target.starts_with('#')) {
            return Err(LogoFault::Active("an address"));
        }
        Ok(Self {
            ending: "svg",
            bytes,
        })
    }
}

/// Whether there is something like `onload="…"`.
fn has_handler(text: &str) -> bool {
    text.match_indices("on").any(|(at, _)| {
        let (before, rest) = text.split_at(at);
        let begins = !before.ends_with(|it: char| it.is_alphanumeric() || "-_:".contains(it));
        let value = rest.trim_start_matches(|it: char| it.is_ascii_alphabetic());
        begins && value.trim_start().starts_with('=')
    })
}

/// What `href` and `url(…)` lead to.
fn links(text: &str) -> impl Iterator<Item = &str> {
    let quoted = text.split("href").skip(1).filter_map(|rest| {
        let rest = rest.trim_start().strip_prefix('=')?.trim_start();
        Some(rest.trim_start_matches(['"', '\'']))
    });
    let called = text.split("url(").skip(1);
    quoted.chain(called.map(|rest| rest.trim_start().trim_start_matches(['"', '\''])))
}

impl Look {
    /// The colours of a scheme.
    pub fn palette(&self, scheme: Scheme) -> &Palette {
        match scheme {
            Scheme::Light => &self.light,
            Scheme::Dark => &self.dark,
        }
    }

    /// A style file that sets the colours; `None` when there are none.
    pub fn styles(&self) -> Option<String> {
        let schemes = Scheme::ALL.iter().filter_map(|(scheme, word)| {
            let palette = self.palette(*scheme);
            if palette.0.is_empty() {
                return None;
            }
            let set = palette.0.iter();
            let properties: Vec<String> = set
                .map(|(token, colour)| format!("{}:{colour}", token.property()))
                .collect();
            let band = palette.0.contains_key(&Token::Header);
            Some(format!(
                "@media screen and (prefers-color-scheme:{word}){{:root{{{}}}{}}}\n",
                properties.join(";"),
                if band { BAND } else { "" },
            ))
        });
        let styles: String = schemes.collect();
        (!styles.is_empty()).then_some(styles)
    }
}

/// Words on a band are as the band needs them, links included.
const BAND: &str = ".wz-header{background:var(--wz-header)}\
    .wz-masthead>*,.wz-header .kern-body,.wz-header .kern-title,.wz-header .kern-link.kern-link{color:var(--wz-on-header,inherit)}";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emit::colour::Colour;

    #[test]
    fn a_picture_is_known_by_what_is_in_it() {
        let png = Logo::new(b"\x89PNG\r\n\x1a\n...".to_vec()).unwrap();
        assert_eq!(png.ending, "png");
        let svg = br##"<svg xmlns="http://www.w3.org/2000/svg"><defs><path id="a"/></defs><use href="#a" fill="url(#b)"/></svg>"##;
        assert_eq!(Logo::new(svg.to_vec()).unwrap().ending, "svg");
        assert_eq!(Logo::new(b"GIF89a".to_vec()), Err(LogoFault::Kind));
        assert_eq!(Logo::new(vec![0xff, 0xfe]), Err(LogoFault::Kind));
    }

    #[test]
    fn a_picture_that_does_something_is_refused() {
        for part in [
            "<script>alert(1)</script>",
            "<SCRIPT/>",
            "<g onload=\"x()\"/>",
            "<g id='a'onclick='x()'/>",
            "<a href='javascript:x()'/>",
            "<image href=\"https://example.org/x.png\"/>",
            "<image xlink:href = 'data:image/png;base64,x'/>",
            "<style>@import 'x.css'</style>",
            "<path fill=\"url(https://example.org/x)\"/>",
            "<foreignObject/>",
            "<!DOCTYPE svg [<!ENTITY a 'b'>]>",
        ] {
            let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{part}</svg>");
            assert!(
                matches!(Logo::new(svg.into()), Err(LogoFault::Active(_))),
                "{part}"
            );
        }
    }

    #[test]
    fn only_what_is_set_is_written() {
        let mut look = Look::default();
        assert_eq!(look.styles(), None);
        look.dark.0.insert(Token::Action, Colour::rgb(1, 2, 255));
        assert_eq!(
            look.styles().unwrap(),
            "@media screen and (prefers-color-scheme:dark){:root{--kern-color-action-default:#0102ff}}\n"
        );
    }
}
