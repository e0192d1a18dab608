//! What programs show that preview a link to an event: its cover, what it is and when, drawn here as a PNG.
//!
//! One picture is drawn at a time, so that many who ask for many take no more than one core, and is kept. Letters that the
//! bundled font does not have (Arabic, Chinese) are not drawn: the day in digits is then what is written.

mod canvas;
mod words;

use std::collections::HashMap;

use actix_web::web::{self, Bytes};
use data_encoding::HEXLOWER;
use domain::cover::{COLUMNS, Cover};
use domain::event::Event;
use domain::group::Group;
use domain::values::colour::Colour;
use domain::values::ids::Id;
use sha2::{Digest, Sha256};
use tokio::sync::Mutex;
use uuid::Uuid;
use wording::{Language, when};

use self::canvas::{Canvas, Square};
use self::words::Words;
use crate::error::ApiError;

/// Sides of a picture, as those who show it want them.
pub(crate) const WIDTH: usize = 1_200;
pub(crate) const HEIGHT: usize = 630;

/// Pictures that are kept, of some tens of kilobytes each.
const KEPT: usize = 64;

/// Pictures that were drawn, by what is on them. Who holds the lock draws.
#[derive(Default)]
pub(crate) struct Pictures(Mutex<HashMap<String, Bytes>>);

/// All that is on a picture.
pub(crate) struct Shown {
    id: Uuid,
    colour: Colour,
    title: String,
    when: String,
    /// The same day and time in digits, which every reader knows.
    digits: String,
    group: String,
}

impl Shown {
    /// The picture of an event.
    pub(crate) fn of(event: &Event, group: &Group) -> Self {
        let language = Language::of_tag(&group.plan.language).unwrap_or_default();
        Self {
            id: event.id.uuid(),
            colour: group.colour(),
            title: event.plan.title.to_string(),
            when: language.say(when::span(&event.plan.schedule)),
            digits: event.plan.schedule.starts().strftime("%Y-%m-%d  %H:%M").to_string(),
            group: group.plan.name.to_string(),
        }
    }

    /// Names the picture: the same name is the same picture.
    pub(crate) fn name(&self) -> String {
        let all = format!(
            "{}\n{:?}\n{}\n{}\n{}",
            self.id, self.colour, self.title, self.when, self.group
        );
        let hash = HEXLOWER.encode(&Sha256::digest(all));
        hash.get(..32).unwrap_or_default().to_owned()
    }
}

impl Pictures {
    /// The picture of that name, drawn if it is not kept.
    pub(crate) async fn get(&self, name: String, shown: Shown) -> Result<Bytes, ApiError> {
        let mut kept = self.0.lock().await;
        if let Some(bytes) = kept.get(&name) {
            return Ok(bytes.clone());
        }
        let drawn = web::block(move || draw(&shown)).await.map_err(|_| ApiError::Busy)?;
        let bytes = Bytes::from(drawn?);
        if kept.len() >= KEPT {
            kept.clear();
        }
        kept.insert(name, bytes.clone());
        Ok(bytes)
    }
}

fn draw(shown: &Shown) -> Result<Vec<u8>, ApiError> {
    let mut canvas = Canvas::new(WIDTH, HEIGHT, Colour::WHITE);
    let cover = Cover::of(shown.colour, shown.id);
    let words = Words::bundled()?;
    tiles(&mut canvas, &cover, WIDTH / COLUMNS);
    write(&mut canvas, &words, shown);
    canvas.png()
}

/// The cover from the upper left corner, in tiles of that size; what has no room is cut.
fn tiles(canvas: &mut Canvas, cover: &Cover, side: usize) {
    for (place, tile) in cover.tiles.iter().enumerate() {
        let square = Square {
            x: place % COLUMNS * side,
            y: place / COLUMNS * side,
            side,
        };
        canvas.fill(square, tile.ground);
        canvas.figure(square, tile.figure, tile.ink);
    }
}

/// What it is and when, below the cover.
fn write(canvas: &mut Canvas, words: &Words, shown: &Shown) {
    const MARGIN: f32 = 56.0;
    const INK: Colour = Colour::INK;
    #[expect(clippy::cast_precision_loss, reason = "some thousand")]
    let room = WIDTH as f32 - 2.0 * MARGIN;
    let drawable = |text: &&str| words.has_all(text);
    let mut said = [&shown.title, &shown.when, &shown.digits]
        .map(String::as_str)
        .into_iter()
        .filter(drawable);
    let title = said.next().unwrap_or_default();
    let when = said.next().filter(|_| title == shown.title);
    // A short title is written large, a long one in two lines.
    let large = words.width(title, 76.0) <= room;
    let size = if large { 76.0 } else { 58.0 };
    let lines = words.lines(title, size, room, 2);
    let mut baseline = if large { 420.0 } else { 398.0 };
    for line in &lines {
        words.write(canvas, line, size, (MARGIN, baseline), INK);
        baseline += size * 1.15;
    }
    baseline = baseline.max(470.0) + 6.0;
    if let Some(when) = when {
        let line = words.lines(when, 34.0, room, 1);
        words.write(canvas, &line.concat(), 34.0, (MARGIN, baseline), INK);
    }
    if words.has_all(&shown.group) {
        let line = words.lines(&shown.group, 30.0, room, 1);
        words.write(canvas, &line.concat(), 30.0, (MARGIN, 592.0), Colour::QUIET_INK);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(title: &str) -> Shown {
        Shown {
            id: Uuid::from_u128(7),
            colour: Colour::OWN,
            title: title.to_owned(),
            when: "Thursday 3 December 2026, 18:30–21:00 (Europe/Berlin)".to_owned(),
            digits: "2026-12-03  18:30".to_owned(),
            group: "Harbour Makers".to_owned(),
        }
    }

    #[test]
    fn a_picture_is_a_small_png_that_hangs_on_what_is_on_it_alone() {
        let one = draw(&shown("Mentors & Makers")).unwrap();
        assert!(
            one.starts_with(b"\x89PNG\r\n\x1a\n") && one.len() < 80_000,
            "{}",
            one.len()
        );
        assert_eq!(one, draw(&shown("Mentors & Makers")).unwrap());
        // What the font has no letters for is not drawn, and the day is.
        let of = |title: &str, when: &str| Shown {
            when: when.to_owned(),
            ..shown(title)
        };
        assert_eq!(draw(&of("聚会", "四月")).unwrap(), draw(&of("لقاء", "أبريل")).unwrap());
        assert_ne!(draw(&of("聚会", "四月")).unwrap(), draw(&shown("聚会")).unwrap());
        for other in ["Röst", "聚会", &"long words ".repeat(30), ""] {
            let other = shown(other);
            assert_ne!(other.name(), shown("Mentors & Makers").name());
            assert_ne!(draw(&other).unwrap(), one);
        }
    }
}
