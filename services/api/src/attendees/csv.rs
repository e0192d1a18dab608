//! `GET /events/{id}/attendees.csv`

use std::fmt::Write;

use actix_web::HttpResponse;
use domain::event::Event;
use store::rsvp::invitations::InvitationListItem;

use super::body::{AttendeeAnswer, Format};
use super::file;
use crate::auth::Caller;
use crate::error::ApiError;
use crate::words;

/// Excel takes a table for UTF-8 only if it begins with the mark.
const HEAD: &str = "\u{feff}email,name,answer,seat,waitlist_position,guests,note,source,answered_at,invited_at,dates,came,came_at,answers\r\n";

const FORMAT: Format = Format {
    extension: "csv",
    media_type: "text/csv; charset=utf-8",
    head: HEAD,
    between: "",
    tail: "",
    write,
};

/// Take an event's people away as a table (RFC 4180).
///
/// It is UTF-8, and safe to open: a cell that a spreadsheet would read as a formula begins with `'`.
#[utoipa::path(
    get, path = "/api/v1/events/{id}/attendees.csv", tag = "invitations", operation_id = "get_attendees_csv",
    params(("segment" = Option<words::AttendeeSegment>, Query, description = "Only who stands so")),
    responses((status = 200, description = "A table, one row a person, withdrawn invitations left out", body = String, content_type = "text/csv")),
)]
pub(crate) async fn get(caller: Caller) -> Result<HttpResponse, ApiError> {
    file::answer(&caller, &FORMAT).await
}

fn write(out: &mut Vec<u8>, _: &Event, row: &InvitationListItem) {
    let person = AttendeeAnswer::of(row);
    let position = person.waitlist_position.map(|position| position.to_string());
    let dates = person.dates.iter().fold(String::new(), |mut dates, date| {
        let gap = if dates.is_empty() { "" } else { ", " };
        // Writing to a String cannot fail.
        let _ = write!(dates, "{gap}{} {}", date.day, date.answer);
        dates
    });
    let people: u16 = person.came.iter().map(|came| came.party).sum();
    let came: Vec<&str> = person.came.iter().map(|came| came.at.as_str()).collect();
    let cells = [
        &person.email,
        &person.name,
        person.answer.unwrap_or_default(),
        person.seat.unwrap_or_default(),
        position.as_deref().unwrap_or_default(),
        &person.guests.to_string(),
        &person.note,
        person.source.unwrap_or_default(),
        person.answered_at.as_deref().unwrap_or_default(),
        &person.invited_at,
        &dates,
        &people.to_string(),
        &came.join(", "),
        &answers(row),
    ];
    let cells = cells.map(cell);
    out.extend_from_slice(cells.join(",").as_bytes());
    out.extend_from_slice(b"\r\n");
}

/// What was asked and answered, in the words of both.
fn answers(row: &InvitationListItem) -> String {
    let given = row.invitation.answers.values().filter(|one| !one.is_private);
    let said: Vec<String> = given.map(|one| format!("{}: {}", one.label, one.said)).collect();
    said.join(" | ")
}

/// What spreadsheets take for the beginning of a formula; those of East Asia also in full width.
pub(crate) const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A cell: no formula, and in quotes where it has to be.
fn cell(text: &str) -> String {
    let is_formula = text.starts_with(FORMULA) || text.starts_with(['\t', '\r', '\n']);
    let text = if is_formula {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if text.contains(['"', ',', ';', '\t', '\r', '\n']) || text.trim() != text {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula_and_ends_where_it_should() {
        for (text, expected) in [
            ("Anna Berg", "Anna Berg"),
            ("", ""),
            ("=1+1", "'=1+1"),
            ("+49 40 1", "'+49 40 1"),
            ("-x", "'-x"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("＝1+1", "'＝1+1"),
            ("＠SUM(A1)", "'＠SUM(A1)"),
            ("\t=1", "\"'\t=1\""),
            ("=HYPERLINK(\"http://x\",1)", "\"'=HYPERLINK(\"\"http://x\"\",1)\""),
            ("Berg, \"Anna\"", "\"Berg, \"\"Anna\"\"\""),
            ("two\nlines", "\"two\nlines\""),
        ] {
            assert_eq!(cell(text), expected);
        }
    }
}
