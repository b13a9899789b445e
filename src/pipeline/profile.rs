//! Reads the profile of an authority: YAML to values, with what is wrong about it.

use crate::{
    diagnostics::{Diagnostic, Diagnostics, codes},
    emit::{
        Colour, Contact, LogoFault, MOST_LOGO_BYTES, Palette, Profile, Scheme, SiteLinks, Token,
    },
    source::{SourceId, Span},
    syntax::{
        ast::{Node, NodeKind, Text},
        yaml,
    },
};

const KEYS: &[&str] = &[
    "name",
    "ars",
    "logo",
    "colours",
    "contact",
    "imprint",
    "privacy",
    "accessibility",
    "report_barrier",
];
const CONTACT_KEYS: &[&str] = &["address", "phone", "email", "hours"];
/// Addresses of pages, and the norm that asks for each.
const PAGES: &[(&str, &str)] = &[
    ("imprint", "§ 5 DDG"),
    ("privacy", "Art. 13 DSGVO"),
    ("accessibility", "§ 12b BGG"),
    ("report_barrier", "§ 12b Abs. 2 BGG"),
];
/// Longest text of a profile, in characters.
const MOST_CHARACTERS: usize = 300;

/// A profile, and the file of its logo, whose bytes are still to be read.
#[derive(Debug, Default)]
pub struct ReadProfile {
    /// What it says.
    pub profile: Profile,
    /// The file named as logo, relative to the profile, and where it is named.
    pub logo: Option<(String, Span)>,
}

/// Reads the text of a source as a profile; what is wrong is added to the findings.
pub fn read_profile(id: SourceId, text: &str, out: &mut Diagnostics) -> ReadProfile {
    let mut read = ReadProfile::default();
    let node = yaml::parse(id, text, 0..text.len(), out);
    let mut reader = Reader { out };
    let Some(node) = node else {
        if !reader.out.has_errors() {
            reader.invalid(Span::new(id, 0, 0), "profile is empty", "add `name: …`");
        }
        return read;
    };
    let Some(entries) = reader.map(&node, KEYS) else {
        return read;
    };
    let profile = &mut read.profile;
    let mut links = [const { None }; 4];
    for (key, value) in entries {
        match key.value.as_str() {
            "name" => profile.name = reader.text(key, value).unwrap_or_default(),
            "ars" => profile.ars = reader.ars(key, value),
            "logo" => read.logo = reader.text(key, value).map(|it| (it, value.span)),
            "colours" => {
                profile.look.light = reader.palette(value, Scheme::Light);
                profile.look.dark = reader.palette(value, Scheme::Dark);
            }
            "contact" => profile.contact = reader.contact(value),
            page => {
                let at = PAGES.iter().position(|(name, _)| *name == page);
                if let Some(link) = at.and_then(|at| links.get_mut(at)) {
                    *link = Some(reader.address(key, value));
                }
            }
        }
    }
    let start = Span {
        end: node.span.start,
        ..node.span
    };
    if !entries.iter().any(|(key, _)| key.value == "name") {
        reader.invalid(
            start,
            "a profile needs the authority's `name`",
            "add `name: …`",
        );
    }
    for ((name, norm), link) in PAGES.iter().zip(&links) {
        if link.is_none() {
            let message = format!("profile has no `{name}`, which {norm} asks for");
            let help = format!("add `{name}: https://…`");
            let finding = Diagnostic::new(codes::PROFILE_GAP, start, message);
            reader.out.push(finding.help(help));
        }
    }
    let [imprint, privacy, accessibility, report_barrier] = links.map(Option::flatten);
    profile.links = SiteLinks {
        imprint,
        privacy,
        accessibility,
        report_barrier,
    };
    read
}

