//! Who helped whom over time, as a picture: time runs from left to right, faster where nothing happened, each person is a line, and each help leads from one line
//! to another. Who was helped by somebody lies near them, so that what went on is seen as one stream. People are known by identities that say nothing of them.

use std::collections::{BTreeMap, HashMap, HashSet};

use uuid::Uuid;

use crate::values::instant::Instant;

/// The width of the picture, in its own units.
pub const WIDTH: f64 = 1000.0;

/// So far right of its beginning a help ends.
const STEP: f64 = 22.0;

/// The line of a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Life {
    /// Who, by the identity that they have as who helps; it says nothing of them.
    pub who: Uuid,
    /// How far down it lies.
    pub y: f64,
    /// From where it goes.
    pub from: f64,
    /// To where.
    pub to: f64,
    /// How many helps lie before theirs.
    pub depth: usize,
    /// How many they helped.
    pub helped_others: usize,
    /// How many helped them.
    pub was_helped: usize,
}

/// A help.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arc {
    /// Where it begins.
    pub from: (f64, f64),
    /// Where it ends.
    pub to: (f64, f64),
    /// How many helps lie before it.
    pub depth: usize,
    /// Whether it is the first that came to whoever was helped: these make the streams.
    pub is_first: bool,
}

/// The picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// Its height, in its own units.
    pub height: f64,
    /// How far lines lie from each other.
    pub row: f64,
    /// The lines, from top to bottom.
    pub lives: Vec<Life>,
    /// The helps, the first first.
    pub arcs: Vec<Arc>,
    /// When the first was, and the last.
    pub span: Option<(Instant, Instant)>,
    /// People who are left out, since they had to do with earlier helps alone, and there are more than fit.
    pub left_out: usize,
}

/// Somebody while it is drawn.
#[derive(Clone, Copy, Default)]
struct Drawn {
    first: f64,
    last: f64,
    depth: usize,
    helped_others: usize,
    was_helped: usize,
}

/// Draws helps in order of time. `left_out`: how many people there are beside those who are in them.
pub(super) fn draw(helps: &[(Instant, u32, u32)], left_out: usize, name: impl Fn(u32) -> Option<Uuid>) -> Picture {
    let Some((span, people)) = drawn(helps) else {
        return Picture {
            left_out,
            ..Picture::default()
        };
    };
    let order = in_streams(helps);
    let row = (900.0 / count(order.len())).clamp(2.5, 26.0);
    let places: HashMap<u32, f64> = (0..)
        .zip(&order)
        .map(|(place, who)| (*who, row * (count(place) + 0.5)))
        .collect();
    let lives = order.iter().filter_map(|who| {
        let (own, y) = (people.get(who)?, places.get(who)?);
        Some(Life {
            who: name(*who)?,
            y: *y,
            from: own.first,
            to: own.last,
            depth: own.depth,
            helped_others: own.helped_others,
            was_helped: own.was_helped,
        })
    });
    let mut known = HashSet::new();
    let arcs = helps.iter().enumerate().filter_map(|(number, (at, helper, helped))| {
        let x = place(*at, span, number, helps.len());
        known.insert(helper);
        let is_first = known.insert(helped);
        Some(Arc {
            is_first,
            from: (x, *places.get(helper)?),
            to: (x + STEP, *places.get(helped)?),
            depth: people.get(helper)?.depth,
        })
    });
    Picture {
        height: row * count(order.len()),
        row,
        lives: lives.collect(),
        arcs: arcs.collect(),
        span: Some(span),
        left_out,
    }
}

/// A small number as a length.
fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}

/// How far right a help lies: half by its time, half by how many were before it, so that those of one day are told apart.
fn place(at: Instant, (first, last): (Instant, Instant), number: usize, of: usize) -> f64 {
    let (whole, part) = (last.since(first).as_secs_f64(), at.since(first).as_secs_f64());
    let by_time = if whole > 0.0 { part / whole } else { 0.0 };
    let by_number = count(number) / count(of.max(2) - 1);
    8.0 + f64::midpoint(by_time, by_number) * (WIDTH - STEP - 24.0)
}

