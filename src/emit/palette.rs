//! The colours an authority may set, as design tokens, and the pairs of them that pages use.

use std::{collections::BTreeMap, fmt};

use super::colour::Colour;

/// What text needs (WCAG 2.2, 1.4.3).
const TEXT: f64 = 4.5;
/// What the mark of the focus needs (WCAG 2.2, 1.4.11).
const MARK: f64 = 3.0;

/// Whether a page is shown on light or on dark ground, which the device says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scheme {
    /// Dark words on light ground.
    Light,
    /// Light words on dark ground.
    Dark,
}

impl Scheme {
    /// Both, with their words in profiles and in style sheets.
    pub const ALL: &'static [(Self, &'static str)] =
        &[(Self::Light, "light"), (Self::Dark, "dark")];

    /// The word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// How much of black (of white, in the dark) a pressed control mixes into its colour: under the
    /// pointer, and while it is pressed. The same share of its colour tints a control without a fill.
    fn shares(self) -> [(f64, &'static str); 2] {
        match self {
            Self::Light => [(0.08, "under the pointer"), (0.16, "while pressed")],
            Self::Dark => [(0.12, "under the pointer"), (0.24, "while pressed")],
        }
    }
}

macro_rules! tokens {
    ($($(#[$doc:meta])* $token:ident = $word:literal, $property:literal, $light:literal, $dark:literal;)*) => {
        /// A colour with a task.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Token { $($(#[$doc])* $token,)* }

        impl Token {
            /// Every token with its word in profiles.
            pub const ALL: &'static [(Self, &'static str)] = &[$((Self::$token, $word)),*];

            /// The word in profiles.
            pub fn word(self) -> &'static str {
                match self { $(Self::$token => $word,)* }
            }

            /// The custom property of the style sheet that it sets.
            pub fn property(self) -> &'static str {
                match self { $(Self::$token => $property,)* }
            }

            /// The style sheet's own colour; the header has none of its own.
            fn own(self, scheme: Scheme) -> Option<Colour> {
                Colour::parse(match (self, scheme) {
                    $((Self::$token, Scheme::Light) => $light,)*
                    $((Self::$token, Scheme::Dark) => $dark,)*
                })
            }
        }
    };
}

tokens! {
    /// Links and buttons.
    Action = "action", "--kern-color-action-default", "#2044aa", "#97afe1";
    /// Words on buttons.
    OnAction = "on_action", "--kern-color-action-on-default", "#ffffff", "#000000";
    /// Links that were followed.
    Visited = "visited", "--kern-color-action-visited", "#7e01a8", "#ce9ce8";
    /// The frame around what has the focus.
    Focus = "focus", "--kern-color-action-focus-default", "#454b6b", "#a9aec6";
    /// Words.
    Text = "text", "--kern-color-layout-text-default", "#131525", "#f3f4f7";
    /// Hints.
    Muted = "muted", "--kern-color-layout-text-muted", "#51577a", "#b2b6cc";
    /// The page.
    Background = "background", "--kern-color-layout-background-default", "#ffffff", "#000000";
    /// Boxes on it.
    Surface = "surface", "--kern-color-layout-background-default-surface", "#f3f4f7", "#131525";
    /// The band on top; as the page without one.
    Header = "header", "--wz-header", "", "";
    /// Words on the band.
    OnHeader = "on_header", "--wz-on-header", "", "";
}