/// What is wrong with the file of a logo.
pub fn logo_fault(fault: LogoFault, span: Span) -> Diagnostic {
    let (message, help) = match fault {
        LogoFault::Kind => (
            "logo is neither PNG nor SVG".to_owned(),
            "give a file of one of these kinds".to_owned(),
        ),
        LogoFault::Active(what) => (
            format!("logo holds {what}"),
            "save it as a plain SVG: shapes and colours only".to_owned(),
        ),
    };
    Diagnostic::new(codes::PROFILE_LOGO, span, message).help(help)
}

/// That the file of a logo cannot be read, or is too large.
pub fn logo_unread(reason: &str, span: Span) -> Diagnostic {
    let message = format!("logo cannot be used: {reason}");
    let help = format!(
        "name a file beside the profile of at most {} KiB",
        MOST_LOGO_BYTES / 1024
    );
    Diagnostic::new(codes::PROFILE_LOGO, span, message).help(help)
}

struct Reader<'o> {
    out: &'o mut Diagnostics,
}

impl Reader<'_> {
    fn invalid(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>) {
        let finding = Diagnostic::new(codes::PROFILE_INVALID, span, message);
        self.out.push(finding.help(help));
    }

    /// The entries of a mapping; keys that are not known are told.
    fn map<'n>(&mut self, node: &'n Node, keys: &[&str]) -> Option<&'n [(Text, Node)]> {
        let NodeKind::Map(entries) = &node.kind else {
            let help = format!("write keys: `{}`", keys.join("`, `"));
            self.invalid(node.span, "these are no keys with values", help);
            return None;
        };
        for (key, _) in entries {
            if !keys.contains(&key.value.as_str()) {
                let message = format!("a profile has no key `{}` here", key.value);
                let finding = Diagnostic::new(codes::UNKNOWN_KEY, key.span, message);
                self.out
                    .push(finding.did_you_mean(&key.value, keys.iter().copied()));
            }
        }
        Some(entries)
    }

    /// A text that is not empty, without line breaks.
    fn text(&mut self, key: &Text, node: &Node) -> Option<String> {
        let (NodeKind::Text(text) | NodeKind::Number(text)) = &node.kind else {
            let help = format!("write `{}: …` with a text in quotes", key.value);
            self.invalid(node.span, format!("`{}` is not a text", key.value), help);
            return None;
        };
        let fits = text.chars().count() <= MOST_CHARACTERS && !text.chars().any(char::is_control);
        if text.trim().is_empty() || !fits {
            let message = format!(
                "`{}` is empty, longer than {MOST_CHARACTERS} characters, or has several lines",
                key.value
            );
            self.invalid(node.span, message, "write one short line");
            return None;
        }
        Some(text.trim().to_owned())
    }

    fn ars(&mut self, key: &Text, node: &Node) -> Option<String> {
        let text = self.text(key, node)?;
        if text.len() == 12 && text.bytes().all(|it| it.is_ascii_digit()) {
            return Some(text);
        }
        let help = "write all twelve digits in quotes, such as `\"146120000000\"`";
        self.invalid(
            node.span,
            "`ars` is not a Regionalschlüssel of twelve digits",
            help,
        );
        None
    }

    /// An address that a link may lead to.
    fn address(&mut self, key: &Text, node: &Node) -> Option<String> {
        let text = self.text(key, node)?;
        let mail = text.strip_prefix("mailto:").is_some_and(is_email);
        let page = text.strip_prefix("https://").is_some_and(|rest| {
            let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
            !host.is_empty()
                && !rest.contains(|it: char| it.is_whitespace() || "\"<>\\".contains(it))
        });
        if mail || page {
            return Some(text);
        }
        let message = format!("`{}` leads nowhere a link may lead", key.value);
        let finding = Diagnostic::new(codes::PROFILE_ADDRESS, node.span, message);
        self.out.push(finding.help(
            "write an address that begins with `https://`, or `mailto:` and an e-mail address",
        ));
        None
    }

    fn contact(&mut self, node: &Node) -> Contact {
        let mut contact = Contact::default();
        for (key, value) in self.map(node, CONTACT_KEYS).unwrap_or_default() {
            match key.value.as_str() {
                "address" => contact.address = self.lines(key, value),
                "phone" => contact.phone = self.text(key, value),
                "hours" => contact.hours = self.text(key, value),
                "email" => {
                    contact.email = self.text(key, value);
                    if contact.email.as_deref().is_some_and(|it| !is_email(it)) {
                        let finding = Diagnostic::new(
                            codes::PROFILE_ADDRESS,
                            value.span,
                            "`email` is not an e-mail address",
                        );
                        self.out
                            .push(finding.help("write it as `amt@stadt.example`"));
                    }
                }
                _ => {}
            }
        }
        contact
    }

    /// A text, or a list of texts.
    fn lines(&mut self, key: &Text, node: &Node) -> Vec<String> {
        if let NodeKind::List(lines) = &node.kind {
            let lines = lines.iter();
            return lines.filter_map(|line| self.text(key, line)).collect();
        }
        self.text(key, node).into_iter().collect()
    }

    /// The colours of one scheme, held against each other.
    fn palette(&mut self, node: &Node, scheme: Scheme) -> Palette {
        let schemes: Vec<&str> = Scheme::ALL.iter().map(|(_, word)| *word).collect();
        // Told once, for both schemes.
        let mut quiet = Diagnostics::new();
        let mut first = Reader {
            out: if scheme == Scheme::Light {
                self.out
            } else {
                &mut quiet
            },
        };
        let entries = first.map(node, &schemes).unwrap_or_default();
        let found = entries.iter().find(|(key, _)| key.value == scheme.word());
        let Some((_, tokens)) = found else {
            return Palette::default();
        };
        let words: Vec<&str> = Token::ALL.iter().map(|(_, word)| *word).collect();
        let mut palette = Palette::default();
        let entries = self.map(tokens, &words).unwrap_or_default();
        for (key, value) in entries {
            let Some((token, _)) = Token::ALL.iter().find(|(_, word)| *word == key.value) else {
                continue;
            };
            if let Some(colour) = self.colour(key, value) {
                palette.0.insert(*token, colour);
            }
        }
        for pair in palette.too_close(scheme) {
            let place = entries
                .iter()
                .find(|(key, _)| key.value == pair.token.word());
            let span = place.map_or(tokens.span, |(_, value)| value.span);
            let message = format!(
                "{} on {} has a contrast of {}:1 in the {} scheme, and needs {}:1",
                pair.above,
                pair.below,
                hundredths(pair.ratio),
                scheme.word(),
                pair.needed,
            );
            let finding = Diagnostic::new(codes::PROFILE_CONTRAST, span, message);
            let help = match pair.nearest {
                Some(colour) => format!(
                    "`\"{colour}\"` is the nearest `{}` that stands out from all it meets",
                    pair.token.word()
                ),
                None => format!(
                    "no lighter or darker `{}` stands out from all it meets; change the others too",
                    pair.token.word()
                ),
            };
            self.out.push(finding.help(help));
        }
        palette
    }

    fn colour(&mut self, key: &Text, node: &Node) -> Option<Colour> {
        let text = if let NodeKind::Text(text) = &node.kind {
            text.as_str()
        } else {
            ""
        };
        let colour = Colour::parse(text);
        if colour.is_none() {
            let help = "write six hexadecimal digits in quotes, such as `\"#1a5e3b\"`: without quotes, `#` begins a comment";
            self.invalid(node.span, format!("`{}` is not a colour", key.value), help);
        }
        colour
    }
}