/// When it begins and ends, and what there is to each; none: nobody is in it.
fn drawn(helps: &[(Instant, u32, u32)]) -> Option<((Instant, Instant), HashMap<u32, Drawn>)> {
    let span = (helps.first()?.0, helps.last()?.0);
    let (mut people, mut pairs): (HashMap<u32, Drawn>, _) = (HashMap::new(), HashSet::new());
    for (number, (at, helper, helped)) in helps.iter().enumerate() {
        let x = place(*at, span, number, helps.len());
        // Of the same to the same once.
        let counts = usize::from(pairs.insert((helper, helped)));
        let begin = |from: f64, depth: usize| Drawn {
            first: from,
            last: from,
            depth,
            ..Drawn::default()
        };
        let by = people.entry(*helper).or_insert_with(|| begin(x, 0));
        by.last = by.last.max(x);
        by.helped_others += counts;
        let depth = by.depth + 1;
        let to = people.entry(*helped).or_insert_with(|| begin(x + STEP, depth));
        to.last = to.last.max(x + STEP);
        to.was_helped += counts;
    }
    Some((span, people))
}

/// People so that each lies below who first helped them, and whom they helped below them.
fn in_streams(helps: &[(Instant, u32, u32)]) -> Vec<u32> {
    let mut first_by: HashMap<u32, u32> = HashMap::new();
    let mut known: HashMap<u32, usize> = HashMap::new();
    for (_, helper, helped) in helps {
        let next = known.len();
        known.entry(*helper).or_insert(next);
        if !known.contains_key(helped) {
            first_by.insert(*helped, *helper);
            known.insert(*helped, known.len());
        }
    }
    let mut below: BTreeMap<Option<usize>, Vec<(usize, u32)>> = BTreeMap::new();
    for (who, place) in &known {
        let by = first_by.get(who).and_then(|by| known.get(by)).copied();
        below.entry(by).or_default().push((*place, *who));
    }
    for all in below.values_mut() {
        // Taken from the end: the first comes out first.
        all.sort_unstable_by_key(|(place, _)| std::cmp::Reverse(*place));
    }
    let mut order = Vec::with_capacity(known.len());
    let mut open = below.remove(&None).unwrap_or_default();
    while let Some((place, who)) = open.pop() {
        order.push(who);
        open.extend(below.remove(&Some(place)).unwrap_or_default());
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> Instant {
        Instant::from_micros(minute * 60_000_000)
    }

    fn drawn_of(helps: &[(i64, u32, u32)]) -> Picture {
        let helps: Vec<_> = helps.iter().map(|(minute, by, to)| (at(*minute), *by, *to)).collect();
        draw(&helps, 0, |who| Some(Uuid::from_u128(who.into())))
    }

    #[test]
    fn who_was_helped_lies_below_who_helped_and_further_on() {
        assert_eq!(drawn_of(&[]), Picture::default());
        let picture = drawn_of(&[(0, 1, 2), (5, 3, 4), (10, 2, 5), (20, 1, 6)]);
        let order: Vec<u128> = picture.lives.iter().map(|life| life.who.as_u128()).collect();
        assert_eq!(order, [1, 2, 5, 6, 3, 4], "one stream after the other");
        let depths: Vec<usize> = picture.lives.iter().map(|life| life.depth).collect();
        assert_eq!(depths, [0, 1, 2, 1, 0, 1]);
        assert!(picture.arcs.is_sorted_by(|one, next| one.from.0 < next.from.0));
        let at_once = drawn_of(&[(0, 1, 2), (0, 2, 3), (0, 3, 4)]);
        assert!(
            at_once.arcs.is_sorted_by(|one, next| one.from.0 < next.from.0),
            "of one moment, too"
        );
        for arc in &picture.arcs {
            assert!(arc.from.0 < arc.to.0 && arc.to.0 < WIDTH && arc.to.1 < picture.height);
        }
    }
}
