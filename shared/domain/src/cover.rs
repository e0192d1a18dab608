//! Covers: the pattern by which people know an event again without an upload, made of its group's colour and its id.
//!
//! Pure: the same always looks the same. What shows it (SVG in `api`, a band in `letters`) is left to others.

use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::values::colour::Colour;

/// Tiles in a row.
pub const COLUMNS: usize = 8;
/// Rows of tiles.
pub const ROWS: usize = 2;

/// A pattern of tiles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// Row by row, [`COLUMNS`] in each.
    pub tiles: Vec<Tile>,
}

/// A square of a cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    /// What fills it behind the figure.
    pub ground: Colour,
    /// The figure's colour.
    pub ink: Colour,
    /// What is drawn in it.
    pub figure: Figure,
}

/// What is drawn in a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Nothing.
    Empty,
    /// A circle that touches its sides.
    Circle,
    /// Two circles that overlap, as two people who meet.
    Pair,
    /// A quarter of a circle around a corner: 0 to 3, clockwise from the upper left.
    Quarter(u8),
    /// Half a circle on a side: 0 to 3, clockwise from the top.
    Half(u8),
}

impl Cover {
    /// The cover of what has this id, in a group of this colour.
    #[must_use]
    pub fn of(colour: Colour, id: Uuid) -> Self {
        let shades = [
            colour,
            colour.mixed(Colour::BLACK, 25),
            colour.mixed(Colour::WHITE, 22),
            colour.mixed(Colour::WHITE, 50),
            colour.mixed(Colour::WHITE, 80),
        ];
        let shade = |place: u8| shades.get(usize::from(place) % shades.len()).copied().unwrap_or(colour);
        // Two octets a tile.
        let chance = Sha256::digest(id.as_bytes());
        let tiles = chance.chunks_exact(2).take(COLUMNS * ROWS).map(|octets| {
            let [form, tint] = [octets.first(), octets.last()].map(|octet| octet.copied().unwrap_or_default());
            // Never the same as its ground: at least one further, at most four.
            let (ground, further) = (tint % 3, 1 + (tint / 3) % 3);
            Tile {
                ground: shade(ground),
                ink: shade(ground + further),
                figure: Figure::of(form),
            }
        });
        Self { tiles: tiles.collect() }
    }
}

impl Figure {
    fn of(chance: u8) -> Self {
        let turn = chance % 4;
        match (chance / 4) % 8 {
            0 => Self::Empty,
            1 => Self::Circle,
            2 => Self::Pair,
            3..=5 => Self::Quarter(turn),
            _ => Self::Half(turn),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cover_stays_and_another_event_has_another() {
        let cover = |id| Cover::of(Colour::OWN, Uuid::from_u128(id));
        assert_eq!(cover(1), cover(1));
        assert_ne!(cover(1), cover(2));
        assert_eq!(cover(1).tiles.len(), COLUMNS * ROWS);
    }

    #[test]
    fn every_figure_stands_out_from_its_ground() {
        for id in 0..200 {
            for tile in Cover::of(Colour::OWN, Uuid::from_u128(id)).tiles {
                assert_ne!(tile.ground, tile.ink);
            }
        }
    }
}
