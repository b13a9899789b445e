//! Colours as screens show them, and how well one stands out from another (WCAG 2.2).

use std::fmt;

/// An opaque sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Colour([u8; 3]);

/// Lightness and the two opponent axes of the Oklab colour space.
#[derive(Debug, Clone, Copy)]
struct Oklab {
    lightness: f64,
    a: f64,
    b: f64,
}

impl Colour {
    /// Black.
    pub const BLACK: Self = Self([0, 0, 0]);
    /// White.
    pub const WHITE: Self = Self([255, 255, 255]);

    /// Red, green and blue.
    pub const fn rgb(red: u8, green: u8, blue: u8) -> Self {
        Self([red, green, blue])
    }

    /// Reads `#rrggbb`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|it| it.is_ascii_hexdigit()) {
            return None;
        }
        let number = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Self([red, green, blue]))
    }

    /// The contrast ratio of two colours, 1 to 21, whichever lies on the other.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Relative luminance, 0 to 1.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// What `color-mix(in oklch, self, black share)` shows, or with white; `share` is 0 to 1.
    #[must_use]
    pub fn mixed(self, white: bool, share: f64) -> Self {
        let own = self.oklab();
        let kept = 1.0 - share;
        let added = if white { share } else { 0.0 };
        Self::nearest(Oklab {
            lightness: own.lightness * kept + added,
            a: own.a * kept,
            b: own.b * kept,
        })
    }

    /// What is seen where the colour covers another with this opacity, 0 to 1.
    #[must_use]
    pub fn over(self, below: Self, opacity: f64) -> Self {
        let [red, green, blue] = self.0;
        let [red_below, green_below, blue_below] = below.0;
        let seen = |top: u8, bottom: u8| {
            let seen = f64::from(top) * opacity + f64::from(bottom) * (1.0 - opacity);
            byte(seen / 255.0)
        };
        Self([
            seen(red, red_below),
            seen(green, green_below),
            seen(blue, blue_below),
        ])
    }

    /// The colour of the same hue nearest in lightness that passes; `None` when none does.
    pub fn nearest_that(self, mut passes: impl FnMut(Self) -> bool) -> Option<Self> {
        const STEPS: u16 = 500;
        let own = self.oklab();
        (0..=STEPS).find_map(|step| {
            let distance = f64::from(step) / f64::from(STEPS);
            [own.lightness - distance, own.lightness + distance]
                .into_iter()
                .filter(|lightness| (0.0..=1.0).contains(lightness))
                .map(|lightness| Self::nearest(Oklab { lightness, ..own }))
                .find(|colour| passes(*colour))
        })
    }

    fn linear(self) -> [f64; 3] {
        self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        })
    }

    /// After Björn Ottosson, "A perceptual color space for image processing" (2020), as CSS Color 4 has it.
    fn oklab(self) -> Oklab {
        let [red, green, blue] = self.linear();
        let long =
            (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
        let medium =
            (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
        let short =
            (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
        Oklab {
            lightness: 0.210_454_255_3 * long + 0.793_617_785 * medium - 0.004_072_046_8 * short,
            a: 1.977_998_495_1 * long - 2.428_592_205 * medium + 0.450_593_709_9 * short,
            b: 0.025_904_037_1 * long + 0.782_771_766_2 * medium - 0.808_675_766 * short,
        }
    }

    /// The screen's colour nearest to one that it may not be able to show.
    fn nearest(Oklab { lightness, a, b }: Oklab) -> Self {
        let long = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let medium = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let short = (lightness - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
        let linear = [
            4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short,
            -1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short,
            -0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701 * short,
        ];
        Self(linear.map(|part| {
            byte(if part <= 0.003_130_8 {
                part * 12.92
            } else {
                1.055 * part.powf(1.0 / 2.4) - 0.055
            })
        }))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the number lies between 0 and 255"
)]
fn byte(part: f64) -> u8 {
    (part.clamp(0.0, 1.0) * 255.0).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_those_of_the_guideline() {
        let ratio = |one: &str, two: &str| {
            let colours = (Colour::parse(one).unwrap(), Colour::parse(two).unwrap());
            colours.0.contrast(colours.1)
        };
        assert!((ratio("#000000", "#ffffff") - 21.0).abs() < 1e-9);
        assert!((ratio("#777777", "#ffffff") - 4.478).abs() < 1e-3);
        assert!((ratio("#ffffff", "#767676") - 4.542).abs() < 1e-3);
    }

    #[test]
    fn a_colour_survives_the_way_through_the_other_space() {
        for text in ["#000000", "#ffffff", "#2044aa", "#ea7060", "#00ff00"] {
            let colour = Colour::parse(text).unwrap();
            assert_eq!(colour.mixed(false, 0.0), colour);
            assert_eq!(colour.to_string(), text);
        }
    }

    /// The mixed values are those of Chromium's `color-mix(in oklch, #2044aa, black 16%)`, or white.
    #[test]
    fn mixing_goes_through_the_other_space() {
        let blue = Colour::rgb(0x20, 0x44, 0xaa);
        let is_near =
            |one: Colour, other: [u8; 3]| one.0.iter().zip(other).all(|(a, b)| a.abs_diff(b) <= 1);
        assert!(
            is_near(blue.mixed(false, 0.16), [23, 52, 134]),
            "{}",
            blue.mixed(false, 0.16)
        );
        assert!(
            is_near(blue.mixed(true, 0.16), [64, 99, 186]),
            "{}",
            blue.mixed(true, 0.16)
        );
        assert_eq!(blue.mixed(false, 1.0), Colour::BLACK);
        assert_eq!(blue.mixed(true, 1.0), Colour::WHITE);
        assert_eq!(blue.over(Colour::WHITE, 0.0), Colour::WHITE);
    }

    #[test]
    fn the_nearest_passing_colour_just_passes() {
        let yellow = Colour::parse("#ffcc00").unwrap();
        let passes = |it: Colour| it.contrast(Colour::WHITE) >= 4.5;
        let found = yellow.nearest_that(passes).unwrap();
        assert!(
            passes(found) && found.contrast(Colour::WHITE) < 4.7,
            "{found}"
        );
        assert_eq!(Colour::BLACK.nearest_that(passes), Some(Colour::BLACK));
        assert_eq!(yellow.nearest_that(|_| false), None);
    }

    #[test]
    fn only_six_digits_are_a_colour() {
        for text in ["#fff", "2044aa", "#2044ag", "#2044aaff", "red", "#+12345"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }
}