/// Rounded down, so that a ratio never looks better than it is.
fn hundredths(ratio: f64) -> String {
    format!("{:.2}", (ratio * 100.0).floor() / 100.0)
}

fn is_email(text: &str) -> bool {
    let plain = |it: &str| {
        !it.is_empty()
            && it
                .bytes()
                .all(|it| it.is_ascii_alphanumeric() || b".-_+".contains(&it))
    };
    text.split_once('@')
        .is_some_and(|(name, host)| plain(name) && host.contains('.') && host.split('.').all(plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = include_str!("../../examples/profil/musterstadt.yaml");

    fn read(text: &str) -> (ReadProfile, Vec<String>) {
        let mut out = Diagnostics::new();
        let read = read_profile(SourceId(0), text, &mut out);
        let told = out
            .iter()
            .map(|it| format!("{} {}", it.code.as_str(), it.message));
        (read, told.collect())
    }

    /// What is said about the example with one line changed.
    fn changed(line: &str, by: &str) -> Vec<String> {
        assert!(WHOLE.contains(line), "{line}");
        read(&WHOLE.replace(line, by)).1
    }

    #[test]
    fn the_example_is_read_whole() {
        let (read, told) = read(WHOLE);
        assert_eq!(told, Vec::<String>::new());
        let Profile {
            name,
            ars,
            contact,
            links,
            look,
        } = read.profile;
        assert_eq!(name, "Stadt Musterstadt");
        assert_eq!(ars.unwrap(), "999990000000");
        assert_eq!(contact.address.len(), 2);
        assert!(contact.phone.is_some() && contact.email.is_some() && contact.hours.is_some());
        assert!(links.imprint.is_some() && links.report_barrier.is_some());
        assert_eq!(read.logo.unwrap().0, "wappen.svg");
        assert_eq!(look.light.0.len(), 5);
        assert_eq!(look.dark.0.len(), 5);
    }

    #[test]
    fn a_pale_colour_is_told_with_its_ratio_and_the_nearest_that_passes() {
        let text = "name: Amt\nimprint: https://a.example\nprivacy: https://a.example\naccessibility: https://a.example\nreport_barrier: mailto:a@b.example\ncolours:\n  light:\n    action: \"#e0a000\"\n";
        let mut out = Diagnostics::new();
        read_profile(SourceId(0), text, &mut out);
        let first = out.iter().next().unwrap();
        assert_eq!(first.code, codes::PROFILE_CONTRAST);
        assert_eq!(
            first.message,
            "`action` on `background` has a contrast of 2.28:1 in the light scheme, and needs 4.5:1"
        );
        assert!(
            first
                .help
                .as_deref()
                .unwrap()
                .contains("is the nearest `action`"),
            "{:?}",
            first.help
        );
    }

    #[test]
    fn what_is_wrong_is_told_at_its_place() {
        assert_eq!(
            changed("name: Stadt Musterstadt\n", ""),
            ["E0603 a profile needs the authority's `name`"]
        );
        assert_eq!(
            changed("\"999990000000\"", "\"99999\""),
            ["E0603 `ars` is not a Regionalschlüssel of twelve digits"]
        );
        assert_eq!(
            changed("imprint: https:", "imprint: javascript:"),
            ["E0606 `imprint` leads nowhere a link may lead"]
        );
        assert_eq!(changed("privacy: https", "priwacy: https").len(), 2);
        assert_eq!(
            changed("\"#ffffff\"", "#ffffff").first().unwrap(),
            "E0603 `on_action` is not a colour"
        );
    }

    #[test]
    fn pages_that_law_asks_for_are_missed() {
        let (_, told) = read("name: Amt");
        assert_eq!(told.len(), 4);
        assert_eq!(
            told[0],
            "W0607 profile has no `imprint`, which § 5 DDG asks for"
        );
    }

    #[test]
    fn anything_may_be_given() {
        for text in [
            "",
            "x",
            "- a",
            "name: [a]",
            "colours: 3",
            "colours: { light: [] }",
            "contact: { address: { a: b } }",
            "logo: 1\nname: \"\"",
        ] {
            assert!(!read(text).1.is_empty(), "{text}");
        }
    }
}
