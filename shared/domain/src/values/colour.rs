//! Colours, and how well one is read on another.

use std::fmt;

use uuid::Uuid;

use super::invalid::Invalid;

/// A colour of screens (sRGB).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// What a group has that chose none: white is read on each.
const DEFAULTS: [Colour; 10] = [
    Colour([0x0b, 0x6b, 0x60]),
    Colour([0x1f, 0x5f, 0x99]),
    Colour([0x4b, 0x4f, 0xb8]),
    Colour([0x7a, 0x3f, 0xa6]),
    Colour([0xa8, 0x2f, 0x6f]),
    Colour([0xb3, 0x36, 0x3a]),
    Colour([0xa3, 0x4d, 0x12]),
    Colour([0x7a, 0x62, 0x05]),
    Colour([0x3f, 0x6f, 0x21]),
    Colour([0x33, 0x56, 0x6b]),
];

impl Colour {
    /// What is ours and no group's.
    pub const OWN: Self = Self([0x0b, 0x6b, 0x60]);
    /// White.
    pub const WHITE: Self = Self([0xff, 0xff, 0xff]);
    /// Black.
    pub const BLACK: Self = Self([0, 0, 0]);
    /// What words are written in on white, and those that matter less.
    pub const INK: Self = Self([0x1b, 0x24, 0x21]);
    /// The quieter one.
    pub const QUIET_INK: Self = Self([0x55, 0x63, 0x5f]);
    /// The least contrast of text with its ground (WCAG 2.2, 1.4.3).
    pub const READABLE: f64 = 4.5;

    /// Red, green and blue.
    #[must_use]
    pub fn channels(self) -> [u8; 3] {
        self.0
    }

    /// Reads `#rrggbb`.
    pub fn parse(text: &str) -> Result<Self, Invalid> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
        let digits = digits.ok_or(Invalid::Colour)?.to_ascii_lowercase();
        let octets = data_encoding::HEXLOWER.decode(digits.as_bytes());
        let octets = octets.ok().and_then(|octets| octets.try_into().ok());
        octets.map(Self).ok_or(Invalid::Colour)
    }

    /// A colour as this crate wrote it.
    #[must_use]
    pub fn trusted(text: &str) -> Self {
        Self::parse(text).unwrap_or(Self::OWN)
    }

    /// The colour of what has this id and chose none, for life.
    #[must_use]
    pub fn of(id: Uuid) -> Self {
        // The first half of an id is the time; its last octet is chance.
        let [.., last] = id.into_bytes();
        let place = usize::from(last) % DEFAULTS.len();
        DEFAULTS.get(place).copied().unwrap_or(Self::OWN)
    }

    /// Relative luminance, 0 to 1 (WCAG 2.2).
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast of two colours, 1 to 21 (WCAG 2.2).
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// What text on it has: white where that is readable, else black, which then is.
    #[must_use]
    pub fn ink(self) -> Self {
        if self.contrast(Self::WHITE) >= Self::READABLE {
            Self::WHITE
        } else {
            Self::BLACK
        }
    }

    /// It with so many percent of another in it.
    #[must_use]
    pub fn mixed(self, other: Self, percent: u8) -> Self {
        let share = u16::from(percent.min(100));
        let mut mixed = self;
        for (own, theirs) in mixed.0.iter_mut().zip(other.0) {
            let sum = u16::from(*own) * (100 - share) + u16::from(theirs) * share;
            *own = u8::try_from(sum / 100).unwrap_or(u8::MAX);
        }
        mixed
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{}", data_encoding::HEXLOWER.encode(&self.0))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn contrast_is_as_the_rule_counts_it() {
        assert!((Colour::WHITE.contrast(Colour::BLACK) - 21.0).abs() < 0.01);
        let grey = Colour::parse("#767676").unwrap();
        assert!((grey.contrast(Colour::WHITE) - 4.54).abs() < 0.01);
    }

    #[test]
    fn what_a_group_has_by_default_is_read_with_white() {
        for colour in DEFAULTS {
            assert!(colour.contrast(Colour::WHITE) >= Colour::READABLE, "{colour}");
        }
    }

    #[test]
    fn only_six_digits_are_a_colour() {
        assert_eq!(Colour::parse("#0B6B60").unwrap().to_string(), "#0b6b60");
        for wrong in ["0b6b60", "#0b6", "red", "#0b6b6g", "#0b6b60;x", "#ééé"] {
            assert_eq!(Colour::parse(wrong), Err(Invalid::Colour), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn text_is_readable_on_every_colour(octets: [u8; 3]) {
            let colour = Colour(octets);
            prop_assert!(colour.contrast(colour.ink()) >= Colour::READABLE);
        }
    }
}
