//! A cover as SVG, inline in pages. What it looks like is decided in `domain`.

use std::fmt::Write;

use domain::cover::{COLUMNS, Cover, Figure, ROWS};
use domain::values::colour::Colour;
use uuid::Uuid;

/// Side of a tile.
const SIDE: usize = 120;

/// The cover of what has this id, in a group of this colour. Colours stand in attributes, since the policy of pages lets no
/// style stand in them.
pub(crate) fn svg(colour: Colour, id: Uuid) -> String {
    drawn(&Cover::of(colour, id), 0, COLUMNS)
}

/// Its middle, for lists.
pub(crate) fn small_svg(colour: Colour, id: Uuid) -> String {
    drawn(&Cover::of(colour, id), 3, 2)
}

/// So many columns of a cover, beginning with that one.
fn drawn(cover: &Cover, first: usize, columns: usize) -> String {
    let (width, height) = (columns * SIDE, ROWS * SIDE);
    let mut svg = format!(
        "<svg class=\"cover\" viewBox=\"0 0 {width} {height}\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\">"
    );
    for (place, tile) in cover.tiles.iter().enumerate() {
        let Some(column) = (place % COLUMNS).checked_sub(first).filter(|column| *column < columns) else {
            continue;
        };
        let (x, y) = (column * SIDE, place / COLUMNS * SIDE);
        // Writing to a string can't fail. A hair wider, so that no line shows between two.
        let _ = write!(
            svg,
            "<path fill=\"{}\" d=\"M{x} {y}h{side}v{side}h-{side}z\"/>",
            tile.ground,
            side = SIDE + 1
        );
        if let Some(path) = path(tile.figure, x, y) {
            let _ = write!(svg, "<path fill=\"{}\" d=\"{path}\"/>", tile.ink);
        }
    }
    svg + "</svg>"
}

/// The outline of what is drawn in the tile whose upper left corner is there.
fn path(figure: Figure, x: usize, y: usize) -> Option<String> {
    let (right, low, half, quarter) = (x + SIDE, y + SIDE, SIDE / 2, SIDE / 4);
    let path = match figure {
        Figure::Empty => return None,
        Figure::Circle => circle(x, y + half, half),
        Figure::Pair => circle(x, y + half, quarter + 8) + &circle(right - 2 * (quarter + 8), y + half, quarter + 8),
        Figure::Quarter(0) => format!("M{x} {y}h{SIDE}a{SIDE} {SIDE} 0 0 1-{SIDE} {SIDE}z"),
        Figure::Quarter(1) => format!("M{right} {y}v{SIDE}a{SIDE} {SIDE} 0 0 1-{SIDE}-{SIDE}z"),
        Figure::Quarter(2) => format!("M{right} {low}h-{SIDE}a{SIDE} {SIDE} 0 0 1 {SIDE}-{SIDE}z"),
        Figure::Quarter(_) => format!("M{x} {low}v-{SIDE}a{SIDE} {SIDE} 0 0 1 {SIDE} {SIDE}z"),
        Figure::Half(0) => format!("M{x} {y}h{SIDE}a{half} {half} 0 0 1-{SIDE} 0z"),
        Figure::Half(1) => format!("M{right} {y}v{SIDE}a{half} {half} 0 0 1 0-{SIDE}z"),
        Figure::Half(2) => format!("M{right} {low}h-{SIDE}a{half} {half} 0 0 1 {SIDE} 0z"),
        Figure::Half(_) => format!("M{x} {low}v-{SIDE}a{half} {half} 0 0 1 0 {SIDE}z"),
    };
    Some(path)
}

/// A circle, from its leftmost point.
fn circle(x: usize, y: usize, radius: usize) -> String {
    let width = 2 * radius;
    format!("M{x} {y}a{radius} {radius} 0 1 1 {width} 0a{radius} {radius} 0 1 1-{width} 0z")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cover_is_small_and_holds_no_style() {
        for id in 0..100 {
            let (whole, small) = (
                svg(Colour::OWN, Uuid::from_u128(id)),
                small_svg(Colour::OWN, Uuid::from_u128(id)),
            );
            assert!(whole.len() < 3_000 && !whole.contains("style"), "{whole}");
            assert!(small.len() < 800, "{small}");
        }
    }
}
