//! What a group is told of how its people helped each other: sums, a picture with the names of who agreed to that, and the table behind it.

use std::collections::HashMap;
use std::fmt::Write;

use askama::Template;
use domain::asks::chain::Sums;
use domain::asks::chain::picture::{Life, Picture, WIDTH};
use domain::{GroupId, Instant};
use jiff::tz::TimeZone;
use store::asks::helps;
use store::{ReadTx, StoreError};
use uuid::Uuid;
use wording::{Language, Text, texts, when};

use crate::context::Context;

/// So many colours there are: what lies further on has the last.
const COLOURS: usize = 5;

/// Lines so far from each other have room for names.
const ROOM: f64 = 16.0;

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
    labels: Vec<Label>,
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

/// A name beside its line.
struct Label {
    x: String,
    y: String,
    anchor: &'static str,
    name: String,
}

impl Label {
    /// Above the beginning of a line, or its end, if that is nearer to the edge.
    fn of(life: &Life, name: &str) -> Self {
        let (x, anchor) = if life.from > WIDTH * 0.7 {
            (life.to, "end")
        } else {
            (life.from, "start")
        };
        Self {
            x: format!("{x:.1}"),
            y: format!("{:.1}", life.y - 4.0),
            anchor,
            name: name.to_owned(),
        }
    }
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
        let has_room = picture.row >= ROOM;
        let labels = picture.lives.iter().filter(|_| has_room);
        let labels = labels.filter_map(|life| Some(Label::of(life, names.get(&life.who)?)));
        Self {
            language,
            sums,
            height: format!("{:.1}", picture.height),
            labels: labels.collect(),
            strokes: (0..COLOURS).map(|colour| stroke(picture, colour)).collect(),
            rows: rows.collect(),
            span: picture.span.map(|(first, last)| (day(first), day(last))),
            left_out: picture.left_out,
        }
    }

    /// Where there are many, lines are thinner; where there are names, they can be read.
    fn class(&self) -> &'static str {
        match self.rows.len() {
            121.. => "many",
            _ if self.labels.is_empty() => "few",
            _ => "named",
        }
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
        // Whose line no help leads to is seen where it begins.
        if life.depth == 0 {
            let _ = write!(ends, "M{:.1} {:.1}h.1", life.from, life.y);
        }
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

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use domain::asks::chain::{Help, HelpGraph};
    use domain::values::ids::Id;

    use super::*;

    fn who(number: u64) -> Uuid {
        Uuid::from_u128(u128::from(number) + 1)
    }

    /// A group that grew over a summer: most who are helped are new in it, some help those whom they know already.
    fn grown(people: u64, group: GroupId) -> HelpGraph {
        let mut seed = people;
        let mut dice = |sides: u64| {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % sides
        };
        let (mut there, mut minute, mut graph) = (1, 29_619_360_i64, HelpGraph::default());
        while there < people {
            minute += i64::try_from(1 + dice(600_000 / people)).unwrap();
            let by = if dice(8) == 0 { there } else { dice(there) };
            there = there.max(by + 1);
            let to = if dice(4) == 0 { dice(there) } else { there };
            there = there.max(to + 1);
            let help = Help {
                at: Instant::from_micros(minute * 60_000_000),
                helper: who(by),
                helped: who(to),
            };
            graph.add([(help, Some(group))]);
        }
        graph
    }

    /// Of few, of many, and of as many as are shown. `tests/pictures` asks for them, to be looked at.
    #[test]
    fn everybody_is_in_a_picture_that_holds_them() {
        let group = GroupId::from_uuid(who(0));
        for people in [5, 50, 500] {
            let graph = grown(people, group);
            let picture = graph.picture(group, 501);
            assert!((picture.lives.len() as u64).abs_diff(people) < 2 && picture.left_out == 0);
            let rows = picture.lives.windows(2).map(|two| two[1].y - two[0].y);
            assert!(
                rows.clone().all(|row| row >= picture.row - 0.01),
                "each has a line of their own"
            );
            assert!(picture.height < 1_300.0, "{}", picture.height);
            let names = HashMap::from([(picture.lives[0].who, "Anna Berg".to_owned())]);
            let drawn = Chain::drawn(Language::default(), graph.sums(group), &picture, &names);
            let html = drawn.render().unwrap();
            let times = html.matches("Anna Berg").count();
            assert_eq!(
                times,
                if people > 100 { 1 } else { 2 },
                "in the picture, where there is room"
            );
            let path = html.split(" d=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
            let numbers = path.flat_map(|path| path.split(|char: char| char != '.' && !char.is_ascii_digit()));
            let all: Vec<f64> = numbers
                .filter(|one| !one.is_empty())
                .map(|one| one.parse().unwrap())
                .collect();
            assert!(all.len() > picture.arcs.len() && all.iter().all(|one| *one <= WIDTH.max(picture.height)));
            if let Some(folder) = std::env::var_os("ACQUAINT_TEST_LETTERS").map(PathBuf::from) {
                let styles = include_str!("../../assets/acquaint.css");
                let page = format!("<!doctype html><meta charset=\"utf-8\"><style>{styles}</style><main>{html}</main>");
                fs::create_dir_all(&folder).unwrap();
                fs::write(folder.join(format!("chain_{people}.en.html")), page).unwrap();
            }
        }
    }
}
