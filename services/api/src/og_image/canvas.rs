//! Pixels, and the few shapes that covers are made of: squares, and discs that are cut by them.

use domain::cover::Figure;
use domain::values::colour::Colour;

use super::ApiError;

/// A picture without transparency.
pub(super) struct Canvas {
    width: usize,
    height: usize,
    /// Red, green and blue, row by row.
    pixels: Vec<u8>,
}

/// A part of it.
#[derive(Clone, Copy)]
pub(super) struct Square {
    pub(super) x: usize,
    pub(super) y: usize,
    pub(super) side: usize,
}

impl Canvas {
    pub(super) fn new(width: usize, height: usize, ground: Colour) -> Self {
        Self {
            width,
            height,
            pixels: ground.channels().repeat(width * height),
        }
    }

    pub(super) fn fill(&mut self, square: Square, colour: Colour) {
        for (x, y) in square.points() {
            self.blend(x, y, colour, 1.0);
        }
    }

    /// Draws what a tile of a cover shows, as [`cover`](crate::cover) does in SVG: each figure is discs within its square.
    #[expect(clippy::cast_precision_loss, reason = "some thousand")]
    pub(super) fn figure(&mut self, square: Square, figure: Figure, colour: Colour) {
        let side = square.side as f32;
        let (left, top) = (square.x as f32, square.y as f32);
        let (right, low, half) = (left + side, top + side, side / 2.0);
        let (middle, centre) = (left + half, top + half);
        // As wide as in the SVG, whose tiles have a side of 120.
        let small = side * 38.0 / 120.0;
        let discs: &[(f32, f32, f32)] = match figure {
            Figure::Empty => &[],
            Figure::Circle => &[(middle, centre, half)],
            Figure::Pair => &[(left + small, centre, small), (right - small, centre, small)],
            Figure::Quarter(0) => &[(left, top, side)],
            Figure::Quarter(1) => &[(right, top, side)],
            Figure::Quarter(2) => &[(right, low, side)],
            Figure::Quarter(_) => &[(left, low, side)],
            Figure::Half(0) => &[(middle, top, half)],
            Figure::Half(1) => &[(right, centre, half)],
            Figure::Half(2) => &[(middle, low, half)],
            Figure::Half(_) => &[(left, centre, half)],
        };
        for (x, y) in square.points() {
            let (at_x, at_y) = (x as f32 + 0.5, y as f32 + 0.5);
            let within = discs
                .iter()
                .map(|(cx, cy, radius)| radius - (at_x - cx).hypot(at_y - cy) + 0.5);
            self.blend(x, y, colour, within.fold(0.0, f32::max).min(1.0));
        }
    }

    /// Mixes a colour into a pixel, as much as `share` (0 to 1) says. Outside of the picture nothing is drawn.
    pub(super) fn blend(&mut self, x: usize, y: usize, colour: Colour, share: f32) {
        if share <= 0.0 || x >= self.width || y >= self.height {
            return;
        }
        let at = 3 * (y * self.width + x);
        let Some(pixel) = self.pixels.get_mut(at..at + 3) else {
            return;
        };
        for (channel, new) in pixel.iter_mut().zip(colour.channels()) {
            let mixed = f32::from(*channel) * (1.0 - share) + f32::from(new) * share;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "between two octets"
            )]
            let mixed = mixed.round() as u8;
            *channel = mixed;
        }
    }

    /// The picture as a file.
    pub(super) fn png(&self) -> Result<Vec<u8>, ApiError> {
        let unwritable = |error: png::EncodingError| ApiError::Unwritable(error.to_string());
        let side = |side: usize| u32::try_from(side).unwrap_or(u32::MAX);
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, side(self.width), side(self.height));
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        let mut writer = encoder.write_header().map_err(unwritable)?;
        writer.write_image_data(&self.pixels).map_err(unwritable)?;
        writer.finish().map_err(unwritable)?;
        Ok(file)
    }
}

impl Square {
    fn points(self) -> impl Iterator<Item = (usize, usize)> {
        let columns = self.x..self.x + self.side;
        (self.y..self.y + self.side).flat_map(move |y| columns.clone().map(move |x| (x, y)))
    }
}