/// Grounds that no profile changes, with their names: boxes with messages.
fn boxes(scheme: Scheme) -> [(&'static str, Colour); 4] {
    match scheme {
        Scheme::Light => [
            ("the box of a note", Colour::rgb(0xc0, 0xf3, 0xff)),
            ("the box of a warning", Colour::rgb(0xff, 0xe7, 0xb6)),
            ("the box of errors", Colour::rgb(0xfe, 0xe4, 0xe0)),
            ("the box of a success", Colour::rgb(0xcd, 0xf2, 0xe4)),
        ],
        Scheme::Dark => [
            ("the box of a note", Colour::rgb(0x00, 0x25, 0x33)),
            ("the box of a warning", Colour::rgb(0x35, 0x1b, 0x00)),
            ("the box of errors", Colour::rgb(0x4c, 0x00, 0x00)),
            ("the box of a success", Colour::rgb(0x00, 0x27, 0x1b)),
        ],
    }
}

/// Words and frames that no profile changes and that stand on the page's ground, with what they need.
fn fixed(scheme: Scheme) -> [(&'static str, Colour, f64); 2] {
    match scheme {
        Scheme::Light => [
            ("the words of an error", Colour::rgb(0xc3, 0x1c, 0x13), TEXT),
            ("the frame of an input", Colour::rgb(0x1d, 0x20, 0x34), MARK),
        ],
        Scheme::Dark => [
            ("the words of an error", Colour::rgb(0xea, 0x70, 0x60), TEXT),
            ("the frame of an input", Colour::rgb(0xe8, 0xe9, 0xef), MARK),
        ],
    }
}

/// One side of a pair.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Side {
    /// As the token says.
    Token(Token),
    /// The fill of a button that is used.
    Pressed(f64, &'static str),
    /// The tint of a button without a fill that is used.
    Tinted(f64, &'static str),
    /// Not to be changed.
    Fixed(&'static str, Colour),
}

impl Side {
    fn token(self) -> Option<Token> {
        match self {
            Self::Token(token) => Some(token),
            Self::Pressed(..) => Some(Token::Action),
            Self::Tinted(..) => Some(Token::Background),
            Self::Fixed(..) => None,
        }
    }
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Token(token) => write!(f, "`{}`", token.word()),
            Self::Pressed(_, when) => write!(f, "`action` {when}"),
            Self::Tinted(_, when) => write!(f, "`background` tinted with `action` {when}"),
            Self::Fixed(name, _) => f.write_str(name),
        }
    }
}

/// Two colours that meet on pages.
#[derive(Debug, Clone, Copy)]
struct Pair {
    above: Side,
    below: Side,
    needed: f64,
}

/// Every pair that the style sheet uses and a profile can change.
fn pairs(scheme: Scheme) -> Vec<Pair> {
    let mut all = Vec::new();
    let mut add = |above: Side, below: Side, needed: f64| {
        all.push(Pair {
            above,
            below,
            needed,
        });
    };
    let grounds = [Side::Token(Token::Background), Side::Token(Token::Surface)];
    let boxes = boxes(scheme).map(|(name, colour)| Side::Fixed(name, colour));
    for below in grounds.into_iter().chain(boxes) {
        add(Side::Token(Token::Text), below, TEXT);
        add(Side::Token(Token::Action), below, TEXT);
        add(Side::Token(Token::Visited), below, TEXT);
        add(Side::Token(Token::Focus), below, MARK);
    }
    for below in grounds {
        add(Side::Token(Token::Muted), below, TEXT);
    }
    let on_action = Side::Token(Token::OnAction);
    add(on_action, Side::Token(Token::Action), TEXT);
    for (share, when) in scheme.shares() {
        add(on_action, Side::Pressed(share, when), TEXT);
        add(Side::Token(Token::Action), Side::Tinted(share, when), TEXT);
    }
    for (name, colour, needed) in fixed(scheme) {
        for below in grounds {
            add(Side::Fixed(name, colour), below, needed);
        }
    }
    let header = Side::Token(Token::Header);
    add(Side::Token(Token::OnHeader), header, TEXT);
    add(Side::Token(Token::Focus), header, MARK);
    all
}

/// The colours that a profile sets for one scheme.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Palette(pub BTreeMap<Token, Colour>);

/// Two colours that are too close.
#[derive(Debug, Clone, PartialEq)]
pub struct TooClose {
    /// The token to change.
    pub token: Token,
    /// What lies above, in words.
    pub above: String,
    /// What lies below, in words.
    pub below: String,
    /// Their ratio.
    pub ratio: f64,
    /// The least it may be.
    pub needed: f64,
    /// The colour nearest to the token's that passes with all it meets, as far as there is one.
    pub nearest: Option<Colour>,
}

impl Palette {
    /// The colour that pages show for a token.
    pub fn colour(&self, token: Token, scheme: Scheme) -> Colour {
        let given = self.0.get(&token).copied();
        given.or_else(|| token.own(scheme)).unwrap_or_else(|| {
            let like = if token == Token::OnHeader {
                Token::Text
            } else {
                Token::Background
            };
            self.0
                .get(&like)
                .copied()
                .or_else(|| like.own(scheme))
                .unwrap_or(Colour::WHITE)
        })
    }

    /// The pairs that are too close, in the order of the tokens to change. Pairs of which the profile
    /// sets neither are the style sheet's own affair.
    pub fn too_close(&self, scheme: Scheme) -> Vec<TooClose> {
        let all = pairs(scheme);
        let failing = all
            .iter()
            .filter(|pair| self.ratio(pair, scheme) < pair.needed);
        let mut found: Vec<TooClose> = failing
            .filter_map(|pair| {
                let token = self.to_change(pair)?;
                Some(TooClose {
                    token,
                    above: pair.above.to_string(),
                    below: pair.below.to_string(),
                    ratio: self.ratio(pair, scheme),
                    needed: pair.needed,
                    nearest: self.nearest(token, &all, scheme),
                })
            })
            .collect();
        found.sort_by_key(|it| it.token);
        found
    }

    fn ratio(&self, pair: &Pair, scheme: Scheme) -> f64 {
        self.shown(pair.above, scheme)
            .contrast(self.shown(pair.below, scheme))
    }

    fn shown(&self, side: Side, scheme: Scheme) -> Colour {
        let action = || self.colour(Token::Action, scheme);
        match side {
            Side::Token(token) => self.colour(token, scheme),
            Side::Pressed(share, _) => action().mixed(scheme == Scheme::Dark, share),
            Side::Tinted(share, _) => action().over(self.colour(Token::Background, scheme), share),
            Side::Fixed(_, colour) => colour,
        }
    }

    /// The token of a pair that the profile sets, words before ground.
    fn to_change(&self, pair: &Pair) -> Option<Token> {
        let sides = [pair.above, pair.below];
        let mut tokens = sides.into_iter().filter_map(Side::token);
        tokens.find(|token| self.0.contains_key(token))
    }

    fn nearest(&self, token: Token, all: &[Pair], scheme: Scheme) -> Option<Colour> {
        let meets = |side: Side| side.token() == Some(token);
        let met: Vec<&Pair> = all
            .iter()
            .filter(|it| meets(it.above) || meets(it.below))
            .collect();
        let mut tried = self.clone();
        self.colour(token, scheme).nearest_that(|colour| {
            tried.0.insert(token, colour);
            met.iter()
                .all(|pair| tried.ratio(pair, scheme) >= pair.needed)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn palette(tokens: &[(Token, &str)]) -> Palette {
        let tokens = tokens.iter();
        Palette(
            tokens
                .map(|(token, text)| (*token, Colour::parse(text).unwrap()))
                .collect(),
        )
    }

    #[test]
    fn the_style_sheet_s_own_colours_pass_every_pair() {
        for (scheme, word) in Scheme::ALL {
            for pair in pairs(*scheme) {
                let ratio = Palette::default().ratio(&pair, *scheme);
                assert!(ratio >= pair.needed, "{word}: {pair:?} {ratio}");
            }
        }
    }

    #[test]
    fn a_pale_link_is_too_close_and_the_nearest_one_is_not() {
        let mut chosen = palette(&[(Token::Action, "#e0a000")]);
        let found = chosen.too_close(Scheme::Light);
        let first = found.first().unwrap();
        assert_eq!(first.token, Token::Action);
        assert_eq!(first.above, "`action`");
        assert_eq!(first.below, "`background`");
        assert!(first.ratio < 2.5, "{}", first.ratio);
        chosen.0.insert(Token::Action, first.nearest.unwrap());
        assert_eq!(chosen.too_close(Scheme::Light), []);
    }

    #[test]
    fn a_band_needs_words_that_stand_out() {
        let found = palette(&[(Token::Header, "#003366")]).too_close(Scheme::Light);
        let pairs: Vec<(Token, &str)> = found
            .iter()
            .map(|it| (it.token, it.above.as_str()))
            .collect();
        assert_eq!(
            pairs,
            [(Token::Header, "`on_header`"), (Token::Header, "`focus`")]
        );
    }

    #[test]
    fn the_light_scheme_says_nothing_about_the_dark_one() {
        let light = palette(&[(Token::Action, "#005500")]);
        assert_eq!(light.too_close(Scheme::Light), []);
        assert!(!light.too_close(Scheme::Dark).is_empty());
    }
}
