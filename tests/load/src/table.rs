//! The result, in Markdown.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::figures::{Pair, Summary, short};
use crate::rows::{self, Aim, Row, Shows, Turns};

/// What each mark in the table means, that is: what is compared with what.
const NOTES: &str = include_str!("notes.md");

/// The whole table. `missing` says why a group of rows was not, or not wholly, measured; groups that nobody asked for
/// are left out.
pub(crate) fn table(asked: &[&str], turns: &Turns, missing: &BTreeMap<&str, String>) -> String {
    let mut lines = vec![
        "| path | figure | aim | measured | min–max | ours | raw limit |".to_owned(),
        "| --- | --- | --- | --- | --- | --- | --- |".to_owned(),
    ];
    for (row, pairs) in measured(asked, turns, missing) {
        let why = missing.get(row.group).map_or("", String::as_str);
        lines.push(line(&row, &pairs, why));
    }
    format!("{}\n\n{NOTES}", lines.join("\n"))
}

/// The rows that were asked for, with their turns. Without any are those of which is said why.
fn measured(asked: &[&str], turns: &Turns, missing: &BTreeMap<&str, String>) -> Vec<(Row, Vec<Pair>)> {
    let rows = rows::all().into_iter().filter(|row| asked.contains(&row.group));
    let rows = rows
        .map(|row| (turns.of(&row.key), row))
        .map(|(pairs, row)| (row, pairs));
    rows.filter(|(row, pairs)| !pairs.is_empty() || missing.contains_key(row.group))
        .collect()
}

/// The same as JSON. What was measured of each row is its turns.
pub(crate) fn json(asked: &[&str], turns: &Turns, missing: &BTreeMap<&str, String>) -> String {
    let row = |(row, pairs): (Row, Vec<Pair>)| {
        let (least, most) = match row.aim {
            Aim::AtLeast(aim) => (Some(aim), None),
            Aim::AtMost(aim) => (None, Some(aim)),
        };
        let side = |side: fn(&Pair) -> f64| pairs.iter().map(side).collect::<Vec<_>>();
        json!({
            "key": row.key, "path": row.path, "figure": row.figure, "unit": row.unit,
            "is_ratio": row.shows == Shows::Ratio, "at_least": least, "at_most": most,
            "measured": pairs.iter().map(|pair| shown(&row, pair)).collect::<Vec<_>>(),
            "ours": side(|pair| pair.ours), "raw": side(|pair| pair.raw), "missing": missing.get(row.group),
        })
    };
    let rows: Vec<Value> = measured(asked, turns, missing).into_iter().map(row).collect();
    let ground = std::env::var("BENCH_GROUND").unwrap_or_default();
    format!("{:#}", json!({ "ground": ground, "rows": rows }))
}

fn shown(row: &Row, pair: &Pair) -> f64 {
    match row.shows {
        Shows::Ratio => pair.ratio(),
        Shows::Value => pair.ours,
    }
}

fn line(row: &Row, pairs: &[Pair], why: &str) -> String {
    let aim = match row.aim {
        Aim::AtLeast(aim) => format!("≥ {aim}"),
        Aim::AtMost(aim) => format!("≤ {aim}"),
    };
    let start = format!("| {} | {} | {aim} |", row.path, row.figure);
    let Some(measured) = Summary::of(pairs.iter().map(|pair| shown(row, pair))) else {
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
