//! The result, in Markdown.

use std::collections::BTreeMap;

use crate::figures::{Pair, Summary, short};
use crate::rows::{Aim, ROWS, Row, Shows, Turns};

/// What each mark in the table means, that is: what is compared with what.
const NOTES: &str = include_str!("notes.md");

/// The whole table. `missing` says why a group of rows was not, or not wholly, measured; groups that nobody asked for
/// are left out.
pub(crate) fn table(asked: &[&str], turns: &Turns, missing: &BTreeMap<&str, String>) -> String {
    let mut lines = vec![
        "| path | figure | aim | measured | min–max | ours | raw limit |".to_owned(),
        "| --- | --- | --- | --- | --- | --- | --- |".to_owned(),
    ];
    for row in ROWS.iter().filter(|row| asked.contains(&row.group)) {
        let why = missing.get(row.group).map_or("", String::as_str);
        lines.push(line(row, &turns.of(row.key), why));
    }
    format!("{}\n\n{NOTES}", lines.join("\n"))
}

fn line(row: &Row, pairs: &[Pair], why: &str) -> String {
    let aim = match row.aim {
        Aim::AtLeast(aim) => format!("≥ {aim}"),
        Aim::AtMost(aim) => format!("≤ {aim}"),
    };
    let start = format!("| {} | {} | {aim} |", row.path, row.figure);
    let shown = pairs.iter().map(|pair| match row.shows {
        Shows::Ratio => pair.ratio(),
        Shows::Value => pair.ours,
    });
    let Some(measured) = Summary::of(shown) else {
        return format!("{start} {} | | | |", one_line(why));
    };
    let middle = |side: fn(&Pair) -> f64| Summary::of(pairs.iter().map(side)).map_or(0.0, |summary| summary.median);
    let sides = match row.shows {
        Shows::Ratio => {
            let (ours, raw) = (short(middle(|pair| pair.ours)), short(middle(|pair| pair.raw)));
            format!("{ours} {unit} | {raw} {unit}", unit = row.unit)
        }
        Shows::Value => format!("{} {} | ", short(measured.median), row.unit),
    };
    let spread = format!("{}–{}", short(measured.min), short(measured.max));
    format!("{start} **{}** | {spread} | {sides} |", short(measured.median))
}

fn one_line(why: &str) -> String {
    why.replace('|', "/").split_whitespace().collect::<Vec<_>>().join(" ")
}
