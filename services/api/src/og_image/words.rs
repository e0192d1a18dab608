//! Words on a picture, in the bundled font: Inter (SIL Open Font License 1.1, `assets/inter.txt`), cut down to Latin, Greek and
//! Cyrillic letters.

use ab_glyph::{Font, FontRef, Glyph, PxScale, ScaleFont, point};
use domain::values::colour::Colour;

use super::ApiError;
use super::canvas::Canvas;

const INTER: &[u8] = include_bytes!("../../assets/inter.otf");

/// What writes.
pub(super) struct Words(FontRef<'static>);

impl Words {
    pub(super) fn bundled() -> Result<Self, ApiError> {
        let font = FontRef::try_from_slice(INTER);
        font.map(Self).map_err(|error| ApiError::Unwritable(error.to_string()))
    }

    /// Whether there is a letter for each, and at least one.
    pub(super) fn has_all(&self, text: &str) -> bool {
        let has = |letter: char| letter.is_whitespace() || self.0.glyph_id(letter).0 != 0;
        !text.trim().is_empty() && text.chars().all(has)
    }

    /// How wide a line is.
    pub(super) fn width(&self, line: &str, size: f32) -> f32 {
        self.set(line, size).1
    }

    /// The letters of a line from 0, and how wide it is.
    fn set(&self, line: &str, size: f32) -> (Vec<Glyph>, f32) {
        let font = self.0.as_scaled(PxScale::from(size));
        let (mut glyphs, mut x, mut last) = (Vec::new(), 0.0, None);
        for letter in line.chars() {
            let id = font.glyph_id(letter);
            x += last.map_or(0.0, |last| font.kern(last, id));
            glyphs.push(id.with_scale_and_position(size, point(x, 0.0)));
            x += font.h_advance(id);
            last = Some(id);
        }
        (glyphs, x)
    }

    /// A text in at most so many lines of a width; what is more is cut.
    pub(super) fn lines(&self, text: &str, size: f32, width: f32, most: usize) -> Vec<String> {
        let mut lines = vec![String::new()];
        for word in text.split_whitespace() {
            let is_last = lines.len() >= most;
            let Some(line) = lines.last_mut() else { return lines };
            let longer = if line.is_empty() {
                word.to_owned()
            } else {
                format!("{line} {word}")
            };
            if self.width(&longer, size) <= width || line.is_empty() && !is_last {
                *line = longer;
            } else if is_last {
                *line = self.cut(&longer, size, width);
                return lines;
            } else {
                lines.push(word.to_owned());
            }
        }
        lines
    }

    /// As much of a line as has room, with an ellipsis.
    fn cut(&self, line: &str, size: f32, width: f32) -> String {
        let mut kept: Vec<char> = line.chars().collect();
        loop {
            let shown: String = kept.iter().collect::<String>().trim_end().to_owned() + "…";
            if self.width(&shown, size) <= width || kept.pop().is_none() {
                return shown;
            }
        }
    }

    /// Writes a line that begins there.
    pub(super) fn write(&self, canvas: &mut Canvas, line: &str, size: f32, start: (f32, f32), colour: Colour) {
        for mut glyph in self.set(line, size).0 {
            glyph.position = point(start.0 + glyph.position.x, start.1);
            let Some(outlined) = self.0.outline_glyph(glyph) else {
                continue;
            };
            let bounds = outlined.px_bounds();
            outlined.draw(|x, y, share| {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    clippy::cast_precision_loss,
                    reason = "a place on the picture; what is left of it is not drawn"
                )]
                let place = ((bounds.min.x + x as f32) as usize, (bounds.min.y + y as f32) as usize);
                canvas.blend(place.0, place.1, colour, share);
            });
        }
    }
}
