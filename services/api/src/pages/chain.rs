//! What a group is told of how its people helped each other: sums, a picture without a name, and the table behind it.

use std::collections::HashMap;
use std::fmt::Write;

use askama::Template;
use domain::asks::chain::Sums;
use domain::asks::chain::picture::{Picture, WIDTH};
use domain::{GroupId, Instant};
use jiff::tz::TimeZone;
use store::asks::helps;
use store::{ReadTx, StoreError};
use uuid::Uuid;
use wording::{Language, Text, texts, when};

use crate::context::Context;

/// So many colours there are: what lies further on has the last.
const COLOURS: usize = 5;

/// The part of a page.
#[derive(Template)]
#[template(path = "chain.html")]
pub(crate) struct Chain {
    language: Language,
    sums: Sums,
    height: String,
    /// A path of lines, and one of helps, a colour.
    strokes: Vec<Stroke>,
    rows: Vec<Row>,
    /// The days of the first help and of the last.
    span: Option<(Text, Text)>,
    left_out: usize,
}

struct Stroke {
    class: String,
    lives: String,
    /// Helps that make the streams, and those that lead from one to another.
    arcs: String,
    crossing: String,
    ends: String,
}

/// One of the people in it.
struct Row {
    number: usize,
    /// What they are called, if they agreed to that.
    name: Option<String>,
    helped_others: usize,
    was_helped: usize,
}

impl Chain {
    /// What a group is told; none: too few for anybody to be told.
    pub(crate) async fn of(context: &Context, language: Language, group: GroupId) -> Result<Option<Self>, StoreError> {
        let found = context.chains.of_group(&context.store, group).await?;
        let Some((sums, picture)) = found else { return Ok(None) };
        let who: Vec<Uuid> = picture.lives.iter().map(|life| life.who).collect();
        let unit = move |tx: &mut ReadTx<'_>| helps::names(tx, group, &who);
        let names = context.store.read_one(unit).await?;
        Ok(Some(Self::drawn(
            language,
            sums,
            &picture,
            &names.into_iter().collect(),
        )))
    }

    fn drawn(language: Language, sums: Sums, picture: &Picture, names: &HashMap<Uuid, String>) -> Self {
        let rows = picture.lives.iter().enumerate().map(|(place, life)| Row {
            number: place + 1,
            name: names.get(&life.who).cloned(),
            helped_others: life.helped_others,
            was_helped: life.was_helped,
        });
        Self {
            language,
            sums,
            height: format!("{:.1}", picture.height),
            strokes: (0..COLOURS).map(|colour| stroke(picture, colour)).collect(),
            rows: rows.collect(),
            span: picture.span.map(|(first, last)| (day(first), day(last))),
            left_out: picture.left_out,
        }
    }

    /// Where there are many, lines are thinner.
    fn class(&self) -> &'static str {
        if self.rows.len() > 120 { "many" } else { "few" }
    }

    fn caption(&self) -> Text {
        texts::chain_caption(self.rows.len())
    }
}

fn day(at: Instant) -> Text {
    when::day(at.timestamp().to_zoned(TimeZone::UTC).date())
}

/// All that has one colour. What was written to a string never fails.
fn stroke(picture: &Picture, colour: usize) -> Stroke {
    let is_own = |depth: usize| depth.min(COLOURS - 1) == colour;
    let (mut lives, mut arcs, mut crossing, mut ends) = (String::new(), String::new(), String::new(), String::new());
    for life in picture.lives.iter().filter(|life| is_own(life.depth)) {
        let _ = write!(
            lives,
            "M{:.1} {:.1}H{:.1}",
            life.from,
            life.y,
            life.to.max(life.from + 1.0)
        );
    }
    for arc in picture.arcs.iter().filter(|arc| is_own(arc.depth)) {
        let ((x, y), (to_x, to_y)) = (arc.from, arc.to);
        let middle = f64::midpoint(x, to_x);
        let path = if arc.is_first { &mut arcs } else { &mut crossing };
        let _ = write!(
            path,
            "M{x:.1} {y:.1}C{middle:.1} {y:.1} {middle:.1} {to_y:.1} {to_x:.1} {to_y:.1}"
        );
        let _ = write!(ends, "M{to_x:.1} {to_y:.1}h.1");
    }
    Stroke {
        class: format!("d{colour}"),
        lives,
        arcs,
        crossing,
        ends,
    }
}
